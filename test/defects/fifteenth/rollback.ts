/** The way back. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'parcel',
      '## Rollback Plan',
      '',
      {
        until: '## Post-Deployment Validation',
        at: '# Deployment Plan: DP-2304',
        also: ['section-required'],
      },
    ],
    [
      'grades',
      '## 7. Rollback',
      '',
      { until: '## 8. Monitoring', at: '# Deployment Plan: DP-2311', also: ['step-numbering'] },
    ],
    [
      'permits',
      '## Rollback Procedure',
      '',
      {
        until: '## Smoke Tests',
        at: '# Deployment: Parking',
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'parcel',
      '### Automatic Rollback Triggers',
      '',
      {
        until: '### Manual Rollback Procedure',
        at: ['## Rollback Plan', '### Manual'],
        also: ['section-required'],
      },
    ],
    ['grades', 'Roll back when', '', { until: 'Steps:\n\n1. Put 9.3', at: '## 7. Rollback' }],
    [
      'keycloak',
      'Triggers:',
      '',
      {
        until: 'Procedure:',
        and: [['; over 15% for 5 minutes we roll back', '']],
        at: '## Rollback',
      },
    ],
    [
      'meals',
      '  triggers:\n',
      '',
      {
        until: '  steps:\n    - name: Switch the flag off',
        and: [
          [
            '        rollback: Begin the rollback when a trigger below is met\n',
            '        rollback: Nothing to undo\n',
          ],
        ],
        at: 'rollback:',
        also: ['field-required', 'section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['parcel', '- Error rate > 2% for 5 minutes', '- Too many errors'],
    ['parcel', '- Success rate < 98%', '- Success rate is too low'],
    ['permits', '- Payments confirmed < 90% of those begun, over 15 minutes', '- Payments feel slow'],
    ['permits', '- A smoke test fails twice in a row', '- Something does not look right'],
    ['meals', '- p95 response time > 900ms for 5 minutes', '- Performance is bad'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'parcel',
      '### Manual Rollback Procedure',
      '',
      { until: '### Rollback Decision', at: '## Rollback Plan', also: ['section-required'] },
    ],
    [
      'parcel',
      '```bash\n# All traffic back',
      'The team decides on the spot what has to be done.\n\n',
      {
        until: '### Rollback Decision',
        at: ['## Rollback Plan', '### Manual', 'The team decides'],
      },
    ],
    ['grades', 'Steps:\n\n1. Put 9.3', '', { until: '## 8. Monitoring', at: '## 7. Rollback' }],
    [
      'permits',
      '### Rollback Steps',
      '',
      {
        until: '**Estimated Rollback Time:**',
        at: '## Rollback Procedure',
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'parcel',
      '### Rollback Decision',
      '',
      { until: '## Post-Deployment Validation', at: '## Rollback Plan' },
    ],
    ['grades', '**Decision:** Nadia Haddad', '', { until: '**Time needed:**', at: '## 7. Rollback' }],
    [
      'permits',
      '### Rollback Decision\n\n**Rollback Owner:** Aurelio Conti\n\n',
      '',
      {
        and: [['- The deployment lead calls for it', '- The portal is down for 5 minutes']],
        at: '## Rollback Procedure',
      },
    ],
    ['keycloak', 'Who decides: Rasmus Holm. It takes', 'It takes', '## Rollback'],
    [
      'meals',
      '  owner: Marek Dvorak\n  time: 12',
      '  time: 12',
      { at: 'rollback:', also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'parcel',
      '**Rollback Time:** 8 minutes  \n',
      '',
      { at: ['## Deployment Strategy', '## Rollback Plan'], also: ['field-required'] },
    ],
    [
      'permits',
      '**Estimated Rollback Time:** 10 minutes\n\n',
      '',
      { at: ['## Rollback Procedure', '### Rollback Steps'], also: ['field-required'] },
    ],
    [
      'permits',
      '**Estimated Rollback Time:** 10 minutes',
      '**Estimated Rollback Time:** not known',
      ['## Rollback Procedure', '**Estimated Rollback Time:**'],
    ],
    ['meals', '  time: 12 minutes\n', '', { at: 'rollback:', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'parcel',
      '\n# See that 4.1.3 answers',
      '```\n\n',
      { until: '### Rollback Decision', at: ['## Rollback Plan', '### Manual'] },
    ],
    [
      'grades',
      '4. Check: `/about`',
      '',
      {
        until: '4. Open the register and',
        and: [['5. Open the register and', '4. Open the register and']],
        at: ['## 7. Rollback', 'Steps:'],
      },
    ],
    [
      'permits',
      '4. Repeat the health checks',
      '',
      {
        until: '4. Tell `#permits-ops`',
        and: [['5. Tell `#permits-ops`', '4. Tell `#permits-ops`']],
        at: ['## Rollback Procedure', '### Rollback Steps'],
      },
    ],
    [
      'keycloak',
      '4. Check that a grower',
      '',
      {
        until: '4. Write to identity-ops',
        and: [['5. Write to identity-ops', '4. Write to identity-ops']],
        at: ['## Rollback', 'Procedure:'],
      },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'grades',
      '**Rollback window:** 2 hours after',
      '**Rollback window:** 30 minutes after',
      ['**Rollback window:**', '**Time needed:**'],
    ],
    [
      'grades',
      '**Time needed:** 40 minutes',
      '**Time needed:** 3 hours',
      ['**Rollback window:**', '**Time needed:**'],
    ],
    ['keycloak', 'It takes 35 minutes and must', 'It takes 150 minutes and must'],
    ['meals', '  window: 1 hour', '  window: 10 minutes', ['window: 10 minutes', 'time: 12 minutes']],
  ),
];
