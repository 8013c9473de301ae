/** Harmless changes of values: dates, levels, strategies, thresholds, times, people. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikesOfValues: readonly Case[] = harmless(
  // Header
  ['radar', '**Status:** Planned', '**Status:** Scheduled'],
  ['loans', '**Status:** Approved', '**Status:** 🟢 Approved'],
  ['fleet', '**Status:** Planned', '**Status:** 🟡 PLANNED'],
  ['rabbit', '| **Status** | Planned |', '| **Status** | Draft |'],
  ['radar', '**Date:** 2031-02-18', '**Date:** 18 February 2031'],
  ['loans', 'Saturday, 2031-02-22', 'Sat 22 Feb 2031'],
  ['fleet', '**Date:** 2031-03-04', '**Date:** March 4, 2031'],
  ['loans', 'Run on 2031-01-28 with', 'Run on 2030-12-15 with'],
  ['radar', '**Risk Level:** Medium', '**Risk Level:** 🟡 MEDIUM'],
  // Strategy
  ['radar', '**Approach:** Canary', '**Approach:** Canary release'],
  ['fleet', '**Strategy:** Blue-Green', '**Strategy:** Blue/Green deployment'],
  ['loans', '**Strategy:** Rolling', '**Strategy:** Rolling update, one instance at a time'],
  [
    'fleet',
    'the way back is one change of the load balancer.',
    'the way back is one change of the load balancer. We looked at a canary and dropped it, since holds are shared.',
  ],
  [
    'rabbit',
    '**Why rolling?**',
    'The driver app is released blue/green, by a plan of its own.\n\n**Why rolling?**',
  ],
  ['fleet', '**Expected Downtime:** Zero', '**Expected Downtime:** 0 minutes'],
  ['rabbit', '| **Downtime** | None expected |', '| **Downtime** | No |'],
  [
    'loans',
    'has grown to 410 million rows',
    'has grown to 410 million rows (80% older than five years, 15% than two)',
  ],
  [
    'radar',
    '# A first share of the traffic',
    '# A first share of the traffic, if fewer than 2% of the calls fail',
  ],
  [
    'ocpp',
    '    - rollout_percentage: 15',
    '    - rollout_percentage: 5\n      hold: 2 hours\n    - rollout_percentage: 15',
  ],
  ['fleet', '(10% → 50% → 100%)', '(10 %, 50 %, then 100 %)'],
  // Databases
  ['loans', 'ADD COLUMN archived_at timestamptz;', 'ADD COLUMN archived_at timestamptz DEFAULT NULL;'],
  ['loans', 'CREATE INDEX loan_history_reader', 'CREATE INDEX IF NOT EXISTS loan_history_reader'],
  [
    'fleet',
    'pg_restore --list booking-before-9.0.0.dump | head',
    'pg_restore --list booking-before-9.0.0.dump | wc -l',
  ],
  // Rollback
  ['radar', '- Success rate < 97%', '- Any forecast is served for the wrong place'],
  ['fleet', '- Health check failures > 20% of instances', '- A member cannot open a booked car'],
  ['radar', '**Rollback Time:** 6 minutes', '**Rollback Time:** under 6 minutes'],
  ['fleet', '**Estimated Rollback Time:** 8 minutes', '**Estimated Rollback Time:** ~8 min'],
  ['radar', '**Rollback Window:** 30 minutes from', '**Rollback Window:** half an hour from'],
  ['loans', '**Estimated time:** 40 minutes', '**Estimated time:** 40 min, 25 of them for the schema'],
  // Monitoring
  ['fleet', '- P95 latency: < 300 ms', '- P95 latency: < 120% of last week'],
  ['fleet', '- Error rate: < 0.5%', '- Error rate: < 20 errors per minute'],
  ['radar', '- Response time (p95): < 180ms', '- Response time (p95): < 0.18 s'],
  ['rabbit', '| Ready messages | < 5,000 | > 20,000 |', '| Ready messages | < 5k | > 20k |'],
  [
    'loans',
    '| 12–48 h | 4 h | Henrik Moen |',
    '| 12–48 h | 4 h | Henrik Moen |\n| 48+ h | as usual | Henrik Moen |',
  ],
  ['loans', '| 0–2 h | 10 min', '| 0–120 min | 10 min'],
  ['radar', '  - Success rate: > 99.7%', '  - Success rate: > 99.7%\n  - Response time (p99): < 400ms'],
  ['loans', '- Free disk < 15%: write to #library-db', '- Free disk < 15%: message to #library-db'],
  ['fleet', '- P3 (Email): holds', '- P3 (Email): processor load of green > 85%, holds'],
  // Timeline
  ['loans', '**Total duration:** 3 h 30 min', '**Total duration:** 3.5 hours'],
  ['fleet', '**Total:** 150 minutes (05:00–07:30)', '**Total:** 2.5 h (05:00–07:30)'],
  ['rabbit', '**Total time:** 4 hours', '**Total time:** 240 min'],
  ['rabbit', '(08:45 – 09:30)', '(08:45-09:30 UTC)'],
  ['rabbit', '### Stage 6: Validation (11:00 – 12:00)', '### Stage 6: Validation'],
  ['rabbit', '**Decision time:** 08:45 UTC', '**Decision time:** 08:45 UTC (09:45 CET)'],
  [
    'fleet',
    '| 06:15 | 30 min | Switch traffic | Nadia Rahmani |',
    '| 06:15 | 30 min | Switch traffic | Nadia Rahmani |\n| 06:15 | 30 min | Watch the board | Tomasz Zielinski |',
  ],
  ['ocpp', 'total_duration: 2 h 30 min', 'total_duration: 150 minutes'],
  // People, risks, settings, smoke tests
  ['radar', '| +31 20 555 0127 |', '| +31 (0)20 555-0127 |'],
  ['fleet', '| +48 58 555 01 31 |', '| 58 555 01 31 ext. 4 |'],
  ['loans', 'aino.salmi@lib.example', 'aino.salmi+oncall@lib.example'],
  ['fleet', '| Medium | High | Sweeper', '| Low | High | Sweeper'],
  ['radar', '| Low | Low | Field is optional', '| Low | Low | Accepted: the field is optional'],
  ['rabbit', '| Medium | Low | Client versions', '| MEDIUM | low | Client versions'],
  [
    'radar',
    '`RADAR_FEED_KEY` is mounted',
    'Staging differs in one value:\n\n```\n# staging\nNOWCAST_CACHE_TTL=5\n```\n\n`RADAR_FEED_KEY` is mounted',
  ],
  ['fleet', 'BOOKING_DB_POOL=40', 'BOOKING_DB_POOL=40\nBOOKING_DB_POOL_IDLE=10'],
  ['fleet', '| POST /v9/holds |', '| `POST /v9/holds` |'],
  ['fleet', '| DELETE /v9/bookings/{id} | 204 |', '| DELETE /v9/bookings/{id} | HTTP 204 No Content |'],
  ['radar', '   - Expected: 401', '   - Expected: 401 Unauthorized, no body'],
  [
    'ocpp',
    'endpoint: GET /v2/stations/LAB-07/status',
    'endpoint: https://ocpp.chargenet.internal/v2/stations/LAB-07/status',
  ],
  ['loans', 'aino.salmi@lib.example, +358 9 5550 148', 'aino.salmi@lib.example, +358-9-5550-148'],
);
