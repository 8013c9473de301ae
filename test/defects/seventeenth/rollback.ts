/** The way back. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** The roster's and the cluster's ways back stage by stage, without which only the section is left. */
const noStagesOfRoster = [
  ['**Rollback:** `npm run migration:revert -- --config ormconfig.prod.js`\n\n', ''],
  ['**Rollback:** delete the slot; no user has seen it.\n\n', ''],
  ['**Rollback:** `az webapp traffic-routing clear --resource-group roster-prod --name roster-api`\n\n', ''],
] as const;
const noStagesOfCluster = [
  [
    '**Rollback:** stop kubelet on the node, restore the static pod manifests from `/etc/kubernetes/tmp`, start kubelet again.\n\n',
    '',
  ],
  ['**Rollback:** cordon the node, install `kubelet=1.34.6-1.1`, restart it and uncordon.\n\n', ''],
  ['**Rollback:** `helm rollback cilium -n kube-system --wait`\n\n', ''],
] as const;

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'signing',
      '## Rollback Plan',
      '',
      { until: '## Post-Deployment Validation', at: '# Deployment Plan: DP-611', also: ['section-required'] },
    ],
    [
      'roster',
      '## 4. Rollback Procedure',
      '',
      {
        until: '## 5. Monitoring',
        at: '# Deployment Plan',
        and: noStagesOfRoster,
        also: ['section-required', 'step-numbering', 'migration-rollback-required', 'rollback-time-required'],
      },
    ],
    [
      'cluster',
      '## Rollback\n',
      '',
      {
        until: '## Communication',
        at: '# 🚀',
        and: [...noStagesOfCluster, ['- [Rollback](#rollback)\n', '']],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'signing',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback Procedure', at: '## Rollback Plan', also: ['section-required'] },
    ],
    [
      'roster',
      '### Automated Triggers',
      '',
      { until: '### Manual Rollback Steps', at: '## 4.', also: ['section-required'] },
    ],
    ['cluster', 'Triggers:\n', '', { until: 'Steps:\n', at: '## Rollback' }],
    [
      'meters',
      '  triggers:\n',
      '',
      {
        until: '  steps:\n    - name: Close the flag',
        at: 'rollback:',
        also: ['section-required', 'field-required'],
        and: [
          ['Begin the rollback when a trigger below is met', 'Call Carla Nunes'],
          [
            'no new error\n        rollback: Begin the rollback if it fails twice',
            'no new error\n        rollback: Call Carla Nunes',
          ],
          [
            'within 2 minutes\n        rollback: Begin the rollback if it fails twice',
            'within 2 minutes\n        rollback: Call Carla Nunes',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['signing', '- Success rate < 98%', '- Performance is bad'],
    ['listings', '- Replication lag > 120 s for 10 minutes', '- The database feels slow'],
    ['roster', '- Error rate > 3% for 3 minutes', '- Too many errors'],
    ['meters', '- The intake queue holds more than 500,000 readings', '- The intake queue gets too long'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'signing',
      '### Manual Rollback Procedure',
      '',
      { until: '### Rollback Decision', at: '## Rollback Plan', also: ['section-required'] },
    ],
    [
      'roster',
      '### Manual Rollback Steps',
      '',
      {
        until: '### Rollback Decision',
        at: '## 4.',
        and: noStagesOfRoster,
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'cluster',
      'Steps:\n\n1. Stop the rounds',
      '',
      { until: '## Communication', at: '## Rollback', and: noStagesOfCluster },
    ],
    [
      'listings',
      '### Rollback Steps',
      '',
      {
        until: '**Estimated Rollback Time:**',
        at: '## Rollback Procedure',
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'signing',
      '### Rollback Decision',
      '',
      { until: '## Post-Deployment Validation', at: '## Rollback Plan' },
    ],
    [
      'listings',
      '### Rollback Decision',
      '',
      {
        until: '## Smoke Tests',
        at: '## Rollback Procedure',
        and: [['- The deployment lead calls for it (manual trigger)\n', '']],
      },
    ],
    ['roster', '**Rollback Owner:** Nneka Obi  \n', '', ['## 4.', '### Rollback Decision']],
    ['cluster', '**Owner:** Yusuf Demir\n', '', '## Rollback'],
    [
      'meters',
      'rollback:\n  owner: Carla Nunes\n',
      'rollback:\n',
      { at: 'rollback:', also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'signing',
      '  \n**Rollback Time:** 10 minutes',
      '',
      { at: ['## Deployment Strategy', '## Rollback Plan'], also: ['field-required'] },
    ],
    ['roster', '**Estimated Rollback Time:** 5 minutes  \n', '', ['## 4.', '### Rollback Decision']],
    [
      'listings',
      '**Estimated Rollback Time:** 25 minutes\n\n',
      '',
      { at: ['## Rollback Procedure', '### Rollback Steps'], also: ['field-required'] },
    ],
    [
      'meters',
      '  time: 15 minutes\n',
      '',
      { at: 'rollback:', also: ['field-required'], and: [['  rollback_time: 15 minutes\n', '']] },
    ],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'signing',
      '# The old version answers\n./scripts/smoke.sh https://sign.inkline.io\n',
      '',
      {
        at: ['## Rollback Plan', '### Manual'],
        and: [
          [
            'Expected: `12 passed, 0 failed`, and the error rate is back under 0.3% within five minutes.\n\n',
            '',
          ],
        ],
      },
    ],
    [
      'listings',
      '5. Repeat the health checks below and see them pass\n6. Resume',
      '5. Resume',
      ['## Rollback Procedure', '### Rollback Steps'],
    ],
    [
      'roster',
      '5. Check that blue answers',
      '',
      { until: '\n### Rollback Decision', at: ['## 4.', '### Manual'] },
    ],
    [
      'cluster',
      '4. Check: `kubectl get nodes`',
      '',
      { until: '\n## Communication', at: ['## Rollback', 'Steps:'] },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'roster',
      '**Estimated Rollback Time:** 5 minutes',
      '**Estimated Rollback Time:** 45 minutes',
      ['**Estimated Rollback Time:**', '**Rollback Window:**'],
    ],
    [
      'cluster',
      '**Rollback window:** until 12:00 UTC',
      '**Rollback window:** 30 minutes',
      ['**Rollback time:**', '**Rollback window:**'],
    ],
    ['meters', '  window: 60 minutes', '  window: 10 minutes', ['  window: 10', '  time: 15']],
    [
      'signing',
      '**Rollback Time:** 10 minutes',
      '**Rollback Time:** 2 hours',
      ['**Rollback Time:**', '| Full |', '**Window:**'],
    ],
    [
      'signing',
      '| Full | 2031-02-12 16:00 |',
      '| Full | 2031-02-12 17:25 |',
      ['**Rollback Time:**', '| Full |', '**Window:**'],
    ],
  ),
];
