/** The way back. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const missing = ['section-required', 'field-required'];

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'migration',
      '## Rollback\n',
      '',
      {
        until: '## Checks at the end',
        and: [
          [
            '| # | Script | What it does | Way back |\n| --- | --- | --- | --- |',
            '| # | Script | What it does |\n| --- | --- | --- |',
          ],
          ['may be null | `U210__drop_animal_id.sql` |', 'may be null |'],
          ['a batch | `U211__clear_animal_id.sql` |', 'a batch |'],
          ['concurrently | `U212__drop_index.sql` |', 'concurrently |'],
          ['Staging run and way back rehearsed, both by Pavel', 'Staging run done by Pavel'],
          ['stop and decide on the rollback', 'stop and look for the cause'],
        ],
        at: ['# DP-815', '## The night', '## Scripts'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'board',
      '## 4. Rollback Procedure',
      '',
      {
        until: '## 5. Monitoring',
        at: ['# Deployment Plan', '## 3. Deployment Steps', '## Feature'],
        also: [...missing, 'step-numbering', 'migration-rollback-required', 'rollback-time-required'],
      },
    ],
    [
      'canary',
      '## Rollback Plan',
      '',
      {
        until: '## Post-Deployment Validation',
        and: [['**Rollback Time:** 5 minutes  \n', '']],
        at: ['# Deployment Plan: DP-811', '## Deployment Steps', '## Deployment Strategy'],
        also: [...missing, 'migration-rollback-required', 'rollback-time-required'],
      },
    ],
    [
      'vault',
      '## Way back',
      '',
      {
        until: '## Communication',
        and: [
          [part('vault', '**Rollback:** `ssh', '## Stage 3'), ''],
          ['**Rollback:** see [Way back](#way-back).\n\n', ''],
        ],
        at: ['# Runbook', '## Stage 1', '## Stage 2', '## Summary'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    ['vault', 'Triggers:\n', '', { until: 'Steps:\n\n1. Hold', at: '## Way back' }],
    [
      'migration',
      'We go back when one of these happens:',
      '',
      {
        until: '1. Stop the batches',
        and: [['stop and decide on the rollback', 'stop and look for the cause']],
        at: '## Rollback',
      },
    ],
    [
      'board',
      '### Automated Triggers',
      '',
      {
        until: '### Manual Rollback Steps',
        and: [
          ['200, under 1 s | Roll back |', '200, under 1 s | Tell Chloé |'],
          ['at least 20 jobs | Roll back |', 'at least 20 jobs | Tell Chloé |'],
          ['201 and a cookie | Roll back |', '201 and a cookie | Tell Chloé |'],
        ],
        at: '## 4. Rollback Procedure',
        also: missing,
      },
    ],
    [
      'berth',
      '  triggers:\n',
      '',
      { until: '  steps:\n    - name: Switch the planner off', at: 'rollback:', also: missing },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['canary', '- Error rate > 2% for 5 minutes', '- Error rate is too high'],
    ['board', '- P95 latency > 2x baseline for 5 minutes', '- Latency is bad'],
    ['berth', '- p95 response time > 1200ms for 5 minutes', '- The planner feels slow'],
    ['board', '- Applicants are signed out again and again', '- Applicants are unhappy'],
  ),
  ...defects(
    'rollback-steps-required',
    ['migration', '1. Stop the batches', '', { until: '## Checks at the end', at: '## Rollback' }],
    [
      'board',
      '### Manual Rollback Steps',
      '',
      {
        until: '### Rollback Decision',
        at: '## 4. Rollback Procedure',
        also: [...missing, 'migration-rollback-required'],
      },
    ],
    [
      'canary',
      '### Manual Rollback Procedure',
      '',
      {
        until: '## Post-Deployment Validation',
        at: '## Rollback Plan',
        also: [...missing, 'migration-rollback-required'],
      },
    ],
    [
      'berth',
      '  steps:\n    - name: Switch the planner off',
      '',
      { until: 'roles:', at: 'rollback:', also: missing },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['canary', '**Rollback Owner:** Mirela Stan\n\n', '', { at: '## Rollback Plan' }],
    [
      'board',
      '**Rollback Owner:** Chloé Martin  \n',
      '',
      { at: ['## 4. Rollback', '### Rollback Decision'] },
    ],
    ['migration', '**Decided by:** Ngozi Adeyemi  \n', '', { at: '## Rollback' }],
    ['vault', 'Katarzyna Wolska decides. It takes', 'It takes', { at: '## Way back' }],
    [
      'berth',
      '  owner: Marta Vieira\n  time: 15 minutes',
      '  time: 15 minutes',
      { at: 'rollback:', also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'canary',
      '**Rollback Time:** 5 minutes  \n',
      '',
      { at: ['## Rollback Plan', '## Deployment Strategy'], also: ['field-required'] },
    ],
    [
      'board',
      '**Estimated Rollback Time:** 3 minutes, 25 with the snapshot  \n',
      '',
      { at: ['## 4. Rollback', '### Rollback Decision'], also: ['field-required'] },
    ],
    ['berth', '  time: 15 minutes\n', '', { at: 'rollback:', also: ['field-required'] }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'migration',
      '\n5. Verify that `\\d visits` has no `animal_id` and that the hotline can enter a visit',
      '',
      { at: '## Rollback' },
    ],
    ['vault', '4. Check that `vault operator raft', '', { until: '## Communication', at: '## Way back' }],
    [
      'board',
      '4. Verify that `x-slot: blue` is in the headers and that the error rate falls under 0.5%',
      '4. Leave the pods of green as they are',
      { at: ['## 4. Rollback', '### Manual Rollback Steps'] },
    ],
    [
      'canary',
      '# Take the canary away and check that version 2 answers',
      '# Take the canary away\nhelm uninstall suggest-canary --kube-context tm-production --wait\n```\n\n',
      {
        until: '### Data Rollback',
        and: [['\nVerify with `./deploy/migrate.sh --env production --status`, which prints 0047.', '']],
        at: ['## Rollback Plan', '### Manual Rollback Procedure'],
      },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'migration',
      '**Time needed:** 20 minutes',
      '**Time needed:** 60 minutes',
      ['**Time needed', '**Rollback window'],
    ],
    ['vault', 'It takes 30 minutes; the', 'It takes 90 minutes; the'],
    ['berth', '  time: 15 minutes\n', '  time: 45 minutes\n', ['time: 45', 'window: 30']],
    [
      'canary',
      '| Full | 2031-02-18 15:00 |',
      '| Full | 2031-02-18 16:58 |',
      ['| Full |', '**Deployment Window', '**Rollback Time'],
    ],
  ),
];
