/** The text itself, and the sections, fields, tables and numbers. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const taxValidation = part('tax', '## Post-Deployment Validation', '## Communication Plan');
const taxCommunication = part('tax', '## Communication Plan', '## Risks');
const taxMonitoring = part('tax', '## Monitoring Plan', '## Rollback Plan');
const taxRollback = part('tax', '## Rollback Plan', '## Post-Deployment Validation');
const archiveDocumentation = part('archive', '## Documentation', '## Dependencies');
const archiveDependencies = part('archive', '## Dependencies', '## Acceptance Criteria');
const archiveSmoke = part('archive', '## Smoke Tests', '## Monitoring & Alerting');
const archiveMonitoring = part('archive', '## Monitoring & Alerting', '## Communication');

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['press', '# 🚀 Deployment Plan', '# ðŸš€ Deployment Plan'],
    ['press', '## ✅ Pre-Flight', '## âœ… Pre-Flight'],
    ['press', '| Executor | Pavel Horák |', '| Executor | Pavel HorÃ¡k |'],
    ['scanner', '| Executor | Mirko Šarić |', '| Executor | Mirko Å ariÄ‡ |'],
    ['tax', '#### Ring 2 — Cantons', '#### Ring 2 â€” Cantons'],
    ['scores', 'verify: Saara Mäkelä sees', 'verify: Saara MÃ¤kelÃ¤ sees'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'press',
      '| **Estimated rollback time** | 6 minutes |\n',
      '<<<<<<< HEAD\n| **Estimated rollback time** | 6 minutes |\n=======\n| **Estimated rollback time** | 8 minutes |\n>>>>>>> release/3.8\n',
    ],
    [
      'tax',
      '- **Hold:** 48 hours\n',
      '<<<<<<< HEAD\n- **Hold:** 48 hours\n=======\n- **Hold:** 36 hours\n>>>>>>> rings\n',
      { also: ['rollout-hold-required'] },
    ],
    [
      'archive',
      '1. Close the catalogue: `./catalogue.sh read-only`\n',
      '1. Close the catalogue: `./catalogue.sh read-only`\n>>>>>>> upgrade-18.3\n',
    ],
    [
      'scores',
      '  time: 20 minutes\n',
      '<<<<<<< ours\n  time: 20 minutes\n=======\n  time: 25 minutes\n>>>>>>> theirs\n',
      { also: ['yaml-syntax'] },
    ],
  ),
];

export const structure: readonly Case[] = [
  ...defects(
    'section-required',
    [
      'tax',
      '### Validation Checklist',
      '',
      {
        until: '## Communication Plan',
        at: ['## Post-Deployment Validation', '# Deployment Plan', '## Communication Plan'],
      },
    ],
    [
      'tax',
      '## Success Criteria',
      '',
      { until: '## Rollout Schedule', at: ['# Deployment Plan', '## Rollout Schedule', '## Risks'] },
    ],
    [
      'archive',
      '### Health Checks',
      '',
      {
        until: '## Monitoring & Alerting',
        at: ['## Smoke Tests', '# Deployment:', '## Monitoring & Alerting'],
      },
    ],
    ['archive', archiveDocumentation, '', { at: ['# Deployment:', '## Dependencies', '## Risks'] }],
    [
      'tax',
      '### During Deployment',
      '',
      {
        until: '### Post-Deployment',
        at: ['## Communication Plan', '# Deployment Plan', '### Post-Deployment'],
        also: ['field-required'],
      },
    ],
    [
      'scores',
      'roles:\n  - role: Deployment Lead',
      '',
      { until: 'monitoring:\n', at: ['title:', 'monitoring:', 'rollback:'] },
    ],
  ),
  ...defects(
    'section-empty',
    [
      'press',
      '### 🎯 Why blue-green?',
      '### 🎯 Why blue-green?\n\n',
      { until: '## ✅ Pre-Flight', at: '### 🎯 Why' },
    ],
    [
      'scanner',
      '### 1.1 Description\n\nThe gateway',
      '### 1.1 Description\n\n',
      { until: '### 1.2', at: '### 1.1' },
    ],
    [
      'tax',
      '### Dashboards\n\n- "Rings"',
      '### Dashboards\n\n',
      { until: '### Alerts Configuration', at: '### Dashboards' },
    ],
    [
      'archive',
      '### Post-Deployment Steps\n\n1. Compare',
      '### Post-Deployment Steps\n\n',
      { until: '## Environment Configuration', at: '### Post-Deployment Steps' },
    ],
    [
      'press',
      '### Template: release was taken back\n\n```text',
      '### Template: release was taken back\n\n',
      { until: '## ✍️ Sign-Off', at: '### Template: release was' },
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'tax',
      '## Success Criteria\n',
      '## Rollback Plan\n\nSee above, Beatriz Salgado decides.\n\n## Success Criteria\n',
    ],
    [
      'archive',
      '## Acceptance Criteria\n',
      '## Dependencies\n\n- Servers of cellar 2, see above\n\n## Acceptance Criteria\n',
    ],
    [
      'archive',
      '### Rollback Decision\n',
      '### Rollback Triggers\n\n- The lead calls for it\n\n### Rollback Decision\n',
    ],
    [
      'tax',
      '### Validation Checklist\n',
      '### Smoke Tests\n\n- [ ] All four tests were repeated a day later\n\n### Validation Checklist\n',
    ],
  ),
  ...defects(
    'section-order',
    [
      'tax',
      taxValidation + taxCommunication,
      taxCommunication + taxValidation,
      { at: ['## Communication Plan', '## Post-Deployment Validation'] },
    ],
    [
      'tax',
      taxMonitoring + taxRollback,
      taxRollback + taxMonitoring,
      { at: ['## Rollback Plan', '## Monitoring Plan'] },
    ],
    [
      'archive',
      archiveDocumentation + archiveDependencies,
      archiveDependencies + archiveDocumentation,
      { at: ['## Dependencies', '## Documentation'] },
    ],
    [
      'archive',
      archiveSmoke + archiveMonitoring,
      archiveMonitoring + archiveSmoke,
      { at: ['## Smoke Tests', '## Monitoring & Alerting'] },
    ],
  ),
  ...defects(
    'field-required',
    [
      'tax',
      '**Test Results:** [Regression of Formularo 9](../reports/formularo-9-regression.md)\n',
      '',
      ['## Story Reference', '**Implementation Plan'],
    ],
    ['tax', '**Risk Level:** Medium\n', '', ['## Deployment Strategy', '**Approach', '**Rollback Time']],
    [
      'archive',
      '- Branch/Tag: upgrade-18.3\n',
      '',
      ['**Application/Service', '- Repository', '- Name: archive-db', '## Deployment Scope'],
    ],
    [
      'archive',
      '- Region/Zone: Graz, cellar 2\n',
      '',
      ['**Target Environment', '- Cloud Provider', '- Cluster', '## Deployment Scope'],
    ],
    [
      'tax',
      '- **Metrics Report:** 2032-08-30 by email, to the Federal Tax Office\n',
      '',
      ['### Post-Deployment', '- **Success Notification'],
    ],
    ['scores', 'environment: scores-prod\n', '', ['title:', 'date:', 'strategy:', 'status:']],
  ),
  ...defects(
    'field-empty',
    [
      'tax',
      '**Rollback Owner:** Beatriz Salgado',
      '**Rollback Owner:**',
      { also: ['rollback-owner-required'] },
    ],
    ['tax', '- **Hold:** 48 hours', '- **Hold:**'],
    ['archive', '**Maintenance window:** 2032-10-09 05:00 - 08:00 UTC', '**Maintenance window:**'],
    ['archive', '**Decision Time:** 06:45', '**Decision Time:**', { also: ['decision-incomplete'] }],
    ['scanner', '| Assignment group | Warehouse IT |', '| Assignment group | |'],
    [
      'scores',
      '  owner: Tuomas Laine\n  time',
      '  owner:\n  time',
      { at: '  owner:', also: ['rollback-owner-required', 'yaml-schema'] },
    ],
  ),
  ...defects(
    'table-columns',
    [
      'press',
      '| 13:50 | 14:20 | Phase 3: Start green | Pavel Horák |',
      '| 13:50 | 14:20 | Phase 3: Start green |',
    ],
    [
      'scanner',
      '| T3 Read a label | POST /readings | 202 within 300 ms | Hanne Vogt |',
      '| T3 Read a label | POST /readings | 202 | within 300 ms | Hanne Vogt |',
    ],
    [
      'scanner',
      '| R3 | Script 042 takes too long | Low | Medium | Low | It ran',
      '| R3 | Script 042 takes too long | Low | Medium | It ran',
    ],
    [
      'archive',
      '| T+40 | 06:40 - 06:50 | Decision | Theresia Hofer | closed |',
      '| T+40 | 06:40 | 06:50 | Decision | Theresia Hofer | closed |',
    ],
    ['tax', '| 3 | 480,000 | 72 hours |', '| 3 | 480,000 |'],
    [
      'tax',
      '| Phase | Date/Time | Action | Success Criteria |\n| --- | --- | --- | --- |\n| Ring 0 | 2032-08-16 07:00 | Open to 1% | No sample differs for 24 hours |\n| Ring 1 | 2032-08-17 08:00 | Open to 5% | Fewer than 30 calls in 48 hours |\n| Ring 2 | 2032-08-19 09:00 | Open to 20% | p95 below 600 ms for 24 hours |\n| Ring 3 | 2032-08-20 10:00 | Open to 50% | No abort condition in 72 hours |\n| Ring 4 | 2032-08-23 11:00 | Open to 100% | Error rate below 0.2% for 72 hours |',
      '| Phase | Date/Time | Action |\n| --- | --- | --- |\n| Ring 0 | 2032-08-16 07:00 | Open to 1% |\n| Ring 1 | 2032-08-17 08:00 | Open to 5% |\n| Ring 2 | 2032-08-19 09:00 | Open to 20% |\n| Ring 3 | 2032-08-20 10:00 | Open to 50% |\n| Ring 4 | 2032-08-23 11:00 | Open to 100% |',
      '| Phase | Date/Time | Action |',
    ],
  ),
  ...defects(
    'step-numbering',
    ['press', '#### Step 4.3: Verify the switch', '#### Step 4.4: Verify the switch'],
    ['press', '#### Step 3.2: Smoke-test', '#### Step 3.1: Smoke-test'],
    ['scanner', '| 7 | 18:00 | 18:40 | Run the test plan', '| 6 | 18:00 | 18:40 | Run the test plan'],
    [
      'archive',
      '#### Stage 7: Change-over (06:50',
      '#### Stage 8: Change-over (06:50',
      ['#### Stage 8: Change-over', '#### Stage 8: Smoke tests'],
    ],
    ['archive', '4. Load what was exported', '5. Load what was exported', ['5. Load', '5. Undo the scripts']],
    [
      'press',
      '2. Stop green, so that it writes',
      '3. Stop green, so that it writes',
      ['3. Stop green', '3. Undo the scripts'],
    ],
    [
      'scores',
      "- name: 'Stage 3: 60% of the desks",
      "- name: 'Stage 5: 60% of the desks",
      ["'Stage 5", "'Stage 4"],
    ],
  ),
];
