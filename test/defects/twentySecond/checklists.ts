/** Boxes, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const open = (text: string): string => `- [ ] ${text}`;
const done = (text: string): string => `- [x] ${text}`;
const handbook = 'The handbook for centres describes the new way';
const totals = 'The totals differ by less than 1.00 EUR';
const late = '- [ ] The night is at most 30 minutes late';
const progress = '**Status:** In Progress';

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['issue', '- [ ] Changelog: the renderer', '- [] Changelog: the renderer'],
    ['issue', '- [ ] The integration tests', '-[ ] The integration tests'],
    ['lottery', '- [ ] The load test of 4,000', '- [ ]The load test of 4,000'],
    ['exams', '- [x] All reviews have passed', '- [X ] All reviews have passed'],
    ['exams', '- [ ] No sitting was lost', '- [  ] No sitting was lost'],
    ['interest', '- [ ] The image copy has', '-[ ] The image copy has'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'exams',
      '- [ ] Every centre has named a person for the week',
      '- [x] Every centre has named a person for the week\n  - [x] Groups 1 and 2\n  - [ ] Groups 3 and 4',
      ['- [x] Every centre', '- [ ] Groups 3'],
    ],
    [
      'issue',
      '- [ ] Guide for the picture desk',
      '- [x] Guide for the picture desk\n  - [ ] The chapter on crops\n  - [ ] The chapter on uploads',
      ['- [x] Guide', '- [ ] The chapter on crops'],
    ],
    [
      'interest',
      '- [ ] Everyone in the contact list has confirmed the night',
      '- [ ] Everyone in the contact list has confirmed the night\n  - [x] Operations\n  - [x] Accounting and audit',
      '- [ ] Everyone in',
    ],
    [
      'lottery',
      '- [ ] The load test of 4,000 checks per second kept p95 below 150 ms',
      '- [x] The load test of 4,000 checks per second kept p95 below 150 ms\n  - [x] From the shops\n  - [ ] From the app',
      ['- [x] The load test', '- [ ] From the app'],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    ['issue', '- [ ] The error rate kept its target for a day', '- [ ] The integration tests are green'],
    [
      'lottery',
      '- [ ] The flag `check-v7` exists in production and is off',
      '- [ ] The load test of 4,000 checks per second kept p95 below 150 ms',
    ],
    ['exams', '- [ ] No sitting was lost\n', '- [ ] Fewer than 1% of the students lost their connection\n'],
    [
      'interest',
      '- [ ] The backup tapes of Friday are in the second building',
      "- [ ] The rehearsal's differences are explained, account by account",
    ],
    [
      'donors',
      '  - text: The call centre has seen the new calendar',
      '  - text: The pipeline is green for 5.0.0',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'exams',
      open(handbook),
      done(handbook),
      { at: [handbook, '- [ ] The pipeline is green for release'], also: ['status-contradiction'] },
    ],
    [
      'interest',
      open(totals),
      done(totals),
      {
        at: [totals, '- [ ] The image copy has', 'Scripts 210', 'The night is at most'],
        also: ['status-contradiction'],
      },
    ],
    [
      'issue',
      '- [ ] **08:45** Canary 2',
      '- [x] **08:45** Canary 2',
      {
        at: [
          '**08:45**',
          '**08:00** Canary',
          '**07:30**',
          'The nightly comparison',
          'The image `picture',
          'The settings of today',
        ],
        and: [['**Status:** Planned', progress]],
        now: '2032-02-17T09:30:00Z',
      },
    ],
    [
      'issue',
      '- [ ] Carry out the smoke tests below',
      '- [x] Carry out the smoke tests below',
      {
        at: ['- [x] Carry out', '**08:00** Canary', '**07:30**', '**11:15**', 'The nightly comparison'],
        and: [['**Status:** Planned', progress]],
        now: '2032-02-17T12:30:00Z',
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'exams',
      '- [ ] No centre had to go on with paper',
      '- [ ] No centre had to go on with paper\n\n**Result:** ✅ PASS',
      ['**Result:**', 'No centre had'],
    ],
    ['interest', late, `${late}\n\n**Checkpoint 1 Result:** PASS`, ['**Checkpoint 1 Result:**', late]],
    [
      'interest',
      '- [ ] Hedda Kroll and Paula Stein both say go',
      '- ❌ Hedda Kroll and Paula Stein both say go\n\n**Result:** PASS',
      ['**Result:**', '- ❌ Hedda'],
    ],
    [
      'lottery',
      '- [ ] Shop support has read [the notes for shops](docs/notes-for-shops.md)',
      '- [ ] Shop support has read [the notes for shops](docs/notes-for-shops.md)\n\n**Result of the checks:** ✅ PASS',
      ['**Result of', '- [ ] Shop support'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'exams',
      '**Decision Maker:** Noor Haddad  \n',
      '',
      ['**Decision:** GO', '### Decision 1', '**Decision Time:**', '## 7.'],
    ],
    [
      'exams',
      '**Decision Time:** 2032-09-03 14:00 UTC  \n',
      '',
      ['**Decision:** GO', '### Decision 1', '**Decision Maker:**', '## 7.'],
    ],
    [
      'exams',
      '  \n**Rationale:** all four reviews passed, and the score of 92 is above 85',
      '',
      ['**Decision:** GO', '### Decision 1', '**Decision Time:**', '## 7.'],
    ],
    [
      'donors',
      '  maker: Carla Nunes\n',
      '',
      {
        and: [['  decision: open', '  decision: NO-GO']],
        at: ['decision:', 'time: 2032-11-09 17:45', 'decision: NO-GO'],
      },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'exams',
      done('The rehearsal with two centres'),
      open('The rehearsal with two centres'),
      ['**Decision:** GO', '- [ ] The rehearsal'],
    ],
    [
      'exams',
      '**Readiness Score:** 92/100',
      '**Readiness Score:** 78/100',
      ['**Readiness Score:**', '**Decision:** GO', '**Rationale:**'],
    ],
    [
      'exams',
      '| Maren Fiala | PASS |',
      '| Maren Fiala | FAIL |',
      ['| Maren Fiala | FAIL |', '**Decision:** GO'],
    ],
    [
      'interest',
      '**Decision:** open until 03:00 UTC',
      '**Decision:** GO',
      ['**Decision:** GO', totals, 'No job of the trial', '- [ ] Hedda'],
    ],
    [
      'donors',
      '  decision: open',
      '  decision: GO',
      ['decision: GO', 'The pipeline is green', 'The load test', 'checklist:'],
    ],
  ),
];
