/** Checklists, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['press', '- [x] Two reviewers approved', '- [x]Two reviewers approved'],
    ['press', '- [ ] Everyone in the contact table', '- [] Everyone in the contact table'],
    ['scanner', '- [ ] CR-2032-0418 is closed', '-[ ] CR-2032-0418 is closed'],
    ['tax', "- [ ] The canton's tax office has", "- [ ]The canton's tax office has"],
    ['archive', '- [ ] All 214 tables were equal', '- [X ] All 214 tables were equal'],
    ['scores', '          - [ ] The pager of Aleksi', '          - [] The pager of Aleksi'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'press',
      '- [ ] The dashboard "Press Orders" is open on the shared screen\n',
      '- [x] The dashboards are open\n  - [x] "Press Orders" is on the shared screen\n  - [ ] "HAProxy" is on the second screen\n',
      ['- [x] The dashboards', '- [ ] "HAProxy"'],
    ],
    [
      'tax',
      '- [ ] The rollback was rehearsed in staging on 2032-08-12\n',
      '- [ ] The rollback was rehearsed in staging on 2032-08-12\n  - [x] Rings were closed\n  - [x] Drafts were withdrawn\n',
      ['- [ ] The rollback was', '- [x] Rings', '- [x] Drafts'],
    ],
    [
      'archive',
      '- [ ] Runbook: the steps as they were really done\n',
      '- [x] Runbook: the steps as they were really done\n  - [ ] Close and catch up\n  - [ ] Change-over\n',
      { at: ['- [x] Runbook', '  - [ ] Close', '  - [ ] Change'], also: ['status-contradiction'] },
    ],
    [
      'press',
      '- [x] The desk chiefs know the date\n',
      '- [x] The desk chiefs know the date\n  - [x] Morning papers\n  - [ ] Weekly papers\n',
      ['- [x] The desk chiefs', '- [ ] Weekly'],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'press',
      '- [x] Two reviewers approved the release branch\n',
      '- [x] Two reviewers approved the release branch\n- [x] Two reviewers approved the release branch\n',
    ],
    [
      'tax',
      '- [ ] Ring 2 met its criteria\n- [ ] The weekend',
      '- [ ] Ring 2 met its criteria\n- [ ] The weekend shift knows the abort conditions\n- [ ] Ring 2 met its criteria\n- [ ] The first weekend',
    ],
    [
      'archive',
      '- [ ] The downtime was not longer than 75 minutes\n',
      '- [ ] The downtime was not longer than 75 minutes\n- [ ] Each smoke test ran in production as expected\n',
      '- [ ] Each smoke test ran',
    ],
    [
      'scanner',
      '- [ ] The dump scangw-0522.dump',
      '- [ ] CR-2032-0418 is closed with the measured downtime\n- [ ] The dump scangw-0522.dump',
      '- [ ] CR-2032-0418',
    ],
    [
      'scores',
      '          - [ ] The pager of Aleksi Virtanen answers\n',
      '          - [ ] No orchestra of stage 1 has a concert today\n          - [ ] The pager of Aleksi Virtanen answers\n',
      '- [ ] No orchestra',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'tax',
      '- [ ] Ring 2 met its criteria\n- [ ] The weekend shift knows the abort conditions',
      '- [x] Ring 2 met its criteria\n- [x] The weekend shift knows the abort conditions',
      {
        and: [['**Status:** Planned', '**Status:** In Progress']],
        now: '2032-08-20',
        at: [
          '- [x] Ring 2',
          '- [x] The weekend',
          '- [ ] Ring 1',
          '- [ ] Rings 0 to 2',
          '- [ ] The pilot',
          '- [ ] The load test',
          '#### Ring 3',
        ],
      },
    ],
    [
      'tax',
      '- [ ] Ring 3 met its criteria\n- [ ] The old version stays installed until 2032-09-30',
      '- [x] Ring 3 met its criteria\n- [x] The old version stays installed until 2032-09-30',
      {
        and: [['**Status:** Planned', '**Status:** In Progress']],
        now: '2032-08-24',
        at: [
          '- [x] Ring 3',
          '- [x] The old',
          '- [ ] Rings 0 to 2',
          '- [ ] Ring 2',
          '#### Ring 4',
          '- [ ] The help line',
          '- [ ] The load test',
          '### Gate',
        ],
      },
    ],
    [
      'archive',
      '#### Stage 7: Change-over (06:50 - 07:00)\n',
      '#### Stage 7: Change-over (06:50 - 07:00)\n\n- [x] The service points at ardb-new-1\n- [x] ardb-new-1 answers with 18.3\n',
      {
        and: [['status: planned', 'status: in progress']],
        now: '2032-10-09',
        at: [
          '- [x] The service',
          '- [x] ardb-new-1',
          '- [ ] The backup of',
          '- [ ] All 214',
          '#### Stage 6',
          '#### Stage 7',
        ],
      },
    ],
    [
      'press',
      'Expected: `green active, blue standby` within 10 seconds.\n',
      'Expected: `green active, blue standby` within 10 seconds.\n\n- [x] Green is active\n- [x] Blue is on standby\n',
      {
        and: [['| **Status** | Planned |', '| **Status** | In Progress |']],
        now: '2032-03-11',
        at: [
          '- [x] Green is active',
          '- [x] Blue is on',
          '- [ ] All four',
          '- [ ] No rollback',
          '- [ ] Sven',
          '#### Step 4.1',
          '#### Step 4.2',
        ],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'press',
      '- [ ] The test alert of this morning reached the phone on call\n',
      '- [ ] The test alert of this morning reached the phone on call\n\n**Result:** ✅ PASS\n',
      ['**Result:**', '- [ ] The test alert', '- [ ] The dashboard'],
    ],
    [
      'tax',
      '- [ ] The release note is out in three languages\n',
      '- [ ] The release note is out in three languages\n\n**Validation Result:** PASS\n',
      ['**Validation Result', '- [ ] The release note', '- [ ] Taxpayers'],
    ],
    [
      'archive',
      '- [ ] The three scripts were applied\n',
      '- [ ] The three scripts were applied\n\n**Result:** ✅ PASS\n',
      ['**Result:**', '- [ ] The three scripts', '- [ ] All 214', '- [ ] The backup'],
    ],
    [
      'archive',
      '- [ ] The backup of stage 2 is verified\n- [ ] All 214 tables were equal\n- [ ] The three scripts were applied\n',
      '- ✅ The backup of stage 2 is verified\n- ❌ All 214 tables were equal\n- ✅ The three scripts were applied\n\n**Result:** PASS\n',
      ['**Result:**', '- ❌ All 214'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'tax',
      '**Decision Maker:** Beatriz Salgado\n',
      '**Decision:** GO\n',
      { at: ['### Gate', '**Decision:**', '**Decision Time'] },
    ],
    [
      'archive',
      '**Decision Time:** 06:45\n',
      '**Decision:** GO\n',
      { at: ['#### Stage 6', '**Decision:**', '**Decision Maker'], also: ['decision-contradiction'] },
    ],
    [
      'archive',
      '**Rationale:** Until here nobody has written to the new pair, so a NO costs nothing but the morning\n',
      '**Decision:** NO-GO\n',
      { at: ['#### Stage 6', '**Decision:**', '**Decision Maker'] },
    ],
    ['scores', '  maker: Tuomas Laine\n', '', { at: ['decision:', 'time: 2032-11-02 07:00', 'result:'] }],
  ),
  ...defects(
    'decision-contradiction',
    [
      'tax',
      '**Decision Maker:** Beatriz Salgado\n',
      '**Decision:** GO\n**Decision Maker:** Beatriz Salgado\n',
      ['**Decision:** GO', '- [ ] Rings 0 to 2', '- [ ] The help line', '### Gate'],
    ],
    [
      'archive',
      '**Decision Maker:** Theresia Hofer\n',
      '**Decision:** GO\n**Decision Maker:** Theresia Hofer\n',
      ['**Decision:** GO', '- [ ] The backup of', '- [ ] All 214', '- [ ] The three', '#### Stage 6'],
    ],
    [
      'press',
      '- [ ] Sven Ekberg has confirmed that no plate is being burned\n',
      '- [ ] Sven Ekberg has confirmed that no plate is being burned\n\n**Decision:** GO, Greta Lindholm, 14:20, because green is healthy\n',
      ['**Decision:** GO', '- [ ] All four', '- [ ] No rollback', '- [ ] Sven'],
    ],
    [
      'scanner',
      '| Criterion 1 | Backup listed and copied to the second host |',
      '| Readiness score | 78 of 100, at least 90 needed |\n| Decision | GO |\n| Criterion 1 | Backup listed and copied to the second host |',
      ['| Readiness score', '| Decision | GO'],
    ],
    [
      'archive',
      '- [ ] The backup of stage 2 is verified\n- [ ] All 214 tables were equal\n',
      '- [x] The backup of stage 2 is verified\n- ❌ All 214 tables were equal: 213 are\n\n**Decision:** GO\n',
      { at: ['**Decision:** GO', '- ❌ All 214'], also: ['status-contradiction'] },
    ],
  ),
];
