/** Other documents and plans. */
import { short, type Case } from '../defects.ts';
import { defects } from './plans.ts';

const status = '**Status:** Planned';
const vaultPlan = '[Vault 1.20](vault-1-20-upgrade.md)';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['canary', '../reports/suggest-3-regression.md', '../reports/suggest-3-regresion.md'],
    ['canary', '[[US-811-translation-suggestions-3]]', '[[US-811-translation-sugestions-3]]'],
    ['migration', '(#shared-chips)', '(#shared-chip)'],
    ['vault', '(#way-back)', '(#wayback)'],
    ['berth', 'blocked-by: [DP-828]', 'blocked-by: [DP-882]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['canary', '# Deployment Plan: DP-811-translation', '# Deployment Plan: DP-812-translation'],
    ['migration', '# DP-815 Visits', '# DP-851 Visits'],
    [
      'berth',
      "title: 'Deployment Plan: DP-830",
      "title: 'Deployment Plan: DP-803",
      { at: ['title:', 'id:'] },
    ],
  ),
  ...defects(
    'plan-id-duplicate',
    ['board', '**Plan ID:** DP-823', '**Plan ID:** DP-825', ['**Plan ID:**', '# Deployment Plan']],
    [
      'canary',
      'Release note is out',
      'Release notes are out',
      {
        files: { 'plans/DP-811-glossary.md': short('DP-811 Glossary', '**Status:** Planned') },
        at: '# Deployment Plan: DP-811',
      },
    ],
    [
      'migration',
      'How often we look:',
      'How often one of us looks:',
      {
        files: { 'plans/DP-815-x-ray-viewer.md': short('DP-815 X-ray viewer', '**Status:** Draft') },
        at: '# DP-815',
      },
    ],
    [
      'berth',
      'Switching it off takes seconds',
      'Switching it off takes a few seconds',
      {
        files: { 'plans/DP-830-tug-orders.md': short('DP-830 Tug orders', '**Status:** Planned') },
        at: ['id: DP-830', 'title:'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'canary',
      '**Blocked By:** DP-806',
      '**Blocked By:** DP-806, DP-819',
      ['**Blocked By:**', '**Blocks:**'],
    ],
    [
      'migration',
      '(DP-808-bigger-disks.md)',
      '(DP-808-bigger-disks.md), DP-822',
      ['**Blocked by:**', '**Blocks:**'],
    ],
    ['berth', 'blocked-by: [DP-828]', 'blocked-by: [DP-828, DP-834]', ['blocked-by:', 'blocks:']],
    ['board', '**Depends On:** DP-817', '**Depends On:** DP-817, DP-825'],
  ),
  ...defects(
    'dependency-asymmetric',
    ['canary', '**Blocks:** DP-819', '**Blocks:** DP-819, DP-813'],
    ['migration', '**Blocks:** DP-822', '**Blocks:** DP-822, DP-816'],
    ['berth', 'blocks: [DP-834]', 'blocks: [DP-834, DP-832]'],
    ['vault', '| **Blocked by** | DP-826 |', '| **Blocked by** | DP-826 |\n| **Blocks** | DP-829 |'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'canary',
      status,
      '**Status:** In Progress',
      {
        files: {
          'plans/DP-806-gpu-nodes.md': short('DP-806 GPU nodes', '**Status:** Planned\n\n**Blocks:** DP-811'),
        },
        at: ['**Blocked By:**', '**Status:**'],
        now: '2031-02-18T09:00:00Z',
      },
    ],
    [
      'migration',
      status,
      '**Status:** In Progress',
      {
        files: {
          'plans/DP-808-bigger-disks.md': short(
            'DP-808 Bigger disks',
            '**Status:** In Progress\n\n**Blocks:** DP-815',
          ),
        },
        at: ['**Blocked by:**', '**Status:**'],
        now: '2031-02-23T01:10:00Z',
      },
    ],
    [
      'vault',
      '| **Status** | Planned |',
      '| **Status** | In Progress |',
      {
        files: {
          'plans/DP-826-hsm-firmware.md': short(
            'DP-826 HSM firmware',
            `**Status:** Approved\n\n**Blocks:** ${vaultPlan}`,
          ),
        },
        at: ['**Blocked by**', '**Status**'],
        now: '2031-03-04T17:30:00Z',
      },
    ],
    [
      'berth',
      'status: approved',
      'status: in progress',
      {
        files: {
          'plans/DP-828-tide-feed.md': short('DP-828 Tide feed', '**Status:** Draft\n\n**Blocks:** DP-830'),
        },
        at: ['blocked-by:', 'status:'],
        now: '2031-03-18T05:00:00Z',
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'canary',
      '2031-02-18 08:00 - 17:00 UTC',
      '2031-02-18 08:00 - 19:00 UTC',
      ['**Deployment Window', '**Environment'],
    ],
    [
      'migration',
      '2031-02-23 01:00 - 04:00 UTC',
      '2031-02-23 01:00 - 06:00 UTC',
      ['**Maintenance window', '**Environment'],
    ],
    [
      'berth',
      'window: 2031-03-18 04:00 - 10:00',
      'window: 2031-03-18 04:00 - 12:00',
      ['window:', 'environment:'],
    ],
    ['vault', '18:00 - 21:30 CET', '18:00 - 23:30 CET', ['**Window**', '**Environment**']],
  ),
];
