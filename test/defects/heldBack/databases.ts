/** Migrations of the data. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'press',
      '3. Undo the scripts (2 minutes):\n\n   ```bash\n   ./ops/migrate.sh down --database "$ORDERS_URL" --to 0086\n   ```\n\n4. Verify',
      '3. Verify',
      {
        and: [
          [
            'If orders were damaged, restore them from `orders-before-3.8.0.dump` with `pg_restore --clean --table orders --dbname "$ORDERS_URL" orders-before-3.8.0.dump`.\n',
            '',
          ],
          ['ran in staging on 2032-03-04, up and down', 'ran in staging on 2032-03-04'],
        ],
        at: [
          '### Phase 2',
          '#### Step 2.1',
          '## 🔙',
          './ops/migrate.sh up',
          '0087_orders_add',
          '0088_orders_index',
          '### How to roll back',
        ],
      },
    ],
    [
      'tax',
      '### Data Rollback\n',
      '',
      {
        until: '### Rollback Decision',
        and: [['ran in staging on 2032-08-05, with its down script', 'ran in staging on 2032-08-05']],
        at: ['./ops/migrate.sh up', '0512_returns', '## Rollback Plan', '### Step 1', '# Add the nullable'],
      },
    ],
    [
      'scores',
      '    - name: Undo the scripts\n',
      '',
      {
        until: 'roles:\n',
        and: [
          ['    rollback: 0701_parts_add_turns.down.sql\n', ''],
          ['    rollback: 0702_parts_fill_turns.down.sql\n', ''],
          [
            '        rollback: |\n          ./migrate.sh down --database "$PARTS_URL" --to 0700\n',
            '        rollback: Nothing to undo\n',
          ],
        ],
        at: [
          'migrations:',
          '- script: 070',
          'Apply the two scripts',
          './migrate.sh up',
          'name: Database Migration',
          'rollback:',
        ],
      },
    ],
    [
      'scanner',
      'Undo the scripts: `./db/revert.sh 042 041`; if that fails, `pg_restore --clean --dbname "$SCANGW_URL" scangw-0522.dump` | Yusuf Demir | 20 | `./db/version.sh` prints `040` |',
      'Free the queue directory: `./spool.sh clear` | Yusuf Demir | 20 | `./spool.sh count` prints `0` |',
      {
        and: [
          ['| Script | Effect | Way back |\n| --- | --- | --- |', '| Script | Effect |\n| --- | --- |'],
          [
            'Adds the nullable column `battery_state` | 041_scanner_add_battery.down.sql |',
            'Adds the nullable column `battery_state` |',
          ],
          [
            'Creates the table `battery_history` | 042_scanner_battery_history.down.sql |',
            'Creates the table `battery_history` |',
          ],
          ['ran in staging on 2032-05-12, both ways', 'ran in staging on 2032-05-12'],
          [
            '| P3 | Restore of the scanner database rehearsed on 2032-05-14 in 18 minutes |',
            '| P3 | Cabling of hall 4 checked on 2032-05-14 |',
          ],
        ],
        at: ['### 4.1', '041_scanner', '042_scanner', '| 5 | 17:20', '## 6', '### 6.2', '| B2'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'press',
      '#### Step 1.1: Back up the orders database',
      '',
      {
        until: '#### Step 1.2',
        and: [
          [
            'If orders were damaged, restore them from `orders-before-3.8.0.dump` with `pg_restore --clean --table orders --dbname "$ORDERS_URL" orders-before-3.8.0.dump`.\n',
            '',
          ],
        ],
        at: ['### Phase 2', '#### Step 2.1', './ops/migrate.sh up', '0087_orders_add', '0088_orders_index'],
        also: ['step-numbering'],
      },
    ],
    [
      'tax',
      '# Save the returns: expect a dump of about 48 GB\npg_dump --format custom --file returns-0816.dump "$RETURNS_URL"\n\n',
      '',
      {
        and: [['`pg_restore --list returns-0816.dump` lists the dump, and ', '']],
        at: ['# Add the nullable', './ops/migrate.sh up', '### Step 1', '0512_returns'],
      },
    ],
    [
      'scores',
      '      - name: Back up the parts\n',
      '',
      {
        until: '      - name: Tell the orchestras',
        at: [
          'migrations:',
          '- script: 070',
          'Apply the two scripts',
          './migrate.sh up',
          'name: Database Migration',
        ],
      },
    ],
    [
      'scanner',
      '| 2 | 16:20 | 17:00 | Back up the scanner database: `pg_dump --format custom --file scangw-0522.dump "$SCANGW_URL"` | Yusuf Demir | `pg_restore --list scangw-0522.dump` names 37 tables |',
      '| 2 | 16:20 | 17:00 | Export the pairing list: `./pairing.sh export` | Yusuf Demir | The list names 220 scanners |',
      {
        and: [
          ['; if that fails, `pg_restore --clean --dbname "$SCANGW_URL" scangw-0522.dump`', ''],
          [
            '| Criterion 1 | Backup listed and copied to the second host |',
            '| Criterion 1 | Pairing list is complete |',
          ],
          ['- [ ] The dump scangw-0522.dump is deleted after 30 days\n', ''],
          [
            '| P3 | Restore of the scanner database rehearsed on 2032-05-14 in 18 minutes |',
            '| P3 | Cabling of hall 4 checked on 2032-05-14 |',
          ],
        ],
        at: ['### 4.1', '041_scanner', '042_scanner', '| 5 | 17:20'],
      },
    ],
    [
      'archive',
      'pg_basebackup --pgdata /backup/ardb-20321009 --host ardb-old-2 --checkpoint fast\npg_verifybackup /backup/ardb-20321009\n```\n\nExpected: `backup successfully verified`. The backup is taken from the old replica, so that readers feel nothing.',
      './pg/size.sh ardb-old-2\n```\n\nExpected: about 310 GB.',
      {
        and: [
          [
            '7. If the old pair is damaged, restore `/backup/ardb-20321009` with `./pg/restore.sh --from /backup/ardb-20321009 --host ardb-old-1`\n',
            '',
          ],
          ['#### Stage 2: Backup', '#### Stage 2: Size'],
          ['| Backup | Janko', '| Size | Janko'],
          ['- [ ] The backup of stage 2 is verified\n', ''],
        ],
        at: ['#### Stage 5', './pg/apply.sh', '`2201_', '`2202_', '`2203_', 'for script'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'press',
      '- [x] Both scripts ran in staging on 2032-03-04, up and down\n',
      '',
      {
        level: 'strict',
        at: ['### Phase 2', '#### Step 2.1', './ops/migrate.sh up', '0087_orders_add', '0088_orders_index'],
      },
    ],
    [
      'scanner',
      '| P2 | Script 041 and script 042 ran in staging on 2032-05-12, both ways | Yusuf Demir | done |\n',
      '',
      {
        and: [
          ['It ran in 4 minutes on a copy of production', 'The table is small, and the step can be repeated'],
        ],
        level: 'strict',
        at: ['### 4.1', '041_scanner', '042_scanner', '| 5 | 17:20'],
      },
    ],
    [
      'archive',
      '3. Run the whole procedure in staging: done on 2032-09-25, both ways, in 64 minutes\n4. Announce',
      '3. Announce',
      {
        and: [
          [
            '| The new pair falls behind under load | Low | High | Load of a Monday was replayed in staging for 6 hours |',
            '| The new pair falls behind under load | Low | High | Lag is watched for a week |',
          ],
          ['- [ ] The rollback has been carried out once in staging\n', ''],
        ],
        level: 'strict',
        at: ['#### Stage 5', './pg/apply.sh', '`2201_', '`2202_', '`2203_', 'for script'],
      },
    ],
    [
      'scores',
      '    tested: Both ways in staging on 2032-10-21\n  - script: 0702',
      '    tested: Not yet\n  - script: 0702',
      {
        and: [
          [
            '    rollback: 0702_parts_fill_turns.down.sql\n    tested: Both ways in staging on 2032-10-21',
            '    rollback: 0702_parts_fill_turns.down.sql\n    tested: Not yet',
          ],
        ],
        level: 'strict',
        at: ['migrations:', '- script: 070', 'tested: Not yet', 'Apply the two', './migrate.sh up'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'press',
      '1. `0087_orders_add_press_split.sql` adds the nullable column `press_split`',
      '1. `0087_orders_add_press_split.sql` renames the column `press` to `press_split`',
    ],
    [
      'scanner',
      '| 042_scanner_battery_history.sql | Creates the table `battery_history` |',
      '| 042_scanner_battery_history.sql | Drops the column `battery` of `scanner` |',
    ],
    [
      'tax',
      '# Add the nullable column prefill, which version 8 does not read: expect "0512 applied"\n',
      '# Drop the column draft_text: expect "0512 applied"\n',
      ['# Drop the column', './ops/migrate.sh up'],
    ],
    ['archive', 'adds the nullable column `checksum` |', 'changes the type of `id` from integer to uuid |'],
    [
      'scores',
      '    forward: Adds the nullable column turns to parts (expand)',
      '    forward: Renames the column pages of parts to turns',
    ],
    [
      'scores',
      '          ./migrate.sh up --database "$PARTS_URL" --to 0702',
      '          psql "$PARTS_URL" -c "ALTER TABLE parts DROP COLUMN pages"\n          ./migrate.sh up --database "$PARTS_URL" --to 0702',
      { at: 'DROP COLUMN', also: ['command-destructive'] },
    ],
  ),
  ...defects(
    'migration-order',
    [
      'press',
      '1. `0087_orders_add_press_split.sql` adds the nullable column `press_split`\n2. `0088_orders_index_press_split.sql` adds an index to it, built concurrently',
      '1. `0088_orders_index_press_split.sql` adds an index to the column, built concurrently\n2. `0087_orders_add_press_split.sql` adds the nullable column `press_split`',
    ],
    [
      'scanner',
      '| 041_scanner_add_battery.sql | Adds the nullable column `battery_state` | 041_scanner_add_battery.down.sql |\n| 042_scanner_battery_history.sql | Creates the table `battery_history` | 042_scanner_battery_history.down.sql |',
      '| 042_scanner_battery_history.sql | Creates the table `battery_history` | 042_scanner_battery_history.down.sql |\n| 041_scanner_add_battery.sql | Adds the nullable column `battery_state` | 041_scanner_add_battery.down.sql |',
    ],
    [
      'archive',
      '| `2203_search_rebuild.sql` | builds the search index anew | `2203_search_rebuild.down.sql` |',
      '| `2200_search_rebuild.sql` | builds the search index anew | `2200_search_rebuild.down.sql` |',
    ],
    ['archive', 'for script in 2201 2202 2203; do', 'for script in 2201 2203 2202; do'],
    ['scores', '  - script: 0702_parts_fill_turns.sql', '  - script: 0700_parts_fill_turns.sql'],
    ['scanner', 'Apply the scripts: `./db/apply.sh 041 042`', 'Apply the scripts: `./db/apply.sh 042 041`'],
  ),
];
