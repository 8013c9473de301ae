import { walkItems } from '../../plan/blocks.ts';
import { alertsIn, type Alert } from '../../plan/facts/monitoring/alerts.ts';
import { proseAlertsIn } from '../../plan/facts/monitoring/proseAlerts.ts';
import { personsIn } from '../../plan/facts/people/names.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { holesIn } from './alertHoles.ts';
import { namesReceiver, saysForAll, tellsOfAll } from './alertReceivers.ts';
import { untoldGradesIn } from './gradedAlerts.ts';
import { untold } from './watchedKeys.ts';

export const alertActionRequired = defineRule({
  name: 'alert-action-required',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'An alert that says neither what is done nor who is told.',
  rationale: `An alert that reaches nobody is a line in a log. One that reaches somebody who does not know what to do costs the
minutes that the rollback would have needed.

Name the receiver or the action: \`Error rate > 5% for 5 minutes: page the engineer on call\`. A severity (\`P1\`, \`Critical\`)
will do, and so will a sentence that holds for all of them.`,
  valid: [
    '## Alerts\n\n| Alert | Condition | Action |\n|---|---|---|\n| Errors | errors > 2% | The board shows it to Ann Lee |\n| Slow | p95 > 2 s | page Ben Roe |\n',
    '## Alerts\n\nThe alert `slow-search` fires when the p95 latency is above 400 ms, and pages Ann Lee.\n\nThe alert `lost-lag` fires when the replication lag is above 30 seconds, and writes to #lag.\n',
    '## Alerts\n\n- **Empty shelves**\n  - Limit: stock errors > 2%\n  - Tell: Ann Lee\n- **Slow till**\n  - Limit: p95 latency > 900 ms\n  - Tell: Ben Roe\n',
    '## Alerts\n\n### Queue\n\n**Condition:** queue length > 400 for 5 minutes\n**Notify:** #ops\n\n### Errors\n\n**Condition:** error rate > 2% for 5 minutes\n**Action:** page Ann Lee\n',
    '## Monitoring\n\n| Alarm | Condition |\n|---|---|\n| Lag | lag > 5 s, page Ann Lee |\n| Errors | errors > 2%, write to #tills |\n\n## Glossary\n\n| Alert | Meaning |\n|---|---|\n| Lag | lag > 5 s |\n',
    '# Release\n\n## Alerts\n\n- P1 (Page): error rate > 4% for 5 minutes\n- P2 (Chat): p95 latency > 900 ms for 5 minutes\n- P3 (Email): disk > 80%\n',
    '# Plan\n\n## Alerts\n\n| Alert | Limit | Action |\n|---|---|---|\n| Errors | > 2% | Page Ann Lee |\n| Lag | > 30 s | None (the pool scales up) |\n',
    '## Monitoring\n\nAlerts: replication lag above 30 s pages Bo Roe; error rate above 1% pages Ann Lee; disk above 90% goes to #ops.\n',
    '## Watching\n\n| Measure | Warning | Back |\n|---|---|---|\n| Errors | > 1% | > 3% |\n| Latency | > 300 ms | > 900 ms |\n| Queue | > 60: Ann | > 200 |\n',
    '## Watching\n\n| Measure | Alert | Note |\n|---|---|---|\n| Errors | > 1% → Ann | |\n| Latency | > 300 ms → Ben | |\n| Queue | none | seen on the board |\n',
    '## Monitoring\n\n### Alerts\n\n- 🟠 Warning → `#storage`\n- 🔴 Critical → on-call engineer\n',
    '## Monitoring\n\n| Value | Target | Alarm | Backout if |\n|---|---|---|---|\n| Refused cards | < 0.3 % | > 1 % for 3 minutes | > 2 % |\n| Wait p95 | < 700 ms | > 1,200 ms | > 2,500 ms |\n| Tills | > 580 | < 500 | < 400 |\n\nAnn Lee calls Bo Cole at each of them.\n',
    '# Upgrade of the cluster\n\n## Monitoring\n\n- **Errors:** below 0.5%, seen on the board\n- **Latency:** below 300 ms\n- **Queue > 100:** page Ann\n',
    '## Monitoring\n\n### Alert Routing\n\n| Severity | Channel | Response Time | Responder |\n|---|---|---|---|\n| Critical | PagerDuty | 5 minutes | Ann Lee |\n| Warning | | 30 minutes | Ben Roe |\n',
    '# Plano de implantação\n\n## Alertas\n\n| Alerta | Condição | Ação |\n|---|---|---|\n| Erros | > 2 % | Investigar: ver o painel |\n| Fila | > 500 | Flip de volta |\n',
    '## Alerts\n\n**HighErrors**\n\n- Condition: error rate > 3% for 5 minutes\n- Action: page Ann Lee\n\n**SlowAnswers**\n\n- Action: write to #shop\n- Condition: p95 > 900 ms\n',
    '## Alerts\n\n| Alert | Severity | Condition | Action | Channel |\n|---|---|---|---|---|\n| Errors | P1 | error rate > 1 % | – | pager |\n| Slow | P2 | p95 > 600 ms | – | #ops |\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\nalerts:\n  - name: Errors\n    condition: error rate > 1 % for 5 minutes\n    action: none\n    notify: Ann Lee\n',
    },
    '## Alerts\n\n* When print failures exceed 2 %, Milan Kos is called.\n',
    '## Alerts\n\n- Error rate above 2% calls the duty engineer\n',
    '## Monitoring\n\n- Alerts\n  - error rate > 2%\n    - who: payments on-call\n',
    '## Monitoring\n\nIf memory goes above 90 %, the operator on duty is paged.\n',
    '## Alerts\n\n- Error rate > 2%: page Ann Lee\n- CPU > 85% (Ann Lee calls Ben Roe)\n',
    '## Alerts\n\n```yaml\nalerts:\n  - name: errors\n    condition: "error_rate > 1%\n    action: page\n```\n',
    '## Alerts\n\n```yaml\nalerts:\n  - name: errors\n    condition: error_rate > 1%\n     action: page\n```\n',
    '## Metrics\n\n- Error rate; Target: < 1%; Alert: > 2%\n- CPU; Target: < 70%; Alert: > 85%\n\n## Alerts\n\n- Error rate > 2% for 5 minutes: call Ann Lee\n',
    '## Metrics\n\n- **Error rate**\n  - Target: < 1%\n  - Alert: > 2%\n\n## Alerts\n\n- Error rate > 2% for 5 minutes: call Ann Lee\n',
    '## What we watch\n\nAn alert is raised if the bounce rate is above 2.5 % for 10 minutes. When an alert is raised, a message goes to #mail-ops.\n',
    '## What we watch\n\nAn alert goes to Ann Lee when the error rate is above 1 %. If consumer lag exceeds 50,000 messages, Ben Cole is paged.\n',
    '## Monitoring\n\n- **Alert 1:** failed messages above 1 % → page Ann Lee\n- **Alert 2:** queue depth above 300 messages; Ben Cole is called\n',
    '## Alerts\n\n- P1: error rate > 5 %\n- P2: queue depth > 300\n',
    '## Monitoring\n\nWhen the error rate exceeds 2 %, an alert is sent to #shop-ops.\n',
    '## Monitoring\n\nWhen the error rate stays over 1 % for 5 minutes, the alert `ShopErrors` pages the engineer on call. If the p95 is above 2 s, an alert goes to the shop team.\n\n- **P1:** service down; page the engineer on call\n- **P2:** queue over 500; message to #shop\n',
    '## Alerts\n\n- **P1:** page the engineer on call\n- **P2:** next business day\n- **P3:** when there is time\n',
    {
      format: 'yaml',
      text: "metrics:\n  - name: Error rate\n    alert: '> 1 %'\n    action: page Ann\n  - name: Latency\n    alert: '> 2 s'\n    action: page Ann\n  - name: Memory\n    target: '< 70 %'\n",
    },
    {
      format: 'yaml',
      text: "metrics:\n  - name: Error rate\n    alert: '> 1 %'\n    action: page Ann\n  - name: Latency\n    alert: '> 2 s'\n    action: page Ann\n  - name: Memory\n    alert: '> 80 %'\nnotes: All alerts go to #shop-ops.\n",
    },
    '## Monitoring\n\nWe watch the dashboard. We alert when the error rate exceeds 2 %. The alert goes to the engineer on call.\n',
    '## Monitoring\n\nPage the engineer on call when the error rate exceeds 2 %. An alarm is raised to the platform team if CPU stays above 90 %.\n\nWe alert Ann Lee when the queue holds more than 5000 messages.\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  alerts: Call the engineer on duty when the p95 latency rises above 800 ms.\n',
    },
    '## Monitoring\n\n**Alerts:** An alert fires if the error rate exceeds 2 %.\n\n## Contacts\n\nAlerts go to #shop-ops.\n',
    '## Alerting\n\n| Name | Fires when | Who is called |\n|---|---|---|\n| Errors | error rate > 1% | on-call |\n| Queue | depth > 1000 | team basket |\n',
    {
      format: 'yaml',
      text: 'alerts:\n  receiver: on-call\n  rules:\n    - error rate > 1%\n    - p95 latency > 800 ms\n',
    },
    '## Alerts\n\n- Error rate > 5%: page on-call\n- p95 latency > 2s → write to #deploys\n- P2 (Slack): CPU > 80%\n- **Critical**: > 1% errors\n',
    '## Alerts\n\nAll of these page the engineer on call.\n\n- Error rate > 5%\n- CPU > 90%\n',
    '## Alerts\n\n| Alert | Threshold | Channel |\n|---|---|---|\n| Errors | > 5% | #ops |\n| CPU | > 90% | #ops |\n',
    '## Alerts\n\n```yaml\ngroups:\n  - name: api\n    rules:\n      - alert: Errors\n        expr: error_rate > 0.05\n        labels:\n          severity: page\n```\n\n- Dashboards show the error rate\n- Set the threshold in Grafana\n',
    '## Critical alerts (page)\n\n- Error rate > 5%\n\n## Alerts\n\n- [ ] Error rate alert set to > 5% and tested\n',
    '## Watching\n\n| Alert | Condition | Receiver | Action |\n|---|---|---|---|\n| Errors | > 5% | #ops | |\n| CPU | > 90% | #ops | |\n| NodeDown | 2 minutes | phone | Take it out |\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  alerts:\n    - name: errors\n      condition: error rate > 1%\n      action: page Ann\n',
    },
  ],
  invalid: [
    '## Alerts\n\n| Alert | Condition | Action |\n|---|---|---|\n| ⟦Errors⟧ | errors > 2% | The panel goes red |\n| Slow | p95 > 2 s | page Ben Roe |\n| ⟦Full⟧ | disk > 90% | recorded in the log |\n',
    '## Alerts\n\n- ⟦Errors > 2% for 5 minutes: not settled yet⟧\n- p95 > 2 s for 5 minutes: page Ben Roe\n',
    '## Alerts\n\nThe alert `slow-search` fires when the p95 latency is above 400 ms, and pages Ann Lee.\n\n⟦The alert `lost-lag` fires when the replication lag is above 30 seconds.⟧\n',
    '## Alerts\n\n- **Empty shelves**\n  - Limit: stock errors > 2%\n  - Tell: Ann Lee\n- **⟦Slow till⟧**\n  - Limit: p95 latency > 900 ms\n',
    '## Alerts\n\n### Queue\n\n**Condition:** ⟦queue length > 400 for 5 minutes⟧\n\n### Errors\n\n**Condition:** error rate > 2% for 5 minutes\n**Action:** page Ann Lee\n',
    '## Monitoring\n\n| Alarm | Condition |\n|---|---|\n| ⟦Slow tills⟧ | p95 latency > 2 s |\n| ⟦Failing tills⟧ | error rate > 2% |\n',
    '# Plan\n\n## Alerts\n\n| Alert | Limit | Action |\n|---|---|---|\n| Errors | > 2% | Page Ann Lee |\n| ⟦Lag⟧ | > 30 s | No one, it comes down again |\n| Disk | > 90% | Page Ann Lee |\n',
    {
      format: 'yaml',
      text: 'title: Plan\nmonitoring:\n  alerts:\n    - name: errors\n      condition: errors > 2%\n      action: page Ann Lee\n    - name: lag\n      condition: ⟦lag > 30 s⟧\n      action: look at it tomorrow\n',
    },
    '## Monitoring\n\nAlerts: ⟦replication lag above 30 s;⟧ error rate above 1% pages Ann Lee; disk above 90% goes to #ops.\n',
    '## Watching\n\n| Measure | Fine | Warning, and for whom | Back |\n|---|---|---|---|\n| Errors | < 0.5% | > 1%: Ann Lee | > 3% |\n| Latency | < 120 ms | > 300 ms: Ben Roe | > 900 ms |\n| Queue | < 20 | ⟦> 60 for 5 minutes⟧ | > 200 |\n',
    '## Limits\n\n| Signal | Alert |\n|---|---|\n| Errors | above 1% (page Ann) |\n| Latency | ⟦above 300 ms for 10 minutes⟧ |\n| Queue | above 60 → #queues |\n',
    '## Monitoring\n\nWho hears of it:\n\n- ⟦🟡 Warning⟧\n- 🔴 Rollback → the engineer on call; Ann Lee decides\n',
    {
      format: 'yaml',
      text: "metrics:\n  - name: Error rate\n    alert: '> 1 %, page Ann'\n  - name: Latency\n    alert: '> 2 s, message to #ops'\n  - name: Memory\n    alert: '⟦> 80 %⟧'\n",
    },
    '## Monitoring\n\n### Alerts\n\n- ⟦🟠 Warning: queue above 500⟧\n- 🔴 Critical: queue above 2,000 → on-call engineer\n',
    '## Monitoring\n\n| Value | Target | Alarm | Backout if |\n|---|---|---|---|\n| Refused cards | < 0.3 % | > 1 % for 3 minutes, Ann Lee calls Bo Cole | > 2 % |\n| Wait p95 | < 700 ms | ⟦> 1,200 ms⟧ | > 2,500 ms |\n| Tills | > 580 | < 500 for 5 minutes, Ann Lee calls Cleo Ray | < 400 |\n',
    '## Steps\n\n- Trigger a test alert and see it arrive\n\n## Alerts\n\n- P1 (Page Ann Lee): no healthy instance left\n- ⟦P2: p95 latency > 300 ms for 5 minutes⟧\n- P3 (Mail to Bo Cole): memory > 85%\n',
    '# Upgrade of the cluster\n\n## Monitoring\n\nMetrics on the board: API errors, API latency.\n\n- **API errors > 0.5% for 5 minutes:** page Ann\n- ⟦**API p99 latency > 1500 ms for 10 minutes**⟧\n- **Results per minute < 20 between 07:00 and 11:00:** phone Sem\n',
    '## Monitoring\n\n| Signal | Normal | Alert | Who hears it, and how |\n|---|---|---|---|\n| Cars in the lane | < 20 | > 50 | gate on-call, page |\n| ⟦Tickets in the queue⟧ | < 500 | > 5000 | – |\n| Disk | < 70% | > 80% | channel gates |\n',
    '## Monitoring\n\n### Alert Routing\n\n| Severity | Channel | Response Time | Responder |\n|---|---|---|---|\n| Critical | PagerDuty | 5 minutes | Ann Lee |\n| ⟦Warning⟧ | | 30 minutes | – |\n',
    '## Alerts\n\n- Error rate > 1.5% for 5 minutes: page Daria Klein\n- ⟦Queue depth > 10,000 for 5 minutes: –⟧\n',
    '## Limits\n\n⟦An alert fires when more than 2% of requests fail for 5 minutes.⟧ When the p95 is above 900 ms, Ann Lee is called.\n',
    '# Plano de implantação\n\n## Alertas\n\n| Alerta | Condição | Cor |\n|---|---|---|\n| ⟦Erros⟧ | > 2 % | azul |\n',
    '## Monitoring\n\n| Metric | Target | Alert | Handled by |\n|---|---|---|---|\n| ⟦Error rate⟧ | < 1% | > 3% |  |\n| Latency p95 | < 500 ms | > 900 ms | Ann Lee |\n| Queue | < 50 | > 400 | Ben Roe |\n',
    '## Alerts\n\n**HighErrors**\n\n- Condition: error rate > 3% for 5 minutes\n- Action: page Ann Lee\n\n**SlowAnswers**\n\n- ⟦Condition: p95 > 900 ms⟧\n- Dashboard: Shop\n',
    '## What is watched\n\n| What | Good | Alarm | Who does what |\n|---|---|---|---|\n| ⟦Refused declarations⟧ | < 1% | > 3% | – |\n| Time to an answer | < 5 s | > 20 s | Luis Ferreira looks at the sender |\n| Queue | < 50 | > 400 | Colin Tait calls Ann Lee |\n',
    '## Alerts\n\n- **P1:** failures > 2 % for 5 minutes → pager, on-call\n- ⟦**P2:** p95 of `POST /v1/tips` > 700 ms for 10 minutes⟧\n- **P2:** crash-free sessions < 99.3 % for 1 hour → #mobile-alerts\n',
    '## Watching\n\n| Signal | Good | Alarm | Who hears it |\n|---|---|---|---|\n| Failed bookings | below 0.2 % | above 0.5 % | pager |\n| ⟦Connections in the pool⟧ | below 300 | above 450 | |\n| CPU | below 50 % | above 80 % | #db |\n',
    '## Alerts\n\n| Alert | Severity | Condition | Who is told | Action |\n|---|---|---|---|---|\n| ⟦Errors⟧ | P1 | error rate > 1 % | | |\n| Slow | P2 | p95 > 600 ms | #ops | Add two pods |\n| Lag | P2 | lag > 5,000 | #ops | Scale the worker |\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\nalerts:\n  - name: Errors\n    condition: ⟦error rate > 1 % for 5 minutes⟧\n    action: none\n  - name: Slow\n    condition: p95 latency > 600 ms\n    action: Ann adds two pods\n',
    },
    '## Watching\n\n| When it rings | Who is woken | What is done |\n|---|---|---|\n| error rate > 2% for 5 min | Ann | stop |\n| ⟦p99 latency > 900 ms⟧ | | |\n',
    '## Monitoring\n\n| Metric | Target | Alert | Action on alert |\n|---|---|---|---|\n| ⟦Error rate⟧ | < 1% | > 2% | |\n| Latency p95 | < 180 ms | > 300 ms | Page Ann |\n',
    '## Alerts\n\n- Error rate > 2%: page Ann\n- p95 > 900 ms: warn in #shop\n- ⟦No order for 15 minutes⟧\n',
    '## Watch\n\nAlerts:\n\n- Error rate above 2 % for 5 minutes: PagerDuty calls Ann Lee\n- ⟦Replication lag above 60 s⟧\n\nHow often we look:\n\n- 0–2 hours: every 5 minutes, Ann Lee\n- 2–8 hours: every 4 hours, the engineer on call\n',
    '## Monitoring\n\n**Alerts**\n\n| Alert | Condition | Severity | Action |\n|---|---|---|---|\n| ErrorsHigh | errors > 2% | P1 | Page Ann |\n| ⟦SlowPages⟧ | p95 > 900 ms | P2 | – |\n',
    '## Alerts\n\n- `ShopErrors`: error rate > 1% for 5m → page #shop\n- ⟦`ShopSlow`: p95 latency > 700ms for 10m →⟧\n',
    '## Monitoring\n\n- Alerts\n  - ⟦error rate > 2%⟧\n  - p95 latency > 300 ms\n    - how: chat message\n',
    '## Alerts\n\n| Alert | Condition | Action |\n|---|---|---|\n| Errors | error rate > 1 % | Call Ann Lee |\n| ⟦Slow pages⟧ | load time > 2 s | |\n',
    '## Monitoring\n\nWe look at the error rate and the write latency.\n\n```yaml\nalerts:\n  - ⟦name: errors\n    condition: error_rate > 2%⟧\n  - name: slow\n    condition: p99_latency > 250ms\n    action: page Ann\n```\n',
    '## What we watch\n\n⟦An alert is raised if the bounce rate is above 2.5 % for 10 minutes.⟧ When a provider rejects the signature, a message goes to #mail-ops.\n',
    '## Monitoring\n\n⟦When the error rate is above 1.2 % for 10 minutes, an alert is raised.⟧ When the conversion falls below 2.8 %, a message goes to #shop.\n',
    '## Monitoring\n\nAn alert goes to Ann Lee by phone when the error rate is above 1 %. ⟦If consumer lag exceeds 50,000 messages, an alert fires.⟧\n',
    '## What we watch\n\n⟦An alert fires when the error rate is above 1 % for 5 minutes.⟧ If consumer lag exceeds 50,000 messages, Ben Cole is paged.\n',
    '## Monitoring\n\n- **Alert 1:** failed messages above 1 % → page Ann Lee\n- ⟦**Alert 2:** queue depth above 300 messages⟧\n',
    '## Alerts\n\n- P1: error rate > 5 % → page Ann Lee\n- ⟦P2: queue depth > 300⟧\n',
    '## Monitoring\n\n⟦When the error rate stays over 1 % for 5 minutes, the alert `ShopErrors` fires.⟧ When the p95 latency is above 400 ms, a message goes to #shop.\n',
    '## Alerts\n\n- **P1:** service down for 2 minutes; page the engineer on call\n- ⟦**P2:** sweeper late by 10 minutes⟧\n- **P3:** disk more than 80 % full; mail to the team\n',
    {
      format: 'yaml',
      text: 'alerts:\n  - name: Errors\n    condition: ⟦error rate > 1 %⟧\n    severity: P1\n  - name: Slow\n    condition: p99 latency > 500 ms\n    severity: P2\n    action: message to the team\n',
    },
    {
      format: 'yaml',
      text: "monitoring:\n  signals:\n    - name: error rate\n      alert: '> 1%'\n      notify: '#search'\n    - name: p95 latency\n      alert: '⟦> 500 ms⟧'\n",
    },
    {
      format: 'yaml',
      text: "metrics:\n  - name: Error rate\n    alert: '> 1 %'\n    action: page Ann\n  - name: Latency\n    alert: '> 2 s'\n    action: page Ann\n  - name: Memory\n    alert: '⟦> 80 %⟧'\n",
    },
    '## Monitoring\n\nPage the engineer on call when the error rate exceeds 2 %. ⟦We alert when the p95 latency rises above 800 ms for ten minutes.⟧\n',
    '## Alerts\n\n⟦An alert fires when the queue holds more than 5000 messages.⟧ Call Ann Lee when CPU stays above 90 %.\n',
    '## Monitoring\n\n**Alerting:** ⟦we alert when the error rate exceeds 2 %.⟧\n\n- ⟦An alert fires if CPU > 90 %.⟧\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  alerts: ⟦We alert when the p95 latency rises above 800 ms.⟧\n  dashboard: grafana\n',
    },
    '## Alerts\n\n- **High error rate:** error rate > 5 % for 5 minutes. Page the on-call engineer.\n- ⟦**High latency:** p95 > 800 ms for 5 minutes.⟧\n',
    '## Alerts\n\n| Severity | Trigger | Response | Channel |\n|---|---|---|---|\n| P1 | Error rate > 5% | Roll back | PagerDuty |\n| ⟦P2⟧ | p95 latency > 800 ms | | |\n',
    '## Alerts\n\n- Error rate > 5%: page on-call\n- ⟦p95 latency > 2s for 5 minutes⟧\n',
    '## Alerts\n\n| Alert | Threshold | Action |\n|---|---|---|\n| Errors | > 5% | Page Ann |\n| ⟦CPU⟧ | > 90% | - |\n',
    '## Alerts\n\n| Alert | Condition | Severity | Action |\n|---|---|---|---|\n| ⟦Errors⟧ | > 5% | P1 | |\n| CPU | > 90% | P2 | Add a node |\n',
    '## Monitoring\n\nAlerts:\n\n- `ShopErrors`: error rate above 5% for 5 minutes; pages the engineer on call\n- ⟦`ShopSlow`: p95 latency above 2 s for 10 minutes⟧\n',
    '## Monitoring\n\nWe watch the notification service:\n\n- Errors below 1%\n\nAlerts:\n\n- ⟦`NotificationErrors`: error rate above 5% for 5 minutes⟧\n- `Backlog`: queue depth above 500 messages; posts in #mail\n',
    '## Watching\n\n| Alert | Condition | Receiver | Action |\n|---|---|---|---|\n| ⟦Errors⟧ | > 5% | #ops | |\n| CPU | > 90% | #ops | Add a node |\n| NodeDown | 2 minutes | phone | Take it out |\n',
    '## Monitoring\n\n**Alert Thresholds:**\n\n- ⟦Error rate > 5%⟧\n- ⟦CPU > 80%⟧\n',
    '## Alerts\n\n```yaml\nalerts:\n  - ⟦name: errors\n    condition: error_rate > 1%⟧\n  - name: slow\n    condition: p95 > 500ms\n    action: page\n```\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  alerts:\n    - name: errors\n      condition: ⟦error rate > 1%⟧\n    - name: slow\n      condition: p95 > 2s\n      action: page Ann\n',
    },
  ],
  *check(plan) {
    for (const { alert } of untold(plan)) yield { message: unlikeOthers, span: alert.span };
    for (const span of plan.facts(untoldGradesIn))
      if (plan.facts(tellsOfAll).length === 0 && !isOpen(plan, span))
        yield { message: unlikeOthers, span: trimmed(plan, span) };
    for (const section of plan.sectionsWith(alertsOrHolesIn)) {
      const alerts = section.facts(alertsIn);
      if (section.isRollback) continue;
      for (const { cell, message } of section.facts(holesIn))
        if (!isOpen(plan, cell.span)) yield { message, span: cell.span };
      const told = section.facts(proseAlertsIn);
      if (alerts.length + told.length === 0) continue;
      const general = saysForAll(section);
      for (const alert of told)
        if (!alert.told && !general && plan.facts(tellsOfAll).length === 0 && !isOpen(plan, alert.span))
          yield { message, span: alert.span };
      const tasks = new Set(
        [...walkItems(section.blocks)].filter(({ item }) => item.task).map(({ item }) => item.inline.span),
      );
      const rows = new Set(
        section.facts(tablesIn).flatMap(({ table }) => table.rows.map(({ span }) => span)),
      );
      const others = alerts.filter(isTold).length > 1;
      for (const { action, condition, extent, name, span, thresholds } of alerts) {
        if (action !== undefined || tasks.has(span)) continue;
        if (thresholds.length === 0 && !(others && counted.test(name))) continue;
        if (general && !rows.has(extent)) continue;
        // `NotificationErrors` is what it is called.
        const words = /^\w*\p{Ll}\p{Lu}\w*$/u.test(name) ? '' : name;
        // `CPU > 85% (Ann Lee calls Ben Roe)`
        if (personsIn(/\(([^()]+)\)\W*$/.exec(condition)?.[1] ?? '').length > 0) continue;
        if (
          (!rows.has(extent) && namesReceiver(words)) ||
          (condition !== name && namesReceiver(condition)) ||
          isOpen(plan, extent)
        )
          continue;
        if (
          column.test(condition) &&
          alerts.every((alert) => !alert.action) &&
          plan.facts(alertsIn).some(isTold)
        )
          continue;
        yield { message, span: trimmed(plan, span) };
      }
    }
  },
});

/** `Target: < 1%; Alert: > 2%` gives the limits alone, as columns do, where the plan tells of its alerts elsewhere. */
const column = /\btarget\s*:[^\n]*\balert\s*:|^\W*(?:alert|alarm)\W*$/i;

/** `No charge for 15 minutes`, an alert without a limit. */
const counted = /^\W*(?:no|fewer than|less than|more than|any)\b[^\n]*\d/i;

function isTold({ action }: Alert): boolean {
  return action !== undefined && action !== '';
}

const message =
  'This alert says neither what is done nor who is told, so it may reach nobody. Name the receiver or the action.';

const unlikeOthers =
  'The others in this list say what is done or who is told at their alert, this one does not, so it may end with nobody. Fill it in.';

function trimmed(plan: Plan, span: Span): Span {
  const source = plan.textOf(span);
  return span.part(source.length - source.trimStart().length, source.trimEnd().length);
}

function alertsOrHolesIn(section: Section): readonly unknown[] {
  return [...section.facts(alertsIn), ...section.facts(holesIn), ...section.facts(proseAlertsIn)];
}
