/** Rollback, monitoring and thresholds, the timeline. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects('rollback-required', [
    'tariff',
    'rollback:\n  triggers:',
    '',
    {
      until: 'risks:\n',
      at: '',
      also: [
        'rollback-triggers-required',
        'rollback-steps-required',
        'migration-rollback-required',
        'migration-backup-required',
      ],
    },
  ]),
  ...defects(
    'rollback-triggers-required',
    [
      'tariff',
      '  triggers:\n',
      '',
      { until: '  steps:\n    - name: Take', at: ['rollback:', 'Take the share', '  steps:'] },
    ],
    [
      'archive',
      '### Rollback Triggers',
      '',
      {
        until: '### Rollback Steps',
        at: ['Rollback Procedure', 'Rollback Steps'],
        also: ['section-required'],
      },
    ],
    [
      'badge',
      '- **Back out when:** more than 5%',
      '',
      { until: 'Paul Adeyemi watches', at: ['## Back-out', '**Rollback:**'] },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['archive', '- Error rate > 4% for 5 minutes', '- Performance is bad'],
    ['archive', '- Response time p99 > 2500 ms for 5 minutes', '- Responses are too slow'],
    ['archive', '- Invoices cannot be downloaded', '- Customers seem unhappy'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'archive',
      '### Rollback Steps',
      '',
      {
        until: '**Estimated Rollback Time:**',
        at: 'Rollback',
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    ['mesh', '**Steps:**\n\n1. Send all', '', { until: '## ⚠️ 9.', at: '8. Rollback Plan' }],
    [
      'tariff',
      '  steps:\n    - name: Take the share away',
      '',
      {
        until: '  owner: Nadia Osman\n  time: 15',
        at: ['rollback:', 'triggers:'],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['archive', '**Rollback Owner:** Amir Haddad\n', '', 'Rollback'],
    ['mesh', '**Rollback owner:** Grace Mbeki\n', '', '8. Rollback Plan'],
    ['tariff', '  owner: Nadia Osman\n  time: 15', '  time: 15', ['rollback:', 'time: 15']],
    [
      'depot',
      'The decision to roll back is with Sofie Maes.\n',
      '',
      {
        at: '',
        and: [
          ['Sofie Maes decides at 03:10. ', ''],
          ['Point of no return: decision | Sofie Maes', 'Point of no return: decision | All four'],
        ],
        also: ['owner-unknown'],
      },
    ],
  ),
  ...defects('rollback-time-required', [
    'archive',
    '**Estimated Rollback Time:** 20 minutes\n',
    '',
    { at: 'Rollback', also: ['field-required'] },
  ]),
  ...defects(
    'rollback-verification-required',
    [
      'archive',
      '5. Repeat the health checks and see them pass\n6. Tell',
      '5. Tell',
      ['Rollback Procedure', 'Rollback Steps', '5. Tell'],
    ],
    [
      'mesh',
      '3. Verify that `GET /healthz` answers 200.\n',
      '',
      ['8. Rollback Plan', '**Steps:**', '2. Restore'],
    ],
    [
      'tariff',
      '    - name: See that version 11 answers\n      command: curl -fsS https://tariff.gridprice.net/v11/health\n',
      '',
      { at: ['rollback:', 'steps:', 'Take the share'], also: ['step-expected-required'] },
    ],
    ['badge', '4. See that `badgectl report` counts 640 readers on 2.8.4\n', '', ['## Back-out', '3. Load']],
  ),
  ...defects(
    'rollback-window',
    [
      'archive',
      '**Estimated Rollback Time:** 20 minutes',
      '**Estimated Rollback Time:** 45 minutes',
      'Rollback',
    ],
    ['tariff', 'time: 15 minutes', 'time: 40 minutes', ['time: 40', 'window: 30']],
    [
      'mesh',
      '**Estimated rollback time:** 10 minutes',
      '**Estimated rollback time:** 2 hours',
      ['**Estimated rollback time:**', '### Stage 4', '**Deployment Window:**'],
    ],
    [
      'badge',
      'Going back takes 25 minutes',
      'Going back takes 50 minutes',
      ['Going back', '### Stage 4', '**Planned end:**'],
    ],
  ),
  ...defects('metrics-required', [
    'archive',
    '**Metrics to Monitor:**\n',
    '',
    { until: '**Alert Thresholds:**', at: 'Monitoring' },
  ]),
  ...defects('alerts-required', [
    'archive',
    '**Alert Thresholds:**\n',
    '',
    { until: '## Risks', at: ['Monitoring', 'Metrics'] },
  ]),
  ...defects(
    'alert-action-required',
    ['archive', '- Error rate > 2%: page the engineer on call', '- Error rate > 2%'],
    ['mesh', '> 2% | Page Oskar Nowak |', '> 2% | |'],
    ['tariff', "'Error rate > 1 %: page the engineer on call'", "'Error rate > 1 %'"],
    ['badge', 'over 600 ms: message to #doors.', 'over 600 ms.'],
    ['depot', 'booking error rate > 2% → page Leila Amrani', 'booking error rate > 2%'],
  ),
  ...defects(
    'threshold-unit',
    ['archive', '- Error rate > 4% for 5 minutes', '- Error rate > 4 ms for 5 minutes'],
    ['archive', 'target < 900 ms', 'target < 900%'],
    ['mesh', '> 75% | > 90% |', '> 75% | > 190% |'],
    ['tariff', 'Latency p95, target < 250 ms', 'Latency p95, target < 250 %'],
    ['depot', 'Booking error rate, target < 1%', 'Booking error rate, target < 1 s'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'archive',
      '- Error rate > 4% for 5 minutes',
      '- Error rate > 0.5% for 5 minutes',
      ['> 0.5%', 'target < 1%', 'Error rate'],
    ],
    ['tariff', '- Latency p95 > 800 ms for', '- Latency p95 > 200 ms for', 'Latency p95'],
    ['mesh', '- Error rate > 2% for 5 minutes', '- Error rate > 5% for 5 minutes', 'Error rate'],
    ['depot', 'booking error rate > 2% →', 'booking error rate > 5% →', 'ooking error rate'],
    ['tariff', '- A quote differs from version 11 by more than 1 %', '- Success rate > 99 % for 5 minutes'],
  ),
  ...defects(
    'monitoring-gap',
    ['mesh', '- 1–4 h: every', '- 2–4 h: every', ['0–1 h', '2–4 h']],
    ['tariff', 'time: 1-6 h', 'time: 1-5 h', ['1-5 h', '6-24 h']],
    ['depot', '| 8–48 h |', '| 6–48 h |', ['2–8 h', '6–48 h']],
    [
      'badge',
      '3–12, once a shift in hours 12–48',
      '3–12, once a shift in hours 16–48',
      ['3–12', 'hours 0–3'],
    ],
  ),
  ...defects(
    'time-invalid',
    ['archive', '**Window:** 19:00–22:00', '**Window:** 19:00–25:00'],
    ['mesh', '(09:00 – 09:30)', '(09:00 – 09:75)'],
    ['depot', '| 04:00 | Depots | SMS |', '| 04:60 | Depots | SMS |'],
    ['badge', '2031-06-04 23:00 UTC', '2031-06-04 29:00 UTC'],
  ),
  ...defects(
    'timeline-order',
    [
      'depot',
      '| 01:00 | 01:10 | Freeze bookings in Axon | Leila Amrani | 10 |\n| 01:10 | 01:40 | Back up the Axon database | Bram Claes | 30 |\n',
      '| 01:10 | 01:40 | Back up the Axon database | Bram Claes | 30 |\n| 01:00 | 01:10 | Freeze bookings in Axon | Leila Amrani | 10 |\n',
    ],
    [
      'archive',
      '| 19:45–20:15 | Stage 3: Schema | 30 min | Petra Lindqvist |\n| 20:15–21:00 | Stage 4: Rollout | 45 min | Joana Reis |\n',
      '| 20:15–21:00 | Stage 4: Rollout | 45 min | Joana Reis |\n| 19:45–20:15 | Stage 3: Schema | 30 min | Petra Lindqvist |\n',
      { also: ['step-numbering'] },
    ],
    [
      'tariff',
      '  - time: 06:00-06:30\n    activity: Canary at 30 %\n    owner: Felix Brandt\n  - time: 06:30-07:00\n    activity: Canary at 60 %\n',
      '  - time: 06:30-07:00\n    activity: Canary at 60 %\n    owner: Felix Brandt\n  - time: 06:00-06:30\n    activity: Canary at 30 %\n',
      { also: ['rollout-percentages'] },
    ],
    ['badge', '**Planned end:** 2031-06-04', '**Planned end:** 2031-06-03', ['Planned end', 'Planned start']],
  ),
  ...defects(
    'timeline-overlap',
    [
      'archive',
      '| 20:15–21:00 | Stage 4: Rollout | 45 min |',
      '| 20:15–21:15 | Stage 4: Rollout | 60 min |',
      { at: ['Stage 4', 'Stage 5'], also: ['timeline-total'] },
    ],
    ['tariff', 'time: 06:00-06:30', 'time: 06:00-06:45', ['06:00-06:45', '06:30-07:00']],
    ['mesh', '(09:30 – 10:00)', '(09:30 – 10:15)', ['Stage 2', 'Stage 3']],
    [
      'depot',
      '| 03:20 | 03:40 | Point handhelds at Storelane | Leila Amrani | 20 |',
      '| 03:20 | 03:50 | Point handhelds at Storelane | Leila Amrani | 30 |',
      { at: ['Point handhelds', 'Release bookings'], also: ['timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['archive', '**Total:** 2 hours 30 minutes', '**Total:** 3 hours 30 minutes'],
    ['depot', 'Total: 3 hours.', 'Total: 4 hours.'],
    ['tariff', 'total_duration: 2 h 30 min', 'total_duration: 1 h 30 min'],
    ['badge', 'The work takes 2 hours 30 minutes in all', 'The work takes 4 hours in all'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['depot', '## Phase 1: Freeze and backup (01:00–01:40)', '## Phase 1: Freeze and backup (01:00–01:30)'],
    ['depot', '## Phase 3: Switch and release (03:20–04:00)', '## Phase 3: Switch and release (03:30–04:00)'],
    ['depot', '## Point of no return (03:10–03:20)', '## Point of no return (03:15–03:20)'],
  ),
];
