/** The way back. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const strict = { level: 'strict' } as const;
const backOfLaundry = part('laundry', '    - name: Bring the old firmware back', 'roles:');

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'archive',
      '## The way back',
      '',
      {
        until: '## What we watch',
        and: [
          ['- [ ] Consuelo reads the triggers of the way back aloud\n', ''],
          [' Otherwise the way back begins.', ''],
          ['- [ ] No trigger of the way back is met\n', ''],
          ['Stop at 12:30 and go back', 'Start the copy a day earlier'],
          [': Decide to stay or return', ': Decide to stay'],
        ],
        at: ['Deployment Plan: DP-834', '## Step', '## What we watch', '| Status |'],
      },
    ],
    [
      'freeze',
      '## Rollback Plan',
      '',
      {
        until: '## Post-Deployment Validation',
        at: ['# Deployment Plan', '## Monitoring Plan', '## Post-Deployment Validation', '**Rollback Time'],
        also: ['section-required', 'migration-rollback-required', 'field-required'],
      },
    ],
    [
      'radio',
      '## 🔙 4. Rollback Procedure',
      '',
      {
        until: '## 📈 5. Monitoring',
        and: [[' Read [how to roll back](#-4-rollback-procedure) before you begin.', '']],
        at: ['# 🚀', '## 🛠️', '## 📈', '## 🎙️'],
        also: [
          'section-required',
          'migration-rollback-required',
          'step-numbering',
          'rollback-time-required',
          'field-required',
        ],
      },
    ],
    [
      'release',
      '## Rollback Plan\n',
      '',
      {
        until: '## Communication Plan',
        and: [
          ['**Rollback Plan:** Written and rehearsed on 2031-02-27, see below\n\n', ''],
          ['- [x] Each script has a down script in `db/down`\n', ''],
          ['### Rollback Communication', '### Late Communication'],
          ['- [ ] Way back rehearsed\n', ''],
        ],
        at: ['# Phase 8', '## Deployment Steps', '## Communication Plan', '## Executive'],
        also: ['section-required', 'migration-rollback-required', 'rollback-time-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'release',
      '### Rollback Triggers (Execute Immediate Rollback)',
      '',
      {
        until: '### Rollback Decision\n',
        at: ['## Rollback Plan', '### Rollback'],
        also: ['section-required'],
      },
    ],
    [
      'freeze',
      '### Automatic Rollback Triggers',
      '',
      {
        until: '### Manual Rollback Procedure',
        at: ['## Rollback Plan', '### Manual'],
        also: ['section-required'],
      },
    ],
    [
      'radio',
      '### 🚨 Automated Triggers',
      '',
      { until: '### 🧯', at: ['## 🔙', '### 🧯'], also: ['section-required'] },
    ],
    [
      'archive',
      'The way back begins when one of these is met:',
      '',
      {
        until: '**Who decides:**',
        and: [
          [' Otherwise the way back begins.', ''],
          ['Stop at 12:30 and go back', 'Start the copy a day earlier'],
        ],
        at: '## The way back',
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['release', '- A guest cannot finish a booking on two attempts', '- The booking page feels slow'],
    [
      'release',
      '- Bookings per hour fall below 60% of the Saturday before',
      '- Bookings look worryingly low',
    ],
    ['freeze', '- Success rate < 98%', '- The success rate is poor'],
    ['radio', '- Segment latency (p95) > 2000 ms for 5 minutes', '- Segments are too slow'],
    ['laundry', '    - More than 40 machines offline at once', '    - Too many machines offline'],
    ['laundry', '    - p95 response time > 1200ms for 5 minutes', '    - Performance is bad'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'release',
      '### Rollback Execution',
      '',
      {
        until: '### Post-Rollback Actions',
        at: ['## Rollback Plan', '### Rollback', '### Post-Rollback'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'freeze',
      '### Manual Rollback Procedure',
      '',
      {
        until: '### Rollback Decision',
        at: ['## Rollback Plan', '### Automatic', '### Rollback Decision'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    [
      'radio',
      '### 🧯 Manual Rollback Steps',
      '',
      {
        until: '### 🧭',
        at: ['## 🔙', '### 🚨', '### 🧭'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
    ['archive', '1. Nils sets both records back', '', { until: '## What we watch', at: '## The way back' }],
    [
      'laundry',
      '  steps:\n    - name: Bring the old firmware back',
      '',
      { until: 'roles:', at: ['rollback:', 'triggers:'], also: ['field-required', 'section-required'] },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'freeze',
      '### Rollback Decision',
      '',
      {
        until: '## Post-Deployment Validation',
        at: ['## Rollback Plan', '### Manual', '### Automatic', '### Data'],
        ...strict,
      },
    ],
    [
      'archive',
      '**Who decides:** Consuelo Araya  \n',
      '',
      {
        and: [
          [
            'Consuelo Araya decides at 14:00 and writes the reason',
            'The decision falls at 14:00; its reason goes',
          ],
        ],
        at: '## The way back',
        ...strict,
      },
    ],
    [
      'radio',
      '**Rollback Owner:** Ida Kowalczyk  \n',
      '',
      { at: ['## 🔙', '### 🧭', '**Estimated Rollback'], ...strict, also: ['field-required'] },
    ],
    [
      'laundry',
      '  owner: Oskar Lindgren\n',
      '',
      { at: ['rollback:', 'time: 35'], ...strict, also: ['field-required'] },
    ],
    [
      'release',
      '**Decision Maker:** Rosalind Achterberg  \n**Escalation Contact:** Henrik Daal',
      'The decision falls in the call.',
      {
        and: [['| Decides on go and rollback |', '| Decides on go |']],
        at: ['## Rollback Plan', '### Rollback'],
        ...strict,
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'freeze',
      '**Rollback Time:** 5 minutes\n',
      '',
      { at: ['## Rollback Plan', '## Deployment Strategy', '**Risk Level'], also: ['field-required'] },
    ],
    [
      'release',
      '### Rollback Time',
      '',
      {
        until: '### Rollback Execution',
        and: [[' With two colours the switch takes a minute and so does the way back.', '']],
        at: ['## Rollback Plan', '### Rollback'],
      },
    ],
    [
      'radio',
      '**Estimated Rollback Time:** 10 minutes  \n',
      '',
      { at: ['## 🔙', '### 🧭', '**Rollback Owner'], also: ['field-required'] },
    ],
    ['laundry', '  time: 35 minutes\n', '', { at: ['rollback:', 'owner:'], also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'freeze',
      '# Check that it answers and that the errors stop: expect "21 passed"\n./ops/smoke.sh --env cards-prod --set 8.13\n',
      '',
      { at: ['## Rollback Plan', '### Manual'], ...strict },
    ],
    [
      'radio',
      '4. Verify that the live stream plays and that the error rate is below 0.5%\n',
      '',
      { at: ['## 🔙', '### 🧯'], ...strict },
    ],
    [
      'archive',
      part('archive', '4. Abena checks the way back', '## What we watch'),
      '',
      {
        and: [
          [': `dig +short archive.cerro-alto.org` gives `192.0.2.17`', ''],
          [', and `systemctl is-active` says `active` twice', ''],
        ],
        at: '## The way back',
        ...strict,
      },
    ],
    [
      'laundry',
      backOfLaundry,
      backOfLaundry.replaceAll(/ {6}verify: \|\n.*\n/g, ''),
      {
        at: ['rollback:', '  steps:', 'Bring', 'Undo'],
        ...strict,
        also: ['field-required', 'step-verification-required'],
      },
    ],
    [
      'release',
      '## Rollback Validation',
      '',
      {
        until: '## Communication Plan',
        and: [
          [
            '2. [ ] See blue answer its health checks\n3. [ ] Repeat the smoke tests of stage 6\n4. [ ] Send',
            '2. [ ] Send',
          ],
        ],
        at: ['## Rollback Plan', '### Rollback Execution'],
        ...strict,
        also: ['section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'release',
      '**Rollback Window:** 120 minutes after the switch',
      '**Rollback Window:** 30 minutes after the switch',
      ['**Rollback Window', '**Estimated Rollback'],
    ],
    [
      'release',
      '**Estimated Rollback Time:** 40 minutes, data included',
      '**Estimated Rollback Time:** 150 minutes, data included',
      ['**Rollback Window', '**Estimated Rollback'],
    ],
    [
      'radio',
      '**Rollback Window:** 30 minutes',
      '**Rollback Window:** 5 minutes',
      ['**Rollback Window', '**Estimated'],
    ],
    [
      'radio',
      '**Estimated Rollback Time:** 10 minutes',
      '**Estimated Rollback Time:** 1 hour',
      ['**Rollback Window', '**Estimated'],
    ],
    [
      'archive',
      '**Time for the way back:** 45 minutes',
      '**Time for the way back:** 2 hours 15 minutes',
      ['**Time for the way back', '**Rollback window', '| Window |', 'Change the names'],
    ],
  ),
];
