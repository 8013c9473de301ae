/** The way back, what is watched, the limits. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'guest',
      part('guest', '## 4. Rollback Procedure', '## 5. Monitoring'),
      '',
      {
        and: [['- [ ] Rollback rehearsed by Jonas Beck\n', '']],
        at: '',
        also: ['section-required', 'migration-rollback-required', 'step-numbering'],
      },
    ],
    [
      'customs',
      part('customs', '## 6. Going back', '## 7. Risks'),
      '',
      { at: '', also: ['migration-rollback-required', 'step-numbering'] },
    ],
    [
      'permits',
      part('permits', '## Rollback\n', '## Risks\n'),
      '',
      {
        and: [
          ['shows no alert.\nRollback: nothing to undo.', 'shows no alert.'],
          ['names 74 tables.\nRollback: nothing to undo.', 'names 74 tables.'],
          [part('permits', 'Rollback: `psql "$PERMITS_URL" -f U205', '### 4. Upgrade the pods'), '\n'],
          ['Rollback: `kubectl --context civic-west -n permits rollout undo deployment/permit-api`.\n', ''],
          ['202 and a number |\n\nRollback: as in step 4.', '202 and a number |'],
          ['the three lines.\nRollback: as in step 4.', 'the three lines.'],
          [' A rollback has to begin by 22:15, so that it is over before the window ends.', ''],
          ['- [x] The restore of a full backup was timed: 12 minutes\n', ''],
        ],
        at: '',
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'permits',
      part('permits', ' We roll back when one of these holds:', 'Rollback takes 25 minutes'),
      '\n\n',
      ['## Rollback', 'Rollback takes', 'Fatima Lowe decides'],
    ],
    [
      'customs',
      part('customs', ' We go back if\n', 'Going back takes'),
      '\n\n',
      ['## 6. Going back', 'Rhona Buchan decides', 'Going back takes'],
    ],
    [
      'docks',
      part('docks', '  triggers:\n', '  steps:\n    - name: Send all traffic'),
      '',
      {
        and: [
          ['rollback: Begin the rollback if it fails twice', 'rollback: Ask Mateo Ruiz'],
          ['rollback: Begin the rollback when a trigger below is met', 'rollback: Ask Irina Castell'],
          ['failure: Send the traffic back', 'failure: Ask Hugo Lang'],
        ],
        at: 'rollback:',
        also: ['section-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['guest', '- P95 latency > 900 ms for 5 minutes', '- The shop feels slow'],
    ['guest', '- Checkout completion < 55% for 15 minutes', '- Too few guests finish their orders'],
    ['docks', '- Error rate > 3% for 5 minutes', '- Errors become a problem'],
    ['docks', '- More than 12 stations show a wrong number of docks', '- The numbers look odd'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'guest',
      part('guest', '### Manual Rollback Steps', '**Rollback Owner:**'),
      '',
      {
        at: ['## 4. Rollback', '### Automated Triggers'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'customs',
      part('customs', '1. Stop the new interface', '## 7. Risks'),
      '',
      {
        and: [['is possible until 12:00:', 'is possible until 12:00.']],
        at: ['## 6. Going back', 'Going back takes', 'Rhona Buchan decides'],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['guest', '**Rollback Owner:** Ana Petrov  \n', '', ['## 4. Rollback', '### Manual', '### Automated']],
    ['permits', 'Fatima Lowe decides. We roll back', 'We roll back', ['## Rollback', 'We roll back']],
    [
      'docks',
      'rollback:\n  owner: Irina Castell\n',
      'rollback:\n',
      { at: 'rollback:', also: ['field-required'] },
    ],
    ['customs', 'Rhona Buchan decides. We go back', 'We go back', ['## 6. Going back', 'We go back']],
  ),
  ...defects(
    'rollback-time-required',
    [
      'guest',
      '**Estimated Rollback Time:** 5 minutes  \n',
      '',
      { at: ['## 4. Rollback', '### Manual', '**Rollback Owner:**'], also: ['field-required'] },
    ],
    ['docks', '  time: 15 minutes\n', '', { at: 'rollback:', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'guest',
      '4. Verify that GET /healthz answers 200 and that the error rate is below 0.4%.\n',
      '',
      ['## 4. Rollback', '### Manual'],
    ],
    [
      'permits',
      '3. Verify that all 12 pods report 10.6.2 and that GET /livez answers 200.\n',
      '',
      ['## Rollback', 'Rollback takes'],
    ],
    [
      'docks',
      '      verify: |\n        curl --fail --silent https://docks.pedalway.eu/version\n',
      '',
      ['rollback:', 'Send all traffic', 'steps:'],
    ],
    [
      'customs',
      '4. Check that the gateway sends one declaration and that the authority accepts it.\n',
      '',
      ['## 6. Going back', 'Going back takes'],
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'guest',
      '**Estimated Rollback Time:** 5 minutes',
      '**Estimated Rollback Time:** 45 minutes',
      ['Rollback Time:', 'Rollback Window:'],
    ],
    ['docks', '  time: 15 minutes\n', '  time: 90 minutes\n', ['time: 90', 'window: 60']],
    ['permits', 'begin by 22:15,', 'begin by 22:50,', ['begin by', 'Rollback takes', '**Window:**']],
    [
      'permits',
      'Rollback takes 25 minutes:',
      'Rollback takes 75 minutes:',
      ['begin by', 'Rollback takes', '**Window:**'],
    ],
    ['customs', 'is possible until 12:00:', 'is possible until 12:45:', ['Going back takes', '**Window**']],
  ),
  ...defects(
    'metrics-required',
    [
      'guest',
      part('guest', '### Key Metrics', '### Alert Configuration'),
      '',
      { at: ['## 5. Monitoring', '### Alert'], also: ['section-required'] },
    ],
    [
      'docks',
      part('docks', '  metrics:\n', '  alerts:\n'),
      '',
      { at: ['monitoring:', 'alerts:'], also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'guest',
      part('guest', '### Alert Configuration', '## 6. Post-Deployment'),
      '',
      { at: ['## 5. Monitoring', '### Key'], also: ['section-required'] },
    ],
    [
      'docks',
      part('docks', '  alerts:\n', '  schedule:\n'),
      '',
      { at: ['monitoring:', 'metrics:'], also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    [
      'guest',
      '- **P3 (Email):** CPU usage > 85% for 30 minutes: mail to Jonas Beck',
      '- **P3:** CPU usage > 85% for 30 minutes',
    ],
    ['permits', '| 1200 ms for 5 min | Pager of Stefan Ilic |', '| 1200 ms for 5 min | |'],
    [
      'docks',
      '      action: write to the channel docks-ops\n',
      '',
      ['name: slow answers', 'condition: p95 response'],
    ],
    ['customs', '| > 3% | Colin Tait calls Luis Ferreira |', '| > 3% | – |'],
  ),
  ...defects(
    'threshold-unit',
    ['guest', '- P95 latency > 900 ms for 5 minutes', '- P95 latency > 90% for 5 minutes'],
    ['guest', '- Error rate > 2% for 5 minutes', '- Error rate > 2 s for 5 minutes'],
    ['permits', '| Error rate | < 0.5% |', '| Error rate | < 50 ms |'],
    [
      'permits',
      '| Error rate | < 0.5% | 1.5% for 5 min |',
      '| Error rate | < 0.5% | 150% for 5 min |',
      { also: ['threshold-contradiction'] },
    ],
    ['docks', 'p95 response time: target < 400ms', 'p95 response time: target < 40%'],
    ['customs', '| < 1% | > 3% |', '| < 1% | > 130% |', { also: ['threshold-contradiction'] }],
  ),
  ...defects(
    'threshold-contradiction',
    ['guest', '- Error rate > 2% for', '- Error rate > 0.2% for', ['- Error rate', '| Error rate']],
    [
      'guest',
      '- Checkout completion < 55%',
      '- Checkout completion > 55%',
      ['- Checkout completion', '| Checkout completion'],
    ],
    ['guest', 'error rate > 1% for', 'error rate > 3% for', ['**P1', '- Error rate']],
    [
      'permits',
      '| < 0.5% | 1.5% for 5 min |',
      '| < 0.5% | 6% for 5 min |',
      ['| Error rate', 'error rate is above'],
    ],
    [
      'permits',
      '- applications are lost\n',
      '- the error rate is above 7% for 5 minutes\n- applications are lost\n',
      'error rate is above',
    ],
    [
      'docks',
      '- p95 response time > 1500ms',
      '- p95 response time > 300ms',
      ['- p95 response', 'target < 400ms', 'condition: p95'],
    ],
    [
      'customs',
      '- more than 8% of the declarations are refused',
      '- more than 2% of the declarations are refused',
      ['- more than 2%', '| Refused'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['permits', '| 2–12 h |', '| 3–12 h |', ['| 0–2 h', '| 3–12 h']],
    ['permits', '| 12–24 h |', '| 16–24 h |', ['| 2–12 h', '| 16–24']],
    ['docks', 'time: 8-24 h', 'time: 10-24 h', ['time: 2-8 h', 'time: 10-24 h']],
    ['docks', 'time: 2-8 h', 'time: 1-8 h', ['time: 0-2 h', 'time: 1-8 h']],
    ['customs', '| 2 – 12 |', '| 1 – 12 |', ['| 0 – 2 |', '| 1 – 12 |']],
  ),
];
