/** Harmless changes of what plans state: status, dates, strategies, limits, times, boxes, people. */
import type { Case } from '../defects.ts';
import { harmless, inYaml, part } from './plans.ts';
import { houseTemplate, marks } from './references.ts';

export const furtherLookAlikes: readonly Case[] = harmless(
  // Header
  ['points', '**Status:** Planned', '**Status:** Planned (since 29 January)'],
  ['pension', '| **Status** | Approved |', '| **Status** | Approved (CAB 4 February) |'],
  ['kafka', '- **Status:** Approved', '- **Status:** approved'],
  ['video', 'status: planned', 'status: Draft'],
  ['points', '- [ ] Rollback rehearsed in staging', '- [x] Rollback rehearsed in staging'],
  ['pension', 'Sunday, 23 March 2031', '2031-03-23 (Sunday)'],
  ['tickets', '**Date:** Wednesday, 12 March 2031', '**Date:** Wed 12 Mar 2031'],
  ['kafka', '17 March 2031, 09:00 UTC', 'Monday 17 March 2031, 09:00 UTC'],
  [
    'kafka',
    'ran on the staging cluster on 27 January 2031',
    'ran on the staging cluster on 12 December 2030',
  ],
  ['video', 'date: 2031-03-06', "date: '2031-03-06'"],
  ['points', '**Risk Level:** Medium', '**Risk Level:** medium 🟡'],
  ['kafka', '- **Risk level:** Medium', '- **Risk level:** Medium, agreed with the service desks'],
  // Strategy
  ['points', '**Approach:** Canary', '**Approach:** Canary release'],
  ['pension', '| **Strategy** | Rolling |', '| **Strategy** | Rolling update |'],
  ['tickets', '**Strategy:** Blue-Green', '**Strategy:** Blue/green deployment'],
  [
    'kafka',
    'Brokers go to 3.9.0 first;',
    'A second cluster (blue/green) was considered and rejected. Brokers go to 3.9.0 first;',
  ],
  ['tickets', 'in one switch\nwhile', 'in one switch,\nwhich a rolling update could not, while'],
  ['kafka', '- **Downtime:** zero for producers and consumers', '- **Downtime:** none'],
  ['kafka', 'installs the package and waits', 'stops this one broker, installs the package and waits'],
  ['points', '1. Send 5% of checkouts', '1. Send 5% of checkouts (about 40% of the points booked)'],
  ['points', '7. Raise to 100% and', '7. Raise to all checkouts (100%) and'],
  [
    'video',
    '--percent 35\n        expected: media-server-5 is on for 35%',
    '--percent 40\n        expected: media-server-5 is on for 40%',
  ],
  // Databases
  [
    'pension',
    'SELECT count(*) FROM contributions WHERE amount IS NULL;',
    'DROP TABLE IF EXISTS pg_temp.batch;\nSELECT count(*) FROM contributions WHERE amount IS NULL;',
  ],
  [
    'tickets',
    'They only add tables; 7.9.4 keeps working.',
    'They only add tables; no column is dropped or renamed.',
  ],
  [
    'video',
    'forward: Adds the table media_sessions',
    'forward: Adds the table media_sessions with an index on the visit',
  ],
  // Rollback
  ['points', '- Success rate < 98%', '- Success rate below 98% for 2 minutes'],
  ['points', '**Rollback Time:** 10 minutes', '**Rollback Time:** about 10 minutes'],
  ['tickets', '- A payment is booked twice', '- Any payment that was booked twice'],
  ['tickets', '**Rollback Window:** 20 minutes', '**Rollback Window:** 7 days (blue is kept until then)'],
  ['kafka', 'A broker fails to start twice', 'A broker does not start at the second attempt'],
  ['kafka', 'rollback window: 2 hours', 'rollback window: 120 minutes'],
  ['video', '  window: 30 minutes', '  window: half an hour'],
  // Limits
  ['points', '  - Response time (p95): < 280 ms', '  - Response time (p95): < 0.28 s'],
  ['points', '  - Success rate: > 99.7%', '  - Success rate: at least 99.7%'],
  ['pension', '| Replica lag | < 5 s | > 30 s | > 60 s |', '| Replica lag | < 5,000 ms | > 30 s | > 1 min |'],
  ['tickets', '- P95 latency: target < 350 ms', '- P95 latency: target no more than 10% over last week'],
  ['tickets', '- P95 latency > 1200 ms for', '- P95 latency > 300% of last week for'],
  ['tickets', '- Orders per minute: within 10% of', '- Orders per minute: at least 90% of'],
  ['kafka', '| Disk usage | < 70% | > 80% |', '| Disk usage | < 70% (< 1.4 TB) | > 80% |'],
  ['video', 'condition: error rate > 1% for 5 minutes', 'condition: error rate > 1.5% for 5 minutes'],
  ['points', '| 4-24 h | every hour |', '| 4 h - 24 h | hourly |'],
  ['pension', '| 8-24 h | every 4 hours |', '| 8-24 h | 4 times |'],
  ['tickets', '(6-24 h)', '(6-30 h)'],
  // Times
  ['points', '2031-02-24 10:30', '2031-02-24 10:45'],
  [
    'pension',
    '| 08:20 | 20 min | Verification |',
    '| 08:20 | 20 min | Verification (not before the last pod) |',
  ],
  ['pension', '**Total duration:** 3 hours 40 minutes', '**Total duration:** 220 minutes'],
  ['tickets', '**Total time:** 2 hours 30 minutes', '**Total time:** 2.5 hours'],
  ['tickets', '### Step 5: Verify (05:45 - 06:30)', '### Step 5: Verify (05:45–06:30 UTC)'],
  ['kafka', 'In all 3 h 20 min', 'In all 200 minutes'],
  ['kafka', '20:00 to 01:00 UTC', '20:00 to 01:00 (next day) UTC'],
  ['kafka', '| T+30 min | 30 min | Pilot watch |', '| T+0:30 | 30 min | Pilot watch |'],
  ['video', 'total_duration: 3 hours 45 minutes', 'total_duration: 225 minutes'],
  ['video', "time: '20:30'\n    duration: 15 min", "time: '20:30'\n    duration: 0:15"],
  // Boxes, results, decisions
  ['points', '- [ ] Production settings reviewed', '* [ ] Production settings reviewed'],
  ['kafka', '3. [ ] No partition reassignment', '3. [ ] ✅ No partition reassignment'],
  [
    'kafka',
    '- [ ] Test reading arrived',
    '- [ ] Test reading arrived\n  - [ ] in the gateway\n  - [ ] in the API',
  ],
  ['tickets', '- [x] Change approved by a second engineer', '- [X] Change approved by a second engineer'],
  ['pension', '- [ ] Constraint is valid', '- [ ] Constraint is valid\n\n```text\n- [] not a box\n```'],
  ['pension', '- [ ] All pods run 7.2.0', '- [ ] Backup complete\n- [ ] All pods run 7.2.0'],
  ['pension', '**Decision:** pending', '**Decision:** not made yet'],
  ['points', '- [ ] Release note is published', '- [ ] Release note is published\n\n**Result:** open'],
  ['tickets', '- [ ] Night shift agrees', '- [ ] Night shift agrees (GO only if all three are met)'],
  // People, risks, messages, variables
  ['points', '+44 20 7946 0812', '+44 (0)20 7946 0812'],
  ['tickets', '+39 06 5550 174', '+39 06 5550-174, ext. 12'],
  ['kafka', 'sofia.lindqvist@liftnet.io', 'sofia.lindqvist+night@ops.liftnet.io'],
  [
    'pension',
    '| Announcement | Pension administration, support | Email |',
    '| Announcement | Pension administration, support | Email, phone |',
  ],
  ['pension', '**Overall risk:** Medium', '**Overall risk:** High'],
  ['kafka', 'Pilot first, and replication factor 3', 'Accepted: pilot first'],
  [
    'points',
    '| `LOG_LEVEL` | debug | info |',
    '| `LOG_LEVEL` | debug | info |\n| `POINTS_MIN_SHARE` | 0.1 | 0.1 |',
  ],
  ['video', '    MEDIA_MAX_BITRATE: 900', '    MEDIA_MAX_BITRATE: 1200'],
  ['tickets', 'Endpoint: GET /queue/test-event', 'Endpoint: `GET /queue/test-event?lang=no`'],
  ['kafka', '`GET https://ingest.liftnet.io/health`', '`https://ingest.liftnet.io/health`'],
  ['video', 'blocks: [DP-2250]', 'blocks:\n  - DP-2250'],
  // YAML, templates, suppressions, other plans
  ['video', 'environment: production', 'environment: &env production # eu-north-1'],
  ['video', part('video', '# Video visits on'), houseTemplate],
  [
    'points',
    'Points are money to our customers.',
    'Points are money to our\ncustomers.',
    { and: [marks.points], files: { 'plans/source.deployment-plan.yaml': inYaml('points') } },
  ],
  [
    'pension',
    'Member portal |',
    'Member portal, letters |',
    {
      files: {
        'plans/DP-2233-core-vacuum.md':
          '# Deployment Plan: DP-2233 Core vacuum\n\n**Status:** Planned\n**Deployment Date:** 2031-03-23\n**Deployment Window:** 09:30 - 11:00 UTC\n**Environment:** Production, PostgreSQL 16 cluster `pension-core`\n\n## Rollback\n\nNone.\n',
      },
    },
  ],
);
