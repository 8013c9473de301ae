/** Steps and commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const inStepTwo = ['### Step 2: Control plane', '```bash', 'kubeadm', 'kubelet', 'For `cp1` first'];

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'tariff',
      '```bash\n# Keep the current state of the database',
      'Keep the current state of the database, and compare the configuration with what is committed.\n\n',
      { until: 'Expected: the backup `before', at: ['### Step 1: Pre-Deployment', 'Keep the current state'] },
    ],
    [
      'boarding',
      '- **Do:** hand the gates over',
      '- **Do:** hand the gates over, terminal 2 first, terminal 1 ten minutes later\n',
      { until: '- **Expect:** `terminal 2', at: ['### Step 4: Switch Traffic', '- **Do:** hand the gates'] },
    ],
    [
      'lab',
      '```bash\nkubectl get nodes --output wide',
      'Look at all nodes once more and run the smoke tests of the laboratory.\n\n',
      { until: 'Expected output: 17 nodes', at: ['### Step 5: Final checks', 'Look at all nodes'] },
    ],
    [
      'parcel',
      '        command: |\n          ./ops/migrate.sh up --database "$ROUTING_DATABASE_URL"\n',
      '',
      { at: '- name: Apply the migrations', also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'tariff',
      'Expected: each call of `traffic.sh` prints the new share. Verify on',
      'Verify on',
      ['#### Canary', '### Step 3', '```bash', 'traffic.sh', 'deploy.sh', '# One instance'],
    ],
    [
      'boarding',
      '- **Expect:** eight pods, all `Running` and ready\n',
      '',
      ['### Step 3: Deploy green', '- **Do:** install', '```bash', 'helm upgrade', 'get pods'],
    ],
    [
      'lab',
      'Expected output: `[upgrade/successful]',
      '',
      { until: 'Verify: `kubectl get nodes`', at: inStepTwo },
    ],
    [
      'parcel',
      '        expected: Helm reports STATUS deployed\n',
      '',
      { at: ['- name: Install version 4.0', 'command: |', 'helm upgrade'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'tariff',
      ' Verify on the dashboard *Tariff Preview*',
      '\n\n',
      { until: '## Monitoring Plan', at: ['#### Canary', '### Step 3'] },
    ],
    [
      'boarding',
      '- **Verify:** the gate counter on the dashboard reads 34 green, 0 blue\n',
      '',
      '### Step 4: Switch Traffic',
    ],
    [
      'lab',
      'Verify: `kubectl get nodes` shows',
      '',
      { until: 'If it goes wrong: leave the other', at: '### Step 2: Control plane' },
    ],
    [
      'parcel',
      '        verify: |\n          kubectl --context parcels-prod rollout status deployment/routing-canary --timeout 5m\n',
      '',
      { at: '- name: Install version 4.0', also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['tariff', 'If one fails, stop here.', 'If one fails, react appropriately.'],
    [
      'claims',
      '- [ ] Set the sequences on the new primary: ',
      '- [ ] Adjust the sequences on the new primary as needed: ',
    ],
    [
      'boarding',
      'read the checklist out loud, stop at the first open box',
      'read the checklist, logs, dashboards, etc.',
    ],
    ['lab', 'and compare the checksums.', 'and compare the checksums if necessary.'],
    ['parcel', 'verify: The log holds no new error', 'verify: Look into the log as needed'],
  ),
  ...defects(
    'command-destructive',
    [
      'tariff',
      '# Keep the current state of the database\n',
      '# Make room\nrm -rf /srv/tariff/data\n\n# Keep the current state of the database\n',
      'rm -rf',
    ],
    [
      'claims',
      '  SELECT slot_name, active FROM pg_replication_slots;\n',
      '  DROP DATABASE claims_archive;\n  SELECT slot_name, active FROM pg_replication_slots;\n',
      'DROP DATABASE',
    ],
    [
      'boarding',
      '  git tag --verify boarding-9.0.0\n',
      '  git tag --verify boarding-9.0.0\n  git push --force origin main\n',
      '--force',
    ],
    [
      'lab',
      'ETCDCTL_API=3 etcdctl snapshot save "$SNAPSHOT"\n',
      'kubectl delete namespace lis-legacy\nETCDCTL_API=3 etcdctl snapshot save "$SNAPSHOT"\n',
      'delete namespace',
    ],
    [
      'parcel',
      '          kubectl --context parcels-prod get deployment routing\n',
      '          kubectl --context parcels-prod get deployment routing\n          terraform destroy -auto-approve -target=module.routing_old\n',
      'terraform destroy',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'tariff',
      '    condition: p95_latency > 450ms for 10 minutes\n',
      '   condition: p95_latency > 450ms for 10 minutes\n',
      ['- name: preview_slow', 'condition: p95_latency', 'action: write'],
    ],
    ['boarding', '--set image.tag=9.0.0 --wait', '--set image.tag="9.0.0 --wait'],
    [
      'claims',
      'psql "$CLAIMS_PG16_URL" --set',
      'psql "$CLAIMS_PG16_URL --set',
      ['psql "$CLAIMS_PG16_URL --set', 'migrations/${script}'],
    ],
    ['lab', 'export CONTROL="cp1 cp2 cp3"', 'export CONTROL="cp1 cp2 cp3'],
    [
      'lab',
      'kubeadm upgrade plan v1.33.4\n',
      'cat > /root/upgrade.note <<EOF\nupgrade to 1.33.4\nkubeadm upgrade plan v1.33.4\n',
      '<<EOF',
    ],
    ['parcel', 'tours of tomorrow are closed"', 'tours of tomorrow are closed'],
  ),
  ...defects(
    'secret-plaintext',
    [
      'tariff',
      '--request POST https://tariff.helios-energie.eu/v2/previews',
      '--header "Authorization: Bearer 7c1f9e40b2d84a6f93e05d1ac8b7e264" --request POST https://tariff.helios-energie.eu/v2/previews',
    ],
    ['claims', 'dbname=claims user=replicator', 'dbname=claims user=replicator password=Nacht.Schicht-77'],
    [
      'boarding',
      '| `BIOMETRIC_PROVIDER` | sandbox | veriface |\n',
      '| `BIOMETRIC_PROVIDER` | sandbox | veriface |\n| `VERIFACE_API_KEY` | vf9Qx2LmT7rKc4WzN8bH3y | vfR5tB1sJ6pXg0DnV2kE8u |\n',
      'VERIFACE_API_KEY',
    ],
    [
      'lab',
      'export TARGET=1.33.4-1.1\n',
      'export TARGET=1.33.4-1.1\nexport REGISTRY_PASSWORD=Mv7-kestrel-Quay\n',
      'REGISTRY_PASSWORD',
    ],
    [
      'parcel',
      '--file before-4.0.dump "$ROUTING_DATABASE_URL"',
      '--file before-4.0.dump postgres://routing:hT5wolke9@db1.lindqvist-parcels.com/routing',
    ],
  ),
];
