/** The way back. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'radar',
      '## Rollback Plan',
      '',
      {
        until: '## Post-Deployment Validation',
        at: '# Deployment Plan: ',
        also: ['section-required', 'field-required'],
      },
    ],
    [
      'fleet',
      '## 4. Rollback Procedure',
      '',
      {
        until: '## 5. Monitoring',
        and: [
          ['- **Rollback:** `alembic downgrade 0116`\n', ''],
          [
            '- **Rollback:** `helm uninstall booking-green --kube-context booking-prod`; members never saw it.\n',
            '',
          ],
          ['- **Rollback:** `./lb/weight.sh --pool booking --green 0`\n', ''],
        ],
        at: ['# Deployment Plan', '## Feature'],
        also: ['section-required', 'field-required', 'migration-rollback-required', 'step-numbering'],
      },
    ],
    [
      'loans',
      '## 7. Rollback',
      '',
      { until: '## 8. Monitoring', at: '# DP-2408', also: ['migration-rollback-required', 'step-numbering'] },
    ],
    [
      'rabbit',
      '## Rollback\n',
      '',
      {
        until: '## Monitoring',
        and: [
          ['**Rollback:** restore the snapshot of mq-3, see [Rollback](#rollback).\n', ''],
          ['**Rollback:** restore the snapshot of mq-2.\n', ''],
          ['**Rollback:** restore the snapshot of mq-1.\n', ''],
        ],
        at: '# 🐇',
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'radar',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback', at: '## Rollback Plan', also: ['section-required'] },
    ],
    ['loans', 'Triggers:\n', '', { until: 'Steps:\n', at: '## 7. Rollback' }],
    ['rabbit', '**Triggers:**', '', { until: '**Steps (per', at: '## Rollback' }],
    [
      'fleet',
      '### Automated Triggers',
      '',
      { until: '### Manual Rollback', at: '## 4. Rollback', also: ['section-required'] },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['radar', '- Success rate < 97%', '- Performance is bad'],
    ['radar', '- Error rate > 3% for 5 minutes', '- Too many errors'],
    ['fleet', '- P95 latency > 2x baseline for 5 minutes', '- The app feels slow'],
    ['ocpp', '- Error rate > 4% for 5 minutes', '- Stations behave strangely'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'radar',
      '### Manual Rollback Procedure',
      '',
      { until: '### Rollback Decision', at: '## Rollback Plan', also: ['section-required'] },
    ],
    [
      'loans',
      'Steps:\n',
      '',
      { until: '## 8. Monitoring', at: '## 7. Rollback', also: ['migration-rollback-required'] },
    ],
    ['rabbit', '**Steps (per', '', { until: '## Monitoring', at: '## Rollback' }],
    [
      'ocpp',
      '  steps:\n    - name: Move the stations back',
      '',
      { until: 'roles:', at: 'rollback:', also: ['section-required'] },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'radar',
      '**Rollback Owner:** Ines Duarte  \n',
      '',
      { at: ['## Rollback Plan', '### Rollback Decision'], also: ['field-required'] },
    ],
    [
      'loans',
      '**Decision:** Petra Lindqvist, or Henrik Moen if she cannot be reached within five minutes.\n',
      '',
      '## 7. Rollback',
    ],
    [
      'fleet',
      '**Rollback Owner:** Nadia Rahmani  \n',
      '',
      { at: ['## 4. Rollback', '### Rollback Decision'], also: ['field-required'] },
    ],
    ['rabbit', '**Owner:** Marta Kowalczyk\n', '', '## Rollback'],
  ),
  ...defects(
    'rollback-time-required',
    [
      'radar',
      '**Rollback Time:** 6 minutes\n',
      '',
      { at: ['## Rollback Plan', '## Deployment Strategy'], also: ['field-required'] },
    ],
    [
      'fleet',
      '**Estimated Rollback Time:** 8 minutes  \n',
      '',
      { at: ['## 4. Rollback', '### Rollback Decision'], also: ['field-required'] },
    ],
    ['ocpp', '  time: 15 minutes\n', '', { at: 'rollback:', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'radar',
      '\n# See that the old version answers\n./ops/smoke.sh --env production --suite nowcast\n',
      '',
      {
        and: [
          ['**Expected:** the share falls to 0, and 24 of 24 smoke tests pass on 5.2.4.\n\n', ''],
          ['**Verify:** the error rate is back below 0.3% ten minutes later.\n\n', ''],
        ],
        at: ['## Rollback Plan', '### Manual Rollback'],
        also: ['step-expected-required'],
      },
    ],
    [
      'loans',
      '4. Check that the overdue list of the Vasa branch is the one from before, and that `/version` answers 11.1.6\n5.',
      '4.',
      '## 7. Rollback',
    ],
    [
      'fleet',
      '5. See that blue answers smoke tests 1 to 4 and that the error rate is below 1%.\n6.',
      '5.',
      ['## 4. Rollback', '### Manual Rollback'],
    ],
    [
      'rabbit',
      '\n5. Verify: `rabbitmqctl cluster_status` shows the node, and the error rate is below 0.5%',
      '',
      { and: [[' and wait for `await_startup`', '']], at: ['## Rollback', '**Steps'] },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'radar',
      '**Rollback Time:** 6 minutes',
      '**Rollback Time:** 45 minutes',
      ['Rollback Time', 'Rollback Window'],
    ],
    [
      'loans',
      '**Estimated time:** 40 minutes',
      '**Estimated time:** 75 minutes',
      ['Estimated time', 'Rollback window'],
    ],
    [
      'fleet',
      '**Rollback Window:** 20 minutes',
      '**Rollback Window:** 5 minutes',
      ['Rollback Time', 'Rollback Window'],
    ],
    ['ocpp', '  window: 45 minutes', '  window: 10 minutes', ['time: 15', 'window: 10']],
  ),
];
