/** Steps and their commands. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const gitlabToken = ['glpat', 'Zk3vQ9xWb7RtY2mNpL5s'].join('-');
const packagesToken = ['ghp', '9fKq2LmXw7ZtRb4NcVy8HsDa3PeUj6GiTo1Q'].join('_');
const key = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ');

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'canary',
      part('canary', '```bash\nhelm upgrade geocoder ./charts', 'Expected: Helm prints'),
      'Install 4.0.1 in staging and replay the queries.\n\n',
      '### Step 2: Deploy to Staging',
    ],
    [
      'migration',
      part('migration', '```bash\nfor node in', '*Expect:* four times'),
      'Bring 7.3.0 to the four nodes, one after the other.\n\n',
      '### 6.4 Roll the application',
    ],
    [
      'bidding',
      part('bidding', '```bash\nhelm upgrade bidding-green', '**Expected:** six green'),
      'Install green and run the smoke tests against it.\n\n',
      '### Step 3: Deploy',
    ],
    [
      'gitlab',
      part('gitlab', '```bash\nsudo apt-get update', '**Expected:** the package'),
      'Install the package 18.5.4.\n\n',
      '### Stage 2: Upgrade to 18.5',
    ],
    [
      'gates',
      part(
        'gates',
        '        command: |\n          helm upgrade pass-check',
        '        expected: Helm reports STATUS',
      ),
      '',
      { at: 'name: Install pass-check 3.4.0', also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'canary',
      'Expected: both files exist and neither is empty.\n\n',
      '',
      ['### Step 1: Pre-Deployment', '```bash', 'Save the release', 'helm get values'],
    ],
    [
      'migration',
      '*Expect:* four times `healthy`.\n',
      '',
      ['### 6.4', '```bash', 'for node in', 'deploy.sh --node'],
    ],
    [
      'bidding',
      '**Expected:** the registry lists `bidding:2.9.0`.\n\n',
      '',
      ['### Step 1: Prepare', '```bash', 'git tag', 'docker buildx'],
    ],
    [
      'gitlab',
      '**Expected:** `Backup pre-18-8 is done.`\n\n',
      '',
      ['### Stage 1', '```bash', 'gitlab-ctl deploy-page up', 'gitlab-ctl stop'],
    ],
    [
      'gates',
      '        expected: Two lines, 061 and then 062\n',
      '',
      { at: ['name: Apply 061 and 062', 'migrate.sh up', 'command: |'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'canary',
      'Verify: the staging dashboard shows no restart for ten minutes.\n\n',
      '',
      ['### Step 2: Deploy to Staging', '```bash', 'helm upgrade geocoder '],
    ],
    [
      'migration',
      '*Check:* `/version` says 7.3.0 on every node.\n',
      '',
      ['### 6.4', '```bash', 'for node in', 'deploy.sh --node'],
    ],
    [
      'bidding',
      '**Verify:** the panel "Sockets by slot" follows within a minute.\n\n',
      '',
      ['### Step 4', '```bash', 'weight.sh --green'],
    ],
    [
      'gitlab',
      '**Verify:** `sudo gitlab-rake db:migrate:status | grep -c down` prints `0`.\n\n',
      '',
      ['### Stage 2', '```bash', 'sudo apt-get'],
    ],
    [
      'gates',
      '        verify: |\n          kubectl --context gates-prod rollout status deployment/pass-check --timeout 5m\n',
      '',
      { at: ['name: Install pass-check', 'helm upgrade', 'command: |'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['canary', 'Raise the share of queries.', 'Raise the share of queries as needed.'],
    ['migration', '1. Put 7.2.4 back on all nodes:', '1. Put 7.2.4 back on the nodes if necessary:'],
    ['bidding', 'Tag the commit and push the image.', 'Tag the commit, push the image, etc.'],
    ['gitlab', '3. [ ] Pull an image from the registry', '3. [ ] Test the registry appropriately'],
    ['gates', '      - name: Tell the valley stations', '      - name: Tell the valley stations as needed'],
  ),
];

export const commands: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'canary',
      '# Save the release and the routing,',
      'kubectl --context geo-prod delete namespace geocoder-canary\n# Save the release and the routing,',
      'delete namespace',
    ],
    [
      'migration',
      'pg_dump --format=directory',
      'psql "$COLLECTION_URL" -c "DROP TABLE location_audit"\npg_dump --format=directory',
      { at: 'DROP TABLE', also: ['migration-expand-contract'] },
    ],
    ['bidding', 'git push origin v2.9.0', 'git push --force origin main v2.9.0'],
    [
      'gitlab',
      'sudo gitlab-ctl deploy-page up\nsudo gitlab-ctl stop puma',
      'sudo rm -rf /var/opt/gitlab/gitlab-rails/uploads\nsudo gitlab-ctl deploy-page up\nsudo gitlab-ctl stop puma',
      'rm -rf',
    ],
    [
      'gates',
      '          gatectl --env gates-prod list --offline',
      '          terraform destroy -auto-approve\n          gatectl --env gates-prod list --offline',
      'terraform destroy',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'canary',
      '    condition: error_rate > 0.8%',
      '   condition: error_rate > 0.8%',
      ['condition: error_rate', 'name: geocoder_errors', 'action: page'],
    ],
    [
      'migration',
      'psql "$COLLECTION_URL" --single-transaction -v ON_ERROR_STOP=1 -f 042',
      'psql "$COLLECTION_URL --single-transaction -v ON_ERROR_STOP=1 -f 042',
    ],
    ['gitlab', 'STRATEGY=copy BACKUP=pre-18-8', "STRATEGY=copy BACKUP='pre-18-8"],
    [
      'bidding',
      './smoke/run.sh https://green.bidding.hammerfall.auction\n',
      'cat <<EOF > slots.txt\ngreen\nblue\n./smoke/run.sh https://green.bidding.hammerfall.auction\n',
    ],
    ['gates', '--file passes-before-3.4.dump "$PASS_DB"', '--file passes-before-3.4.dump "$PASS_DB'],
  ),
  ...defects(
    'secret-plaintext',
    [
      'canary',
      'RANKER=bm25-street',
      'RANKER=bm25-street\nINDEX_URL=postgres://geo:Hk29vLq8sTzW@index.geodata.coop/addr',
    ],
    [
      'bidding',
      '--file=bidding-before-2.9.0.dump "$BIDDING_DB"\nflyway',
      '--file=bidding-before-2.9.0.dump "postgresql://bidding:tR7uWq02xLmB@db1.hammerfall.auction/bidding"\nflyway',
    ],
    [
      'gitlab',
      'curl --fail --silent https',
      `curl --fail --silent --header "PRIVATE-TOKEN: ${gitlabToken}" https`,
    ],
    [
      'gates',
      '  - name: LIST_SIZE_LIMIT\n    environment: gates-prod\n    value: 250000',
      `  - name: PACKAGES_TOKEN\n    environment: gates-prod\n    value: ${packagesToken}`,
    ],
    [
      'migration',
      '| SYNC_BATCH | collection-prod | 5000 |',
      `| SYNC_BATCH | collection-prod | 5000 |\n\n\`\`\`\n${key}\nMIIEpAIBAAKCAQEAx8vQm1v0Jk2hZr5\n${key.replace('BEGIN', 'END')}\n\`\`\``,
    ],
  ),
];
