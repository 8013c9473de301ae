/** Links, ids, and the other plans of the workspace. */
import { type Case, short } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['hospital', '../docs/rule-audit.md#unused-rules', '../docs/rule-audit.md#unused-rule-list'],
    ['hospital', '../docs/asset-register.md', '../docs/assets-register.md'],
    ['tickets', '[[IP-923-tap-tickets]]', '[[IP-932-tap-tickets]]'],
    [
      'points',
      '[DP-944 Partner points](DP-944-partner-points.md)',
      '[DP-944 Partner points](DP-944-partners-points.md)',
    ],
    ['dispatch', '[DP-952](DP-952-blue-side-off.md), which', 'DP-925, which'],
    ['tickets', '../reports/app-7-4-regression.md', '../report/app-7-4-regression.md'],
    ['points', '../docs/data-catalogue.md#loyalty', '../docs/data-catalog.md#loyalty'],
  ),
  ...defects(
    'plan-id-mismatch',
    [
      'hospital',
      '# Change Record: DP-911 Firmware',
      '# Change Record: DP-991 Firmware',
      { at: ['# Change Record', '| Plan id'] },
    ],
    ['tickets', '# Deployment Plan: DP-923-tap-tickets', '# Deployment Plan: DP-932-tap-tickets'],
    ['dispatch', '# DP-947 Deployment plan', '# DP-974 Deployment plan'],
    [
      'glass',
      "title: 'Deployment Plan: DP-955 Climate",
      "title: 'Deployment Plan: DP-945 Climate",
      { at: ['title:', 'id: DP'] },
    ],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'hospital',
      '| Requester | Marit',
      '| Raised by | Marit',
      {
        files: { 'plans/DP-911-vpn-gateway.md': short('DP-911 VPN gateway', '**Status:** Draft') },
        at: ['# Change Record', '| Plan id'],
      },
    ],
    [
      'tickets',
      '**Owner:** Team Fares',
      '**Owner:** Fares team',
      {
        files: { 'plans/DP-923-night-fares.md': short('DP-923 Night fares', '**Status:** Planned') },
        at: '# Deployment Plan',
      },
    ],
    ['points', 'id: DP-935', 'id: DP-944', { at: ['id: DP-944'], also: ['dependency-cycle'] }],
    [
      'glass',
      '# Gateways of the greenhouses: new',
      '# Gateways in the greenhouses: new',
      {
        files: { 'plans/DP-955-irrigation.md': short('DP-955 Irrigation', '**Status:** Draft') },
        at: ['title:', 'id: DP-955'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'hospital',
      '| Blocked by | [DP-905](DP-905-core-switches.md) |',
      '| Blocked by | [DP-918](DP-918-guest-network.md) |',
      { at: ['| Blocked by', '| Blocks'] },
    ],
    [
      'tickets',
      '**Blocked By:** [DP-919](DP-919-fare-engine.md)',
      '**Blocked By:** [DP-919](DP-919-fare-engine.md), [DP-930](DP-930-paper-tickets-off.md)',
      { at: ['**Blocked By', '**Blocks'] },
    ],
    [
      'points',
      '- [DP-931 Till database 18](DP-931-till-database.md)',
      '- [DP-944 Partner points](DP-944-partner-points.md)',
      {
        and: [
          ['**Blocks:**\n\n- [DP-944 Partner points](DP-944-partner-points.md)', '**Blocks:**\n\n- none'],
        ],
        at: ['DP-944', '**Blocked By'],
      },
    ],
    [
      'dispatch',
      '- Blocked by [DP-940](DP-940-incident-database.md), which',
      '- Blocked by [DP-952](DP-952-blue-side-off.md), which',
      {
        and: [['- Blocks [DP-952](DP-952-blue-side-off.md), which takes the blue side apart.\n', '']],
        at: '- Blocked by',
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'hospital',
      '| Blocks | [DP-918](DP-918-guest-network.md) |',
      '| Blocks | [DP-918](DP-918-guest-network.md), [DP-921](DP-921-reader-firmware.md) |',
      { level: 'strict' },
    ],
    [
      'tickets',
      '**Blocked By:** [DP-919](DP-919-fare-engine.md)',
      '**Blocked By:** [DP-919](DP-919-fare-engine.md), [DP-921](DP-921-reader-firmware.md)',
      { level: 'strict' },
    ],
    [
      'points',
      '- [DP-931 Till database 18](DP-931-till-database.md)',
      '- [DP-931 Till database 18](DP-931-till-database.md)\n- [DP-940](DP-940-incident-database.md)',
      { level: 'strict', at: ['DP-940', '**Blocked By'] },
    ],
    [
      'dispatch',
      '- Blocks [DP-952](DP-952-blue-side-off.md), which takes the blue side apart.',
      '- Blocks [DP-952](DP-952-blue-side-off.md), which takes the blue side apart, and [DP-949](DP-949-radio-gateway.md).',
      { level: 'strict' },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'hospital',
      '| Status | Planned |',
      '| Status | In Progress |',
      {
        now: '2032-02-07T23:00:00Z',
        files: {
          'plans/DP-905-core-switches.md': short(
            'DP-905 Core switches',
            '**Status:** Planned\n\n**Blocks:** DP-911',
          ),
        },
        at: ['| Status', '| Blocked by'],
      },
    ],
    [
      'tickets',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2032-04-06T10:00:00Z',
        files: {
          'plans/DP-919-fare-engine.md': short(
            'DP-919 Fare engine',
            '**Status:** In Progress\n\n**Blocks:** DP-923',
          ),
        },
        at: ['**Status', '**Blocked By'],
      },
    ],
    [
      'points',
      'status: planned',
      'status: in progress',
      {
        now: '2032-05-12T10:00:00Z',
        files: {
          'plans/DP-931-till-database.md': short(
            'DP-931 Till database 18',
            '**Status:** Draft\n\n**Blocks:** DP-935',
          ),
        },
        at: ['status:', 'DP-931', '**Blocked By'],
      },
    ],
    [
      'dispatch',
      'Status: Planned',
      'Status: In Progress',
      {
        now: '2032-06-15T05:00:00Z',
        files: {
          'plans/DP-940-incident-database.md': short(
            'DP-940 Incident database',
            '**Status:** Rolled Back\n\n**Blocks:** DP-947',
          ),
        },
        at: ['Status: ', '- Blocked by'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'dispatch',
      'Environment: dispatch-prod',
      'Environment: radio-prod',
      { at: ['Environment: ', 'Window: ', 'Date: '] },
    ],
    [
      'hospital',
      '| 2032-02-07 22:00 - 2032-02-08 03:00 |',
      '| 2032-02-07 22:00 - 2032-02-08 05:00 |',
      {
        files: {
          'plans/DP-913-mail-relay.md': short(
            'DP-913 Mail relay',
            '**Status:** Planned\n\n**Environment:** hospital-perimeter\n\n**Deployment Window:** 2032-02-08 03:30 - 06:00',
          ),
        },
        and: [
          [
            '50 minutes, from the end of the closing tests at 02:10 to the end of the change window at 03:00',
            '170 minutes, from the end of the closing tests at 02:10 to the end of the change window at 05:00',
          ],
        ],
        at: ['| Change window', '| Environment', '| Date'],
      },
    ],
    [
      'tickets',
      '**Environment:** tickets-prod\n',
      '**Environment:** readers-prod\n**Deployment Window:** 2032-04-05 09:00 - 11:00 UTC\n',
      { at: ['**Environment', '**Deployment Window'] },
    ],
    [
      'dispatch',
      'Window: 2032-06-15 04:00 - 07:30 UTC',
      'Window: 2032-06-15 04:00 - 07:00 UTC',
      {
        files: {
          'plans/DP-946-map-tiles.md': short(
            'DP-946 Map tiles',
            '**Status:** Planned\n\n**Environment:** dispatch-prod\n\n**Deployment Window:** 2032-06-15 06:00 - 08:00 UTC',
          ),
        },
        and: [
          [
            'The rollback window is 45 minutes, from 06:45 to 07:30.',
            'The rollback window is 15 minutes, from 06:45 to 07:00.',
          ],
        ],
        at: ['Environment: ', 'Window: ', 'Date: '],
      },
    ],
  ),
];
