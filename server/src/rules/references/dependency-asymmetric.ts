import { dependenciesIn } from '../../plan/facts/references.ts';
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
    const own = plan.id?.text;
    if (own === undefined || !neighbours) return;
    for (const { span, direction, ids } of plan.facts(dependenciesIn)) {
      for (const id of ids) {
        const [other] = neighbours.withId(id);
        if (!other || (direction === 'blocks' ? other.blockedBy : other.blocks).includes(own)) continue;
        const missing = direction === 'blocks' ? `waits for ${own}` : `blocks ${own}`;
        yield {
          message: `${id} does not say that it ${missing}, so those who carry it out will not know. Add it to ${other.path}.`,
          span,
        };
      }
    }
  },
});
