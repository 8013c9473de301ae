/** Text, sections, fields, tables, numbers of steps and blanks. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const criteria = part('points', '## Success Criteria', '## Rollout Schedule');
const codeReadiness = part('points', '### Code Readiness', '### Infrastructure Readiness');
const alertsOfTickets = part('tickets', '### Alert Configuration', '### Watch');

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['points', '**Rollback Owner:** Tomás Herrera', '**Rollback Owner:** TomÃ¡s Herrera'],
    ['pension', '| Pavel Dvořák | +49', '| Pavel DvoÅ™Ã¡k | +49'],
    ['pension', 'by the change board | Ruth Adeyemi | ✅ |', 'by the change board | Ruth Adeyemi | âœ… |'],
    ['kafka', 'Clients need no change. The same', 'Clients need no change â€” the same'],
    ['video', 'maker: Helle Jørgensen', 'maker: Helle JÃ¸rgensen'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'points',
      '**Version:** loyalty-api 4.12.0',
      '<<<<<<< HEAD\n**Version:** loyalty-api 4.12.0\n=======\n**Version:** loyalty-api 4.12.1\n>>>>>>> release/4.12',
    ],
    [
      'tickets',
      'Blue keeps running until 19 March, so that the way back stays open.',
      '<<<<<<< HEAD\nBlue keeps running until 19 March, so that the way back stays open.\n=======\nBlue keeps running until 26 March.\n>>>>>>> marit/green',
    ],
    [
      'kafka',
      '- **Lead:** Oksana Hrytsenko',
      '- **Lead:** Oksana Hrytsenko\n>>>>>>> 3f9c2ab (Name the lead)',
    ],
    [
      'video',
      'downtime: none',
      '<<<<<<< HEAD\ndowntime: none\n=======\ndowntime: 1 minute\n>>>>>>> pilot',
      { also: ['yaml-syntax'] },
    ],
  ),
  ...defects(
    'section-required',
    ['points', criteria, '', '# Deployment Plan'],
    ['points', codeReadiness, '', '## Pre-Deployment Checklist'],
    [
      'tickets',
      '## 6. Post-Deployment',
      '',
      { until: '## 7. Risks', at: ['# Deployment Plan', '## Feature'], also: ['step-numbering'] },
    ],
    [
      'tickets',
      '### Automated Triggers',
      '',
      { until: '### Manual Triggers', at: '## 4. Rollback Procedure' },
    ],
    ['video', part('video', 'communication:'), '', ['deployment-plan: runbook', 'title:']],
  ),
  ...defects(
    'section-empty',
    ['points', 'Points are money', '', { until: '## Pre-Deployment Checklist', at: '### Rationale' }],
    ['pension', 'Contributions are stored as', '', { until: '## 2. Prere', at: '## 1. Purpose and scope' }],
    ['tickets', 'Rehearsed on 30 January', '', { until: '## 5. Monitoring', at: '### Rollback rehearsal' }],
    ['kafka', '1. [x] Release notes', '', { until: '## Preparation', at: '## Before T' }],
    ['video', '  - risk: Browsers of', '', { until: 'overall_risk', at: 'risks:' }],
  ),
  ...defects(
    'section-duplicate',
    [
      'points',
      '## Success Criteria',
      '### Contacts\n\n- Store operations: store.ops@brightcart.io\n\n## Success Criteria',
      '### Contacts',
    ],
    [
      'points',
      '## Rollback Plan',
      '## Monitoring Plan\n\nThe board is checked by the on-call engineer as well.\n\n## Rollback Plan',
      '## Monitoring Plan',
    ],
    [
      'tickets',
      '### Watch',
      '### Key Metrics\n\n- Length of the queue: below 500\n\n### Watch',
      '### Key Metrics',
    ],
    [
      'tickets',
      '## 7. Risks',
      '## 6. Post-Deployment\n\n- [ ] Review held\n\n## 7. Risks',
      { at: '## 6. Post-Deployment', also: ['step-numbering'] },
    ],
  ),
  ...defects(
    'section-order',
    [
      'points',
      '## Communication Plan',
      `${criteria}## Communication Plan`,
      { and: [[criteria, '']], at: ['## Success Criteria', '## Communication Plan'] },
    ],
    [
      'points',
      '### Settings',
      `${codeReadiness}### Settings`,
      { and: [[codeReadiness, '']], at: ['### Code Readiness', '### Infrastructure Readiness'] },
    ],
    [
      'tickets',
      '### Key Metrics',
      `${alertsOfTickets}### Key Metrics`,
      { and: [[alertsOfTickets, '']], at: ['### Key Metrics', '### Alert Configuration'] },
    ],
    [
      'tickets',
      '## 5. Monitoring',
      '## 5. Post-Deployment\n\n- [ ] Health checks green for an hour\n- [ ] Box offices told of the outcome\n\n## 6. Monitoring',
      {
        and: [[part('tickets', '## 6. Post-Deployment', '## 7. Risks'), '']],
        at: ['## 5. Post-Deployment', '## 6. Monitoring'],
      },
    ],
  ),
  ...defects(
    'field-required',
    ['points', '**Risk Level:** Medium\n', '', '## Deployment Strategy'],
    ['points', '**Implementation Plan:** [[IP-2207-points-at-checkout]]\n', '', '## Story Reference'],
    ['tickets', '**Author:** Marit Solberg\n', '', ['# Deployment Plan', '## Feature']],
    [
      'tickets',
      '**Target Environment:** Production, Kubernetes cluster `tickets-prod`\n',
      '',
      '## 2. Deployment Strategy',
    ],
    ['video', 'date: 2031-03-06\n', '', ['deployment-plan: runbook', 'title:']],
  ),
  ...defects(
    'field-empty',
    ['points', '**Version:** loyalty-api 4.12.0', '**Version:**'],
    [
      'pension',
      '| **Environment** | Production, PostgreSQL 16 cluster `pension-core` |',
      '| **Environment** | |',
    ],
    ['tickets', '**Rollback Owner:** Marit Solberg', '**Rollback Owner:**'],
    ['kafka', '- **Lead:** Oksana Hrytsenko', '- **Lead:**'],
    ['video', '  owner: Helle Jørgensen\n  time: 10 minutes', '  owner:\n  time: 10 minutes'],
  ),
  ...defects(
    'table-columns',
    ['points', '| `LOG_LEVEL` | debug | info |', '| `LOG_LEVEL` | info |'],
    [
      'points',
      '| Phase | Date/Time | Action | Owner | Success Criteria |',
      '| Phase | Date/Time | Action | Owner | Remark |',
    ],
    ['pension', '| 06:20 | 90 min | Backfill V303 | Pavel Dvořák |', '| 06:20 | 90 min | Backfill V303 |'],
    [
      'pension',
      '| Replicas fall behind | Medium | Low | Low | The',
      '| Replicas fall behind | Medium | Low | The',
    ],
    [
      'kafka',
      '| Disk usage | < 70% | > 80% | channel kafka-ops |',
      '| Disk usage | < 70% | > 80% | channel kafka-ops | by morning |',
    ],
  ),
  ...defects(
    'step-numbering',
    ['points', '5. Raise to 50%', '6. Raise to 50%', ['6. Raise to 50%', '6. Hold for']],
    ['pension', '### Stage 4: Constraint', '### Stage 5: Constraint', '### Stage 5:'],
    ['tickets', '4. Verify: `./bin', '5. Verify: `./bin', ['5. Verify', '5. Keep']],
    [
      'kafka',
      '### Step 6: Brokers 2 and 1',
      '### Step 8: Brokers 2 and 1',
      ['### Step 8: Brokers', '### Step 7: Versions'],
    ],
    [
      'kafka',
      '3. [ ] No partition reassignment',
      '4. [ ] No partition reassignment',
      ['4. [ ] No partition', '4. [ ] Maintenance'],
    ],
  ),
  ...defects(
    'placeholder-unfilled',
    ['points', 'at once, by phone to Tomás Herrera', 'at once, by phone to [Name]'],
    ['pension', '**Estimated time:** 25 minutes', '**Estimated time:** [X minutes]'],
    ['pension', '**Decision time:** 05:50 UTC', '**Decision time:** HH:MM UTC'],
    ['tickets', '**Date:** Wednesday, 12 March 2031', '**Date:** YYYY-MM-DD'],
    [
      'kafka',
      '| Executor | Emeka Balogun | emeka.balogun@liftnet.io |',
      '| Executor | Emeka Balogun | TBD |',
    ],
    ['video', 'expected: The message appears in the channel', "expected: '{{EXPECTED_MESSAGE}}'"],
  ),
  ...defects(
    'choice-unresolved',
    ['points', '**Approach:** Canary', '**Approach:** Canary / Feature Flag'],
    ['pension', '**Decision:** pending', '**Decision:** GO / NO-GO / DEFER'],
    ['tickets', '**Risk:** High', '**Risk:** Low / Medium / High'],
    ['kafka', '- **Risk level:** Medium', '- **Risk level:** [Low/Medium/High]'],
    ['video', '  risk: Medium\n\n', "  risk: 'Low / Medium / High'\n\n"],
  ),
  ...defects(
    'command-placeholder',
    ['points', './scripts/smoke.sh --env staging', './scripts/smoke.sh --env [environment]'],
    ['pension', 'contrib-service:7.2.0\n', 'contrib-service:{{VERSION}}\n'],
    ['tickets', '--set image.tag=8.0.0 --wait', '--set image.tag=<TAG> --wait'],
    ['kafka', '--lift 000017 --await 30', '--lift <LIFT_ID> --await 30'],
    ['video', 'pg_restore --list before-5.2.0.dump', 'pg_restore --list before-{{VERSION}}.dump'],
  ),
  ...defects(
    'example-host',
    ['points', 'https://loyalty.brightcart.io/health', 'https://loyalty.example.com/health'],
    ['tickets', 'https://shop.stagepass.net/healthz', 'https://shop.example.net/healthz'],
    ['kafka', 'https://ingest.liftnet.io/health', 'https://ingest.example.org/health'],
    ['video', './ops/visit-test.sh --minutes 2', './ops/visit-test.sh --host visits.example.com --minutes 2'],
  ),
];
