/** The timeline, checklists, decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['lab', '| 5 | 21:10 | 22:40 |', '| 5 | 21:10 | 22:75 |'],
    [
      'loans',
      '| 06:30 | 20 min | Schema |',
      '| 26:30 | 20 min | Schema |',
      { also: ['timeline-order', 'timeline-stage-mismatch'] },
    ],
    ['boards', '  - time: 01:45', '  - time: 01:95'],
    ['recipes', '| 12:00 | 90 min |', '| 12:61 | 90 min |'],
    ['swim', '## Stage 2: Staff (06:00 – 07:00)', '## Stage 2: Staff (06:00 – 07:60)'],
    ['lab', '**Window:** 20:00 – 02:00 CET', '**Window:** 20:00 – 25:00 CET'],
    ['loans', '| 07:30 | 30 min |', '| 07:30 | -30 min |', { also: ['timeline-total'] }],
  ),
  ...defects(
    'timeline-order',
    [
      'loans',
      '| 06:30 | 20 min | Schema | Pavel Lind |\n| 06:50 | 40 min | Rollout | Ines Faro |\n',
      '| 06:50 | 40 min | Rollout | Ines Faro |\n| 06:30 | 20 min | Schema | Pavel Lind |\n',
    ],
    [
      'recipes',
      '| 10:30 | 90 min | Canary at 25% | Dev Anand |\n| 12:00 | 90 min | Canary at 60% | Dev Anand |\n',
      '| 12:00 | 90 min | Canary at 60% | Dev Anand |\n| 10:30 | 90 min | Canary at 25% | Dev Anand |\n',
      { also: ['rollout-percentages'] },
    ],
    [
      'boards',
      '  - time: 01:20\n    duration: 25 min\n    phase: Migrations\n    owner: Emeka Obi\n  - time: 01:45\n    duration: 30 min\n    phase: Green installation\n    owner: Noor Haddad\n',
      '  - time: 01:45\n    duration: 30 min\n    phase: Green installation\n    owner: Noor Haddad\n  - time: 01:20\n    duration: 25 min\n    phase: Migrations\n    owner: Emeka Obi\n',
    ],
    [
      'lab',
      '| 3 | 20:30 | 20:40 | Stop the register | Yuki Mori |\n| 4 | 20:40 | 21:10 | Last backup of Oracle | Henrik Sand |\n',
      '| 3 | 20:40 | 21:10 | Last backup of Oracle | Henrik Sand |\n| 4 | 20:30 | 20:40 | Stop the register | Yuki Mori |\n',
    ],
    ['swim', '## Stage 3: Bathers (07:00 – 11:00)', '## Stage 3: Bathers (04:00 – 05:00)'],
  ),
  ...defects(
    'timeline-overlap',
    ['lab', '| 5 | 21:10 | 22:40 |', '| 5 | 20:55 | 22:40 |', ['| 5 | 20:55', '| 4 | 20:40']],
    ['lab', '| 2 | 20:15 | 20:30 |', '| 2 | 20:15 | 20:38 |', { at: ['| 2 | 20:15', '| 3 | 20:30'] }],
    [
      'recipes',
      '| 10:30 | 90 min |',
      '| 10:30 | 120 min |',
      { at: ['| 10:30', '| 12:00'], also: ['timeline-total'] },
    ],
    [
      'boards',
      '    duration: 20 min\n    phase: Backup',
      '    duration: 40 min\n    phase: Backup',
      { at: ['time: 01:00', 'duration: 40 min', 'time: 01:20'], also: ['timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['loans', '**Total Duration:** 2 hours', '**Total Duration:** 3 hours'],
    ['recipes', '**Total Duration:** 5 hours', '**Total Duration:** 4 hours'],
    ['boards', 'total_duration: 2 hours', 'total_duration: 90 minutes'],
    ['lab', 'Total: 4 hours (20:00 – 00:00).', 'Total: 5 hours (20:00 – 00:00).'],
    [
      'lab',
      '**Planned downtime:** 3 hours 30 minutes, 20:30',
      '**Planned downtime:** 2 hours 30 minutes, 20:30',
    ],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'loans',
      '#### Stage 2: Schema (06:30 – 06:50)',
      '#### Stage 2: Schema (06:30 – 07:10)',
      { at: ['#### Stage 2', '| 06:30 |'], also: ['timeline-overlap', 'timeline-order'] },
    ],
    [
      'loans',
      '#### Stage 1: Preparation (06:00 – 06:30)',
      '#### Stage 1: Preparation (05:45 – 06:30)',
      ['#### Stage 1', '| 06:00 |'],
    ],
    [
      'lab',
      '## Phase 3: Decide (23:10 – 23:20)',
      '## Phase 3: Decide (23:00 – 23:20)',
      { at: ['## Phase 3', '| 7 | 23:10'], also: ['timeline-overlap', 'timeline-order'] },
    ],
    [
      'loans',
      '| 07:30 | 30 min | Verification |',
      '| 07:30 | 45 min | Verification |',
      { at: ['| 07:30 |', '#### Stage 4'], also: ['timeline-total'] },
    ],
  ),
  ...defects(
    'checkbox-malformed',
    ['swim', '- [ ] The bank has confirmed', '- [] The bank has confirmed'],
    ['recipes', '- [ ] Error rate below 0.5%', '-[ ] Error rate below 0.5%'],
    ['lab', '- [x] Paper forms are printed', '- [x]Paper forms are printed'],
    ['loans', '- [x] Two reviewers', '- [X ] Two reviewers'],
    ['recipes', '- [ ] No ticket from support', '- [ x] No ticket from support'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'loans',
      '- [ ] Verification finished',
      '- [x] Verification finished',
      {
        at: ['Verification finished', 'Smoke tests green', 'Dashboard quiet'],
        also: ['status-contradiction', 'checklist-gate'],
      },
    ],
    [
      'swim',
      '- [x] 4.12.0 has run in staging for a week\n',
      '- [x] 4.12.0 has run in staging for a week\n  - [ ] The load test passed\n',
      ['4.12.0 has run in staging', 'The load test passed'],
    ],
    [
      'lab',
      '- [ ] Wards are reminded at 18:00\n',
      '- [ ] Wards are reminded at 18:00\n  - [x] Wards 1 to 7\n  - [x] Wards 8 to 14\n',
      ['Wards are reminded', 'Wards 1 to 7', 'Wards 8 to 14'],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'swim',
      '- [ ] Reception staff know what to tell bathers\n',
      '- [ ] Reception staff know what to tell bathers\n- [ ] Reception staff know what to tell bathers\n',
    ],
    [
      'recipes',
      '- [ ] No ticket from support',
      '- [ ] All traffic on 3.8.0 for 24 hours\n- [ ] No ticket from support',
      'All traffic on 3.8.0',
    ],
    [
      'loans',
      '- [x] The security scan has no open finding',
      '- [x] The pipeline is green for v2.7.0\n- [x] The security scan has no open finding',
      'The pipeline is green',
    ],
    [
      'boards',
      '  - text: The night shift at the control room',
      '  - text: Capacity of the green cluster is 12 instances\n    done: false\n  - text: The night shift at the control room',
      'Capacity of the green cluster',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'loans',
      '- [x] The rollback ran in staging on 2031-01-30',
      '- [ ] The rollback ran in staging on 2031-01-30',
      {
        and: [
          [
            '- [ ] Backup taken and listed\n- [ ] Start announced',
            '- [x] Backup taken and listed\n- [x] Start announced',
          ],
          ['**Status:** Planned', '**Status:** In Progress'],
        ],
        at: ['The rollback ran in staging', 'Backup taken and listed', 'Gate 2', 'Stage 1: Preparation'],
        now: '2031-02-11T06:20:00Z',
        also: ['decision-contradiction'],
      },
    ],
    [
      'loans',
      '- [ ] All instances on 2.7.0',
      '- [x] All instances on 2.7.0',
      {
        and: [['**Status:** Planned', '**Status:** In Progress']],
        at: ['All instances on 2.7.0', 'Migrations applied', 'Backup taken', 'Stage 1', 'Stage 2', 'Stage 3'],
        now: '2031-02-11T07:20:00Z',
      },
    ],
    [
      'boards',
      '          ./tools/route boards --to blue\n        done: false',
      '          ./tools/route boards --to blue\n        done: true',
      {
        and: [['status: approved', 'status: in progress']],
        at: [
          'Switch all boards to green',
          'done: true',
          'Back up the feed',
          'Apply 0117',
          'Install 5.0.0',
          'The night shift',
          '- name: Backup',
          'done: false',
          'Switch and watch',
        ],
        now: '2031-03-04T02:30:00Z',
        also: ['dependency-unfinished'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'loans',
      '- [ ] All instances on 2.7.0\n',
      '- [ ] All instances on 2.7.0\n\n**Result:** ✅ PASS\n',
      ['**Result:** ✅ PASS', 'All instances on 2.7.0'],
    ],
    [
      'swim',
      '- [ ] Reception staff know what to tell bathers\n',
      '- [ ] Reception staff know what to tell bathers\n\n**Result:** PASS\n',
      ['**Result:** PASS', 'Reception staff'],
    ],
    [
      'loans',
      '  - [ ] Dashboard quiet\n',
      '  - [ ] Dashboard quiet\n\n**Verification Result:** ✅ PASS\n',
      ['**Verification Result:**', 'Dashboard quiet', 'Smoke tests green'],
    ],
    [
      'recipes',
      '- [ ] No ticket from support about missing recipes\n',
      '- [ ] No ticket from support about missing recipes\n\n**Validation Result:** PASS\n',
      ['**Validation Result:**', 'No ticket from support'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['loans', '**Decision Maker:** Tarek Moss  \n', '', ['**Decision:** GO', '## Go/No-Go Decision']],
    [
      'loans',
      '**Decision Time:** 2031-01-31 15:00 UTC  \n',
      '',
      ['**Decision:** GO', '## Go/No-Go Decision'],
    ],
    [
      'loans',
      '**Rationale:** All four criteria are met and the rollback was rehearsed.\n',
      '',
      ['**Decision:** GO', '## Go/No-Go Decision'],
    ],
  ),
  ...defects(
    'decision-contradiction',
    ['loans', '610 ms | ✅ PASS', '610 ms | ❌ FAIL', ['610 ms', '**Decision:** GO']],
    [
      'loans',
      '**Readiness Score:** 91/100',
      '**Readiness Score:** 71/100',
      ['**Readiness Score:**', '**Decision:** GO'],
    ],
    [
      'loans',
      '| Error rate in staging | < 0.5% | 0.1% |',
      '| Error rate in staging | < 0.5% | 2.4% |',
      { at: ['Error rate in staging', '**Decision:** GO'], also: ['result-contradiction'] },
    ],
    [
      'loans',
      '| Open critical defects | 0 | 0 | ✅ PASS |',
      '| Open critical defects | 0 | 3 | ❌ FAIL |',
      ['Open critical defects', '**Decision:** GO'],
    ],
  ),
];
