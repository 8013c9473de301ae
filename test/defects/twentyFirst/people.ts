/** People, risks, messages, settings and smoke tests. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const hospitalPeople = part('hospital', '## Roles and contacts', '## Preconditions');
const ticketTeam = part('tickets', '## Team', '## Risks');
const pointRoles = part('points', '## Roles', '## Calendar');
const dispatchDuty = part('dispatch', '### 2.1 On duty', '### 2.2 Communication');

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'hospital',
      hospitalPeople,
      '',
      {
        level: 'strict',
        at: ['# Change Record', '## Risk assessment', '## Preconditions', '## Change summary'],
      },
    ],
    [
      'tickets',
      ticketTeam,
      '',
      {
        level: 'strict',
        and: [
          ['| 0-2 h | Nadia Ferrante |', '| 0-2 h | Engineer on call |'],
          ['| 2-8 h | Nadia Ferrante |', '| 2-8 h | Engineer on call |'],
        ],
        at: ['template:', '# Deployment Plan', '## Risks', '## Communication Plan'],
      },
    ],
    [
      'points',
      pointRoles,
      '',
      { level: 'strict', at: ['template:', '# Deployment', '## Calendar', '## Deployment Scope'] },
    ],
    ['dispatch', dispatchDuty, '', { level: 'strict', at: ['# DP-947', '## 2. People', '### 2.2'] }],
    [
      'glass',
      part('glass', 'roles:', 'monitoring:'),
      '',
      {
        level: 'strict',
        at: ['title:', 'monitoring:', 'template:'],
        also: ['section-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'hospital',
      '| 01:20 | 01:40 | Second failover and rules | Dao Nguyen |',
      '| 01:20 | 01:40 | Second failover and rules | Dao Ngyuen |',
      { level: 'strict' },
    ],
    [
      'dispatch',
      '| 05:30 | 05:45 | Stage 4: Switch | Lukas Brenner |',
      '| 05:30 | 05:45 | Stage 4: Switch | Martin Oyelaran |',
      { level: 'strict' },
    ],
    [
      'points',
      '| Backfill | 2032-05-11 20:00 | 2032-05-12 04:00 | Samuel Adeyemi |',
      '| Backfill | 2032-05-11 20:00 | 2032-05-12 04:00 | Samuel Adeyomi |',
      { level: 'strict' },
    ],
    ['tickets', '| 0-2 h | Nadia Ferrante |', '| 0-2 h | Nadja Ferrari |', { level: 'strict' }],
    [
      'points',
      '| 2 | 05-12 03:00 | Tomasz Wrona |',
      '| 2 | 05-12 03:00 | Piotr Nowak |',
      { level: 'strict' },
    ],
  ),
  ...defects(
    'contact-invalid',
    ['hospital', 'dao.nguyen@stbrigid.no', 'dao.nguyen@stbrigid'],
    ['tickets', 'priya.raman@metrolinie.at', 'priya.raman.metrolinie.at'],
    ['points', '+43 732 5550 118', '+43 732 555O 118'],
    ['dispatch', '+44 1632 960 144', '+44 16'],
    ['glass', 'contact: femke.bakker@glashaus-verband.nl', 'contact: femke.bakker@@glashaus-verband.nl'],
    ['dispatch', 'sade.okafor@westmark-ambulance.org', 'sade okafor@westmark-ambulance.org'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'tickets',
      '**Mitigation:** The builds are handed in ten days ahead, and every date can move by a week.',
      '**Mitigation:**',
      { also: ['field-empty'] },
    ],
    ['hospital', '| Rules are disabled, not deleted, and come back with one commit |', '| |'],
    [
      'tickets',
      ' **Mitigation:** The backend joins taps of one card within 20 seconds, and the fare cap limits the harm.',
      '',
    ],
    ['points', '| Merging is closed in the service desk until 2032-05-24 |', '| none |'],
    ['dispatch', "| Ruth's people saw the replay of May on 2032-06-01 |", '| – |'],
    [
      'points',
      "| Every entry carries its till's number, and the later one wins |",
      '| to be found |',
      { also: ['placeholder-unfilled'] },
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['hospital', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['tickets', '**Overall risk:** Medium', '**Overall risk:** Low'],
    [
      'points',
      '| Dual writes slow the tills | Medium | Medium |',
      '| Dual writes slow the tills | Medium | High |',
      ['| Dual writes slow', '**Overall risk', '**Risk level'],
    ],
    [
      'dispatch',
      'Overall risk: High. The row of the router is accepted by Ruth Penhallow, because blue/green can go back in 2 minutes.',
      'Overall risk: Medium.',
    ],
    [
      'hospital',
      '| Sessions are not handed over at the failover | Medium | Medium |',
      '| Sessions are not handed over at the failover | High | High |',
      ['| Sessions are not', '**Overall risk', '| Risk level'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'hospital',
      '| 2032-02-07 21:45 | emergency department and switchboard | phone |',
      '| 2032-02-07 21:45 | emergency department and switchboard | |',
      { level: 'strict' },
    ],
    [
      'points',
      '| The move is done | store managers | email | 2032-05-24 12:00 |',
      '| The move is done | store managers | email | |',
      { level: 'strict' },
    ],
    ['dispatch', '| Switch begins | control room | radio', '| Switch begins | | radio', { level: 'strict' }],
    [
      'glass',
      '    audience: team and growers\n',
      '',
      { level: 'strict', at: ['name: Start', 'channel: growers'], also: ['yaml-schema', 'field-required'] },
    ],
    [
      'tickets',
      '- **Metrics Report:** on 2032-04-19 at 09:00 by email, to the transit board',
      '- **Metrics Report:** by email, to the transit board',
      { level: 'strict' },
    ],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    [
      'tickets',
      '| `FARE_CAP_CENTS` | production | 790 |',
      '| `FARE_CAP_CENTS` | production | 790 |\n| `TAP_TIMEOUT_MS` | production | 1200 |',
      ['| `TAP_TIMEOUT_MS` | production'],
    ],
    ['points', 'LEDGER_TIMEOUT_MS=700\n', 'LEDGER_TIMEOUT_MS=700\nLEDGER_POOL=60\n', ['LEDGER_POOL=']],
    [
      'dispatch',
      '| `ASSIGN_TIMEOUT_MS` | blue | 2000 |',
      '| `ASSIGN_TIMEOUT_MS` | green | 2000 |',
      ['| `ASSIGN_TIMEOUT_MS`'],
    ],
    [
      'tickets',
      '| `TAP_TIMEOUT_MS` | staging | 2500 |',
      '| `TAP_TIMEOUT_MS` | production | 2500 |',
      ['| `TAP_TIMEOUT_MS` | production'],
    ],
    ['points', 'BACKFILL_BATCH=500\n', 'BACKFILL_BATCH=500\nLEDGER_POOL=20\n', ['LEDGER_POOL=']],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['tickets', '| Backend is up | GET /healthz | 200 |', '| Backend is up | GET /healthz | |'],
    [
      'points',
      '   - Expected: 200, with 1250 points\n',
      '',
      { at: ['Endpoint: GET /cards/9000417/balance', '2. **Balance'], also: ['field-required'] },
    ],
    [
      'points',
      '   - Expected: 201, and 500 points fewer\n',
      '',
      { at: ['Endpoint: POST /cards/9000417/vouchers', '3. **Points become'], also: ['field-required'] },
    ],
    [
      'tickets',
      '| Tap out again | PUT /taps/current | 200 and the fare 2.40 |',
      '| Tap out again | PUT /taps/current | – |',
    ],
    [
      'glass',
      "        expected: 'State moving, then 10 degrees after at most 40 seconds'\n",
      '',
      { at: ['A vent opens', 'gw.sh vent', 'command: |'], also: ['yaml-schema', 'field-required'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    [
      'hospital',
      '| T2 Laboratory link | POST https://labs.stbrigid.no/ping |',
      '| T2 Laboratory link | the link to the laboratory |',
    ],
    ['tickets', '| Tap in with a test card | POST /taps |', '| Tap in with a test card | PSOT /taps |'],
    ['points', '   - Endpoint: POST /purchases', '   - Endpoint: purchases'],
    ['dispatch', '   - Endpoint: PUT /vehicles/W-31/state', '   - Endpoint: PUT vehicles W-31 state'],
    ['tickets', '| Backend is up | GET /healthz | 200 |', '| Backend is up | healthz | 200 |'],
    [
      'hospital',
      '| T4 Mail from outside | GET https://mail.stbrigid.no/health |',
      '| T4 Mail from outside | GET htps//mail.stbrigid.no/health |',
    ],
  ),
];
