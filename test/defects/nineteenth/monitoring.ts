/** What is watched, and its limits. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const missing = ['section-required', 'field-required'];

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'canary',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: missing },
    ],
    [
      'board',
      '### Key Metrics',
      '',
      { until: '### Alert Configuration', at: '## 5. Monitoring', also: missing },
    ],
    ['berth', '  metrics:\n', '', { until: '  alerts:\n', at: 'monitoring:', also: missing }],
  ),
  ...defects(
    'alerts-required',
    [
      'canary',
      '### Alerts Configuration',
      '',
      { until: '## Rollback Plan', at: '## Monitoring Plan', also: missing },
    ],
    ['board', '### Alert Configuration', '', { until: '## 6. Post', at: '## 5. Monitoring', also: missing }],
    ['berth', '  alerts:\n', '', { until: 'risks:\n', at: 'monitoring:', also: missing }],
  ),
  ...defects(
    'alert-action-required',
    [
      'canary',
      '| Error rate > 1% for 5 minutes | Page the engineer on call |',
      '| Error rate > 1% for 5 minutes | |',
    ],
    ['vault', '> 600 ms for 10 minutes | #vault-ops |', '> 600 ms for 10 minutes | |'],
    [
      'migration',
      '- Replication lag > 20 seconds: Pavel pauses the batches',
      '- Replication lag > 20 seconds',
    ],
    [
      'berth',
      '      action: write to berth-release\n',
      '',
      { at: ['name: slow answers', 'condition: p95'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['migration', '| 2-6 h | 30 min |', '| 3-6 h | 30 min |', ['| 3-6 h', '| 0-2 h']],
    ['migration', '| 6-24 h | 2 h |', '| 8-24 h | 2 h |', ['| 8-24 h', '| 2-6 h']],
    ['vault', '| 1-4 h | 15 minutes', '| 1-6 h | 15 minutes', ['| 1-6 h', '| 4-24 h']],
    ['vault', '| 24-72 h | twice', '| 36-72 h | twice', ['| 36-72 h', '| 4-24 h']],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    ['canary', '  - Error rate: < 0.3%', '  - Error rate: < 0.3ms'],
    ['migration', '- p95 latency of `/visits`: below 400 ms', '- p95 latency of `/visits`: below 400 %'],
    ['vault', '- p99 latency > 1500 ms', '- p99 latency > 1500 %'],
    ['board', '- Health check failures > 25% of', '- Health check failures > 125% of'],
    ['berth', "'error rate: target < 0.5%'", "'error rate: target < 0.5ms'"],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'canary',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['Error rate > 0.2%', 'Error rate: < 0.3%', 'suggest_errors'],
    ],
    ['canary', '- Success rate < 98%', '- Success rate > 98%'],
    [
      'vault',
      'error rate > 0.5 % for 5 minutes',
      'error rate > 5 % for 5 minutes',
      ['error rate > 5 %', 'Error rate > 2 %'],
    ],
    [
      'berth',
      'condition: error rate > 1% for',
      'condition: error rate > 5% for',
      ['error rate > 5%', 'Error rate > 3%'],
    ],
    [
      'migration',
      '- Error rate > 3 % for 5 minutes',
      '- Error rate > 0.3 % for 5 minutes',
      ['Error rate > 0.3 %', 'below 0.5 %', 'Error rate > 1 %'],
    ],
  ),
];
