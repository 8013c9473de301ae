/** Harmless changes near a defect: the text, structure, header, strategy, steps and data. */
import type { Case } from '../defects.ts';
import { lookAlikesOfContent } from './lookAlikesOfContent.ts';
import { harmless } from './plans.ts';

const ofForm: readonly Case[] = harmless(
  // Text and structure
  ['press', '# 🚀 Deployment Plan', '# 🚢 Deployment Plan'],
  ['press', 'order pages, plates and copies', 'order façades, “special” pages, plates and copies'],
  [
    'scanner',
    'Support for 5.9 ends on 2032-06-30',
    'Support for 5.9 ends on 2032-06-30 – Aço Ávila of São Paulo wrote so',
  ],
  ['tax', 'Expected: `version 9: 20%`', 'Expected:\n\n```text\n======= rings =======\nversion 9: 20%\n```'],
  ['tax', '## Risks\n', '## Risks\n\n### Known Today\n'],
  ['archive', '### Health Checks\n', '### Health Checks\n\n#### After the change-over\n'],
  ['press', '## ⚙️ Configuration\n', '## ⚙️ Configuration\n\n### Green\n'],
  [
    'tax',
    '#### Ring 2 — Cantons of the east (20%)\n',
    '#### Ring 2 — Cantons of the east (20%)\n\n**Criteria:**\n',
  ],
  ['archive', '### Post-Deployment Steps\n', '### Post-Deployment Steps\n\n**Steps:**\n'],
  [
    'scanner',
    '| R1 | The new release does not start |',
    '| R1 | The new release does not start \\| stops at once |',
  ],
  [
    'scanner',
    '| T5 Queue is empty | GET /queue | 200 and `"length": 0` |',
    '| T5 Queue is empty | GET /queue | 200 and `"length": 0 \\| null` |',
  ],
  [
    'archive',
    '1. Compare the number of searches with the Saturday before: `./stats.sh searches --day 2032-10-09`\n2. Search the log for errors that are new: `./logs.sh errors --since 8h --new`\n3. Switch the old pair off on 2032-10-23: `./pg/stop.sh ardb-old-1 ardb-old-2`\n4. Note',
    '1. Compare the number of searches with the Saturday before: `./stats.sh searches --day 2032-10-09`\n1. Search the log for errors that are new: `./logs.sh errors --since 8h --new`\n1. Switch the old pair off on 2032-10-23: `./pg/stop.sh ardb-old-1 ardb-old-2`\n1. Note',
  ],
  ['press', '#### Step 4.3: Verify the switch', '#### Step 4.3: Verify the switch, as in step 2.2'],
  [
    'scores',
    "'Stage 4: 100% of the desks, the concert halls'",
    "'Stage 4 (last): 100% of the desks, the concert halls'",
  ],
  [
    'tax',
    '**Author:** Team Returns, Federal Tax Office',
    '**Authors:** Team Returns and Team Forms, Federal Tax Office',
  ],
  ['archive', '## Roles\n', '## Roles and Deputies\n'],
  ['archive', '## Risks\n', '## Background\n\nThe old pair was bought in 2024.\n\n## Risks\n'],
  ['tax', '### Validation Checklist\n', '### Validation Check List\n'],
  // Placeholders
  [
    'press',
    '- [x] All 1,204 tests passed on commit `c81f04e`',
    '- [x] All 1,204 tests passed on commit `c81f04e`, and no `TODO` or `TBD` is left in the code',
  ],
  [
    'press',
    'curl --fail --silent https://orders.nordblatt.se/healthz\n',
    'curl --fail --silent https://orders.nordblatt.se/healthz\ndocker ps --format "{{.Names}} {{.Status}}"\n',
  ],
  [
    'scanner',
    '| T4 Battery state | GET /scanners/4711/battery |',
    '| T4 Battery state | GET /scanners/{id}/battery |',
  ],
  [
    'tax',
    '- Error rate > 0.8% for 5 minutes: page',
    '- Error rate > 0.8% (`sum(rate(errors[5m]))`) for 5 minutes: page',
  ],
  ['archive', 'Expected: a lag under 5 seconds.', 'Expected: a lag of <5 seconds.'],
  [
    'archive',
    '  ./pg/apply.sh --host ardb-new-1 --script "$script"\n',
    '  [ -n "$script" ] && ./pg/apply.sh --host ardb-new-1 --script "$script"\n',
  ],
  [
    'scores',
    '        ./viewer.sh report --version 4.8.3\n',
    '        ./viewer.sh report --version 4.8.3 | grep "[0-9]* desks"\n',
  ],
  [
    'tax',
    './ops/ring.sh open --ring 4 --share 100\n',
    '# Takes no <ring> but the number\n./ops/ring.sh open --ring 4 --share 100\n',
  ],
  [
    'press',
    'The database password is read from the secret store under `press/orders`.',
    'The database password is read from the secret store under `press/orders` [^1].\n\n[^1]: Asked for by the auditors.',
  ],
  [
    'archive',
    '- Load Balancer: route service of cellar 2',
    '- Load Balancer: route service / virtual address of cellar 2',
  ],
  [
    'press',
    '| Announcement | desk chiefs and print shop | email |',
    '| Announcement | desk chiefs / print shop | email |',
  ],
  ['scanner', '| Type | Normal change |', '| Type | Normal change (not standard, not emergency) |'],
  [
    'press',
    './ops/smoke.sh --host green.orders.nordblatt.se',
    './ops/smoke.sh --host "${GREEN_HOST:-green.orders.nordblatt.se}"',
    { level: 'strict' },
  ],
  [
    'scores',
    '# The score viewer 5 of Verlag Allegro',
    '# For example the score viewer 5 of Verlag Allegro',
    { level: 'strict' },
  ],
  // Header
  ['press', '| **Status** | Planned |', '| **Status** | 🟡 Planned |'],
  ['scanner', '| Status | Approved |', '| Status | Approved (change board of 2032-05-19) |'],
  ['tax', '**Status:** Planned', '**Status:** Draft'],
  ['archive', 'status: planned', 'status: approved'],
  ['press', '| **Date** | Thursday, 2032-03-11 |', '| **Date** | Thu, 11 March 2032 |'],
  [
    'scanner',
    '| Lieselotte Kern | Works council | 2032-05-19 |',
    '| Lieselotte Kern | Works council | Wednesday, 2032-05-19 |',
  ],
  ['tax', '- **Start:** Monday, 2032-08-16 07:00', '- **Start:** Monday 16 August 2032, 07:00'],
  ['archive', 'done on 2032-09-25, both ways', 'done on Saturday 2032-09-25, both ways'],
  [
    'press',
    '- [ ] The release notes are reviewed by the print shop',
    '- [x] The release notes are reviewed by the print shop',
  ],
  [
    'scanner',
    '| P4 | Paper lists for goods in are printed | Radu Ionescu | open |',
    '| P4 | Paper lists for goods in are printed | Radu Ionescu | done |',
  ],
  [
    'press',
    'Two reviewers approved the release branch',
    'Two reviewers approved the release branch on 2032-02-29',
    { now: '2032-03-05' },
  ],
  [
    'scanner',
    '| Type | Normal change |',
    '| Type | Normal change, first of its kind |',
    { now: '2032-05-22' },
  ],
  ['press', '| **Risk level** | Medium |', '| **Risk level** | 🟡 Medium |'],
  ['scanner', '| Risk | Medium |', '| Risk | medium |'],
  ['tax', '- **Probability:** Low', '- **Probability:** low, twice in six years'],
  // Strategy and ramps
  ['press', '| **Strategy** | Blue-Green |', '| **Strategy** | Blue/green deployment |'],
  [
    'scanner',
    '| Deployment strategy | Recreate |',
    '| Deployment strategy | Recreate (stop, replace, start) |',
  ],
  ['tax', '**Approach:** Canary', '**Approach:** Canary release in rings'],
  [
    'press',
    'and the way back is one command.',
    'and the way back is one command. A rolling update was ruled out, because two versions would then write split orders.',
  ],
  [
    'scanner',
    '| Why this strategy | The licence',
    '| Why this strategy | A canary is not possible: the licence',
  ],
  ['archive', 'It would have saved two servers', 'Such a recreate would have saved two servers'],
  [
    'scores',
    '    A page that turns too late spoils a concert.',
    '    A page that turns too late spoils a concert, so blue-green was ruled out.',
  ],
  [
    'archive',
    '**Risk level:** Medium',
    '**Risk level:** High',
    { and: [['**Overall risk:** Medium', '**Overall risk:** High']] },
  ],
  [
    'press',
    'Stop green, so that it writes nothing more',
    'Stop green with all its instances, so that it writes nothing more',
  ],
  [
    'press',
    '- [ ] Blue is stopped on 2032-03-12 at 16:00',
    '- [ ] Blue is stopped on 2032-03-12 at 16:00, when green has carried all orders for a day',
  ],
  [
    'scanner',
    '| Announced downtime | 45 minutes, 17:15 to 18:00 UTC |',
    '| Announced downtime | 45 minutes, 17:15 to 18:00 UTC; none for hall 5 |',
  ],
  ['tax', 'Expected: `version 9: 20%`', 'Expected: `version 9: 20%`, so 80% stay with version 8'],
  [
    'tax',
    '  - Fields that taxpayers overwrite, expected < 4%',
    '  - Fields that taxpayers overwrite, expected < 4% (3% in the pilot, 6% in 2031)',
  ],
  [
    'scores',
    '        expected: Share is 60%, 720 desks',
    '        expected: Share is 60%, 720 desks, and 40% on 4.8.3',
  ],
  ['scores', '        verify: Hold for 24 hours; late', '        verify: Hold for one day (24 hours); late'],
  ['tax', './ops/ring.sh close --all\n', './ops/ring.sh share --share 0\n./ops/ring.sh close --all\n'],
  // Steps and commands
  ['press', 'Expected: `4 passed, 0 failed`.', 'You should see `4 passed, 0 failed`.', { level: 'strict' }],
  [
    'archive',
    'Expected: `archive-db -> ardb-new-1`. Verify with',
    'Expected: `archive-db -> ardb-new-1`. Check with',
    { level: 'strict' },
  ],
  [
    'tax',
    '- [ ] The weekend shift knows the abort conditions',
    '- [ ] The weekend shift knows the abort conditions and needs no help to read them',
    { level: 'strict' },
  ],
  [
    'scanner',
    '| Scanners bought after July cannot be paired |',
    '| Scanners bought after July, rings and gloves cannot be paired |',
    { level: 'strict' },
  ],
  [
    'archive',
    'pg_verifybackup /backup/ardb-20321009\n',
    'pg_verifybackup /backup/ardb-20321009\nrm -rf ./build/backup-tmp\n',
  ],
  [
    'press',
    'docker compose --project-name green --file compose.green.yaml up --detach --wait\n',
    'rm -rf ./dist\ndocker compose --project-name green --file compose.green.yaml up --detach --wait\n',
  ],
  ['tax', './ops/samples.sh --env formularo-stg\n', './ops/samples.sh --env formularo-stg --force-refresh\n'],
  ['scores', './viewer.sh remove --slot canary --force-close', './viewer.sh remove --slot canary --force'],
  ['scanner', 'pairing:\n  mode: strict\n', "pairing:\n  mode: 'strict: yes'\n"],
  [
    'press',
    '{ "status": "ok", "version": "3.7.4", "slot": "blue" }',
    '{\n  "status": "ok",\n  "version": "3.7.4",\n  "slot": "blue"\n}',
  ],
  [
    'archive',
    './pg/compare.py --left ardb-old-1 --right ardb-new-1 --tables all\n',
    "./pg/compare.py --left ardb-old-1 --right ardb-new-1 --tables all  # don't stop it\n",
  ],
  [
    'tax',
    './ops/ring.sh open --ring 0 --share 1\n',
    "cat > note.txt <<'NOTE'\nRing 0 isn't for staff\nNOTE\n./ops/ring.sh open --ring 0 --share 1\n",
  ],
  [
    'scanner',
    '| SCANGW_QUEUE_DIR | wh4-prod | /var/spool/scangw |',
    '| SCANGW_QUEUE_DIR | wh4-prod | /var/spool/scangw |\n| SCANGW_DB_PASSWORD | wh4-prod | from the vault, path wh4/scangw |',
  ],
  ['archive', '- `REPLICATION_KEY`, read from', '- `REPLICATION_KEY=$REPLICATION_KEY`, read from'],
  [
    'scores',
    'pg_dump --format custom --file parts-before-5.0.dump "$PARTS_URL"',
    'PGPASSWORD="$PARTS_PASSWORD" pg_dump --format custom --file parts-before-5.0.dump "$PARTS_URL"',
  ],
  [
    'tax',
    './ops/ring.sh open --ring 1 --share 5\n',
    'curl --header "Authorization: Bearer $RING_TOKEN" https://feed.steueramt.ch/rings\n./ops/ring.sh open --ring 1 --share 5\n',
  ],
  // Databases
  [
    'press',
    '`0088_orders_index_press_split.sql` adds an index to it, built concurrently',
    '`0088_orders_index_press_split.sql` drops an index that nobody uses and adds a new one, built concurrently',
  ],
  [
    'archive',
    'adds the collation `de-AT-x-icu` |',
    'adds the collation `de-AT-x-icu`; nothing is dropped or renamed |',
  ],
  [
    'scores',
    '    forward: Adds the nullable column turns to parts (expand)',
    '    forward: Adds the nullable column turns to parts (expand); pages is dropped in 6.0, when nothing reads it',
  ],
  [
    'tax',
    './ops/migrate.sh down --env formularo-prod --script 0512\n',
    './ops/migrate.sh down --env formularo-prod --script 0512  # ALTER TABLE returns DROP COLUMN prefill\n',
  ],
  ['archive', '--script 2203 2202 2201`', '--script 2203 --script 2202 --script 2201`'],
  ['scanner', 'Apply the scripts: `./db/apply.sh 041 042`', 'Apply the scripts: `./db/apply.sh 041..042`'],
  ['archive', 'builds the search index anew |', 'builds the search index anew, as 1907 did |'],
);

export const lookAlikes: readonly Case[] = [...ofForm, ...lookAlikesOfContent];
