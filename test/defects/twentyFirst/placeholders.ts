/** What was never filled in, and the header of the plans. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['hospital', '| Vendor support | PanGuard duty desk |', '| Vendor support | [Name] |'],
    ['tickets', '**Rollback Owner:** Jonas Weidmann', '**Rollback Owner:** TBD'],
    ['points', '- Version: 2.0.1 (replaces 1.9.4)', '- Version: {{VERSION}} (replaces 1.9.4)'],
    ['dispatch', 'The way back takes 2 minutes.', 'The way back takes [X minutes].'],
    ['glass', '  owner: Hendrik Maas', "  owner: '[Name]'", { also: ['rollback-owner-required'] }],
    [
      'hospital',
      '| 2032-02-08 02:15 | head nurses and service desk',
      '| 2032-02-08 HH:MM | head nurses and service desk',
    ],
    ['tickets', '**User Story:** [[US-923-tap-tickets]]', '**User Story:** [[US-XXX-tap-tickets]]'],
    [
      'points',
      'The table `card_points` stays until 2032-08-31',
      'The table `card_points` stays until YYYY-MM-DD',
    ],
    [
      'dispatch',
      '| Head of the control room | Ruth Penhallow |',
      '| Head of the control room | ____________ |',
    ],
  ),
  ...defects(
    'choice-unresolved',
    ['hospital', '| Risk level | Medium |', '| Risk level | Low / Medium / High |'],
    [
      'tickets',
      '**Approach:** Canary',
      '**Approach:** [Canary / Blue-Green / Rolling / Feature Flag]',
      { also: ['strategy-required'] },
    ],
    ['points', '- Cloud Provider: on-premise', '- Cloud Provider: [AWS | Azure | GCP | on-premise]'],
    ['glass', '  risk: Medium', "  risk: 'Low / Medium / High'", { also: ['yaml-schema'] }],
    [
      'hospital',
      '**Decision:** recorded by Gunnar Lie at 00:25',
      '**Decision:** GO / NO-GO / DEFER, by Gunnar Lie at 00:25',
    ],
    [
      'dispatch',
      '   - Expected: 200 and the state `free`',
      '   - Expected: 200 and the state `free`\n   - Result: ✅ PASS / ❌ FAIL',
      '- Result: ',
    ],
  ),
  ...defects(
    'command-placeholder',
    [
      'hospital',
      './fw/disable-rules.sh --list audit-2031-11-20.txt --commit',
      './fw/disable-rules.sh --list <audit file> --commit',
    ],
    [
      'tickets',
      './ops/deploy.sh --env tickets-prod --version 5.12.0',
      './ops/deploy.sh --env tickets-prod --version {{VERSION}}',
    ],
    ['dispatch', '--set image.tag=12.0.3 --wait', '--set image.tag=[tag] --wait'],
    [
      'glass',
      'charts/collector --namespace glass --set image.tag=4.0.1 --wait',
      'charts/collector --namespace glass --set image.tag=YOUR_TAG --wait',
    ],
    [
      'glass',
      './notify.sh --channel growers --text "Gateways 4.0 begin"',
      './notify.sh --channel <channel> --text "Gateways 4.0 begin"',
    ],
    ['tickets', './stores/halt.sh --build 7400', './stores/halt.sh --build XXXX'],
  ),
  ...defects(
    'example-host',
    [
      'hospital',
      '| T3 Remote access | GET https://vpn.stbrigid.no/status |',
      '| T3 Remote access | GET https://vpn.example.com/status |',
      { level: 'strict' },
    ],
    [
      'glass',
      'https://collector.glashaus-verband.nl/healthz',
      'https://collector.example.org/healthz',
      { level: 'strict' },
    ],
    [
      'tickets',
      '| Backend is up | GET /healthz |',
      '| Backend is up | GET https://api.example.com/healthz |',
      { level: 'strict' },
    ],
    [
      'dispatch',
      './router/switch.sh --to green\n',
      './router/switch.sh --to green --via https://router.example.net\n',
      { level: 'strict' },
    ],
    [
      'points',
      '- Endpoint: GET /cards/9000417/balance',
      '- Endpoint: GET https://points.example.com/cards/9000417/balance',
      { level: 'strict' },
    ],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['hospital', '| Status | Planned |', '| Status | Planed |'],
    ['tickets', '**Status:** Planned', '**Status:** Nearly there'],
    ['points', 'status: planned', 'status: palnned', { also: ['yaml-schema'] }],
    ['dispatch', 'Status: Planned', 'Status: Plannned'],
    ['glass', 'status: planned', 'status: schedulled', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['hospital', '| Status | Planned |', '| Status | Complete |', ['| Status |', '- [ ] PanGuard has']],
    ['tickets', '**Status:** Planned', '**Status:** Complete', ['**Status', '- [ ] A load test']],
    ['points', 'status: planned', 'status: complete', ['status: ', '- [ ] Changelog']],
    ['dispatch', 'Status: Planned', 'Status: Complete', ['Status: ', '- [ ] The green side']],
    ['hospital', '- [ ] T1 to T5 passed', '- [x] T1 to T5 passed', ['- [x] T1', '| Status |']],
    [
      'hospital',
      '| Status | Planned |',
      '| Status | In Progress |',
      { now: '2032-01-15T12:00:00Z', at: ['| Status |', '| Date |'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['hospital', '| Date | Saturday, 2032-02-07 |', '| Date | Friday, 2032-02-07 |'],
    [
      'tickets',
      'The rollback was rehearsed in staging on 2032-03-30',
      'The rollback was rehearsed in staging on 2032-02-30',
    ],
    ['dispatch', 'Date: Tuesday, 2032-06-15', 'Date: Thursday, 2032-06-15'],
    ['glass', 'date: 2032-09-08', "date: '2032-09-31'", { also: ['yaml-schema'] }],
    [
      'dispatch',
      'Blue stays installed and warm until 2032-06-22',
      'Blue stays installed and warm until 2032-06-31',
    ],
    ['tickets', '- **Stakeholder Update:** Monday 2032-04-05', '- **Stakeholder Update:** Sunday 2032-04-05'],
    ['points', 'stays until 2032-08-31', 'stays until 2032-09-31'],
    [
      'hospital',
      '| Solveig Dahl | Change Advisory Board | 2032-01-29 |',
      '| Solveig Dahl | Change Advisory Board | 2032-13-29 |',
    ],
    ['hospital', '| Date | Saturday, 2032-02-07 |', '| Date | 02/07/32 |'],
  ),
  ...defects(
    'date-past',
    [
      'hospital',
      '- [ ] PanGuard has confirmed an engineer',
      '- [ ] PanGuard has promised an engineer',
      { now: '2032-03-01T12:00:00Z', at: ['| Date |', '| Change window |', '| Status |'] },
    ],
    [
      'dispatch',
      'Date: Tuesday, 2032-06-15',
      'Date: 2023-06-15',
      { also: ['timeline-order', 'date-invalid', 'status-contradiction'] },
    ],
    ['glass', 'date: 2032-09-08', 'date: 2023-09-08', { also: ['timeline-order'] }],
    ['points', 'date: 2032-05-10', 'date: 2024-05-10', { also: ['timeline-order'] }],
    [
      'dispatch',
      '| Executor | Lukas Brenner |',
      '| Technical executor | Lukas Brenner |',
      { now: '2032-06-20T09:00:00Z', at: ['Date: ', 'Window: ', 'Status: '] },
    ],
  ),
  ...defects(
    'risk-level-unknown',
    ['hospital', '| Risk level | Medium |', '| Risk level | Meduim |'],
    ['tickets', '**Risk Level:** Medium', '**Risk Level:** Orange'],
    [
      'points',
      '| Backfill overtakes a purchase | Low | High |',
      '| Backfill overtakes a purchase | Lwo | High |',
    ],
    [
      'dispatch',
      '| Call router hangs in the switch | Low | Critical |',
      '| Call router hangs in the switch | Low | Crtical |',
    ],
    ['tickets', '**Probability:** Low. **Impact:** High.', '**Probability:** Low. **Impact:** Hihg.'],
    ['glass', '  risk: Medium', '  risk: Mediocre', { also: ['yaml-schema'] }],
  ),
];
