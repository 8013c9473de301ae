/** Checklists, decisions, references, people, risks, configuration and YAML. */
import { defects, type Case } from '../defects.ts';

const go = (text: string): string =>
  `**Decision point:** 12:45, by Helena Duarte, in the bridge call\n\n${text}`;
const decisionPoint = '**Decision point:** 12:45, by Helena Duarte, in the bridge call';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['canary', '- [ ] The integration tests are green', '- [] The integration tests are green'],
    ['migration', '- [ ] Support knows about the window', '-[ ] Support knows about the window'],
    ['migration', '- [x] The rollback was rehearsed', '- [x]The rollback was rehearsed'],
    ['cutover', '- [ ] Go/no-go meeting held', '- [X ] Go/no-go meeting held'],
    ['flag', '- [ ] Announce it on the status page', '- [  ] Announce it on the status page'],
    ['flag', '- [ ] Money arrives within 2 minutes', '- [ ]Money arrives within 2 minutes'],
    ['flag', '  - [ ] daily limit 250 000 EUR', '  - [] daily limit 250 000 EUR'],
  ),
  ...defects(
    'checkbox-parent',
    ['flag', '- [ ] Limits of the payment provider raised', '- [x] Limits of the payment provider raised'],
    [
      'flag',
      '  - [ ] daily limit 250 000 EUR\n  - [ ] burst limit',
      '  - [x] daily limit 250 000 EUR\n  - [x] burst limit',
      ['Limits of the payment'],
    ],
    [
      'cutover',
      '- [ ] Row counts noted',
      '- [x] Row counts noted',
      { also: ['status-contradiction', 'checklist-gate'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'canary',
      '- [ ] So has the rollback, and it worked',
      '- [ ] So has the rollback, and it worked\n- [ ] The integration tests are green',
    ],
    [
      'migration',
      '- [ ] Support knows about the window',
      '- [ ] Support knows about the window\n- [ ] Support knows about the window',
    ],
    [
      'cutover',
      '- [ ] Clerks invited to log in',
      '- [ ] Clerks invited to log in\n- [ ] Go/no-go meeting held',
    ],
    [
      'flag',
      '- [ ] Support reports no unusual questions',
      '- [ ] Compare the ledger with the statement of the provider',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'cutover',
      '- [ ] Employees: 12 480',
      '- [x] Employees: 12 480',
      {
        at: ['**Gate:** row counts', '**Gate:** no user', '- [ ] ⬜', '- [ ] Backup', '- [x] Employees'],
        also: ['status-contradiction'],
        and: [
          ['🟡 Planned', '🔵 In progress'],
          ['Saturday, 24 May 2031', '3 February 2031'],
        ],
      },
    ],
    [
      'flag',
      '- [ ] Raise to 50%',
      '- [x] Raise to 50%',
      {
        and: [
          ['| Status | Planned |', '| Status | In progress |'],
          ['| Start date | 2031-06-02 |', '| Start date | 2031-02-01 |'],
        ],
        at: ['Gate', '- [ ]', '- [x] Raise to 50%'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'cutover',
      '**Gate:** `saturn check` reports no error.',
      '**Result:** ✅ PASS',
      { at: ['**Result:**', '- [ ] Employees'] },
    ],
    [
      'flag',
      '- [ ] Provider confirms the load',
      '- [ ] Provider confirms the load\n\n**Result:** PASS',
      { at: ['**Result:**'] },
    ],
    [
      'migration',
      '- [ ] Support knows about the window',
      '- [ ] Support knows about the window\n\n**Validation result:** PASSED',
      '**Validation result',
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'canary',
      '## Communication',
      '## Go/No-Go Decision\n\n**Decision:** GO\n\n## Communication',
      ['**Decision:**', '## Go/No-Go'],
    ],
    [
      'canary',
      '## Communication',
      '## Go/No-Go Decision\n\n- **Decision:** NO-GO\n- **Reason:** the ledger is late\n\n## Communication',
      ['**Decision:**', '## Go/No-Go'],
    ],
    ['yaml', 'risks:\n', 'decision:\n  decision: GO\n\nrisks:\n', ['decision:', 'decision: GO']],
  ),
  ...defects(
    'decision-contradiction',
    [
      'cutover',
      decisionPoint,
      go('| Check | Result |\n| --- | --- |\n| Trial run validation | FAIL |\n\n**Decision:** GO'),
      { at: ['**Decision:**', 'FAIL'] },
    ],
    [
      'cutover',
      decisionPoint,
      go('- [ ] ❌ Trial run without differences\n\n**Decision:** GO, Helena Duarte, 12:50'),
      { at: ['**Decision:**', '❌ Trial'] },
    ],
    [
      'cutover',
      decisionPoint,
      go('Readiness score: 62/100 (at least 80 is needed)\n\n**Decision:** GO, Helena Duarte, 12:50'),
      { at: ['**Decision:**', 'Readiness'] },
    ],
    [
      'yaml',
      'risks:\n',
      'decision:\n  readiness score: 60/100\n  criterion: Readiness score of at least 75\n  decision: GO\n  maker: Dana Levi\n  time: 17:45\n  reason: all is well\n\nrisks:\n',
      { at: ['decision: GO', '60/100'], also: ['yaml-schema'] },
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['canary', '[cache design](../docs/cache-design.md)', '[cache design](../docs/cache-desing.md)'],
    ['canary', '[Dependencies](#dependencies)', '[Dependencies](#dependancies)'],
    ['canary', '**Blocks:** DP-310', '**Blocks:** DP-311'],
    ['canary', '**Blocked By:** DP-290', '**Blocked By:** DP-920'],
    ['migration', '[Schema design](../docs/ledger-schema.md)', '[Schema design](docs/ledger-schema.md)'],
    ['migration', '- Story: US-204', '- Story: [US-204](../stories/US-205-order-totals.md)'],
    ['cutover', '[[bank-file-format]]', '[[bank-file-fromat]]'],
    ['cutover', '[rehearsal notes](docs/rehearsal.md)', '[rehearsal notes](docs/rehearsal-2.md)'],
    ['flag', '[help page](help/instant-refunds.md)', '[help page](help/instant-refund.md)'],
    [
      'flag',
      '- [ ] Dashboard *Instant refunds* reviewed',
      '- [ ] Dashboard reviewed, see [the list](#watching-it-all)',
    ],
    ['yaml', '  blocked_by: DP-290', '  blocked_by: DP-209'],
  ),
  ...defects(
    'plan-id-mismatch',
    [
      'canary',
      '# Deployment: DP-301 Quote',
      '# Deployment: DP-310 Quote',
      { also: ['plan-id-duplicate', 'dependency-cycle', 'dependency-asymmetric'] },
    ],
    ['migration', '# DP-302: Runbook', '# DP-303: Runbook'],
    [
      'yaml',
      "title: 'Deployment Plan: DP-305 Search",
      "title: 'Deployment Plan: DP-350 Search",
      { and: [['id: DP-305', 'id: DP-350']], at: ['title:', 'id:'] },
    ],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'canary',
      '**Why canary:** version 7.4',
      '**Why canary:** Version 7.4',
      {
        files: {
          'plans/old-quotes.md':
            '# Deployment Plan: DP-301 Quote service 7.3\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
        at: '# Deployment: DP-301',
        level: 'essential',
      },
    ],
    ['flag', '| Plan ID | DP-304 |', '| Plan ID | DP-310 |', '| Plan ID |'],
    [
      'yaml',
      '# Search index 12 goes live blue-green.',
      '# Search index 12 goes live.',
      {
        files: {
          'plans/search-11.md':
            '# Deployment Plan: DP-305 Search index 11\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
        at: ['title:', 'id:'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'canary',
      '**Blocked By:** DP-290',
      '**Blocked By:** DP-310',
      { at: ['**Blocked By:**', '**Blocks:**'] },
    ],
    [
      'yaml',
      '  blocked_by: DP-290',
      '  blocked_by: DP-306',
      {
        files: {
          'plans/DP-306-x.md':
            '# Deployment Plan: DP-306 Ranking model\n\n**Status:** Planned\n\n**Blocked By:** DP-305\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    ['canary', '**Blocks:** DP-310', '**Blocks:** DP-310, DP-340'],
    ['yaml', '  blocks: none', '  blocks: DP-310'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'canary',
      '| Status | Planned |',
      '| Status | In progress |',
      {
        and: [
          ['Wednesday, 12 March 2031', '3 February 2031'],
          ['**Blocked By:** DP-290', '**Blocked By:** DP-340'],
        ],
        at: '**Blocked By:**',
      },
    ],
    [
      'yaml',
      'status: planned',
      'status: in progress',
      {
        and: [
          ['date: 2031-09-10', 'date: 2031-02-03'],
          ['  blocked_by: DP-290', '  blocked_by: DP-340'],
        ],
        at: 'blocked_by',
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'canary',
      '| Window | 13:00 - 16:30 UTC |',
      '| Window | 13:00 - 16:31 UTC |',
      {
        files: {
          'plans/DP-311.md':
            '# Deployment Plan: DP-311 Ledger\n\n**Status:** Planned\n**Date:** 2031-03-12\n**Window:** 15:00 - 17:00 UTC\n**Environment:** Production\n\n## Rollback\n\nNone.\n',
        },
        at: ['# Deployment: DP-301', '| Window', '| Date'],
      },
    ],
    [
      'migration',
      '**Window:** 21:00-23:30 UTC',
      '**Window:** 21:00-23:31 UTC',
      {
        files: {
          'plans/DP-312.md':
            '# Deployment Plan: DP-312 Ledger\n\n**Status:** Planned\n**Date:** 2031-04-17\n**Window:** 22:00 - 23:00 UTC\n**Environment:** Production\n\n## Rollback\n\nNone.\n',
        },
        at: ['# DP-302', '**Window', '**Date'],
      },
    ],
    [
      'yaml',
      'window: 18:00 - 20:30 UTC',
      'window: 18:00 - 20:31 UTC',
      {
        files: {
          'plans/DP-313.md':
            '# Deployment Plan: DP-313 Ledger\n\n**Status:** Planned\n**Date:** 2031-09-10\n**Window:** 19:00 - 21:00 UTC\n**Environment:** Production\n\n## Rollback\n\nNone.\n',
        },
        at: ['title:', 'window:', 'date:'],
      },
    ],
  ),
  ...defects(
    'roles-required',
    [
      'migration',
      'Who does what:\n',
      '',
      {
        until: '## 2. Prerequisites',
        and: [['**Owner:** Tomasz Nowak\n', '']],
        at: ['# DP-302', '## 1. Summary'],
      },
    ],
    [
      'yaml',
      'roles:\n',
      '',
      { until: 'risks:', at: ['title:', 'deployment-plan:'], also: ['section-required'] },
    ],
    [
      'flag',
      '| Lead | Noor Haddad |\n| Executor | Sam Okafor |\n| Observer | Ines Costa |\n',
      '',
      { and: [], at: ['# Rollout checklist', '## Who to call'] },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'canary',
      '| 13:20 | 30 min | Canary at 5% | Priya Raman |',
      '| 13:20 | 30 min | Canary at 5% | Pryia Raman |',
    ],
    [
      'canary',
      '| 13:00 | 20 min | Preparation and backup | Jonas Weber |',
      '| 13:00 | 20 min | Preparation and backup | Carl Friis |',
    ],
    [
      'migration',
      '| 21:45 | 22:15 | Copy totals | Aisha Bello |',
      '| 21:45 | 22:15 | Copy totals | Aisha Bell |',
    ],
    [
      'cutover',
      '| Trial run | 11:00 | 2 hours | Oksana Kovalenko |',
      '| Trial run | 11:00 | 2 hours | Oskana Kovalenko |',
    ],
    ['yaml', '    owner: Kofi Mensah\n  - time', '    owner: Kofi Mensa\n  - time'],
  ),
  ...defects(
    'contact-invalid',
    ['canary', 'priya.raman@northwind.internal', 'priya.raman@northwind'],
    ['canary', 'jonas.weber@northwind.internal', 'jonas.weber.northwind.internal'],
    ['canary', '+81 3 5550 0133', '+81 3 5550 O133'],
    ['migration', 'aisha.bello@fabrikam.internal', 'aisha.bello@@fabrikam.internal'],
    ['migration', '+46 8 505 10 20', '+46 8 50'],
    ['cutover', 'ravi.menon@adventure.internal', 'ravi.menon@adventure,internal'],
    ['cutover', '+351 21 555 0142', '+351 21 55'],
    ['flag', 'sam.okafor@tailspin.internal', 'sam.okafor@tailspin..internal'],
    ['yaml', 'dana.levi@woodgrove.internal', 'dana.levi@woodgrove,internal'],
    ['yaml', '+81 3 5550 0177', '+81 3'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'canary',
      '| Medium | Medium | Read replica doubled the day before | Jonas Weber |',
      '| Medium | Medium | | Jonas Weber |',
    ],
    [
      'canary',
      '| Low | High | Ledger comparison on every canary step | Priya Raman |',
      '| Low | High | none yet | Priya Raman |',
    ],
    [
      'cutover',
      '  * Impact: High\n  * Mitigation: test file accepted by the bank on 2031-04-28\n',
      '  * Impact: High\n',
      'Bank rejects',
    ],
    [
      'flag',
      '   - Impact: High\n   - Mitigation: payouts carry an idempotency key; nightly comparison\n',
      '   - Impact: High\n',
      ['Double payment'],
    ],
    [
      'yaml',
      '    mitigation: Load test with twice the usual traffic on 2031-09-05\n',
      '',
      ['The green side runs'],
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['canary', '**Overall risk:** Medium', '**Overall risk:** Low'],
    [
      'canary',
      '| Medium | Medium | Read replica',
      '| High | High | Read replica',
      ['**Overall risk', '| High | High', '| Risk level'],
    ],
    ['cutover', '**Overall risk:** Medium', '**Overall risk:** Low'],
    [
      'cutover',
      '  * Probability: Low\n  * Impact: High',
      '  * Probability: High\n  * Impact: High',
      ['**Overall risk', 'Probability: High', 'Impact: High', '**Risk level', 'Bank rejects'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['canary', '| 12:45 | Pricing team | #pricing-deploys |', '| 12:45 | Pricing team | |'],
    ['canary', '| 16:30 | Pricing team and support | Email |', '| | Pricing team and support | Email |'],
    ['yaml', '    audience: team and support desk\n', '', ['name: Start']],
    ['yaml', '    time: 2031-09-10 20:30 UTC\n', '', ['name: End']],
    ['flag', '| Everybody | Email | 2031-06-09 09:00 UTC |', '| Everybody | | 2031-06-09 09:00 UTC |'],
  ),
  ...defects(
    'variable-duplicate',
    [
      'canary',
      '| `LOG_LEVEL` | `debug` | `warn` |',
      '| `LOG_LEVEL` | `debug` | `warn` |\n| `CACHE_TTL_SECONDS` | `60` | `600` |',
      'CACHE_TTL_SECONDS',
    ],
    ['canary', '| `CACHE_TTL_SECONDS` | `60` | `300` |', '| `LOG_LEVEL` | `info` | `error` |', 'LOG_LEVEL'],
    [
      'yaml',
      '    value: 1500',
      '    value: 1500\n  - name: SEARCH_INDEX\n    value: products-11',
      ['SEARCH_INDEX', 'products-1'],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'canary',
      '   - Expected: 201, with a price and a currency\n',
      '',
      ['**Ask for a quote**', 'POST /quotes'],
    ],
    [
      'canary',
      '   - Expected: 200, with the same price\n',
      '',
      ['**Read a quote back**', 'GET /quotes/latest'],
    ],
    [
      'yaml',
      '    endpoint: GET /suggest?q=la\n    expected: 200 with five suggestions',
      '    endpoint: GET /suggest?q=la',
      ['Suggestions', 'GET /suggest'],
    ],
    ['yaml', '    expected: 200\n', '', ['name: Health', 'GET /health']],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['canary', '   - Endpoint: POST /quotes\n', '   - Endpoint: quotes\n'],
    ['canary', '   - Endpoint: GET /quotes/latest', '   - Endpoint: GTE /quotes/latest'],
    ['migration', '| Place an order | POST /orders |', '| Place an order | POST orders |'],
    ['yaml', '    endpoint: GET /suggest?q=la', '    endpoint: GET suggest?q=la'],
    ['yaml', '    endpoint: GET /health', '    endpoint: htp://search/health'],
  ),
  ...defects(
    'yaml-syntax',
    [
      'canary',
      'deployment-plan: work-item\n---',
      'deployment-plan: "work-item\n---',
      { at: ['deployment-plan', '---'], also: ['yaml-schema'] },
    ],
    [
      'yaml',
      "title: 'Deployment Plan: DP-305 Search index 12'",
      'title: Deployment Plan: DP-305 Search index 12',
    ],
    [
      'yaml',
      '  approach: Blue-Green\n',
      '  approach: Blue-Green\n approach: x\n',
      { at: ['approach', 'rationale'] },
    ],
    ['yaml', 'environment: production\n', 'environment: production\nenvironment: staging\n', 'environment:'],
    [
      'yaml',
      '    duration: 10 min',
      '\tduration: 10 min',
      { at: ['duration: 10', 'time: 19:20', 'phase: Smoke'] },
    ],
    ['yaml', '  blocks: none', '  blocks: [none', { at: ['blocks:', 'prerequisites'] }],
  ),
  ...defects(
    'yaml-schema',
    ['yaml', 'prerequisites:', 'prerequisits:'],
    ['yaml', '    duration: 10 min', '    duraton: 10 min'],
    [
      'yaml',
      '  time: 5 minutes',
      '  tiem: 5 minutes',
      { also: ['rollback-time-required', 'field-required'] },
    ],
    [
      'yaml',
      'rollback:\n  owner: Dana Levi',
      'rollback:\n  onwer: Dana Levi',
      { also: ['rollback-owner-required', 'field-required'], at: 'onwer' },
    ],
    ['yaml', 'smoke_tests:', 'smoke_tsets:', { also: ['section-required'] }],
    ['yaml', 'communication:\n', 'comunication:\n', { also: ['section-required'] }],
    ['yaml', '    mitigation: Load test', '    mitigaton: Load test', { also: ['risk-mitigation-required'] }],
    ['yaml', 'status: planned', 'status: [planned]'],
  ),
  ...defects('markdown-drift', [
    'canary',
    'deployment-plan: work-item\n',
    'deployment-plan: work-item\ngenerated-from: DP-305-search-index.deployment-plan.yaml\n',
    { at: ['generated-from', '# Deployment'] },
  ]),
  ...defects(
    'suppression-unused',
    [
      'canary',
      '**Total duration:**',
      '<!-- deployment-plan-disable-next-line timeline-total -->\n**Total duration:**',
      '<!--',
    ],
    [
      'migration',
      'Total: 2.5',
      '<!-- deployment-plan-disable-next-line timeline-totl -->\nTotal: 2.5',
      '<!--',
    ],
    ['flag', '## Risks', '<!-- deployment-plan-disable placeholder-unfilled -->\n\n## Risks', '<!--'],
    [
      'yaml',
      'version: 12.1.0',
      '# deployment-plan-disable-next-line field-empty\nversion: 12.1.0',
      '# deployment-plan',
    ],
    [
      'canary',
      'deployment-plan: work-item\n',
      'deployment-plan: work-item\ndisable: [date-past]\n',
      'disable:',
    ],
  ),
];
