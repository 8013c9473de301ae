/** The steps, and what their commands do. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'migration',
      '```bash\nkubectl --context vetcare-production set image',
      '',
      { until: 'Expected: `successfully rolled out`', at: '### Step 6' },
    ],
    [
      'board',
      '```bash\nkubectl --context jobboard-prod apply',
      '',
      { until: '**Expected:** `deployment "jobboard-green"', at: '### Step 3' },
    ],
    [
      'vault',
      '```bash\nvault operator step-down',
      'Let vault-1 hand over, then upgrade and restart it.\n\n',
      { until: 'Expected: five peers', at: '## Stage 4' },
    ],
    [
      'berth',
      '        command: |\n          helm upgrade berths',
      '',
      {
        until: '        expected: Helm reports that the release was deployed',
        at: 'Install version 5.0',
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'migration',
      'Expected: `status: ok`, with a full backup of today. Verify that its size',
      'Verify that its size',
      { at: ['### Step 1: Backup', 'pgbackrest --stanza=vet', 'Verify that its size'] },
    ],
    [
      'vault',
      'Expected: `Version 1.20.1`, `Sealed false`, `HA Mode standby`. Check before',
      'Check before',
      { at: ['## Stage 2', 'ssh "$NODE"', 'vault status -address="https://$NODE', 'Check before'] },
    ],
    [
      'board',
      '**Expected:** `1 migration applied`.\n',
      '',
      { at: ['### Step 2: Database', 'npm run db:migrate', 'aws rds'] },
    ],
    [
      'berth',
      '        expected: Two lines, 031 and then 032\n',
      '',
      { at: ['Apply 031 and 032', 'migrate.sh up', 'command: |'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    ['migration', '\nVerify that `pg_index.indisvalid` is true.', '', { at: ['### Step 5', '-target=212'] }],
    ['migration', '\nVerify with `\\d visits`.', '', { at: ['### Step 3', '-target=210'] }],
    [
      'board',
      '**Verification:** `npm run db:status',
      '',
      { until: '**Owner:** Inês Duarte', at: ['### Step 2: Database', 'npm run db:migrate', 'aws rds'] },
    ],
    [
      'berth',
      '        verify: |\n          ./ops/migrate.sh status --database "$BERTHS_DATABASE_URL"\n        rollback: |',
      '        rollback: |',
      { at: ['Apply 031 and 032', 'migrate.sh up'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['canary', '4. Hold for 2 hours', '4. Hold for 2 hours, longer if necessary'],
    ['vault', '1. Hold all further restarts', '1. Hold all further restarts and drain clients as needed'],
    ['board', '5. Keep the logs of green for the review', '5. Keep logs, dumps, etc. for the review'],
    [
      'berth',
      'planned twice; hold for 90 minutes',
      'planned twice; hold for 90 minutes and react appropriately',
    ],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'canary',
      'pg_dump --format=custom',
      'rm -rf /srv/suggest/models\npg_dump --format=custom',
      { at: 'rm -rf' },
    ],
    [
      'board',
      'git push origin v12.0.0',
      'git push --force origin main\ngit push origin v12.0.0',
      { at: '--force' },
    ],
    [
      'berth',
      '          kubectl --context harbour-prod get deployment berth-api',
      '          kubectl --context harbour-prod delete namespace old-planner\n          kubectl --context harbour-prod get deployment berth-api',
      { at: 'delete namespace' },
    ],
    [
      'migration',
      'pgbackrest --stanza=vet --type=full backup',
      'rm -rf /var/lib/pgbackrest/backup/vet\npgbackrest --stanza=vet --type=full backup',
      { at: 'rm -rf' },
    ],
    [
      'vault',
      'vault operator raft snapshot save',
      'terraform destroy -target=module.vault_standby -auto-approve\nvault operator raft snapshot save',
      { at: 'terraform destroy' },
    ],
  ),
  ...defects(
    'code-syntax',
    ['board', '"Type": "forward",', '"Type": "forward"', ['"Type"', '"TargetGroupArn"']],
    [
      'canary',
      'languages: [de, fr, es, pt-BR]',
      'languages: [de, fr, es, pt-BR',
      ['languages', 'feature_flags', '```'],
    ],
    ['vault', 'prometheus_retention_time = "24h"', 'prometheus_retention_time = "24h'],
    ['board', '-m "Job Board 12"', '-m "Job Board 12', ['Job Board 12', 'git push', 'docker', '```']],
  ),
  ...defects(
    'secret-plaintext',
    [
      'canary',
      '--file=/backup/suggest-before-3.0.2.dump "$SUGGEST_DB_URL"',
      '--file=/backup/suggest-before-3.0.2.dump postgres://suggest:Vq7-tulip-Raft@tm-db.linguaworks.io/suggest',
    ],
    [
      'board',
      'from AWS Secrets Manager, `jobboard/prod/db`',
      '`postgres://board:wn8kq-Ferry-31@db.jobboard.internal:5432/board`',
    ],
    [
      'vault',
      '```bash\nvault operator step-down',
      '```bash\nexport VAULT_TOKEN=hvs.CAESIKq8Z0vT4mWcXb2LrNfYpD7uJh1sGeRo5aQtVwKx3y9B\nvault operator step-down',
      'VAULT_TOKEN',
    ],
    [
      'berth',
      'PLANNER_TOKEN: from the vault, path harbour/planner',
      'PLANNER_TOKEN: 8f2c1e7ab94d4c0f9d6e3b5a7c1d2e4f',
    ],
  ),
];
