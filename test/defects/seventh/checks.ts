/** Checklists and decisions, references, people, risks, messages, configuration, YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['release', '- [ ] CI is green on the release branch', '- [] CI is green on the release branch'],
    ['postgres', '- [ ] Support team informed', '-[ ] Support team informed'],
    ['flag', '- [x] Load test passed', '- [x]Load test passed'],
    ['canary', '- [ ] 4.2.0 has run in staging', '- [X ] 4.2.0 has run in staging'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'release',
      '- [ ] Feature flags reviewed',
      '- [x] Feature flags reviewed\n  - [ ] Old flags removed\n  - [ ] New flags off',
    ],
    [
      'flag',
      '- [x] Place a test order with each payment method',
      '- [ ] Place a test order with each payment method\n  - [x] Card\n  - [x] Wallet',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    ['release', '- [ ] Feature flags reviewed', '- [ ] Release notes reviewed'],
    ['canary', '- [ ] Dashboards and alerts are in place', '- [ ] 4.2.0 has run in staging for 48 hours'],
    [
      'cache',
      '  - text: Capacity of nine nodes is enough at this hour',
      '  - text: 3.0.0 ran in staging for a week',
    ],
  ),
  ...defects('checklist-gate', [
    'flag',
    '- [ ] Raise the flag to 10%',
    '- [x] Raise the flag to 10%',
    {
      at: ['Gate'],
      and: [
        [
          '- [ ] Raise the flag to 1%\n',
          '- [x] Raise the flag to 1%\n- [ ] Gate: no error of the payment for 24 hours\n',
        ],
      ],
    },
  ]),
  ...defects(
    'result-contradiction',
    [
      'release',
      '- [ ] Response time (p95) stays below 400 ms\n',
      '- [ ] Response time (p95) stays below 400 ms\n\n**Result:** PASS\n',
    ],
    [
      'canary',
      '- [ ] A test e-mail arrives within 60 seconds\n',
      '- [ ] A test e-mail arrives within 60 seconds\n\n**Smoke test result:** ✅ PASS\n',
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'flag',
      '- [x] Accessibility review passed',
      '- [ ] Accessibility review passed',
      ['Decision', 'Accessibility'],
    ],
    ['flag', '- [x] Load test passed', '- [ ] Load test failed', ['Decision', 'Load test']],
    [
      'flag',
      '- [x] Support team trained',
      '- [x] Support team trained\n\n**Readiness score:** 70/100 (minimum 85)',
      ['Decision', 'Readiness'],
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['postgres', '(../docs/ledger-pg16.md)', '(../docs/ledger-pg-16.md)'],
    ['flag', '(../stories/US-508-one-page-checkout.md)', '(../stories/US-509-one-page-checkout.md)'],
    ['postgres', '**Blocks:** DP-730', '**Blocks:** DP-739'],
    ['cache', '  blocked_by: DP-720', '  blocked_by: DP-270'],
    [
      'canary',
      '**Owner of the decision:**',
      'See [the checks](#6-verifications).\n\n**Owner of the decision:**',
      'the checks',
    ],
  ),
  ...defects(
    'plan-id-mismatch',
    ['postgres', '# DP-721: Upgrade', '# DP-712: Upgrade', { also: ['dependency-asymmetric'] }],
    ['cache', "title: 'DP-725: Roll", "title: 'DP-752: Roll"],
  ),
  ...defects('plan-id-duplicate', [
    'postgres',
    '| **Change ticket** | CHG-48213 |',
    '| **Change ticket** | CHG-48214 |',
    {
      at: ['DP-721'],
      files: {
        'plans/DP-721-cache.md':
          '# Deployment Plan: DP-721 Cache\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects('dependency-cycle', ['postgres', '**Blocked by:** DP-715', '**Blocked by:** DP-715, DP-730']),
  ...defects('dependency-asymmetric', ['postgres', '**Blocks:** DP-730', '**Blocks:** DP-730, DP-720']),
  ...defects('dependency-unfinished', [
    'cache',
    'status: planned',
    'status: in progress',
    {
      at: ['blocked_by', 'status'],
      now: '2031-03-11T06:30:00Z',
      files: {
        'plans/DP-720-redis.md':
          '# Deployment Plan: DP-720 Redis\n\n**Status:** Planned\n\n**Blocks:** DP-725\n\n## Rollback\n\nNone.\n',
      },
      also: ['checklist-gate', 'status-contradiction'],
    },
  ]),
  ...defects('window-collision', [
    'cache',
    'window: 06:00 - 09:00 UTC',
    'window: 06:00 - 09:30 UTC',
    {
      at: ['window', 'date'],
      files: {
        'plans/DP-740-geo.md':
          '# Deployment Plan: DP-740 Geo search\n\n**Status:** Planned\n**Date:** 2031-03-11\n**Window:** 08:00 - 10:00 UTC\n**Environment:** production\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects('roles-required', [
    'canary',
    '## 10. Contacts\n',
    '',
    {
      until: '## 11. Risks',
      at: ['# Deployment Plan'],
      and: [['**Owner:** Platform Messaging\n', '']],
      also: ['step-numbering'],
    },
  ]),
  ...defects(
    'owner-unknown',
    [
      'postgres',
      '| 22:15 - 22:45 | Final backup | Deepak Rao |',
      '| 22:15 - 22:45 | Final backup | Deepak Roa |',
    ],
    [
      'cache',
      '    activity: Smoke tests and observation\n    owner: Sofia Marino',
      '    activity: Smoke tests and observation\n    owner: Sofia Merino',
    ],
    [
      'flag',
      '| 2 | 2031-02-04 | 10% | 24 hours | Jonas Meier |',
      '| 2 | 2031-02-04 | 10% | 24 hours | Jonas Mayer |',
    ],
    [
      'canary',
      '| 1-4 hours | every 15 minutes | Nadia Haddad |',
      '| 1-4 hours | every 15 minutes | Nadja Hadad |',
    ],
  ),
  ...defects(
    'contact-invalid',
    ['postgres', '| deepak.rao@ledgerly.io |', '| deepak.rao@ledgerly |'],
    ['canary', '| grace.lin@postline.io |', '| grace.lin@@postline.io |'],
    ['cache', '    email: emma.novak@tilehouse.net', '    email: emma.novak.tilehouse.net'],
    ['release', 'hannah.vogel@fernweh.de, +49 89 5550 170', 'hannah.vogel@fernweh.de, +49 89 55'],
    ['canary', '| +49 30 901820 |', '| +49 30 90 |'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'postgres',
      '| Extension missing | Low | Low | Extension list compared in the rehearsal |',
      '| Extension missing | Low | Low | |',
    ],
    ['canary', ' Mitigation: the limit is raised to 1 GiB beforehand.', ''],
    [
      'cache',
      '    mitigation: Three nodes may be away; the pool is twelve strong\n',
      '',
      ['A node does not', 'probability', 'risk'],
    ],
    ['flag', '| Low | Low | Conversion by promotion watched daily |', '| Low | Low | None |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['postgres', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['flag', '| Low | Medium | Tested', '| High | High | Tested', ['Risk', 'Safari']],
    [
      'cache',
      '    probability: low\n    impact: medium',
      '    probability: high\n    impact: high',
      ['risk', 'impact', 'probability'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['postgres', '| 22:00 | Engineering | #ledger-release |', '| 22:00 | Engineering | |'],
    [
      'cache',
      '  - audience: Map team\n    channel: e-mail\n',
      '  - audience: Map team\n',
      ['Map team', 'is done'],
    ],
    [
      'flag',
      '| Ramp finished | Everyone | E-mail | 2031-02-07 16:00 UTC |',
      '| Ramp finished | Everyone | E-mail | |',
    ],
  ),
  ...defects(
    'variable-duplicate',
    [
      'canary',
      '| RENDER_TIMEOUT_MS | 500 | 750 | no |',
      '| RENDER_TIMEOUT_MS | 500 | 750 | no |\n| RENDER_TIMEOUT_MS | 500 | 900 | no |',
    ],
    [
      'cache',
      '  - name: TILE_TTL_SECONDS\n    production: 86400\n',
      '  - name: REDIS_URL\n    production: redis://geo-redis-2.internal:6379/0\n  - name: TILE_TTL_SECONDS\n    production: 86400\n',
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['postgres', '| Post an entry | POST /v1/entries |', '| Post an entry | POTS /v1/entries |'],
    ['cache', 'endpoint: GET /tiles/8/134/85.png', 'endpoint: GET tiles'],
    ['canary', '- [ ] `POST /v2/messages` returns', '- [ ] `PSOT /v2/messages` returns'],
    [
      'release',
      '- [ ] GET https://shop.fernweh.de/cart returns',
      '- [ ] GTE https://shop.fernweh.de/cart returns',
    ],
  ),
  ...defects(
    'yaml-syntax',
    ['flag', 'status: in progress\n', 'status: [in progress\n', { at: ['status', 'date', 'owner'] }],
    [
      'cache',
      "title: 'DP-725: Roll out geo cache 3.0'",
      "title: 'DP-725: Roll out geo cache 3.0",
      { at: ['title', 'status'] },
    ],
    ['cache', 'service: geo-cache', '\tservice: geo-cache'],
  ),
  ...defects(
    'yaml-schema',
    ['cache', 'environment: production', 'enviroment: production'],
    ['cache', 'smoke_tests:', 'smoke_tets:'],
    ['cache', 'prerequisites:', 'prerequisits:'],
    ['cache', '    done: true', '    done: maybe'],
  ),
  ...defects(
    'suppression-unused',
    ['release', '## Rollback\n', '<!-- deployment-plan-disable-next-line date-past -->\n## Rollback\n'],
    [
      'cache',
      'steps:\n  - name: Back',
      '# deployment-plan-disable-next-line secret-plaintex\nsteps:\n  - name: Back',
    ],
  ),
];
