/** A second round over checks, timelines, references and people. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const evening = '2031-03-25T15:30:00Z';

export const others: readonly Case[] = [
  ...defects('metrics-required', [
    'login',
    '### Key Metrics to Watch\n',
    '',
    { until: '### Alerts Configuration', at: ['## Monitoring Plan'], also: ['section-required'] },
  ]),
  ...defects('alerts-required', [
    'mail',
    '**Alert Thresholds:**\n',
    '',
    {
      until: '## Documentation',
      at: ['## Monitoring & Alerting'],
      also: ['field-required', 'section-required'],
    },
  ]),
  ...defects(
    'alert-action-required',
    [
      'loyalty',
      '- P2 (Slack): Error rate > 1%, p95 latency > 600 ms',
      '- Error rate > 1%, p95 latency > 600 ms',
    ],
    ['mail', '- Response time p99 > 2s: Warning', '- Response time p99 > 2s:'],
  ),
  ...defects(
    'threshold-unit',
    ['login', '  - Error rate: < 0.1%', '  - Error rate: < 0.1ms'],
    ['login', '    condition: p95_latency > 500ms', '    condition: p95_latency > 500%'],
    ['search', '- [ ] API response times <200ms', '- [ ] API response times <200%'],
    ['login', '  - Success rate: > 99.9%', '  - Success rate: > 199.9%'],
    ['mail', '- CPU > 80%: Warning', '- CPU > 80 ms: Warning'],
    ['search', '- Error rate >5% for >5 minutes', '- Error rate >5 s for >5 minutes'],
    ['loyalty', 'p95 latency > 600 ms', 'p95 latency > 600 %'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'login',
      '- Response time > 1000ms (p95)',
      '- Response time > 100ms (p95)',
      ['> 100ms', '< 200ms', '> 500ms'],
    ],
    [
      'warehouse',
      '    - p95 response time > 1000ms for 5 minutes',
      '    - p95 response time > 200ms for 5 minutes',
      ['200ms', '300ms', '500ms'],
    ],
    [
      'search',
      '- Error rate > 3% for 5 minutes: page',
      '- Error rate > 12% for 5 minutes: page',
      ['12%', '>5%'],
    ],
    ['mail', '- Error rate exceeds 5%', '- Error rate exceeds 5%\n- Error rate exceeds 8%', ['5%', '8%']],
    ['login', '  - Success rate: > 99.9%', '  - Success rate: < 99.9%'],
    ['warehouse', "    - 'error rate: target < 0.5%'", "    - 'error rate: target > 0.5%'"],
    ['login', '    condition: error_rate > 1%', '    condition: error_rate > 8%', ['8%', '> 5%']],
    ['loyalty', '- Error rate > 5% for 2 minutes', '- Error rate < 5% for 2 minutes'],
  ),
  ...defects(
    'monitoring-gap',
    ['search', '| 24-48 hours |', '| 30-48 hours |', ['30-48', '4-24']],
    ['search', '| 0-1 hour |', '| 0-3 hours |', ['0-3', '1-4']],
    ['search', '| 4-24 hours | Every 1 hour | On-call |\n', '', ['24-48', '1-4']],
  ),
  ...defects(
    'time-invalid',
    ['search', '**Deployment Time**: 14:00 UTC', '**Deployment Time**: 25:00 UTC'],
    ['mail', '20:00 - 22:00 UTC', '20:00 - 22:67 UTC'],
    ['login', '| Canary | 2031-03-11 14:00', '| Canary | 2031-03-11 14:60'],
    ['warehouse', "window: '06:00 - 09:00 UTC'", "window: '06:00 - 29:00 UTC'"],
    [
      'search',
      '### Stage 6: Production Smoke Tests (14:30 - 15:00)',
      '### Stage 6: Production Smoke Tests (14:30 - 15:70)',
      { also: ['timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-order',
    [
      'search',
      '| 15:00 | 60 min | Extended',
      '| 13:00 | 60 min | Extended',
      { also: ['timeline-stage-mismatch', 'timeline-total'] },
    ],
    ['login', '| Partial | 2031-03-11 16:00', '| Partial | 2031-03-11 12:00'],
    ['loyalty', '(10:00 - 10:30)', '(08:00 - 08:30)'],
    ['warehouse', "  - time: '06:45'", "  - time: '05:45'"],
  ),
  ...defects(
    'timeline-overlap',
    ['loyalty', '(09:30 - 10:00)', '(09:30 - 10:15)', ['(09:30', '(10:00']],
    [
      'search',
      '| 14:30 | 30 min |',
      '| 14:30 | 45 min |',
      { at: ['14:30 | 45', '15:00'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'warehouse',
      "  - time: '07:15'\n    duration: 15 min",
      "  - time: '07:15'\n    duration: 60 min",
      ["'07:15'", "'07:30'", '60 min'],
    ],
  ),
  ...defects(
    'timeline-total',
    [
      'search',
      '**Total Estimated Duration**: 6 hours (10:00 - 16:00 UTC)',
      '**Total Estimated Duration**: 5 hours',
    ],
    ['search', '**Total Estimated Duration**: 6 hours', '**Total Estimated Duration**: 90 minutes'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'search',
      '### Stage 7: Extended Validation (15:00 - 16:00)',
      '### Stage 7: Extended Validation (15:30 - 16:30)',
      { at: ['### Stage 7', '| 15:00'] },
    ],
    [
      'search',
      '### Stage 4: Go/No-Go Decision (11:15)',
      '### Stage 4: Go/No-Go Decision (12:15)',
      ['### Stage 4', '| 11:15'],
    ],
    [
      'search',
      '### Stage 8: Active Monitoring (16:00 onwards)',
      '### Stage 8: Active Monitoring (17:00 onwards)',
      ['### Stage 8', '| 16:00'],
    ],
    [
      'search',
      '### Stage 1: Pre-Deployment Validation (10:00 - 10:30)',
      '### Stage 1: Pre-Deployment Validation (09:00 - 09:30)',
      ['### Stage 1', '| 10:00'],
    ],
  ),
  ...defects(
    'checkbox-malformed',
    ['search', '- [ ] Team confident in deployment', '- [ Team confident in deployment'],
    ['mail', '- [ ] Team notified of deployment', '-[] Team notified of deployment'],
    ['loyalty', '- [x] Security scan clean', '- [x Security scan clean'],
  ),
  ...defects(
    'checklist-duplicate',
    ['login', '- [ ] All smoke tests passing', '- [ ] No rollback needed', ['No rollback needed']],
    ['search', '- [x] Code review approved (Phase 6)', '- [x] All CI/CD checks passing', ['All CI/CD']],
    [
      'search',
      '- [ ] Rollback team ready',
      '- [ ] Monitoring dashboards open',
      ['Monitoring dashboards open'],
    ],
  ),
  ...defects('checklist-gate', [
    'search',
    '- [ ] Deployment report generated',
    '- [ ] Deployment report generated.',
    {
      and: [
        ['🟡 PLANNED', '🔵 IN PROGRESS'],
        ['- [ ] No 5xx errors in logs', '- [x] No 5xx errors in logs'],
      ],
      now: evening,
      at: ['- [ ]', '5xx', 'Stage'],
    },
  ]),
  ...defects('result-contradiction', [
    'search',
    '- [ ] Journey 2: A reader filters',
    '  - **Result**: ✅ PASS\n- [ ] Journey 2: A reader filters',
    { also: ['status-contradiction'], at: ['**Result**', 'Journey 1'] },
  ]),
  ...defects(
    'decision-incomplete',
    [
      'search',
      '**Decision Maker**: Pilar Ortega  \n**Decision Time**: 11:15',
      '**Decision**: NO-GO\n\n**Decision Maker**: Pilar Ortega  ',
      { at: ['**Decision**', '### Stage 4'] },
    ],
    [
      'search',
      '**Decision Maker**: Pilar Ortega  \n**Decision Time**: 11:15\n',
      '',
      { at: ['### Stage 4'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['login', '[[IP-717-single-sign-on]]', '[[IP-771-single-sign-on]]'],
    ['login', '[[DP-730-retire-old-login]]', '[[DP-703-retire-old-login]]'],
    [
      'search',
      'See [the search design](../docs/search-design.md)',
      'See [the search design](docs/search-design.md)',
    ],
    ['mail', '- DP-745', '- DP-754'],
    ['warehouse', 'blocked_by: [DP-710]', 'blocked_by: [DP-701, DP-719]', 'DP-719'],
  ),
  ...defects('plan-id-mismatch', [
    'login',
    '# Deployment Plan: DP-717-single-sign-on',
    '# Deployment Plan: DP-718-single-sign-on',
  ]),
  ...defects('window-collision', [
    'search',
    '**Feature**: 0112-catalogue-search',
    '**Feature**: 0112-catalog-search',
    {
      at: ['**Deployment', '# Phase 8'],
      files: {
        'plans/DP-792-shelf.md':
          '# Deployment Plan: DP-792 Shelf\n\n**Status:** Planned\n**Environment:** Production\n**Deployment Date:** 2031-03-25\n**Deployment Window:** 13:00 - 15:00 UTC\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects(
    'contact-invalid',
    ['search', 'idris.bello@libris-nord.internal', 'idris.bello@'],
    ['search', '+46 8 5550 201', '+46 8 5550'],
  ),
  ...defects('risk-mitigation-required', [
    'search',
    'E2E tests covered critical paths, UAT completed',
    'None',
  ]),
  ...defects(
    'risk-overall-mismatch',
    [
      'search',
      '| Integration failure | Medium | Medium |',
      '| Integration failure | High | Medium |',
      ['Integration', 'Overall Risk', '**Risk Level**'],
    ],
    ['warehouse', '  risk: Medium\n  downtime', '  risk: Low\n  downtime'],
  ),
  ...defects(
    'owner-unknown',
    [
      'search',
      '| 10:30 | 15 min | Staging deployment | Arto Laine |',
      '| 10:30 | 15 min | Staging deployment | Arto Lane |',
    ],
    [
      'warehouse',
      '    phase: Database Migration\n    owner: Lena Fuchs',
      '    phase: Database Migration\n    owner: Lena Fuks',
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['search', '**Time**: After validation complete  \n', '', ['### Deployment Success']],
    ['warehouse', '    time: when the last phase is over\n', '', ['name: End']],
    [
      'search',
      '**Channel**: Email, Slack\n\n**Message**:\n```\nSubject: Upcoming',
      '\n**Message**:\n```\nSubject: Upcoming',
      ['### Pre-Deployment Communication'],
    ],
  ),
  ...defects('variable-duplicate', [
    'mail',
    'API_KEY=${MAIL_PROVIDER_KEY}\n',
    'API_KEY=${MAIL_PROVIDER_KEY}\nDATABASE_URL=${OTHER_DATABASE_URL}\n',
    'DATABASE_URL',
  ]),
  ...defects(
    'smoke-test-expected-required',
    [
      'mail',
      '   - Expected: 202 Accepted, the message arrives within a minute\n',
      '',
      ['Send a receipt', 'POST /api/messages'],
    ],
    ['warehouse', '    expected: 200 with 4 stops\n', '', ['Route for one order', '/v4/routes']],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['mail', '   - Endpoint: POST /api/messages', '   - Endpoint: SEND /api/messages'],
    [
      'search',
      '#### Smoke Tests\n- [ ] GET /api/health → 200 OK',
      '#### Smoke Tests\n- [ ] GET api/health → 200 OK',
    ],
    ['warehouse', '    endpoint: GET /health', '    endpoint: health'],
  ),
  ...defects(
    'yaml-syntax',
    [
      'warehouse',
      '  owner: Samuel Obi\n',
      '  owner: "Samuel Obi\n',
      {
        at: ['owner', 'time:', 'verif', "'"],
        also: ['rollback-required', 'section-required', 'field-required', 'yaml-schema'],
      },
    ],
    [
      'warehouse',
      '  - role: Technical Executor\n    name: Lena Fuchs',
      '  - role: Technical Executor\n   name: Lena Fuchs',
      { at: ['name: Lena', 'role: Technical', 'contact'], also: ['owner-unknown'] },
    ],
    [
      'warehouse',
      'environment: production\n',
      'environment: production\nenvironment: staging\n',
      { at: ['environment'] },
    ],
  ),
  ...defects(
    'yaml-schema',
    [
      'warehouse',
      '  - risk: Handhelds keep the old address\n    probability: Low',
      '  - risk: Handhelds keep the old address\n    probabilty: Low',
    ],
    [
      'warehouse',
      'phases:\n  - name: Pre-Deployment',
      'phasse:\n  - name: Pre-Deployment',
      { also: ['section-required', 'strategy-steps-missing', 'metrics-required'] },
    ],
    ['warehouse', 'status: planned', 'status: [planned]'],
    [
      'warehouse',
      '      action: page the engineer on call',
      '      acton: page the engineer on call',
      { also: ['alert-action-required'] },
    ],
    ['warehouse', '        expected: Status 200\n', '        expcted: Status 200\n'],
  ),
  ...defects(
    'suppression-unused',
    [
      'search',
      '## Risk Assessment\n',
      '<!-- deployment-plan-disable rollback-window -->\n\n## Risk Assessment\n',
      'deployment-plan-disable',
    ],
    [
      'mail',
      '## Dependencies\n',
      '<!-- deployment-plan-disable-next-line no-such-rule -->\n\n## Dependencies\n',
      'disable-next-line',
    ],
  ),
];
