/** People, risks, messages, configuration, smoke tests. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'tariff',
      '## Contacts',
      '',
      {
        until: '## Risks',
        and: [
          ['### Step 1: Pre-Deployment\n\n**Owner:** Ines Carvalho\n', '### Step 1: Pre-Deployment\n'],
          ['### Step 2: Deploy to Staging\n\n**Owner:** Ines Carvalho\n', '### Step 2: Deploy to Staging\n'],
          ['**Owner:** Tomasz Wilk\n\n', ''],
        ],
        at: '# Deployment Plan: DP-2104',
      },
    ],
    ['claims', '## People', '', { until: '## Timeline', at: '# Deployment Plan: DP-2111' }],
    ['lab', '- **Lead:** Piet Hoekstra', '', { until: '- **Risk:** Medium', at: '# Runbook: Kubernetes' }],
    [
      'boarding',
      '## 7. People',
      '',
      {
        until: '## 7. Risks',
        and: [
          ['**Deployment Lead:** Hollis Trent  \n', ''],
          ['## 8. Risks', '## 7. Risks'],
          ['## 9. Configuration', '## 8. Configuration'],
        ],
        at: ['# Deployment Plan', '## Feature'],
      },
    ],
    [
      'parcel',
      'roles:\n',
      '',
      { until: 'monitoring:\n', at: ['deployment-plan: runbook', 'title:'], also: ['section-required'] },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['claims', '| Phase 4: Switch | Rosalind Park |', '| Phase 4: Switch | Rosalind Parks |'],
    ['claims', '| 8-24 hours | 2 hours | Femke Visser |', '| 8-24 hours | 2 hours | Jonas Keel |'],
    ['boarding', '| Step 5: Verify | Carla Nunes |', '| Step 5: Verify | Karla Nunez |'],
    ['lab', '| 5 Final checks | Sem Bakker |', '| 5 Final checks | Joost Mulder |'],
    [
      'parcel',
      'phase: Smoke Tests\n    owner: Kenji Arai',
      'phase: Smoke Tests\n    owner: Kenji Araki',
      'Kenji Araki',
    ],
  ),
  ...defects(
    'contact-invalid',
    ['tariff', 'maren.dahl@helios-energie.eu', 'maren.dahl@@helios-energie.eu'],
    ['claims', '+44 20 7946 0325', '+44 20 79x6 0325'],
    ['boarding', 'yusuf.demir@skandia-airports.se', 'yusuf.demir@skandia-airports,se'],
    ['lab', '+31 20 555 0160', '+31 20'],
    ['parcel', 'beatriz.lima@lindqvist-parcels.com', 'beatriz.lima@lindqvist-parcels'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['tariff', '| Low | High | 200 bills of January compared in staging |', '| Low | High | |'],
    ['claims', '| Firewall closes port 5432 of it after Phase 5 |', '| - |'],
    [
      'boarding',
      ' Mitigation: index is built concurrently, and no\n  flight boards in the window.',
      '',
      'Token table locks boardings',
    ],
    [
      'lab',
      ' Mitigation: `a01` waits\n   for 30 minutes before `a02` is touched.',
      '',
      'A driver of an analyser',
    ],
    [
      'parcel',
      '    mitigation: Test driver at depot 17 checks five stops\n',
      '',
      ['risk: Handhelds', 'impact: Medium', 'probability: Low'],
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['tariff', '**Overall Risk Level:** Medium', '**Overall Risk Level:** Low'],
    ['claims', '**Overall risk:** Medium', '**Overall risk:** Low'],
    [
      'claims',
      '| Sequences overlap after the switch | Low | High |',
      '| Sequences overlap after the switch | Medium | High |',
      ['**Overall risk:**', '| Sequences overlap'],
    ],
    ['boarding', '**Overall Risk Level:** Medium', '**Overall Risk Level:** Low'],
    ['parcel', 'overall-risk: High', 'overall-risk: Medium'],
  ),
  ...defects(
    'communication-incomplete',
    [
      'claims',
      '| 2 March 2031, 22:00 | duty managers | channel #claims-ops |',
      '| 2 March 2031, 22:00 | duty managers | |',
    ],
    ['lab', '| Started | technician on duty | phone |', '| Started | | phone |'],
    ['lab', '| email, #lab-platform | 1 March 2031, 11:30 |', '| email, #lab-platform | |'],
    [
      'parcel',
      '    time: 2031-03-05 19:00\n',
      '',
      {
        at: ['- name: Start', 'audience: depots and support desk', 'message: Routing 4 begins'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'variable-duplicate',
    [
      'lab',
      'export CONTROL=',
      'export TARGET=1.33.3-1.1\nexport CONTROL=',
      ['export TARGET=1.33.3', 'export TARGET=1.33.4'],
    ],
    [
      'boarding',
      '| `REDIS_POOL` | 8 | 64 |',
      '| `REDIS_POOL` | 8 | 64 |\n| `GATE_TOKEN_TTL` | 60 | 900 |',
      '`GATE_TOKEN_TTL`',
    ],
    ['boarding', '| `REDIS_POOL` | 8 | 64 |', '| `BIOMETRIC_PROVIDER` | 8 | 64 |', '`BIOMETRIC_PROVIDER`'],
    [
      'parcel',
      'name: ROUTING_WORKERS',
      'name: ROUTING_SLOTS',
      ['name: ROUTING_SLOTS', 'production: ', 'staging: '],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'tariff',
      '# A preview can be made: expect 201',
      '# A preview can be made',
      ['# A preview', 'v2/previews'],
    ],
    ['boarding', '| GET /v3/gates?terminal=2 | 200 with 18 gates |', '| GET /v3/gates?terminal=2 | |'],
    ['boarding', '| POST /v3/tokens/revoke | 204, no body |', '| POST /v3/tokens/revoke | |'],
    [
      'parcel',
      '        expected: Status 200\n',
      '',
      { at: ['- name: The service answers', 'command: |', 'curl'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['boarding', '| POST /v3/boardings |', '| POST v3/boardings |'],
    ['boarding', '| GET /health |', '| health page |'],
    ['lab', 'Endpoint: POST /orders', 'Endpoint: order entry'],
    ['lab', 'Endpoint: GET /results/S-TEST-1', 'Endpoint: FETCH /results/S-TEST-1'],
    ['lab', 'GET https://gateway.lab.umc-lab.nl/ready', 'GET https//gateway.lab.umc-lab.nl/ready'],
  ),
];
