/** Rollback, monitoring and thresholds, timeline. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'dns',
      '## Rollback\n',
      '',
      {
        until: '## Risks',
        at: '',
        and: [
          ['**Way back:** `./dns/set.sh static.bilhete.pt A 203.0.113.20`, two minutes.\n\n', ''],
          ['**Way back:** `./dns/set.sh api.bilhete.pt A 203.0.113.21`, two minutes.\n\n', ''],
          ['**Way back:** `./dns/set.sh tickets.bilhete.pt A 203.0.113.22`, two minutes.\n\n', ''],
        ],
        also: ['rollback-triggers-required', 'rollback-steps-required'],
      },
    ],
    [
      'podcast',
      '## 🔄 7. Rollback Plan',
      '',
      {
        until: '## ⚠️ 8.',
        at: '',
        and: [
          ['**Rollback:** `./bin/migrate down --to 20310214_add_transcripts`\n\n### Step 4', '### Step 4'],
          ['Metric | Target | Warning | Rollback |', 'Metric | Target | Warning | Critical |'],
          [
            '| Rollback | Engineering, support, product | #podcast-releases, phone | At once | What was seen and what follows |\n',
            '',
          ],
        ],
        also: ['migration-rollback-required', 'step-numbering'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    ['story', '### Automatic Rollback Triggers', '', { until: '**Decision**: Maren', at: ['ollback'] }],
    [
      'podcast',
      '**Triggers:**\n',
      '',
      {
        until: '**Decision owner',
        at: ['Rollback Plan'],
        and: [
          ['| Metric | Target | Warning | Rollback |', '| Metric | Target | Warning | Critical |'],
          ['- Any data corruption\n', ''],
        ],
      },
    ],
    ['ferry', '  triggers:\n', '', { until: '  time: 10 minutes', at: ['rollback:'] }],
    [
      'dns',
      'We go back, name by name and last name first, when one of these is true:',
      '',
      { until: 'Petra Lind decides until', at: ['Rollback'] },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['release', '- Error rate > 4% for more than 5 minutes', '- Performance is bad'],
    ['ferry', '    - A fare is wrong', '    - Things look strange'],
    ['story', '- Checkout success rate < 90%', '- Customers seem unhappy'],
    ['release', '- Response times more than 60% above those noted in stage 1', '- The site feels slow'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'podcast',
      '**Rollback steps:**',
      '',
      { until: '## ⚠️ 8.', at: ['Rollback'], also: ['rollback-verification-required'] },
    ],
    [
      'ferry',
      '  steps:\n    - name: Take the canary out',
      '',
      { until: '  verification: The', at: ['rollback:'] },
    ],
    [
      'story',
      '### Procedure\n',
      '',
      { until: '## Post-Deployment', at: ['Rollback Plan'], also: ['strategy-steps-missing'] },
    ],
    [
      'dns',
      '1. Run the way back of each',
      '',
      {
        until: '## Risks',
        at: ['Rollback'],
        and: [
          ['**Way back:** `./dns/set.sh static.bilhete.pt A 203.0.113.20`, two minutes.\n\n', ''],
          ['**Way back:** `./dns/set.sh api.bilhete.pt A 203.0.113.21`, two minutes.\n\n', ''],
          ['**Way back:** `./dns/set.sh tickets.bilhete.pt A 203.0.113.22`, two minutes.\n\n', ''],
        ],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    ['story', '**Decision**: Maren Holt, on the word of the on-call engineer\n', '', ['ollback']],
    ['podcast', '**Decision owner:** Gwen Parry\n', '', ['Rollback']],
    ['ferry', '  owner: Signe Dahl\n', '', ['rollback:']],
    ['dns', 'Petra Lind decides until 02:30, Helena Cruz after that. Going', 'Going', ['Rollback']],
  ),
  ...defects(
    'rollback-time-required',
    [
      'release',
      '### Rollback Time (if applicable)\n\n**Estimated Rollback Time:** 12 minutes, data included\n\n',
      '',
      { at: ['Rollback'], and: [['(the quickest, under 5 minutes)', '(the quickest)']] },
    ],
    ['ferry', '  time: 10 minutes\n', '', ['rollback:']],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'story',
      'make verify-rollback\n',
      '',
      {
        at: ['ollback', 'Procedure'],
        and: [['**Verify**: the smoke tests pass, and the error rate is under 0.5% again\n', '']],
      },
    ],
    [
      'podcast',
      '4. Verify that blue serves all requests and the error rate is below 0.5%\n5. Scale',
      '4. Scale',
      ['ollback'],
    ],
    [
      'dns',
      '2. `dig +short` on the three names prints the addresses of Porto\n3. Run the checks above against Porto\n4. Tell',
      '2. Tell',
      ['Rollback'],
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'podcast',
      '**Estimated rollback time:** 5 minutes',
      '**Estimated rollback time:** 50 minutes',
      ['ollback time', 'ollback window'],
    ],
    ['ferry', '  time: 10 minutes', '  time: 45 minutes', ['time: 45', 'window']],
    ['dns', 'Going back takes 10 minutes for', 'Going back takes 60 minutes for'],
  ),
  ...defects('metrics-required', [
    'ferry',
    '  metrics:\n',
    '',
    { until: '  alerts:', at: ['monitoring', 'title'] },
  ]),
  ...defects('alerts-required', [
    'ferry',
    '  alerts:\n',
    '',
    { until: 'rollback:\n  owner', at: ['monitoring'] },
  ]),
  ...defects(
    'alert-action-required',
    [
      'podcast',
      '| HighLatency | p95 latency > 500 ms for 10 min | Warning | Post to #podcast-alerts |',
      '| HighLatency | p95 latency > 500 ms for 10 min | Warning | |',
    ],
    ['ferry', '      action: write to the channel ferry-booking\n', '', ['Slow', 'condition: p95']],
    ['story', '    action: notify_team\n', '', ['slow_checkout', 'p95_latency']],
    [
      'release',
      '- p95 response time > 400 ms for 10 minutes: write to the deployment channel',
      '- p95 response time > 400 ms for 10 minutes',
    ],
  ),
  ...defects(
    'threshold-unit',
    ['podcast', '| Error rate | < 0.5% | > 1% | > 2% |', '| Error rate | < 0.5 ms | > 1% | > 2% |'],
    ['story', '- **Response time (p95)**: < 300 ms', '- **Response time (p95)**: < 300%'],
    ['ferry', '    - p95 latency > 1200 ms for 10 minutes', '    - p95 latency > 12% for 10 minutes'],
    ['dns', '- Answers of the 5xx kind: under 0.5 %', '- Answers of the 5xx kind: under 5 ms'],
    ['release', '- Error rate > 4% for more than 5 minutes', '- Error rate > 400% for more than 5 minutes'],
    ['story', '- Checkout success rate < 90%', '- Checkout success rate < 190%'],
  ),
  ...defects(
    'threshold-contradiction',
    ['podcast', '- Error rate > 2% for 5 minutes', '- Error rate > 5% for 5 minutes', ['rror rate']],
    ['story', '- Error rate > 3%', '- Error rate > 0.2%', ['rror rate']],
    ['story', '- Checkout success rate < 90%', '- Checkout success rate > 90%', ['success rate']],
    [
      'ferry',
      '      condition: Error rate > 1% for 5 minutes',
      '      condition: Error rate > 6% for 5 minutes',
      ['rror rate'],
    ],
    ['dns', '- 5xx over 3 % for 5 minutes', '- 5xx over 0.3 % for 5 minutes', ['5xx']],
    [
      'release',
      '- Error rate > 4% for more than 5 minutes',
      '- Error rate > 0.5% for more than 5 minutes',
      ['rror rate'],
    ],
    [
      'podcast',
      '| p95 latency | < 350 ms | > 500 ms | > 800 ms |',
      '| p95 latency | < 350 ms | > 500 ms | > 300 ms |',
      ['p95'],
    ],
    ['dns', 'Alarms: 5xx over 1 % for 3 minutes', 'Alarms: 5xx over 4 % for 3 minutes', ['5xx']],
  ),
  ...defects(
    'monitoring-gap',
    ['podcast', '| 4–24 hours | Every 2 hours |', '| 6–24 hours | Every 2 hours |'],
    ['release', '| 2-8 hours | Every 30 min |', '| 2-6 hours | Every 30 min |', ['hours |']],
    ['podcast', '| 1–4 hours | Every 30 minutes |', '| 1–6 hours | Every 30 minutes |', ['hours |']],
  ),
  ...defects(
    'time-invalid',
    ['release', '**Decision Time:** 10:30', '**Decision Time:** 25:30'],
    [
      'podcast',
      '| 21:30 | 15 min | Smoke',
      '| 21:75 | 15 min | Smoke',
      { also: ['timeline-order', 'timeline-overlap', 'timeline-total'] },
    ],
    ['ferry', "  - time: '09:30'", "  - time: '09:60'"],
    [
      'dns',
      '| T+45 | 01:45 | Phase B: api | Omar Haidari | 30 min |',
      '| T+45 | 01:45 | Phase B: api | Omar Haidari | -30 min |',
    ],
    ['story', '| Half | 2031-03-11 16:00 |', '| Half | 2031-03-11 26:00 |'],
  ),
  ...defects(
    'timeline-order',
    [
      'release',
      '| 09:45 | 30 min | Staging validation |',
      '| 08:45 | 30 min | Staging validation |',
      { also: ['timeline-stage-mismatch', 'timeline-overlap', 'timeline-total'] },
    ],
    ['podcast', '| 21:30 | 15 min | Smoke', '| 20:30 | 15 min | Smoke', { also: ['timeline-overlap'] }],
    ['ferry', "  - time: '11:30'", "  - time: '08:45'", { also: ['timeline-total', 'timeline-overlap'] }],
    ['story', '| Half | 2031-03-11 16:00 |', '| Half | 2031-03-10 16:00 |'],
    [
      'dns',
      '| T+75 | 02:15 | Check B |',
      '| T+75 | 01:15 | Check B |',
      { also: ['timeline-overlap', 'timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'podcast',
      '| 21:00 | 30 min | Deploy green |',
      '| 21:00 | 60 min | Deploy green |',
      { at: ['21:'], also: ['timeline-total'] },
    ],
    [
      'dns',
      '| T+0 | 01:00 | Phase A: static | Omar Haidari | 30 min |',
      '| T+0 | 01:00 | Phase A: static | Omar Haidari | 60 min |',
      { at: ['T+'], also: ['timeline-stage-mismatch', 'timeline-total'] },
    ],
    [
      'ferry',
      '    duration: 30 min\n    activity: Migration',
      '    duration: 90 min\n    activity: Migration',
      { at: ['time', 'duration', 'activity'], also: ['timeline-total'] },
    ],
    [
      'release',
      '| 09:30 | 15 min | Staging deployment |',
      '| 09:30 | 45 min | Staging deployment |',
      { at: ['| 09:'], also: ['timeline-stage-mismatch', 'timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['release', '**Total Estimated Duration:** 6 hours', '**Total Estimated Duration:** 5 hours'],
    ['podcast', '**Total Duration:** 3 hours', '**Total Duration:** 4 hours'],
    ['dns', 'Total: 3 h 30 min', 'Total: 2 h 30 min'],
    ['ferry', 'total_duration: 4 hours', 'total_duration: 3 hours'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'release',
      '### Stage 6: Production Smoke Tests (13:30 - 14:00)',
      '### Stage 6: Production Smoke Tests (13:30 - 14:30)',
      { at: ['Smoke'], also: ['timeline-overlap'] },
    ],
    ['dns', '## Phase B: api (01:45–02:15)', '## Phase B: api (01:50–02:20)', ['Phase B']],
    [
      'release',
      '### Stage 2: Staging Deployment (09:30 - 09:45)',
      '### Stage 2: Staging Deployment (09:20 - 09:35)',
      { at: ['Staging Deployment', 'Staging deployment'], also: ['timeline-overlap'] },
    ],
    ['dns', '## Phase C: tickets (02:40–03:15)', '## Phase C: tickets (02:40–03:05)', ['Phase C']],
  ),
];
