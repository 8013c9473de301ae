/** Harmless changes of the status, dates, times and windows. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikesOfTimes: readonly Case[] = harmless(
  ['canary', '**Status:** Planned', '**Status:** ✅ Approved'],
  ['gitlab', '**Status:** 🟡 Planned', '**Status:** 🟡 Planned (approved on 2031-01-30)'],
  ['bidding', '**Status:** Planned', '**Status:** Draft'],
  ['canary', '**Status:** Planned', '**Status:** In Progress', { now: '2031-02-18T09:30:00Z' }],
  ['canary', 'Tuesday, 2031-02-18', 'Tue 18 February 2031'],
  ['gitlab', 'Sunday, February 23, 2031', 'Sun, Feb 23, 2031'],
  ['bidding', '**Date:** 2031-02-26', '**Date:** Wednesday, 26 February 2031'],
  ['canary', 'rehearsed on geo-staging on 2031-02-11', 'rehearsed on geo-staging on 2031-01-28'],
  ['migration', '2031-03-08 (Saturday, museum', '2031-03-08 (Sat, museum'],
  [
    'canary',
    '| Full | 2031-02-18 13:15 |',
    '| Full | 2031-02-18 13:20 |',
    { and: [['--canary 100  # 13:15', '--canary 100  # 13:20']] },
  ],
  ['bidding', '3 hours (05:00 - 08:00 UTC)', '180 minutes (05:00 - 08:00 UTC)'],
  ['gitlab', '**Total duration:** 4 hours', '**Total duration:** 240 min'],
  ['gates', 'total_duration: 3 h 10 min', 'total_duration: 190 minutes'],
  ['migration', '**Total:** 3 h 30 min', '**Total:** 3.5 hours'],
  [
    'migration',
    '| 18:00 | 18:40 | Backup | Elin Sandvik |',
    '| 18:00 | 21:30 | Lead the call | Yusuf Karahan |\n| 18:00 | 18:40 | Backup | Elin Sandvik |',
  ],
  [
    'gitlab',
    '**Maintenance Window:** 06:00 – 10:00 UTC',
    '**Maintenance Window:** 06:00 – 10:00 UTC (08:00 – 12:00 in Helsinki)',
  ],
  ['gitlab', '### Stage 4: Validation (08:05 – 08:35)', '### Stage 4: Validation (08:05 – 08:35 UTC)'],
  ['gitlab', '### Stage 6: Reopen (08:45 – 09:00)', '### Stage 6: Reopen (15 min)'],
  ['bidding', '**Decision Time:** 2031-02-26 06:15 UTC', '**Decision Time:** 06:15 UTC'],
  ['canary', '2031-02-18 09:00 - 15:00 UTC', '2031-02-18 09:00 - 16:00 UTC'],
  ['gates', 'window: 2031-03-12 17:00 - 21:00 UTC', 'window: 2031-03-12 17:00 - 21:30 UTC'],
  ['gitlab', '**Maintenance Window:** 06:00 – 10:00 UTC', '**Maintenance Window:** 06:00 – 10:30 UTC'],
  ['bidding', '**Window:** 05:00 - 08:30 UTC', '**Window:** 5:00 am - 8:30 am UTC'],
);
