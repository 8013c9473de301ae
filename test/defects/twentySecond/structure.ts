/** Characters, merge markers, sections, fields, tables and the numbers of steps. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const smoke = part('issue', '## Smoke Tests', '## Monitoring & Alerting');
const watch = part('issue', '## Monitoring & Alerting', '## Documentation');
const triggers = part('issue', '### Rollback Triggers', '### Rollback Steps');
const wayBack = part('issue', '### Rollback Steps', '### Rollback Decision');
const examsRollback = part('exams', '## 4. Rollback Procedure', '## 5. Monitoring');
const examsMonitoring = part('exams', '## 5. Monitoring', '## 6. Post-Deployment');

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['issue', '| 2032-02-11 | 4 | @joris.maat | ✅ done |', '| 2032-02-11 | 4 | @joris.maat | âœ… done |'],
    ['issue', '| 24 | @imke.vos | ⏳ |', '| 24 | @imke.vos | â³ |'],
    ['lottery', '200, tier 4, 25.00 EUR', '200, tier 4, 25.00 â‚¬'],
    ['exams', 'A keyboard on the screen', 'A keyboard with é and Ã± on the screen'],
    ['interest', 'A tape cannot be read', 'A tape canâ€™t be read'],
    ['donors', 'Release 5 begins. Please', 'Release 5 begins â€“ please'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'issue',
      '- Version: 4.2.0 (running today: 4.1.7)',
      '<<<<<<< HEAD\n- Version: 4.2.0 (running today: 4.1.7)\n=======\n- Version: 4.2.0 (running today: 4.1.8)\n>>>>>>> hotfix/4.1.8',
    ],
    ['lottery', 'CHECK_TIMEOUT_MS=800', 'CHECK_TIMEOUT_MS=800\n>>>>>>> origin/check-7-timeouts'],
    [
      'interest',
      '- [ ] The night is at most 30 minutes late',
      '<<<<<<< HEAD\n- [ ] The night is at most 30 minutes late\n=======\n- [ ] The night is at most 20 minutes late\n>>>>>>> audit-remarks',
    ],
    [
      'exams',
      'What the desk\ncannot solve within 10 minutes goes to Emil Sandberg.',
      'What the desk\n<<<<<<< HEAD\ncannot solve within 10 minutes goes to Emil Sandberg.\n=======\ncannot solve goes to Maren Fiala.\n>>>>>>> support-desk',
    ],
    [
      'donors',
      'overallRisk: Medium',
      '<<<<<<< HEAD\noverallRisk: Medium',
      { also: ['yaml-syntax', 'yaml-schema'] },
    ],
  ),
];

export const structure: readonly Case[] = [
  ...defects(
    'section-required',
    [
      'issue',
      '## Documentation',
      '',
      {
        until: '## Dependencies\n',
        at: ['# Deployment: DP-910', '## Monitoring & Alerting', '## Dependencies'],
      },
    ],
    [
      'issue',
      smoke,
      '',
      { at: ['# Deployment: DP-910', '## Monitoring & Alerting', '## Rollback Procedure'] },
    ],
    [
      'issue',
      '### Post-Deployment Steps',
      '',
      {
        until: '## Environment Configuration',
        at: [
          '# Deployment: DP-910',
          '## Deployment Procedure',
          '### Deployment Steps',
          '## Environment Configuration',
        ],
      },
    ],
    [
      'exams',
      '## 6. Post-Deployment',
      '',
      {
        until: '## 7. Decision log',
        at: ['# Deployment Plan', '## 5. Monitoring', '## 7. Decision log'],
        also: ['step-numbering'],
      },
    ],
    [
      'donors',
      'roles:\n',
      '',
      { until: 'decision:\n', at: ['title:', 'template: runbook', 'rollback:', 'decision:'] },
    ],
    [
      'donors',
      part('donors', 'communication:'),
      '',
      { at: ['title:', 'template: runbook', 'monitoring:', 'owner: Yusuf Demir'] },
    ],
  ),
  ...defects(
    'section-empty',
    ['exams', '### Rationale', '### Rationale\n\n', { until: '## 3. Deployment Steps', at: '### Rationale' }],
    [
      'exams',
      '## 12. Support plan',
      '## 12. Support plan\n\n',
      { until: '## 13. People', at: '## 12. Support plan' },
    ],
    [
      'lottery',
      '### 5.3 The last moment',
      '### 5.3 The last moment\n\n',
      { until: '## 6. Timeline', at: '### 5.3' },
    ],
    ['interest', '## Rationale', '## Rationale\n\n', { until: '## Run sheet', at: '## Rationale' }],
    [
      'issue',
      '## Rollback Procedure\n',
      '## Known differences\n\n## Rollback Procedure\n',
      '## Known differences',
    ],
  ),
  ...defects(
    'section-duplicate',
    ['issue', '### Health Checks', '### Critical User Flows', { also: ['section-required'] }],
    ['issue', '## People\n', '## Documentation\n\n- The wiki of the picture desk\n\n## People\n'],
    ['exams', '### Alert Configuration', '### Key Metrics', { also: ['section-required'] }],
    [
      'exams',
      '## 12. Support plan',
      '## 8. Risks\n\nSilvio Conti sees no risk for the desk.\n\n## 12. Support plan',
      { also: ['step-numbering'] },
    ],
  ),
  ...defects(
    'section-order',
    ['issue', smoke + watch, watch + smoke, ['## Smoke Tests', '## Monitoring & Alerting']],
    ['issue', triggers + wayBack, wayBack + triggers, ['### Rollback Triggers', '### Rollback Steps']],
    [
      'exams',
      examsRollback + examsMonitoring,
      examsMonitoring + examsRollback,
      { at: ['## 4. Rollback Procedure', '## 5. Monitoring'], also: ['step-numbering'] },
    ],
  ),
  ...defects(
    'field-required',
    [
      'exams',
      '**Author:** Noor Haddad  \n',
      '',
      ['## Feature', '**Date:**', '**Status:**', '# Deployment Plan'],
    ],
    [
      'exams',
      '**Target Environment:** exams-prod  \n',
      '',
      ['## 2.', '**Strategy:**', '**Expected Downtime:**'],
    ],
    ['exams', '\n**Expected Downtime:** Zero', '', ['## 2.', '**Strategy:**', '**Target Environment:**']],
    ['donors', 'environment: donors-prod\n', '', ['title:', 'template: runbook', 'window:', 'summary:']],
  ),
  ...defects(
    'field-empty',
    ['issue', '**Lead:** @imke.vos', '**Lead:**'],
    ['exams', '**Decision Maker:** Noor Haddad', '**Decision Maker:**', { also: ['decision-incomplete'] }],
    ['lottery', '- **Environment:** lottery-prod', '- **Environment:**'],
    ['interest', '| Cutover manager | Hedda Kroll |', '| Cutover manager | |'],
    ['interest', '**Decision maker:** Hedda Kroll', '**Decision maker:**'],
    ['donors', '  owner: Carla Nunes', '  owner:', { also: ['yaml-schema', 'field-required'] }],
  ),
  ...defects(
    'table-columns',
    [
      'issue',
      '| Canary 3 | 09:45 | 50% | 90 min | @wietse.dam |',
      '| Canary 3 | 09:45 | 50% | @wietse.dam |',
    ],
    ['lottery', '| 8-24 h | every 2 hours | SRE on call |', '| 8-24 h | every 2 hours, SRE on call |'],
    [
      'exams',
      '| An exam leaks before it starts | Low | High | Medium |',
      '| An exam leaks before it starts | Low | High | 6 | Medium |',
    ],
    ['interest', "`submit 'PROD.JCL(INSTALL)'` | RC=0 for 3 jobs |", "`submit 'PROD.JCL(INSTALL)'` |"],
    [
      'interest',
      '| Greta Falk | Database administrator | +49 7121 555 303 |',
      '| Greta Falk | Database administrator | +49 | 7121 555 303 |',
      { also: ['contact-invalid'] },
    ],
  ),
  ...defects(
    'step-numbering',
    [
      'exams',
      '### Step 4: Switch Traffic',
      '### Step 5: Switch Traffic',
      ['### Step 5: Switch', '### Step 5: Verify'],
    ],
    ['exams', '3. Bring the servers back', '4. Bring the servers back', ['4. Bring', '4. Run `./ops']],
    ['issue', '3. Verify that 4.1.7 answers', '5. Verify that 4.1.7 answers', ['5. Verify', '4. Tell']],
    ['lottery', '4. Verify with the smoke tests', '6. Verify with the smoke tests'],
    ['lottery', '2. `042_fill_prize_tier.sql`', '3. `042_fill_prize_tier.sql`', ['3. `042', '3. `043']],
    [
      'interest',
      '2. Ole Winter books back',
      '4. Ole Winter books back',
      ['4. Ole Winter books', '3. Greta Falk checks'],
    ],
  ),
];
