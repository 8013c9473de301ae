/** Text, sections, fields, tables and numbering. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const criteria = part('signing', '## Success Criteria', '## Rollout Schedule');
const messages = part('signing', '## Communication Plan', '## Success Criteria');
const documents = part('listings', '## Documentation', '## Dependencies');
const dependencies = part('listings', '## Dependencies', '## Acceptance Criteria');
const wayBack = part('roster', '## 4. Rollback Procedure', '## 5. Monitoring');
const watch = part('roster', '## 5. Monitoring', '## 6. Post-Deployment');
const roles = part('meters', 'roles:\n', 'monitoring:\n');
const monitoring = part('meters', 'monitoring:\n', 'risks:\n');

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['cluster', '# 🚀 Deployment Plan', '# ðŸš€ Deployment Plan'],
    ['roster', '(19:00 – 22:30 UTC)', '(19:00 â€“ 22:30 UTC)'],
    ['signing', '# 5% → 25% → 60%', '# 5% â†’ 25% → 60%'],
    ['cluster', '**Result:** ✅ PASS', '**Result:** âœ… PASS'],
    ['listings', '**Rollback Owner:** Marek Doležal', '**Rollback Owner:** Marek DoleÅ¾al'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'signing',
      '- The canary restarts more than 3 times in 10 minutes',
      '<<<<<<< HEAD\n- The canary restarts more than 3 times in 10 minutes\n=======\n- The canary restarts more than 5 times in 10 minutes\n>>>>>>> calmer-triggers',
    ],
    ['cluster', '**Total:** 6 hours', '**Total:** 6 hours\n>>>>>>> release/1.35'],
    ['listings', '- Rows filled per minute', '<<<<<<< ours\n- Rows filled per minute'],
    [
      'roster',
      '- Swaps offered and confirmed per hour',
      '- Swaps offered and confirmed per hour\n=======\n- Swaps per hour\n>>>>>>> main',
    ],
  ),
  ...defects(
    'section-required',
    [
      'signing',
      '## Communication Plan',
      '',
      { until: '## Success Criteria', at: '# Deployment Plan: DP-611' },
    ],
    ['listings', '## Documentation', '', { until: '## Dependencies', at: '# Deployment: DP-625' }],
    [
      'roster',
      '## 6. Post-Deployment',
      '',
      { until: '## 7. People', at: '# Deployment Plan', also: ['step-numbering'] },
    ],
    ['meters', 'roles:\n', '', { until: 'monitoring:\n', at: ['title:', 'deployment-plan: runbook'] }],
  ),
  ...defects(
    'section-empty',
    ['signing', 'Bulk envelopes change how', '', { until: '## Team', at: '### Rationale' }],
    [
      'listings',
      '- Application health: GET /health',
      '',
      { until: '## Monitoring & Alerting', at: '### Health Checks' },
    ],
    ['roster', '- 0–2 h: every 10', '', { until: '## 6. Post-Deployment', at: '### Watch after the switch' }],
    ['cluster', 'A second cluster would', '', { until: '## Prerequisites', at: '## Why rolling' }],
  ),
  ...defects(
    'section-duplicate',
    [
      'signing',
      '## Rollout Schedule',
      '## Success Criteria\n\n- [ ] Support has had no call about bulk envelopes\n\n## Rollout Schedule',
      '## Success Criteria',
    ],
    [
      'listings',
      '## Monitoring & Alerting',
      '### Health Checks\n\n- Export job: the last run ended with status 0\n\n## Monitoring & Alerting',
      '### Health Checks',
    ],
    [
      'roster',
      '### Watch after the switch',
      '### Key Metrics\n\n- Logins per minute\n\n### Watch after the switch',
      '### Key Metrics',
    ],
    [
      'roster',
      '## 5. Monitoring',
      '### Automated Triggers\n\n- Failed logins > 10% for 5 minutes\n\n## 5. Monitoring',
      '### Automated Triggers',
    ],
  ),
  ...defects(
    'section-order',
    [
      'signing',
      '## Communication Plan',
      criteria + messages,
      { until: '## Rollout Schedule', at: ['## Success Criteria', '## Communication Plan'] },
    ],
    [
      'listings',
      '## Documentation',
      dependencies + documents,
      { until: '## Acceptance Criteria', at: ['## Dependencies', '## Documentation'] },
    ],
    [
      'roster',
      '## 4. Rollback Procedure',
      watch + wayBack,
      {
        until: '## 6. Post-Deployment',
        also: ['step-numbering'],
        at: ['## 4. Rollback Procedure', '## 5. Monitoring'],
      },
    ],
    ['meters', 'roles:\n', monitoring + roles, { until: 'risks:\n', at: ['roles:', 'monitoring:'] }],
  ),
  ...defects(
    'field-required',
    ['signing', '**Risk Level:** Medium  \n', '', '## Deployment Strategy'],
    ['signing', '**Implementation Plan:** [[IP-611-bulk-signing]]  \n', '', '## Story Reference'],
    ['roster', '**Target Environment:** roster-prod  \n', '', '## 2. Deployment Strategy'],
    ['meters', "date: '2031-03-04'\n", '', ['title:', 'deployment-plan: runbook']],
  ),
  ...defects(
    'field-empty',
    ['signing', '**Environment:** signing-prod', '**Environment:**'],
    ['listings', '- Version: 8.6.0', '- Version:'],
    ['cluster', '| Change Lead | Yusuf Demir |', '| Change Lead | |'],
    ['meters', 'lead: Carla Nunes', 'lead:'],
  ),
  ...defects(
    'table-columns',
    [
      'cluster',
      '| 05:30 | 60 min | Control plane | Mei Lindqvist | ✅ |',
      '| 05:30 | 60 min | Control plane | ✅ |',
    ],
    [
      'listings',
      '| The script pauses at 60 s of lag |',
      '| The script pauses at 60 s of lag | Aoife Byrne |',
    ],
    [
      'roster',
      '| Health | GET /health | 200, version 5.2.0 |',
      '| Health | GET /health | 200 | version 5.2.0 |',
    ],
    ['cluster', '| b.dewit@fernplat.net | +31 20 555 0177 |', '| b.dewit@fernplat.net |'],
    [
      'signing',
      part('signing', '| Phase | Date/Time'),
      '| Phase | Date/Time | Action |\n| --- | --- | --- |\n| Staging | 2031-02-11 13:00 | Install 3.14.0 in staging |\n| Canary | 2031-02-12 09:30 | Weight 5% |\n| Partial | 2031-02-12 11:00 | Weight 25% |\n| Majority | 2031-02-12 13:30 | Weight 60% |\n| Full | 2031-02-12 16:00 | Weight 100% |\n',
      '| Phase | Date/Time | Action |',
    ],
  ),
  ...defects(
    'step-numbering',
    ['signing', '### Step 3: Production Deployment', '### Step 4: Production Deployment'],
    ['cluster', '## Stage 5: Add-ons', '## Stage 6: Add-ons', ['Stage 6: Add-ons', 'Stage 6: Validation']],
    [
      'listings',
      '5. Install 8.6.0, one instance',
      '6. Install 8.6.0, one instance',
      ['6. Install', '6. Resume the export:'],
    ],
    [
      'roster',
      '3. Switch the flag `swap_requests` off',
      '5. Switch the flag `swap_requests` off',
      ['5. Switch', '4. Revert'],
    ],
    ['roster', '### Step 4: Switch Traffic', '### Step 3: Switch Traffic'],
  ),
];
