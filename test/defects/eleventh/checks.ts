/** Checklists and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['claims', '- [ ] Blue is updated to 9.4', '- [] Blue is updated to 9.4'],
    ['wind', '- [x] Security review passed', '- [x]Security review passed'],
    ['heat', '- [ ] Deputies have', '-[ ] Deputies have'],
    ['lots', '- [ ] Copy finished', '- [ x] Copy finished'],
    ['heat', '- [x] Contract for the line', '- [X ] Contract for the line'],
    ['lots', '4. [ ] Replication lag has', '4. [] Replication lag has'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'claims',
      '  - [x] Upload of files',
      '  - [ ] Upload of files',
      { at: ['Penetration test', 'Upload of files'], also: ['decision-contradiction'] },
    ],
    [
      'heat',
      '- [ ] Invoices of March are printed\n',
      '- [ ] Invoices of March are printed\n  - [x] Households\n  - [x] Firms\n',
      ['Invoices of March', 'Households', 'Firms'],
    ],
    [
      'wind',
      '- [x] Pipeline 5521 is green\n',
      '- [x] Pipeline 5521 is green\n  - [ ] Unit tests\n  - [ ] Contract tests\n',
      { at: ['Pipeline 5521', 'Unit tests', 'Contract tests'], also: ['decision-contradiction'] },
    ],
    [
      'dose',
      'in staging for two weeks\n    done: true\n',
      'in staging for two weeks\n    done: true\n    items:\n      - text: First week\n        done: true\n      - text: Second week\n        done: false\n',
      ['in staging for two weeks', 'First week', 'Second week', 'done: '],
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'wind',
      '- [ ] Nobody had to roll back\n',
      '- [ ] Nobody had to roll back\n- [ ] All turbines are read by 7.0.0\n',
    ],
    [
      'lots',
      '4. [ ] Replication lag has',
      '4. [ ] Birgir Olsen has no auction in the hall before 06:00\n5. [ ] Replication lag has',
    ],
    [
      'heat',
      '- [ ] Cellar is kept',
      "- [ ] Plan is filed with the town's archive\n- [ ] Cellar is kept",
      'Plan is filed',
    ],
    [
      'dose',
      '  - text: The dashboard shows each ward apart\n    done: false\n',
      '  - text: The dashboard shows each ward apart\n    done: false\n  - text: The dashboard shows each ward apart\n    done: false\n',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'lots',
      '- [ ] Copy finished',
      '- [x] Copy finished',
      {
        and: [['**Status:** Planned', '**Status:** In Progress']],
        at: ['Copy finished', 'Backup prepared', 'Three scripts', 'Birgir Olsen has', 'Phase 1', 'Phase 2'],
        now: '2031-02-26T04:00:00Z',
      },
    ],
    [
      'dose',
      '          ./bin/flag show dose-by-weight\n        hold: 90 minutes\n        rollback: |\n          ./bin/flag set dose-by-weight --percent 0\n        done: false',
      '          ./bin/flag show dose-by-weight\n        hold: 90 minutes\n        rollback: |\n          ./bin/flag set dose-by-weight --percent 0\n        done: true',
      {
        and: [['status: approved', 'status: in progress']],
        at: ['done: ', 'name: ', 'text: '],
        now: '2031-04-16T13:00:00Z',
      },
    ],
    [
      'claims',
      '- [ ] Board has received the figures',
      '- [x] Board has received the figures',
      {
        and: [['| **Status** | Approved |', '| **Status** | In progress |']],
        at: ['Board has received', 'Everybody in section', 'Dashboard is on', '13. After', '6. Steps'],
        now: '2031-02-13T19:00:00Z',
      },
    ],
    [
      'heat',
      '- [ ] Cellar is kept',
      '- [x] Cellar is kept',
      {
        and: [['**Status:** Approved', '**Status:** In progress']],
        at: ['Cellar is kept', 'Invoices of March', 'Deputies have', 'B. Entry', 'L. Afterwards'],
        now: '2031-03-23T01:00:00Z',
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    ['claims', '| < 4 s | 2.6 s | PASS |', '| < 4 s | 6.2 s | PASS |', { also: ['decision-contradiction'] }],
    [
      'wind',
      '- [ ] Boards show the column `quality`\n',
      '- [ ] Boards show the column `quality`\n\n**Result:** ✅ PASS\n',
      ['**Result:**', 'Boards show'],
    ],
    [
      'lots',
      '- [ ] Comparison without a difference\n',
      '- [ ] Comparison without a difference\n\nResult: PASS\n',
      ['Result: PASS', 'Comparison without'],
    ],
    [
      'heat',
      '- [ ] Backup of the Saturday has been restored once\n',
      '- [ ] Backup of the Saturday has been restored once\n\n**Result of the check:** PASS\n',
      ['**Result of the check:**', 'Backup of the Saturday'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['wind', '**Decision Maker:** Solveig Aas\n', '', ['**Decision:** GO', '## Go/No-Go Decision']],
    ['wind', '**Decision Time:** 2031-01-30 11:00 UTC\n', '', ['**Decision:** GO', '## Go/No-Go Decision']],
    [
      'wind',
      '**Rationale:** The replay was clean and the control rooms agree\n',
      '',
      ['**Decision:** GO', '## Go/No-Go Decision'],
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'claims',
      '| Error rate in staging | < 0.5% | 0.2% | PASS |',
      '| Error rate in staging | < 0.5% | 0.9% | FAIL |',
      ['Error rate in staging', '**Decision:** GO'],
    ],
    [
      'claims',
      '**Readiness score:** 88/100',
      '**Readiness score:** 68/100',
      ['**Readiness score:**', '**Decision:** GO'],
    ],
    [
      'wind',
      '- [x] Security review passed',
      '- [ ] Security review passed',
      ['Security', '**Decision:** GO'],
    ],
    [
      'claims',
      '| Regression tests | 100% pass | 100% pass | PASS |',
      '| Regression tests | 100% pass | 93% pass | FAIL |',
      ['Regression tests', '**Decision:** GO'],
    ],
    [
      'wind',
      '- [x] Replay of two hours lost no frame',
      '- [ ] Replay of two hours lost no frame: 41 were lost',
      ['Replay of two', '**Decision:** GO'],
    ],
  ),
];
