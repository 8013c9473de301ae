import type { Plan } from '../plan/plan.ts';
import type { Range } from '../text/span.ts';

/**
 * What the marks of merge conflicts make unreadable: the lines between them, and in YAML the root key that they cut in two.
 * Nothing more can be said of it than that.
 */
export function conflictsIn(plan: Plan): readonly Range[] {
  return plan.value(findConflicts);
}

function findConflicts(plan: Plan): readonly Range[] {
  const { text } = plan;
  const conflicts: Range[] = [];
  for (const { index } of text.matchAll(/^<{7}(?!<)(?: |$)/gm)) {
    const close = /^>{7}(?!>).*$/gm;
    close.lastIndex = index;
    const match = close.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (plan.format === 'markdown') conflicts.push({ start: index, end });
    else conflicts.push({ start: rootBefore(plan, index), end });
  }
  return conflicts;
}

function rootBefore(plan: Plan, offset: number): number {
  const root = plan.sections.findLast(({ level, span }) => level <= 1 && span.start <= offset);
  return root?.level === 1 ? root.span.start : offset;
}
