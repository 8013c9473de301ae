import type { Inline, Row } from '../blocks.ts';
import { durationOf, findClocks, findDurations, momentOf, type Moment } from '../quantities.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { cellOf, tablesIn, type RoledTable } from './tables.ts';

/** A table of what happens when. */
export interface Timeline {
  readonly table: RoledTable;
  readonly rows: readonly TimelineRow[];
  /** `Total Estimated Duration: 6 hours (10:00 - 16:00 UTC)` in the same section. */
  readonly total?: TimelineTotal;
}

export interface TimelineRow {
  readonly row: Row;
  readonly time?: { readonly inline: Inline; readonly moment: Moment };
  /** Seconds. */
  readonly duration?: number;
  /** Minutes, counted as the start is: from midnight (on and past 1440 on the next day) or from `T`. */
  readonly until?: number;
  readonly phase: string;
  readonly owner?: string;
}

export interface TimelineTotal {
  /** Seconds. */
  readonly seconds: number;
  /** The duration's words. */
  readonly span: Span;
  /** What the text gives as start and end, minutes from midnight. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** Tables with times and at least one of phase, duration or owner. */
export function timelinesIn(section: Section): Timeline[] {
  return section.facts(readTimelines);
}

function readTimelines(section: Section): Timeline[] {
  return tablesIn(section).flatMap((table) => {
    const { roles } = table;
    if (!roles.has('time') || !(roles.has('phase') || roles.has('duration') || roles.has('owner'))) return [];
    // A log of what was done, a table of alerts or of releases is no timeline.
    if (roles.has('metric') || roles.has('threshold') || roles.has('risk')) return [];
    const rows = table.table.rows.map((row) => readRow(table, row));
    if (rows.filter(({ time }) => time).length < 2) return [];
    const total = readTotal(section);
    return [{ table, rows, ...(total && { total }) }];
  });
}

function readRow(table: RoledTable, row: Row): TimelineRow {
  const when = cellOf(table, row, 'time');
  const moment = when && momentOf(when.text);
  const stated = durationOf(cellOf(table, row, 'duration')?.text ?? '');
  const phase = cellOf(table, row, 'phase');
  const owner = cellOf(table, row, 'owner');
  const start = moment?.relative ?? moment?.minute;
  const end = moment?.minute === undefined ? undefined : endOf(when, cellOf(table, row, 'end'));
  // With a column for the end and none for the duration, the rest of the row says how long it takes.
  const duration =
    stated ??
    (table.roles.has('end') && !table.roles.has('duration') && start !== undefined && end !== undefined
      ? (end - start + (end < start ? 24 * 60 : 0)) * 60
      : undefined);
  const until =
    start === undefined
      ? undefined
      : end !== undefined
        ? end + (end < start ? 24 * 60 : 0)
        : duration !== undefined
          ? start + duration / 60
          : undefined;
  return {
    row,
    ...(when && moment && { time: { inline: when, moment } }),
    ...(duration !== undefined && { duration }),
    ...(until !== undefined && { until }),
    phase: squeeze(phase?.text ?? ''),
    ...(owner && { owner: squeeze(owner.text) }),
  };
}

/** The second clock time of `10:00 - 10:30`, or that of the column for the end. */
function endOf(when: Inline | undefined, end: Inline | undefined): number | undefined {
  const [, second, third] = findClocks(when?.text ?? '');
  if (second && !third) return second.value;
  return end && findClocks(end.text)[0]?.value;
}

const totalNames =
  /^(?:total|total (?:estimated |planned |expected )?(?:duration|time)|estimated total(?: duration| time)?|overall duration|gesamtdauer|duración total|durée totale)$/;

const sentence =
  /^(?:total(?: duration| time)?\s*:|(?:the )?(?:whole|entire|complete|total)\s+(?:\w+\s+)?(?:takes|lasts|is|duration is)\b)/i;

/** `Total: 2.5 hours` and `The whole cutover takes 8 hours.` in a paragraph of its own. */
function totalSentence(section: Section): Inline | undefined {
  for (const block of section.blocks)
    if (block.kind === 'paragraph' && sentence.test(block.inline.prose.trim())) return block.inline;
  return undefined;
}

function readTotal(section: Section): TimelineTotal | undefined {
  const stated = [...section.fields, ...(section.parent?.content.keys ?? [])];
  const field = stated.find(({ name, value }) => value && totalNames.test(name));
  const value = field?.value ?? totalSentence(section);
  if (!value) return undefined;
  const [first] = findDurations(value.text);
  if (!first) return undefined;
  const clocks = findClocks(value.text);
  const [start, end] = clocks;
  return {
    seconds: first.value,
    span: value.span.part(first.start, first.end),
    ...(clocks.length === 2 && start && end && { range: { start: start.value, end: end.value } }),
  };
}
