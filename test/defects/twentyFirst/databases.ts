/** Migrations: the way back, the backup, staging, and their order. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const ticketData = part('tickets', '### Data Rollback', '### Rollback Decision');
const ticketDump = part('tickets', '# Save the ticket tables', '# Compare the environment');
const glassBackup = part('glass', '      - name: Back up the readings', '      - name: Tell the growers');
const dispatchUndo = part('dispatch', '3. If core 11 complains', '4. Verify the way back');
const glassUndo = part('glass', '    - name: Undo the scripts', 'roles:');
const pointBackup = part('points', '| 1 | 05-10 08:00', '| 3 | 05-10 10:30');

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'tickets',
      ticketData,
      '',
      {
        and: [['ran in staging on 2032-03-24, with its down script', 'ran in staging on 2032-03-24']],
        at: ['0141', '#### Backend', '### Manual Rollback', '## Rollback Plan'],
      },
    ],
    [
      'dispatch',
      dispatchUndo,
      '',
      {
        and: [
          [' To undo it: `./db/migrate.sh down --to 0071`.', ''],
          ['4. Verify the way back', '3. Verify the way back'],
        ],
        at: ['0072', 'Then add the column', '### 5.1', '## 7. Way back', '### 7.2 How'],
      },
    ],
    [
      'tickets',
      ticketData,
      '### Data Rollback\n\nThe dump `tickets-0405.dump` of step 1 stays on the disk for 30 days.\n\n',
      {
        and: [['ran in staging on 2032-03-24, with its down script', 'ran in staging on 2032-03-24']],
        at: [
          '0141',
          '#### Backend',
          '### Manual Rollback',
          '## Rollback Plan',
          '### Data Rollback',
          'The dump',
        ],
      },
    ],
    [
      'glass',
      glassUndo,
      '\n',
      {
        and: [
          ['    rollback: 0311_readings_add_sensor_serial.down.sql\n', ''],
          ['    rollback: 0312_readings_fill_sensor_serial.down.sql\n', ''],
          ['        rollback: |\n          ./migrate.sh down --database "$READINGS_URL" --to 0310\n', ''],
        ],
        at: ['0311', '0312', 'Apply the two', 'Database Migration', 'rollback:', 'migrations:'],
        also: ['yaml-schema', 'field-required'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'tickets',
      ticketDump,
      '',
      {
        and: [['`pg_restore --list tickets-0405.dump` lists the dump, and the check', 'the check']],
        at: ['0141', '#### Backend', '### Step 3', '# Create the table taps'],
      },
    ],
    [
      'glass',
      glassBackup,
      '',
      { at: ['Database Migration', 'Apply the two scripts', 'migrate.sh up', '0311', '0312', 'migrations:'] },
    ],
    [
      'dispatch',
      'Take the backup first, then install core 12 where no call reaches it:\n\n```bash\npg_dump --format custom --file incidents-0615.dump "$INCIDENTS_URL"\n',
      'Install core 12 where no call reaches it:\n\n```bash\n',
      {
        and: [
          ['Expected: a file of about 4 GB, and `STATUS', 'Expected: `STATUS'],
          [
            ' If incidents are damaged: `pg_restore --clean --dbname "$INCIDENTS_URL" incidents-0615.dump`.',
            '',
          ],
        ],
        at: ['0072', 'Then add the column', '### 5.1'],
      },
    ],
    [
      'points',
      pointBackup,
      '',
      {
        and: [
          [
            '4. If `card_points` itself is damaged: `pg_restore --clean --table card_points --dbname "$TILL_URL" card-points-0510.dump`, then step 3 with `--since 2032-05-10T08:00Z`\n5. Verify',
            '4. Verify',
          ],
          ['| 3 | 05-10 10:30', '| 1 | 05-10 10:30'],
          ['| 4 | 05-10 11:30', '| 2 | 05-10 11:30'],
          ['2032-05-10 08:00 | 2032-05-10 12:00', '2032-05-10 10:30 | 2032-05-10 12:00'],
        ],
        at: [
          'V12__points',
          '### Pre-Deployment Steps',
          '#### Phase 2',
          'Copy the old points',
          '## Deployment Procedure',
        ],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'dispatch',
      ' The script ran in staging on 2032-06-03.',
      '',
      { level: 'strict', at: ['0072', 'Expected: `1 migration', 'Then add', '### 5.1'] },
    ],
    [
      'points',
      'Script V12 ran in staging on 2032-04-28, both ways.\n',
      '',
      {
        level: 'strict',
        and: [['- [ ] The rollback has been carried out once in staging\n', '']],
        at: ['V12__points', '### Pre-Deployment Steps', '## Deployment Procedure'],
      },
    ],
    [
      'glass',
      'tested: Both ways in staging on 2032-08-30\n  - script: 0312',
      'tested: Read by two people\n  - script: 0312',
      {
        level: 'strict',
        and: [
          ['tested: Both ways in staging on 2032-08-30\n\nphases', 'tested: Read by two people\n\nphases'],
        ],
        at: ['0311', 'tested: Read', 'Database Migration', 'Apply the two'],
      },
    ],
    [
      'tickets',
      '- [x] Script `0141_taps_create.sql` ran in staging on 2032-03-24, with its down script',
      '- [x] Script `0141_taps_create.sql` was read by two people, and so was its down script',
      {
        level: 'strict',
        and: [
          [
            '# Apply the script and install the backend in staging: expect "rolled out"\n./ops/migrate.sh up --env tickets-stg --script 0141\n',
            '# Install the backend in staging: expect "rolled out"\n',
          ],
        ],
        at: ['0141'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'glass',
      'forward: Adds the nullable column sensor_serial to readings (expand)',
      'forward: Drops the column sensor_name from readings and adds sensor_serial',
    ],
    [
      'dispatch',
      'Then add the column for driving times. It is nullable, and core 11 does not look at it:',
      'Then rename the column `distance` to `driving_seconds`:',
      { and: [['0072_add_driving_seconds', '0072_rename_distance']], at: ['Then rename', '0072'] },
    ],
    [
      'tickets',
      '# Create the table taps, which the old backend ignores: expect "1 applied"\n./ops/migrate.sh up --env tickets-prod --script 0141\n',
      '# Create the table taps and take the old column away: expect "1 applied"\n./ops/migrate.sh up --env tickets-prod --script 0141\npsql "$TICKETS_URL" -c "ALTER TABLE tickets DROP COLUMN qr_code"\n',
      'DROP COLUMN',
    ],
    [
      'points',
      '| Create the ledger with `./migrate.sh up --script V12__points_entries.sql` |',
      '| Create the ledger with `./migrate.sh up --script V12__points_entries.sql` and `psql "$TILL_URL" -c "ALTER TABLE card_points RENAME COLUMN points TO balance"` |',
      'RENAME COLUMN',
    ],
    [
      'glass',
      'forward: Fills sensor_serial from the pairing list, 20000 rows at a time',
      'forward: Changes the type of readings.value from text to numeric',
    ],
    [
      'dispatch',
      './db/migrate.sh up --to 0072_add_driving_seconds\n',
      'psql "$INCIDENTS_URL" -c "ALTER TABLE calls ALTER COLUMN distance TYPE int USING distance::int"\n./db/migrate.sh up --to 0072_add_driving_seconds\n',
      'ALTER COLUMN',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'glass',
      part('glass', '  - script: 0311', '\nphases:'),
      part('glass', '  - script: 0312', '\nphases:') + part('glass', '  - script: 0311', '  - script: 0312'),
      ['- script: 0311', '- script: 0312'],
    ],
    [
      'tickets',
      './ops/migrate.sh up --env tickets-prod --script 0141\n',
      './ops/migrate.sh up --env tickets-prod --script 0142\n./ops/migrate.sh up --env tickets-prod --script 0141\n',
      ['--script 0142', '--script 0141'],
    ],
    [
      'dispatch',
      './db/migrate.sh up --to 0072_add_driving_seconds\n',
      'psql "$INCIDENTS_URL" -f 0072_add_driving_seconds.sql\npsql "$INCIDENTS_URL" -f 0071_create_driving_sources.sql\n',
      ['0072_add', '0071_create'],
    ],
    [
      'points',
      '`./migrate.sh up --script V12__points_entries.sql` | `./migrate.sh status` says `V12 applied` |',
      '`./migrate.sh up --script V13__points_index.sql` and `./migrate.sh up --script V12__points_entries.sql` | `./migrate.sh status` says `V12 applied` |',
    ],
  ),
];
