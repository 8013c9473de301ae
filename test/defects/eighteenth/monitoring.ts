/** What is watched, and at which values. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const parts = ['section-required', 'field-required'];

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'canary',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: parts },
    ],
    [
      'bidding',
      '### Key Metrics',
      '',
      { until: '### Alert Configuration', at: '## 5. Monitoring', also: parts },
    ],
    ['gates', '  metrics:\n', '', { until: '  alerts:\n', at: 'monitoring:', also: parts }],
  ),
  ...defects(
    'alerts-required',
    [
      'canary',
      '### Alerts Configuration',
      '',
      { until: '### Monitoring Schedule', at: '## Monitoring Plan', also: parts },
    ],
    [
      'bidding',
      '### Alert Configuration',
      '',
      { until: '## 6. Post-Deployment', at: '## 5. Monitoring', also: parts },
    ],
    ['gates', '  alerts:\n', '', { until: '\ncommunication:', at: 'monitoring:', also: parts }],
  ),
  ...defects(
    'alert-action-required',
    [
      'canary',
      '    action: page the engineer on call\n',
      '',
      ['name: geocoder_errors', 'condition: error_rate', '### Alerts Configuration'],
    ],
    ['migration', 'replication lag above 30 s pages Elin Sandvik;', 'replication lag above 30 s;'],
    ['bidding', '- P2 (Slack #bidding-ops): error rate', '- P2: error rate'],
    ['gitlab', 'for 10 minutes | Page Claire Fontaine |', 'for 10 minutes | |'],
    [
      'gates',
      '      action: write to the channel gates\n',
      '',
      { at: ['name: slow answers', 'p95 response time > 600ms'], also: parts },
    ],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    ['canary', '- Error rate: < 0.3%', '- Error rate: < 0.3 ms'],
    ['migration', '- Replication lag: < 5 s', '- Replication lag: < 5 %'],
    ['bidding', '- Bid latency p95: target < 250 ms', '- Bid latency p95: target < 250 %'],
    ['gitlab', 'share of HTTP 5xx (target < 0.5 %)', 'share of HTTP 5xx (target < 0.5 ms)'],
    ['gates', "'p95 response time: target < 350ms'", "'p95 response time: target < 35%'"],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'canary',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['Error rate > 0.2%', '- Error rate: < 0.3%', 'error_rate > 0.8%'],
    ],
    [
      'bidding',
      '- P1 (Page): error rate > 1.5%',
      '- P1 (Page): error rate > 5%',
      ['- P1 (Page)', '- Error rate > 3%'],
    ],
    [
      'gates',
      '    - Refused valid passes > 2% for 5 minutes',
      '    - Refused valid passes < 2% for 5 minutes',
    ],
    [
      'gitlab',
      '| Errors | HTTP 5xx rate > 2 % for 5 minutes |',
      '| Errors | HTTP 5xx rate > 8 % for 10 minutes |',
      ['| Errors |', '- HTTP 5xx rate > 5 %'],
    ],
    [
      'migration',
      'error rate > 2% for 10 minutes',
      'error rate > 0.3% for 10 minutes',
      ['error rate > 0.3%', '- Error rate of the registry', 'error rate above 1%'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['canary', '| 4-24 hours |', '| 6-24 hours |', ['| 6-24 hours |', '| 0-4 hours |']],
    ['canary', '| 24-48 hours |', '| 20-48 hours |', ['| 20-48 hours |', '| 4-24 hours |']],
    ['gitlab', '- 1–4 h: every', '- 2–4 h: every', ['- 2–4 h', '- 0–1 h']],
    ['gitlab', '- 24–72 h: twice', '- 36–72 h: twice', ['- 36–72 h', '- 4–24 h']],
  ),
];
