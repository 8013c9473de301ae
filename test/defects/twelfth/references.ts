/** References, other plans, YAML. */
import { short, type Case } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['guest', '[[US-1120-guest-checkout]]', '[[US-1120-guests-checkout]]'],
    ['guest', '**Blocked By:** DP-1111', '**Blocked By:** DP-1101'],
    ['guest', '(../docs/guest-checkout.md)', '(../docs/guest-checkout.md#frauds)'],
    ['permits', '(../docs/cr-4471.md)', '(../docs/cr-4417.md)'],
    ['docks', 'blocks: [DP-1140]', 'blocks: [DP-1104]'],
    [
      'customs',
      'Going back takes 45 minutes and is',
      'The log is explained [below](#10-log). Going back takes 45 minutes and is',
    ],
  ),
  ...defects(
    'plan-id-mismatch',
    ['guest', '# 🚀 Deployment Plan: DP-1120', '# 🚀 Deployment Plan: DP-1210'],
    [
      'docks',
      'DP-1133 Dock Availability 9',
      'DP-1313 Dock Availability 9',
      { at: ['DP-1313', 'id: DP-1133'] },
    ],
    ['docks', 'id: DP-1133', 'id: DP-1331', { at: ['id: DP-1331', 'title:'] }],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'guest',
      '**Risk Level:** Medium',
      '**Risk Level:** medium',
      {
        files: { 'plans/DP-1120-gift-wrap.md': short('DP-1120 Gift wrap', '**Status:** Planned') },
        at: '# 🚀',
      },
    ],
    [
      'docks',
      'Pedalway tells riders',
      'Pedalway shows riders',
      {
        files: { 'plans/DP-1133-winter-tyres.md': short('DP-1133 Winter tyres', '**Status:** Draft') },
        at: ['DP-1133 Dock', 'id: DP-1133'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'guest',
      '**Blocked By:** DP-1111',
      '**Blocked By:** DP-1126',
      { at: ['**Blocked By:**', '**Blocks:**', 'DP-1126'], also: ['dependency-asymmetric'] },
    ],
    [
      'docks',
      'Pedalway tells riders',
      'Pedalway shows riders',
      {
        files: {
          'plans/DP-1129-bike-sensors.md': short(
            'DP-1129 Bike sensors',
            '**Status:** Planned\n\n**Blocked By:** DP-1140\n\n**Blocks:** DP-1133',
          ),
        },
        at: ['blocked_by', 'blocks:', 'dependencies:'],
        also: ['dependency-asymmetric'],
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'guest',
      '**Risk Level:** Medium',
      '**Risk Level:** medium',
      {
        files: {
          'plans/DP-1126-old-checkout-off.md': short('DP-1126 Old checkout off', '**Status:** Draft'),
        },
        at: '**Blocks:**',
      },
    ],
    [
      'docks',
      'Pedalway tells riders',
      'Pedalway shows riders',
      {
        files: { 'plans/DP-1129-bike-sensors.md': short('DP-1129 Bike sensors', '**Status:** Complete') },
        at: 'blocked_by',
      },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'guest',
      '🟡 Planned',
      '🔵 In Progress',
      {
        now: '2031-02-18T09:30:00Z',
        files: {
          'plans/DP-1111-order-mail.md': short(
            'DP-1111 Order mail',
            '**Status:** Planned\n\n**Blocks:** DP-1120',
          ),
        },
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'docks',
      'status: approved',
      'status: in progress',
      {
        now: '2031-03-12T10:20:00Z',
        files: {
          'plans/DP-1129-bike-sensors.md': short(
            'DP-1129 Bike sensors',
            '**Status:** In Progress\n\n**Blocks:** DP-1133',
          ),
        },
        at: ['status: in progress', 'blocked_by'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'guest',
      '**Risk Level:** Medium',
      '**Risk Level:** medium',
      {
        files: {
          'plans/DP-1150-stock-feed.md': short(
            'DP-1150 Stock feed',
            '**Status:** Planned\n\n**Date:** 2031-02-18\n\n**Window:** 11:00 – 12:00 UTC\n\n**Environment:** production, cluster `shop-eu`',
          ),
        },
        at: ['**Date:**', '**Window:**', '# 🚀'],
      },
    ],
    [
      'docks',
      'Pedalway tells riders',
      'Pedalway shows riders',
      {
        files: {
          'plans/DP-1152-tariffs.deployment-plan.yaml':
            "title: 'Deployment Plan: DP-1152 Tariffs'\nid: DP-1152\nstatus: approved\ndate: 2031-03-12\nenvironment: production\nwindow: 13:00 - 15:00 UTC\nrollback:\n  owner: Irina Castell\n",
        },
        at: ['date:', 'window: 10:00', 'title:'],
      },
    ],
    [
      'permits',
      '- **Downtime:** none',
      '- **Downtime:** None',
      {
        files: {
          'plans/DP-1154-council-tax.md': short(
            'DP-1154 Council tax',
            '**Status:** Approved\n\n**Date:** 2031-02-25\n\n**Window:** 21:00 – 22:00 UTC\n\n**Environment:** Production',
          ),
        },
        at: ['**Date:**', '**Window:**', '# Runbook'],
      },
    ],
  ),
  ...defects(
    'yaml-syntax',
    ['docks', "    - 'error rate: target < 0.5%'", "    - 'error rate: target < 0.5%", { at: '' }],
    [
      'docks',
      '  approach: Canary\n',
      '   approach: Canary\n',
      { at: ['approach:', 'rationale:', 'strategy:'] },
    ],
    ['docks', 'blocked_by: [DP-1129]', 'blocked_by: [DP-1129', { at: ['blocked_by', 'blocks:'] }],
    [
      'guest',
      'deployment-plan: feature\n',
      'deployment-plan: "feature\n',
      { at: ['deployment-plan', '---'] },
    ],
    ['docks', '  downtime: Zero\n', '  downtime: Zero\n  risk: High\n', { at: 'risk: ' }],
  ),
  ...defects(
    'yaml-schema',
    ['docks', 'prerequisites:', 'prerequisities:'],
    [
      'docks',
      '    mitigation: The old count',
      '    mitigaton: The old count',
      { also: ['risk-mitigation-required'] },
    ],
    ['docks', '    done: true\n', '    done: mostly\n'],
    ['docks', '      condition: error rate > 1%', '      conditon: error rate > 1%'],
    ['docks', 'total_duration:', 'total_duraton:'],
  ),
  ...defects(
    'suppression-unused',
    [
      'guest',
      '### Smoke Tests\n',
      '<!-- deployment-plan-disable-next-line smoke-test-endpoint -->\n\n### Smoke Tests\n',
      'deployment-plan-disable',
    ],
    ['guest', 'deployment-plan: feature\n', 'deployment-plan: feature\ndisable: [date-past]\n', 'disable:'],
    [
      'permits',
      '## Schedule\n',
      '<!-- deployment-plan-disable-next-line timeline-totals -->\n\n## Schedule\n',
      'deployment-plan-disable',
    ],
    [
      'docks',
      'environment_variables:\n',
      '# deployment-plan-disable-next-line secret-plaintext\nenvironment_variables:\n',
      'deployment-plan-disable',
    ],
  ),
];
