/** Text, structure and placeholders. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const success = part('parcel', '## Success Criteria', '## Rollout Schedule');
const codeReadiness = part('parcel', '### Code Readiness', '### Infrastructure Readiness');
const smokeTests = part('permits', '## Smoke Tests', '## Monitoring & Alerting');
const configuration = part('permits', '## Environment Configuration', '## Rollback Procedure');
const communication = part('meals', 'communication:');
const mealsTitle = ['title:', 'deployment-plan: runbook', '# Allergen warnings'];

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['parcel', '| 0–1 h | Tomasz', '| 0â€“1 h | Tomasz', { also: ['monitoring-gap'] }],
    ['grades', '| Rehearsal passed | ✅ |', '| Rehearsal passed | âœ… |'],
    ['permits', "- [ ] Citizens' office informed", '- [ ] Citizensâ€™ office informed'],
    ['keycloak', '"Sign-in is closed', 'â€œSign-in is closed'],
    ['meals', 'Testküche', 'TestkÃ¼che'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'parcel',
      '**Risk Level:** Medium  \n',
      '<<<<<<< HEAD\n**Risk Level:** Medium  \n=======\n**Risk Level:** Low  \n>>>>>>> eta-4.2\n',
    ],
    ['permits', '5. Note in the runbook', '<<<<<<< HEAD\n5. Note in the runbook'],
    ['keycloak', '- [ ] Dump moved to the archive', '- [ ] Dump moved to the archive\n>>>>>>> origin/main'],
    [
      'meals',
      '    FLAG_POLL_SECONDS: 30\n',
      '<<<<<<< HEAD\n    FLAG_POLL_SECONDS: 30\n=======\n    FLAG_POLL_SECONDS: 60\n>>>>>>> flags\n',
      { also: ['yaml-syntax', 'variable-duplicate'] },
    ],
  ),
  ...defects(
    'section-required',
    ['parcel', '## Success Criteria', '', { until: '## Rollout Schedule', at: '# Deployment Plan: DP-2304' }],
    [
      'parcel',
      '### Infrastructure Readiness',
      '',
      { until: '## Deployment Steps', at: '## Pre-Deployment Checklist' },
    ],
    ['permits', '## Documentation', '', { until: '## Dependencies', at: '# Deployment: Parking' }],
    ['permits', '### Health Checks', '', { until: '## Monitoring & Alerting', at: '## Smoke Tests' }],
    ['meals', communication, '', { at: mealsTitle }],
  ),
  ...defects(
    'section-empty',
    [
      'parcel',
      'The prediction model has only',
      '',
      { until: '## Pre-Deployment Checklist', at: '### Rationale' },
    ],
    ['grades', part('grades', '| When | To |'), '', { at: '## 12. Messages' }],
    ['permits', '**Rollback Owner:** Aurelio Conti\n\n', '', { at: '### Rollback Decision' }],
    ['keycloak', part('keycloak', '- Growers: banner'), '', { at: '## Who hears what' }],
    [
      'grades',
      '- [x] 1,284,310 rows',
      '',
      {
        until: '## 10.',
        and: [['**Date:** 1 February 2031  \n**Result:** PASS\n\n', '']],
        at: '## 9. Rehearsal',
      },
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'parcel',
      '### Monitoring Schedule\n',
      '### Alerts Configuration\n\nAlerts go to the rota `eta-oncall`.\n\n### Monitoring Schedule\n',
      '### Alerts Configuration',
    ],
    [
      'parcel',
      '## Roles\n',
      '## Success Criteria\n\n- [ ] Depots report fewer calls\n\n## Roles\n',
      '## Success Criteria',
    ],
    [
      'permits',
      '## Acceptance Criteria\n',
      '## Risks\n\n- **Cards are refused** (Probability: Low, Impact: High). Mitigation: direct debit.\n\n## Acceptance Criteria\n',
      '## Risks',
    ],
    [
      'permits',
      '### Rollback Decision\n',
      '### Rollback Triggers\n\n- Wardens cannot check plates for 10 minutes\n\n### Rollback Decision\n',
      '### Rollback Triggers',
    ],
  ),
  ...defects(
    'section-order',
    [
      'parcel',
      '## Communication Plan\n',
      `${success}## Communication Plan\n`,
      {
        and: [[success, '']],
        at: ['## Success Criteria', '## Communication Plan', '## Post-Deployment Validation'],
      },
    ],
    [
      'parcel',
      '## Deployment Steps\n',
      `${codeReadiness}## Deployment Steps\n`,
      { and: [[codeReadiness, '']], at: ['### Code Readiness', '### Infrastructure Readiness'] },
    ],
    [
      'permits',
      '## Go/No-Go\n',
      `${smokeTests}## Go/No-Go\n`,
      { and: [[smokeTests, '']], at: ['## Smoke Tests', '## Monitoring & Alerting'] },
    ],
    [
      'permits',
      '## Smoke Tests\n',
      `${configuration}## Smoke Tests\n`,
      { and: [[configuration, '']], at: ['## Environment Configuration', '## Rollback Procedure'] },
    ],
    [
      'meals',
      'monitoring:\n  metrics:',
      `${communication}\nmonitoring:\n  metrics:`,
      { and: [[communication, '']], at: ['communication:', 'monitoring:'] },
    ],
  ),
  ...defects(
    'field-required',
    [
      'parcel',
      '**Test Results:** [Full run 7716](../reports/full-run-7716.md)\n',
      '',
      { at: '## Story Reference' },
    ],
    [
      'permits',
      '- Repository: git.stadtwerk.test/traffic/permit-portal\n',
      '',
      { at: ['**Application/Service:**', '## Deployment Scope'] },
    ],
    ['meals', '\ndate: 2031-03-11', '', { at: mealsTitle }],
    [
      'meals',
      '\n  rationale: Kitchens can be switched on one by one, and off again without a release',
      '',
      { at: 'strategy:' },
    ],
  ),
  ...defects(
    'field-empty',
    ['parcel', '**Deployment Lead:** Ingrid Solberg', '**Deployment Lead:**'],
    ['grades', '| **Lead** | Nadia Haddad |', '| **Lead** | |'],
    ['permits', '- Branch/Tag: v6.0.0', '- Branch/Tag:'],
    ['keycloak', '- **Environment:** prod-identity', '- **Environment:**'],
    ['meals', '  owner: Marek Dvorak\n  time: 12', '  owner:\n  time: 12'],
  ),
  ...defects(
    'table-columns',
    ['parcel', '| C | 50% | 4 hours | no new error type in the log |', '| C | 50% | 4 hours |'],
    [
      'parcel',
      part('parcel', '| Phase | Date/Time |', '## Roles'),
      part('parcel', '| Phase | Date/Time |', '## Roles').replaceAll(
        /^((?:\|[^|\n]*){2})\|[^|\n]*\|/gm,
        '$1|',
      ),
    ],
    [
      'grades',
      '| 07:45 | 90 min | Fill the new column | Viktor Lindqvist |',
      '| 07:45 | 90 min | Fill the new column | Viktor Lindqvist | ⏳ |',
    ],
    [
      'grades',
      '| Observer | Oluwaseun Ajayi | o.ajayi@uni-register.de | +49 221 470 1201 |',
      '| Observer | Oluwaseun Ajayi | o.ajayi@uni-register.de |',
    ],
    [
      'keycloak',
      '| T+35 | T+50 | Open sign-in again | Leila Farouk |',
      '| T+35 | T+50 | Open sign-in again Leila Farouk |',
    ],
  ),
  ...defects(
    'step-numbering',
    ['parcel', '### Step 3: Production Deployment', '### Step 4: Production Deployment'],
    ['grades', '### Phase 4: Roll out', '### Phase 3: Roll out', ['### Phase 3: Roll', '### Phase 5']],
    ['grades', '3. `V120__index', '4. `V120__index'],
    ['permits', '5. Try green under', '6. Try green under', ['6. Try green', '6. Switch the route']],
    ['keycloak', '### Step 4 (T+35', '### Step 6 (T+35', ['### Step 6', '### Step 5']],
    ['keycloak', '4. Check that a grower', '3. Check that a grower', ['3. Check that', '5. Write to']],
  ),
];
