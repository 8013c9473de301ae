/** People, risks, messages, variables and smoke tests. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'parcel',
      '## Roles\n',
      '',
      {
        until: '## Risks',
        and: [
          [
            '**Environment:** production-eu  \n**Deployment Lead:** Ingrid Solberg\n',
            '**Environment:** production-eu\n',
          ],
        ],
        at: '# Deployment Plan: DP-2304',
      },
    ],
    [
      'grades',
      '## 2. People',
      '',
      {
        until: '## 3. Prerequisites',
        and: [['| **Lead** | Nadia Haddad |\n', '']],
        at: '# Deployment Plan: DP-2311',
        also: ['step-numbering'],
      },
    ],
    ['permits', '## Roles\n', '', { until: '## Risks', at: '# Deployment: Parking' }],
    ['keycloak', '## Team', '', { until: '## Before the window', at: '# Keycloak 26' }],
    [
      'meals',
      'roles:\n',
      '',
      {
        until: 'variables:',
        at: ['title:', 'deployment-plan: runbook', '# Allergen'],
        also: ['section-required'],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['parcel', '| 0–1 h | Tomasz Wrona |', '| 0–1 h | Tomas Vrona |'],
    ['grades', '| Backup and freeze | Viktor Lindqvist |', '| Backup and freeze | Victor Lundqvist |'],
    ['grades', '| Roll out register 9.4 | Mei Tanaka |', '| Roll out register 9.4 | Kenji Mori |'],
    ['keycloak', '| Watch | Piet Janssen |', '| Watch | Ruben Bakker |'],
    [
      'meals',
      'phase: Smoke Tests\n    owner: Freya Olsen',
      'phase: Smoke Tests\n    owner: Freya Olson',
      'owner: Freya Olson',
    ],
  ),
  ...defects(
    'contact-invalid',
    ['parcel', 'tomasz.wrona@pakkehus.eu', 'tomasz.wrona@@pakkehus.eu'],
    ['grades', 'm.tanaka@uni-register.de', 'm.tanaka@uni-register,de'],
    ['grades', '+49 221 470 1201', '+49 221 47O 12O1'],
    ['permits', 's.berg@stadtwerk.test', 's.berg@'],
    ['keycloak', '+45 70 20 14 07', '+45 70 2'],
    ['meals', 'contact: hanna.lind@kochwerk.test', 'contact: hanna.lind@kochwerk..test'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['parcel', '| Stage B only passes with a median below 9 minutes |', '| – |'],
    ['grades', '| Batches pause while the lag is over 30 seconds |', '| |'],
    ['permits', ' Mitigation: a banner says so from 17 March on.', ''],
    ['keycloak', ' Mitigation: built against 26 and tried with 40 accounts.', ''],
    [
      'meals',
      '\n    mitigation: Each kitchen can report a warning with one tap',
      '',
      'Kitchens are slowed down',
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['parcel', '**Overall Risk:** Medium', '**Overall Risk:** Low'],
    ['grades', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['permits', '**Overall Risk:** High', '**Overall Risk:** Medium'],
    ['keycloak', 'Overall risk: medium.', 'Overall risk: low.'],
    [
      'meals',
      '    probability: Low\n    impact: High',
      '    probability: High\n    impact: High',
      ['overall risk', 'risk: Medium', 'probability: High', 'impact: High', 'A warning is missing for'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'parcel',
      '| Stage reached | team | #parcel-deploys | after each stage |',
      '| Stage reached | team | | after each stage |',
    ],
    ['grades', '| 2031-03-15 06:00 UTC | team |', '| 2031-03-15 06:00 UTC | |'],
    ['permits', "email to the citizens' office, the page changes", 'the page changes'],
    ['keycloak', 'Identity team: channel identity-ops, at each step, step done', 'Identity team: step done'],
    [
      'meals',
      '    channel: email\n',
      '',
      { at: ['name: End', 'time: when the last share'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'variable-duplicate',
    [
      'parcel',
      '- [ ] `ROUTING_TIMEOUT_MS` set for',
      '- [ ] `ROUTING_TIMEOUT_MS=800` and `ROUTING_TIMEOUT_MS=1200` set for',
    ],
    ['permits', 'SESSION_MINUTES=20', 'SESSION_MINUTES=20\nDATABASE_POOL=60'],
    ['permits', 'LOG_LEVEL=info', 'LOG_LEVEL=info\nSESSION_MINUTES=45'],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'parcel',
      '| Unknown parcel | GET /v2/parcels/PX000000/eta | 404 |',
      '| Unknown parcel | GET /v2/parcels/PX000000/eta | |',
    ],
    [
      'permits',
      '   - Expected: 201 and a session cookie\n',
      '',
      { at: ['**Sign in**', 'POST /api/session'], also: ['field-required'] },
    ],
    [
      'permits',
      '   - Expected: 200 with `valid: true`\n',
      '',
      { at: ["**Warden's check**", 'GET /api/plates'], also: ['field-required'] },
    ],
    [
      'meals',
      '        expected: Status 200 and an empty list\n',
      '',
      { at: ['A dish without allergens', 'endpoint: GET /api/dishes/4712'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['parcel', '| Service is up | GET /healthz |', '| Service is up | the health page |'],
    ['parcel', 'GET /v2/parcels/PX100200/eta', 'GETT /v2/parcels/PX100200/eta'],
    ['permits', 'Endpoint: POST /api/session', 'Endpoint: PSOT /api/session'],
    ['permits', 'Endpoint: GET /api/plates/XY-T-100', "Endpoint: the wardens' service"],
    ['meals', 'endpoint: GET /api/dishes/4711/warnings', 'endpoint: GET api dishes 4711'],
  ),
];
