/** Commands, the database, times. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    ['payment', '```bash\nmake post-deploy-tests ENV=production\n```\n', '', ['Step 5']],
    [
      'login',
      '```bash\n# Deploy to staging',
      'Deploy version 31.0.4 to staging.\n',
      {
        until: '\n**Expected**: 22',
        at: ['Step 2', 'Deploy version'],
      },
    ],
    [
      'mobile',
      '   ```bash\n   make build VERSION=3.0.1\n   ```\n   Expected: `image mobile-api:3.0.1 pushed`\n',
      '',
      ['Build application'],
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'payment',
      '**Expected:** each command prints `weights applied`.\n',
      '',
      ['Step 4', 'CANARY', '```', '10%'],
    ],
    ['login', '**Expected**: 22 smoke tests pass.\n', '', ['Step 2', 'make deploy', '```']],
    ['mobile', '   Expected: `2 migrations applied`\n', '', ['Run database', 'make migrate', '```']],
  ),
  ...defects(
    'step-verification-required',
    [
      'payment',
      '**Verify:** `GET /health` of the canary returns 200 with version 5.2.0.\n',
      '',
      {
        at: ['Step 3'],
        and: [['- Run smoke tests\n- Verify health checks\n', '']],
      },
    ],
    [
      'mobile',
      '   Verify: `curl -fsS https://green.mobile.tramline.io/health` answers 200\n',
      '',
      ['Deploy to the'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['mobile', '5. Freeze the configuration of the gateway', '5. Freeze the gateway as needed'],
    ['payment', '- Build and push the container image', '- Build and push the container image, etc.'],
    ['login', '3. Monitor for 1 hour', '3. Monitor for some time, and repeat if necessary'],
  ),
  ...defects(
    'command-destructive',
    [
      'login',
      'make migrate ENV=production\nmake deploy ENV=production',
      'rm -rf /var/lib/keycloak/data\nmake deploy ENV=production',
      {
        at: 'rm -rf',
        and: [
          ['# Backup current state\nmake backup-prod\n\n', ''],
          ['`backup idp-20310408 complete`, then `environment OK`', '`environment OK`'],
          ['**Verify**: `make list-backups` shows `idp-20310408`.\n', ''],
        ],
        also: ['migration-backup-required'],
      },
    ],
    [
      'mobile',
      '   make queue-status',
      '   kubectl delete namespace mobile-workers',
      {
        and: [
          [
            '3. Backup current production state: `make db-snapshot NAME=before-v3`\n4. Notify team of deployment window in #mobile-release\n5. Freeze',
            '3. Notify team of deployment window in #mobile-release\n4. Freeze',
          ],
        ],
        also: ['migration-backup-required'],
      },
    ],
    ['payment', 'git push origin checkout-5.2.0', 'git push --force origin main'],
  ),
  ...defects(
    'code-syntax',
    ['login', '    enabled: false', '   enabled: false', ['enabled', 'rollout_percentage']],
    [
      'login',
      '    condition: error_rate > 2%\n',
      '    condition: "error_rate > 2%\n',
      ['condition', 'action', 'name'],
    ],
    ['payment', 'make image VERSION=5.2.0', 'make image VERSION="5.2.0'],
  ),
  ...defects(
    'secret-plaintext',
    [
      'mobile',
      'DATABASE_URL=${MOBILE_DATABASE_URL}',
      'DATABASE_URL=postgres://mobile:Zk4hQ8vTnR2w@db.tramline.io:5432/mobile',
    ],
    ['mobile', 'LOG_LEVEL=info', 'LOG_LEVEL=info\nAPI_TOKEN=d41d8cd98f00b204e9800998ecf8427e'],
    [
      'login',
      'make verify-env ENV=production',
      'make verify-env ENV=production ADMIN_PASSWORD=Regenschirm-2031!',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'payment',
      '4. Drop the new columns only',
      '4. Verify',
      {
        until: ' previous version is',
        and: [
          ['6. Investigate root', '5. Investigate root'],
          [' with the expand-contract pattern: this release only adds columns', ''],
        ],
        at: ['Step 2', 'migrations/041', 'migrations/042'],
      },
    ],
    [
      'login',
      '### Data Rollback\n',
      '',
      {
        until: '## Post-Deployment Validation',
        at: ['migrate', 'Migrate', 'migrations', 'Step 2', 'Step 3'],
      },
    ],
    [
      'mobile',
      '3. Restore database to the backup, only if the data are damaged: `make db-restore NAME=before-v3`\n4. Restart services: `make restart COLOUR=blue`\n5. Verify system',
      '3. Restart services: `make restart COLOUR=blue`\n4. Verify system',
      {
        at: ['Run database migrations', 'make migrate'],
        and: [['6. Notify team of rollback', '5. Notify team of rollback']],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'payment',
      'pg_dump --format=custom --file=payments-20310311.dump "$PAYMENTS_DB_URL"\n',
      '',
      {
        and: [
          ['- Back up the database\n', ''],
          [' with the expand-contract pattern: this release only adds columns', ''],
        ],
        at: ['Step 2', 'migrations/041'],
      },
    ],
    [
      'mobile',
      '3. Backup current production state: `make db-snapshot NAME=before-v3`\n4. Notify team of deployment window in #mobile-release\n5. Freeze',
      '3. Notify team of deployment window in #mobile-release\n4. Freeze',
      {
        at: ['Run database migrations', 'make migrate'],
        and: [
          [
            '3. Restore database to the backup, only if the data are damaged: `make db-restore NAME=before-v3`',
            '3. Run the down scripts of the migrations: `make migrate-down COUNT=2`',
          ],
        ],
      },
    ],
    [
      'login',
      '# Backup current state\nmake backup-prod\n\n',
      '',
      {
        and: [
          ['`backup idp-20310408 complete`, then `environment OK`', '`environment OK`'],
          ['**Verify**: `make list-backups` shows `idp-20310408`.\n', ''],
        ],
        at: ['migrate', 'Migrate', 'Step 3'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'payment',
      '- Run migrations against staging first (done on 2031-03-04)\n',
      '',
      {
        at: ['Step 2', 'migrations/041', 'production'],
        and: [['- [x] Database migrations tested on staging\n', '']],
      },
    ],
    [
      'mobile',
      '3. Run database migrations, as in staging last week',
      '3. Run database migrations',
      {
        and: [['- [x] Deployment procedure validated in staging\n', '']],
        // The words of a finding that was there before have changed.
        also: ['step-verification-required'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'payment',
      'this release only adds columns',
      'this release drops the column `provider_id`',
      {
        and: [
          ['Apply to production with the expand-contract pattern: ', 'Apply to production: '],
          ['041_add_provider.sql\npsql', '041_drop_provider_id.sql\npsql'],
        ],
        at: ['drop'],
      },
    ],
    [
      'mobile',
      '3. Run database migrations, as in staging last week\n   ```bash\n   make migrate ENV=production',
      '3. Rename the column, as in staging last week\n   ```bash\n   psql "$DATABASE_URL" -c \'ALTER TABLE tickets RENAME COLUMN fare TO price_cents\'',
      {
        at: ['Rename', 'RENAME'],
      },
    ],
  ),
  ...defects('migration-order', [
    'payment',
    '-f migrations/041_add_provider.sql\npsql "$PAYMENTS_DB_URL" -f migrations/042_index_provider.sql',
    '-f migrations/042_index_provider.sql\npsql "$PAYMENTS_DB_URL" -f migrations/041_add_provider.sql',
  ]),
  ...defects(
    'time-invalid',
    ['payment', '| 09:30 | 150 min |', '| 09:70 | 150 min |'],
    ['mobile', '| 06:20 | 06:40 |', '| 06:20 | 26:40 |'],
    ['login', '2031-04-08 16:00', '2031-04-08 16:75'],
    ['payment', '08:00–13:00 UTC', '13:00–08:00 UTC'],
    ['mobile', '**Estimated Rollback Time:** 15 minutes', '**Estimated Rollback Time:** -15 minutes'],
  ),
  ...defects(
    'timeline-order',
    [
      'payment',
      '| 08:30 | 30 min | Step 2: Database Migration | Jonas Weber |\n| 09:00 | 30 min | Step 3: Deploy | Jonas Weber |',
      '| 09:00 | 30 min | Step 3: Deploy | Jonas Weber |\n| 08:30 | 30 min | Step 2: Database Migration | Jonas Weber |',
    ],
    ['login', '| Internal | 2031-04-08 14:00 |', '| Internal | 2031-04-08 17:00 |', ['17:00', '16:00']],
    ['login', '| Full | 2031-04-09 10:00 |', '| Full | 2031-04-07 10:00 |'],
    [
      'mobile',
      "| 06:40 | 07:00 | Deploy to green | Zofia Nowak |\n| 07:00 | 07:10 | Switch | Liam O'Connor |",
      "| 07:00 | 07:10 | Switch | Liam O'Connor |\n| 06:40 | 07:00 | Deploy to green | Zofia Nowak |",
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'payment',
      '| 08:30 | 30 min |',
      '| 08:30 | 50 min |',
      { at: ['08:30', '09:00'], also: ['timeline-total'] },
    ],
    ['mobile', '| 06:20 | 06:40 | Build', '| 06:10 | 06:40 | Build', ['06:00', '06:10']],
    ['mobile', '| 06:00 | 06:20 |', '| 06:00 | 06:35 |', ['06:00', '06:20']],
  ),
  ...defects(
    'timeline-total',
    ['payment', '**Total Duration:** 4 hours 30 minutes', '**Total Duration:** 3 hours 30 minutes'],
    ['mobile', 'Total: 2 hours', 'Total: 90 minutes'],
    ['payment', '| 12:00 | 30 min | Step 5', '| 12:00 | 60 min | Step 5', ['Total', '60 min']],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['payment', '### Step 3: Deploy\n', '### Step 3: Deploy (09:30–10:00 UTC)\n', ['Step 3']],
    [
      'payment',
      '### Step 2: Database Migration\n',
      '### Step 2: Database Migration (45 minutes)\n',
      ['Step 2'],
    ],
  ),
];
