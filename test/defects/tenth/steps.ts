/** The strategy, steps and commands. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects('strategy-required', [
    'archive',
    '**Strategy:** Rolling, since the four instances share one store and any three carry the evening load\n',
    '',
    '',
  ]),
  ...defects(
    'strategy-unknown',
    ['mesh', '**Strategy:** Canary', '**Strategy:** Cannary'],
    ['badge', '**Deployment method:** Rolling, site', '**Deployment method:** Leapfrog, site'],
    ['tariff', 'strategy: canary', 'strategy: canery'],
  ),
  ...defects('strategy-rationale-required', [
    'archive',
    'Rolling, since the four instances share one store and any three carry the evening load',
    'Rolling',
  ]),
  ...defects(
    'strategy-contradiction',
    ['mesh', '**Strategy:** Canary', '**Strategy:** Blue-Green', ['**Strategy:**', '5. Canary Rollout']],
    ['tariff', 'strategy: canary', 'strategy: blue-green', ['strategy:', 'Start the canary']],
    [
      'mesh',
      'of the Playlist Service to production.',
      'of the Playlist Service to production with a blue-green deployment.',
      ['**Strategy:**', 'blue-green deployment'],
    ],
    [
      'archive',
      '**Strategy:** Rolling,',
      '**Strategy:** Blue-green,',
      ['**Strategy:**', 'one after another', 'one instance after another'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    ['archive', '**Risk Level:** Medium', '**Risk Level:** High', ['**Risk Level:**', '**Strategy:**']],
    [
      'archive',
      '**Strategy:** Rolling, since',
      '**Strategy:** Recreate, since',
      { also: ['strategy-downtime-mismatch', 'strategy-contradiction'] },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'depot',
      '- **Planned downtime:** 3 hours',
      '- **Planned downtime:** None',
      ['downtime', 'Strategy', 'systemctl stop', '1. Stop'],
    ],
    [
      'archive',
      '6. Restart invoice-archive, one instance after another',
      '6. Stop invoice-archive on all four instances for 10 minutes',
      ['6. Stop', '**Downtime:**'],
    ],
    [
      'tariff',
      'command: kubectl -n tariff set image deployment/tariff-canary app=tariff:12.0.0',
      'command: kubectl -n tariff scale deployment/tariff --replicas=0',
      ['downtime', 'replicas=0'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'tariff',
      'strategy: canary',
      'strategy: feature flag',
      { also: ['strategy-contradiction', 'strategy-rationale-required'] },
    ],
    [
      'badge',
      '**Deployment method:** Rolling, site by site',
      '**Deployment method:** Blue-green',
      { also: ['strategy-contradiction', 'strategy-rationale-required'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['mesh', '5% → 25% → 50% → 100%', '5% → 50% → 25% → 100%'],
    ['mesh', 'export CANARY=50\n', 'export CANARY=15\n', 'CANARY=15'],
    ['tariff', '[10, 30, 60, 100]', '[10, 60, 30, 100]'],
    ['badge', '5%, then 20%, then 60%, then 100%', '5%, then 20%, then 60%, then 120%'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'badge',
      '2. Wait for 20 minutes\n3. Run `badgectl rollout --share 60`',
      '2. Run `badgectl rollout --share 60`',
      {
        and: [
          [' Each stage holds for 20 minutes before the next.', ''],
          ['--share 60`\n4. Wait', '--share 60`\n3. Wait'],
        ],
        at: ['--share 20', '--share 60', 'Stage 3', 'four stages'],
      },
    ],
    [
      'mesh',
      '2. Watch the dashboard for 20 minutes.\n\n**Expected:** Helm',
      '**Expected:** Helm',
      ['Stage 1', 'Stage 2', 'CANARY=5\n', 'CANARY=25', 'canary.weight', '1. '],
    ],
  ),
  ...defects(
    'step-command-required',
    [
      'depot',
      '   ```bash\n   pg_dump -Fc -h axon-db1 -d axon -f /backup/axon-20310517.dump\n   ```\n\n',
      '',
      ['2. Take the backup', 'Phase 1'],
    ],
    [
      'tariff',
      '    command: kubectl -n tariff set image deployment/tariff-canary app=tariff:12.0.0\n    expected: The pods of tariff-canary are ready\n    verify: kubectl -n tariff rollout status deployment/tariff-canary\n',
      '    expected: The pods of tariff-canary are ready\n',
      { at: 'Start the canary', also: ['step-verification-required'] },
    ],
    [
      'mesh',
      '```bash\nexport CANARY=100\nhelm upgrade playlist ./chart --set canary.weight=$CANARY --reuse-values --wait\n```\n\n',
      '',
      { at: ['Stage 4', '1. Raise the weight'], also: ['rollout-percentages'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'tariff',
      '    expected: The file is larger than 4 GB\n',
      '',
      ['Back up the tariff', 'pg_dump -Fc -d tariff'],
    ],
    ['depot', '   Expected: 0 rows refused.\n\n', '', ['1. Load the articles', './load.sh', '```bash']],
    ['mesh', '**Expected:** the dump is at least 2 GB.\n\n', '', ['Step 1: Back', 'pg_dump', '```bash']],
  ),
  ...defects(
    'step-verification-required',
    [
      'badge',
      '**Check:** `curl -fsS https://badge.doorwise.com/version` prints `3.0.0`.\n\n',
      '',
      ['### Stage 1', 'systemctl restart', 'mysql keys <'],
    ],
    [
      'mesh',
      '2. Verify that no pod runs v7.2.9',
      '',
      { until: '## 🧪 6.', at: ['Stage 4', '1. Raise', 'CANARY=100'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['archive', '4. Walk through search and download by hand', '4. Walk through further flows as needed'],
    [
      'badge',
      '2. Open one door at every site with a test badge',
      '2. Open doors, lifts, gates etc. with a test badge',
    ],
    [
      'depot',
      '2. Release the bookings in depot 1, then in the other ten',
      '2. Release the bookings depot by depot, if necessary',
    ],
    ['tariff', '- name: Raise the share', '- name: Raise the share appropriately'],
  ),
  ...defects(
    'command-destructive',
    [
      'mesh',
      'pg_dump -Fc -d playlists',
      'psql -c "DROP DATABASE playlists_v6"\npg_dump -Fc -d playlists',
      'DROP DATABASE',
    ],
    [
      'tariff',
      '  - name: Back up the tariff database\n',
      '  - name: Clear the old namespace\n    command: kubectl delete namespace tariff-legacy\n    expected: The namespace is gone\n    done: false\n  - name: Back up the tariff database\n',
      'delete namespace',
    ],
    [
      'depot',
      "   ssh axon-app1 'sudo systemctl stop axon-booking'\n",
      "   ssh axon-app1 'sudo systemctl stop axon-booking'\n   rm -rf /var/lib/axon/spool\n",
      'rm -rf',
    ],
    [
      'badge',
      'mysqldump --single-transaction',
      'git push --force origin main\nmysqldump --single-transaction',
      'git push --force',
    ],
  ),
  ...defects(
    'code-syntax',
    ['depot', "stop axon-booking'", 'stop axon-booking', ['systemctl stop', '```bash', 'ssh axon-app1']],
    ['mesh', ".image}'", '.image}', ['jsonpath', '```bash']],
    [
      'archive',
      '**Required Secrets:**\n',
      '```json\n{ "retention": 10, "bucket": "invoices-west" \n```\n\n**Required Secrets:**\n',
    ],
    [
      'mesh',
      'export CANARY=5\n',
      'cat > values.yaml <<END\ncanary: true\nexport CANARY=5\n',
      ['<<END', '```'],
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'archive',
      'LOG_LEVEL=warn\n',
      'LOG_LEVEL=warn\nDATABASE_URL=postgres://archive:Wn7kqPz3vB9d@db-west:5432/archive\n',
    ],
    ['tariff', 'https://feed.gridprice.net/v3', 'https://feeduser:Hk29sLwq8Zt4@feed.gridprice.net/v3'],
    ['badge', 'mysqldump --single', 'mysqldump --user=keys --password=T9wqLz4Rn2xV --single'],
    ['depot', '   pg_dump -Fc -h', '   PGPASSWORD=Jv83nqXt1cRw pg_dump -Fc -h'],
  ),
];
