/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    [
      'tax',
      '**Approach:** Canary\n',
      '',
      { at: ['## Deployment Strategy', '**Risk Level'], also: ['field-required'] },
    ],
    [
      'scores',
      '  approach: Canary\n',
      '',
      { at: ['strategy:', 'rationale:', 'risk:'], also: ['field-required', 'yaml-schema'] },
    ],
    [
      'tax',
      '**Approach:** Canary\n',
      '**Approach:** Not decided yet\n',
      { at: ['## Deployment Strategy', '**Approach'], also: ['placeholder-unfilled', 'strategy-unknown'] },
    ],
  ),
  ...defects(
    'strategy-unknown',
    ['press', '| **Strategy** | Blue-Green |', '| **Strategy** | Blu-Gren |'],
    ['scanner', '| Deployment strategy | Recreate |', '| Deployment strategy | Recraete |'],
    ['tax', '**Approach:** Canary', '**Approach:** Avalanche'],
    ['archive', '**Strategy:** Blue-Green', '**Strategy:** Snowball'],
    ['scores', '  approach: Canary', '  approach: Canry', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'press',
      '### 🎯 Why blue-green?',
      '',
      { until: '## ✅ Pre-Flight', level: 'strict', at: ['| **Strategy**', '## 📋 Overview', '# 🚀'] },
    ],
    [
      'scanner',
      '| Why this strategy | The licence allows one running gateway per hall, so the old one is stopped before the new one starts |\n',
      '',
      { level: 'strict', at: ['| Deployment strategy', '### 1.2'] },
    ],
    [
      'tax',
      '### Rationale',
      '',
      { until: '## Pre-Deployment Checklist', level: 'strict', at: ['## Deployment Strategy', '**Approach'] },
    ],
    [
      'scores',
      '  rationale: >-',
      '',
      { until: '  risk: Medium', level: 'strict', at: ['strategy:', 'approach:'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'press',
      '### 🎯 Why blue-green?',
      '### 🎯 Why rolling?',
      { at: ['### 🎯 Why rolling', '| **Strategy**', 'Blue (v3.7.4) and green'] },
    ],
    [
      'press',
      '| **Strategy** | Blue-Green |',
      '| **Strategy** | Recreate |',
      {
        at: [
          '| **Strategy**',
          '### 🎯',
          './ops/haproxy.sh switch --from blue',
          '### Phase 3: Start green',
          '#### Step 4.2',
        ],
        also: ['strategy-downtime-mismatch'],
      },
    ],
    [
      'scanner',
      '| Why this strategy | The licence',
      '| Why a canary | The licence',
      { at: ['| Why a canary', '| Deployment strategy'] },
    ],
    [
      'tax',
      '**Approach:** Canary',
      '**Approach:** Blue-Green',
      { at: ['**Approach', '#### Ring', './ops/ring.sh open'] },
    ],
    [
      'archive',
      'We build the new pair beside the old one, let it catch up by logical replication, and change over on a Saturday morning',
      'We use a canary that takes 10% of the readers first, and change over on a Saturday morning',
      { at: ['We use a canary', 'The state archive', '**Strategy:**'], also: ['rollout-percentages'] },
    ],
    [
      'scores',
      '  approach: Canary',
      '  approach: Recreate',
      { at: ['approach:', "'Stage 1", 'rationale:', '--percent 5'] },
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'archive',
      '**Strategy:** Blue-Green',
      '**Strategy:** Recreate',
      {
        and: [['**Risk level:** Medium', '**Risk level:** High']],
        at: ['**Strategy', '**Risk level'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'tax',
      '**Approach:** Canary\n**Risk Level:** Medium',
      '**Approach:** Rolling\n**Risk Level:** High',
      { also: ['strategy-contradiction'] },
    ],
    [
      'scores',
      '  risk: Medium',
      '  risk: High',
      {
        and: [['  approach: Canary', '  approach: Rolling']],
        at: ['approach:', 'risk:'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'archive',
      '**Strategy:** Blue-Green',
      '**Strategy:** Recreate',
      {
        and: [
          [
            '**Announced downtime:** 75 minutes, 06:00 to 07:15 UTC',
            '**Availability:** zero downtime for readers',
          ],
        ],
        at: ['**Strategy', '**Availability'],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'scanner',
      '| Announced downtime | 45 minutes, 17:15 to 18:00 UTC |',
      '| Announced downtime | Zero |',
      { at: ['| Announced downtime', '| Deployment strategy', '`systemctl stop scangw`'] },
    ],
    [
      'press',
      '#### Step 2.1: Apply the scripts\n',
      '#### Step 2.1: Apply the scripts\n\nStop all four instances of blue while the scripts run, so that no desk writes.\n',
      { at: ['Stop all four', '| **Expected downtime**'] },
    ],
    [
      'press',
      './ops/haproxy.sh switch --from blue --to green\n',
      'docker compose --project-name blue stop\n./ops/haproxy.sh switch --from blue --to green\n',
      { at: ['docker compose --project-name blue stop', '| **Expected downtime**'] },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'press',
      '#### Step 4.2: Send the traffic to green',
      '',
      {
        until: '### Phase 5: Watch (14:40',
        level: 'strict',
        at: ['| **Strategy**', '### Phase 4', '## 🛠️', '# 🚀'],
        also: ['step-command-required', 'step-verification-required'],
      },
    ],
    [
      'tax',
      '**Approach:** Canary',
      '**Approach:** Feature Flag',
      {
        level: 'strict',
        at: ['**Approach', '## Deployment Steps', '## Deployment Strategy'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'scores',
      '  approach: Canary',
      '  approach: Feature Flag',
      { level: 'strict', at: ['approach:', 'strategy:', 'phases:'], also: ['strategy-contradiction'] },
    ],
    [
      'archive',
      '#### Stage 7: Change-over',
      '',
      {
        until: '#### Stage 8: Smoke',
        level: 'strict',
        at: ['**Strategy', '### Deployment Steps', '## Deployment Procedure', '#### Stage 8'],
        also: ['step-numbering', 'timeline-stage-mismatch'],
      },
    ],
  ),
];

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['tax', './ops/ring.sh open --ring 2 --share 20', './ops/ring.sh open --ring 2 --share 2'],
    [
      'tax',
      '| Ring 3 | 2032-08-20 10:00 | Open to 50% |',
      '| Ring 3 | 2032-08-20 10:00 | Open to 15% |',
      { at: ['| Ring 3', '| Ring 2'] },
    ],
    ['tax', '| Ring 4 | 2032-08-23 11:00 | Open to 100% |', '| Ring 4 | 2032-08-23 11:00 | Open to 90% |'],
    [
      'scores',
      "- name: 'Stage 2: 20% of the desks",
      "- name: 'Stage 2: 70% of the desks",
      ["'Stage 2", "'Stage 3"],
    ],
    [
      'scores',
      './viewer.sh share --version 5.0.1 --percent 100',
      './viewer.sh share --version 5.0.1 --percent 120',
      ['--percent 120', "'Stage 4"],
    ],
    ['tax', '#### Ring 4 — All other cantons (100%)', '#### Ring 4 — All other cantons (110%)'],
    [
      'press',
      '**Expected downtime** | Zero |',
      '**Expected downtime** | Zero |\n| **Ramp for desks** | 10% → 40% → 30% → 100% |',
      { at: '| **Ramp', also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'scores',
      '        verify: Hold for 24 hours; late page turns stay below 0.1%\n        rollback: |\n          ./viewer.sh share --version 4.8.3 --percent 80',
      '        verify: ./viewer.sh version --slot canary\n        rollback: |\n          ./viewer.sh share --version 4.8.3 --percent 80',
      {
        and: [
          [
            '      - name: Watch closely for 60 minutes after each stage',
            '      - name: Watch closely for 60 minutes after the last stage',
          ],
        ],
        level: 'strict',
        at: ["'Stage 2", "'Stage 3", '--percent 20', '--percent 60', 'verify: ./viewer.sh version'],
      },
    ],
    [
      'scores',
      '        verify: Hold for 8 hours; late page turns stay below 0.1%',
      '        verify: The share is printed again by ./viewer.sh share',
      {
        and: [
          [
            '      - name: Watch closely for 60 minutes after each stage',
            '      - name: Watch closely for 60 minutes after the last stage',
          ],
        ],
        level: 'strict',
        at: ["'Stage 1", "'Stage 2", '--percent 5', '--percent 20', 'verify: The share'],
      },
    ],
  ),
];
