/** Text, structure, blanks, the header and the strategy. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const later = '2031-04-20T08:00:00Z';

export const header: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['search', '🟡 PLANNED', 'ðŸŸ¡ PLANNED'],
    ['loyalty', '(10% → 50% → 100%)', '(10% â†’ 50% â†’ 100%)'],
    [
      'search',
      '10:45 | 30 min | Staging validation | Grace Mensah | ⏳ |',
      '10:45 | 30 min | Staging validation | Grace Mensah | â³ |',
    ],
  ),
  ...defects(
    'text-conflict-marker',
    ['mail', '- Version: 8.3.0', '<<<<<<< HEAD\n- Version: 8.3.0\n=======\n- Version: 8.3.1\n>>>>>>> main'],
    [
      'loyalty',
      '**Author:** Hanne Vik',
      '<<<<<<< HEAD\n**Author:** Hanne Vik\n=======\n**Author:** Ola Berg\n>>>>>>> loyalty-2',
    ],
  ),
  ...defects(
    'section-required',
    [
      'loyalty',
      '## 6. Post-Deployment\n',
      '',
      {
        until: '- [ ] Verify all health checks',
        at: ['# Deployment Plan', '## 5. Monitoring'],
        and: [],
        also: ['checklist-duplicate'],
      },
    ],
    ['login', '## Success Criteria\n', '', { until: '## Rollout Schedule', at: ['# Deployment Plan'] }],
    ['mail', '## Smoke Tests\n', '', { until: '## Monitoring & Alerting', at: ['# Deployment'] }],
    ['search', '## Communication Plan\n', '', { until: '## Stakeholder Contact List', at: ['# Phase 8'] }],
  ),
  ...defects(
    'section-empty',
    [
      'login',
      '- [ ] Feature accessible to target users\n',
      '',
      { until: '## Communication Plan', at: '### Validation Checklist' },
    ],
    [
      'search',
      '- [ ] All features working as expected\n',
      '',
      { until: '#### Performance Monitoring', at: '#### Functional Validation' },
    ],
    [
      'mail',
      '- Smoke tests fail\n',
      '',
      { until: '### Rollback Steps', at: '### Rollback Triggers', also: ['rollback-triggers-required'] },
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'login',
      '## Success Criteria\n',
      '## Communication Plan\n\n- **Summary**: Next week, by email\n\n## Success Criteria\n',
      '## Communication Plan',
    ],
    [
      'search',
      '### Monitoring Readiness\n',
      '### Configuration Readiness\n- [ ] All done\n\n### Monitoring Readiness\n',
      { at: '### Configuration Readiness', also: ['checklist-duplicate'] },
    ],
  ),
  ...defects(
    'section-order',
    [
      'mail',
      '## Documentation\n',
      '',
      {
        until: '## Dependencies',
        and: [
          [
            '## Acceptance Criteria',
            '## Documentation \n\n- [ ] CHANGELOG updated\n\n## Acceptance Criteria',
          ],
        ],
        at: '## ',
      },
    ],
    [
      'login',
      '## Monitoring Plan\n',
      '',
      {
        until: '## Rollback Plan',
        and: [
          [
            '## Post-Deployment Validation',
            '## Monitoring Plan \n\n### Key Metrics to Watch\n\n- Error rate: < 0.1%\n- Sign-ins per minute\n\n### Alerts Configuration\n\n- Error rate > 1%: page on-call\n\n## Post-Deployment Validation',
          ],
        ],
        at: '## ',
      },
    ],
  ),
  ...defects(
    'field-required',
    ['login', '**Risk Level**: Medium\n', '', ['## Deployment Strategy', '**Approach', '# Deployment Plan']],
    [
      'loyalty',
      '**Target Environment:** Production\n',
      '',
      ['## 2. Deployment Strategy', '# Deployment Plan'],
    ],
    ['search', '**Deployment Lead**: Pilar Ortega  \n', '', ['# Phase 8']],
  ),
  ...defects(
    'field-empty',
    ['loyalty', '**Author:** Hanne Vik', '**Author:**'],
    ['mail', '- Version: 8.3.0', '- Version:'],
    ['search', '**Escalation Contact**: Idris Bello', '**Escalation Contact**: '],
  ),
  ...defects(
    'table-columns',
    [
      'login',
      '| Canary | 2031-03-11 14:00 | Enable for 1% | No errors |',
      '| Canary | 2031-03-11 14:00 | Enable for 1% |',
    ],
    [
      'search',
      '| 14:30 | 30 min | Smoke tests | Grace Mensah | ⏳ |',
      '| 14:30 | 30 min | Smoke tests | ⏳ |',
    ],
    [
      'search',
      '| 1-4 hours | Every 30 min | Arto Laine |',
      '| 1-4 hours | Every 30 min | Arto Laine | yes |',
    ],
  ),
  ...defects(
    'step-numbering',
    ['loyalty', '### Step 4: Switch Traffic', '### Step 5: Switch Traffic', ['### Step 5']],
    ['search', '### Stage 7: Extended', '### Stage 8: Extended', ['### Stage 8']],
    ['mail', '4. Deploy to production: `helm', '5. Deploy to production: `helm', ['5. ']],
    ['login', '### Step 2: Deploy to Staging', '### Step 4: Deploy to Staging', ['### Step']],
  ),
  ...defects(
    'placeholder-unfilled',
    [
      'mail',
      '- Repository: https://git.fjordpost.internal/platform/mail-gateway',
      '- Repository: [git repository URL]',
    ],
    ['search', '86/100', '__/100'],
    ['login', '**Rollback Time**: 5 minutes', '**Rollback Time**: [X minutes]'],
    ['loyalty', 'points earned per minute, points spent per minute', '{{METRICS}}'],
    ['warehouse', 'owner: Samuel Obi', 'owner: TBD'],
    ['search', '**Deployment Time**: 14:00 UTC', '**Deployment Time**: HH:MM UTC'],
  ),
  ...defects(
    'choice-unresolved',
    ['loyalty', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['login', '**Risk Level**: Medium', '**Risk Level**: [Low/Medium/High]'],
    ['mail', '- Environment: production', '- Environment: [staging | production | development]'],
    ['search', '**Phase 7 Test Status**: READY', '**Phase 7 Test Status**: READY / CONDITIONAL'],
    [
      'search',
      '- [ ] Journey 2: A reader filters by language',
      '**Result**: ✅ PASS / ❌ FAIL\n- [ ] Journey 2: A reader filters by language',
      '✅ PASS',
    ],
  ),
  ...defects(
    'command-placeholder',
    ['login', 'VERSION=5.2.0\n\n# Apply', 'VERSION=[version]\n\n# Apply'],
    [
      'search',
      'dotnet ef database update --connection "$SEARCH_PROD_DB"',
      'dotnet ef database update --connection "<production-connection>"',
    ],
    ['warehouse', '--set image.tag=4.0.0', '--set image.tag={{VERSION}}'],
  ),
  ...defects(
    'example-host',
    ['login', 'https://login.havenbank.internal/health', 'https://api.example.com/health'],
    [
      'warehouse',
      'https://routing.stocknord.internal/health\n        expected',
      'https://example.com/health\n        expected',
    ],
  ),
  ...defects(
    'status-unknown',
    ['search', '🟡 PLANNED', '🟡 PLANED'],
    ['loyalty', '**Status:** Approved', '**Status:** Aproved'],
    ['warehouse', 'status: planned', 'status: waiting-room'],
  ),
  ...defects(
    'status-contradiction',
    ['loyalty', '**Status:** Approved', '**Status:** Complete', { at: ['**Status', '- [ ]'], now: later }],
    [
      'search',
      '- [ ] Green slot deployment complete',
      '- [x] Green slot deployment complete',
      { at: ['PLANNED', '- [x] Green slot'], also: ['checklist-gate'] },
    ],
    ['login', '**Status**: Planned', '**Status**: In Progress', { at: ['**Status', '**Date'] }],
  ),
  ...defects(
    'date-invalid',
    ['search', 'Tuesday, 2031-03-25', 'Monday, 2031-03-25'],
    ['loyalty', '**Date:** 2031-03-04', '**Date:** 2031-02-30'],
    ['login', '| Full | 2031-03-12 10:00', '| Full | 2031-13-12 10:00'],
    ['mail', '2031-03-05 20:00', '03/05/2031 20:00'],
  ),
  ...defects(
    'date-past',
    ['loyalty', '**Date:** 2031-03-04', '**Date:** 2030-03-04'],
    ['warehouse', 'date: 2031-03-18', 'date: 2030-03-18'],
  ),
  ...defects(
    'risk-level-unknown',
    ['login', '**Risk Level**: Medium', '**Risk Level**: Mediun'],
    ['search', '| Integration failure | Medium | Medium |', '| Integration failure | Middling | Medium |'],
    ['warehouse', '    probability: Low', '    probability: Lwo'],
  ),
  ...defects(
    'strategy-required',
    [
      'search',
      '**Deployment Strategy**: Blue-Green\n',
      '',
      { at: ['# Phase 8', '## Executive Summary'], also: ['field-required'], and: [] },
    ],
    [
      'login',
      '**Approach**: Feature Flag\n',
      '',
      { at: ['## Deployment Strategy', '# Deployment Plan'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-unknown',
    ['loyalty', '**Strategy:** Canary', '**Strategy:** Canery'],
    ['warehouse', '  approach: Blue-Green', '  approach: Big splash'],
    ['search', '**Deployment Strategy**: Blue-Green', '**Deployment Strategy**: Bleu-Green'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'loyalty',
      '**Rationale:** A wrong balance shows with few members, and the way back takes minutes\n',
      '',
      ['**Strategy:** Canary', '## 2. Deployment Strategy'],
    ],
    [
      'warehouse',
      '  rationale: The handhelds cannot be without routes, and the switch back takes a minute\n',
      '',
      ['strategy:', 'approach:'],
    ],
    [
      'search',
      '**Rationale**: The old index stays warm, so the way back is one swap\n\n',
      '',
      ['**Deployment Strategy**: Blue-Green', '## Executive'],
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'search',
      '### Stage 5: Production Deployment (14:00 - 14:30)\n',
      '### Stage 5: Production Deployment (14:00 - 14:30)\n\n**Deployment Strategy**: Rolling\n',
      { at: ['**Deployment Strategy**'] },
    ],
    [
      'loyalty',
      '**Strategy:** Canary',
      '**Strategy:** Blue-Green',
      { at: ['**Strategy:**', '10%', 'canary'] },
    ],
    [
      'warehouse',
      '  approach: Blue-Green',
      '  approach: Canary',
      { at: ['approach:', 'Switch the traffic', 'green'] },
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    ['mail', '**Risk Level:** Low', '**Risk Level:** High', ['**Risk Level', '**Strategy']],
    [
      'loyalty',
      '**Strategy:** Canary',
      '**Strategy:** Rolling',
      {
        at: ['**Strategy', '**Risk Level'],
        also: ['strategy-contradiction', 'risk-overall-mismatch'],
        and: [['**Risk Level:** Medium', '**Risk Level:** High']],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'warehouse',
      '  approach: Blue-Green',
      '  approach: Recreate',
      { at: ['approach', 'downtime'], also: ['strategy-contradiction', 'strategy-risk-mismatch'] },
    ],
    [
      'loyalty',
      '- Deploy to the canary instances\n',
      '- Stop the loyalty service\n- Deploy to the canary instances\n',
      ['Stop the loyalty', 'Downtime'],
    ],
    [
      'search',
      '# Run production migration\n',
      '# Stop the service\naz webapp stop --resource-group search-prod-rg --name search-api-prod\n\n# Run production migration\n',
      ['webapp stop', 'Stop the service', 'Downtime'],
    ],
  ),
  ...defects('strategy-steps-missing', [
    'warehouse',
    '      - name: Switch the traffic to green\n',
    '',
    { until: '  - name: Smoke Tests', at: ['approach', 'Application Deployment', 'strategy'] },
  ]),
  ...defects(
    'rollout-percentages',
    ['loyalty', '(10% → 50% → 100%)', '(50% → 10% → 100%)'],
    ['login', '6. Increase to 50%', '6. Increase to 5%'],
    ['login', '8. Full rollout (100%)', '8. Full rollout (90%)'],
    ['loyalty', './ops/traffic.sh loyalty --canary 100', './ops/traffic.sh loyalty --canary 110'],
    [
      'login',
      '| Partial | 2031-03-11 16:00 | Increase to 10% |',
      '| Partial | 2031-03-11 16:00 | Increase to 0.5% |',
    ],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'loyalty',
      '- Hold for 30 minutes and monitor error rates at each step\n',
      '',
      ['Step 4', '10%', 'canary 10', 'canary 50'],
    ],
    [
      'login',
      '3. Monitor for 1 hour\n4. Increase to 10%\n5. Monitor for 4 hours\n6. Increase to 50%\n7. Monitor overnight\n8. Full',
      '3. Increase to 10%\n4. Increase to 50%\n5. Full',
      { at: ['Gradual rollout', '1%', '10%', '50%', 'Step 3', '100%'] },
    ],
  ),
];
