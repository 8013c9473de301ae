/** Steps, their commands, and what commands must not hold. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const install = part('lottery', '```bash\nansible-playbook', '### 3.4 Raise');
const rollingUpdate = part('exams', '  ```bash\n  ./ops/rolling-update.sh', '- Wait until each server');
const canary2 = part(
  'issue',
  '  ```bash\n  ./ops/weight.sh --service picture-service --next 20',
  '- [ ] **09:45**',
);

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    ['issue', canary2, '', { level: 'strict', at: ['**08:45** Canary 2', '### Deployment Steps'] }],
    [
      'lottery',
      install,
      '',
      { level: 'strict', at: ['### 3.3 Install', 'The twelve hosts'], also: ['step-verification-required'] },
    ],
    ['exams', rollingUpdate, '', { level: 'strict', at: ['### Step 3: Deploy', '- Replace the six'] }],
    ['interest', "| `submit 'PROD.JCL(BOOK)'` |", '| - |', { level: 'strict' }],
    [
      'donors',
      '        command: |\n          ./ops/install.sh --env production --colour green --version 5.0.0\n',
      '',
      { level: 'strict', at: ['Install 5.0.0 on green', 'expected: 8 of 8'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'issue',
      '\n  Expected: `next=20 stable=80`\n',
      '',
      { level: 'strict', at: ['**08:45**', '```bash', '--next 20'] },
    ],
    [
      'lottery',
      'Expected: no message from the test, and a file of more than 40 GB.\n',
      '',
      { level: 'strict', at: ['### 3.1', 'mysqldump', 'gzip --test', '```bash'] },
    ],
    [
      'exams',
      '  Expected: `6 of 6 servers run 3.0.0`\n',
      '',
      {
        level: 'strict',
        at: ['### Step 3', 'rolling-update.sh --env production --version 3', '```bash', '- Replace'],
      },
    ],
    [
      'donors',
      '        expected: 8 of 8 hosts run 5.0.0\n',
      '',
      {
        level: 'strict',
        at: ['Install 5.0.0 on green', '--version 5.0.0', 'command: |'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'lottery',
      ' Runa Holm verifies that\n`SELECT COUNT(*) FROM prize_tier` gives 18.',
      '',
      {
        level: 'strict',
        and: [
          ['flyway -url=jdbc:mysql://db1.lotto.internal/tickets info\n', ''],
          [
            '`Successfully applied 3 migrations`, and 43 as the current version.',
            '`Successfully applied 3 migrations`.',
          ],
        ],
        at: ['### 3.2', 'flyway', '```bash', 'Expected: `Successfully'],
      },
    ],
    ['interest', '| 410,000 bookings | Fallback B |', '| - | Fallback B |', { level: 'strict' }],
    [
      'donors',
      '        verify: |\n          ./ops/migrate.sh status --database "$DONORS_DATABASE_URL"\n        rollback: |\n          ./ops/migrate.sh down',
      '        rollback: |\n          ./ops/migrate.sh down',
      {
        level: 'strict',
        at: [
          'Apply both scripts',
          'migrate.sh up',
          'rollback: |',
          'expected: One line each for 017',
          'command: |',
        ],
        also: ['field-required'],
      },
    ],
    [
      'donors',
      '        verify: |\n          curl --fail --silent --show-error https://termin.blutspende-nord.de/version\n',
      '',
      {
        level: 'strict',
        at: ['Switch the traffic to green', '--to green', "expected: 'active", 'command: |'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'issue',
      'Canary 2, then hold for 60 minutes',
      'Canary 2, then hold as long as needed',
      { level: 'strict' },
    ],
    [
      'lottery',
      'Only if version 6 shows errors as well, install it again',
      'If necessary, install version 6 again',
      { level: 'strict' },
    ],
    [
      'exams',
      '- Wait until each server reports healthy',
      '- Restart servers as needed',
      { level: 'strict', also: ['step-command-required', 'step-verification-required'] },
    ],
    [
      'interest',
      'RC=0, tape in the log | Repeat row 3 |',
      'RC=0, tape in the log | React appropriately |',
      { level: 'strict' },
    ],
    [
      'donors',
      'expected: Status 200 and release 4.8.2',
      'expected: Status 200, release 4.8.2, etc.',
      { level: 'strict' },
    ],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'issue',
      '  helm get values picture-service --namespace',
      '  rm -rf /srv/rollout/*\n  helm get values picture-service --namespace',
      'rm -rf',
    ],
    [
      'issue',
      'helm uninstall picture-service-stable --namespace pictures',
      'kubectl delete namespace pictures',
    ],
    [
      'lottery',
      'mysqldump --single-transaction',
      'rm -rf /backup/*\nmysqldump --single-transaction',
      'rm -rf',
    ],
    [
      'exams',
      '  make images VERSION=3.0.0',
      '  terraform destroy -auto-approve\n  make images VERSION=3.0.0',
      'terraform destroy',
    ],
    ['exams', 'git push origin v3.0.0', 'git push --force origin main v3.0.0'],
    [
      'interest',
      '`opc hold plan=INTEREST` | Plan shows HELD',
      '`db2 "DROP TABLE OLD_INTEREST"` | Plan shows HELD',
      { and: [['- [ ] The backup tapes of Friday are in the second building\n', '']] },
    ],
    [
      'donors',
      '          curl --fail --silent --show-error https://blue.donors.internal/health',
      '          psql "$DONORS_DATABASE_URL" --command "DROP TABLE calendar_draft"\n          curl --fail --silent --show-error https://blue.donors.internal/health',
      'DROP TABLE',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'issue',
      '  threads: 8\ncache:',
      ' threads: 8\ncache:',
      ['renderer:', 'name: libvips', ' threads: 8', 'cache:'],
    ],
    ['issue', '--tag renderer-libvips', "--tag 'renderer-libvips"],
    ['lottery', '--args url=http://localhost:8080/health', '--args "url=http://localhost:8080/health'],
    ['exams', '-m "Online exams" &&', '-m "Online exams &&'],
    [
      'issue',
      '  sha256sum /srv/rollout/values-4.1.7.yaml',
      '  cat > /srv/rollout/note.txt <<NOTE\n  4.1.7 was saved by joris.maat',
      ['cat > /srv/rollout/note.txt', '4.1.7 was saved'],
    ],
    [
      'exams',
      '  ./ops/open-centres.sh --group 1\n  ```',
      '  cat <<END > groups.txt\n  group 1\n  ./ops/open-centres.sh --group 1\n  ```',
      ['cat <<END', 'group 1'],
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'issue',
      'LOG_LEVEL=warn',
      'LOG_LEVEL=warn\nORIGIN_TOKEN=9f8e7d6c5b4a39281706f5e4d3c2b1a0',
      'ORIGIN_TOKEN=9f8',
    ],
    ['lottery', 'tickets migrate', 'tickets -user=flyway -password=Tr4umgewinn77 migrate'],
    ['lottery', 'is read from the secret store under `lottery/check/db`', 'is `Kleeblatt-4711x`'],
    [
      'exams',
      '/backup/exams-before-3.0.0.dump exams',
      '/backup/exams-before-3.0.0.dump postgres://exams:Pr4fung-2032@db.linguanova.eu/exams',
    ],
    [
      'interest',
      'INTRUN_COMMIT_ROWS=5000',
      'INTRUN_COMMIT_ROWS=5000\nINTRUN_DB_PASSWORD=Zins-Lauf94',
      'INTRUN_DB_PASSWORD',
    ],
    [
      'donors',
      'migrate.sh up --to 018 --database "$DONORS_DATABASE_URL"',
      'migrate.sh up --to 018 --database "postgres://donors:Rotes9Blut@db.donors.internal/donors"',
    ],
  ),
];
