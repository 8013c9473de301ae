/** Harmless changes close to a defect, from the characters to the commands. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';
import { lookAlikesOfContent } from './lookAlikesOfContent.ts';

const form: readonly Case[] = harmless(
  // Characters and merge markers
  ['interest', 'A tape cannot be read', 'A tape can’t be read – not even twice'],
  ['exams', 'A keyboard on the screen', 'A keyboard with é, Ã and ñ on the screen'],
  ['lottery', 'CHECK_TIMEOUT_MS=800', 'CHECK_TIMEOUT_MS=800\n# ======= end of the settings ======='],
  [
    'issue',
    '## Dependencies\n',
    'Merge requests with `<<<<<<<` in a file are refused by the pipeline.\n\n## Dependencies\n',
  ],
  // Sections and fields
  ['issue', '## Documentation', '## Docs to update'],
  ['exams', '## 6. Post-Deployment', '## 6. After the Deployment'],
  ['exams', '## 5. Monitoring', '## 5. Monitoring and Alerting'],
  ['issue', '### Rollback Decision\n\n**Rollback Owner:** @imke.vos, in her absence @wietse.dam\n\n', ''],
  ['exams', '### Rationale\n\nCentres', 'Centres'],
  ['lottery', '## 4. What we watch\n\n', '## 4. What we watch\n\n### 4.0 The four figures\n\n'],
  ['interest', '## Run sheet\n\n', '## Run sheet\n\n<!-- printed on A3 -->\n\n'],
  ['interest', '### In the days after', '### Checkpoints'],
  ['issue', '### Health Checks', '### Health checks of the hosts'],
  [
    'exams',
    '### Decision 1: Start of the launch',
    '**Criteria:**\n\n- a score of 85\n\n### Decision 1: Start of the launch',
  ],
  [
    'lottery',
    '- **Environment:** lottery-prod',
    '- **Environment:** lottery-prod\n- **Hosts:**\n  - check01 to check06\n  - check07 to check12',
  ],
  ['interest', '| Cutover manager | Hedda Kroll |', '| Cutover manager | Hedda Kroll, +49 7121 555 301 |'],
  ['donors', '  - name: Start\n', '  - name: The start\n'],
  ['donors', '  downtime: None\n', '  downtime: none\n'],
  ['donors', 'summary: >-\n', 'summary: |\n'],
  // Tables and the numbers of steps
  [
    'lottery',
    '| 8-24 h | every 2 hours | SRE on call |',
    '| 8-24 h | every 2 hours \\| twice at night | SRE on call |',
  ],
  ['exams', '| Low | High | Medium | Exams are', '| Low | High | Medium | Keys \\| exams are'],
  [
    'interest',
    '| A tape cannot be read | Low | Medium | The copy is checked in row 4 |',
    '| A tape cannot be read | Low | Medium | The copy is checked in row 4',
  ],
  [
    'interest',
    '1. Ole Winter holds the batch plan: `opc hold plan=INTEREST`\n2. Ole Winter books back',
    '1. Ole Winter holds the batch plan: `opc hold plan=INTEREST`\n1. Ole Winter books back',
    {
      and: [
        ['3. Greta Falk checks that', '1. Greta Falk checks that'],
        ['4. Go on with fallback A', '1. Go on with fallback A'],
        ['5. Paula Stein verifies 20', '1. Paula Stein verifies 20'],
      ],
    },
  ],
  [
    'exams',
    '### Step 5: Verify',
    '### Step 4b: Say so to the centres\n\n- Write to #exam-week that the group is open\n\n### Step 5: Verify',
  ],
  [
    'lottery',
    '1. `041_create_prize_tier.sql`\n2. `042_fill_prize_tier.sql`\n3. `043_add',
    '- `041_create_prize_tier.sql`\n- `042_fill_prize_tier.sql`\n- `043_add',
  ],
  // Placeholders
  ['issue', '- Error rate > 3% for 5 minutes', '- Error rate > 3% for 5 minutes (`rate(http_errors[5m])`)'],
  [
    'lottery',
    'says in #draws-and-tickets',
    'says in [#draws-and-tickets](https://chat.lotto.internal/draws)',
  ],
  ['lottery', 'The script fills 10,000 rows at a time', 'The script fills <10,000 rows at a time'],
  [
    'issue',
    'kubectl --namespace pictures rollout status',
    "kubectl --namespace pictures get pods --output go-template='{{range .items}}{{.metadata.name}}{{end}}'\n  kubectl --namespace pictures rollout status",
  ],
  [
    'exams',
    '- [ ] The handbook for centres',
    '- [ ] [The handbook](https://handbook.linguanova.eu) for centres',
  ],
  [
    'issue',
    '- [ ] The integration tests are green',
    '- [ ] The integration tests are green, and no TODO is left in the code',
  ],
  [
    'interest',
    'takes too long | Medium | Medium | The',
    'takes too long | Medium | Medium | <https://ops.sparkasse-tannfeld.de/fill> tells how; the',
  ],
  [
    'donors',
    'expected: Status 200 and release 4.8.2',
    'expected: Status 200 in <1 second, and release 4.8.2',
  ],
  [
    'exams',
    '**Readiness Score:** 92/100 (at',
    '**Readiness Score:** 90/100 (at',
    { and: [['the score of 92 is', 'the score of 90 is']] },
  ],
  // Choices
  ['issue', 'renders with libvips instead of', 'renders with libvips / highway instead of'],
  ['lottery', 'She says go if', 'She says go or no-go; it is go if'],
  [
    'exams',
    '| Load | Do 1,600 students at once see answers within 300 ms? | Emil Sandberg | PASS |',
    '| Load/Speed | Do 1,600 students at once see answers within 300 ms? | Emil Sandberg | ✅ PASS |',
  ],
  ['interest', 'All 20 are right | Fallback B |', 'All 20 are right (yes/no in the log) | Fallback B |'],
  ['donors', 'audience: team and call centre\n', 'audience: team / call centre\n'],
  // Placeholders in commands and hosts
  [
    'issue',
    './ops/purge.sh --distribution img --tag renderer-libvips',
    './ops/purge.sh --distribution "$DISTRIBUTION" --tag renderer-libvips',
  ],
  [
    'lottery',
    'gzip --test /backup/tickets-before-7.sql.gz && ls',
    '[ -s /backup/tickets-before-7.sql.gz ] && gzip --test /backup/tickets-before-7.sql.gz && ls',
  ],
  ['exams', '  make images VERSION=3.0.0', '  make images VERSION=3.0.0 < /dev/null > build.log'],
  [
    'donors',
    './ops/count.sh --table bookings',
    "docker ps --format '{{.Names}}' && ./ops/count.sh --table bookings",
  ],
  ['lottery', 'url=http://localhost:8080/health', 'url=http://127.0.0.1:8080/health', { level: 'strict' }],
  // Header
  ['issue', '**Status:** Planned', '**Status:** 🟡 PLANNED'],
  ['lottery', '**Status:** Planned', '**Status:** Approved on 2032-05-04'],
  ['exams', '**Status:** Planned', '**Status:** Draft'],
  ['interest', '| Status | Planned |', '| Status | planned (approved by Anke Ruland) |'],
  ['donors', 'status: planned', 'status: approved'],
  ['lottery', '- [ ] The release 7.0.3 has been in staging', '- [x] The release 7.0.3 has been in staging'],
  ['issue', '- [ ] The picture desk knows the window', '- [x] The picture desk knows the window'],
  [
    'donors',
    '  - text: The call centre has seen the new calendar\n    done: false',
    '  - text: The call centre has seen the new calendar\n    done: true',
  ],
  ['interest', '| Date | 2032-10-16 |', '| Date | Saturday 2032-10-16 |'],
  ['exams', '**Date:** 2032-09-06', '**Date:** 6 September 2032'],
  ['lottery', 'Tuesday 2032-05-11, 06:00', 'Tue 2032-05-11, 06:00'],
  [
    'interest',
    'The scripts 210, 211 and 212 ran in the acceptance system on 2032-09-24',
    'The scripts 210, 211 and 212 ran in the acceptance system on 2021-09-24',
  ],
  ['issue', '**Window:** 2032-02-17 07:00 - 13:00 UTC', '**Window:** 17 Feb 2032, 07:00 - 13:00 UTC'],
  [
    'lottery',
    '- **Team:** SRE Draws and Tickets',
    '- **Team:** SRE Draws and Tickets\n- **First planned for:** 2031-11-04',
  ],
  ['interest', '| Risk | Medium |', '| Risk | MEDIUM |'],
  [
    'exams',
    '| Students cannot find a letter with an accent | Medium | Low | Low |',
    '| Students cannot find a letter with an accent | 🟡 Medium | 🟢 Low | Low |',
  ],
  ['donors', '    probability: Medium', '    probability: medium'],
);

const way: readonly Case[] = harmless(
  // Strategy
  ['issue', '**Strategy:** Canary', '**Strategy:** Canary release'],
  ['exams', '**Strategy:** Rolling', '**Strategy:** Rolling update, group by group'],
  ['interest', '| Strategy | Recreate: the', '| Strategy | Big bang (recreate): the'],
  ['donors', '  approach: Blue-Green', '  approach: blue/green'],
  [
    'lottery',
    'There is no downtime: the',
    'We looked at a blue-green switch and found it too costly. There is no downtime: the',
  ],
  [
    'exams',
    'Centres do not depend on one another',
    'We chose this over a canary because centres do not depend on one another',
  ],
  ['lottery', 'The risk is medium.', 'The risk is medium, not high.'],
  [
    'exams',
    '- Replace the six servers one at a time',
    '- Stop, replace and start the six servers one at a time',
  ],
  ['issue', 'Take the old renderer away on', 'Stop the old renderer, which serves nobody any more, on'],
  [
    'donors',
    'expected: 8 of 8 hosts run 5.0.0',
    'expected: the hosts of green are stopped and started, and 8 of 8 run 5.0.0',
  ],
  ['interest', 'branches and cash machines are not affected', 'no downtime for branches and cash machines'],
  ['issue', '**Downtime:** none', '**Downtime:** Zero'],
  // Ramps
  ['exams', '(10% → 30% → 60% → 100%)', '(10 % → 30 % → 60 % → 100 %)'],
  ['lottery', 'the share goes to 25 % at 08:30', 'the share goes from 5 to 25 % at 08:30'],
  ['lottery', 'At 09:30 it goes to 60 %, and', 'At 09:30 it goes to 60 % (3 % in the rehearsal), and'],
  [
    'issue',
    '| Canary 2 | 08:45 | 20% |',
    '| Canary 2 | 08:45 | 25% |',
    {
      and: [
        ['--next 20\n', '--next 25\n'],
        ['`next=20 stable=80`', '`next=25 stable=75`'],
      ],
    },
  ],
  ['issue', '1. Send all requests back to 4.1.7', '1. Send 100% of the requests back to 4.1.7, 0% to 4.2.0'],
  [
    'exams',
    '- Hold until the next morning after each group and',
    '- Wait for the next morning after each group, and',
    { level: 'strict' },
  ],
  // Steps
  ['issue', '  Expected: `next=20 stable=80`', '  It prints `next=20 stable=80`.'],
  [
    'lottery',
    'Expected: `failed=0` for each host, then status 200 from each host.',
    'Expected result: `failed=0` for each host, then status 200 from each host.',
    { level: 'strict' },
  ],
  ['interest', '| RC=0 for 3 jobs |', '| Return code 0 for all three jobs |', { level: 'strict' }],
  [
    'exams',
    '- Wait until each server reports healthy',
    '- Check with `./ops/health.sh --env production` that each server is healthy',
    { level: 'strict' },
  ],
  [
    'exams',
    'What the desk\ncannot solve within 10 minutes',
    'If necessary the desk asks a colleague; what it\ncannot solve within 10 minutes',
  ],
  // Commands
  [
    'issue',
    '  helm get values picture-service --namespace',
    '  rm -rf ./build\n  helm get values picture-service --namespace',
  ],
  [
    'issue',
    'helm uninstall picture-service-stable --namespace pictures',
    'kubectl --namespace pictures delete pod --selector job=compare',
  ],
  ['exams', 'git push origin v3.0.0', 'git push --follow-tags origin v3.0.0'],
  [
    'lottery',
    '3. Only if the new table is at fault, undo',
    '3. Only if the new table is at fault (`DROP TABLE prize_tier` is part of it), undo',
  ],
  ['issue', '  threads: 8\n', "  threads: 8 # it's one per core\n"],
  [
    'lottery',
    'flagctl set check-v7 --env production --share 5\n',
    "# Runa's turn to watch\nflagctl set check-v7 --env production --share 5\n",
  ],
  ['exams', '-m "Online exams" &&', '-m "Online exams, Noor\'s launch" &&'],
  [
    'exams',
    '  ./ops/open-centres.sh --group 1\n  ```',
    '  cat > /tmp/groups.txt <<END\n  group 1\n  END\n  ./ops/open-centres.sh --group 1\n  ```',
  ],
  ['issue', 'LOG_LEVEL=warn', 'LOG_LEVEL=warn\nORIGIN_TOKEN=$ORIGIN_TOKEN'],
  ['lottery', 'tickets migrate', 'tickets -user=flyway -password="$FLYWAY_PASSWORD" migrate'],
  ['interest', 'INTRUN_COMMIT_ROWS=5000', 'INTRUN_COMMIT_ROWS=5000\nINTRUN_DB_PASSWORD=${VAULT:intrun/db}'],
  [
    'donors',
    '      action: write to the channel donors-release',
    '      action: write to the channel donors-release, whose token is in the secret store',
  ],
);

export const lookAlikes: readonly Case[] = [...form, ...way, ...lookAlikesOfContent];
