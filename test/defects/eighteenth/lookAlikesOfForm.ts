/** Harmless changes of the form: sections, blanks, lists, references, YAML. */
import type { Case } from '../defects.ts';
import { harmless, inYaml } from './plans.ts';

const ofText = harmless(
  [
    'gitlab',
    '- [ ] Lessons learned noted',
    '- [ ] Lessons learned noted by Zoë and Jürgen (“naïve” checks, 3 × € 5)',
  ],
  [
    'canary',
    'Verify: the panel "Queries by version"',
    '```text\nshare\n=======\n100 %\n```\n\nVerify: the panel "Queries by version"',
  ],
  ['gitlab', '## 📊 Monitoring\n', '📊 Monitoring\n-------------\n'],
);

const ofSections = harmless(
  ['canary', '## Success Criteria', '## Success criteria'],
  ['canary', '## Monitoring Plan', '## Monitoring'],
  ['bidding', '## 6. Post-Deployment', '## 6. Post-Deployment Checklist'],
  ['bidding', '### Rationale', '', { until: '## 3. Deployment Steps' }],
  ['canary', '## Rollout Schedule\n', '## Open Questions\n\nNone.\n\n## Rollout Schedule\n'],
  [
    'migration',
    '## 11. Messages\n',
    '## Appendix\n\n### Words\n\nLag: how far the replica is behind.\n\n## 11. Messages\n',
  ],
  ['bidding', '### Rationale\n', '### Rationale\n\n<!-- agreed on 2031-01-20 -->\n'],
  [
    'canary',
    '### Rollback Decision\n',
    '### Notes\n\nKeep the logs.\n\n### Rollback Decision\n',
    {
      and: [
        ['### Monitoring Schedule\n', '### Notes\n\nThe board is on the wall.\n\n### Monitoring Schedule\n'],
      ],
    },
  ],
  ['gitlab', '1. [ ] Clone, push and merge', '**Steps:**\n\n1. [ ] Clone, push and merge'],
  [
    'migration',
    '| Small batches with a pause, stops on lag |',
    '| Small batches (`lag \\| stop`) with a pause |',
  ],
  ['canary', '| Observer | Ruth Mbeki | +44 20 7946 0172 |', '| Observer | Ruth Mbeki | +44 20 7946 0172'],
  ['migration', '2. `042_sync', '1. `042_sync', { and: [['3. `043_backfill', '1. `043_backfill']] }],
  [
    'bidding',
    '## 6. Post-Deployment\n',
    'Who is paged:\n\n1. Priya Raman\n2. Sofia Lindqvist\n\n## 6. Post-Deployment\n',
  ],
  ['gitlab', '## 👥 Team', '## Team'],
);

const ofBlanks = harmless(
  [
    'canary',
    'Nobody can say from a test set',
    'Nobody can say[^1] from a test set',
    { and: [['## Team\n', '[^1]: See the report of the last ranking.\n\n## Team\n']] },
  ],
  [
    'gitlab',
    'sudo gitlab-ctl deploy-page down\ncurl',
    "docker ps --format '{{.Names}}'\nsudo gitlab-ctl deploy-page down\ncurl",
  ],
  [
    'canary',
    '    action: write to the channel geo-ops',
    "    action: write to the channel geo-ops\n    summary: '{{ $labels.pod }} answers in {{ $value }} ms'",
  ],
  [
    'migration',
    '## 9. Settings\n',
    '> [!NOTE]\n> The board is public inside the museum.\n\n## 9. Settings\n',
  ],
  [
    'canary',
    '  - Cache hit ratio: > 70%',
    '  - Cache hit ratio: > 70%\n  - `rate(geocoder_requests_total[5m])`, per pod',
  ],
  ['gates', '        expected: An empty list', "        expected: 'An empty list: []'"],
  ['canary', '`mismatch < 2.0 %`', '`mismatch <2%`'],
  [
    'bidding',
    '- [ ] Grafana board "Bidding" shows',
    '- [ ] Board <https://grafana.hammerfall.auction/d/bidding> shows',
  ],
  ['gitlab', '- [ ] Snapshot quota', '- [ ] No TODO or TBD left in the release notes\n- [ ] Snapshot quota'],
  [
    'canary',
    '-o yaml > httproute-before-4.0.1.yaml\n',
    '-o yaml > httproute-before-4.0.1.yaml\n[ -s httproute-before-4.0.1.yaml ] || exit 1\n',
  ],
  ['migration', '180 GB free are a condition, alert at 90%', '180 GB free are a condition,<br>alert at 90%'],
  ['canary', '## Team\n', '```text\nversion 3 <-- gateway --> version 4\n```\n\n## Team\n'],
  ['gates', '--gate G07 --no-network', '--gate "${GATE:-G07}" --no-network'],
  ['canary', 'by email to the partner managers', 'by email/chat to the partner managers'],
  ['migration', 'none, the registry stays writable', 'none, the registry stays read/write'],
  ['bidding', '- [ ] Log in as the test bidder', '- [ ] Log in / sign up as the test bidder'],
);

const ofLists = harmless(
  ['bidding', '- [ ] Build 2.9.0 is green', '- [ ] ✅ Build 2.9.0 is green'],
  ['gitlab', '- [x] Runner versions checked', '- [X] Runner versions checked'],
  [
    'gitlab',
    '- [ ] Runbook of the next upgrade corrected',
    '- [ ] Runbook of the next upgrade corrected\n- [ ] Disk `/var/opt/gitlab` below 70 %',
  ],
  [
    'migration',
    '- [ ] Free space on `/pg` is above 180 GB',
    '- [ ] Free space on `/pg` is above 180 GB\n  - [x] on the primary\n  - [ ] on the replica',
  ],
  ['migration', '- [ ] Replication lag is under 5 seconds', '- [x] Replication lag is under 5 seconds'],
  ['gitlab', '**Validation result:** ⏳ open', '**Validation result:** pending'],
  ['gitlab', '**Decision:** ⏳ pending', '**Decision:** NO-GO'],
  ['gitlab', '91/100 (we start at 85 or more)', '85/100 (we start at 85 or more)'],
  ['gitlab', '| Readiness | GET /-/readiness |', '| ☐ Readiness | GET /-/readiness |'],
  [
    'canary',
    'Verify: `wc -l *-before',
    '```markdown\n- [] a box as the wiki shows it\n```\n\nVerify: `wc -l *-before',
  ],
);

const ofReferences = harmless(
  [
    'canary',
    '- [ ] No open finding above low',
    '- [ ] CVE-2031-1188 and OPS-4411 are closed, no open finding above low',
  ],
  [
    'gitlab',
    '**Rollback:** `sudo gitlab-ctl deploy-page up`, then restore',
    '**Rollback:** see [the plan](#-rollback-plan): `sudo gitlab-ctl deploy-page up`, then restore',
  ],
  [
    'migration',
    '[the list](../docs/unparsed-locations.md)',
    '[the list](../docs/unparsed-locations.md "1,912 texts")',
  ],
  [
    'bidding',
    '- [ ] API reference shows',
    '- [ ] [API reference](https://docs.hammerfall.auction/api) shows',
  ],
  ['gates', 'blocked_by: [DP-738]', 'blocked_by: DP-738'],
  ['migration', '| Blocks | DP-726 |', '| Blocks | [DP-726](DP-726-drop-location-text.md) |'],
);

const ofYaml = harmless(
  ['gates', 'status: planned', 'status: "planned"   # agreed on 2031-01-30'],
  ['gates', '\ndate: 2031-03-12', "\ndate: '2031-03-12'"],
  [
    'gates',
    "  - start: '17:00'\n    end: '17:30'\n    phase: Pre-Deployment\n    owner: Matteo Ferrari",
    "  - start: '17:00'\n    end: '17:30'\n    phase: Pre-Deployment\n    owner: &database Matteo Ferrari",
    {
      and: [
        [
          '    phase: Database Migration\n    owner: Matteo Ferrari',
          '    phase: Database Migration\n    owner: *database',
        ],
      ],
    },
  ],
  [
    'gates',
    '    message: We read the plan through together.',
    '    message: |\n      We read the plan through together.\n      Bring your questions.',
  ],
  [
    'canary',
    'deployment-plan: story\n',
    'deployment-plan: story\ngenerated-from: geocoder.deployment-plan.yaml\n',
    { files: { 'plans/geocoder.deployment-plan.yaml': inYaml('canary') } },
  ],
  [
    'bidding',
    'owner: bidding-team',
    'owner: bidding-team\ndisable: [reference-unresolved]',
    { and: [['**Blocked By:** DP-720', '**Blocked By:** DP-702']] },
  ],
);

export const lookAlikesOfForm: readonly Case[] = [
  ...ofText,
  ...ofSections,
  ...ofBlanks,
  ...ofLists,
  ...ofReferences,
  ...ofYaml,
];
