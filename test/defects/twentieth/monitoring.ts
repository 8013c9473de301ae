/** What is watched, who is called, and the thresholds. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'freeze',
      '### Key Metrics to Watch',
      '',
      {
        until: '### Alerts Configuration',
        at: ['## Monitoring Plan', '### Alerts'],
        also: ['section-required'],
      },
    ],
    [
      'radio',
      '### 🔑 Key Metrics',
      '',
      { until: '### 🔔', at: ['## 📈', '### 🔔'], also: ['section-required'] },
    ],
    [
      'laundry',
      '  metrics:\n',
      '',
      { until: '  alerts:', at: ['monitoring:', 'alerts:'], also: ['field-required', 'section-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'freeze',
      '### Alerts Configuration',
      '',
      {
        until: '| Hours after each share',
        and: [['- [ ] Both alerts fired when tested\n', '']],
        at: ['## Monitoring Plan', '### Key Metrics'],
        also: ['section-required'],
      },
    ],
    [
      'radio',
      '### 🔔 Alert Configuration',
      '',
      { until: '### 🗓️', at: ['## 📈', '### 🔑'], also: ['section-required'] },
    ],
    [
      'laundry',
      '  alerts:\n',
      '',
      {
        until: '\ncommunication:',
        at: ['monitoring:', 'metrics:'],
        also: ['field-required', 'section-required'],
      },
    ],
    [
      'release',
      '#### Alerts\n',
      '',
      {
        until: '---\n\n## Rollback Plan',
        and: [['- [x] Each alert of stage 8 has been made to fire once\n', '']],
        at: [
          '### Stage 8',
          '### Monitoring Readiness',
          '# Phase 8',
          '#### First',
          '## Deployment Steps',
          '#### Performance Monitoring',
        ],
      },
    ],
  ),
  ...defects(
    'alert-action-required',
    [
      'freeze',
      '    action: write to the channel cards-live\n',
      '',
      ['- name: freeze_slow', 'condition: p95', 'alerts:'],
    ],
    ['archive', '| < 20 TB | Yuki Tanabe by email |', '| < 20 TB | |'],
    [
      'release',
      '- Error rate > 1% for 5 minutes: page the engineer on call',
      '- Error rate > 1% for 5 minutes',
    ],
    ['radio', '- P2 (Chat): segment latency (p95) > 1200 ms', '- Segment latency (p95) > 1200 ms'],
    [
      'laundry',
      '      action: write to the channel machines\n',
      '',
      { at: ['name: slow answers', 'condition: p95', 'alerts:'], also: ['field-required'] },
    ],
    [
      'release',
      '- Fewer than 8 of 12 green hosts healthy: page the engineer on call',
      '- Fewer than 8 of 12 green hosts healthy',
    ],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    ['freeze', '  - Error rate: < 0.3%', '  - Error rate: < 300ms'],
    ['freeze', 'Response time (p95) > 1200ms for 5', 'Response time (p95) > 12% for 5'],
    ['radio', '- CPU of the workers: < 75%', '- CPU of the workers: < 75 ms'],
    ['archive', '| Duration of a search | < 3 s |', '| Duration of a search | < 3% |'],
    ['laundry', 'Aborted washes > 3% for 15', 'Aborted washes > 300% for 15'],
    ['release', '- Error rate > 3% for 5 minutes', '- Error rate > 3 s for 5 minutes'],
    ['laundry', "'p95 response time: target < 300ms'", "'p95 response time: target < 300 MB'"],
    ['release', '- p95 response time > 700 ms for', '- p95 response time > 70% for'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'freeze',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['- Error rate >', '- Error rate:', 'error_rate'],
    ],
    [
      'freeze',
      'condition: error_rate > 0.8%',
      'condition: error_rate > 5%',
      ['error_rate', '- Error rate >', 'freeze_errors'],
    ],
    ['freeze', '- Success rate < 98%', '- Success rate > 98%', ['- Success rate']],
    [
      'release',
      '- Error rate > 1% for 5 minutes: page',
      '- Error rate > 6% for 5 minutes: page',
      ['- Error rate >'],
    ],
    [
      'radio',
      '- Segment latency (p95) > 2000 ms',
      '- Segment latency (p95) > 700 ms',
      ['- Segment latency', 'segment latency'],
    ],
    [
      'radio',
      'error rate > 2% for 3 minutes, or',
      'error rate > 5% for 3 minutes, or',
      ['error rate > 5%', '- Error rate > 3%'],
    ],
    [
      'laundry',
      'condition: aborted washes > 1.5% for 15 minutes',
      'condition: aborted washes > 4% for 15 minutes',
      ['condition: aborted', 'Aborted washes >', 'name: aborted'],
    ],
    [
      'archive',
      '- a search takes longer than 8 seconds on three attempts',
      '- a search takes longer than 2 seconds on three attempts',
      ['a search takes', '| Duration of a search'],
    ],
    ['laundry', "'machines online: target > 98%'", "'machines online: target < 98%'"],
    [
      'radio',
      '- Error rate > 3% for 3 minutes\n',
      '- Error rate > 3% for 3 minutes\n- Error rate > 6% for 3 minutes\n',
      ['- Error rate >'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['release', '| 4-12 hours |', '| 6-12 hours |', ['| 6-12 hours |', '| 0-4 hours |']],
    ['freeze', '| 1-4 h |', '| 1-3 h |', ['| 1-3 h |', '| 4-24 h |']],
    ['radio', '| 8-24 hours |', '| 6-24 hours |', ['| 6-24 hours |', '| 2-8 hours |']],
    ['archive', '| 12-48 |', '| 18-48 |', ['| 18-48 |', '| 3-12 |']],
    ['release', '| 4-12 hours | Every 30 min | Goran Petrov |\n', '', ['| 12-36 hours', '| 0-4 hours']],
  ),
];
