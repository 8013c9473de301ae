/** Steps and commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'claims',
      '```bash\nansible-playbook -i green.ini install.yml -e claims_version=9.4.0\n```\n\n',
      '',
      '### Step 3',
    ],
    [
      'heat',
      '   ```bash\n   ./reconcile --old cellar --new cloud --tables customers,meters,readings,invoices\n   ```\n\n',
      '',
      ['2. Reconcile', 'Block 2'],
    ],
    ['wind', '   ```bash\n   ./bin/share --canary 45\n   ```\n\n', '', ['3. Raise the share']],
    [
      'lots',
      '```bash\nfor host in clock1',
      '',
      { until: 'You should see `healthy`', at: ['Phase 3: Read', 'Auction clock 12.6'] },
    ],
    [
      'dose',
      '        command: |\n          nomad job run -var version=3.1.0 -var dose_by_weight=off dose-check.nomad\n',
      '',
      'name: Install',
    ],
  ),
  ...defects(
    'step-expected-required',
    ['claims', 'Expected: `claims: active pool green`.\n', '', ['### Step 5', 'lbctl', '```bash']],
    ['heat', '   Expect: `4 tables equal`.\n', '', ['2. Reconcile', './reconcile', '```bash']],
    ['dose', '        expected: Two lines that begin with "applied"\n', '', ['name: Apply', 'schema up']],
    [
      'lots',
      'You should see `0 rows differ` ten minutes after the swap. To check',
      'To check',
      ['Phase 4: Write', '074_swap', '```bash'],
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'claims',
      'Check: `flyway info` shows 310 and 311 as `Success`.\n',
      '',
      ['### Step 2', 'flyway', '310_photo', '```bash'],
    ],
    [
      'lots',
      ' To check, `SHOW CREATE TABLE lot_harbour` prints nine partitions.',
      '',
      {
        and: [['- [ ] Clerks in Höfn can open a lot\n', '']],
        at: ['Phase 1: Expand', 'sql/07', 'Then the scripts', '```bash', 'xtrabackup'],
      },
    ],
    [
      'dose',
      '        verify: |\n          curl -fsS https://dose.stbrannoc.health/version\n',
      '',
      ['name: Install', 'nomad job run'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'claims',
      '5. Tell #claims-release and the service desk.',
      '5. Tell #claims-release and others as appropriate.',
    ],
    ['heat', '1. Point the concentrators at', '1. Point the concentrators, gateways etc. at'],
    ['wind', '3. Verify that all 1,900 turbines send frames to 6.9', '3. Check turbines as needed'],
    ['lots', 'with a pause whenever replication falls behind.', 'with pauses if necessary.'],
    ['dose', 'name: Install 3.1.0 with the flag off', 'name: Install 3.1.0 and tune it appropriately'],
  ),
  ...defects(
    'command-destructive',
    [
      'claims',
      'pg_dump --format=custom',
      'rm -rf /srv/claims/attachments\npg_dump --format=custom',
      'rm -rf',
    ],
    [
      'heat',
      '   systemctl disable --now varme-billing\n',
      '   systemctl disable --now varme-billing\n   rm -rf /var/lib/varme/queue\n',
      'rm -rf',
    ],
    [
      'wind',
      'pg_dump -Fc -f frames-before',
      'kubectl delete namespace live-legacy\npg_dump -Fc -f frames-before',
      'delete namespace',
    ],
    [
      'dose',
      '          mysqldump --single',
      "          mysql -e 'DROP TABLE dose_archive' dose\n          mysqldump --single",
      { at: 'DROP TABLE', also: ['migration-expand-contract'] },
    ],
    [
      'lots',
      'xtrabackup --backup',
      'terraform destroy -auto-approve -target=module.old_replica\nxtrabackup --backup',
      'terraform destroy',
    ],
  ),
  ...defects(
    'code-syntax',
    ['wind', './bin/replay --env staging --hours 2', './bin/replay --env "staging --hours 2'],
    ['heat', 'curl -fsS https://portal', "curl -fsS 'https://portal"],
    [
      'claims',
      'The password of the database',
      '```json\n{\n  "PHOTO_MAX_MB": 15,\n}\n```\n\nThe password of the database',
    ],
    [
      'lots',
      'You should see `completed OK!` twice.',
      'You should see `completed OK!` twice.\n\n```yaml\nreplication:\n  lag: 2\n max: 30\n```',
    ],
    [
      'lots',
      'mysql auction < sql/074_swap_writes.sql',
      'mysql auction <<SQL\nSOURCE sql/074_swap_writes.sql',
      '<<SQL',
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'claims',
      'The password of the database is read from Vault at `secret/claims/db`.',
      'The password of the database is `Wint3r-Claims!88`.',
    ],
    ['wind', '"$FRAMES_URL"', '"postgres://frames:Kj83hsQp2xTz@db1.gust.internal/frames"'],
    [
      'dose',
      '  WARD_FEED: hl7-main',
      '  WARD_FEED: hl7-main\n  WARD_API_KEY: 9f8c2b7a4e1d60537bc8a1f2',
      'WARD_API_KEY',
    ],
    [
      'heat',
      '   rclone copy',
      '   export AWS_SECRET_ACCESS_KEY=q7Vd0mXs2Lw9Tz4Bc8Ny1Hk6Rf3Gj5Pa0Ue2Io7x\n   rclone copy',
      'AWS_SECRET',
    ],
    [
      'lots',
      'mysql auction < sql/071_lot_harbour.sql',
      'mysql --user=root --password=Hafn1rBoats auction < sql/071_lot_harbour.sql',
    ],
  ),
];
