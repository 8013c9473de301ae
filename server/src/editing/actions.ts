/** What can be done about the problems in a range. */
import type { Analysis, Problem } from '../analyze.ts';
import { isTemplate } from '../plan/documentTemplate.ts';
import { bindingEdit } from '../template/bind.ts';
import type { Template } from '../template/template.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { inLineBreaks, safeEdits } from './fixAll.ts';
import { suppressEdit } from './suppress.ts';

export interface Action {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The problems that it puts right. */
  readonly problems: readonly Problem[];
  /** What the one key takes. */
  readonly preferred: boolean;
}

/** One action for each fix of a problem that touches the range, then one for each rule to silence it on that line. */
export function actionsIn({ plan, problems }: Analysis, range: Range): Action[] {
  const lineBreak = lineBreakOf(plan.text);
  const touched = problems.filter(({ span }) => span.start <= range.end && range.start <= span.end);
  const fixes = touched.flatMap((problem) =>
    problem.fixes.map(({ title, edits, safe }, index) => ({
      title,
      edits: edits.map((edit) => inLineBreaks(edit, lineBreak)),
      problems: [problem],
      preferred: safe && index === 0,
    })),
  );
  const silenced = new Set<string>();
  const suppressions = touched.flatMap((problem) => {
    const edit = suppressEdit(plan, problem);
    const key = edit && `${problem.rule} ${edit.range.start}`;
    if (!edit || key === undefined || silenced.has(key)) return [];
    silenced.add(key);
    return [{ title: `Silence ${problem.rule} here`, edits: [edit], problems: [problem], preferred: false }];
  });
  return [...fixes, ...suppressions];
}

/** How many templates are offered without being asked for. */
const offered = 3;

/** On the title and above it: one action for each template that comes nearest, to bind the document to it by name. */
export function bindActions(
  { plan, matching, template, detection, document }: Analysis,
  templates: readonly Template[],
  { start }: Range,
): Action[] {
  if (!detection.detected || document.isTemplate === true || isTemplate(plan)) return [];
  if (start > (plan.title?.span.end ?? 0)) return [];
  const named = template?.bound === 'named' ? template.template : undefined;
  return matching
    .candidates(templates)
    .filter((candidate) => candidate.template !== named)
    .slice(0, offered)
    .map(({ template: { name }, score }) => ({
      title: `Bind to the template “${name}” (fits ${Math.round(score * 100)} %)`,
      edits: [bindingEdit(plan.text, plan.format, name)],
      problems: [],
      preferred: false,
    }));
}

/** The safe fixes of the whole document that can be applied together; undefined where there is none. */
export function fixAllAction({ plan, problems }: Analysis): Action | undefined {
  const edits = safeEdits(problems, plan.text);
  if (edits.length === 0) return undefined;
  const fixed = problems.filter(({ fixes }) => fixes.some(({ safe }) => safe));
  return { title: 'Fix all that can be fixed safely', edits, problems: fixed, preferred: false };
}
