/** People, risks, messages, variables and smoke tests. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    ['signing', '## Team\n', '', { until: '## Pre-Deployment Checklist', at: '# Deployment Plan: DP-611' }],
    [
      'listings',
      '## Team and Contacts',
      '',
      {
        until: '## Documentation',
        at: '# Deployment: DP-625',
        and: [['| **Lead** | Marek Doležal |\n', '']],
      },
    ],
    [
      'cluster',
      part('cluster', '## Contacts\n'),
      '',
      {
        at: '# 🚀',
        and: [
          ['| Change Lead | Yusuf Demir |\n', ''],
          ['- [Contacts](#contacts)\n', ''],
        ],
      },
    ],
    [
      'meters',
      'roles:\n',
      '',
      {
        until: 'monitoring:\n',
        at: ['title:', 'deployment-plan: runbook'],
        also: ['section-required'],
        and: [['lead: Carla Nunes\n', '']],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['roster', '| Traffic switch | Piotr Lis |', '| Traffic switch | Pavel Novak |'],
    ['listings', '| Schema changes | Aoife Byrne |', '| Schema changes | Aoife Burne |'],
    ['cluster', '| Validation | Bram de Wit |', '| Validation | Bart de Wit |'],
    ['meters', 'phase: Monitoring\n    owner: Priya Raman', 'phase: Monitoring\n    owner: Priya Ramen'],
  ),
  ...defects(
    'contact-invalid',
    ['signing', 'tomasz.wilk@inkline.io', 'tomasz.wilk@@inkline.io'],
    ['listings', '+353 1 555 0182', '+353 1 55'],
    ['roster', 's.marino@northjet.aero', 's.marino@northjet'],
    ['cluster', '+46 8 5550 1923', '+46 8 5550 19Z3'],
    ['meters', 'jonas.reiter@aquanet.pt', 'jonas.reiter@aquanet..pt'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['listings', '| Batches of 10,000 rows, each its own transaction |', '| |'],
    ['roster', '| Paging at 50 rows |', '| - |'],
    ['cluster', '| Same kernel on moss, rehearsed |', '| None |'],
    [
      'meters',
      '    mitigation: Unique key on meter and hour\n',
      '',
      ['Meters of the first generation', 'risks:'],
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['listings', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['roster', '**Overall Risk:** Medium', '**Overall Risk:** Low'],
    [
      'cluster',
      '| Low | High | Same kernel',
      '| High | High | Same kernel',
      ['**Overall risk:**', '| Risk Level |', 'Cilium and kernel'],
    ],
    ['meters', 'overall_risk: Medium', 'overall_risk: Low'],
  ),
  ...defects(
    'communication-incomplete',
    ['roster', '| Start | Operations | #roster-ops |', '| Start | | #roster-ops |'],
    [
      'cluster',
      '| Application teams, management | #platform-news, email |',
      '| Application teams, management | |',
    ],
    [
      'meters',
      '    time: at the start of the first phase\n',
      '',
      { at: ['name: Start', 'Hourly readings begin.'], also: ['field-required'] },
    ],
    ['roster', '| #roster-ops | 2031-02-20 19:00 |', '| #roster-ops | |'],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    ['listings', 'LOG_LEVEL=info', 'LOG_LEVEL=info\nPRICE_READ_MODE=text', 'PRICE_READ_MODE'],
    ['listings', 'FLYWAY_CONNECT_RETRIES=5', 'FLYWAY_CONNECT_RETRIES=5\nLOG_LEVEL=debug', 'LOG_LEVEL'],
    [
      'signing',
      '### Step 2: Deploy to Staging',
      'Settings for production:\n\n```\nBULK_LIMIT=500\nMAIL_RATE=2000\nBULK_LIMIT=200\n```\n\n### Step 2: Deploy to Staging',
      'BULK_LIMIT',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'listings',
      '   - Expected: 200, and every listing lies in the range\n',
      '',
      { at: ['Search by price', '/listings?min'], also: ['field-required'] },
    ],
    [
      'roster',
      '| Own roster | GET /crew/me/roster | 200, duties of this month |',
      '| Own roster | GET /crew/me/roster | |',
    ],
    [
      'meters',
      '    expected: 200, with the reading sent before\n',
      '',
      ['Readings of one meter', '/meters/99000001/readings'],
    ],
    [
      'signing',
      '# The service is up: expect 200',
      '# The service is up',
      ['# The service is up', 'inkline.io/health'],
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['listings', 'Endpoint: POST /listings', 'Endpoint: the listing form'],
    ['listings', 'Endpoint: GET /export/portal?limit=10', 'Endpoint: GET export portal'],
    ['roster', '| GET /planner/swaps?state=open |', '| planner swaps |'],
    ['meters', 'endpoint: GET /internal/flags/hourly-readings', 'endpoint: flags page'],
  ),
];
