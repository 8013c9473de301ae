/** Boxes, gates, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const done = { also: ['status-contradiction'] } as const;

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['release', '- [ ] The image digests match those', '- [] The image digests match those'],
    ['release', '- [x] All four services are merged', '- [X ] All four services are merged'],
    [
      'freeze',
      '- [ ] The settings for production are in place',
      '-[ ] The settings for production are in place',
    ],
    ['radio', '- [x] 👀 Noor Haddad', '- [x]👀 Noor Haddad'],
    ['archive', '- [x] First copy of all 212 TB', '- [x]First copy of all 212 TB'],
    ['archive', '- [ ] No trigger of the way back', '- [  ] No trigger of the way back'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'release',
      '- [ ] Journey 1: A guest books',
      '- [x] Journey 1: A guest books',
      { at: ['Journey 1', 'The guest'], also: ['status-contradiction', 'checklist-gate'] },
    ],
    [
      'release',
      '- [x] No critical issue is open',
      '- [x] No critical issue is open\n  - [x] reservations-api\n  - [ ] channel-manager',
      ['- [x] No critical', '  - ['],
    ],
    [
      'freeze',
      '- [ ] Both alerts fired when tested',
      '- [ ] Both alerts fired when tested\n  - [x] `freeze_errors`\n  - [x] `freeze_slow`',
    ],
    [
      'archive',
      '- [x] Racks and power in the data centre are accepted',
      '- [x] Racks and power in the data centre are accepted\n  - [ ] Racks\n  - [ ] Power',
    ],
    [
      'radio',
      '- [ ] 📞 The studio manager knows the date and the time',
      '- [ ] 📞 The studio manager knows the date and the time\n  - [x] Told by phone\n  - [x] Confirmed by email',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'release',
      '- [x] The support desk has seen the meal plans at work',
      '- [x] The support desk has seen the meal plans at work\n- [x] The support desk has seen the meal plans at work',
    ],
    [
      'freeze',
      '- [ ] The release note is out',
      '- [ ] The release note is out\n- [ ] Customers of both app stores see the button',
      ['Customers of both app stores'],
    ],
    [
      'archive',
      '- [ ] Observers have been told by email on 2031-04-21',
      '- [ ] Observers have been told by email on 2031-04-21\n- [ ] Nordgrid confirms its engineer on 2031-04-23',
      ['- [ ] Nordgrid confirms'],
    ],
    [
      'radio',
      '- [x] 👀 Noor Haddad has approved the change',
      '- [x] 👀 Noor Haddad has approved the change\n- [x] 🧪 The pipeline is green for commit `c41f9e2`',
      ['- [x] 🧪'],
    ],
    [
      'release',
      '4. [ ] Send the rollback message',
      '4. [ ] Send the rollback message\n5. [ ] See blue answer its health checks',
      ['See blue answer'],
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'release',
      '- [ ] A booking with the test card succeeds',
      '- [x] A booking with the test card succeeds',
      { at: ['- [x] A booking', '- [ ] Stage 3 ended', '### Stage'], ...done },
    ],
    [
      'release',
      '- [ ] Green runs 2031.1 on all twelve hosts',
      '- [x] Green runs 2031.1 on all twelve hosts',
      {
        and: [['**Status:** 🟡 PLANNED', '**Status:** 🔵 IN PROGRESS']],
        now: '2031-03-08',
        at: ['- [x] Green', '- [ ] Stage 3 ended', '- [ ] The decision', '### Stage'],
      },
    ],
    [
      'freeze',
      '- [ ] Customers of both app stores see the button',
      '- [x] Customers of both app stores see the button',
      { at: ['- [x] Customers', '- [ ]', '## Pre-Deployment', '## Post-'], ...done },
    ],
    [
      'archive',
      '- [ ] All four tests gave what is expected',
      '- [x] All four tests gave what is expected',
      { at: ['- [x] All four', '- [ ]', '## Before', '## Step'], ...done },
    ],
    [
      'radio',
      '- [ ] 🩺 Every health check',
      '- [x] 🩺 Every health check',
      { at: ['- [x] 🩺', '- [ ] 📊', '- [ ] 📞', '## ✅', '## 🏁'], ...done },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'release',
      '**Staging Validation Result:** pending, Priya Nair enters it on Saturday',
      '**Staging Validation Result:** ✅ PASS',
      ['**Staging Validation Result', '- [ ]'],
    ],
    [
      'release',
      '**Smoke Test Result:** pending',
      '**Smoke Test Result:** ✅ PASS',
      ['**Smoke Test Result', '- [ ]'],
    ],
    [
      'release',
      '**Extended Validation Result:** pending',
      '**Extended Validation Result:** PASS',
      ['**Extended Validation', '- [ ]'],
    ],
    [
      'release',
      'pays with the test card\n  - **Result:** pending',
      'pays with the test card\n  - **Result:** ✅ PASS',
      ['- **Result:** ✅', '- [ ]'],
    ],
    [
      'archive',
      '- [ ] Two astronomers have downloaded a scan of their own',
      '- [ ] Two astronomers have downloaded a scan of their own\n\n**Result:** PASS',
      ['**Result:**', '- [ ] All four', '- [ ] Two'],
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'release',
      '**Decision Maker:** Rosalind Achterberg  \n**Decision Time:**',
      '**Decision Time:**',
      { at: ['**Decision:**', '### Stage 4', '**Decision Time'], also: ['field-required'] },
    ],
    [
      'release',
      '**Decision Time:** 2031-03-03 15:00 UTC  \n',
      '',
      { at: ['**Decision:**', '### Stage 4', '**Decision Maker'], also: ['field-required'] },
    ],
    [
      'release',
      '**Rationale:** Score 88 against a bar of 80, and all pilot hotels agree\n',
      '',
      { at: ['**Decision:**', '### Stage 4', '**Decision'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'release',
      '- [x] The readiness score is at least 80',
      '- [ ] The readiness score is at least 80',
      ['**Decision:**', '- [ ] The readiness'],
    ],
    [
      'release',
      '- [x] All pilot hotels agree\n',
      '- [ ] ❌ All pilot hotels agree (Porto does not)\n',
      ['**Decision:**', 'All pilot hotels agree'],
    ],
    [
      'release',
      '**Production Readiness Score:** 88/100',
      '**Production Readiness Score:** 72/100',
      ['**Decision:**', '**Production Readiness', '**Rationale:**'],
    ],
    [
      'archive',
      'Consuelo Araya decides at 14:00 and writes the reason into the log of the night.',
      '**Decision:** GO (Consuelo Araya, 14:00, all is well)',
      ['**Decision:**', '- [ ]'],
    ],
  ),
];
