/** The way back. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const sections = ['section-required', 'field-required'];

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'points',
      part('points', '## Rollback Plan', '## Post-Deployment Validation'),
      '',
      { at: '# Deployment Plan', also: [...sections, 'rollback-time-required'] },
    ],
    ['kafka', part('kafka', '## Way back', '## Risks'), '', '# Runbook'],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'points',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback', at: '## Rollback Plan', also: sections },
    ],
    ['pension', '| Trigger | Action |', '', { until: '1. Stop the running', at: '## 8. Rollback' }],
    [
      'tickets',
      '### Automated Triggers',
      '',
      { until: '### Manual Rollback Steps', at: '## 4. Rollback', also: sections },
    ],
    ['kafka', '**Go back when:**', '', { until: '**How (about', at: '## Way back' }],
    [
      'video',
      part('video', '  triggers:', '  steps:\n    - name: Switch the flag off'),
      '',
      { at: 'rollback:', also: sections },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['points', '- Error rate > 2% for 5 minutes', '- Error rate is too high'],
    ['tickets', '- P95 latency > 1200 ms for 5 minutes', '- The shop feels slow'],
    ['tickets', '- Two customers report lost carts within 10 minutes', '- Customers are unhappy'],
    ['video', '- Failed visits > 4% in any 10 minutes', '- Picture quality is bad'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'points',
      '### Manual Rollback Procedure',
      '',
      { until: '## Post-Deployment Validation', at: '## Rollback Plan', also: sections },
    ],
    [
      'pension',
      '1. Stop the running script',
      '',
      { until: '## 9. Risks', at: '## 8. Rollback', also: ['migration-rollback-required'] },
    ],
    [
      'tickets',
      '### Manual Rollback Steps',
      '',
      {
        until: '### Rollback Decision',
        at: '## 4. Rollback',
        also: [...sections, 'migration-rollback-required'],
      },
    ],
    ['kafka', '**How (about', '', { until: '## Risks', at: '## Way back' }],
    [
      'video',
      part('video', '  steps:\n    - name: Switch the flag off', 'roles:'),
      '',
      { at: 'rollback:', also: sections },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['points', '**Rollback Owner:** Tomás Herrera\n\n', '', '## Rollback Plan'],
    ['pension', '**Owner:** Ruth Adeyemi\n', '', '## 8. Rollback'],
    ['tickets', '**Rollback Owner:** Marit Solberg\n', '', ['## 4. Rollback', '### Rollback Decision']],
    ['kafka', ' Oksana Hrytsenko decides.', '', '## Way back'],
    [
      'video',
      '  owner: Helle Jørgensen\n  time: 10 minutes',
      '  time: 10 minutes',
      { at: 'rollback:', also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'points',
      '**Rollback Time:** 10 minutes\n',
      '',
      { at: ['## Rollback Plan', '## Deployment Strategy'], also: ['field-required'] },
    ],
    [
      'tickets',
      '**Estimated Rollback Time:** 5 minutes\n',
      '',
      {
        and: [['in staging: 4 minutes from the decision to the last passed smoke test.', 'in staging.']],
        at: ['## 4. Rollback', '### Rollback Decision'],
        also: ['field-required'],
      },
    ],
    ['video', '  time: 10 minutes\n', '', { at: 'rollback:', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'points',
      '\n# The old version answers',
      '```\n\n',
      { until: '## Post-Deployment', at: ['## Rollback Plan', '### Manual Rollback'] },
    ],
    ['pension', '5. Verify: `GET', '', { until: '## 9. Risks', at: '## 8. Rollback' }],
    [
      'tickets',
      '4. Verify: `./bin',
      '4. Tell the box offices\n',
      { until: '5. Keep the logs', at: ['## 4. Rollback', '### Manual Rollback Steps'] },
    ],
    [
      'kafka',
      '4. Verify with step 1',
      '4. Report on the status page\n\n',
      { until: '## Risks', at: ['## Way back', '**How (about'] },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'points',
      '**Rollback Time:** 10 minutes',
      '**Rollback Time:** 45 minutes',
      ['**Rollback Time:**', '**Rollback Window:**'],
    ],
    [
      'pension',
      '**Estimated time:** 25 minutes',
      '**Estimated time:** 55 minutes',
      {
        and: [['| **Rollback time** | 25 minutes |', '| **Rollback time** | 55 minutes |']],
        at: ['**Estimated time:**', '**Rollback time**', '**Window**', '| 08:00 |', '**Last point'],
      },
    ],
    [
      'tickets',
      '**Rollback Window:** 20 minutes',
      '**Rollback Window:** 4 minutes',
      ['**Rollback Window:**', '**Estimated Rollback Time:**'],
    ],
    ['kafka', 'rollback window: 2 hours', 'rollback window: 1 hour'],
    ['video', '  time: 10 minutes', '  time: 40 minutes', ['time: 40 minutes', 'window: 30 minutes']],
  ),
];
