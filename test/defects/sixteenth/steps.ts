/** What the steps say and run. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const retire = part(
  'radar',
  '```bash\nhelm upgrade nowcast ./charts/nowcast --namespace',
  '\n\n**Expected:** `STATUS',
);
const catalogue = part('loans', '```bash\nkubectl', '\nExpected: `deployment');
const second = part('rabbit', "```bash\nssh mq-2 'sudo rabbitmq-upgrade", '\n**Expected:** as in stage 3.\n');

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    ['radar', retire, 'Install 5.3.0 and remove the canary.', ['### Step 4', 'Install 5.3.0']],
    ['loans', catalogue, 'Install catalogue 11.2.0 and wait.\n', ['### Phase 4', 'Install catalogue']],
    ['rabbit', second, 'Drain mq-2, install the packages, start it.\n', ['### Stage 4', 'Drain mq-2']],
    [
      'ocpp',
      '        command: |\n          ./ops/stations.sh move --to ocpp-gateway-201 --percent 2\n',
      '',
      'name: Move the first share',
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'radar',
      '**Expected:** Helm reports `STATUS: deployed`, and 24 of 24 smoke tests pass. Stop here if one fails.  \n',
      '',
      ['### Step 2', 'kube-context staging', '```bash'],
    ],
    [
      'loans',
      'Expected: `deployment "catalogue" successfully rolled out`.\n',
      '',
      ['### Phase 4', 'set image', '```bash'],
    ],
    [
      'rabbit',
      '**Expected:** `drain` ends without output; `await_startup` returns within three minutes.\n',
      '',
      ['### Stage 3', "ssh mq-3 'sudo rabbitmq-upgrade", '```bash'],
    ],
    [
      'ocpp',
      '        expected: Helm reports that the release was deployed\n',
      '',
      { at: ['Install the new gateway', 'command:', 'helm upgrade'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'radar',
      '**Verify:** the panel "Share by version" in Grafana shows the new share within two minutes.',
      '',
      ['#### Canary Deployment', '### Step 3', 'helm upgrade', '```bash', 'traffic.sh'],
    ],
    [
      'loans',
      'Verify: `flyway -configFiles=conf/lib-prod.conf info` shows V073 as the current version.',
      '',
      ['### Phase 2', 'flyway', '```bash'],
    ],
    [
      'fleet',
      '- **Verification:** `alembic current` prints `0117 (head)`; the same was seen in pre-production on 2031-02-25.\n',
      '',
      ['### Step 2', 'alembic upgrade', 'pg_dump', '```bash'],
    ],
    [
      'ocpp',
      '        verify: |\n          ./ops/stations.sh count --gateway ocpp-gateway-201\n        rollback',
      '        rollback',
      { at: ['Move the first share', 'command:', 'stations.sh move'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'radar',
      '**Expected:** each call prints the new share and `ok`.',
      '**Expected:** each call reacts appropriately.',
    ],
    ['loans', '1. Put the old catalogue back', '1. If necessary, put the old catalogue back'],
    ['fleet', 'stop at the first open box.', 'stop at the first open box. Adjust settings as needed.'],
    ['rabbit', 'and pin the 3.13.7 packages', 'and pin the packages, etc.'],
  ),
  ...defects(
    'command-destructive',
    [
      'radar',
      'helm uninstall nowcast-canary --namespace weather\n```\n\n**Expected:** `STATUS',
      'kubectl delete namespace weather\n```\n\n**Expected:** `STATUS',
      'delete namespace',
    ],
    [
      'loans',
      'pgbackrest --stanza=lib-prod --type',
      'psql lib -c "DROP TABLE loans_old"\npgbackrest --stanza=lib-prod --type',
      'DROP TABLE',
    ],
    [
      'fleet',
      'kubectl --context booking-prod get deployment booking-blue\n',
      'git push --force origin release/9.0\n',
    ],
    ['rabbit', '# All nodes up, no partitions\n', "ssh mq-1 'sudo rm -rf /var/lib/rabbitmq'\n", 'rm -rf'],
    [
      'ocpp',
      'kubectl --context chargenet-prod get deployment ocpp-gateway\n',
      'terraform destroy -auto-approve\n',
    ],
  ),
  ...defects(
    'code-syntax',
    ['radar', '    condition: error_rate > 1%', '   condition: error_rate > 1%'],
    ['rabbit', "ssh mq-2 'sudo rabbitmq-upgrade drain'\n", "ssh mq-2 'sudo rabbitmq-upgrade drain\n"],
    [
      'fleet',
      'booking-before-9.0.0.dump "$BOOKING_DATABASE_URL"',
      'booking-before-9.0.0.dump "$BOOKING_DATABASE_URL',
    ],
    [
      'loans',
      'flyway -configFiles=conf/lib-prod.conf -target=73 migrate',
      'psql lib <<SQL\nSELECT 1;',
      'psql lib',
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'radar',
      'https://feed.radar.meteo.internal/v2',
      'https://nowcast:Regen88Sturm@feed.radar.meteo.internal/v2',
    ],
    ['loans', '-target=73 migrate', '-target=73 -password=Kirjasto2031x migrate'],
    [
      'fleet',
      'booking-before-9.0.0.dump "$BOOKING_DATABASE_URL"',
      'booking-before-9.0.0.dump postgres://booking:Zk8vQ2mLt4@db.fleet.internal/booking',
    ],
    [
      'rabbit',
      '# Definitions (users',
      'rabbitmqctl change_password dispatch hV7pQ3xTz9Lm\n\n# Definitions (users',
    ],
    ['ocpp', '    LOG_LEVEL: info', '    STATION_DB_PASSWORD: tR5wq9Lxz2Vb\n    LOG_LEVEL: info'],
  ),
];
