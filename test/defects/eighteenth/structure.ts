/** Damaged text, and the structure of the document. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['gitlab', '18.2.6 → 18.5.4 → 18.8.1', '18.2.6 â†’ 18.5.4 â†’ 18.8.1'],
    ['migration', '`042_sync_trigger.sql` –', '`042_sync_trigger.sql` â€“'],
    ['gates', 'in Sölden on', 'in SÃ¶lden on'],
    ['gitlab', '## 📊 Monitoring', '## ðŸ“Š Monitoring'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'canary',
      '- [ ] Load test reached 900 requests per second',
      '<<<<<<< HEAD\n- [ ] Load test reached 900 requests per second\n=======\n- [ ] Load test reached 1,200 requests per second\n>>>>>>> feature/load-test',
    ],
    [
      'migration',
      '- Disk on `/pg`: < 85%',
      '<<<<<<< HEAD\n- Disk on `/pg`: < 85%\n=======\n- Disk on `/pg`: < 80%\n>>>>>>> disk-limit',
    ],
    ['bidding', '- Open sockets, per slot', '- Open sockets, per slot\n>>>>>>> origin/main'],
    [
      'gates',
      "    - 'gates online: target 64'",
      "<<<<<<< HEAD\n    - 'gates online: target 64'\n=======\n    - 'gates online: target 63'\n>>>>>>> old-valley",
      { also: ['yaml-syntax'] },
    ],
  ),
];

const scheduleWithoutCriteria = `| Phase | Date/Time | Action | Owner |
| --- | --- | --- | --- |
| Staging | 2031-02-17 10:00 | Install in geo-staging | Tomasz Wolny |
| Canary | 2031-02-18 09:15 | Open to 5% | Tomasz Wolny |
| Wider canary | 2031-02-18 10:15 | Open to 20% | Tomasz Wolny |
| Half | 2031-02-18 11:30 | Open to 50% | Tomasz Wolny |
| Full | 2031-02-18 13:15 | Open to 100% | Tomasz Wolny |
`;

export const structure: readonly Case[] = [
  ...defects(
    'section-required',
    [
      'canary',
      '## Success Criteria',
      '',
      { until: '## Rollout Schedule', at: '# Deployment Plan: DP-712-geocoder-4' },
    ],
    [
      'canary',
      '### Infrastructure Readiness',
      '',
      { until: '## Configuration', at: '## Pre-Deployment Checklist' },
    ],
    [
      'bidding',
      '## 6. Post-Deployment',
      '',
      {
        until: '## 7. Timeline',
        at: ['# Deployment Plan', '## Feature: live-bidding'],
        also: ['step-numbering'],
      },
    ],
    ['bidding', '### Step 5: Verify', '', { until: '## 4. Rollback', at: '## 3. Deployment Steps' }],
    [
      'gates',
      part('gates', 'communication:\n'),
      '',
      { at: ['deployment-plan: runbook', "title: 'Deployment Plan"] },
    ],
  ),
  ...defects(
    'section-empty',
    ['canary', 'Nobody can say from a test set', '', { until: '## Team', at: '### Rationale' }],
    ['migration', part('migration', '| When | To | Through | What |'), '', { at: '## 11. Messages' }],
    [
      'bidding',
      '- [ ] Health checks green for an hour',
      '',
      { until: '## 7. Timeline', at: '## 6. Post-Deployment' },
    ],
    [
      'gitlab',
      'Claire Fontaine reads the board "GitLab"',
      '',
      { until: '## 📊 Monitoring', at: '### Stage 7: Watch' },
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'canary',
      '## Rollout Schedule\n',
      '## Success Criteria\n\n- [ ] No partner has opened a ticket\n\n## Rollout Schedule\n',
      '## Success Criteria',
    ],
    [
      'bidding',
      '### Alert Configuration\n',
      '### Key Metrics\n\n- Memory of the gateway\n\n### Alert Configuration\n',
      '### Key Metrics',
    ],
    [
      'bidding',
      '## 7. Timeline\n',
      '## 6. Post-Deployment\n\n- [ ] Invoices of the first sale checked\n\n## 7. Timeline\n',
      { at: '## 6. Post-Deployment', also: ['step-numbering'] },
    ],
    [
      'gates',
      '  - name: Monitoring\n    steps:\n',
      '  - name: Smoke Tests\n    steps:\n      - name: The gates report\n        command: gatectl --env gates-prod count --online\n        expected: 64\n        verify: The board shows 64\n        rollback: Begin the rollback if it fails twice\n\n  - name: Monitoring\n    steps:\n',
      { at: '- name: Smoke Tests', also: ['step-numbering'] },
    ],
  ),
  ...defects(
    'section-order',
    [
      'canary',
      '## Story Reference',
      part('canary', '## Deployment Strategy', '## Team') +
        part('canary', '## Story Reference', '## Deployment Strategy'),
      { until: '## Team', at: ['## Story Reference', '## Deployment Strategy'] },
    ],
    [
      'canary',
      part('canary', '## Success Criteria'),
      `${part('canary', '## Rollout Schedule')}\n${part('canary', '## Success Criteria', '## Rollout Schedule').trimEnd()}\n`,
      ['## Success Criteria', '## Rollout Schedule'],
    ],
    [
      'bidding',
      '### Key Metrics',
      part('bidding', '### Alert Configuration', '## 6.') +
        part('bidding', '### Key Metrics', '### Alert Configuration'),
      { until: '## 6. Post-Deployment', at: ['### Key Metrics', '### Alert Configuration'] },
    ],
    [
      'bidding',
      '## 5. Monitoring',
      part('bidding', '## 6. Post-Deployment', '## 7.') +
        part('bidding', '## 5. Monitoring', '## 6. Post-Deployment'),
      {
        until: '## 7. Timeline',
        at: ['## 5. Monitoring', '## 6. Post-Deployment'],
        also: ['step-numbering'],
      },
    ],
  ),
  ...defects(
    'field-required',
    ['canary', '**Risk Level:** Medium  \n', '', '## Deployment Strategy'],
    ['canary', '**Implementation Plan:** [[IP-712-address-search]]  \n', '', '## Story Reference'],
    ['bidding', '**Author:** Priya Raman  \n', '', ['## Feature: live-bidding', '# Deployment Plan']],
    ['bidding', '**Target Environment:** bidding-production  \n', '', '## 2. Deployment Strategy'],
    [
      'gates',
      'environment: gates-prod\nblocked_by',
      'blocked_by',
      ['deployment-plan: runbook', "title: 'Deployment Plan"],
    ],
  ),
  ...defects(
    'field-empty',
    ['canary', '**Date:** Tuesday, 2031-02-18', '**Date:**'],
    ['migration', '| Environment | collection-prod |\n| Strategy', '| Environment | |\n| Strategy'],
    ['bidding', '**Author:** Priya Raman', '**Author:**'],
    ['gitlab', '**Plan Owner:** Hanna Virtanen', '**Plan Owner:**'],
    ['gates', '  owner: Anna Hofmann', '  owner:'],
  ),
  ...defects(
    'table-columns',
    ['canary', '| Observer | Ruth Mbeki | +44 20 7946 0172 |', '| Observer | Ruth Mbeki |'],
    ['migration', '| 19:00 | 20:30 | Backfill | Elin Sandvik |', '| 19:00 | 20:30 | Backfill |'],
    ['gitlab', '| Local admin account in the safe |', '| Local admin account | in the safe |'],
    [
      'canary',
      part('canary', '| Phase | Date/Time | Action |'),
      scheduleWithoutCriteria,
      ['| Phase | Date/Time |', '## Rollout Schedule'],
    ],
  ),
  ...defects(
    'step-numbering',
    ['canary', '### Step 3: Production Deployment', '### Step 4: Production Deployment'],
    ['bidding', '### Step 4: Switch Traffic', '### Step 3: Switch Traffic'],
    ['gitlab', '### Stage 7: Watch', '### Stage 8: Watch'],
    ['migration', '3. `043_backfill_locations.sql`', '4. `043_backfill_locations.sql`'],
    ['bidding', '4. Verify: `./smoke/run.sh', '3. Verify: `./smoke/run.sh'],
  ),
];
