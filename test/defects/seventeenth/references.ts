/** References, ids, dependencies and windows. */
import { short, type Case } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['signing', '[[IP-611-bulk-signing]]', '[[IP-616-bulk-signing]]'],
    ['signing', '../reports/full-run-2207.md', '../reports/full-run-2270.md'],
    ['listings', '../docs/unreadable-prices.md', '../docs/unreadable-price-texts.md'],
    ['cluster', '(#rollback)', '(#roll-back)'],
    ['cluster', 'drain-policy.md#budgets', 'drain-policy.md#limits'],
    ['listings', '- DP-619', '- DP-691'],
    ['meters', '    - DP-646', '    - DP-664'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['signing', '# Deployment Plan: DP-611', '# Deployment Plan: DP-612'],
    ['listings', '# Deployment: DP-625', '# Deployment: DP-652'],
    ['cluster', 'Deployment Plan: DP-640', 'Deployment Plan: DP-641'],
    ['meters', 'id: DP-652', 'id: DP-562'],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'signing',
      'Contracts can be sent to up to',
      'Contracts may be sent to up to',
      {
        at: '# Deployment Plan: DP-611',
        files: { 'plans/DP-611-signature-images.md': short('DP-611 Signature images', '**Status:** Draft') },
      },
    ],
    [
      'listings',
      'goes with DP-633, when two',
      'goes with DP-633, once two',
      {
        at: '# Deployment: DP-625',
        files: { 'plans/DP-625-map-tiles.md': short('DP-625 Map tiles', '**Status:** Draft') },
      },
    ],
    [
      'cluster',
      'should notice.',
      'should notice it.',
      {
        at: 'DP-640 Kubernetes',
        files: { 'plans/DP-640-ingress.md': short('DP-640 Ingress', '**Status:** Draft') },
      },
    ],
    [
      'meters',
      '# Water meters report every hour',
      '# Water meters will report every hour',
      {
        at: ['id: DP-652', 'title:'],
        files: { 'plans/DP-652-billing.md': short('DP-652 Billing', '**Status:** Draft') },
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'signing',
      '**Blocked By:** DP-604',
      '**Blocked By:** DP-604, DP-618',
      ['**Blocked By:**', '**Blocks:**'],
    ],
    ['listings', '- DP-619', '- DP-619\n- DP-633', 'DP-633'],
    ['meters', '    - DP-646', '    - DP-646\n    - DP-660', 'DP-660'],
    [
      'cluster',
      '**Blocked By:** DP-637',
      '**Blocked By:** DP-637, DP-645',
      {
        also: ['dependency-unfinished'],
        files: {
          'plans/DP-645-node-images.md': short(
            'DP-645 Node images',
            '**Status:** Planned\n\n**Blocked By:** DP-640\n\n**Blocks:** DP-640',
          ),
        },
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'signing',
      '**Blocks:** DP-618',
      '**Blocks:** DP-618, DP-670',
      { files: { 'plans/DP-670-reminders.md': short('DP-670 Reminders', '**Status:** Draft') } },
    ],
    [
      'listings',
      '- DP-619',
      '- DP-619\n- DP-671',
      {
        at: 'DP-671',
        files: { 'plans/DP-671-read-replica.md': short('DP-671 Read replica', '**Status:** Complete') },
      },
    ],
    [
      'meters',
      '    - DP-660',
      '    - DP-660\n    - DP-672',
      { at: 'DP-672', files: { 'plans/DP-672-invoices.md': short('DP-672 Invoices', '**Status:** Draft') } },
    ],
    [
      'cluster',
      '**Blocked By:** DP-637',
      '**Blocked By:** DP-637, DP-673',
      { files: { 'plans/DP-673-etcd-disks.md': short('DP-673 etcd disks', '**Status:** Complete') } },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'cluster',
      'Same kernel on moss, rehearsed',
      'The same kernel on moss, rehearsed',
      {
        at: '**Blocked By:**',
        files: {
          'plans/DP-637-disruption-budgets.md': short(
            'DP-637 Disruption budgets',
            '**Status:** Planned\n\n**Blocks:** DP-640',
          ),
        },
      },
    ],
    [
      'cluster',
      '**Blocked By:** DP-637',
      '**Blocked By:** DP-637, DP-648',
      {
        files: {
          'plans/DP-648-registry-mirror.md': short(
            'DP-648 Registry mirror',
            '**Status:** In Progress\n\n**Blocks:** DP-640',
          ),
        },
      },
    ],
    [
      'signing',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        at: ['**Blocked By:**', '**Status:**'],
        now: '2031-02-12T10:00:00Z',
        files: {
          'plans/DP-604-signing-queue.md': short(
            'DP-604 Signing queue',
            '**Status:** Approved\n\n**Blocks:** DP-611',
          ),
        },
      },
    ],
    [
      'meters',
      'status: planned',
      'status: in progress',
      {
        at: ['DP-646', 'blocked_by', 'status:'],
        now: '2031-03-04T09:00:00Z',
        files: {
          'plans/DP-646-intake-capacity.md': short(
            'DP-646 Intake capacity',
            '**Status:** Planned\n\n**Blocks:** DP-652',
          ),
        },
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'signing',
      '**Window:** 2031-02-12 09:00 - 17:30 UTC',
      '**Window:** 2031-02-12 09:00 - 19:30 UTC',
      {
        at: ['**Window:**', '**Date:**', '**Environment:**'],
        files: {
          'plans/DP-680-mail-relay.md': short(
            'DP-680 Mail relay',
            '**Status:** Planned\n\n**Date:** 2031-02-12\n\n**Window:** 2031-02-12 18:00 - 20:00 UTC\n\n**Environment:** signing-prod',
          ),
        },
      },
    ],
    [
      'meters',
      "window: '2031-03-04 08:00 - 12:30 UTC'",
      "window: '2031-03-04 08:00 - 13:30 UTC'",
      {
        at: ['window:', 'date:', 'environment:'],
        files: {
          'plans/DP-681-time-series-store.md': short(
            'DP-681 Time series store',
            '**Status:** Approved\n\n**Date:** 2031-03-04\n\n**Window:** 2031-03-04 13:00 - 15:00 UTC\n\n**Environment:** metering-prod',
          ),
        },
      },
    ],
    [
      'listings',
      '| **Lead** | Marek Doležal |',
      '| **Environment** | hearth-prod |\n| **Lead** | Marek Doležal |',
      {
        at: ['**Window**', '**Date**', '**Environment**', '- Environment:', 'Cluster/Namespace'],
        files: {
          'plans/DP-682-portal-login.md': short(
            'DP-682 Portal login',
            '**Status:** Planned\n\n**Date:** 2031-02-18\n\n**Window:** 2031-02-18 21:00 - 22:00 UTC\n\n**Environment:** hearth-prod',
          ),
        },
      },
    ],
  ),
];
