/** Text that came apart, and sections, fields and tables. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['release', '**Status:** 🟡 PLANNED', '**Status:** ðŸŸ¡ PLANNED'],
    ['release', '"✅ The spring release', '"âœ… The spring release'],
    ['release', '**Risk Mitigation Confidence:** High', '\ufeff**Risk Mitigation Confidence:** High'],
    ['radio', '| 🎉 Phase 4 |', '| ðŸŽ‰ Phase 4 |'],
    ['freeze', 'freezes a lost card at once*', 'freezes a lost card â€\u201d at once*'],
    ['archive', '| Free space on `/plates` | > 30 TB', '| Free space on `/plates` | â‰¥ 30 TB'],
    ['laundry', "'State running, 38 minutes left'", "'State running â€\u201c 38 minutes left'"],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'freeze',
      '**Rollback Time:** 5 minutes',
      '<<<<<<< HEAD\n**Rollback Time:** 5 minutes\n=======\n**Rollback Time:** 5 minutes, app included\n>>>>>>> card-freeze-2',
    ],
    [
      'release',
      './ops/portal.sh --env staging --publish 12.0.0',
      '<<<<<<< HEAD\n./ops/portal.sh --env staging --publish 12.0.0\n=======\n./ops/portal.sh --env staging --publish 12.0.0 --warm\n>>>>>>> portal-warm-up',
    ],
    ['radio', '- CPU of the workers: < 75%', '- CPU of the workers: < 75%\n>>>>>>> release/6.0'],
    [
      'laundry',
      '    - A smoke test fails twice\n',
      '<<<<<<< HEAD\n    - A smoke test fails twice\n=======\n    - Any smoke test fails\n>>>>>>> rings\n',
      { also: ['yaml-syntax'] },
    ],
    [
      'archive',
      '- [ ] The time to live is back at 3600 seconds',
      '<<<<<<< ours\n- [ ] The time to live is back at 3600 seconds\n=======\n- [ ] The time to live is back at 1800 seconds\n>>>>>>> theirs',
    ],
  ),
];

export const structure: readonly Case[] = [
  ...defects(
    'section-required',
    [
      'freeze',
      '## Success Criteria\n',
      '',
      { until: '## Rollout Schedule', at: ['# Deployment Plan', '## Risks', '## Rollout Schedule'] },
    ],
    [
      'freeze',
      '## Communication Plan',
      '',
      {
        until: '## Team',
        at: ['# Deployment Plan', '## Post-Deployment Validation', '## Team', '## Success Criteria'],
      },
    ],
    [
      'freeze',
      '## Post-Deployment Validation',
      '',
      {
        until: '## Communication Plan',
        at: ['# Deployment Plan', '## Rollback Plan', '## Communication Plan'],
      },
    ],
    [
      'release',
      '## Risk Assessment',
      '',
      {
        until: '## Deployment Checklist Summary',
        at: ['# Phase 8', '## Success Criteria', '## Deployment Checklist Summary'],
      },
    ],
    [
      'release',
      '#### Log Analysis',
      '',
      {
        until: '**Staging Validation Result:**',
        at: ['### Stage 3', '#### Performance Validation', '# Phase 8', '### Stage 4'],
      },
    ],
    [
      'radio',
      part('radio', '## 🏁 6. Post-Deployment'),
      '',
      { at: ['# 🚀', '## 📈 5. Monitoring', '## 🎙️'] },
    ],
    [
      'laundry',
      '  - name: Smoke Tests\n',
      '',
      {
        until: '  - name: Monitoring\n',
        at: ['phases:', '  - name: Monitoring', '  - name: Application Deployment', 'title:'],
      },
    ],
  ),
  ...defects(
    'section-empty',
    [
      'freeze',
      part('freeze', 'The app reaches the stores days', '## Pre-Deployment Checklist'),
      '',
      '### Rationale',
    ],
    ['radio', part('radio', '- [x] 🧪', '## 🎯'), '', '## ✅ 1. Pre-Deployment Checklist'],
    ['archive', part('archive', '- [ ] Step log is filed'), '', '## Afterwards'],
    ['release', '- [ ] A night porter in Porto has checked in a guest\n', '', '#### User Testing'],
    [
      'release',
      '- [ ] Call the duty managers of the pilot hotels\n- [ ] Set a date for the mended release\n',
      '',
      '### Post-Rollback Actions',
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'release',
      '## Risk Assessment',
      '## Success Criteria\n\n- [ ] Guests can book a meal plan\n\n## Risk Assessment',
      ['## Success Criteria'],
    ],
    ['freeze', '## Team\n', '## Communication Plan\n\n- The hotline hears of every share first\n\n## Team\n'],
    [
      'radio',
      '## 🏁 6. Post-Deployment',
      '## 📈 5. Monitoring\n\n- Listeners per hour stay level\n\n## 🏁 6. Post-Deployment',
      { also: ['step-numbering'] },
    ],
    ['freeze', '### Infrastructure Readiness', '### Code Readiness', { also: ['section-required'] }],
    [
      'release',
      '#### Monitoring Dashboard Review',
      '#### User Testing\n\n- [ ] A guest in Lisbon has booked breakfast\n\n#### Monitoring Dashboard Review',
    ],
  ),
  ...defects(
    'section-order',
    [
      'freeze',
      '## Post-Deployment Validation',
      `${part('freeze', '## Monitoring Plan', '## Rollback Plan')}## Post-Deployment Validation`,
      {
        and: [[part('freeze', '## Monitoring Plan', '## Rollback Plan'), '']],
        at: ['## Monitoring Plan', '## Rollback Plan', '## Post-Deployment Validation'],
      },
    ],
    [
      'release',
      '## Stakeholder Contact List',
      `${part('release', '## Rollback Validation', '## Communication Plan')}## Stakeholder Contact List`,
      {
        and: [[part('release', '## Rollback Validation', '## Communication Plan'), '']],
        at: ['## Rollback Validation', '## Communication Plan', '## Stakeholder Contact List'],
      },
    ],
    [
      'radio',
      '## 🎯 2. Deployment Strategy',
      `${part('radio', '## 🏁 6. Post-Deployment')}\n## 🎯 2. Deployment Strategy`,
      {
        and: [[part('radio', '## 🏁 6. Post-Deployment'), '']],
        at: ['## 🏁 6. Post-Deployment', '## 🎯 2. Deployment Strategy'],
        also: ['step-numbering'],
      },
    ],
    [
      'freeze',
      '## Deployment Strategy',
      `${part('freeze', '## Pre-Deployment Checklist', '## Deployment Steps')}## Deployment Strategy`,
      {
        and: [[part('freeze', '## Pre-Deployment Checklist', '## Deployment Steps'), '']],
        at: ['## Pre-Deployment Checklist', '## Deployment Strategy', '## Deployment Steps'],
      },
    ],
  ),
  ...defects(
    'field-required',
    [
      'release',
      '**Environment:** Production (hotel-prod)  \n',
      '',
      ['**Feature:**', '# Phase 8', '**Deployment Lead', '**Deployment Window'],
    ],
    [
      'release',
      '**Downtime Expected:** Zero\n\n',
      '',
      ['## Executive Summary', '**Deployment Strategy', '**Risk Level'],
    ],
    [
      'freeze',
      '**Implementation Plan:** [[IP-826-card-freeze]]  \n',
      '',
      ['## Story Reference', '**User Story', '**Test Results'],
    ],
    ['radio', '**Author:** Ida Kowalczyk  \n', '', ['# 🚀', '## 🎙️', '**Date:**', '**Status:**']],
    ['radio', '**Expected Downtime:** Zero  \n', '', ['## 🎯', '**Strategy:**', '**Target', '**Risk']],
    ['laundry', 'date: 2031-05-13\n', '', ['title:', 'status:', 'environment:', 'id:']],
  ),
  ...defects(
    'field-empty',
    ['release', '**Deployment Lead:** Marta Lindqvist  ', '**Deployment Lead:**  '],
    ['release', '**Escalation Contact:** Henrik Daal', '**Escalation Contact:**'],
    ['freeze', '**Rollback Owner:** Sophie Brandt', '**Rollback Owner:**'],
    ['radio', '**Target Environment:** Production (audio-prod)', '**Target Environment:**'],
    ['archive', '**Who decides:** Consuelo Araya', '**Who decides:**'],
    ['archive', '| Environment | archive-prod |', '| Environment | |'],
    ['laundry', 'environment: laundry-prod\n', 'environment:\n'],
  ),
  ...defects(
    'table-columns',
    ['release', '| rates-engine | 5.3.7 | 5.4.0 | Tomas Bielik |', '| rates-engine | 5.4.0 | Tomas Bielik |'],
    ['archive', '| 10:45 | 12:15 | Benedikt Horn | Last copy |', '| 10:45 | 12:15 | Last copy |'],
    [
      'freeze',
      '| Full | 2031-03-20 09:00 | Open to 100% | Every customer sees the button |',
      '| Full | 2031-03-20 09:00 | Open to 100% | Every customer | sees the button |',
    ],
    ['radio', '| 2-8 hours | every hour | Mateo Ruiz |', '| 2-8 hours | every hour |'],
    [
      'archive',
      '| plates.cerro-alto.org | CNAME | old.cerro-alto.org | archive.cerro-alto.org |',
      '| plates.cerro-alto.org | CNAME | old.cerro-alto.org |',
    ],
    [
      'release',
      '| Time (UTC) | Duration | Phase | Owner | Status |\n| --- | --- | --- | --- | --- |',
      '| Time (UTC) | Duration | Phase | Status |\n| --- | --- | --- | --- |',
      ['| Time (UTC) |', '| Sat', '| Sun'],
    ],
  ),
  ...defects(
    'step-numbering',
    ['archive', '## Step 5: Change the names', '## Step 6: Change the names', ['## Step 6']],
    ['release', '### Stage 3: Staging Validation', '### Stage 4: Staging Validation', ['### Stage 4']],
    ['radio', '### Step 5: Verify', '### Step 6: Verify'],
    ['radio', '3. Take the column out again', '5. Take the column out again', ['5. Take', '4. Verify']],
    ['freeze', '6. Hold for 24 hours', '7. Hold for 24 hours', ['7. ']],
    ['archive', '4. Abena checks the way back', '6. Abena checks the way back'],
    ['release', '3. [ ] Repeat the smoke tests of stage 6', '2. [ ] Repeat the smoke tests of stage 6'],
  ),
];
