/** Checklists, decisions, references, people, risks, configuration. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['payment', '- [ ] Stakeholders notified', '- [] Stakeholders notified'],
    ['login', '- [x] Security scan completed', '- [x]Security scan completed'],
    ['mobile', '- [ ] Deployment runbook updated', '-[ ] Deployment runbook updated'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'payment',
      '- [ ] Monitoring dashboards updated',
      '- [x] Monitoring dashboards updated\n  - [ ] Panel for Nordpay',
      ['dashboards', 'Panel'],
    ],
    [
      'login',
      '- [ ] Configuration updated',
      '- [ ] Configuration updated\n  - [x] Realm\n  - [x] Clients',
      ['Configuration'],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'login',
      '- [ ] Rollback plan tested',
      '- [ ] Rollback plan tested\n- [ ] Monitoring alerts configured',
      ['alerts configured'],
    ],
    [
      'mobile',
      '- [ ] Team notified of deployment',
      '- [ ] Smoke tests defined and tested',
      ['defined and tested'],
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'login',
      '**Test Results**: All tests passing in build phase',
      '**Test Results**: PASS (3 of 212 tests failed)',
      ['Test Results', 'failed'],
    ],
    [
      'mobile',
      '- [ ] Performance metrics within acceptable range',
      '- [ ] Performance metrics within acceptable range\n\n**Acceptance Result:** PASS',
      ['PASS', '- [ ]'],
    ],
  ),
  ...defects('decision-incomplete', [
    'payment',
    '## 5. Monitoring',
    '### Go/No-Go Decision\n\n**Decision:** GO\n\n## 5. Monitoring',
    ['Decision', 'GO'],
  ]),
  ...defects(
    'decision-contradiction',
    [
      'login',
      '## Rollout Schedule',
      '### Go/No-Go\n\n**Decision**: GO, by Priya Natarajan, 2031-04-08 09:30, because everything is ready\n\n## Rollout Schedule',
      ['GO', '- [ ]'],
    ],
    [
      'mobile',
      '## Acceptance Criteria\n',
      "## Go/No-Go\n\n- **Readiness score:** 72/100 (required: 85)\n- **Decision:** GO\n- **Decided by:** Liam O'Connor\n- **Time:** 2031-03-12 05:45\n- **Reason:** nothing speaks against it\n\n## Acceptance Criteria\n",
      ['GO', '72/100', '- [ ]'],
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['login', '[[US-618-keycloak-upgrade]]', '[[US-681-keycloak-upgrade]]'],
    ['login', '**Blocked By**: DP-611', '**Blocked By**: DP-116'],
    ['mobile', '(DP-640-gateway-certificates.md)', '(DP-640-gateway-certificate.md)'],
    ['mobile', '- DP-655', '- DP-565'],
  ),
  ...defects('plan-id-mismatch', ['login', '# Deployment Plan: DP-618-key', '# Deployment Plan: DP-681-key']),
  ...defects('dependency-cycle', [
    'login',
    '**Blocked By**: DP-611',
    '**Blocked By**: DP-625',
    { also: ['dependency-asymmetric'], at: ['DP-625'] },
  ]),
  ...defects('dependency-unfinished', [
    'login',
    '**Status**: Planned',
    '**Status**: In Progress',
    {
      at: ['DP-611', 'Status'],
      now: '2031-04-08T12:00:00Z',
      also: ['status-contradiction'],
      files: {
        'plans/DP-611-session-store.md':
          '# Deployment Plan: DP-611 Session store\n\n**Status:** Planned\n\n**Blocks:** DP-618\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects('dependency-asymmetric', ['login', '**Blocks**: DP-625', '**Blocks**: DP-655', ['DP-655']]),
  ...defects('window-collision', [
    'payment',
    '**Author:** DevOps Engineer Agent',
    '**Author:** DevOps Agent',
    {
      at: ['Window', 'Date'],
      files: {
        'plans/other-plan.md':
          '# Deployment Plan: DP-699 Search\n\n**Status:** Planned\n\n**Target Environment:** Production (`eu-central-1`, cluster `shop-prod`)\n\n**Deployment Window:** 2031-03-11 10:00–12:00 UTC\n\n## Deployment Steps\n\n1. Deploy it.\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects(
    'roles-required',
    [
      'login',
      '## Roles\n',
      '',
      {
        until: '## Pre-Deployment Checklist',
        at: ['# Deployment Plan'],
        and: [['**Owner**: Priya Natarajan\n', '']],
        also: ['owner-unknown'],
      },
    ],
    [
      'mobile',
      '**People:**',
      '',
      { until: '## Deployment Procedure', at: ['# Deployment: Mobile'], also: ['owner-unknown'] },
    ],
  ),
  ...defects(
    'owner-unknown',
    ['payment', '| Step 3: Deploy | Jonas Weber |', '| Step 3: Deploy | Joans Weber |'],
    ['login', '| Enable for internal users | Owen Clarke |', '| Enable for internal users | Peter Falk |'],
    ['mobile', '| Post-deployment steps | Mateo García |', '| Post-deployment steps | Ana Costa |'],
  ),
  ...defects(
    'contact-invalid',
    ['payment', 'aisha.rahman@kaufladen.eu', 'aisha.rahman@kaufladen'],
    ['payment', 'jonas.weber@kaufladen.eu', 'jonas.weber.kaufladen.eu'],
    ['payment', '+46 8 555 0141', '+46 8 555 O141'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['payment', '| Idempotency keys, tested with replayed traffic |', '| |'],
    ['payment', '| Both formats are read since release 5.1 |', '| - |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['payment', '**Overall Risk:** High', '**Overall Risk:** Low', { at: ['Overall', 'Medium | High'] }],
    [
      'payment',
      '**Risk Level:** High',
      '**Risk Level:** Low',
      { at: ['Risk Level', 'Overall', 'Medium | High'] },
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'payment',
      '| 12:30 UTC | Customer support, finance | Email |',
      '| 12:30 UTC | Customer support, finance | |',
    ],
    ['payment', '| 08:00 UTC | Engineering |', '| 08:00 UTC | |'],
    [
      'login',
      '- **Metrics Report**: Next day, by email to the product team',
      '- **Metrics Report**: By email to the product team',
    ],
  ),
  ...defects(
    'variable-duplicate',
    ['mobile', 'LOG_LEVEL=info', 'LOG_LEVEL=info\nAPI_PAGE_SIZE=100', ['API_PAGE_SIZE']],
    ['mobile', 'API_PAGE_SIZE=50', 'LOG_LEVEL=debug', ['LOG_LEVEL']],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['mobile', '   - Expected: 200 OK, returns departures\n', '', ['Timetable', '/timetable']],
    [
      'mobile',
      '   - Expected: 201 Created, returns a ticket',
      '   - Expected:',
      { at: ['Ticket', '/tickets', 'Expected'], also: ['field-empty'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['mobile', 'POST /api/v3/auth/login', '/api/v3/auth/login'],
    ['mobile', 'GET /api/v3/timetable', 'GTE /api/v3/timetable'],
    ['mobile', 'POST /api/v3/tickets', 'POST api v3 tickets'],
  ),
  ...defects(
    'suppression-unused',
    [
      'payment',
      '## 6. Risks\n',
      '## 6. Risks\n\n<!-- deployment-plan-disable-next-line risk-level-unknown -->\n',
      ['disable-next-line'],
    ],
    [
      'mobile',
      '## Documentation\n',
      '<!-- deployment-plan-disable-next-line no-such-rule -->\n## Documentation\n',
      ['no-such-rule'],
    ],
  ),
];
