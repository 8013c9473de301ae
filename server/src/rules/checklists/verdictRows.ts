/** Rows of tables, and entries of YAML, that end in a verdict: `| Load test | PASS | 3 of 14 scenarios failed |`. */
import type { Inline } from '../../plan/blocks.ts';
import { leftOut, verdictHead } from '../../plan/facts/checklists/verdicts.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Section } from '../../plan/section.ts';
import { normalizeName } from '../../text/words.ts';
import { passes } from './passes.ts';

export interface VerdictRow {
  readonly name: Inline;
  readonly verdict: Inline;
  readonly passed: boolean;
  readonly failed: boolean;
  /** Whether its own words say that it need not hold. */
  readonly waived: boolean;
  /** What else it says: the evidence. */
  readonly remarks: readonly Inline[];
}

const failed = /^\W*(?:fail|failed|missed|not (?:ok|passed|met|reached))\W*$|^\s*❌\W*$/iu;
const waives = new RegExp(
  String.raw`\b(?:${leftOut}|waiver?|known|accept\w*|follow-?up|exception|conditional\w*)\b|~~`,
  'i',
);

export function verdictRowsIn(section: Section): VerdictRow[] {
  return section.facts(readVerdictRows);
}

function readVerdictRows(section: Section): VerdictRow[] {
  return [...inTables(section), ...inKeys(section)];
}

/** An entry of YAML with its verdict and its evidence. */
function inKeys({ heading, content: { keys } }: Section): VerdictRow[] {
  const verdict = keys.find(({ name, value }) => value && verdictHead.test(name))?.value;
  if (!heading || !verdict) return [];
  const remarks = keys.flatMap(({ name, value }) =>
    value &&
    value !== verdict &&
    /^(?:evidence|notes?|remarks?|details?|comments?|actual|findings?)$/.test(name)
      ? [value]
      : [],
  );
  return [rowOf(heading.inline, verdict, remarks)];
}

function rowOf(name: Inline, verdict: Inline, remarks: readonly Inline[]): VerdictRow {
  return {
    name,
    verdict,
    passed: passes(verdict.text),
    failed: failed.test(verdict.text),
    waived:
      // `Declarations accepted`, `User acceptance test`
      waives.test(name.raw.replace(/\baccept\w*/gi, ' ')) ||
      [verdict, ...remarks].some(({ raw }) => waives.test(raw)),
    remarks,
  };
}

function inTables(section: Section): VerdictRow[] {
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const column = header.cells.findLastIndex(({ text }) => verdictHead.test(normalizeName(text)));
    if (column < 1) return [];
    return rows.flatMap(({ cells }): VerdictRow[] => {
      const verdict = cells[column];
      const name = cells.find(({ text }, index) => index !== column && /\p{L}/u.test(text));
      if (!name || !verdict) return [];
      const remarks = cells.filter((cell) => cell !== verdict && cell !== name);
      return [rowOf(name, verdict, remarks)];
    });
  });
}

const against =
  /(?<![<>≤≥]\s?)(?<![\d.,])(?:[1-9]\d*|(?<!\p{L})(?:one|two|three|four|five|some|several))(?: (?:of|out of|\/) ?\d+)?(?: [\p{L}-]+){0,3} (?:(?:is|are|has|have) )?(?:still )?(?:failed|failing|failures?|open|unresolved|outstanding|not met|missing)\b/iu;
const allowed = new RegExp(
  [
    String.raw`\b(?:known|except|unless|expected|allowed|permitted|budget|limit|below|under|within|less|fewer|at most|up to|max\w*|flaky|unrelated|retr\w+|repeat\w*|rerun|after|then|later|earlier|before|previous\w*|first|fixed|resolved|closed|condition\w*|but|minor|low|medium|cosmetic|trivial|injected|simulated|forced|killed|on purpose|fail ?over|tolerat\w*)\b`,
    String.raw`[<≤]`,
  ].join('|'),
  'i',
);

/** `2 critical findings open`, beside a PASS. */
export function speaksAgainst(text: string): boolean {
  return against.test(text) && !allowed.test(text);
}
