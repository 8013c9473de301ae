/** The way back. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const undo = ['migration-rollback-required'];
const labRollback = part('lab', '## Rollback', '## Monitoring');
const parcelSteps = part('parcel', '    - name: Bring the old version back', 'roles:\n');
const claimsStage = part('claims', '**Way back:** drop nothing', '## Phase 3');

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'tariff',
      '## Rollback Plan',
      '',
      {
        until: '## Post-Deployment Validation',
        at: '# Deployment Plan: DP-2104-tariff-preview',
        also: ['section-required', ...undo],
      },
    ],
    [
      'claims',
      '## Rollback\n',
      '',
      {
        until: '## Monitoring',
        and: [
          [claimsStage, ''],
          ['**Way back:** drop the subscription; users never noticed.\n\n', ''],
          ['**Way back:** see Rollback.\n\n', ''],
          [', so that the way back stays open', ''],
          [' The remaining hour of the window is kept for the rollback.', ''],
        ],
        at: '# Deployment Plan: DP-2111',
        also: undo,
      },
    ],
    [
      'lab',
      labRollback,
      '',
      {
        and: [
          [' and [rollback in detail](#rollback)', ''],
          [part('lab', 'If it goes wrong: leave the other', '### Step 3'), ''],
          [part('lab', 'If it goes wrong: stop the loop', '### Step 4'), ''],
          [part('lab', 'If it goes wrong: as in step 3', '### Step 5'), ''],
        ],
        at: '# Runbook: Kubernetes 1.33',
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'tariff',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback Procedure', at: '## Rollback Plan', also: ['section-required'] },
    ],
    [
      'claims',
      'Roll back when one of these is seen:',
      '',
      { until: '1. Put the application', at: '## Rollback' },
    ],
    [
      'boarding',
      '### Automated Triggers',
      '',
      { until: '### Manual Rollback Steps', at: '## 4. Rollback Procedure', also: ['section-required'] },
    ],
    [
      'lab',
      ' We go back when one of these happens:',
      '\n\n',
      {
        until: 'Rollback takes about',
        and: [
          [
            '201, and a sample number\n   - Failure: roll back',
            '201, and a sample number\n   - Failure: phone Piet Hoekstra',
          ],
          [
            'with the stored value\n   - Failure: roll back',
            'with the stored value\n   - Failure: phone Piet Hoekstra',
          ],
          ['restart the gateway once, then roll back', 'restart the gateway once, then phone Piet Hoekstra'],
        ],
        at: '## Rollback',
      },
    ],
    [
      'parcel',
      '  triggers:\n',
      '',
      {
        until: '  steps:\n    - name: Bring the old',
        at: 'rollback:',
        also: ['field-required', 'section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['tariff', '- Success rate < 98%', '- Performance is noticeably worse'],
    ['tariff', '- Response time (p95) > 800ms for 5 minutes', '- Response times are too high'],
    ['boarding', '- Border police report a wrong passenger record', '- The system feels slow'],
    ['parcel', '- More than 10 tours have a stop outside its slot', '- The quality of the tours is bad'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'tariff',
      '### Manual Rollback Procedure',
      '',
      { until: '### Rollback Decision', at: '## Rollback Plan', also: ['section-required', ...undo] },
    ],
    [
      'claims',
      '1. Put the application',
      '',
      { until: 'The rollback is verified', at: '## Rollback', also: undo },
    ],
    [
      'boarding',
      '### Manual Rollback Steps',
      '',
      { until: '### Rollback Decision', at: '## 4. Rollback Procedure', also: ['section-required', ...undo] },
    ],
    ['lab', '1. Drain the nodes that were upgraded', '', { until: '## Monitoring', at: '## Rollback' }],
    [
      'parcel',
      `  steps:\n${parcelSteps}`,
      '\n',
      { at: 'rollback:', also: ['field-required', 'section-required', ...undo] },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'tariff',
      '**Rollback Owner:** Ines Carvalho  \n',
      '',
      { at: ['## Rollback Plan', '### Rollback Decision'], also: ['field-required'] },
    ],
    [
      'claims',
      '**Decision:** Adaeze Obi, after a word with Lukas Brandt. **Time needed:**',
      '**Time needed:**',
      '## Rollback',
    ],
    [
      'boarding',
      '**Rollback Owner:** Hollis Trent  \n**Deputy:** Carla Nunes  \n',
      '',
      {
        and: [['1. Hollis Trent says on the bridge', '1. Say on the bridge']],
        at: ['## 4. Rollback Procedure', '### Rollback Decision'],
        also: ['field-required'],
      },
    ],
    ['lab', 'Piet Hoekstra decides. We go back', 'We go back', ['## Rollback', 'We go back']],
    [
      'parcel',
      '  owner: Oluwaseun Ade\n  time: 15 minutes',
      '  time: 15 minutes',
      { at: 'rollback:', also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'tariff',
      '**Rollback Time:** 6 minutes\n',
      '',
      { at: ['## Deployment Strategy', '## Rollback Plan'], also: ['field-required'] },
    ],
    [
      'boarding',
      '**Estimated Rollback Time:** 2 minutes without data, 25 minutes with the snapshot  \n',
      '',
      {
        and: [
          [
            'old version keeps running\nand takes the gates back within two minutes.',
            'old version keeps running.',
          ],
          ['- [x] The way back took 95 seconds', '- [x] The way back worked'],
        ],
        at: ['## 4. Rollback Procedure', '### Rollback Decision'],
        also: ['field-required'],
      },
    ],
    ['parcel', '  time: 15 minutes\n', '', { at: 'rollback:', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'tariff',
      '# See that the old version answers\n./ops/smoke.sh --env production\n```\n\nVerify the rollback: the smoke tests pass and the error rate is under 0.3% again within ten minutes.\n',
      '```\n',
      ['## Rollback Plan', '### Manual Rollback Procedure'],
    ],
    [
      'claims',
      'The rollback is verified when the test claim passes and the row counts agree.\n\n',
      '',
      {
        and: [['4. Leave read-only mode and repeat the test claim of Phase 5', '4. Leave read-only mode']],
        at: '## Rollback',
      },
    ],
    [
      'boarding',
      '5. Board two test passengers and see the error rate fall below 0.5%\n6. Keep',
      '5. Keep',
      ['## 4. Rollback Procedure', '### Manual Rollback Steps'],
    ],
    [
      'lab',
      '4. Run `./checks/smoke.sh --suite laboratory` and see 22 passed\n5. Tell',
      '4. Tell',
      '## Rollback',
    ],
    [
      'parcel',
      parcelSteps,
      parcelSteps.replace(/ {6}verify: (?:\|\n {8})?[^\n]+\n/gu, ''),
      {
        at: ['rollback:', 'steps:', '- name: Bring the old', '- name: Undo', '- name: Restore'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'tariff',
      '**Rollback Window:** 15 minutes from',
      '**Rollback Window:** 5 minutes from',
      ['**Rollback Window:**', '**Rollback Time:**'],
    ],
    ['claims', '03:30.\n\nRoll back', '03:50.\n\nRoll back', ['03:50.', 'The last moment', '| **Window** |']],
    [
      'boarding',
      '25 minutes with the snapshot',
      '45 minutes with the snapshot',
      ['**Estimated Rollback Time:**', '**Rollback Window:**'],
    ],
    ['lab', 'must have begun by 11:15', 'must have begun by 11:45', ['11:45', '- **When:**']],
    ['parcel', 'window: 30 minutes', 'window: 10 minutes', ['window: 10', 'time: 15']],
  ),
];
