/** Migrations, their backups and their order. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const undo = part('lottery', '3. Only if the new table', '4. Verify with');
const lotteryBackup = part('lottery', '### 3.1 Back up', '### 3.2 Add');
const examsBackup = part('exams', '- Take a backup and note', '- Apply `007');
const donorsBackup = part(
  'donors',
  '      - name: Back up the database',
  '  - name: Database Migration\n    steps',
);
const undoSteps = part('donors', '    - name: Undo the migrations, if', 'roles:');
const phaseUndo =
  '        rollback: |\n          ./ops/migrate.sh down --to 016 --database "$DONORS_DATABASE_URL"\n';
const undoScripts = part('interest', '2. Greta Falk undoes', '4. Ole Winter releases');

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'lottery',
      undo,
      '3. Write down what the hosts have logged.\n',
      {
        and: [[', and its undo script as well', '']],
        at: ['### 3.2', '`041_', '`042_', '`043_', 'flyway', '## 5. Way back', '### 5.2', '3. Write down'],
      },
    ],
    [
      'exams',
      '4. Run `./ops/migrate.sh down --to 006 --env production`; if it fails, restore\n   `/backup/exams-before-3.0.0.dump` with `pg_restore`',
      '4. Tell the centres that the old release is back',
      ['### Step 2', '- Apply `007', 'migrate.sh up', '## 4.', '4. Tell the centres', '### Manual Rollback'],
    ],
    [
      'interest',
      undoScripts,
      '2. Greta Falk looks at the tables\n3. Greta Falk says on the bridge what she has seen\n',
      {
        and: [
          ['| `db2 -tvf 210_undo.sql` |', '| - |'],
          ['| `db2 -tvf 211_undo.sql` |', '| - |'],
          ['| `db2 -tvf 212_undo.sql` |', '| - |'],
        ],
        at: ['| 5 |', '| 6 |', '| 7 |', '### Fallback A', '## Fallback', '2. Greta Falk looks'],
      },
    ],
    [
      'donors',
      undoSteps,
      '',
      {
        and: [
          ['    rollback: 017_add_calendar.down.sql\n', ''],
          ['    rollback: 018_copy_slots.down.sql\n', ''],
          [phaseUndo, ''],
          [
            '    tested: Both ways in staging on 2032-11-02\n  - script',
            '    tested: In staging on 2032-11-02\n  - script',
          ],
        ],
        at: [
          'migrations:',
          '017_add',
          '018_copy',
          'Database Migration',
          'Apply both',
          'rollback:',
          'migrate.sh up',
        ],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'lottery',
      lotteryBackup,
      '',
      {
        and: [
          ['| 06:00 | 30 min | Backup | Tarek Aziz |\n', '| 06:00 | 30 min | Roll call | Tarek Aziz |\n'],
          [' If that fails, restore `/backup/tickets-before-7.sql.gz`.', ''],
        ],
        at: ['### 3.2', '`041_', '`042_', '`043_', 'flyway'],
      },
    ],
    [
      'exams',
      examsBackup,
      '',
      {
        and: [
          ['| Backup, migration and servers |', '| Migration and servers |'],
          ['; if it fails, restore\n   `/backup/exams-before-3.0.0.dump` with `pg_restore`', ''],
        ],
        at: ['### Step 2', '- Apply `007', 'migrate.sh up'],
      },
    ],
    [
      'donors',
      donorsBackup,
      '',
      {
        and: [[part('donors', '    - name: Restore the backup, if', 'roles:'), '']],
        at: ['migrations:', '017_add', '018_copy', 'Database Migration', 'Apply both', 'migrate.sh up'],
      },
    ],
    [
      'interest',
      "| 3 | 20:30 | 60 min | Image copy of the tables | Greta Falk | `submit 'PROD.JCL(IMGCOPY)'` | RC=0 for 14 jobs | None needed |\n| 4 | 21:30 | 30 min | Copy checked, tape number noted | Greta Falk | `submit 'PROD.JCL(IMGCHECK)'` | RC=0, tape in the log | Repeat row 3 |",
      "| 3 | 20:30 | 60 min | Statistics of the tables | Greta Falk | `submit 'PROD.JCL(STATS)'` | RC=0 for 14 jobs | None needed |\n| 4 | 21:30 | 30 min | Statistics checked | Greta Falk | `submit 'PROD.JCL(STATCHK)'` | RC=0 in the log | Repeat row 3 |",
      {
        and: [
          ['- [ ] The backup tapes of Friday are in the second building\n', ''],
          ['- [ ] The image copy has a tape number\n', ''],
          [
            "3. If a script cannot be undone, Greta Falk restores the image copy: `submit 'PROD.JCL(RECOVER)'`",
            '3. Greta Falk says on the bridge that the scripts are undone',
          ],
          ['| A tape cannot be read | Low | Medium | The copy is checked in row 4 |\n', ''],
        ],
        at: ['| 5 |', '| 6 |', '| 7 |'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'lottery',
      '- [ ] The migration ran in staging on 2032-05-03, and its undo script as well\n',
      '',
      {
        level: 'strict',
        and: [
          [
            'The release 7.0.3 has been in staging since 2032-05-03 without an alert',
            'The pipeline is green for the release 7.0.3',
          ],
          ['Compare all draws since 2012 in staging', 'Compare all draws since 2012'],
        ],
        at: ['### 3.2', '`041_', 'flyway', '## 2.', '### 2.1'],
      },
    ],
    [
      'exams',
      ': both were applied in staging on 2032-08-27\n  and only add tables',
      '; both only add tables',
      {
        level: 'strict',
        and: [
          [
            '- [ ] The migrations have run against a copy of production data\n',
            '- [ ] The migrations were reviewed\n',
          ],
        ],
        at: ['### Step 2', '- Apply `007', 'migrate.sh up'],
      },
    ],
    [
      'donors',
      '    tested: Both ways in staging on 2032-11-02\n\nchecklist',
      '\nchecklist',
      {
        level: 'strict',
        and: [
          ['    tested: Both ways in staging on 2032-11-02\n  - script', '  - script'],
          [
            'mitigation: The script was timed at 9 minutes in staging',
            'mitigation: The script copies one centre after another',
          ],
          [
            'The way back was rehearsed in staging on 2032-11-03',
            'The way back was read through on 2032-11-03',
          ],
        ],
        at: [
          'migrations:',
          '017_add',
          '018_copy',
          'Database Migration',
          'Apply both',
          'migrate.sh up',
          'forward: ',
        ],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'lottery',
      'The scripts only add; version 6 does not see the new table.',
      'The last script also drops the column `prize` of the table `ticket`, which version 6 reads.',
      ['The last script', '`043_'],
    ],
    [
      'exams',
      ': both were applied in staging on 2032-08-27\n  and only add tables',
      ': both were applied in staging on 2032-08-27;\n  the second one renames the column `centre` to `centre_group`',
      ['the second one renames', '- Apply `007'],
    ],
    [
      'interest',
      '| Script `211_add_interest_columns.sql` |',
      '| Script `211_add_interest_columns.sql` drops the column OLD_RATE |',
    ],
    [
      'donors',
      '    forward: Adds the table calendar',
      '    forward: Drops the table centre_slots and adds the table calendar',
    ],
    [
      'donors',
      '          ./ops/migrate.sh up --to 018 --database "$DONORS_DATABASE_URL"',
      '          ./ops/migrate.sh up --to 018 --database "$DONORS_DATABASE_URL"\n          psql "$DONORS_DATABASE_URL" --command "ALTER TABLE bookings DROP COLUMN slot_text"',
      'DROP COLUMN slot_text',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'lottery',
      '1. `041_create_prize_tier.sql`\n2. `042_fill_prize_tier.sql`',
      '1. `042_fill_prize_tier.sql`\n2. `041_create_prize_tier.sql`',
    ],
    [
      'exams',
      '`007_exam_sitting.sql`, then `008_centre_group.sql`',
      '`008_centre_group.sql`, then `007_exam_sitting.sql`',
    ],
    [
      'interest',
      '| Script `211_add_interest_columns.sql` | Greta Falk | `db2 -tvf 211_add_interest_columns.sql` |',
      '| Script `213_add_interest_columns.sql` | Greta Falk | `db2 -tvf 213_add_interest_columns.sql` |',
      ['| 6 |', '| 7 |'],
    ],
    [
      'donors',
      '  - script: 018_copy_slots.sql',
      '  - script: 016_copy_slots.sql',
      ['script: 016_copy', 'script: 017_add'],
    ],
  ),
];
