/** People, risks, messages, variables and smoke tests. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'pension',
      part('pension', '| Role | Name | Phone |'),
      'Everyone in the timeline can be reached through the control room.\n',
      ['# DP-2214', '## 11. Roles'],
    ],
    [
      'kafka',
      '| Role | Name | Contact |',
      'The streaming team.\n\n',
      {
        until: '| Message | To |',
        and: [['- **Lead:** Oksana Hrytsenko\n', '']],
        at: ['# Runbook', '## Who is there'],
      },
    ],
    [
      'video',
      'roles:\n',
      '',
      { until: 'monitoring:\n', at: ['title:', 'deployment-plan: runbook'], also: ['section-required'] },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['points', 'Share to 50% | Wanjiru Kamau |', 'Share to 50% | Wanjiru Kamua |'],
    ['pension', 'Constraint V304 | Pavel Dvořák |', 'Constraint V304 | Jonas Weber |'],
    ['tickets', 'Step 2: Database Migration | Kenji Watanabe |', 'Step 2: Database Migration | Ravi Menon |'],
    ['kafka', 'Pilot watch | Sofia Lindqvist |', 'Pilot watch | Sofie Lindquist |'],
    ['video', 'phase: Smoke Tests\n    owner: Farid Rahimi', 'phase: Smoke Tests\n    owner: Farid Rahmani'],
  ),
  ...defects(
    'contact-invalid',
    ['points', 'nadia.brandt@brightcart.io', 'nadia.brandt@@brightcart.io'],
    ['points', '+44 20 7946 0812', '+44 20 79'],
    ['tickets', '+47 22 55 01 38', '+47 22 5S 01 38'],
    ['kafka', 'emeka.balogun@liftnet.io', 'emeka.balogun@liftnet,io'],
    ['video', 'helle.jorgensen@medconnect.health', 'helle.jorgensen@medconnect..health'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'pension',
      '| Low | The script pauses while the lag is above 30 s |',
      '| Low | |',
      'Replicas fall behind',
    ],
    ['tickets', ': mitigation is the autoscaler, which may add\n  eight pods', '', 'Green is too small for'],
    [
      'kafka',
      'API versions of all clients compared with 3.9.0 in staging |',
      '– |',
      'Old clients are refused',
    ],
    [
      'video',
      '    mitigation: The flag is read only when a visit starts\n',
      '',
      ['Visits lose their sound', 'probability: Low', 'impact: High'],
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['pension', '**Overall risk:** Medium', '**Overall risk:** Low'],
    [
      'pension',
      'than planned | Medium | Medium | Medium |',
      'than planned | Medium | High | High |',
      '**Overall risk:**',
    ],
    ['kafka', 'Overall: Medium', 'Overall: Low'],
    ['video', 'overall_risk: Medium', 'overall_risk: Low'],
  ),
  ...defects(
    'communication-incomplete',
    ['points', '2031-02-26, by email to product', 'By email to product'],
    ['pension', '| Start | Everyone in the timeline | db-changes |', '| Start | | db-changes |'],
    ['tickets', 'to box offices, support and management, by email', 'by email'],
    ['kafka', '| Status page | 17 March 2031, 09:00 UTC |', '| Status page | |'],
    [
      'video',
      '    channel: meeting\n',
      '',
      ['Review of this runbook', 'everybody under roles', '2031-03-05'],
    ],
  ),
  ...defects(
    'variable-duplicate',
    [
      'points',
      '| `LOG_LEVEL` | debug | info |',
      '| `LOG_LEVEL` | debug | info |\n| `LEDGER_TIMEOUT_MS` | 800 | 900 |',
      'LEDGER_TIMEOUT_MS',
    ],
    [
      'tickets',
      '  - name: WAITING_ROOM',
      '  - name: CART_TTL_MINUTES\n    value: "30"\n  - name: WAITING_ROOM',
      'CART_TTL_MINUTES',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'points',
      '# A quote for 500 points: expect 201 and "discount": 5.00',
      '# A quote for 500 points',
      ['# A quote for 500', '/v2/quotes'],
    ],
    ['tickets', '   - Expected: 201, with an order number\n', '', ['**Buy a ticket**', 'POST /api/orders']],
    ['tickets', '   - Expected: 200, position 1\n', '', ['**Enter the waiting', 'GET /queue']],
    [
      'video',
      '        expected: Status 201, then 2 minutes of picture and sound\n',
      '',
      { at: ['A visit can be started', 'visit-test.sh'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['pension', '`GET /actuator/health` | 200', '`actuator health` | 200'],
    ['pension', '| `POST /api/contributions` |', '| `POST api/contributions` |'],
    ['tickets', 'Endpoint: GET /queue/test-event', 'Endpoint: the queue page'],
    ['tickets', 'Endpoint: POST /api/orders', 'Endpoint: POTS /api/orders'],
    ['kafka', '`GET https://ingest.liftnet.io/health`', '`GET htps://ingest.liftnet.io/health`'],
  ),
];
