/** Strategy, steps and commands, the database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'strategy-unknown',
    ['canary', '**Strategy:** Canary', '**Strategy:** Cannary'],
    ['cache', '  approach: rolling', '  approach: roling'],
    ['postgres', '| **Strategy** | Blue-Green |', '| **Strategy** | Blue-Gren |'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'canary',
      '**Rationale:** Real traffic is needed to see rendering errors, and the blast radius must stay small.\n\n',
      '',
      {
        at: ['Strategy'],
        and: [
          [
            'The rollout is a canary release because rendering\nerrors only show with real traffic, and a small share of it is enough to see them.',
            '',
          ],
        ],
      },
    ],
    [
      'cache',
      '  rationale: Twelve equal nodes serve the tiles, so that three can be away at a time.\n',
      '',
      ['strategy', 'approach'],
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'canary',
      '**Strategy:** Canary',
      '**Strategy:** Blue-Green',
      ['Strategy', 'canary', 'Canary', 'Traffic moves'],
    ],
    [
      'flag',
      '- **Strategy:** Feature flag',
      '- **Strategy:** Blue-green',
      ['Strategy', 'feature flag', 'flag'],
    ],
    [
      'postgres',
      'We chose blue-green because',
      'We chose a rolling upgrade because',
      ['rolling', 'Strategy'],
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'canary',
      '**Strategy:** Canary',
      '**Strategy:** Recreate',
      { at: ['Strategy', 'Downtime'], also: ['strategy-contradiction', 'strategy-risk-mismatch'] },
    ],
    [
      'canary',
      '   helm upgrade notification ./charts',
      '   kubectl scale deploy/notification --replicas=0 --namespace messaging\n   helm upgrade notification ./charts',
      ['replicas=0', 'Downtime'],
    ],
    [
      'cache',
      '  - name: Replace the rest of the pool',
      '  - name: Stop the service and replace the rest of the pool',
      ['Stop the service', 'downtime'],
    ],
  ),
  ...defects('strategy-steps-missing', [
    'postgres',
    '### Step 4: Switch to the new primary\n',
    '',
    {
      until: '## Smoke tests',
      at: ['Strategy'],
      and: [['| Switch the applications |', '| Applications |']],
    },
  ]),
  ...defects(
    'rollout-percentages',
    ['canary', 'Traffic moves 5% → 25% → 50% → 100%', 'Traffic moves 5% → 50% → 25% → 100%'],
    ['flag', '| 3 | 2031-02-05 | 50% |', '| 3 | 2031-02-05 | 5% |', { at: ['5%', '100%', '10%'] }],
    ['cache', '    rollout_percentage: 50', '    rollout_percentage: 15'],
    ['cache', '    rollout_percentage: 100\n', '    rollout_percentage: 90\n'],
    ['canary', '| 4 | 100% | 60 minutes |', '| 4 | 120% | 60 minutes |'],
    ['flag', '--env production --percentage 50\n', '--env production --percentage 5\n'],
  ),
  ...defects('rollout-hold-required', [
    'cache',
    '    rollout_percentage: 50\n    wait: 20 minutes\n',
    '    rollout_percentage: 50\n',
    {
      at: ['rollout_percentage', 'Replace'],
      and: [['    rollout_percentage: 25\n    wait: 20 minutes\n', '    rollout_percentage: 25\n']],
    },
  ]),
  ...defects(
    'step-command-required',
    [
      'postgres',
      "```bash\npsql --host=pgbouncer --port=6432 --dbname=pgbouncer --command='PAUSE ledger'\n```\n\n**Expected result:** `PAUSE`\n\n**Verification:** `SHOW POOLS` lists no active server connection.\n",
      'Pause the pool.\n',
      {
        at: ['### Step 3', 'Pause the pool'],
        also: ['step-verification-required', 'step-expected-required'],
      },
    ],
    [
      'cache',
      '    command: ./ops/backup-index.sh production\n',
      '',
      { at: ['Back up the tile index'], also: ['step-expected-required', 'migration-backup-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    ['postgres', '**Expected result:** `PAUSE`\n\n', '', ['Step 3', 'PAUSE ledger']],
    [
      'cache',
      '    expected: The script prints "backup complete"\n',
      '',
      ['backup-index', 'Back up the tile'],
    ],
    [
      'canary',
      '   Expected: all pods are `Running`, none restarted in the last hour.\n',
      '',
      ['get pods', 'Check the state'],
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'postgres',
      "**Verification:** `psql --host=ledger-primary --command='SHOW server_version'` prints 16.\n",
      '',
      ['Step 4', 'point-dns', 'RELOAD'],
    ],
    ['cache', '    verify: ./ops/migrate.sh status\n', '', ['Run the migrations', 'migrate.sh up']],
  ),
  ...defects(
    'step-ambiguous',
    ['canary', '2. Announce the start in #release-room.', '2. Announce the start as needed.'],
    ['cache', '  - name: Undo the migrations', '  - name: Undo the migrations if necessary'],
    [
      'release',
      '2. [ ] Run the migrations with',
      '2. [ ] If appropriate, run the migrations with',
      { also: ['migration-staging-first'] },
    ],
    [
      'flag',
      '- [ ] Compare the conversion of both groups',
      '- [ ] Compare conversion, revenue, etc. of both groups',
    ],
  ),
  ...defects(
    'command-destructive',
    [
      'canary',
      '   helm uninstall notification-canary --namespace messaging\n   ```\n\n   Expected: `release',
      '   kubectl delete namespace messaging\n   ```\n\n   Expected: `release',
    ],
    [
      'flag',
      'ldcli flags update-rollout --flag one-page-checkout --env production --percentage 10\n',
      'rm -rf /var/lib/checkout\nldcli flags update-rollout --flag one-page-checkout --env production --percentage 10\n',
    ],
    [
      'release',
      '3. [ ] Deploy with `cap production deploy` (rolling, one server at a time)',
      '3. [ ] Deploy with `git push --force origin production` (rolling, one server at a time)',
    ],
    [
      'canary',
      '   kubectl --context prod-eu-1 get pods --namespace messaging',
      '   terraform destroy -auto-approve',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'postgres',
      "--dbname=pgbouncer --command='RELOAD'",
      "--dbname=pgbouncer --command='RELOAD",
      { at: ['RELOAD', 'RESUME', '```'] },
    ],
    [
      'flag',
      '   ldcli flags toggle-off --flag one-page-checkout --env production\n   ```',
      '   ldcli flags toggle-off --flag "one-page-checkout --env production\n   ```',
    ],
    [
      'canary',
      '| SMTP_PASSWORD | from Vault | from Vault | yes |\n',
      '| SMTP_PASSWORD | from Vault | from Vault | yes |\n\n```json\n{ "engine": "liquid", "timeout": }\n```\n',
    ],
    [
      'release',
      'Dashboard: https://grafana.fernweh.de/d/shop\n',
      'Dashboard: https://grafana.fernweh.de/d/shop\n\n```yaml\nalerts:\n  - name: errors\n   severity: page\n```\n',
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'postgres',
      './ops/point-dns.sh ledger-primary ledger-pg16',
      'psql postgres://ledger:Xk29fhq7LmPz@ledger-pg16/ledger',
    ],
    [
      'canary',
      '| SMTP_PASSWORD | from Vault | from Vault | yes |',
      '| SMTP_PASSWORD | from Vault | kV8!qz3RtW0p | yes |',
    ],
    [
      'cache',
      'production: redis://geo-redis.internal:6379/0',
      'production: redis://:r8Hq2mZt5Lw@geo-redis.internal:6379/0',
    ],
    [
      'release',
      'Dashboard: https://grafana.fernweh.de/d/shop',
      'Dashboard: https://grafana.fernweh.de/d/shop\nToken: ghp_1VbT9qLr7XwZ3nKc5mYh8sJd2fGp4aEu6RiO',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'release',
      '- [ ] `bin/rails db:rollback STEP=2`\n- [ ] If data is damaged, restore with `./ops/restore.sh shop`\n',
      '',
      { at: ['Run the migrations', '## Rollback'] },
    ],
    [
      'postgres',
      '3. If the old primary is damaged, restore the backup:',
      '',
      { until: '### Rollback verification', at: ['Step 2', 'Migrations', '0041', '## Rollback'] },
    ],
    [
      'cache',
      '    - name: Undo the migrations\n',
      '',
      {
        until: '  verification:',
        at: ['migrat'],
        and: [
          [
            '    command: ./ops/migrate.sh up 0007\n    rollback: ./ops/migrate.sh down 0007\n',
            '    command: ./ops/migrate.sh up 0007\n',
          ],
          [
            '    command: ./ops/migrate.sh up 0008\n    rollback: ./ops/migrate.sh down 0008\n',
            '    command: ./ops/migrate.sh up 0008\n',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'release',
      '- [ ] Database backup taken with `./ops/backup.sh shop`\n',
      '',
      { at: ['Run the migrations'] },
    ],
    [
      'cache',
      '  - name: Back up the tile index\n',
      '',
      {
        until: '  - name: Run the migrations 0007',
        at: ['migrat'],
        and: [['    activity: Backup and migrations', '    activity: Migrations']],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    ['cache', '  - text: 3.0.0 ran in staging for a week\n    done: true\n', '', { at: ['migrat'] }],
    [
      'postgres',
      '- [x] Upgrade rehearsed in staging on 2031-02-01\n',
      '',
      {
        at: ['Step 2', 'Migrations', '0041', 'psql'],
        and: [['Extension list compared in the rehearsal', 'Extension list compared']],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'postgres',
      'ALTER TABLE entries ADD COLUMN entry_hash text;',
      'ALTER TABLE entries DROP COLUMN memo;',
      { and: [['| 15 minutes |\n\n## Overview', '| None |\n\n## Overview']] },
    ],
    [
      'postgres',
      'ALTER TABLE entries ADD COLUMN entry_hash text;',
      'ALTER TABLE entries RENAME COLUMN memo TO note;',
      { and: [['| 15 minutes |\n\n## Overview', '| None |\n\n## Overview']] },
    ],
    [
      'release',
      '2. [ ] Run the migrations with `bin/rails db:migrate`',
      '2. [ ] Run the migrations with `bin/rails db:migrate` (drops the column `orders.legacy_state`)',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'postgres',
      '1. `0041_add_entry_hash.sql`\n2. `0042_index_entry_hash.sql`\n',
      '1. `0042_index_entry_hash.sql`\n2. `0041_add_entry_hash.sql`\n',
    ],
    [
      'postgres',
      'psql --host=ledger-pg16 --dbname=ledger --file=migrations/0042_index_entry_hash.sql\npsql --host=ledger-pg16 --dbname=ledger --file=migrations/0043_add_audit_view.sql\n',
      'psql --host=ledger-pg16 --dbname=ledger --file=migrations/0043_add_audit_view.sql\npsql --host=ledger-pg16 --dbname=ledger --file=migrations/0042_index_entry_hash.sql\n',
    ],
    [
      'cache',
      '      ./ops/migrate.sh up 0007\n      ./ops/migrate.sh up 0008\n',
      '      ./ops/migrate.sh up 0008\n      ./ops/migrate.sh up 0007\n',
    ],
    [
      'cache',
      '  - name: 0007_tile_owner.sql\n    command: ./ops/migrate.sh up 0007\n    rollback: ./ops/migrate.sh down 0007\n  - name: 0008_tile_owner_index.sql\n    command: ./ops/migrate.sh up 0008\n    rollback: ./ops/migrate.sh down 0008\n',
      '  - name: 0008_tile_owner_index.sql\n    command: ./ops/migrate.sh up 0008\n    rollback: ./ops/migrate.sh down 0008\n  - name: 0007_tile_owner.sql\n    command: ./ops/migrate.sh up 0007\n    rollback: ./ops/migrate.sh down 0007\n',
    ],
  ),
];
