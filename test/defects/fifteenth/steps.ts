/** Steps and commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    ['parcel', '```bash\nhelm upgrade eta-api', '', { until: 'Expected: Helm reports', at: '### Step 2' }],
    ['grades', '```bash\nregisterctl mode read-write', '', { until: '## 7. Rollback', at: '### Phase 5' }],
    ['grades', '```bash\nansible-playbook', '', { until: '**Verify:** `/about`', at: '### Phase 4' }],
    [
      'keycloak',
      '```bash\nansible-playbook keycloak.yml --limit kc2',
      '',
      { until: 'Expected: kc2 and kc3', at: '### Step 4' },
    ],
    [
      'meals',
      '        command: |\n          ./db/migrate up --to 032\n',
      '',
      { at: 'Apply the migrations', also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'parcel',
      'Expected: image `eta-api:4.1.3`, 12 of 12 replicas ready.\n\n',
      '',
      ['### Step 1', 'eta-api-before-4.2.0.yaml', 'get deployment eta-api -o wide', '```bash'],
    ],
    [
      'grades',
      '**Expected:** `Successfully applied 1 migration`.\n\n',
      '',
      ['### Phase 2', '-target=118 migrate', '```bash'],
    ],
    [
      'permits',
      '   Expected: the registry lists `permit-portal:6.0.0`.\n',
      '',
      ['2. Build and publish', 'make image push', '```bash'],
    ],
    [
      'keycloak',
      'Expected: 41 changesets.\n\n',
      '',
      ['### Step 3', '--limit kc1 --extra-vars', 'ssh kc1', '```bash'],
    ],
    [
      'meals',
      '        expected: Two lines, 031 and 032\n',
      '',
      { at: ['Apply the migrations', 'command: |', './db/migrate up'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    ['grades', '**Verify:** `\\d exam_result`', '', { until: '### Phase 3', at: '### Phase 2' }],
    ['grades', '**Verify:** `/about` answers `9.4.0` on each node.\n\n', '', '### Phase 4'],
    [
      'keycloak',
      'Check: `curl -fsS http://kc1:9000/health/ready` says `UP`.\n\n',
      '',
      ['### Step 3', '```bash', '--limit kc1 --extra-vars'],
    ],
    [
      'keycloak',
      'Check: a grower, a silo terminal and an administrator sign in.\n\n',
      '',
      ['### Step 4', '```bash', '--limit kc2,kc3'],
    ],
    [
      'meals',
      '        verify: |\n          ./db/migrate status\n        rollback: |',
      '        rollback: |',
      { at: ['Apply the migrations', './db/migrate up'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['parcel', 'Then raise the share; each', 'Then raise the share as needed; each'],
    ['grades', 'V119 applied in batches of 20,000 rows', 'V119 applied in batches, with pauses if necessary'],
    ['permits', 'the dashboard "Permits" for 30 minutes', 'the dashboard "Permits" for an appropriate time'],
    [
      'keycloak',
      '5. Write to identity-ops and to the silo operators',
      '5. Write to identity-ops, the silo operators etc.',
    ],
    [
      'meals',
      'name: Install planner 3.7.0 with the flag off',
      'name: Install planner 3.7.0 and set the flag appropriately',
    ],
  ),
  ...defects(
    'command-destructive',
    [
      'parcel',
      'helm upgrade eta-api charts/eta-api --kube-context staging',
      'terraform -chdir=infra/eta destroy -auto-approve\nhelm upgrade eta-api charts/eta-api --kube-context staging',
      'destroy -auto-approve',
    ],
    [
      'grades',
      'registerctl mode read-only --reason',
      'psql "$REGISTER_DSN" -c "DROP TABLE exam_result_old"\nregisterctl mode read-only --reason',
      { at: 'DROP TABLE', also: ['migration-expand-contract'] },
    ],
    [
      'meals',
      'kubectl --context meals-prod get deployment planner\n',
      'kubectl --context meals-prod delete namespace planner-old\n',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'parcel',
      '    condition: error_rate',
      '  condition: error_rate',
      ['condition: error_rate', 'eta_errors', 'action: page the on-call'],
    ],
    ['grades', '--reason "DP-2311"', '--reason "DP-2311'],
    ['permits', '"permit-portal-green"}}}\'', '"permit-portal-green"}}}'],
    ['keycloak', "'systemctl is-active keycloak'; done", "'systemctl is-active keycloak; done"],
    ['keycloak', '  cache: ispn', '  cache: [ispn', ['cache: [ispn', 'db-pool-max-size']],
    [
      'meals',
      '--file planner-before-3.7.dump "$PLANNER_DSN"',
      '--file planner-before-3.7.dump "$PLANNER_DSN',
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'parcel',
      'Credentials of the map provider are in Vault under `secret/eta/maps`',
      'Map provider reached with user `eta`, password: `Nordlys!7741kaffe`',
    ],
    [
      'grades',
      '--dbname "$REGISTER_DSN" /backup',
      '--dbname postgresql://register:Wq83nVx0pL@db1/register /backup',
    ],
    [
      'permits',
      '- `DATABASE_PASSWORD`, read from Vault `traffic/permits/db`',
      '- `DATABASE_PASSWORD=tR4nsit-Kerb-2209`',
    ],
    ['permits', 'LOG_LEVEL=info', 'LOG_LEVEL=info\nAWS_ACCESS_KEY_ID=AKIAZ7Q3LMXP2WRT5KVD'],
    ['keycloak', '  db-pool-max-size: 60', '  db-pool-max-size: 60\n  db-password: Hvede-Rug-8842'],
    ['meals', '    PLANNER_LOG_LEVEL: warn', '    PLANNER_DB_PASSWORD: k7Tq-ovn29-Lm'],
  ),
];
