/** What the plan points at, and the plans around it. */
import { short, type Case } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['canary', '[[US-712-address-search]]', '[[US-712-adress-search]]'],
    ['canary', '../reports/geocoder-4-regression.md', '../reports/geocoder-4-regresion.md'],
    ['migration', '../docs/unparsed-locations.md', '../docs/unparsed-location.md'],
    ['gitlab', '[Timeline](#-timeline)', '[Timeline](#-timetable)'],
    ['bidding', '**Blocked By:** DP-720', '**Blocked By:** DP-702'],
    ['gates', 'blocks: [DP-751]', 'blocks: [DP-715]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['canary', '# Deployment Plan: DP-712-geocoder-4', '# Deployment Plan: DP-721-geocoder-4'],
    ['migration', '# DP-718 Object locations', '# DP-781 Object locations'],
    ['gates', '\nid: DP-745', '\nid: DP-754', 'id: DP-754'],
  ),
  ...defects(
    'plan-id-duplicate',
    ['gitlab', '# 🚀 DP-731: GitLab', '# 🚀 DP-735: GitLab'],
    [
      'canary',
      '# Deployment Plan: DP-712-geocoder-4',
      '# Deployment Plan: DP-714-geocoder-4',
      { also: ['plan-id-mismatch'] },
    ],
    ['gates', '\nid: DP-745', '\nid: DP-747', { at: 'id: DP-747', also: ['plan-id-mismatch'] }],
    [
      'migration',
      '| Status | Approved |',
      '| Status | Planned |',
      {
        files: { 'plans/DP-718-loan-import.md': short('DP-718 Loan import', '**Status:** Draft') },
        at: '# DP-718',
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    ['canary', '**Blocked By:** DP-705', '**Blocked By:** DP-716', ['**Blocked By:**', '**Blocks:**']],
    [
      'migration',
      '| Blocked by | [DP-709](DP-709-postgres-storage.md) |',
      '| Blocked by | [DP-726](DP-726-drop-location-text.md) |',
      ['| Blocked by |', '| Blocks |'],
    ],
    [
      'bidding',
      '**Blocked By:** DP-720',
      '**Blocked By:** DP-720, DP-724',
      ['**Blocked By:**', '**Blocks:**'],
    ],
    ['gates', 'blocked_by: [DP-738]', 'blocked_by: [DP-738, DP-751]', ['blocked_by:', 'blocks:']],
  ),
  ...defects(
    'dependency-asymmetric',
    ['canary', '**Blocks:** DP-716', '**Blocks:** DP-716, DP-714'],
    ['migration', '| Blocks | DP-726 |', '| Blocks | DP-726, DP-751 |'],
    ['gitlab', '**Depends on:** [DP-728', '**Blocks:** DP-735\n**Depends on:** [DP-728', '**Blocks:**'],
    ['gates', 'blocks: [DP-751]', 'blocks: [DP-751, DP-747]'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'canary',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        files: {
          'plans/DP-705-address-index.md': short(
            'DP-705 Address index',
            '**Status:** Planned\n\n**Blocks:** DP-712',
          ),
        },
        now: '2031-02-18T09:30:00Z',
        at: ['**Blocked By:**', '**Status:**'],
      },
    ],
    [
      'migration',
      '| Status | Approved |',
      '| Status | In progress |',
      {
        files: {
          'plans/DP-709-postgres-storage.md': short(
            'DP-709 Storage for PostgreSQL',
            '**Status:** Draft\n\n**Blocks:** DP-718',
          ),
        },
        now: '2031-03-08T18:20:00Z',
        at: ['| Blocked by |', '| Status |'],
      },
    ],
    [
      'bidding',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        and: [['**Blocked By:** DP-720', '**Blocked By:** DP-720, DP-722']],
        now: '2031-02-26T05:10:00Z',
        at: ['**Blocked By:**', '**Status:**'],
      },
    ],
    [
      'gates',
      'status: planned',
      'status: in progress',
      {
        files: {
          'plans/DP-738-gate-firmware.md': short(
            'DP-738 Gate firmware 6.1',
            '**Status:** In Progress\n\n**Blocks:** DP-745',
          ),
        },
        now: '2031-03-12T17:10:00Z',
        at: ['blocked_by:', 'status:'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    ['canary', '2031-02-18 09:00 - 15:00 UTC', '2031-02-18 09:00 - 17:00 UTC'],
    ['bidding', '**Window:** 05:00 - 08:30 UTC', '**Window:** 05:00 - 09:30 UTC'],
    ['gitlab', '**Maintenance Window:** 06:00 – 10:00 UTC', '**Maintenance Window:** 06:00 – 12:00 UTC'],
    ['gates', 'window: 2031-03-12 17:00 - 21:00 UTC', 'window: 2031-03-12 17:00 - 22:00 UTC'],
  ),
];
