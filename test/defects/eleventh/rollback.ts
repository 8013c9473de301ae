/** The way back. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** What each phase or block says of its way back, to be taken away. */
const phase1 = [
  '**Rollback of phase 1:** `mysql auction < sql/undo_071_073.sql` takes the new table away; the old one was not touched. It takes\n5 minutes. Afterwards `SHOW TABLES` must not list `lot_harbour`.\n\n',
  '',
] as const;
const phase2 = [
  "**Rollback of phase 2:** `mysql auction -e 'TRUNCATE TABLE lot_harbour'`; the triggers fill it again from then on. It takes 10\nminutes. If the old table was harmed, restore `/srv/backup/auction-0224` on the replica and promote it (3 hours).\n\n",
  '',
] as const;
const phase3 = [
  '**Rollback of phase 3:** run the same loop with `--version 12.5.4`. It takes 15 minutes. Afterwards the clock must show `12.5.4`.\n\n',
  '',
] as const;
const each = [
  'in four phases on four mornings, each of which can be undone by itself.',
  'in four phases on four mornings.',
] as const;
const block1 = [
  '**Way back:** `systemctl enable --now varme-billing`. 5 minutes; customers notice nothing.\n\n',
  '',
] as const;
const block2 = [
  '**Way back:** start `varme-billing` in the cellar, whose data is as it was at 00:15; empty the cloud with `./cloud reset`. 15 minutes.\n\n',
  '',
] as const;

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'claims',
      '## 9. Rollback\n',
      '',
      { until: '## 10. Settings', at: '', also: ['migration-rollback-required', 'step-numbering'] },
    ],
    [
      'wind',
      '## Rollback Plan\n',
      '',
      {
        until: '## Go/No-Go Decision',
        at: '',
        also: ['section-required', 'field-required', 'migration-rollback-required'],
      },
    ],
    [
      'lots',
      '**Rollback of phase 4:**',
      '',
      {
        until: 'The old table is dropped',
        at: '',
        and: [
          phase1,
          phase2,
          phase3,
          each,
          ['The decision to go back belongs to Ingibjörg Helgadóttir in every phase.\n\n', ''],
          [
            'When do we go back?\n-------------------\n\n- More than 10 rows differ in a comparison\n- Replication lag > 30 seconds for 5 minutes\n- Time to open a lot (p95) > 1500 ms for 5 minutes\n- Bids are refused with an error in more than 2% of cases for 3 minutes\n\n',
            '',
          ],
        ],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'heat',
      '**Way back:** apply the profile',
      '',
      {
        until: '## H. Abort criteria',
        at: '',
        and: [block1, block2],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    ['claims', '### Triggers', '', { until: '### Procedure', at: ['## 9. Rollback', '### Procedure'] }],
    [
      'wind',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback', at: ['## Rollback Plan', '### Manual'], also: ['section-required'] },
    ],
    [
      'dose',
      '  triggers:\n',
      '',
      {
        until: '  steps:\n    - name: Switch the flag off',
        at: 'rollback:',
        and: [
          ['expected: 200\n    failure: Begin the rollback', 'expected: 200\n    failure: Ring Gwen Morris'],
          ['limits"\n    failure: Begin the rollback', 'limits"\n    failure: Ring Gwen Morris'],
        ],
        also: ['field-required', 'section-required'],
      },
    ],
    [
      'lots',
      'When do we go back?\n',
      '',
      { until: 'What do we watch?', at: ['Rollback of phase', 'decision to go back'] },
    ],
    [
      'heat',
      '## H. Abort criteria',
      '',
      {
        until: '## I. Watching',
        at: ['**Way back:**', '# Cutover Plan'],
        and: [
          [
            'If one answer is missing, it is a no-go, and block 2 is taken back. Until this moment the way',
            'Until this moment the way',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['wind', '- More than 20 turbines go silent', '- The turbines behave strangely'],
    ['wind', '- Decoding error rate > 2% for 3 minutes', '- Too many decoding errors'],
    ['dose', '- A dose above the limit passes without a warning', '- The system feels sluggish'],
    ['dose', '- p95 response time > 1500ms for 5 minutes', '- Response times are poor'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'claims',
      '### Procedure',
      '',
      {
        until: '## 10. Settings',
        at: ['## 9. Rollback', '### Triggers'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'wind',
      '### Manual Rollback Procedure',
      '',
      {
        until: '## Go/No-Go Decision',
        at: ['## Rollback Plan', '### Automatic'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'lots',
      '**Rollback of phase 4:**',
      '',
      {
        until: 'The old table is dropped',
        at: ['When do we go back?', 'decision to go back'],
        and: [phase1, phase2, phase3, each],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'claims',
      'Harriet Boone owns the decision. It takes 10',
      'It takes 10',
      ['## 9. Rollback', '### Triggers', '### Procedure', 'It takes'],
    ],
    [
      'wind',
      '**Rollback Owner:** Solveig Aas\n',
      '',
      { at: ['## Rollback Plan', '### Automatic', '### Manual', '**Rollback Window'] },
    ],
    ['dose', '  owner: Gwen Morris\n  time: 8', '  time: 8', { at: 'rollback:', also: ['field-required'] }],
    [
      'lots',
      'The decision to go back belongs to Ingibjörg Helgadóttir in every phase.\n\n',
      '',
      ['Rollback of phase', 'When do we go back'],
    ],
  ),
  ...defects(
    'rollback-time-required',
    ['wind', '**Rollback Time:** 6 minutes\n', '', { at: '', also: ['field-required'] }],
    ['dose', '  time: 8 minutes\n', '', { at: '', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'claims',
      '4. Run `./smoke.sh --pool blue` and see four tests pass.\n5. Tell',
      '4. Tell',
      ['## 9. Rollback', '### Procedure', '1. Switch the users'],
    ],
    [
      'wind',
      '3. Verify that all 1,900 turbines send frames to 6.9\n4. Say',
      '3. Say',
      ['## Rollback Plan', '### Manual', '### Data'],
    ],
    [
      'dose',
      '      verify: |\n        ./bin/flag show dose-by-weight\n    - name: Undo',
      '    - name: Undo',
      {
        at: ['rollback:', '  steps:', 'Switch the flag off'],
        and: [
          [
            '      verify: |\n        ./bin/schema status --database dose\n    - name: Restore',
            '    - name: Restore',
          ],
          ['      verify: |\n        ./bin/count-limits --database dose\n', ''],
        ],
      },
    ],
    [
      'heat',
      '\nAfterwards the three smoke tests are repeated against the cellar.',
      '',
      ['**Way back:**', '## H. Abort', '40 minutes.', '## E.', '## D.', '## G.'],
    ],
  ),
  ...defects(
    'rollback-window',
    ['claims', 'It takes 10 minutes; the rollback', 'It takes 90 minutes; the rollback'],
    [
      'wind',
      '**Rollback Window:** 30 minutes',
      '**Rollback Window:** 5 minutes',
      ['**Rollback Window:**', '**Rollback Time:**'],
    ],
    ['dose', '  window: 40 minutes', '  window: 5 minutes', ['window: 5 minutes', 'time: 8 minutes']],
    [
      'heat',
      '00:00 – 06:00 CET',
      '00:00 – 05:00 CET',
      ['**Cutover:**', '40 minutes', '| 8 | 04:00', '| 7 | 03:30', '**Way back:** apply', '05:15'],
    ],
  ),
];
