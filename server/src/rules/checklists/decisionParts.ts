/** Where a decision says who made it, when and why: in its own words, above it, in its row. */
import type { Inline } from '../../plan/blocks.ts';
import { personsIn } from '../../plan/facts/people/names.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';
import { normalizeName, squeeze } from '../../text/words.ts';

/** A name in two words and a clock behind it. */
export const personAndTime = /^\s*\p{Lu}\S+ \p{Lu}\S+, [^:]*\b\d{1,2}:\d{2}\b/u;

/** `Because we decided so`: nothing but the decision once more. */
export function isNoReason({ text, links }: Inline): boolean {
  return links.length === 0 && /\p{L}/u.test(text) && !/[\p{L}\d]/u.test(text.replace(ofDeciding, ' '));
}

const ofDeciding =
  /\b(?:because|since|as|we|i|they|the|our|team|it|this|that|was|is|has|have|been|decid\w+|decisions?|made|taken|so|to|do|go|no|approved|approval|yes|ok|discussed|planned|usual|always|obvious)\b/gi;

/** What the decision's own words tell: `GO (Ann Lee, 03:12, all boxes ticked)`; undefined where they say more than that. */
export function saidBeside(text: string): Set<FieldKind> | undefined {
  if (/^(?:go|no go|nogo|defer|deferred)$/.test(normalizeName(text.replace(/[()]/g, ' ')))) return new Set();
  const rest = beyondVerdict.exec(text)?.[1];
  if (rest === undefined) return undefined;
  // What it goes for is neither who, nor when, nor why.
  if (rest.trim() === '') return new Set();
  const when = /\d{1,2}:\d{2}(?:\s*[A-Z]{3,4}\b)?|\d{4}-\d{2}-\d{2}/g;
  const said = new Set<FieldKind>();
  const persons = personsIn(rest);
  if (persons.length > 0 || /@\w|\b(?:lead|manager|owner|director|board|committee|team|head)\b/i.test(rest))
    said.add('decisionMaker');
  if (when.test(rest)) said.add('decisionTime');
  const left = persons.reduce((words, { name }) => words.replace(name, ' '), rest.replace(when, ' '));
  if (/\p{Ll}{3,}\W+\p{L}{2,}/u.test(left)) said.add('rationale');
  // With a reason alone the rest may be told around it.
  return said.has('decisionMaker') || said.has('decisionTime') ? said : undefined;
}

/** `GO for the freeze, Ann Lee`: what stands behind the verdict, and behind what it holds for. */
const beyondVerdict =
  /^[^\p{L}\p{N}]*(?:GO|NO[- ]GO|DEFER(?:RED)?)(?:\s+(?:for|on|to|with|as)\b(?:(?!\b(?:because|since)\b)[^(,;:–—.\d])*)?(?:$|\s*[(,;–—.]|\s+(?=by\b|at\b|because\b|since\b))(.*)$/su;

/** `Go/No-Go: Ann Lee decides at 05:25, by these points:`, above the decision itself. */
export function foretoldIn(section: Section, { span }: Inline): Set<FieldKind> {
  const said = new Set<FieldKind>();
  for (const { text } of section.facts(textsIn).filter((inline) => inline.span.start < span.start)) {
    if (!/\bdecides\b/i.test(text)) continue;
    if (personsIn(text).some(({ name }) => name.includes(' '))) said.add('decisionMaker');
    if (clock.test(text)) said.add('decisionTime');
    if (/\b(?:points|criteria|conditions)\b/i.test(text)) said.add('rationale');
  }
  return said;
}

/** What a table of decisions says in the decision's row, by its columns. */
export function columnsBeside(
  section: Section,
  { span }: Inline,
): { name: string; kind: undefined; value: Inline | undefined; introduces: readonly [] }[] {
  for (const { table } of section.facts(tablesIn)) {
    const row = table.rows.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    if (row)
      return table.header.cells.map(({ text }, index) => {
        const cell = row.cells[index];
        return {
          name: normalizeName(text),
          kind: undefined,
          value: cell && squeeze(cell.text) !== '' ? cell : undefined,
          introduces: [],
        };
      });
  }
  return [];
}

/** A time of day, or one counted from the start. */
export const clock = /\d{1,2}:\d{2}|\bT\s?[+−–-]\s?\d/;
