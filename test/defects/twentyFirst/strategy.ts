/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const stage4 = part('dispatch', '### 5.4 Stage 4', '### 5.5 Stage 5');
const canaries = part('glass', "      - name: 'Canary 1", "      - name: 'All:");
const storeStages = part('tickets', '#### Store Stages', '## Configuration');

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    [
      'tickets',
      '**Approach:** Canary\n',
      '',
      { at: ['## Deployment Strategy', '**Risk Level'], also: ['field-required'] },
    ],
    [
      'glass',
      '  approach: Canary\n',
      '',
      { at: ['strategy:', 'rationale:', 'risk:'], also: ['field-required', 'yaml-schema'] },
    ],
    [
      'tickets',
      '**Approach:** Canary\n',
      '**Approach:** To be agreed with Team Fares\n',
      { at: ['## Deployment Strategy', '**Approach'], also: ['placeholder-unfilled', 'strategy-unknown'] },
    ],
  ),
  ...defects(
    'strategy-unknown',
    ['hospital', '| Strategy | Rolling: one', '| Strategy | Roling: one'],
    ['tickets', '**Approach:** Canary', '**Approach:** Cannary'],
    ['points', '**Strategy:** Feature Flag', '**Strategy:** Feture Flag'],
    ['glass', '  approach: Canary', '  approach: Cascade', { also: ['yaml-schema'] }],
    ['points', '**Strategy:** Feature Flag', '**Strategy:** Waterfall'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'hospital',
      '### Reason for the strategy',
      '',
      {
        until: '## Impact assessment',
        level: 'strict',
        at: ['| Strategy |', '## Change summary', '# Change Record', '### Description'],
      },
    ],
    [
      'tickets',
      '### Rationale',
      '',
      { until: '## Pre-Deployment Checklist', level: 'strict', at: ['## Deployment Strategy', '**Approach'] },
    ],
    [
      'glass',
      '  rationale: >-\n',
      '',
      {
        until: '  risk: Medium',
        level: 'strict',
        at: ['strategy:', 'approach:', 'risk:'],
        also: ['field-required'],
      },
    ],
    [
      'points',
      '**Rationale:** Dual writes, readers and writers each hang on a flag of their own, so every step of the move comes back with one call and no installation.\n',
      '',
      { level: 'strict', at: ['**Strategy', '## Deployment Scope'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'dispatch',
      'We switch blue/green. Both sides',
      'We roll the new version out as a canary. Both sides',
      { at: ['We roll', '# DP-947', '### 5.4', './router/switch.sh --to green'] },
    ],
    [
      'tickets',
      '**Approach:** Canary',
      '**Approach:** Blue-Green',
      {
        at: ['**Approach', '#### Store Stages', 'Widen both', '1. Release', '| First riders'],
        also: ['strategy-steps-missing'],
      },
    ],
    [
      'glass',
      '  approach: Canary',
      '  approach: Blue-Green',
      { at: ['approach:', 'Canary 1', 'Canary 2', 'Canary 3'] },
    ],
    [
      'hospital',
      'The pair can run mixed firmware for a night, so the standby member is upgraded first, takes over, and only then is the other one touched.',
      'We chose recreate: both members are switched off, upgraded and switched on again together.',
      { at: ['We chose recreate', '| Strategy |'] },
    ],
    [
      'points',
      '**Expected downtime:** Zero',
      '**Deployment Strategy:** Blue-Green\n**Expected downtime:** Zero',
      { at: ['**Deployment Strategy', '**Strategy'] },
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'tickets',
      '**Approach:** Canary\n**Risk Level:** Medium',
      '**Approach:** Rolling\n**Risk Level:** High',
      { also: ['strategy-contradiction'] },
    ],
    [
      'glass',
      '  approach: Canary',
      '  approach: Rolling',
      {
        and: [['  risk: Medium', '  risk: High']],
        at: ['approach:', 'risk:'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'points',
      '**Strategy:** Feature Flag',
      '**Strategy:** Rolling',
      {
        and: [['**Risk level:** Medium', '**Risk level:** High']],
        at: ['**Strategy', '**Risk level'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'points',
      '**Strategy:** Feature Flag',
      '**Strategy:** Recreate',
      {
        at: ['**Strategy', '**Expected downtime'],
        also: ['strategy-risk-mismatch', 'strategy-contradiction'],
      },
    ],
    [
      'hospital',
      '| Strategy | Rolling: one member of the pair after the other |',
      '| Strategy | Recreate: both members are upgraded at once |',
      {
        and: [
          ['| Expected downtime | 2 minutes at each of the two failovers |', '| Expected downtime | Zero |'],
        ],
        at: ['| Strategy', '| Expected downtime'],
        also: ['strategy-contradiction', 'strategy-risk-mismatch'],
      },
    ],
    [
      'dispatch',
      '```bash\n./router/switch.sh --to green\n',
      '```bash\nkubectl --namespace dispatch scale deployment core-blue --replicas 0\n./router/switch.sh --to green\n',
      { at: ['scale deployment core-blue', 'Expected downtime'] },
    ],
    [
      'points',
      '| 1 | 05-24 09:00 | Katalin Vörös | Write the ledger alone: `./flag.sh',
      '| 1 | 05-24 09:00 | Katalin Vörös | Stop the service with `systemctl stop points-ledger`, then write the ledger alone: `./flag.sh',
      { at: ['systemctl stop', '**Expected downtime'] },
    ],
    [
      'tickets',
      '**Rollback Time:** 20 minutes',
      '**Expected Downtime:** Zero\n**Rollback Time:** 20 minutes',
      {
        and: [
          [
            '# Install the backend, the flag stays off',
            'systemctl stop tickets-backend\n\n# Install the backend, the flag stays off',
          ],
        ],
        at: ['**Expected Downtime', 'systemctl stop'],
      },
    ],
    [
      'dispatch',
      'We switch blue/green. Both sides share the incident database, so a switch takes 20 seconds in either direction.',
      'Strategy: recreate, core 11 is stopped before core 12 starts.',
      { at: ['Strategy: recreate', 'Expected downtime'], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'dispatch',
      stage4,
      '### 5.4 Stage 4: Switch (05:30 - 05:45)\n\nAnnounce the start on talkgroup 7.\n\n',
      {
        at: ['## 1.1 Strategy', 'We switch', '# DP-947', '## 5. Procedure', '### 5.4', 'Announce the start'],
        level: 'strict',
        also: ['step-command-required', 'step-verification-required'],
      },
    ],
    [
      'glass',
      canaries,
      '',
      {
        at: ['approach:', 'strategy:', 'Application Deployment', 'Install the firmware'],
        level: 'strict',
        and: [["'All: 100% of the gateways'", 'Install the firmware']],
      },
    ],
    [
      'tickets',
      storeStages,
      '#### Stores\n\nRelease the build with `./stores/release.sh --build 7400`: expect "released" twice. Verify that both stores show 7.4.0.\n\n',
      {
        and: [
          [
            '| First riders | 2032-04-05 14:00 | Release to 1% |',
            '| Riders | 2032-04-05 14:00 | Release the build |',
          ],
          [
            '| Early riders | 2032-04-06 14:00 | Widen to 5% | Metrics inside their limits for a day |\n| Fifth | 2032-04-07 14:30 | Widen to 20% | Disputed fares below 0.2% |\n| Half | 2032-04-09 15:00 | Widen to 50% | Metrics inside their limits over the weekend |\n| Everyone | 2032-04-12 10:00 | Widen to 100% | Every rider can install it |\n',
            '',
          ],
        ],
        at: [
          '**Approach',
          '## Deployment Strategy',
          '## Deployment Steps',
          '### Step 3',
          '#### Stores',
          'Release the build',
        ],
        level: 'strict',
      },
    ],
  ),
];

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['tickets', '5. Widen to 20% of the riders', '5. Widen to 2% of the riders'],
    ['tickets', '9. Widen to all riders (100%)', '9. Widen to most riders (80%)'],
    [
      'tickets',
      '| Fifth | 2032-04-07 14:30 | Widen to 20% |',
      '| Fifth | 2032-04-07 14:30 | Widen to 2% |',
      { at: ['| Fifth', '| Early riders'] },
    ],
    ['points', './flag.sh points.read_new 50%`', './flag.sh points.read_new 5%`'],
    ['points', './flag.sh points.read_new 100%`', './flag.sh points.read_new 90%`'],
    ['glass', "'Canary 2: 15% of the gateways'", "'Canary 2: 1% of the gateways'", { at: ['Canary 2'] }],
    ['glass', "'All: 100% of the gateways'", "'All: 120% of the gateways'"],
    [
      'hospital',
      '- [ ] PanGuard has confirmed',
      'Remote access is moved in shares, 10% → 40% → 30% → 100%.\n\n- [ ] PanGuard has confirmed',
      '10% →',
    ],
    [
      'tickets',
      '  tap_to_ride:\n    enabled: true\n',
      '  tap_to_ride:\n    enabled: true\n    rollout_percentage: 110\n',
      'rollout_percentage',
    ],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'points',
      '| 1 | 05-17 09:00 | Samuel Adeyemi | `./flag.sh points.read_new 10%`, then hold for 24 hours | Error rate below 0.3% |',
      '| 1 | 05-17 09:00 | Samuel Adeyemi | `./flag.sh points.read_new 10%` | The answer is `10%` |',
      {
        and: [
          [
            '`./flag.sh points.read_new 50%`, then hold for 48 hours | Error rate below 0.3% |',
            '`./flag.sh points.read_new 50%` | The answer is `50%` |',
          ],
        ],
        at: ['points.read_new 10%', 'points.read_new 50%', 'points.read_new 100%', '#### Phase 4'],
        level: 'strict',
      },
    ],
    [
      'glass',
      '        verify: Hold for 24 hours; readings differ from the hand instruments by less than 0.3 degrees\n',
      '        verify: ./gw.sh report --firmware 4.0.1 prints 12\n',
      {
        and: [
          [
            'expected: 90 of 90 installed\n        verify: Hold for 24 hours; missing readings stay below 0.5%',
            'expected: 90 of 90 installed\n        verify: ./gw.sh report --firmware 4.0.1 prints 90',
          ],
          [
            'expected: 300 of 300 installed\n        verify: Hold for 24 hours; missing readings stay below 0.5%',
            'expected: 300 of 300 installed\n        verify: ./gw.sh report --firmware 4.0.1 prints 300',
          ],
          ['Watch closely for 90 minutes after each share', 'Watch closely for 90 minutes at the end'],
        ],
        at: [
          'Canary 1',
          '--share 2',
          'Canary 2',
          'Canary 3',
          "'All:",
          'phases:',
          'Application Deployment',
          'prints',
        ],
        level: 'strict',
      },
    ],
  ),
];
