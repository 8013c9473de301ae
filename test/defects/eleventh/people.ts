/** People, risks, messages, configuration, smoke tests. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'claims',
      '## 2. Who is involved',
      '',
      {
        until: '## 3. Before we start',
        at: '',
        and: [
          ['| **Release manager** | Harriet Boone |\n', ''],
          ['Harriet Boone owns the decision. ', ''],
          ['- [ ] Everybody in section 2 has answered\n', ''],
        ],
        also: ['rollback-owner-required', 'step-numbering'],
      },
    ],
    [
      'wind',
      '## Crew\n',
      '',
      {
        until: '## Pre-Deployment Checklist',
        at: '',
        and: [['**Rollback Owner:** Solveig Aas\n', '']],
        also: ['rollback-owner-required'],
      },
    ],
    [
      'heat',
      '## A. Roles\n',
      '',
      { until: '## B. Entry criteria', at: '', and: [['> **Lead:** Frida Engström  \n', '']] },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'claims',
      '| 19:10 | 19:50 | Install 9.4 on green | Dariusz Nowak |',
      '| 19:10 | 19:50 | Install 9.4 on green | Darius Novak |',
    ],
    ['lots', '| 03:00 | 150 min | Pétur Arnarson |', '| 03:00 | 150 min | Jón Jónsson |'],
    [
      'dose',
      '    activity: Closing checks\n    owner: Peter Oyelaran',
      '    activity: Closing checks\n    owner: Ruth Penhale',
    ],
    ['heat', '| 30 | Reconcile | Amina Yusuf |', '| 30 | Reconcile | Amira Yusuf |'],
    ['wind', '| Both rooms agree | Rosa Lindt |', '| Both rooms agree | Torbjørn Vik |'],
  ),
  ...defects(
    'contact-invalid',
    ['claims', 'meera.pillai@fenwickmutual.co.uk', 'meera.pillai@fenwickmutual'],
    ['wind', 'kwame.badu@gustandsons.energy', 'kwame.badu[at]gustandsons.energy'],
    ['dose', 'peter.oyelaran@stbrannoc.health', 'peter.oyelaran@@stbrannoc.health'],
    ['lots', '| +354 555 2012 |', '| +354 555 2O12 |'],
    ['heat', 'kerstin.dahl@ljungbyvarme.se', 'kerstin.dahl@ljungbyvarme,se'],
    ['claims', '+44 113 496 0133', '+44 113 49'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['claims', '| Low | Medium | Load test with twice the usual users |', '| Low | Medium | |'],
    ['dose', '    mitigation: Limits were tried on the orders of last year\n', '', ['risk: Pharmacists']],
    ['lots', '| Low | Medium | 900 GB were added in January |', '| Low | Medium | none |'],
    ['wind', ' Mitigation: two spare nodes are kept ready.', '', ['The readers need more memory']],
    ['heat', ' Countermeasure: two fitters stand by with laptops.', '', ['Concentrators refuse']],
  ),
  ...defects(
    'risk-overall-mismatch',
    [
      'claims',
      '| **Overall risk** | Medium |',
      '| **Overall risk** | Low |',
      ['**Overall risk**', 'Uploads fill'],
    ],
    ['wind', '**Risk Level:** High', '**Risk Level:** Medium', ['**Risk Level:**', 'Frames of one maker']],
    [
      'lots',
      '| Medium | Medium | Copy pauses',
      '| High | Medium | Copy pauses',
      ['The copy slows', '**Risk level:**'],
    ],
    ['heat', '> **Risk:** High', '> **Risk:** Low', ['**Risk:**', 'The line to the cloud']],
    [
      'dose',
      '    impact: High',
      '    impact: Critical',
      ['  risk: Medium', 'impact: Critical', 'The weight arrives'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['claims', '| We begin | Release team | #claims-release |', '| We begin | | #claims-release |'],
    [
      'dose',
      '    audience: all wards\n',
      '',
      ['name: End', 'communication:', 'channel: email', 'time: 14:30'],
    ],
    [
      'lots',
      '| Start of each phase | Birgir Olsen | Telephone |',
      '| Start of each phase | Birgir Olsen | |',
    ],
    [
      'heat',
      '| 04:30 | All households | Portal | Portal is open |',
      '| | All households | Portal | Portal is open |',
    ],
    [
      'wind',
      '- **Stakeholder Update:** 2031-03-04 at 09:00, by email to both control rooms',
      '- **Stakeholder Update:** by email',
    ],
  ),
  ...defects(
    'variable-duplicate',
    [
      'claims',
      '| UPLOAD_WORKERS | 2 | 8 |',
      '| UPLOAD_WORKERS | 2 | 8 |\n| PHOTO_MAX_MB | 15 | 25 |',
      'PHOTO_MAX_MB',
    ],
    [
      'dose',
      '  WARD_FEED: hl7-main',
      '  WARD_FEED: hl7-main\n  DOSE_TIMEOUT: 5s',
      { at: 'DOSE_TIMEOUT', also: ['yaml-syntax'] },
    ],
    [
      'heat',
      '## B. Entry criteria\n',
      '## Settings of the cloud\n\n```ini\nBILLING_CURRENCY=SEK\nBILLING_THREADS=8\nBILLING_THREADS=16\n```\n\n## B. Entry criteria\n',
      'BILLING_THREADS',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['wind', '   - Expected: 404\n', '', ['**Unknown turbine**', '/turbines/0/']],
    ['wind', '   - Expected: 200 and `7.0.0`\n', '', ['**Reader is up**', 'GET /healthz']],
    ['dose', '    expected: 422\n', '', ['without a weight', '/doses/check?weight']],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['claims', '| 1 | Health | GET /health |', '| 1 | Health | GTE /health |'],
    ['wind', '   - Endpoint: GET /healthz', '   - Endpoint: the health page'],
    ['dose', '    endpoint: GET /health', '    endpoint: GET health'],
    ['heat', '| GET /api/customers/40017/readings |', '| GET api\\customers\\40017 |'],
    ['claims', '| POST /claims/700001/photos |', '| PSOT /claims/700001/photos |'],
  ),
];
