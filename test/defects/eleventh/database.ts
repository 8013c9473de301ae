/** The database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** With them, a reader would do without a way back: the old version lives with the new schema. */
const scriptsCope = [
  'They add what 9.4 needs and take nothing away, so that 9.3 works with the new schema too.',
  'They change the tables of the claims.',
] as const;
const columnCopes = [
  'Then bring the schema forward; the column is nullable, and 6.9 does not look at it.',
  'Then bring the schema forward.',
] as const;
const columnChanges = [
  'ALTER TABLE frame ADD COLUMN quality smallint;',
  'ALTER TABLE frame ALTER COLUMN raw TYPE text;',
] as const;

export const database: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'claims',
      '2. Undo the scripts',
      '',
      {
        until: '2. Run `./smoke.sh --pool blue`',
        and: [
          scriptsCope,
          ['4. Run `./smoke.sh --pool blue`', '2. Run `./smoke.sh --pool blue`'],
          ['5. Tell #claims', '3. Tell #claims'],
          ['ran in staging, forwards and backwards', 'ran in staging'],
        ],
        at: [
          'Step 2: Run',
          '310_photo',
          '311_photo',
          'flyway',
          '## 9. Rollback',
          '### Procedure',
          'Run the scripts',
        ],
      },
    ],
    [
      'wind',
      '### Data Rollback',
      '',
      {
        until: '## Go/No-Go Decision',
        and: [
          columnCopes,
          columnChanges,
          ['on 2031-01-22, up and down', 'on 2031-01-22'],
          [' The dump is our only way back for the data, so do not go on without it.', ''],
        ],
        at: ['### Step 1', 'ALTER TABLE', '0088', '```sql', '## Rollback Plan', '### Manual Rollback'],
        also: ['migration-expand-contract', 'section-required'],
      },
    ],
    [
      'dose',
      '    - name: Undo the schema\n',
      '',
      {
        until: 'risks:',
        and: [
          [
            '    rollback: 0205_weight_bands.down.sql\n    tested: staging, 2031-01-14, up and down\n',
            '    tested: staging, 2031-01-14\n',
          ],
          [
            '    rollback: 0206_band_of_limit.down.sql\n    tested: staging, 2031-01-14, up and down\n',
            '    tested: staging, 2031-01-14\n',
          ],
          [
            '        rollback: |\n          ./bin/schema down --to 0204 --database dose\n        done',
            '        done',
          ],
          ['forward: Adds the nullable column band_id to', 'forward: Widens the column limit of'],
        ],
        at: ['migrations:', 'Apply 0205', 'script: 020', 'rollback:', 'schema up', 'Backup and schema'],
        also: ['migration-expand-contract'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'claims',
      '### Step 1: Back up the database',
      '### Step 1: Look round (18:30–18:50)\n\n```bash\nuptime\n```\n\nExpected: a load below 4.\nCheck: nobody is signed in but us.\n\n',
      {
        until: '### Step 2: Run',
        and: [
          scriptsCope,
          ['| Back up the database | Meera Pillai |', '| Look round | Meera Pillai |'],
          [
            '3. If that fails, restore `/backup/claims-9.3.dump` with `pg_restore --clean`.\n4. Run',
            '3. Run',
          ],
          ['5. Tell #claims', '4. Tell #claims'],
        ],
        at: ['Step 2: Run', '310_photo', 'flyway', 'Run the scripts'],
      },
    ],
    [
      'lots',
      'First the backup, which',
      '',
      {
        until: 'Then the scripts, in this order:',
        and: [
          ['- [ ] Backup prepared\n', ''],
          [
            '2. [x] A backup was restored on the spare server in 3 hours 5 minutes',
            '2. [x] The spare server is up',
          ],
          [
            ' If the old table was harmed, restore `/srv/backup/auction-0224` on the replica and promote it (3 hours).',
            '',
          ],
        ],
        at: ['Phase 1: Expand', 'sql/07', 'Then the scripts', '```bash', 'Phase 2: Copy', 'copy-lots'],
        also: ['command-destructive'],
      },
    ],
    [
      'dose',
      '      - name: Back up the dose database\n',
      '',
      {
        until: '      - name: Apply 0205',
        and: [
          ['    activity: Backup and schema\n', '    activity: Schema\n'],
          ['  - name: Backup and schema\n', '  - name: Schema\n'],
          [
            '    - name: Restore the backup, should the data be damaged\n      command: |\n        mysql dose < /backup/dose-3.0.sql\n      expected: Exit status 0\n      verify: |\n        ./bin/count-limits --database dose\n',
            '',
          ],
          ['forward: Adds the nullable column band_id to', 'forward: Widens the column limit of'],
        ],
        at: ['migrations:', 'Apply 0205', 'script: 020', 'schema up', 'name: Schema', 'activity: Schema'],
        also: ['migration-expand-contract'],
      },
    ],
    [
      'wind',
      'Save the frame store first.',
      '',
      {
        until: 'Then bring the schema forward.',
        and: [
          columnCopes,
          columnChanges,
          ['| Back up and add the column |', '| Change the column |'],
          [
            'If frames were damaged, restore them: `pg_restore --clean -d frames frames-before-7.0.dump`.\n\n',
            '',
          ],
        ],
        at: ['### Step 1', 'ALTER TABLE', '0088', '```sql', 'bring the schema'],
        also: ['migration-expand-contract'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'claims',
      '- [x] Both scripts ran in staging, forwards and backwards\n',
      '',
      {
        and: [
          ['- [x] 9.4 has run in staging since 20 January 2031\n', ''],
          ['| Error rate in staging |', '| Error rate under load |'],
        ],
        at: ['Step 2: Run', '310_photo', 'flyway', 'Run the scripts', '```bash'],
      },
    ],
    [
      'wind',
      '- [x] Migration 0088 ran in staging on 2031-01-22, up and down\n',
      '',
      { at: ['### Step 1', 'ALTER TABLE', '0088', '```sql', 'bring the schema'] },
    ],
    [
      'dose',
      '    tested: staging, 2031-01-14, up and down\n  - script: 0206',
      '  - script: 0206',
      {
        and: [
          [
            '0206_band_of_limit.down.sql\n    tested: staging, 2031-01-14, up and down\n',
            '0206_band_of_limit.down.sql\n',
          ],
          ['3.1.0 has run in staging for two weeks', '3.1.0 has been reviewed'],
        ],
        at: ['migrations:', 'Apply 0205', 'script: 020', 'schema up', 'Backup and schema'],
      },
    ],
    [
      'lots',
      '1. [x] Staging went through all four phases between 2031-01-06 and 2031-01-20',
      '1. [x] Everybody has read this runbook',
      ['Phase 1: Expand', 'sql/07', 'Then the scripts', '```bash', 'Migration runbook'],
    ],
  ),
  ...defects(
    'migration-expand-contract',
    ['claims', 'creates the table `claim_photo`', 'drops the table `claim_image`'],
    [
      'wind',
      'ALTER TABLE frame ADD COLUMN quality smallint;',
      'ALTER TABLE frame DROP COLUMN checksum;',
      { and: [columnCopes] },
    ],
    [
      'wind',
      'ALTER TABLE frame ADD COLUMN quality smallint;',
      'ALTER TABLE frame RENAME COLUMN ts TO taken_at;',
      { and: [columnCopes] },
    ],
    ['dose', 'Adds the nullable column band_id to dose_limit', 'Renames the column limit_mg of dose_limit'],
    ['dose', 'forward: Adds the table weight_band', 'forward: Drops the table age_band'],
  ),
  ...defects(
    'migration-order',
    [
      'claims',
      '1. `310_photo_table.sql` creates the table `claim_photo`\n2. `311_photo_index.sql` builds its index concurrently\n',
      '1. `311_photo_index.sql` builds its index concurrently\n2. `310_photo_table.sql` creates the table `claim_photo`\n',
    ],
    [
      'lots',
      'mysql auction < sql/071_lot_harbour.sql\nmysql auction < sql/072_lot_harbour_keys.sql\n',
      'mysql auction < sql/072_lot_harbour_keys.sql\nmysql auction < sql/071_lot_harbour.sql\n',
    ],
    [
      'heat',
      '   psql "$CLOUD_URL" -f ddl/V2__tariffs.sql\n   psql "$CLOUD_URL" -f ddl/V3__readings.sql\n',
      '   psql "$CLOUD_URL" -f ddl/V3__readings.sql\n   psql "$CLOUD_URL" -f ddl/V2__tariffs.sql\n',
    ],
    [
      'dose',
      '  - script: 0205_weight_bands.sql\n',
      '  - script: 0207_weight_bands.sql\n',
      ['0207_weight_bands.sql', '0206_band_of_limit.sql'],
    ],
  ),
];
