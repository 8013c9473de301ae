/** Rollback, monitoring and thresholds, the timeline. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'release',
      '## Rollback\n',
      '',
      { until: '## Sign-off', at: ['# Release Checklist'], also: ['migration-rollback-required'] },
    ],
    [
      'cache',
      'rollback:\n  owner: Sofia Marino\n',
      '',
      {
        until: 'timeline:',
        at: ['title'],
        and: [
          [
            '    command: ./ops/migrate.sh up 0007\n    rollback: ./ops/migrate.sh down 0007\n',
            '    command: ./ops/migrate.sh up 0007\n',
          ],
          [
            '    command: ./ops/migrate.sh up 0008\n    rollback: ./ops/migrate.sh down 0008\n',
            '    command: ./ops/migrate.sh up 0008\n',
          ],
        ],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'cache',
      '  triggers:\n    - Error rate > 1% for 5 minutes\n    - p95 latency > 400 ms for 10 minutes\n',
      '',
      ['rollback:'],
    ],
    [
      'release',
      'Roll back when the error rate is above 5% for 5 minutes or checkout fails. Hannah Vogel',
      'Hannah Vogel',
      { at: ['## Rollback'] },
    ],
    [
      'canary',
      'Roll back immediately if any of these happens:\n\n- Error rate above 2% for 5 minutes\n- p99 latency above 1,500 ms for 10 minutes\n- Messages are lost or sent twice\n\n',
      '',
      ['## 8. Rollback'],
    ],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'postgres',
      '### Rollback steps\n',
      '',
      { until: '### Rollback verification', at: ['## Rollback plan'], also: ['migration-rollback-required'] },
    ],
    [
      'canary',
      'Procedure:\n',
      '',
      {
        until: 'Confirm that',
        at: ['## 8. Rollback'],
        and: [['**Rollback for this phase:** `helm rollback notification --namespace messaging`\n', '']],
      },
    ],
    [
      'cache',
      '  steps:\n    - name: Put the old version back\n',
      '',
      {
        until: '  verification:',
        at: ['rollback:'],
        and: [
          [
            '    command: ./ops/migrate.sh up 0007\n    rollback: ./ops/migrate.sh down 0007\n',
            '    command: ./ops/migrate.sh up 0007\n',
          ],
          [
            '    command: ./ops/migrate.sh up 0008\n    rollback: ./ops/migrate.sh down 0008\n',
            '    command: ./ops/migrate.sh up 0008\n',
          ],
        ],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['postgres', '**Decision owner:** Marta Kowalska\n\n', '', ['## Rollback plan']],
    ['cache', '  owner: Sofia Marino\n  estimated_time', '  estimated_time', ['rollback:']],
    ['release', ' Hannah Vogel decides.', '', ['## Rollback']],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'postgres',
      '### Rollback verification\n',
      '',
      { until: '## Communication plan', at: ['## Rollback plan'] },
    ],
    [
      'cache',
      '  verification:\n    - GET /health reports 2.9.4\n    - The error rate is below 0.2% within 10 minutes\n',
      '',
      ['rollback:'],
    ],
    ['release', '- [ ] Check that /health reports the old version\n', '', ['## Rollback']],
  ),
  ...defects(
    'rollback-window',
    [
      'postgres',
      '**Estimated rollback time:** 20 minutes',
      '**Estimated rollback time:** 3 hours',
      { at: ['rollback time', 'Rollback window'], also: ['rollback-window'] },
    ],
    ['cache', '  window: 60 minutes', '  window: 15 minutes', ['estimated_time', '  window: 15']],
  ),
  ...defects(
    'alert-action-required',
    ['postgres', '| P1 | Page the database engineer |', '| P1 | |'],
    ['cache', '      action: Page the on-call engineer\n', '', ['GeoErrors', 'error rate > 0.5%']],
    [
      'canary',
      'error rate above 1% for 5 minutes; pages the on-call engineer',
      'error rate above 1% for 5 minutes',
    ],
    ['release', '| > 900 ms for 5 minutes | #shop-oncall |', '| > 900 ms for 5 minutes | - |'],
  ),
  ...defects(
    'threshold-unit',
    [
      'postgres',
      '| Error rate | < 0.5% | > 2% for 5 minutes |',
      '| Error rate | < 0.5 ms | > 2% for 5 minutes |',
    ],
    ['canary', '- **p99 latency:** below 800 ms', '- **p99 latency:** below 80%'],
    ['flag', '| p95 page load | 1.9 s | < 2.2 s |', '| p95 page load | 1.9 s | < 2.2% |'],
    ['cache', "      target: '> 90%'", "      target: '> 190%'"],
    ['release', '- [ ] Response time (p95) stays below 400 ms', '- [ ] Response time (p95) stays below 40%'],
    ['canary', '- **CPU usage:** below 75%', '- **CPU usage:** below 75 ms'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'postgres',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 3% for 5 minutes',
      ['- Error rate > 3%', '| Error rate'],
    ],
    [
      'canary',
      '- Error rate above 2% for 5 minutes',
      '- Error rate above 0.2% for 5 minutes',
      ['Error rate', 'error rate'],
    ],
    [
      'cache',
      '    - Error rate > 1% for 5 minutes',
      '    - Error rate > 0.1% for 5 minutes',
      ['Error rate > 0.1%', '0.2%', '0.5%'],
    ],
    [
      'flag',
      '| Conversion rate | 3.1% | >= 3.0% | < 2.7% |',
      '| Conversion rate | 3.1% | >= 3.0% | > 2.7% |',
    ],
    [
      'release',
      'Roll back when the error rate is above 5% for 5 minutes',
      'Roll back when the error rate is above 2% for 5 minutes',
      ['error rate', 'Error rate'],
    ],
    [
      'flag',
      'If the payment error rate exceeds 1.5% for 10 minutes',
      'If the payment error rate exceeds 4% for 10 minutes',
      ['payment error rate', 'Payment error rate'],
    ],
    ['postgres', '| Replication lag | < 1 s | > 30 s |', '| Replication lag | < 40 s | > 30 s |'],
  ),
  ...defects(
    'monitoring-gap',
    [
      'canary',
      '| 1-4 hours | every 15 minutes |',
      '| 2-4 hours | every 15 minutes |',
      ['0-1 hours', '2-4 hours'],
    ],
    ['canary', '| 4-24 hours | every hour |', '| 3-24 hours | every hour |', ['1-4 hours', '3-24 hours']],
  ),
  ...defects(
    'time-invalid',
    ['postgres', '| **Window** | 22:00 - 02:00 UTC |', '| **Window** | 22:00 - 26:00 UTC |'],
    ['cache', '    time: 05:45', '    time: 05:75'],
    ['canary', '### Phase 1: Preparation (09:00 - 09:30)', '### Phase 1: Preparation (09:00 - 09:73)'],
    ['flag', '**Decision time:** 2031-02-03 07:30 UTC', '**Decision time:** 2031-02-03 27:30 UTC'],
  ),
  ...defects(
    'timeline-order',
    [
      'postgres',
      '| 22:15 - 22:45 | Final backup | Deepak Rao | 30 min |\n| 22:45 - 23:00 | Stop writes and let replication catch up | Deepak Rao | 15 min |\n',
      '| 22:45 - 23:00 | Stop writes and let replication catch up | Deepak Rao | 15 min |\n| 22:15 - 22:45 | Final backup | Deepak Rao | 30 min |\n',
    ],
    ['flag', '| 3 | 2031-02-05 |', '| 3 | 2031-02-09 |', ['2031-02-09', '| 4 |']],
    [
      'cache',
      '  - time: 06:00 - 06:30\n    activity: Backup and migrations\n    owner: Luis Ortega\n  - time: 06:30 - 08:00\n    activity: Replace the nodes\n    owner: Luis Ortega\n',
      '  - time: 06:30 - 08:00\n    activity: Replace the nodes\n    owner: Luis Ortega\n  - time: 06:00 - 06:30\n    activity: Backup and migrations\n    owner: Luis Ortega\n',
    ],
    ['canary', '### Phase 2: Canary (09:30 - 11:30)', '### Phase 2: Canary (08:00 - 09:00)'],
  ),
  ...defects(
    'timeline-overlap',
    ['postgres', '| 22:45 - 23:00 | Stop', '| 22:30 - 23:00 | Stop', { also: ['timeline-total'] }],
    ['cache', '  - time: 06:30 - 08:00', '  - time: 06:15 - 08:00'],
    ['canary', '### Phase 3: Full rollout (11:30 - 12:30)', '### Phase 3: Full rollout (11:00 - 12:30)'],
  ),
  ...defects(
    'timeline-total',
    ['postgres', '**Total duration:** 2 hours 45 minutes', '**Total duration:** 4 hours'],
    [
      'postgres',
      '| 23:15 - 23:45 | Smoke tests | Ingrid Solberg | 30 min |',
      '| 23:15 - 23:45 | Smoke tests | Ingrid Solberg | 50 min |',
      ['Smoke tests', 'Total'],
    ],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['postgres', '### Step 1: Take the final backup', '### Step 1: Take the final backup (21:15 - 21:45)'],
    [
      'postgres',
      '### Step 3: Pause the writers',
      '### Stop writes and let replication catch up (22:15 - 22:30)',
      { at: ['### Stop', '| 22:45'], also: ['step-numbering'] },
    ],
  ),
];
