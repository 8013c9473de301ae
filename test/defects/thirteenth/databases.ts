/** Migrations. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const inTariff = [
  '### Step 3',
  '#### Database Migration',
  'flyway',
  '## Rollback Plan',
  '`V88__tariff_preview.sql`',
];
const inBoarding = ['### Step 2: Database Migration', 'npx knex', '## 4. Rollback Procedure', 'expand:'];
const inParcel = [
  'migrations:',
  'script: 01',
  'name: Database Migration',
  'name: Apply the migrations',
  './ops/migrate.sh up',
  'rollback:',
];
const inClaims = [
  '## Phase 2',
  'Create the partitioned schema',
  'migrations/${script}',
  '`041_claim',
  'psql',
  '## Phase 3',
];

const first = part('parcel', '  - script: 017', '  - script: 018');
const second = part('parcel', '  - script: 018', 'timeline:').trimEnd() + '\n';
const [indexes, table] = [
  '  npx knex migrate:up 0312_gate_token_index.js --env production\n',
  '  npx knex migrate:up 0311_gate_tokens.js --env production\n',
];

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'tariff',
      '### Data Rollback\n',
      '',
      {
        until: '### Rollback Decision',
        and: [[' is reviewed, and so is its undo script', ' is reviewed']],
        at: inTariff,
      },
    ],
    [
      'boarding',
      '3. If blue cannot read the new rows',
      '3. Board two test passengers and see the error rate fall below 0.5%\n4. Keep the logs of green for the review\n\n',
      {
        until: '### Rollback Decision',
        and: [
          [
            '- **Rollback:** `npx knex migrate:down --env production`, twice; both scripts only add, so 8.14.3 can live with them\n',
            '',
          ],
          ['2 minutes without data, 25 minutes with the snapshot', '2 minutes'],
        ],
        at: inBoarding,
      },
    ],
    [
      'parcel',
      part('parcel', '    - name: Undo the migrations', 'roles:\n'),
      '\n',
      {
        and: [
          [
            '    rollback: 017_add_slot_columns.down.sql\n    tested: staging, 27 January 2031, both ways\n',
            '    tested: staging, 27 January 2031\n',
          ],
          [
            '    rollback: 018_fill_slots.down.sql\n    tested: staging, 27 January 2031, both ways\n',
            '    tested: staging, 27 January 2031\n',
          ],
          [
            '        rollback: |\n          ./ops/migrate.sh down --database "$ROUTING_DATABASE_URL" --steps 2\n',
            '',
          ],
          ['Both migrations ran up and down in staging', 'Both migrations ran in staging'],
        ],
        at: inParcel,
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'tariff',
      '# Keep the current state of the database\n./ops/backup.sh --env production --label before-5.2.0\n\n',
      '',
      {
        and: [
          ["the backup `before-5.2.0` is listed with today's date, and the check prints", 'the check prints'],
        ],
        at: inTariff,
      },
    ],
    [
      'claims',
      '- [ ] Take a full backup of the old primary',
      '',
      {
        until: '- [ ] Create the partitioned schema',
        and: [
          ['## Phase 2: Backup and schema', '## Phase 2: Schema'],
          ['| Phase 2: Backup and schema |', '| Phase 2: Schema |'],
          [
            '5. If the old primary is damaged, restore the backup of Phase 2: `pgbackrest --stanza=claims --delta restore`\n',
            '',
          ],
        ],
        at: inClaims,
        also: ['migration-rollback-required'],
      },
    ],
    [
      'boarding',
      '  aws rds create-db-snapshot --db-instance-identifier boarding-prod --db-snapshot-identifier boarding-before-9\n  aws rds wait db-snapshot-available --db-snapshot-identifier boarding-before-9\n',
      '',
      {
        and: [
          ['- **Do:** back up, then expand:', '- **Do:** expand:'],
          ['the snapshot is `available`, and each migration', 'each migration'],
          ['4. If data is damaged, restore the snapshot `boarding-before-9`', '4. Tell the airline desks'],
          ['2 minutes without data, 25 minutes with the snapshot', '2 minutes'],
        ],
        at: inBoarding,
      },
    ],
    [
      'parcel',
      '      - name: Back up the database',
      '',
      { until: '      - name: Tell the depots', at: inParcel },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'tariff',
      '# Migrate first, then install\nflyway -configFiles=staging.conf migrate\n',
      '',
      { and: [['Flyway reports `Successfully applied 1 migration`, and all 14', 'all 14']], at: inTariff },
    ],
    [
      'claims',
      '- [ ] Rehearsal in staging passed on 20 February 2031, with both directions of replication\n',
      '',
      { and: [['Copy of staging took 70 minutes; stop at 02:00', 'Stop at 02:00']], at: inClaims },
    ],
    [
      'boarding',
      "- [ ] Migrations 0311 and 0312 have run against last week's copy of production\n",
      '',
      inBoarding,
    ],
    [
      'parcel',
      '017_add_slot_columns.down.sql\n    tested: staging, 27 January 2031, both ways',
      '017_add_slot_columns.down.sql\n    tested: on the laptop of Beatriz Lima',
      {
        and: [
          [
            '018_fill_slots.down.sql\n    tested: staging, 27 January 2031, both ways',
            '018_fill_slots.down.sql\n    tested: on the laptop of Beatriz Lima',
          ],
          ['    - text: Both migrations ran up and down in staging\n      done: true\n', ''],
        ],
        at: [...inParcel, 'tested:'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'tariff',
      'The script only adds the table `tariff_preview`; version 5.1.7 never reads it.',
      'The script renames the column `base_rate` of the table `tariff` to `unit_price`.',
    ],
    [
      'claims',
      '- [ ] Batch jobs run again\n',
      '- [ ] Batch jobs run again\n- [ ] Drop what is left over: `ALTER TABLE claims.claim DROP COLUMN legacy_ref;`\n',
      'DROP COLUMN',
    ],
    [
      'boarding',
      indexes,
      `${indexes}  psql "$BOARDING_URL" --command 'ALTER TABLE passenger DROP COLUMN paper_token'\n`,
      'DROP COLUMN',
    ],
    [
      'parcel',
      'forward: adds slot_from and slot_to to the table stop',
      'forward: drops the column time_window from the table stop',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'claims',
      '  2. `042_claim_event_partitions.sql`\n  3. `043_claim_event_indexes.sql`',
      '  2. `043_claim_event_indexes.sql`\n  3. `042_claim_event_partitions.sql`',
    ],
    ['claims', 'for script in 041 042 043; do', 'for script in 041 043 042; do'],
    ['boarding', table + indexes, indexes + table],
    ['parcel', `${first}${second}`, `${second}${first}`],
  ),
];
