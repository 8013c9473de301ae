/** Edits after which the plans of the fifth set are as good as before. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Brackets, braces and angle brackets that are no blanks.
  [
    'images',
    'kubectl --context prod get pods --namespace images',
    "kubectl --context prod get pods --namespace images --output go-template='{{range .items}}{{.status.phase}}{{end}}'",
  ],
  [
    'images',
    '- [ ] Dashboards open',
    '- [ ] [Dashboards](https://grafana.lumen-shop.internal/d/images) open',
  ],
  ['images', '- [ ] Error rate < 1%', '- [ ] Error rate <1% (`rate(http_errors_total[5m])`)'],
  ['tax', 'Hold for 30 minutes.', 'Hold for 30 minutes (<60 minutes in any case).'],
  ['tax', '## Summary\n\n', '## Summary\n\n> [!NOTE]\n> The freeze of March is over.\n\n'],
  [
    'tax',
    'argocd app wait tax-calc --health',
    '[[ -n "$ARGOCD_AUTH_TOKEN" ]] && argocd app wait tax-calc --health',
  ],
  [
    'broker',
    '          ./ops/ping-queue.sh orders',
    "          docker ps --format '{{.Names}}'\n          ./ops/ping-queue.sh orders",
  ],
  ['images', '- [x] All CI/CD checks passing', '- [x] No TODO comments in the release'],
  ['tax', '## Summary\n', '## Summary\n\n<!-- [Name] of the shop is not needed here -->\n'],
  [
    'images',
    'Check the health of production',
    'Check the health of production[^1]',
    { and: [['#### Team Readiness', '[^1]: Two dashboards.\n\n#### Team Readiness']] },
  ],
  // Bold labels, headings and tables.
  ['images', '#### Team Readiness\n', '**Team:**\n\n'],
  [
    'images',
    '| 15:00 | - | Active monitoring begins | On-call | ⏳ |',
    '| 15:00 | – | Active monitoring begins | On-call | |',
  ],
  ['tax', '### Step 2: 5 %\n', '### Step 2: 5 %\n\n**Steps:**\n\n- Look at the dashboard first\n'],
  [
    'images',
    '1. [ ] Run the two down scripts\n2. [ ] Check that old',
    '1. [ ] Run the two down scripts\n1. [ ] Check that old',
  ],
  ['images', '### Stage 8: Active Monitoring (15:00 onwards)', '### Stage 8: Active Monitoring (from 15:00)'],
  [
    'images',
    '#### Smoke Tests\n',
    '#### Infrastructure Check\n\n- [ ] Staging has room\n\n#### Smoke Tests\n',
  ],
  // The header.
  ['images', '**Deployment Date**: Tuesday, 2031-03-18', '**Deployment Date**: 18 March 2031 (Tuesday)'],
  ['tax', '🟢 Approved', '🟢 Approved by the tax team'],
  ['images', '**Downtime Expected**: Zero', '**Downtime Expected**: None'],
  [
    'images',
    '**Deployment Strategy**: Blue-Green',
    '**Deployment Strategy**: Blue/Green, because the way back is one command',
  ],
  ['broker', '  approach: rolling', '  approach: rolling update'],
  ['tax', '| **Strategy** | Canary |', '| **Strategy** | Canary (5 % → 25 % → 100 %) |'],
  ['images', '- [ ] Database backup verified on the day', '- [x] Database backup verified on the day'],
  [
    'broker',
    'status: planned',
    'status: complete',
    {
      and: [["'[ ] The window is announced'", "'[x] The window is announced'"]],
      now: '2031-04-01T08:00:00Z',
    },
  ],
  // Steps and commands.
  ['images', '# Install green beside blue', 'rm -rf ./dist\n# Install green beside blue'],
  [
    'broker',
    '          rabbitmqctl export_definitions before-4.0.json',
    '          rm -rf /tmp/definitions\n          rabbitmqctl export_definitions before-4.0.json',
  ],
  [
    'tax',
    'argocd app wait tax-calc --health',
    "argocd app wait tax-calc --health # don't go on before it ends",
  ],
  [
    'broker',
    '  - MQ_HEARTBEAT_SECONDS=30',
    '  - MQ_HEARTBEAT_SECONDS=30\n  - MQ_PASSWORD=${VAULT_MQ_PASSWORD}',
  ],
  ['images', '"$IMAGES_DB" --command', '"postgres://app:$DB_PASSWORD@db-1/images" --command'],
  [
    'images',
    'psql "$IMAGES_DB" --file 041_add_image_variants.sql\n',
    'psql "$IMAGES_DB" --file 041_add_image_variants.sql\npsql "$IMAGES_DB" --command \'DROP TABLE IF EXISTS tmp_variants\'\n',
  ],
  // Rollback, monitoring, thresholds.
  ['images', '- Pictures of products are missing', '- Pictures of products are missing (any)'],
  [
    'images',
    '- p95 response time >1000 ms for 5 minutes',
    '- p95 response time >50% above the baseline for 5 minutes',
  ],
  ['images', '**Estimated Rollback Time**: 10 minutes', '**Estimated Rollback Time**: <10 minutes'],
  ['broker', '    - Message loss > 0 for 1 minute', '    - Any message is lost'],
  ['tax', '| Wrong totals | 0 | > 0 |', '| Wrong totals | none | any |'],
  [
    'images',
    '| 24-48 hours | Every 4 hours | On-call |',
    '| 24-48 hours | Every 4 hours | On-call |\n| 48+ hours | Standard monitoring | Ops team |',
  ],
  [
    'tax',
    'Success criteria: error rate below 0.2 % and',
    'Success criteria: error rate of `/v2/rates` below 0.1 %, p50 latency below 80 ms and',
  ],
  // Timeline.
  ['tax', '**Total:** 3 h', '**Total:** about 3 hours'],
  [
    'images',
    '| 13:00 | 30 min | Production deployment | Piotr Nowak |',
    '| 13:00 | 30 minutes | Production deployment | Piotr Nowak, Nadia Karim |',
  ],
  [
    'images',
    '**Total Estimated Duration**: 6 hours (09:00 - 15:00 UTC)',
    '**Total Estimated Duration**: 6h (09:00–15:00 UTC), with a break of 2.5 hours',
  ],
  // Checklists, people, risks.
  ['images', '- [ ] Monitoring active', '- [ ] ✅ Monitoring active'],
  ['tax', '- [ ] Dashboard open', '- [ ] Dashboard open (optional)'],
  [
    'images',
    '| 09:30 | 15 min | Staging deployment | Piotr Nowak |',
    '| 09:30 | 15 min | Staging deployment | Piotr |',
    { level: 'strict' },
  ],
  ['images', '+46 8 5550 110', '+46 (0)8 5550 110'],
  ['broker', 'contact: meera.rao@postwagen.internal', "contact: '#mq-ops'"],
  ['tax', '| The key holds the version |', '| Accepted: a wrong rate is corrected within the day |'],
  ['images', '| A size is missing | Medium | Medium |', '| A size is missing | Low | Medium |'],
  [
    'images',
    '- [ ] GET /api/health → 200 OK',
    '- [ ] `GET https://images.lumen-shop.internal/api/health` returns 200',
  ],
  ['broker', '    expected: 200 and 3 members', '    expected: status 200, the queue has 3 members'],
  ['tax', '| 18:00 | team | #releases | We start |', '| 18:00 | team | #releases | We start 🚀 |'],
);
