/** The way back. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const seeBelow = '**Rollback:** restore the snapshot, see below.\n';
const parts = ['section-required', 'field-required'];

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'canary',
      '## Rollback Plan',
      '',
      { until: '## Post-Deployment Validation', at: '# Deployment Plan: DP-712', also: parts },
    ],
    [
      'migration',
      '## 7. Rollback',
      '',
      { until: '## 8. Monitoring', at: '# DP-718', also: ['migration-rollback-required', 'step-numbering'] },
    ],
    [
      'bidding',
      '## 4. Rollback Procedure',
      '',
      {
        until: '## 5. Monitoring',
        at: ['# Deployment Plan', '## Feature'],
        also: [...parts, 'migration-rollback-required', 'step-numbering'],
      },
    ],
    [
      'gitlab',
      '## ⏪ Rollback Plan',
      '',
      {
        until: '## ⚠️ Risk Assessment',
        and: [
          ['**Rollback:** `sudo gitlab-ctl start && sudo gitlab-ctl deploy-page down`\n', ''],
          [`prints \`0\`.\n\n${seeBelow}`, 'prints `0`.\n'],
          [`reports no \`no\`.\n\n${seeBelow}`, 'reports no `no`.\n'],
          ['**Rollback:** `sudo gitlab-ctl deploy-page up`, then restore the snapshot.\n', ''],
          [', and a way back.', '.'],
        ],
        at: '# 🚀 DP-731',
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'canary',
      '### Automatic Rollback Triggers',
      '',
      { until: '### Manual Rollback Procedure', at: '## Rollback Plan', also: parts },
    ],
    ['migration', '**Triggers:** replication lag', '', { until: '**Decided by:**', at: '## 7. Rollback' }],
    [
      'bidding',
      '### Automated Triggers',
      '',
      { until: '### Manual Rollback Steps', at: '## 4. Rollback Procedure', also: parts },
    ],
    ['gitlab', '**Triggers:**\n', '', { until: '**Decision:** Hanna Virtanen', at: '## ⏪ Rollback Plan' }],
    [
      'gates',
      '  triggers:\n',
      '',
      { until: '  steps:\n    - name: Switch the flag off', at: 'rollback:', also: parts },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['canary', '- Error rate > 2% for 5 minutes', '- Error rate too high'],
    ['bidding', '- Failed bids > 25 per minute', '- Performance is bad'],
    ['bidding', '- Bid latency p95 > 800 ms for 5 minutes', '- Bidding feels slow'],
    ['gates', '    - Two gates offline at the same time', '    - Things look wrong'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'canary',
      '### Manual Rollback Procedure',
      '',
      { until: '### Rollback Decision', at: '## Rollback Plan', also: parts },
    ],
    [
      'migration',
      '1. Put 7.2.4 back on all nodes',
      '',
      { until: '## 8. Monitoring', at: '## 7. Rollback', also: ['migration-rollback-required'] },
    ],
    [
      'bidding',
      '### Manual Rollback Steps',
      '',
      {
        until: '### Rollback Decision',
        at: '## 4. Rollback Procedure',
        also: [...parts, 'migration-rollback-required'],
      },
    ],
    [
      'gitlab',
      '1. `sudo gitlab-ctl deploy-page up`\n2. Power off',
      '',
      { until: '## ⚠️ Risk Assessment', at: '## ⏪ Rollback Plan', also: ['migration-rollback-required'] },
    ],
    [
      'gates',
      '  steps:\n    - name: Switch the flag off',
      '',
      { until: '\nroles:', at: 'rollback:', also: parts },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'canary',
      '### Rollback Decision',
      '',
      { until: '## Post-Deployment Validation', at: ['## Rollback Plan', '### Manual Rollback'] },
    ],
    [
      'migration',
      '**Decided by:** Yusuf Karahan, by phone if need be. ',
      '',
      { and: [['| Lead, decides on rollback |', '| Lead |']], at: '## 7. Rollback' },
    ],
    [
      'bidding',
      '**Rollback Owner:** Daniel Achterberg  \n',
      '',
      {
        and: [['| Rollback Owner | Daniel', '| Head of Auctions | Daniel']],
        at: ['## 4. Rollback Procedure', '### Rollback Decision'],
      },
    ],
    ['gitlab', '**Decision:** Hanna Virtanen\n', '', '## ⏪ Rollback Plan'],
    ['gates', '  owner: Anna Hofmann\n', '', { at: 'rollback:', also: parts }],
  ),
  ...defects(
    'rollback-time-required',
    [
      'canary',
      '**Rollback Time:** 5 minutes  \n',
      '',
      { at: ['## Rollback Plan', '## Deployment Strategy'], also: parts },
    ],
    [
      'bidding',
      '**Estimated Rollback Time:** 10 minutes\n',
      '',
      {
        and: [['- [ ] Rollback drill done on staging, 4 minutes', '- [ ] Rollback drill done on staging']],
        at: ['## 4. Rollback Procedure', '### Rollback Decision'],
        also: parts,
      },
    ],
    ['gates', '  time: 8 minutes\n', '', { at: 'rollback:', also: parts }],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'canary',
      '\n# The error rate must fall',
      '```\n\n',
      { until: '### Rollback Decision', at: ['## Rollback Plan', '### Manual Rollback Procedure'] },
    ],
    [
      'migration',
      '4. Verify: count of `objects` equals the count noted in 6.1, and the registry accepts a move.\n',
      '',
      '## 7. Rollback',
    ],
    [
      'bidding',
      part('bidding', '4. Verify: `./smoke/run.sh', '### Rollback Decision'),
      '4. Keep the green pods for the analysis\n\n',
      ['## 4. Rollback Procedure', '### Manual Rollback Steps'],
    ],
    [
      'gitlab',
      '5. **Check:** `/api/v4/version` says 18.2.6, a push and a pipeline succeed\n',
      '',
      '## ⏪ Rollback Plan',
    ],
    [
      'gates',
      part('gates', '    - name: Switch the flag off', '\nroles:'),
      '    - name: Switch the flag off\n      command: flagctl --env gates-prod set offline-check --rollout 0\n      expected: The tool prints 0\n    - name: Bring the old version back\n      command: helm rollback pass-check --kube-context gates-prod --wait\n      expected: Helm reports success\n    - name: Undo the migrations\n      command: ./bin/migrate.sh down --steps 2 --database "$PASS_DB"\n      expected: Two lines, 062 and then 061\n',
      { at: ['rollback:', 'name: Switch the flag off'], also: parts },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'canary',
      '**Rollback Time:** 5 minutes',
      '**Rollback Time:** 45 minutes',
      ['**Rollback Time:**', '**Rollback Window:**'],
    ],
    ['gates', '  time: 8 minutes', '  time: 60 minutes', ['time: 60 minutes', 'window: 45 minutes']],
    ['gitlab', '**Rollback time:** 50 minutes', '**Rollback time:** 100 minutes'],
    ['migration', '**Takes:** 40 minutes', '**Takes:** 100 minutes'],
    [
      'bidding',
      '**Estimated Rollback Time:** 10 minutes',
      '**Estimated Rollback Time:** 150 minutes',
      ['**Estimated Rollback Time:**', '| 06:30 |'],
    ],
  ),
];
