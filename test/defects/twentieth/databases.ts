/** The database and its migrations. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const strict = { level: 'strict' } as const;

const downOfLaundry = [
  ['    rollback: 0231_cycles_add_rinse_minutes.down.sql\n', ''],
  ['    rollback: 0232_cycles_fill_rinse_minutes.down.sql\n', ''],
  [
    '        rollback: |\n          ./migrate.sh down --database "$CYCLES_URL" --to 0230\n',
    '        rollback: Stop and call the lead\n',
  ],
  [
    '    tested: Both ways in staging on 2031-05-06\n  - script',
    '    tested: In staging on 2031-05-06\n  - script',
  ],
  ['    tested: Both ways in staging on 2031-05-06\n\n', '    tested: In staging on 2031-05-06\n\n'],
] as const;

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'release',
      '# Undo the two scripts, last one first: expect "2 reverted"\n./ops/migrate.sh down --env production --to 0411\n',
      '',
      {
        and: [
          ['- [x] Each script has a down script in `db/down`\n', ''],
          ['40 minutes, data included', '40 minutes'],
        ],
        at: [
          '#### Database Migration',
          '0412_',
          '0413_',
          'migrate.sh up',
          '## Rollback Plan',
          '### Rollback Execution',
        ],
      },
    ],
    [
      'freeze',
      '### Data Rollback',
      '',
      {
        until: '### Rollback Decision',
        and: [['ran in staging, with its down script', 'ran in staging']],
        at: ['0087', '# Add the nullable', '### Step 3', '## Rollback Plan'],
      },
    ],
    [
      'radio',
      '3. Take the column out again',
      '',
      {
        until: '3. Verify that the live',
        and: [['4. Verify that the live', '3. Verify that the live']],
        at: ['### Step 2', 'flyway', 'V31__', '## 🔙', '2. Run the script'],
      },
    ],
    [
      'laundry',
      '    - name: Undo the scripts\n',
      '',
      {
        until: 'roles:',
        and: downOfLaundry,
        at: ['migrations:', '- script:', 'Database Migration', 'Apply the two', 'migrate.sh up', 'rollback:'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'release',
      part('release', '# First the backup: expect', '# Then the two scripts'),
      '',
      {
        and: [
          ['- [ ] The backup is listed and stored off site\n', ''],
          ['- [x] The nightly backup of 2031-02-26 was restored as a trial in 34 minutes\n', ''],
        ],
        at: ['#### Database Migration', '0412_', '0413_', 'migrate.sh up', '# Then the two'],
      },
    ],
    [
      'freeze',
      part('freeze', '# Save the card states', '# Compare the environment'),
      '',
      {
        and: [['the dump is listed by `pg_restore --list card-state-0317.dump`, and the check', 'the check']],
        at: ['0087', '# Add the nullable', '### Step 3'],
      },
    ],
    [
      'radio',
      part('radio', '1. Take the backup:', '2. Run the script'),
      '',
      {
        and: [
          ['2. Run the script', '1. Run the script'],
          ['3. Verify it:', '2. Verify it:'],
        ],
        at: ['### Step 2', 'flyway', '1. Run the script', 'V31__'],
      },
    ],
    [
      'laundry',
      '      - name: Back up the cycle database',
      '',
      {
        until: '      - name: Tell the shops',
        at: ['migrations:', '- script:', 'Database Migration', 'Apply the two', 'migrate.sh up'],
      },
    ],
    [
      'freeze',
      '# Save the card states: expect a file of about 2 GB\npg_dump --table card_state --format custom --file card-state-0317.dump "$CARDS_URL"',
      '# Count the card states: expect about 4 million\npsql "$CARDS_URL" -c \'SELECT count(*) FROM card_state\'',
      {
        and: [
          ['the dump is listed by `pg_restore --list card-state-0317.dump`', 'the count is about 4 million'],
        ],
        at: ['0087', '# Add the nullable', '### Step 3'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'release',
      '- [x] Both migration scripts ran in staging on 2031-02-24 without errors',
      '- [x] Both migration scripts were reviewed on 2031-02-24',
      {
        and: [['Lock timeout of 3 s, rehearsed on a full copy', 'Lock timeout of 3 s']],
        at: [
          '#### Database Migration',
          '0412_',
          '0413_',
          'migrate.sh up',
          '### Database Readiness',
          '- [x] Both',
        ],
        ...strict,
      },
    ],
    [
      'freeze',
      'ran in staging, with its down script',
      'is written, with its down script',
      { at: ['0087', '# Add the nullable', '### Step 3'], ...strict },
    ],
    [
      'radio',
      '`V31__add_loudness.sql` ran in staging on 2031-03-26',
      '`V31__add_loudness.sql` is merged since 2031-03-26',
      { at: ['### Step 2', 'flyway', 'V31__', '2. Run the script'], ...strict },
    ],
    [
      'laundry',
      '    tested: Both ways in staging on 2031-05-06\n  - script',
      '    tested: Not yet\n  - script',
      {
        and: [['    tested: Both ways in staging on 2031-05-06\n\n', '    tested: Not yet\n\n']],
        at: ['migrations:', '- script', 'tested:', 'Database Migration', 'Apply the two', 'migrate.sh up'],
        ...strict,
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'release',
      '`0412_rate_plans_add_meal_code.sql` adds a nullable column',
      '`0412_rate_plans_add_meal_code.sql` adds a column and drops `board_type`, which 9.1.4 still reads',
    ],
    [
      'freeze',
      '# Add the nullable column: expect "1 applied"',
      '# Rename the column blocked_at to frozen_at: expect "1 applied"',
      ['# Rename', 'migrate.sh up'],
    ],
    [
      'radio',
      '2. Run the script, which only adds a nullable column:',
      '2. Run the script, which renames the column `volume` to `loudness`:',
      ['2. Run the script', 'flyway'],
    ],
    [
      'laundry',
      'forward: Adds the nullable column rinse_minutes to cycles (expand)',
      'forward: Adds rinse_minutes to cycles and drops the column rinse_text',
    ],
    [
      'laundry',
      '          ./migrate.sh up --database "$CYCLES_URL" --to 0232\n',
      '          ./migrate.sh up --database "$CYCLES_URL" --to 0232\n          psql "$CYCLES_URL" -c "ALTER TABLE cycles DROP COLUMN rinse_text"\n',
      'DROP COLUMN rinse_text',
    ],
    [
      'release',
      '`0413_channel_rates_create.sql` adds a table',
      '`0413_channel_rates_create.sql` changes the type of `rates.amount` from text to integer',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'release',
      '1. `0412_rate_plans_add_meal_code.sql` adds a nullable column\n2. `0413_channel_rates_create.sql` adds a table',
      '1. `0413_channel_rates_create.sql` adds a table\n2. `0412_rate_plans_add_meal_code.sql` adds a nullable column',
    ],
    [
      'release',
      '# Then the two scripts: expect "2 applied"\n./ops/migrate.sh up --env production --to 0413',
      '# Then the two scripts: expect "applied" twice\npsql "$BOOKINGS_URL" --file 0413_channel_rates_create.sql\npsql "$BOOKINGS_URL" --file 0412_rate_plans_add_meal_code.sql',
    ],
    [
      'laundry',
      part('laundry', '  - script: 0231', 'phases:').trimEnd(),
      `${part('laundry', '  - script: 0232', 'phases:').trimEnd()}\n${part('laundry', '  - script: 0231', '  - script: 0232').trimEnd()}`,
    ],
    [
      'radio',
      '   flyway -configFiles=conf/prod.conf -target=31 migrate',
      '   psql "$PROGRAMMES_URL" -f V31__add_loudness.sql\n   psql "$PROGRAMMES_URL" -f V30__programme_index.sql',
    ],
  ),
];
