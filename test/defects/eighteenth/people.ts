/** People, risks, messages, settings and smoke tests. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const parts = ['section-required', 'field-required'];

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    ['canary', '## Team\n', '', { until: '## Pre-Deployment Checklist', at: '# Deployment Plan: DP-712' }],
    [
      'migration',
      '## 2. Who',
      '',
      { until: '## 3. Before the window', at: '# DP-718', also: ['step-numbering'] },
    ],
    [
      'bidding',
      '| Role | Name | Email | Phone |',
      '',
      { until: '**Start message:**', at: ['# Deployment Plan', '## Feature', '## 10. Contacts'] },
    ],
    [
      'gates',
      'roles:\n  - role',
      '',
      { until: 'risks:\n', at: ['deployment-plan: runbook', "title: 'Deployment Plan"], also: parts },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['canary', '| Version 3 gets no query | Tomasz Wolny |', '| Version 3 gets no query | Thomas Wolny |'],
    ['migration', '| Smoke tests | Greta Lohse |', '| Smoke tests | Gerta Lohse |'],
    ['bidding', '| Verify | Sofia Lindqvist |', '| Verify | Elena Petrova |'],
    ['gitlab', '| Validation | Claire Fontaine |', '| Validation | Clara Fontaine |'],
    ['gates', '    owner: Jonas Pichler', '    owner: Johannes Pichler'],
  ),
  ...defects(
    'contact-invalid',
    ['canary', 'ines.aldana@geodata.coop', 'ines.aldana@geodata'],
    ['migration', 'elin.sandvik@stadtmuseum.eu', 'elin.sandvik@@stadtmuseum.eu'],
    ['bidding', '+31 20 555 0141', '+31 20 55'],
    ['gitlab', 'oluwaseun.bakare@northforge.fi', 'oluwaseun.bakare.northforge.fi'],
    ['gates', "'+43 512 555 0133'", "'+43 512 5x5 0133'"],
  ),
  ...defects(
    'risk-mitigation-required',
    ['migration', '| Low | High | Nightly comparison of text and rows, imports paused |', '| Low | High | |'],
    ['bidding', '| Low | Critical | Clients resend with an idempotency key |', '| Low | Critical | |'],
    ['gitlab', '| Low | Medium | Low | Local admin account in the safe |', '| Low | Medium | Low | - |'],
    [
      'gates',
      '    mitigation: Flag by valley, stations can open by hand\n',
      '',
      ['risk: Gates refuse valid passes', 'impact: High', 'probability: Low'],
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['migration', 'Overall risk: Medium', 'Overall risk: Low'],
    ['bidding', '**Overall Risk:** High', '**Overall Risk:** Medium'],
    ['gitlab', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['gates', 'overall_risk: Medium', 'overall_risk: Low'],
  ),
  ...defects(
    'communication-incomplete',
    [
      'canary',
      '- **Stakeholder Update:** Monday 15:30 by email to the partner managers',
      '- **Stakeholder Update:** by email to the partner managers',
    ],
    ['migration', '| Saturday 18:00 | Team | #registry |', '| Saturday 18:00 | | #registry |'],
    [
      'bidding',
      '**End message:** 08:00 UTC, email, to auction houses and support: "live',
      '**End message:** 08:00 UTC, to auction houses and support: "live',
    ],
    ['gitlab', '| Sun 06:00 | All developers | #git-maintenance |', '| Sun 06:00 | All developers | |'],
    [
      'gates',
      '    audience: team and valley stations\n',
      '',
      { at: ['name: Start', 'channel: valley'], also: parts },
    ],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    ['canary', 'RANKER=bm25-street', 'RANKER=bm25-street\nCACHE_TTL_SECONDS=300', 'CACHE_TTL_SECONDS'],
    [
      'migration',
      '| SYNC_BATCH | collection-prod | 5000 |',
      '| SYNC_BATCH | collection-prod | 5000 |\n| SYNC_BATCH | collection-prod | 2500 |',
    ],
    [
      'gates',
      '    environment: gates-test',
      '    environment: gates-prod',
      ['name: OFFLINE_LIST_TTL', 'environment: gates-prod', 'value: 60', 'value: 900'],
    ],
    [
      'migration',
      '| LOCATION_SOURCE | collection-staging | table |',
      '| LOCATION_SOURCE | collection-prod | text |',
      'LOCATION_SOURCE',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'canary',
      '   - Expected: 200, at least one hit\n',
      '',
      ['2. **Typing error**', 'GET /v2/search?q=Kirchstrase+4'],
    ],
    ['canary', '   - Expected: 200, a house number\n', '', ['3. **Reverse lookup**', 'POST /v2/reverse']],
    ['bidding', '| GET /api/lots/9999 | 200, status `open` |', '| GET /api/lots/9999 | |'],
    [
      'gates',
      '        expected: Status 200 and a list younger than 15 minutes\n',
      '',
      { at: ['name: The list is served', 'curl --fail'], also: [...parts, 'step-expected-required'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['canary', 'Endpoint: POST /v2/reverse', 'Endpoint: POST v2 reverse'],
    ['migration', '| GET /audits/current |', '| the audit list |'],
    ['bidding', '| GET /healthz |', '| GTE /healthz |'],
    ['gitlab', '| Registry | GET /v2/ |', '| Registry | GET v2 |'],
  ),
];
