/** The header and the strategy. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['guest', '🟡 Planned', '🟡 Plannned'],
    ['permits', '- **Status:** Approved', '- **Status:** Nearly there'],
    ['docks', 'status: approved', 'status: aproved'],
    ['customs', '| **Status** | Planned |', '| **Status** | Wobbling |'],
  ),
  ...defects(
    'status-contradiction',
    ['guest', '🟡 Planned', '🟢 Complete', { now: '2031-02-19T08:00:00Z' }],
    ['permits', '- **Status:** Approved', '- **Status:** Completed', { now: '2031-02-26T08:00:00Z' }],
    ['docks', 'status: approved', 'status: in progress'],
    ['customs', '| **Status** | Planned |', '| **Status** | In progress |'],
    [
      'docks',
      '        expected: STATUS deployed\n',
      '        expected: STATUS deployed\n        done: true\n',
      { at: ['status: approved', 'done: true', 'Install the canary'], also: ['checklist-gate'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['guest', '**Date:** 2031-02-18', '**Date:** 2031-02-30'],
    ['guest', '| 2031-02-17 15:00 |', '| 2031-02-29 15:00 |'],
    ['guest', '**Date:** 2031-02-18', '**Date:** 02/03/2031'],
    ['permits', 'Tuesday, 25 February 2031', 'Thursday, 25 February 2031'],
    ['permits', '**24 February 2031, 10:00**', '**31 February 2031, 10:00**'],
    ['docks', 'date: 2031-03-12', 'date: 2031-13-12'],
    ['customs', 'Saturday, 8 March 2031', 'Saturday, 9 March 2031'],
  ),
  ...defects(
    'date-past',
    ['guest', '**Date:** 2031-02-18', '**Date:** 2031-01-28'],
    ['permits', 'Tuesday, 25 February 2031', 'Tuesday, 28 January 2031'],
    ['docks', 'date: 2031-03-12', 'date: 2030-03-12'],
    ['customs', 'Saturday, 8 March 2031', 'Saturday, 1 February 2031'],
  ),
  ...defects(
    'risk-level-unknown',
    ['guest', '**Risk Level:** Medium', '**Risk Level:** Mediun'],
    ['permits', '| The index takes locks | Low |', '| The index takes locks | Lwo |'],
    ['docks', 'probability: Low', 'probability: Lukewarm'],
    ['customs', '| **Overall risk** | High |', '| **Overall risk** | Orange |'],
  ),
  ...defects(
    'strategy-required',
    [
      'guest',
      '**Strategy:** Feature Flag  \n',
      '',
      { at: ['## 2. Deployment Strategy', '# 🚀'], also: ['field-required'] },
    ],
    ['docks', '  approach: Canary\n', '', { at: ['strategy:', 'title:'], also: ['field-required'] }],
    [
      'docks',
      part('docks', 'strategy:\n', 'dependencies:\n'),
      '',
      { at: '', also: ['field-required', 'section-required'] },
    ],
  ),
  ...defects(
    'strategy-unknown',
    ['guest', '**Strategy:** Feature Flag', '**Strategy:** Feature Flow'],
    ['permits', '- **Strategy:** Rolling update,', '- **Strategy:** Trickle update,'],
    ['docks', 'approach: Canary', 'approach: Cannary'],
    ['customs', '| Recreate: the old', '| Leapfrog: the old'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'guest',
      part('guest', '### Rationale\n', '### Timeline\n'),
      '',
      { at: ['**Strategy:**', '## 2. Deployment Strategy'] },
    ],
    ['permits', part('permits', '- **Why rolling:**', '- **Downtime:**'), '', '- **Strategy:**'],
    [
      'docks',
      part('docks', '  rationale:', '  risk: Medium'),
      '',
      { at: ['approach:', 'strategy:'], also: ['field-required'] },
    ],
    ['customs', part('customs', '| **Reason** |', '| **Planned downtime**'), '', '| **Approach**'],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'guest',
      '**Target Environment:** Production',
      '**Deployment Strategy:** Rolling  \n**Target Environment:** Production',
      ['**Strategy:**', '**Deployment Strategy:**'],
    ],
    [
      'permits',
      '- **Strategy:** Rolling update, three pods at a time',
      '- **Strategy:** Blue-green',
      {
        and: [[part('permits', '- **Why rolling:**', '- **Downtime:**'), '']],
        at: ['- **Strategy:**', 'rolling', 'Rolling', '### 4. Upgrade', 'rollout status', 'set image'],
      },
    ],
    [
      'docks',
      'approach: Canary',
      'approach: Blue-Green',
      ['approach:', 'Install the canary', 'Give the canary', '--canary'],
    ],
    [
      'customs',
      'The new\ninterface is described',
      'The new\ninterface starts as a canary that gets a tenth of the declarations. It is described',
      ['| **Approach**', 'as a canary'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'docks',
      'approach: Canary',
      'approach: Rolling',
      {
        and: [['  risk: Medium\n', '  risk: High\n']],
        at: ['approach:', '  risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'docks',
      'approach: Canary',
      'approach: Recreate',
      {
        and: [
          ['  risk: Medium\n', '  risk: High\n'],
          ['  downtime: Zero\n', '  downtime: 30 minutes\n'],
        ],
        at: ['approach:', '  risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'customs',
      '| 2 hours 30 minutes (07:30–10:00) |',
      '| Zero |',
      ['| **Planned downtime**', '| **Approach**', 'systemctl stop edi-gateway'],
    ],
    [
      'guest',
      'helm upgrade shop ./charts/shop',
      'kubectl --namespace shop scale deployment/shop --replicas=0\nhelm upgrade shop ./charts/shop',
      ['--replicas=0', '**Expected Downtime:**'],
    ],
    [
      'permits',
      'Verify: `pg_restore --list',
      'Then stop the service, so that nobody writes: `systemctl stop permit-api`.\nVerify: `pg_restore --list',
      ['systemctl stop', '- **Downtime:**'],
    ],
    [
      'docks',
      '          ./bin/schema up --to 0092',
      '          systemctl stop docks\n          ./bin/schema up --to 0092',
      ['systemctl stop docks', 'downtime: Zero'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'docks',
      part('docks', '      - name: Give the canary 10%', '  - name: Smoke Tests\n'),
      '\n',
      { at: ['approach:', 'strategy:', 'phases:', 'Application Deployment'] },
    ],
    [
      'permits',
      '- **Strategy:** Rolling update, three pods at a time',
      '- **Strategy:** Blue-green, two sets of pods',
      {
        and: [
          [part('permits', '- **Why rolling:**', '- **Downtime:**'), '- **Reason:** an instant way back\n'],
        ],
        at: ['- **Strategy:**', '## Procedure'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['guest', '5% → 20% → 50% → 100%', '5% → 50% → 20% → 100%', ['20% →']],
    ['guest', '5% → 20% → 50% → 100%', '5% → 20% → 50% → 80%', ['20% →']],
    ['guest', '| Flag at 50% |', '| Flag at 15% |'],
    ['guest', 'flagctl set guest_checkout --share 50', 'flagctl set guest_checkout --share 15'],
    ['docks', './bin/traffic --service docks --canary 45', './bin/traffic --service docks --canary 5'],
    [
      'docks',
      'name: Give the canary 100%',
      'name: Give the canary 80%',
      {
        and: [
          ['./bin/traffic --service docks --canary 100', './bin/traffic --service docks --canary 80'],
          ['canary 100, stable 0', 'canary 80, stable 20'],
        ],
        at: ['Give the canary 80%', '--canary 80'],
      },
    ],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'docks',
      'Hold for 40 minutes and watch the dashboard Docks',
      'The pods of the canary are ready',
      {
        and: [
          ['Hold for 60 minutes and watch the dashboard Docks', 'The pods of the canary are still ready'],
        ],
        at: ['Give the canary', '--canary', 'Application Deployment'],
      },
    ],
    [
      'docks',
      'Hold for 60 minutes and watch the dashboard Docks',
      'The pods of the canary are ready',
      ['Give the canary 45%', 'Give the canary 100%', '--canary 45', '--canary 100'],
    ],
  ),
];
