/** Times, timelines and their totals. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const moved = ['timeline-total', 'timeline-stage-mismatch', 'timeline-overlap'];

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['points', '2031-02-24 10:30', '2031-02-24 10:75'],
    ['pension', '| 07:50 | 10 min |', '| 07:60 | 10 min |', { also: moved }],
    ['pension', '| 05:20 | 30 min |', '| 05:20 | -30 min |', { also: moved }],
    ['tickets', '**Start** (04:00 UTC)', '**Start** (24:30 UTC)'],
    ['kafka', '20:00 to 01:00 UTC', '20:00 to 25:00 UTC'],
    ['video', "time: '18:45'", "time: '18:95'", { also: moved }],
  ),
  ...defects(
    'timeline-order',
    ['points', '2031-02-24 13:30', '2031-02-24 11:30', ['2031-02-24 11:30', '2031-02-24 11:45']],
    ['points', '2031-02-24 15:15', '2031-02-23 15:15'],
    [
      'pension',
      '| 07:50 | 10 min | Constraint V304 | Pavel Dvořák |\n| 08:00 | 20 min | Rolling update of contrib-service | Lena Fischer |',
      '| 08:00 | 20 min | Rolling update of contrib-service | Lena Fischer |\n| 07:50 | 10 min | Constraint V304 | Pavel Dvořák |',
    ],
    [
      'tickets',
      '| 05:00 | 30 min | Step 3: Deploy | Amara Nwosu |\n| 05:30 | 15 min | Step 4: Switch Traffic | Amara Nwosu |',
      '| 05:30 | 15 min | Step 4: Switch Traffic | Amara Nwosu |\n| 05:00 | 30 min | Step 3: Deploy | Amara Nwosu |',
    ],
    [
      'kafka',
      '| T+60 min | 40 min | Brokers 4 and 3 | Emeka Balogun |\n| T+100 min | 40 min | Brokers 2 and 1 | Emeka Balogun |',
      '| T+100 min | 40 min | Brokers 2 and 1 | Emeka Balogun |\n| T+60 min | 40 min | Brokers 4 and 3 | Emeka Balogun |',
    ],
    ['video', "time: '20:30'", "time: '18:10'", { at: ["time: '18:10'", "time: '18:45'"], also: moved }],
  ),
  ...defects(
    'timeline-overlap',
    [
      'pension',
      '| 06:05 | 15 min | Schema',
      '| 06:05 | 25 min | Schema',
      { at: ['| 06:05 |', '| 06:20 |'], also: moved },
    ],
    [
      'tickets',
      '| 05:00 | 30 min | Step 3',
      '| 05:00 | 45 min | Step 3',
      { at: ['| 05:00 |', '| 05:30 |'], also: moved },
    ],
    [
      'kafka',
      '| T+60 min | 40 min |',
      '| T+60 min | 60 min |',
      { at: ['| T+60 min |', '| T+100 min |'], also: moved },
    ],
    [
      'video',
      'duration: 15 min\n    phase: Database Migration',
      'duration: 30 min\n    phase: Database Migration',
      { at: ['duration: 30 min', "time: '18:30'", "time: '18:45'"], also: moved },
    ],
  ),
  ...defects(
    'timeline-total',
    ['pension', '3 hours 40 minutes (05:00', '4 hours 10 minutes (05:00'],
    ['tickets', '**Total time:** 2 hours 30 minutes', '**Total time:** 3 hours'],
    ['kafka', 'In all 3 h 20 min', 'In all 3 h 50 min'],
    ['video', 'total_duration: 3 hours 45 minutes', 'total_duration: 3 hours 15 minutes'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['pension', '### Stage 1: Backup (05:20 - 05:50)', '### Stage 1: Backup (05:30 - 06:00)'],
    ['pension', '### Stage 3: Backfill (06:20 - 07:50)', '### Stage 3: Backfill (06:20 - 07:40)'],
    [
      'tickets',
      '### Step 2: Database Migration (04:30 - 05:00)',
      '### Step 2: Database Migration (04:15 - 04:45)',
      { also: ['timeline-overlap'] },
    ],
    [
      'kafka',
      '## Checks at the end (T+140 min to T+170 min)',
      '## Checks at the end (T+150 min to T+180 min)',
    ],
  ),
];
