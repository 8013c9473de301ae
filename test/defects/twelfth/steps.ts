/** Steps, commands, the database. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'guest',
      '```bash\nhelm upgrade shop ./charts/shop --namespace shop --set image.tag=2031.7.0 --wait\n```\n',
      'Release build 2031.7.0.\n',
      '### Step 2',
    ],
    [
      'permits',
      part('permits', '```bash\npsql "$PERMITS_URL" -v', 'Expected: `CREATE TABLE`'),
      'Apply V204 and V205 in that order.\n\n',
      { at: '### 3. Apply the schema', also: ['step-expected-required'] },
    ],
    [
      'docks',
      part('docks', '        command: |\n          helm upgrade', '        expected: STATUS'),
      '',
      'Install the canary',
    ],
    [
      'customs',
      part('customs', '   ```bash\n   systemctl start customs-sender', '   Expected: `{"status"'),
      '',
      'Luis Ferreira starts the new interface',
    ],
  ),
  ...defects(
    'step-expected-required',
    ['guest', '**Expected:** `STATUS: deployed`.  \n', '', ['### Step 2', 'helm upgrade']],
    [
      'permits',
      'Expected: `CREATE TABLE` and `CREATE INDEX`.\n',
      '',
      ['### 3. Apply', 'psql "$PERMITS_URL" -v'],
    ],
    ['docks', '        expected: STATUS deployed\n', '', ['Install the canary', 'helm upgrade docks-canary']],
    ['customs', '   Expected: `inactive`.\n', '', ['Luis Ferreira stops', 'systemctl stop edi']],
  ),
  ...defects(
    'step-verification-required',
    ['guest', '**Verify:** `\\d orders` shows the column `guest_email`.\n', '', ['### Step 1']],
    ['permits', 'Verify: `select count(*) from fee` returns 0.\n', '', ['### 3. Apply']],
    [
      'docks',
      '        verify: |\n          kubectl --namespace docks get pods --selector track=canary\n',
      '',
      ['Install the canary'],
    ],
    [
      'customs',
      '   Verify: `tail -n 1 declarations-0803.sql` says "Dump completed".\n',
      '',
      ['Hanna Wolff takes the backup', 'mysqldump'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['guest', '2. If members are hurt as well, bring', '2. If necessary, bring'],
    [
      'permits',
      'writes the figures into the change record every ten minutes',
      'writes the figures into the change record as needed',
    ],
    ['docks', '- name: Apply 0091 and 0092', '- name: Apply 0091, 0092, etc.'],
    [
      'customs',
      'compares sent and accepted declarations every quarter of an hour',
      'compares sent and accepted declarations and reacts appropriately',
    ],
  ),
  ...defects(
    'command-destructive',
    [
      'permits',
      'kubectl --context civic-west -n permits get deployment permit-api\n',
      'kubectl --context civic-west delete namespace permits-10\nkubectl --context civic-west -n permits get deployment permit-api\n',
      'delete namespace',
    ],
    [
      'guest',
      'helm upgrade shop ./charts/shop',
      'git push --force origin release\nhelm upgrade shop ./charts/shop',
      'git push --force',
    ],
    [
      'customs',
      '   mysqldump --single-transaction',
      '   rm -rf /var/lib/edi-gateway\n   mysqldump --single-transaction',
      'rm -rf',
    ],
    [
      'docks',
      '          helm upgrade docks-canary',
      '          terraform destroy -target module.docks_old -auto-approve\n          helm upgrade docks-canary',
      'terraform destroy',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'guest',
      'psql "$SHOP_DATABASE_URL" --file sql/310_add_guest_email.sql',
      'psql "$SHOP_DATABASE_URL --file sql/310_add_guest_email.sql',
    ],
    [
      'permits',
      'kubectl --context civic-west -n permits set image',
      "cat > note.txt <<'NOTE'\nupgrade begins\nkubectl --context civic-west -n permits set image",
    ],
    [
      'customs',
      '   Expected: `{"status":"up"}`.\n',
      '   Expected:\n\n   ```json\n   {"status": "up", "authority": "connected",}\n   ```\n\n',
    ],
    [
      'guest',
      'The key of the mail service',
      '```yaml\nguest:\n  session: 45\n   sender: orders\n```\n\nThe key of the mail service',
    ],
    [
      'docks',
      './bin/schema up --to 0092 --database "$DOCKS_URL"',
      './bin/schema up --to 0092 --database "$DOCKS_URL',
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'guest',
      'The key of the mail service is read from Vault, `shop/mail-key`.',
      '```\nMAIL_API_KEY=mk_7Vq2Lr9XsT4wZb8NcD3f\n```',
      'MAIL_API_KEY',
    ],
    [
      'permits',
      '--file /backup/permits-10.6 "$PERMITS_URL"',
      '--file /backup/permits-10.6 postgres://permits:Marl0w-Fens-7@db1.westborough.gov.uk/permits',
    ],
    [
      'docks',
      '  DOCKS_CACHE_SECONDS: 10\n',
      '  DOCKS_CACHE_SECONDS: 10\n  DOCKS_DB_PASSWORD: tr4mpoline-Kite\n',
    ],
    [
      'customs',
      'mysql declarations < sql/61_create_outbox.sql',
      'mysql -u importer -pS0lway-Firth-3 declarations < sql/61_create_outbox.sql',
    ],
    [
      'permits',
      '- [ ] Kofi Mensah has joined the call',
      '- [ ] Kofi Mensah has joined the call (database password: Teasel!Gorse42)',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'guest',
      part('guest', '3. If the new column', '4. Verify that GET /healthz'),
      '',
      {
        and: [['4. Verify that GET /healthz', '3. Verify that GET /healthz']],
        at: ['### Step 1', 'psql "$SHOP', '## 4. Rollback', '09:00 | 20 min'],
      },
    ],
    [
      'permits',
      part('permits', 'Rollback: `psql "$PERMITS_URL" -f U205', '### 4. Upgrade the pods'),
      '\n',
      {
        and: [
          ['2. Undo the schema as in step 3.\n3. Verify', '2. Verify'],
          ['- [x] The restore of a full backup was timed: 12 minutes\n', ''],
        ],
        at: ['### 3. Apply', 'psql "$PERMITS_URL" -v', '## Rollback'],
      },
    ],
    [
      'customs',
      '2. Restore the database: `mysql declarations < declarations-0803.sql`\n3. Start the gateway',
      '2. Start the gateway',
      {
        and: [['4. Check that the gateway', '3. Check that the gateway']],
        at: ['Hanna Wolff runs the import', 'mysql declarations <', '## 6. Going back'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'guest',
      'pg_dump --format custom --file shop-before-2031.7.0.dump "$SHOP_DATABASE_URL"\n',
      '',
      {
        and: [
          ['### Step 1: Back up and migrate', '### Step 1: Migrate'],
          ['| Backup and migration |', '| Migration |'],
          ['the dump ends with status 0, then `ALTER TABLE`', '`ALTER TABLE`'],
        ],
        at: ['### Step 1', 'psql "$SHOP_DATABASE_URL" --file sql/310_add_guest_email.sql', '| Migration |'],
      },
    ],
    [
      'permits',
      part('permits', '### 2. Back up', '### 3. Apply'),
      '### 2. Call the roll (20:00 – 20:20)\n\nFatima Lowe calls the roll.\n\n',
      {
        and: [
          ['| Backup | Kofi', '| Roll call | Kofi'],
          ['\nIf that fails, restore `/backup/permits-10.6` with `pg_restore`.', ''],
          ['- [x] The restore of a full backup was timed: 12 minutes\n', ''],
        ],
        at: ['### 3. Apply', 'psql "$PERMITS_URL" -v', '| Schema |'],
      },
    ],
    [
      'docks',
      part('docks', '      - name: Back up the dock database', '  - name: Database Migration\n'),
      '      - name: Tell the channel\n        command: |\n          ./bin/say docks-ops "We begin"\n        expected: The message is there\n        verify: Hugo Lang has answered\n        rollback: Nothing to undo\n\n',
      {
        at: [
          'migrations:',
          'script: 0091',
          'name: Database Migration',
          'Apply 0091',
          './bin/schema up',
          'phase: Database Migration',
        ],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'guest',
      '- [x] Build 2031.7.0 has run in staging since 2031-01-29, with the migration\n',
      '',
      ['### Step 1', 'psql "$SHOP', '09:00 | 20 min'],
    ],
    [
      'permits',
      '- [x] 11.0 and the scripts V204 and V205 have been in staging since 3 February\n',
      '',
      {
        and: [['Built concurrently, timed in staging', 'Built concurrently']],
        at: ['### 3. Apply', 'psql "$PERMITS_URL" -v', '| Schema |'],
      },
    ],
    [
      'docks',
      '0091_trip_forecast.down.sql\n    tested: staging, 2031-01-30, both ways\n',
      '0091_trip_forecast.down.sql\n',
      {
        and: [
          [
            '0092_dock_expected.down.sql\n    tested: staging, 2031-01-30, both ways\n',
            '0092_dock_expected.down.sql\n',
          ],
          ['  - text: Version 9.0.0 has run in staging for two weeks\n    done: true\n', ''],
        ],
        at: [
          'migrations:',
          'script: 009',
          'name: Database Migration',
          'Apply 0091',
          './bin/schema up',
          'phase: Database Migration',
        ],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'guest',
      'psql "$SHOP_DATABASE_URL" --file sql/310_add_guest_email.sql',
      'psql "$SHOP_DATABASE_URL" --command "ALTER TABLE orders DROP COLUMN member_ref"',
    ],
    ['permits', '-f V205__index_fee_by_zone.sql\n```', '-f V205__drop_permit_price.sql\n```'],
    ['docks', 'forward: Adds the table trip_forecast', 'forward: Renames the table trip to trip_forecast'],
    [
      'docks',
      'forward: Adds the column expected to dock, empty at first',
      'forward: Drops the column free from dock',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'permits',
      'psql "$PERMITS_URL" -v ON_ERROR_STOP=1 -f V204__add_fee_table.sql\npsql "$PERMITS_URL" -v ON_ERROR_STOP=1 -f V205__index_fee_by_zone.sql\n',
      'psql "$PERMITS_URL" -v ON_ERROR_STOP=1 -f V205__index_fee_by_zone.sql\npsql "$PERMITS_URL" -v ON_ERROR_STOP=1 -f V204__add_fee_table.sql\n',
    ],
    [
      'customs',
      '   mysql declarations < sql/61_create_outbox.sql\n   mysql declarations < sql/62_fill_outbox.sql\n',
      '   mysql declarations < sql/62_fill_outbox.sql\n   mysql declarations < sql/61_create_outbox.sql\n',
    ],
    [
      'docks',
      part('docks', '  - script: 0091', 'timeline:\n'),
      `${part('docks', '  - script: 0092', '\ntimeline:\n')}${part('docks', '  - script: 0091', '  - script: 0092')}\n`,
    ],
  ),
];
