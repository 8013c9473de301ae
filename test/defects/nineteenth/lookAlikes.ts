/** Harmless changes that come near to what a rule reports. */
import type { Case } from '../defects.ts';
import { canaryGenerated, goodTemplate } from './formats.ts';
import { formLookAlikes } from './lookAlikesOfForm.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = [
  ...formLookAlikes,
  ...goodTemplate(),
  // Header
  ...harmless(
    ['canary', '**Status:** Planned', '**Status:** Approved'],
    ['board', '**Status:** Planned', '**Status:** 🟡 PLANNED'],
    ['migration', '**Status:** Planned', '**Status:** Draft'],
    ['vault', '| **Status** | Planned |', '| **Status** | In Progress |', { now: '2031-03-04T17:30:00Z' }],
    ['canary', 'Tuesday, 2031-02-18', 'Tuesday, 18 February 2031'],
    ['migration', '2031-02-23 (Sunday)', '2031-02-23 (Sun)'],
    ['vault', 'Tuesday 4 March 2031', '2031-03-04'],
    ['board', '**Date:** 2031-02-26', '**Date:** 26 Feb 2031'],
    ['canary', '- [ ] Rollback rehearsed in staging', '- [x] Rollback rehearsed in staging'],
    ['canary', '**Risk Level:** Medium', '**Risk Level:** MEDIUM'],
    ['vault', '| **Risk** | Medium |', '| **Risk** | Medium (see R3) |'],
  ),
  // Strategy
  ...harmless(
    ['canary', '**Approach:** Canary', '**Approach:** Canary release'],
    ['board', '**Strategy:** Blue-Green', '**Strategy:** Blue/Green deployment'],
    ['migration', '**Strategy:** Rolling', '**Strategy:** Rolling update'],
    ['vault', 'Rolling, standbys first, leader last', 'Rolling upgrade, one server at a time'],
    ['berth', 'approach: Feature Flag', 'approach: Feature flag'],
    [
      'canary',
      'stay warm all day.',
      'stay warm all day. Blue-green was weighed: it would need twice the GPUs.',
    ],
    ['migration', 'replaced one at a time.', 'replaced one at a time. A recreate would close the clinics.'],
    ['vault', 'would mean to re-seal', 'as for blue/green would mean to re-seal'],
    ['migration', '- **Downtime:** none, bookings go on', '- **Downtime:** 0 minutes'],
    ['canary', '# A second deployment beside', '# Nothing is stopped: a second deployment beside'],
    [
      'board',
      '**Target Environment:** jobboard-prod (eu-west-1)',
      '**Target Environment:** jobboard-prod / eu-west-1',
    ],
    ['canary', '1. `./deploy/traffic.sh --canary 5`', '1. `./deploy/traffic.sh --canary 1`'],
    ['berth', 'rollout_percentage: 40', 'rollout_percentage: 50'],
    ['board', '- CPU and memory of both slots', '- CPU (80 % at most → scale out) and memory of both slots'],
  ),
  // Steps, commands and secrets
  ...harmless(
    [
      'board',
      'docker buildx build',
      'rm -rf ./dist node_modules && npm ci && npm run build\ndocker buildx build',
    ],
    [
      'canary',
      '# Take the canary away and check',
      'kubectl delete pod suggest-canary-0\n\n# Take the canary away and check',
    ],
    [
      'canary',
      'Only if the down script fails:',
      'The script holds `ALTER TABLE suggestions DROP COLUMN source`. Only if it fails:',
    ],
    [
      'board',
      'from AWS Secrets Manager, `jobboard/prod/db`',
      '`postgres://board:${DB_PASSWORD}@db.jobboard.internal/board`',
    ],
    ['berth', 'from the vault, path harbour/planner', '${PLANNER_TOKEN}'],
    ['board', 'on commit `9f31c0e`', 'on commit `9f31c0e7ab94d4c0f9d6e3b5a7c1d2e4f8b6a013`'],
    ['canary', 'Registry token is in the secret store', 'Registry password: in 1Password, item tm-registry'],
    [
      'vault',
      'vault operator step-down\n',
      "# vault-1 mustn't be the leader's host any more\nvault operator step-down\n",
    ],
    [
      'vault',
      'vault operator raft list-peers\n```\n\nExpected: five',
      "cat <<'NOTE'\nit's done\nNOTE\nvault operator raft list-peers\n```\n\nExpected: five",
    ],
    [
      'vault',
      'Do this for one server after another, with `$NODE` set to its name (`vault-2`, `vault-3`, `vault-4`, `vault-5`):\n\n```bash\n',
      'Do this for one server after another. Replace `<server>` by its name (`vault-2` to `vault-5`):\n\n```bash\nNODE=<server>\n',
    ],
    [
      'canary',
      'kubectl get pods -l app=suggest-canary`',
      "kubectl get pods -l app=suggest-canary -o go-template='{{ len .items }}'`",
    ],
    ['vault', '```bash\nvault operator step-down', '```bash\ndate +%H:%M\nvault operator step-down'],
    ['board', '"Type": "forward",', '"Type": "forward",\n    "Order": 1,'],
    ['canary', 'languages: [de, fr, es, pt-BR]', 'languages:\n      - de\n      - fr'],
    ['vault', 'disable_hostname = true', 'disable_hostname = true # as in the "old" file'],
  ),
  // Databases
  ...harmless(
    ['migration', 'ADD COLUMN animal_id bigint;', 'ADD COLUMN IF NOT EXISTS animal_id bigint DEFAULT NULL;'],
    ['migration', '| 3 | `V212__index_animal_id.sql`', '| 3 | `V215__index_animal_id.sql`'],
    ['migration', 'it goes in DP-822', 'the column is dropped in DP-822'],
    ['board', '# Only adds the table', '# Nothing is dropped or renamed: adds the table'],
    ['berth', 'Adds the table berth_plan', 'Creates the table berth_plan, drops nothing'],
  ),
  // Rollback
  ...harmless(
    ['canary', '- Success rate < 98%', '- Success rate < 97.5%'],
    ['canary', '- Error rate > 2% for 5 minutes', '- Error rate > 2 % for five minutes'],
    ['vault', '- Quorum lost', '- The change lead calls for it'],
    ['board', '- An application arrives at the wrong employer', '- Applications are lost'],
    ['berth', '  time: 15 minutes\n', '  time: 30 minutes\n'],
    ['migration', '**Time needed:** 20 minutes', '**Time needed:** 15-20 minutes'],
    ['canary', '**Rollback Time:** 5 minutes', '**Rollback Time:** under 5 min'],
    [
      'vault',
      'Katarzyna Wolska decides. It takes 30 minutes',
      'Katarzyna Wolska decides. It takes half an hour',
    ],
    ['canary', '| Full | 2031-02-18 15:00 |', '| Full | 2031-02-18 15:30 |'],
  ),
  // Monitoring
  ...harmless(
    ['canary', '  - Response time (p95): < 180ms', '  - Response time (p95): < 0.18 s'],
    ['board', 'P95 latency > 1.5x baseline', 'P95 latency > 50% above baseline'],
    ['board', 'p95 latency (target < 350 ms)', 'p95 latency (target < 0.35 s)'],
    ['vault', 'p99 latency > 600 ms for', 'p99 latency > 0.6 s for'],
    ['migration', '| 2-6 h | 30 min |', '| 2–6 h | half an hour |'],
    [
      'vault',
      '| 24-72 h | twice a day | Emeka Obi |',
      '| 24-72 h | twice a day | Emeka Obi |\n| 72+ h | as always | nobody |',
    ],
    ['canary', '| Error rate > 1% for 5 minutes |', '| `rate(suggest_errors[5m]) > 0.01` |'],
    ['migration', '- Free disk < 60 GB: page Pavel', '- Free disk < 60 GB → page Pavel'],
    ['berth', '- Ships planned per hour', '- Ships planned per hour, expected 10 to 14'],
    ['vault', '(ours), audit log disk < 70 %', '(ours), audit log disk < 65 %'],
  ),
  // Times
  ...harmless(
    ['migration', '| 02:50 | 03:10 | 20 min |', '| 02:55 | 03:15 | 20 min |'],
    ['migration', '**Total:** 130 minutes', '**Total:** 2 h 10 min'],
    ['vault', 'Total: 3 hours', 'Total: 180 min'],
    ['berth', "    start: '08:45'\n", "    start: '08:30'\n"],
    ['vault', '## Stage 3: Checkpoint (19:40 - 20:00)', '## Stage 3: Checkpoint (19:40–20:00)'],
    ['board', '### Step 5: Verify (07:45 - 08:15)', '### Step 5: Verify (07:50 - 08:15)'],
    ['canary', '2031-02-18 08:00 - 17:00 UTC', '2031-02-18 08:00 - 18:00 UTC'],
    ['migration', '2031-02-23 01:00 - 04:00 UTC', '2031-02-23 01:00 - 05:00 UTC'],
  ),
  // Decisions
  ...harmless(
    ['board', '| 98 % | 99 % |', '| 98 % | 98 % |'],
    ['board', '| 85/100 | 91/100 |', '| 85/100 | 85/100 |'],
    ['board', '**Decision:** GO', '**Decision:** ✅ GO'],
    ['vault', 'Readiness score: 88/100', 'Readiness score: 80/100'],
    ['migration', '**Result:** open until 03:30 UTC', '**Result:** pending'],
  ),
  // References
  ...harmless(
    ['migration', '(../docs/animal-data-model.md)', '(../docs/animal-data-model.md#data-model-of-animals)'],
    ['canary', '[[US-811-translation-suggestions-3]]', '[[US-811-translation-suggestions-3|the story]]'],
    [
      'vault',
      'Release notes of 1.19 and 1.20',
      '[Release notes](https://developer.hashicorp.com/vault/docs/release-notes) of 1.19 and 1.20',
    ],
    ['canary', '**Blocked By:** DP-806', '**Blocked By:** DP-806 (done)'],
    ['board', '**Depends On:** DP-817', '**Depends On:** none'],
    [
      'canary',
      'tags: [translation-memory, canary]',
      canaryGenerated.and[0][1],
      { files: canaryGenerated.files },
    ],
  ),
  // People, risks and settings
  ...harmless(
    ['canary', '+40 21 555 0142', '+40 (0)21 555-0142'],
    ['migration', '+353 1 555 0139', '+353 1 555 0139 ext. 4'],
    ['board', 'yusuf.kaya@hireline.eu', 'yusuf.kaya+oncall@hireline.eu'],
    ['vault', 'radek.nowak@nordbank-it.pl, +48 22 555 0184', 'PagerDuty: vault-security'],
    ['canary', '**Overall Risk Level:** Medium', '**Overall Risk Level:** High'],
    ['canary', '| Flag opens four languages only |', '| Accepted by the product owner |'],
    ['board', '| `SESSION_FORMAT` | staging | `v2` |', '| `SESSION_FORMAT` | staging | `v1` |'],
    ['berth', 'TIDE_SOURCE: recorded', 'TIDE_SOURCE: hydro-office'],
    ['board', '| Front page | GET / |', '| Front page | GET https://www.hireline.eu/ |'],
    ['vault', '| GET /v1/sys/health |', '| HEAD /v1/sys/health |'],
    ['canary', 'Endpoint: GET /v3/glossaries/88/terms', 'Endpoint: `GET /v3/glossaries/{id}/terms`'],
  ),
];
