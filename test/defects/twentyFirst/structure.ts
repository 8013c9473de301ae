/** The text as it was saved, and the outline of the plans. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const title = ['# Deployment', 'template:'];

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    [
      'hospital',
      '| approved, with the rule audit attached |',
      '| âœ… approved, with the rule audit attached |',
    ],
    ['tickets', '  - Crash-free sessions: > 99.5%', '  - Crash-free sessions: â‰¥ 99.5%'],
    ['points', '| Lead | Katalin Vörös |', '| Lead | Katalin VÃ¶rÃ¶s |'],
    [
      'dispatch',
      'The rollback was rehearsed on 2032-06-08 in',
      'The rollback was rehearsed on 2032-06-08 â€“ twice â€“ in',
    ],
    ['glass', 'by less than 0.3 degrees', 'by less than 0.3 Â°C'],
    [
      'points',
      'The table `card_points` stays until',
      'The table `card_points` â€” the old store â€” stays until',
    ],
    ['hospital', '- [ ] The spare unit fw-per-c', '- [ ] ðŸŸ¡ The spare unit fw-per-c'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'hospital',
      '| Expected downtime | 2 minutes at each of the two failovers |\n',
      '<<<<<<< HEAD\n| Expected downtime | 2 minutes at each of the two failovers |\n=======\n| Expected downtime | 5 minutes |\n>>>>>>> cab-review\n',
    ],
    [
      'tickets',
      '- Response time (p95) > 1000ms for 5 minutes\n',
      '<<<<<<< ours\n- Response time (p95) > 1000ms for 5 minutes\n=======\n- Response time (p95) > 1200ms for 5 minutes\n>>>>>>> theirs\n',
      { also: ['threshold-contradiction', 'checklist-duplicate'] },
    ],
    [
      'points',
      'Script V12 ran in staging on 2032-04-28, both ways.\n',
      'Script V12 ran in staging on 2032-04-28, both ways.\n>>>>>>> origin/main\n',
    ],
    [
      'glass',
      '  risk: Medium\n',
      '<<<<<<< HEAD\n  risk: Medium\n=======\n  risk: Low\n>>>>>>> review\n',
      { also: ['yaml-syntax', 'yaml-schema'] },
    ],
    [
      'dispatch',
      'Blue stays installed and warm until 2032-06-22.\n',
      '<<<<<<< HEAD\nBlue stays installed and warm until 2032-06-22.\n=======\nBlue stays installed and warm until 2032-06-29.\n>>>>>>> DP-952\n',
    ],
  ),
];

const ticketRollback = part('tickets', '## Rollback Plan', '## Post-Deployment Validation');
const ticketValidation = part('tickets', '## Post-Deployment Validation', '## Communication Plan');
const ticketSuccess = part('tickets', '## Success Criteria', '## Rollout Schedule');
const ticketSchedule = part('tickets', '## Rollout Schedule', '---\n\n*Tick');
const pointSettings = part('points', '## Environment Configuration', '## Rollback Procedure');
const pointRollback = part('points', '## Rollback Procedure', '## Smoke Tests');
const pointTriggers = part('points', '### Rollback Triggers', '### Rollback Steps');
const pointSteps = part('points', '### Rollback Steps', '**Estimated');
const glassDeploy = part('glass', '  - name: Application Deployment', '  - name: Smoke Tests');
const glassSmoke = part('glass', '  - name: Smoke Tests', '  - name: Monitoring\n');

export const structure: readonly Case[] = [
  ...defects(
    'section-required',
    ['points', pointTriggers, '', { at: ['## Rollback Procedure', '### Rollback Steps'] }],
    [
      'tickets',
      '## Success Criteria',
      '',
      { until: '## Rollout Schedule', at: [...title, '**Overall risk', '## Risks', '## Rollout Schedule'] },
    ],
    [
      'tickets',
      '### Infrastructure Readiness',
      '',
      {
        until: '## Deployment Steps',
        at: [
          ...title,
          '## Pre-Deployment Checklist',
          '### Code Readiness',
          '- [ ] Apple and Google',
          '## Deployment Steps',
        ],
      },
    ],
    [
      'points',
      '## Documentation',
      '',
      { until: '## Dependencies', at: [...title, '**Overall risk', '## Risks', '## Dependencies'] },
    ],
    [
      'points',
      '### Health Checks',
      '',
      {
        until: '## Monitoring',
        at: [...title, '## Smoke Tests', '### Critical User Flows', '- Failure: call', '## Monitoring'],
      },
    ],
    [
      'points',
      '### Post-Deployment Steps',
      '',
      {
        until: '## Environment Configuration',
        at: [
          ...title,
          '## Deployment Procedure',
          '### Deployment Steps',
          'The table `card_points` stays',
          '## Environment',
        ],
      },
    ],
    [
      'tickets',
      '### Post-Deployment\n',
      '### Thanks\n',
      {
        at: [
          ...title,
          '## Communication Plan',
          '### During Deployment',
          '### Thanks',
          '- **Issue Escalation',
          '- **Metrics Report',
        ],
      },
    ],
  ),
  ...defects(
    'section-empty',
    ['hospital', 'Both perimeter firewalls run', '', { until: '### Reason', at: '### Description' }],
    [
      'tickets',
      '- [ ] Riders of both stores',
      '',
      { until: '## Communication Plan', at: '### Validation Checklist' },
    ],
    [
      'points',
      'Script V12 ran in staging on 2032-04-28, both ways.\n',
      'Script V12 ran in staging on 2032-04-28, both ways.\n\n### Before the first flag\n',
      '### Before the first flag',
    ],
    [
      'dispatch',
      'We switch blue/green. Both',
      '',
      { until: '### 1.2 Plans', at: '### 1.1 Strategy', also: ['strategy-required'] },
    ],
    [
      'dispatch',
      '| Hours after the switch |',
      '',
      { until: '## 7. Way back', at: '### 6.3 Who watches afterwards' },
    ],
    ['hospital', '| Board member |', '', { until: '## After the change', at: '## Approvals' }],
  ),
  ...defects(
    'section-duplicate',
    [
      'tickets',
      '## Communication Plan\n',
      '### Smoke Tests\n\n- GET /version: 200 and 5.12.0\n\n## Communication Plan\n',
      { at: ['### Smoke Tests'] },
    ],
    [
      'points',
      '## Documentation\n',
      '## Communication\n\nThe shop newsletter of June says where points can be seen.\n\n## Documentation\n',
      { at: ['## Communication'] },
    ],
    [
      'points',
      '## Dependencies\n',
      '## Risks\n\nA card number may be typed in wrongly; the till checks its last digit.\n\n## Dependencies\n',
      { at: ['## Risks'] },
    ],
    [
      'points',
      '### Health Checks\n',
      '### Critical User Flows\n\n- Voucher is printed at the till\n\n### Health Checks\n',
      { at: ['### Critical User Flows'] },
    ],
    [
      'tickets',
      '## Risks\n',
      '## Configuration\n\nThe timeout of the readers stays at 2 seconds.\n\n## Risks\n',
      { at: ['## Configuration'] },
    ],
  ),
  ...defects(
    'section-order',
    [
      'tickets',
      ticketRollback + ticketValidation,
      ticketValidation + ticketRollback,
      { at: ['## Rollback Plan', '## Post-Deployment Validation'] },
    ],
    [
      'tickets',
      ticketSuccess + ticketSchedule,
      ticketSchedule + ticketSuccess,
      { at: ['## Success Criteria', '## Rollout Schedule'] },
    ],
    [
      'points',
      pointSettings + pointRollback,
      pointRollback + pointSettings,
      { at: ['## Environment Configuration', '## Rollback Procedure'] },
    ],
    [
      'points',
      pointTriggers + pointSteps,
      pointSteps + pointTriggers,
      { at: ['### Rollback Triggers', '### Rollback Steps'] },
    ],
    [
      'glass',
      glassDeploy + glassSmoke,
      glassSmoke + glassDeploy,
      { at: ['- name: Application Deployment', '- name: Smoke Tests'] },
    ],
  ),
  ...defects(
    'field-required',
    [
      'tickets',
      '**Test Results:** [Regression of app 7.4](../reports/app-7-4-regression.md)\n',
      '',
      { at: ['## Story Reference', '**Implementation Plan'] },
    ],
    [
      'tickets',
      '**Risk Level:** Medium\n',
      '',
      {
        and: [['**Overall risk:** Medium\n\n', '']],
        at: ['## Deployment Strategy', '**Approach', '**Rollback Time'],
      },
    ],
    [
      'tickets',
      '- **Issue Escalation:** at once by phone to Jonas Weidmann, +43 1 5550 0142\n',
      '',
      { at: ['### During Deployment', '- **Status Updates'] },
    ],
    [
      'tickets',
      '**User Story:** [[US-923-tap-tickets]]\n',
      '',
      { at: ['## Story Reference', '**Implementation Plan'] },
    ],
    [
      'glass',
      'environment: glass-prod\n',
      '',
      { at: ['title:', 'id: DP-955', 'template:', 'status:', 'date:', 'strategy:'] },
    ],
  ),
  ...defects(
    'field-empty',
    ['tickets', '**Owner:** Team Fares', '**Owner:**'],
    ['hospital', '**Estimated time:** 40 minutes', '**Estimated time:**'],
    ['points', '**Rollback Owner:** Katalin Vörös', '**Rollback Owner:**'],
    ['hospital', '| Requester | Marit Solheim, Network Services |', '| Requester | |'],
    ['points', '- Region/Zone: Linz, halls 1 and 2', '- Region/Zone:'],
    ['dispatch', 'Author: Site reliability, Ambulance Service Westmark', 'Author:'],
  ),
  ...defects(
    'table-columns',
    [
      'hospital',
      '| 00:30 | 01:20 | Upgrade the other member | Marit Solheim |',
      '| 00:30 | 01:20 | Upgrade the other member |',
    ],
    ['points', '| 2 | 05-12 03:00 | Tomasz Wrona | Refresh', '| 2 | 05-12 | 03:00 | Tomasz Wrona | Refresh'],
    [
      'dispatch',
      '| Old road data | age of the road data > 20 minutes | message to `#dispatch-live` |',
      '| Old road data | age of the road data | > 20 minutes | message to `#dispatch-live` |',
    ],
    ['tickets', '| `TAP_OFFLINE_LIMIT` | production | 3 |', '| `TAP_OFFLINE_LIMIT` | 3 |'],
    [
      'hospital',
      '| 2032-02-07 21:45 | emergency department and switchboard | phone | The change starts at 22:00 |',
      '| 2032-02-07 21:45 | emergency department | switchboard | phone | The change starts at 22:00 |',
    ],
    [
      'tickets',
      ticketSchedule,
      '## Rollout Schedule\n\n| Phase | Date/Time | Action |\n| --- | --- | --- |\n| Staging | 2032-04-01 09:00 | Install in staging |\n| First riders | 2032-04-05 14:00 | Release to 1% |\n| Everyone | 2032-04-12 10:00 | Widen to 100% |\n\n',
      { at: '| Phase | Date/Time | Action |' },
    ],
  ),
  ...defects(
    'step-numbering',
    [
      'hospital',
      '### Step 6 – Upgrade the other member (00:30',
      '### Step 7 – Upgrade the other member (00:30',
      ['### Step 7 – Upgrade', '### Step 7 – Second'],
    ],
    ['tickets', '5. Widen to 20% of the riders', '6. Widen to 20% of the riders', ['6. Widen', '6. Hold']],
    [
      'points',
      '#### Phase 3: Comparison',
      '#### Phase 4: Comparison',
      ['#### Phase 4: Comparison', '#### Phase 4: Readers'],
    ],
    [
      'dispatch',
      '3. If core 11 complains',
      '4. If core 11 complains',
      ['4. If core', '4. Verify the way back'],
    ],
    ['points', '5. Verify the rollback', '6. Verify the rollback'],
    ['hospital', '3. Verify with `./fw/count-rules.sh', '2. Verify with `./fw/count-rules.sh'],
    ['tickets', '### Step 3: Production Deployment', '### Step 4: Production Deployment'],
  ),
];
