/** Metrics, alerts and their limits. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'tariff',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'boarding',
      '### Key Metrics',
      '',
      { until: '### Alert Configuration', at: '## 5. Monitoring', also: ['section-required'] },
    ],
    [
      'parcel',
      part('parcel', '  metrics:\n', '  alerts:\n'),
      '',
      { at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'tariff',
      '### Alerts Configuration',
      '',
      { until: '## Rollback Plan', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'boarding',
      '### Alert Configuration',
      '',
      { until: '### Watch', at: '## 5. Monitoring', also: ['section-required'] },
    ],
    [
      'parcel',
      part('parcel', '  alerts:\n', 'configuration:\n'),
      '\n',
      { at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    [
      'tariff',
      '    action: page the on-call engineer of Billing\n',
      '',
      ['- name: preview_errors', 'condition: error_rate'],
    ],
    ['claims', '| < 25% | channel #claims-db |', '| < 25% | |'],
    [
      'lab',
      '- **API p99 latency > 1500 ms for 10 minutes:** message to #lab-platform',
      '- **API p99 latency > 1500 ms for 10 minutes**',
    ],
    [
      'parcel',
      '      action: write to the channel routing-release\n',
      '',
      { at: ['- name: slow tours', 'condition: p95'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'threshold-unit',
    ['tariff', '  - Error rate: < 0.3%', '  - Error rate: < 0.3ms'],
    ['tariff', 'Success rate: > 99.7%', 'Success rate: > 997%'],
    ['claims', '| < 5 s | > 30 s |', '| < 5 s | > 30% |'],
    ['boarding', 'P95 latency (target < 400 ms)', 'P95 latency (target < 400%)'],
    ['lab', '- **API server error rate > 0.5% for', '- **API server error rate > 0.5 s for'],
    ['parcel', 'p95 response time > 2000ms', 'p95 response time > 2000%'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'tariff',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['Error rate > 0.2%', 'Error rate: < 0.3%', 'error_rate > 0.8%'],
    ],
    [
      'tariff',
      'condition: error_rate > 0.8%',
      'condition: error_rate > 4%',
      ['error_rate > 4%', 'Error rate > 2%'],
    ],
    ['tariff', '- Success rate < 98%', '- Success rate > 98%'],
    [
      'claims',
      '| Failed claim registrations | more than 1% over',
      '| Failed claim registrations | more than 0.1% over',
      '| Failed claim registrations |',
    ],
    ['boarding', 'error rate > 1.5%; goes', 'error rate > 5%; goes', ['error rate > 5%', 'Error rate > 3%']],
    [
      'lab',
      '- **API p99 latency > 1500 ms for 10 minutes:** message to #lab-platform\n',
      '- **API p99 latency > 1500 ms for 10 minutes:** message to #lab-platform\n- **API p99 latency > 2500 ms for 10 minutes:** message to #lab-platform\n',
    ],
    [
      'parcel',
      'condition: p95 response time > 1200ms',
      'condition: p95 response time > 2500ms',
      ['> 2500ms', '> 2000ms'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['claims', '| 2-8 hours |', '| 3-8 hours |', ['| 0-2 hours |', '| 3-8 hours |']],
    ['claims', '| 8-24 hours |', '| 6-24 hours |', ['| 2-8 hours |', '| 6-24 hours |']],
    ['boarding', '**T+60 to T+240 min:**', '**T+90 to T+240 min:**', ['**T+0 to', '**T+90 to']],
    ['lab', '4–12 h every hour', '6–12 h every hour'],
    ['lab', '12–48 h twice', '10–48 h twice'],
  ),
];
