/** Harmless changes of what a plan says: the database, the way back, thresholds, times, people. */
import type { Case } from '../defects.ts';
import { short } from '../defects.ts';
import { harmless, inYaml } from './plans.ts';

export const lookAlikesOfContent: readonly Case[] = [
  // Database
  ...harmless(
    ['release', 'adds a nullable column\n', 'adds a nullable column; `board_type` stays until DP-829\n'],
    [
      'laundry',
      'forward: Fills rinse_minutes from the old text',
      'forward: Fills rinse_minutes and leaves the old text alone',
    ],
    [
      'radio',
      '2. Run the script, which only adds a nullable column:',
      '2. Run the script, which adds a nullable column and drops nothing:',
    ],
    ['freeze', '# Add the nullable column: expect', '# Add the nullable column and its index: expect'],
    [
      'laundry',
      'tested: Both ways in staging on 2031-05-06\n\n',
      'tested: Up and down in staging on 2031-05-06, 4 minutes each\n\n',
    ],
    [
      'radio',
      '   **Expected:** `Successfully applied 1 migration`',
      '   **Expected:** `Successfully applied 1 migration`, from 30 to 31',
    ],
    [
      'release',
      '- [x] Each script has a down script in `db/down`',
      '- [x] Each script has a down script in `db/down` (0413 first, then 0412)',
    ],
  ),
  // The way back
  ...harmless(
    [
      'release',
      '- A guest cannot finish a booking on two attempts',
      '- Any smoke test of stage 6 fails twice',
    ],
    ['freeze', '- A card that was frozen is charged', '- The lead calls for it'],
    ['radio', '- Health check failures > 20% of instances', '- No healthy instance is left'],
    [
      'laundry',
      '    - More than 40 machines offline at once',
      '    - A customer is locked in or a machine floods',
    ],
    ['release', '**Estimated Rollback Time:** 40 minutes', '**Estimated Rollback Time:** 110 minutes'],
    ['radio', '**Rollback Window:** 30 minutes', '**Rollback Window:** half an hour'],
    ['archive', '**Time for the way back:** 45 minutes', '**Time for the way back:** 1 hour 30 minutes'],
    ['freeze', '**Rollback Time:** 5 minutes', '**Rollback Time:** < 5 minutes'],
    ['laundry', '  time: 35 minutes', '  time: 35 min, waiting washes included'],
    [
      'archive',
      '**Who decides:** Consuelo Araya',
      '**Who decides:** Consuelo Araya, or Abena Mensah in her absence',
    ],
    ['release', '### Rollback Execution', '### Rollback Procedure'],
    ['radio', '### 🧯 Manual Rollback Steps', '### 🧯 Rollback Steps'],
  ),
  // Thresholds
  ...harmless(
    ['freeze', '  - Success rate: > 99.7%', '  - Success rate: >= 99.7%'],
    [
      'release',
      '- p95 response time > 700 ms for 10 minutes',
      '- p95 response time > 40% above the Saturday before for 10 minutes',
    ],
    ['radio', '- Segment latency (p95): < 900 ms', '- Segment latency (p95): < 0.9 s'],
    ['radio', '- Segment latency (p95) > 2000 ms for', '- Segment latency (p95) > 2 s for'],
    [
      'laundry',
      'condition: aborted washes > 1.5% for 15 minutes',
      'condition: aborted washes > 1.5% for 10 minutes',
    ],
    ['freeze', 'condition: error_rate > 0.8%', 'condition: error_rate > 1%'],
    ['release', '- Error rate > 3% for 5 minutes', '- Error rate > 3% for 4 minutes'],
    [
      'archive',
      '- more than 2% of the requests fail for 10 minutes',
      '- more than 1.5% of the requests fail for 10 minutes',
    ],
    ['freeze', '- Success rate < 98%', '- Success rate falls below 98%'],
    ['laundry', "'machines online: target > 98%'", "'machines online: target at least 98%'"],
    ['release', 'Bookings per hour fall below 60%', 'Bookings per hour rise above 250% or fall below 60%'],
    [
      'radio',
      '- P3 (Email): CPU of the workers > 85% for 15 minutes',
      '- P3 (Email): CPU of the workers > 85% for 15 minutes\n- P3 (Email): memory of the workers > 90% for 15 minutes',
    ],
    [
      'release',
      '- Fewer than 8 of 12 green hosts healthy: page the engineer on call',
      '- Fewer than 8 of 12 green hosts healthy: call Goran Petrov',
    ],
    ['archive', '| 12-48 | 6 hours |', '| 12-24 | 3 hours | Abena Mensah |\n| 24-48 | 6 hours |'],
    [
      'freeze',
      '| 4-24 h | Engineer on call | every 2 hours |',
      '| 4-24 h | Engineer on call | every 2 hours |\n| after 24 h | Engineer on call | as on any day |',
    ],
    ['radio', '| 2-8 hours | every hour |', '| 2-8 hours | every 60 minutes |'],
  ),
  // Times
  ...harmless(
    ['release', '| Sat 09:00 | 30 min | Go/No-Go', '| Sat 09:00 | 0.5 h | Go/No-Go'],
    ['release', '**Total Estimated Duration:** 21 hours', '**Total Estimated Duration:** about 21 h'],
    ['archive', '**Total duration:** 4 hours 15 minutes', '**Total duration:** 4.25 hours'],
    ['archive', '| Downtime | 2 hours 45 minutes, from', '| Downtime | 165 minutes, from'],
    [
      'archive',
      '| 13:15 | 14:00 | Yuki Tanabe | Test the new archive |',
      '| 13:15 | 14:00 | Yuki Tanabe, Abena Mensah | Test the new archive |',
    ],
    ['freeze', '2031-03-19 15:00', '2031-03-19 16:30'],
    ['radio', '2031-04-02 08:45', '2031-04-02 08:30'],
    ['laundry', 'time: 2031-05-13 05:30', 'time: 2031-05-13 00:00'],
    [
      'release',
      '- [ ] All four channels show it closed within 90 seconds',
      '- [ ] All four channels show it closed within 90 s, 150 s at most',
    ],
    [
      'archive',
      '## Step 7: Decide to stay or return (14:00 - 14:15)',
      '## Step 7: Decide to stay or return (14:00 to 14:15)',
    ],
  ),
  // Checklists and decisions
  ...harmless(
    ['release', '- [ ] Green runs 2031.1 on all twelve hosts', '* [ ] Green runs 2031.1 on all twelve hosts'],
    [
      'freeze',
      '- [ ] Both alerts fired when tested',
      '- [ ] Both alerts fired when tested\n  - [ ] `freeze_errors`\n  - [ ] `freeze_slow`',
    ],
    [
      'archive',
      '- [x] Racks and power in the data centre are accepted',
      '- [x] Racks and power in the data centre are accepted\n  - [x] Racks\n  - [x] Power',
    ],
    ['radio', '- [x] 👀 Noor Haddad has approved the change', '- [X] 👀 Noor Haddad has approved the change'],
    [
      'release',
      '- [ ] The three health endpoints answer 200',
      '- [ ] The three health endpoints answer 200\n- [ ] The three health endpoints answer within 50 ms',
    ],
    ['release', '- [x] All pilot hotels agree\n', '- [x] All pilot hotels agree, Porto too\n'],
    [
      'release',
      'Score:** 88/100 (the bar is 80)',
      'Score:** 80/100 (the bar is 80)',
      { and: [['Score 88 against', 'Score 80 against']] },
    ],
    ['release', '**Smoke Test Result:** pending', '**Smoke Test Result:** open until Sunday'],
    ['archive', '- [ ] Step 6 has no open test', '- [ ] Step 6 ended in PASS'],
    [
      'freeze',
      '- [ ] Nobody had to roll back',
      '- [ ] Nobody had to roll back (a share that was lowered for an hour does not count)',
    ],
  ),
  // References and other plans
  ...harmless(
    [
      'release',
      '(../reports/spring-release-test.md)',
      '(../reports/spring-release-test.md#test-of-the-spring-release)',
    ],
    [
      'archive',
      'The [rehearsal](../reports/archive-rehearsal.md)',
      'The [rehearsal](../reports/archive-rehearsal.md#copy)',
    ],
    ['freeze', '[[US-826-card-freeze]]', '[[US-826-card-freeze|The story]]'],
    [
      'radio',
      'Read [how to roll back](#-4-rollback-procedure)',
      'Read [how to roll back](#-4-rollback-procedure "section 4")',
    ],
    [
      'archive',
      '**Overall risk:** Medium',
      '**Overall risk:** Medium (see <https://wiki.cerro-alto.org/risks>)',
    ],
    ['release', '**Blocked By:** DP-811', '**Blocked By:** DP-811 (complete)'],
    [
      'archive',
      '| Risk | Medium |',
      '| Risk | medium |',
      {
        files: {
          'plans/DP-836-plate-scanner.md': short(
            'DP-836 Plate scanner',
            '**Status:** Planned\n\n**Environment:** archive-prod\n\n**Deployment Window:** 2031-04-24 15:00 - 16:00 UTC',
          ),
        },
      },
    ],
    [
      'release',
      '- [ ] Prerequisites complete',
      '- [ ] Prerequisites are complete',
      {
        files: {
          'plans/DP-815-night-audit.md': short(
            'DP-815 Night audit',
            '**Status:** Planned\n\n**Environment:** hotel-staging\n\n**Deployment Window:** 2031-03-08 22:00 - 23:00 UTC',
          ),
        },
      },
    ],
    [
      'freeze',
      '# Deployment Plan: DP-826-card-freeze\n',
      '---\nteam: cards\n---\n\n# Deployment Plan: DP-826-card-freeze\n',
    ],
    ['archive', '| Status | Planned |', '| Status | In Progress |', { now: '2031-04-24' }],
  ),
  // People, risks, messages, settings
  ...harmless(
    ['release', '+31 20 555 0148', '+31 (0)20 555 0148'],
    ['archive', '+45 35 55 01 44', '+45 35 55 01 44 ext. 7'],
    ['laundry', 'contact: +39 02 5550 0157', 'contact: "+39-02-5550-0157"'],
    ['freeze', 'emeka.obi@bank-am-main.de', 'emeka.obi+deploy@bank-am-main.de'],
    [
      'release',
      '| 12-36 hours | Every hour | Tomas Bielik |',
      '| 12-36 hours | Every hour | On-Call Engineer |',
    ],
    ['archive', '| Stop at 12:30 and go back |', '| Accepted: stop at 12:30 and go back |'],
    [
      'release',
      '| Front desks miss the notice | Medium | Low |',
      '| Front desks miss the notice | Low | Low |',
    ],
    [
      'release',
      '| A channel refuses the new rates | Medium | Medium |',
      '| A channel refuses the new rates | Low | High |',
    ],
    ['freeze', '| `FREEZE_TIMEOUT_MS` | staging | 4000 |', '| `FREEZE_TIMEOUT_MS` | development | 9000 |'],
    ['release', '| `CHANNEL_TIMEOUT_MS` | 4000 | 2500 |', '| `CHANNEL_TIMEOUT_MS` | 2500 | 2500 |'],
    ['radio', '   SEGMENT_SECONDS=6', '   SEGMENT_SECONDS=6 # 10 in staging'],
    [
      'archive',
      '| GET /search?plate=B-1947-203 |',
      '| GET https://archive.cerro-alto.org/search?plate=B-1947-203 |',
    ],
    ['freeze', '| GET /healthz | 200 |', '| `GET /healthz` | 200 OK |'],
    ['radio', '- Endpoint: POST /measure', '- Endpoint: `POST /measure`'],
    ['archive', '| email | Where the archive is now |', '| email and website | Where the archive is now |'],
  ),
  // Formats
  ...harmless(
    [
      'laundry',
      "title: 'Deployment Plan: DP-841 Wash cycles 3.2'",
      'title: "Deployment Plan: DP-841 Wash cycles 3.2"',
    ],
    ['laundry', '    name: Mei Castellano', '    name: "Mei Castellano" # second in line: Oskar'],
    ['laundry', '  risk: Medium', '  risk: medium'],
    ['laundry', "    - 'machines online: target > 98%'", '    - "machines online: target > 98%"'],
    [
      'freeze',
      '## Rollback Plan\n',
      '<!-- deployment-plan: the way back was rehearsed -->\n## Rollback Plan\n',
    ],
    ['radio', 'template: feature\n', 'template: feature\ntags: [audio, canary]\n'],
    [
      'freeze',
      '*Tick each box when it happens, not afterwards.*',
      '*Tick each box when it happens, and not afterwards.*',
      { files: { 'plans/drafts/card-freeze.txt': inYaml('freeze') } },
    ],
  ),
];
