/** People, risks, messages, settings and smoke tests. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'canary',
      '## Team\n',
      '',
      { until: '## Pre-Deployment Checklist', at: ['# Deployment Plan: DP-811', '## Deployment Strategy'] },
    ],
    [
      'berth',
      'roles:\n',
      '',
      {
        until: 'monitoring:\n  metrics',
        at: ['title:', 'deployment-plan: runbook', '# The harbour'],
        also: ['section-required'],
      },
    ],
    [
      'board',
      '## 9. Contacts',
      '',
      {
        until: '## 10. Communication',
        at: ['# Deployment Plan', '## Feature', '## 2.'],
        also: ['step-numbering'],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['canary', 'for 3 hours | Aiko Hara |', 'for 3 hours | Aiko Harra |'],
    ['migration', '| Roll out 9.4 | Lena Quist |', '| Roll out 9.4 | Lena Kvist |'],
    ['vault', '| 20:20 | 21:00 | Sofia Lindqvist |', '| 20:20 | 21:00 | Olaf Berg |'],
    ['berth', "end: '09:45'\n    owner: Grace Mwangi", "end: '09:45'\n    owner: Grace Mwenge"],
  ),
  ...defects(
    'contact-invalid',
    ['canary', 'tobias.brandt@linguaworks.io', 'tobias.brandt@@linguaworks.io'],
    ['migration', '+353 1 555 0139', '+353 1 55O 0139'],
    ['vault', 'emeka.obi@nordbank-it.pl', 'emeka.obi@nordbank-it,pl'],
    ['berth', 'henrik.dahl@portodigital.pt', 'henrik.dahl@portodigital..pt'],
    ['board', 'ines.duarte@hireline.eu', 'ines.duarte@'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['canary', '| Low | High | Flag opens four languages only |', '| Low | High | |'],
    ['vault', '| Recovery keys with three officers on call |', '| |'],
    ['board', ' Impact: Medium. Mitigation: flag opens in March.', ' Impact: Medium.'],
    [
      'berth',
      '    mitigation: The planner keeps the last three days\n',
      '',
      { at: ['risk: Tide data', 'impact: Medium'] },
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['canary', '**Overall Risk Level:** Medium', '**Overall Risk Level:** Low'],
    ['migration', 'Overall risk: Medium', 'Overall risk: Low'],
    [
      'vault',
      'refuses the unseal | Low | High | Medium |',
      'refuses the unseal | Low | Critical | High |',
      ['Overall risk level', 'refuses the unseal'],
    ],
    [
      'canary',
      'fills the GPU memory | Medium | Medium |',
      'fills the GPU memory | High | High |',
      ['**Overall Risk', 'fills the GPU'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['board', ' 08:15 | All contacts | Email |', ' 08:15 | All contacts | |'],
    ['migration', '| 2031-02-23 01:00 | Team |', '| | Team |'],
    ['vault', ', to all application teams by email: what', ': what'],
    [
      'berth',
      '    channel: berth-release\n    time: 2031-03-18 04:00 UTC',
      '    time: 2031-03-18 04:00 UTC',
      {
        at: ['name: Start', 'message: Berth', 'audience: dispatchers and pilots', 'time: 2031-03-18 04:00'],
        also: ['field-required'],
      },
    ],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    [
      'board',
      '| `SESSION_FORMAT` | staging | `v2` |',
      '| `SESSION_FORMAT` | production | `v1` |',
      '`SESSION_FORMAT`',
    ],
    [
      'board',
      '| `SEARCH_TIMEOUT_MS` | production | `1500` |\n',
      '| `SEARCH_TIMEOUT_MS` | production | `1500` |\n| `SEARCH_TIMEOUT_MS` | production | `3000` |\n',
      'SEARCH_TIMEOUT_MS',
    ],
    [
      'canary',
      '### Step 2: Deploy to Staging',
      'Settings of production:\n\n```env\nMODEL_CACHE_GB=6\nRANKER=neural\nMODEL_CACHE_GB=8\n```\n\n### Step 2: Deploy to Staging',
      'MODEL_CACHE_GB',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['canary', '   - Expected: 200, 40 terms\n', '', { at: ['Glossary lookup', 'glossaries/88'] }],
    [
      'canary',
      '   - Expected: 201, and the segment is locked\n',
      '',
      { at: ['Confirming a segment', '4711/confirm'] },
    ],
    ['board', '| GET / | 200, under 1 s |', '| GET / | |'],
    ['board', '| POST /api/saved-searches | 201 |', '| POST /api/saved-searches | |'],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['canary', 'Endpoint: GET /v3/glossaries/88/terms', 'Endpoint: glossary terms'],
    ['vault', '| GET /v1/kv/data/canary |', '| GTE /v1/kv/data/canary |'],
    ['board', '| GET /api/jobs?q=welder |', '| GET api jobs |'],
    ['berth', 'endpoint: POST /bookings', 'endpoint: POTS /bookings'],
  ),
];
