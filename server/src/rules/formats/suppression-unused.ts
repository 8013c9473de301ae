import { defineRule } from '../rule.ts';

/** The work is done where suppressions are read and used: see suppressions.ts and analyze.ts. */
export const suppressionUnused = defineRule({
  name: 'suppression-unused',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  forTemplates: true,
  description: 'A suppression that suppresses nothing, or that names no rule.',
  rationale:
    'A suppression outlives its reason easily. One that silences nothing today will silence the next finding of its kind, unseen. Remove it, or correct the name that it gives.',
  valid: [
    '```\n<!-- deployment-plan-disable date-past -->\n```\n\nWrite `<!-- deployment-plan-disable date-past -->`.\n',
    '# Plan\n\n<!-- deployment-plan-disable-next-line checkbox-malformed -->\n- [] kept for the parser\n',
    '# Plan\n\n<!-- deployment-plan-disable checkbox-malformed -->\n\n- [] a\n\n<!-- deployment-plan-enable checkbox-malformed -->\n',
    '---\ndisable: [checkbox-malformed]\n---\n\n# Plan\n\n- [] a\n',
  ],
  invalid: [
    {
      text: '# Plan\n\n<!-- deployment-plan-disable-next-line ⟦checkbox-malformed⟧ -->\n- [ ] a\n',
      fixed: '# Plan\n\n- [ ] a\n',
    },
    {
      text: '# Plan\n\n<!-- deployment-plan-disable-next-line ⟦section-order⟧ -->\n## Rollback\n\nGo back.\n',
      fixed: '# Plan\n\n## Rollback\n\nGo back.\n',
    },
    {
      text: '# Plan\n\n<!-- deployment-plan-disable ⟦checkbox-malformd⟧ -->\n\n- [ ] a\n',
      fixed: '# Plan\n\n- [ ] a\n',
    },
    {
      text: '# Plan\n\n<!-- deployment-plan-disable-next-line checkbox-malformed, ⟦text-mojibake⟧ -->\n- [] a\n',
      fixed: '# Plan\n\n<!-- deployment-plan-disable-next-line checkbox-malformed -->\n- [] a\n',
    },
    {
      text: 'title: Plan\n# deployment-plan-disable-next-line ⟦yaml-syntax⟧\nowner: Ann\n',
      format: 'yaml',
      fixed: 'title: Plan\nowner: Ann\n',
    },
  ],
  check: () => [],
});
