/** The way back, what is watched, the limits. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'recipes',
      '## 🔄 8. Rollback Plan',
      '',
      {
        until: '## ⚠️ 9. Risks',
        at: '',
        and: [['**Estimated Rollback Time:** 5 minutes\n', '']],
        also: ['migration-rollback-required', 'step-numbering'],
      },
    ],
    [
      'boards',
      'rollback:\n  owner: Noor Haddad',
      '',
      {
        until: 'risks:',
        at: '',
        and: [
          [
            '        rollback: |\n          ./tools/schema down --to 0116 --url "$FEED_DATABASE_URL"\n        done',
            '        done',
          ],
          ['        rollback: |\n          helm rollback feed-green --wait\n', ''],
          ['        rollback: |\n          ./tools/route boards --to blue\n', ''],
          ['    rollback: 0117_stop_platforms.down.sql\n', ''],
          ['    rollback: 0118_feed_cursor.down.sql\n', ''],
          ['    failure: Switch back to blue\n', ''],
          [', and the switch back takes one command', ''],
        ],
        also: ['migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'recipes',
      '### 🚨 Triggers\n\n- Error rate > 3% for 5 minutes\n- p95 latency > 1000 ms for 5 minutes\n- Any smoke test fails twice\n\n',
      '',
      ['## 🔄 8. Rollback Plan', '### ⏪ Steps'],
    ],
    [
      'boards',
      '  triggers:\n    - Error rate > 3% for 5 minutes\n    - p95 latency > 1200ms for 5 minutes\n    - More than 20 boards go dark\n',
      '',
      { at: 'rollback:', and: [['    failure: Switch back to blue\n', '']] },
    ],
    [
      'lab',
      '## When to Go Back',
      '',
      {
        until: 'A rollback must begin by',
        at: ['**Rollback:**', 'A rollback must begin by', 'Rollback', '## Phase 4'],
      },
    ],
    [
      'loans',
      '### Rollback Triggers',
      '',
      {
        until: '### Rollback Steps',
        at: ['## Rollback Procedure', '### Rollback Steps'],
        also: ['section-required'],
        and: [
          ['cookie\n   - Failure: start the rollback', 'cookie\n   - Failure: ask Pavel Lind'],
          ['due date\n   - Failure: start the rollback', 'due date\n   - Failure: ask Pavel Lind'],
        ],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['loans', '- Response time p99 > 2 s for 5 minutes', '- Performance is bad'],
    ['loans', '- Error rate > 4% for 5 minutes', '- Too many errors'],
    ['loans', '- More than 500 reminders go to readers who opted out', '- Readers are unhappy'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'recipes',
      '### ⏪ Steps',
      '',
      {
        until: '## ⚠️ 9. Risks',
        at: ['## 🔄 8. Rollback Plan', '### 🚨 Triggers'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'boards',
      '  steps:\n    - name: Switch all boards back',
      '',
      {
        until: 'risks:',
        at: 'rollback:',
        and: [
          [
            '        rollback: |\n          ./tools/schema down --to 0116 --url "$FEED_DATABASE_URL"\n        done',
            '        done',
          ],
          ['        rollback: |\n          helm rollback feed-green --wait\n', ''],
          ['        rollback: |\n          ./tools/route boards --to blue\n', ''],
          ['    rollback: 0117_stop_platforms.down.sql\n', ''],
          ['    rollback: 0118_feed_cursor.down.sql\n', ''],
        ],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'loans',
      '### Rollback Steps',
      '',
      {
        until: '**Estimated Rollback Time:**',
        at: ['## Rollback Procedure', '### Rollback Triggers'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'recipes',
      '**Decision:** Chiara Bruni, at once.\n\n',
      '',
      ['## 🔄 8. Rollback Plan', '### 🚨', '### ⏪'],
    ],
    ['boards', 'rollback:\n  owner: Noor Haddad\n', 'rollback:\n', 'rollback:'],
    [
      'swim',
      'Sanne Visser decides whether we go back. If she cannot be reached for five minutes, Tom Adeyemi decides.\n\n',
      '',
      ['**Rollback:**', '**We go back**', 'Going back means'],
    ],
    [
      'lab',
      'Amara Diallo alone decides on the rollback.\n\n',
      '',
      {
        at: ['**Rollback:**', '## When to Go Back', 'A rollback must'],
        and: [
          ['**Point of no return:** decision', '**Point of no return**'],
          ['Amara Diallo goes on only if', 'The work goes on only if'],
        ],
      },
    ],
  ),
  ...defects('rollback-time-required', [
    'loans',
    '**Estimated Rollback Time:** 15 minutes  \n',
    '',
    { at: '', and: [['2031-01-30, in 11 minutes', '2031-01-30']], also: ['field-required'] },
  ]),
  ...defects(
    'rollback-verification-required',
    [
      'recipes',
      '\n4. Verify that `GET /healthz` answers 200 and that the error rate is below 0.5%.\n',
      '',
      ['## 🔄 8. Rollback Plan', '### ⏪ Steps'],
    ],
    [
      'loans',
      '4. Verify that GET /health answers 200 and that the error rate is below 0.5%\n5. Tell',
      '4. Tell',
      {
        and: [['   kubectl -n reminders rollout status deployment/loan-reminders --timeout=10m\n', '']],
        at: ['## Rollback Procedure', '### Rollback Steps'],
      },
    ],
    [
      'swim',
      ', Ida Krog makes one test payment through Paylane and sees it\nsucceed, and Sanne',
      '\nand Sanne',
      ['**Rollback:**', '**We go back**', 'Going back means', 'flag to off'],
    ],
  ),
  ...defects(
    'rollback-window',
    ['boards', '  time: 10 minutes', '  time: 90 minutes', ['time: 90 minutes', 'window: 45 minutes']],
    [
      'loans',
      '**Rollback Window:** 60 minutes',
      '**Rollback Window:** 10 minutes',
      ['**Rollback Window:**', '**Estimated Rollback Time:**'],
    ],
    ['boards', '  window: 45 minutes', '  window: 5 minutes', ['time: 10 minutes', 'window: 5 minutes']],
    [
      'recipes',
      '**Estimated Rollback Time:** 5 minutes',
      '**Estimated Rollback Time:** 3 hours',
      ['**Estimated Rollback Time:**', '13:30', '**Deployment Time:**'],
    ],
  ),
  ...defects('metrics-required', [
    'loans',
    '**Metrics to Monitor:**\n\n- Error rate: < 0.5%\n- Response time p99: < 800 ms\n- Reminders sent per hour\n- Memory use of each instance\n\n',
    '',
    { at: '', also: ['field-required'] },
  ]),
  ...defects('alerts-required', [
    'loans',
    '**Alert Thresholds:**\n\n- Error rate > 1%: page the engineer on call\n- Response time p99 > 1.2 s: warn in lending-deployments\n- Memory > 85%: page the engineer on call\n\n',
    '',
    { at: '', also: ['field-required'] },
  ]),
  ...defects(
    'alert-action-required',
    ['loans', '- Memory > 85%: page the engineer on call', '- Memory > 85%'],
    ['boards', '      action: page Lotte Baum\n', '', ['name: feed errors', 'condition: error rate']],
    ['lab', '- Error rate > 2%: page Yuki Mori', '- Error rate > 2%'],
    ['recipes', '| > 80% for 10 min | Message to #search-ops |', '| > 80% for 10 min | |'],
    ['recipes', '    action: page_on_call\n', '', ['name: search_errors', 'condition: error_rate']],
  ),
  ...defects(
    'threshold-unit',
    ['loans', '- Error rate > 1%: page', '- Error rate > 1 ms: page'],
    ['boards', 'p95 latency: target < 250ms', 'p95 latency: target < 250%'],
    ['lab', '- Error rate > 5% for 10 minutes', '- Error rate > 5 seconds for 10 minutes'],
    ['recipes', '| CPU usage | < 60% |', '| CPU usage | < 60 ms |'],
    ['loans', '- Memory > 85%: page', '- Memory > 185%: page'],
    ['recipes', '- Error rate > 3% for', '- Error rate > 300% for'],
    ['swim', '- more than 5% of payments', '- more than 150% of payments'],
    ['recipes', '| p95 latency | < 300 ms |', '| p95 latency | < 300 GB |'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'recipes',
      '- Error rate > 3% for 5 minutes',
      '- Error rate > 0.3% for 5 minutes',
      { at: ['- Error rate > 0.3%', '| Error rate |'] },
    ],
    [
      'loans',
      '- Error rate > 1%: page',
      '- Error rate > 9%: page',
      ['- Error rate > 9%', '- Error rate > 4%'],
    ],
    ['boards', '    - Error rate > 3% for 5 minutes', '    - Success rate > 97% for 5 minutes'],
    [
      'lab',
      '- Error rate > 5% for 10 minutes',
      '- Error rate > 0.5% for 10 minutes',
      ['- Error rate > 0.5%', '**Healthy:**', '- Error rate > 2%'],
    ],
    [
      'boards',
      '    - p95 latency > 1200ms for 5 minutes',
      '    - p95 latency > 120ms for 5 minutes',
      ['> 120ms', 'target < 250ms', '> 600ms'],
    ],
    ['loans', '- Error rate > 4% for 5 minutes', '- Error rate < 4% for 5 minutes'],
    [
      'swim',
      '- more than 5% of payments fail',
      '- more than 0.5% of payments fail',
      ['more than 0.5%', 'fewer than 0.8%', 'more than 2%'],
    ],
    ['lab', '- Error rate > 2%: page Yuki Mori', '- Error rate > 8%: page Yuki Mori', ['> 8%', '> 5%']],
    [
      'recipes',
      '- p95 latency > 1000 ms for 5 minutes',
      '- p95 latency > 200 ms for 5 minutes',
      ['> 200 ms', '| p95 latency |'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['loans', '| 1–6 hours | every 30', '| 2–6 hours | every 30', ['2–6 hours', '0–1 hour']],
    ['boards', '    - time: 6-24 h', '    - time: 8-24 h', ['8-24 h', '1-6 h']],
    ['lab', '| 2 – 8 | 30 minutes |', '| 1 – 8 | 30 minutes |', ['1 – 8', '0 – 2']],
    ['loans', '| 6–24 hours |', '| 4–24 hours |', ['4–24', '1–6']],
    ['lab', '| 8 – 48 | 4 hours', '| 12 – 48 | 4 hours', ['12 – 48', '2 – 8']],
  ),
];
