/** The steps and their commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const strict = { level: 'strict' } as const;

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'archive',
      'Benedikt stops the writers and then the web server:',
      'Benedikt stops the writers and then the web server.\n\n',
      { until: 'Expected: `inactive` twice', at: ['## Step 2', 'Benedikt stops'], ...strict },
    ],
    [
      'archive',
      '```sh\n./compare.sh',
      'Yuki compares both sides.\n\n',
      { until: 'Expected: `5000', at: ['## Step 4', 'Yuki compares'], ...strict },
    ],
    [
      'radio',
      '1. Install the canary beside the old version:',
      '1. Install the canary beside the old version.\n\n',
      { until: '   **Expected:** `STATUS', at: ['### Step 3', '1. Install'], ...strict },
    ],
    [
      'freeze',
      '```bash\n# Install the service in staging',
      'Install version 8.14.0 in staging and try the main paths there.\n\n',
      { until: 'Expected: all 23', at: ['### Step 2', 'Install version'], ...strict },
    ],
    [
      'laundry',
      '        command: |\n          ./fleet.sh install --ring 2 --firmware 3.2.0\n',
      '',
      { at: ['Ring 2', 'expected: 836'], ...strict, also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'archive',
      'Expected: `5000 of 5000 equal`. Verify: Abena repeats it with another seed.',
      'Verify: Abena repeats it with another seed.',
      { at: ['## Step 4', './compare.sh', '```sh', 'Verify: Abena'], ...strict },
    ],
    [
      'archive',
      '   Expected: about 400 GB, done before 12:00.\n\n',
      '',
      { at: ['rsync --archive --numeric', '2. Copy what', '## Step 3', '```sh'], ...strict },
    ],
    [
      'radio',
      '   **Expected:** `READY 20/20`\n\n',
      '',
      { at: ['1. Check that the cluster', 'get deployment', '### Step 1', '```bash'], ...strict },
    ],
    [
      'radio',
      '**Expected:** `canary weight 50`. ',
      '',
      { at: ['#### 🐔', 'canary 50', '```bash', '**Verify:**'], ...strict },
    ],
    [
      'laundry',
      '        expected: 42 of 42 installed\n',
      '',
      { at: ['Ring 1', '--ring 1', 'command: |'], ...strict, also: ['field-required'] },
    ],
    [
      'release',
      '# Expected: "12.0.0 published"\n./ops/portal.sh --env staging --publish 12.0.0\n```\n\n- [ ] The booking page shows version 12.0.0 in its footer',
      '# Publish the portal\n./ops/portal.sh --env staging --publish 12.0.0\n```\n\n- [ ] The command was run',
      {
        at: ['#### Frontend Deployment (guest', 'portal.sh --env staging', '```bash', '# Publish'],
        ...strict,
      },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'radio',
      '3. Verify it:',
      '',
      { until: '### Step 3: Deploy', at: ['### Step 2', '2. Run the script', 'flyway'], ...strict },
    ],
    [
      'radio',
      ' **Verify:** `./ops/weight.sh --show` prints 100.',
      '',
      { at: ['#### 🎉', 'canary 100', 'canary weight 100'], ...strict },
    ],
    [
      'laundry',
      '        verify: |\n          ./fleet.sh report --ring 1 --hours 24\n',
      '',
      { at: ['Ring 1', '--ring 1'], ...strict, also: ['field-required', 'rollout-hold-required'] },
    ],
    [
      'laundry',
      '        verify: |\n          psql "$CYCLES_URL" -c "SELECT count(*) FROM cycles WHERE rinse_minutes IS NULL"\n',
      '',
      { at: ['Apply the two', 'migrate.sh up'], ...strict, also: ['field-required'] },
    ],
    [
      'laundry',
      '        verify: |\n          kubectl --context laundry-prod rollout status deployment/cloud --timeout 10m\n        rollback: |',
      '        rollback: |',
      {
        at: ['Install cloud 3.2.0', 'set image deployment/cloud'],
        ...strict,
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'archive',
      'Benedikt stops the writers and then the web server:',
      'Benedikt stops the writers and, if necessary, the web server:',
      strict,
    ],
    [
      'archive',
      '2. Copy what has changed since the first copy:',
      '2. Copy the scans, the logs etc. that have changed:',
      strict,
    ],
    [
      'radio',
      '1. Send all streams to the old version:',
      '1. Send streams to the old version as needed:',
      strict,
    ],
    [
      'freeze',
      '# Try the main paths there: expect "23 passed"',
      '# Try whatever seems appropriate: expect "23 passed"',
      strict,
    ],
    [
      'release',
      '- [ ] The night audit of the three pilot hotels balances',
      '- [ ] Adjust the pool size appropriately for the night audit',
      strict,
    ],
    ['laundry', '- name: Apply the two scripts', '- name: Apply the scripts as appropriate', strict],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'release',
      './ops/release.sh --env staging --set 2031.1 --wait',
      'terraform destroy -auto-approve\n./ops/release.sh --env staging --set 2031.1 --wait',
      'terraform destroy',
    ],
    [
      'freeze',
      '# Save the card states: expect a file of about 2 GB',
      '# Clear the old states first\npsql "$CARDS_URL" -c \'DROP TABLE card_state_2030\'\n\n# Save the card states: expect a file of about 2 GB',
      {
        at: 'DROP TABLE',
        also: ['migration-backup-required', 'migration-expand-contract'],
        and: [['--file card-state-0317.dump "$CARDS_URL"', '--file card-state-0317.dump cards']],
      },
    ],
    [
      'radio',
      '   kubectl --context audio-prod --namespace streams get',
      '   kubectl --context audio-prod delete namespace streams-old\n   kubectl --context audio-prod --namespace streams get',
      'delete namespace',
    ],
    [
      'laundry',
      '          ./fleet.sh status --env laundry-prod',
      '          rm -rf /srv/laundry/firmware\n          ./fleet.sh status --env laundry-prod',
      'rm -rf',
    ],
    [
      'laundry',
      '          ./notify.sh --channel shops --text "Wash cycles 3.2 begin"',
      '          git push --force origin main\n          ./notify.sh --channel shops --text "Wash cycles 3.2 begin"',
      'push --force',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'radio',
      '     bitrates: [64, 128, 256]',
      '     bitrates: [64, 128, 256',
      ['bitrates', 'loudness_target', 'canary:', 'header:'],
    ],
    [
      'freeze',
      '    condition: p95_latency > 600ms',
      '   condition: p95_latency > 600ms',
      ['condition: p95', '- name: freeze_slow', 'action: write'],
    ],
    ['radio', 'WHERE loudness IS NULL"', 'WHERE loudness IS NULL'],
    [
      'release',
      '--file spring-2031-1.dump "$BOOKINGS_URL"',
      '--file spring-2031-1.dump "$BOOKINGS_URL',
      ['$BOOKINGS_URL', 'pg_restore --list', './ops/migrate.sh up'],
    ],
    [
      'archive',
      'sudo systemctl stop plate-ingest plate-web',
      'sudo tee /etc/motd <<NOTICE\nThe archive is closed until 13:15 UTC\nsudo systemctl stop plate-ingest plate-web',
      ['<<NOTICE', 'is-active plate-ingest plate-web'],
    ],
    ['freeze', '    enabled: false', '\tenabled: false', ['enabled: false', 'card_freeze:']],
    [
      'archive',
      '--file /plates/dump/catalogue "$CATALOGUE_OLD"',
      '--file \'/plates/dump/catalogue "$CATALOGUE_OLD"',
    ],
  ),
  ...defects(
    'secret-plaintext',
    ['release', 'http://rates.prd.internal:8080', 'http://rates:Winter7snow@rates.prd.internal:8080'],
    [
      'release',
      'The payment key is read from `vault://hotel-prod/payments`',
      'The payment key `sk_live_51Hq8ZtLm20VxYw7nPdRk3Ba` is set',
    ],
    [
      'freeze',
      '--file card-state-0317.dump "$CARDS_URL"',
      '--file card-state-0317.dump "postgres://cards:9fKq2mZt@db1.cards.internal/cards"',
    ],
    [
      'radio',
      '   LOUDNESS_TABLE=loudness_v2',
      '   LOUDNESS_TABLE=loudness_v2\n   STUDIO_PASSWORD=Tide-and-Foam-88',
      'STUDIO_PASSWORD',
    ],
    ['archive', 'rsync --archive --numeric-ids', 'sshpass -p Gemini1947 rsync --archive --numeric-ids'],
    [
      'laundry',
      'psql "$CYCLES_URL" -c',
      'psql "postgresql://laundry:Rinse4ever@db.bubble-and-fold.com/cycles" -c',
    ],
  ),
];
