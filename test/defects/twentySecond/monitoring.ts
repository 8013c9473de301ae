/** What is watched, the alerts, and the thresholds. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const donorAlerts = part('donors', '  alerts:', '  schedule:');
const donorMetrics = part('donors', '  metrics:', '  alerts:');

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'issue',
      '**Metrics to Monitor:**',
      '',
      { until: '**Alert Thresholds:**', at: ['## Monitoring', '**Alert Thresholds', '# Deployment: DP-910'] },
    ],
    [
      'exams',
      '### Key Metrics',
      '',
      {
        until: '### Alert Conf',
        at: ['## 5.', '### Alert', '# Deployment Plan'],
        also: ['section-required'],
      },
    ],
    [
      'donors',
      donorMetrics,
      '',
      { at: ['monitoring:', 'alerts:', 'title:'], also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'issue',
      '**Alert Thresholds:**',
      '',
      { until: '## Documentation', at: ['## Monitoring', '**Metrics to', '# Deployment: DP-910'] },
    ],
    [
      'exams',
      '### Alert Configuration',
      '',
      { until: '## 6. Post', at: ['## 5.', '### Key', '# Deployment Plan'], also: ['section-required'] },
    ],
    [
      'donors',
      donorAlerts,
      '',
      {
        at: ['monitoring:', 'metrics:', 'schedule:', 'title:'],
        also: ['section-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'alert-action-required',
    ['issue', '- Error rate > 1% for 5 minutes: page @wietse.dam', '- Error rate > 1% for 5 minutes'],
    ['lottery', ' for 5 minutes, and pages Tarek Aziz.', ' for 5 minutes.', 'The alert `check-errors`'],
    ['lottery', '20 seconds, and pages Runa Holm.', '20 seconds.'],
    ['exams', '600 ms for 5 minutes | write to #exam-week |', '600 ms for 5 minutes | - |'],
    ['interest', '| > 80 min | Ole Winter, by phone |', '| > 80 min | |'],
    [
      'donors',
      '      action: page Yusuf Demir\n',
      '',
      { at: ['- name: errors', 'error rate > 1%'], also: ['field-required'] },
    ],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    ['issue', '- Error rate > 3% for 5 minutes', '- Error rate > 3 ms for 5 minutes'],
    ['issue', '- Cache hit ratio: > 90%', '- Cache hit ratio: > 190%', { also: ['threshold-contradiction'] }],
    ['lottery', 'p95 latency is above 350 ms', 'p95 latency is above 350 %'],
    ['exams', '| p95 response time | < 300 ms |', '| p95 response time | < 300% |'],
    ['interest', '| CPU of the partition | < 70% | > 90% |', '| CPU of the partition | < 70% | > 900 ms |'],
    ['donors', 'error rate: target < 0.5%', 'error rate: target < 0.5 s'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'issue',
      '- Error rate > 1% for 5 minutes:',
      '- Error rate > 4% for 5 minutes:',
      ['- Error rate > 4%', '- Error rate > 3%'],
    ],
    [
      'issue',
      '- Cache hit ratio < 70% for 15',
      '- Cache hit ratio > 70% for 15',
      ['- Cache hit ratio > 70%', '- Cache hit ratio < 80%', '- Cache hit ratio: > 90%'],
    ],
    [
      'lottery',
      'rate shall stay below 0.5 %',
      'rate shall stay below 5 %',
      ['rate shall stay', 'We roll back', 'four figures', 'check-errors'],
    ],
    ['lottery', 'p95 latency is above 350 ms', 'p95 latency is above 950 ms', ['check-slow', 'We roll back']],
    [
      'exams',
      '| Error rate | < 1% | > 4% |',
      '| Error rate | < 1% | > 3% |',
      ['| Error rate |', '- Error rate > 4%'],
    ],
    [
      'exams',
      'lost connections > 2% for 10',
      'lost connections > 8% for 10',
      ['| Connections |', '- Lost connections', '| Lost connections'],
    ],
    [
      'interest',
      '| Use of the log data set | < 60% | > 80% |',
      '| Use of the log data set | < 60% | < 80% |',
    ],
    [
      'donors',
      '    - Error rate > 3% for 5 minutes',
      '    - Error rate > 0.3% for 5 minutes',
      ['- Error rate > 0.3%', 'error rate: target', 'error rate > 1%'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['lottery', '| 2-8 h |', '| 4-8 h |', ['| 4-8 h |', '| 0-2 h |']],
    ['lottery', '| 8-24 h |', '| 6-24 h |', ['| 6-24 h |', '| 2-8 h |']],
    ['interest', '| 12-48 h |', '| 18-48 h |', ['| 18-48 h |', '| 0-12 h |']],
    ['donors', '    - period: 1-8 h', '    - period: 2-8 h', ['period: 2-8', 'period: 0-1']],
    ['donors', '    - period: 8-48 h', '    - period: 6-48 h', ['period: 6-48', 'period: 1-8']],
  ),
];
