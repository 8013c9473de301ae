import { idsIn } from '../../plan/ids.ts';
import { defineRule } from '../rule.ts';

export const planIdMismatch = defineRule({
  name: 'plan-id-mismatch',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'The id in the title is not the one in the file name or in the field for it.',
  rationale: `People find a plan by its id. When the file carries one and the title another, often after a plan was copied from the
last one, two plans seem to be one, and links lead to the wrong one.`,
  valid: [
    {
      fileName: 'CHG0058213.md',
      text: '# CHG0058213: Upgrade the engine\n\n- **Change number:** CHG0058213\n',
    },
    { fileName: 'DP-014-loyalty.md', text: '# Deployment Plan: DP-014 Loyalty points\n' },
    { fileName: 'loyalty.md', text: '# Deployment Plan: DP-014 Loyalty points\n' },
    { fileName: 'DP-014-loyalty.md', text: '# Deployment Plan: Loyalty points\n' },
    { fileName: 'DP-014-loyalty.md', text: '# Deployment Plan: DP-XXX Loyalty points\n' },
    { fileName: 'PAY-7-refunds.md', text: '# Deployment Plan: DP-014 Refunds (PAY-7)\n' },
    { text: '---\nid: US-3\n---\n\n# Deployment Plan: DP-14 Refunds\n' },
    { fileName: 'US-12.md', text: '# DP-014 Deployment Plan\n' },
  ],
  invalid: [
    {
      fileName: 'CHG0058213.md',
      text: '# ⟦CHG0058231⟧: Upgrade the engine\n\n- **Status:** Planned\n',
      fixed: '# CHG0058213: Upgrade the engine\n\n- **Status:** Planned\n',
    },
    {
      fileName: 'DP-015-refunds.md',
      text: '# Deployment Plan: ⟦DP-014⟧ Refunds\n',
      fixed: '# Deployment Plan: DP-015 Refunds\n',
    },
    { fileName: 'x.yaml', format: 'yaml', text: 'title: DP-1 Search rollout\nid: ⟦DP-2⟧\n' },
    '---\nid: ⟦DP-41⟧\n---\n\n# Deployment Plan: DP-14 Refunds\n',
    { fileName: 'PAY-8.md', text: '# ⟦PAY-7⟧: cutover\n\nText\n' },
    { fileName: 'DP-2.deployment-plan.yaml', format: 'yaml', text: 'title: ⟦DP-1⟧ Search rollout\n' },
  ],
  *check(plan, { fileName }) {
    const { id } = plan;
    if (!id) return;
    const field = plan.headerField('id')?.value;
    const [stated] = field ? idsIn(field.text) : [];
    if (
      field &&
      stated !== undefined &&
      field.span.start !== id.span.start &&
      isOther(stated, id.text) &&
      !idsIn(fileName).includes(stated)
    ) {
      yield {
        message: `The title says ${id.text}, and here it is ${stated}: people who look for one will find the other. Make them the same.`,
        span: field.span,
        related: [{ message: 'The title', span: id.span }],
      };
    }
    const inName = idsIn(fileName);
    const inTitle = idsIn(plan.titleText);
    const other = inName.find((each) => isOther(each, id.text));
    if (other === undefined || inName.some((each) => inTitle.includes(each))) return;
    yield {
      message: `The title says ${id.text}, the file name ${other}: people who look for one will find the other. Make them the same.`,
      span: id.span,
      fixes: [{ title: `Use ${other}`, edits: [{ range: id.span, newText: other }], safe: true }],
    };
  },
});

/** An id of another kind, a story's say, is no other name for the plan. */
function isOther(one: string, id: string): boolean {
  return one !== id && one.replace(/\d+$/, '') === id.replace(/\d+$/, '');
}
