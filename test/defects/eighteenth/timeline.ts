/** When it happens. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const gatesSmoke = part('gates', "  - start: '18:40'", "  - start: '19:10'");
const gatesWatch = part('gates', "  - start: '19:10'", '\ntotal_duration');

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['canary', '| Full | 2031-02-18 13:15 |', '| Full | 2031-02-18 25:15 |'],
    ['migration', '| Saturday 21:30 | Registrars', '| Saturday 21:75 | Registrars'],
    ['bidding', '**Decision Time:** 2031-02-26 06:15 UTC', '**Decision Time:** 2031-02-26 06:65 UTC'],
    ['gitlab', '**Latest start:** 09:10 UTC', '**Latest start:** 29:10 UTC'],
    ['gates', "  - start: '18:00'", "  - start: '18:72'"],
  ),
  ...defects(
    'timeline-order',
    [
      'canary',
      '| Half | 2031-02-18 11:30 |',
      '| Half | 2031-02-18 09:30 |',
      ['| Half |', '| Wider canary |'],
    ],
    [
      'bidding',
      '| 05:45 | 30 min | Deploy | Priya Raman |\n| 06:15 | 15 min | Go/No-Go | Daniel Achterberg |',
      '| 06:15 | 15 min | Go/No-Go | Daniel Achterberg |\n| 05:45 | 30 min | Deploy | Priya Raman |',
    ],
    [
      'gitlab',
      '| 08:05 | 08:35 | 30 min | Validation | Claire Fontaine |\n| 08:35 | 08:45 | 10 min | Go/No-Go | Hanna Virtanen |',
      '| 08:35 | 08:45 | 10 min | Go/No-Go | Hanna Virtanen |\n| 08:05 | 08:35 | 30 min | Validation | Claire Fontaine |',
    ],
    ['gates', gatesSmoke + gatesWatch, gatesWatch + gatesSmoke],
  ),
  ...defects(
    'timeline-overlap',
    [
      'migration',
      '| 19:00 | 20:30 | Backfill |',
      '| 18:50 | 20:30 | Backfill |',
      { at: ['| 18:50 |', '| 18:40 | 19:00'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'gitlab',
      '| 06:45 | 07:25 | 40 min | Upgrade to 18.5',
      '| 06:35 | 07:25 | 50 min | Upgrade to 18.5',
      { at: ['| 06:35 |', '| 06:00 | 06:45'], also: ['timeline-stage-mismatch'] },
    ],
    ['bidding', '| 05:45 | 30 min | Deploy |', '| 05:30 | 45 min | Deploy |', ['| 05:30 |', '| 05:20 |']],
    ['gates', "  - start: '18:40'", "  - start: '18:20'", ["start: '18:20'", "start: '18:00'"]],
  ),
  ...defects(
    'timeline-total',
    ['migration', '**Total:** 3 h 30 min', '**Total:** 4 h 30 min'],
    ['bidding', '3 hours (05:00 - 08:00 UTC)', '4 hours (05:00 - 08:00 UTC)'],
    ['gitlab', '**Total duration:** 4 hours', '**Total duration:** 3 hours'],
    ['gates', 'total_duration: 3 h 10 min', 'total_duration: 2 h 40 min'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['migration', '### 6.3 Backfill (19:00 - 20:30)', '### 6.3 Backfill (19:00 - 20:15)'],
    ['migration', '### 6.5 Smoke tests (21:10 - 21:30)', '### 6.5 Smoke tests (21:15 - 21:30)'],
    ['gitlab', '### Stage 4: Validation (08:05 – 08:35)', '### Stage 4: Validation (08:10 – 08:35)'],
    ['gitlab', '### Stage 6: Reopen (08:45 – 09:00)', '### Stage 6: Reopen (08:50 – 09:00)'],
  ),
];
