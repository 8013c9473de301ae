/** Checklists and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['archive', '- [ ] No open incident', '- [] No open incident'],
    ['mesh', '- [x] Staging validation', '- [X ] Staging validation'],
    ['depot', '- [ ] Depots have', '-[ ] Depots have'],
    ['badge', '- [x] 3.0 has run', '- [x]3.0 has run'],
  ),
  ...defects(
    'checkbox-parent',
    ['mesh', '- [ ] Backup verified\n', '- [x] Backup verified\n  - [ ] The dump is on the second disk\n'],
    [
      'badge',
      '- [ ] The list of readers is exported\n',
      '- [ ] The list of readers is exported\n  - [x] Offices\n  - [x] Warehouses\n',
    ],
    [
      'tariff',
      '  - text: Staging has run 12.0.0 for three days\n    done: true\n',
      '  - text: Staging has run 12.0.0 for three days\n    done: true\n    items:\n      - text: A month end was replayed\n        done: false\n',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'archive',
      '- [ ] Every invoice has a retention date\n',
      '- [ ] Every invoice has a retention date\n- [ ] The log holds no critical error\n',
      '- [ ] The log holds no critical error',
    ],
    [
      'mesh',
      '- [ ] On-call engineer informed\n',
      '- [ ] On-call engineer informed\n- [ ] On-call engineer informed\n',
    ],
    [
      'badge',
      '- [ ] The list of readers is exported\n',
      '- [ ] The list of readers is exported\n- [ ] The guards of all sites know the date\n',
      'The guards of all sites know the date',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'archive',
      '- [ ] Production answered each smoke test',
      '- [x] Production answered each smoke test',
      {
        and: [['**Status:** Planned', '**Status:** In Progress']],
        now: '2031-03-11T21:20:00Z',
        at: ['- [x] Production', '- [ ] The backup of', '- [ ] No open', '## Go/No-Go'],
        also: ['status-contradiction'],
      },
    ],
    [
      'tariff',
      'expected: Each script ends with COMMIT\n    owner: Felix Brandt\n    done: false',
      'expected: Each script ends with COMMIT\n    owner: Felix Brandt\n    done: true',
      {
        and: [['status: approved', 'status: in progress']],
        now: '2031-04-08T05:40:00Z',
        at: ['done:', 'Run the migrations', 'Back up the', 'The support desk knows', 'prerequisites'],
      },
    ],
    [
      'mesh',
      '1. Deploy the canary:',
      '1. [x] Deploy the canary:',
      {
        and: [['🟡 Planned', '🟡 In Progress']],
        now: '2031-04-10T09:40:00Z',
        at: ['[x] Deploy', '- [ ] Backup', '- [ ] On-call', '3. Pre-Deployment'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'mesh',
      '- [ ] On-call engineer informed\n',
      '- [ ] On-call engineer informed\n\n**Result:** ✅ PASS\n',
      '**Result:**',
    ],
    [
      'depot',
      '- [ ] Restore of the Axon backup rehearsed\n',
      '- [ ] Restore of the Axon backup rehearsed\n\n**Result:** PASS\n',
      '**Result:**',
    ],
    [
      'archive',
      '- [ ] No open incident in billing\n',
      '- [ ] No open incident in billing\n\n**Gate Result:** PASS\n',
      '**Gate Result:**',
    ],
  ),
  ...defects(
    'decision-incomplete',
    ['archive', '**Decision Maker:** Amir Haddad\n', '', ['Go/No-Go', '**Decision']],
    ['archive', '**Decision Time:** 19:40 UTC\n', '', ['Go/No-Go', '**Decision']],
    [
      'archive',
      '**Reason:** GO only when every box above is ticked\n',
      '',
      {
        and: [
          ['**Decision:** Pending', '**Decision:** GO'],
          ['- [ ] The backup of the evening', '- [x] The backup of the evening'],
          ['- [ ] No open incident', '- [x] No open incident'],
        ],
        at: ['Go/No-Go', '**Decision'],
      },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'archive',
      '**Decision:** Pending',
      '**Decision:** GO',
      ['**Decision:**', '- [ ] The backup of', '- [ ] No open'],
    ],
    [
      'archive',
      '**Readiness Score:** 92/100',
      '**Readiness Score:** 78/100',
      {
        and: [
          ['**Decision:** Pending', '**Decision:** GO'],
          ['- [ ] The backup of the evening', '- [x] The backup of the evening'],
          ['- [ ] No open incident', '- [x] No open incident'],
        ],
        at: ['**Readiness Score:**', '**Decision:**'],
      },
    ],
    [
      'depot',
      '- [ ] Restore of the Axon backup rehearsed\n',
      '- ❌ Restore of the Axon backup rehearsed\n\n**Decision:** GO\n',
      ['**Decision:**', '❌', '- [ ] Depots'],
    ],
  ),
];
