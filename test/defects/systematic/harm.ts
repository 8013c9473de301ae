/** What a program does to good plans, one place at a time, and what must be said of it. */
import type { SettingsLevel } from '../../../server/src/settings.ts';
import type { Line, Page, Place } from './page.ts';

export interface Harm {
  /** The first line that is another, from 0. */
  readonly line: number;
  readonly text: string;
}

export interface Kind {
  readonly name: string;
  /** One of these must report it. */
  readonly rules: readonly string[];
  /** The share of the harmed plans in which one of them does. */
  readonly found: number;
  /** The finding may stand in another line than the harm. */
  readonly elsewhere?: boolean;
  /** How many lines above the harm the finding may stand. */
  readonly above?: number;
  /** That of the first rule where left out. */
  readonly level?: SettingsLevel;
  /** Only a plan that names its template is asked for it. */
  readonly ofTemplates?: boolean;
  readonly harms: (page: Page) => Harm[];
}

/** Each line of a place that `change` makes another one of. */
export function inLines(
  place: Place,
  change: (text: string, line: Line, page: Page) => string | undefined,
): Kind['harms'] {
  return (page) =>
    page.lines.flatMap((line): Harm[] => {
      if (line.place !== place) return [];
      const changed = change(line.text, line, page);
      if (changed === undefined || changed === line.text) return [];
      return [{ line: line.index, text: page.with(line.index, line.index + 1, changed) }];
    });
}

/** A field on a line of its own: its label up to the value. */
export const field = /^(?:[-*] )?\*\*([^*]+?):\*\* (?=\S)/;

/** Another value in each field with a label like this. */
export function inFields(label: RegExp, value: string): Kind['harms'] {
  return inLines('text', (text) => {
    const found = field.exec(text);
    if (!found || !label.test(found[1] ?? '')) return undefined;
    const old = text.slice(found[0].length).toLowerCase();
    return old.startsWith(value.toLowerCase()) ? undefined : found[0] + value;
  });
}

/** The cell below a heading like this, in each row of each table. */
export function inCells(heading: RegExp, value: string): Kind['harms'] {
  return inLines('text', (text, { columns }) => {
    const at = columns?.findIndex((column) => heading.test(column)) ?? -1;
    const cells = text.split('|');
    if (at < 0 || cells.length !== (columns?.length ?? 0) + 2 || !cells[at + 1]?.trim()) return undefined;
    return cells.with(at + 1, ` ${value} `).join('|');
  });
}

/** Each part with a heading like this is left out, with all below it. */
export function withoutPart(heading: RegExp): Kind['harms'] {
  return (page) =>
    page.lines.flatMap(({ index, text, place }): Harm[] =>
      place === 'text' && heading.test(text)
        ? [{ line: index, text: page.with(index, page.endOfPart(index)) }]
        : [],
    );
}
