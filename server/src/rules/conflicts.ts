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
  // Looking for a word takes a tenth of what the lines take.
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: Range[] = [];
  for (const { index } of text.matchAll(/^<{7}(?!<)(?: |$)/gm)) {
    const close = /^>{7}(?!>).*$/gm;
    close.lastIndex = index;
    const match = close.exec(text);
    if (!match) {
      // A mark left alone breaks no more than its line, but what that opens or closes.
      if (plan.format === 'markdown') conflicts.push({ start: index, end: index + 8 });
      continue;
    }
    const end = match.index + match[0].length;
    if (plan.format === 'markdown') conflicts.push({ start: headingBefore(plan, index, end), end });
    else conflicts.push({ start: rootBefore(plan, index), end });
  }
  return conflicts;
}

/** The line of equals signs makes a heading of the lines above it, and leaves the section that they stood in without them. */
function headingBefore({ sections }: Plan, start: number, end: number): number {
  const cut = sections.findIndex(
    ({ heading }) => heading && heading.span.start < end && heading.span.end > start,
  );
  return Math.min(start, sections[cut - 1]?.span.start ?? start);
}

function rootBefore(plan: Plan, offset: number): number {
  const root = plan.sections.findLast(({ level, span }) => level <= 1 && span.start <= offset);
  return root?.level === 1 ? root.span.start : offset;
}
