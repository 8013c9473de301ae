/** Links, ids, other plans, YAML and templates. */
import { short, type Case } from '../defects.ts';
import { defects, inYaml, part, type PlanName } from './plans.ts';

const running = (status: string): readonly (readonly [string, string])[] => [
  [status, status.replace(/Planned|Approved|planned/, 'In progress')],
];

/** A plan that lays claim to an environment for some hours. */
const other = (title: string, date: string, window: string, environment: string): string =>
  short(
    title,
    `**Status:** Planned\n**Deployment Date:** ${date}\n**Deployment Window:** ${window} UTC\n**Environment:** ${environment}`,
  );

/** A good template of documents, which stands in for the YAML plan. */
export const houseTemplate = `template:
  id: house-runbook
  name: House Runbook
  version: 1.2
  output:
    format: markdown
    filename: docs/runbooks/{{service_name}}.md
    title: "Deployment Plan: {{service_name}}"

sections:
  - id: overview
    title: Overview
    type: text
    instruction: Say what changes, and for whom
    template: |
      {{service_name}} goes to {{version}} on {{date}}.
  - id: strategy
    title: Deployment Strategy
    type: choice
    choices: [Blue-Green, Canary, Rolling]
  - id: rollback
    title: Rollback
    type: numbered-list
    instruction: Each step with its command
`;

const wholeVideo = part('video', '# Video visits on');

const inTemplate = (
  find: string,
  replace: string,
  at: string | readonly string[],
): readonly ['video', string, string, string | readonly string[]] => [
  'video',
  wholeVideo,
  houseTemplate.replace(find, replace),
  at,
];

/** A plan that says what it is generated from, with its source in the workspace. */
const generated = (
  plan: PlanName,
  mark: readonly [string, string],
  find: string,
  replace: string,
  at: readonly string[],
): readonly [
  PlanName,
  string,
  string,
  { and: readonly (readonly [string, string])[]; at: readonly string[]; files: Record<string, string> },
] => [
  plan,
  find,
  replace,
  {
    and: [mark],
    at: [...at, 'generated-from'],
    files: { 'plans/source.deployment-plan.yaml': inYaml(plan) },
  },
];

const generatedFrom = 'generated-from: source.deployment-plan.yaml';

export const marks = {
  points: ['deployment-plan: story', `deployment-plan: story\n${generatedFrom}`],
  tickets: ['deployment-plan: feature', `deployment-plan: feature\n${generatedFrom}`],
  pension: ['# DP-2214: Contr', `---\n${generatedFrom}\n---\n\n# DP-2214: Contr`],
} as const;

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['points', '[[IP-2207-points-at-checkout]]', '[[IP-2207-points-at-chekout]]'],
    ['points', '../reports/run-5521.md', '../reports/run-5522.md'],
    ['pension', 'DP-2219-drop-amount-cents.md', 'DP-2219-drop-cents.md'],
    ['tickets', '(#rollback-rehearsal)', '(#rollback-rehearsals)'],
    ['kafka', '(kafka-3-9-metadata-version.md)', '(kafka-3.9-metadata-version.md)'],
    ['video', 'blocked_by: [DP-2236]', 'blocked_by: [DP-2263]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['points', 'Plan: DP-2207 Points', 'Plan: DP-2270 Points'],
    ['pension', '# DP-2214: Contr', '# DP-2124: Contr'],
    [
      'video',
      "title: 'Deployment Plan: DP-2241 Video",
      "title: 'Deployment Plan: DP-2421 Video",
      ['title:', 'id: DP-2241'],
    ],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'points',
      'Plan: DP-2207 Points',
      'Plan: DP-2225 Points',
      { at: '# Deployment Plan', also: ['plan-id-mismatch'] },
    ],
    [
      'pension',
      'Member portal |',
      'Member portal, letters |',
      {
        at: '# DP-2214',
        files: { 'plans/archive-space.md': short('DP-2214 Archive space', '**Status:** Draft') },
      },
    ],
    ['tickets', 'Plan: DP-2220 Ticket', 'Plan: DP-2225 Ticket', '# Deployment Plan'],
  ),
  ...defects(
    'dependency-cycle',
    ['points', '**Blocked By:** DP-2196', '**Blocked By:** DP-2196, DP-2230'],
    ['pension', '| **Blocked by** | DP-2209 |', '| **Blocked by** | DP-2209, DP-2219 |'],
    ['video', 'blocked_by: [DP-2236]', 'blocked_by: [DP-2236, DP-2250]'],
  ),
  ...defects(
    'dependency-asymmetric',
    ['points', '**Blocks:** DP-2230', '**Blocks:** DP-2230, DP-2225'],
    ['pension', '| **Blocked by** | DP-2209 |', '| **Blocked by** | DP-2209, DP-2225 |'],
    ['video', 'blocks: [DP-2250]', 'blocks: [DP-2250, DP-2225]'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'points',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        at: ['**Status:**', '**Blocked By:**'],
        now: '2031-02-24T10:00:00Z',
        files: {
          'plans/DP-2196-ledger-api.md': short(
            'DP-2196 Ledger API',
            '**Status:** Planned\n\n**Blocks:** DP-2207',
          ),
        },
      },
    ],
    [
      'pension',
      '| **Blocked by** | DP-2209 |',
      '| **Blocked by** | DP-2225 |',
      {
        and: running('| **Status** | Approved |'),
        at: ['**Blocked by**', '**Status**'],
        now: '2031-03-23T05:30:00Z',
      },
    ],
    [
      'video',
      'status: planned',
      'status: in progress',
      {
        at: ['status:', 'blocked_by:'],
        now: '2031-03-06T18:30:00Z',
        files: {
          'plans/DP-2236-turn-servers.md': short(
            'DP-2236 TURN servers',
            '**Status:** Draft\n\n**Blocks:** DP-2241',
          ),
        },
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'pension',
      '| **Window** | 05:00 - 09:00 UTC |',
      '| **Window** | 05:00 - 11:00 UTC |',
      {
        at: ['**Window**', '**Date**', '**Environment**', '# DP-2214'],
        files: {
          'plans/DP-2233-core-vacuum.md': other(
            'DP-2233 Core vacuum',
            '2031-03-23',
            '10:00 - 12:00',
            'Production, PostgreSQL 16 cluster `pension-core`',
          ),
        },
      },
    ],
    [
      'kafka',
      'Tuesday 18 March 2031',
      'Wednesday 19 March 2031',
      {
        at: ['**When:**', '**Change window:**', '**Environment:**', '# Runbook'],
        files: {
          'plans/DP-2234-kafka-disks.md': other(
            'DP-2234 Kafka disks',
            '2031-03-19',
            '19:00 - 23:00',
            'production, cluster `liftnet-kafka`',
          ),
        },
      },
    ],
    [
      'video',
      'window: 18:00 - 22:00 UTC',
      'window: 14:00 - 22:00 UTC',
      {
        at: ['window: 14:00', 'date:', 'environment:', 'title:'],
        files: {
          'plans/DP-2235-visits-dns.md': other(
            'DP-2235 Visits DNS',
            '2031-03-06',
            '13:00 - 15:00',
            'production',
          ),
        },
      },
    ],
  ),
  ...defects(
    'yaml-syntax',
    ['points', 'deployment-plan: story', 'deployment-plan: [story', ['deployment-plan:', '---']],
    ['tickets', 'deployment-plan: feature', 'deployment-plan: "feature', ['deployment-plan:', '---']],
    ['video', 'environment: production', 'environment: "production'],
    ['video', 'blocks: [DP-2250]', 'blocks: [DP-2250', ['blocks:', 'downtime:']],
    ['video', '  approach: Feature Flag', '   approach: Feature Flag', ['approach:', 'rationale:']],
  ),
  ...defects(
    'yaml-schema',
    ['video', 'strategy:\n', 'stratgey:\n', { also: ['strategy-required', 'section-required'] }],
    ['video', 'total_duration:', 'total_durration:'],
    ['video', 'at least 90 days\n    done: false', 'at least 90 days\n    done: perhaps'],
    ['video', "contact: '+46 8 555 014 20'", "contakt: '+46 8 555 014 20'", { also: ['table-columns'] }],
    inTemplate('type: numbered-list', 'type: numbered', 'type: numbered'),
  ),
  ...defects(
    'template-invalid',
    inTemplate('id: strategy', 'id: overview', 'id: overview'),
    inTemplate('    choices: [Blue-Green, Canary, Rolling]\n', '', [
      'type: choice',
      'id: strategy',
      'title: Deployment',
    ]),
    inTemplate('{{version}} on', '{{version on', '{{version on'),
  ),
  ...defects(
    'markdown-drift',
    generated(
      'points',
      marks.points,
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 2.5% for 5 minutes',
      ['> 2.5%'],
    ),
    generated('tickets', marks.tickets, '- [ ] Help pages describe the seat maps\n', '', [
      '## 6. Post-Deployment',
      'Box offices told of the outcome',
    ]),
    generated('pension', marks.pension, 'the channel db-changes, pages', 'the channel db-night, pages', [
      'the channel db-night',
    ]),
  ),
  ...defects(
    'suppression-unused',
    [
      'points',
      '**Rollback Owner:** Tomás',
      '<!-- deployment-plan-disable-next-line date-past -->\n**Rollback Owner:** Tomás',
      'disable-next-line',
    ],
    [
      'pension',
      '| Trigger | Action |',
      '<!-- deployment-plan-disable-next-line rollback-trigger-mesurable -->\n\n| Trigger | Action |',
      'disable-next-line',
    ],
    [
      'tickets',
      'deployment-plan: feature',
      'deployment-plan: feature\ndisable: [timeline-overlap]',
      'disable:',
    ],
    [
      'video',
      '  - script: 014_media',
      '  # deployment-plan-disable-next-line secret-plaintext\n  - script: 014_media',
      'disable-next-line',
    ],
  ),
];
