/** The text itself, and the sections, fields, tables and steps. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['board', '✅ Pipeline green', 'âœ… Pipeline green'],
    ['vault', '(`vault-1` … `vault-5`', '(`vault-1` â€¦ `vault-5`'],
    ['migration', '| DBA, executes | Pavel Horák |', '| DBA, executes | Pavel HorÃ¡k |'],
    ['board', '06:00 – 09:00', '06:00 â€“ 09:00'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'canary',
      '**Overall Risk Level:** Medium\n',
      '<<<<<<< HEAD\n**Overall Risk Level:** Medium\n=======\n**Overall Risk Level:** High\n>>>>>>> release/3.0\n',
      { also: ['risk-overall-mismatch'] },
    ],
    [
      'vault',
      'Total: 3 hours\n',
      '<<<<<<< HEAD\nTotal: 3 hours\n=======\nTotal: 180 minutes\n>>>>>>> watch-longer\n',
    ],
    ['migration', '## Timeline\n', '>>>>>>> origin/main\n## Timeline\n'],
    [
      'board',
      '- [ ] Help page about saved searches is published\n',
      '<<<<<<< ours\n- [ ] Help page about saved searches is published\n=======\n- [ ] Help page is published\n>>>>>>> theirs\n',
    ],
  ),
];

const successCriteria = part('canary', '## Success Criteria\n', '## Rollout Schedule');
const rolloutSchedule = part('canary', '## Rollout Schedule', '## Risks');
const monitoringPlan = part('canary', '## Monitoring Plan', '## Rollback Plan');
const rollbackPlan = part('canary', '## Rollback Plan', '## Post-Deployment Validation');
const boardRollback = part('board', '## 4. Rollback', '## 5. Monitoring');
const boardMonitoring = part('board', '## 5. Monitoring', '## 6. Post');
const berthRoles = part('berth', 'roles:\n', 'monitoring:\n');
const berthMonitoring = part('berth', 'monitoring:\n', 'risks:\n');

export const structure: readonly Case[] = [
  ...defects(
    'section-required',
    [
      'canary',
      '### Validation Checklist',
      '',
      { until: '## Communication Plan', at: ['## Post-Deployment Validation', '# Deployment Plan'] },
    ],
    ['canary', successCriteria, '', { at: ['# Deployment Plan', '## Rollout', '## Communication Plan'] }],
    [
      'board',
      '## 6. Post-Deployment',
      '',
      {
        until: '## 7. Go/No-Go',
        at: ['# Deployment Plan', '## Feature', '## 5. Monitoring'],
        also: ['step-numbering'],
      },
    ],
    [
      'berth',
      part('berth', 'communication:\n'),
      '',
      { at: ['title:', 'deployment-plan: runbook', '# The harbour'] },
    ],
  ),
  ...defects(
    'section-empty',
    ['canary', 'The ranker is the only part', '', { until: '## Team', at: '### Rationale' }],
    ['migration', '`visits` finds its animal', '', { until: '## People', at: '## Why' }],
    ['vault', part('vault', '- [ ] Packages of 1.18.4'), '', { at: '## Afterwards' }],
    [
      'board',
      '- Applicants are signed out again',
      '',
      { until: '### Manual Rollback Steps', at: '### Manual Triggers' },
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'canary',
      '## Communication Plan',
      '### Validation Checklist\n\n- [ ] Error log read once more\n\n## Communication Plan',
    ],
    [
      'board',
      '## 6. Post-Deployment',
      '## 5. Monitoring\n\n- Requests per second of both slots\n\n## 6. Post-Deployment',
      { also: ['step-numbering'] },
    ],
    [
      'canary',
      '## Success Criteria\n',
      '## Team\n\nThe ranking team is on call until Friday.\n\n## Success Criteria\n',
    ],
    [
      'board',
      '## 5. Monitoring\n',
      '### Manual Rollback Steps\n\nSee above.\n\n## 5. Monitoring\n',
      { at: '### Manual Rollback Steps' },
    ],
  ),
  ...defects(
    'section-order',
    ['canary', successCriteria + rolloutSchedule, rolloutSchedule + successCriteria],
    ['canary', monitoringPlan + rollbackPlan, rollbackPlan + monitoringPlan],
    [
      'board',
      boardRollback + boardMonitoring,
      boardMonitoring.replace('## 5.', '## 4.') + boardRollback.replace('## 4.', '## 5.'),
    ],
    ['berth', berthRoles + berthMonitoring, berthMonitoring + berthRoles],
  ),
  ...defects(
    'field-required',
    ['canary', '**Risk Level:** Medium  \n', '', { at: '## Deployment Strategy' }],
    [
      'canary',
      '**Test Results:** [Regression run 1184](../reports/suggest-3-regression.md)\n',
      '',
      { at: '## Story Reference' },
    ],
    ['board', '**Author:** Release Engineering  \n', '', { at: ['## Feature', '# Deployment Plan'] }],
    ['board', '**Expected Downtime:** Zero  \n', '', { at: '## 2. Deployment Strategy' }],
    ['berth', 'environment: harbour-prod\n', '', { at: ['title:', 'deployment-plan: runbook'] }],
  ),
  ...defects(
    'field-empty',
    ['board', '**Author:** Release Engineering', '**Author:**'],
    ['vault', '| **Change lead** | Katarzyna Wolska |', '| **Change lead** | |'],
    ['migration', '**Decided by:** Ngozi Adeyemi', '**Decided by:**'],
    ['canary', '**Rollback Owner:** Mirela Stan', '**Rollback Owner:**'],
  ),
  ...defects(
    'table-columns',
    ['canary', 'inside their limits for 3 hours | Aiko Hara |', 'inside their limits for 3 hours |'],
    ['migration', 'Drop it and build it again |', 'Drop it and build it again | Pavel Horák |'],
    ['vault', '| 4-24 h | hourly | on-call engineer |', '| 4-24 h | on-call engineer |'],
    ['board', '| `SEARCH_TIMEOUT_MS` | production | `1500` |', '| `SEARCH_TIMEOUT_MS` | `1500` |'],
    [
      'canary',
      part('canary', '| Phase | Date/Time', '\n## Risks'),
      '| Phase | Date/Time | Action | Owner |\n| --- | --- | --- | --- |\n| Staging | 2031-02-17 10:00 | Install in staging | Tobias Brandt |\n| Canary | 2031-02-18 08:30 | Send 5% to the canary | Tobias Brandt |\n| Partial | 2031-02-18 10:00 | Raise to 25% | Tobias Brandt |\n| Half | 2031-02-18 12:00 | Raise to 50% | Aiko Hara |\n| Full | 2031-02-18 15:00 | Raise to 100% | Tobias Brandt |\n',
      { at: ['| Phase |', '## Rollout Schedule'] },
    ],
  ),
  ...defects(
    'step-numbering',
    ['migration', '### Step 4: Fill it', '### Step 5: Fill it', { at: '### Step 5' }],
    ['board', '### Step 3: Deploy (06:50', '### Step 4: Deploy (06:50', { at: '### Step 4' }],
    ['vault', '3. If the Raft data', '4. If the Raft data', { at: '4. ' }],
    ['canary', '5. `./deploy/traffic.sh --canary 50`', '6. `./deploy/traffic.sh --canary 50`', { at: '6. ' }],
  ),
];
