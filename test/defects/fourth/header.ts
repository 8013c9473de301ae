/** Text, structure, blanks, the header, the strategy. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'text-mojibake',
    [
      'mobile',
      'Mateo García\n\n## Deployment Procedure',
      'Mateo GarcÃ­a\n\n## Deployment Procedure',
      'GarcÃ',
    ],
    ['login', '| 0–1 h |', '| 0â€“1 h |'],
    ['payment', '(10% → 50% → 100%)', '(10% â†’ 50% â†’ 100%)'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'mobile',
      'API_PAGE_SIZE=50',
      '<<<<<<< HEAD\nAPI_PAGE_SIZE=50\n=======\nAPI_PAGE_SIZE=100\n>>>>>>> main',
      { also: ['variable-duplicate'] },
    ],
    [
      'payment',
      '- Error rate > 5% for 2 minutes',
      '<<<<<<< ours\n- Error rate > 5% for 2 minutes\n=======\n- Error rate > 6% for 2 minutes\n>>>>>>> theirs',
      { also: ['threshold-contradiction'] },
    ],
  ),
  ...defects(
    'section-required',
    ['payment', '## 8. Post-Deployment', '', { until: '- [ ] Schedule', at: '# Deployment Plan' }],
    ['login', '## Communication Plan', '', { until: '## Dependencies', at: '# Deployment Plan' }],
    ['mobile', '## Smoke Tests', '', { until: '## Monitoring & Alerting', at: '# Deployment: Mobile' }],
    ['mobile', '## Acceptance Criteria', '', { until: '- [x] All integration', at: '# Deployment: Mobile' }],
  ),
  ...defects(
    'section-empty',
    [
      'payment',
      '- Request rate, error',
      '',
      { until: '### Alert Conf', at: '### Key Metrics', also: ['metrics-required'] },
    ],
    ['login', '- [ ] Feature accessible', '', { until: '## Communication', at: '### Validation Checklist' }],
    ['mobile', '- Application health', '', { until: '## Monitoring &', at: '### Health Checks' }],
  ),
  ...defects(
    'section-duplicate',
    [
      'login',
      '## Success Criteria',
      '## Rollback Plan\n\n- As above.\n\n## Success Criteria',
      '## Rollback Plan',
    ],
    [
      'mobile',
      '## Dependencies',
      '## Smoke Tests\n\n1. `GET /health`: 200\n\n## Dependencies',
      '## Smoke Tests',
    ],
  ),
  ...defects(
    'field-required',
    ['login', '**User Story**: [[US-618-keycloak-upgrade]]\n', '', ['Story Reference']],
    [
      'payment',
      '**Target Environment:** Production (`eu-central-1`, cluster `shop-prod`)\n',
      '',
      ['Deployment Strategy'],
    ],
    ['payment', '**Expected Downtime:** Zero\n', '', ['Deployment Strategy']],
  ),
  ...defects(
    'field-empty',
    ['payment', '**Author:** DevOps Engineer Agent', '**Author:**'],
    ['login', '**Test Results**: All tests passing in build phase', '**Test Results**:'],
    ['mobile', '- Version: 3.0.1', '- Version:'],
    ['mobile', '- Region/Zone: eu-west-1', '- Region/Zone:'],
    ['mobile', '**Estimated Rollback Time:** 15 minutes', '**Estimated Rollback Time:**'],
  ),
  ...defects(
    'table-columns',
    ['payment', '| 09:00 | 30 min | Step 3: Deploy | Jonas Weber |', '| 09:00 | 30 min | Step 3: Deploy |'],
    [
      'payment',
      '| Low | Medium | Both formats are read since release 5.1 |',
      '| Low | Both formats are read since release 5.1 |',
      { also: ['risk-mitigation-required'] },
    ],
    [
      'login',
      '| Partial | 2031-04-08 16:00 | Increase to 10% | Owen Clarke | Metrics stable |',
      '| Partial | 2031-04-08 16:00 | Increase to 10% | Owen Clarke | Metrics stable | none |',
    ],
    ['mobile', '| 07:00 | 07:10 | Switch | Liam', '| 07:00 | 07:10 | Switch | now | Liam'],
  ),
  ...defects(
    'step-numbering',
    ['payment', '### Step 4: Switch Traffic', '### Step 5: Switch Traffic', ['Step 5:']],
    ['login', '### Step 3: Production', '### Step 4: Production'],
    ['mobile', '4. Restart services: `make', '5. Restart services: `make'],
    ['login', '6. Increase to 50%', '7. Increase to 50%'],
  ),
  ...defects(
    'placeholder-unfilled',
    ['payment', '## Feature: Card payments through Nordpay', '## Feature: {{FEATURE_NAME}}'],
    ['mobile', '- Branch/Tag: v3.0.1', '- Branch/Tag: [branch or tag to deploy]'],
    ['mobile', '**Estimated Rollback Time:** 15 minutes', '**Estimated Rollback Time:** [X minutes]'],
    ['login', '| 2031-04-08 14:00 | Enable', '| [Date] 14:00 | Enable'],
    ['login', '**Owner**: Priya Natarajan', '**Owner**: TBD'],
    ['payment', '**Date:** 2031-03-11 (Tuesday)', '**Date:** YYYY-MM-DD'],
    ['mobile', '1. Run smoke tests\n', '1. [Add verification steps]\n'],
    ['mobile', 'DATABASE_URL=${MOBILE_DATABASE_URL}', 'DATABASE_URL=<production database connection string>'],
  ),
  ...defects(
    'choice-unresolved',
    ['payment', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['login', '**Risk Level**: Medium', '**Risk Level**: [Low/Medium/High]'],
    ['mobile', '- Environment: production', '- Environment: [staging | production | development]'],
    ['mobile', '- Cloud Provider: AWS', '- Cloud Provider: AWS | GCP | Azure'],
  ),
  ...defects(
    'command-placeholder',
    ['login', 'make deploy ENV=staging VERSION=31.0.4', 'make deploy ENV=staging VERSION=[version]'],
    ['mobile', 'make build VERSION=3.0.1', 'make build VERSION={{VERSION}}'],
    ['payment', '--file=payments-20310311.dump', '--file=<backup-file>'],
    ['mobile', 'make deploy COLOUR=green VERSION=3.0.1', 'make deploy COLOUR=green VERSION=<version>'],
  ),
  ...defects(
    'example-host',
    ['login', 'curl -X GET https://login.stadtwerk.net/health', 'curl -X GET https://api.example.com/health'],
    ['mobile', 'curl -fsS https://green.mobile.tramline.io', 'curl -fsS https://green.example.org'],
  ),
  ...defects(
    'status-unknown',
    ['payment', '**Status:** Planned', '**Status:** Plannd'],
    ['login', '**Status**: Planned', '**Status**: Almost there'],
    ['mobile', '**Status:** Planned', '**Status:** Redy'],
  ),
  ...defects(
    'status-contradiction',
    ['payment', '**Status:** Planned', '**Status:** Complete', ['Status', '- [ ]']],
    ['mobile', '**Status:** Planned', '**Status:** Completed', ['Status', '- [ ]']],
    ['login', '**Status**: Planned', '**Status**: In Progress', ['Status', 'Date']],
    ['mobile', '- [ ] Deployment executed', '- [x] Deployment executed', ['Status', 'executed']],
  ),
  ...defects(
    'date-invalid',
    ['payment', '2031-03-11 (Tuesday)', '2031-03-11 (Monday)'],
    ['login', '**Date**: 2031-04-08', '**Date**: 2031-04-31'],
    ['mobile', '**Planned Date:** 2031-03-12', '**Planned Date:** 2031-02-29'],
    ['login', '2031-04-09 10:00', '2031-04-39 10:00'],
    ['mobile', '**Planned Date:** 2031-03-12', '**Planned Date:** 03/12/2031'],
  ),
  ...defects(
    'date-past',
    [
      'payment',
      '**Date:** 2031-03-11 (Tuesday)',
      '**Date:** 2030-03-12',
      {
        also: ['timeline-order'],
        and: [['**Deployment Window:** 2031-03-11', '**Deployment Window:** 2030-03-12']],
        at: ['Date', 'Window'],
      },
    ],
    ['mobile', '**Planned Date:** 2031-03-12', '**Planned Date:** 2031-01-12'],
  ),
  ...defects(
    'risk-level-unknown',
    ['payment', '**Risk Level:** High', '**Risk Level:** Hihg', { also: ['risk-overall-mismatch'] }],
    ['login', '**Risk Level**: Medium', '**Risk Level**: Meduim'],
    ['payment', '| Webhooks arrive twice | Medium | Medium |', '| Webhooks arrive twice | Medium | Mediun |'],
  ),
  ...defects(
    'strategy-required',
    ['payment', '**Strategy:** Canary\n', '', ['Deployment Strategy', '# Deployment Plan']],
    ['login', '**Approach**: Feature Flag\n', '', ['Deployment Strategy', '# Deployment Plan']],
  ),
  ...defects(
    'strategy-unknown',
    ['payment', '**Strategy:** Canary', '**Strategy:** Cannary'],
    ['login', '**Approach**: Feature Flag', '**Approach**: Careful'],
    ['mobile', '**Strategy:** Blue-Green, because', '**Strategy:** Blue-Gren, because'],
  ),
  ...defects(
    'strategy-rationale-required',
    ['payment', '**Rationale:** A wrong', '', { until: '**Target Env', at: ['Strategy'] }],
    ['login', '**Rationale**: The old', '', { until: '**Risk Level**', at: ['Strategy', 'Approach'] }],
    [
      'mobile',
      '**Strategy:** Blue-Green, because the switch',
      '**Strategy:** Blue-Green',
      { until: '\n**Downtime' },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'login',
      '**Approach**: Feature Flag',
      '**Approach**: Blue-Green',
      ['Approach', 'Feature Flag', 'rollout', 'Enable for', 'Increase to'],
    ],
    [
      'payment',
      '**Strategy:** Canary',
      '**Strategy:** Rolling',
      {
        at: ['**Strategy', '10%', 'canary', 'CANARY', 'Canary'],
        also: ['strategy-risk-mismatch'],
      },
    ],
    [
      'mobile',
      'the summer.',
      'the summer. It goes out as a canary release.',
      {
        at: ['canary', 'Strategy'],
      },
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'payment',
      '**Strategy:** Canary',
      '**Strategy:** Rolling',
      {
        at: ['**Strategy', 'Risk Level'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'login',
      '**Approach**: Feature Flag',
      '**Approach**: Rolling',
      { and: [['**Risk Level**: Medium', '**Risk Level**: High']], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'login',
      '**Approach**: Feature Flag',
      '**Approach**: Recreate',
      {
        at: ['Approach', 'Downtime'],
        also: ['strategy-contradiction', 'strategy-risk-mismatch'],
      },
    ],
    [
      'payment',
      'helm upgrade checkout-canary',
      'kubectl scale deployment/checkout --replicas=0 --namespace shop\nhelm upgrade checkout-canary',
      {
        at: ['replicas=0', 'Downtime'],
      },
    ],
    [
      'mobile',
      '3. Run database migrations, as',
      '3. Stop the service and run database migrations, as',
      { at: ['Stop', 'Downtime'] },
    ],
  ),
  ...defects('strategy-steps-missing', [
    'mobile',
    '5. Switch the load balancer to green',
    '5. ',
    {
      until: 'Check that',
      at: ['Strategy', 'Deployment Steps'],
      and: [
        ['| 07:00 | 07:10 | Switch | Liam', '| 07:00 | 07:10 | Wait | Liam'],
        ['`make switch COLOUR=blue`', '`make revert`'],
      ],
    },
  ]),
  ...defects(
    'rollout-percentages',
    [
      'payment',
      '(10% → 50% → 100%)',
      '(10% → 5% → 100%)',
      { also: ['rollout-percentages', 'threshold-contradiction'] },
    ],
    ['payment', 'CANARY=50', 'CANARY=5', { at: 'CANARY=' }],
    ['login', '4. Increase to 10%', '4. Increase to 60%', ['60%', '50%']],
    ['login', '8. Full rollout (100%)', '8. Full rollout (110%)'],
    ['login', '| 100% rollout |', '| 110% rollout |', ['110% rollout']],
  ),
  ...defects('rollout-hold-required', [
    'payment',
    '(10% → 50% → 100%), with 45 minutes at each step\n- Monitor error rates at each step',
    '(10% → 50% → 100%)',
    {
      at: ['10%', 'CANARY', 'Step 4'],
    },
  ]),
];
