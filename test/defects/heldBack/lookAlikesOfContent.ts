/** Harmless changes near a defect: the way back, monitoring, times, checklists, references, people and formats. */
import { short } from '../defects.ts';
import type { Case } from '../defects.ts';
import { harmless, inYaml } from './plans.ts';

export const lookAlikesOfContent: readonly Case[] = harmless(
  // Rollback
  ['press', '## 🔙 Rollback Plan', '## 🔙 Way Back (Rollback)'],
  ['scanner', '## 6 Back-out plan', '## 6 Backout plan'],
  [
    'press',
    '| Lost order | one order that a desk sent and the shop never saw | at once |',
    '| Lost order | one order is missing in the print shop | at once |',
  ],
  [
    'tax',
    '- One return was sent with a figure that nobody reported',
    '- A return was sent with a figure that nobody reported',
  ],
  [
    'archive',
    '- The row count of `records` differs from the figure of stage 3',
    '- `records` has fewer rows than in stage 3',
  ],
  [
    'scores',
    '    - A desk shows the part of another instrument',
    '    - The health check fails on three instances',
  ],
  [
    'scanner',
    '| Estimated back-out time | 45 minutes |',
    '| Estimated back-out time | about three quarters of an hour (45 min) |',
  ],
  ['archive', '**Estimated Rollback Time:** 30 minutes', '**Estimated Rollback Time:** half an hour'],
  [
    'archive',
    '**Rollback Window:** 60 minutes, from 07:00 to 08:00',
    '**Rollback Window:** 1 hour, from 07:00 to 08:00',
  ],
  [
    'tax',
    '**Rollback Owner:** Beatriz Salgado',
    '**Rollback Owner:** Beatriz Salgado, then Urs Zimmerli',
    { level: 'strict' },
  ],
  [
    'press',
    '4. Verify the rollback (2 minutes):',
    '4. Check that it worked (2 minutes):',
    { level: 'strict' },
  ],
  [
    'scanner',
    '| A test fails twice | any of T1 to T5 | Ottilie Brandt |',
    '| A test fails twice | T1, T2, T3, T4 or T5 | Ottilie Brandt |',
  ],
  // Monitoring and thresholds
  [
    'press',
    '| Orders per hour | > 120 | < 60 for 20 minutes |',
    '| Orders per hour | > 120 | < 50% of last week for 20 minutes |',
  ],
  [
    'press',
    '| Open database connections | < 80 | > 140 |',
    '| Open database connections | < 80 | > 90% of the pool |',
  ],
  [
    'tax',
    '- Response time (p95) > 900ms for 10 minutes',
    '- Response time (p95) > 150% of the baseline for 10 minutes',
  ],
  ['tax', '  - Success rate: > 99.8%', '  - Success rate: >= 99.8%'],
  ['tax', '- Error rate > 2% for 5 minutes', '- Success rate < 98% for 5 minutes'],
  ['archive', '- p95 latency > 2500 ms for 10 minutes', '- p95 latency > 2.5 seconds for 10 minutes'],
  ['archive', '- p95 latency > 1500 ms for 5 minutes: warn', '- p95 latency > 1.5 s for 5 minutes: warn'],
  ['archive', '- Error rate > 3% for 5 minutes', '- Error rate > 3% for 5 minutes, or > 10% for 1 minute'],
  ['scores', '    - Late page turns > 1% for 5 minutes', '    - Late page turns > 1% for 300 seconds'],
  ['scores', "    - 'desks online: target > 97%'", "    - 'desks offline: target < 3%'"],
  [
    'scores',
    '    - p95 response time > 900ms for 5 minutes',
    '    - p95 response time > 4x the baseline for 5 minutes',
  ],
  [
    'tax',
    '- Lag of the employer feed > 45 minutes: page the Feed engineer on call',
    '- Lag of the employer feed > 45 minutes → Feed engineer on call, by pager',
  ],
  [
    'press',
    '| Error rate | < 0.3% | > 1% for 5 minutes | Page Pavel Horák |',
    '| Error rate | < 0.3% | > 1% for 5 minutes | Wake Pavel Horák |',
  ],
  ['press', '- 2-12 hours: every hour, Pavel Horák', '- 2–12 hours: every hour, Pavel Horák'],
  [
    'scanner',
    '| 6-48 hours | every 6 hours | Mirko Šarić |',
    '| 6-48 hours | every 6 hours | Mirko Šarić |\n| 48+ hours | as on any day | Warehouse IT |',
  ],
  ['archive', '| 6-48 h | every 6 hours |', '| 6 h - 2 days | every 6 hours |'],
  [
    'tax',
    '| 8-24 h | every 4 hours | Engineer on call |',
    '| 8-24 h | every 4 hours | Engineer on call |\n| 24-72 h | every 8 hours | Engineer on call |',
  ],
  // Timeline
  ['press', '**Total:** 2 hours 10 minutes', '**Total:** 130 minutes'],
  [
    'scanner',
    'Total duration: 3 hours 10 minutes, 16:00 to 19:10 UTC.',
    'Total duration: 3 h 10 min (16:00 – 19:10 UTC).',
  ],
  ['archive', '**Total:** 3 hours, from T-60 to T+120', '**Total:** 180 minutes, from T-60 to T+120'],
  ['tax', '| Total | 1,600,000 | 240 hours |', '| Total | 1,600,000 | 10 days |'],
  ['press', '### Phase 3: Start green (13:50 - 14:20)', '### Phase 3: Start green (13:50–14:20)'],
  ['press', '### Phase 3: Start green (13:50 - 14:20)', '### Phase 3: Start green (30 minutes)'],
  ['archive', '#### Stage 6: Decision (06:40 - 06:50)', '#### Stage 6: Decision (06:40, ten minutes)'],
  ['scanner', '| 5 | 17:20 | 17:35 | Apply', '| 5 | 17:20 | 17:30 | Apply'],
  ['scanner', '| Latest moment of decision | 19:15 UTC |', '| Latest moment of decision | 19:00 UTC |'],
  [
    'tax',
    '- **Start:** Thursday, 2032-08-19 09:00',
    '- **Start:** Thursday, 2032-08-19, 09:00 (11:00 in Zurich)',
  ],
  ['tax', '- **Hold:** 72 hours\n- **Go when:** error', '- **Hold:** 3 days\n- **Go when:** error'],
  [
    'press',
    '| Done | desk chiefs and print shop | email | 2032-03-11 15:30 |',
    '| Done | desk chiefs and print shop | email | 2032-03-11 15:15 |',
  ],
  ['scores', '    time: 2032-11-01 13:00', '    time: 2032-11-01 13:59'],
  ['archive', 'T is 06:00 on Saturday, 2032-10-09.', 'T is 06:00 (08:00 in Graz) on Saturday, 2032-10-09.'],
  // Checklists and decisions
  [
    'press',
    '- [x] Two reviewers approved the release branch',
    '- [X] Two reviewers approved the release branch',
  ],
  [
    'press',
    '- [ ] The dashboard "Press Orders" is open on the shared screen\n',
    '- [ ] The dashboard "Press Orders" is open on the shared screen\n  - [x] Its panels were renamed\n  - [ ] Its alerts are shown\n',
  ],
  [
    'press',
    '- [x] The desk chiefs know the date\n',
    '- [x] The desk chiefs know the date\n  - [x] Morning papers\n  - [x] Weekly papers\n',
  ],
  [
    'tax',
    '- [ ] 20 returns were compared by hand',
    '- [ ] 20 returns were compared by hand ([list](../reports/formularo-9-regression.md))',
  ],
  [
    'tax',
    '- [ ] Ring 2 met its criteria\n- [ ] The weekend',
    '- [ ] Ring 2 met its criteria\n- [ ] Nothing is left in the error queue\n- [ ] The weekend',
  ],
  [
    'archive',
    '- [ ] The downtime was not longer than 75 minutes\n',
    '- [ ] The downtime was not longer than 75 minutes\n- [ ] The downtime was announced a week before\n',
  ],
  [
    'press',
    'Expected: no metric leaves its target.',
    'Expected: no metric leaves its target, which is a PASS for the release.',
  ],
  ['tax', '**Decision Time:** 2032-08-20 09:30', '**Decision Time:** Friday 2032-08-20, 09:30'],
  [
    'archive',
    '**Decision Maker:** Theresia Hofer',
    '**Decision Maker:** Theresia Hofer (deputy: Oskar Ruprecht)',
  ],
  ['scanner', '| Decision maker | Ottilie Brandt |', '| Who decides | Ottilie Brandt |'],
  ['press', 'It is a GO only when:', 'It is a GO only when all of these hold, else a NO-GO:'],
  ['archive', '- [ ] All 214 tables were equal\n', '- [ ] All 214 tables were equal (0 differ)\n'],
  ['press', '- [ ] No rollback trigger is met\n', '- [ ] None of the rollback triggers is met\n'],
  ['scores', '    done: true\n', '    done: false\n'],
  [
    'scores',
    '  - item: The test desk has the new pedal\n    owner: Aleksi Virtanen\n    done: false',
    '  - item: The test desk has the new pedal\n    owner: Aleksi Virtanen\n    done: true',
  ],
  // References
  ['press', '(../docs/split-orders.md#two-presses)', '(../docs/split-orders.md)'],
  [
    'scanner',
    '| Blocked by | [DP-1010 Wireless of hall 4](DP-1010-hall-wireless.md) |',
    '| Blocked by | DP-1010 |',
  ],
  [
    'tax',
    '**User Story:** [[US-1023-prefilled-return]]',
    '**User Story:** [[US-1023-prefilled-return|the prefilled return]]',
  ],
  [
    'archive',
    'the figure that the smoke tests compare with',
    'the figure that the [smoke tests](#smoke-tests) compare with',
  ],
  ['tax', '# Deployment Plan: DP-1023-prefilled-return', '# Deployment Plan: DP-1023 – prefilled return'],
  ['scanner', '# Deployment Plan DP-1012 – Scanner', '# Deployment Plan DP-1012: scanner'],
  [
    'archive',
    '- [DP-1030 Servers for cellar 2](DP-1030-cellar-servers.md)',
    '- [DP-1030 Servers for cellar 2](./DP-1030-cellar-servers.md), complete since September',
  ],
  ['scanner', '| Status | Approved |', '| Status | In Progress |', { now: '2032-05-22' }],
  [
    'scanner',
    '| Type | Normal change |',
    '| Type | Normal change, planned |',
    {
      files: {
        'plans/DP-1018-label-printers.md': short(
          'DP-1018 Label printers',
          '**Status:** Approved\n\n**Environment:** wh4-prod\n\n**Deployment Window:** 2032-05-22 20:00 - 21:00 UTC',
        ),
      },
    },
  ],
  [
    'press',
    '| **Release** | v3.8.0 (replaces v3.7.4) |',
    '| **Release** | v3.8.0, after v3.7.4 |',
    {
      files: {
        'plans/DP-1009-plate-burner.md': short(
          'DP-1009 Plate burner',
          '**Status:** Complete\n\n**Environment:** press-prod\n\n**Deployment Window:** 2032-03-11 14:00 - 16:00 UTC',
        ),
      },
    },
  ],
  [
    'archive',
    '**Maintenance window:** 2032-10-09 05:00 - 08:00 UTC',
    '**Maintenance window:** 2032-10-09 05:00 - 09:00 UTC',
  ],
  ['tax', '**Blocks:** [DP-1027](DP-1027-paper-forms-off.md)', '**Blocks:** DP-1027', { level: 'strict' }],
  // People, risks, messages, settings
  [
    'press',
    '| 14:40 | 15:10 | Phase 5: Watch | Amina Diallo |',
    '| 14:40 | 15:10 | Phase 5: Watch | Amina |',
    { level: 'strict' },
  ],
  [
    'archive',
    '| T-45 | 05:15 - 05:45 | Backup | Janko Petrovič |',
    '| T-45 | 05:15 - 05:45 | Backup | Janko Petrovič, Mei-Lin Gruber |',
    { level: 'strict' },
  ],
  ['press', '| +46 8 5550 0140 |', '| +46 (0)8 5550 0140 |'],
  ['scanner', '| +49 30 5550 0175 |', '| +49-30-5550-0175 |'],
  [
    'scores',
    '    contact: tuomas.laine@verlag-allegro.fi',
    '    contact: tuomas.laine+deploy@verlag-allegro.fi',
  ],
  ['tax', '+41 31 555 01 88', '+41 31 555 01 88 (extension 4)'],
  ['press', '| An order is split wrongly | Low | High |', '| An order is split wrongly | Low | Medium |'],
  ['scanner', '| Overall risk | Medium |', '| Overall risk | High |'],
  ['archive', '**Overall risk:** Medium', '**Overall risk:** Medium, as agreed with the director'],
  [
    'archive',
    '| Low | Medium | List of extensions was checked on 2032-09-20 |',
    '| Low | Medium | None is missing: list of extensions was checked on 2032-09-20 |',
  ],
  ['tax', '  - **Mitigation:** Accounts are matched', '  - **Countermeasure:** Accounts are matched'],
  [
    'press',
    '| Start | print shop | `press-release` |',
    '| Start | everybody in the print shop | `press-release` |',
    { level: 'strict' },
  ],
  ['scanner', '| SCANGW_WORKERS | wh4-test | 4 |', '| SCANGW_WORKERS | wh4-test | 16 |'],
  ['press', '| `ORDER_TIMEOUT_MS` | press-stg | 4000 |', '| `ORDER_TIMEOUT_MS` | press-dev | 4000 |'],
  ['archive', '# staging\nARCHIVE_POOL=10', '# staging\n# ARCHIVE_POOL=20 until September\nARCHIVE_POOL=10'],
  ['tax', '| Service is up | GET /health | 200 |', '| Service is up | GET /health | OK |'],
  ['scanner', '| T5 Queue is empty | GET /queue |', '| T5 Queue is empty | `GET /queue?hall=4` |'],
  ['archive', '   - Endpoint: POST /orders', '   - Endpoint: `POST https://katalog.landesarchiv.at/orders`'],
  // YAML and templates
  ['scores', '  risk: Medium\n', "  risk: 'Medium'\n"],
  ['scores', 'status: planned', 'status: Planned # by the board'],
  ['scores', '    - Late page turns > 1% for 5 minutes', "    - 'Late page turns > 1% for 5 minutes'"],
  ['archive', 'status: planned\ndate: 2032-10-09', "status: 'planned'\ndate: 2032-10-09"],
  [
    'scores',
    '        verify: The log of the viewer holds no new error',
    '        verify: >-\n          The log of the viewer holds\n          no new error',
  ],
  [
    'archive',
    'id: DP-1034\nstatus: planned',
    'id: DP-1034\ngenerated-from: DP-1034-archive-database.deployment-plan.yaml\nstatus: planned',
    { files: { 'plans/DP-1034-archive-database.deployment-plan.yaml': inYaml('archive') } },
  ],
  [
    'press',
    '**Total:** 2 hours 10 minutes',
    '<!-- deployment-plan-disable-next-line timeline-total -->\n**Total:** 3 hours 10 minutes',
  ],
  [
    'tax',
    '- Lag of the employer feed > 3 hours',
    '- The employer feed is too slow',
    { and: [['template: story\n', 'template: story\ndisable: [rollback-trigger-measurable]\n']] },
  ],
);
