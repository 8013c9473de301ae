/** The database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** With it, neither a backup nor a way back is asked for. */
const copes = [' The old version can work with the new table, since it never reads it.', ''] as const;

/** A column that is only added could stay; what is there with another type cannot. */
const changesType = 'ALTER TABLE recipe ALTER COLUMN servings TYPE numeric;';

export const database: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'recipes',
      '3. If the new column does harm, remove it:\n\n   ```sql\n   ALTER TABLE recipe DROP COLUMN season;\n   ```\n\n4. Verify',
      '3. Verify',
      {
        and: [['ALTER TABLE recipe ADD COLUMN season text;', changesType]],
        at: [
          '### Step 2: Run the migration',
          'ALTER TABLE recipe ALTER',
          '🔄 8. Rollback',
          '### ⏪ Steps',
          '```sql',
          'Backup and migration',
        ],
        also: ['migration-expand-contract'],
      },
    ],
    [
      'swim',
      ', then run `./artisan migrate:rollback`;\nten minutes. If the database is damaged, restore `bookings-4.11.sql`.',
      '; ten\nminutes.',
      { and: [copes], at: ['migration', 'artisan migrate', '**Rollback:** install'] },
    ],
    [
      'loans',
      '2. Undo the migrations\n\n   ```bash\n   ./bin/migrate down --to 0060 --database "$LOANS_DATABASE_URL"\n   ```\n\n3. If the schema cannot be undone, restore `loans-2.6.4.dump` with `pg_restore --clean`\n4. Verify',
      '2. Verify',
      {
        at: [
          'Stage 2: Schema',
          'migrate up',
          '0061_add',
          '0062_index',
          '## Rollback Procedure',
          '### Rollback Steps',
          'Schema |',
        ],
        and: [
          ['5. Tell lending', '3. Tell lending'],
          ['went up and down on a copy', 'were applied to a copy'],
        ],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'recipes',
      '```bash\npg_dump --format custom --file recipes-pre-3.8.0.dump "$RECIPES_URL"\n```\n\n**Expected:** the command ends with status 0.\n**Verify:** `pg_restore --list recipes-pre-3.8.0.dump` lists 58 tables.\n',
      '```bash\nuptime\n```\n\n**Expected:** a load below 4.\n',
      {
        and: [
          ['### Step 1: Back up the database 💾', '### Step 1: Look at the load 💾'],
          ['| Backup and migration |', '| Migration |'],
          ['ALTER TABLE recipe ADD COLUMN season text;', changesType],
        ],
        at: ['### Step 2: Run the migration', 'ALTER TABLE recipe ALTER', '```sql', '| Migration |'],
        also: ['migration-expand-contract'],
      },
    ],
    [
      'swim',
      'mysqldump --single-transaction bookings > bookings-4.11.sql\n',
      '',
      {
        and: [
          ['Tom Adeyemi backs up the bookings database, applies', 'Tom Adeyemi applies'],
          [' If the database is damaged, restore `bookings-4.11.sql`.', ''],
          copes,
        ],
        at: ['migration', './artisan migrate --force'],
      },
    ],
    [
      'boards',
      '  - name: Backup\n    steps:\n      - name: Back up the feed database\n        command: |\n          pg_dump --format custom --file feed-before-5.0.0.dump "$FEED_DATABASE_URL"\n        expected: The command ends with status 0\n        verify: |\n          pg_restore --list feed-before-5.0.0.dump\n        done: false\n\n',
      '',
      {
        and: [['    phase: Backup\n', '    phase: Roll call\n']],
        at: [
          'migrations:',
          '- name: Migrations',
          'Apply 0117',
          './tools/schema up',
          'script: 0117',
          'phase: Migrations',
        ],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'recipes',
      'is reviewed and has run in staging',
      'is reviewed',
      {
        and: [['- [x] Staging has run 3.8.0 since 2031-01-27\n', '']],
        at: [
          '### Step 2: Run the migration',
          'ALTER TABLE recipe ADD',
          '```sql',
          'is reviewed',
          'Backup and migration',
        ],
      },
    ],
    [
      'boards',
      '    tested: staging, 2031-01-28, both ways\n  - script: 0118_feed_cursor.sql',
      '  - script: 0118_feed_cursor.sql',
      {
        and: [
          [
            '0118_feed_cursor.down.sql\n    tested: staging, 2031-01-28, both ways\n',
            '0118_feed_cursor.down.sql\n',
          ],
        ],
        at: [
          'migrations:',
          '- name: Migrations',
          'Apply 0117',
          './tools/schema up',
          'script: 0117',
          'phase: Migrations',
        ],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    ['recipes', 'ALTER TABLE recipe ADD COLUMN season text;', 'ALTER TABLE recipe DROP COLUMN servings;'],
    [
      'recipes',
      'ALTER TABLE recipe ADD COLUMN season text;',
      'ALTER TABLE recipe RENAME COLUMN servings TO season;',
    ],
    [
      'boards',
      'forward: Adds the column cursor to feed_state, empty at first',
      'forward: Drops the column position from feed_state',
    ],
    [
      'loans',
      '1. `0061_add_reminder_kind.sql`: adds a column with a default',
      '1. `0061_drop_old_kind.sql`: drops the column `kind`, which 2.6.4 still reads',
    ],
    [
      'swim',
      'applies the migration that adds the table `payment_provider`',
      'applies the migration that drops the table `payment`',
      { and: [copes] },
    ],
  ),
  ...defects(
    'migration-order',
    [
      'boards',
      'script: 0118_feed_cursor.sql',
      'script: 0116_feed_cursor.sql',
      { at: ['0116_feed_cursor.sql', '0117_stop_platforms.sql'] },
    ],
    [
      'loans',
      '1. `0061_add_reminder_kind.sql`: adds a column with a default\n2. `0062_index_due_date.sql`: builds an index without locking the table\n',
      '1. `0062_index_due_date.sql`: builds an index without locking the table\n2. `0061_add_reminder_kind.sql`: adds a column with a default\n',
    ],
    [
      'lab',
      '   psql "$REGISTER_URL" -f V01__tables.sql\n   psql "$REGISTER_URL" -f V02__indexes.sql\n',
      '   psql "$REGISTER_URL" -f V02__indexes.sql\n   psql "$REGISTER_URL" -f V01__tables.sql\n',
    ],
  ),
];
