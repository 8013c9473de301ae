/** Steps and commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'recipes',
      '```bash\n./traffic.sh --service search --canary 25\n```\n',
      'Chiara Bruni raises the share.\n',
      ['### Step 5: Raise to 25%', 'Chiara Bruni raises'],
    ],
    [
      'boards',
      '        command: |\n          helm upgrade feed-green ./charts/feed --install --set image.tag=5.0.0 --wait\n',
      '',
      ['name: Install 5.0.0 on green', '- name: Green installation'],
    ],
    [
      'recipes',
      '```bash\npg_dump --format custom --file recipes-pre-3.8.0.dump "$RECIPES_URL"\n```\n',
      'Dev Anand takes a backup.\n',
      ['### Step 1: Back up', 'Dev Anand takes'],
    ],
  ),
  ...defects(
    'step-expected-required',
    ['recipes', '**Expected:** `STATUS: deployed`.\n', '', ['### Step 3', '```bash', 'helm upgrade']],
    [
      'boards',
      '        expected: Two lines that end in "applied"\n',
      '',
      ['name: Apply 0117 and 0118', 'command: |', './tools/schema up'],
    ],
    [
      'lab',
      '   Expected: `37 equal, 0 different`.\n',
      '',
      ['./compare.sh', '```bash', '3. Compare the counts', '## Phase 2'],
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'boards',
      '        verify: |\n          curl --fail --silent https://feed-green.tramcity.net/health\n',
      '',
      ['name: Install 5.0.0 on green', 'helm upgrade', '- name: Green installation'],
    ],
    [
      'recipes',
      '**Verify:** `\\d recipe` shows the column `season`.\n',
      '',
      ['### Step 2', '```sql', 'ALTER TABLE recipe ADD'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    [
      'loans',
      '2. Watch the dashboard "Reminders" for 20 minutes',
      '2. Watch the dashboard "Reminders" as needed',
    ],
    [
      'lab',
      '1. Announce the closure on every ward screen.',
      '1. Announce the closure on screens, by phone, etc.',
    ],
    [
      'boards',
      'expected: Helm reports STATUS deployed',
      'expected: Helm reports STATUS deployed; restart pods if necessary',
    ],
    ['swim', 'The last line must say `successfully rolled out`, and', 'Adjust the replicas appropriately;'],
  ),
  ...defects(
    'command-destructive',
    [
      'loans',
      '1. Look up the last run of the integration tests: it is green\n',
      '1. Look up the last run of the integration tests: it is green\n\n   ```bash\n   rm -rf /var/lib/loan-reminders\n   ```\n\n',
      'rm -rf /var/lib',
    ],
    [
      'recipes',
      '### Step 1: Back up the database 💾\n',
      '```bash\nkubectl delete namespace search-old\n```\n\n### Step 1: Back up the database 💾\n',
      'kubectl delete namespace',
    ],
    [
      'boards',
      '      - name: Back up the feed database\n',
      '      - name: Clear the old stack\n        command: |\n          terraform destroy -auto-approve\n        expected: Destroy complete\n        done: false\n      - name: Back up the feed database\n',
      'terraform destroy',
    ],
    [
      'swim',
      '## Stage 1: Install (05:00 – 06:00)\n',
      '## Stage 1: Install (05:00 – 06:00)\n\n```bash\nmysql -e "DROP DATABASE bookings_archive"\n```\n',
      'DROP DATABASE',
    ],
    [
      'swim',
      '## Stage 1: Install (05:00 – 06:00)\n',
      '## Stage 1: Install (05:00 – 06:00)\n\n```bash\ngit push --force origin main\n```\n',
      'git push --force',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'recipes',
      '    action: page_on_call',
      '   action: page_on_call',
      ['action: page_on_call', 'condition: error_rate', 'name: search_errors'],
    ],
    [
      'recipes',
      '--file recipes-pre-3.8.0.dump "$RECIPES_URL"',
      '--file recipes-pre-3.8.0.dump "$RECIPES_URL',
    ],
    [
      'lab',
      'psql "$REGISTER_URL" -f V02__indexes.sql',
      'psql "$REGISTER_URL -f V02__indexes.sql',
      ['V02__indexes', 'psql', 'ora2pg -c'],
    ],
    [
      'swim',
      '```bash\nflagctl set pay-with-corda --group staff',
      '```bash\ncat > staff.txt <<EOF\nsanne\nflagctl set pay-with-corda --group staff',
      ['<<EOF', 'sanne', '--group staff', '```'],
    ],
    [
      'recipes',
      '    condition: error_rate > 1%\n',
      '    condition: "error_rate > 1%\n',
      ['condition:', 'action:', 'page_on_call', '```'],
    ],
    ['loans', '--to 0062 --database "$LOANS_DATABASE_URL"', "--to 0062 --database '$LOANS_DATABASE_URL"],
  ),
  ...defects(
    'secret-plaintext',
    [
      'loans',
      '--file loans-2.6.4.dump "$LOANS_DATABASE_URL"',
      '--file loans-2.6.4.dump "postgres://loans:kR7vQ2mXp9@db.townlibrary.net/loans"',
    ],
    [
      'boards',
      'FEED_REGION: north',
      'FEED_REGION: north\n  FEED_DB_PASSWORD: wT5hJ8nB2zLq',
      'FEED_DB_PASSWORD',
    ],
    [
      'recipes',
      './traffic.sh --service search --canary 5\n',
      'export AWS_SECRET_ACCESS_KEY=hT4vPz8KqLw2NcYb7RmXs9DgJf3UeAo6ViBk1TyQ\n./traffic.sh --service search --canary 5\n',
      'AWS_SECRET_ACCESS_KEY',
    ],
    ['lab', 'expdp register_admin schemas', 'expdp register_admin/Qz8vLm3xTr schemas'],
    [
      'swim',
      'mysqldump --single-transaction bookings',
      "mysqldump -u root --password='Vb6kTz9wHs' --single-transaction bookings",
    ],
    [
      'loans',
      '- Token of the text-message service, read from Secret Manager `lending/sms-token`',
      '- Token of the text-message service: `ghp_k3Vb7ZqT1mXw9RyLs5NhJd8FpC2aUe6gB0Ho`',
    ],
  ),
];
