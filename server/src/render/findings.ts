/** Findings as the preview shows them: on which line, in which words, with which fixes. */
import type { Analysis, Problem } from '../analyze.ts';
import { inLineBreaks } from '../editing/fixAll.ts';
import type { Severity } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf, Lines } from '../text/lines.ts';
import { hashOf } from './hash.ts';

export interface RenderedFinding {
  /** Names it in its plan, and survives edits elsewhere. */
  readonly id: string;
  /** Zero-based. */
  readonly line: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** The titles of its fixes. */
  readonly fixes: readonly string[];
}

/** More than this nobody reads in a page. */
const most = 500;

export function findingsOf({ plan, problems }: Analysis, lines = new Lines(plan.text)): RenderedFinding[] {
  return named(problems).map(([id, { span, severity, rule, message, fixes }]) => ({
    id,
    line: lines.lineAt(span.start),
    severity,
    rule,
    message,
    fixes: fixes.map(({ title }) => title),
  }));
}

/** The edits of a fix, by the finding's id and the fix's place among its fixes; undefined where it is gone. */
export function fixOf({ plan, problems }: Analysis, id: string, fix: number): Edit[] | undefined {
  const found = named(problems).find(([name]) => name === id);
  const lineBreak = lineBreakOf(plan.text);
  return found?.[1].fixes[fix]?.edits.map((edit) => inLineBreaks(edit, lineBreak));
}

/** Equal findings are told apart by their order. */
function named(problems: readonly Problem[]): [id: string, problem: Problem][] {
  const seen = new Map<string, number>();
  return problems.slice(0, most).map((problem) => {
    const name = `${problem.rule}-${hashOf(problem.message)}`;
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return [ordinal === 1 ? name : `${name}-${ordinal}`, problem];
  });
}
