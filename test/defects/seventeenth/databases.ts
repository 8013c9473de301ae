/** Migrations. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const backup = part('roster', '# Backup first', '# Adds the table');
const migration = part('roster', '# Adds the table', '```\n\nExpected: `Migration AddSwap');
const fill = part('listings', '| `V119__fill', '| `V120__index');
const index = part('listings', '| `V120__index', '\n## Timeline');
const readings = part('meters', '  - script: 031', '  - script: 032');
const interval = part('meters', '  - script: 032', '\nphases:');
const scripts = ['## Database Changes', 'V118', 'flyway', '3. Apply the schema changes'];
const applied = ['Apply the migrations', 'migrations:', 'dbmate', 'Database Migration', 'script:'];

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'roster',
      '**Rollback:** `npm run migration:revert -- --config ormconfig.prod.js`\n\n',
      '',
      {
        at: ['### Step 2', 'migration:run', '## 4.'],
        and: [
          [
            '4. Revert the migration, if blue cannot read the new data: `npm run migration:revert -- --config ormconfig.prod.js`',
            '4. Call crew planning in Lisbon and Oslo',
          ],
        ],
      },
    ],
    [
      'listings',
      '3. Undo the scripts in reverse order',
      '3. Clear the cache\n4. Restart the export job\n',
      {
        until: '5. Repeat the health checks',
        at: [...scripts, '## Rollback Procedure'],
        and: [
          [', and each\nwas undone there once.', '.'],
          ['| Script | What it does | Way back |', '| Script | What it does | Reviewed by |'],
          ['| `U118__add_price_amount.sql` |', '| Aoife Byrne |'],
          ['| `U119__fill_price_amount.sql` |', '| Aoife Byrne |'],
          ['| `U120__index_price_amount.sql` |', '| Aoife Byrne |'],
        ],
      },
    ],
    [
      'meters',
      '    - name: Undo the migrations',
      '',
      {
        until: '\nroles:',
        at: applied,
        also: ['field-required'],
        and: [
          [
            '        rollback: |\n          dbmate --url "$DATABASE_URL" down\n',
            '        rollback: Call the database team\n',
          ],
          ['    rollback: 031_readings_hourly.down.sql\n    tested: Both ways in', '    tested: In'],
          ['    rollback: 032_meters_interval.down.sql\n    tested: Both ways in', '    tested: In'],
        ],
      },
    ],
    [
      'signing',
      '# 5% → 25%',
      '# The new table comes first\nnpx prisma migrate deploy --schema prisma/schema.prisma\n\n# 5% → 25%',
      {
        at: ['prisma migrate', '### Step 3', '#### Canary', 'The new table'],
        also: ['migration-backup-required'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    ['roster', '# Backup first', '', { until: '# Adds the table', at: ['### Step 2', 'migration:run'] }],
    [
      'roster',
      '# Backup first',
      `${migration}\n${backup.trimEnd()}\n`,
      { until: '```\n\nExpected: `Migration AddSwap', at: ['### Step 2', 'migration:run', 'backup create'] },
    ],
    [
      'listings',
      '3. Back up the database and check',
      '3. Note the running version, listing-service 8.5.2\n',
      { until: '4. Announce the window', at: scripts, and: [['Backup and last checks', 'Last checks']] },
    ],
    [
      'meters',
      '      - name: Back up the database',
      '',
      { until: '      - name: Tell the team that it begins', at: applied },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'roster',
      ' The same script ran in\nstaging on 2031-01-28.',
      '',
      {
        at: ['### Step 2', 'migration:run'],
        and: [
          ['- [x] The migration has run against a copy of production data\n', ''],
          [
            '- [x] Staging has run 5.2.0 for three days without a page\n- [x] Error rate in staging < 0.5%\n\n**Staging Result:** PASS\n',
            '',
          ],
          ['three quiet days in staging, and planning', 'planning'],
        ],
      },
    ],
    [
      'listings',
      ' Each has run in staging on 2031-02-06 against a copy of production (41 million rows), and each\nwas undone there once.',
      '',
      {
        at: scripts,
        and: [
          ['| Duration in staging |', '| Estimated duration |'],
          [
            '- [ ] The whole procedure has been carried out once in staging\n- [ ] So has the rollback, and it worked\n',
            '',
          ],
        ],
      },
    ],
    [
      'meters',
      '  - text: Both migrations ran in staging on 2031-02-01\n    done: true\n',
      '',
      {
        at: applied,
        also: ['field-required'],
        and: [
          [
            'down.sql\n    tested: Both ways in staging, 2031-02-01\n  - script',
            'down.sql\n    tested: Not yet\n  - script',
          ],
          [
            '032_meters_interval.down.sql\n    tested: Both ways in staging, 2031-02-01',
            '032_meters_interval.down.sql\n    tested: Not yet',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    ['listings', '| builds the index concurrently |', '| drops the column `price_text` |'],
    [
      'listings',
      '   SELECT count(*) FROM listings',
      '   ALTER TABLE listings RENAME COLUMN price_text TO price_label;\n   SELECT count(*) FROM listings',
    ],
    [
      'roster',
      '# Adds the table swap_requests and one nullable column',
      '# Adds the table swap_requests and renames the column duty_code to duty_id',
      ['renames the column', 'migration:run', '### Step 2'],
    ],
    [
      'meters',
      'forward: Adds the nullable column interval_minutes to meters',
      'forward: Drops the column last_daily_reading from meters',
    ],
    [
      'meters',
      'forward: Adds the table readings_hourly, partitioned by month',
      'forward: Changes the type of meters.serial from text to bigint',
    ],
  ),
  ...defects(
    'migration-order',
    ['listings', fill + index, index + fill, ['V119__fill', 'V120__index']],
    ['listings', '| `V118__add_price_amount.sql` |', '| `V121__add_price_amount.sql` |', ['V121', 'V119']],
    ['meters', readings + interval, interval + readings, ['script: 031', 'script: 032']],
    [
      'roster',
      'Expected: `Migration AddSwapRequests1738',
      'The run applies `0042_add_swap_requests.sql`, then `0041_add_duty_note.sql`.\n\nExpected: `Migration AddSwapRequests1738',
      ['0042', '0041'],
    ],
  ),
];
