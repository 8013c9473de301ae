import { limitsIn, type Limit } from '../../plan/facts/monitoring/limits.ts';
import { spellDuration } from '../../plan/quantities.ts';
import { metricNatures, spellMetric } from '../../plan/vocabulary/metrics.ts';
import { groupBy } from '../../text/groupBy.ts';
import { squeeze } from '../../text/words.ts';
import {
  badness,
  holdsAll,
  isCeiling,
  isComparable,
  isOfBand,
  isSecondValue,
  withoutShortNames,
} from './limitPairs.ts';
import { defineRule, type Finding } from '../rule.ts';
import { turnedIn, type TurnedLimit } from './turnedLimits.ts';

export const thresholdContradiction = defineRule({
  name: 'threshold-contradiction',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'Limits of one metric that cannot all hold.',
  rationale: `On the night two people read two parts of the plan. If a rollback sets in while the target is still met, if the page
comes only after the rollback, or if one limit has two values, they will do different things, each by the plan.

Limits are compared by meaning: \`5 min\` is \`300s\`, \`0.5s\` is \`500ms\`, and only limits of the same metric, percentile,
environment and stage are set against one another. Limits relative to a baseline are compared with their like alone.`,
  valid: [
    '## Rings\n\n### Ring 1\n\n- **Go when:** error rate below 0.2%, fewer than 30 calls to the shop line\n- **Stop when:** error rate above 1%\n\n## Alerts\n\n- Error rate > 0.5%: page Ann Lee\n',
    '## Metrics\n\n- Tills online: target > 97%\n\n## Alerts\n\n- Failed requests > 1%: page Ann\n\n## Rollback\n\n### Triggers\n\n- More than 3% of the requests fail\n',
    '# Plan\n\n## Rollback\n\n**Triggers:** till errors above 4% for 5 minutes\n\n## Monitoring\n\nAlerts: till errors above 2% pages Ann Lee; lag above 30 s goes to #tills.\n',
    '# P\n\n## Monitoring\n\n### Key metrics\n\n- Error rate: < 0.5%\n- Success rate: > 99%\n- P95 latency: > 300 ms for 5 minutes is to be looked into\n',
    '## Monitoring\n\n| Metric | Target |\n|---|---|\n| Error rate | < 0.5% |\n| Error rate of the till | < 3% |\n\n## Rollback\n\n### Triggers\n\n- Error rate of the till > 4% for 5 minutes\n- Error rate > 2% for 5 minutes\n',
    '## Monitoring\n\nOn the board:\n\n- p95 of the basket page: < 400 ms\n- Page load time: < 2 s\n\nAlerts:\n\n- p95 of the basket page > 900 ms: page Ann Lee\n',
    '## Monitoring\n\n**Error rate**\n\n- Normal: below 0.5%\n- Warning: above 1%, Ann looks\n- Rollback: above 3%\n\n### p95 latency\n\n- Target: < 200 ms\n- Alert: > 300 ms, page Ann\n- Rollback: > 600 ms\n',
    '## Monitoring\n\n- Error rate: green < 0.5%, amber > 1% (Ann), red > 2% (Ben), back > 4%\n',
    '## Metrics\n\n| Metric | Target | Warning | Rollback |\n|---|---|---|---|\n| p95 latency | < 200 ms | > 350 ms | > 800 ms |\n\n## Alerts\n\n| Alert | Limit | Recipient |\n|---|---|---|\n| Slow | p95 latency > 300 ms | #shop |\n| Far too slow | p95 latency > 900 ms | Ann Lee |\n',
    '## Watching\n\n| Measure | Good | Warning, and for whom | Back |\n|---|---|---|---|\n| Errors | < 0.5% | > 1%: Ann | > 3% |\n| Bookings per minute | > 40 | < 25: Ben | < 10 |\n',
    '## Monitoring\n\n| Metric | Target | Warning | Critical (rollback) |\n|---|---|---|---|\n| Error rate | < 1% | > 2% | > 4% |\n\n## Rollback\n\n### Triggers\n\n- Error rate > 4%\n',
    '## Monitoring\n\n| Value | Target | Alarm | Backout if |\n|---|---|---|---|\n| Refused cards | < 0.3 % | > 1 % for 3 minutes, Ann Lee calls Bo Cole | > 2 % |\n| Tills connected | > 580 | < 500 for 5 minutes, Ann Lee calls Cleo Ray | < 400 |\n',
    '## Metrics\n\n- Checkout completion: target > 68%\n- Queue length: target < 50\n\n## Rollback Triggers\n\n- Checkout completion < 55% for 15 minutes\n- Queue length > 400\n',
    '## What we look at\n\n1. Crash-free sessions: above 99.5%\n\nAlerts: failed prints above 2% for 15 minutes page Ann; crash-free sessions below 99% post to #tills.\n',
    '## Monitoring\n\n- Error rate: normal below 0.5 %; above 1 % for 5 minutes Sunniva calls Kwame; above 2 % for 5 minutes we back out.\n- Latency p95: normal below 250 ms; above 500 ms Sunniva writes to #edge; above 900 ms we back out.\n',
    '## Watching\n\n| Signal | Good | Alarm | Who |\n|---|---|---|---|\n| CPU of the cluster | below 50 % | below 5 % | #db |\n',
    '## What do we watch?\n\n- Replication lag: below 2 seconds\n\nAlarms:\n\n- Replication lag > 10 seconds for 5 minutes: page Ann Lee\n\n## When do we go back?\n\n- Replication lag > 30 seconds for 5 minutes\n',
    '## Rollback triggers\n\n- Error rate above 2% for 5 minutes\n\n1. `make undo`\n2. See the error rate fall below 0.5% within 5 minutes\n',
    '## Rollback triggers\n\n- Error rate above 2% for 5 minutes\n\n**Rollback steps:**\n\n- Undo it\n- The error rate falls below 0.5% within 5 minutes\n',
    '## Alerts\n\n| Alert | Fires | Clears | Who |\n|---|---|---|---|\n| Error rate | > 1% | < 0.5% | Ann |\n\n## Rollback\n\nRoll back when the error rate is above 2%:\n\n1. `make undo`\n2. Error rate below 0.5%\n',
    '## Alerts\n\n- `ShopErrors`: error rate > 1% for 5m → page #shop\n\n## Rollback\n\n### Triggers\n\n- Error rate exceeds 2% for 5 minutes\n',
    '## Monitoring\n\n- Commit latency, normally under 40 ms\n- Commit latency of reports, normally under 300 ms\n\n## Rollback triggers\n\n- Commit latency over 250 ms\n',
    '## Monitoring\n\n| Metric | Target | Alert | Rollback |\n|---|---|---|---|\n| Error rate | under 3 in 1,000 | 5 in 1,000 for 5 min | 1 in 100 for 5 min |\n',
    {
      format: 'yaml',
      text: 'success_criteria:\n  - Error rate below 0.2 %\n  - Investigated if p99 latency is over 300 ms\n  - Replication lag less than 5 seconds\n',
    },
    '## Rollback\n\n| Condition | Over | Action |\n|---|---|---|\n| Approval rate < 92% or > 99% | 15 min | Route to the old model |\n',
    '## Watch\n\n| What | OK | Warn (chat) | Page |\n|---|---|---|---|\n| Consumer lag | < 5,000 | > 20,000 for 5 min | > 100,000 for 5 min |\n\n## If it goes wrong\n\nWe go back if\n\n- consumer lag grows beyond 500,000\n',
    '## Watching\n\nWe watch the board of the pilot all day. The error rate should stay below 0.5%. When the error rate is above 1% for 5 minutes Ann is told and she looks at the logs.\n\n## Rollback\n\n- The error rate is above 2% for 5 minutes\n',
    {
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - error rate > 5% for 5 minutes\n  steps:\n    - make rollback\n  verification: errors are back under 1%\n',
    },
    '## What we watch\n\n| Metric | Normal | Roll back |\n|---|---|---|\n| Error rate | < 0.2 % | > 1 % for 5 min |\n\n## Rollback\n\nRoll back when:\n\n- Error rate above 1 % for 300 seconds\n\n1. Go back\n',
    '## Phase 2: Canary\n\n**Gate:**\n\n- Error rate below 0.4%\n- No error rate above 1% for 5 minutes\n- Hold if p99 latency > 250 ms\n',
    '## Monitoring\n\n### Key Metrics\n\n- Error rate: < 0.1%\n- Response time (p95): < 200ms\n- Success rate: > 99.9%\n\n### Alerts\n\n- Error rate > 1%: page on-call\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n- Response time > 1000ms (p95)\n- Success rate < 95%\n\n### Steps\n\n1. Go back\n',
    '## Success Criteria\n\n- Error rate < 1%\n\n## Rollback Triggers\n\n- Error rate > 1% for 5 minutes\n- Error rate > 10% for 1 minute\n- Latency p99 > 2s\n- Latency p95 > 1s\n',
    '## Rollback Triggers\n\n### Automatic\n\n- Error rate > 5%\n\n### Manual\n\n- Error rate > 2%\n\n## Alerts\n\n- P1 (Page): error rate > 5%\n- P2 (Slack): error rate > 1%\n',
    '## Rollback Triggers\n\n- Error rate > 5% for 300s\n\n## Alerts\n\n- Error rate > 5% for 5 min: page on-call\n\n## Success Criteria\n\n- Checkout error rate < 8%\n- Error rate on staging < 10%\n',
    '## Stage 1: Canary\n\n**Success Criteria:**\n\n- Error rate < 2%\n\n## Stage 2: Everyone\n\n**Success Criteria:**\n\n- Error rate < 0.5%\n\n## Rollback\n\n### Triggers\n\n- Error rate > 2%\n',
    '## Rollback Triggers\n\n- Do not resume until the success rate is > 99%\n- Latency increase > 20%\n- Error rate > 2x baseline\n\n## Success Criteria\n\n- Latency < 500 ms\n- Error rate < 5%\n',
    '## Monitoring\n\n| Metric | Target | Alert | Rollback |\n|---|---|---|---|\n| Error rate | < 1% | > 2% | > 5% |\n| p95 latency | < 300ms | > 0.5s | > 1s |\n',
    '## Monitoring\n\n| Metric | Normal | Rollback |\n|---|---|---|\n| Error rate | < 0.1% | > 2% |\n\n## Validation\n\n- [ ] Error rate < 2%\n\n## Success Criteria\n\n- Error rate < 1%\n',
    '## Rollback Triggers\n\n- Error rate > [X]%\n- Error rate > `<5 %>`\n\n## Success Criteria\n\n- Error rate < 10%\n',
  ],
  invalid: [
    '## Metrics\n\n- Tills online: target ⟦< 97%⟧\n\n## Alerts\n\n- Failed requests ⟦> 6%⟧: page Ann\n\n## Rollback\n\n### Triggers\n\n- More than 3% of the requests fail\n',
    '# Plan\n\n## Rollback\n\n**Triggers:** till errors above 4% for 5 minutes\n\n## Monitoring\n\nAlerts: till errors ⟦above 6%⟧ pages Ann Lee; lag above 30 s goes to #tills.\n',
    '# P\n\n## Monitoring\n\n### Metrics\n\n- Error rate: target < 0.5%\n- Queue length: target ⟦> 50,000⟧ messages\n',
    '# P\n\n## Monitoring\n\n### Key metrics\n\n- Error rate: < 0.5%\n- P95 latency: ⟦> 300 ms⟧\n- Success rate: > 99%\n',
    '## Monitoring\n\n| Metric | Target |\n|---|---|\n| Error rate of the till | < 0.5% |\n\n### Alerts\n\n- Error rate ⟦> 6% for 5 minutes⟧: page Ann Lee\n\n## Rollback\n\n### Triggers\n\n- Error rate of the till > 4% for 5 minutes\n',
    '## Monitoring\n\n- Page Ann Lee: p95 latency ⟦< 900 ms⟧\n- Target: p95 latency < 400 ms\n',
    '## Monitoring\n\n**Error rate**\n\n- Normal: below 0.5%\n- Warning: above 1%, Ann looks\n- Rollback: ⟦above 0.3%⟧\n\n### p95 latency\n\n- Target: < 200 ms\n- Alert: ⟦> 900 ms⟧, page Ann\n- Rollback: > 600 ms\n',
    '## Monitoring\n\n- Error rate: good < 0.5%, warning ⟦> 2%⟧ (Ann), back > 1%\n- Bookings per minute: normal > 40, amber < 25 (Ben), back < 10\n',
    '## Metrics\n\n| Metric | Target | Warning | Rollback |\n|---|---|---|---|\n| p95 latency | < 200 ms | > 350 ms | > 800 ms |\n\n## Alerts\n\n| Alert | Limit | Recipient |\n|---|---|---|\n| Slow | p95 latency ⟦> 1,200 ms⟧ | #shop |\n',
    '## Watching\n\n| Measure | Good | Warning, and for whom | Back |\n|---|---|---|---|\n| Errors | < 0.5% | > 1%: Ann | ⟦> 0.3%⟧ |\n| Latency | < 100 ms | ⟦> 900 ms⟧: Ben | > 600 ms |\n',
    '## Watching\n\n| Measure | Good | Warning | Back |\n|---|---|---|---|\n| Bookings per minute | > 40 | < 25 | ⟦< 60⟧ |\n| Success rate | > 99.5% | ⟦< 96%⟧ | < 98% |\n',
    '## Monitoring\n\n| Metric | Target | Warning | Critical (rollback) |\n|---|---|---|---|\n| Error rate | < 1% | > 2% | > 4% |\n\n## Rollback\n\n### Triggers\n\n- Error rate ⟦> 6%⟧\n',
    '## Monitoring\n\n| Value | Target | Alarm | Backout if |\n|---|---|---|---|\n| Refused cards | < 0.3 % | > 1 % for 3 minutes, Ann Lee calls Bo Cole | ⟦> 0.2 % for 5 minutes⟧ |\n| Tills connected | > 580 | ⟦< 300 for 5 minutes⟧, Ann Lee calls Cleo Ray | < 400 |\n',
    '# Upgrade of the cluster\n\n## Monitoring\n\n- **API errors > 0.5% for 5 minutes:** page Ann\n- **API p99 latency > 1500 ms for 10 minutes:** message to #lab\n- **API p99 latency ⟦> 2500 ms for 10 minutes⟧:** message to #lab\n',
    '## Watching\n\n| Signal | Fine | Tell Ann | Go back |\n|---|---|---|---|\n| Errors | < 0.1 % | ⟦> 0.5 %⟧ | > 0.2 % |\n',
    '## Rollback\n\nWe go back when more than 5% of requests fail for 5 minutes, when the p95 is ⟦below 2 s for 10 minutes⟧, or when a ship is lost.\n',
    '## Metrics\n\n| Metric | Target |\n|---|---|\n| Checkout completion | > 68% |\n\n## Rollback Triggers\n\n- Checkout completion ⟦> 55% for 15 minutes⟧\n',
    '## What we watch\n\n- Bounce rate: normally below 0.3 %; Sunita calls Marta ⟦above 4 %⟧\n\n## Rollback\n\nWe go back when the bounce rate is above 2 % for 5 minutes.\n',
    '## Monitoring\n\n- Error rate: normal below 0.5 %; above 1 % for 5 minutes Sunniva calls Kwame; ⟦above 0.2 % for 5 minutes⟧ we back out.\n- Latency p95: normal below 250 ms; ⟦above 1,200 ms⟧ Sunniva writes to #edge; above 900 ms we back out.\n',
    '## Alerts\n\n- **P1:** tip failures ⟦< 2 % for 5 minutes⟧ → pager\n',
    '## Watching\n\n| Signal | Good | Alarm | Who |\n|---|---|---|---|\n| CPU of the cluster | below 50 % | ⟦below 80 %⟧ | #db |\n',
    '## Rollback\n\n### Triggers\n\n- Consumer lag ⟦below 20,000 messages for 15 minutes⟧\n',
    '## When do we roll back?\n\n- Queue length ⟦> 300 for 5 minutes⟧\n\n## What we look at\n\n- Queue length: below 500\n',
    '## Alerts\n\n- `ShopHighErrorRate`: error rate ⟦> 3% for 5m⟧ → page #shop\n\n## Rollback\n\n### Triggers\n\n- Error rate exceeds 2% for 5 minutes\n',
    '## Monitoring\n\nWe watch these:\n\n- Commit latency (p99), normally under 40 ms\n\n## Rollback triggers\n\n1. commit latency (p99) ⟦over 30 ms⟧ for ten minutes\n',
    '## Monitoring\n\nThe error rate should stay below 0.5 %. If the error rate exceeds 1 %, the operator is paged.\n\n## Back-out Plan\n\nThe change is backed out if the error rate stays ⟦above 0.3 %⟧ for ten minutes.\n',
    '## Observability\n\n- Alerts\n  - error rate > 0.8 %: page Ann\n\n## Rollback\n\n- Triggers\n  - error rate ⟦> 0.2 %⟧\n- Targets\n  - error rate < 0.3 %\n',
    '## What we watch\n\nThe bounce rate must stay below 1.5 %.\n\n## Rollback\n\nWe go back if the bounce rate is ⟦above 1 % for 10 minutes⟧.\n',
    '## Rollback\n\nWe go back if the bounce rate is ⟦below 4 % for 10 minutes⟧, or if a provider blocks us.\n',
    '## What we watch\n\nWhen the error rate is ⟦above 3 % for 10 minutes⟧, PagerDuty calls Ann.\n\n## Rollback\n\nRoll back when the error rate is above 2 % for 5 minutes.\n',
    '## Rollback\n\n**Triggers:** We roll back when the error rate is ⟦below 2 % for 5 minutes⟧, or when the p95 latency exceeds 600 ms.\n',
    {
      format: 'yaml',
      text: 'success_criteria:\n  - Error rate below 0.2 %\n  - p99 latency ⟦over 300 ms⟧\n  - Replication lag less than 5 seconds\n',
    },
    '## Monitoring\n\nWhen the p95 latency is ⟦above 700 ms for 10 minutes⟧, a message goes to #shop.\n\n## Rollback\n\nRoll back when the p95 latency exceeds 600 ms for 10 minutes.\n',
    '## If it goes wrong\n\nWe go back if\n\n- request error rate stays ⟦below 2 % for 5 minutes⟧\n- two brokers are down\n',
    '## Monitoring\n\n| What we watch | Normal | Go back |\n|---|---|---|\n| Error rate | below 0.4% | above 2% |\n\n### Alert Configuration\n\n- P1 (page Naomi Clarke): error rate ⟦> 3.5%⟧, payment success rate < 98%\n- P2 (#courier-tips): queue > 1,000\n',
    '## Watch\n\n| What | OK | Page |\n|---|---|---|\n| Request error rate | < 0.1 % | ⟦> 5 % for 5 min⟧ |\n\n## If it goes wrong\n\nWe go back if\n\n- request error rate goes above 2 % for 5 minutes\n',
    '## Watch\n\n| What | OK | Warn (chat) |\n|---|---|---|\n| Consumer lag | < 5,000 | > 20,000 for 5 min |\n\n## If it goes wrong\n\nWe go back if\n\n- consumer lag grows ⟦beyond 3,000⟧\n',
    {
      format: 'yaml',
      text: "monitoring:\n  metrics:\n    - name: error rate\n      target: '⟦> 0.5%⟧'\n      alert: '> 1%'\n      rollback: '> 2%'\n",
    },
    '## Monitoring\n\n| Metric | Target | Alert |\n|---|---|---|\n| Error rate | ⟦> 0.5%⟧ | > 1% |\n| p95 latency | < 300 ms | > 500 ms |\n',
    '## Traffic shift\n\n### Step 2: 40 %\n\n- [ ] Hold for an hour\n- [ ] Gate: mismatch rate ⟦above 0.3 %⟧ during the hold\n',
    '## Rollback triggers\n\n- push delivery is ⟦above 95% for 10 minutes⟧\n- the error rate is above 2% for 5 minutes\n',
    '## Watching\n\nWe watch the board all day. The error rate should stay below 0.5%, the p99 latency below 600 ms.\n\n## Rollback\n\nWe roll back when one of these happens:\n\n- the error rate is ⟦above 0.2% for 5 minutes⟧\n- the p99 latency is above 900 ms\n',
    '## Monitoring\n\nWhen push delivery drops ⟦below 94%⟧ Ann is told in the channel and checks the provider.\n\n## Rollback triggers\n\n- push delivery is below 95%\n',
    '## Monitoring\n\n| Metric | Alert | Rollback |\n|---|---|---|\n| Error rate | > 1% | > 3% |\n\n## Rollback\n\n### Automatic Rollback Triggers\n\n- Error rate ⟦> 8% for 5 minutes⟧\n',
    '## Monitoring\n\n| Metric | Alert | Rollback |\n|---|---|---|\n| Error rate | > 1% | > 3% |\n\n### Alerts\n\n```yaml\nalerts:\n  - name: errors\n    condition: error_rate ⟦> 4%⟧\n    action: page the engineer on call\n```\n',
    '## Success criteria\n\n- [ ] Error rate stays under 1 %\n\n## Rollback\n\n**Automatic rollback:** error rate ⟦over 0.5 %⟧ for five minutes\n\n1. `make undo`\n',
    '## Alerts\n\n- Page the on-call engineer when the error rate is ⟦above 10 %⟧\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5 %\n',
    '## Monitoring\n\n### Key Metrics\n\n- Error rate: < 0.1%\n- Response time (p95): < 200ms\n- Success rate: ⟦< 99.9%⟧\n',
    {
      format: 'yaml',
      text: "monitoring:\n  metrics:\n    - 'error rate: target ⟦> 0.5%⟧'\n    - 'p95 response time: target < 300ms'\n",
    },
    '## Monitoring\n\n| Signal | Threshold | Notify |\n|---|---|---|\n| Error rate | ⟦> 8%⟧ | on-call |\n| Latency | > 2 s | on-call |\n\n## Rollback\n\nWe roll back when the error rate is above 5% for 5 minutes.\n',
    '## Stage 8: Monitoring\n\n### Metrics\n\n| Metric | Target | Alert | Who acts |\n|---|---|---|---|\n| Error rate | < 1% | > 2% | Ann stops it |\n\nSuccess criteria: p99 latency below 1 s and an error rate ⟦below 0.4%⟧ for an hour.\n',
    '## Stage 8: Monitoring\n\n### Metrics\n\n| Metric | Target | Alert |\n|---|---|---|\n| Error rate | < 1% | > 2% |\n\n## Success Criteria\n\n- Error rate ⟦< 3%⟧ for an hour\n',
    '## Success Criteria\n\n- Error rate < 1%\n\n## Rollback\n\n### Triggers\n\n- Error rate ⟦> 0.5% for 5 minutes⟧\n\n### Steps\n\n1. Go back\n',
    '## Rollback Triggers\n\n- Success rate ⟦> 95%⟧\n- Error rate ⟦< 5% for 2 minutes⟧\n',
    '## Alerts\n\n- Error rate ⟦> 10% for 5 minutes⟧: page the engineer on call\n\n## Rollback Triggers\n\n- Error rate > 5% for 300s\n',
    '## Alerts\n\n- P1 (Page): Service down, error rate ⟦> 8%⟧\n- P2 (Slack): Error rate > 1%\n\n## Rollback Triggers\n\n- Error rate > 5% for 2 minutes\n',
    '## Monitoring\n\n### Key Metrics\n\n- Request rate, duration (P95 < 400 ms)\n\n## Rollback Triggers\n\n- P95 latency ⟦> 300 ms for 5 minutes⟧\n',
    '## What we watch\n\n| Metric | Normal | Roll back |\n|---|---|---|\n| Error rate | < 0.2 % | > 1 % for 5 min |\n\n## Rollback\n\nRoll back when:\n\n- Error rate ⟦above 1 % for 15 minutes⟧\n\n1. Go back\n',
    {
      format: 'yaml',
      text: "metrics:\n  - name: Error rate\n    target: '< 0.5 %'\n    rollback: '> 2 % for 3 minutes'\nrollback:\n  triggers:\n    - Error rate ⟦above 2 % for 30 minutes⟧\n  steps:\n    - Go back\n",
    },
    '## Rollback\n\n**Rollback Triggers:**\n\n- p95 latency > 500ms\n- Response time (p95) ⟦> 0.8s⟧\n\n1. Go back\n',
    '## Monitoring\n\n| Metric | Target | Rollback |\n|---|---|---|\n| Error rate | < 1% | ⟦> 0.2%⟧ |\n| Availability | > 99% | ⟦< 99.5%⟧ |\n',
    '## Metrics\n\n| Metric | Proceed if | Switch off if |\n|---|---|---|\n| Conversion rate | >= 3% | ⟦> 2.7%⟧ |\n| Error rate | < 1% | > 2% |\n',
    '## Phase 2: Canary\n\n**🚦 Gate:**\n\n- [ ] Error rate ⟦above 0.4%⟧\n- [ ] p99 latency below 250 ms\n',
    '## Watch\n\n**Healthy:** error rate < 1%, queue length < 50.\n\n## Rollback triggers\n\n- Error rate ⟦> 0.5% for 10 minutes⟧ after the opening\n',
    '## Alerts\n\n- Error rate ⟦> 8%⟧: page Ann\n\n## Rollback triggers\n\n- Error rate > 5% for 10 minutes since the release\n',
    '## Monitoring\n\n| Signal | Target | Roll back |\n|---|---|---|\n| Scans per minute | > 4,000 | < 2,000 |\n\n## Back-out plan\n\n**Triggers:**\n\n- Scans per minute ⟦> 2,000⟧\n\n1. Go back\n',
    '## Monitoring\n\n### Alerts\n\n```yaml\nalerts:\n  - name: errors\n    condition: error_rate ⟦> 8%⟧\n    action: page_on_call\n```\n\n## Rollback\n\n### Triggers\n\n- Error rate > 5%\n',
    {
      format: 'yaml',
      text: 'rollback:\n  triggers:\n    - Error rate ⟦> 0.2% for 5 minutes⟧\n  steps:\n    - Go back\nmonitoring:\n  metrics:\n    - "error rate: target < 0.5%"\n',
    },
  ],
  *check(plan) {
    const limits = plan.facts(limitsIn);
    const reported = new Set<Limit>();
    const report = function* (limit: Limit, message: string, other?: Limit): Generator<Finding> {
      if (reported.has(limit)) return;
      reported.add(limit);
      yield {
        message,
        span: limit.threshold.span,
        ...(other && { related: [{ message: 'The other limit', span: other.threshold.span }] }),
      };
    };
    const said = ({ threshold: { span } }: Limit): string => squeeze(plan.text.slice(span.start, span.end));
    for (const { limit, of, target } of plan.facts(turnedIn))
      yield* report(limit, turned[of](withArticle(spellMetric(limit.identity)), said(limit), limit), target);
    const others = limits.filter((limit) => !reported.has(limit) && limit.role && !isImpossible(limit));
    for (const kind of groupBy(others, ({ identity }) => identity.kind).values()) {
      const alike = withoutShortNames(kind);
      for (const [index, limit] of alike.entries()) {
        for (const other of alike.slice(0, index)) {
          if (!isComparable(limit, other)) continue;
          if (isSecondValue(limit, other)) {
            yield* report(
              limit,
              `\`${said(limit)}\` here, \`${said(other)}\` elsewhere for the same ${spellMetric(limit.identity)}: two people will act at two points. Keep one value.`,
              other,
            );
          }
        }
        const met = setOffWhenMet(limit, alike);
        if (met)
          yield* report(
            limit,
            turned.trigger(withArticle(spellMetric(limit.identity)), said(limit), limit),
            met,
          );
        if (limit.role !== 'rollback') continue;
        for (const other of alike) {
          if (!isComparable(limit, other)) continue;
          if (other.role === 'target' && isTighterThanTarget(limit, other))
            yield* report(
              limit,
              `This rolls back while the target \`${said(other)}\` is still met. Set the trigger beyond the target, or correct the target.`,
              other,
            );
        }
      }
      yield* lateAlerts(
        // What is measured by a wrong trigger may be right.
        alike.filter((limit) => !reported.has(limit)),
        report,
        said,
      );
      yield* earlyAlarms(alike, report, said);
    }
  },
});

/** What is said of a limit whose sign is turned round. */
const turned: Record<TurnedLimit['of'], (metric: string, said: string, limit: Limit) => string> = {
  gate: (metric, said) =>
    `This gate asks for ${metric} of \`${said}\`, so it lets the release pass when it is in trouble. Turn the sign round.`,
  target: (metric, said) =>
    `As a target ${metric} of \`${said}\` is met when all goes wrong. Turn the sign round.`,
  trigger: (metric, said, { role }) =>
    `${role === 'rollback' ? 'A rollback' : 'An alert'} at ${metric} of \`${said}\` sets in when all is well. Turn the sign round.`,
};

function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** More than all: `threshold-unit` reports it, and what is meant is not known. */
function isImpossible({ identity, threshold }: Limit): boolean {
  return (
    threshold.dimension === 'share' &&
    !threshold.relative &&
    threshold.amount > 100 &&
    metricNatures[identity.kind].whole === true
  );
}

/** The trigger is met before the target is missed. */
function isTighterThanTarget(trigger: Limit, target: Limit): boolean {
  const [limit, aim] = [badness(trigger, trigger), badness(target, trigger)];
  const opposed = isCeiling(trigger.threshold) !== isCeiling(target.threshold);
  return opposed && limit !== undefined && aim !== undefined && limit < aim;
}

/** The target, wherever it stands, that whatever meets it sets this off as well: `> 68%`, and a rollback at `> 55%`. */
function setOffWhenMet(limit: Limit, alike: readonly Limit[]): Limit | undefined {
  if ((limit.role !== 'rollback' && limit.role !== 'alert') || limit.threshold.relative) return undefined;
  if (isOfBand(limit, alike) || limit.tier === 'gate') return undefined;
  return alike.find(
    (other) =>
      other.role === 'target' &&
      (other.tier === '' || other.tier === limit.tier) &&
      isComparable(limit, other) &&
      !isOfBand(other, alike) &&
      isCeiling(other.threshold) === isCeiling(limit.threshold) &&
      holdsAll(limit.threshold, other.threshold),
  );
}

type Report = (limit: Limit, message: string, other?: Limit) => Generator<Finding>;
type Said = (limit: Limit) => string;

/** In one row, the alarm goes off while the target is met. Elsewhere an early warning may be meant. */
function* earlyAlarms(alike: readonly Limit[], report: Report, said: Said): Generator<Finding> {
  for (const alarm of alike) {
    if (alarm.role !== 'alert' || !alarm.entry || /\bwarn\w*|amber|yellow/.test(alarm.tier)) continue;
    const target = alike.find(
      (limit) =>
        limit.role === 'target' &&
        limit.entry === alarm.entry &&
        isComparable(alarm, limit) &&
        isTighterThanTarget(alarm, limit),
    );
    if (target)
      yield* report(
        alarm,
        `This alarm goes off while the target \`${said(target)}\` is still met, so that it will soon be ignored. Set it beyond the target, or correct the target.`,
        target,
      );
  }
}

/** The first that anybody hears of a metric comes behind the point at which the release is taken back. */
function* lateAlerts(alike: readonly Limit[], report: Report, said: Said): Generator<Finding> {
  for (const alert of alike) {
    if (alert.role !== 'alert') continue;
    const trigger = alike.find(
      (limit) => limit.role === 'rollback' && isComparable(limit, alert) && isLate(alert, limit),
    );
    if (!trigger) continue;
    const warned = alike.some(
      (limit) =>
        limit.role === 'alert' &&
        limit !== alert &&
        isComparable(limit, trigger) &&
        !isLate(limit, trigger) &&
        // A message in a channel wakes nobody, and a column of limits does not say that it does.
        (pages.test(toldBy(alert))
          ? !(messages.test(toldBy(limit)) || isOfColumn(limit))
          : alert.action === '' || limit.entry === undefined || limit.action !== ''),
    );
    // In one row the order is plain, whatever warns elsewhere.
    const beside = alert.entry !== undefined && alert.entry === trigger.entry;
    if (warned && !beside) continue;
    const wait = alert.threshold.duration;
    const late =
      wait !== undefined && alert.threshold.amount === trigger.threshold.amount
        ? ` after ${spellDuration(wait)}`
        : '';
    yield* report(
      alert,
      `This alert comes${late} only when the rollback (\`${said(trigger)}\`) should be under way. Alert before that, so that somebody is there to decide.`,
      trigger,
    );
  }
}

const pages = /\b(?:page[sd]?|paging|pager\w*|p1|sev ?1|call)\b/i;
const messages = /\b(?:slack|teams|chat|e-?mail|ticket|channel|message|warning|notify team)\b/i;

function toldBy({ text, action, tier }: Limit): string {
  return `${text} ${action} ${tier}`.replace(/_/g, ' ');
}

/** A limit of a column of alerts, and nothing that says who is told. */
function isOfColumn({ entry, action, tier }: Limit): boolean {
  return entry !== undefined && action === '' && tier === '';
}

function isLate(alert: Limit, trigger: Limit): boolean {
  const [limit, rollback] = [badness(alert, trigger), badness(trigger, trigger)];
  if (limit === undefined || rollback === undefined) return false;
  if (isCeiling(alert.threshold) !== isCeiling(trigger.threshold)) return false;
  const [wait, hold] = [alert.threshold.duration, trigger.threshold.duration];
  // A higher limit with a much shorter wait is for what goes wrong at once.
  if (limit > rollback) return wait === undefined || hold === undefined || wait * 2 >= hold;
  return limit === rollback && wait !== undefined && hold !== undefined && wait > hold;
}
