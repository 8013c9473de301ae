/** Times, their order, their sums, and the stages that repeat them. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const friday = '| Fri 2032-09-10 | 07:00 - 15:00 | All centres, no new group | 100% | Silvio Conti |';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['issue', '| Canary 2 | 08:45 |', '| Canary 2 | 08:65 |'],
    ['lottery', '06:00 to 12:00 UTC\n', '06:00 to 25:00 UTC\n', { at: '06:00 to 25:00' }],
    ['lottery', '| 06:30 | 30 min | Migration |', '| 06:30 | -30 min | Migration |'],
    ['exams', '| 05:00 - 06:00 | Backup', '| 05:00 - 06:60 | Backup'],
    ['interest', '| 5 | 22:00 |', '| 5 | 22:75 |'],
    ['donors', "  - time: '19:45'", "  - time: '19:85'", { also: ['yaml-schema'] }],
  ),
  ...defects(
    'timeline-order',
    [
      'issue',
      '| Canary 3 | 09:45 |',
      '| Canary 3 | 07:45 |',
      { at: ['| Canary 3 |', '| Canary 2 |'], also: ['timeline-overlap', 'timeline-stage-mismatch'] },
    ],
    [
      'lottery',
      '| 11:00 | 15 min | Smoke',
      '| 07:30 | 15 min | Smoke',
      { at: ['| 07:30 |', '| 08:00 |'], also: ['timeline-overlap', 'timeline-stage-mismatch'] },
    ],
    ['exams', '| Tue 2032-09-07 |', '| Tue 2032-09-14 |', ['| Tue 2032-09-14', '| Wed 2032-09-08']],
    ['interest', '| 7 | 23:00 |', '| 7 | 22:15 |', { at: ['| 7 |', '| 6 |'], also: ['timeline-overlap'] }],
    [
      'interest',
      '| 2032-10-17 04:30 UTC | management',
      '| 2032-10-15 04:30 UTC | management',
      ['| 2032-10-15 04:30', '| 2032-10-16 20:00'],
    ],
    [
      'donors',
      "  - time: '19:30'",
      "  - time: '18:15'",
      { at: ["time: '18:15'", "time: '19:00'"], also: ['timeline-overlap'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'issue',
      '| Canary 1 | 08:00 | 5% | 45 min |',
      '| Canary 1 | 08:00 | 5% | 75 min |',
      ['| Canary 1 |', '| Canary 2 |'],
    ],
    [
      'lottery',
      '| 06:30 | 30 min | Migration |',
      '| 06:30 | 60 min | Migration |',
      { at: ['| 06:30 |', '| 07:00 |'], also: ['timeline-stage-mismatch', 'timeline-total'] },
    ],
    ['exams', '| 05:00 - 06:00 | Backup', '| 05:00 - 08:00 | Backup', ['| 05:00 - 08:00', '| Group 1 |']],
    [
      'interest',
      '| 6 | 22:30 | 30 min |',
      '| 6 | 22:30 | 50 min |',
      { at: ['| 6 |', '| 7 |'], also: ['timeline-total'] },
    ],
    [
      'donors',
      '    duration: 30 min\n    phase: Database Migration',
      '    duration: 50 min\n    phase: Database Migration',
      [
        "time: '18:30'",
        "time: '19:00'",
        'duration: 50',
        'phase: Database',
        'phase: Application',
        'owner: Yusuf',
      ],
    ],
  ),
  ...defects(
    'timeline-total',
    [
      'issue',
      '## Deployment Procedure\n',
      'The ramp takes 4 hours in all (08:00 - 13:00 UTC).\n\n## Deployment Procedure\n',
      'The ramp takes',
    ],
    ['lottery', 'The whole change takes 6 hours.', 'The whole change takes 5 hours.'],
    ['interest', '**Total:** 8 hours and 30 minutes', '**Total:** 9 hours and 30 minutes'],
    ['interest', '(20:00 - 04:30 UTC)', '(20:00 - 05:30 UTC)'],
    ['exams', friday, `${friday}\n\n**Total:** 7 days (2032-09-06 to 2032-09-10)`, '**Total:**'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'lottery',
      '### 3.1 Back up the database (06:00 - 06:30)',
      '### 3.1 Back up the database (06:00 - 06:45)',
      { also: ['timeline-overlap'] },
    ],
    ['lottery', '### 3.3 Install the release (07:00 - 08:00)', '### 3.3 Install the release (07:15 - 08:00)'],
    ['lottery', '### 3.5 Smoke tests (11:00 - 11:15)', '### 3.5 Smoke tests (11:30 - 11:45)'],
    ['interest', '### Checkpoint 1 (00:00 - 00:15)', '### Checkpoint 1 (00:30 - 00:45)'],
    ['interest', '### Checkpoint 2 (03:00 - 03:15)', '### Checkpoint 2 (02:45 - 03:00)'],
  ),
];
