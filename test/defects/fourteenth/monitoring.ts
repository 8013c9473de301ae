/** What is watched, limits and schedules. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const sections = ['section-required', 'field-required'];

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'points',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: sections },
    ],
    ['tickets', '### Key Metrics', '', { until: '### Alert Conf', at: '## 5. Monitoring', also: sections }],
    ['video', "  metrics:\n    - 'error rate", '', { until: '  alerts:', at: 'monitoring:', also: sections }],
  ),
  ...defects(
    'alerts-required',
    [
      'points',
      '### Alerts Configuration',
      '',
      { until: '### Monitoring Schedule', at: '## Monitoring Plan', also: sections },
    ],
    [
      'tickets',
      '### Alert Configuration',
      '',
      { until: '### Watch', at: '## 5. Monitoring', also: sections },
    ],
    ['video', part('video', '  alerts:', 'risks:'), '', { at: 'monitoring:', also: sections }],
  ),
  ...defects(
    'alert-action-required',
    [
      'points',
      '\n    action: message in the channel shop-releases',
      '',
      ['points_latency', 'p95_latency > 450ms'],
    ],
    [
      'points',
      '    condition: booked_points_difference > 0\n    action: page the checkout engineer on call',
      '    condition: booked_points_difference > 0',
      ['ledger_difference', 'booked_points_difference'],
    ],
    ['tickets', '- P3 (Email): CPU of the pods > 80%', '- CPU of the pods > 80%'],
    ['kafka', '> 50,000 messages | channel kafka-ops |', '> 50,000 messages | – |'],
    ['video', '      action: write to visits-release\n', '', ['slow answers', 'p95 response time > 500ms']],
  ),
  ...defects(
    'threshold-unit',
    ['points', '  - Error rate: < 0.3%', '  - Error rate: < 0.3 ms'],
    ['pension', '| Response time p95 | < 200 ms |', '| Response time p95 | < 200 % |'],
    ['tickets', '- Health check failures > 25% of the pods', '- Health check failures > 250% of the pods'],
    ['tickets', '- CPU of the pods: below 70%', '- CPU of the pods: below 70 ms'],
    ['kafka', '- Produce latency p99 > 300 ms for', '- Produce latency p99 > 300% for'],
    ['video', "'failed visits: target < 1%'", "'failed visits: target < 1ms'"],
  ),
  ...defects(
    'threshold-contradiction',
    ['points', '- Error rate > 2% for 5 minutes', '- Error rate > 0.2% for 5 minutes', ['> 0.2%', '< 0.3%']],
    ['points', '- Success rate < 98%', '- Success rate > 98%'],
    [
      'pension',
      'Replica lag above 120 s for',
      'Replica lag above 3 s for',
      ['above 3 s', 'Replica lag | < 5 s'],
    ],
    [
      'tickets',
      'error rate > 1% for 3 minutes',
      'error rate > 3% for 3 minutes',
      ['P1 (Page)', 'Error rate > 2%'],
    ],
    ['kafka', 'p99 > 300 ms for 10', 'p99 > 100 ms for 10', ['p99 > 100 ms', '> 150 ms']],
    ['video', '- Error rate > 3% for 5 minutes', '- Success rate > 97% for 5 minutes'],
    [
      'video',
      'condition: error rate > 1% for 5 minutes',
      'condition: error rate > 5% for 5 minutes',
      ['error rate > 5%', 'Error rate > 3%'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['points', '| 1-4 h |', '| 2-4 h |', ['| 2-4 h', '| 0-1 h']],
    ['points', '| 4-24 h |', '| 3-24 h |', ['| 3-24 h', '| 1-4 h']],
    ['pension', '| 8-24 h |', '| 10-24 h |', ['| 10-24 h', '| 2-8 h']],
    ['tickets', '(1-6 h)', '(2-6 h)', ['(2-6 h)', '(0-1 h)']],
    ['kafka', '2 to 12 hours every hour', '4 to 12 hours every hour'],
  ),
];
