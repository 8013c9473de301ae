/** Boxes, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const running: readonly [string, string] = ['**Status:** Planned', '**Status:** In Progress'];
const vaultRunning: readonly [string, string] = ['| **Status** | Planned |', '| **Status** | In Progress |'];

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['canary', '- [ ] Operator pages', '- [] Operator pages'],
    ['migration', '- [ ] Free disk on', '-[ ] Free disk on'],
    ['board', '- [ ] Rollback walked', '- [X ] Rollback walked'],
    ['canary', '- [x] Pipeline green', '- [x]Pipeline green'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'migration',
      '- [ ] Clinics with night',
      '- [x] Clinics with night',
      ['Clinics with night', 'Dublin', 'Cork', 'Galway'],
    ],
    [
      'migration',
      '  - [ ] Dublin\n  - [ ] Cork\n  - [ ] Galway',
      '  - [x] Dublin\n  - [x] Cork\n  - [x] Galway',
      { at: ['Clinics with night'] },
    ],
    [
      'canary',
      'has three nodes\n',
      'has three nodes\n  - [x] rank-a10-1\n  - [x] rank-a10-2\n  - [ ] rank-a10-3\n',
      ['has three nodes', 'rank-a10-3'],
    ],
    [
      'vault',
      'in the HSM tested\n',
      'in the HSM tested\n  - [x] First slot\n  - [ ] Second slot\n',
      ['in the HSM tested', 'Second slot'],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'canary',
      'findings that block\n',
      'findings that block\n- [x] Change reviewed by two engineers of the ranking team\n',
      'Change reviewed by',
    ],
    ['vault', '- [ ] vault-4 is healthy', '- [ ] vault-3 is healthy', 'vault-3 is healthy'],
    [
      'board',
      '- [ ] Retrospective planned, if anything went wrong',
      '- [ ] Health checks green for an hour',
      'Health checks green',
    ],
    [
      'berth',
      'Tide tables for 2031 are loaded in staging',
      "Pilots' office has tried the planner on the training system",
      "Pilots' office has tried",
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'vault',
      '- [ ] Four standbys run 1.20.1',
      '- [x] Four standbys run 1.20.1',
      {
        and: [vaultRunning],
        at: ['Four standbys', 'is healthy', 'Snapshot', 'Clients use', 'Audit log disk is', '## '],
        now: '2031-03-04T18:45:00Z',
      },
    ],
    [
      'migration',
      '- [ ] `V212` is the latest',
      '- [x] `V212` is the latest',
      {
        and: [running],
        at: [
          '`V212` is the latest',
          'Backup is complete',
          '### Step 2',
          'Before the night',
          'Checks at the end',
          'Clinics with',
        ],
        now: '2031-02-23T02:55:00Z',
      },
    ],
    [
      'board',
      '- [ ] Health checks green for an hour',
      '- [x] Health checks green for an hour',
      {
        and: [running],
        at: ['Health checks green', '## 1. Pre', '## 6. Post', '20310220_saved_searches.sql` ran'],
        now: '2031-02-26T08:30:00Z',
      },
    ],
    [
      'canary',
      '- [ ] Dashboards show both rankers',
      '- [x] Dashboards show both rankers',
      {
        and: [running],
        at: [
          'Dashboards show',
          '### Code',
          '### Infra',
          '## Pre-',
          'Load test at',
          'Migration `0048',
          '### Validation',
        ],
        now: '2031-02-18T15:30:00Z',
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    ['migration', '**Result:** open until 03:30 UTC', '**Result:** PASS'],
    [
      'vault',
      '- [ ] No client has reported a failed login\n',
      '- [ ] No client has reported a failed login\n\n**Result:** ✅ PASS\n',
      ['**Result:**', 'No client has reported'],
    ],
    [
      'canary',
      '- [ ] Release note is out\n',
      '- [ ] Release note is out\n\n**Validation Result:** ✅ PASS\n',
      '**Validation Result:**',
    ],
    [
      'board',
      '- [ ] Retrospective planned, if anything went wrong\n',
      '- [ ] Retrospective planned, if anything went wrong\n\n**Result:** PASS\n',
      '**Result:**',
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['board', '**Decision Maker:** Chloé Martin  \n', '', { at: ['**Decision:**', '## 7. Go'] }],
    ['board', '**Decision Time:** 2031-02-25 15:30 UTC  \n', '', { at: ['**Decision:**', '## 7. Go'] }],
    [
      'board',
      '  \n**Reason:** all bars are met and both teams agreed',
      '',
      { at: ['**Decision:**', '## 7. Go'] },
    ],
    ['berth', '  maker: Marta Vieira\n', '', { at: ['decision:', 'result: GO'] }],
  ),
  ...defects(
    'decision-contradiction',
    ['board', '| 98 % | 99 % |', '| 98 % | 91 % |', ['**Decision:**', 'Acceptance tests passed']],
    ['board', '| 85/100 | 91/100 |', '| 85/100 | 78/100 |', ['**Decision:**', 'Readiness score']],
    [
      'board',
      '| Open critical defects | 0 | 0 |',
      '| Open critical defects | 0 | 2 |',
      ['**Decision:**', 'Open critical'],
    ],
    [
      'migration',
      '**Decision:** taken in the call at 01:25 UTC',
      '**Decision:** GO',
      ['**Decision:**', 'Backup is complete', 'Replication lag is under', 'Nobody has reported'],
    ],
  ),
];
