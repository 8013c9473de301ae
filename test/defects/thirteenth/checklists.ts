/** Boxes, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const inProgress = '**Status:** In Progress';

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['tariff', '- [ ] Test alert reached', '- [] Test alert reached'],
    ['claims', '- [ ] Wait until the lag is 0 bytes', '-[ ] Wait until the lag is 0 bytes'],
    ['boarding', '- [x] No session was lost', '- [x]No session was lost'],
    ['lab', '- [x] Analyser simulator', '- [X ] Analyser simulator'],
    ['lab', '2. [ ] `etcd` snapshot', '2. [] `etcd` snapshot'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'tariff',
      '- [ ] Help pages for the preview are published\n',
      '- [x] Help pages for the preview are published\n  - [ ] in German\n  - [ ] in Polish\n',
    ],
    [
      'claims',
      '- [ ] A test claim goes all its way\n',
      '- [x] A test claim goes all its way\n',
      { also: ['status-contradiction', 'checklist-gate'] },
    ],
    ['lab', '3. [ ] Nothing can block a drain', '3. [x] Nothing can block a drain'],
    [
      'lab',
      '   - [ ] Each deployment with more than one replica has a PodDisruptionBudget\n   - [ ] Each budget',
      '   - [x] Each deployment with more than one replica has a PodDisruptionBudget\n   - [x] Each budget',
      ['Nothing can block a drain', 'Each deployment with more', 'Each budget'],
    ],
    [
      'parcel',
      '  - text: Version 3 is removed under DP-2140\n    done: false',
      '  - text: Version 3 is removed under DP-2140\n    done: true',
      { also: ['status-contradiction', 'checklist-gate'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'tariff',
      '- [ ] The dashboard shows previews per hour\n',
      '- [ ] The release note is in the customer portal\n',
      'The release note is in the customer portal',
    ],
    [
      'claims',
      '- [ ] Batch jobs run again\n',
      '- [ ] The slowest ten queries are no slower than on the old primary\n',
      'The slowest ten queries',
    ],
    [
      'boarding',
      '- [ ] Airline desks and border police know date and time\n',
      '- [ ] Airline desks and border police know date and time\n- [ ] No open finding above medium in the scan of the image\n',
      'No open finding above medium',
    ],
    ['lab', '- [x] Analyser simulator kept sending', '- [x] Three nodes upgraded', 'Three nodes upgraded'],
  ),
  ...defects(
    'checklist-gate',
    [
      'claims',
      '- [ ] Count the partitions',
      '- [x] Count the partitions',
      {
        and: [['| **Status** | Approved |', '| **Status** | In progress |']],
        now: '2031-03-02T23:10:00Z',
        at: [
          'Count the partitions',
          '**Gate:** no open box',
          '## Phase 2',
          '## Phase 1',
          'Rehearsal in staging passed',
        ],
      },
    ],
    [
      'claims',
      '- [ ] Wait until the lag is 0 bytes',
      '- [x] Wait until the lag is 0 bytes',
      {
        and: [['| **Status** | Approved |', '| **Status** | In progress |']],
        now: '2031-03-03T01:40:00Z',
        at: ['Wait until the lag', '**Gate:**', '## Phase', 'Rehearsal in staging passed'],
      },
    ],
    [
      'tariff',
      '- [ ] A customer on the night tariff',
      '- [x] A customer on the night tariff',
      {
        and: [['**Status:** Planned', inProgress]],
        now: '2031-02-18T12:00:00Z',
        at: [
          'A customer on the night tariff',
          '## Pre-Deployment Checklist',
          '### Code Readiness',
          '### Validation',
          'Pipeline green on commit',
        ],
      },
    ],
    [
      'boarding',
      '- [ ] Health checks of green',
      '- [x] Health checks of green',
      {
        and: [['**Status:** Planned', inProgress]],
        now: '2031-03-11T03:00:00Z',
        at: [
          'Health checks of green',
          '## 1. Pre-Deployment Checklist',
          '## 6. Post-Deployment',
          'Pipeline 20391 is green',
        ],
      },
    ],
    [
      'parcel',
      '          ./ops/share.sh --service routing --canary 0\n        done: false',
      '          ./ops/share.sh --service routing --canary 0\n        done: true',
      {
        and: [['status: approved', 'status: in progress']],
        now: '2031-03-05T19:30:00Z',
        at: [
          'Hand the depots over',
          'done: true',
          'name: Pre-Deployment',
          'name: Application Deployment',
          'name: Check that production',
        ],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'boarding',
      '- [x] No session was lost',
      '- [ ] No session was lost',
      { at: ['No session was lost', '**Result:**'], also: ['decision-contradiction'] },
    ],
    [
      'boarding',
      '- [x] The way back took 95 seconds',
      '- ❌ The way back failed at gate B5',
      ['The way back failed', '**Result:**'],
    ],
    [
      'lab',
      '- [x] Snapshot taken and read back',
      '- [ ] Snapshot taken and read back',
      ['Snapshot taken', '**Result:**'],
    ],
    [
      'parcel',
      '    - text: Depot 17 planned an evening with version 4\n      done: true',
      '    - text: Depot 17 planned an evening with version 4\n      done: false',
      ['Depot 17 planned', 'done: false', 'result: PASS'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['boarding', '**Decision Maker:** Hollis Trent  \n', '', ['**Decision:** GO', '### Go/No-Go']],
    ['boarding', '**Decision Time:** 2031-01-31 14:00 UTC  \n', '', ['**Decision:** GO', '### Go/No-Go']],
    [
      'boarding',
      '  \n**Rationale:** the rehearsal went well, and the next quiet night would be in April',
      '',
      ['**Decision:** GO', '### Go/No-Go'],
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'boarding',
      '- [x] Rehearsal passed',
      '- [ ] Rehearsal passed',
      ['Rehearsal passed', '**Decision:** GO'],
    ],
    ['boarding', 'Readiness score 88/100', 'Readiness score 72/100', ['72/100', '**Decision:** GO']],
    [
      'boarding',
      '**Result:** ✅ PASS',
      '**Result:** ❌ FAIL',
      ['**Result:**', '**Decision:** GO', '- [x] Rehearsal passed'],
    ],
    [
      'boarding',
      '- [x] Both terminals have a night shift on 11 March',
      '- [ ] ❌ Both terminals have a night shift on 11 March',
      ['Both terminals', '**Decision:** GO'],
    ],
  ),
];
