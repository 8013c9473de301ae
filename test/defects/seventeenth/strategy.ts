/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['signing', '**Approach:** Canary  \n', '', { at: '## Deployment Strategy', also: ['field-required'] }],
    [
      'roster',
      '**Strategy:** Blue-Green  \n',
      '',
      { at: '## 2. Deployment Strategy', also: ['field-required'] },
    ],
    ['meters', '  approach: Feature Flag\n', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['signing', '**Approach:** Canary', '**Approach:** Cannary'],
    ['listings', '| **Strategy** | Rolling |', '| **Strategy** | Rollling |'],
    ['roster', '**Strategy:** Blue-Green', '**Strategy:** Blue-Grean'],
    ['cluster', '| Strategy | Rolling |', '| Strategy | Piecemeal |'],
    ['meters', '  approach: Feature Flag', '  approach: Feture Flag', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    ['signing', '### Rationale', '', { until: '## Team', at: ['## Deployment Strategy', '**Approach:**'] }],
    ['roster', '### Rationale', '', { until: '## 3. Deployment Steps', at: ['## 2.', '**Strategy:**'] }],
    [
      'listings',
      '**Why rolling:**',
      '',
      { until: '## Deployment Scope', at: ['**Strategy**', '# Deployment: DP-625'] },
    ],
    ['cluster', '## Why rolling', '', { until: '## Prerequisites', at: ['| Strategy |', '# 🚀'] }],
    [
      'meters',
      '  rationale: >-',
      '',
      { until: '  risk: Medium\n  downtime', at: ['strategy:', 'approach:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    ['signing', '**Approach:** Canary', '**Approach:** Blue-Green', ['**Approach:**', 'Canary', 'canary']],
    [
      'roster',
      '**Strategy:** Blue-Green',
      '**Strategy:** Rolling',
      ['**Strategy:**', 'green', 'blue', 'Blue'],
    ],
    [
      'cluster',
      '| Strategy | Rolling |',
      '| Strategy | Blue-Green |',
      ['| Strategy |', 'Why rolling', 'Two nodes at a time'],
    ],
    [
      'listings',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Canary |',
      ['**Strategy**', 'Why rolling', 'one instance after another'],
    ],
    [
      'meters',
      'lead: Carla Nunes',
      'lead: Carla Nunes\nsummary: We bring hourly readings out blue-green.',
      ['summary:', 'approach:'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    ['listings', '| **Risk** | Medium |', '| **Risk** | High |', ['**Risk**', '**Strategy**']],
    ['listings', '| **Risk** | Medium |', '| **Risk** | Critical |', ['**Risk**', '**Strategy**']],
    [
      'listings',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Recreate |',
      {
        at: ['**Strategy**', '**Expected downtime**'],
        also: ['strategy-downtime-mismatch', 'strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'roster',
      '# Adds the table swap_requests',
      'az webapp stop --resource-group roster-prod --name roster-api\n\n# Adds the table swap_requests',
      ['az webapp stop', '**Expected Downtime:**'],
    ],
    [
      'cluster',
      '| Strategy | Rolling |',
      '| Strategy | Recreate |',
      { at: ['| Strategy |', '| Downtime |'], also: ['strategy-contradiction'] },
    ],
    [
      'listings',
      'patch cronjob portal-export -p \'{"spec":{"suspend":true}}\'`',
      'patch cronjob portal-export -p \'{"spec":{"suspend":true}}\'`\n6. Stop the service: `kubectl -n listings scale deployment/listing-service --replicas=0`',
      ['--replicas=0', '**Expected downtime**'],
    ],
    [
      'meters',
      '          dbmate --url "$DATABASE_URL" up\n',
      '          kubectl --context metering-prod -n intake scale deployment/reading-intake --replicas=0\n          dbmate --url "$DATABASE_URL" up\n',
      ['--replicas=0', 'downtime: none'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'roster',
      '### Step 4: Switch Traffic',
      '',
      {
        until: '### Step 5: Verify',
        at: ['**Strategy:**', '## 2.', '## 3.'],
        also: ['step-numbering', 'timeline-stage-mismatch', 'section-required'],
      },
    ],
    [
      'cluster',
      '| Strategy | Rolling |',
      '| Strategy | Feature Flag |',
      { at: '| Strategy |', also: ['strategy-contradiction'] },
    ],
    [
      'listings',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Feature Flag |',
      { at: '**Strategy**', also: ['strategy-contradiction'] },
    ],
  ),
];

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['signing', 'canary-weight=60', 'canary-weight=20'],
    ['signing', '# 5% → 25% → 60% → 100%', '# 5% → 60% → 25% → 100%'],
    [
      'signing',
      '| Partial | 2031-02-12 11:00 | Weight 25% |',
      '| Partial | 2031-02-12 11:00 | Weight 75% |',
      ['Weight 75%', 'Weight 60%'],
    ],
    ['signing', '5. Raise to 100% and keep', '5. Raise to 110% and keep'],
    ['roster', '(10% → 50% → 100%)', '(10% → 50% → 90%)'],
    ['roster', '--distribution green=50\n', '--distribution green=5\n'],
    ['meters', 'rollout_percentage: [2, 20, 50, 100]', 'rollout_percentage: [2, 50, 20, 100]'],
    ['meters', 'rollout_percentage: [2, 20, 50, 100]', 'rollout_percentage: [2, 20, 50, 120]'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'roster',
      '- Hold for 30 minutes after each stage',
      '',
      {
        also: ['step-verification-required'],
        until: '\n```bash\naz webapp traffic-routing set',
        at: ['(10% → 50%', 'Step 4', 'green=10', 'green=50', 'green=100'],
      },
    ],
    [
      'meters',
      'Hold for 45 minutes, then open it for 20%',
      'Open it for 20%',
      {
        at: ['Open', 'rollout_percentage', '--percent', 'Rollout of the flag'],
        and: [
          ['Hold for 30 minutes, then open it for 50%', 'Open it for 50%'],
          ['Hold for 30 minutes, then open it for everyone', 'Open it for everyone'],
        ],
      },
    ],
  ),
];
