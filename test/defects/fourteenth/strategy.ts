/** Strategies and ramps. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    [
      'points',
      '**Approach:** Canary',
      '**Approach:** to be decided',
      { at: ['**Approach:**', '## Deployment Strategy'], also: ['placeholder-unfilled'] },
    ],
    [
      'tickets',
      '**Strategy:** Blue-Green',
      '**Strategy:** not chosen yet',
      ['**Strategy:**', '## 2. Deployment'],
    ],
    ['video', '  approach: Feature Flag\n', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['points', '**Approach:** Canary', '**Approach:** Canarry'],
    ['pension', '| **Strategy** | Rolling |', '| **Strategy** | Domino |'],
    ['tickets', '**Strategy:** Blue-Green', '**Strategy:** Blue-Yellow'],
    ['kafka', '**Strategy:** Rolling, one', '**Strategy:** Roling, one'],
    ['video', 'approach: Feature Flag', 'approach: Feature Fleg'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'points',
      '### Rationale',
      '',
      { until: '## Pre-Deployment Checklist', at: ['## Deployment Strategy', '**Approach:**'] },
    ],
    [
      'tickets',
      '### Rationale',
      '',
      { until: '## 3. Deployment Steps', at: ['## 2. Deployment Strategy', '**Strategy:**'] },
    ],
    [
      'video',
      '  rationale: Patients in',
      '',
      { until: '  risk: Medium\n\n', at: ['strategy:', 'approach:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'points',
      '#### Canary Deployment',
      '#### Blue-Green Deployment',
      ['#### Blue-Green Deployment', '**Approach:**'],
    ],
    [
      'pension',
      'Rolling update of contrib-service',
      'Blue-green switch of contrib-service',
      ['Blue-green switch', '**Strategy**'],
    ],
    [
      'tickets',
      '**Strategy:** Blue-Green',
      '**Strategy:** Canary',
      ['**Strategy:**', '--selector slot=green', '### Step 4', 'patch service shop'],
    ],
    [
      'kafka',
      'Clients need no change. The',
      'The deployment strategy is blue-green. Clients need no change. The',
      ['is blue-green', '**Strategy:**'],
    ],
    [
      'video',
      'approach: Feature Flag',
      'approach: Blue-Green',
      ['approach:', 'flag.sh set', 'Switch the flag on'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'points',
      '**Approach:** Canary\n**Risk Level:** Medium',
      '**Approach:** Rolling\n**Risk Level:** High',
      { also: ['strategy-contradiction'] },
    ],
    [
      'tickets',
      '**Strategy:** Blue-Green',
      '**Strategy:** Rolling',
      { at: ['**Strategy:**', '**Risk:**'], also: ['strategy-contradiction'] },
    ],
    [
      'video',
      '  approach: Feature Flag',
      '  approach: Recreate',
      {
        at: ['approach:', 'downtime: none'],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'points',
      '# Two pods of the new version beside the twelve old ones',
      '# Stop the service first\nkubectl --context production --namespace shop scale deployment/loyalty-api --replicas=0\n# Two pods of the new version',
    ],
    [
      'pension',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Recreate |',
      { at: ['**Strategy**', '**Downtime**'], also: ['strategy-contradiction'] },
    ],
    [
      'tickets',
      '# Backup first',
      '# Stop the shop, so that no order is lost\nkubectl --context tickets-prod scale deployment/shop-blue --replicas=0\n# Then the backup',
    ],
    [
      'kafka',
      'ansible-playbook upgrade-broker.yml --limit kafka5 --extra-vars kafka_version=3.9.0',
      'ansible kafka -a "systemctl stop kafka"\nansible-playbook upgrade-broker.yml --limit kafka5 --extra-vars kafka_version=3.9.0',
    ],
    [
      'video',
      '          helm upgrade media-gateway',
      '          kubectl --context visits-prod scale deployment/media-gateway --replicas=0\n          helm upgrade media-gateway',
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'tickets',
      part('tickets', '### Step 4: Switch', '### Step 5'),
      '### Step 4: Approval (05:30 - 05:45)\n\n- Ask the night shift whether green may stay\n\n',
      {
        and: [['15 min | Step 4: Switch Traffic |', '15 min | Step 4: Approval |']],
        at: ['**Strategy:**', '## 2. Deployment', '## 3. Deployment'],
      },
    ],
    [
      'pension',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Feature flag |',
      {
        at: ['**Strategy**', '## 5. Procedure'],
        also: ['strategy-contradiction', 'strategy-rationale-required'],
      },
    ],
    [
      'kafka',
      '**Strategy:** Rolling, one broker at a time',
      '**Strategy:** Canary',
      { also: ['strategy-contradiction', 'strategy-rationale-required'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['points', '5. Raise to 50%', '5. Raise to 20%'],
    ['points', '7. Raise to 100% and', '7. Raise to 80% and'],
    ['points', '2031-02-24 11:45 | Share to 25%', '2031-02-24 11:45 | Share to 125%'],
    [
      'video',
      '--percent 35\n        expected: media-server-5 is on for 35%',
      '--percent 3\n        expected: media-server-5 is on for 3%',
    ],
    [
      'video',
      '--percent 100\n        expected: media-server-5 is on for 100%',
      '--percent 90\n        expected: media-server-5 is on for 90%',
    ],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'tickets',
      'kubectl --context tickets-prod patch service shop --patch \'{"spec":{"selector":{"slot":"green"}}}\'',
      './bin/traffic-share --green 10\n./bin/traffic-share --green 50\n./bin/traffic-share --green 100',
      ['### Step 4', './bin/traffic-share --green'],
    ],
    [
      'video',
      '--percent 0\n        hold: 30 minutes',
      '--percent 0',
      ['pilot clinics', '--percent 5', 'a third of the visits', '--percent 35'],
    ],
  ),
];
