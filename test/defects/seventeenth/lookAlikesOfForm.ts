/** Another form for the same content: headings, lists, tables, boxes, references. */
import { short, type Case } from '../defects.ts';
import { harmless, part } from './plans.ts';
import { template } from './formats.ts';

export const lookAlikesOfForm: readonly Case[] = harmless(
  ['listings', '- Application health: GET /health', '**Steps:**\n\n- Application health: GET /health'],
  [
    'roster',
    '1. Say in `#roster-ops` what is wrong',
    '**In this order:**\n\n1. Say in `#roster-ops` what is wrong',
  ],
  ['signing', '1. Set the weight to 5%', '1. [ ] Set the weight to 5%'],
  [
    'roster',
    '2. Send all traffic to blue again:',
    '1. Send all traffic to blue again:',
    {
      and: [
        ['3. Switch the flag `swap', '1. Switch the flag `swap'],
        ['4. Revert the migration', '1. Revert the migration'],
        ['5. Check that blue', '1. Check that blue'],
      ],
    },
  ],
  [
    'cluster',
    '| 10:00 | 60 min | Validation | Bram de Wit | ⏳ |',
    '| 10:00 | 60 min | Validation | Bram de Wit | ⬜ |',
  ],
  [
    'cluster',
    '| 06:45 | 150 min | Worker nodes | Mei Lindqvist | ⏳ |',
    '| 06:45 | 150 min | Worker nodes | Mei Lindqvist | 🔄 |',
  ],
  ['signing', '- [ ] The release note is out', '- [ ] ✅ The release note is out'],
  ['listings', '- [ ] Description of the settings', '* [ ] Description of the settings'],
  ['cluster', '- [x] cp-2', '- [X] cp-2'],
  ['signing', '## Team\n', 'Team\n----\n'],
  ['roster', '### Rationale\n', '### Rationale ###\n'],
  ['cluster', '## Why rolling\n', '<!-- Written by Mei, read by all. -->\n\n## Why rolling\n'],
  ['signing', '---\ndeployment-plan: story', '---\ntitle: Bulk signing\ndeployment-plan: story'],
  ['cluster', 'ETCDCTL_API=3 etcdctl', '# Snapshot\n## kept for 30 days\nETCDCTL_API=3 etcdctl'],
  [
    'listings',
    '- Cache connectivity: a value can',
    '- Cache connectivity (`[ ]` in the answer means empty): a value can',
  ],
  [
    'cluster',
    '- [ ] Cilium 1.18.4\n- [ ] metrics-server 3.13.0',
    '- [ ] Cilium 1.18.4\n  - [ ] Agents\n  - [ ] Operator\n- [ ] metrics-server 3.13.0',
  ],
  ['signing', '  - [ ] Weight set back to 0', '  - [x] Weight set back to 0'],
  [
    'cluster',
    '**Verification:** `kubectl get nodes',
    '### Checks\n\n**Verification:** `kubectl get nodes',
    { and: [['- [ ] `GET https://api.fern', '### Checks\n\n- [ ] `GET https://api.fern']] },
  ],
  [
    'roster',
    '**Rollback:** delete the slot; no user has seen it.',
    '**Rollback:**\n\n- Delete the slot; no user has seen it',
  ],
  ['signing', '### Step 2: Deploy to Staging', '### Step 2 - Deploy to Staging'],
  ['cluster', '## Stage 5: Add-ons (09:15 - 10:00)', '## Stage 5 – Add-ons (09:15–10:00)'],
  ['cluster', '| etcd fsync p99 | < 25 ms | 9 ms | ✅ |', '| etcd fsync p99 | < 25 ms | 24 ms | ✅ |'],
  ['cluster', '92/100 (go from 85)', '85/100 (go from 85)'],
  ['roster', '**Decision:** GO  ', '**Decision:** ✅ GO  '],
  ['roster', '**Staging Result:** PASS', '**Staging Result:** Passed'],
  [
    'listings',
    '- [ ] API reference: the two new fields',
    '- [ ] API reference: the two new fields (optional)',
  ],
  // References.
  ['signing', '[[IP-611-bulk-signing]]', '[[IP-611-bulk-signing|the implementation plan]]'],
  ['signing', '../reports/full-run-2207.md', '../reports/full-run-2207.md#full-run-2207'],
  [
    'cluster',
    '- [Rollback](#rollback)',
    '- [Rollback](#rollback)\n- [Stage 4](#stage-4-worker-nodes-0645---0915)',
  ],
  [
    'roster',
    'the digest is the one in the release ticket',
    'the digest is the one in the [release ticket](https://tickets.northjet.aero/ROST-2210)',
  ],
  ['signing', 'Contracts can be sent', 'As in story US-611, contracts can be sent'],
  ['signing', '**Blocks:** DP-618', '**Blocks:** [DP-618](DP-618-envelope-templates.md)'],
  ['listings', '- DP-633', '- DP-633 (drops the text column)'],
  ['cluster', '# 🚀 Deployment Plan: DP-640 Kubernetes', '# 🚀 DP-640: Kubernetes'],
  ['meters', '    - DP-660', '    - DP-660-leak-alarms'],
  [
    'signing',
    'Contracts can be sent to',
    'Contracts may be sent to',
    {
      files: {
        'plans/DP-683-mail-templates.md': short(
          'DP-683 Mail templates',
          '**Status:** Planned\n\n**Date:** 2031-02-12\n\n**Window:** 2031-02-12 18:00 - 20:00 UTC\n\n**Environment:** signing-prod',
        ),
      },
    },
  ],
  [
    'meters',
    '# Water meters report',
    '# The water meters report',
    {
      files: {
        'plans/DP-684-billing-run.md': short(
          'DP-684 Billing run',
          '**Status:** Planned\n\n**Date:** 2031-03-04\n\n**Window:** 2031-03-04 09:00 - 11:00 UTC\n\n**Environment:** billing-prod',
        ),
      },
    },
  ],
  // People, risks and settings.
  ['signing', 'tomasz.wilk@inkline.io', 'tomasz.wilk+oncall@inkline.io'],
  ['listings', '+353 1 555 0182', '+353 (1) 555-0182'],
  ['roster', '+39 06 5550 0291', '+39 06 5550 0291 ext. 12'],
  ['cluster', '| Platform on-call | rota |', '| Platform on-call | rota in PagerDuty |'],
  ['roster', '**Overall Risk:** Medium', '**Overall Risk:** High'],
  [
    'roster',
    '| Low | High | Unique index, covered by a load test |',
    '| Low | Medium | Unique index, covered by a load test |',
  ],
  [
    'meters',
    '    mitigation: Unique key on meter and hour',
    '    mitigation: None needed, a unique key on meter and hour refuses the second reading',
  ],
  [
    'meters',
    "    INTAKE_BATCH_SIZE: '500'\n",
    "    INTAKE_BATCH_SIZE: '500'\n    READINGS_RETENTION_DAYS: '30'\n",
  ],
  ['listings', 'PRICE_READ_MODE=amount', 'PRICE_READ_MODE=amount # was text'],
  ['listings', 'Endpoint: POST /listings', 'Endpoint: `POST /listings`'],
  ['roster', '| Health | GET /health |', '| Health | https://roster.northjet.aero/health |'],
  [
    'listings',
    'Expected: 200, and every listing lies in the range',
    'Expected: **200**, every listing in the range',
  ],
  ['roster', '| Start | Operations | #roster-ops |', '| Start | Operations, crew planning | #roster-ops |'],
  // YAML and templates.
  [
    'meters',
    "title: 'Deployment Plan: Hourly meter readings'",
    'title: "Deployment Plan: Hourly meter readings"',
  ],
  ['meters', 'rollout_percentage: [2, 20, 50, 100]', 'rollout_percentage:\n  - 2\n  - 20\n  - 50\n  - 100'],
  ['meters', 'total_duration: 270 min', 'total_duration: 4 h 30 min'],
  ['meters', 'lead: Carla Nunes\n', 'lead: Carla Nunes\ntags: [meters, flag]\n'],
  ['meters', part('meters', '# Water meters'), template],
);
