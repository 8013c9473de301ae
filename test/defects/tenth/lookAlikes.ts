/** Harmless edits that look like defects. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Braces, brackets, angle brackets that are no placeholders
  [
    'mesh',
    "--output jsonpath='{.items[*].spec.containers[0].image}'",
    "--output go-template='{{range .items}}{{.metadata.name}}{{end}}'",
  ],
  ['depot', '   ssh axon-app1', "   docker ps --format '{{.Names}}'\n   ssh axon-app1"],
  ['mesh', '2. Restore the column only', '> [!NOTE]\n> Release 41 is v7.2.9.\n\n2. Restore the column only'],
  [
    'mesh',
    '**Monitoring schedule:**',
    '```promql\nrate(http_errors_total{app="playlist"}[5m])\n```\n\n**Monitoring schedule:**',
  ],
  [
    'badge',
    '## Order of work\n',
    '```text\n[Phase 1] --> [Phase 2] --> [Phase 3]\n```\n\n## Order of work\n',
  ],
  [
    'depot',
    '   ./load.sh --from /backup/axon-20310517.dump --set stock',
    '   [ -s /backup/axon-20310517.dump ] && ./load.sh --from /backup/axon-20310517.dump --set stock',
  ],
  ['archive', '- Error rate, target < 1%', '- Error rate, target <1%'],
  ['badge', 'within 20 minutes of their stage', 'within <20 minutes of their stage'],
  ['archive', '- CDN: none', '- CDN: none[^1]\n\n[^1]: Invoices are never cached outside.'],
  [
    'mesh',
    '**Key changes:**',
    'Release page: <https://git.tunely.io/playlist/releases/7.3.0>\n\n**Key changes:**',
  ],
  [
    'badge',
    '## Before the change\n',
    '## Before the change\n\n<details><summary>Sites</summary>Offices and warehouses</details>\n',
  ],
  [
    'depot',
    '## Cutover schedule\n',
    '```text\nhandhelds <-- stock --> Storelane\n```\n\n## Cutover schedule\n',
  ],
  [
    'archive',
    '- [ ] The log holds no critical error',
    '- [ ] The log holds no critical error, the code no TODO comments',
  ],
  ['mesh', '- [ ] Backup verified', "- [ ] Backup verified: `ls -l /backup/*.dump | awk '{print $5}'`"],
  ['badge', 'Service 3.0 signs', 'Service 3.0 (or 3.0.x / any later patch) signs'],
  // Checkboxes and marks
  ['archive', '- [ ] No open incident in billing', '- [ ] ✅ No open incident in billing'],
  ['mesh', '- [x] Staging validation passed', '- [X] Staging validation passed'],
  ['depot', '- [ ] Depots have confirmed the freeze', '* [ ] Depots have confirmed the freeze'],
  [
    'badge',
    '- [ ] The guards of all sites know the date\n- [ ] The list of readers is exported\n',
    '1. [ ] The guards of all sites know the date\n2. [ ] The list of readers is exported\n',
  ],
  ['mesh', '| Health | `GET /healthz` | 200 `ok` |', '| ☐ Health | `GET /healthz` | 200 `ok` |'],
  ['depot', '## Risks\n', '```markdown\n- [] kept as the old tool printed it\n```\n\n## Risks\n'],
  ['mesh', '- [ ] Backup verified\n', '- [ ] Backup verified\n  - [ ] Size\n  - [ ] Age\n'],
  // Labels, headings, numbering
  ['badge', '1. Stop the rollout with', '**Steps:**\n\n1. Stop the rollout with'],
  [
    'depot',
    '1. Load the articles, then the stock\n',
    '**What happens:**\n\n1. Load the articles, then the stock\n',
  ],
  ['mesh', '## 📋 1. Overview', '## 📋 Overview'],
  [
    'archive',
    '# Deployment: DP-915 Invoice Archive 4.2\n',
    '# Deployment: DP-915 Invoice Archive 4.2 (evening run)\n',
  ],
  [
    'badge',
    '1. Stop the rollout with `badgectl rollout --stop`\n2. Pin every reader to 2.8.4 with `badgectl pin 2.8.4 --all`\n3. Load',
    '1. Stop the rollout with `badgectl rollout --stop`\n1. Pin every reader to 2.8.4 with `badgectl pin 2.8.4 --all`\n1. Load',
    { until: ' the keys with', and: [['4. See that', '1. See that']] },
  ],
  ['mesh', '**Steps:**\n', '**Steps to go back:**\n'],
  [
    'depot',
    '# Cutover Plan: Depot Stock from Axon to Storelane\n',
    'Cutover Plan: Depot Stock from Axon to Storelane\n================================================\n',
  ],
  [
    'badge',
    '# Change Request CHG-7719',
    '<!-- SPDX-License-Identifier: MIT -->\n\n# Change Request CHG-7719',
  ],
  ['badge', '# Change Request CHG-7719', '## Change Request CHG-7719'],
  [
    'mesh',
    '# 🚀 Deployment Plan: Playlist',
    '---\nowner: playlist-team\ntags: [canary, production]\n---\n\n# 🚀 Deployment Plan: Playlist',
  ],
  [
    'depot',
    '## Phase 1: Freeze and backup (01:00–01:40)\n',
    '## Phase 1: Freeze and backup (01:00–01:40)\n\n### Notes\n\nNobody scans.\n',
    {
      and: [
        [
          '## Phase 2: Load and reconcile (01:40–03:10)\n',
          '## Phase 2: Load and reconcile (01:40–03:10)\n\n### Notes\n\nThe load prints a line a minute.\n',
        ],
      ],
    },
  ],
  // Status, dates, strategy, risks
  ['archive', '**Status:** Planned', '**Status:** Scheduled'],
  ['badge', '**Status:** Approved', '**Status:** Draft'],
  ['mesh', '**Status:** 🟡 Planned', '**Status:** ⏳ Planned'],
  ['archive', '**Date:** Tuesday, 2031-03-11', '**Date:** 11 March 2031 (Tue)'],
  ['depot', 'Saturday, 17 May 2031', 'Sat 17 May 2031'],
  ['tariff', 'strategy: canary', 'strategy: Canary release'],
  [
    'mesh',
    '**Strategy:** Canary',
    '**Strategy:** Canary (blue/green was weighed and left aside: too many nodes)',
  ],
  ['badge', '**Change risk:** Medium', '**Change risk:** Medium, since the readers restart by themselves'],
  ['archive', '| Low | High | Checked', '| low | high | Checked'],
  ['depot', '| Medium | Low | Spare', '| Medium | Low | Accepted: spare'],
  // Percentages, units, thresholds
  [
    'mesh',
    'Traffic moves in four steps: 5% → 25% → 50% → 100%.',
    'Traffic moves in four steps: 5 %, 25 %, 50 % and 100 %. At 25 % the last release lost 3 % of its calls.',
  ],
  ['archive', '- Response time p99 > 2500 ms for 5 minutes', '- Response time p99 > 2.5 s for 5 minutes'],
  [
    'archive',
    '- CPU > 75%: warn in #billing-ops',
    '- CPU > 75%: warn in #billing-ops\n- Response time p95 50% above the baseline: warn in #billing-ops',
  ],
  ['archive', '- Error rate > 4% for 5 minutes', '- Error rate > 4% for 5 minutes or > 20% at once'],
  ['mesh', '- Playlists cannot be created', '- Success rate < 98% for 5 minutes'],
  [
    'tariff',
    'Queue of unpriced meters, target < 500 messages',
    'Queue of unpriced meters, target < 500 meters',
  ],
  ['mesh', '- 4–24 h: alerts only', '- 4–24 h: alerts only\n- Day 2 to day 7: the weekly report'],
  ['badge', 'every 5 minutes in hours 0–3', 'every five minutes in hours 0–3'],
  // Times
  ['depot', '| 03:40 | 04:00 | Release bookings', '| 03:40 | 04:00 | Release bookings, depot 1 first'],
  ['archive', '**Total:** 2 hours 30 minutes', '**Total:** 150 minutes'],
  ['tariff', 'total_duration: 2 h 30 min', 'total_duration: 2.5 hours'],
  ['mesh', '(09:00 – 09:30)', '(09:00-09:30 UTC)'],
  // Rollback, commands, secrets, references
  ['badge', 'Going back takes 25 minutes', 'Going back takes about 20 minutes'],
  [
    'depot',
    '   ./load.sh --from /backup/axon-20310517.dump --set articles',
    '   rm -rf ./build\n   ./load.sh --from /backup/axon-20310517.dump --set articles',
  ],
  ['badge', 'mysqldump --single-transaction', 'mysqldump --password="$KEYS_PASSWORD" --single-transaction'],
  ['archive', 'LOG_LEVEL=warn\n', 'LOG_LEVEL=warn\nDATABASE_URL=${ARCHIVE_DATABASE_URL}\n'],
  ['depot', '(../docs/article-mapping.md)', '(../docs/article-mapping.md#units)'],
  ['tariff', 'blocked_by: DP-925', 'blocked_by:\n  - DP-925'],
  ['archive', '**Decision:** Pending', '**Decision:** To be taken at 19:40 UTC by Amir Haddad'],
  ['mesh', 'grace.mbeki@tunely.io', '+44 (0)20 7946 0340'],
);
