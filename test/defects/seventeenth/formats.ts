/** YAML, templates, what was generated, and suppressions. */
import type { Case } from '../defects.ts';
import { defects, inYaml, part } from './plans.ts';

const meters = part('meters', '# Water meters');

/** A team's own template, in place of the plan. */
export const template = `template:
  id: meter-rollout
  name: Meter rollout
  version: 1.0
  output:
    format: markdown
    filename: docs/rollouts/{{district}}.md
    title: 'Deployment Plan: Meters in {{district}}'

workflow:
  mode: interactive

sections:
  - id: scope
    title: Scope
    type: text
    instruction: Say which meters change.
    template: |
      All meters in {{district}} from {{date}} on.
  - id: approach
    title: Deployment Strategy
    type: choice
    choices: [Canary, Rolling, Feature Flag]
    instruction: Choose one.
  - id: checks
    title: Pre-Deployment Checklist
    type: checklist
    template: |
      - [ ] District manager told
      - [ ] Backup taken
  - id: way-back
    title: Rollback
    type: text
    template: |
      Roll back when the error rate stays above 4% for 5 minutes:

      1. Close the flag for {{district}}
      2. Restore the backup
`;

const generated = (name: string): string => `generated-from: ${name}.deployment-plan.yaml`;

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    [
      'meters',
      'rollout_percentage: [2, 20, 50, 100]',
      'rollout_percentage: [2, 20, 50, 100',
      ['rollout_percentage', 'timeline:'],
    ],
    [
      'meters',
      'service: reading-intake',
      'service reading-intake',
      ['service reading-intake', 'version: 2.9.0'],
    ],
    ['meters', 'version: 2.9.0\n', 'version: 2.9.0\nversion: 2.9.1\n', 'version: 2.9'],
    ['signing', 'tags: [signing, canary]', 'tags: [signing, canary', ['tags:', '---']],
  ),
  ...defects(
    'yaml-schema',
    ['meters', 'lead: Carla Nunes', 'leed: Carla Nunes'],
    ['meters', 'version: 2.9.0\n', 'version: [2, 9, 0]\n'],
    [
      'meters',
      'rollback:\n  owner: Carla Nunes',
      'rollback:\n  onwer: Carla Nunes',
      { at: 'onwer', also: ['field-required'] },
    ],
    ['meters', 'condition: queue length', 'conditon: queue length', { also: ['field-required'] }],
  ),
  ...defects(
    'template-invalid',
    ['meters', meters, template.replace('- id: checks', '- id: scope'), 'id: scope'],
    [
      'meters',
      meters,
      template.replace('[Canary, Rolling, Feature Flag]', '[]'),
      ['choices: []', 'id: approach', 'Deployment Strategy'],
    ],
    [
      'meters',
      meters,
      template.replace('flag for {{district}}', 'flag for {{district'),
      'flag for {{district',
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'signing',
      '- Success rate < 98%',
      '- Success rate < 97%',
      {
        at: ['generated-from', 'Success rate < 97%', '## Rollback Plan', '### Automatic'],
        and: [['author: Ilse Brandt', `author: Ilse Brandt\n${generated('DP-611-bulk-signing')}`]],
        files: { 'plans/DP-611-bulk-signing.deployment-plan.yaml': inYaml('signing') },
      },
    ],
    [
      'listings',
      '- Database: PostgreSQL 16 or later',
      '- Database: PostgreSQL 17 or later',
      {
        at: ['generated-from', 'PostgreSQL 17', '## Environment Configuration'],
        and: [
          ['deployment-plan: work-item', `deployment-plan: work-item\n${generated('DP-625-listing-prices')}`],
        ],
        files: { 'plans/DP-625-listing-prices.deployment-plan.yaml': inYaml('listings') },
      },
    ],
    [
      'roster',
      '**Estimated Rollback Time:** 5 minutes',
      '**Estimated Rollback Time:** 8 minutes',
      {
        at: ['generated-from', '**Estimated Rollback Time:**', '### Rollback Decision', '## 4.'],
        and: [['deployment-plan: feature', `deployment-plan: feature\n${generated('crew-roster')}`]],
        files: { 'plans/crew-roster.deployment-plan.yaml': inYaml('roster') },
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'signing',
      '## Team\n',
      '<!-- deployment-plan-disable-next-line section-empty -->\n## Team\n',
      'disable-next-line',
    ],
    [
      'roster',
      '### Key Metrics',
      '<!-- deployment-plan-disable metrics-requird -->\n\n### Key Metrics',
      'deployment-plan-disable',
    ],
    [
      'meters',
      'lead: Carla Nunes',
      '# deployment-plan-disable-next-line yaml-schema\nlead: Carla Nunes',
      'disable-next-line',
    ],
    [
      'listings',
      'deployment-plan: work-item',
      'deployment-plan: work-item\ndisable: [text-mojibake]',
      'disable:',
    ],
  ),
];
