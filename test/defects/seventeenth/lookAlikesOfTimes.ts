/** Times, shares and limits in other words, or other values that are as good. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikesOfTimes: readonly Case[] = harmless(
  ['signing', '**Date:** 2031-02-12', '**Date:** Wednesday, 12 February 2031'],
  ['listings', 'Tuesday, 2031-02-18', 'Tue 18 Feb 2031'],
  ['roster', '**Date:** 2031-02-20', '**Date:** 2031-02-20 (Thursday)'],
  ['cluster', 'on 3 February |', 'on Monday, 3 February |'],
  ['cluster', '| Start | 05:00 UTC |', '| Start | 05:00Z |'],
  ['listings', '**Total duration:** 3 h 30 min', '**Total duration:** 210 minutes'],
  ['roster', '**Total:** 3.5 hours (19:00', '**Total:** 3h30 (19:00'],
  ['cluster', '**Total:** 6 hours', '**Total:** 6 h (05:00 to 11:00)'],
  [
    'listings',
    '| 21:35 | 25 min | Application |',
    '| 21:35 | 20 min | Application |',
    {
      and: [['**Total duration:** 3 h 30 min', '**Total duration:** 3 h 30 min, with 5 minutes of reserve']],
    },
  ],
  ['meters', '    duration: 135 min', '    duration: 2 h 15 min'],
  ['signing', '| Full | 2031-02-12 16:00 |', '| Full | 2031-02-12 16:30 |'],
  ['signing', '2. Hold for 60 minutes', '2. Hold for 1 hour'],
  ['signing', '5. Raise to 100% and keep', '5. Raise to 100% (all traffic) and keep'],
  ['roster', '(10% → 50% → 100%)', '(10% → 50% → 100% of users)'],
  ['roster', '(10% → 50% → 100%)', '(10 %, 50 %, 100 %)'],
  ['signing', 'canary-weight=0 --overwrite', 'canary-weight="0" --overwrite'],
  ['meters', 'about 46,000', 'about 46,000 (50% of 92,000)'],
  [
    'roster',
    '- P95 latency > 2x baseline for 5 minutes',
    '- P95 latency > 100% above baseline for 5 minutes',
  ],
  ['signing', '- Response time (p95) > 1200ms for 5 minutes', '- Response time (p95) > 1.2 s for 5 minutes'],
  [
    'listings',
    '- Response time p95 > 700 ms: warn',
    '- Response time p95 more than 100% over the last week: warn',
  ],
  ['cluster', '| Node CPU | < 75% |', '| Node CPU | < 75 % |'],
  ['cluster', '- etcd loses quorum', '- etcd loses quorum (fewer than 2 of 3 members)'],
  [
    'listings',
    '- More than 200 listings are left without an amount',
    '- The fill script stops with an error',
  ],
  ['roster', '- Error rate > 3% for 3 minutes', '- Error rate above 3 percent for 3 minutes'],
  ['signing', '- Success rate < 98%', '- Success rate falls below 98%'],
  ['signing', '- [ ] The error rate kept to its target for a day', '- [ ] Success rate > 99.7% for a day'],
  ['listings', '- Error rate > 1%: page the engineer on call', '- Error rate > 1%: PagerDuty'],
  ['meters', 'action: write to the metering channel', "action: 'Slack #metering'"],
  [
    'cluster',
    '| 12-48 h | every 4 hours |',
    '| 12-48 h | every 4 hours | Platform on-call |\n| 48+ h | as on any day |',
  ],
  [
    'roster',
    '- 8–24 h: every 2 hours, duty engineer',
    '- 8–24 h: every 2 hours, duty engineer\n- after 24 h: as on any day',
  ],
  ['meters', 'time_window: 8-24 hours', 'time_window: 8-24 h'],
  ['roster', '**Estimated Rollback Time:** 5 minutes', '**Estimated Rollback Time:** under 5 minutes'],
  [
    'roster',
    '**Rollback Window:** 30 minutes after each stage',
    '**Rollback Window:** half an hour after each stage',
  ],
  [
    'listings',
    '**Estimated Rollback Time:** 25 minutes',
    '**Estimated Rollback Time:** 25 minutes, an hour with the backup',
  ],
  [
    'roster',
    '- [ ] Every health check has been green for an hour',
    '- [ ] Every health check has been green for 90 minutes',
  ],
  [
    'listings',
    '| `V120__index_price_amount.sql` | builds the index concurrently |',
    '| `V120__index_price_amount.sql` | drops the half-built index, if there is one, and builds it concurrently |',
  ],
  [
    'roster',
    '# Adds the table swap_requests and one nullable column',
    '# Adds the table swap_requests and one column with a default',
  ],
  [
    'meters',
    'forward: Adds the nullable column interval_minutes to meters',
    'forward: Adds the nullable column interval_minutes to meters, drops nothing',
  ],
);
