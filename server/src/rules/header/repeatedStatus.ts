import type { Field } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';

/** The status that stands below the title once more where the front matter gives one: people change one of the two. */
export function repeatedStatus(plan: Plan): Field | undefined {
  const { statusField } = plan;
  if (plan.format !== 'markdown' || !statusField || !isAbove(plan, statusField)) return undefined;
  const [, again] = plan.fieldsOf('status');
  if (!again?.value) return undefined;
  const section = plan.sectionOf(again.span);
  return section?.heading && section.level < 2 ? again : undefined;
}

function isAbove(plan: Plan, { span }: Field): boolean {
  return plan.sectionOf(span)?.heading === undefined;
}
