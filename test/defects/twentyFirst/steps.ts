/** The steps, and the commands in them. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const failover = part(
  'hospital',
  '1. Announce the failover on the bridge, then hand over:',
  '2. Verify that fw-per-b carries',
);
const pointGate =
  '| 1 | 05-10 13:00 | Samuel Adeyemi | Write both stores: `./flag.sh points.dual_write on` |';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'hospital',
      failover,
      '1. Announce the failover on the bridge, then hand over to the other member.\n\n',
      { level: 'strict', at: ['### Step 4', '1. Announce'], also: ['step-expected-required'] },
    ],
    [
      'dispatch',
      'then send every new call to green:\n\n```bash\n./router/switch.sh --to green\n```\n\nExpected: `new calls: green 100, blue 0`. Verify: `./router/switch.sh --show` prints the same, and the next real call',
      'then send every new call to green. Verify: the next real call',
      { level: 'strict', at: ['### 5.4', 'then send'], also: ['strategy-steps-missing'] },
    ],
    [
      'glass',
      '        command: |\n          helm upgrade collector charts/collector --namespace glass --set image.tag=4.0.1 --wait\n',
      '',
      { level: 'strict', at: ['Install collector 4.0.1', 'Helm prints'], also: ['yaml-schema'] },
    ],
    [
      'points',
      pointGate,
      '| 1 | 05-10 13:00 | Samuel Adeyemi | Let the tills write both stores |',
      { level: 'strict', at: ['| 1 | 05-10 13:00', '#### Phase 1'] },
    ],
    [
      'hospital',
      '1. Install the firmware and restart the member:\n\n   ```sh\n   ssh fw-per-a "request',
      '1. Install the firmware and restart the member as in step 3, this time fw-per-a.\n\n',
      {
        until: '2. Verify with `ssh fw-per-a "show system',
        level: 'strict',
        at: ['### Step 6', '1. Install the firmware and restart the member as'],
        also: ['step-expected-required'],
      },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'hospital',
      '   **Expected:** `fw-per-b active` within 60 seconds\n\n',
      '',
      { level: 'strict', at: ['### Step 4', '1. Announce', 'state suspend"', '```'] },
    ],
    [
      'dispatch',
      'Expected: a file of about 4 GB, and `STATUS: deployed`.\n\n',
      '',
      { level: 'strict', at: ['### 5.1', 'pg_dump', 'helm upgrade', '```', 'Take the backup'] },
    ],
    [
      'glass',
      '        expected: Two lines, 0311 applied and 0312 applied\n',
      '',
      {
        level: 'strict',
        at: ['Apply the two scripts', 'migrate.sh up', 'command: |'],
        also: ['yaml-schema'],
      },
    ],
    [
      'hospital',
      '   **Expected:** `14 rules disabled, commit succeeded`\n\n',
      '',
      { level: 'strict', at: ['### Step 7', '2. Disable', 'disable-rules.sh', '```'] },
    ],
    [
      'glass',
      '        expected: 90 of 90 installed\n',
      '',
      { level: 'strict', at: ['Canary 2', '--share 15', 'command: |'], also: ['yaml-schema'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'hospital',
      '2. Verify that fw-per-b carries the traffic: its session table holds more than 8,000 sessions after 5 minutes.\n\n',
      '',
      { level: 'strict', at: ['### Step 4', '1. Announce'] },
    ],
    [
      'dispatch',
      ' Verify: `./router/switch.sh --show` prints the same, and the next real call carries the mark `core-12`.',
      '',
      { level: 'strict', at: ['### 5.4', 'Expected: `new calls: green 100', 'switch.sh --to green'] },
    ],
    [
      'glass',
      '        verify: |\n          kubectl --namespace glass rollout status deployment/collector --timeout 10m\n        rollback',
      '        rollback',
      {
        level: 'strict',
        at: ['Install collector 4.0.1', 'Helm prints', 'helm upgrade'],
        also: ['yaml-schema'],
      },
    ],
    [
      'hospital',
      '3. Verify with `./fw/count-rules.sh --disabled`: 14.\n\n',
      '',
      { level: 'strict', at: ['### Step 7', '2. Disable', '1. Hand the traffic'] },
    ],
    [
      'glass',
      '        verify: |\n          ./gw.sh report --firmware 4.0.1\n        rollback',
      '        rollback',
      { level: 'strict', at: ["'All:", '600 of 600', '--share 100'], also: ['yaml-schema'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'hospital',
      '1. Announce the failover on the bridge, then hand over:',
      '1. Announce the failover on the bridge as needed, then hand over:',
      { level: 'strict' },
    ],
    [
      'dispatch',
      'Announce the switch on talkgroup 7, then',
      'Announce the switch on talkgroup 7 if necessary, then',
      { level: 'strict' },
    ],
    [
      'points',
      '2. Compare the points given today with the same weekday of the week before',
      '2. Compare points, vouchers, balances, etc. with the week before',
      { level: 'strict' },
    ],
    [
      'glass',
      'verify: All six head growers have answered',
      'verify: Enough head growers have answered, as appropriate',
      { level: 'strict' },
    ],
    [
      'points',
      '3. Search the log for errors that are new',
      '3. Search the log where appropriate',
      { level: 'strict' },
    ],
    [
      'tickets',
      '2. Hold for 24 hours and read the crash reports',
      '2. Hold for a suitable time and react to crashes appropriately',
      { level: 'strict' },
    ],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'hospital',
      '   for member in fw-per-a fw-per-b; do\n',
      '   rm -rf /srv/vault/*\n   for member in fw-per-a fw-per-b; do\n',
      'rm -rf',
    ],
    [
      'tickets',
      '# Save the ticket tables: expect a file of about 6 GB\n',
      '# Make room for the taps\npsql "$TICKETS_URL" -c "DROP TABLE ticket_history"\n\n# Save the ticket tables: expect a file of about 6 GB\n',
      { at: 'DROP TABLE', also: ['migration-backup-required', 'migration-expand-contract'] },
    ],
    [
      'dispatch',
      '```bash\npg_dump --format custom',
      '```bash\nkubectl delete namespace dispatch-green-old\npg_dump --format custom',
      'kubectl delete',
    ],
    [
      'glass',
      '          ./gw.sh status --env glass-prod\n',
      '          terraform destroy -auto-approve -target=module.gateway_test\n          ./gw.sh status --env glass-prod\n',
      'terraform destroy',
    ],
    [
      'tickets',
      '# Compare the environment with its description',
      'git push --force origin release-7.4\n\n# Compare the environment with its description',
      'git push',
    ],
    [
      'points',
      '| Back up `card_points` with `pg_dump',
      '| Clear the disk with `rm -rf /var/lib/postgresql/archive`, then back up `card_points` with `pg_dump',
      'rm -rf',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'tickets',
      '    enabled: true\n',
      '    enabled: [true\n',
      { at: ['enabled: [true', 'min_app_version', '```', 'fallback'] },
    ],
    [
      'dispatch',
      '  driving_times:\n    source: roadnet\n',
      '  driving_times:\n    source: roadnet\n   cache: on\n',
      { at: ['cache: on', 'max_age', 'source:'] },
    ],
    [
      'hospital',
      '"request high-availability state suspend"\n   ```\n\n   **Expected:** `fw-per-b active`',
      '"request high-availability state suspend\n   ```\n\n   **Expected:** `fw-per-b active`',
      { at: 'state suspend\n'.trim() },
    ],
    [
      'tickets',
      './ops/flag.sh tap_to_ride --off\n',
      "./ops/flag.sh tap_to_ride --off --reason 'wrong fares\n",
      { at: ['wrong fares'] },
    ],
    [
      'tickets',
      '  - name: tap_slow\n    condition: p95_latency > 500ms\n',
      '  - name: tap_slow\n  condition: p95_latency > 500ms\n',
      { at: ['condition: p95_latency', '- name: tap_slow', 'action: write'] },
    ],
    [
      'dispatch',
      './db/migrate.sh up --to 0072_add_driving_seconds\n',
      'psql "$INCIDENTS_URL" <<\'SQL\'\nALTER TABLE calls ADD COLUMN driving_seconds int;\n',
      { at: ["<<'SQL'", 'ALTER TABLE', '```'] },
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'tickets',
      '--file tickets-0405.dump "$TICKETS_URL"',
      '--file tickets-0405.dump "postgres://fares:Zug7Wien!44@db1.metrolinie.at/tickets"',
    ],
    ['points', 'LEDGER_POOL=40\n', 'LEDGER_POOL=40\nLEDGER_PASSWORD=kQ8vT2mXw9Lz\n', 'LEDGER_PASSWORD'],
    [
      'hospital',
      '1. Export the configuration of both members to the vault host:',
      '1. Export the configuration of both members to the vault host (user `admin`, password `Brigid#2032fw`):',
    ],
    [
      'dispatch',
      '| `ROADNET_URL` | green | http://roadnet.internal:8080 |',
      '| `ROADNET_TOKEN` | green | ghp_Zr81bQx0TnVw5LkYc37HsJdPe92MfAuG6oBi |',
    ],
    [
      'glass',
      '          curl --fail --silent https://collector.glashaus-verband.nl/healthz',
      '          curl --fail --silent -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJnbGFzcyJ9.5mYk3vYd0QGm2o8R1hX7cT4uWz9sLqPjN6bEaKfVxDg" https://collector.glashaus-verband.nl/healthz',
    ],
    [
      'points',
      '- `TILL_URL`, read from the key store under `loyalty/till`',
      '- `TILL_URL`: postgres://till:Semmel-1907@till-db.kornmarkt.eu:5432/till',
    ],
  ),
];
