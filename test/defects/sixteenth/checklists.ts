/** Boxes, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['radar', '- [ ] Tile store', '- [] Tile store'],
    ['loans', '- [ ] 900 GB', '-[ ] 900 GB'],
    ['fleet', '- [x] Two approvals', '- [x]Two approvals'],
    ['fleet', '- [x] Penetration test report', '- [X ] Penetration test report'],
    ['rabbit', '- [ ] Definitions exported', '- [] Definitions exported'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'loans',
      '  - [x] 388,104,562 closed',
      '  - [ ] 388,104,562 closed',
      { at: ['- [x] Migration', '[ ] 388,104,562'], also: ['result-contradiction'] },
    ],
    [
      'loans',
      '- [x] Catalogue 11.2',
      '- [ ] Catalogue 11.2',
      { at: ['[ ] Catalogue 11.2', 'Overdue list', 'Borrowing history'], also: ['result-contradiction'] },
    ],
    [
      'rabbit',
      '- [ ] Ride journey',
      '- [x] Ride journey',
      {
        at: ['[x] Ride journey', 'Passenger orders', 'Test driver', 'Ride ends'],
        also: ['status-contradiction', 'checklist-gate'],
      },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'radar',
      '- [ ] Rollback rehearsed in staging',
      '- [ ] Rollback rehearsed in staging\n- [ ] Tile store has 200 GB free',
      'Tile store has',
    ],
    [
      'loans',
      '- [ ] Branch staff told',
      '- [ ] 900 GB free on `lib-prod-1`\n- [ ] Branch staff told',
      '900 GB free on',
    ],
    [
      'fleet',
      '- [ ] Retrospective in the calendar',
      '- [ ] Health checks green for an hour',
      'Health checks green',
    ],
    ['rabbit', '- [ ] Leaders spread evenly', '- [ ] mq-1 runs 4.1.2', 'mq-1 runs'],
    [
      'ocpp',
      'text: Support desk briefed by Camille Roy',
      'text: Roll back of one test station rehearsed in the lab',
      'Roll back of one',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'rabbit',
      '- [ ] Queues in sync',
      '- [x] Queues in sync',
      {
        at: ['[x] Queues in sync', '### Stage 3', '### Stage 2', '[ ] Stage 1 complete', '[ ] Disk usage'],
        also: ['status-contradiction'],
      },
    ],
    [
      'rabbit',
      '- [ ] Published and consumed',
      '- [x] Published and consumed',
      {
        at: ['[x] Published and consumed', '### Stage 6', '### Stage 2', '[ ] Stage 1 complete'],
        also: ['status-contradiction'],
      },
    ],
    [
      'loans',
      '- [ ] The overdue list has',
      '- [x] The overdue list has',
      {
        at: ['[x] The overdue list has', '### Phase 5', '## 2. Preconditions', '[ ] 900 GB'],
        also: ['status-contradiction'],
      },
    ],
    [
      'fleet',
      '- [ ] Health checks green',
      '- [x] Health checks green',
      {
        at: ['[x] Health checks', '## 6. Post-Deployment', '## 1. Pre-Dep', '[ ] Migration `0117'],
        also: ['status-contradiction'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    ['loans', '**Check Result:** open', '**Check Result:** PASS'],
    [
      'loans',
      '  - [x] Borrowing history',
      '  - [ ] Borrowing history',
      { at: ['**Rehearsal Result:**', '[ ] Borrowing history'], also: ['checkbox-parent'] },
    ],
    [
      'rabbit',
      '**Validation result:** to be filled in by Lucia Ferrante at 12:00',
      '**Validation result:** ✅ PASS',
    ],
    [
      'loans',
      '  - [x] Borrowing history of ten test readers is complete',
      '  - ❌ Borrowing history of ten test readers is complete',
      ['**Rehearsal Result:**', '❌ Borrowing history'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['fleet', '**Decision Maker:** Nadia Rahmani  \n', '', ['**Decision:** GO', '### Readiness Review']],
    [
      'fleet',
      '**Decision Time:** 2031-01-31 14:00 UTC  \n',
      '',
      ['**Decision:** GO', '### Readiness Review'],
    ],
    [
      'fleet',
      '**Reason:** All criteria are met, and March has the fewest bookings of the year.\n',
      '',
      ['**Decision:** GO', '### Readiness Review'],
    ],
    ['ocpp', '  decision_maker: Camille Roy\n', '', ['go_no_go:', 'decision: GO']],
  ),
  ...defects(
    'decision-contradiction',
    [
      'loans',
      '- [x] The restore was tried',
      '- [ ] The restore was tried',
      ['**Decision:** GO', '[ ] The restore'],
    ],
    ['loans', '**Readiness Score:** 88/100', '**Readiness Score:** 72/100', ['**Decision:** GO', '72/100']],
    [
      'loans',
      '**Rehearsal Result:** PASS',
      '**Rehearsal Result:** FAIL',
      ['**Decision:** GO', 'Rehearsal Result'],
    ],
    [
      'fleet',
      '- [x] City teams agree to the date',
      '- [ ] City teams agree to the date',
      ['**Decision:** GO', '[ ] City teams'],
    ],
  ),
];
