/** Text, structure, placeholders, the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['mesh', '🟡 Planned', 'ðŸŸ¡ Planned'],
    ['mesh', '## ⚠️ 9. Risks', '## âš\u00a0ï¸ 9. Risks'],
    ['archive', '**Window:** 19:00–22:00', '**Window:** 19:00â€“22:00'],
    ['depot', '→ page Leila Amrani', 'â†’ page Leila Amrani'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'archive',
      '- Cache: Redis 7\n',
      '<<<<<<< HEAD\n- Cache: Redis 7\n=======\n- Cache: Redis 8\n>>>>>>> redis\n',
    ],
    [
      'tariff',
      'version: 12.0.0\n',
      '<<<<<<< HEAD\nversion: 12.0.0\n=======\nversion: 12.0.1\n>>>>>>> hotfix\n',
      { also: ['yaml-syntax'] },
    ],
  ),
  ...defects(
    'section-required',
    ['archive', '## Smoke Tests', '', { until: '## Monitoring & Alerting', at: '' }],
    [
      'archive',
      '## Monitoring & Alerting',
      '',
      { until: '## Risks', at: '', also: ['metrics-required', 'alerts-required'] },
    ],
    ['archive', '## Environment Configuration', '', { until: '## Rollback Procedure', at: '' }],
    ['archive', '### Post-Deployment Steps', '', { until: '## Environment Configuration', at: '' }],
  ),
  ...defects(
    'section-empty',
    [
      'archive',
      '- Application health: GET /health\n- Database connectivity: a query answers within a second\n',
      '',
      '### Health Checks',
    ],
    [
      'mesh',
      '- [ ] Error rate < 0.5% for 24 hours\n- [ ] No customer report about lost playlists\n',
      '',
      '11. Success Criteria',
    ],
    ['depot', 'Storelane replaces Axon', '', { until: '## People and contacts', at: '## Purpose' }],
    ['badge', '## Who is told\n', '## Lessons learnt\n\n## Who is told\n', '## Lessons learnt'],
  ),
  ...defects(
    'section-duplicate',
    [
      'archive',
      '## Acceptance Criteria\n',
      '## Documentation\n\n- [ ] Price list: new edition\n\n## Acceptance Criteria\n',
      '## Documentation',
    ],
    [
      'archive',
      '## Monitoring & Alerting\n',
      '### Health Checks\n\n- Search index: GET /health/index\n\n## Monitoring & Alerting\n',
      '### Health Checks',
    ],
  ),
  ...defects(
    'section-order',
    [
      'archive',
      '## Documentation\n',
      '## Dependencies\n\n**Blocked By:**\n\n- DP-905\n\n**Blocks:**\n\n- DP-920\n\n## Documentation\n\n**Update Required:**\n\n- [ ] Changelog: 4.2.0 and its date\n\n',
      { until: '## Acceptance Criteria', at: ['## Dependencies', '## Documentation'] },
    ],
    [
      'archive',
      '### Critical User Flows\n',
      '### Health Checks\n\n- Application health: GET /health\n\n### Critical User Flows\n',
      {
        and: [
          [
            '### Health Checks\n\n- Application health: GET /health\n- Database connectivity: a query answers within a second\n\n',
            '',
          ],
        ],
        at: ['### Health Checks', '### Critical User Flows'],
      },
    ],
  ),
  ...defects('field-required', [
    'archive',
    '**Estimated Rollback Time:** 20 minutes\n',
    '',
    { at: '', also: ['rollback-time-required'] },
  ]),
  ...defects(
    'field-empty',
    ['archive', '**Rollback Owner:** Amir Haddad', '**Rollback Owner:**'],
    ['mesh', '**Environment:** Production (`eu-mesh-1`)', '**Environment:**'],
    ['badge', '**Requested by:** Tomasz Zielinski', '**Requested by:**'],
    ['depot', '- **Environment:** production', '- **Environment:**'],
  ),
  ...defects(
    'table-columns',
    [
      'depot',
      '| 02:40 | 03:10 | Reconcile the stock | Koen Wouters | 30 |',
      '| 02:40 | 03:10 | Reconcile the stock | 30 |',
    ],
    [
      'mesh',
      '| Share a playlist | `POST /v7/playlists/1/share` | 202 |',
      '| Share a playlist | `POST /v7/playlists/1/share` | 202 | yes |',
    ],
    [
      'archive',
      '| 19:30–19:45 | Stage 2: Go/No-Go | 15 min | Amir Haddad |',
      '| 19:30–19:45 | Stage 2: Go/No-Go | 15 min |',
    ],
  ),
  ...defects(
    'step-numbering',
    ['mesh', '### Stage 3: 50% of traffic', '### Stage 5: 50% of traffic', ['### Stage 5', '### Stage 4']],
    ['depot', '## Phase 2: Load', '## Phase 3: Load', ['## Phase 3: Load', '## Phase 3: Switch']],
    ['archive', '5. Set `RETENTION_YEARS`', '6. Set `RETENTION_YEARS`', ['6. Set', '6. Restart']],
    [
      'badge',
      '### Stage 2: Test building',
      '### Stage 3: Test building',
      ['### Stage 3: Test', '### Stage 3: Off'],
    ],
  ),
  ...defects(
    'placeholder-unfilled',
    ['archive', '**Rollback Owner:** Amir Haddad', '**Rollback Owner:** [Name]'],
    ['archive', '**Readiness Score:** 92/100', '**Readiness Score:** __/100'],
    ['mesh', '**Estimated rollback time:** 10 minutes', '**Estimated rollback time:** [X minutes]'],
    ['depot', '**Cutover date:** Saturday, 17 May 2031', '**Cutover date:** YYYY-MM-DD'],
    ['tariff', 'lead: Nadia Osman', 'lead: TBD'],
  ),
  ...defects(
    'choice-unresolved',
    ['mesh', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['archive', '**Decision:** Pending', '**Decision:** GO / NO-GO / DEFER'],
    ['archive', '- Environment: production', '- Environment: [staging | production]'],
    ['badge', '**Change risk:** Medium', '**Change risk:** [Low/Medium/High]'],
  ),
  ...defects(
    'command-placeholder',
    ['mesh', 'helm rollback playlist 41 --wait', 'helm rollback playlist [REVISION] --wait'],
    ['depot', 'pg_dump -Fc -h axon-db1', 'pg_dump -Fc -h {{DB_HOST}}'],
    ['badge', '--single-transaction keys >', '--single-transaction [DATABASE] >'],
  ),
  ...defects(
    'example-host',
    ['badge', 'https://badge.doorwise.com/version', 'https://badge.example.com/version'],
    ['tariff', 'https://tariff.gridprice.net/v11', 'https://tariff.example.com/v11'],
  ),
  ...defects(
    'status-unknown',
    ['archive', '**Status:** Planned', '**Status:** Plannd'],
    ['badge', '**Status:** Approved', '**Status:** Aproved'],
    ['tariff', 'status: approved', 'status: almost'],
  ),
  ...defects(
    'status-contradiction',
    ['archive', '**Status:** Planned', '**Status:** Complete'],
    ['depot', '- **Status:** Approved', '- **Status:** Complete'],
    ['mesh', '🟡 Planned', '🟡 In Progress'],
    [
      'tariff',
      'expected: The file is larger than 4 GB\n    owner: Felix Brandt\n    done: false',
      'expected: The file is larger than 4 GB\n    owner: Felix Brandt\n    done: true',
      { at: ['status:', 'done: true', 'Back up the tariff'], also: ['checklist-gate'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['archive', '**Date:** Tuesday, 2031-03-11', '**Date:** Wednesday, 2031-03-11'],
    ['depot', 'Saturday, 17 May 2031', 'Sunday, 17 May 2031'],
    ['mesh', '**Deployment Date:** 2031-04-10', '**Deployment Date:** 2031-04-31'],
    ['tariff', 'date: 2031-04-08', 'date: 04/08/2031'],
  ),
  ...defects(
    'date-past',
    ['archive', '**Date:** Tuesday, 2031-03-11', '**Date:** Tuesday, 2031-01-14'],
    ['mesh', '**Deployment Date:** 2031-04-10', '**Deployment Date:** 2030-04-10'],
    ['tariff', 'date: 2031-04-08', 'date: 2030-04-08'],
  ),
  ...defects(
    'risk-level-unknown',
    ['mesh', '**Risk Level:** 🟡 Medium', '**Risk Level:** 🟡 Medum'],
    ['archive', '| Low | High | Checked', '| Low | Hgih | Checked'],
    ['depot', '**Overall risk:** High', '**Overall risk:** Hefty'],
    ['badge', 'Probability: Low. Impact: Medium.', 'Probability: Lwo. Impact: Medium.'],
  ),
];
