/** Metrics, alerts and thresholds. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'signing',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'listings',
      '**Metrics to Monitor:**',
      '',
      { until: '**Alert Thresholds:**', at: '## Monitoring & Alerting' },
    ],
    [
      'roster',
      '### Key Metrics',
      '',
      { until: '### Alert Configuration', at: '## 5.', also: ['section-required'] },
    ],
    [
      'meters',
      '  metrics:\n',
      '',
      { until: '  alerts:\n', at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'signing',
      '### Alerts Configuration',
      '',
      { until: '## Rollback Plan', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    ['listings', '**Alert Thresholds:**', '', { until: '## Risks', at: '## Monitoring & Alerting' }],
    [
      'roster',
      '### Alert Configuration',
      '',
      { until: '### Watch after the switch', at: '## 5.', also: ['section-required'] },
    ],
    [
      'meters',
      '  alerts:\n',
      '',
      { until: '  schedule:\n', at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    ['signing', '\n    action: write to the mail operations channel', '', ['mails_bounce', 'bounce_rate']],
    [
      'listings',
      '- Disk of the primary > 80%: page the database administrator',
      '- Disk of the primary > 80%',
    ],
    ['roster', '- P1 (Page): no healthy instance left', '- P1: no healthy instance left'],
    ['cluster', '| > 40 for 10 min | #fern-upgrade |', '| > 40 for 10 min | |'],
    [
      'meters',
      'condition: queue length > 200,000 readings\n      action: page the engineer on call\n',
      'condition: queue length > 200,000 readings\n',
      { at: ['name: queue', 'queue length > 200,000'], also: ['field-required'] },
    ],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    ['signing', '  - Error rate: < 0.3%', '  - Error rate: < 0.3ms'],
    ['listings', '- Response time p95 > 700 ms: warn', '- Response time p95 > 7%: warn'],
    ['roster', '- Health check failures > 30% of instances', '- Health check failures > 130% of instances'],
    [
      'cluster',
      '| API server error rate | < 0.5% | > 1% for 5 min |',
      '| API server error rate | < 0.5 s | > 1% for 5 min |',
    ],
    ['meters', "'p95 response time: target < 300ms'", "'p95 response time: target < 30%'"],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'signing',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['Error rate > 0.2%', 'Error rate: < 0.3%', 'error_rate > 0.8%'],
    ],
    [
      'signing',
      'condition: error_rate > 0.8%',
      'condition: error_rate > 5%',
      ['error_rate > 5%', 'Error rate > 2%'],
    ],
    ['signing', '- Success rate < 98%', '- Success rate > 98%'],
    [
      'listings',
      '- Replication lag > 60 s: page',
      '- Replication lag > 300 s: page',
      ['lag > 300 s', 'lag > 120 s'],
    ],
    [
      'roster',
      'no healthy instance left, error rate > 2%',
      'no healthy instance left, error rate > 6%',
      ['error rate > 6%', 'Error rate > 3%'],
    ],
    [
      'cluster',
      '- API server latency p99 > 3000 ms',
      '- API server latency p99 > 500 ms',
      ['p99 > 500 ms', '| API server latency p99 |'],
    ],
    [
      'meters',
      '- Error rate > 4% for 5 minutes',
      '- Error rate > 0.3% for 5 minutes',
      ['Error rate > 0.3%', 'error rate: target', 'error rate > 1%'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['roster', '- 2–8 h: every 30 minutes', '- 4–8 h: every 30 minutes'],
    ['cluster', '| 4-12 h | every hour |', '| 6-12 h | every hour |'],
    ['cluster', '| 12-48 h | every 4 hours |', '| 10-48 h | every 4 hours |'],
    ['meters', 'time_window: 8-24 hours', 'time_window: 12-24 hours'],
  ),
];
