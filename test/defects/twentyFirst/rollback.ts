/** The way back: whether there is one, when, by whom, how, and in what time. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const backout = part('hospital', '## Backout plan', '## Monitoring after');
const ticketRollback = part('tickets', '## Rollback Plan', '## Post-Deployment Validation');
const ticketTriggers = part('tickets', '### Automatic Rollback Triggers', '### Manual Rollback Procedure');
const ticketManual = part('tickets', '### Manual Rollback Procedure', '### Rollback Decision');
const ticketOwner = part('tickets', '### Rollback Decision', '## Post-Deployment Validation');
const pointSteps = part('points', '1. Read from the old store', '**Estimated Rollback');
const pointOwner = part('points', '### Rollback Decision', '## Smoke Tests');
const dispatchBack = part('dispatch', '## 7. Way back', '## 8. Risks');
const dispatchWhen = part('dispatch', 'We go back as soon as', 'Aroha Ngata decides; if');
const dispatchHow = part('dispatch', '1. Send every new call to blue', '## 8. Risks');
const glassTriggers = part('glass', '  triggers:\n', '  steps:\n    - name: Bring the old firmware');
const glassSteps = part('glass', '  steps:\n    - name: Bring the old firmware', 'roles:');
const hospitalTriggers = part('hospital', 'The change is backed out when', '**Decision:** Gunnar Lie, after');
const hospitalSteps = part('hospital', '1. Suspend the member with 10.2.6', '## Monitoring after');

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'hospital',
      backout,
      '',
      {
        and: [['- [ ] No trigger of the backout plan is met\n', '']],
        at: [
          '# Change Record',
          '## Test plan',
          '## Monitoring after',
          '## Change summary',
          '## Implementation plan',
        ],
      },
    ],
    [
      'tickets',
      ticketRollback,
      '',
      {
        and: [
          ['**Rollback Time:** 20 minutes\n', ''],
          ['- [ ] The rollback was rehearsed in staging on 2032-03-30\n', ''],
          [', with its down script', ''],
        ],
        at: ['template:', '# Deployment Plan', '## Monitoring Plan', '## Post-Deployment Validation'],
        also: ['section-required', 'field-required', 'migration-rollback-required', 'rollback-time-required'],
      },
    ],
    [
      'dispatch',
      dispatchBack,
      '',
      {
        and: [
          ['- [x] The rollback was rehearsed on 2032-06-08 in 70 seconds\n', ''],
          [' To undo it: `./db/migrate.sh down --to 0071`.', ''],
        ],
        at: ['# DP-947', '## 6. Monitoring', '## 8. Risks', '### 6.3'],
        also: ['migration-rollback-required', 'step-numbering'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'hospital',
      hospitalTriggers,
      '',
      { at: ['## Backout plan', '**Decision:** Gunnar', '**Estimated time'] },
    ],
    [
      'tickets',
      ticketTriggers,
      '',
      { at: ['## Rollback Plan', '### Manual Rollback Procedure'], also: ['section-required'] },
    ],
    [
      'dispatch',
      dispatchWhen,
      'The duty officer and the lead talk it over.\n\n',
      {
        and: [['goes back, by the limits of 6.2, and writes', 'goes back and writes']],
        at: ['## 7. Way back', '### 7.1', 'The duty officer', '### 7.2'],
      },
    ],
    [
      'glass',
      glassTriggers,
      '',
      {
        at: ['rollback:\n', 'owner: Hendrik', 'time: 50', 'Bring the old firmware', 'rollback:'],
        also: ['section-required', 'yaml-schema', 'field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['tickets', '- Response time (p95) > 1000ms for 5 minutes', '- Response times are clearly too slow'],
    ['tickets', '- A rider is charged twice for one tap', '- Riders are not happy with the new screen'],
    ['points', '- Error rate > 2% for 5 minutes\n- p95', '- Too many errors\n- p95', '- Too many errors'],
    ['points', '- A comparison finds more than 50 differing cards', '- The comparison looks bad'],
    ['glass', '    - More than 15 gateways offline at once', '    - Many gateways behave strangely'],
    ['glass', '    - Missing readings > 3% for 10 minutes', '    - Data quality degrades significantly'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'hospital',
      hospitalSteps,
      '',
      { at: ['## Backout plan', '**Rollback window', '**Estimated time', '**Decision:** Gunnar'] },
    ],
    [
      'tickets',
      ticketManual,
      '### Manual Rollback Procedure\n\nThe executor restores the former state.\n\n',
      {
        at: ['## Rollback Plan', '### Manual Rollback', 'The executor restores'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'points',
      pointSteps,
      'Katalin tells everyone when it is over.\n\n',
      { at: ['## Rollback Procedure', '### Rollback Steps', 'Katalin tells'] },
    ],
    [
      'dispatch',
      dispatchHow,
      'The executor does what is needed.\n\n',
      {
        and: [[' To undo it: `./db/migrate.sh down --to 0071`.', '']],
        at: ['## 7. Way back', '### 7.2 How', 'The executor does'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'glass',
      glassSteps,
      '\n',
      {
        at: ['rollback:', 'owner: Hendrik', 'triggers:', 'time: 50'],
        also: ['section-required', 'yaml-schema', 'field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'hospital',
      '**Decision:** Gunnar Lie, after a call with the implementer\n',
      '',
      { level: 'strict', at: ['## Backout plan', '**Estimated time', 'The change is backed out'] },
    ],
    [
      'tickets',
      ticketOwner,
      '',
      { level: 'strict', at: ['## Rollback Plan', '### Automatic', '### Manual', '### Data'] },
    ],
    [
      'points',
      pointOwner,
      '',
      {
        level: 'strict',
        at: ['## Rollback Procedure', '### Rollback Triggers', '### Rollback Steps', '**Estimated'],
      },
    ],
    [
      'dispatch',
      'Aroha Ngata decides; if she cannot be reached within 2 minutes, Lukas Brenner does. ',
      '',
      {
        level: 'strict',
        and: [
          [
            'Aroha Ngata keeps green or goes back, by the limits of 6.2, and writes the reason into',
            'we keep green or go back, by the limits of 6.2, and the reason goes into',
          ],
        ],
        at: ['## 7. Way back', '### 7.1', 'The way back takes', '### 7.2', 'We go back'],
      },
    ],
    [
      'glass',
      '  owner: Hendrik Maas\n',
      '',
      {
        level: 'strict',
        at: ['rollback:', 'time: 50', 'triggers:'],
        also: ['field-required', 'yaml-schema'],
      },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'points',
      '**Estimated Rollback Time:** 25 minutes\n',
      '',
      {
        at: [
          '## Rollback Procedure',
          '### Rollback Steps',
          '5. Verify the rollback',
          '### Rollback Decision',
        ],
        also: ['field-required'],
      },
    ],
    [
      'tickets',
      '**Rollback Time:** 20 minutes\n',
      '',
      {
        at: [
          '## Rollback Plan',
          '**Risk Level',
          '## Deployment Strategy',
          '### Automatic',
          '### Manual',
          '### Rollback Decision',
        ],
        also: ['field-required'],
      },
    ],
    [
      'points',
      '**Estimated Rollback Time:** 25 minutes',
      '**Estimated Rollback Time:** not long',
      {
        at: ['## Rollback Procedure', '### Rollback Steps', '**Estimated Rollback', '### Rollback Decision'],
      },
    ],
    [
      'glass',
      '  time: 50 minutes\n',
      '',
      { at: ['rollback:', 'owner: Hendrik', 'triggers:'], also: ['field-required', 'yaml-schema'] },
    ],
    [
      'tickets',
      '**Rollback Time:** 20 minutes',
      '**Rollback Time:** depends on the stores',
      { at: ['## Rollback Plan', '**Rollback Time', '### Automatic', '### Manual'] },
    ],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'hospital',
      '4. Verify the backout: tests T1 to T5 pass, and `show high-availability state` says `config synchronized`.\n',
      '',
      { level: 'strict', at: ['## Backout plan', '1. Suspend', '3. Enable', '2. Return'] },
    ],
    [
      'tickets',
      '# Check that it answers and that the errors stop: expect "28 passed"\n./ops/smoke.sh --env tickets-prod --set 5.11\n',
      '',
      { level: 'strict', at: ['## Rollback Plan', '### Manual Rollback', '```', '# Hide', '# Go back'] },
    ],
    [
      'points',
      '5. Verify the rollback: `./compare.py --sums` finds 0 differing cards, and a test purchase appears in both stores\n',
      '',
      { level: 'strict', at: ['## Rollback Procedure', '### Rollback Steps', '1. Read from', '4. If `card'] },
    ],
    [
      'dispatch',
      '4. Verify the way back: the next real call carries the mark `core-11`, and failed assignments are below 0.2%.\n',
      '',
      { level: 'strict', at: ['## 7. Way back', '### 7.2', '1. Send every', '3. If core'] },
    ],
    [
      'glass',
      '      verify: |\n        ./gw.sh report --firmware 4.0.1\n    - name: Bring the old collector back',
      '    - name: Bring the old collector back',
      {
        and: [
          [
            '      expected: Rollback was a success\n      verify: |\n        kubectl --namespace glass rollout status deployment/collector --timeout 10m\n',
            '      expected: Rollback was a success\n',
          ],
          ['      verify: |\n        ./migrate.sh status --database "$READINGS_URL"\n', ''],
        ],
        level: 'strict',
        at: ['rollback:', 'Bring the old', 'Undo the scripts', 'owner: Hendrik', 'expected: '],
        also: ['yaml-schema', 'step-verification-required'],
      },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'hospital',
      '**Estimated time:** 40 minutes',
      '**Estimated time:** 70 minutes',
      ['**Estimated time', '**Rollback window'],
    ],
    [
      'dispatch',
      'The way back takes 2 minutes.',
      'The way back takes 60 minutes.',
      ['The way back takes', 'The rollback window'],
    ],
    [
      'hospital',
      '**Rollback window:** 50 minutes, from the end of the closing tests at 02:10 to the end of the change window at 03:00',
      '**Rollback window:** 20 minutes, from the end of the closing tests at 02:10 to the end of the change window at 02:30',
      {
        and: [['- 2032-02-08 03:00 |', '- 2032-02-08 02:30 |']],
        at: ['**Rollback window', '**Estimated time', '| Change window'],
      },
    ],
    [
      'tickets',
      '**Rollback Owner:** Jonas Weidmann\n',
      '**Rollback Owner:** Jonas Weidmann\n**Rollback Window:** 10 minutes\n',
      ['**Rollback Window', '**Rollback Time'],
    ],
    [
      'points',
      '**Estimated Rollback Time:** 25 minutes\n',
      '**Estimated Rollback Time:** 90 minutes\n**Rollback Window:** 1 hour\n',
      ['**Rollback Window', '**Estimated'],
    ],
  ),
];
