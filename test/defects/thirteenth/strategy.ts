/** The strategy, and the ramp that carries it out. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['tariff', '**Approach:** Canary  \n', '', { at: '## Deployment Strategy', also: ['field-required'] }],
    [
      'tariff',
      '**Approach:** Canary',
      '**Approach:** to be agreed with Operations',
      { also: ['placeholder-unfilled'] },
    ],
    [
      'boarding',
      '**Strategy:** Blue-Green  \n',
      '',
      { at: '## 2. Deployment Strategy', also: ['field-required'] },
    ],
    ['parcel', '  approach: Canary\n', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['tariff', '**Approach:** Canary', '**Approach:** Canery'],
    [
      'claims',
      '| **Strategy** | Blue-Green on database level: the new',
      '| **Strategy** | Leapfrog: the new',
    ],
    ['boarding', '**Strategy:** Blue-Green', '**Strategy:** Blue-Gren'],
    ['parcel', 'approach: Canary', 'approach: Carousel'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'tariff',
      '### Rationale',
      '',
      { until: '## Pre-Deployment Checklist', at: ['## Deployment Strategy', '**Approach:**'] },
    ],
    [
      'boarding',
      '### Rationale',
      '',
      { until: '## 3. Deployment Steps', at: ['## 2. Deployment Strategy', '**Strategy:**'] },
    ],
    [
      'parcel',
      '  rationale: >-',
      '',
      { until: '  risk: High\n', at: ['strategy:', 'approach: Canary'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'tariff',
      '**Approach:** Canary',
      '**Approach:** Blue-Green',
      ['**Approach:**', '#### Canary', 'traffic.sh --canary'],
    ],
    [
      'boarding',
      '### Step 4: Switch Traffic\n',
      '### Step 4: Switch Traffic\n\n**Deployment Strategy:** Rolling\n',
      ['**Deployment Strategy:** Rolling', '**Strategy:** Blue-Green'],
    ],
    [
      'lab',
      '- **How:** rolling, one node at a time;',
      '- **Strategy:** blue-green;',
      ['**Strategy:**', 'for node in', 'kubectl drain', 'one after another', '### Step'],
    ],
    [
      'parcel',
      'approach: Canary',
      'approach: Rolling',
      { at: ['approach:', 'canary', 'Hand the depots over'], also: ['strategy-risk-mismatch'] },
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'tariff',
      '**Approach:** Canary',
      '**Approach:** Rolling',
      {
        and: [['**Risk Level:** Medium', '**Risk Level:** High']],
        at: ['**Approach:**', '**Risk Level:**'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'boarding',
      '**Strategy:** Blue-Green',
      '**Strategy:** Rolling',
      {
        and: [['**Overall Risk Level:** Medium', '**Overall Risk Level:** High']],
        at: ['**Strategy:**', '**Overall Risk Level:**'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'parcel',
      'approach: Canary',
      'approach: Recreate',
      { at: ['approach:', '  risk: High'], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'boarding',
      '  ./ops/slot.sh --terminal 2 --slot green\n',
      '  kubectl --namespace gates scale deployment/boarding --replicas=0\n  ./ops/slot.sh --terminal 2 --slot green\n',
      ['--replicas=0', '**Expected Downtime:**'],
    ],
    [
      'tariff',
      '# One instance of 5.2.0 next to the twelve of 5.1.7\n',
      'systemctl stop tariff-service\n\n# One instance of 5.2.0 next to the twelve of 5.1.7\n',
      {
        and: [
          ['**Rollback Time:** 6 minutes', '**Rollback Time:** 6 minutes  \n**Expected Downtime:** Zero'],
        ],
        at: ['systemctl stop', '**Expected Downtime:**'],
      },
    ],
    [
      'claims',
      '| **Expected downtime** | 8 minutes, read-only, during the switch |',
      '| **Expected downtime** | none |',
      {
        and: [
          [
            '- [ ] Wait until the lag is 0 bytes\n',
            '- [ ] Stop the claims application: `systemctl stop claims-app`\n- [ ] Wait until the lag is 0 bytes\n',
          ],
        ],
        at: ['**Expected downtime**', 'systemctl stop'],
      },
    ],
    [
      'parcel',
      '          helm upgrade routing-canary',
      '          kubectl --context parcels-prod scale deployment/routing --replicas=0\n          helm upgrade routing-canary',
      {
        and: [['environment: production\n', 'environment: production\ndowntime: zero\n']],
        at: ['--replicas=0', 'downtime: zero'],
      },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'tariff',
      '**Approach:** Canary',
      '**Approach:** Feature Flag',
      {
        at: ['**Approach:**', '## Deployment Strategy', '## Deployment Steps'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'boarding',
      '**Strategy:** Blue-Green',
      '**Strategy:** Canary',
      { at: ['**Strategy:**', '## 2. Deployment', '## 3. Deployment'], also: ['strategy-contradiction'] },
    ],
    [
      'parcel',
      part('parcel', '      - name: Hand the depots over', '  - name: Smoke Tests'),
      '',
      {
        and: [
          [
            '    - name: Bring the old version back\n      command: |\n        ./ops/share.sh --service routing --canary 0\n',
            '    - name: Bring the old version back\n      command: |\n',
          ],
        ],
        at: ['approach:', 'strategy:', 'phases:', 'name: Application Deployment'],
      },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['tariff', './ops/traffic.sh --canary 25', './ops/traffic.sh --canary 3'],
    ['tariff', './ops/traffic.sh --canary 100', './ops/traffic.sh --canary 80'],
    ['tariff', '| Open to 25% |', '| Open to 125% |'],
    ['parcel', '--canary 30\n', '--canary 130\n'],
    ['parcel', '--canary 5\n', '--canary 50\n', ['--canary 50', '--canary 30']],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'tariff',
      '# Five percent of the sessions, then wait and look\n./ops/traffic.sh --canary 5\n./ops/hold.sh --minutes 30\n\n# A quarter\n./ops/traffic.sh --canary 25\n./ops/hold.sh --minutes 60\n',
      '# Five percent of the sessions\n./ops/traffic.sh --canary 5\n\n# A quarter\n./ops/traffic.sh --canary 25\n',
      {
        and: [
          ['2031-02-18 11:45', '2031-02-18 11:05'],
          ['Rating engine under 60% CPU for an hour', 'Rating engine under 60% CPU'],
          ['2031-02-18 13:30', '2031-02-18 11:10'],
        ],
        at: ['--canary', '#### Canary', '### Step 3'],
      },
    ],
    [
      'tariff',
      './ops/hold.sh --minutes 60\n',
      '',
      {
        and: [
          ['Rating engine under 60% CPU for an hour', 'Rating engine under 60% CPU'],
          ['2031-02-18 13:30', '2031-02-18 11:50'],
        ],
        at: ['--canary', '#### Canary', '### Step 3'],
      },
    ],
    [
      'parcel',
      'sleep 900\n          ./ops/share.sh --service routing --canary 30\n          sleep 900\n',
      './ops/share.sh --service routing --canary 30\n',
      ['--canary', 'Hand the depots over'],
    ],
  ),
];
