/** More of the same kind, written when the rules had seen the others. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const further: readonly Case[] = [
  ...defects('text-mojibake', ['login', '**Risk Level**: Medium', '**Risk Level**: ðŸŸ¡ Medium']),
  ...defects(
    'section-empty',
    [
      'mobile',
      '- Smoke tests fail\n',
      '',
      {
        until: '### Rollback Steps',
        at: ['### Rollback Triggers'],
        also: ['rollback-triggers-required'],
        and: [
          [
            '   - Expected: 200 OK, returns JWT token\n   - Failure: Rollback immediately\n',
            '   - Expected: 200 OK, returns JWT token\n   - Failure: Call the lead\n',
          ],
          [
            '   - Expected: 200 OK, returns departures\n   - Failure: Rollback immediately\n',
            '   - Expected: 200 OK, returns departures\n   - Failure: Call the lead\n',
          ],
          [
            '   - Expected: 201 Created, returns a ticket\n   - Failure: Rollback immediately\n',
            '   - Expected: 201 Created, returns a ticket\n   - Failure: Call the lead\n',
          ],
        ],
      },
    ],
    ['payment', '| When | Audience |', '', { until: '## 8. Post', at: ['## 7. Communication'] }],
  ),
  ...defects('section-required', [
    'payment',
    '## 1. Pre-Deployment Checklist',
    '',
    { until: '### Team', at: ['# Deployment Plan'], also: ['step-numbering'] },
  ]),
  ...defects('rollback-required', [
    'mobile',
    '## Rollback Procedure',
    '',
    { until: '## Smoke Tests', at: ['# Deployment: Mobile'] },
  ]),
  ...defects('field-empty', [
    'payment',
    '**Target Environment:** Production (`eu-central-1`, cluster `shop-prod`)',
    '**Target Environment:**',
  ]),
  ...defects(
    'field-empty',
    ['login', '**Rollback Time**: 5 minutes', '**Rollback Time**:', { also: ['rollback-time-required'] }],
    ['payment', '**Rollback Owner:** Marta Lindqvist', '**Rollback Owner:**'],
    ['mobile', '- Environment: production', '- Environment:'],
  ),
  ...defects(
    'table-columns',
    [
      'payment',
      '| Executor | Jonas Weber | jonas.weber@kaufladen.eu | +49 30 555 0177 |',
      '| Executor | Jonas Weber | +49 30 555 0177 |',
    ],
    [
      'mobile',
      '| 06:40 | 07:00 | Deploy to green | Zofia Nowak |',
      '| 06:40 | Deploy to green | Zofia Nowak |',
    ],
    [
      'login',
      '| 1–4 h | every 15 minutes | Yuki Tanaka |',
      '| 1–4 h | every 15 minutes |',
      { also: ['monitoring-gap'] },
    ],
  ),
  ...defects(
    'step-numbering',
    ['payment', '## 5. Monitoring', '## 6. Monitoring', ['## 6.']],
    ['login', '### Step 2: Deploy to Staging', '### Step 1: Deploy to Staging', ['Step 1: Deploy', 'Step 3']],
    ['mobile', '2. Revert to previous', '3. Revert to previous', ['3. R']],
  ),
  ...defects(
    'placeholder-unfilled',
    [
      'payment',
      '**Target Environment:** Production (`eu-central-1`, cluster `shop-prod`)',
      '**Target Environment:** {{ENVIRONMENT}}',
    ],
    ['login', '**Rollback Time**: 5 minutes', '**Rollback Time**: [X minutes]'],
    ['mobile', '- Version: 3.0.1', '- Version: [version number]'],
    ['payment', '| Observer | Aisha Rahman | aisha', '| Observer | [Name] | aisha'],
    ['login', '[[US-618-keycloak-upgrade]]', '[[US-XXX-keycloak-upgrade]]'],
    ['mobile', '2. Revert to previous version 2.9.4', '2. Revert to previous version [version]'],
  ),
  ...defects(
    'choice-unresolved',
    ['login', '**Approach**: Feature Flag', '**Approach**: [Canary/Blue-Green/Rolling/Feature Flag]'],
    ['payment', '**Risk Level:** High', '**Risk Level:** Low / Medium / High'],
    [
      'mobile',
      '**Strategy:** Blue-Green, because the switch',
      '**Strategy:** Blue-Green / Canary',
      { until: '\n**Downtime' },
    ],
  ),
  ...defects(
    'command-placeholder',

    ['login', "SET login_theme = 'stadtwerk' WHERE", 'SET [field] = [old_value] WHERE'],
    ['payment', 'set image.tag=5.2.0', 'set image.tag={{VERSION}}'],
  ),
  ...defects(
    'status-unknown',
    ['login', '**Status**: Planned', '**Status**: In Progess', { also: ['status-contradiction'] }],
    ['payment', '**Status:** Planned', '**Status:** Kind of ready'],
  ),
  ...defects(
    'status-contradiction',
    ['login', '**Status**: Planned', '**Status**: Complete', ['Status', '- [ ]']],
    ['payment', '**Status:** Planned', '**Status:** In Progress', ['Status', 'Date']],
  ),
  ...defects(
    'date-invalid',
    ['payment', '**Deployment Window:** 2031-03-11', '**Deployment Window:** 2031-13-11'],
    ['login', '| Staging | 2031-04-08 10:00', '| Staging | Monday, 2031-04-08 10:00', ['Monday']],
    ['mobile', '**Planned Date:** 2031-03-12', '**Planned Date:** Friday, 12 March 2031'],
  ),
  ...defects('date-past', [
    'login',
    '**Date**: 2031-04-08',
    '**Date**: 2030-04-08',
    { also: ['timeline-order'] },
  ]),
  ...defects(
    'risk-level-unknown',
    ['mobile', '**Risk Level:** Medium', '**Risk Level:** Mdeium'],
    ['payment', '| Settlement file in another format | Low |', '| Settlement file in another format | Lwo |'],
    ['payment', '**Overall Risk:** High', '**Overall Risk:** Hihg'],
  ),
  ...defects('strategy-unknown', ['login', '**Approach**: Feature Flag', '**Approach**: Feture Flag']),
  ...defects('strategy-contradiction', [
    'payment',
    'A wrong charge cannot',
    'We deploy blue-green. A wrong charge cannot',
    ['blue-green'],
  ]),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'login',
      '# Migrate the schema, deploy beside',
      'systemctl stop keycloak\n# Migrate the schema, deploy beside',
      { at: ['systemctl', 'Downtime'] },
    ],
    [
      'payment',
      '- Deploy the canary beside',
      '- Put the shop into maintenance mode\n- Deploy the canary beside',
      { at: ['maintenance mode', 'Downtime'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['payment', '(10% → 50% → 100%)', '(10% → 50% → 90%)'],
    ['payment', 'CANARY=100', 'CANARY=120', { at: 'CANARY=120' }],
    ['login', '6. Increase to 50%', '6. Increase to 5%'],
  ),
  ...defects(
    'step-ambiguous',
    ['payment', '3. Turn the flag off: `flagctl', '3. Turn the flag off if necessary: `flagctl'],
    ['mobile', '6. Check that the workers', '6. Wait for a while and check that the workers'],
  ),
  ...defects(
    'code-syntax',
    ['login', '  idp-keycloak-31:', '  idp-keycloak-31', ['idp-keycloak-31', 'enabled']],
    [
      'payment',
      '--file=payments-20310311.dump "$PAYMENTS_DB_URL"',
      '--file=payments-20310311.dump "$PAYMENTS_DB_URL',
    ],
    [
      'login',
      '    action: notify_team',
      '   action: notify_team',
      { at: ['notify_team', 'condition'], also: ['alert-action-required'] },
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'payment',
      'make image VERSION=5.2.0',
      'export AWS_SECRET_ACCESS_KEY=kD83hfKq0vLw9Zp2YtRb6mNcX4sE1uGiJo7aQyHT\nmake image VERSION=5.2.0',
    ],
    ['mobile', 'redis://cache.mobile.svc:6379/2', 'redis://:h8Kd0qPz4w@cache.mobile.svc:6379/2'],
    [
      'login',
      '- **On-call**: Sofia Moretti',
      '- **On-call**: Sofia Moretti\n- **Admin password**: Gr4ftwerk-77x',
    ],
  ),
  ...defects(
    'time-invalid',
    [
      'payment',
      '| 08:30 | 30 min |',
      '| 08:30 | -30 min |',
      { also: ['timeline-total', 'timeline-overlap'] },
    ],
    [
      'mobile',
      '| 07:00 | 07:10 |',
      '| 07:00 | 06:50 |',
      { also: ['timeline-order', 'timeline-overlap', 'timeline-total'] },
    ],
    ['login', '2031-04-08 14:00', '2031-04-08 25:00'],
    ['payment', '| 2031-03-10 09:00 UTC |', '| 2031-03-10 09:60 UTC |'],
  ),
  ...defects(
    'timeline-order',
    [
      'mobile',
      '| 06:00 | 06:20 | Pre-deployment steps | Zofia Nowak |\n| 06:20 | 06:40 | Build and migrations | Zofia Nowak |',
      '| 06:20 | 06:40 | Build and migrations | Zofia Nowak |\n| 06:00 | 06:20 | Pre-deployment steps | Zofia Nowak |',
    ],
    [
      'payment',
      '| 12:00 | 30 min | Step 5',
      '| 09:15 | 30 min | Step 5',
      { also: ['timeline-total', 'timeline-overlap'] },
    ],
  ),
  ...defects('timeline-overlap', [
    'payment',
    '| 08:00 | 30 min | Step 1',
    '| 08:00 | 45 min | Step 1',
    { at: ['08:00', '08:30'], also: ['timeline-total'] },
  ]),
  ...defects(
    'timeline-total',
    ['mobile', 'Total: 2 hours', 'Total: 3 h'],
    ['payment', '**Total Duration:** 4 hours 30 minutes', '**Total Duration:** 5 hours'],
  ),
  ...defects('timeline-stage-mismatch', [
    'payment',
    '### Step 4: Switch Traffic\n',
    '### Step 4: Switch Traffic (10:00–12:30)\n',
    ['Step 4'],
  ]),
  ...defects(
    'rollback-trigger-measurable',
    ['payment', '- P95 latency > 900 ms for 5 minutes', '- Latency is too high'],
    ['login', '- Response time > 1000ms (p95)', '- Slow responses'],
    ['mobile', '- Login or ticket purchase broken', '- Users are unhappy'],
  ),
  ...defects('rollback-window', [
    'payment',
    '**Rollback Window:** 45 minutes',
    '**Rollback Window:** 5 minutes',
    ['Rollback Time', 'Rollback Window'],
  ]),
  ...defects(
    'alert-action-required',
    [
      'login',
      '    condition: p95_latency > 600ms\n    action: notify_team\n',
      '    condition: p95_latency > 600ms\n',
      ['slow_response', 'p95_latency'],
    ],
    ['mobile', '- Error rate > 5%: Page on-call', '- Error rate > 5%', { also: [] }],
  ),
  ...defects(
    'threshold-unit',
    ['login', '    condition: p95_latency > 600ms', '    condition: p95_latency > 600%'],
    ['payment', '- Payment success rate < 96% for', '- Payment success rate < 96 ms for'],
    ['mobile', '- Error rate exceeds 5%', '- Error rate exceeds 5 seconds'],
    ['payment', 'error rate (< 1%)', 'error rate (< 1 ms)'],
    ['payment', '- Health check failures > 50%', '- Health check failures > 150%'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'mobile',
      '- Response time p99 > 3 s for 5 minutes',
      '- Response time p99 > 1 s for 5 minutes',
      ['> 1 s', '< 1.5 s', '> 2s'],
    ],
    ['payment', '- Payment success rate < 96% for', '- Payment success rate > 96% for'],
    ['login', '    condition: error_rate > 2%', '    condition: error_rate > 7%', ['7%', '- Error rate']],
    ['login', '  - Login success rate: > 99.5%', '  - Login success rate: > 95%', ['95%', '97%']],
    ['payment', 'P95 latency > 600 ms', 'P95 latency > 1200 ms', ['1200', '900']],
  ),
  ...defects(
    'monitoring-gap',
    ['login', '| 1–4 h |', '| 2–4 h |', ['2–4', '0–1']],
    ['login', '| 4–24 h |', '| 3–24 h |', ['3–24', '1–4']],
  ),
  ...defects(
    'checkbox-malformed',
    ['payment', '- [x] Code review approved', '- [x ] Code review approved'],
    ['mobile', '- [x] Security scans passed', '-[x] Security scans passed'],
  ),
  ...defects('checklist-duplicate', [
    'payment',
    '- [ ] Update documentation',
    '- [ ] Confirm metrics within normal range',
    ['Confirm metrics'],
  ]),
  ...defects(
    'reference-unresolved',
    ['login', '[[IP-618-keycloak-upgrade]]', '[[IP-816-keycloak-upgrade]]'],
    ['login', '**Blocks**: DP-625', '**Blocks**: DP-652'],
  ),
  ...defects(
    'owner-unknown',
    ['login', '| 4–24 h | every hour | Sofia Moretti |', '| 4–24 h | every hour | Sonia Moratti |'],
    ['payment', '| Step 4: Switch Traffic | Marta Lindqvist |', '| Step 4: Switch Traffic | Karl Berg |'],
  ),
  ...defects(
    'contact-invalid',
    ['payment', 'marta.lindqvist@kaufladen.eu', 'marta.lindqvist@@kaufladen.eu'],
    ['payment', '+44 20 7946 0188', '+44 20 79'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['payment', '| Canary of 10%, success rate watched, route back in a minute |', '| – |'],
    ['payment', '| Idempotency keys, tested with replayed traffic |', '| None |'],
  ),
  ...defects(
    'communication-incomplete',
    ['payment', '| 2031-03-10 09:00 UTC | Customer support |', '| | Customer support |'],
    ['payment', '| Engineering | #payments-release |', '| Engineering | |'],
  ),
  ...defects('variable-duplicate', [
    'mobile',
    'REDIS_URL=redis://cache.mobile.svc:6379/2',
    'REDIS_URL=redis://cache.mobile.svc:6379/2\nREDIS_URL=redis://cache.mobile.svc:6379/3',
    ['REDIS_URL'],
  ]),
  ...defects('smoke-test-expected-required', [
    'mobile',
    '   - Expected: 200 OK, returns JWT token\n',
    '',
    ['User Login', '/login'],
  ]),
  ...defects(
    'smoke-test-endpoint',
    ['mobile', 'GET /api/v3/timetable', 'the timetable'],
    ['mobile', 'POST /api/v3/tickets', 'PSOT /api/v3/tickets'],
  ),
  ...defects('rollback-verification-required', [
    'mobile',
    '5. Verify system health: `curl -fsS https://mobile.tramline.io/health` answers 200\n',
    '',
    { at: ['Rollback'], also: ['step-numbering'] },
  ]),
  ...defects('decision-incomplete', [
    'login',
    '## Success Criteria',
    '## Go/No-Go\n\n- **Decision**: GO\n- **Decided by**:\n- **Time**: 2031-04-08 13:30\n- **Reason**: all is ready\n\n## Success Criteria',
    { at: ['Decided by', 'Decision'], also: ['decision-contradiction'] },
  ]),
];
