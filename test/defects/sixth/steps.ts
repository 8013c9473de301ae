/** Steps, commands, the database and the way back. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    ['loyalty', '```bash\n./ops/verify.sh loyalty\n```\n', '', ['### Step 5']],
    [
      'warehouse',
      '      - name: A picker gets a route\n        command: |\n          ./ops/pick.sh --order TEST-1 --hall 3\n',
      '      - name: A picker gets a route\n',
      ['A picker gets'],
    ],
  ),
  ...defects(
    'step-expected-required',
    ['loyalty', 'Expected: `42 checks passed`.\n', '', ['### Step 5', 'verify.sh']],
    ['warehouse', "        expected: 'routing: green'\n", '', ['Switch the traffic', 'switch.sh']],
    ['login', 'Expected: 31 tests pass.\n', '', ['### Step 2', 'make ']],
  ),
  ...defects(
    'step-verification-required',
    [
      'warehouse',
      '        verify: |\n          kubectl --context production rollout status deployment/routing-green --timeout 5m\n',
      '',
      ['Install the new version', 'helm upgrade'],
    ],
    [
      'warehouse',
      '        verify: |\n          psql "$DATABASE_URL" --command \'\\d bins\'\n        rollback',
      '        rollback',
      ['Apply the migrations', 'psql'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['mail', '4. Restart services\n', '4. Restart services as needed\n'],
    [
      'search',
      '- [ ] Check production environment health',
      '- [ ] Check production environment health, disk space etc.',
    ],
    [
      'warehouse',
      '- name: Tell the team that it begins',
      '- name: Tell the team that it begins if necessary',
    ],
  ),
  ...defects(
    'command-destructive',
    [
      'login',
      '# Backup current state\nmake backup-prod\n',
      'rm -rf /var/lib/login\n',
      { at: 'rm -rf', also: ['migration-backup-required'] },
    ],
    ['loyalty', 'git tag loyalty-2.0.0 && git push origin loyalty-2.0.0', 'git push --force origin main'],
    [
      'search',
      '# Smoke test green slot\n',
      '# Make room\nterraform destroy\n\n# Smoke test green slot\n',
      'terraform destroy',
    ],
    [
      'mail',
      '1. Verify all integration tests passed\n',
      '1. Clean up: `kubectl delete namespace mail`\n',
      { also: ['strategy-contradiction', 'strategy-downtime-mismatch'] },
    ],
  ),
  ...defects(
    'code-syntax',
    ['login', '    rollout_percentage: 0\n', '    rollout_percentage: [0\n', ['rollout_percentage', '```']],
    [
      'login',
      '  - name: slow_response\n    condition',
      '  - name: slow_response\n     condition',
      ['condition: p95', 'slow_response'],
    ],
    ['loyalty', 'flyway -url="$POINTS_URL" info', 'flyway -url="$POINTS_URL info'],
  ),
  ...defects(
    'secret-plaintext',
    [
      'mail',
      'DATABASE_URL=${MAIL_DATABASE_URL}',
      'DATABASE_URL=postgres://mail:Tr0ub4dor-and-3@db-1.fjordpost.internal/mail',
    ],
    ['mail', 'API_KEY=${MAIL_PROVIDER_KEY}', 'API_KEY=AKIAQX7ZP4MNLR2TKW5B'],
    [
      'warehouse',
      'pg_dump --format custom --file before-4.0.dump "$DATABASE_URL"',
      "PGPASSWORD='vK8#pLm2qZt9' pg_dump --format custom --file before-4.0.dump routing",
    ],
    [
      'search',
      '- [x] Connection strings validated',
      '- [x] Connection strings validated\n\nPassword: vK8#pLm2qZt9',
      'Password',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'search',
      '**Database Rollback**:\n',
      '',
      {
        until: '### Post-Rollback Actions',
        at: ['Migration', 'dotnet ef', 'Rollback'],
        and: [
          ['- [ ] Rollback script tested\n', ''],
          ['- [ ] Rollback script ready if needed\n', ''],
          ['- [x] Rollback migration scripts prepared\n', ''],
        ],
      },
    ],
    [
      'mail',
      '3. Restore database to backup before-8.3: `./ops/restore.sh mail --label before-8.3`\n4. Restart services\n5. Verify system health\n6.',
      '3. Restart services\n4. Verify system health\n5.',
      { at: ['Run database migrations', 'Rollback'] },
    ],
    [
      'loyalty',
      '3. Undo the migrations: `flyway -url="$POINTS_URL" undo -target=20`\n4. Verify previous version is serving correctly\n5.',
      '3. Verify previous version is serving correctly\n4.',
      {
        at: ['Step 2', 'migrat', 'Rollback', 'V21'],
        and: [
          [' The way back is `U23`, `U22`, `U21`.', ''],
          ['- Apply to production with expand-contract pattern\n', '- Apply to production\n'],
        ],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'loyalty',
      '- Back up the points database\n',
      '',
      {
        at: ['Step 2', 'migrat'],
        and: [
          ['pg_dump --format=custom --file=points-before-2.0.dump "$POINTS_DB"\n', ''],
          [', the dump with status 0', ''],
        ],
      },
    ],
    [
      'mail',
      '3. Backup current production state: `./ops/backup.sh mail --label before-8.3`\n4. Notify team of deployment window\n5.',
      '3. Notify team of deployment window\n4.',
      { at: ['Run database migrations'] },
    ],
    [
      'warehouse',
      '      - name: Back up the database\n',
      '',
      {
        until: '      - name: Tell the team that it begins',
        at: ['Apply the migrations', 'psql', 'Database Migration', 'migrations:'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'loyalty',
      '- Run migrations against staging first\n',
      '',
      { at: ['Step 2', 'migrat'], and: [['flyway -url="$POINTS_STAGING_URL" migrate\n', '']] },
    ],
    [
      'mail',
      'Run database migrations, in staging first: `make migrate ENV=staging`, then `make migrate ENV=production`',
      'Run database migrations: `make migrate ENV=production`',
      { and: [['- [ ] Deployment procedure validated in staging\n', '']] },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'login',
      'ALTER TABLE sessions ADD COLUMN idp_subject text;',
      'ALTER TABLE sessions DROP COLUMN password_hash;',
    ],
    [
      'warehouse',
      '    forward: Adds the column bins.aisle_id, which may be null',
      '    forward: Drops the column bins.hall',
      ['forward: Drops', '072'],
    ],
    [
      'login',
      'ALTER TABLE sessions ADD COLUMN idp_subject text;',
      'ALTER TABLE sessions RENAME COLUMN subject TO idp_subject;',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'loyalty',
      '1. `V21__add_tier_column.sql`\n2. `V22__fill_tier_column.sql`',
      '1. `V22__fill_tier_column.sql`\n2. `V21__add_tier_column.sql`',
    ],
    [
      'warehouse',
      '          psql "$DATABASE_URL" --file 071_aisles.sql\n          psql "$DATABASE_URL" --file 072_bin_aisle.sql\n',
      '          psql "$DATABASE_URL" --file 072_bin_aisle.sql\n          psql "$DATABASE_URL" --file 071_aisles.sql\n',
    ],
    [
      'warehouse',
      '  - script: 071_aisles.sql\n    forward: Adds the table aisles\n    rollback: 071_aisles.down.sql\n',
      '  - script: 073_aisles.sql\n    forward: Adds the table aisles\n    rollback: 073_aisles.down.sql\n',
      { at: ['073', '072'] },
    ],
  ),
  ...defects(
    'rollback-required',
    [
      'loyalty',
      '## 4. Rollback Procedure\n',
      '',
      {
        until: '## 5. Monitoring',
        at: ['# Deployment Plan', '### '],
        also: ['section-required', 'migration-rollback-required', 'step-numbering'],
        and: [
          [' The way back is `U23`, `U22`, `U21`.', ''],
          ['- [ ] Rollback procedure verified\n', ''],
          [', and the way back takes minutes', ''],
        ],
      },
    ],
    [
      'mail',
      '## Rollback Procedure\n',
      '',
      {
        until: '## Smoke Tests',
        at: ['# Deployment'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'loyalty',
      '### Automated Triggers\n',
      '',
      { until: '### Manual Rollback Steps', at: ['## 4. Rollback'], also: ['section-required'] },
    ],
    [
      'search',
      '### Rollback Triggers (Execute Immediate Rollback)\n',
      '',
      { until: '### Rollback Decision', at: ['## Rollback Plan'], also: ['section-required'] },
    ],
    [
      'warehouse',
      '  triggers:\n',
      '',
      {
        until: '  steps:\n    - name: Bring',
        at: ['rollback:'],
        also: ['field-required', 'section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['loyalty', '- P95 latency > 3x baseline', '- P95 latency is bad'],
    ['mail', '- Performance degradation > 50%', '- Performance is bad'],
    ['warehouse', '    - p95 response time > 1000ms for 5 minutes', '    - Answers are too slow'],
    ['search', '- Performance degradation >50%', '- Performance degrades noticeably'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'loyalty',
      '### Manual Rollback Steps\n',
      '',
      {
        until: '## 5. Monitoring',
        at: ['## 4. Rollback'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'mail',
      '### Rollback Steps\n',
      '',
      {
        until: '**Estimated Rollback Time:**',
        at: ['## Rollback Procedure'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'warehouse',
      '  steps:\n    - name: Bring',
      '',
      {
        until: 'roles:\n',
        at: ['rollback:'],
        also: ['field-required', 'section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['loyalty', '**Owner:** Hanne Vik\n', '', ['## 4. Rollback']],
    ['login', '**Decision Maker**: Tomasz Wrona\n', '', ['## Rollback Plan']],
    ['warehouse', '  owner: Samuel Obi\n', '', { at: ['rollback:'], also: ['field-required'] }],
  ),
  ...defects(
    'rollback-time-required',
    [
      'mail',
      '**Estimated Rollback Time:** 20 minutes\n',
      '',
      { at: ['## Rollback Procedure'], also: ['field-required'] },
    ],
    ['warehouse', '  time: 10 minutes\n', '', { at: ['rollback:'], also: ['field-required'] }],
    [
      'loyalty',
      '**Estimated Rollback Time:** 10 minutes\n',
      '',
      { at: ['## 4. Rollback'], also: ['field-required'], and: [[', and the way back takes minutes', '']] },
    ],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'mail',
      '5. Verify system health\n6. Notify',
      '5. Notify',
      ['### Rollback Steps', '## Rollback Procedure'],
    ],
    [
      'loyalty',
      '4. Verify previous version is serving correctly\n5. Inv',
      '4. Inv',
      ['## 4. Rollback', '### Manual Rollback'],
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'login',
      '**Rollback Time**: 5 minutes',
      '**Rollback Time**: 45 minutes',
      ['Rollback Time', 'Rollback Window'],
    ],
    ['warehouse', '  time: 10 minutes', '  time: 40 minutes', ['time: 40', 'window: 30']],
    [
      'loyalty',
      '**Estimated Rollback Time:** 10 minutes',
      '**Estimated Rollback Time:** 2 hours',
      ['Rollback Time', 'Rollback Window'],
    ],
  ),
];
