/** Times, and whether they agree. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['roster', '| 19:30 | 20 min | Database', '| 19:75 | 20 min | Database'],
    ['cluster', '| Start | 05:00 UTC |', '| Start | 25:00 UTC |'],
    ['meters', "- time: '09:15'", "- time: '09:65'"],
    ['signing', '| Majority | 2031-02-12 13:30 |', '| Majority | 2031-02-12 13:90 |'],
    ['listings', '| 22:00 | 30 min | Smoke', '| 22:00 | -30 min | Smoke', { also: ['timeline-total'] }],
  ),
  ...defects(
    'timeline-order',
    [
      'signing',
      '| Partial | 2031-02-12 11:00 |',
      '| Partial | 2031-02-12 09:10 |',
      ['| Partial |', '| Canary |'],
    ],
    [
      'signing',
      '| Majority | 2031-02-12 13:30 |',
      '| Majority | 2031-02-11 13:30 |',
      ['| Majority |', '| Partial |'],
    ],
    [
      'listings',
      '| 22:00 | 30 min | Smoke',
      '| 21:00 | 30 min | Smoke',
      { at: ['| 21:00 |', '| 21:35 |'], also: ['timeline-overlap', 'timeline-total'] },
    ],
    [
      'meters',
      "- time: '08:50'",
      "- time: '08:10'",
      { at: ["'08:10'", "'08:30'", 'Application Deployment'], also: ['timeline-overlap', 'timeline-total'] },
    ],
    [
      'cluster',
      '| 10:00 | 60 min | Validation |',
      '| 09:00 | 60 min | Validation |',
      {
        at: ['| 09:00 |', '| 09:15 |'],
        also: ['timeline-overlap', 'timeline-total', 'timeline-stage-mismatch'],
      },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'listings',
      '| 20:00 | 20 min | Backup',
      '| 20:00 | 40 min | Backup',
      { at: ['| 20:00 |', '| 20:20 |'], also: ['timeline-total'] },
    ],
    [
      'cluster',
      '| 06:45 | 150 min | Worker',
      '| 06:45 | 180 min | Worker',
      { at: ['| 06:45 |', '| 09:15 |'], also: ['timeline-total', 'timeline-stage-mismatch'] },
    ],
    [
      'roster',
      '| 19:50 | 25 min | Deployment',
      '| 19:50 | 45 min | Deployment',
      { at: ['| 19:50 |', '| 20:15 |'], also: ['timeline-total', 'timeline-stage-mismatch'] },
    ],
    [
      'meters',
      '    duration: 25 min',
      '    duration: 45 min',
      {
        at: ['45 min', "'08:50'", "'09:15'", 'phase: Rollout', 'phase: Application'],
        also: ['timeline-total'],
      },
    ],
  ),
  ...defects(
    'timeline-total',
    ['listings', '**Total duration:** 3 h 30 min', '**Total duration:** 4 h 30 min'],
    ['roster', '**Total:** 3.5 hours (', '**Total:** 3 hours ('],
    ['cluster', '**Total:** 6 hours', '**Total:** 7 hours'],
    ['meters', 'total_duration: 270 min', 'total_duration: 240 min'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['cluster', '## Stage 2: Control plane (05:30 - 06:30)', '## Stage 2: Control plane (05:30 - 06:15)'],
    ['cluster', '## Stage 6: Validation (10:00 - 11:00)', '## Stage 6: Validation (10:30 - 11:30)'],
    ['roster', '### Step 4: Switch Traffic (20:15 – 21:45)', '### Step 4: Switch Traffic (20:30 – 21:45)'],
    [
      'roster',
      '### Step 2: Database Migration (19:30 – 19:50)',
      '### Step 2: Database Migration (19:30 – 19:45)',
    ],
  ),
];
