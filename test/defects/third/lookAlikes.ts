/** Edits after which the plans of the third set are as good as before. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Brackets, braces, angle brackets and words that are no blanks.
  [
    'change',
    '- [x] Capacity of *lej-green*: 24 nodes, 15 needed',
    '- [x] Capacity of *lej-green*: 24 nodes, <16 needed',
  ],
  [
    'change',
    '   kubectl --context lej-green get nodes --no-headers',
    "   kubectl --context lej-green get nodes -o go-template='{{len .items}}' >/dev/null\n   kubectl --context lej-green get nodes --no-headers",
  ],
  [
    'change',
    '   helmfile --environment lej-green',
    '   [[ $(hostname) == lej-jump ]] && helmfile --environment lej-green',
  ],
  ['change', '- [x] Certificates of', '- [x] [Certificates](https://pki.paketwerk.internal/lej) of'],
  [
    'change',
    'Both clusters read and write',
    'Both clusters[^db] read and write',
    { and: [['Not part of this change:', '[^db]: Since the move of 2030.\n\nNot part of this change:']] },
  ],
  ['change', 'All times are CEST.', 'All times are CEST. <!-- [ask the depots] -->'],
  [
    'change',
    '- [ ] Error rate of *lej-blue* is below',
    '- [ ] Error rate (`sum(rate(http_errors[5m]))`) of *lej-blue* is below',
  ],
  ['change', '### 5.7 Close\n', '### 5.7 Close\n\nNo TODO is left in the manifests by then.\n'],
  ['tariff', '  C --> D\n', '  C --> D\n  D -->|[optional]| E{{"TBD pool"}}\n'],
  ['tariff', '4. Tell #tariff-release', '4. Tell #tariff-release and <tariff@fjordkraft.internal>'],
  ['tariff', 'TARIFF_CACHE_TTL=300', 'TARIFF_CACHE_TTL=300\nTARIFF_ZONES=["NO-1","NO-2"]'],
  [
    'tariff',
    '## 📊 Monitoring\n',
    '## 📊 Monitoring\n\n> [!TIP]\n> The panel *Tariff mismatch* is the first one.\n',
  ],
  [
    'tariff',
    "| Look at the canary's log |",
    "| Look at the canary's log (`kubectl logs -l app=tariff --since=5m`) |",
  ],
  [
    'tariff',
    '- **Configuration:** two new variables',
    '- **Configuration:** two new variables (`Map<String, Zone>` in memory)',
  ],
  ['meter', 'expected: all gateways report ready', "expected: 'all gateways report {ready} [18]'"],
  [
    'meter',
    'command: gwctl watch --region valencia --minutes 45',
    "command: gwctl watch --region valencia --minutes 45 --format '{{.Lost}}'",
  ],
  [
    'meter',
    'verify: gwctl status --region valencia\n',
    'verify: gwctl status --region valencia | grep -v "<none>"\n',
  ],
  [
    'meter',
    '# The meter gateway goes from 3 to 4, region by region.',
    '# TODO of the next release: region [Ceuta]. The meter gateway goes from 3 to 4.',
  ],

  // Choices that are none.
  ['change', '| Scans per minute | Grafana *Scan* |', '| Scans per minute | Grafana *Scan* / *Depot* |'],
  ['change', '| Observer | Sabine Roth |', '| Observer / Scribe | Sabine Roth |'],
  ['tariff', '- [ ] Billing desk knows', '- [ ] Billing / invoicing desk knows'],
  ['tariff', '3. Check that `GET /v2/health` answers', '3. Check (yes/no) that `GET /v2/health` answers'],
  ['meter', 'name: Upgrade Murcia', 'name: Upgrade Murcia (north / south)'],

  // Dates and times.
  ['change', '17.05.2031 (Saturday)', 'Saturday, 17.05.2031'],
  ['change', '17.05.2031 (Saturday)', '2031-05-17'],
  ['change', '17.05.2031 (Saturday)', 'Sa 17.05.2031'],
  ['change', 'Rehearsed on the test clusters on 03.05.2031', 'Rehearsed on the test clusters on 03.05.2029'],
  ['change', '*lej-green* (Kubernetes 1.41).', '*lej-green* (Kubernetes 1.41, image 30.02.2031-rc1).'],
  ['change', '| 23:50 | 10 min | 5.7 |', '| 23:50 | 10 min (to 24:00) | 5.7 |'],
  [
    'change',
    '| Change window | 17.05.2031 20:00 CEST – 18.05.2031 02:00 CEST |',
    '| Change window | 20:00–02:00 CEST |',
  ],
  ['change', 'Total: 4 hours.', 'Total: 240 minutes.'],
  ['change', '| 22:20 | 90 min |', '| 22:20 | 1.5 h |'],
  ['change', '| 20:30 | 45 min |', '| 20:30 | 0:45 |'],
  ['change', 'leaves support on 30.06.2031', 'leaves support in June 2031'],
  ['tariff', 'Tuesday, June 3, 2031', 'Tue, 3 June 2031'],
  ['tariff', 'Tuesday, June 3, 2031', '2031-06-03 (Tue)'],
  ['tariff', '(09:00–09:30)', '(09:00 to 09:30 UTC)'],
  ['tariff', '⏸️ **Hold:** 30 minutes, until', '⏸️ **Hold:** at least 30 minutes, until'],
  ['tariff', '09:00–12:30 UTC', '09:00 UTC to 12:30 UTC'],
  ['meter', 'date: 2031-04-12', "date: '12 April 2031'"],
  ['meter', 'date: 2031-04-12', 'date: 2031-04-12T06:00:00+02:00'],
  ['meter', 'estimated_time: 20 minutes', 'estimated_time: PT20M'],
  ['meter', '10:00 Closing, Lucía Ferrer, 45 min', '10:00 Closing, Lucía Ferrer, 3/4 h'],
  ['meter', 'time: 06:40 - 08:00', 'time: 06:40-08:00'],

  // Status and checklists.
  ['change', '| Status | Approved |', '| Status | ✅ Approved (CAB, 08.05.2031) |'],
  ['change', '- [ ] Change freeze announced', '- [X] Change freeze announced'],
  ['tariff', '🟢 Planned', '🟢 Scheduled'],
  [
    'tariff',
    '  - [ ] Billing desk knows about the window',
    '  - [ ] ~~Billing desk knows about the window~~',
  ],
  ['tariff', '- [ ] Tariff mismatches: 0', '* [ ] Tariff mismatches: 0'],
  [
    'tariff',
    '  - [ ] Backup of `tariff-db` no older than 12 hours',
    '  - [x] Backup of `tariff-db` no older than 12 hours\n  - [ ] Disk of `tariff-db` below 70%',
  ],
  ['meter', 'status: planned', 'status: Ready for deployment'],

  // Numbers.
  ['change', '## 7. Communication', '## Communication'],
  [
    'change',
    '2. Wait until every',
    '1. Wait until every',
    { and: [['3. Compare the configuration', '1. Compare the configuration']] },
  ],
  ['change', '| R3 | The load', '| R7 | The load'],
  ['tariff', '**Step 2: Add', '**Step 1b: Add'],
  [
    'tariff',
    '2. `POST /v2/quotes` → 201 and a zone code',
    '2. `POST /v2/quotes` → 201 and a zone code\n   1. for an island\n   2. for the mainland',
  ],

  // Strategies and ramps.
  [
    'tariff',
    'Ship Tariff Engine 7.2 to production behind a canary',
    'Ship Tariff Engine 7.2 to production behind a canary (not blue-green, as 7.1 was)',
  ],
  ['tariff', '**🎯 Strategy:** Canary: 5% → 20% → 60% → 100%', '**🎯 Strategy:** Canary release'],
  [
    'tariff',
    'The job sleeps 50 ms between batches',
    'The job sleeps 50 ms between batches and stops at 80% CPU, then at 40%',
  ],
  ['change', '| Strategy | Blue-Green |', '| Strategy | Blue/Green with weighted traffic |'],
  ['change', '| Downtime | None |', '| Downtime | 0 min (planned) |'],
  ['meter', '  approach: rolling', '  approach: Rolling update'],
  ['meter', 'expected: 1 of 6 upgraded', 'expected: 1 of 6 upgraded (17 %)'],

  // Limits.
  ['change', '| < 300 ms | > 450 ms |', '| < 0.3 s | > 450 ms |'],
  ['change', '- Error rate > 2 % for 5 minutes', '- Error rate above 2% for five minutes'],
  ['change', '- Latency p95 > 700 ms for 5 minutes', '- Latency p95 > 0.7 s for 5 minutes'],
  [
    'change',
    '- A smoke test fails twice',
    '- A smoke test fails twice\n- Latency p95 rises by more than 200 % over the day before',
  ],
  ['change', '- Scans per minute < 2,000 for', '- Scans per minute < 2000 for'],
  ['tariff', '2. p99 latency > 500 ms for', '2. p99 latency > 0.5 s for'],
  ['tariff', '- [ ] p99 latency below 250 ms', '- [ ] p99 latency below 250 ms, p50 below 60 ms'],
  ['tariff', '3. `GET /v2/health` → 200', '3. `GET /v2/health` → 200 within 900 ms'],
  [
    'meter',
    '- two gateways of one region are down',
    '- latency of one region rises to 300 % of its baseline',
  ],
  ['meter', 'condition: p95 latency > 1200 ms', 'condition: p95 latency > 1.2 s'],

  // Commands and secrets.
  [
    'change',
    '   ./tools/compare-config.sh lej-blue lej-green\n',
    "   ./tools/compare-config.sh lej-blue lej-green --note 'it'\"'\"'s the second'\n",
  ],
  ['change', '   helmfile --environment', '   rm -rf ./build/parcel\n   helmfile --environment'],
  [
    'change',
    '   helmfile --environment',
    '   export REGISTRY_PASSWORD="$(vault kv get -field=password ci/registry)"\n   helmfile --environment',
  ],
  ['tariff', 'TARIFF_CACHE_TTL=300', 'TARIFF_CACHE_TTL=300\nTARIFF_API_KEY=${TARIFF_API_KEY}'],
  ['tariff', 'TARIFF_CACHE_TTL=300', 'TARIFF_CACHE_TTL=300\nTARIFF_TOKEN_TTL=86400'],
  [
    'tariff',
    '- **Database:** one nullable column',
    '- **Database:** no `DROP COLUMN` in this release; one nullable column',
  ],
  [
    'meter',
    '--uri "$REGISTRY_URI"',
    '--uri "mongodb://$REGISTRY_USER:$REGISTRY_PASSWORD@registry.internal/devices"',
  ],

  // References and people.
  ['change', '(see CHG-0192)', '(see CHG-0192, ISO-8601 and RFC-2119)'],
  [
    'tariff',
    '- [US-517 Zones](../stories/US-517-zones.md)',
    '- [US-517 Zones](../stories/US-517-zones.md "The story")',
  ],
  ['tariff', '**Owner:** Yuki Tanabe', '**Owner:** Yuki Tanabe (observer)'],
  ['tariff', 'Yuki Tanabe (+47 22 55 01 88)', 'Yuki Tanabe (ext. 188)'],
  ['change', '| +49 341 5550 121 |', '| +49 (341) 5550-121 |'],
  ['meter', '+34 961 550 102', '0034 961 550 102'],
  ['meter', '10:00 Closing, Lucía Ferrer', '10:00 Closing, Lucía F.'],

  // Shape.
  ['change', '| Predecessor | CHG-0171 |', '| Predecessor | CHG-0171 |\n| Attachments | |'],
  [
    'change',
    '| 3 | A scan is taken | POST /scans | 202 |',
    '| 3 | A scan is taken | POST /scans?dry=1\\|2 | 202 |',
  ],
  ['change', '| R2 | A workload uses', '| **R2** | A workload uses'],
  ['tariff', '**🚦 Gate:**\n', '**🚦 Gate**\n'],
  ['tariff', '</details>', '<br/>\n</details>'],
  ['meter', '  - GATEWAY_BATCH_SIZE=500', '  - GATEWAY_BATCH_SIZE=500 # was 200'],
  ['meter', 'roles:\n  lead: Lucía Ferrer', 'roles:\n  # since March\n  lead: Lucía Ferrer'],
);
