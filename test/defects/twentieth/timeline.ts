/** Times, their order, their sums. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const lastCopy = '| 10:45 | 12:15 | Benedikt Horn | Last copy |\n';
const compare = '| 12:15 | 12:45 | Yuki Tanabe | Compare both sides |\n';
const smoke = '| Sun 00:00 | 60 min | Production smoke tests | Priya Nair | ⏳ |\n';
const extended = '| Sun 01:00 | 120 min | Extended validation | Priya Nair | ⏳ |\n';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['release', '| Sat 22:00 | 120 min', '| Sat 25:00 | 120 min'],
    ['release', 'Sat 21:55 UTC', 'Sat 21:65 UTC'],
    ['archive', '| 12:15 | 12:45 | Yuki Tanabe', '| 12:15 | 12:75 | Yuki Tanabe'],
    ['archive', '| 2031-04-24 10:25 |', '| 2031-04-24 10:72 |'],
    ['freeze', '2031-03-19 15:00', '2031-03-19 15:60'],
    ['radio', '2031-04-02 12:30', '2031-04-02 12:99'],
    ['laundry', 'time: 2031-05-13 05:30', 'time: 2031-05-13 25:30'],
  ),
  ...defects(
    'timeline-order',
    ['archive', lastCopy + compare, compare + lastCopy],
    ['release', smoke + extended, extended + smoke],
    ['freeze', '2031-03-18 14:30', '2031-03-16 14:30'],
    ['freeze', '2031-03-20 09:00', '2031-03-19 09:00'],
    [
      'radio',
      'half (10:45 - 11:30)',
      'half (09:15 - 10:00)',
      { at: ['#### 🐔', '#### 🐥', '#### 🎉'], also: ['timeline-overlap'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'release',
      '| Sat 07:00 | 45 min |',
      '| Sat 07:00 | 90 min |',
      { at: ['| Sat 07:00', '| Sat 07:45'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'release',
      '| Sun 00:00 | 60 min |',
      '| Sun 00:00 | 90 min |',
      { at: ['| Sun 00:00', '| Sun 01:00'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'archive',
      '| 10:30 | 10:45 | Benedikt Horn |',
      '| 10:30 | 11:15 | Benedikt Horn |',
      { at: ['| 10:30 |', '| 10:45 |'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'archive',
      '| 10:45 | 12:15 | Benedikt Horn |',
      '| 10:35 | 12:15 | Benedikt Horn |',
      { at: ['| 10:30 |', '| 10:35 |'], also: ['timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['release', '**Total Estimated Duration:** 21 hours', '**Total Estimated Duration:** 19 hours'],
    ['release', '(Sat 06:00 - Sun 03:00 UTC)', '(Sat 06:00 - Sun 05:00 UTC)'],
    ['archive', '**Total duration:** 4 hours 15 minutes', '**Total duration:** 3 hours 45 minutes'],
    ['archive', '(10:00 - 14:15)', '(10:00 - 14:45)'],
    [
      'archive',
      '| Downtime | 2 hours 45 minutes, from 10:30 to 13:15 |',
      '| Downtime | 2 hours 15 minutes, from 10:30 to 13:15 |',
    ],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['release', '(Sat 07:45 - 09:00)', '(Sat 07:45 - 09:30)', ['### Stage 3', '| Sat 07:45']],
    ['release', '(Sun 00:00 - 01:00)', '(Sun 00:30 - 01:00)', ['### Stage 6', '| Sun 00:00']],
    [
      'archive',
      '## Step 3: Last copy (10:45 - 12:15)',
      '## Step 3: Last copy (10:45 - 11:45)',
      ['## Step 3', '| 10:45'],
    ],
    [
      'archive',
      '## Step 6: Test the new archive (13:15',
      '## Step 6: Test the new archive (13:00',
      { at: ['## Step 6', '| 13:15'], also: ['timeline-overlap'] },
    ],
    [
      'release',
      '### Stage 5: Production Deployment (Sat 22:00',
      '### Stage 5: Production Deployment (Sat 21:00',
      ['### Stage 5', '| Sat 22:00'],
    ],
  ),
];
