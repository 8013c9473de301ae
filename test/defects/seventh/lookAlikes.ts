/** Edits of the seventh set that a hasty reader would report, and that must not be. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Brackets, braces and angle brackets that are no blanks.
  [
    'canary',
    'kubectl --context prod-eu-1 get pods --namespace messaging',
    "kubectl --context prod-eu-1 get pods --namespace messaging --output go-template='{{ range .items }}{{ .status.phase }}{{ end }}'",
  ],
  ['canary', '- **Error rate:** below 0.5%', '- **Error rate:** below 0.5% (`sum(rate(errors_total[5m]))`)'],
  ['postgres', '## Overview\n\n', '## Overview\n\n> [!NOTE]\n> The freeze ends on 1 March.\n\n'],
  ['postgres', 'in the autumn.', 'in the autumn[^eol].\n\n[^eol]: See the release policy of PostgreSQL.\n\n'],
  ['canary', '| 3 | 50% | 60 minutes |', '| 3 | 50% | 60 minutes (<90 minutes) |'],
  ['release', '- [ ] Feature flags reviewed', '- [ ] No TODO comments in production code'],
  ['release', '- [ ] Feature flags reviewed', '- [ ] [Feature flags](https://flags.fernweh.de) reviewed'],
  [
    'flag',
    '## Background\n',
    '## Background\n\n<!-- [Name] and {{DATE}} are filled in by the pipeline -->\n',
  ],
  [
    'postgres',
    'Dashboards:** <https://grafana.ledgerly.io/d/ledger-db>',
    'Dashboards:** <https://grafana.ledgerly.io/d/ledger-db> and <dba@ledgerly.io>',
  ],
  [
    'release',
    'Dashboard: https://grafana.fernweh.de/d/shop',
    'Dashboard: https://grafana.fernweh.de/d/shop\n\n```text\n[Phase 1] --> [Phase 2] --> [Phase 3]\n```',
  ],
  [
    'postgres',
    './ops/point-dns.sh ledger-primary ledger-pg16',
    'if [ -f /etc/ledger ]; then ./ops/point-dns.sh ledger-primary ledger-pg16; fi',
  ],
  // Checkboxes and marks.
  ['release', '- [ ] Release notes reviewed', '- [x] Release notes reviewed'],
  ['release', '- [ ] Release notes reviewed', '- [ ] ✅ Release notes reviewed'],
  ['postgres', '- [ ] Support team informed', '* [X] Support team informed'],
  ['release', '| Development | Oskar Brandt | ☐ | |', '| Development | Oskar Brandt | ✅ | 2031-02-02 |'],
  ['flag', '- [ ] Raise the flag to 1%', '- [x] Raise the flag to 1%'],
  ['canary', '**Smoke tests:**\n', '**Smoke tests:**\n\nThe same tests run in staging first.\n'],
  // Numbers, dates and times.
  [
    'release',
    '2. [ ] Run the',
    '1. [ ] Run the',
    {
      and: [
        ['3. [ ] Deploy', '1. [ ] Deploy'],
        ['4. [ ] Warm', '1. [ ] Warm'],
      ],
    },
  ],
  ['postgres', '| **Date** | Saturday, 2031-03-08 |', '| **Date** | Sat 8 March 2031 |'],
  ['canary', '**Deployment date:** 2031-02-18', '**Deployment date:** 18 February 2031 (Tuesday)'],
  ['canary', '**Deployment window:** 09:00–13:00 UTC', '**Deployment window:** 9 am to 1 pm UTC'],
  ['postgres', '| 23:45 - 00:45 | Observation', '| 23:45 - 00:45 (+1 day) | Observation'],
  [
    'postgres',
    '| 23:15 - 23:45 | Smoke tests | Ingrid Solberg | 30 min |',
    '| 23:15 - 23:45 | Smoke tests | Ingrid Solberg | ½ hour |',
  ],
  ['postgres', '**Total duration:** 2 hours 45 minutes', '**Total duration:** about 3 hours'],
  ['postgres', '**Total duration:** 2 hours 45 minutes', '**Total duration:** 165 minutes'],
  ['postgres', 'Upgrade rehearsed in staging on 2031-02-01', 'Upgrade rehearsed in staging on 2030-11-30'],
  // Thresholds.
  ['canary', '- **p99 latency:** below 800 ms', '- **p99 latency:** below 0.8 s'],
  [
    'canary',
    '- p99 latency above 1,500 ms for 10 minutes',
    '- p99 latency more than 50% above the baseline for 10 minutes',
  ],
  ['postgres', '- p95 latency > 600 ms for 10 minutes', '- p95 latency > 0.6 s for 10 minutes'],
  ['cache', "      target: '> 90%'", '      target: at least 90%'],
  ['canary', '- **CPU usage:** below 75%', '- **CPU usage:** below 750 millicores'],
  ['flag', '| Payment error rate | 0.8% |', '| Payment error rate | 0.81% |'],
  ['release', '| > 900 ms for 5 minutes |', '| > 900 ms for 5 min |'],
  // Strategy and ramps.
  ['canary', '**Strategy:** Canary', '**Strategy:** Canary release with Argo Rollouts'],
  ['canary', 'Traffic moves 5% → 25% → 50% → 100%', 'Traffic moves 5 % → 25 % → 50 % → 100 %'],
  ['postgres', 'We chose blue-green because', 'We weighed a rolling upgrade and chose blue-green because'],
  [
    'flag',
    '| 3 | 2031-02-05 | 50% | 48 hours |',
    '| 3 | 2031-02-05 | 40% | 48 hours |',
    {
      and: [
        ['### Step 3 - 50%', '### Step 3 - 40%'],
        ['Raise the flag to 50%', 'Raise the flag to 40%'],
        ['--percentage 50', '--percentage 40'],
        ['`rollout: 50`', '`rollout: 40`'],
      ],
    },
  ],
  // Commands.
  [
    'release',
    '4. [ ] Warm the caches with `bin/warm-cache`',
    '4. [ ] Empty the build folder with `rm -rf tmp/cache/assets` and warm the caches with `bin/warm-cache`',
  ],
  [
    'canary',
    '| SMTP_PASSWORD | from Vault | from Vault | yes |',
    '| SMTP_PASSWORD | `${SMTP_PASSWORD}` | `vault:kv/messaging#smtp` | yes |',
  ],
  [
    'cache',
    '    production: redis://geo-redis.internal:6379/0',
    '    production: redis://:$REDIS_PASSWORD@geo-redis.internal:6379/0',
  ],
  [
    'postgres',
    'ALTER TABLE entries ADD COLUMN entry_hash text;',
    "ALTER TABLE entries ADD COLUMN entry_hash text NOT NULL DEFAULT '';",
  ],
  ['canary', '| SMTP_PASSWORD | from', '| RENDER_CACHE | on | on | no |\n| SMTP_PASSWORD | from'],
  // People, risks, messages, references.
  [
    'postgres',
    '| 22:45 - 23:00 | Stop writes and let replication catch up | Deepak Rao |',
    '| 22:45 - 23:00 | Stop writes and let replication catch up | Deepak Rao and Ingrid Solberg |',
  ],
  ['canary', '| 1-4 hours | every 15 minutes | Nadia Haddad |', '| 1-4 hours | every 15 minutes | Nadia |'],
  ['postgres', '| +44 20 7946 0321 |', '| +44 (0)20 7946-0321 |'],
  ['cache', '    probability: low\n', '    probability: very low\n'],
  ['postgres', '**Blocks:** DP-730', '**Blocks:** DP-730 (removal of the old primary)'],
  ['canary', '## 6. Verification\n', '## 6. Verification\n\nSee also [alerts](#7-monitoring-and-alerts).\n'],
  [
    'postgres',
    '| Extension missing | Low | Low | Extension list compared in the rehearsal |',
    '| Extension missing | Low | Low | Accepted |',
  ],
  ['cache', 'service: geo-cache\n', 'service: geo-cache # the name in Argo CD: [geo-cache]\n'],
);
