import type { Span } from '../../../text/span.ts';
import { normalizeName } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { walkItems } from '../../blocks.ts';
import { valueIn } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { tablesIn } from '../tables.ts';

/** A go/no-go decision: who makes it, when, why, by what. */
export interface Decision {
  readonly span: Span;
  readonly value: Inline;
  readonly maker?: Inline;
  readonly time?: Inline;
  readonly rationale?: Inline;
  readonly criteria: readonly Span[];
}

export function decisionsIn(section: Section): Decision[] {
  return section.facts(readDecisions);
}

function readDecisions(section: Section): Decision[] {
  const said = (pattern: RegExp, words = /\S/): Inline | undefined =>
    section.fields.find(({ name, value }) => value && pattern.test(name) && words.test(value.text))?.value;
  const value =
    // `Go/No-Go: Ann Lee decides` above `Decision: GO` is none yet.
    said(decisionName, decided) ??
    (isDecision(section)
      ? (said(/^(?:result|outcome|call|answer|status|choice)$/) ?? toldIn(section))
      : section.isRollback
        ? undefined
        : toldOf(section));
  if (!value) return isDecision(section) ? inTables(section) : [];
  if (!decided.test(value.text)) return [];
  const maker = said(/^(?:decision maker|decided by|approver|approved by)$/);
  const time = said(decisionTime);
  const rationale = said(/^(?:rationale|reason|why)$/);
  const criteria = section.fields
    .filter(({ name }) => name.endsWith('criteria'))
    .flatMap(({ introduces }) => [...walkItems(introduces)].map(({ item }) => item.span));
  return [
    {
      span: value.span,
      value,
      ...(maker && { maker }),
      ...(time && { time }),
      ...(rationale && { rationale }),
      criteria,
    },
  ];
}

const decisionName =
  /^(?:(?:(?:gate|phase|stage) \d{1,2}|final|release|deployment|launch|go\/no go) )?(?:decision|verdict)(?: \d{1,2}| (?:of|on) [\p{L}\p{N} ]{1,30})?$|^go\/no go(?: decision)?(?: \d{1,2})?$/u;
const decisionTime =
  /^(?:decision (?:time|date)|(?:decided|made) (?:at|on)|time|date)(?: \(?[a-z]{3,4}\)?)?$/;
const decided = /\bgo\b|no-?go|defer|pass|fail|approve|reject|hold/i;

/** `Decision: GO` in running text. */
function toldIn({ blocks }: Section): Inline | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const match =
      /^[ \t]*(?:Final )?(?:Decision|Verdict)[ \t]*:[ \t]*(?=\S)/im.exec(block.inline.text) ??
      // `✅ GO`, alone in its line.
      /^[^\p{L}\p{N}\n]*(?=(?:GO|NO-GO|NO GO)[^\p{L}\p{N}\n/|]*(?:\n|$))/u.exec(block.inline.text);
    if (!match) continue;
    const start = match.index + match[0].length;
    const length = block.inline.text.slice(start).search(/\n|$/);
    return valueIn(block.inline, start, start + length);
  }
  return undefined;
}

/** `Decision: GO, Ann Lee, 02:50.`, at the end of a step that is called otherwise. */
function toldOf(section: Section): Inline | undefined {
  if (!section.mayHold(verdict)) return undefined;
  const value = toldIn(section);
  return value && /^[^\p{L}\p{N}]*(?:GO|NO[- ]GO)(?![\p{L}\p{N}]|\s*[/|])/u.test(value.text)
    ? value
    : undefined;
}

const verdict = /(?:Decision|Verdict)\W{1,6}(?:GO|NO[- ]GO)\b/;

/** The filled cells below `Decision`: `| GO | Ann Lee | 21:25 |`, a decision each. */
function inTables(section: Section): Decision[] {
  const decisions: Decision[] = [];
  for (const { table: block } of tablesIn(section)) {
    const names = block.header.cells.map(({ text }) => normalizeName(text));
    // `Decision | Verdict`: the first may say what is decided on.
    const column = names.findIndex(
      (name, at) =>
        decisionHead.test(name) && block.rows.some(({ cells }) => decided.test(cells[at]?.text ?? '')),
    );
    const when = names.findIndex((name) => decisionTime.test(name));
    for (const { cells } of block.rows) {
      const cell = cells[column];
      const value = cell && valueIn(cell, 0, cell.text.length);
      if (!value || !decided.test(value.text)) continue;
      const time = cells[when];
      decisions.push({ span: value.span, value, ...(time && { time }), criteria: [] });
    }
  }
  return decisions;
}

/** `Go/No-Go`, `Step 7: Decide to stay or return` */
const isCalledDecision =
  /\bgo\s*[/-]?\s*no[- ]?go\b|^(?:\w+ \d+\W+)?(?:decide|decision)\b(?! (?:log|record|tree|matrix|makers?)\b)/i;

/** Whether a section is about going ahead. */
export function isDecision({ kind, title, isRollback }: Section): boolean {
  return !isRollback && (kind === 'decision' || isCalledDecision.test(title));
}

/** `**Smoke Test Result**: ✅ PASS`. */
export interface Result {
  readonly span: Span;
  readonly label: string;
  readonly value: Inline;
  /** Where a heading says it of all that stands below. */
  readonly ofSection?: true;
}

export function resultsIn(section: Section): Result[] {
  return section.facts(readResults);
}

function readResults(section: Section): Result[] {
  const fields = section.fields.flatMap(({ name, raw, value }) =>
    value &&
    (resultName.test(name) ||
      (/^(?:overall(?: status)?|status)$/.test(name) && isVerdict(value.text)) ||
      (trial.test(name) && opensWithVerdict.test(value.text))) &&
    !/^(?:expected|desired|wanted|intended)\b/.test(name)
      ? [{ span: value.span, label: raw, value }]
      : [],
  );
  const told = section.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const match =
      /^[ \t]*((?:overall|final|test|smoke test|validation)(?: tests?)? (?:result|outcome|verdict)|(?:result|outcome|verdict) of (?:the |our )?[\p{L} -]{2,30}|(?:[\p{L}-]+ ){0,2}gate|result|outcome|overall)[ \t]*:[ \t]*(?=\S)/iu.exec(
        block.inline.text,
      );
    const value = match && valueIn(block.inline, match[0].length, block.inline.text.length);
    const known = fields.some(({ span }) => block.span.start <= span.start && span.end <= block.span.end);
    return match && value && !known && isVerdict(value.text)
      ? [{ span: value.span, label: match[1] ?? '', value }]
      : [];
  });
  return [...inHeading(section), ...fields, ...told].sort((a, b) => a.span.start - b.span.start);
}

/** `Smoke tests (passed)`, `Acceptance: PASS` */
function inHeading({ heading, level }: Section): Result[] {
  const [, label = '', gap = '', said = ''] =
    heading && level > 1 ? (headed.exec(heading.inline.text) ?? []) : [];
  if (!heading || said === '') return [];
  const start = label.length + gap.length;
  const value = valueIn(heading.inline, start, start + said.length);
  return value ? [{ span: value.span, label, value, ofSection: true }] : [];
}

const headed =
  /^(.*[\p{L}\p{N}])(\s*(?:\(|:|–|—| - )\s*(?:✅\s*)?)((?:all )?pass(?:ed)?|FAIL(?:ED)?)\s*(?:✅\s*)?\)?\s*$/iu;

const resultName =
  /(?:^|\s)(?:results?|outcome|verdict)$|^(?:results?|outcome|verdict) of (?:the |our |this )?[\p{L}\p{N} -]{2,30}$/u;

/** `Dry run in staging: PASS (12 of 12)`. */
const trial =
  /\b(?:tests?|validations?|verifications?|checks?|dry runs?|rehearsals?|trials?|scans?|audits?|reviews?|acceptance|smoke|uat|gates?|checklists?|readiness)\b/;
const opensWithVerdict =
  /^[^\p{L}\p{N}]*(?:pass|passed|fail|failed|failure)[^\p{L}\p{N}]*(?:$|(?<=[.,;:(–—-]\s*)\S)/iu;

/** `✅ PASSED`, or `Pass (3 of 3)`, in full. */
function isVerdict(text: string): boolean {
  return /^[^\p{L}\p{N}]*(?:pass|passed|fail|failed|failure)[^\p{L}\p{N}]*(?:\(?\d+ (?:of|out of|\/) \d+(?: \p{L}+)?[^\p{L}\p{N}]*)?$/iu.test(
    text,
  );
}

/** The column of a table of decisions that has what was decided. */
export const decisionHead = /^(?:decision|verdict|go\/no[ -]?go)$/;
