/** Other plans, other files, and YAML. */
import type { Case } from '../defects.ts';
import { short } from '../defects.ts';
import { defects, inYaml, part } from './plans.ts';

const other = (title: string, date: string, window: string, environment: string): string =>
  short(
    title,
    `**Status:** Planned  \n**Date:** ${date}  \n**Window:** ${window}  \n**Environment:** ${environment}`,
  );
const whole = part('ocpp', 'deployment-plan: runbook');
const template = (sections: string): string =>
  `template:\n  id: station-move\n  name: Station move\n  version: 1.0\n\ntitle: 'Deployment Plan: {{MOVE}}'\n\nsections:\n${sections}`;

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['radar', '[[US-2401-radar-nowcast]]', '[[US-2410-radar-nowcast]]'],
    ['radar', 'on-call-handbook.md#weather', 'on-call-handbook.md#whether'],
    ['loans', '../docs/loan-partitions.md', '../docs/loan-partition.md'],
    ['rabbit', '[Rollback](#rollback)', '[Rollback](#roll-back-a-node)'],
    ['ocpp', 'blocked-by: DP-2428', 'blocked-by: DP-2482'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['radar', '# Deployment Plan: DP-2401', '# Deployment Plan: DP-2410'],
    ['loans', '# DP-2408:', '# DP-2480:'],
    ['ocpp', "'Deployment Plan: DP-2431", "'Deployment Plan: DP-2413"],
    ['ocpp', 'id: DP-2431\n', 'id: DP-2341\n'],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'radar',
      '*Rain to the minute',
      '*Rain by the minute',
      {
        files: { 'plans/DP-2401-radar-archive.md': short('DP-2401 Radar archive', '**Status:** Draft') },
        at: '# Deployment Plan: DP-2401',
      },
    ],
    [
      'loans',
      'closed loans into it',
      'closed loans to it',
      {
        files: { 'plans/DP-2408-late-fees.md': short('DP-2408 Late fees', '**Status:** Draft') },
        at: '# DP-2408:',
      },
    ],
    [
      'ocpp',
      'the other 21,000.',
      'the other 20,000.',
      {
        files: { 'plans/DP-2431-tariff-sync.md': short('DP-2431 Tariff sync', '**Status:** Draft') },
        at: ['title:', 'id: DP-2431'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    ['radar', '**Blocked By:** DP-2396', '**Blocked By:** DP-2415', ['**Blocked By:**', '**Blocks:**']],
    ['loans', '**Blocked By:** DP-2403', '**Blocked By:** DP-2420', ['**Blocked By:**', '**Blocks:**']],
    ['ocpp', 'blocked-by: DP-2428', 'blocked-by: DP-2440', ['blocked-by:', 'blocks:']],
  ),
  ...defects(
    'dependency-asymmetric',
    ['radar', '**Blocked By:** DP-2396', '**Blocked By:** DP-2396, DP-2412'],
    ['loans', '**Blocks:** DP-2420', '**Blocks:** DP-2420, DP-2440'],
    ['ocpp', 'blocks: DP-2440', 'blocks: DP-2415'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'radar',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        files: {
          'plans/DP-2396-radar-feed.md': short(
            'DP-2396 Radar feed',
            '**Status:** Planned\n\n**Blocks:** DP-2401',
          ),
        },
        now: '2031-02-18T09:30:00Z',
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'loans',
      '**Status:** Approved',
      '**Status:** In Progress',
      {
        files: {
          'plans/DP-2403-larger-volumes.md': short(
            'DP-2403 Larger volumes',
            '**Status:** In Progress\n\n**Blocks:** DP-2408',
          ),
        },
        now: '2031-02-22T19:20:00Z',
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'ocpp',
      'status: planned',
      'status: in progress',
      {
        files: {
          'plans/DP-2428-station-certificates.md': short(
            'DP-2428 Station certificates',
            '**Status:** Draft\n\n**Blocks:** DP-2431',
          ),
        },
        now: '2031-03-11T07:10:00Z',
        at: ['status:', 'blocked-by:'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'loans',
      'Saturday, 2031-02-22',
      'Sunday, 2031-02-23',
      {
        files: {
          'plans/reader-cards.md': other(
            'Reader cards',
            '2031-02-23',
            '21:00 – 22:00 CET',
            'production (`lib-prod-1`)',
          ),
        },
        at: ['**Deployment Date:**', '**Window:**', '**Environment:**'],
      },
    ],
    [
      'fleet',
      '**Date:** 2031-03-04',
      '**Date:** 2031-03-05',
      {
        files: {
          'plans/driver-licences.md': other(
            'Driver licences',
            '2031-03-05',
            '06:00–08:00 UTC',
            'production-eu (`booking-prod`)',
          ),
        },
        at: ['**Date:**', '| Window', '**Target Environment:**'],
      },
    ],
    [
      'rabbit',
      'Wednesday, 26 February 2031',
      'Thursday, 27 February 2031',
      {
        files: {
          'plans/dispatch-shards.md': other(
            'Dispatch shards',
            '2031-02-27',
            '09:00 – 10:00 UTC',
            'Production (`mq-dispatch`)',
          ),
        },
        at: ['**Date**', '**Window**', '**Environment**'],
      },
    ],
  ),
  ...defects(
    'yaml-syntax',
    ['ocpp', '    OCPP_LISTEN_PORT: 8443', '    OCPP_LISTEN_PORT: 8443: tls'],
    ['ocpp', '    OCPP_HEARTBEAT_SECONDS: 300', '\tOCPP_HEARTBEAT_SECONDS: 300'],
    ['ocpp', 'status: planned\n', 'status: planned\nstatus: draft\n'],
    ['radar', 'deployment-plan: story\n', 'deployment-plan: [story\n', { also: ['section-required'] }],
  ),
  ...defects(
    'yaml-schema',
    ['ocpp', 'status: planned', 'staus: planned', { also: ['field-required'] }],
    ['ocpp', 'communication:\n', 'comunication:\n', { also: ['section-required'] }],
    ['ocpp', '    done: true\n  - text: Client', '    done: perhaps\n  - text: Client'],
    ['ocpp', '  approach: Canary', '  aproach: Canary', { also: ['field-required', 'strategy-required'] }],
  ),
  ...defects(
    'template-invalid',
    [
      'ocpp',
      whole,
      template(
        '  - id: steps\n    title: Steps\n    template: Move {{STATION}}\n  - id: steps\n    title: Rollback\n    template: Move {{STATION}} back\n',
      ),
      'id: steps',
    ],
    [
      'ocpp',
      whole,
      template('  - id: strategy\n    title: Strategy\n    type: choice\n    instruction: Choose one.\n'),
      ['id: strategy', 'title: Strategy', 'type: choice'],
    ],
    [
      'ocpp',
      whole,
      template('  - id: scope\n    title: Scope\n    template: |\n      Stations of {{SITE are moved.\n'),
      '{{SITE',
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'loans',
      '# DP-2408: Loan',
      '---\ngenerated-from: loans.deployment-plan.yaml\n---\n\n# DP-2408: Loan',
      {
        and: [['**Estimated time:** 40 minutes', '**Estimated time:** 35 minutes']],
        files: { 'plans/loans.deployment-plan.yaml': inYaml('loans') },
        at: ['generated-from', '**Estimated time:**', '## 7. Rollback'],
      },
    ],
    [
      'rabbit',
      '# 🐇 Deployment',
      '---\ngenerated-from: rabbit.deployment-plan.yaml\n---\n\n# 🐇 Deployment',
      {
        and: [['- [ ] Leaders spread evenly', '- [ ] Leaders spread over the three nodes']],
        files: { 'plans/rabbit.deployment-plan.yaml': inYaml('rabbit') },
        at: ['generated-from', 'Leaders spread', '### Stage 5'],
      },
    ],
    [
      'fleet',
      'deployment-plan: feature\n',
      'deployment-plan: feature\ngenerated-from: fleet.deployment-plan.yaml\n',
      {
        and: [['- Error rate > 3% for 3 minutes', '- Error rate > 2.5% for 3 minutes']],
        files: { 'plans/fleet.deployment-plan.yaml': inYaml('fleet') },
        at: ['generated-from', '- Error rate > 2.5%', '### Automated Triggers'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'radar',
      '**Overall Risk:** Medium',
      '<!-- deployment-plan-disable-next-line date-past -->\n**Overall Risk:** Medium',
    ],
    [
      'loans',
      '**Total duration:**',
      '<!-- deployment-plan-disable-next-line timeline-sums -->\n**Total duration:**',
    ],
    ['fleet', 'deployment-plan: feature\n', 'deployment-plan: feature\ndisable: [secret-plaintext]\n'],
    ['ocpp', 'summary: |', '# deployment-plan-disable-next-line timeline-order\nsummary: |'],
  ),
];
