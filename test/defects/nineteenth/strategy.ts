/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const vaultStrategy = '| **Strategy** | Rolling, standbys first, leader last |';
const approach = '**Approach:** Canary';
const boardStrategy = '**Strategy:** Blue-Green';
const rolling = '- **Strategy:** Rolling';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['canary', `${approach}  \n`, '', { at: '## Deployment Strategy', also: ['field-required'] }],
    ['board', `${boardStrategy}  \n`, '', { at: '## 2. Deployment Strategy', also: ['field-required'] }],
    ['berth', '  approach: Feature Flag\n', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['canary', approach, '**Approach:** Cannary'],
    ['board', boardStrategy, '**Strategy:** Blue-Grean'],
    ['migration', rolling, '- **Strategy:** Big Leap'],
    ['vault', vaultStrategy, '| **Strategy** | Roling, standbys first, leader last |'],
    ['berth', 'approach: Feature Flag', 'approach: Feature Flagg', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    ['canary', '### Rationale', '', { until: '## Team', at: ['## Deployment Strategy', approach] }],
    [
      'migration',
      'We roll because both',
      '',
      { until: 'See also [the data model]', at: [rolling, '# DP-815', '## Why'] },
    ],
    ['board', '### Rationale', '', { until: '## 3. Deployment Steps', at: ['## 2.', boardStrategy] }],
    [
      'berth',
      '  rationale: >-',
      '',
      {
        until: '  risk: Medium\n  downtime',
        at: ['strategy:', 'approach: Feature Flag'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    ['canary', approach, '**Approach:** Blue-Green', ['**Approach:**', 'anary']],
    [
      'board',
      boardStrategy,
      '**Strategy:** Canary',
      ['**Strategy:**', 'Switch Traffic', '### Rationale', 'jobboard-green'],
    ],
    [
      'migration',
      rolling,
      '- **Strategy:** Blue-Green',
      ['**Strategy:**', 'We roll because', '### Step 6', 'one pod at a time'],
    ],
    [
      'vault',
      vaultStrategy,
      '| **Strategy** | Blue-Green |',
      ['**Strategy**', 'back before the next', '## Stage 2'],
    ],
    ['berth', 'approach: Feature Flag', 'approach: Blue-Green', ['approach:', 'flag.sh set', 'name: Open']],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'board',
      boardStrategy,
      '**Strategy:** Rolling',
      { at: ['**Strategy:**', '**Risk Level:**'], also: ['strategy-contradiction'] },
    ],
    [
      'canary',
      approach,
      '**Approach:** Recreate',
      {
        at: ['**Approach:**', '**Expected Downtime:**'],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
      },
    ],
    [
      'berth',
      'approach: Feature Flag',
      'approach: Rolling',
      {
        and: [['  risk: Medium\n  downtime', '  risk: High\n  downtime']],
        at: ['approach:', 'risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'canary',
      '# A second deployment beside the old one\n',
      '# Old pods away first\nkubectl --context tm-production scale deployment/suggest --replicas=0\n\n',
      { at: ['--replicas=0', '**Expected Downtime:**'] },
    ],
    [
      'migration',
      'kubectl --context vetcare-production set image',
      'kubectl --context vetcare-production scale deployment/clinic --replicas=0\nkubectl --context vetcare-production set image',
      { at: ['--replicas=0', '**Downtime:**'] },
    ],
    [
      'vault',
      '```bash\nvault operator step-down\n',
      'Stop Vault on all five servers, then go on with the leader.\n\n```bash\nvault operator step-down\n',
      { at: ['Stop Vault on all', '**Downtime**'] },
    ],
    [
      'berth',
      '          helm upgrade berths ./chart',
      '          kubectl --context harbour-prod scale deployment berth-api --replicas=0\n          helm upgrade berths ./chart',
      { at: ['--replicas=0', 'downtime: Zero'] },
    ],
    [
      'board',
      boardStrategy,
      '**Strategy:** Recreate',
      {
        at: ['**Strategy:**', '**Expected Downtime:**'],
        also: ['strategy-contradiction', 'strategy-risk-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'board',
      '### Step 4: Switch Traffic',
      '### Step 4: Wait (07:30 - 07:45)\n\nLet the caches of green fill for 15 minutes.\n\n',
      { until: '### Step 5: Verify', at: ['**Strategy:**', '## 2.', '## 3. Deployment Steps'] },
    ],
    [
      'migration',
      rolling,
      '- **Strategy:** Canary',
      {
        and: [['We roll because', 'A canary fits because']],
        at: ['**Strategy:**', '# DP-815', '## The night'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'vault',
      vaultStrategy,
      '| **Strategy** | Feature Flag |',
      {
        and: [['We chose rolling since', 'We chose a flag since']],
        at: ['**Strategy**', '# Runbook'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
];

const listOf = (...items: readonly string[]): string =>
  items.map((item, index) => `${String(index + 1)}. ${item}\n`).join('');
const share = (percent: number): string => `\`./deploy/traffic.sh --canary ${String(percent)}\``;

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['canary', `3. ${share(25)}`, `3. ${share(55)}`, { at: ['--canary 55', '--canary 50'] }],
    ['canary', `7. ${share(100)}`, `7. ${share(90)}`],
    ['canary', '| Raise to 50% |', '| Raise to 20% |', { at: ['Raise to 20%', 'Raise to 25%'] }],
    ['berth', 'rollout_percentage: 40', 'rollout_percentage: 4', { at: ['percentage: 4', 'percentage: 10'] }],
    ['berth', 'rollout_percentage: 100', 'rollout_percentage: 110'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'canary',
      '1. `./deploy/traffic.sh --canary 5`',
      listOf(share(5), share(25), share(50), share(100)) + '\n',
      {
        until: 'Expected after each step',
        and: [
          ['Raise the share while the metrics hold:', 'Raise the share:'],
          [
            '10:00 | Raise to 25% | Metrics inside their limits for 2 hours |',
            '08:35 | Raise to 25% | The share is 25% |',
          ],
          [
            '12:00 | Raise to 50% | Metrics inside their limits for 3 hours |',
            '08:40 | Raise to 50% | The share is 50% |',
          ],
          ['15:00 | Raise to 100% |', '08:45 | Raise to 100% |'],
        ],
        at: ['--canary 5`', '--canary 25', '--canary 50', '--canary 100', 'Raise the share'],
      },
    ],
    [
      'canary',
      '4. Hold for 2 hours\n5. `./deploy/traffic.sh --canary 50`\n6. Hold for 3 hours\n7. ',
      '4. `./deploy/traffic.sh --canary 50`\n5. Hold for 3 hours\n6. ',
      {
        and: [
          ['Raise the share while the metrics hold:', 'Raise the share:'],
          ['Metrics inside their limits for 2 hours', 'The share is 25%'],
          ['2031-02-18 12:00 |', '2031-02-18 10:05 |'],
        ],
        at: ['--canary 25', '--canary 50'],
      },
    ],
    [
      'berth',
      ' sees the planner; hold for 60 minutes',
      ' sees the planner',
      {
        and: [['No berth is planned twice; hold for 90 minutes', 'No berth is planned twice']],
        at: ['name: Open', 'percent', 'phases:', 'name: Application'],
      },
    ],
  ),
];
