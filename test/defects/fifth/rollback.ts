/** Rollback, monitoring and thresholds, the timeline. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects('rollback-required', ['tax', '## ⏪ Rollback', '', { until: '## ⚠️ Risks', at: ['#'] }]),
  ...defects(
    'rollback-triggers-required',
    [
      'images',
      '### Rollback Triggers',
      '',
      { until: '### Rollback Decision', at: ['Rollback Plan'], also: ['section-required'] },
    ],
    [
      'broker',
      '  triggers:\n    - Message loss > 0 for 1 minute\n    - Error rate > 4% for 5 minutes\n    - p95 delivery time > 1000 ms for 5 minutes\n',
      '',
      ['rollback:', 'owner'],
    ],
    [
      'tax',
      '**When:** error rate above 1 % for 5 minutes, p99 latency above 800 ms for 10 minutes, or a single wrong total.\n\n',
      '',
      ['Rollback'],
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['images', '- Pictures of products are missing', '- Performance is bad'],
    ['broker', '    - Message loss > 0 for 1 minute', '    - The cluster behaves badly'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'broker',
      '  steps:\n    - name: Bring the old version back',
      '',
      { until: 'roles:', at: ['rollback:'], also: ['migration-rollback-required'] },
    ],
    ['tax', '1. Send all requests to the old version.', '', { until: '## ⚠️ Risks', at: ['Rollback'] }],
  ),
  ...defects(
    'rollback-owner-required',
    ['broker', '  owner: Ines Duarte\n  time: 25', '  time: 25', ['rollback:', 'time: 25']],
    [
      'tax',
      '**Who decides:** @mlefevre, or @tkoch if she does not answer within 5 minutes.\n\n',
      '',
      ['Rollback'],
    ],
    [
      'images',
      '### Rollback Decision\n**Decision Maker**: Nadia Karim  \n**Escalation Contact**: Oskar Berg\n',
      '### Rollback Decision\n',
      { at: ['Rollback'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    ['broker', '  time: 25 minutes\n', '', ['rollback:', 'owner: Ines']],
    [
      'images',
      '**Rollback Window**: 30 minutes  \n**Estimated Rollback Time**: 10 minutes',
      '**Rollback Window**: 30 minutes',
      ['Rollback'],
    ],
  ),
  ...defects('rollback-verification-required', [
    'tax',
    '2. Check that the old version answers: `curl --fail https://tax.kassa.internal/v2/version` prints 2031.1.\n3. Tell',
    '2. Tell',
    ['Rollback'],
  ]),
  ...defects(
    'rollback-window',
    [
      'images',
      '**Estimated Rollback Time**: 10 minutes',
      '**Estimated Rollback Time**: 45 minutes',
      ['Rollback'],
    ],
    ['broker', '  time: 25 minutes', '  time: 90 minutes', ['time: 90', 'window: 60']],
    ['images', '**Rollback Window**: 30 minutes', '**Rollback Window**: 5 minutes', ['Rollback']],
  ),
  ...defects('metrics-required', [
    'broker',
    "  metrics:\n    - 'error rate: target < 0.5%'\n    - 'p95 delivery time: target < 300 ms'\n    - 'memory usage: target < 60%'\n",
    '',
    ['monitoring:', 'Monitoring'],
  ]),
  ...defects('alerts-required', [
    'broker',
    '  alerts:',
    '',
    { until: 'risks:', at: ['monitoring:', 'Monitoring'] },
  ]),
  ...defects(
    'alert-action-required',
    ['broker', '      action: page Jonas Petri\n', '', ['name: errors', 'condition: error']],
    [
      'images',
      '| Slow images | p95 response time > 500 ms for 5 minutes | On-call | Look at the cache |',
      '| Slow images | p95 response time > 500 ms for 5 minutes | | |',
    ],
    [
      'tax',
      '| p99 latency | < 250 ms | > 400 ms | @ysaid calls @tkoch |',
      '| p99 latency | < 250 ms | > 400 ms | |',
    ],
  ),
  ...defects(
    'threshold-unit',
    ['images', '- Error rate >5% for 5 minutes', '- Error rate >5 ms for 5 minutes'],
    ['images', '| p95 response time | < 300 ms | > 500 ms |', '| p95 response time | < 300 % | > 500 ms |'],
    [
      'broker',
      '    - p95 delivery time > 1000 ms for 5 minutes',
      '    - p95 delivery time > 1000 MB for 5 minutes',
    ],
    ['broker', "'error rate: target < 0.5%'", "'error rate: target < 150%'"],
    ['tax', 'error rate above 1 % for 5', 'error rate above 1 s for 5'],
  ),
  ...defects(
    'threshold-contradiction',
    ['images', '- Error rate < 1% for an hour', '- Error rate < 2% for an hour', { at: ['rror rate'] }],
    ['images', '- Error rate >5% for 5 minutes', '- Error rate >0.5% for 5 minutes', { at: ['rror rate'] }],
    [
      'broker',
      '    - Error rate > 4% for 5 minutes',
      '    - Error rate > 0.4% for 5 minutes',
      { at: ['rror rate'] },
    ],
    [
      'broker',
      'condition: p95 delivery time > 500 ms',
      'condition: p95 delivery time > 1500 ms',
      { at: ['p95 delivery'] },
    ],
    ['tax', '| Error rate | < 0.2 % | > 0.5 % |', '| Error rate | < 0.2 % | > 2 % |', { at: ['rror rate'] }],
    [
      'tax',
      'Success criteria: error rate below 0.2 %',
      'Success criteria: error rate below 0.1 %',
      { at: ['rror rate'] },
    ],
    ['broker', '    - Error rate > 4% for 5 minutes', '    - Success rate > 96% for 5 minutes'],
    ['tax', 'p99 latency above 800 ms', 'p99 latency above 200 ms', { at: ['p99'] }],
  ),
  ...defects(
    'monitoring-gap',
    ['images', '| 4-24 hours |', '| 6-24 hours |', { at: ['1-4 hours', '6-24'] }],
    ['images', '| 24-48 hours |', '| 20-48 hours |', { at: ['4-24', '20-48'] }],
    ['broker', '    - window: 8-24 hours', '    - window: 10-24 hours', ['1-8', '10-24']],
  ),
  ...defects(
    'time-invalid',
    [
      'images',
      '| 14:00 | 60 min |',
      '| 14:75 | 60 min |',
      { also: ['timeline-order', 'timeline-stage-mismatch'] },
    ],
    ['broker', '    time: 05:40 - 06:00', '    time: 05:40 - 26:00'],
    ['tax', '| 18:00 | 18:20 |', '| 18:00 | 18:72 |'],
    ['images', '**Deployment Time**: 13:00 UTC', '**Deployment Time**: 25:00 UTC'],
  ),
  ...defects(
    'timeline-order',
    [
      'images',
      '| 09:30 | 15 min | Staging deployment | Piotr Nowak | ⏳ |\n| 09:45 | 30 min | Staging validation | Hanna Lind | ⏳ |',
      '| 09:45 | 30 min | Staging validation | Hanna Lind | ⏳ |\n| 09:30 | 15 min | Staging deployment | Piotr Nowak | ⏳ |',
    ],
    [
      'tax',
      '| Step 2: 5 % | 18:20 | 18:45 | @tkoch |\n| Step 3: 25 % | 18:45 | 19:20 | @tkoch |',
      '| Step 3: 25 % | 18:45 | 19:20 | @tkoch |\n| Step 2: 5 % | 18:20 | 18:45 | @tkoch |',
    ],
    ['broker', '    time: 07:30 - 08:00', '    time: 05:30 - 05:45', { also: ['timeline-overlap'] }],
    [
      'tax',
      '| 20:30 | 21:00 | @mlefevre |',
      '| 21:00 | 20:30 | @mlefevre |',
      { also: ['timeline-overlap', 'time-invalid', 'timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'images',
      '| 13:00 | 30 min | Production deployment | Piotr Nowak |',
      '| 13:00 | 60 min | Production deployment | Hanna Lind |',
      { at: ['13:00 |', '13:30 |'], also: ['timeline-stage-mismatch', 'timeline-total'] },
    ],
    ['broker', '    time: 06:00 - 07:30', '    time: 05:50 - 07:30', { at: ['05:50', '05:40'] }],
    ['tax', '| 18:45 | 19:20 |', '| 18:40 | 19:20 |', { at: ['18:40', '18:20'] }],
  ),
  ...defects(
    'timeline-total',
    [
      'images',
      '**Total Estimated Duration**: 6 hours (09:00',
      '**Total Estimated Duration**: 5 hours (09:00',
    ],
    ['tax', '**Total:** 3 h', '**Total:** 4 h'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'images',
      '### Stage 6: Production Smoke Tests (13:30 - 14:00)',
      '### Stage 6: Production Smoke Tests (13:45 - 14:15)',
      { at: ['Stage 6', '| 13:30'] },
    ],
    [
      'images',
      '| 09:45 | 30 min | Staging validation |',
      '| 09:45 | 20 min | Staging validation |',
      { at: ['Stage 3', '| 09:45'], also: ['timeline-total'] },
    ],
    [
      'images',
      '### Stage 4: Go/No-Go Decision (10:15)',
      '### Stage 4: Go/No-Go Decision (10:45)',
      { at: ['Stage 4', '| 10:15'] },
    ],
  ),
];
