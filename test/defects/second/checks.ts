/** Checklists, decisions, references, people, risks, configuration and YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** Another plan of the workspace. */
const plan = (id: string, ...lines: readonly string[]): string =>
  [`# Deployment Plan: ${id} Other`, ...lines, '## Rollback', 'None.'].join('\n\n') + '\n';

const makerLine = '**Decision Maker:** Beatriz Fonseca';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['story', '- [ ] Release note drafted', '- [] Release note drafted'],
    ['release', '- [ ] Release notes translated', '-[ ] Release notes translated'],
    ['label', '- [ ] Runbook of the warehouse desk', '- [ ]Runbook of the warehouse desk'],
    ['resizer', '- [x] Capacity: 14', '- [x ] Capacity: 14'],
    ['resizer', '- [ ] no page fired', '* [] no page fired'],
    ['story', '  - [ ] `balance_latency_high`', '  - [  ] `balance_latency_high`'],
  ),
  ...defects(
    'checkbox-parent',
    ['story', '- [ ] Alerts made to fire once', '- [x] Alerts made to fire once'],
    [
      'story',
      '  - [ ] `balance_errors_high`\n  - [ ] `balance_latency_high`',
      '  - [x] `balance_errors_high`\n  - [x] `balance_latency_high`',
      'Alerts made to fire',
    ],
    [
      'resizer',
      '- [x] Capacity: 14 nodes, 9 needed',
      '- [x] Capacity: 14 nodes, 9 needed\n  - [x] Frankfurt\n  - [ ] Dublin',
      ['Capacity', 'Dublin'],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    ['release', '- [ ] Support desk staffed', '- [ ] No open critical issue', 'No open critical issue'],
    [
      'story',
      '- [ ] No rollback was needed\n',
      '- [ ] No rollback was needed\n- [ ] No rollback was needed\n',
    ],
    ['resizer', '- [ ] no page fired\n', '- [ ] no page fired\n- [ ] No page fired.\n'],
    ['label', '- [ ] Changelog\n', '- [ ] Changelog\n- [ ] Changelog\n'],
  ),
  ...defects(
    'checklist-gate',
    [
      'release',
      '- [ ] 6.1 Send',
      '- [x] 6.1 Send',
      { at: ['6.1', '### Stage', '- [ ]'], also: ['status-contradiction'] },
    ],
    [
      'release',
      '- [ ] 8.1 The',
      '- [x] 8.1 The',
      { at: ['8.1', '### Stage', '- [ ]'], also: ['status-contradiction'] },
    ],
    [
      'release',
      '- [ ] 7.3 p95',
      '- [x] 7.3 p95',
      {
        and: [
          ['🔵 Approved', '🔵 In Progress'],
          ['Saturday, 2031-05-10', '2031-02-03'],
        ],
        at: ['7.3', '### Stage', '- [ ]'],
      },
    ],
    [
      'story',
      '- [ ] The dashboard *Gift cards* shows',
      '- [x] The dashboard *Gift cards* shows',
      { at: ['Gift cards*', '## Pre-Deployment', '- [ ]'], also: ['status-contradiction'] },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'release',
      '| 4 | Photo is shown | GET https://photos.claims.meridia.internal/T-1/1 | 200, image/jpeg | |',
      '| 4 | Photo is shown | GET https://photos.claims.meridia.internal/T-1/1 | 200, image/jpeg | ❌ FAIL |\n\n**Smoke Test Result:** ✅ PASS',
      ['Smoke Test Result', '❌ FAIL'],
    ],
    [
      'release',
      '< 800 ms for 60 minutes\n',
      '< 800 ms for 60 minutes\n\n**Extended Validation Result:** ✅ PASS\n',
      ['Extended Validation Result'],
    ],
    [
      'story',
      '- [ ] The dashboard *Gift cards* shows the new panels\n',
      '- [ ] The dashboard *Gift cards* shows the new panels\n\n**Validation Result:** PASS\n',
      ['Validation Result'],
    ],
    [
      'resizer',
      'of the shop shows all pictures\n',
      'of the shop shows all pictures\n\n**Result**: passed ✅\n',
      ['**Result**'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'label',
      '## Timeline\n',
      '## Go/No-Go Decision\n\n**Decision:** GO\n\n## Timeline\n',
      ['Go/No-Go', '**Decision:**'],
    ],
    [
      'story',
      '### Step 4: Production Canary\n',
      '### Go/No-Go Decision\n\n**Decision:** GO\n**Decision Maker:** Marit Solheim\n\n### Step 4: Production Canary\n',
      { at: ['Go/No-Go', '**Decision'], also: ['decision-contradiction'] },
    ],
    ['ledger', 'timeline:\n', 'decision:\n  result: GO\n\ntimeline:\n', ['decision:', 'result: GO']],
  ),
  ...defects(
    'decision-contradiction',
    ['release', makerLine, `**Decision:** GO\n${makerLine}`, ['**Decision:**', '- [ ]']],
    [
      'release',
      '91/100 (GO needs 85)',
      '79/100 (GO needs 85)',
      {
        and: [
          ['- [ ] Smoke tests 1 to 4 passed', '- [x] Smoke tests 1 to 4 passed'],
          ['- [ ] Readiness score', '- [x] Readiness score'],
          ['- [ ] No open critical', '- [x] No open critical'],
          ['- [ ] Support desk staffed', '- [x] Support desk staffed'],
          [makerLine, `**Decision:** ✅ GO\n${makerLine}`],
        ],
        at: ['79/100', '**Decision:**', 'Readiness score'],
        also: ['checklist-gate', 'status-contradiction'],
      },
    ],
    [
      'story',
      '### Step 4: Production Canary\n',
      '### Go/No-Go\n\n| Criterion | Met |\n|:--|:--|\n| Smoke tests in staging | Yes |\n| Load test | No |\n\n**Decision:** GO, 10:55 UTC, Marit Solheim, because the window is short\n\n### Step 4: Production Canary\n',
      ['**Decision:**', '| Load test'],
    ],
    [
      'label',
      '## Timeline\n',
      '## Go/No-Go Decision\n\nReadiness score: 60/100, GO needs 80.\n\n**Decision:** GO\n**Decision Maker:** Rafael Ibarra\n**Decision Time:** 04:15 UTC\n**Rationale:** the shift leads agree\n\n## Timeline\n',
      ['**Decision:**', '60/100'],
    ],
    [
      'release',
      '- [ ] No open critical issue',
      '- [ ] ❌ No open critical issue (CLAIM-991 is open)',
      {
        and: [[makerLine, `**Decision:** GO\n${makerLine}`]],
        at: ['**Decision:**', '❌ No open'],
        also: ['result-contradiction'],
      },
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['story', '[[US-412-gift-card-balance]]', '[[US-421-gift-card-balance]]'],
    ['story', '../docs/balance-ledger.md#rounding', '../docs/balance-legder.md#rounding'],
    ['story', 'blocked_by: [DP-405]', 'blocked_by: [DP-406]'],
    ['release', '(docs/rehearsal-2031-2.md)', '(docs/rehearsal-2031-3.md)'],
    ['release', '(#6-rollback)', '(#7-rollback)'],
    ['label', '- DP-418', '- DP-481'],
    ['resizer', '(docs/resizer-v9.md)', '(docs/resizer-9.md)'],
    ['ledger', 'blocked_by: [DP-445]', 'blocked_by: [DP-454]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['story', '# Deployment Plan: DP-412-gift', '# Deployment Plan: DP-421-gift'],
    ['ledger', 'id: DP-450', 'id: DP-451', ['id:', 'title:']],
    ['ledger', 'DP-450 Ledger 4', 'DP-540 Ledger 4', ['id:', 'title:']],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'story',
      'A canary shows within',
      'A first canary shows within',
      {
        files: { 'plans/old-cards.md': plan('DP-412', '**Status:** Planned') },
        at: ['# Deployment Plan: DP-412', 'id: DP-412'],
      },
    ],
    [
      'label',
      'no change\n- CDN: none',
      'no changes\n- CDN: none',
      { files: { 'plans/labels-3.md': plan('DP-420', '**Status:** Draft') }, at: '# Deployment: DP-420' },
    ],
    ['resizer', '**Plan**: DP-440', '**Plan**: DP-445'],
    [
      'ledger',
      'Bookings go on as usual.',
      'Bookings go on.',
      {
        files: {
          'plans/other.deployment-plan.yaml':
            "title: 'Deployment Plan: Ledger exports'\nid: DP-450\nstatus: planned\nrollback:\n  steps:\n    - name: None\n",
        },
        at: ['id: DP-450', 'title:'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    ['story', 'blocked_by: [DP-405]', 'blocked_by: [DP-431]', ['blocked_by', 'blocks:']],
    ['label', '- DP-418', '- DP-433', ['- DP-433']],
    ['ledger', 'blocked_by: [DP-445]', 'blocked_by: [DP-455]', ['blocked_by', 'blocks:']],
    [
      'ledger',
      'blocked_by: [DP-445]',
      'blocked_by: [DP-446]',
      {
        files: { 'plans/DP-446-rates.md': plan('DP-446', '**Status:** Planned', '**Blocked By:** DP-455') },
        at: ['blocked_by', 'blocks:'],
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    ['story', 'blocks: [DP-431]', 'blocks: [DP-431, DP-433]'],
    ['label', '- DP-433', '- DP-455'],
    ['ledger', 'blocks: [DP-455]', 'blocks: [DP-431]'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'story',
      'status: planned',
      'status: in progress',
      {
        and: [['date: 2031-03-18', 'date: 2031-02-03']],
        files: { 'plans/DP-405-card-vault.md': plan('DP-405', '**Status:** Planned', '**Blocks:** DP-412') },
        at: 'blocked_by',
      },
    ],
    [
      'label',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        and: [['**Date:** 2031-04-08', '**Date:** 2031-02-03']],
        files: {
          'plans/DP-418-printer-network.md': plan('DP-418', '**Status:** In Progress', '**Blocks:** DP-420'),
        },
        at: 'DP-418',
      },
    ],
    [
      'ledger',
      'status: approved',
      'status: in progress',
      {
        and: [['date: 2031-06-24', 'date: 2031-02-03']],
        files: {
          'plans/DP-445-tax-tables.md': plan('DP-445', '**Status:** Rolled back', '**Blocks:** DP-450'),
        },
        at: 'blocked_by',
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'story',
      'A canary shows within',
      'This canary shows within',
      {
        files: {
          'plans/DP-461.md': plan(
            'DP-461',
            '**Status:** Planned',
            '**Date:** 2031-03-18',
            '**Window:** 15:00 - 17:00 UTC',
            '**Environment:** Production',
          ),
        },
        at: ['# Deployment Plan', 'window:', 'date:'],
      },
    ],
    [
      'label',
      'no change\n- CDN: none',
      'unchanged\n- CDN: none',
      {
        files: {
          'plans/DP-462.md': plan(
            'DP-462',
            '**Status:** Approved',
            '**Date:** 2031-04-08',
            '**Window:** 05:00 - 06:00 UTC',
            '**Environment:** Production',
          ),
        },
        at: ['# Deployment: DP-420', '**Window', '**Date'],
      },
    ],
    [
      'ledger',
      'Bookings go on as usual.',
      'All bookings go on.',
      {
        files: {
          'plans/night.deployment-plan.yaml':
            "title: 'Deployment Plan: Nightly export'\nid: DP-463\nstatus: planned\ndate: 2031-06-24\nwindow: 23:00 - 23:45 UTC\nenvironment: production\nrollback:\n  steps:\n    - name: None\n",
        },
        at: ['title:', 'window:', 'date:'],
      },
    ],
  ),
  ...defects(
    'roles-required',
    [
      'label',
      '## People\n',
      '',
      {
        until: '## Risks',
        and: [['**Owner:** Rafael Ibarra\n', '']],
        at: ['# Deployment: DP-420', '## Deployment Procedure', '## Timeline', '## Risks'],
      },
    ],
    [
      'ledger',
      'roles:\n',
      '',
      {
        until: 'risks:',
        and: [['owner: Amara Diallo\nsummary', 'summary']],
        at: ['title:', 'risks:', 'rollback:'],
        also: ['section-required'],
      },
    ],
    [
      'resizer',
      '**Lead**: Kwame Boateng · **Hands on keyboard**: Sofia Lindgren · **Eyes on graphs**: Ilya Marchenko\n',
      '',
      ['Image resizer', 'Go', 'Reach us'],
    ],
  ),
  ...defects(
    'owner-unknown',
    ['story', '| 10:30 | 30 min | Staging | Jonas Eide |', '| 10:30 | 30 min | Staging | Tone Berg |'],
    ['release', 'Database migration | Oleg Petrenko |', 'Database migration | Oleg Petrov |'],
    ['release', '| 2–8 h | 30 min | Hanne Vos |', '| 2–8 h | 30 min | Dirk Maas |'],
    ['ledger', 'phase: Smoke Tests\n    owner: Noa Katz', 'phase: Smoke Tests\n    owner: Noah Kats'],
    ['label', 'Smoke tests (Lucie Brandt)', 'Smoke tests (Paul Renner)'],
  ),
  ...defects(
    'contact-invalid',
    ['story', 'jonas.eide@halvorsen.internal', 'jonas.eide@@halvorsen.internal'],
    ['release', 'hanne.vos@meridia.internal', 'hanne.vos@meridia,internal'],
    ['release', '+351 21 555 0141', '+351 21 555 O141'],
    ['label', '+34 91 555 0118', '+34 91'],
    ['resizer', '+46 8 555 0172', '+46 8 555 01x2'],
    ['ledger', 'piet.dewit@brightwater.internal', 'piet.dewit@brightwater..internal'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'release',
      '| Photo store fills up | Low | Medium | Quota of 200 photos per claim, alert at 15% |',
      '| Photo store fills up | Low | Medium | |',
    ],
    ['label', '   - Mitigation: the window lies between two shifts\n', '', ['**Queue grows', 'Impact: Low']],
    ['resizer', 'impact medium. Mitigation: limit of 40 megapixels, alert at 85 %', 'impact medium'],
    [
      'ledger',
      '    mitigation: Idempotency key, reconciliation after each step\n',
      '',
      { at: 'Bookings are written twice', also: ['field-required'] },
    ],
    ['release', '| Contract test, test 4, manual check of ten claims |', '| none |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    [
      'release',
      '| Overall Risk Level | Medium |',
      '| Overall Risk Level | Low |',
      ['Overall Risk', 'Photos reach'],
    ],
    [
      'release',
      '| Photos reach the wrong claim | Low | High |',
      '| Photos reach the wrong claim | High | High |',
      ['Overall Risk', 'Photos reach'],
    ],
    [
      'label',
      '   - Probability: Medium\n   - Impact: Low',
      '   - Probability: Medium\n   - Impact: High',
      ['**Risk Level:**', '**Queue grows', 'Impact: High', 'Probability: Medium'],
    ],
    [
      'ledger',
      '    probability: low\n    impact: high',
      '    probability: high\n    impact: high',
      ['risk: medium', 'Bookings are written', 'probability: high', 'impact: high'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'release',
      '- **Channel:** #claims-release\n- **When:** 2031-05-10 06:00 UTC\n',
      '- **When:** 2031-05-10 06:00 UTC\n',
      ['**Start**', '## 7.', 'When'],
    ],
    ['release', '- **To:** all staff\n', '', ['**End**', 'Channel']],
    ['ledger', '    channel: email\n', '', { at: ['- name: End'], also: ['field-required'] }],
    [
      'ledger',
      '    audience: finance and support\n',
      '',
      { at: ['- name: Start'], also: ['field-required'] },
    ],
    ['resizer', '- **17:00 UTC**, #announce:', '- #announce:'],
  ),
  ...defects(
    'variable-duplicate',
    ['label', 'LOG_LEVEL=info\n', 'LOG_LEVEL=info\nLABEL_QUEUE=labels-test\n', ['LABEL_QUEUE']],
    [
      'resizer',
      '| RESIZER_WORKERS | 4 | 16 |\n',
      '| RESIZER_WORKERS | 4 | 16 |\n| RESIZER_WORKERS | 4 | 12 |\n',
      ['RESIZER_WORKERS'],
    ],
    [
      'ledger',
      '  - name: LEDGER_POOL_SIZE\n    value: 24\n',
      '  - name: LEDGER_POOL_SIZE\n    value: 24\n  - name: LEDGER_POOL_SIZE\n    value: 48\n',
      ['LEDGER_POOL_SIZE', 'value: 48', 'value: 24'],
    ],
    [
      'release',
      '## 3. Timeline\n',
      '### 2.4 Settings\n\n- `PHOTO_LIMIT=200`\n- `PHOTO_BUCKET=claims-photos-prod`\n- `PHOTO_LIMIT=100`\n\n## 3. Timeline\n',
      ['PHOTO_LIMIT'],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['story', 'POST /v2/checkout | 201 and an order number |', 'POST /v2/checkout | |'],
    ['label', 'GET /labels/jobs/1 | 200, state `done` |', 'GET /labels/jobs/1 | |'],
    [
      'ledger',
      '    endpoint: POST /bookings\n    expected: 201\n',
      '    endpoint: POST /bookings\n',
      { at: ['- name: Booking', 'POST /bookings'], also: ['field-required'] },
    ],
    ['label', 'GET /templates | 200, 41 templates |', 'GET /templates | – |'],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['story', '| GET /health | 200 |', '| GTE /health | 200 |'],
    ['release', '| POST /auth/session |', '| POST auth/session |'],
    ['label', '| POST /labels | 202', '| /labels POST | 202'],
    ['ledger', 'endpoint: GET /accounts/TEST-1/balance', 'endpoint: the balance page'],
    ['release', 'GET https://photos', 'GET htps://photos'],
  ),
  ...defects(
    'yaml-syntax',
    ['ledger', 'status: approved', 'status: "approved', ['status:', 'date:', 'amara']],
    ['ledger', 'blocked_by: [DP-445]', 'blocked_by: [DP-445', ['blocked_by', 'blocks']],
    [
      'ledger',
      '    mitigation: Idempotency',
      '\tmitigation: Idempotency',
      { at: ['mitigation: Idempotency', 'impact: high'], also: ['yaml-schema', 'risk-mitigation-required'] },
    ],
    ['story', 'tags: [payments, gift-cards]', 'tags: [payments, gift-cards', ['tags:', '---']],
    ['story', 'owner: Marit Solheim', 'owner: Marit: Solheim'],
    ['ledger', 'version: 4.0.0', 'version: 4.0.0\nversion: 4.0.1', ['version:']],
  ),
  ...defects(
    'yaml-schema',
    [
      'ledger',
      '  rationale: A',
      '  rational: A',
      { also: ['strategy-rationale-required', 'field-required'] },
    ],
    [
      'ledger',
      '        verify: nomad job status ledger-canary',
      '        verfy: nomad job status ledger-canary',
      { also: ['step-verification-required', 'field-required'] },
    ],
    ['ledger', 'smoke_tests:', 'smoke_tets:', { also: ['section-required'] }],
    [
      'ledger',
      '  triggers:\n',
      '  trigers:\n',
      { also: ['rollback-triggers-required', 'field-required', 'section-required'] },
    ],
    ['ledger', 'prerequisites:\n', 'prerequisits:\n', { also: ['section-required'] }],
    [
      'ledger',
      '    mitigation: Built',
      '    mitigaton: Built',
      { also: ['risk-mitigation-required', 'field-required'] },
    ],
    [
      'ledger',
      '      action: page Piet de Wit',
      '      actoin: page Piet de Wit',
      { also: ['alert-action-required', 'field-required'] },
    ],
    ['ledger', 'status: approved\n', 'status: [approved, planned]\n', { also: ['status-unknown'] }],
  ),
  ...defects(
    'template-invalid',
    [
      'ledger',
      'status: approved\n',
      'template:\n  name: ledger\n  sections:\n    - id: checks\n      type: checklist\n    - id: checks\n      type: text\nstatus: approved\n',
      ['- id: checks'],
    ],
    [
      'ledger',
      'message: Ledger 4 runs in production.',
      "message: '{{RELEASE runs in production.'",
      { and: [['status: approved\n', 'template:\n  name: ledger\nstatus: approved\n']] },
    ],
  ),
  ...defects('markdown-drift', [
    'story',
    'id: DP-412\n',
    'id: DP-412\ngenerated-from: DP-450-ledger-cutover.deployment-plan.yaml\n',
    ['generated-from', '# Deployment Plan'],
  ]),
  ...defects(
    'suppression-unused',
    [
      'story',
      '## Monitoring Plan\n',
      '<!-- deployment-plan-disable-next-line metrics-required -->\n## Monitoring Plan\n',
      '<!--',
    ],
    [
      'release',
      '**Total time:** 6 h',
      '<!-- deployment-plan-disable-next-line timeline-sum -->\n**Total time:** 6 h',
      '<!--',
    ],
    [
      'label',
      'deployment-plan: work-item\n',
      'deployment-plan: work-item\ndisable: [date-past]\n',
      'disable:',
    ],
    [
      'ledger',
      'owner: Amara Diallo\nsummary',
      '# deployment-plan-disable-next-line placeholder-unfilled\nowner: Amara Diallo\nsummary',
      '# deployment-plan-disable',
    ],
    [
      'resizer',
      'Watch\n-----\n',
      '<!-- deployment-plan-disable threshold-unit -->\n\nWatch\n-----\n',
      '<!--',
    ],
  ),
];
