/** Checklists and decisions, references, people, risks, configuration, YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    [
      'release',
      '- [ ] The acceptance testers have signed off',
      '- [] The acceptance testers have signed off',
    ],
    ['story', '- [x] Two reviewers have approved', '-[x] Two reviewers have approved'],
    ['podcast', '- [ ] Stakeholders notified', '- [ ]Stakeholders notified'],
    ['dns', '- [x] Lisbon balancers answer', '- [X ] Lisbon balancers answer'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'release',
      '- [ ] Journey 1: Choose a seat for two',
      '- [x] Journey 1: Choose a seat for two',
      { also: ['checklist-gate', 'status-contradiction'] },
    ],
    [
      'dns',
      '- [x] Dry run in the test zone on 2031-04-20\n',
      '- [x] Dry run in the test zone on 2031-04-20\n  - [ ] Certificates compared\n',
      { at: ['Dry run', 'compared'] },
    ],
    [
      'podcast',
      '- [ ] Database backup verified\n',
      '- [ ] Database backup verified\n  - [x] Dump listed\n  - [x] Restore tried\n',
      { at: ['backup verified', 'listed'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'release',
      '- [ ] A reviewer has approved every change\n',
      '- [ ] A reviewer has approved every change\n- [ ] A reviewer has approved every change\n',
    ],
    ['story', '- [ ] Help page published', '- [ ] Error rate within its target'],
    [
      'ferry',
      '  - text: The error rate stayed under 0.5 % for an hour',
      '  - text: All traffic goes to booking 6',
    ],
    ['podcast', '- [ ] On-call engineer confirmed', '- [ ] Stakeholders notified'],
  ),
  ...defects(
    'checklist-gate',
    [
      'release',
      '- [ ] GET /health → 200\n- [ ] The start page opens\n',
      '- [x] GET /health → 200\n- [x] The start page opens\n',
      { at: ['- [x]', 'Stage', 'Decision', 'Stage 3 ended'], also: ['status-contradiction'] },
    ],
    [
      'release',
      '- [ ] Green runs 3.0.0 on all instances',
      '- [x] Green runs 3.0.0 on all instances',
      { at: ['- [x]', 'Stage', 'Stage 3 ended'], also: ['status-contradiction'] },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'release',
      '**Staging Validation Result:** ⏳ pending',
      '**Staging Validation Result:** ✅ PASS',
      { at: ['Validation Result', '- [ ]'] },
    ],
    [
      'release',
      '**Smoke Test Result:** ⏳ pending',
      '**Smoke Test Result:** ✅ PASS',
      { at: ['Smoke Test Result', '- [ ]'] },
    ],
    [
      'release',
      '  - [ ] Step 3: The new seat stands on the pass\n  - **Result:** ⏳ pending',
      '  - [ ] Step 3: The new seat stands on the pass\n  - **Result:** ✅ PASS',
      { at: ['Result'] },
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'release',
      '**Decision:** ⏳ pending',
      '**Decision:** GO',
      {
        at: ['Decision'],
        and: [['**Rationale:** The report of the staging validation', '']],
        also: ['decision-contradiction', 'field-required'],
      },
    ],
    [
      'release',
      '**Decision:** ⏳ pending',
      '**Decision:** GO',
      {
        at: ['Decision'],
        and: [['**Decision Time:** 10:30  \n', '']],
        also: ['decision-contradiction', 'field-required'],
      },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'release',
      '**Decision:** ⏳ pending',
      '**Decision:** GO',
      { at: ['Decision', 'Stage 3 ended', '- [ ]'] },
    ],
    [
      'podcast',
      '**Decision:** Pending',
      '**Decision:** GO',
      {
        at: ['Decision', 'NO-GO', 'fail'],
        and: [
          [
            '| 3 | Chapters of an episode | `GET /v5/episodes/77/chapters` | 200, empty list |',
            '| 3 | Chapters of an episode | `GET /v5/episodes/77/chapters` | 200, empty list — ❌ failed |',
          ],
        ],
      },
    ],
    [
      'release',
      '**Production Readiness Score:** 91/100',
      '**Production Readiness Score:** 61/100',
      {
        at: ['61/100', 'Decision', '75/100'],
        and: [
          ['**Decision:** ⏳ pending', '**Decision:** GO'],
          [
            '- [ ] Stage 3 ended in PASS\n- [ ] Nobody found a critical issue\n- [ ] Each member of the team would go ahead\n- [ ] The monitoring shows staging and production\n- [ ] The way back is ready to be used',
            '- [x] Stage 3 ended in PASS\n- [x] Nobody found a critical issue',
          ],
        ],
        also: ['status-contradiction', 'checklist-gate'],
      },
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['story', '[[US-842-parcel-lockers]]', '[[US-824-parcel-lockers]]'],
    ['story', '../docs/locker-delivery.md', '../docs/locker-delivry.md'],
    ['story', '**Blocked By**: DP-830', '**Blocked By**: DP-803'],
    [
      'podcast',
      'This plan brings v5.2.0',
      'See [the rollback](#rollback-procedure). This plan brings v5.2.0',
    ],
    ['ferry', '  blocked_by: [DP-860]', '  blocked_by: [DP-861]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['story', '# Deployment Plan: DP-842-parcel-lockers', '# Deployment Plan: DP-824-parcel-lockers'],
    ['story', 'DP-842-parcel-lockers\n', 'DP-843 Parcel lockers\n'],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'story',
      '# Deployment Plan: DP-842-parcel-lockers',
      '# Deployment Plan: DP-851-parcel-lockers',
      { also: ['plan-id-mismatch', 'dependency-cycle'] },
    ],
    [
      'ferry',
      'id: DP-871\nstatus',
      'id: DP-860\nstatus',
      { at: ['DP-860'], also: ['plan-id-mismatch', 'dependency-cycle'] },
    ],
    ['dns', '| **Plan** | DP-866 |', '| **Plan** | DP-880 |'],
  ),
  ...defects(
    'dependency-cycle',
    ['story', '**Blocked By**: DP-830', '**Blocked By**: DP-851', { also: ['dependency-asymmetric'] }],
    ['ferry', '  blocked_by: [DP-860]', '  blocked_by: [DP-880]'],
  ),
  ...defects(
    'dependency-asymmetric',
    ['story', '**Blocks**: DP-851', '**Blocks**: DP-880'],
    ['ferry', '  blocks: [DP-880]', '  blocks: [DP-851]'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'story',
      '**Blocked By**: DP-830',
      '**Blocked By**: DP-830, DP-841',
      {
        and: [['**Status**: Approved', '**Status**: In progress']],
        now: '2031-03-11T11:00:00Z',
        files: {
          'plans/DP-841-depots.md':
            '# Deployment Plan: DP-841 Depots\n\n**Status:** Planned\n\n**Blocks:** DP-842\n\n## Rollback\n\nNone.\n',
        },
        at: ['Blocked By', 'Status'],
      },
    ],
    [
      'ferry',
      '  blocked_by: [DP-860]',
      '  blocked_by: [DP-861]',
      {
        and: [['status: approved', 'status: in progress']],
        now: '2031-05-06T09:00:00Z',
        files: {
          'plans/DP-861-ports.md':
            '# Deployment Plan: DP-861 Ports\n\n**Status:** Approved\n\n**Blocks:** DP-871\n\n## Rollback\n\nNone.\n',
        },
        at: ['blocked_by', 'status'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'podcast',
      '**Deployment Window:** 20:00 – 23:00 UTC',
      '**Deployment Window:** 20:00 – 22:59 UTC',
      {
        at: ['Window', 'Date', '#'],
        files: {
          'plans/DP-869-cdn.md':
            '# Deployment Plan: DP-869 CDN\n\n**Status:** Planned\n**Date:** 2031-03-13\n**Deployment Window:** 21:00 – 22:00 UTC\n**Environment:** Production (eu-west-1)\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
    [
      'dns',
      '| **When** | Sunday 2031-04-27, 01:00–04:00 UTC |',
      '| **When** | Sunday 2031-04-27, 01:00–04:01 UTC |',
      {
        at: ['When', '#'],
        files: {
          'plans/DP-869-cdn.md':
            '# Deployment Plan: DP-869 CDN\n\n**Status:** Planned\n**Date:** 2031-04-27\n**Deployment Window:** 02:00 – 03:00 UTC\n**Environment:** production\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects(
    'roles-required',
    [
      'podcast',
      '| Role | Person | Contact |',
      '',
      {
        until: '## ✅ 3.',
        at: '',
        and: [
          ['**Decision owner:** Gwen Parry\n', ''],
          ['**Decision maker:** Gwen Parry\n', ''],
        ],
        also: ['section-empty', 'rollback-owner-required', 'decision-incomplete'],
      },
    ],
    ['ferry', 'roles:\n', '', { until: 'prerequisites:', at: '' }],
  ),
  ...defects(
    'owner-unknown',
    [
      'podcast',
      '| 20:15 | 15 min | Database backup | Yuki Tanaka |',
      '| 20:15 | 15 min | Database backup | Yuko Tanaka |',
    ],
    ['dns', '| T+30 | 01:30 | Check A | Jun Sato |', '| T+30 | 01:30 | Check A | Piotr Zielinski |'],
    [
      'ferry',
      '    activity: Final checks\n    owner: Beata Nowak',
      '    activity: Final checks\n    owner: Bo Nilsen',
      ['Bo Nilsen'],
    ],
    [
      'release',
      '| 13:30 | 30 min | Production smoke tests | Priya Nair |',
      '| 13:30 | 30 min | Production smoke tests | Pria Nair |',
    ],
    [
      'story',
      '| Staff | 2031-03-11 09:00 | Flag at 1% | Tomas Vacek |',
      '| Staff | 2031-03-11 09:00 | Flag at 1% | Klara Novak |',
    ],
  ),
  ...defects(
    'contact-invalid',
    ['release', 'priya.nair@aerolinea.net', 'priya.nair@aerolinea'],
    ['story', '+420 555 010 112', '+420 5x5 010'],
    ['podcast', 'yuki.tanaka@earshot.audio', 'yuki.tanaka@@earshot.audio'],
    ['ferry', 'arjun.rao@fjordline.no', 'arjun.rao.fjordline.no'],
    ['dns', 'omar.haidari@bilhete.pt', 'omar.haidari@bilhete,pt'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'release',
      '| Responses become slower | Low | Medium | Load test before, limits watched from stage 6, blue kept running |',
      '| Responses become slower | Low | Medium | |',
    ],
    [
      'dns',
      "| Lisbon's link is full | Low | Medium | Second carrier in place since March |",
      "| Lisbon's link is full | Low | Medium | - |",
    ],
    ['ferry', '    mitigation: Twice the memory of booking 5\n', '', ['memory', 'impact: Low']],
    ['podcast', 'Six pods are warm before the switch', 'None'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['release', '**Overall Risk Level:** Medium', '**Overall Risk Level:** Low'],
    ['podcast', '**Overall Risk:** Medium', '**Overall Risk:** Low'],
    ['ferry', 'overall_risk: Medium', 'overall_risk: Low'],
    ['dns', 'Overall: Medium.', 'Overall: Low.'],
    [
      'podcast',
      '| Green has too little capacity | Medium | Medium |',
      '| Green has too little capacity | High | High |',
      ['Overall', 'Risk Level', 'capacity'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'podcast',
      '| Start | Engineering | #podcast-releases | 20:00 UTC |',
      '| Start | Engineering | | 20:00 UTC |',
    ],
    [
      'story',
      '| At the start | Rollout begins | Shop team | #shop-deploys |',
      '| At the start | Rollout begins | | #shop-deploys |',
    ],
    [
      'ferry',
      '  - when: At the start\n    audience: Engineering\n',
      '  - when: At the start\n',
      ['At the start', 'begun'],
    ],
    [
      'release',
      '**Time:** when stage 5 begins  \n**To:** the people in the timeline  \n',
      '**Time:** when stage 5 begins  \n',
      { at: ['Start Communication', 'stage 5 begins', 'Starting now'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'variable-duplicate',
    [
      'story',
      '| `LOCKER_POOL_SIZE` | 4 | 16 |',
      '| `LOCKER_POOL_SIZE` | 4 | 16 |\n| `LOCKER_TIMEOUT_MS` | 2000 | 3000 |',
      'LOCKER_TIMEOUT',
    ],
    [
      'ferry',
      '    production: 12\n',
      '    production: 12\n  - name: BOOKING_WORKERS\n    staging: 2\n    production: 16\n',
      ['BOOKING_WORKERS', 'production: 1'],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'story',
      '| Lockers near me | GET /api/v2/lockers?city=brno | 200, at least one locker |',
      '| Lockers near me | GET /api/v2/lockers?city=brno | |',
    ],
    ['ferry', '    expected: 201 with a booking number\n', '', ['Book a crossing', 'POST']],
    ['release', '- [ ] GET /health → 200\n- [ ] The first page', '- [ ] GET /health\n- [ ] The first page'],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['story', '| Health | GET /health | 200 |', '| Health | GTE /health | 200 |'],
    ['podcast', '`GET /v5/shows/42/episodes`', '`GET v5/shows/42/episodes`'],
    ['ferry', '    endpoint: GET /health', '    endpoint: health page'],
    ['dns', '| API | GET https://api.bilhete.pt/ping |', '| API | GET htps://api.bilhete.pt/ping |'],
  ),
  ...defects(
    'yaml-syntax',
    [
      'ferry',
      "title: 'Deployment Plan: DP-871 Ferry booking 6'",
      "title: 'Deployment Plan: DP-871 Ferry booking 6",
    ],
    ['ferry', '  downtime: none', '   downtime: none', { at: ['downtime', 'risk'] }],
    ['ferry', '  blocked_by: [DP-860]', '  blocked_by: [DP-860', { at: ['DP-860', 'blocks'] }],
    ['release', 'deployment-plan: release', 'deployment-plan: [release', { at: ['deployment-plan', '---'] }],
  ),
  ...defects(
    'yaml-schema',
    ['ferry', 'migrations:\n', 'migratons:\n', { also: ['section-required'] }],
    ['ferry', 'prerequisites:\n', 'prerequisits:\n', { also: ['section-required'] }],
    ['ferry', '        expected: canary=10\n', '        expcted: canary=10\n'],
    [
      'ferry',
      '    done: false\n  - text: The error rate stayed',
      '    done: maybe\n  - text: The error rate stayed',
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'podcast',
      '## 🔧 5. Deployment Steps',
      '<!-- deployment-plan-disable-next-line rollout-percentages -->\n\n## 🔧 5. Deployment Steps',
    ],
    ['story', '## Team\n', '<!-- deployment-plan-disable-next-line contact-invalidd -->\n\n## Team\n'],
    [
      'ferry',
      'total_duration: 4 hours',
      '# deployment-plan-disable-next-line timeline-total\ntotal_duration: 4 hours',
    ],
  ),
];
