/** What must hold for every document, whatever it says. */
import { analyze, type Analysis, type Document, type Environment } from '../../server/src/analyze.ts';
import { fixAll, maximalRounds } from '../../server/src/editing/fixAll.ts';
import { applyChange, applyEdits, type Change } from '../../server/src/text/edit.ts';
import { randomNumbers } from './random.ts';

/** A problem with its place, taken out of the analysis. */
export interface FoundProblem {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Examined {
  readonly detection: Analysis['detection'];
  readonly template: Analysis['template'];
  readonly problems: readonly FoundProblem[];
  /** One analysis, warm. */
  readonly milliseconds: number;
  readonly failures: readonly string[];
}

export function examine(document: Document, environment: Environment): Examined {
  const failures: string[] = [];
  const attempt = (what: string, run: () => void): void => {
    try {
      run();
    } catch (error) {
      failures.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  let detection: Analysis['detection'] = { detected: false, off: false, score: 0, reasons: [] };
  let template: Analysis['template'];
  let problems: FoundProblem[] = [];
  let milliseconds = 0;
  attempt('analysis', () => {
    analyze(document, environment);
    const started = performance.now();
    const analysis = analyze(document, environment);
    milliseconds = performance.now() - started;
    ({ detection, template } = analysis);
    problems = foundIn(analysis);
    failures.push(...badRanges(analysis));
  });
  attempt('fixes', () => examineFixes(document, environment, failures));
  attempt('incremental reading', () => examineEdits(document, environment, failures));
  return { detection, template, problems, milliseconds, failures };
}

export function foundIn({ problems }: Analysis): FoundProblem[] {
  return problems.map(({ rule, severity, message, span }) => ({
    rule,
    severity,
    message,
    start: span.start,
    end: span.end,
  }));
}

function badRanges({ document: { text }, problems }: Analysis): string[] {
  return problems.flatMap(({ rule, span, fixes, related }) => {
    const ranges = [
      span,
      ...related.map((other) => other.span),
      ...fixes.flatMap(({ edits }) => edits.map(({ range }) => range)),
    ];
    return ranges
      .filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length))
      .map(({ start, end }) => `${rule}: range ${start}-${end} in a text of ${text.length}`);
  });
}

/** Each fix alone ends its finding; all safe ones together come to rest and bring up nothing new. */
function examineFixes(document: Document, environment: Environment, failures: string[]): void {
  const { problems } = analyze(document, environment);
  const before = countByRule(problems);
  for (const { rule, span, fixes } of problems) {
    for (const { title, edits } of fixes) {
      const text = applyEdits(document.text, edits);
      const after = analyze({ ...document, text }, environment);
      if (text === document.text)
        failures.push(`${rule}: the fix "${title}" at ${span.start} changes nothing`);
      else if ((countByRule(after.problems).get(rule) ?? 0) >= (before.get(rule) ?? 0)) {
        failures.push(`${rule}: the fix "${title}" at ${span.start} leaves as many findings`);
      }
      failures.push(...badRanges(after).map((bad) => `after "${title}": ${bad}`));
    }
  }
  const { text, settled } = fixAll(document, environment);
  if (!settled) failures.push(`safe fixes have not come to rest after ${maximalRounds} rounds`);
  if (text === document.text) return;
  for (const [rule, count] of countByRule(analyze({ ...document, text }, environment).problems)) {
    const had = before.get(rule) ?? 0;
    if (count > had) failures.push(`all safe fixes bring up ${count - had} more of ${rule}`);
  }
}

function countByRule(problems: Analysis['problems']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const typed = [
  'x',
  ' ',
  '\n',
  '- [ ] ',
  '## Rollback\n',
  '|',
  '`',
  '```\n',
  '**',
  '10%',
  '[',
  '\r\n',
  '<!-- ',
  '---\n',
  ': ',
];

/** What is read again after an edit must be what would be read afresh. */
function examineEdits(document: Document, environment: Environment, failures: string[]): void {
  const random = randomNumbers(document.text.length);
  const pick = (end: number): number => Math.floor(random() * (end + 1));
  let { text } = document;
  let analysis = analyze(document, environment);
  for (let edit = 0; edit < 8; edit++) {
    const start = pick(text.length);
    const end = Math.min(text.length, start + (random() < 0.5 ? 0 : pick(30)));
    const change: Change = { start, end, newText: typed[pick(typed.length - 1)] ?? '' };
    text = applyChange(text, change);
    analysis = analyze({ ...document, text }, environment, analysis, [change]);
    const afresh = analyze({ ...document, text }, environment);
    if (JSON.stringify(shapeOf(analysis)) !== JSON.stringify(shapeOf(afresh))) {
      failures.push(
        `after edit ${edit + 1} (${JSON.stringify(change)}) the plan differs from one read afresh`,
      );
      return;
    }
    if (JSON.stringify(foundIn(analysis)) !== JSON.stringify(foundIn(afresh))) {
      const missing = difference(foundIn(afresh), foundIn(analysis));
      const extra = difference(foundIn(analysis), foundIn(afresh));
      failures.push(
        `after edit ${edit + 1} (${JSON.stringify(change)}) the findings differ from those read afresh: missing ${missing}, left over ${extra}`,
      );
      return;
    }
  }
}

function difference(a: readonly FoundProblem[], b: readonly FoundProblem[]): string {
  const have = new Set(b.map((each) => JSON.stringify(each)));
  const names = a
    .filter((each) => !have.has(JSON.stringify(each)))
    .map(({ rule, start }) => `${rule}@${start}`);
  return names.slice(0, 4).join(' ') || 'none';
}

/** All that a plan was read to, without the anchors; spans write themselves as offsets. */
function shapeOf({ plan }: Analysis): unknown {
  return plan.sections.map(({ span, heading, kind, blocks, content, parent }) => [
    span,
    heading,
    kind,
    blocks,
    content.keys,
    parent?.span.start,
  ]);
}
