/** YAML, templates, drift and suppressions. */
import type { Case } from '../defects.ts';
import { defects, inYaml } from './plans.ts';

const marked = (plan: string): readonly [string, string] => [
  '---\ntemplate: ',
  `---\ngenerated-from: ${plan}.deployment-plan.yaml\ntemplate: `,
];

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    [
      'issue',
      'labels: [rollout, picture-desk]',
      'labels: [rollout, picture-desk',
      { at: ['labels:', '---'] },
    ],
    ['exams', 'template: feature', 'template: "feature', { at: ['template:', '---'] }],
    ['donors', '  rationale: Both colours', '   rationale: Both colours', ['rationale:', 'approach:']],
    [
      'donors',
      'summary: >-',
      'summary: "Donors',
      ['summary:', 'Donors book', 'calendar of each', 'strategy:', '# Appointments'],
    ],
    [
      'donors',
      "  - name: SLOT_MINUTES\n    value: '15'",
      "  - name: SLOT_MINUTES\n    value: '15",
      ["value: '15", 'BOOKING_LIMIT', "value: '90'"],
    ],
    ['donors', '      action: page Yusuf Demir', '      action: page: Yusuf Demir'],
  ),
  ...defects(
    'yaml-schema',
    [
      'donors',
      '  approach: Blue-Green',
      '  aproach: Blue-Green',
      { also: ['strategy-required', 'field-required'] },
    ],
    [
      'donors',
      '        expected: 8 of 8 hosts run 5.0.0',
      '        expcted: 8 of 8 hosts run 5.0.0',
      { also: ['field-required'] },
    ],
    [
      'donors',
      '    mitigation: A unique index',
      '    mitigaton: A unique index',
      { also: ['risk-mitigation-required'] },
    ],
    ['donors', '    probability: Medium', '    probability: [Medium]', { also: ['risk-level-unknown'] }],
    [
      'donors',
      '  triggers:\n    - Error rate > 3% for 5 minutes\n    - p95 response time > 1000 ms for 5 minutes\n    - A smoke test fails twice\n    - A slot is booked by two donors',
      '  triggers:\n    count: 4\n    last: true',
      {
        at: ['triggers:', 'count: 4', 'last: true'],
        also: ['rollback-triggers-required', 'rollback-trigger-measurable'],
      },
    ],
  ),
  ...defects(
    'template-invalid',
    [
      'donors',
      "title: 'Deployment Plan: DP-925 Donor appointments 5'",
      "title: 'Deployment Plan: {{RELEASE'",
      {
        and: [
          [
            'template: runbook',
            "template:\n  name: donor-release\n  description: A release of the donor service.\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE]",
          ],
        ],
        at: 'title:',
      },
    ],
    [
      'donors',
      'message: Release 5 is in production and stable.',
      "message: '{{RELEASE} is in production and stable.'",
      {
        and: [
          [
            'template: runbook',
            "template:\n  name: donor-release\n  description: A release of the donor service.\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE]",
          ],
        ],
        at: 'message:',
      },
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'issue',
      '- Cache hit ratio < 70% for 15 minutes',
      '- Cache hit ratio < 60% for 15 minutes',
      {
        and: [marked('picture')],
        at: ['generated-from:', '- Cache hit ratio < 60%'],
        files: { 'plans/picture.deployment-plan.yaml': inYaml('issue') },
        also: ['plan-id-duplicate'],
      },
    ],
    [
      'exams',
      '- [ ] A retrospective is in the calendar for 2032-09-15',
      '- [ ] A retrospective is in the calendar for 2032-09-22',
      {
        and: [marked('exams')],
        at: ['generated-from:', '- [ ] A retrospective'],
        files: { 'plans/exams.deployment-plan.yaml': inYaml('exams') },
      },
    ],
    [
      'lottery',
      '# Deployment Plan: Ticket check 7 for the state lottery\n\n- **Status:** Planned',
      '---\ngenerated-from: lottery.deployment-plan.yaml\n---\n\n# Deployment Plan: Ticket check 7 for the state lottery\n\n- **Status:** Approved',
      {
        at: ['generated-from:', '**Status:**'],
        files: { 'plans/lottery.deployment-plan.yaml': inYaml('lottery') },
        also: ['window-collision'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'issue',
      '## Smoke Tests\n',
      '<!-- deployment-plan-disable-next-line table-columns -->\n\n## Smoke Tests\n',
      'disable-next-line',
    ],
    [
      'lottery',
      '## 6. Timeline\n',
      '<!-- deployment-plan-disable-next-line timeline-sum -->\n\n## 6. Timeline\n',
      'disable-next-line',
    ],
    ['exams', 'template: feature', 'template: feature\ndisable: [date-past]', 'disable:'],
    [
      'interest',
      '## Messages\n',
      '<!-- deployment-plan-disable date-invalid -->\n\n## Messages\n',
      'deployment-plan-disable',
    ],
    [
      'donors',
      'rollback:\n  owner',
      '# deployment-plan-disable-next-line rollback-window\nrollback:\n  owner',
      'disable-next-line',
    ],
  ),
];
