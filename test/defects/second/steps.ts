/** Steps, commands and the database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** Joined, so that no scanner takes the test for a leak. */
const token = ['ghp', 'w7Q2mZ4kV9xR1tB6nC3yL8dF5hJ0sP7aU4eG'].join('_');
const bearer = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJiYWxhbmNlIn0', 'q3Zx0yM1uR8aT5wK2nB7cD4eF6gH9jL1'].join(
  '.',
);

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'story',
      '```bash\nhelm upgrade balance',
      'Deploy balance 5.12.0 to staging and try it.\n\n',
      { until: '### Step 3', at: ['### Step 2', 'Deploy balance'], also: ['step-verification-required'] },
    ],
    ['release', '\n  ```bash\n  helm upgrade claims-green', '', { until: '- [ ] 3.2', at: ['3.1'] }],
    ['label', '\n   ```bash\n   aws ecs register-task', '', { until: '3. Replace', at: '2. Publish' }],
    [
      'ledger',
      '        command: nomad job run -check-index 4410 jobs/ledger-canary-4.0.0.nomad.hcl\n',
      '',
      { at: '- name: Start the canary instance', also: ['field-required', 'section-required'] },
    ],
    [
      'resizer',
      '```sh\nflags set resizer.v9 --percent 60 --env production\n```\n\n',
      '',
      { at: '**4.', also: ['step-expected-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'story',
      'Expected: Helm prints `STATUS: deployed`, and all 18 smoke tests pass. If one fails, stop here.\n\n',
      '',
      ['### Step 2', 'helm upgrade', 'npm run smoke', '```bash'],
    ],
    [
      'label',
      '   Expected: `57`. Check that the console lists revision 57 as active.\n',
      '   Check that the console lists revision 57 as active.\n',
      ['2. Publish', 'register-task', '```bash'],
    ],
    [
      'resizer',
      '→ `resizer.v9 = 20 %`; hold 60 min, Ilya checks memory',
      'Hold 60 min, Ilya checks memory',
      ['**3.', '--percent 20', '```sh'],
    ],
    [
      'ledger',
      '        expected: Deployment successful\n',
      '',
      { at: ['- name: Start the canary', 'nomad job run'], also: ['field-required'] },
    ],
    ['release', '  Expected: `STATUS: deployed`\n', '', ['3.1', 'helm upgrade', '```bash']],
  ),
  ...defects(
    'step-verification-required',
    [
      'ledger',
      '        verify: nomad job status ledger-canary\n',
      '',
      { at: ['- name: Start the canary', 'nomad job run'], also: ['field-required'] },
    ],
    [
      'label',
      ' Check that all six tasks run revision 57.',
      '',
      {
        and: [
          [
            '   aws ecs wait services-stable --cluster warehouse --services labels\n   ```\n\n   Expected: the second command ends with status 0 within 12 minutes.',
            '   ```\n\n   Expected: the answer shows revision 57.',
          ],
        ],
        at: ['3. Replace', 'update-service', '```bash'],
      },
    ],
    [
      'story',
      './db/migrate.sh status --env production\n```\n\nExpected: `0144 applied`. The status lists no pending script.',
      '```\n\nExpected: `0144 applied`',
      ['### Step 3', 'migrate.sh up', '```bash'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['story', 'Promote it by hand after each hold:', 'Promote it by hand when appropriate:'],
    [
      'release',
      '3. Compare the number of claims with the one of stage 2',
      '3. Repair the counters as needed',
    ],
    [
      'label',
      '2. Watch the dashboard *Labels* for 20 minutes',
      '2. Watch the dashboard *Labels* for 20 minutes and restart tasks if necessary',
    ],
    [
      'release',
      '- [ ] 7.2 Old claims without photos open as before',
      '- [ ] 7.2 Old claims, invoices, etc. open as before',
    ],
    ['resizer', '3. decode errors fall', '3. adjust the workers appropriately, decode errors fall'],
    [
      'ledger',
      '- name: Start the canary instance',
      '- name: Start the canary instance, or more of them if required',
    ],
  ),
  ...defects(
    'command-destructive',
    ['resizer', 'rm -rf ./build/resizer-v8', 'rm -rf /var/lib/resizer/originals'],
    ['resizer', 'rm -rf ./build/resizer-v8', 'kubectl delete namespace resizer-v8'],
    ['resizer', 'rm -rf ./build/resizer-v8', 'terraform destroy -auto-approve -target=module.old_nodes'],
    ['resizer', 'rm -rf ./build/resizer-v8', 'psql "$RESIZER_DB" -c "DROP DATABASE resizer_old"'],
    [
      'story',
      'pg_dump --format=custom',
      'psql "$LEDGER_DATABASE_URL" -c "DROP TABLE gift_cards_2029"\npg_dump --format=custom',
      { at: 'DROP TABLE', also: ['migration-expand-contract'] },
    ],
    [
      'label',
      '   aws ecs register-task-definition',
      '   git push --force origin HEAD:main\n   aws ecs register-task-definition',
      'git push',
    ],
    [
      'ledger',
      'command: nomad job status ledger\n',
      'command: rm -rf /srv/ledger/exports && nomad job status ledger\n',
    ],
    ['resizer', '4. tell #images', '4. `rm -rf /srv/cdn/cache-key-state`, then tell #images'],
  ),
  ...defects(
    'code-syntax',
    ['story', '- pause: { duration: 30m }', '- pause: { duration: 30m', ['duration: 30m', 'setWeight: 25']],
    ['story', "jsonpath='{.status.stableRS}'", "jsonpath='{.status.stableRS}"],
    ['release', "--query 'powerState.code'", "--query 'powerState.code"],
    [
      'resizer',
      'Go\n--\n',
      '```json\n{ "workers": 16, "formats": ["avif" "webp"] }\n```\n\nGo\n--\n',
      '"workers"',
    ],
    [
      'label',
      '   mysql labels < sql/032_index_label_size.sql\n',
      '   mysql labels < sql/032_index_label_size.sql\n   mysql labels <<SQL\n   ANALYZE TABLE label;\n',
      ['<<SQL'],
    ],
    ['ledger', 'nomad job status ledger-canary', "nomad job status 'ledger-canary"],
    [
      'label',
      '**Required Secrets:**\n',
      '```toml\n[printer]\nname = "zebra\ndpi = 300\n```\n\n**Required Secrets:**\n',
      ['name = "zebra', 'dpi = 300'],
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'story',
      '`BALANCE_API_KEY` is in Vault at `secret/data/checkout/balance`',
      '`BALANCE_API_KEY` is set to `b7f2c94e1a6d48f39c05e8d2714ab63f`',
    ],
    [
      'label',
      'LABEL_QUEUE=labels-prod',
      'LABEL_QUEUE=labels-prod\nLABEL_DB_PASSWORD=kR7-wolke-92xT',
      'PASSWORD',
    ],
    ['resizer', '| Vault `resizer/prod` |', `| ${token} |`],
    [
      'ledger',
      '  - name: LEDGER_POOL_SIZE\n',
      '  - name: LEDGER_API_TOKEN\n    value: 8c1de07ab45f4c9d9e6b2f3a70d1c5e4\n  - name: LEDGER_POOL_SIZE\n',
      ['LEDGER_API_TOKEN', 'value: 8c1d'],
    ],
    ['release', '-target=202 migrate', '-password=Sommer2031! -target=202 migrate'],
    [
      'release',
      'curl -fsS https://green.claims.meridia.internal/health',
      `curl -fsS -H 'Authorization: Bearer ${bearer}' https://green.claims.meridia.internal/health`,
    ],
    [
      'ledger',
      'psql "$LEDGER_DATABASE_URL" --set',
      'psql "postgres://ledger:zW8-brook-31@db.brightwater.internal/ledger" --set',
    ],
    [
      'label',
      '   tail -n 1 labels-before',
      '   mysql --user=root --password=Gdansk77x labels -e "SELECT 1"\n   tail -n 1 labels-before',
      '--password=',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'story',
      '### Data Rollback\n',
      '',
      {
        until: '## Post-Deployment Validation',
        and: [
          ['The table is only extended; version 5.11 does not look at the new column.\n\n', ''],
          [', and was undone and run again', ''],
        ],
        at: ['### Step 3', 'migrate.sh up', 'ALTER TABLE', '0144'],
      },
    ],
    [
      'release',
      '**Database rollback** (8 minutes',
      '',
      {
        until: '### 6.4',
        and: [
          ['**Rollback:** `flyway undo -target=200`, tried in staging; takes 4 minutes\n', ''],
          ['- [x] Both undo scripts ran in staging on 2031-04-29\n', ''],
        ],
        at: ['### Stage 2', 'V201', 'V202', 'Run the scripts', 'flyway'],
      },
    ],
    [
      'ledger',
      '    rollback: 071_add_tax_country.down.sql\n',
      '',
      {
        and: [
          ['    rollback: 072_tax_country_index.down.sql\n', ''],
          [
            '        rollback: |\n          psql "$LEDGER_DATABASE_URL" --file sql/072_tax_country_index.down.sql\n          psql "$LEDGER_DATABASE_URL" --file sql/071_add_tax_country.down.sql\n',
            '        rollback: Nothing prepared\n',
          ],
          [
            '    - name: Undo the scripts, only if bookings fail\n      command: |\n        psql "$LEDGER_DATABASE_URL" --file sql/072_tax_country_index.down.sql\n        psql "$LEDGER_DATABASE_URL" --file sql/071_add_tax_country.down.sql\n      expected: DROP INDEX, then ALTER TABLE\n      verify: |\n        psql "$LEDGER_DATABASE_URL" --command \'\\d booking\'\n',
            '',
          ],
          [
            '  Ledger 4 writes the tax country of each booking. Ledger 3 ignores the new column,\n  so old and new instances can run side by side.\n',
            '  Ledger 4 writes the tax country of each booking.\n',
          ],
        ],
        at: ['migrations:', 'script:', 'Migration', 'Run both scripts', 'for f in'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'story',
      'pg_dump --format=custom --file=ledger-before-5.12.0.dump "$LEDGER_DATABASE_URL"\npg_restore --list ledger-before-5.12.0.dump | head -n 5\n',
      '',
      {
        and: [['Take a backup of the ledger and note the running version.', 'Note the running version.']],
        at: ['### Step 3', 'migrate.sh up', 'ALTER TABLE', '0144'],
      },
    ],
    [
      'release',
      '1. Back up the claims database:',
      '1. Close the long transactions\n',
      {
        until: '2. Run the scripts',
        and: [['- [ ] Backup of the claims database younger than 4 hours\n', '']],
        at: ['### Stage 2', 'V201', 'V202', 'Run the scripts', 'flyway'],
      },
    ],
    [
      'label',
      '3. Back up the template database\n',
      '3. Look at the size of the template database\n',
      {
        until: '4. Announce',
        and: [
          [
            '2. Only if templates were damaged: load the backup\n\n   ```bash\n   mysql labels < labels-before-3.1.0.sql\n   ```\n\n   Expected: no output, status 0\n3. Print',
            '2. Undo the scripts with `./ops/undo.sh 031`\n3. Print',
          ],
          ['4. Tell #warehouse-it that', '4. Then tell #warehouse-it that'],
        ],
        at: ['1. Apply the schema', 'sql/031', 'sql/032', '```bash'],
      },
    ],
    [
      'ledger',
      '      - name: Back up the ledger database\n',
      '',
      {
        until: '  - name: Database Migration',
        at: ['migrations:', 'script:', 'Migration', 'Run both scripts', 'for f in'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'story',
      '- [x] Migration `0144_card_balance.sql` ran in staging on 2031-03-11, and was undone and run again',
      '- [x] Migration `0144_card_balance.sql` is written and reviewed',
      ['### Step 3', 'migrate.sh up', 'ALTER TABLE', '0144'],
    ],
    [
      'ledger',
      'tested: up and down in staging on 2031-06-11',
      'tested: on a laptop, 2031-06-11',
      {
        and: [
          ['tested: up and down in staging on 2031-06-12', 'tested: on a laptop, 2031-06-12'],
          ['Ledger 4 has run in staging since 2031-06-10', 'Ledger 4 was built on 2031-06-10'],
        ],
        at: ['migrations:', 'script:', 'Migration', 'Run both scripts', 'for f in', 'tested:'],
      },
    ],
    [
      'label',
      '- [x] The procedure ran in staging on 2031-04-01, the schema changes included',
      '- [x] The procedure was reviewed on 2031-04-01',
      ['1. Apply the schema', 'sql/031', '```bash'],
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'story',
      'ALTER TABLE gift_cards ADD COLUMN balance_cents bigint;',
      'ALTER TABLE gift_cards RENAME COLUMN balance TO balance_cents;',
      { and: [['The table is only extended; version 5.11 does not look at the new column.\n\n', '']] },
    ],
    [
      'story',
      'ALTER TABLE gift_cards ADD COLUMN balance_cents bigint;',
      'ALTER TABLE gift_cards ADD COLUMN balance_cents bigint;\nALTER TABLE gift_cards DROP COLUMN balance_text;',
      'DROP COLUMN balance_text',
    ],
    [
      'story',
      'ALTER TABLE gift_cards ADD COLUMN balance_cents bigint;',
      'ALTER TABLE gift_cards ADD COLUMN balance_cents bigint NOT NULL;',
    ],
    [
      'release',
      '   - `V202__photo_links.sql`\n',
      '   - `V202__photo_links.sql`, which drops the column `claim.photo_url`\n',
    ],
    [
      'ledger',
      'forward: Adds the nullable column tax_country to booking',
      'forward: Renames the column country of booking to tax_country',
    ],
    [
      'ledger',
      'forward: Adds an index without locking the table',
      'forward: Drops the table booking_country',
    ],
    [
      'label',
      '   mysql labels < sql/032_index_label_size.sql\n',
      "   mysql labels < sql/032_index_label_size.sql\n   mysql labels -e 'ALTER TABLE label DROP COLUMN format'\n",
      'DROP COLUMN format',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'release',
      '   - `V201__photo_store.sql`\n   - `V202__photo_links.sql`\n',
      '   - `V202__photo_links.sql`\n   - `V201__photo_store.sql`\n',
    ],
    [
      'ledger',
      'for f in 071_add_tax_country.sql 072_tax_country_index.sql',
      'for f in 072_tax_country_index.sql 071_add_tax_country.sql',
    ],
    [
      'label',
      '   mysql labels < sql/031_add_label_size.sql\n   mysql labels < sql/032_index_label_size.sql\n',
      '   mysql labels < sql/032_index_label_size.sql\n   mysql labels < sql/031_add_label_size.sql\n',
    ],
    ['ledger', '  - script: 071_add_tax_country.sql', '  - script: 073_add_tax_country.sql', ['script:']],
  ),
];
