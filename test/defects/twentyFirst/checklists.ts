/** Checklists, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['hospital', '- [ ] PanGuard has confirmed', '- [] PanGuard has confirmed'],
    ['tickets', '- [x] Two people of Team Fares', '- [x]Two people of Team Fares'],
    ['points', '- [ ] API reference', '-[ ] API reference'],
    ['dispatch', '- [x] Core 12.0.3 replayed', '- [X ] Core 12.0.3 replayed'],
    ['glass', '          - [ ] No house is in its night', '          - [] No house is in its night'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'hospital',
      '- [ ] The spare unit fw-per-c is in the rack and powered',
      '- [x] The spare unit fw-per-c is ready\n  - [x] It is in the rack\n  - [ ] It is powered',
      '- [x] The spare',
    ],
    [
      'tickets',
      '- [ ] Apple and Google have approved build 7.4.0 (7400)',
      '- [x] Both stores have approved build 7.4.0 (7400)\n  - [x] Apple\n  - [ ] Google',
      ['- [x] Both stores'],
    ],
    [
      'dispatch',
      '- [ ] The green side is scaled to the size of the blue one',
      '- [ ] The green side is scaled\n  - [x] Pods\n  - [x] Connection pool',
      '- [ ] The green side',
    ],
    [
      'points',
      '- [ ] Runbook: the steps as they were really done',
      '- [x] Runbook: the steps as they were really done\n  - [ ] Deployment steps\n  - [ ] Rollback steps',
      '- [x] Runbook',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'hospital',
      '- [ ] Head nurses of all wards know the paper procedure\n',
      '- [ ] Head nurses of all wards know the paper procedure\n- [ ] Head nurses of all wards know the paper procedure\n',
    ],
    [
      'tickets',
      '- [ ] Nobody had to roll back\n',
      '- [ ] Nobody had to roll back\n- [ ] No rider was charged twice\n',
      '- [ ] No rider',
    ],
    [
      'points',
      '- [ ] Birgit Lechner has signed',
      '- [ ] Each smoke test ran in production as expected\n- [ ] Birgit Lechner has signed',
      '- [ ] Each smoke',
    ],
    [
      'dispatch',
      '- [ ] Paper cards lie on every desk of the control room\n',
      '- [ ] Paper cards lie on every desk of the control room\n- [ ] The green side is scaled to the size of the blue one\n',
      '- [ ] The green side',
    ],
    [
      'glass',
      '          - [ ] Hand instruments lie ready in houses 1 to 12\n',
      '          - [ ] Hand instruments lie ready in houses 1 to 12\n          - [ ] Each of the six sites shows a green lamp on the board\n',
      '- [ ] Each of the six',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'hospital',
      '- [ ] CHG0048213 is closed with the log of the bridge',
      '- [x] CHG0048213 is closed with the log of the bridge',
      {
        and: [['| Status | Planned |', '| Status | In Progress |']],
        now: '2032-02-07T23:30:00Z',
        at: ['- [x] CHG', '- [ ] T1', '- [ ] PanGuard'],
        also: ['status-contradiction'],
      },
    ],
    [
      'tickets',
      '- [ ] Riders of both stores see',
      '- [x] Riders of both stores see',
      {
        and: [['**Status:** Planned', '**Status:** In Progress']],
        now: '2032-04-12T12:00:00Z',
        at: ['- [x] Riders', '- [ ] A load test', '- [ ] Apple', '- [ ] Both alerts'],
      },
    ],
    [
      'dispatch',
      '- [ ] No alert of 6.2 is open',
      '- [x] No alert of 6.2 is open',
      {
        and: [['Status: Planned', 'Status: In Progress']],
        now: '2032-06-15T07:10:00Z',
        at: ['- [x] No alert', '- [ ] The green', '- [ ] Paper'],
      },
    ],
    [
      'points',
      '- [ ] Each smoke test ran in production as expected',
      '- [x] Each smoke test ran in production as expected',
      {
        and: [
          ['status: planned', 'status: in progress'],
          [
            '### Deployment Steps\n',
            '**Gate:**\n\n- [ ] The restored backup has 2,314,880 rows\n\n### Deployment Steps\n',
          ],
        ],
        now: '2032-05-18T12:00:00Z',
        at: ['- [x] Each smoke', '- [ ] The restored', '**Gate:**'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'hospital',
      "- [ ] PanGuard's engineer is still reachable\n",
      "- [ ] PanGuard's engineer is still reachable\n\n**Result:** PASS\n",
      ['**Result', '- [ ] T1'],
    ],
    [
      'tickets',
      '- [ ] The release note is out in both languages\n',
      '- [ ] The release note is out in both languages\n\n**Validation Result:** ✅ PASS\n',
      ['**Validation Result', '- [ ] Riders'],
    ],
    [
      'points',
      '- [ ] Birgit Lechner has signed for till operations\n',
      '- [ ] Birgit Lechner has signed for till operations\n\n**Acceptance result:** PASSED\n',
      ['**Acceptance result', '- [ ] Each smoke'],
    ],
    [
      'dispatch',
      '- [ ] The green side is scaled to the size of the blue one\n',
      '- ❌ The green side is scaled to the size of the blue one\n\n**Readiness:** PASS\n\n',
      { at: ['**Readiness', '- ❌'] },
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'tickets',
      '## Success Criteria\n',
      '## Go/No-Go Decision\n\n**Decision:** GO\n\n## Success Criteria\n',
      { at: ['**Decision', '## Go/No-Go'], also: ['decision-contradiction'] },
    ],
    [
      'points',
      '### Rollback Decision\n',
      '### Go/No-Go for the writers\n\n**Decision:** NO-GO\n**Decision Maker:** Katalin Vörös\n**Time:** 2032-05-24 08:45\n\n### Rollback Decision\n',
      { at: ['**Decision:', '### Go/No-Go', '**Decision Maker', '**Time:'] },
    ],
    [
      'points',
      '## Documentation\n',
      '## Go/No-Go\n\n**Decision:** GO\n**Reason:** Four clean nights in a row\n\n## Documentation\n',
      { at: ['**Decision:', '## Go/No-Go', '**Reason'] },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'hospital',
      '**Decision:** recorded by Gunnar Lie at 00:25, with the reason, in CHG0048213',
      '**Decision:** GO, by Gunnar Lie at 00:25, tests went well',
      ['**Decision:** GO', '- [ ] T1', '- [ ] No trigger', "- [ ] PanGuard's"],
    ],
    [
      'tickets',
      '## Success Criteria\n',
      '## Go/No-Go Decision\n\n**Readiness Score:** 71/100 (at least 80 is needed)\n**Decision:** GO\n**Decision Maker:** Jonas Weidmann\n**Time:** 2032-04-02 16:00\n**Reason:** The stores wait for nobody\n\n## Success Criteria\n',
      ['**Decision:', '**Readiness Score'],
    ],
    [
      'dispatch',
      '- no major incident is open.',
      '- ❌ no major incident is open.\n\nDecision: GO, by Aroha Ngata at 05:20, because the night is quiet.',
      ['Decision: GO', '- ❌'],
    ],
    [
      'points',
      '**Gate:** Katalin Vörös opens',
      '**Decision:** GO, by Katalin Vörös on 2032-05-16 at 18:00, because the calendar says so\n\n- [ ] 0 cards differ in four nights running\n- [x] Samuel is on duty on 2032-05-17\n\n**Gate:** Katalin Vörös opens',
      ['**Decision:', '- [ ] 0 cards'],
    ],
  ),
];
