/** Boxes, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const parcelGates = ['Pipeline green', 'Index on', 'ROUTING_TIMEOUT_MS'];
const gradesGates = [
  'Register set to read-only',
  'Backup of 05:00',
  'Backup taken',
  'V118 applied',
  'Replica lag back',
];

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['parcel', '- [ ] Pull request 1188', '-[ ] Pull request 1188'],
    ['grades', '- [ ] V118 applied', '- [] V118 applied'],
    ['permits', '- [x] Payment provider has', '- [x]Payment provider has'],
    ['keycloak', '- [ ] Three nodes run', '- [ ]Three nodes run'],
    ['keycloak', '- [x] Custom authenticators', '- [x ] Custom authenticators'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'parcel',
      '- [ ] Each alert below was fired once by hand',
      '- [x] Each alert below was fired once by hand\n  - [x] eta_errors\n  - [ ] eta_slow',
    ],
    [
      'grades',
      '- [x] Register 9.3 worked on the expanded table',
      '- [x] Register 9.3 worked on the expanded table\n  - [x] entry of a grade\n  - [ ] transcript',
      { also: ['result-contradiction', 'decision-contradiction'] },
    ],
    [
      'permits',
      "- [x] Wardens' devices tested against 6.0.0",
      "- [ ] Wardens' devices tested against 6.0.0\n  - [x] handhelds\n  - [x] camera cars",
      { also: ['decision-contradiction'] },
    ],
    [
      'keycloak',
      '- [x] Custom authenticators compiled against 26',
      '- [x] Custom authenticators compiled against 26\n  - [ ] PIN\n  - [x] card',
    ],
    [
      'meals',
      '  - text: Dietitians have signed the allergen table\n    done: true\n',
      '  - text: Dietitians have signed the allergen table\n    done: true\n    items:\n      - text: nuts\n        done: true\n      - text: celery\n        done: false\n',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'parcel',
      '- [ ] Dashboard "ETA live" shows both versions',
      '- [ ] Error rate no higher than the day before',
    ],
    ['grades', '- [ ] V120 applied', '- [ ] V120 applied\n- [ ] V120 applied'],
    [
      'permits',
      '- [ ] Each smoke test passed in production',
      '- [ ] Switch back carried out once in staging',
    ],
    [
      'keycloak',
      '- [ ] Dump moved to the archive',
      '- [ ] Dump moved to the archive\n- [ ] Three nodes run 26.1.4',
    ],
    [
      'meals',
      '  - text: Support desk has seen the warning at work\n    done: true\n',
      '  - text: Support desk has seen the warning at work\n    done: true\n  - text: Pipeline of planner 3.7.0 is green\n    done: true\n',
      'Pipeline of planner 3.7.0 is green',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'parcel',
      '- [ ] Release note sent',
      '- [x] Release note sent',
      { at: ['Release note sent', ...parcelGates], also: ['status-contradiction'] },
    ],
    [
      'grades',
      '- [ ] V119 applied in',
      '- [x] V119 applied in',
      { at: ['V119 applied', ...gradesGates], also: ['status-contradiction'] },
    ],
    [
      'grades',
      '- [ ] Scholarship report',
      '- [x] Scholarship report',
      {
        and: [['| **Status** | Approved |', '| **Status** | In progress |']],
        at: ['Scholarship report', ...gradesGates],
        now: '2031-03-15T10:30:00Z',
      },
    ],
    [
      'keycloak',
      '- [ ] Three nodes run',
      '- [x] Three nodes run',
      {
        at: ['Three nodes run', 'Banner in the portal', 'Silo operators have', 'Snapshots of'],
        also: ['status-contradiction'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'grades',
      '- [x] Undo scripts brought',
      '- [ ] Undo scripts brought',
      { at: ['**Result:**', 'Undo scripts brought'], also: ['decision-contradiction'] },
    ],
    [
      'grades',
      '- [x] 1,284,310 rows converted, 0 left',
      '- ❌ 1,284,310 rows converted, 37 left',
      { at: ['**Result:**', '37 left'], also: ['decision-contradiction'] },
    ],
    [
      'keycloak',
      '## Schedule\n',
      '## Rehearsal\n\nResult: PASS\n\n- [x] Growers signed in\n- [ ] Silo terminals signed in\n\n## Schedule\n',
      ['Result: PASS', 'Silo terminals signed in'],
    ],
    [
      'meals',
      'prerequisites:\n',
      'staging test:\n  result: PASS\n  checks:\n    - text: Warning shown for nuts\n      done: true\n    - text: No warning for rice\n      done: false\n\nprerequisites:\n',
      ['result: PASS', 'No warning for rice', 'done: false'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['permits', '**Decision maker:** Aurelio Conti\n', '', ['## Go/No-Go', '**Decision:** GO']],
    ['permits', '**Time:** 2031-02-01 10:00 UTC\n', '', ['## Go/No-Go', '**Decision:** GO']],
    [
      'permits',
      '**Reason:** rehearsal of 30 January passed, all criteria below are met\n',
      '',
      ['## Go/No-Go', '**Decision:** GO'],
    ],
    ['meals', '  decided by: Yara Haddock\n', '', ['readiness:', 'decision: GO']],
    ['meals', '  decided at: 2031-01-31 15:00 UTC\n', '', ['readiness:', 'decision: GO']],
  ),
  ...defects(
    'decision-contradiction',
    ['grades', '91/100 (at least 85', '81/100 (at least 85', ['**Readiness score:**', '**Decision:** GO']],
    [
      'grades',
      '| Undo scripts tried | ✅ |',
      '| Undo scripts tried | ❌ |',
      ['| Undo scripts', '**Decision:** GO'],
    ],
    [
      'permits',
      '- [x] Payment provider has',
      '- [ ] Payment provider has',
      ['Payment provider has', '**Decision:** GO'],
    ],
    ['meals', 'score: 88/100', 'score: 72/100', ['score:', 'decision: GO', 'minimum:']],
    ['meals', 'minimum: 80/100', 'minimum: 95/100', ['score:', 'decision: GO', 'minimum:']],
  ),
];
