/** The database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const database: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'mesh',
      ' The way back is `ALTER TABLE playlists DROP COLUMN owner_kind;`.',
      '',
      {
        and: [
          [
            '2. Restore the column only if data is damaged:\n\n```bash\npg_restore --clean -d playlists /backup/playlists-v7.2.9.dump\n```\n\n3. Verify',
            '2. Verify',
          ],
        ],
        at: ['4. Database Migration', 'Step 2: Add', 'ALTER TABLE'],
      },
    ],
    [
      'archive',
      '3. Restore the database: `pg_restore --clean -d archive archive-0311.dump`',
      '3. Clear the cache of rendered pages',
      ['3. Run the scripts', 'Rollback', 'Stage 3: Schema'],
    ],
    [
      'tariff',
      '    - name: Restore the database\n      command: pg_restore --clean -d tariff /backup/tariff-0408.dump\n',
      '',
      ['Run the migrations', 'psql', 'rollback:', 'command: |'],
    ],
    [
      'badge',
      '3. Load the keys with `mysql keys < /srv/backup/keys-0604.sql`',
      '3. Restart badge-firmware on each node',
      {
        and: [['install 2.8.4 and load `/srv/backup/keys-0604.sql`', 'install 2.8.4']],
        at: ['### Stage 1', '.sql`', 'two scripts', '## Back-out'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'tariff',
      '  - name: Back up the tariff database\n',
      '',
      {
        until: '  - name: Run the migrations',
        and: [['activity: Backup and migration', 'activity: Migration']],
        at: ['Run the migrations', 'psql', 'command: |', 'activity: Migration'],
      },
    ],
    [
      'badge',
      'The database of keys is backed up',
      '',
      { until: '## Order of work', at: ['### Stage 1', '.sql`', 'two scripts'] },
    ],
    [
      'mesh',
      '**Step 1: Back up the database**',
      '',
      {
        until: '**Step 2: Add the column**',
        and: [['- [ ] Backup verified\n', '']],
        at: ['Step 2: Add', 'ALTER TABLE', '4. Database Migration'],
        also: ['step-numbering'],
      },
    ],
  ),
  ...defects('migration-staging-first', [
    'tariff',
    '  - text: The migrations ran in staging\n    done: true\n',
    '',
    {
      and: [['Staging has run 12.0.0 for three days', 'The release notes are written']],
      at: ['Run the migrations', 'psql', 'migration', 'command: |'],
    },
  ]),
  ...defects(
    'migration-expand-contract',
    [
      'mesh',
      'ALTER TABLE playlists ADD COLUMN owner_kind text NULL;',
      'ALTER TABLE playlists DROP COLUMN owner;',
    ],
    [
      'badge',
      '1. `mysql keys < 07_add_signature.sql`',
      '1. `mysql keys -e "ALTER TABLE readers RENAME COLUMN image TO signed_image"`',
    ],
    [
      'tariff',
      'psql -d tariff -f 101_add_quarter.sql',
      'psql -d tariff -c "ALTER TABLE prices DROP COLUMN hour"',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'archive',
      '`041_add_retention.sql`, `042_fill_retention.sql`',
      '`042_fill_retention.sql`, `041_add_retention.sql`',
    ],
    [
      'tariff',
      '      psql -d tariff -f 102_fill_quarter.sql\n      psql -d tariff -f 103_index_quarter.sql\n',
      '      psql -d tariff -f 103_index_quarter.sql\n      psql -d tariff -f 102_fill_quarter.sql\n',
    ],
    [
      'badge',
      '1. `mysql keys < 07_add_signature.sql`\n2. `mysql keys < 08_fill_signature.sql`',
      '1. `mysql keys < 08_fill_signature.sql`\n2. `mysql keys < 07_add_signature.sql`',
    ],
  ),
];
