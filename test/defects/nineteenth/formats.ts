/** YAML, templates, generated Markdown and suppressions. */
import type { Case } from '../defects.ts';
import { defects, harmless, inYaml, part } from './plans.ts';

const template = `template:
  id: quay-release
  name: Quay release
  version: 1.2.0
  output:
    format: markdown
    filename: 'deployment-plan-{{RELEASE}}.md'
    title: 'Deployment Plan: {{RELEASE}}'
sections:
  - id: strategy
    title: Deployment Strategy
    type: choice
    choices: [Blue-Green, Canary, Rolling]
  - id: checks
    title: Pre-Deployment Checklist
    type: checklist
    template: |
      - [ ] {{RELEASE}} is green in staging
  - id: rollback
    title: Rollback
    type: text
    template: |
      {{OWNER}} decides.
`;
const everything = part('berth', '# The harbour office');

export const goodTemplate = (): readonly Case[] => harmless(['berth', everything, template]);

const from = (file: string): string => `---\ngenerated-from: ${file}\n---\n\n`;
const canaryYaml = 'DP-811-source.deployment-plan.yaml';
const boardYaml = 'job-board-12.deployment-plan.yaml';
const migrationYaml = 'visits.deployment-plan.yaml';

export const canaryGenerated = {
  and: [
    [
      'tags: [translation-memory, canary]',
      `tags: [translation-memory, canary]\ngenerated-from: ${canaryYaml}`,
    ],
  ],
  files: { [`plans/${canaryYaml}`]: inYaml('canary') },
} as const;
const boardGenerated = {
  and: [['deployment-plan: feature', `deployment-plan: feature\ngenerated-from: ${boardYaml}`]],
  files: { [`plans/${boardYaml}`]: inYaml('board') },
} as const;
const migrationGenerated = {
  and: [['# DP-815 Visits', `${from(migrationYaml)}# DP-815 Visits`]],
  files: { [`plans/${migrationYaml}`]: inYaml('migration') },
} as const;

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    ['berth', "Berth booking 5'", 'Berth booking 5', { at: ['title:', 'id: DP-830', 'status:', 'date:'] }],
    [
      'berth',
      'lock knows the date\n    done: false',
      'lock knows the date\n   done: false',
      { at: ['done: false', 'lock knows', 'migrations:'] },
    ],
    [
      'canary',
      'tags: [translation-memory, canary]',
      'tags: [translation-memory, canary',
      { at: ['tags:', '---'] },
    ],
    ['berth', 'status: approved\n', 'status: approved\nstatus: draft\n', { at: 'status:' }],
  ),
  ...defects(
    'yaml-schema',
    ['berth', 'environment: harbour-prod', 'enviroment: harbour-prod', { also: ['field-required'] }],
    [
      'berth',
      'expected: berth-planner is at 10 %',
      'expcted: berth-planner is at 10 %',
      { also: ['field-required'] },
    ],
    ['berth', 'status: approved', 'status: [approved]'],
    ['berth', 'lock knows the date\n    done: false', 'lock knows the date\n    done: perhaps'],
  ),
  ...defects(
    'template-invalid',
    ['berth', everything, template.replace('id: checks', 'id: strategy'), { at: 'id: strategy' }],
    [
      'berth',
      everything,
      template.replace('    choices: [Blue-Green, Canary, Rolling]\n', ''),
      { at: ['id: strategy', 'title: Deployment Strategy', 'type: choice'] },
    ],
    ['berth', everything, template.replace('{{OWNER}} decides', '{{OWNER decides'), { at: '{{OWNER' }],
  ),
  ...defects(
    'markdown-drift',
    [
      'canary',
      '**Rollback Time:** 5 minutes',
      '**Rollback Time:** 7 minutes',
      { ...canaryGenerated, at: ['generated-from', '**Rollback Time', '## Deployment Strategy'] },
    ],
    [
      'board',
      '- [ ] Customer success told of the outcome\n',
      '',
      { ...boardGenerated, at: ['generated-from', '## 6.', 'Help page', 'Blue is scaled'] },
    ],
    [
      'migration',
      '**Rollback window:** 45 minutes',
      '**Rollback window:** 50 minutes',
      { ...migrationGenerated, at: ['generated-from', '**Rollback window', '## Rollback'] },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'canary',
      '### Rationale',
      '<!-- deployment-plan-disable-next-line date-past -->\n\n### Rationale',
      '-disable',
    ],
    [
      'migration',
      '## People\n',
      '<!-- deployment-plan-disable-next-line no-such-rule -->\n## People\n',
      '-disable',
    ],
    [
      'berth',
      'environment: harbour-prod\n',
      '# deployment-plan-disable-next-line placeholder-unfilled\nenvironment: harbour-prod\n',
      '-disable',
    ],
    [
      'board',
      'deployment-plan: feature\n',
      'deployment-plan: feature\ndisable: [timeline-order]\n',
      'disable:',
    ],
  ),
];
