/** Header, strategy, steps, commands and the database. */
import { defects, type Case } from '../defects.ts';

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['canary', '| Status | Planned |', '| Status | Plannned |'],
    ['migration', '**Status:** Planned', '**Status:** Almost there'],
    ['cutover', '🟡 Planned', '🟡 Purple'],
    ['flag', '| Status | Planned |', '| Status | Aproved |'],
    ['yaml', 'status: planned', 'status: plannd'],
  ),
  ...defects(
    'status-contradiction',
    ['migration', '**Status:** Planned', '**Status:** Complete'],
    ['flag', '| Status | Planned |', '| Status | Completed |', { at: ['| Status |', '- [ ]'] }],
    ['cutover', '🟡 Planned', '✅ Complete', { at: ['**Status:**', '- [ ]'] }],
    ['canary', '| Status | Planned |', '| Status | In progress |'],
    ['migration', '**Status:** Planned', '**Status:** In Progress'],
    [
      'flag',
      '- [ ] Set the flag for staff and 1% of users',
      '- [x] Set the flag for staff and 1% of users',
      { at: ['| Status |', '- [x] Set'] },
    ],
    ['cutover', '- [ ] ⬜ Interfaces paused', '- [x] ⬜ Interfaces paused', { at: ['**Status:**', '- [x]'] }],
  ),
  ...defects(
    'date-invalid',
    ['canary', 'Wednesday, 12 March 2031', 'Thursday, 12 March 2031'],
    ['canary', 'Wednesday, 12 March 2031', '32 March 2031'],
    ['canary', 'Wednesday, 12 March 2031', '03/04/2031'],
    ['migration', '2031-04-17 (Thursday)', '2031-04-31'],
    ['migration', '2031-04-17 (Thursday)', '2031-04-17 (Friday)'],
    ['migration', 'rehearsed in staging on 2031-04-11', 'rehearsed in staging on 2031-02-29'],
    ['cutover', 'Saturday, 24 May 2031', 'Sunday, 24 May 2031'],
    ['cutover', 'read-only until 30 June 2031', 'read-only until 31 June 2031'],
    ['flag', '| Start date | 2031-06-02 |', '| Start date | 2031-13-02 |'],
    ['flag', 'Review on 13 June 2031', 'Review on Monday, 13 June 2031'],
    ['yaml', 'date: 2031-09-10', 'date: 2031-09-31'],
  ),
  ...defects(
    'date-past',
    ['canary', 'Wednesday, 12 March 2031', '12 March 2030'],
    ['migration', '2031-04-17 (Thursday)', '2030-04-17'],
    ['cutover', 'Saturday, 24 May 2031', '24 May 2030'],
    ['flag', '| Start date | 2031-06-02 |', '| Start date | 2030-06-02 |', { also: ['time-invalid'] }],
    ['yaml', 'date: 2031-09-10', 'date: 2030-09-10'],
    [
      'migration',
      '**Status:** Planned',
      '**Status:** Approved',
      { now: '2031-06-01T00:00:00Z', at: '**Date:**' },
    ],
  ),
  ...defects(
    'risk-level-unknown',
    ['canary', '| Risk level | Medium |', '| Risk level | Meduim |'],
    ['canary', 'new pods | Low | Low |', 'new pods | Low | Lwo |'],
    ['migration', '**Risk:** Medium', '**Risk:** Yellowish'],
    ['cutover', '  * Probability: Low', '  * Probability: Lowish'],
    ['flag', '   - Impact: Medium', '   - Impact: Mediun'],
    ['yaml', '    impact: high', '    impact: hihg'],
  ),
  ...defects(
    'strategy-required',
    [
      'yaml',
      '  approach: Blue-Green\n',
      '',
      { at: ['strategy:', 'title:', 'rationale:'], also: ['field-required'] },
    ],
    ['yaml', '  approach: Blue-Green', '  approach: Not decided yet'],
  ),
  ...defects(
    'strategy-unknown',
    ['canary', '| Strategy | Canary |', '| Strategy | Cannary |'],
    ['migration', '**Strategy:** Rolling', '**Strategy:** Roling update'],
    ['cutover', '* **Strategy:** Big bang', '* **Strategy:** Waterfall'],
    ['flag', '| Release strategy | Feature flag |', '| Release strategy | Featur flag |'],
    ['yaml', '  approach: Blue-Green', '  approach: Blue-Gren'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'yaml',
      '  rationale: The old index stays warm, so that going back is one switch and takes a minute.\n',
      '',
      { at: ['approach:', 'strategy:'], also: ['field-required'] },
    ],
    [
      'canary',
      '**Why canary:** version 7.4',
      'Version 7.4 it is.\n\n',
      { until: '## Deployment Scope', at: '| Strategy |' },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'canary',
      '**Why canary:** version',
      'The deployment strategy is blue-green: version',
      { at: ['The deployment strategy', '| Strategy |'] },
    ],
    [
      'canary',
      '| Strategy | Canary |',
      '| Strategy | Blue-green |',
      { at: ['| Strategy |', '**Why canary', 'canary'] },
    ],
    [
      'migration',
      'Instances are replaced one by one.',
      'All instances are stopped first, then the new version starts.',
      { at: ['All instances', '**Strategy:**'], also: ['strategy-downtime-mismatch'] },
    ],
    [
      'flag',
      '| Release strategy | Feature flag |',
      '| Release strategy | Blue-green |',
      { at: ['| Release strategy', 'Set the flag', 'behind a feature flag', 'flagctl'] },
    ],
    ['yaml', '  approach: Blue-Green', '  approach: Rolling', { at: ['approach:', 'green'] }],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'canary',
      '| Strategy | Canary |',
      '| Strategy | Recreate |',
      {
        and: [['| Risk level | Medium |', '| Risk level | High |']],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
        at: ['| Strategy |', '| Risk level |'],
      },
    ],
    [
      'yaml',
      '  approach: Blue-Green',
      '  approach: Recreate',
      {
        and: [['  risk: medium', '  risk: high']],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
        at: ['approach:', 'risk:'],
      },
    ],
    [
      'yaml',
      '  approach: Blue-Green',
      '  approach: Rolling',
      {
        and: [['  risk: medium', '  risk: high']],
        also: ['strategy-contradiction'],
        at: ['approach:', 'risk:'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'migration',
      '**Strategy:** Rolling',
      '**Strategy:** Recreate',
      { also: ['strategy-contradiction'], at: ['**Strategy:**', '**Downtime:**'] },
    ],
    [
      'migration',
      'kubectl -n orders set image',
      'kubectl -n orders scale deployment/orders-api --replicas=0\nkubectl -n orders set image',
      { at: ['--replicas=0', '**Downtime:**'], also: ['strategy-contradiction'] },
    ],
    [
      'cutover',
      '* **Planned downtime:** 4 hours (07:00 – 11:00)',
      '* **Planned downtime:** Zero downtime',
      { at: ['**Planned downtime', '**Strategy'] },
    ],
    [
      'yaml',
      '  approach: Blue-Green',
      '  approach: Recreate',
      { also: ['strategy-contradiction', 'strategy-risk-mismatch'], at: ['approach:', 'downtime:'] },
    ],
    [
      'yaml',
      '          ./ops/migrate.sh up',
      '          systemctl stop search\n          ./ops/migrate.sh up',
      { at: ['systemctl stop', 'downtime:'] },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'yaml',
      '      - name: Switch the traffic to green\n',
      '',
      { until: '  - name: Smoke Tests', at: ['approach:', 'strategy:'] },
    ],
    [
      'migration',
      '**Strategy:** Rolling',
      '**Strategy:** Canary',
      // That it gives no reason was so before.
      { also: ['strategy-contradiction', 'strategy-rationale-required'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['canary', '--canary 50\n', '--canary 15\n', { at: ['--canary 15', '50%'] }],
    ['canary', '| 14:30 | 60 min | Canary at 50% |', '| 14:30 | 60 min | Canary at 15% |'],
    ['canary', '3. Raise the share to 25%', '3. Raise the share to 75%', ['75%', 'Raise the share to 50%']],
    ['canary', 'Full rollout at 100%', 'Full rollout at 110%'],
    ['flag', '1% → 10% → 50% → 100%', '1% → 50% → 10% → 100%'],
    ['flag', '1% → 10% → 50% → 100%', '1% → 10% → 50% → 1000%'],
    ['flag', '| 3 | 2031-06-06 | 50% | 3 days |', '| 3 | 2031-06-06 | 5% | 3 days |'],
    ['flag', '- [ ] Raise to 50%', '- [ ] Raise to 5%'],
    [
      'flag',
      '  flagctl set refunds.instant --env production --percent 50',
      '  flagctl set refunds.instant --env production --percent 5',
    ],
    [
      'yaml',
      '  downtime: none',
      '  downtime: none\n  canary: [10, 50, 25, 100]',
      { also: ['strategy-contradiction'] },
    ],
  ),
  ...defects('rollout-hold-required', [
    'canary',
    '2. Send it 5% of the traffic and hold for 30 minutes:',
    '2. Send it 5% of the traffic:',
    {
      and: [
        ['3. Raise the share to 25% and hold for 40 minutes:', '3. Raise the share to 25%:'],
        ['4. Raise the share to 50% and hold for 60 minutes:', '4. Raise the share to 50%:'],
        ['   Verify: the canary dashboard shows requests on version 7.4.0\n', ''],
        ['   Verify: error rate and latency stay inside the limits below\n', ''],
        ['   Verify: the ledger comparison shows no difference\n', ''],
        [
          '| 13:20 | 30 min | Canary at 5% | Priya Raman |\n| 13:50 | 40 min | Canary at 25% | Priya Raman |\n| 14:30 | 60 min | Canary at 50% | Priya Raman |\n',
          '| 13:20 | 130 min | Canary | Priya Raman |\n',
        ],
      ],
      at: ['Send it 5%', '--canary 5', 'Raise the share', '--canary'],
      also: ['step-verification-required', 'rollout-hold-required'],
    },
  ]),
  ...defects(
    'step-command-required',
    [
      'yaml',
      '        command: |\n          ./ops/watch.sh --service search --minutes 60\n',
      '',
      ['Watch closely'],
    ],
    [
      'migration',
      'psql "$ORDERS_DB" --file migrations/043_add_order_totals_index.sql\n',
      '',
      {
        and: [
          [
            '### Step 5: Add the index\n\n```bash\n',
            '### Step 5: Add the index\n\nAdd it concurrently.\n\n```text\n',
          ],
        ],
        at: '### Step 5',
      },
    ],
    [
      'canary',
      '5. Give it 100% of the traffic:\n\n   ```bash\n   ./ops/traffic.sh --service quotes --canary 100\n   ```\n',
      '5. Give it all of the traffic\n',
    ],
    [
      'migration',
      '```bash\nkubectl -n orders set image',
      'Ask the platform team to do it.\n\n',
      { until: '**Expected:** `deployment "orders-api"', at: '### Step 6' },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'migration',
      '**Expected:** `CREATE TABLE`\n\n',
      '',
      { at: ['### Step 3', '041_create_order_totals.sql\n', 'psql "$ORDERS_DB" --single'] },
    ],
    [
      'migration',
      '**Expected:** `CREATE INDEX`\n\n',
      '',
      { at: ['### Step 5', 'psql "$ORDERS_DB" --file migrations/043_add_order_totals_index.sql'] },
    ],
    ['canary', '   Expected: `canary weight is now 50`\n', '', { at: ['4. Raise', '--canary 50'] }],
    [
      'cutover',
      'Expected: `38 of 38 files imported, 0 errors`.\n\n',
      '',
      { at: ['saturn import', 'Stage 3'] },
    ],
    [
      'flag',
      '  Expected: `refunds.instant production 50% +staff`\n',
      '',
      { at: ['Raise to 50%', '--percent 50', 'Phase 3'] },
    ],
    [
      'yaml',
      '        expected: service/search patched\n        verify: |\n          curl --fail --silent --show-error https://search.woodgrove.internal/version\n        rollback',
      '        verify: |\n          curl --fail --silent --show-error https://search.woodgrove.internal/version\n        rollback',
      ['Switch the traffic to green', 'green"}}}', 'command: |'],
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'migration',
      '**Verify:** `\\d order_totals` shows the index as valid\n\n',
      '',
      { at: ['### Step 5', '043_add_order_totals_index.sql'] },
    ],
    [
      'migration',
      '**Verify:** `GET /orders/health` answers 200 on every instance\n\n',
      '',
      { at: ['### Step 6', 'set image'] },
    ],
    [
      'canary',
      '   Verify: version 7.3.2 gets no more requests\n',
      '',
      { at: ['5. Give it', '--canary 100'] },
    ],
    [
      'yaml',
      '        verify: |\n          ./ops/migrate.sh status --database "$DATABASE_URL"\n        rollback',
      '        rollback',
      ['Apply the migrations', 'migrate.sh up', 'command: |'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['canary', '2. Watch the dashboards for 45 minutes', '2. Watch the dashboards as needed'],
    [
      'migration',
      '**Verify:** `\\d order_totals` shows the index as valid',
      '**Verify:** check the index, constraints, etc.',
    ],
    [
      'cutover',
      'Names and interfaces are pointed at Saturn.',
      'Point names and interfaces at Saturn, if necessary.',
    ],
    ['flag', '- [ ] Provider confirms the load', '- [ ] Tune the limits appropriately'],
    [
      'yaml',
      '        expected: Helm reports that the release was deployed',
      '        expected: Retry if necessary until it works',
    ],
    ['migration', 'pause the loop if it does not', 'pause the loop as appropriate'],
  ),
  ...defects(
    'command-destructive',
    [
      'canary',
      '   helm uninstall quote-canary --namespace quotes',
      '   kubectl delete namespace quotes',
      { also: ['migration-backup-required'] },
    ],
    [
      'canary',
      '   kubectl -n quotes rollout status',
      '   rm -rf /var/lib/quotes\n   kubectl -n quotes rollout status',
    ],
    [
      'flag',
      '  flagctl set refunds.instant --env staging --percent 100',
      '  terraform destroy -auto-approve\n  flagctl set refunds.instant --env staging --percent 100',
    ],
    [
      'flag',
      '  flagctl set refunds.instant --env production --percent 10\n',
      '  git push --force origin main\n  flagctl set refunds.instant --env production --percent 10\n',
    ],
    [
      'migration',
      '```sql\nSELECT client_addr',
      '```sql\nDROP TABLE order_drafts;\nSELECT client_addr',
      {
        also: [
          'migration-expand-contract',
          'migration-backup-required',
          'migration-rollback-required',
          'migration-staging-first',
        ],
      },
    ],
    ['cutover', 'payctl backup --target', 'rm -rf /transfer\npayctl backup --target'],
  ),
  ...defects(
    'code-syntax',
    [
      'canary',
      "  summary: '{{ $labels.service }} fails on {{ $labels.instance }}'",
      "  summary: '{{ $labels.service }} fails on {{ $labels.instance }}",
    ],
    ['canary', "  expr: 'sum(rate(http_errors_total[5m]))'", "   expr: 'sum(rate(http_errors_total[5m]))'"],
    [
      'canary',
      '--file "quotes-before-7.4.0.dump" "$DATABASE_URL"',
      '--file "quotes-before-7.4.0.dump "$DATABASE_URL"',
      ['quotes-before', 'ls -l'],
    ],
    [
      'migration',
      '/backup/orders-20310417 "$ORDERS_DB"\npg_restore',
      '/backup/orders-20310417 "$ORDERS_DB\npg_restore',
    ],
    ['cutover', 'saturn check --all\n```', "saturn check --all --note 'second run\n```"],
    [
      'flag',
      '  flagctl get refunds.instant --env staging',
      '  cat <<END\n  flagctl get refunds.instant --env staging',
      ['<<END'],
    ],
    ['canary', '```yaml\nannotations:', '```json\nannotations:', ['annotations:', '```json']],
  ),
  ...defects(
    'secret-plaintext',
    ['canary', '`redis://cache.prod.internal:6379`', '`redis://:Kv8tR2qLx9wZ@cache.prod.internal:6379`'],
    [
      'canary',
      '- Token of the ledger, read from Vault at `pricing/prod/ledger`',
      '- Token of the ledger: ghp_9fK2mXw4Qz7LrT1vB8nYc3HdJ6sPaE0uRiGo',
    ],
    ['migration', 'pg_dump --format directory', 'PGPASSWORD=Tr0ub4dor9x pg_dump --format directory'],
    [
      'migration',
      'psql "$ORDERS_DB" --single-transaction',
      'psql "postgres://orders:hV7x2Qp9sLw@orders-db-1/orders" --single-transaction',
    ],
    [
      'flag',
      '  flagctl get refunds.instant --env staging',
      '  export AWS_ACCESS_KEY_ID=AKIAY3FQ7LT2ZWXC5RPV\n  flagctl get refunds.instant --env staging',
    ],
    ['cutover', 'saturn check --all\n```', 'saturn check --all --password "Gr8-Sommer-31xq"\n```'],
    ['yaml', '    value: 1500', '    value: 1500\n  - name: SEARCH_PASSWORD\n    value: q8Zr2LmX5vTw'],
    [
      'yaml',
      '          ./ops/watch.sh --service search --minutes 60',
      '          curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvcHMiLCJpZCI6NDIxfQ.Zk3vQ8sLw2RtYx7Pn5Md9Hc1Bg4Jf6Ka0Ue" https://search.woodgrove.internal/stats',
    ],
    [
      'migration',
      '## 9. References',
      '```text\n-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx2vZ8Lq4\n-----END RSA PRIVATE KEY-----\n```\n\n## 9. References',
      '-----BEGIN',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'migration',
      'Each has a down script of the same number, for instance `041_create_order_totals.down.sql`.\n\n',
      '',
      {
        and: [
          [
            '2. Undo the migrations in reverse order\n\n   ```bash\n   psql "$ORDERS_DB" --file migrations/043_add_order_totals_index.down.sql\n   psql "$ORDERS_DB" --file migrations/042_backfill_order_totals.down.sql\n   psql "$ORDERS_DB" --file migrations/041_create_order_totals.down.sql\n   ```\n\n   Expected: `DROP INDEX`, `DELETE`, `DROP TABLE`\n\n3. If `orders` itself is damaged, restore the backup\n\n   ```bash\n   pg_restore --clean --jobs 4 --dbname "$ORDERS_DB" /backup/orders-20310417\n   ```\n\n   Expected: status 0\n\n4. Verify',
            '2. Verify',
          ],
          ['- [Down scripts](../docs/down-scripts.md#order)\n', ''],
          // Expand and contract needs no way back for the data.
          [
            'The change is made with expand and contract: this\nrunbook only adds, fills and switches reads. The old column stays until DP-340 drops it a month later.',
            'The change is made at once.',
          ],
        ],
        at: ['04', '## 3. Migrations', '### Step'],
      },
    ],
    [
      'canary',
      '2. Send it 5% of the traffic and hold',
      '2. Apply the schema change with `flyway migrate`\n\n3. Send it 5% of the traffic and hold',
      { at: 'flyway migrate', also: ['step-numbering', 'migration-staging-first'] },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'migration',
      '```bash\npg_dump --format',
      '',
      {
        until: '### Step 3: Create',
        and: [
          ['### Step 2: Take a backup', '### Step 2: Ask who is on call\n\nThe chat shows it.'],
          // A change that only adds needs no backup.
          [
            'The change is made with expand and contract: this\nrunbook only adds, fills and switches reads. The old column stays until DP-340 drops it a month later.',
            'The change is made at once.',
          ],
          ['| 21:10 | 21:40 | Backup | Aisha Bello |', '| 21:10 | 21:40 | Ask around | Aisha Bello |'],
          [
            '3. If `orders` itself is damaged, restore the backup\n\n   ```bash\n   pg_restore --clean --jobs 4 --dbname "$ORDERS_DB" /backup/orders-20310417\n   ```\n\n   Expected: status 0\n\n4. Verify',
            '3. Verify',
          ],
        ],
        at: ['## 3. Migrations', '### Step 3', '041_', '042_', '043_'],
      },
    ],
    [
      'yaml',
      '      - name: Back up the database\n',
      '',
      {
        until: '      - name: Tell the team',
        and: [
          [
            '    - name: Restore the backup, if a script cannot be undone\n      command: |\n        pg_restore --clean --dbname "$DATABASE_URL" before-12.1.0.dump\n      expected: The command ends with status 0\n      verify: The check queries give the counts noted before the deployment\n',
            '',
          ],
        ],
        at: ['migrations:', 'Apply the migrations', 'migrate.sh up', 'script:', 'Database Migration'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'migration',
      '- [x] The migration ran in staging on 2031-04-10 and took 14 minutes\n- [x] The rollback was rehearsed in staging on 2031-04-11\n',
      '',
      { at: ['## 3. Migrations', '041_', '### Step 3', '### Step 4', '042_'] },
    ],
    [
      'yaml',
      '  - Index 12 was built and compared in staging on 2031-09-03\n',
      '',
      {
        and: [
          ['    tested: Up and down in staging on 2031-09-03\n', ''],
          ['    tested: Up and down in staging on 2031-09-04\n', ''],
        ],
        at: ['migrations:', 'script:', 'Apply the migrations', 'migrate.sh up'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'migration',
      '### Step 7: Compare old and new\n\n```sql\n',
      '### Step 7: Compare old and new\n\n```sql\nALTER TABLE orders DROP COLUMN total_cents;\n',
      {
        and: [
          [
            'The change is made with expand and contract: this\nrunbook only adds, fills and switches reads. The old column stays until DP-340 drops it a month later.',
            'The change is made at once.',
          ],
        ],
        also: ['command-destructive'],
      },
    ],
    [
      'yaml',
      '    forward: Adds the columns popularity and freshness, both nullable',
      '    forward: Renames the column rank to popularity and drops the column freshness',
    ],
    [
      'canary',
      '2. Send it 5% of the traffic and hold',
      '2. Change the schema:\n\n   ```sql\n   ALTER TABLE quotes RENAME COLUMN price TO price_cents;\n   ```\n\n3. Send it 5% of the traffic and hold',
      {
        at: 'RENAME COLUMN',
        also: ['step-numbering', 'migration-rollback-required', 'migration-staging-first', 'step-numbering'],
      },
    ],
  ),
  ...defects(
    'migration-order',
    [
      'migration',
      '2. `042_backfill_order_totals.sql`: copies totals in batches of 10 000\n3. `043_add_order_totals_index.sql`: adds the index concurrently',
      '2. `043_add_order_totals_index.sql`: adds the index concurrently\n3. `042_backfill_order_totals.sql`: copies totals in batches of 10 000',
    ],
    [
      'yaml',
      '  - script: 011_add_ranking_fields.sql',
      '  - script: 013_add_ranking_fields.sql',
      ['013_', '012_'],
    ],
    [
      'migration',
      '   psql "$ORDERS_DB" --file migrations/043_add_order_totals_index.down.sql\n   psql "$ORDERS_DB" --file migrations/042_backfill_order_totals.down.sql\n   psql "$ORDERS_DB" --file migrations/041_create_order_totals.down.sql',
      '   psql "$ORDERS_DB" --file migrations/041_create_order_totals.down.sql\n   psql "$ORDERS_DB" --file migrations/042_backfill_order_totals.down.sql\n   psql "$ORDERS_DB" --file migrations/043_add_order_totals_index.down.sql',
    ],
  ),
];
