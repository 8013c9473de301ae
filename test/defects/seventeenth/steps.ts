/** Steps and their commands. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const staging = part('signing', '```bash\nhelm upgrade signing-api ./charts', '\nExpected: Helm says');
const green = part('roster', '```bash\naz webapp deployment slot create', '\nExpected: the last command');
const addOns = part('cluster', '```bash\nhelm upgrade cilium', '\n**Expected:** `STATUS');
const token = [
  'eyJhbGciOiJIUzI1NiJ9',
  'eyJzdWIiOiJzbW9rZSIsImlhdCI6MTkyOH0',
  'q3Zt8Yk1mV7sXc2LwPn5bRh0dFj9uGe4TaKi6oBvQyM',
].join('.');
const accessKey = ['AKIA', 'Q7XPL2MN4RST6UVW'].join('');

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    ['signing', staging, 'Install version 3.14.0 in staging and run the smoke tests there.\n', '### Step 2'],
    ['roster', green, 'Create the slot green with version 5.2.0.\n', '### Step 3'],
    ['cluster', addOns, 'Bring Cilium and metrics-server to their new versions.\n', '## Stage 5'],
    [
      'meters',
      '        command: |\n          helm upgrade reading-intake ./chart --kube-context metering-prod -n intake --set image.tag=2.9.0 --wait\n',
      '',
      { at: 'Install the new version', also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'signing',
      'Expected: the image is',
      '',
      {
        until: '**Verification:** the dashboard',
        at: ['### Step 1', '```bash', 'kubectl -n signing get', 'argocd'],
      },
    ],
    [
      'roster',
      'Expected: each command lists green with the new share.\n\n',
      '',
      ['### Step 4', '```bash', 'traffic-routing set'],
    ],
    [
      'cluster',
      '**Expected:** `STATUS: deployed` twice. Verify with',
      'Verify with',
      ['## Stage 5', '```bash', 'helm upgrade'],
    ],
    [
      'listings',
      '   Expected: `deployment "listing-service" successfully rolled out`.\n',
      '',
      ['5. Install', '```bash', 'kubectl -n listings'],
    ],
    [
      'meters',
      '        expected: hourly-readings is on for 2%\n',
      '',
      { at: ['Open the flag for 2%', '--percent 2', 'command:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    ['cluster', ' Verify with `cilium status --wait`.', '', '## Stage 5'],
    [
      'cluster',
      '**Verification:** `kubectl get nodes -o wide',
      '',
      { until: '**Rollback:** cordon', at: '## Stage 4' },
    ],
    [
      'roster',
      'Verify with `npm run migration:show -- --config ormconfig.prod.js`; the last line begins with `[X]`. The same',
      'The same',
      '### Step 2',
    ],
    [
      'meters',
      '        verify: The panel "Readings per minute" shows about 46,000\n',
      '',
      { at: ['Hold for 30 minutes, then open it for 50%', '--percent 50'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['signing', 'keep the old pods running until the next morning', 'keep the old pods running as needed'],
    [
      'listings',
      '2. Look at the dashboard *Listings / database* for ten minutes',
      '2. Look at dashboards, logs etc.',
    ],
    ['roster', '- Wait until all six instances report healthy', '- Restart instances if necessary'],
    [
      'cluster',
      'with `kubeadm upgrade node`, one after the other',
      'with `kubeadm upgrade node`, and adapt the manifests appropriately',
      { also: ['step-expected-required'] },
    ],
    [
      'meters',
      'verify: Priya Raman writes a line into the channel every 15 minutes',
      'verify: Priya Raman looks at the dashboards as appropriate',
    ],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    ['signing', 'helm uninstall signing-api-canary -n signing', 'kubectl delete namespace signing'],
    ['signing', 'argocd app diff signing-prod', 'git push --force origin main\nargocd app diff signing-prod'],
    [
      'roster',
      'git rev-parse roster-5.2.0',
      'rm -rf /srv/roster/shared\ngit rev-parse roster-5.2.0',
      'rm -rf',
    ],
    [
      'cluster',
      'ETCDCTL_API=3 etcdctl snapshot save',
      'rm -rf /var/lib/etcd/member\nETCDCTL_API=3 etcdctl snapshot save',
      'rm -rf',
    ],
    [
      'listings',
      '2. See that the security scan of the image shows nothing critical',
      '2. Make room: `psql "$DATABASE_URL" -c "DROP TABLE listings_archive"`',
      { also: ['migration-expand-contract'] },
    ],
    [
      'meters',
      'kubectl --context metering-prod -n intake get deployment reading-intake',
      'terraform destroy -auto-approve -target=module.intake_old',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'signing',
      'condition: bounce_rate > 4%',
      'condition: "bounce_rate > 4%',
      ['bounce_rate', 'mail operations', '```'],
    ],
    [
      'signing',
      '    condition: error_rate > 0.8%',
      '      condition: error_rate > 0.8%',
      ['error_rate > 0.8%', 'signing_errors', 'page the engineer'],
    ],
    ['roster', '--query digest', "--query 'digest"],
    [
      'cluster',
      "sudo systemctl restart kubelet'",
      'sudo systemctl restart kubelet',
      ['systemctl restart kubelet', 'kubectl uncordon "$node"'],
    ],
    [
      'listings',
      '   flyway -configFiles=conf/prod.conf info',
      '   cat >> conf/prod.conf <<EOF\n   flyway.connectRetries=5\n   flyway -configFiles=conf/prod.conf info',
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'listings',
      'LOG_LEVEL=info',
      'LOG_LEVEL=info\nDATABASE_URL=postgres://listings:Wq8zPt41xk@10.4.2.11:5432/listings',
    ],
    [
      'signing',
      '--data @smoke/bulk.json',
      `--header "Authorization: Bearer ${token}" --data @smoke/bulk.json`,
    ],
    [
      'roster',
      'az acr repository show',
      'export DB_PASSWORD=tR7vQ2mZ9pLk\naz acr repository show',
      'DB_PASSWORD',
    ],
    ['cluster', 'the bucket `fern-backups`', `the bucket \`fern-backups\` (access key ${accessKey})`],
    [
      'meters',
      'psql "$DATABASE_URL" -c',
      'psql "postgres://intake:h7Kd92LmXq@db.metering.aquanet.pt:5432/intake" -c',
    ],
  ),
];
