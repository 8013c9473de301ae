/** References to other plans and files, and what the workspace says. */
import { short } from '../defects.ts';
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    [
      'press',
      '[DP-1001 Plate server](DP-1001-plate-server.md)',
      '[DP-1001 Plate server](DP-1001-plates-server.md)',
    ],
    ['press', '(../docs/split-orders.md#two-presses)', '(../docs/split-orders.md#three-presses)'],
    [
      'scanner',
      'The [gateway handbook](../docs/gateway-handbook.md) names',
      'The [gateway handbook](../doc/gateway-handbook.md) names',
    ],
    ['tax', '**User Story:** [[US-1023-prefilled-return]]', '**User Story:** [[US-1032-prefilled-return]]'],
    ['archive', '[DP-1030 Servers for cellar 2](DP-1030-cellar-servers.md)', 'DP-1003'],
    ['tax', '**Blocked By:** [DP-1020](DP-1020-employer-feed.md)', '**Blocked By:** DP-1200'],
    [
      'archive',
      'the figure that the smoke tests compare with',
      'the figure that the [smoke tests](#smoke-test) compare with',
    ],
  ),
  ...defects(
    'plan-id-mismatch',
    [
      'scanner',
      '# Deployment Plan DP-1012 –',
      '# Deployment Plan DP-1021 –',
      { at: ['# Deployment Plan DP-1021', '| Plan id'] },
    ],
    ['tax', '# Deployment Plan: DP-1023-prefilled', '# Deployment Plan: DP-1032-prefilled'],
    [
      'archive',
      '# Deployment: DP-1034 Archive',
      '# Deployment: DP-1043 Archive',
      { at: ['# Deployment: DP-1043', 'id: DP-1034'] },
    ],
    [
      'scores',
      "title: 'Deployment Plan: DP-1045 Score",
      "title: 'Deployment Plan: DP-1054 Score",
      { at: ['title:', 'id: DP-1045'] },
    ],
    ['scores', 'id: DP-1045\n', 'id: DP-1046\n', { at: ['title:', 'id: DP-1046'] }],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'scanner',
      '| Type | Normal change |',
      '| Type | Standard change |',
      {
        files: {
          'plans/DP-1012-old-scanner-gateway.md': short('DP-1012 Old scanner gateway', '**Status:** Draft'),
        },
        at: ['# Deployment Plan DP-1012', '| Plan id'],
      },
    ],
    [
      'tax',
      '**Author:** Team Returns, Federal',
      '**Author:** Team Forms, Federal',
      {
        files: { 'plans/DP-1023-bank-feed.md': short('DP-1023 Bank feed', '**Status:** Planned') },
        at: ['# Deployment Plan: DP-1023'],
      },
    ],
    [
      'archive',
      '**Announced downtime:** 75',
      '**Interruption:** 75',
      {
        files: { 'archive/DP-1034-backup-tapes.md': short('DP-1034 Backup tapes', '**Status:** Draft') },
        at: ['# Deployment: DP-1034', 'id: DP-1034'],
      },
    ],
    [
      'scores',
      'date: 2032-11-02\n',
      'date: 2032-11-02 # Tuesday\n',
      {
        files: { 'plans/DP-1045-pedals.md': short('DP-1045 Pedals', '**Status:** Draft') },
        at: ['title:', 'id: DP-1045'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'scanner',
      '| Blocked by | [DP-1010 Wireless of hall 4](DP-1010-hall-wireless.md) |',
      '| Blocked by | [DP-1015 Hall 5](DP-1015-hall-five.md) |',
      { at: ['| Blocked by', '| Blocks'] },
    ],
    [
      'tax',
      '**Blocked By:** [DP-1020](DP-1020-employer-feed.md)',
      '**Blocked By:** [DP-1020](DP-1020-employer-feed.md), [DP-1027](DP-1027-paper-forms-off.md)',
      { at: ['**Blocked By', '**Blocks:'] },
    ],
    [
      'archive',
      '- [DP-1030 Servers for cellar 2](DP-1030-cellar-servers.md)',
      '- [DP-1039 Old pair off](DP-1039-old-pair-off.md)\n',
      {
        and: [
          ['**Blocks:**\n\n- [DP-1039 Old pair off](DP-1039-old-pair-off.md)', '**Blocks:**\n\n- Nothing'],
        ],
        at: '- [DP-1039',
      },
    ],
    [
      'press',
      '| **Blocks** | [DP-1007 Night edition](DP-1007-night-edition.md) |\n',
      '',
      {
        files: {
          'plans/DP-1001-plate-server.md': short(
            'DP-1001 Plate server',
            '**Status:** Draft\n\n**Blocked By:** [Press orders](deployment-plan-press-orders.md)',
          ),
        },
        at: '| **Depends on**',
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'scanner',
      '| Blocks | [DP-1015 Hall 5](DP-1015-hall-five.md) |',
      '| Blocks | [DP-1017 Forklift terminals](DP-1017-forklift-terminals.md) |',
      { level: 'strict' },
    ],
    [
      'tax',
      '**Blocks:** [DP-1027](DP-1027-paper-forms-off.md)',
      '**Blocks:** [DP-1027](DP-1027-paper-forms-off.md), [DP-1039](DP-1039-old-pair-off.md)',
      { level: 'strict' },
    ],
    [
      'archive',
      '- [DP-1030 Servers for cellar 2](DP-1030-cellar-servers.md)',
      '- [DP-1036 Reading room desks](DP-1036-reading-room-desks.md)',
      { level: 'strict' },
    ],
    [
      'press',
      '| **Depends on** | [DP-1001 Plate server](DP-1001-plate-server.md) |',
      '| **Depends on** | [DP-1010 Wireless of hall 4](DP-1010-hall-wireless.md) |',
      { level: 'strict' },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'scanner',
      '| Status | Approved |',
      '| Status | In Progress |',
      {
        now: '2032-05-22',
        files: {
          'plans/DP-1010-hall-wireless.md': short(
            'DP-1010 Wireless of hall 4',
            '**Status:** Planned\n\n**Blocks:** DP-1012',
          ),
        },
        at: ['| Blocked by', '| Status'],
      },
    ],
    [
      'tax',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2032-08-16',
        files: {
          'plans/DP-1020-employer-feed.md': short(
            'DP-1020 Employer feed',
            '**Status:** In Progress\n\n**Blocks:** DP-1023',
          ),
        },
        at: ['**Blocked By', '**Status'],
      },
    ],
    [
      'archive',
      'status: planned',
      'status: in progress',
      {
        now: '2032-10-09',
        files: {
          'plans/DP-1030-cellar-servers.md': short(
            'DP-1030 Servers for cellar 2',
            '**Status:** Draft\n\n**Blocks:** DP-1034',
          ),
        },
        at: ['- [DP-1030', '**Blocked By', 'status:'],
      },
    ],
    [
      'press',
      '| **Status** | Planned |',
      '| **Status** | In Progress |',
      {
        now: '2032-03-11',
        files: {
          'plans/DP-1001-plate-server.md': short(
            'DP-1001 Plate server',
            '**Status:** Planned\n\n**Blocks:** [Press orders](deployment-plan-press-orders.md)',
          ),
        },
        at: ['| **Depends on', '| **Status'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'scanner',
      '| Environment | wh4-prod |\n| Configuration',
      '| Environment | wh5-prod |\n| Configuration',
      { at: ['| Environment | wh5', '| Planned start', '| Planned end'] },
    ],
    [
      'archive',
      '**Maintenance window:** 2032-10-09 05:00 - 08:00 UTC',
      '**Maintenance window:** 2032-10-09 05:00 - 10:00 UTC',
      { at: ['**Maintenance window', '- Environment: production'] },
    ],
    [
      'press',
      '| **Release** | v3.8.0 (replaces v3.7.4) |',
      '| **Release** | v3.8.0, replaces v3.7.4 |',
      {
        files: {
          'plans/DP-1009-plate-burner.md': short(
            'DP-1009 Plate burner',
            '**Status:** Planned\n\n**Environment:** press-prod\n\n**Deployment Window:** 2032-03-11 14:00 - 16:00 UTC',
          ),
        },
        at: ['| **Window', '| **Environment', '| **Date'],
      },
    ],
    [
      'scanner',
      '| Type | Normal change |',
      '| Type | Standard change |',
      {
        files: {
          'plans/DP-1018-label-printers.md': short(
            'DP-1018 Label printers',
            '**Status:** Approved\n\n**Environment:** wh4-prod\n\n**Deployment Window:** 2032-05-22 19:30 - 21:00 UTC',
          ),
        },
        at: ['| Planned start', '| Planned end', '| Environment | wh4-prod |'],
      },
    ],
  ),
];
