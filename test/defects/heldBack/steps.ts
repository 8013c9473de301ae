/** The steps and their commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'press',
      '```bash\ndocker compose --project-name green --file compose.green.yaml up --detach --wait\n```\n\nExpected: four lines that end with `Healthy`.',
      'Start green with all four instances. Expected: four lines that end with `Healthy`.',
      { level: 'strict', at: ['#### Step 3.1', 'Start green with'] },
    ],
    [
      'scanner',
      'Stop the old gateway: `systemctl stop scangw` |',
      'Stop the old gateway |',
      { level: 'strict', at: '| 4 | 17:15' },
    ],
    [
      'tax',
      '```bash\n./ops/ring.sh open --ring 3 --share 50\n```\n',
      'Open the ring as before.\n',
      { level: 'strict', at: ['#### Ring 3', 'Open the ring'] },
    ],
    [
      'archive',
      '```bash\n./pg/route.sh --service archive-db --to ardb-new-1\n```\n',
      'Janko points the service at the new pair.\n',
      { level: 'strict', at: ['#### Stage 7', 'Janko points'] },
    ],
    [
      'scores',
      '        command: |\n          ./viewer.sh share --version 5.0.1 --percent 20\n',
      '',
      { level: 'strict', at: ["'Stage 2", 'expected: Share is 20%'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'press',
      'Expected: four lines that end with `Healthy`.',
      'Go on with the next step.',
      {
        level: 'strict',
        at: [
          'docker compose --project-name green --file compose.green.yaml up',
          '#### Step 3.1',
          'Go on with',
          '```bash',
        ],
      },
    ],
    [
      'tax',
      '\nExpected: `version 9: 20%`\n',
      '',
      { level: 'strict', at: ['--share 20', '#### Ring 2', '```bash'] },
    ],
    [
      'archive',
      'Expected: `214 tables equal`. Mei-Lin',
      'Mei-Lin',
      { level: 'strict', at: ['./pg/compare.py', '#### Stage 3', '```bash', 'Mei-Lin notes'] },
    ],
    [
      'scores',
      '        expected: Share is 60%, 720 desks\n',
      '',
      { level: 'strict', at: ["'Stage 3", '--percent 60'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'archive',
      'Expected: `archive-db -> ardb-new-1`. Verify with `./pg/whoami.sh archive-db`: `ardb-new-1, 18.3`.',
      'Expected: `archive-db -> ardb-new-1`.',
      {
        level: 'strict',
        at: ['#### Stage 7', './pg/route.sh --service archive-db --to ardb-new-1', 'Expected: `archive-db'],
      },
    ],
    [
      'scores',
      '        verify: |\n          ./viewer.sh version --slot canary\n',
      '',
      { level: 'strict', at: ['Install viewer 5.0.1', './viewer.sh install'] },
    ],
    [
      'scanner',
      '| Mirko Šarić | `GET /status` gives 200 and version 6.2.1 |',
      '| Mirko Šarić | |',
      { level: 'strict', at: '| 6 | 17:35' },
    ],
    [
      'scores',
      '        verify: |\n          psql "$PARTS_URL" -c "SELECT count(*) FROM parts WHERE turns IS NULL"\n',
      '',
      { level: 'strict', at: ['Apply the two scripts', './migrate.sh up'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'press',
      '2. Stop green, so that it writes nothing more (1 minute):',
      '2. Stop green if necessary (1 minute):',
      { level: 'strict' },
    ],
    [
      'scanner',
      '| Run the test plan | Hanne Vogt |',
      '| Run the tests as needed | Hanne Vogt |',
      { level: 'strict' },
    ],
    [
      'archive',
      '2. Search the log for errors that are new: `./logs.sh errors --since 8h --new`',
      '2. Search the logs, the board etc. for errors: `./logs.sh errors --since 8h --new`',
      { level: 'strict' },
    ],
    [
      'scores',
      '        expected: 24 of 24 installed, share 0%',
      '        expected: The instances are configured appropriately',
      { level: 'strict' },
    ],
    [
      'tax',
      'Each ring is opened with one command, which prints',
      'Each ring is opened when appropriate, with one command, which prints',
      { level: 'strict' },
    ],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'press',
      'curl --fail --silent https://orders.nordblatt.se/version\n```\n\nExpected: `3.8.0`',
      'rm -rf /srv/press-orders\ncurl --fail --silent https://orders.nordblatt.se/version\n```\n\nExpected: `3.8.0`',
      'rm -rf /srv',
    ],
    [
      'tax',
      './ops/samples.sh --env formularo-stg\n',
      'git push --force origin v9.0.2\n./ops/samples.sh --env formularo-stg\n',
      'git push --force',
    ],
    [
      'scores',
      '          ./viewer.sh status --env scores-prod\n        expected',
      '          kubectl delete namespace viewer-old\n          ./viewer.sh status --env scores-prod\n        expected',
      'kubectl delete namespace',
    ],
    [
      'archive',
      './pg/lag.sh ardb-new-1\n',
      'terraform destroy -target=module.ardb_old_cache -auto-approve\n./pg/lag.sh ardb-new-1\n',
      'terraform destroy',
    ],
    [
      'scanner',
      'Roll call on the bridge and check of the prerequisites',
      'Roll call, then clear the old readings: `psql "$SCANGW_URL" -c "DROP TABLE readings_2031"`',
      { at: 'DROP TABLE', also: ['migration-expand-contract', 'migration-backup-required'] },
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'scanner',
      'pairing:\n  mode: strict\n',
      'pairing:\n  mode: strict: yes\n',
      ['mode: strict: yes', 'pairing:', '```yaml'],
    ],
    ['scanner', '  size: 20000\n', '\tsize: 20000\n', ['\tsize', '  overflow', 'queue:', '```yaml']],
    [
      'press',
      '{ "status": "ok", "version": "3.7.4", "slot": "blue" }',
      '{ "status": "ok", "version": "3.7.4" "slot": "blue" }',
    ],
    [
      'press',
      'pg_dump --format custom --file orders-before-3.8.0.dump "$ORDERS_URL"\n',
      'pg_dump --format custom --file orders-before-3.8.0.dump "$ORDERS_URL\n',
      ['pg_dump --format', 'pg_restore --list'],
    ],
    [
      'archive',
      '  ./pg/apply.sh --host ardb-new-1 --script "$script"\n',
      '  ./pg/apply.sh --host ardb-new-1 --script "$script\n',
      ['--script "$script', 'done', 'for script'],
    ],
    [
      'tax',
      './ops/migrate.sh up --env formularo-prod --script 0512\n',
      "./ops/migrate.sh up --env formularo-prod --script 0512\ncat > /tmp/note.txt <<'NOTE'\nColumn added\n",
      ["<<'NOTE'", 'Column added', '```'],
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'press',
      'The database password is read from the secret store under `press/orders`.',
      'The database is at `postgres://orders:Kv7-pl4te-Rn2@db.nordblatt.se:5432/orders`.',
    ],
    [
      'scanner',
      '| SCANGW_QUEUE_DIR | wh4-prod | /var/spool/scangw |',
      '| SCANGW_QUEUE_DIR | wh4-prod | /var/spool/scangw |\n| SCANGW_DB_PASSWORD | wh4-prod | h8Lf-Kran-27x |',
      '| SCANGW_DB_PASSWORD',
    ],
    [
      'tax',
      './ops/ring.sh open --ring 0 --share 1\n',
      'curl --header "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyaW5nLW9wIn0.k3Vt9wq0ZbX1rLw8mYd2sQfHnJp4uTcE6aGvB7xKo5M" https://feed.steueramt.ch/rings\n./ops/ring.sh open --ring 0 --share 1\n',
      'Authorization: Bearer',
    ],
    [
      'archive',
      '- `REPLICATION_KEY`, read from the key store under `archive/replication`',
      '- `AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYzR4t8LqP2vQ1`',
      { at: 'AWS_SECRET_ACCESS_KEY' },
    ],
    [
      'scores',
      '          pg_dump --format custom --file parts-before-5.0.dump "$PARTS_URL"',
      '          PGPASSWORD=Zk83-tuba-Qm1 pg_dump --format custom --file parts-before-5.0.dump "$PARTS_URL"',
    ],
  ),
];
