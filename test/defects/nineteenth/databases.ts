/** Migrations. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const snapshot = part('board', 'aws rds create-db-snapshot', '\n# Only adds the table');
const rowOf = (script: string, next: string): string => part('migration', script, next);
const backfill = rowOf('| 2 | `V211__', '| 3 | `V212__');
const indexed = rowOf('| 3 | `V212__', '\nAll of them ran');
const berthPlan = part('berth', '  - script: 031', '  - script: 032');
const draught = part('berth', '  - script: 032', 'timeline:');

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'board',
      '3. Run `npm run db:rollback -- --env production`; if it fails, restore the snapshot `before-v12` into a new instance',
      '3. Delete the pods of green',
      {
        and: [
          ['3 minutes, 25 with the snapshot', '3 minutes'],
          ['# Snapshot first; the id is needed again in section 4', '# Snapshot first'],
        ],
        at: ['### Step 2: Database', 'npm run db:migrate', '## 4. Rollback', '### Manual Rollback Steps'],
      },
    ],
    [
      'canary',
      '### Data Rollback',
      '',
      {
        until: '## Post-Deployment Validation',
        and: [
          [
            '`0048_suggestion_source.sql` and its down script are merged',
            '`0048_suggestion_source.sql` is merged',
          ],
        ],
        at: ['### Step 3', '### Step 2', '--to 0048', '## Rollback Plan', '`0048_suggestion_source.sql`'],
      },
    ],
    [
      'migration',
      '3. Run the undo scripts',
      '3. Write down which visits were touched\n4. Open an incident\n',
      {
        until: '5. Verify that `\\d visits`',
        and: [
          [
            '| # | Script | What it does | Way back |\n| --- | --- | --- | --- |',
            '| # | Script | What it does |\n| --- | --- | --- |',
          ],
          ['may be null | `U210__drop_animal_id.sql` |', 'may be null |'],
          ['a batch | `U211__clear_animal_id.sql` |', 'a batch |'],
          ['concurrently | `U212__drop_index.sql` |', 'concurrently |'],
          ['Staging run and way back rehearsed, both by Pavel', 'Staging run done by Pavel'],
          ['has no `animal_id` and that the hotline', 'is readable and that the hotline'],
        ],
        at: [
          '## Scripts',
          '## Rollback',
          '### Step 3: Add',
          '### Step 4: Fill',
          '### Step 5: Index',
          'V21',
          '-target=21',
        ],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'canary',
      '# Dump the suggestion metadata',
      '# Compare the environment with its description\n./deploy/check-env.sh --env production\n```\n\nExpected: no difference. Verify that the script ends with status 0.\n\n',
      {
        until: '### Step 2: Deploy to Staging',
        and: [
          [
            'Only if the down script fails: `pg_restore --clean --dbname "$SUGGEST_DB_URL" /backup/suggest-before-3.0.2.dump`.\n',
            '',
          ],
        ],
        at: ['### Step 3', '--to 0048', '## Deployment Steps', '`0048_suggestion_source.sql`'],
      },
    ],
    [
      'board',
      '# Snapshot first; the id is needed again in section 4\n',
      '',
      {
        until: '# Only adds the table',
        and: [
          ['; if it fails, restore the snapshot `before-v12` into a new instance', ''],
          ['3 minutes, 25 with the snapshot', '3 minutes'],
        ],
        at: ['### Step 2: Database', 'npm run db:migrate'],
      },
    ],
    [
      'berth',
      '      - name: Back up the database',
      '',
      {
        until: '      - name: Tell the quays',
        and: [[part('berth', '    - name: Restore the dump', 'roles:'), '\n']],
        at: ['migrations:', 'Apply 031', 'migrate.sh up', 'name: Database Migration', 'script: 031'],
      },
    ],
    [
      'board',
      '# Snapshot first; the id is needed again in section 4\n',
      `# Only adds the table saved_searches; version 11 does not know it\nnpm run db:migrate -- --env production\n\n# The id is needed again in section 4\n${snapshot}`,
      {
        until: '```\n\n**Expected:** `1 migration applied`',
        at: ['### Step 2: Database', 'npm run db:migrate'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'migration',
      "All of them ran in staging on 2031-01-28 against last week's copy: 41 minutes for 18.2 million visits.",
      'We reckon with 41 minutes for 18.2 million visits.',
      {
        and: [
          ['Staging run and way back rehearsed, both by Pavel', 'Way back read through by Pavel'],
          ['a problem with 9.4 in staging', 'a problem with 9.4'],
        ],
        at: ['## Scripts', '### Step 3: Add', 'ALTER TABLE visits', 'V210', '-target=210', '## The night'],
      },
    ],
    [
      'board',
      '; the same migration ran\nin staging on 2031-02-20.',
      '.',
      {
        and: [
          [
            '`20310220_saved_searches.sql` ran on a copy of production',
            '`20310220_saved_searches.sql` is merged',
          ],
        ],
        at: ['### Step 2: Database', 'npm run db:migrate'],
      },
    ],
    [
      'canary',
      './deploy/migrate.sh --env staging --to 0048\n',
      '',
      { at: ['### Step 3', '--env production --to 0048', '`0048_suggestion_source.sql`'] },
    ],
    [
      'berth',
      'table berth_plan\n    rollback: 031_berth_plan.down.sql\n    tested: In staging on 2031-03-06, both ways',
      'table berth_plan\n    rollback: 031_berth_plan.down.sql\n    tested: Not yet',
      {
        and: [
          [
            '032_vessel_draught.down.sql\n    tested: In staging on 2031-03-06, both ways',
            '032_vessel_draught.down.sql\n    tested: Not yet',
          ],
        ],
        at: [
          'migrations:',
          'script: 03',
          'tested:',
          'Apply 031',
          'migrate.sh up',
          'name: Database Migration',
        ],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'migration',
      'ALTER TABLE visits ADD COLUMN animal_id bigint;',
      'ALTER TABLE visits ADD COLUMN animal_id bigint;\nALTER TABLE visits DROP COLUMN chip;',
      { at: 'DROP COLUMN' },
    ],
    [
      'board',
      '# Only adds the table saved_searches; version 11 does not know it',
      '# Drops the column users.search_prefs, which version 11 still reads',
    ],
    [
      'berth',
      'forward: Adds the column vessel.draught_cm, which may be null',
      'forward: Renames the column vessel.draught to vessel.draught_cm',
    ],
    [
      'canary',
      '# The new column can be null: version 2 ignores it',
      '# Drops the column ngram_score of the table suggestions',
    ],
  ),
  ...defects(
    'migration-order',
    ['migration', backfill + indexed, indexed + backfill],
    ['berth', berthPlan + draught, `${draught.trimEnd()}\n${berthPlan}\n`],
    [
      'migration',
      '| 1 | `V210__add_animal_id.sql`',
      '| 1 | `V213__add_animal_id.sql`',
      { at: ['V213', '`V211__'] },
    ],
  ),
];
