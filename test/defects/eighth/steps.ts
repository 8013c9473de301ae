/** Strategy, steps and commands, the database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects('strategy-required', [
    'release',
    '**Deployment Strategy:** Blue-Green\n\n**Downtime',
    '**Downtime',
    {
      at: '',
      also: ['field-required'],
      and: [
        ['**Deployment Strategy:** Blue-Green\n\n#### Pre', '#### Pre'],
        ['**Blue-Green Deployment:**', '**Backend:**'],
        ['**Blue-Green Rollback** (the', '**Backend rollback** (the'],
      ],
    },
  ]),
  ...defects(
    'strategy-unknown',
    [
      'release',
      '**Deployment Strategy:** Blue-Green\n\n**Downtime',
      '**Deployment Strategy:** Bleu-Green\n\n**Downtime',
    ],
    ['ferry', '  approach: Canary', '  approach: Cannary'],
    ['dns', '| **Strategy** | Rolling,', '| **Strategy** | Roling,'],
    ['story', '**Approach**: Feature Flag', '**Approach**: Featur Flag'],
    ['podcast', '**Strategy:** Blue/Green', '**Strategy:** Bleu/Green'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'story',
      '**Rationale**: The flag lets us begin with one city and stop within seconds.\n',
      '',
      { at: ['Approach', 'Strategy'] },
    ],
    [
      'ferry',
      '  rationale: A few ports show within the hour whether the new fares are right.\n',
      '',
      { at: ['strategy', 'approach'] },
    ],
    [
      'podcast',
      '**Why Blue/Green?** The load balancer can switch back within seconds, and both versions can read the new schema.\n',
      '',
      { at: ['Strategy'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'release',
      '**Deployment Strategy:** Blue-Green\n\n#### Pre',
      '**Deployment Strategy:** Rolling\n\n#### Pre',
      'Strategy',
    ],
    ['podcast', '**Strategy:** Blue/Green', '**Strategy:** Canary', ['Strategy', 'green', 'Green']],
    ['ferry', '  approach: Canary', '  approach: Blue-Green', ['approach', 'canary']],
    [
      'story',
      '**Approach**: Feature Flag',
      '**Approach**: Blue-Green',
      ['Approach', 'lag', 'rollout_percentage'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'release',
      '**Deployment Strategy:** Blue-Green\n\n**Downtime',
      '**Deployment Strategy:** Rolling\n\n**Downtime',
      {
        at: ['Strategy', 'Risk Level'],
        and: [['**Risk Level:** Medium\n\n**Rollback Plan', '**Risk Level:** High\n\n**Rollback Plan']],
        also: ['strategy-contradiction', 'risk-overall-mismatch'],
      },
    ],
    [
      'ferry',
      '  approach: Canary',
      '  approach: Recreate',
      {
        at: ['approach', 'risk: High'],
        and: [['  risk: Medium\n  downtime: none\n', '  risk: High\n']],
        also: ['strategy-contradiction', 'risk-overall-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'podcast',
      '**Strategy:** Blue/Green',
      '**Strategy:** Recreate',
      { at: ['Strategy', 'Downtime'], also: ['strategy-contradiction'] },
    ],
    [
      'ferry',
      '          helm upgrade booking-canary',
      '          kubectl scale deployment booking --replicas 0\n          helm upgrade booking-canary',
      { at: ['replicas 0', 'downtime'] },
    ],
    [
      'release',
      '- [ ] All are back at their places\n',
      '- [ ] All are back at their places\n- [ ] Put the site into maintenance mode\n',
      { at: ['maintenance', 'Downtime'] },
    ],
    [
      'podcast',
      './bin/migrate up --to 20310301_add_chapters\n',
      'kubectl -n podcasts scale deployment/podcast-api --replicas=0\n./bin/migrate up --to 20310301_add_chapters\n',
      { at: ['replicas=0', 'Downtime'] },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'podcast',
      '### Step 7: Switch traffic to green\n\n```bash\nkubectl -n podcasts patch service podcast-api \\\n  -p \'{"spec":{"selector":{"color":"green"}}}\'\n```\n\n**Expected result:** `service/podcast-api patched`.\n\n**Verification:** The request log of green shows traffic within 30 seconds.\n\n### Step 8: ',
      '### Step 7: ',
      {
        at: 'Strategy',
        and: [
          ['| 21:45 | 15 min | Switch traffic to green | Dele Adeyemi |\n', ''],
          ['Switch the traffic back to blue', 'Go back to blue'],
          [
            'kubectl -n podcasts patch service podcast-api \\\n     -p \'{"spec":{"selector":{"color":"blue"}}}\'',
            'helm rollback podcast-api',
          ],
          ['warm before the switch', 'warm'],
          ['fails after the switch', 'fails'],
          ['on green and after the switch', 'on green'],
          ['** after the switch.', '**.'],
          ['The load balancer can switch back within seconds, and both', 'Both'],
          ['keeps serving until green (v5.2.0) has passed its checks', 'serves'],
        ],
        also: ['step-expected-required'],
      },
    ],
    [
      'story',
      '### Step 5: Turn the flag on',
      '## Closing',
      {
        until: '## Monitoring Plan',
        at: 'Approach',
        and: [
          ['- [x] Flag `locker-delivery` exists and is off\n', ''],
          ['make flag NAME=locker-delivery VALUE=off\n', ''],
          ['# Switch the flag off, then go', '# Go'],
          ['| Staff | 2031-03-11 09:00 | Flag at 1% | Tomas Vacek | No new errors |\n', ''],
          ['Flag at 5%', 'City'],
          ['Flag at 50%', 'Half'],
          ['Flag at 100%', 'All'],
          ['The flag lets', 'It lets'],
        ],
        also: ['section-empty'],
      },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['story', '6. Increase to 50%', '6. Increase to 20%'],
    ['story', '8. Increase to 100%', '8. Increase to 110%'],
    ['story', '| Half | 2031-03-11 16:00 | Flag at 50% |', '| Half | 2031-03-11 16:00 | Flag at 3% |'],
    [
      'ferry',
      './ops/traffic.sh booking --canary 50',
      './ops/traffic.sh booking --canary 5',
      { at: ['canary 5', '50 %'] },
    ],
    [
      'ferry',
      '      - name: 100 % of the traffic',
      '      - name: 90 % of the traffic',
      { at: ['90 %', 'canary 100'] },
    ],
    [
      'ferry',
      '      - name: 100 % of the traffic\n        command: |\n          ./ops/traffic.sh booking --canary 100\n        expected: canary=100\n        verify: Error rate under 0.5 % for 30 minutes\n        rollback: |\n          ./ops/traffic.sh booking --canary 0\n',
      '',
      { at: ['50 %', 'canary 50'] },
    ],
  ),
  ...defects('rollout-hold-required', [
    'ferry',
    '        expected: canary=10\n        verify: Error rate under 0.5 % for 30 minutes\n',
    '        expected: canary=10\n        verify: The panel shows 10 %\n',
    { at: ['10 %', 'canary 10'] },
  ]),
  ...defects(
    'step-command-required',
    [
      'story',
      '```bash\nmake deploy ENV=production VERSION=8.4.0\n```\n',
      'Somebody deploys the shop.\n',
      { at: ['Step 4', 'Somebody'] },
    ],
    [
      'podcast',
      '```bash\nhelm upgrade --install',
      'Green gets the new image.\n',
      { until: '\n**Expected result:** 6/6', at: ['Step 4', 'Green gets'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    ['podcast', '**Expected result:** `1 migration applied`.\n\n', '', { at: ['Step 3', 'migrate up'] }],
    ['story', '**Expected**: a file of about 4 GB\n', '', { at: ['Step 1', 'make backup'] }],
    ['ferry', '        expected: canary=50\n', '', { at: ['50 %', 'canary 50', 'command'] }],
  ),
  ...defects(
    'step-verification-required',
    [
      'podcast',
      '**Verification:** `curl -sf https://green.podcasts.earshot.audio/health` returns 200.\n\n',
      '',
      { at: ['Step 4', 'helm upgrade'] },
    ],
    [
      'ferry',
      '        verify: |\n          psql "$DATABASE_URL" --command \'select count(*) from fare_zones\'\n',
      '',
      { at: ['Apply the two', 'command', 'psql'] },
    ],
    [
      'story',
      '**Verify**: `curl -f https://shop.postnik.net/health` returns 200\n',
      '',
      { at: ['Step 4', 'make deploy'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['podcast', '5. Scale green down to zero', '5. Scale green down as needed'],
    ['dns', '4. Tell #front-door and the duty manager', '4. Tell #front-door, partners, etc.'],
    [
      'ferry',
      '        expected: 12 of 12 instances are ready',
      '        expected: Restart the instances appropriately if necessary',
    ],
    ['story', '7. Watch overnight', '7. Watch for as long as necessary'],
  ),
  ...defects(
    'command-destructive',
    [
      'podcast',
      'kubectl get nodes\n',
      'kubectl get nodes\nkubectl delete namespace podcasts-old\n',
      'delete namespace',
    ],
    [
      'dns',
      './dns/set.sh static.bilhete.pt A 198.51.100.20\n',
      'rm -rf /etc/bind/zones\n   ./dns/set.sh static.bilhete.pt A 198.51.100.20\n',
      'rm -rf',
    ],
    [
      'podcast',
      'kubectl config use-context prod-eu-west-1\n',
      'kubectl config use-context prod-eu-west-1\ngit push --force origin main\n',
      '--force',
    ],
    [
      'ferry',
      '          kubectl --context prod get deployment booking\n',
      '          terraform destroy -auto-approve\n          kubectl --context prod get deployment booking\n',
      'terraform',
    ],
  ),
  ...defects(
    'code-syntax',
    ['story', '    enabled: true\n', '   enabled: true\n', { at: ['enabled', 'rollout'] }],
    ['podcast', '--to 20310301_add_chapters\n', '--to "20310301_add_chapters\n'],
    [
      'dns',
      'dig @ns1.bilhete.pt bilhete.pt AXFR > zone-before.txt\n',
      'dig @ns1.bilhete.pt bilhete.pt AXFR > zone-before.txt\n   cat <<END > note.txt\n   zone kept\n',
      'END',
    ],
    [
      'story',
      '  - name: slow_checkout\n    condition',
      '  - name: slow_checkout\n   condition',
      { at: ['condition', 'slow_checkout', 'action'] },
    ],
  ),
  ...defects(
    'secret-plaintext',
    ['podcast', '--set color=green', '--set db.password=Tr0ub4dor-and-3'],
    [
      'story',
      'psql "$PROD_DATABASE_URL" --file migrations/041_locker_slots.sql',
      'psql "postgres://shop:wK8pQz41vT@db.postnik.net/shop" --file migrations/041_locker_slots.sql',
    ],
    [
      'ferry',
      '    production: 12\n',
      '    production: 12\n  - name: AWS_ACCESS_KEY_ID\n    production: AKIAQ3EGRJ7NXZL5TWVB\n',
      'AKIA',
    ],
    [
      'dns',
      '1. Tell the duty manager that the last name goes.',
      '1. Log in to the registrar (password: vG7!kqPz29xL).',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'podcast',
      '**Rollback:** `./bin/migrate down --to 20310214_add_transcripts`\n',
      '',
      {
        at: ['Step 3', 'migrate up'],
        and: [
          [
            '3. Undo the migration, if it is the cause:\n\n   ```bash\n   ./bin/migrate down --to 20310214_add_transcripts\n   ```\n\n4. Verify',
            '3. Verify',
          ],
          ['5. Scale', '4. Scale'],
        ],
      },
    ],
    [
      'story',
      '**Rollback**: `psql "$PROD_DATABASE_URL" --file migrations/041_locker_slots.down.sql`\n',
      '',
      {
        at: ['Step 3', 'migrations/041'],
        and: [
          [
            '### Data Rollback (if needed)\n\n```sql\n-- Nothing but this story reads the table\nDROP INDEX IF EXISTS locker_slots_city;\n```\n\n',
            '',
          ],
        ],
      },
    ],
    [
      'ferry',
      '    rollback: 018_zone_of_port.down.sql\n',
      '',
      {
        at: ['01', 'igrat'],
        and: [
          ['    rollback: 017_fare_zones.down.sql\n', ''],
          [
            '        rollback: |\n          psql "$DATABASE_URL" --file 018_zone_of_port.down.sql\n          psql "$DATABASE_URL" --file 017_fare_zones.down.sql\n',
            '',
          ],
          [
            '    - name: Undo the migration\n      command: |\n        psql "$DATABASE_URL" --file 018_zone_of_port.down.sql\n        psql "$DATABASE_URL" --file 017_fare_zones.down.sql\n      expected: ALTER TABLE, then DROP TABLE\n',
            '',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'podcast',
      '### Step 2: Back up the database',
      '',
      {
        until: '### Step 2:',
        at: ['migrat'],
        and: [
          ['### Step 3:', '### Step 2:'],
          ['### Step 4:', '### Step 3:'],
          ['### Step 5:', '### Step 4:'],
          ['### Step 6:', '### Step 5:'],
          ['### Step 7:', '### Step 6:'],
          ['### Step 8:', '### Step 7:'],
          ['- [ ] Database backup verified\n', ''],
          [
            '| 20:15 | 15 min | Database backup | Yuki Tanaka |',
            '| 20:15 | 15 min | Wait for quiet | Yuki Tanaka |',
          ],
        ],
      },
    ],
    [
      'story',
      '### Step 1: Back up\n\n```bash\n# Keep what production has\nmake backup-prod\nls -l backups/prod-latest.dump\n```\n\n**Expected**: a file of about 4 GB\n**Verify**: `pg_restore --list backups/prod-latest.dump` prints a table of contents',
      '### Step 1: Look\n\n```bash\nmake status ENV=production\n```\n\n**Expected**: `all up`\n**Verify**: the dashboard is green',
      { at: ['041_locker', 'Step 3'] },
    ],
    [
      'ferry',
      '      - name: Back up the database',
      '',
      {
        until: '  - name: Migrate',
        at: ['psql', 'migrations', 'Apply', '017'],
        and: [
          ["  - text: The restore of last night's backup was tried\n    done: true\n", ''],
          ['    activity: Checks and backup', '    activity: Checks'],
        ],
      },
    ],
  ),
  ...defects('migration-staging-first', [
    'podcast',
    '- [x] Migration tested on staging (2031-03-10)\n',
    '',
    {
      at: ['igrat'],
      and: [['Lock timeout of 5 s, tested with a copy of production', 'Lock timeout of 5 s']],
    },
  ]),
  ...defects(
    'migration-expand-contract',
    [
      'story',
      '**Expected**: `CREATE TABLE` and `CREATE INDEX`',
      '```sql\nALTER TABLE orders DROP COLUMN pickup_point;\n```\n\n**Expected**: `ALTER TABLE`',
      'DROP COLUMN',
    ],
    [
      'ferry',
      '    forward: Adds the nullable column zone to ports',
      '    forward: Renames the column region of ports to zone',
    ],
    [
      'podcast',
      '**Expected result:** `1 migration applied`.',
      '```sql\nALTER TABLE episodes RENAME COLUMN length TO duration;\n```\n\n**Expected result:** `1 migration applied`.',
      'RENAME',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'story',
      'migrations/041_locker_slots.sql\npsql "$PROD_DATABASE_URL" --file migrations/042_locker_index.sql',
      'migrations/042_locker_index.sql\npsql "$PROD_DATABASE_URL" --file migrations/041_locker_slots.sql',
      '04',
    ],
    ['ferry', '  - script: 017_fare_zones.sql', '  - script: 019_fare_zones.sql', { at: ['script'] }],
    [
      'ferry',
      '          psql "$DATABASE_URL" --file 017_fare_zones.sql\n          psql "$DATABASE_URL" --file 018_zone_of_port.sql',
      '          psql "$DATABASE_URL" --file 018_zone_of_port.sql\n          psql "$DATABASE_URL" --file 017_fare_zones.sql',
      '--file 01',
    ],
  ),
];
