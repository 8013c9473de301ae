/** Changes of content that look like a defect and are none. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikesOfContent: readonly Case[] = [
  // Databases
  ...harmless(
    [
      'dispatch',
      'It is nullable, and core 11 does not look at it:',
      'It has a default, and core 11 does not look at it:',
    ],
    [
      'glass',
      'forward: Adds the nullable column sensor_serial to readings (expand)',
      'forward: Adds the column sensor_serial to readings; sensor_name is dropped in a later release (contract)',
    ],
    [
      'glass',
      'tested: Both ways in staging on 2032-08-30\n  - script: 0312',
      'tested: Forward and back on the staging copy, 2032-08-30\n  - script: 0312',
      { level: 'strict' },
    ],
    [
      'points',
      'Script V12 ran in staging on 2032-04-28, both ways.',
      'Script V12 was applied and taken back in staging on 2032-04-28.',
      { level: 'strict' },
    ],
    ['dispatch', 'Take the backup first, then install', 'Take a dump first, then install'],
    [
      'tickets',
      './ops/migrate.sh up --env tickets-prod --script 0141\n',
      './ops/migrate.sh up --env tickets-prod --script 0141\n./ops/migrate.sh up --env tickets-prod --script 0142\n',
    ],
    [
      'glass',
      'Two lines, 0312 reverted and 0311 reverted',
      'Two lines, first 0312 reverted, then 0311 reverted',
    ],
    [
      'points',
      '| Create the ledger with',
      '| Create the empty ledger (a new table, nothing is dropped) with',
    ],
  ),
  // Rollback
  ...harmless(
    [
      'tickets',
      '- A rider is charged twice for one tap',
      '- A rider is charged twice for one tap, or a gate stays closed after a paid one',
    ],
    ['points', '- A comparison finds more than 50 differing cards', '- A till prints a negative balance'],
    [
      'glass',
      '    - A reading differs from the hand instrument by more than 1 degree',
      '    - A vent opens without a command',
    ],
    ['points', '- A smoke test fails twice in a row', '- Katalin Vörös calls for it (manual trigger)'],
    ['hospital', '**Estimated time:** 40 minutes', '**Estimated time:** 50 minutes'],
    ['dispatch', 'The way back takes 2 minutes.', 'The way back takes 120 seconds.'],
    ['points', '**Estimated Rollback Time:** 25 minutes', '**Estimated Rollback Time:** about half an hour'],
    [
      'hospital',
      '**Decision:** Gunnar Lie, after a call with the implementer',
      '**Decision:** the change manager, after a call with the implementer',
      { level: 'strict' },
    ],
    [
      'tickets',
      '**Rollback Owner:** Jonas Weidmann',
      '**Rollback Owner:** Release lead on duty',
      { level: 'strict' },
    ],
    [
      'hospital',
      '4. Verify the backout: tests',
      '4. Check that the backout worked: tests',
      { level: 'strict' },
    ],
    ['dispatch', '## 7. Way back\n', '## 7. Rollback\n'],
    [
      'hospital',
      '## Backout plan\n',
      '## Back-out plan\n',
      {
        and: [
          ['- [ ] No trigger of the backout plan is met\n', '- [ ] No trigger of the back-out plan is met\n'],
        ],
      },
    ],
    ['glass', '  time: 50 minutes', '  time: 1 hour'],
    [
      'tickets',
      '**Rollback Owner:** Jonas Weidmann\n',
      '**Rollback Owner:** Jonas Weidmann\n**Rollback Window:** 20 minutes\n',
    ],
  ),
  // Monitoring and thresholds
  ...harmless(
    [
      'hospital',
      '| Round trip to the blood bank | < 40 ms | > 90 ms for 5 minutes |',
      '| Round trip to the blood bank | < 40 ms | > 200% of the baseline for 5 minutes |',
    ],
    ['points', '- p95 latency > 1500 ms for 5 minutes', '- p95 latency > 1.5 s for 5 minutes'],
    ['tickets', '- Error rate > 2.5% for 5 minutes', '- Error rate > 25 per 1,000 requests for 5 minutes'],
    [
      'glass',
      '    - p95 response time > 1500ms for 5 minutes',
      '    - p95 response time 150% above the baseline for 5 minutes',
    ],
    [
      'tickets',
      '- Crash-free sessions < 98.5% for 1 hour',
      '- Crash-free sessions fall below 98.5% for 1 hour',
    ],
    ['points', '- Error rate > 1% for 5 minutes: page', '- Error rate > 0.8% for 5 minutes: page'],
    ['dispatch', '- Choices by fallback: below 5%', '- Choices by fallback: at most 5%'],
    ['glass', "'gateways online: target > 98%'", "'gateways online: target 98% or more'"],
    [
      'hospital',
      '| 12-72 hours | every 8 hours | Marit Solheim |',
      '| 12-24 hours | every 4 hours | Marit Solheim |\n| 24-72 hours | every 8 hours | Marit Solheim |',
    ],
    [
      'dispatch',
      '| 6-24 | 3 hours | Sade Okafor |',
      '| 6-24 | 3 hours | Sade Okafor |\n| after 24 | once a day | Lukas Brenner |',
    ],
    ['tickets', '| 0-2 h | Nadia', '| 0–2 h | Nadia'],
    [
      'points',
      '- Use of the connection pool > 85%: warn in the channel loyalty-live',
      '- Use of the connection pool > 85% → warn in the channel loyalty-live',
    ],
    [
      'points',
      '- Lag of the dual writes > 30 seconds: page Samuel Adeyemi',
      '- Lag of the dual writes > 30 seconds: Samuel Adeyemi is paged',
    ],
    ['dispatch', 'message to `#dispatch-live` |\n| Old', 'note in `#dispatch-live` |\n| Old'],
    [
      'hospital',
      '| > 1% for 10 minutes | Dao Nguyen by phone |',
      '| > 1% for 10 minutes | duty phone of Network Services |',
    ],
    [
      'tickets',
      '  - Taps per hour, expected to follow the store share',
      '  - Taps per hour, up to 300% of the week before',
    ],
  ),
  // Timeline
  ...harmless(
    [
      'hospital',
      '**Total duration:** 4 hours 10 minutes (22:00 - 02:10)',
      '**Total duration:** 250 minutes (22:00 - 02:10)',
    ],
    ['hospital', '**Total duration:** 4 hours 10 minutes (22:00 - 02:10)', '**Total duration:** 4.2 hours'],
    [
      'dispatch',
      'The five stages take 2 hours 45 minutes in total.',
      'The five stages take 2.75 hours in total.',
    ],
    [
      'hospital',
      '### Step 4 – First failover (23:40 - 00:00)',
      '### Step 4 – First failover (23:40 - 24:00)',
    ],
    ['hospital', '### Step 5 – Tests and decision (00:00 - 00:30)', '### Step 5 – Tests and decision'],
    [
      'dispatch',
      '| 04:30 | 05:00 | Stage 2: Test green | Sade Okafor |',
      '| 04:30 | 05:00 | Stage 2: Test green | Sade Okafor, Ruth Penhallow |',
    ],
    [
      'points',
      '| Backfill | 2032-05-11 20:00 | 2032-05-12 04:00 |',
      '| Backfill | 2032-05-11 20:00 | 2032-05-12 05:00 |',
    ],
    ['glass', 'time: 2032-09-13 10:00', 'time: 2032-09-13 at 10:00'],
    ['tickets', '| Half | 2032-04-09 15:00 |', '| Half | 2032-04-09 16:00 |'],
    ['points', '#### Phase 5: Writers', '#### Phase 5: Writers (2032-05-24 09:00 - 11:00)'],
    ['hospital', 'wards work on paper for 10 minutes', 'wards work on paper for up to 90 minutes'],
    ['dispatch', 'Decision point A, 05:20.', 'Decision point A, 5:20 am.'],
    [
      'points',
      '| The move begins | till operations | loyalty-live | 2032-05-10 07:45 |',
      '| The move begins | till operations | loyalty-live | 2032-05-10 07:45, and again 12:45 |',
    ],
  ),
  // Checklists and decisions
  ...harmless(
    [
      'hospital',
      '- [ ] PanGuard has confirmed',
      '* [ ] PanGuard has confirmed',
      {
        and: [
          ['- [ ] Head nurses of all', '* [ ] Head nurses of all'],
          ['- [ ] The spare unit', '* [ ] The spare unit'],
        ],
      },
    ],
    ['tickets', '- [x] Two people of Team Fares', '- [X] Two people of Team Fares'],
    [
      'dispatch',
      '- [ ] The green side is scaled to the size of the blue one',
      '- [ ] The green side is scaled\n  - [x] Pods\n  - [ ] Connection pool',
    ],
    [
      'hospital',
      '- [ ] The spare unit fw-per-c is in the rack and powered',
      '- [ ] The spare unit fw-per-c is ready\n  - [ ] It is in the rack\n  - [ ] It is powered',
    ],
    [
      'tickets',
      '- [ ] Nobody had to roll back\n',
      '- [ ] Nobody had to roll back\n- [ ] Nobody had to halt a store\n',
    ],
    [
      'points',
      '- [ ] Birgit Lechner has signed',
      '- [ ] Each smoke test ran in staging as expected\n- [ ] Birgit Lechner has signed',
    ],
    [
      'glass',
      '          - [ ] Hand instruments lie ready in houses 1 to 12\n',
      '          - [ ] Hand instruments lie ready in houses 1 to 12\n          - [ ] Hand instruments lie ready in houses 13 to 24\n',
    ],
    ['dispatch', '- [ ] Paper cards lie on every desk', '- [x] Paper cards lie on every desk'],
    [
      'hospital',
      "- [ ] PanGuard's engineer is still reachable\n",
      "- [ ] PanGuard's engineer is still reachable\n\n**Result:** recorded in CHG0048213\n",
    ],
    [
      'tickets',
      '## Success Criteria\n',
      '## Go/No-Go Decision\n\n**Decision:** NO-GO\n**Decision Maker:** Jonas Weidmann\n**Time:** 2032-04-02 16:00\n**Reason:** Google has not finished its review\n\n## Success Criteria\n',
    ],
    [
      'points',
      '**Gate:** Katalin Vörös opens',
      '**Decision time:** 2032-05-16 at 18:00\n\n**Gate:** Katalin Vörös opens',
    ],
    [
      'dispatch',
      '- no major incident is open.',
      '- no major incident is open; any other answer means NO-GO.',
    ],
  ),
  // People, risks, communication, configuration
  ...harmless(
    ['hospital', '+47 22 55 01 36', '+47 2255 0136'],
    ['points', '+43 732 5550 118', '+43 (0)732 5550-118'],
    ['tickets', 'priya.raman@metrolinie.at', 'priya.raman+release@metrolinie.at'],
    ['glass', 'contact: +31 10 555 0163', 'contact: 0031 10 555 0163'],
    [
      'dispatch',
      '| Head of the control room | Ruth Penhallow | +44 1632 960 144 |',
      '| Head of the control room | Ruth Penhallow | +44 1632 960 144, ext. 12 |',
    ],
    [
      'points',
      '| Cards are merged during the move | Low | Medium |',
      '| Cards are merged during the move | Low | High |',
    ],
    [
      'dispatch',
      '| Early shift does not trust the choices | Low | Low |',
      '| Early shift does not trust the choices | High | Medium |',
    ],
    [
      'hospital',
      '| Rules are disabled, not deleted, and come back with one commit |',
      '| None needed beyond the commit that brings them back |',
    ],
    [
      'points',
      '| Merging is closed in the service desk until 2032-05-24 |',
      '| Accepted by Birgit Lechner; merged cards are listed and mended by hand |',
    ],
    [
      'hospital',
      '| 01:20 | 01:40 | Second failover and rules | Dao Nguyen |',
      '| 01:20 | 01:40 | Second failover and rules | D. Nguyen |',
      { level: 'strict' },
    ],
    [
      'dispatch',
      '| 05:30 | 05:45 | Stage 4: Switch | Lukas Brenner |',
      '| 05:30 | 05:45 | Stage 4: Switch | Executor |',
      { level: 'strict' },
    ],
    [
      'points',
      '| The move is done | store managers | email | 2032-05-24 12:00 |',
      '| The move is done | store managers | email | as soon as phase 5 is over |',
      { level: 'strict' },
    ],
    ['tickets', '| `TAP_TIMEOUT_MS` | staging | 2500 |', '| `TAP_TIMEOUT_MS` | staging | 800 |'],
    [
      'tickets',
      '| `FARE_CAP_CENTS` | production | 790 |',
      '| `FARE_CAP_CENTS` | production | 790 |\n| `FARE_CAP_CENTS` | staging | 100 |',
    ],
    ['points', 'LEDGER_POOL=40\n', 'LEDGER_POOL=40\nLEDGER_POOL_MIN=5\n'],
    ['dispatch', '| `ASSIGN_TIMEOUT_MS` | blue | 2000 |', '| `ASSIGN_TIMEOUT_MS` | blue and spare | 2000 |'],
    [
      'tickets',
      '| Tap in with a test card | POST /taps | 201',
      '| Tap in with a test card | POST /taps?card=test-17 | 201',
    ],
    ['points', '   - Endpoint: GET /cards/9000417/balance', '   - Endpoint: GET /cards/{card}/balance'],
    [
      'hospital',
      '| T4 Mail from outside | GET https://mail.stbrigid.no/health | 200 |',
      '| T4 Mail from outside | https://mail.stbrigid.no/health | 200 |',
    ],
    ['dispatch', '   - Expected: 200 and the state `free`', '   - Expected: the state `free`, status 200'],
  ),
];
