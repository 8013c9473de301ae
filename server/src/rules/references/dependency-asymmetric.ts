import { dependenciesIn, type Dependency } from '../../plan/facts/references.ts';
import type { PlanSummary } from '../../plan/neighbours.ts';
import { defineRule } from '../rule.ts';

export const dependencyAsymmetric = defineRule({
  name: 'dependency-asymmetric',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A plan says that it blocks another, and the other does not say so.',
  rationale: `Whoever carries out the other plan reads that plan. A dependency that only one side knows of is found out on the
night.

Add it to the other plan.`,
  valid: [
    {
      text: '# Till update\n\n**Blocks:** DP-2, DP-3\n',
      fileName: 'till.deployment-plan.md',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** [the tills](till.deployment-plan.md)\n',
        'c.deployment-plan.md': '# DP-3 plan\n\n**Blocked By:** the new tills\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Blocks:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-1\n' },
    },
    { text: '# DP-1 plan\n\n**Blocks:** DP-9\n' },
    {
      text: '# DP-1 plan\n\n**Blocked By:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocks:** DP-1\n' },
    },
  ],
  invalid: [
    {
      text: '# Till update\n\n**Blocks:** ⟦DP-2⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** [Scales](scales.md), DP-7\n' },
    },
    { text: '# DP-1 plan\n\n**Blocks:** ⟦DP-2⟧\n', files: { 'b.deployment-plan.md': '# DP-2 plan\n' } },
    {
      text: '# DP-1 plan\n\n**Blocked By:** ⟦DP-2⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocks:** DP-3\n' },
    },
    {
      format: 'yaml',
      text: 'id: DP-1\ntitle: One\ndependencies:\n  blocks: [⟦DP-2⟧]\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n' },
    },
  ],
  *check(plan, { neighbours }) {
    if (!neighbours) return;
    const own = plan.id?.text;
    for (const { span, direction, ids } of plan.facts(dependenciesIn)) {
      for (const id of ids) {
        const [other] = neighbours.withId(id);
        if (!other || answers(other, direction, own, neighbours.path)) continue;
        const missing = direction === 'blocks' ? 'waits for' : 'blocks';
        yield {
          message: `${id} does not say that it ${missing} ${own ?? 'this plan'}, so those who carry it out will not know. Add it to ${other.path}.`,
          span,
        };
      }
    }
  },
});

/** Whether the other plan says the same from its side, by the id of this one or a link to its file. */
function answers(
  other: PlanSummary,
  direction: Dependency['direction'],
  own: string | undefined,
  path: string,
): boolean {
  const [ids, files] =
    direction === 'blocks' ? [other.blockedBy, other.filesBlockedBy] : [other.blocks, other.filesBlocked];
  if (own !== undefined && ids.includes(own)) return true;
  // A plan without an id may be meant by words that we cannot tell.
  return files.includes(path) || (own === undefined && other.namesMore);
}
