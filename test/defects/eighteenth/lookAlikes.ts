/** Harmless changes that come near to what a rule reports. */
import type { Case } from '../defects.ts';
import { lookAlikesOfForm } from './lookAlikesOfForm.ts';
import { lookAlikesOfTimes } from './lookAlikesOfTimes.ts';
import { harmless } from './plans.ts';

const gitlabStrategy = '| **Strategy** | Recreate, in place, behind a maintenance page |';
const digest = 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const ofStrategy = harmless(
  ['canary', '**Approach:** Canary', '**Approach:** Canary release'],
  ['canary', '**Approach:** Canary', '**Approach:** Canary (5% → 20% → 50% → 100%)'],
  ['migration', '| Strategy | Rolling |', '| Strategy | Rolling update, node by node |'],
  ['bidding', '**Strategy:** Blue-Green', '**Strategy:** Blue/green'],
  ['gitlab', gitlabStrategy, '| **Strategy** | Recreate (stop, upgrade, start) |'],
  ['gates', '  approach: Feature Flag', '  approach: Feature toggle'],
  ['bidding', 'Bids are money.', 'We weighed a canary and a rolling update against it. Bids are money.'],
  ['canary', '**Downtime:** Zero', '**Downtime:** None expected'],
  ['gitlab', '| **Expected downtime** | 180 minutes |', '| **Expected downtime** | 3 hours |'],
  [
    'migration',
    './bin/batch.sh --size 5000',
    'sudo systemctl stop nightly-export.timer\n./bin/batch.sh --size 5000',
  ],
  [
    'canary',
    'route.sh --env geo-prod --canary 20 ',
    'route.sh --env geo-prod --canary 25 ',
    { and: [['| Open to 20% |', '| Open to 25% |']] },
  ],
  ['bidding', '(10% → 50% → 100%)', '(10 % → 50 % → 100 %)'],
  ['gates', 'set offline-check --rollout 10\n', 'set offline-check --rollout 20\n'],
  ['bidding', '# hold 15 minutes', '# watch the board for 15 minutes', { level: 'strict' }],
  [
    'bidding',
    '**Expected:** the script prints `green',
    '**Expected outcome:** the script prints `green',
    { level: 'strict' },
  ],
  ['migration', '*Check:* `/version` says', '*Verify:* `/version` says', { level: 'strict' }],
);

const ofCommands = harmless(
  ['bidding', 'docker buildx build', 'rm -rf ./dist && docker buildx build'],
  [
    'canary',
    '# Save the release and the routing,',
    'kubectl --context geo-prod delete job replay-old --ignore-not-found\n# Save the release and the routing,',
  ],
  ['canary', '# Send every query to Geocoder 3 again', "# Don't wait: send every query to Geocoder 3 again"],
  [
    'bidding',
    'helm upgrade bidding-green ./chart',
    'cat <<EOF > slot.json\n{"slot": "green"}\nEOF\nhelm upgrade bidding-green ./chart',
  ],
  [
    'canary',
    'RANKER=bm25-street',
    'RANKER=bm25-street\nINDEX_URL=postgres://geo:${INDEX_PASSWORD}@index.geodata.coop/addr',
  ],
  [
    'gitlab',
    'curl --fail --silent https',
    'curl --fail --silent --header "PRIVATE-TOKEN: $GITLAB_TOKEN" https',
  ],
  [
    'bidding',
    'registry.hammerfall.auction/bidding:2.9.0` prints a digest',
    `registry.hammerfall.auction/bidding:2.9.0\` prints ${digest}`,
  ],
  [
    'gates',
    '    value: 250000',
    '    value: 250000\n  - name: LIST_KEY\n    environment: gates-prod\n    value: from Vault, gates/list-key',
  ],
  [
    'bidding',
    './smoke/run.sh https://green.bidding',
    'curl --fail http://localhost:9090/-/ready\n./smoke/run.sh https://green.bidding',
    { level: 'strict' },
  ],
  [
    'gitlab',
    'sudo gitlab-ctl reconfigure\nsudo gitlab-ctl restart\n```',
    'sudo gitlab-ctl reconfigure\nsudo gitlab-ctl restart\ndiff /etc/gitlab/gitlab.rb /mnt/backup/gitlab.rb\n```',
    { level: 'strict' },
  ],
);

const ofDatabases = harmless(
  [
    'migration',
    'CREATE INDEX ON object_location (object_id, moved_at DESC);',
    'CREATE INDEX ON object_location (object_id, moved_at DESC);\nALTER TABLE objects ADD COLUMN location_synced boolean NOT NULL DEFAULT false;',
  ],
  [
    'migration',
    'until [DP-726](DP-726-drop-location-text.md) drops it in April',
    'until [DP-726](DP-726-drop-location-text.md) runs `ALTER TABLE objects DROP COLUMN location` in April',
  ],
  [
    'gates',
    '    forward: Adds the table gate_sync',
    '    forward: Creates the table gate_sync, nothing is dropped',
  ],
  ['bidding', '- Back up first, then expand:', '- Take a backup, then expand:'],
);

const ofRollback = harmless(
  ['canary', '- Fewer than two canary pods ready', '- Any smoke test fails'],
  ['bidding', '- Failed bids > 25 per minute', '- A bid is lost'],
  ['gates', '    - Two gates offline at the same time', '    - A valid pass is refused twice at one gate'],
  ['canary', '**Rollback Time:** 5 minutes', '**Rollback Time:** < 5 minutes'],
  ['bidding', '**Estimated Rollback Time:** 10 minutes', '**Estimated Rollback Time:** ~10 min'],
  ['gitlab', '**Rollback time:** 50 minutes', '**Rollback time:** 50 min'],
  ['gates', '  window: 45 minutes', '  window: 8 minutes'],
  [
    'canary',
    '**Rollback Owner:** Ines Aldana',
    '**Rollback Owner:** Ines Aldana, or Tomasz Wolny when she is away',
    { level: 'strict' },
  ],
  [
    'gitlab',
    '5. **Check:** `/api/v4/version`',
    '5. **Verification:** `/api/v4/version`',
    { level: 'strict' },
  ],
);

const ofMonitoring = harmless(
  ['canary', '- Response time (p95): < 180ms', '- Response time (p95): < 0.18 s'],
  ['bidding', '- Bid latency p95 > 800 ms for 5 minutes', '- Bid latency p95 > 3x baseline for 5 minutes'],
  [
    'bidding',
    '- Bid latency p95 > 800 ms for 5 minutes',
    '- Bid latency p95 more than 200% above baseline for 5 minutes',
  ],
  ['gitlab', 'CPU (target < 75 %)', 'CPU (target < 6 cores)'],
  [
    'canary',
    '- Error rate > 2% for 5 minutes',
    '- Error rate > 2% for 5 minutes\n- Success rate < 98% for 5 minutes',
  ],
  [
    'canary',
    '- Error rate > 2% for 5 minutes',
    '- Error rate > 2% for 5 minutes\n- Error rate of the partner API > 1% for 5 minutes',
  ],
  [
    'migration',
    'replication lag above 30 s pages Elin Sandvik;',
    'replication lag above 30 s calls Elin Sandvik;',
  ],
  ['gitlab', '| Post in #git-maintenance |', '| Message to #git-maintenance |'],
  ['gitlab', '- 24–72 h: twice a day', '- 24–72 h: twice a day\n- 72+ h: as on any day'],
  ['canary', '| 4-24 hours |', '| 4 to 24 hours |'],
  [
    'canary',
    '| 24-48 hours | Every 4 hours | Tomasz Wolny |',
    '| 24-48 hours | Every 4 hours | Tomasz Wolny |\n| After 48 hours | Daily report | Ruth Mbeki |',
  ],
);

const ofPeople = harmless(
  ['canary', 'ines.aldana@geodata.coop', 'ines.aldana+release@geodata.coop'],
  ['canary', '+44 20 7946 0172', '+44 (0)20 7946 0172'],
  ['gitlab', '+358 9 4245 0101', '+358 9 4245 0101 ext. 14'],
  ['migration', 'greta.lohse@stadtmuseum.eu', '@greta in #registry'],
  [
    'canary',
    '| Version 3 gets no query | Tomasz Wolny |',
    '| Version 3 gets no query | Tomasz |',
    { level: 'strict' },
  ],
  [
    'migration',
    '| Smoke tests | Greta Lohse |',
    '| Smoke tests | Greta Lohse, Marco Bassi |',
    { level: 'strict' },
  ],
  ['gitlab', '| Low | Medium | Low | Local admin account in the safe |', '| Low | Medium | Low | Accepted |'],
  [
    'migration',
    'Overall risk: Medium',
    'Overall risk: High',
    { and: [['| Risk | Medium |', '| Risk | High |']] },
  ],
  ['canary', '**Risk Level:** Medium', '**Risk Level:** medium (the ranking changes)'],
  ['migration', '| Risk | Medium |', '| Risk | 🟡 Medium |'],
  [
    'migration',
    '| SYNC_BATCH | collection-prod | 5000 |',
    '| SYNC_BATCH | collection-prod | 5000 |\n| SYNC_BATCH | collection-staging | 500 |',
  ],
  ['canary', 'RANKER=bm25-street', 'RANKER=bm25-street\n\n# geo-staging\nCACHE_TTL_SECONDS=60'],
  ['bidding', '| GET /healthz |', '| GET https://live.hammerfall.auction/healthz |'],
  ['migration', '| GET /audits/current |', '| `GET /audits/current` |'],
  [
    'bidding',
    '| POST /api/lots/9999/bids | 201 |',
    '| POST /api/lots/9999/bids | Created, with the id of the bid |',
  ],
  [
    'bidding',
    '**End message:** 08:00 UTC, email,',
    '**End message:** at 08:00 UTC by email,',
    { level: 'strict' },
  ],
);

export const lookAlikes: readonly Case[] = [
  ...lookAlikesOfForm,
  ...lookAlikesOfTimes,
  ...ofStrategy,
  ...ofCommands,
  ...ofDatabases,
  ...ofRollback,
  ...ofMonitoring,
  ...ofPeople,
];
