/** People, risks, messages, configuration. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'guest',
      part('guest', '### Team\n', '---\n\n## 1.'),
      '',
      { at: '', and: [['**Rollback Owner:** Ana Petrov  \n', '']], also: ['rollback-owner-required'] },
    ],
    [
      'docks',
      part('docks', 'roles:\n', 'monitoring:\n'),
      '',
      { at: '', and: [['lead: Irina Castell\n', '']], also: ['section-required', 'field-required'] },
    ],
    [
      'permits',
      part('permits', '## On Duty', '## Before You Begin'),
      '',
      {
        at: '',
        and: [
          ['- **Incident commander:** Fatima Lowe\n', ''],
          ['Fatima Lowe decides. We roll', 'We roll'],
        ],
        also: ['rollback-owner-required'],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'guest',
      '| 13:00 | 120 min | Flag at 50% | Priya Nair |',
      '| 13:00 | 120 min | Flag at 50% | Priya Nayar |',
    ],
    ['permits', '| Checks | Bethan Price |', '| Checks | Gareth Moss |'],
    [
      'docks',
      '    phase: Smoke Tests\n    owner: Hugo Lang',
      '    phase: Smoke Tests\n    owner: Hugo Lange',
      'owner: Hugo Lange',
    ],
    ['customs', '| Stop the gateway | Luis Ferreira |', '| Stop the gateway | Iain Reith |'],
    ['customs', '| 12 – 48 | 4 hours | Luis Ferreira |', '| 12 – 48 | 4 hours | Morag Shand |'],
  ),
  ...defects(
    'contact-invalid',
    ['guest', 'jonas.beck@larchhollow.co.uk', 'jonas.beck.larchhollow.co.uk'],
    ['guest', 'priya.nair@larchhollow.co.uk', 'priya.nair@larchhollow'],
    ['permits', '+44 117 496 0223', '+44 117 496 O223'],
    ['docks', 'contact: hugo.lang@pedalway.eu', 'contact: hugo.lang@@pedalway.eu'],
    ['customs', '+44 1224 496 322', '+44 1224'],
    ['customs', 'colin.tait@tidewaterfreight.com', 'colin.tait@tidewaterfreight..com'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['guest', '| The form asks for it twice |', '| |'],
    ['permits', '| Paused before we begin |', '| – |'],
    [
      'docks',
      '    mitigation: A job removes forecasts that are older than a day\n',
      '',
      ['The new table grows', 'impact: High'],
    ],
    ['customs', '| An hour in hand before the desks get busy |', '| None |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    [
      'guest',
      '**Risk Level:** Medium',
      '**Risk Level:** Low',
      ['**Risk Level:**', 'Guests mistype', 'Fraud rises'],
    ],
    ['permits', '- **Risk:** Medium', '- **Risk:** Low', ['- **Risk:**', 'The index takes', 'Export starts']],
    ['docks', '  risk: Medium\n', '  risk: Low\n', ['  risk: Low', 'The forecast is wrong', 'The new table']],
    [
      'customs',
      '| **Overall risk** | High |',
      '| **Overall risk** | Medium |',
      ['**Overall', 'is sent twice'],
    ],
    [
      'guest',
      '| Fraud rises without accounts | Low | High |',
      '| Fraud rises without accounts | High | High |',
      ['**Risk Level:**', 'Fraud rises'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['guest', '| 16:00 | Everyone | #general |', '| 16:00 | Everyone | |'],
    ['guest', '| 09:00 | Engineering | #shop', '| | Engineering | #shop'],
    [
      'docks',
      '    audience: street team and support\n',
      '',
      ['Announcement', 'communication:', 'Dock numbers'],
    ],
    ['customs', '| 07:30 | Desks on duty | Telephone |', '| 07:30 | | Telephone |'],
  ),
  ...defects(
    'variable-duplicate',
    [
      'guest',
      '| CHECKOUT_LOG_LEVEL | debug | info |\n',
      '| CHECKOUT_LOG_LEVEL | debug | info |\n| GUEST_SESSION_MINUTES | 15 | 60 |\n',
      'GUEST_SESSION_MINUTES',
    ],
    [
      'docks',
      '  DOCKS_CACHE_SECONDS: 10\n',
      '  DOCKS_CACHE_SECONDS: 10\n  FORECAST_HORIZON_MINUTES: 45\n',
      { at: 'FORECAST_HORIZON_MINUTES', also: ['yaml-syntax'] },
    ],
    [
      'permits',
      '## What We Watch\n',
      '## Settings\n\n```env\nFEE_CACHE_SECONDS=300\nFEE_CURRENCY=GBP\nFEE_CACHE_SECONDS=60\n```\n\n## What We Watch\n',
      'FEE_CACHE_SECONDS',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['guest', '| 201 and a basket id |', '| |'],
    ['guest', '| 201, `status` is `placed` |', '| – |'],
    ['docks', '    expected: 404\n', '', ['A station that is closed', 'GET /stations/0/docks']],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['guest', '| Guest order | POST /api/orders |', '| Guest order | the order form |'],
    ['permits', '| Liveness | GET /livez |', '| Liveness | GET livez |'],
    ['docks', 'endpoint: GET /stations/0/docks', 'endpoint: GTE /stations/0/docks'],
    [
      'customs',
      '| One declaration for export | POST /declarations |',
      '| One declaration for export | PSOT /declarations |',
    ],
  ),
];
