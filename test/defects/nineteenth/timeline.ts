/** Times, their order and their sums. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const vote = '| 01:25 | 01:30 | 5 min | Go/no-go | Ngozi Adeyemi |\n';
const column = '| 01:30 | 01:40 | 10 min | V210 | Pavel Horák |\n';
const checkpoint = part('vault', '| Stage 3: Checkpoint', '| Stage 4: Leader');
const leader = part('vault', '| Stage 4: Leader', '| Stage 5: Validation');

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['canary', '| Full | 2031-02-18 15:00 |', '| Full | 2031-02-18 25:00 |'],
    ['vault', '| Stage 4: Leader | 20:00 | 20:20 |', '| Stage 4: Leader | 20:00 | 20:75 |'],
    ['berth', "start: '08:15'", "start: '08:65'"],
    ['board', '### Step 5: Verify (07:45 - 08:15)', '### Step 5: Verify (07:45 - 08:65)'],
  ),
  ...defects(
    'timeline-order',
    [
      'canary',
      '| Partial | 2031-02-18 10:00 |',
      '| Partial | 2031-02-18 13:00 |',
      ['| Partial |', '| Half |'],
    ],
    ['migration', vote + column, column + vote],
    ['vault', checkpoint + leader, leader + checkpoint],
    [
      'board',
      '### Step 3: Deploy (06:50 - 07:30)',
      '### Step 3: Deploy (05:50 - 06:00)',
      ['### Step 3', '### Step 2: Database'],
    ],
  ),
  ...defects(
    'timeline-overlap',
    ['migration', '| 02:30 | 02:50 | 20 min |', '| 02:20 | 02:40 | 20 min |', ['| V212 |', '| V211 |']],
    [
      'vault',
      '| Stage 2: Standbys | 18:20 | 19:40 |',
      '| Stage 2: Standbys | 18:10 | 19:40 |',
      { at: ['| Stage 2', '| Stage 1'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'berth',
      "    start: '04:45'\n",
      "    start: '04:40'\n",
      ["start: '04:40'", 'phase: Application', 'phase: Database', "end: '04:45'"],
    ],
    [
      'board',
      '### Step 4: Switch Traffic (07:30',
      '### Step 4: Switch Traffic (07:20',
      ['### Step 4', '### Step 3'],
    ],
  ),
  ...defects(
    'timeline-total',
    ['migration', '**Total:** 130 minutes', '**Total:** 120 minutes'],
    ['vault', 'Total: 3 hours', 'Total: 4 hours'],
    ['migration', '| 01:40 | 02:30 | 50 min |', '| 01:40 | 02:30 | 40 min |', ['| V211 |', '**Total:**']],
    ['vault', 'Total: 3 hours', 'Total: 150 minutes'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'vault',
      '## Stage 2: Standbys (18:20 - 19:40)',
      '## Stage 2: Standbys (18:30 - 19:40)',
      ['## Stage 2', '| Stage 2'],
    ],
    [
      'vault',
      '## Stage 5: Validation (20:20 - 21:00)',
      '## Stage 5: Validation (20:20 - 21:30)',
      ['## Stage 5', '| Stage 5'],
    ],
    [
      'vault',
      '| Stage 3: Checkpoint | 19:40 | 20:00 |',
      '| Stage 3: Checkpoint | 19:45 | 20:00 |',
      ['| Stage 3', '## Stage 3'],
    ],
    [
      'vault',
      '## Stage 1: Snapshot (18:00 - 18:20)',
      '## Stage 1: Snapshot (18:00 - 18:15)',
      ['## Stage 1', '| Stage 1'],
    ],
  ),
];
