/** References and other plans. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const plan = (title: string, ...fields: readonly string[]): string =>
  `# Deployment Plan: ${title}\n\n${fields.join('\n\n')}\n\n## Rollback\n\nNone.\n`;

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['claims', '../docs/clm-5520.md', '../docs/clm-5502.md'],
    ['wind', '[[IP-1042-turbine-telemetry]]', '[[IP-1042-turbin-telemetry]]'],
    ['wind', '**Blocks:** DP-1047', '**Blocks:** DP-1074'],
    ['dose', 'blocked_by: [DP-1044]', 'blocked_by: [DP-1404]'],
    ['claims', 'watches the limits of section 8', 'watches [the limits of section 8](#8-metrics)'],
    ['heat', '[[varme-cloud-contract]]', '[[varme-cloud-agreement]]'],
    ['lots', '(DP-1066-drop-lot.md)', '(DP-1066-drop-lots.md)'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['wind', '# Deployment Plan: DP-1042-turbine', '# Deployment Plan: DP-1024-turbine'],
    ['dose', 'DP-1050 Dose Check', 'DP-1005 Dose Check', ['DP-1005', 'id: DP-1050']],
    ['lots', 'Migration runbook DP-1061', 'Migration runbook DP-1016'],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'wind',
      '**Downtime:** zero',
      '**Downtime:** Zero',
      {
        files: { 'plans/DP-1042-ice-warning.md': plan('DP-1042 Ice warning', '**Status:** Planned') },
        at: '# Deployment Plan: DP-1042',
      },
    ],
    [
      'dose',
      '  downtime: Zero',
      '  downtime: zero',
      {
        files: { 'plans/DP-1050-labels.md': plan('DP-1050 Labels', '**Status:** Planned') },
        at: ['DP-1050 Dose', 'id: DP-1050'],
      },
    ],
    [
      'lots',
      '**Downtime:** none',
      '**Downtime:** zero',
      {
        files: { 'plans/DP-1061-scales.md': plan('DP-1061 Scales', '**Status:** Approved') },
        at: 'runbook DP-1061',
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'wind',
      '**Blocked by:** DP-1038',
      '**Blocked by:** DP-1038, DP-1047',
      { also: ['dependency-asymmetric'] },
    ],
    [
      'dose',
      '  downtime: Zero',
      '  downtime: none',
      {
        files: {
          'plans/DP-1044-ward-feed.md': plan(
            'DP-1044 Ward feed',
            '**Status:** Planned',
            '**Blocked By:** DP-1050',
            '**Blocks:** DP-1050',
          ),
        },
        at: ['blocked_by', 'blocks:', 'dependencies:'],
      },
    ],
    [
      'wind',
      '**Downtime:** zero',
      '**Downtime:** none',
      {
        files: {
          'plans/DP-1038-frame-store.md': plan(
            'DP-1038 Frame store',
            '**Status:** Planned',
            '**Blocked By:** DP-1047',
            '**Blocks:** DP-1042',
          ),
        },
        at: ['**Blocked by:**', '**Blocks:**'],
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'wind',
      '**Downtime:** zero',
      '**Downtime:** Zero',
      {
        files: { 'plans/DP-1047-storm-mode.md': plan('DP-1047 Storm mode', '**Status:** Planned') },
        at: '**Blocks:**',
      },
    ],
    [
      'dose',
      '  downtime: Zero',
      '  downtime: zero',
      {
        files: { 'plans/DP-1044-ward-feed.md': plan('DP-1044 Ward feed', '**Status:** Complete') },
        at: 'blocked_by',
      },
    ],
    [
      'dose',
      '  downtime: Zero',
      '  downtime: none',
      {
        files: { 'plans/DP-1058-infusion-pumps.md': plan('DP-1058 Infusion pumps', '**Status:** Planned') },
        at: 'blocks:',
      },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'wind',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2031-03-05T09:20:00Z',
        files: {
          'plans/DP-1038-frame-store.md': plan(
            'DP-1038 Frame store',
            '**Status:** Planned',
            '**Blocks:** DP-1042',
          ),
        },
        at: ['**Status:**', '**Blocked by:**'],
      },
    ],
    [
      'dose',
      'status: approved',
      'status: in progress',
      {
        now: '2031-04-16T10:20:00Z',
        files: {
          'plans/DP-1044-ward-feed.md': plan(
            'DP-1044 Ward feed',
            '**Status:** In Progress',
            '**Blocks:** DP-1050',
          ),
        },
        at: ['status:', 'blocked_by'],
      },
    ],
    [
      'lots',
      '**Status:** Planned',
      '**Status:** In Progress\n**Blocked by:** [DP-1066](DP-1066-drop-lot.md)',
      { now: '2031-02-24T03:20:00Z', at: ['**Status:**', '**Blocked by:**'] },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'wind',
      '**Downtime:** zero',
      '**Downtime:** Zero',
      {
        files: {
          'plans/DP-1070-gauges.md': plan(
            'DP-1070 Gauges',
            '**Status:** Approved',
            '**Date:** 2031-03-05',
            '**Window:** 10:00 – 12:00 UTC',
            '**Environment:** production',
          ),
        },
        at: ['**Planned for:**', '# Deployment Plan', '**Environment:**'],
      },
    ],
    [
      'dose',
      '  downtime: Zero',
      '  downtime: zero',
      {
        files: {
          'plans/DP-1071-labels.deployment-plan.yaml':
            "title: 'Deployment Plan: DP-1071 Labels'\nid: DP-1071\nstatus: approved\ndate: 2031-04-16\nenvironment: production\nwindow: 14:00 - 17:00 UTC\nrollback:\n  owner: Elif Kaya\n",
        },
        at: ['date:', 'window: 10:00', 'title:'],
      },
    ],
    [
      'claims',
      '| **Downtime** | None |',
      '| **Downtime** | Zero |',
      {
        files: {
          'plans/DP-1072-letters.md': plan(
            'DP-1072 Letters',
            '**Status:** Planned',
            '**Date:** 2031-02-13',
            '**Window:** 21:00 – 23:00 UTC',
            '**Environment:** Production, Leeds',
          ),
        },
        at: ['**Release date**', '**Window**', '# Release Plan'],
      },
    ],
  ),
];
