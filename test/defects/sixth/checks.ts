/** Monitoring, the timeline, checklists, references, people and the syntax of YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const later = '2031-03-25T12:00:00Z';

export const checks: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'loyalty',
      '### Key Metrics\n',
      '',
      { until: '### Alert Configuration', at: ['## 5. Monitoring'], also: ['section-required'] },
    ],
    [
      'mail',
      '**Metrics to Monitor:**\n',
      '',
      {
        until: '**Alert Thresholds:**',
        at: ['## Monitoring & Alerting'],
        also: ['field-required', 'section-required'],
      },
    ],
    [
      'warehouse',
      '  metrics:\n',
      '',
      { until: '  alerts:', at: ['monitoring:'], also: ['field-required', 'section-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'loyalty',
      '### Alert Configuration\n',
      '',
      {
        until: '## 6. Post-Deployment',
        at: ['## 5. Monitoring'],
        also: ['section-required'],
        and: [['- [x] Monitoring dashboards updated\n', '']],
      },
    ],
    [
      'warehouse',
      '  alerts:\n',
      '',
      { until: 'timeline:', at: ['monitoring:'], also: ['field-required', 'section-required'] },
    ],
    [
      'login',
      '### Alerts Configuration\n',
      '',
      { until: '## Rollback Plan', at: ['## Monitoring Plan'], also: ['section-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    ['login', '    action: page_on_call\n', '', ['high_error_rate', 'error_rate > 1%']],
    ['mail', '- Memory > 90%: Page on-call', '- Memory > 90%'],
    [
      'warehouse',
      '      condition: error rate > 1% for 5 minutes\n      action: page the engineer on call\n',
      '      condition: error rate > 1% for 5 minutes\n',
      ['name: errors', 'condition: error rate'],
    ],
    [
      'search',
      '- Error rate > 3% for 5 minutes: page the engineer on call',
      '- Error rate > 3% for 5 minutes',
    ],
  ),
  ...defects(
    'threshold-unit',
    ['login', '  - Response time (p95): < 200ms', '  - Response time (p95): < 200%'],
    ['loyalty', '- Error rate > 5% for 2 minutes', '- Error rate > 5 ms for 2 minutes'],
    ['mail', '- Response time p99 > 2s: Warning', '- Response time p99 > 2%: Warning'],
    ['warehouse', "    - 'error rate: target < 0.5%'", "    - 'error rate: target < 0.5 s'"],
    ['mail', '- Memory > 90%: Page on-call', '- Memory > 190%: Page on-call'],
  ),
  ...defects(
    'threshold-contradiction',
    ['login', '- Success rate < 95%', '- Success rate > 95%'],
    ['login', '- Error rate > 5%', '- Error rate > 0.05%', ['> 0.05%', '< 0.1%', 'error_rate > 1%']],
    [
      'warehouse',
      '      condition: error rate > 1% for 5 minutes',
      '      condition: error rate > 8% for 5 minutes',
      ['8%', '- Error rate > 4%'],
    ],
    ['loyalty', 'error rate > 4%', 'error rate > 9%', ['9%', 'Error rate > 5%']],
    [
      'mail',
      '- Error rate > 3%: Page on-call',
      '- Error rate > 3%: Page on-call\n- Error rate > 7%: Page on-call',
      ['> 3%', '> 7%', 'exceeds 5%'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['search', '| 4-24 hours |', '| 6-24 hours |', ['6-24', '1-4']],
    ['search', '| 1-4 hours |', '| 1-6 hours |', ['1-6', '4-24']],
  ),
  ...defects(
    'time-invalid',
    ['search', '| 14:30 | 30 min |', '| 14:75 | 30 min |', { also: ['timeline-stage-mismatch'] }],
    ['warehouse', "  - time: '06:45'", "  - time: '26:45'"],
    ['loyalty', '(12:30 - 13:00)', '(12:30 - 12:60)'],
  ),
  ...defects(
    'timeline-order',
    [
      'search',
      '| 10:30 | 15 min | Staging deployment | Arto Laine | ⏳ |\n| 10:45 | 30 min | Staging validation | Grace Mensah | ⏳ |',
      '| 10:45 | 30 min | Staging validation | Grace Mensah | ⏳ |\n| 10:30 | 15 min | Staging deployment | Arto Laine | ⏳ |',
    ],
    ['login', '| Full | 2031-03-12 10:00', '| Full | 2031-03-10 10:00'],
    ['loyalty', '(12:30 - 13:00)', '(08:30 - 09:00)'],
    ['warehouse', "  - time: '07:30'", "  - time: '06:10'", { also: ['timeline-overlap'] }],
  ),
  ...defects(
    'timeline-overlap',
    [
      'search',
      '| 14:00 | 30 min |',
      '| 14:00 | 60 min |',
      { at: ['14:00 | 60', '14:30'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'warehouse',
      "  - time: '06:30'\n    duration: 15 min",
      "  - time: '06:30'\n    duration: 45 min",
      ['06:30', '06:45', '45 min'],
    ],
    ['loyalty', '(10:00 - 10:30)', '(10:00 - 11:30)', ['(10:00', '(10:30']],
  ),
  ...defects(
    'timeline-total',
    ['search', '**Total Estimated Duration**: 6 hours', '**Total Estimated Duration**: 8 hours'],
    ['search', '6 hours (10:00 - 16:00 UTC)', '6 hours (10:00 - 17:00 UTC)'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'search',
      '### Stage 5: Production Deployment (14:00 - 14:30)',
      '### Stage 5: Production Deployment (14:15 - 14:45)',
      { at: ['### Stage 5', '| 14:00'], also: ['timeline-overlap'] },
    ],
    [
      'search',
      '### Stage 2: Staging Deployment (10:30 - 10:45)',
      '### Stage 2: Staging Deployment (10:30 - 11:00)',
      { at: ['### Stage 2', '| 10:30'], also: ['timeline-overlap'] },
    ],
  ),
  ...defects(
    'checkbox-malformed',
    ['loyalty', '- [ ] Update documentation', '- [] Update documentation'],
    ['mail', '- [ ] Documentation updated', '-[ ] Documentation updated'],
    ['search', '- [x] Release version tagged (v4.6.0)', '- [x]Release version tagged (v4.6.0)'],
    ['login', '- [x] Code reviewed and approved', '- [X ] Code reviewed and approved'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'search',
      '- [ ] Journey 1: A reader',
      '- [x] Journey 1: A reader',
      { also: ['status-contradiction', 'checklist-gate'], at: ['Journey 1', 'Step 1: Type'] },
    ],
    [
      'search',
      '  - [ ] Step 1: Search for "poems"\n  - [ ] Step 2: Choose Finnish\n  - [ ] Step 3: Only',
      '  - [x] Step 1: Search for "poems"\n  - [x] Step 2: Choose Finnish\n  - [x] Step 3: Only',
      { also: ['status-contradiction', 'checklist-gate'], at: ['Journey 2'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    ['loyalty', '- [ ] Update documentation\n', '- [ ] Update documentation\n- [ ] Update documentation\n'],
    ['search', '- [x] UAT approval obtained', '- [x] All CRITICAL issues resolved'],
    [
      'mail',
      '- [ ] No critical errors in logs\n',
      '- [ ] No critical errors in logs\n- [ ] Team notified of deployment\n',
      'Team notified of deployment',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'search',
      '- [ ] Green slot health check passed',
      '- [x] Green slot health check passed',
      { and: [['🟡 PLANNED', '🔵 IN PROGRESS']], now: later, at: ['Green slot health', 'Stage', '- [ ]'] },
    ],
    [
      'loyalty',
      '- [ ] Verify all health checks passing',
      '- [x] Verify all health checks passing',
      {
        and: [['**Status:** Approved', '**Status:** In Progress']],
        now: '2031-03-04T12:00:00Z',
        at: ['Verify all health', '- [ ]', '## '],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'search',
      '### Stage 4: Go/No-Go Decision (11:15)',
      '**Staging Validation Result**: ✅ PASS\n\n### Stage 4: Go/No-Go Decision (11:15)',
      { also: ['status-contradiction'], at: 'Staging Validation Result' },
    ],
    [
      'search',
      '**If FAIL**: Execute',
      '**Smoke Test Result**: ✅ PASS\n\n**If FAIL**: Execute',
      { also: ['status-contradiction'], at: 'Smoke Test Result' },
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'search',
      '**Decision Maker**: Pilar Ortega  \n**Decision Time**: 11:15',
      '**Decision**: GO\n\n**Decision Time**: 11:15',
      { at: ['**Decision**', '### Stage 4'], also: ['decision-contradiction', 'field-required'] },
    ],
    [
      'search',
      '**Decision Time**: 11:15',
      '**Decision**: NO-GO',
      { at: ['**Decision**', '### Stage 4'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'search',
      '**Decision Time**: 11:15',
      '**Decision Time**: 11:15\n**Decision**: GO\n**Rationale**: All went well',
      {
        and: [['- [ ] Team confident in deployment', '- [x] Team confident in deployment']],
        at: ['**Decision**: GO', 'validations passed', 'critical issues discovered'],
        also: ['status-contradiction'],
      },
    ],
    [
      'search',
      '**Decision Time**: 11:15',
      '**Decision Time**: 11:15\n**Decision**: GO\n**Rationale**: Staging looks good',
      {
        and: [
          [
            '- [ ] GET /api/health → 200 OK\n- [ ] Application loads',
            '**Staging Validation Result**: ❌ FAIL\n\n- [ ] GET /api/health → 200 OK\n- [ ] Application loads',
          ],
        ],
        at: ['**Decision**: GO', 'Staging Validation Result'],
        also: ['status-contradiction'],
      },
    ],
    [
      'search',
      '86/100',
      '61/100 (at least 75/100 needed)',
      {
        and: [
          [
            '**Decision Time**: 11:15',
            '**Decision Time**: 11:15\n**Decision**: GO\n**Rationale**: Staging looks good',
          ],
        ],
        at: ['61/100', '**Decision**: GO'],
      },
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['login', '[[US-717-single-sign-on]]', '[[US-718-single-sign-on]]'],
    ['search', '../docs/search-design.md', '../docs/serch-design.md'],
    ['search', '(#rollback-plan)', '(#rollback-plans)'],
    ['mail', '- DP-710', '- DP-711'],
    ['warehouse', 'blocks: [DP-745]', 'blocks: [DP-754]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['login', '# Deployment Plan: DP-717-single-sign-on', '# Deployment Plan: DP-771-single-sign-on'],
    ['search', '# Phase 8: Deployment Plan DP-720', '# Phase 8: Deployment Plan DP-702'],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'search',
      '# Phase 8: Deployment Plan DP-720',
      '# Phase 8: Deployment plan DP-720',
      {
        at: '# Phase 8',
        files: {
          'plans/DP-720-old-search.md':
            '# Deployment Plan: DP-720 Old search\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
    [
      'warehouse',
      '# The picking service learns to route by aisle.',
      '# The picking service learns to route by aisle, and by hall.',
      {
        at: 'DP-760',
        files: {
          'plans/DP-760-robots.md':
            '# Deployment Plan: DP-760 Robots\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'login',
      '**Blocked By**: [[DP-701-directory-sync]]',
      '**Blocked By**: [[DP-701-directory-sync]], [[DP-730-retire-old-login]]',
      { at: ['**Blocked By', '**Blocks'] },
    ],
    ['warehouse', 'blocked_by: [DP-710]', 'blocked_by: [DP-710, DP-745]', { at: ['blocked_by', 'blocks'] }],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'login',
      '**Blocks**: [[DP-730-retire-old-login]]',
      '**Blocks**: [[DP-730-retire-old-login]], [[DP-745-reports]]',
    ],
    ['warehouse', 'blocks: [DP-745]', 'blocks: [DP-745, DP-730]'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'login',
      '**Status**: Planned',
      '**Status**: In Progress',
      {
        at: ['**Blocked By', '**Status'],
        now: '2031-03-11T09:00:00Z',
        files: {
          'plans/DP-701-directory-sync.md':
            '# Deployment Plan: DP-701 Directory sync\n\n**Status:** Planned\n\n**Blocks:** DP-717\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
    [
      'warehouse',
      'status: planned',
      'status: in progress',
      {
        at: ['blocked_by', 'status'],
        now: '2031-03-18T06:10:00Z',
        files: {
          'plans/DP-710-network.md':
            '# Deployment Plan: DP-710 Network\n\n**Status:** Planned\n\n**Blocks:** DP-760\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'mail',
      'The gateway that sends receipts',
      'The gateway which sends receipts',
      {
        at: ['Deployment Window', '# Deployment'],
        files: {
          'plans/DP-790-router.md':
            '# Deployment Plan: DP-790 Router\n\n**Status:** Planned\n**Environment:** production\n**Deployment Window:** 2031-03-05 21:00 - 23:00 UTC\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
    [
      'warehouse',
      'The picking service learns',
      'The picking service now learns',
      {
        at: ['window', 'date', 'title'],
        files: {
          'plans/DP-791-scanner.md':
            '# Deployment Plan: DP-791 Scanner\n\n**Status:** Planned\n**Environment:** production\n**Deployment Window:** 2031-03-18 08:00 - 10:00 UTC\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects(
    'roles-required',
    [
      'warehouse',
      'roles:\n',
      '',
      { until: 'monitoring:', at: ['title', '# The picking'], also: ['field-required', 'section-required'] },
    ],
    [
      'mail',
      '**Deployment Lead:** Ines Duarte\n',
      '',
      {
        at: ['# Deployment', '## Deployment Scope'],
        and: [['**Rollback Owner:** Ines Duarte\n', '']],
        also: ['rollback-owner-required'],
      },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'search',
      '| 14:30 | 30 min | Smoke tests | Grace Mensah |',
      '| 14:30 | 30 min | Smoke tests | Grace Mensha |',
    ],
    [
      'warehouse',
      '    phase: Smoke Tests\n    owner: Katri Salo',
      '    phase: Smoke Tests\n    owner: Jonas Weber',
    ],
    ['search', '| 1-4 hours | Every 30 min | Arto Laine |', '| 1-4 hours | Every 30 min | Vera Lindt |'],
  ),
  ...defects(
    'contact-invalid',
    ['search', 'arto.laine@libris-nord.internal', 'arto.laine@libris-nord,internal'],
    ['search', '+46 8 5550 204', '+46 8 555O 204'],
    ['warehouse', 'contact: katri.salo@stocknord.internal', "contact: 'katri.salo@@stocknord.internal'"],
  ),
  ...defects(
    'risk-mitigation-required',
    ['search', '| All integrations tested in staging |', '| |'],
    ['warehouse', '    mitigation: The router falls back to the hall\n', '', ['A bin has no aisle', 'risks']],
    ['search', 'Load tested, monitoring active, can rollback quickly', '-'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['search', '**Overall Risk Level**: Medium', '**Overall Risk Level**: Low'],
    [
      'search',
      '| Database migration failure | Low | High |',
      '| Database migration failure | High | High |',
      ['High | High', 'Overall Risk Level', '**Risk Level**'],
    ],
    [
      'warehouse',
      '    probability: Low\n    impact: High',
      '    probability: High\n    impact: High',
      ['risk: Medium', 'impact: High', 'probability: High', 'Handhelds'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['search', '**To**: Technical team, stakeholders  \n', '', ['### Deployment Start']],
    ['warehouse', '    channel: meeting\n', '', ['Review of this runbook']],
    [
      'login',
      '- **Stakeholder Update**: Morning of deployment, by email',
      '- **Stakeholder Update**: by email',
    ],
  ),
  ...defects(
    'variable-duplicate',
    ['mail', 'LOG_LEVEL=info\n', 'LOG_LEVEL=info\nLOG_LEVEL=debug\n', 'LOG_LEVEL'],
    [
      'mail',
      'LOG_LEVEL=info\n',
      'LOG_LEVEL=info\nREDIS_URL=redis://cache.fjordpost.internal:6379/3\n',
      'REDIS_URL',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'mail',
      '   - Expected: 200 OK, returns the last 20 messages\n',
      '',
      ['Data Retrieval', 'GET /api/messages'],
    ],
    [
      'warehouse',
      '    endpoint: GET /health\n    expected: 200\n',
      '    endpoint: GET /health\n',
      ['name: Health', 'GET /health'],
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['mail', '   - Endpoint: GET /api/messages', '   - Endpoint: messages'],
    ['warehouse', '    endpoint: GET /v4/routes/TEST-1', '    endpoint: GTE /v4/routes/TEST-1'],
    ['mail', '   - Endpoint: POST /api/auth/login', '   - Endpoint: POST api/auth/login'],
  ),
  ...defects(
    'yaml-syntax',
    [
      'warehouse',
      "title: 'Deployment Plan: DP-760 Warehouse routing 4.0'",
      "title: 'Deployment Plan: DP-760 Warehouse routing 4.0",
      { at: ['title', 'id: DP'], also: ['rollback-required', 'yaml-schema'] },
    ],
    ['warehouse', 'blocks: [DP-745]', 'blocks: [DP-745', { at: ['blocks', 'strategy'] }],
    [
      'warehouse',
      '  risk: Medium\n  downtime',
      '  risk: Medium\n  risk: Low\n  downtime',
      { at: ['risk: Low', 'risk: Medium'] },
    ],
  ),
  ...defects(
    'yaml-schema',
    ['warehouse', 'environment: production', 'enviroment: production'],
    [
      'warehouse',
      '  approach: Blue-Green\n  rationale',
      '  approch: Blue-Green\n  rationale',
      { also: ['strategy-required', 'field-required'] },
    ],
    [
      'warehouse',
      '  triggers:\n    - Error rate > 4% for 5 minutes\n    - p95 response time > 1000ms for 5 minutes\n    - A smoke test fails twice\n',
      '  triggers: 4\n',
      { also: ['rollback-triggers-required', 'rollback-trigger-measurable'] },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'loyalty',
      '## 5. Monitoring',
      '<!-- deployment-plan-disable-next-line placeholder-unfilled -->\n\n## 5. Monitoring',
      'disable-next-line',
    ],
    ['warehouse', 'roles:\n', '# deployment-plan-disable-next-line date-pst\nroles:\n', 'disable-next-line'],
  ),
];
