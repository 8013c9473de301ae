/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const gitlabStrategy = '| **Strategy** | Recreate, in place, behind a maintenance page |';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['canary', '**Approach:** Canary  \n', '', { at: '## Deployment Strategy', also: ['field-required'] }],
    [
      'bidding',
      '**Strategy:** Blue-Green  \n',
      '',
      { at: '## 2. Deployment Strategy', also: ['field-required'] },
    ],
    ['gates', '  approach: Feature Flag\n', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['canary', '**Approach:** Canary', '**Approach:** Canery'],
    ['migration', '| Strategy | Rolling |', '| Strategy | Roling |'],
    ['bidding', '**Strategy:** Blue-Green', '**Strategy:** Blue-Geen'],
    ['gitlab', gitlabStrategy, '| **Strategy** | Leapfrog |'],
    ['gates', '  approach: Feature Flag', '  approach: Feature Flog', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    ['canary', '### Rationale', '', { until: '## Team', at: ['## Deployment Strategy', '**Approach:**'] }],
    [
      'migration',
      '**Why rolling:**',
      '',
      { until: '## 2. Who', at: ['| Strategy |', '# DP-718', '## 1. What changes'] },
    ],
    ['bidding', '### Rationale', '', { until: '## 3. Deployment Steps', at: ['## 2.', '**Strategy:**'] }],
    [
      'gitlab',
      '**Why in place:**',
      '',
      { until: '## ✅ Prerequisites', at: ['| **Strategy** |', 'Executive Summary', '# 🚀'] },
    ],
    [
      'gates',
      '  rationale: >-',
      '',
      { until: '  risk: Medium\n  downtime', at: ['strategy:', 'approach:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    ['canary', '**Approach:** Canary', '**Approach:** Blue-Green', ['**Approach:**', 'anary']],
    [
      'migration',
      '| Strategy | Rolling |',
      '| Strategy | Blue-Green |',
      ['| Strategy |', 'Why rolling', '6.4 Roll', 'Roll the application'],
    ],
    [
      'bidding',
      '**Strategy:** Blue-Green',
      '**Strategy:** Rolling',
      { at: ['**Strategy:**', 'green', 'Green', 'blue'], also: ['strategy-risk-mismatch'] },
    ],
    [
      'gitlab',
      gitlabStrategy,
      '| **Strategy** | Canary |',
      ['| **Strategy** |', 'Why in place', 'deploy-page up', 'gitlab-ctl stop'],
    ],
    ['gates', '  approach: Feature Flag', '  approach: Blue-Green', ['approach:', 'flag']],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'bidding',
      '**Strategy:** Blue-Green',
      '**Strategy:** Rolling',
      { at: ['**Strategy:**', '**Risk Level:**'], also: ['strategy-contradiction'] },
    ],
    [
      'canary',
      '**Approach:** Canary  \n**Risk Level:** Medium',
      '**Approach:** Rolling  \n**Risk Level:** High',
      { also: ['strategy-contradiction'] },
    ],
    [
      'gates',
      '  approach: Feature Flag',
      '  approach: Rolling',
      {
        and: [['  risk: Medium\n  downtime', '  risk: High\n  downtime']],
        at: ['approach:', 'risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'bidding',
      '**Strategy:** Blue-Green',
      '**Strategy:** Recreate',
      {
        at: ['**Strategy:**', '**Risk Level:**', '**Expected Downtime:**'],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'gitlab',
      '| **Expected downtime** | 180 minutes |',
      '| **Expected downtime** | Zero |',
      ['| **Expected downtime** |', '| **Strategy** |', 'deploy-page up', 'gitlab-ctl stop'],
    ],
    [
      'migration',
      'for node in reg1 reg2 reg3 reg4; do\n',
      'ssh reg-all sudo systemctl stop registry\nfor node in reg1 reg2 reg3 reg4; do\n',
      ['systemctl stop registry', '| Downtime |'],
    ],
    [
      'bidding',
      'helm upgrade bidding-green ./chart',
      'kubectl --namespace bidding scale deployment/bidding-blue --replicas 0\nhelm upgrade bidding-green ./chart',
      ['--replicas 0', '**Expected Downtime:**'],
    ],
    [
      'canary',
      '# Save the release and the routing,',
      'kubectl --context geo-prod scale deployment/geocoder --replicas 0\n# Save the release and the routing,',
      ['deployment/geocoder --replicas 0', '**Downtime:**'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'bidding',
      '### Step 4: Switch Traffic',
      '',
      {
        until: '### Step 5: Verify',
        at: ['**Strategy:**', '## 3. Deployment Steps', '## 2. Deployment Strategy'],
        also: ['section-required', 'step-numbering'],
      },
    ],
    [
      'migration',
      '| Strategy | Rolling |',
      '| Strategy | Canary |',
      { at: ['| Strategy |', '## 6. Steps'], also: ['strategy-contradiction'] },
    ],
    [
      'gitlab',
      gitlabStrategy,
      '| **Strategy** | Feature flag |',
      { at: ['| **Strategy** |', 'Deployment Stages'], also: ['strategy-contradiction'] },
    ],
    [
      'gitlab',
      gitlabStrategy,
      '| **Strategy** | Blue-green |',
      { at: ['| **Strategy** |', 'Deployment Stages'], also: ['strategy-contradiction'] },
    ],
  ),
];

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['canary', 'route.sh --env geo-prod --canary 50 ', 'route.sh --env geo-prod --canary 15 '],
    ['canary', 'route.sh --env geo-prod --canary 100 ', 'route.sh --env geo-prod --canary 90 '],
    ['canary', '| Open to 50% |', '| Open to 10% |'],
    ['bidding', '(10% → 50% → 100%)', '(50% → 10% → 100%)'],
    ['bidding', './lb/weight.sh --green 100', './lb/weight.sh --green 110'],
    ['gates', 'set offline-check --rollout 40', 'set offline-check --rollout 5'],
    ['gates', 'set offline-check --rollout 100', 'set offline-check --rollout 80'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'bidding',
      './lb/weight.sh --green 10    # hold 15 minutes\n./lb/weight.sh --green 50    # hold 20 minutes',
      './lb/weight.sh --green 10\n./lb/weight.sh --green 50',
      ['### Step 4', 'weight.sh --green', '(10% → 50%'],
    ],
    [
      'bidding',
      part('bidding', './lb/weight.sh --green 10    #', '```\n\n**Expected:** the script prints'),
      './lb/weight.sh --green 10 && ./lb/weight.sh --green 50 && ./lb/weight.sh --green 100\n',
      ['### Step 4', 'weight.sh --green', '(10% → 50%'],
    ],
    [
      'gates',
      '          sleep 300\n          flagctl --env gates-prod set offline-check --rollout 40\n          sleep 600\n',
      '          flagctl --env gates-prod set offline-check --rollout 40\n',
      ['name: Switch the flag on', '--rollout'],
    ],
  ),
];
