/** Harmless edits that look like defects. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Braces, brackets, angle brackets that are no placeholders
  [
    'claims',
    './smoke.sh --pool green',
    "docker ps --format '{{.Names}} {{.Status}}'\n./smoke.sh --pool green",
  ],
  [
    'wind',
    './bin/replay --env staging',
    "kubectl get pods -o go-template='{{len .items}}'\n./bin/replay --env staging",
  ],
  ['heat', 'Meters keep their readings', 'See [1] and [2] in the file. Meters keep their readings'],
  ['lots', '- Refused bids: below 0.5%', '- Refused bids: below 0.5%, as in `rate(bids_refused[5m])`'],
  ['claims', '2.6 s | PASS', '<3 s | PASS'],
  ['wind', 'No lost frame', 'Loss <1% of frames, then none'],
  ['dose', '2s\n', '2s # <5 s, says the ward\n'],
  ['heat', '## L. Afterwards\n\n', '## L. Afterwards\n\n- [ ] No TODO comments are left in the scripts\n'],
  ['claims', '## 4. Release board\n\n', '## 4. Release board\n\n> [!NOTE]\n> The board met on a Friday.\n\n'],
  [
    'lots',
    'The old table is dropped',
    'Write to <birgir@nordfisk.is> before 06:00. The old table is dropped',
  ],
  ['wind', 'owner: Signals crew', 'owner: Signals crew (#signals)'],
  // Choices that were made, and slashes that are none
  ['claims', '| **Strategy** | Blue-green |', '| **Strategy** | Blue/green |'],
  ['wind', '**Risk Level:** High', '**Risk Level:** 🔴 High'],
  ['dose', 'audience: pharmacy and service desk', 'audience: pharmacy / service desk'],
  [
    'heat',
    '| 03:30 | Town hall, on call | Text message | Go',
    '| 03:30 | Town hall / on call | Text message | Go',
  ],
  [
    'claims',
    '| Regression tests | 100% pass | 100% pass | PASS |',
    '| Regression tests | 100% pass | 100% pass | ✅ Pass |',
  ],
  // Dates, times and durations in other forms
  ['claims', 'Thursday, 13 February 2031', 'Thu 13 Feb 2031'],
  ['claims', 'Thursday, 13 February 2031', '13 February 2031'],
  ['wind', '2031-03-05 (Wednesday)', 'Wednesday 5 March 2031'],
  ['heat', 'Sunday 23 March 2031', 'Sunday, 23rd March 2031'],
  ['dose', 'date: 2031-04-16', "date: '2031-04-16'"],
  ['lots', '**Dates:** 2031-02-24 to 2031-03-12', '**Dates:** 24 February to 12 March 2031'],
  ['claims', 'Total duration: 3 hours 30 minutes.', 'Total duration: 3.5 hours.'],
  ['claims', 'Total duration: 3 hours 30 minutes.', 'Total duration: 210 minutes.'],
  ['heat', 'Sum: 270 minutes', 'Sum: 4 h 30 min'],
  ['dose', 'total_duration: 4 hours 30 minutes', 'total_duration: 270 min'],
  ['lots', 'Working time in all: 5 hours.', 'Working time in all: 300 minutes.'],
  ['claims', '18:30–22:30 GMT', '18:30 to 22:30 GMT'],
  ['wind', '08:00 to 16:00 UTC', '0800–1600 UTC'],
  ['heat', '- [x] Contract for the line', '- [x] Since 4 June 2029: contract for the line'],
  // Status and strategy in other words
  ['claims', '| **Status** | Approved |', '| **Status** | ✅ Approved |'],
  ['wind', '**Status:** Planned', '**Status:** Scheduled'],
  ['dose', 'status: approved', 'status: Approved # by the board, 2031-01-27'],
  ['lots', '**Status:** Planned', '**Status:** Planned (reviewed by Saga Lind)'],
  ['wind', '**Approach:** Canary', '**Approach:** Canary release'],
  ['dose', 'approach: Feature Flag', 'approach: feature toggle'],
  ['lots', '**Strategy:** Rolling, in', '**Strategy:** Rolling update, in'],
  ['heat', 'Recreate – the old', 'Big bang (recreate) – the old'],
  [
    'claims',
    'the document store stays as it is',
    'a canary was weighed and dropped; the document store stays as it is',
  ],
  // Shares that are no ramp, ramps in another form
  ['wind', '3% → 12% → 45% → 100%', '3 %, then 12 %, then 45 %, then 100 %'],
  ['wind', '- [x] Pipeline 5521 is green', '- [x] Pipeline 5521 is green, coverage rose from 81% to 84%'],
  ['dose', 'hold: 30 minutes', 'hold: 30 minutes, until 95% of the wards have ordered'],
  // Steps
  ['claims', '### Step 4: Test green', '### Step 4 – Test green'],
  ['wind', '1. Take the share away', '1. First of all, take the share away'],
  ['heat', '2. Reconcile:', '2. Reconcile, table by table:'],
  ['lots', 'Then the scripts, in this order:', 'Then the scripts, one after another:'],
  // Commands that look destructive
  ['claims', 'ansible-playbook -i green', 'rm -rf ./build ./dist\nansible-playbook -i green'],
  ['lots', './replace.sh "$host"', 'rm -f /tmp/replace.log\n  ./replace.sh "$host"'],
  ['heat', '   rclone copy', '   rm -rf /tmp/cutover-scratch\n   rclone copy'],
  ['wind', './bin/replay --env staging --hours 2', './bin/replay --env staging --hours 2 --force'],
  [
    'dose',
    'forward: Adds the table weight_band',
    'forward: Adds the table weight_band (DROP TABLE is in the down script)',
  ],
  // Code that parses
  ['claims', './smoke.sh --pool green', 'echo "Callum\'s turn"\n./smoke.sh --pool green'],
  [
    'heat',
    './cloud start billing portal',
    "cat <<'NOTE'\n   it's open\n   NOTE\n   ./cloud start billing portal",
  ],
  [
    'lots',
    'You should see `completed OK!` twice.',
    'You should see `completed OK!` twice.\n\n```json\n{ "completed": 2, "failed": 0 }\n```',
  ],
  // No secrets
  [
    'claims',
    'is read from Vault at `secret/claims/db`',
    'is read from `$CLAIMS_DB_PASSWORD`, which Vault fills',
  ],
  ['wind', '"$FRAMES_URL"', '"postgres://frames:$FRAMES_PASSWORD@db1/frames"'],
  ['dose', '  WARD_FEED: hl7-main', '  WARD_FEED: hl7-main\n  WARD_TOKEN: ${vault:ward/token}'],
  ['lots', 'mysql auction < sql/071', 'mysql --defaults-extra-file=~/.my.cnf --password auction < sql/071'],
  [
    'heat',
    '| Cutover lead | Frida Engström |',
    '| Cutover lead, knows the password of the safe | Frida Engström |',
  ],
  // The database
  ['claims', 'creates the table `claim_photo`', 'creates the table `claim_photo` and drops nothing'],
  [
    'wind',
    'ALTER TABLE frame ADD COLUMN quality smallint;',
    'ALTER TABLE frame ADD COLUMN IF NOT EXISTS quality smallint;',
  ],
  ['dose', '0206_band_of_limit.down.sql', 'undo/0206_band_of_limit.sql'],
  ['lots', '`SHOW CREATE TABLE lot_harbour` prints', '`SHOW CREATE TABLE lot_harbour\\G` prints'],
  // The way back
  ['claims', 'Harriet Boone owns the decision.', 'The decision is Harriet Boone’s.'],
  ['wind', '**Rollback Time:** 6 minutes', '**Rollback Time:** about 6 minutes'],
  ['wind', '**Rollback Window:** 30 minutes', '**Rollback Window:** half an hour'],
  ['dose', '  time: 8 minutes', '  time: 480 seconds'],
  ['heat', '**Way back:** `systemctl', '**Back-out:** `systemctl'],
  ['lots', 'When do we go back?\n-------------------', 'Rollback triggers\n-----------------'],
  ['claims', '- Two smoke tests fail', '- Two of the four smoke tests fail'],
  ['wind', '- More than 20 turbines go silent', '- A control room loses sight of its turbines'],
  // Monitoring and thresholds
  ['claims', '| Error rate | < 0.5% | > 1%', '| Error rate | below 0.5 % | above 1 %'],
  ['wind', '- Frame latency (p95): < 250ms', '- Frame latency (p95): < 0.25 s'],
  [
    'wind',
    '- Frame latency (p95) > 900ms for 5 minutes',
    '- Frame latency (p95) 50% above that of the day before',
  ],
  ['dose', '- Error rate > 2% for 3 minutes', '- Error rate >= 2% for 3 minutes'],
  ['heat', 'error rate below 1%, response', 'success rate above 99%, response'],
  ['lots', '| 0–1 h | every 5 minutes |', '| 0–60 min | every 5 minutes |'],
  [
    'claims',
    '| 12–48 | every 4 hours | Dariusz Nowak |',
    '| 12–48 | every 4 hours | Dariusz Nowak |\n| from 48 on | as on any day | Dariusz Nowak |',
  ],
  ['wind', 'Alerts Configuration\n\n', 'Alerts Configuration\n\nKwame Badu carries the pager.\n\n'],
  ['lots', '- Replication lag: below 2 seconds', '- Replication lag: below 2,000 ms'],
  // The timeline
  [
    'claims',
    '| 20:30 | 22:00 | Watch | Callum Reid |',
    '| 20:30 | 22:00 | Watch | Callum Reid, Joyce Adair |',
  ],
  ['heat', '| 1 | 00:00 | 00:15 |', '| 1 | 00.00 | 00.15 |'],
  ['heat', '| 8 | 04:00 | 04:30 | 30 |', '| 8 | 04:00 | 04:30 | 30 min |'],
  [
    'dose',
    "  - start: '14:00'\n    end: '14:30'",
    "  - start: '14:00'\n    # the wards eat at noon\n    end: '14:30'",
  ],
  ['wind', '| All | 2031-03-05 15:00 |', '| All | 2031-03-05 15:00 UTC |'],
  ['lots', '| 2031-03-12 | 03:00 | 45 min |', '| 2031-03-12 | 3:00 | 45 min |'],
  // Checklists and decisions
  ['claims', '- [ ] Blue is updated to 9.4', '- [ ] ✅ Blue is updated to 9.4'],
  ['heat', '- [ ] Deputies have', '* [ ] Deputies have'],
  ['lots', '- [ ] Copy finished', '- [ ] Copy finished (`[x]` only when the count agrees)'],
  ['wind', '- [x] Security review passed', '- [X] Security review passed'],
  ['claims', '**Readiness score:** 88/100 (the bar is 80)', '**Readiness score:** 80/100 (the bar is 80)'],
  ['wind', '**Decision:** GO\n', '**Decision:** ✅ GO\n'],
  [
    'heat',
    '- [ ] Invoices of March are printed\n',
    '- [ ] Invoices of March are printed\n  - [x] Households\n  - [ ] Firms\n',
  ],
  ['claims', '| < 4 s | 2.6 s | PASS |', '| < 4 s | 3.9 s | PASS |'],
  // References
  ['claims', '../docs/clm-5520.md', '../docs/clm-5520.md#photographs'],
  ['heat', '[[varme-cloud-contract]]', '[[varme-cloud-contract|the contract]]'],
  ['wind', '**Blocked by:** DP-1038', '**Blocked by:** [DP-1038](DP-1038-frame-store.md)'],
  ['lots', 'The figures behind it', 'The ticket is OPS-4471. The figures behind it'],
  ['dose', '# St Brannoc', '# See ISO-27001 and RFC-2119. St Brannoc'],
  // People, risks, messages
  ['claims', '| +44 113 496 0133 |', '| 0113 496 0133, ext. 12 |'],
  ['lots', 'saga@nordfisk.is', 'saga.lind+auction@nordfisk.is'],
  ['wind', 'kwame.badu@gustandsons.energy, +47', '<kwame.badu@gustandsons.energy>, +47'],
  ['claims', '| **Overall risk** | Medium |', '| **Overall risk** | Moderate |'],
  ['dose', '    probability: Medium', '    probability: medium'],
  ['wind', '**Risk Level:** High', '**Risk Level:** Critical'],
  [
    'lots',
    '| Low | Medium | 900 GB were added in January |',
    '| Low | Medium | Accepted: 900 GB were added in January |',
  ],
  ['claims', '| UPLOAD_WORKERS | 2 | 8 |', '| UPLOAD_WORKERS | 2 | 8 |\n| UPLOAD_WORKERS_MAX | 4 | 16 |'],
  ['heat', '| GET /api/customers/40017/readings |', '| `GET /api/customers/40017/readings?limit=1` |'],
  ['wind', '   - Endpoint: GET /healthz', '   - Endpoint: `GET https://reader.gustandsons.energy/healthz`'],
  [
    'heat',
    '| 00:15 | Town hall, on call | Text message | We',
    '| When block 1 begins | Town hall, on call | Text message | We',
  ],
);
