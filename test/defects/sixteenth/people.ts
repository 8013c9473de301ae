/** People, risks, messages, settings and smoke tests. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    ['radar', part('radar', '## Roles and Contacts'), '', { at: '# Deployment Plan: ' }],
    ['loans', '## 10. People', '', { until: '## 11. Messages', at: '# DP-2408', also: ['step-numbering'] }],
    ['rabbit', '## Roles', '', { until: '## Timeline', at: '# 🐇' }],
    [
      'ocpp',
      'roles:\n',
      '',
      {
        until: 'monitoring:\n',
        at: ['deployment-plan: runbook', 'title:'],
        also: ['section-required'],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'radar',
      '| Nothing new in the error log | Joris Blom |',
      '| Nothing new in the error log | Joost Bloem |',
    ],
    ['loans', '| Catalogue 11.2 | Aino Salmi |', '| Catalogue 11.2 | Pekka Virta |'],
    ['fleet', '| Deploy green | Kofi Mensah |', '| Deploy green | Kwame Mensah |'],
    ['rabbit', '| Validation | Lucia Ferrante |', '| Validation | Lucia Ferrari |'],
    ['ocpp', '    owner: Soraya Benali', '    owner: Sonia Belkacem'],
  ),
  ...defects(
    'contact-invalid',
    ['radar', '| joris.blom@meteo.example |', '| joris.blom@@meteo.example |'],
    ['loans', 'henrik.moen@lib.example, +358 9 5550 134', 'henrik.moen@lib.example, +358 9 55O0 134'],
    ['fleet', '| kofi.mensah@fleet.example |', '| kofi.mensah.fleet.example |'],
    ['rabbit', '| +49 30 5550 233 |', '| +49 30 |'],
    ['ocpp', 'contact: camille.roy@chargenet.example', 'contact: camille.roy@chargenet,example'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['radar', '| Field is optional and off unless asked for |', '| |'],
    ['loans', '| Counts on both sides, `loans` is left untouched |', '| - |'],
    ['rabbit', '| Snapshot per node, two of three nodes suffice |', '| None |'],
    ['ocpp', '    mitigation: Only idle stations are moved\n', '', 'risk: A transaction is lost'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['radar', '**Overall Risk:** Medium', '**Overall Risk:** Low'],
    ['loans', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['fleet', '**Overall Risk Level:** High', '**Overall Risk Level:** Medium'],
    ['ocpp', 'overall_risk: Medium', 'overall_risk: Low'],
  ),
  ...defects(
    'communication-incomplete',
    ['rabbit', '| Dispatch on-call | #mq-upgrade | Start |', '| Dispatch on-call | | Start |'],
    ['fleet', '| Engineering | #booking-release | 05:00 UTC |', '| Engineering | #booking-release | |'],
    ['loans', '| 2031-02-22 20:00 | Library IT |', '| 2031-02-22 20:00 | |'],
    [
      'ocpp',
      '    audience: team and support desk\n',
      '',
      { at: ['name: Start', 'communication:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'variable-duplicate',
    ['radar', 'NOWCAST_CACHE_TTL=60', 'NOWCAST_CACHE_TTL=60\nNOWCAST_CACHE_TTL=90', 'NOWCAST_CACHE_TTL'],
    ['radar', 'meteo.internal/v2\n```', 'meteo.internal/v2\nNOWCAST_TILE_SIZE=512\n```', 'NOWCAST_TILE_SIZE'],
    ['fleet', 'BOOKING_DB_POOL=40', 'BOOKING_DB_POOL=40\nBOOKING_HOLD_SECONDS=900', 'BOOKING_HOLD_SECONDS'],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'radar',
      '   - Expected: 401\n',
      '',
      { at: ['Nowcast with a bad key', '&key=none'], also: ['field-required'] },
    ],
    ['fleet', '| DELETE /v9/bookings/{id} | 204 |', '| DELETE /v9/bookings/{id} | |'],
    [
      'ocpp',
      '        expected: 200 and Available\n',
      '',
      { at: ['A test station boots', 'endpoint: GET', 'LAB-07/status'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['radar', '- Endpoint: GET /v3/nowcast?lat=52.1&lon=5.18\n', '- Endpoint: nowcast for De Bilt\n'],
    ['fleet', '| POST /v9/holds |', '| holds |'],
    ['fleet', '| DELETE /v9/bookings/{id} |', '| DELETE v9 bookings |'],
    ['ocpp', 'endpoint: GET /v2/stations/LAB-07/status', 'endpoint: the status page of the station'],
  ),
];
