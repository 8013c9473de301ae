import type { Table } from '../plan/blocks.ts';
import { triggersIn } from '../plan/facts/rollback/rollbacks.ts';
import { isBlankCell, tablesIn } from '../plan/facts/tables.ts';
import { codesIn, textsIn } from '../plan/facts/texts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { insertLineAfter } from '../syntax/insert.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { Range, Span } from '../text/span.ts';
import type { Fix } from './rule.ts';

/** The outermost sections about the way back, and what lies in them, in document order. */
export interface RollbackTree {
  /** Where to report what the whole lacks. */
  readonly main: Section;
  readonly all: readonly Section[];
}

/** The plan's rollback sections; undefined where it has none of its own, or only points at another document. */
export function rollbackTree(plan: Plan): RollbackTree | undefined {
  const all = plan.sections.filter(
    (section) =>
      section.isRollback &&
      !isTrial(section) &&
      !section.within(
        'prerequisites',
        'communication',
        'risks',
        'lessons',
        'success',
        'references',
        'contacts',
      ),
  );
  const main = all.find(({ kind, heading }) => heading && (kind === 'rollback' || kind === 'rollbackSteps'));
  if (!main || all.every((section) => section.blocks.length === 0 && section.content.keys.length === 0))
    return undefined;
  const elsewhere = all
    .flatMap((section) => section.facts(textsIn))
    .some(
      ({ links, text }) =>
        links.length > 0 && /\b(?:see|follow|per|refer|described|documented|runbook|procedure)\b/i.test(text),
    );
  return elsewhere ? undefined : { main, all };
}

/** The words of a heading, its number left out. */
export function headingWords({ heading, span }: Section): Range {
  if (!heading) return span;
  const number = /^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?/.exec(heading.inline.text)?.[0].length ?? 0;
  const end = heading.inline.text.trimEnd().length;
  return heading.inline.span.part(Math.min(number, end), end);
}

/** What a rollback section says: its title, running text and code; of triggers the title alone, of one of them nothing. */
export function rollbackTexts(section: Section): string[] {
  if (section.kind === 'triggers') return [section.title];
  if (section.kind === undefined && section.parent?.kind === 'triggers') return [];
  const told = section.facts(triggersIn).map(({ span }) => span);
  // What is watched stands in the first cell, its limit in another.
  const watched = section.facts(tablesIn).flatMap(({ table }) =>
    table.rows.flatMap(({ cells }) => {
      const [first, ...others] = cells;
      return first && others.some(({ span }) => told.includes(span)) ? [first.span] : [];
    }),
  );
  const triggers = [
    ...told,
    ...watched,
    ...section.facts(tablesIn).flatMap(({ table }) => unfilledHeads(table)),
  ];
  const texts = section.facts(textsIn).flatMap(({ text, span }) => {
    const inner = triggers.filter(({ start, end }) => start >= span.start && end <= span.end);
    // `- **When:** the smoke tests fail`: the label stays, and what stands beside it.
    return inner.some((trigger) => trigger === span)
      ? []
      : [
          inner.reduce(
            (rest, { start, end }) =>
              rest.slice(0, start - span.start) + ' '.repeat(end - start) + rest.slice(end - span.start),
            text,
          ),
        ];
  });
  return [section.title, ...texts, ...section.facts(codesIn).map(({ masked }) => masked)];
}

/** The heads of columns in which no row has anything. */
function unfilledHeads({ header, rows }: Table): Span[] {
  return header.cells.flatMap(({ span }, index) =>
    rows.every(({ cells }) => isBlankCell(cells[index])) ? [span] : [],
  );
}

/** A labelled line right below the heading; in YAML a key. */
export function fieldFix(plan: Plan, section: Section, title: string, label: string, value: string): Fix[] {
  const { heading } = section;
  if (!heading) return [];
  if (plan.format === 'markdown') {
    const eol = lineBreakOf(plan.text);
    const at = heading.span.end;
    return [
      {
        title,
        edits: [{ range: { start: at, end: at }, newText: `${eol}${eol}**${label}:** ${value}` }],
        safe: false,
      },
    ];
  }
  const first = section.content.keys[0];
  const key = `${label.toLowerCase().replace(/^rollback\s+/, '')}: '${value}'`;
  if (!first || /[{,]\s*$/.test(plan.text.slice(0, first.span.start))) return [];
  const edit = insertLineAfter(plan.text, Math.max(first.span.start, first.span.end - 1), key);
  return [{ title, edits: [edit], safe: false }];
}

/** `Test rollback` is a step on the way there. */
export function isTrial({ name }: Section): boolean {
  return /^(?:\S{1,4} )?(?:test|rehearse|practi[sc]e|simulate|try|drill|verify)\b/.test(name);
}
