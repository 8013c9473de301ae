/** Migrations. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const migrationSteps = ['### 6.2', '### 6.3', '## 4. Scripts', '`041_create', '-f 041_', '043_backfill'];
const biddingSteps = [
  '### Step 2: Database Migration',
  'flyway -url="$BIDDING_JDBC" -target=0088',
  '0088 adds',
];
const gatesSteps = [
  'name: Apply 061',
  'name: Database Migration',
  'migrations:',
  '061_pass_hash',
  '062_gate_sync',
  'migrate.sh up',
];

const of061 = part('gates', '  - script: 061_pass_hash.sql', '  - script: 062_gate_sync.sql');
const of062 = part('gates', '  - script: 062_gate_sync.sql', '\ntimeline:');

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'migration',
      part('migration', '2. Undo the schema', '4. Verify: count of'),
      '2. Tell the registrars\n3. Stop the imports\n',
      {
        and: [
          [' (down: `041_down.sql`)', ''],
          [' (down: `042_down.sql`)', ''],
          [' (down: `043_down.sql`)', ''],
          [
            '- [ ] Their down scripts ran there on the same day, row counts',
            '- [ ] Row counts on the same day were',
          ],
        ],
        at: [...migrationSteps, '## 7. Rollback'],
      },
    ],
    [
      'bidding',
      part('bidding', '3. Undo the schema only', '4. Verify: `./smoke'),
      '3. Tell the auction houses that blue is back\n',
      [...biddingSteps, '## 4. Rollback Procedure'],
    ],
    [
      'gates',
      part('gates', '    - name: Undo the migrations, only', '\nroles:'),
      '',
      {
        and: [
          ['    rollback: 061_pass_hash.down.sql\n', '    rollback: none\n'],
          ['    rollback: 062_gate_sync.down.sql\n', '    rollback: none\n'],
          [
            '        rollback: |\n          ./bin/migrate.sh down --steps 2 --database "$PASS_DB"\n',
            '        rollback: Call Matteo Ferrari\n',
          ],
        ],
        at: [...gatesSteps, 'rollback:'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'migration',
      part('migration', '### 6.1 Backup', '### 6.2'),
      '### 6.1 Row counts (18:00 - 18:40)\n\n```bash\npsql "$COLLECTION_URL" -c "SELECT count(*) FROM objects"\n```\n\n*Expect:* about 2.4 million.\n*Check:* the number is noted in the channel.\n\n',
      {
        and: [
          ['| 18:00 | 18:40 | Backup |', '| 18:00 | 18:40 | Row counts |'],
          [
            '3. If a down script fails, restore: `pg_restore --clean --jobs=4 --dbname="$COLLECTION_URL" /backup/collection-718`\n',
            '3. If a down script fails, correct it and run it again\n',
          ],
        ],
        at: migrationSteps,
      },
    ],
    [
      'bidding',
      'pg_dump --format=custom --file=bidding-before-2.9.0.dump "$BIDDING_DB"\nflyway -url="$BIDDING_JDBC" -target=0088 migrate\n',
      'flyway -url="$BIDDING_JDBC" -target=0088 migrate\n',
      {
        and: [
          ['- Back up first, then expand: 0088 adds', '- Expand only: 0088 adds'],
          [', or else `pg_restore --clean --dbname="$BIDDING_DB" bidding-before-2.9.0.dump`', ''],
        ],
        at: biddingSteps,
      },
    ],
    [
      'bidding',
      'pg_dump --format=custom --file=bidding-before-2.9.0.dump "$BIDDING_DB"\nflyway -url="$BIDDING_JDBC" -target=0088 migrate\n',
      'flyway -url="$BIDDING_JDBC" -target=0088 migrate\npg_dump --format=custom --file=bidding-before-2.9.0.dump "$BIDDING_DB"\n',
      { and: [['- Back up first, then expand: 0088 adds', '- Expand only: 0088 adds']], at: biddingSteps },
    ],
    [
      'gates',
      part('gates', '      - name: Back up the pass database', '      - name: Tell the valley'),
      '',
      gatesSteps,
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'migration',
      '- [ ] 041 to 043 ran on collection-staging on 2031-02-24 with a copy of production',
      '- [ ] 041 to 043 were read by a second person',
      {
        and: [
          ['- [ ] Their down scripts ran there on the same day, row counts equal before and after\n', ''],
        ],
        at: [...migrationSteps, '# DP-718', '## 6. Steps'],
      },
    ],
    [
      'bidding',
      '- Staging had 0088 on 2031-02-24, with equal row counts\n',
      '',
      {
        and: [
          [
            "- [ ] Migration 0088 ran against yesterday's copy of production",
            '- [ ] Migration 0088 was reviewed',
          ],
        ],
        at: biddingSteps,
      },
    ],
    [
      'gates',
      of061 + of062,
      (of061 + of062).replaceAll(
        'tested: gates-staging, both ways, on 2031-02-26',
        'tested: reviewed by Matteo Ferrari',
      ),
      [...gatesSteps, 'tested: reviewed by'],
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'migration',
      'CREATE INDEX ON object_location (object_id, moved_at DESC);',
      'CREATE INDEX ON object_location (object_id, moved_at DESC);\nALTER TABLE objects DROP COLUMN location;',
      'DROP COLUMN',
    ],
    [
      'migration',
      'CREATE INDEX ON object_location (object_id, moved_at DESC);',
      'CREATE INDEX ON object_location (object_id, moved_at DESC);\nALTER TABLE objects RENAME COLUMN location TO location_text;',
      'RENAME COLUMN',
    ],
    [
      'bidding',
      '- Back up first, then expand: 0088 adds the nullable column `bids.lane`',
      '- Back up first: 0088 renames the column `bids.track` to `bids.lane`',
    ],
    ['gates', '    forward: Adds the table gate_sync', '    forward: Drops the table gate_log'],
  ),
  ...defects(
    'migration-order',
    [
      'migration',
      '2. `042_sync_trigger.sql` – trigger that keeps text and rows in step (down: `042_down.sql`)\n3. `043_backfill_locations.sql` – in batches of 5,000 (down: `043_down.sql`)',
      '2. `043_backfill_locations.sql` – in batches of 5,000 (down: `043_down.sql`)\n3. `042_sync_trigger.sql` – trigger that keeps text and rows in step (down: `042_down.sql`)',
    ],
    [
      'migration',
      'psql "$COLLECTION_URL" --single-transaction -v ON_ERROR_STOP=1 -f 041_create_object_location.sql\npsql "$COLLECTION_URL" --single-transaction -v ON_ERROR_STOP=1 -f 042_sync_trigger.sql',
      'psql "$COLLECTION_URL" --single-transaction -v ON_ERROR_STOP=1 -f 042_sync_trigger.sql\npsql "$COLLECTION_URL" --single-transaction -v ON_ERROR_STOP=1 -f 041_create_object_location.sql',
    ],
    ['gates', of061 + of062, of062 + of061],
  ),
];
