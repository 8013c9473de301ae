/** What is watched, and the thresholds. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'tax',
      '### Key Metrics to Watch\n',
      '',
      {
        until: '### Alerts Configuration',
        at: ['## Monitoring Plan', '# Deployment Plan', '### Alerts Configuration'],
        also: ['section-required'],
      },
    ],
    [
      'archive',
      '**Metrics to Monitor:**\n',
      '',
      {
        until: '**Alert Thresholds:**',
        at: ['## Monitoring & Alerting', '**Alert Thresholds'],
        also: ['field-required', 'section-required'],
      },
    ],
    [
      'scores',
      '  metrics:\n',
      '',
      { until: '  alerts:', at: ['monitoring:', '  alerts:'], also: ['field-required', 'section-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'tax',
      '### Alerts Configuration\n',
      '',
      {
        until: '### Watch After Each Ring',
        and: [['- [ ] All three alerts fired when tested\n', '']],
        at: ['## Monitoring Plan', '### Key Metrics', '### Dashboards'],
        also: ['section-required'],
      },
    ],
    [
      'archive',
      '**Alert Thresholds:**\n',
      '',
      {
        until: '| After the change-over |',
        at: ['## Monitoring & Alerting', '**Metrics to Monitor'],
        also: ['field-required', 'section-required'],
      },
    ],
    [
      'scores',
      '  alerts:\n',
      '',
      {
        until: 'communication:',
        at: ['monitoring:', '  metrics:'],
        also: ['field-required', 'section-required'],
      },
    ],
  ),
  ...defects(
    'alert-action-required',
    [
      'press',
      '| Error rate | < 0.3% | > 1% for 5 minutes | Page Pavel Horák |',
      '| Error rate | < 0.3% | > 1% for 5 minutes | |',
    ],
    [
      'scanner',
      '| Length of the queue | < 200 | > 2000 | Mirko Šarić by phone |',
      '| Length of the queue | < 200 | > 2000 | – |',
    ],
    [
      'tax',
      '- Error rate > 0.8% for 5 minutes: page the Returns engineer on call',
      '- Error rate > 0.8% for 5 minutes',
    ],
    [
      'archive',
      '- Error rate > 1.5% for 5 minutes: page Janko Petrovič',
      '- Error rate > 1.5% for 5 minutes',
    ],
    [
      'scores',
      '      condition: p95 response time > 500ms for 5 minutes\n      action: write to the channel viewer-live\n',
      '      condition: p95 response time > 500ms for 5 minutes\n',
      { at: ['- name: slow answers', 'condition: p95'], also: ['yaml-schema'] },
    ],
    [
      'tax',
      '- Lag of the employer feed > 45 minutes: page the Feed engineer on call',
      '- Lag of the employer feed > 45 minutes:',
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['press', '- 2-12 hours: every hour, Pavel Horák', '- 4-12 hours: every hour, Pavel Horák'],
    [
      'press',
      '- 12-24 hours: every 4 hours, engineer on call',
      '- 10-24 hours: every 4 hours, engineer on call',
    ],
    [
      'scanner',
      '| 1-6 hours | every 30 minutes | Hanne Vogt |',
      '| 1-4 hours | every 30 minutes | Hanne Vogt |',
      ['| 1-4 hours', '| 6-48 hours'],
    ],
    ['tax', '| 2-8 h | every hour | Urs Zimmerli |', '| 3-8 h | every hour | Urs Zimmerli |'],
    ['archive', '| 1-6 h | every 30 minutes | Janko Petrovič |\n', '', ['| 6-48 h', '| 0-1 h']],
    ['archive', '| 6-48 h | every 6 hours | Janko Petrovič |', '| 5-48 h | every 6 hours | Janko Petrovič |'],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    ['press', '| Error rate | < 0.3% | > 1% for', '| Error rate | < 0.3 ms | > 1% for'],
    ['press', '| p95 response time | > 1500 ms | 5 minutes |', '| p95 response time | > 15% | 5 minutes |'],
    [
      'scanner',
      '| Response time p95 | < 300 ms | > 600 ms for 5 minutes |',
      '| Response time p95 | < 300 ms | > 60% for 5 minutes |',
    ],
    ['tax', '  - Success rate: > 99.8%', '  - Success rate: > 998%'],
    ['tax', '- Error rate > 2% for 5 minutes', '- Error rate > 200ms for 5 minutes'],
    ['archive', '- Use of the connection pool: target < 70%', '- Use of the connection pool: target < 170%'],
    ['scores', "    - 'p95 response time: target < 250ms'", "    - 'p95 response time: target < 25%'"],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'press',
      '| Error rate | > 3% | 5 minutes |',
      '| Error rate | > 0.2% | 5 minutes |',
      ['| Error rate | > 0.2%', '| Error rate | < 0.3%'],
    ],
    [
      'press',
      '| p95 response time | < 350 ms | > 700 ms for 5 minutes |',
      '| p95 response time | < 350 ms | > 2000 ms for 5 minutes |',
      ['> 2000 ms', '| p95 response time | > 1500 ms'],
    ],
    [
      'scanner',
      'Readings answered with an error | < 0.5% | > 1.5% for 5 minutes',
      'Readings answered with an error | < 0.5% | > 6% for 5 minutes',
      ['> 6%', 'more than 4%'],
    ],
    [
      'tax',
      '- Error rate > 2% for 5 minutes',
      '- Success rate > 98% for 5 minutes',
      { at: '- Success rate > 98%' },
    ],
    [
      'archive',
      '- p95 latency > 2500 ms for 10 minutes',
      '- p95 latency > 700 ms for 10 minutes',
      ['> 700 ms', 'target < 800 ms'],
    ],
    [
      'archive',
      '- Error rate > 3% for 5 minutes',
      '- Error rate > 3% for 5 minutes\n- Error rate > 6% for 5 minutes',
    ],
    [
      'scores',
      '      condition: late page turns > 0.4% for 5 minutes',
      '      condition: late page turns > 2% for 5 minutes',
      ['> 2% for', 'Late page turns > 1%'],
    ],
    ['scores', '    - Error rate > 3% for 5 minutes', '    - Error rate < 3% for 5 minutes'],
  ),
];
