/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const ramp = part('meals', '    - rollout_percentage: 2\n', '\nprerequisites:');

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['parcel', '**Approach:** Canary  \n', '', { at: '## Deployment Strategy', also: ['field-required'] }],
    ['meals', '\n  approach: Feature Flag', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['parcel', '**Approach:** Canary', '**Approach:** Canry'],
    ['grades', '**Strategy:** Rolling', '**Strategy:** Rollling'],
    ['permits', '- **Strategy:** Blue-Green', '- **Strategy:** Blue-Gren'],
    ['keycloak', '- **Strategy:** Recreate', '- **Strategy:** Leapfrog'],
    ['meals', '  approach: Feature Flag', '  approach: Feature Flga'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'parcel',
      '### Rationale',
      '',
      { until: '## Pre-Deployment Checklist', at: ['## Deployment Strategy', '**Approach:**'] },
    ],
    [
      'grades',
      '**Why rolling:**',
      '',
      { until: '**Expected downtime:**', at: ['**Strategy:** Rolling', '## 1. What changes'] },
    ],
    [
      'permits',
      '- **Rationale:**',
      '',
      { until: '- **Downtime:**', at: ['## Deployment Strategy', '**Strategy:**'] },
    ],
    [
      'keycloak',
      '- **Reason for the strategy:**',
      '',
      { until: '- **Downtime:**', at: '**Strategy:** Recreate' },
    ],
    [
      'meals',
      '  rationale: Kitchens',
      '',
      { until: '  risk: Medium', at: ['strategy:', 'approach:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'parcel',
      '**Approach:** Canary',
      '**Approach:** Blue-Green',
      [
        '**Approach:**',
        'With a canary',
        'Start the canary pods',
        'canary',
        '| A | 5%',
        'Then raise the share',
      ],
    ],
    [
      'grades',
      '**Strategy:** Rolling',
      '**Strategy:** Blue-Green',
      ['**Strategy:**', '**Why rolling:**', 'serial=1'],
    ],
    [
      'permits',
      '- **Strategy:** Blue-Green',
      '- **Strategy:** Canary',
      ['**Strategy:**', '- **Blue:**', '- **Green:**', 'Switch the route from blue to green'],
    ],
    [
      'keycloak',
      '210 silo terminals.',
      '210 silo terminals: a rolling upgrade, node by node.',
      ['a rolling upgrade', '**Strategy:** Recreate'],
    ],
    ['meals', '  approach: Feature Flag', '  approach: Blue-Green', ['approach:', 'flag']],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'permits',
      '- **Strategy:** Blue-Green',
      '- **Strategy:** Rolling',
      { at: ['**Strategy:**', '**Risk Level:**'], also: ['strategy-contradiction'] },
    ],
    [
      'parcel',
      '**Approach:** Canary  \n**Risk Level:** Medium',
      '**Approach:** Rolling  \n**Risk Level:** High',
      { also: ['strategy-contradiction'] },
    ],
    [
      'meals',
      '  risk: Medium\n',
      '  risk: High\n',
      {
        and: [['  approach: Feature Flag', '  approach: Rolling']],
        at: ['approach:', 'risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'parcel',
      'Start the canary pods beside the stable ones, without traffic:',
      'Take the ETA service offline, then start the canary pods:',
      ['Take the ETA service offline', '**Expected Downtime:**'],
    ],
    [
      'grades',
      '- [ ] Nodes 1 to 6 replaced one after another',
      '- [ ] Register stopped on all six nodes before the first one is replaced',
      { at: ['Register stopped', '**Expected downtime:**'], also: ['strategy-contradiction'] },
    ],
    [
      'permits',
      '6. Switch the route from blue to green',
      '6. Stop the portal for five minutes and switch the route from blue to green',
      ['6. Stop the portal', '**Downtime:**'],
    ],
    [
      'keycloak',
      '- **Downtime:** 50 minutes',
      '- **Downtime:** Zero',
      ['**Downtime:**', '**Strategy:**', 'so all nodes stop', 'state=stopped', '### Step 2'],
    ],
    [
      'meals',
      'name: Install planner 3.7.0 with the flag off',
      'name: Stop the planner, then install 3.7.0 with the flag off',
      ['Stop the planner', 'downtime: Zero'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'permits',
      '6. Switch the route from blue to green',
      '',
      {
        until: '6. Leave blue',
        and: [['7. Leave blue running', '6. Leave blue running']],
        at: ['**Strategy:**', '## Deployment Strategy', '## Deployment Procedure', '### Deployment Steps'],
      },
    ],
    [
      'parcel',
      'Then raise the share',
      'Watch the canary until the next morning.\n\n',
      {
        until: '## Monitoring Plan',
        and: [
          ['| Open to 5% |', '| Start the canary |'],
          ['| Open to 20%, then 50% |', '| Watch the canary |'],
          ['| Open to 100% |', '| Replace the old pods |'],
          ['100% of recipients get', 'Every recipient gets'],
        ],
        at: ['**Approach:**', '## Deployment Strategy', '## Deployment Steps', '### Step 3'],
        also: ['step-verification-required'],
      },
    ],
    [
      'grades',
      '**Strategy:** Rolling  \n**Why rolling:**',
      '**Strategy:** Feature flag  \n**Why:**',
      { at: ['**Strategy:**', '## 6. Execution'], also: ['strategy-contradiction'] },
    ],
    [
      'grades',
      '**Strategy:** Rolling  \n**Why rolling:**',
      '**Strategy:** Canary  \n**Why:**',
      { at: ['**Strategy:**', '## 6. Execution'], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['parcel', '| C | 50% |', '| C | 15% |'],
    ['parcel', '| D | 100% |', '| D | 90% |'],
    ['parcel', 'Open to 20%, then 50%', 'Open to 50%, then 20%'],
    ['meals', '- rollout_percentage: 50', '- rollout_percentage: 10'],
    ['meals', '- rollout_percentage: 100', '- rollout_percentage: 120'],
    ['meals', '    - rollout_percentage: 100\n', '', { at: ['rollout_percentage: 50', 'rollout:'] }],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'parcel',
      'Then raise the share',
      'Then raise the share:\n\n1. 5%\n2. 20%\n3. 50%\n4. 100%\n\n',
      {
        until: '```bash\nkubectl --context prod-eu -n eta annotate',
        and: [
          ['| Open to 5% |', '| Start |'],
          ['| Open to 20%, then 50% |', '| Raise |'],
          ['| Open to 100% |', '| Finish |'],
        ],
        at: ['Then raise the share:', '1. 5%', '2. 20%', '3. 50%', '4. 100%', '### Step 3'],
      },
    ],
    [
      'grades',
      '- [ ] Nodes 1 to 6 replaced one after another',
      '- [ ] Nodes 1 to 6 replaced one after another\n- [ ] Share of examiners on 9.4 raised: 10% → 50% → 100%',
      { also: ['strategy-contradiction'] },
    ],
    [
      'meals',
      ramp,
      ramp.replaceAll(/ {6}hold: .*\n/g, ''),
      {
        and: [
          ['name: Watch while the share is raised', 'name: Watch'],
          ['writes a line into the channel after each share', 'writes a line into the channel every hour'],
        ],
        at: ['rollout_percentage', 'rollout:'],
      },
    ],
  ),
];
