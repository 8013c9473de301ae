/** Rollback, monitoring, thresholds. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'payment',
      '## 4. Rollback Procedure',
      '',
      {
        until: '## 5. Monitoring',
        at: '# Deployment Plan',
        and: [['- [ ] Rollback procedure verified on staging\n', '']],
        also: ['section-required', 'step-numbering', 'migration-rollback-required', 'rollback-time-required'],
      },
    ],
    [
      'login',
      '## Rollback Plan',
      '',
      {
        until: '## Post-Deployment Validation',
        at: '# Deployment Plan',
        and: [
          ['**Rollback Time**: 5 minutes\n', ''],
          [', so every step back is one command', ''],
        ],
        also: ['section-required', 'field-required', 'migration-rollback-required', 'rollback-time-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'payment',
      '### Automated Triggers',
      '',
      { until: '### Manual Rollback', at: ['Rollback Procedure'], also: ['section-required'] },
    ],
    [
      'login',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback', at: ['Rollback Plan'], also: ['section-required'] },
    ],
    [
      'mobile',
      '### Rollback Triggers',
      '',
      {
        until: '### Rollback Steps',
        at: ['Rollback Procedure'],
        also: ['section-required', 'field-required'],
        and: [
          [
            '   - Expected: 200 OK, returns JWT token\n   - Failure: Rollback immediately\n',
            '   - Expected: 200 OK, returns JWT token\n',
          ],
          [
            '   - Expected: 200 OK, returns departures\n   - Failure: Rollback immediately\n',
            '   - Expected: 200 OK, returns departures\n',
          ],
          [
            '   - Expected: 201 Created, returns a ticket\n   - Failure: Rollback immediately\n',
            '   - Expected: 201 Created, returns a ticket\n',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['payment', '- Health check failures > 50%', '- Performance is bad'],
    ['login', '- Error rate > 5%', '- Too many errors'],
    ['mobile', '- Error rate exceeds 5%', '- Something looks wrong'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'payment',
      '1. Identify issue',
      '',
      { until: '## 5. Monitoring', at: ['Rollback'], also: ['section-empty', 'migration-rollback-required'] },
    ],
    [
      'mobile',
      '### Rollback Steps\n',
      '',
      {
        until: '**Estimated Rollback',
        at: ['Rollback Procedure'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'login',
      '### Manual Rollback Procedure\n',
      '',
      {
        until: '## Post-Deployment Validation',
        at: ['Rollback Plan'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'payment',
      '**Rollback Owner:** Marta Lindqvist\n',
      '',
      {
        at: ['Rollback Procedure'],
        and: [[' with the rollback owner\n', '\n']],
      },
    ],
    ['login', '**Decision**: Priya Natarajan\n', '', ['Rollback Plan']],
    [
      'mobile',
      "**Decision:** Liam O'Connor\n",
      '',
      { at: ['Rollback Procedure'], and: [['- Manual trigger by the deployment lead\n', '']] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'payment',
      '**Estimated Rollback Time:** 10 minutes\n**Rollback Window:** 45 minutes\n',
      '',
      ['Rollback Procedure'],
    ],
    [
      'login',
      '**Rollback Time**: 5 minutes\n',
      '',
      { at: ['Rollback Plan', 'Deployment Strategy'], also: ['field-required'] },
    ],
    [
      'mobile',
      '**Estimated Rollback Time:** 15 minutes\n',
      '',
      { at: ['Rollback Procedure'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'payment',
      '5. Verify previous version is serving correctly: `GET /health` returns version 5.1.3\n6. Investigate',
      '5. Investigate',
      ['Rollback'],
    ],
    ['login', '# Verify rollback\nmake verify-rollback\n\n', '', ['Rollback']],
    [
      'mobile',
      '5. Verify system health: `curl -fsS https://mobile.tramline.io/health` answers 200\n6. Notify',
      '5. Notify',
      ['Rollback'],
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'payment',
      '**Estimated Rollback Time:** 10 minutes',
      '**Estimated Rollback Time:** 90 minutes',
      ['Rollback Time', 'Rollback Window', '09:30'],
    ],
    [
      'payment',
      '08:00–13:00 UTC',
      '08:00–12:05 UTC',
      {
        at: ['Window', 'Rollback Time', 'Step 4', '12:00', '100'],
        and: [
          ['**Rollback Window:** 45 minutes\n', ''],
          ['| 12:00 | 30 min |', '| 12:00 | 5 min |'],
          ['4 hours 30 minutes', '4 hours 5 minutes'],
        ],
      },
    ],
  ),
  ...defects(
    'metrics-required',
    [
      'payment',
      '### Key Metrics\n',
      '',
      { until: '### Alert Conf', at: ['Monitoring'], also: ['section-required'] },
    ],
    [
      'login',
      '### Key Metrics to Watch\n',
      '',
      { until: '### Alerts Conf', at: ['Monitoring Plan'], also: ['section-required'] },
    ],
    [
      'mobile',
      '**Metrics to Monitor:**',
      '',
      { until: '**Alert Thresholds', at: ['Monitoring & Alerting'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'payment',
      '### Alert Configuration\n',
      '',
      { until: '## 6. Risks', at: ['Monitoring'], also: ['section-required'] },
    ],
    [
      'login',
      '### Alerts Configuration\n',
      '',
      { until: '### Watch Schedule', at: ['Monitoring Plan'], also: ['section-required'] },
    ],
    [
      'mobile',
      '**Alert Thresholds:**',
      '',
      { until: '## Documentation', at: ['Monitoring & Alerting'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    ['mobile', '- CPU > 80%: Warning', '- CPU > 80%'],
    [
      'login',
      '    condition: error_rate > 2%\n    action: page_on_call\n',
      '    condition: error_rate > 2%\n',
      ['high_error_rate', 'error_rate > 2%'],
    ],
    ['mobile', '- Memory > 90%: Page on-call', '- Memory > 90%:'],
  ),
  ...defects(
    'threshold-unit',
    ['payment', '- Error rate > 5% for 2 minutes', '- Error rate > 5 ms for 2 minutes'],
    ['login', '  - Response time (p95): < 300ms', '  - Response time (p95): < 300%'],
    ['mobile', '- Memory > 90%: Page', '- Memory > 190%: Page'],
    ['mobile', 'p99 < 1.5 s)', 'p99 < 1.5%)'],
    ['login', '> 99.5%', '> 199.5%'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'payment',
      '- P95 latency > 900 ms for 5 minutes',
      '- P95 latency > 300 ms for 5 minutes',
      ['300 ms', '400 ms'],
    ],
    [
      'payment',
      '- P1 (Page): Service down, error rate > 4%',
      '- P1 (Page): Service down, error rate > 8%',
      ['8%', '5%'],
    ],
    ['login', '- Login success rate < 97%', '- Login success rate > 97%'],
    ['mobile', '- Error rate exceeds 5%', '- Error rate exceeds 0.5%', ['0.5%', 'below 1%', '> 5%']],
    ['login', '- Response time > 1000ms (p95)', '- Response time > 200ms (p95)', ['200ms', '300ms', '600ms']],
    ['login', '- Error rate > 5%', '- Error rate > 0.2%', ['0.2%', '0.5%', '2%']],
    ['payment', '(> 98.5%)', '(> 92%)', ['92%', '96%']],
  ),
  ...defects(
    'monitoring-gap',
    ['login', '| 4–24 h |', '| 6–24 h |', ['6–24', '1–4']],
    ['login', '| 1–4 h |', '| 0.5–4 h |', ['0–1', '0.5–4']],
  ),
];
