/** Broken text, sections, fields, tables and numbers. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const communication = part('radar', '## Communication Plan', '## Success Criteria');
const infrastructure = part('radar', '### Infrastructure Readiness', '## Configuration');
const afterwards = part('fleet', '## 6. Post-Deployment', '## 7. Risks');
const watching = part('ocpp', 'monitoring:\n', 'risks:\n');

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['rabbit', '# 🐇 Deployment', '# ðŸ‡ Deployment'],
    ['loans', '**Window:** 20:00 – 23:30', '**Window:** 20:00 â€“ 23:30'],
    ['fleet', '(10% → 50% → 100%)', '(10% â†’ 50% â†’ 100%)'],
    ['fleet', '🚗 Fifteen', 'ðŸš— Fifteen'],
    ['ocpp', 'activity: First share\n    owner: Émile', 'activity: First share\n    owner: Ã‰mile'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'radar',
      '- [ ] Rollback rehearsed in staging',
      '<<<<<<< HEAD\n- [ ] Rollback rehearsed in staging\n=======\n- [ ] Rollback rehearsed twice\n>>>>>>> release/5.3',
    ],
    [
      'loans',
      '- Replica lag > 120 seconds for 10 minutes\n',
      '<<<<<<< HEAD\n- Replica lag > 120 seconds for 10 minutes\n=======\n- Replica lag > 90 seconds for 10 minutes\n>>>>>>> db/lag\n',
      { also: ['threshold-contradiction'] },
    ],
    ['fleet', '## 5. Monitoring', '>>>>>>> release/9.0\n\n## 5. Monitoring'],
    ['rabbit', 'rabbitmq-queues rebalance quorum', '<<<<<<< ours\nrabbitmq-queues rebalance quorum'],
  ),
  ...defects(
    'section-required',
    ['radar', '## Success Criteria', '', { until: '## Rollout Schedule', at: '# Deployment Plan: ' }],
    [
      'radar',
      '### Validation Checklist',
      '',
      { until: '## Communication Plan', at: '## Post-Deployment Validation' },
    ],
    [
      'fleet',
      '## 6. Post-Deployment',
      '',
      { until: '## 7. Risks', at: ['# Deployment Plan', '## Feature'], also: ['step-numbering'] },
    ],
    ['ocpp', part('ocpp', 'communication:'), '', ['deployment-plan: runbook', 'title:']],
  ),
  ...defects(
    'section-empty',
    ['radar', 'The composite is new', '', { until: '## Pre-Deployment Checklist', at: '### Rationale' }],
    ['rabbit', '- All three nodes report', '', { until: '## Prerequisites', at: '### Success criteria' }],
    ['fleet', '- [ ] Health checks green', '', { until: '## 7. Risks', at: '## 6. Post-Deployment' }],
    ['loans', part('loans', '| When | To |'), '', '## 11. Messages'],
  ),
  ...defects(
    'section-duplicate',
    [
      'radar',
      '## Roles and Contacts',
      '## Success Criteria\n\n- [ ] The pilot customers are content\n\n## Roles and Contacts',
    ],
    ['fleet', '### Watch', '### Key Metrics\n\n- Cars online: > 97%\n\n### Watch'],
    [
      'ocpp',
      '  - name: Monitoring\n',
      '  - name: Smoke Tests\n    steps:\n      - name: A second station boots\n        command: ./ops/boot.sh --station LAB-09\n        expected: Available\n        verify: The log of LAB-09 is quiet\n        rollback: Begin the rollback if it fails twice\n  - name: Monitoring\n',
    ],
    [
      'radar',
      '### Rollback Decision',
      '### Automatic Rollback Triggers\n\n- Memory of the canary > 95% for 5 minutes\n\n### Rollback Decision',
    ],
  ),
  ...defects(
    'section-order',
    [
      'radar',
      '## Post-Deployment Validation',
      `${communication}## Post-Deployment Validation`,
      { and: [[communication, '']], at: ['## Post-Deployment Validation', '## Communication Plan'] },
    ],
    [
      'radar',
      '### Code Readiness',
      `${infrastructure}### Code Readiness`,
      { and: [[infrastructure, '']], at: ['### Code Readiness', '### Infrastructure Readiness'] },
    ],
    [
      'fleet',
      '## 5. Monitoring',
      `${afterwards.replace('6.', '5.')}## 6. Monitoring`,
      { and: [[afterwards, '']], at: ['## 5. Post-Deployment', '## 6. Monitoring'] },
    ],
    [
      'ocpp',
      'rollback:\n  owner',
      `${watching}rollback:\n  owner`,
      { and: [[watching, '']], at: ['monitoring:', 'rollback:', 'roles:'] },
    ],
  ),
  ...defects(
    'field-required',
    ['radar', '**Risk Level:** Medium  \n', '', '## Deployment Strategy'],
    ['radar', '\n**Test Results:** [Run 5512](../reports/nowcast-run-5512.md)', '', '## Story Reference'],
    ['fleet', '**Author:** Nadia Rahmani  \n', '', ['# Deployment Plan', '## Feature']],
    ['fleet', '**Expected Downtime:** Zero  \n', '', '## 2. Deployment Strategy'],
    ['ocpp', '  owner: Camille Roy\n', '', 'rollback:'],
  ),
  ...defects(
    'field-empty',
    ['radar', '**Environment:** production (`weather-prod`)', '**Environment:**'],
    ['loans', '**Author:** Petra Lindqvist', '**Author:**'],
    ['fleet', '**Target Environment:** production-eu (`booking-prod`)', '**Target Environment:**'],
    ['ocpp', 'environment: production (chargenet-prod)', 'environment:'],
  ),
  ...defects(
    'table-columns',
    ['loans', '| 20:30 | 15 min | Schema | Henrik Moen |', '| 20:30 | 15 min | Schema |'],
    ['rabbit', '| > 20,000 | Write to #mq-upgrade |', '| > 20,000 | Write to #mq-upgrade | Once a day |'],
    ['fleet', '| kofi.mensah@fleet.example | +48 58 555 01 31 |', '| kofi.mensah@fleet.example |'],
    [
      'radar',
      part('radar', '| Phase | Date/Time', '## Roles and Contacts'),
      '| Phase | Date/Time | Action | Owner |\n| --- | --- | --- | --- |\n| Canary | 2031-02-18 09:00 | Open to 5% | Joris Blom |\n| Wider | 2031-02-18 10:30 | Open to 20% | Joris Blom |\n| Full | 2031-02-19 09:00 | Open to 100% | Joris Blom |\n\n',
      '| Phase | Date/Time',
    ],
  ),
  ...defects(
    'step-numbering',
    ['fleet', '### Step 4: Switch', '### Step 5: Switch', ['Step 5: Switch', 'Step 5: Verify']],
    ['loans', '### Phase 4: Catalogue', '### Phase 6: Catalogue', ['### Phase 6', '### Phase 5']],
    ['rabbit', '### Stage 4: Node', '### Stage 3: Node', ['### Stage 3: Node mq-2', '### Stage 5']],
    ['loans', '3. If a down script', '4. If a down script', ['4. If', '4. Check']],
    ['radar', '### Step 4: Retire', '### Step 6: Retire'],
  ),
];
