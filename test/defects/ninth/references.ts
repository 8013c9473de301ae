/** References, dependencies, YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['lab', '../docs/sample-register-move.md', '../docs/sample-register-moves.md'],
    ['swim', '[[US-931-corda-payments]]', '[[US-913-corda-payments]]'],
    ['loans', '[[US-912-loan-reminders]]', '[[US-912-lone-reminders]]'],
    ['loans', '- DP-905\n', '- DP-906\n'],
    ['boards', 'blocks: [DP-934]', 'blocks: [DP-943]'],
    ['recipes', 'Version 3.8.0 brings', 'See [the way back](#9-rollback-plan). Version 3.8.0 brings'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['loans', '# Deployment: DP-912 Loan', '# Deployment: DP-921 Loan'],
    ['boards', 'DP-925 Arrival Board Feed', 'DP-952 Arrival Board Feed', { at: ['DP-952', 'id: DP-925'] }],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'loans',
      '**Risk Level:** Medium',
      '**Risk Level:** Medium ',
      {
        files: {
          'plans/DP-912-reading-rooms.md':
            '# Deployment Plan: DP-912 Reading rooms\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
        at: '# Deployment: DP-912',
      },
    ],
    [
      'boards',
      'stops read a new feed.',
      'stops read the new feed.',
      {
        files: {
          'plans/DP-925-ticket-machines.md':
            '# Deployment Plan: DP-925 Ticket machines\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
        at: ['DP-925 Arrival', 'id: DP-925'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    ['loans', '- DP-905\n', '- DP-930\n', { at: ['DP-930'], also: ['dependency-asymmetric'] }],
    [
      'boards',
      'stops read a new feed.',
      'stops read the new feed.',
      {
        files: {
          'plans/DP-918-depot-boards.md':
            '# Deployment Plan: DP-918 Depot boards\n\n**Status:** Planned\n\n**Blocked By:** DP-925\n\n**Blocks:** DP-925\n\n## Rollback\n\nNone.\n',
        },
        at: ['blocked_by', 'blocks:', 'dependencies:'],
        also: ['dependency-asymmetric'],
      },
    ],
  ),
  // The finding is that of the plan which names the other.
  ...defects(
    'dependency-asymmetric',
    [
      'loans',
      '**Risk Level:** Medium',
      '**Risk Level:** Medium ',
      {
        files: {
          'plans/DP-930-holiday-closures.md':
            '# Deployment Plan: DP-930 Holiday closures\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
        },
        at: '- DP-930',
      },
    ],
    [
      'boards',
      'stops read a new feed.',
      'stops read the new feed.',
      {
        files: {
          'plans/DP-918-depot-boards.md':
            '# Deployment Plan: DP-918 Depot boards\n\n**Status:** Complete\n\n## Rollback\n\nNone.\n',
        },
        at: 'blocked_by',
      },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'loans',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2031-02-11T06:20:00Z',
        files: {
          'plans/DP-905-reader-accounts.md':
            '# Deployment Plan: DP-905 Reader accounts\n\n**Status:** Planned\n\n**Blocks:** DP-912\n\n## Rollback\n\nNone.\n',
        },
        at: ['**Status:** In Progress', 'DP-905', '**Blocked By:**'],
      },
    ],
    [
      'boards',
      'status: approved',
      'status: in progress',
      {
        now: '2031-03-04T01:20:00Z',
        files: {
          'plans/DP-918-depot-boards.md':
            '# Deployment Plan: DP-918 Depot boards\n\n**Status:** In Progress\n\n**Blocks:** DP-925\n\n## Rollback\n\nNone.\n',
        },
        at: ['status: in progress', 'blocked_by'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'loans',
      '**Risk Level:** Medium',
      '**Risk Level:** Medium ',
      {
        files: {
          'plans/DP-950-catalogue.md':
            '# Deployment Plan: DP-950 Catalogue\n\n**Status:** Planned\n\n**Date:** 2031-02-11\n\n**Window:** 07:00 – 08:30 UTC\n\n**Environment:** production\n\n## Rollback\n\nNone.\n',
        },
        at: ['**Date:**', '**Window:**', '# Deployment'],
      },
    ],
    [
      'boards',
      'stops read a new feed.',
      'stops read the new feed.',
      {
        files: {
          'plans/DP-951-depot-gates.deployment-plan.yaml':
            "title: 'Deployment Plan: DP-951 Depot gates'\nid: DP-951\nstatus: approved\ndate: 2031-03-04\nenvironment: production\nwindow: 02:00 - 05:00 UTC\nrollback:\n  owner: Noor Haddad\n",
        },
        at: ['date:', 'window: 01:00', 'title:'],
      },
    ],
  ),
  ...defects(
    'yaml-syntax',
    ['boards', "    - 'error rate: target < 0.3%'", "    - 'error rate: target < 0.3%", { at: '' }],
    [
      'boards',
      '  approach: Blue-Green\n',
      '   approach: Blue-Green\n',
      { at: ['approach:', 'rationale:', 'strategy:'] },
    ],
    [
      'loans',
      'deployment-plan: work-item\n',
      'deployment-plan: [work-item\n',
      { at: ['deployment-plan', '---'], also: [] },
    ],
    ['boards', '  blocked_by: [DP-918]', '  blocked_by: [DP-918', { at: ['blocked_by', 'blocks:'] }],
  ),
  ...defects(
    'yaml-schema',
    ['boards', 'prerequisites:', 'prerequisits:'],
    ['boards', '  rationale: The', '  rationle: The'],
    ['boards', '    done: true\n  - text: Capacity', '    done: perhaps\n  - text: Capacity'],
    [
      'boards',
      '    mitigation: Load test',
      '    mitgation: Load test',
      { also: ['risk-mitigation-required'] },
    ],
    ['boards', '      condition: error rate > 1%', '      conditon: error rate > 1%'],
  ),
  ...defects(
    'suppression-unused',
    [
      'lab',
      '## Watch\n',
      '<!-- deployment-plan-disable-next-line date-past -->\n\n## Watch\n',
      'deployment-plan-disable',
    ],
    [
      'recipes',
      '## 📋 1. Overview\n',
      '<!-- deployment-plan-disable-next-line tabel-columns -->\n\n## 📋 1. Overview\n',
      'deployment-plan-disable',
    ],
    [
      'boards',
      'total_duration: 2',
      '# deployment-plan-disable-next-line timeline-total\ntotal_duration: 2',
      'deployment-plan-disable',
    ],
    [
      'loans',
      'deployment-plan: work-item\n',
      'deployment-plan: work-item\ndisable: [secret-plaintext]\n',
      'disable:',
    ],
  ),
];
