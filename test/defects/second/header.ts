/** Header and strategy. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['story', 'status: planned', 'status: plannd'],
    ['release', '🔵 Approved', '🔵 Approoved'],
    ['label', '**Status:** Planned', '**Status:** Sort of ready'],
    ['resizer', '**Status**: planned', '**Status**: pland'],
    ['ledger', 'status: approved', 'status: aproved'],
  ),
  ...defects(
    'status-contradiction',
    ['story', 'status: planned', 'status: complete', ['status:', '- [ ]']],
    ['resizer', '**Status**: planned', '**Status**: in progress'],
    ['label', '**Status:** Planned', '**Status:** Complete', ['**Status:**', '- [ ]']],
    [
      'release',
      '- [ ] 3.1 Install',
      '- [x] 3.1 Install',
      { at: ['**Status:**', '3.1'], also: ['checklist-gate'] },
    ],
    ['ledger', 'status: approved', 'status: in progress', ['status:', 'date:']],
    ['release', '🔵 Approved', '🟢 Complete', ['**Status:**', '- [ ]']],
  ),
  ...defects(
    'date-invalid',
    ['story', 'date: 2031-03-18', 'date: 2031-02-30'],
    ['release', 'Saturday, 2031-05-10', 'Sunday, 2031-05-10'],
    ['label', '**Date:** 2031-04-08', '**Date:** 04/08/2031'],
    ['resizer', '2031-02-25, 13:00', '2031-02-29, 13:00'],
    ['ledger', 'in staging since 2031-06-10', 'in staging since 2031-06-31'],
    ['release', 'Test report of 2 May 2031', 'Test report of 31 April 2031'],
    ['label', 'in the lab on 2031-03-27', 'in the lab on 2031-13-27'],
  ),
  ...defects(
    'date-past',
    ['story', 'date: 2031-03-18', 'date: 2030-03-18'],
    ['release', 'Saturday, 2031-05-10', 'Saturday, 2030-05-11'],
    ['label', '**Date:** 2031-04-08', '**Date:** 2031-01-07'],
    [
      'resizer',
      'Old thumbnails stay',
      'The old thumbnails stay',
      { now: '2031-03-01T08:00:00Z', at: '**When**' },
    ],
    ['ledger', 'date: 2031-06-24', 'date: 2031-01-24'],
  ),
  ...defects(
    'risk-level-unknown',
    ['story', '**Risk Level:** Medium', '**Risk Level:** Mediun'],
    ['release', '| Photo store fills up | Low | Medium |', '| Photo store fills up | Low | Moderatish |'],
    ['label', '   - Probability: Low\n', '   - Probability: Sometimes\n'],
    ['resizer', 'likelihood low, impact medium', 'likelihood lwo, impact medium'],
    ['ledger', 'risk: medium', 'risk: mediun'],
    ['ledger', 'impact: high', 'impact: hihg'],
  ),
  ...defects(
    'strategy-required',
    ['story', '**Approach:** Canary\n', '', { at: '## Deployment Strategy', also: ['field-required'] }],
    [
      'story',
      '## Deployment Strategy\n',
      '',
      {
        until: '## Pre-Deployment Checklist',
        at: ['# Deployment Plan', '## Pre-Deployment Checklist', '## Story'],
        also: ['section-required', 'field-required', 'rollback-time-required'],
      },
    ],
    [
      'ledger',
      'strategy:\n  approach',
      '',
      {
        until: 'dependencies:',
        at: ['title:', 'dependencies:'],
        also: ['section-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'strategy-unknown',
    ['story', '**Approach:** Canary', '**Approach:** Canery'],
    ['release', '| Deployment Strategy | Blue-Green |', '| Deployment Strategy | Bleu-Green |'],
    ['label', '**Deployment Strategy:** Rolling, because', '**Deployment Strategy:** Big Splash, because'],
    ['ledger', 'approach: Canary', 'approach: Kanary'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'release',
      '| Rationale | Adjusters work on Saturdays; the switch takes seconds and so does the way back |\n',
      '',
      ['Deployment Strategy', '### 1.2'],
    ],
    [
      'ledger',
      '  rationale: A booking error is costly; at five percent it is seen before it spreads.\n',
      '',
      { at: ['strategy:', 'approach:'], also: ['field-required'] },
    ],
    [
      'label',
      'Rolling, because the six instances share nothing and each can be replaced on its own',
      'Rolling',
    ],
    [
      'story',
      '### Rationale\n',
      '',
      { until: '## Pre-Deployment Checklist', at: ['**Approach:**', '## Deployment Strategy'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'release',
      '| Deployment Strategy | Blue-Green |',
      '| Deployment Strategy | Canary |',
      ['Deployment Strategy', 'green'],
    ],
    ['story', '**Approach:** Canary', '**Approach:** Blue-Green', ['**Approach:**', 'canary', 'Canary']],
    [
      'story',
      'A canary shows within',
      'We go blue-green, which shows within',
      ['**Approach:**', 'We go blue-green', '### Step 4'],
    ],
    [
      'label',
      '**Deployment Strategy:** Rolling, because',
      '**Deployment Strategy:** Blue-Green, because',
      ['**Deployment Strategy', 'one after'],
    ],
    [
      'resizer',
      'Feature flag `resizer.v9`, off by default.',
      'Feature flag `resizer.v9`, off by default.\n\n**Strategy**: Blue-Green',
      ['**Strategy**', 'flag', 'Flag'],
    ],
    [
      'ledger',
      'approach: Canary',
      'approach: Blue-Green',
      { at: ['approach:', 'anary', 'rollout_percentage'] },
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    ['label', '**Risk Level:** Low', '**Risk Level:** High', ['**Risk Level', '**Deployment Strategy']],
    [
      'label',
      '**Deployment Strategy:** Rolling, because',
      '**Deployment Strategy:** Recreate, because',
      {
        at: ['**Deployment Strategy', '**Downtime'],
        also: ['strategy-downtime-mismatch', 'strategy-contradiction'],
      },
    ],
    [
      'ledger',
      'approach: Canary',
      'approach: Rolling',
      {
        and: [['  risk: medium', '  risk: high']],
        at: ['approach:', 'risk: high'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'release',
      '- [ ] 6.1 Send the users to green',
      '- [ ] 6.1 Stop the portal for ten minutes with the maintenance page, then send the users to green',
      ['6.1', 'Downtime'],
    ],
    [
      'label',
      '   aws ecs update-service --cluster warehouse --service labels --task-definition labels:57\n',
      '   aws ecs update-service --cluster warehouse --service labels --desired-count 0\n   aws ecs update-service --cluster warehouse --service labels --desired-count 6 --task-definition labels:57\n',
      ['--desired-count 0', '**Downtime'],
    ],
    [
      'ledger',
      'approach: Canary',
      'approach: Recreate',
      { at: ['approach:', 'downtime:'], also: ['strategy-contradiction', 'strategy-risk-mismatch'] },
    ],
    [
      'story',
      './db/migrate.sh up 0144_card_balance.sql --env production',
      'kubectl -n checkout scale deployment/balance --replicas=0\n./db/migrate.sh up 0144_card_balance.sql --env production',
      ['--replicas=0', '**Downtime'],
    ],
    [
      'ledger',
      '          for f in 071_add',
      '          nomad job stop ledger\n          for f in 071_add',
      ['nomad job stop ledger', 'downtime:'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'release',
      '### Stage 6: Traffic switch',
      '',
      {
        until: '### Stage 7',
        and: [['| 09:30 | 30 min | Traffic switch | Tomi Adeyemi | ⬜ |\n', '']],
        at: ['Deployment Strategy', '## 4. Deployment Steps', '### 1.2'],
        also: ['step-numbering', 'timeline-total', 'rollback-steps-required'],
      },
    ],
    [
      'story',
      '### Step 4: Production Canary\n',
      '### Step 4: Production\n\n```bash\nhelm upgrade balance ./charts/balance --namespace checkout --set image.tag=5.12.0 --wait\n```\n\nExpected: Helm prints `STATUS: deployed`. Check the version with `curl -fsS https://shop.halvorsen.internal/version`.\n\n',
      {
        until: '## Monitoring Plan',
        and: [[', and at 5% of the traffic a mistake touches about forty customers', '']],
        at: ['**Approach:**', '## Deployment Strategy', '## Deployment Steps', '### Step 4'],
      },
    ],
    [
      'ledger',
      '      - name: Send 5% of the bookings to the canary\n',
      '',
      {
        until: '  - name: Smoke Tests',
        and: [['  rollout_percentage: [5, 30, 100]\n', '']],
        at: ['approach:', 'strategy:', '- name: Application'],
      },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['story', '| 3 | 60% |', '| 3 | 20% |', ['| 3 |', '| 2 |']],
    ['story', '- setWeight: 60', '- setWeight: 15', ['setWeight: 15']],
    ['resizer', '--percent 60 --env', '--percent 6 --env', ['--percent 6 ', '--percent 20']],
    [
      'resizer',
      '**5. Flag to 100 %**',
      '**5. Flag to 90 %**',
      {
        and: [
          ['--percent 100 --env', '--percent 90 --env'],
          ['`resizer.v9 = 100 %`', '`resizer.v9 = 90 %`'],
        ],
        at: ['90'],
      },
    ],
    ['ledger', '[5, 30, 100]', '[5, 30, 25, 100]'],
    ['ledger', '[5, 30, 100]', '[5, 50, 120]'],
    [
      'ledger',
      '        command: ./ops/weight.sh ledger --canary 30',
      '        command: ./ops/weight.sh ledger --canary 3',
    ],
    ['story', 'The steps stand in the chart:', 'The steps stand in the chart, 5% → 25% → 20% → 100%:'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'story',
      '| Step | Share of traffic | Hold',
      'Raise the traffic 5% → 25% → 60% → 100%.\n\n',
      {
        until: '```bash\nkubectl argo rollouts set image',
        and: [
          ['      - pause: { duration: 30m }\n', ''],
          ['      - pause: { duration: 45m }\n', ''],
          ['      - pause: { duration: 60m }\n', ''],
          ['Promote it by hand after each hold:', 'Promote it by hand:'],
          [
            '\n\nExpected: the next weight of the table, and `Status: Paused`. Jonas Eide confirms the numbers before each promotion.',
            '',
          ],
          [
            'Expected: the rollout pauses at `SetWeight: 5`.',
            'Expected: the image of the rollout is 5.12.0.',
          ],
        ],
        at: ['5% →', '### Step 4', 'setWeight'],
      },
    ],
    [
      'resizer',
      '; hold 30 min, Ilya checks decode errors',
      '',
      {
        and: [
          ['; hold 60 min, Ilya checks memory', ''],
          ['; hold 60 min, Ilya checks the cache hit rate', ''],
          ['`resizer.v9 = 100 %`; hold 60 min', '`resizer.v9 = 100 %`'],
          [' (13:30)', ''],
          [' (14:00)', ''],
          [' (15:00)', ''],
          [' (16:00)', ''],
        ],
        at: ['Flag to', '--percent', 'resizer.v9 ='],
      },
    ],
    [
      'ledger',
      'shows 5% after two minutes; hold for 30 minutes',
      'shows 5%',
      {
        and: [['shows 30%; hold for 45 minutes', 'shows 30%']],
        at: ['5%', '30', '100', 'canary 5', 'canary 30'],
      },
    ],
  ),
];
