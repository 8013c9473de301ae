/** Boxes, results and decisions. */
import type { Case, Options } from '../defects.ts';
import { defects } from './plans.ts';

const gitlabBegun = ['**Status:** 🟡 Planned', '**Status:** 🔵 In Progress'] as const;
const biddingBegun = ['**Status:** Planned', '**Status:** In Progress'] as const;
const criteria = [
  ['- [ ] Smoke tests on green passed', '- [x] Smoke tests on green passed'],
  ['- [ ] Row counts equal before and after 0088', '- [x] Row counts equal before and after 0088'],
] as const;

const taken: Options = {
  and: [
    biddingBegun,
    ...criteria,
    ['- [ ] Nobody on the call objects', '- [x] Nobody on the call objects'],
    ['**Decision:** to be taken at 06:15 UTC', '**Decision:** GO'],
  ],
  now: '2031-02-26T06:25:00Z',
  at: ['## 8. Go/No-Go', '**Decision:**'],
  also: ['checklist-gate'],
};

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['canary', '- [ ] Partner keys still work', '-[ ] Partner keys still work'],
    ['migration', '- [ ] Replication lag is under 5 seconds', '- [] Replication lag is under 5 seconds'],
    ['bidding', '- [ ] Auction houses told the outcome', '- [ ]Auction houses told the outcome'],
    ['gitlab', '- [x] Runner versions checked', '- [X ] Runner versions checked'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'canary',
      '- [ ] Two reviewers approved the change to the ranking',
      '- [x] Two reviewers approved the change to the ranking\n  - [x] Ruth Mbeki\n  - [ ] Tomasz Wolny',
    ],
    [
      'migration',
      '- [ ] Free space on `/pg` is above 180 GB',
      '- [ ] Free space on `/pg` is above 180 GB\n  - [x] on the primary\n  - [x] on the replica',
    ],
    [
      'gates',
      '  - text: Firmware 6.1 runs on all gates\n    done: true\n',
      '  - text: Firmware 6.1 runs on all gates\n    done: true\n    items:\n      - text: Valley North\n        done: true\n      - text: Valley South\n        done: false\n',
    ],
    [
      'bidding',
      '- [ ] Code review approved by two engineers',
      '- [x] Code review approved by two engineers\n  - [ ] Backend\n  - [ ] Mobile',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'canary',
      '- [ ] Every smoke test passed in production\n',
      '- [ ] Every smoke test passed in production\n- [ ] Every smoke test passed in production\n',
    ],
    [
      'migration',
      '- [ ] Replication lag is under 5 seconds\n',
      '- [ ] Replication lag is under 5 seconds\n- [ ] Free space on `/pg` is above 180 GB\n',
    ],
    [
      'bidding',
      '- [ ] Flags for the old bid widget are off\n',
      '- [ ] Flags for the old bid widget are off\n- [ ] Flags for the old bid widget are off\n',
    ],
    [
      'gitlab',
      '- [ ] Snapshot quota in the hypervisor is free\n',
      '- [ ] Snapshot quota in the hypervisor is free\n- [ ] Maintenance banner active since Friday\n',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'gitlab',
      '- [ ] Snapshot deleted after seven days',
      '- [x] Snapshot deleted after seven days',
      {
        and: [gitlabBegun],
        now: '2031-02-23T09:30:00Z',
        at: ['- [x] Snapshot', 'Stage 4 has no failed', 'Go/No-Go', '## ✅ Prerequisites', '- [ ] Disk'],
      },
    ],
    [
      'gitlab',
      '1. [ ] Clone, push and merge',
      '1. [x] Clone, push and merge',
      {
        and: [gitlabBegun],
        now: '2031-02-23T08:15:00Z',
        at: ['1. [x] Clone', '## ✅ Prerequisites', '- [ ] Disk', 'Stage 1', 'The archive is larger'],
      },
    ],
    [
      'bidding',
      '- [ ] Health checks green for an hour',
      '- [x] Health checks green for an hour',
      {
        and: [biddingBegun],
        now: '2031-02-26T08:10:00Z',
        at: [
          '- [x] Health checks',
          '## 1. Pre-Deployment Checklist',
          '- [ ] Build 2.9.0',
          'Journey 1',
          'Go/No-Go',
        ],
      },
    ],
    [
      'canary',
      '- [ ] Partner keys still work',
      '- [x] Partner keys still work',
      {
        and: [biddingBegun],
        now: '2031-02-18T13:40:00Z',
        at: [
          '- [x] Partner keys',
          '## Pre-Deployment Checklist',
          '### Code Readiness',
          '- [ ] Pipeline 8841',
        ],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    ['gitlab', '**Validation result:** ⏳ open', '**Validation result:** ✅ PASS'],
    ['bidding', 'within a second\n  - **Result:** pending', 'within a second\n  - **Result:** ✅ PASS'],
    [
      'bidding',
      'receives the confirmation\n  - **Result:** pending',
      'receives the confirmation\n  - **Result:** PASS',
    ],
    [
      'canary',
      '- [ ] The release note is out\n',
      '- [ ] The release note is out\n\n**Validation Result:** ✅ PASS\n',
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['bidding', '**Decision Maker:** Daniel Achterberg  \n', '', ['## 8. Go/No-Go', '**Decision:**']],
    ['bidding', '**Decision Time:** 2031-02-26 06:15 UTC  \n', '', taken],
    ['bidding', '**Rationale:** written down here together with the decision\n', '', taken],
    [
      'canary',
      '## Monitoring Plan\n',
      '## Go/No-Go\n\n**Decision:** GO\n\n## Monitoring Plan\n',
      ['## Go/No-Go', '**Decision:** GO'],
    ],
  ),
  ...defects(
    'decision-contradiction',
    ['gitlab', '**Decision:** ⏳ pending', '**Decision:** ✅ GO'],
    ['bidding', '**Decision:** to be taken at 06:15 UTC', '**Decision:** GO'],
    [
      'gitlab',
      '91/100 (we start at 85 or more)',
      '78/100 (we start at 85 or more)',
      {
        and: [
          gitlabBegun,
          ['**Decision:** ⏳ pending', '**Decision:** GO'],
          ['- [ ] Stage 4 has no failed test', '- [x] Stage 4 has no failed test'],
          ['- [ ] Error log free of new exceptions', '- [x] Error log free of new exceptions'],
          ['- [ ] Sidekiq queue shorter than 500 jobs', '- [x] Sidekiq queue shorter than 500 jobs'],
        ],
        now: '2031-02-23T08:40:00Z',
        at: ['78/100', '**Decision:** GO'],
        also: ['checklist-gate'],
      },
    ],
    [
      'gitlab',
      '**Validation result:** ⏳ open',
      '**Validation result:** ❌ FAIL',
      {
        and: [
          gitlabBegun,
          ['**Decision:** ⏳ pending', '**Decision:** GO'],
          ['- [ ] Stage 4 has no failed test', '- [x] Stage 4 has no failed test'],
          ['- [ ] Error log free of new exceptions', '- [x] Error log free of new exceptions'],
          ['- [ ] Sidekiq queue shorter than 500 jobs', '- [x] Sidekiq queue shorter than 500 jobs'],
        ],
        now: '2031-02-23T08:40:00Z',
        at: ['**Validation result:**', '**Decision:** GO'],
        also: ['checklist-gate'],
      },
    ],
    [
      'bidding',
      '**Decision:** to be taken at 06:15 UTC',
      '**Decision:** GO, 06:20 UTC',
      {
        and: [biddingBegun, criteria[0], criteria[1]],
        now: '2031-02-26T06:25:00Z',
        at: ['**Decision:** GO', '- [ ] Nobody on the call'],
        also: ['checklist-gate'],
      },
    ],
  ),
];
