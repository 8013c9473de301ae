/** What was not filled in, and the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    [
      'press',
      '| Observer | Amina Diallo | amina.diallo@nordblatt.se | +46 8 5550 0127 |',
      '| Observer | [Name] | amina.diallo@nordblatt.se | +46 8 5550 0127 |',
    ],
    ['press', 'Questions: greta.lindholm@nordblatt.se', 'Questions: {{CONTACT_EMAIL}}'],
    ['scanner', '| Change number | CR-2032-0418 |', '| Change number | CR-2032-____ |'],
    ['scanner', '| Estimated back-out time | 45 minutes |', '| Estimated back-out time | TBD |'],
    ['tax', '**Rollback Time:** 15 minutes', '**Rollback Time:** [X minutes]'],
    ['archive', '**Decision Time:** 06:45', '**Decision Time:** HH:MM'],
    ['scores', '    time: 2032-11-08 10:00', "    time: 'YYYY-MM-DD 10:00'"],
    [
      'tax',
      '- **Mitigation:** Accounts are matched by number, and doubles are shown to the taxpayer',
      '- **Mitigation:** [FILL_IN]',
    ],
    [
      'scores',
      '    mitigation: The old driver stays installed beside the new one',
      "    mitigation: '[How we prevent it]'",
    ],
  ),
  ...defects(
    'choice-unresolved',
    ['press', '| **Strategy** | Blue-Green |', '| **Strategy** | Blue-Green / Canary |'],
    ['scanner', '| Overall risk | Medium |', '| Overall risk | Low / Medium / High |'],
    ['tax', '**Risk Level:** Medium', '**Risk Level:** [Low/Medium/High]'],
    [
      'archive',
      '- Environment: production (archive-prod)',
      '- Environment: [development | staging | production]',
    ],
    ['scores', '  risk: Medium', "  risk: 'Low / Medium / High'", { also: ['yaml-schema'] }],
    ['archive', '**Rationale:** Until here', '**Decision:** GO / NO-GO / DEFER\n**Rationale:** Until here'],
    [
      'scanner',
      '| Arvid Nyström | Change board | 2032-05-19 | approved |',
      '| Arvid Nyström | Change board | 2032-05-19 | ✅ PASS / ❌ FAIL |',
    ],
  ),
  ...defects(
    'command-placeholder',
    ['press', './ops/smoke.sh --host green.orders.nordblatt.se', './ops/smoke.sh --host <green-host>'],
    [
      'press',
      'docker compose --project-name green --file compose.green.yaml up',
      'docker compose --project-name {{SLOT}} --file compose.green.yaml up',
    ],
    [
      'tax',
      './ops/deploy.sh --env formularo-stg --version 9.0.2',
      './ops/deploy.sh --env formularo-stg --version [version]',
    ],
    [
      'archive',
      './pg/route.sh --service archive-db --to ardb-new-1\n',
      './pg/route.sh --service archive-db --to <new-primary>\n',
    ],
    [
      'scores',
      './viewer.sh install --version 5.0.1 --slot canary',
      './viewer.sh install --version {{VERSION}} --slot canary',
    ],
    [
      'scores',
      './viewer.sh share --version 5.0.1 --percent 60',
      './viewer.sh share --version [NEW_VERSION] --percent 60',
    ],
  ),
  ...defects(
    'example-host',
    [
      'press',
      'curl --fail --silent https://orders.nordblatt.se/healthz',
      'curl --fail --silent https://orders.example.com/healthz',
      { level: 'strict' },
    ],
    [
      'press',
      './ops/smoke.sh --host green.orders.nordblatt.se',
      './ops/smoke.sh --host green.orders.example.org',
      { level: 'strict' },
    ],
    [
      'scanner',
      '| T1 Status | GET /status |',
      '| T1 Status | GET https://scangw.example.com/status |',
      { level: 'strict' },
    ],
    [
      'scores',
      'https://viewer.verlag-allegro.fi/healthz',
      'https://viewer.example.net/healthz',
      { level: 'strict' },
    ],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['press', '| **Status** | Planned |', '| **Status** | Plannned |'],
    ['scanner', '| Status | Approved |', '| Status | Aproved |'],
    ['tax', '**Status:** Planned', '**Status:** Almost there'],
    ['archive', 'status: planned', 'status: plannd', { also: ['yaml-schema'] }],
    ['scores', 'status: planned', 'status: finalised soon', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['press', '| **Status** | Planned |', '| **Status** | Complete |'],
    ['tax', '**Status:** Planned', '**Status:** Complete'],
    ['archive', 'status: planned', 'status: complete'],
    [
      'archive',
      '- [ ] The backup of stage 2 is verified\n- [ ] All 214 tables were equal\n- [ ] The three scripts were applied',
      '- [x] The backup of stage 2 is verified\n- [x] All 214 tables were equal\n- [x] The three scripts were applied',
      { at: ['status: planned', '- [x] The backup', '- [x] All 214', '- [x] The three'] },
    ],
    [
      'tax',
      '- [ ] The pilot town has been called\n- [ ] 20 returns were compared by hand\n- [ ] Nothing is left in the error queue',
      '- [x] The pilot town has been called\n- [x] 20 returns were compared by hand\n- [x] Nothing is left in the error queue',
      {
        at: ['**Status:** Planned', '- [x] The pilot', '- [x] 20 returns', '- [x] Nothing'],
        also: ['checklist-gate'],
      },
    ],
    ['scores', 'status: planned', 'status: in progress', { now: '2032-10-25', at: ['status:', 'date:'] }],
    [
      'scanner',
      '| Status | Approved |',
      '| Status | In Progress |',
      { now: '2032-05-10', at: ['| Status', '| Planned start'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['press', '| **Date** | Thursday, 2032-03-11 |', '| **Date** | Friday, 2032-03-11 |'],
    [
      'scanner',
      '| Lieselotte Kern | Works council | 2032-05-19 |',
      '| Lieselotte Kern | Works council | 05/06/2032 |',
    ],
    ['tax', '- **Start:** Thursday, 2032-08-19 09:00', '- **Start:** Wednesday, 2032-08-19 09:00'],
    ['archive', 'done on 2032-09-25, both ways', 'done on 2032-09-31, both ways'],
    ['scores', 'date: 2032-11-02', 'date: 2032-11-31', { also: ['yaml-schema'] }],
    [
      'tax',
      '- **Success Notification:** Thursday 2032-08-26 at 12:00',
      '- **Success Notification:** Tuesday 2032-08-26 at 12:00',
    ],
    ['press', 'ran in staging on 2032-03-04, up', 'ran in staging on 2032-02-30, up'],
  ),
  ...defects(
    'date-past',
    [
      'press',
      '| **Date** | Thursday, 2032-03-11 |',
      '| **Date** | Tuesday, 2025-03-11 |',
      { also: ['timeline-order'] },
    ],
    ['archive', 'date: 2032-10-09', 'date: 2022-10-09', { also: ['timeline-order'] }],
    ['scores', 'date: 2032-11-02', 'date: 2024-11-02', { also: ['timeline-order'] }],
    [
      'scanner',
      '| Type | Normal change |',
      '| Type | Standard change |',
      { now: '2032-06-02', at: ['| Planned start', '| Planned end', '| Status'] },
    ],
    [
      'tax',
      '**Environment:** formularo-prod',
      '**Environment:** formularo-prod\n**Date:** 2032-08-16',
      { now: '2032-09-01' },
    ],
  ),
  ...defects(
    'risk-level-unknown',
    ['press', '| **Risk level** | Medium |', '| **Risk level** | Meduim |'],
    ['press', '| An order is split wrongly | Low | High |', '| An order is split wrongly | Low | Hihg |'],
    [
      'scanner',
      '| R2 | Scanners lose their pairing | Medium | Medium |',
      '| R2 | Scanners lose their pairing | Medium | Bad |',
    ],
    ['tax', '- **Probability:** Low', '- **Probability:** Sometimes'],
    ['archive', '**Risk level:** Medium', '**Risk level:** Not so bad'],
    ['scores', '    impact: High', '    impact: Hgh', { also: ['yaml-schema'] }],
  ),
];
