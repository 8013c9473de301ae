/** What is watched, and when it alarms. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'radar',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'fleet',
      '### Key Metrics',
      '',
      { until: '### Alert Configuration', at: '## 5. Monitoring', also: ['section-required'] },
    ],
    [
      'ocpp',
      '  metrics:\n',
      '',
      { until: '  alerts:\n', at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'radar',
      '### Alerts Configuration',
      '',
      { until: '## Rollback Plan', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'fleet',
      '### Alert Configuration',
      '',
      { until: '### Watch', at: '## 5. Monitoring', also: ['section-required'] },
    ],
    [
      'ocpp',
      '  alerts:\n',
      '',
      { until: '  schedule:\n', at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    [
      'radar',
      '    action: page the weather on-call\n',
      '',
      ['name: nowcast_errors', 'condition: error_rate'],
    ],
    [
      'loans',
      '- Replica lag > 30 seconds for 5 minutes: page Henrik Moen',
      '- Replica lag > 30 seconds for 5 minutes',
    ],
    ['rabbit', '| > 20,000 | Write to #mq-upgrade |', '| > 20,000 | |'],
    [
      'ocpp',
      '      action: page the engineer on call\n    - name: stations offline',
      '    - name: stations offline',
      { at: ['gateway errors', 'error rate > 1.5%'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'threshold-unit',
    ['radar', '  - Error rate: < 0.3%', '  - Error rate: < 0.3ms'],
    ['radar', 'rain gauges: > 80%', 'rain gauges: > 180%'],
    ['loans', 'history page: target < 400 ms', 'history page: target < 400 %'],
    ['fleet', '- Error rate: < 0.5%', '- Error rate: < 0.5 s'],
    ['rabbit', '| Memory per node | < 60% |', '| Memory per node | < 60 ms |'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'radar',
      '- Error rate > 3% for 5 minutes',
      '- Error rate > 0.1% for 5 minutes',
      ['- Error rate > 0.1%', '- Error rate: < 0.3%', 'condition: error_rate'],
    ],
    ['radar', '- Success rate < 97%', '- Success rate > 97%'],
    [
      'loans',
      '- Error rate > 2% for 5 minutes: page',
      '- Error rate > 6% for 5 minutes: page',
      ['Error rate > 6%', 'Error rate of the catalogue > 4%'],
    ],
    [
      'ocpp',
      '- Error rate > 4% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['Error rate > 0.2%', 'error rate: target', 'condition: error rate'],
    ],
    [
      'rabbit',
      '| Ride offer latency p99 | > 3 s for 5 minutes |',
      '| Ride offer latency p99 | > 700 ms for 5 minutes |',
      ['> 700 ms', '| Ride offer latency p99 | < 900 ms'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['loans', '| 2–12 h | 1 h', '| 4–12 h | 1 h', ['| 4–12', '| 0–2']],
    ['fleet', '| 6–24 | Every', '| 5–24 | Every', ['| 5–24', '| 1–6']],
    ['fleet', '| 24–72 | Twice', '| 30–72 | Twice', ['| 30–72', '| 6–24']],
    ['ocpp', 'window: 8-24 hours', 'window: 10-24 hours', ['10-24 hours', '2-8 hours']],
  ),
];
