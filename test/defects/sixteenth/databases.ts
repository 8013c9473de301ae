/** Migrations, and the way back for their data. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const undoing = part('loans', '2. Undo the schema', '4. Check that');
const dumping = part('fleet', 'pg_dump --format', 'alembic upgrade 0117\n');
const undone = part('ocpp', '    - name: Undo the migrations', 'roles:');
const restored = part('ocpp', '    - name: Restore the backup', 'roles:');
const backingUp = part('ocpp', '      - name: Back up the station', '  - name: Database Migration');

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'loans',
      undoing,
      '',
      {
        and: [
          ['4. Check that', '2. Check that'],
          ['5. Tell the branches', '3. Tell the branches'],
          [' and their down scripts', ''],
          ['  - [x] Down scripts run, then the migration once more\n', ''],
          [', and the way back was run twice', ''],
        ],
        at: ['### Phase 2', 'flyway', 'V071', '## 7. Rollback', '```bash', 'The scripts run'],
      },
    ],
    [
      'fleet',
      '- **Rollback:** `alembic downgrade 0116`\n',
      '',
      {
        and: [[part('fleet', '4. Run `alembic', '5. See that'), '4. Leave the new table where it is.\n']],
        at: ['### Step 2', 'alembic upgrade', '## 4. Rollback', '```bash'],
      },
    ],
    [
      'ocpp',
      '        rollback: |\n          ./ops/migrate.sh down --to 030 --database "$STATION_DATABASE_URL"\n',
      '',
      {
        and: [
          [undone, ''],
          ['    rollback: 031_station_protocol.down.sql\n', ''],
          ['    rollback: 032_transaction_events.down.sql\n', ''],
          [
            '    tested: Staging, 2031-02-20, both ways\n  - script',
            '    tested: Staging, 2031-02-20\n  - script',
          ],
          ['    tested: Staging, 2031-02-20, both ways\n\ntime', '    tested: Staging, 2031-02-20\n\ntime'],
        ],
        at: ['Apply 031', 'migrate.sh up', 'Database Migration', 'migrations:', 'script: 03', 'command: |'],
        also: ['field-required', 'section-required'],
      },
    ],
    [
      'radar',
      '#### Canary Deployment\n',
      '#### Schema\n\n```bash\npg_dump --format=custom --file=nowcast.dump "$NOWCAST_DB"\nnpx knex migrate:latest --env production\n```\n\n**Expected:** `Batch 14 run: 1 migrations`.\n\n#### Canary Deployment\n',
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'fleet',
      dumping,
      '',
      {
        and: [
          ['Back up first, then expand. ', ''],
          ['; if that fails, restore `booking-before-9.0.0.dump` with `pg_restore --clean`', ''],
          ["a list of the archive's content, then ", ''],
        ],
        at: ['alembic upgrade', '### Step 2', '```bash'],
      },
    ],
    [
      'ocpp',
      backingUp,
      '',
      {
        and: [
          [restored, ''],
          ['activity: Checks and backup', 'activity: Checks'],
        ],
        at: ['Apply 031', 'migrate.sh up', 'Database Migration', 'migrations:', 'command: |'],
        also: ['section-required'],
      },
    ],
    [
      'radar',
      '#### Canary Deployment\n',
      '#### Schema\n\n```bash\nnpx knex migrate:latest --env production\n```\n\nThe way back is `npx knex migrate:down --env production`.\n\n#### Canary Deployment\n',
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'loans',
      '## 3. Rehearsal in staging',
      '',
      {
        until: '## 4. Go/No-Go',
        and: [
          ['- [x] The rehearsal passed\n- [x] The copy took less than 90 minutes\n', ''],
          ['The copy took 71 minutes in staging, and the way', 'The way'],
        ],
        at: ['### Phase 2', 'flyway', 'V071', '```bash', 'The scripts run'],
        also: ['step-numbering'],
      },
    ],
    [
      'fleet',
      '; the same was seen in pre-production on 2031-02-25.',
      '.',
      {
        and: [
          [' ran against a copy of production data', ' is merged'],
          [' rehearsed in pre-production', ' written down'],
        ],
        at: ['### Step 2', 'alembic upgrade', '```bash'],
      },
    ],
    [
      'ocpp',
      '    tested: Staging, 2031-02-20, both ways\n  - script',
      '  - script',
      {
        and: [['    tested: Staging, 2031-02-20, both ways\n\ntime', '\ntime']],
        at: ['migrations:', 'script: 03', 'Apply 031', 'migrate.sh up', 'Database Migration', 'command: |'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'loans',
      'ALTER TABLE loans ADD COLUMN archived_at timestamptz;',
      'ALTER TABLE loans RENAME COLUMN reader_id TO patron_id;',
    ],
    [
      'loans',
      'ALTER TABLE loans ADD COLUMN archived_at timestamptz;',
      'ALTER TABLE loans DROP COLUMN returned_at;',
    ],
    [
      'fleet',
      '`0117_hold_table` only adds a table and a nullable column; 8.14.3 does not notice. The column\n`bookings.locked_until` is dropped two releases later.',
      '`0117_hold_table` adds a table and drops the column\n`bookings.locked_until`.',
    ],
    [
      'ocpp',
      'forward: Adds the nullable column protocol to stations',
      'forward: Drops the column vendor from stations',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'loans',
      '2. `V072__partitions_2012_2032.sql`\n3. `V073__index_loan_history.sql`',
      '2. `V073__index_loan_history.sql`\n3. `V072__partitions_2012_2032.sql`',
    ],
    [
      'loans',
      '1. `V071__create_loan_history.sql`',
      '1. `V074__create_loan_history.sql`',
      ['V074__', 'V072__'],
    ],
    ['ocpp', '  - script: 031_station', '  - script: 033_station', ['033_station', 'script: 032']],
  ),
];
