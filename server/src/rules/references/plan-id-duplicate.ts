import { squeeze } from '../../text/words.ts';
import { defineRule } from '../rule.ts';

export const planIdDuplicate = defineRule({
  name: 'plan-id-duplicate',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  description: 'Two plans with one id.',
  rationale: `An id that two plans share leads to the wrong one: in a link, in a dependency, on the call.

Give one of them another id. It is usually the plan that was copied from the other.`,
  valid: [
    {
      fileName: 'DP-1.md',
      text: '# Deployment Plan: DP-1\n',
      files: { 'DP-2.md': '# Deployment Plan: DP-2\n\n## Steps\n\n## Rollback\n' },
    },
    { fileName: 'DP-1.md', text: '# Deployment Plan: DP-1\n', files: { 'notes.md': '# Notes on DP-1\n' } },
    {
      fileName: 'a.md',
      text: '# Deployment Plan\n',
      files: { 'b.deployment-plan.md': '# Deployment Plan\n' },
    },
    {
      fileName: 'DP-5.deployment-plan.md',
      text: '---\ngenerated-from: DP-5.deployment-plan.yaml\n---\n\n# DP-5 Deployment Plan: Orders\n',
      files: { 'DP-5.deployment-plan.yaml': 'id: DP-5\ntitle: Orders\n' },
    },
    {
      format: 'yaml',
      fileName: 'DP-6.deployment-plan.yaml',
      text: 'id: DP-6\ntitle: Stock\n',
      files: {
        'out/DP-6.deployment-plan.md':
          '---\ngenerated-from: ../DP-6.deployment-plan.yaml\n---\n\n# DP-6 Deployment Plan: Stock\n',
      },
    },
  ],
  invalid: [
    {
      fileName: 'DP-7.deployment-plan.md',
      text: '---\ngenerated-from: DP-7.deployment-plan.yaml\n---\n\n# ⟦DP-7⟧ Deployment Plan: Orders\n',
      files: { 'old/DP-7.deployment-plan.yaml': 'id: DP-7\ntitle: Orders\n' },
    },
    {
      fileName: 'DP-1.md',
      text: '# Deployment Plan: ⟦DP-1⟧ Orders\n',
      files: { 'plans/copy.deployment-plan.md': '# Deployment Plan: DP-1 Orders\n' },
    },
    {
      fileName: 'b.md',
      text: '# Resizer rollout\n\n**Plan**: ⟦DP-8⟧ · **Status**: planned\n',
      files: { 'a.deployment-plan.md': '# DP-8 plan\n' },
    },
    { fileName: 'b.md', text: '# ⟦PAY-7⟧ cutover\n', files: { 'a.deployment-plan.md': '# PAY-7 cutover\n' } },
    {
      format: 'yaml',
      fileName: 'x.yaml',
      text: 'id: ⟦DP-3⟧\ntitle: Search\n',
      files: { 'y.deployment-plan.md': '# DP-3 Search\n' },
    },
  ],
  *check(plan, { neighbours }) {
    const { id } = plan;
    const field = plan.headerField('id')?.value;
    const stated = field && { text: squeeze(field.text), span: field.span };
    // The title and the key `id` may differ, and each lead to another plan.
    for (const one of id && stated && stated.text !== id.text ? [id, stated] : id ? [id] : []) {
      const [other] = neighbours?.withId(one.text) ?? [];
      if (!other) continue;
      yield {
        message: `${other.path} has the id ${one.text} too, so a link or a dependency may lead to either. Give one of them another id.`,
        span: one.span,
      };
    }
  },
});
