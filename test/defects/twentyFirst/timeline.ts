/** Times and durations. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['hospital', '| 2032-02-07 21:45 | emergency', '| 2032-02-07 21:75 | emergency'],
    ['tickets', '| Fifth | 2032-04-07 14:30 |', '| Fifth | 2032-04-07 25:30 |'],
    [
      'points',
      '| Readers change over | till operations and service desk | email | 2032-05-17 08:30 |',
      '| Readers change over | till operations and service desk | email | 2032-05-17 28:30 |',
    ],
    ['dispatch', 'Decision point A, 05:20.', 'Decision point A, 05:62.'],
    ['glass', 'time: 2032-09-08 06:30', 'time: 2032-09-08 06:75'],
    [
      'points',
      'for the last time: `./compare.py --sums` | 0 cards',
      'for the last time at 24:30: `./compare.py --sums` | 0 cards',
    ],
  ),
  ...defects(
    'timeline-order',
    [
      'hospital',
      '| 22:20 | 22:50 | Save configurations | Marit Solheim |\n| 22:50 | 23:40 | Upgrade the standby member | Marit Solheim |',
      '| 22:50 | 23:40 | Upgrade the standby member | Marit Solheim |\n| 22:20 | 22:50 | Save configurations | Marit Solheim |',
    ],
    ['tickets', '| Half | 2032-04-09 15:00 |', '| Half | 2032-04-06 15:00 |', ['| Half', '| Fifth']],
    [
      'points',
      '| Readers | 2032-05-17 09:00 |',
      '| Readers | 2032-05-07 09:00 |',
      { at: ['| Readers | 2032', '| Comparison'], also: ['timeline-overlap'] },
    ],
    [
      'dispatch',
      '| 05:00 | 05:30 | Stage 3: Decide | Aroha Ngata |\n| 05:30 | 05:45 | Stage 4: Switch | Lukas Brenner |',
      '| 05:30 | 05:45 | Stage 4: Switch | Lukas Brenner |\n| 05:00 | 05:30 | Stage 3: Decide | Aroha Ngata |',
      { also: ['step-numbering'] },
    ],
    [
      'points',
      '| 2 | 05-13 06:00 | Birgit Lechner |',
      '| 2 | 05-11 06:00 | Birgit Lechner |',
      ['| 2 | 05-11 06:00', '| 1 | 05-12 06:00'],
    ],
    ['glass', 'time: 2032-09-13 10:00', 'time: 2032-09-03 10:00', ['time: 2032-09-03', 'time: 2032-09-08']],
    [
      'hospital',
      '| 2032-02-08 02:15 | head nurses and service desk',
      '| 2032-02-06 02:15 | head nurses and service desk',
      ['| 2032-02-06 02:15', '| 2032-02-07 21:45'],
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'hospital',
      '| 22:50 | 23:40 | Upgrade the standby',
      '| 22:40 | 23:40 | Upgrade the standby',
      {
        and: [
          [
            '### Step 3 – Upgrade the standby member (22:50 - 23:40)',
            '### Step 3 – Upgrade the standby member (22:40 - 23:40)',
          ],
        ],
        at: ['| 22:40', '| 22:20', '### Step 3'],
      },
    ],
    [
      'dispatch',
      '| 04:00 | 04:30 | Stage 1: Prepare |',
      '| 04:00 | 04:45 | Stage 1: Prepare |',
      {
        and: [
          ['Stage 1: Prepare (04:00 - 04:30)', 'Stage 1: Prepare (04:00 - 04:45)'],
          [
            '| 04:30 | 05:00 | Stage 2: Test green | Sade Okafor |',
            '| 04:30 | 05:00 | Stage 2: Test green | Lukas Brenner |',
          ],
        ],
        at: ['| 04:00', '| 04:30', '### 5.2', '### 5.1'],
      },
    ],
    [
      'points',
      '| Backfill | 2032-05-11 20:00 | 2032-05-12 04:00 | Samuel Adeyemi |',
      '| Backfill | 2032-05-10 15:00 | 2032-05-12 04:00 | Samuel Adeyemi |',
      ['| Backfill', '| Dual writes | 2032-05-10'],
    ],
    [
      'hospital',
      '| 00:30 | 01:20 | Upgrade the other member | Marit',
      '| 00:30 | 01:30 | Upgrade the other member | Dao',
      {
        and: [
          [
            '### Step 6 – Upgrade the other member (00:30 - 01:20)',
            '### Step 6 – Upgrade the other member (00:30 - 01:30)',
          ],
        ],
        at: ['| 00:30 | 01:30', '| 01:20', '### Step 7'],
      },
    ],
  ),
  ...defects(
    'timeline-total',
    [
      'hospital',
      '**Total duration:** 4 hours 10 minutes (22:00 - 02:10)',
      '**Total duration:** 3 hours 50 minutes (22:00 - 02:10)',
    ],
    [
      'dispatch',
      'The five stages take 2 hours 45 minutes in total.',
      'The five stages take 3 hours 15 minutes in total.',
    ],
    ['hospital', '**Total duration:** 4 hours 10 minutes (22:00 - 02:10)', '**Total duration:** 250 hours'],
    [
      'dispatch',
      '| 05:45 | 06:45 | Stage 5: Watch | Sade Okafor |\n',
      '| 05:45 | 07:00 | Stage 5: Watch | Sade Okafor |\n',
      {
        and: [['Stage 5: Watch (05:45 - 06:45)', 'Stage 5: Watch (05:45 - 07:00)']],
        at: 'The five stages take',
      },
    ],
    [
      'points',
      '| Writers | 2032-05-24 09:00 | 2032-05-24 11:00 | Katalin Vörös | new store only |\n',
      '| Writers | 2032-05-24 09:00 | 2032-05-24 11:00 | Katalin Vörös | new store only |\n\n**Total duration:** 10 days (2032-05-10 - 2032-05-24)\n',
      '**Total duration',
    ],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'hospital',
      '### Step 4 – First failover (23:40 - 00:00)',
      '### Step 4 – First failover (23:30 - 00:00)',
      { at: ['### Step 4', '| 23:40'], also: ['timeline-overlap'] },
    ],
    [
      'dispatch',
      '### 5.3 Stage 3: Decide (05:00 - 05:30)',
      '### 5.3 Stage 3: Decide (05:00 - 05:20)',
      ['### 5.3', '| 05:00'],
    ],
    [
      'hospital',
      '### Step 8 – Closing tests (01:40 - 02:10)',
      '### Step 8 – Closing tests (01:50 - 02:20)',
      ['### Step 8', '| 01:40'],
    ],
    [
      'dispatch',
      '| 05:30 | 05:45 | Stage 4: Switch |',
      '| 05:30 | 05:40 | Stage 4: Switch |',
      { and: [['The five stages take 2 hours 45 minutes in total.\n', '']], at: ['### 5.4', '| 05:30'] },
    ],
    [
      'points',
      '#### Phase 5: Writers',
      '#### Phase 5: Writers (2032-05-24 12:00 - 14:00)',
      ['#### Phase 5', '| Writers'],
    ],
  ),
];
