/** Checklists, decisions, references, people, risks, configuration, YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** Another plan of the workspace. */
const plan = (id: string, ...lines: readonly string[]): string =>
  [`# Deployment Plan: ${id} Other`, ...lines, '## Rollback', 'None.'].join('\n\n') + '\n';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['images', '- [ ] Dashboards open', '- [] Dashboards open'],
    ['images', '- [ ] Staging runs 3.8.0', '-[ ] Staging runs 3.8.0'],
    ['tax', '- [x] CI is green', '- [x]CI is green'],
    ['tax', '- [ ] Dashboard open', '- [X ] Dashboard open'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'images',
      '- [ ] Journey 1: A',
      '- [x] Journey 1: A',
      { at: ['Journey 1', 'Open the', 'Enlarge', 'sharp'], also: ['status-contradiction', 'checklist-gate'] },
    ],
    [
      'images',
      '  - [ ] Step 1: Upload the new picture\n  - [ ] Step 2: Reload the page of the product\n  - [ ] Step 3: The new picture is shown',
      '  - [x] Step 1: Upload the new picture\n  - [x] Step 2: Reload the page of the product\n  - [x] Step 3: The new picture is shown',
      { at: ['Journey 2', 'Step'], also: ['status-contradiction', 'checklist-gate'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    ['images', '- [ ] Dashboards open', '- [ ] All team members on standby'],
    ['tax', '- [ ] Dashboard open', '- [ ] Dashboard open\n- [ ] Freeze announced in #releases'],
    ['broker', "  - '[ ] The window is announced'", "  - '[x] All teams have updated their clients'"],
  ),
  ...defects('checklist-gate', [
    'images',
    '- [ ] No regression in the catalogue',
    '- [x] No regression in the catalogue',
    { at: ['- [x]', '- [ ]', 'Stage'], also: ['status-contradiction'] },
  ]),
  ...defects(
    'result-contradiction',
    [
      'images',
      '- [ ] GET /api/images/0 → 404',
      '- [ ] GET /api/images/0 → 404\n\n**Smoke Test Result**: ✅ PASS',
      { at: ['Result', '- [ ] GET'] },
    ],
    [
      'images',
      '- [ ] Health check endpoint answers',
      '- [ ] Health check endpoint answers\n\n**Staging Deployment Result**: PASS',
      { at: ['Result', '- [ ] '] },
    ],
    ['tax', 'rate 10 %\n', 'rate 10 %\n\n**Result:** ✅ PASS\n', { at: ['Result', '- [ ]'] }],
  ),
  ...defects(
    'decision-incomplete',
    [
      'images',
      '**Decision Maker**: Nadia Karim\n\nIf',
      '**Decision**: GO\n\n**Decision Maker**: Nadia Karim\n\nIf',
      { at: ['Decision'], also: ['decision-contradiction', 'checklist-gate'] },
    ],
    [
      'images',
      '**Decision Maker**: Nadia Karim\n\nIf the decision is no, Nadia Karim tells',
      'If the answer is no, Oskar Berg tells',
      { at: ['Decision'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'images',
      '**Decision Criteria**:\n- [ ] All staging validations passed',
      '**Decision**: GO\n**Decision Time**: 10:20\n**Rationale**: Staging is good\n\n**Decision Criteria**:\n- ❌ All staging validations passed',
      ['Decision**', '❌'],
    ],
    [
      'images',
      '88/100',
      '68/100',
      {
        at: ['68/100', '75', 'GO'],
        and: [
          [
            '**Decision Maker**: Nadia Karim\n\nIf',
            '**Decision**: GO\n**Decision Maker**: Nadia Karim\n**Decision Time**: 10:20\n**Rationale**: All is well\n\nIf',
          ],
          ['- [ ] All staging validations passed', '- [x] All staging validations passed'],
          ['- [ ] No critical issue is open', '- [x] No critical issue is open'],
          ['- [ ] Readiness score of', '- [x] Readiness score of'],
        ],
      },
    ],
    [
      'tax',
      '**Decided by:** @mlefevre',
      '**Decision:** GO, by @mlefevre at 17:50, everything is ready',
      ['Decision', '- [ ]'],
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['images', '../docs/image-delivery.md', '../docs/image-delivry.md'],
    ['images', '(#rollback-plan)', '(#rollback-plans)'],
    ['broker', '  - DP-602', '  - DP-692', { also: ['dependency-unfinished'] }],
    ['tax', 'Blocked by DP-602', 'Blocked by DP-692'],
    ['tax', '../docs/tax-runbook.md', '../docs/tax-run-book.md'],
  ),
  ...defects('plan-id-mismatch', [
    'images',
    '# Deployment Plan: DP-611',
    '# Deployment Plan: DP-612',
    { also: ['reference-unresolved', 'dependency-asymmetric'] },
  ]),
  ...defects(
    'plan-id-duplicate',
    [
      'images',
      '# Deployment Plan: DP-611',
      '# Deployment Plan: DP-611 ',
      { at: ['DP-611'], files: { 'plans/DP-611-other.md': plan('DP-611', '**Status:** Planned') } },
    ],
    [
      'broker',
      'id: DP-620',
      'id: DP-602',
      {
        at: ['DP-602'],
        and: [['Plan: DP-620', 'Plan: DP-602']],
        also: ['plan-id-mismatch', 'dependency-cycle'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'images',
      '**Blocked By**: DP-602',
      '**Blocked By**: DP-602, DP-650',
      { at: ['Block'], also: ['dependency-asymmetric'] },
    ],
    ['broker', '  - DP-602', '  - DP-602\n  - DP-620', { at: ['DP-6'] }],
  ),
  ...defects('dependency-asymmetric', [
    'images',
    '**Blocks**: DP-650',
    '**Blocks**: DP-602',
    { also: ['dependency-cycle'] },
  ]),
  ...defects(
    'dependency-unfinished',
    [
      'images',
      '🟡 PLANNED',
      '🔵 IN PROGRESS',
      {
        at: ['Blocked', 'Status'],
        now: '2031-03-18T13:05:00Z',
        files: {
          'plans/DP-602-network.md': plan('DP-602', '**Status:** Planned', '**Blocks:** DP-611, DP-620'),
        },
      },
    ],
    [
      'broker',
      'status: planned',
      'status: in progress',
      {
        at: ['DP-602', 'status'],
        now: '2031-03-22T05:05:00Z',
        files: {
          'plans/DP-602-network.md': plan('DP-602', '**Status:** In progress', '**Blocks:** DP-611, DP-620'),
        },
      },
    ],
  ),
  ...defects('window-collision', [
    'broker',
    'id: DP-620',
    'id: DP-620 ',
    {
      at: ['window', 'date', 'title', 'id'],
      files: {
        'plans/DP-629-other.md': plan(
          'DP-629',
          '**Status:** Planned',
          '**Date:** 2031-03-22',
          '**Window:** 08:00 - 10:00 UTC',
          '**Environment:** Production',
        ),
      },
    },
  ]),
  ...defects(
    'owner-unknown',
    [
      'images',
      '| 09:30 | 15 min | Staging deployment | Piotr Nowak |',
      '| 09:30 | 15 min | Staging deployment | Pietro Nowak |',
    ],
    ['broker', '    owner: Jonas Petri\n    steps', '    owner: Karl Petersen\n    steps'],
    ['tax', '| 20:30 | 21:00 | @mlefevre |', '| 20:30 | 21:00 | @mlefebvre |'],
  ),
  ...defects(
    'contact-invalid',
    ['images', 'oskar.berg@lumen-shop.internal', 'oskar.berg.lumen-shop.internal'],
    ['broker', 'contact: jonas.petri@postwagen.internal', 'contact: jonas.petri@@postwagen.internal'],
    ['tax', 'tilo.koch@kassa.internal', 'tilo.koch@kassa..internal'],
    ['images', '+46 8 5550 112', '+46 8 555O 112'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'images',
      '| A size is missing | Medium | Medium | The old size is served instead |',
      '| A size is missing | Medium | Medium | |',
    ],
    [
      'broker',
      '    mitigation: Its logins were listed on 2031-03-10 and the client was updated\n',
      '',
      ['A client speaks'],
    ],
    ['tax', '| The key holds the version |', '| - |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['images', '**Overall Risk Level**: Medium', '**Overall Risk Level**: Low'],
    ['tax', '**Overall risk:** High', '**Overall risk:** Medium', { also: ['strategy-contradiction'] }],
    ['broker', 'overall_risk: medium', 'overall_risk: low'],
    [
      'images',
      '| The migration fails | Low | High |',
      '| The migration fails | High | High |',
      { at: ['Risk Level', 'migration fails'] },
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['images', '**To**: Technical team  \n', '', ['Start Comm', '**Time**: 13:00', '**Channel**: #dep']],
    [
      'broker',
      "    channel: '#deployments'\n    time: at the start",
      '    time: at the start',
      ['name: Start'],
    ],
    ['tax', '| 2031-04-01 | shops | email |', '| 2031-04-01 | | email |'],
  ),
  ...defects(
    'variable-duplicate',
    ['images', '| IMAGE_MAX_WIDTH | production | 2400 |', '| IMAGE_CACHE_SECONDS | production | 2400 |'],
    [
      'broker',
      '  - MQ_HEARTBEAT_SECONDS=30',
      '  - MQ_HEARTBEAT_SECONDS=30\n  - MQ_HEARTBEAT_SECONDS=60',
      ['=60', '=30'],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['images', '- [ ] GET /api/health → 200 OK', '- [ ] GET /api/health'],
    [
      'broker',
      '  - endpoint: GET /api/health/checks/alarms\n    expected: 200\n',
      '  - endpoint: GET /api/health/checks/alarms\n',
      ['alarms'],
    ],
    ['images', '| Upload | POST /api/images | 201 |', '| Upload | POST /api/images | |'],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['images', '| Health | GET /api/health | 200 |', '| Health | GTE /api/health | 200 |'],
    ['broker', 'endpoint: GET /api/health', 'endpoint: GET api/health'],
    ['tax', '`GET /v2/health` → 200', '`GET v2/health` → 200'],
  ),
  ...defects(
    'yaml-syntax',
    [
      'broker',
      '  risk: medium\n  downtime',
      '  risk: [medium\n  downtime',
      { at: ['risk: [', 'downtime', 'migrations'], also: ['yaml-schema'] },
    ],
    [
      'broker',
      "window: '05:00 - 09:00 UTC'",
      "window: '05:00 - 09:00 UTC",
      { at: ['window', 'environment', 'title', 'forward', 'id'] },
    ],
    ['broker', 'environment: production', 'environment: production\nstatus: approved'],
  ),
  ...defects(
    'yaml-schema',
    ['broker', '  triggers:', '  trigers:', { also: ['rollback-triggers-required'] }],
    ['broker', 'status: planned', 'stauts: planned'],
    [
      'broker',
      '      - name: A message goes through\n        command: |',
      '      - name: A message goes through\n        comand: |',
      ['comand'],
    ],
    ['broker', 'phases:', 'phazes:', { also: ['timeline-order'] }],
  ),
  ...defects(
    'suppression-unused',
    [
      'images',
      '## Risk Assessment',
      '<!-- deployment-plan-disable-next-line date-past -->\n\n## Risk Assessment',
      ['deployment-plan-disable'],
    ],
    ['broker', 'roles:', '# deployment-plan-disable-next-line no-such-rule\nroles:', ['no-such-rule']],
  ),
];
