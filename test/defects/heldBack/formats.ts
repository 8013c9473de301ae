/** YAML, front matter, templates, what is generated, and suppressions. */
import type { Case } from '../defects.ts';
import { defects, inYaml } from './plans.ts';

const archiveYaml = inYaml('archive');
const taxYaml = inYaml('tax');

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    [
      'scores',
      '  owner: Tuomas Laine\n  time: 20',
      '  owner: Tuomas Laine\n   time: 20',
      { at: ['   time: 20', '  owner: Tuomas', '  triggers'] },
    ],
    [
      'scores',
      "title: 'Deployment Plan: DP-1045 Score viewer 5.0'",
      "title: 'Deployment Plan: DP-1045 Score viewer 5.0",
      { at: ['title:', 'id: DP-1045', 'rationale', 'forward:', "- name: 'Stage 1"] },
    ],
    [
      'scores',
      '    action: page Aleksi Virtanen\n    - name: slow',
      '    action: page: Aleksi Virtanen\n    - name: slow',
      'page: Aleksi',
    ],
    [
      'archive',
      'id: DP-1034\nstatus: planned',
      'id: DP-1034\n\tstatus: planned',
      ['\tstatus', 'id: DP-1034'],
    ],
    ['tax', 'template: story\n', 'template: [story\n', ['template: [story', '---']],
    ['scores', 'status: planned\n', 'status: planned\nstatus: draft\n', ['status: draft', 'status: planned']],
  ),
  ...defects(
    'yaml-schema',
    ['scores', 'environment: scores-prod', 'enviroment: scores-prod', { also: ['field-required'] }],
    ['scores', '        expected: Share is 5%, 60 desks', '        expcted: Share is 5%, 60 desks'],
    ['scores', '  time: 20 minutes\n', '  time: 20 minutes\n  ownr: Saara Mäkelä\n', '  ownr:'],
    [
      'scores',
      '      condition: error rate > 1% for 5 minutes',
      '      conditon: error rate > 1% for 5 minutes',
    ],
  ),
  ...defects(
    'template-invalid',
    [
      'scores',
      'template: runbook\n',
      "template:\n  name: viewer\n  description: A viewer release in four stages.\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE]\n",
      {
        and: [["title: 'Deployment Plan: DP-1045 Score viewer 5.0'", "title: 'Deployment Plan: {{RELEASE'"]],
        at: 'title:',
      },
    ],
    [
      'scores',
      'template: runbook\n',
      "template:\n  name: viewer\n  description: A viewer release in four stages.\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE]\n",
      {
        and: [['    message: Every desk has viewer 5.0.', "    message: 'Every desk has {{RELEASE}.'"]],
        at: "message: 'Every desk",
      },
    ],
    [
      'tax',
      'template: story\n',
      "name: rings\ndescription: A rollout in five rings.\nfile: 'DP-{{PLAN_NUMBER}}.md'\nask: [PLAN_NUMBER]\n",
      {
        and: [['# Deployment Plan: DP-1023-prefilled-return', '# Deployment Plan: DP-{{PLAN_NUMBER']],
        at: '# Deployment Plan: DP-{{',
      },
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'archive',
      'id: DP-1034\nstatus: planned',
      'id: DP-1034\ngenerated-from: DP-1034-archive-database.deployment-plan.yaml\nstatus: planned',
      {
        and: [['**Estimated Rollback Time:** 30 minutes', '**Estimated Rollback Time:** 25 minutes']],
        files: { 'plans/DP-1034-archive-database.deployment-plan.yaml': archiveYaml },
        at: ['generated-from', '**Estimated Rollback Time'],
      },
    ],
    [
      'archive',
      'id: DP-1034\nstatus: planned',
      'id: DP-1034\ngenerated-from: DP-1034-archive-database.deployment-plan.yaml\nstatus: planned',
      {
        and: [['2. Export what was written since 07:15', '2. Note what was written since 07:15']],
        files: { 'plans/DP-1034-archive-database.deployment-plan.yaml': archiveYaml },
        at: ['generated-from', '2. Note what'],
      },
    ],
    [
      'tax',
      'template: story\n',
      'template: story\ngenerated-from: DP-1023-prefilled-return.deployment-plan.yaml\n',
      {
        and: [
          [
            '- **Owner:** Noor Haddad\n\n```bash\n./ops/ring.sh open --ring 2',
            '- **Owner:** Urs Zimmerli\n\n```bash\n./ops/ring.sh open --ring 2',
          ],
        ],
        files: { 'plans/DP-1023-prefilled-return.deployment-plan.yaml': taxYaml },
        at: ['generated-from', '- **Owner:** Urs Zimmerli'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'press',
      '**Total:** 2 hours 10 minutes',
      '<!-- deployment-plan-disable-next-line timeline-total -->\n**Total:** 2 hours 10 minutes',
    ],
    [
      'scanner',
      'Total duration: 3 hours',
      '<!-- deployment-plan-disable-next-line timeline-sum -->\n\nTotal duration: 3 hours',
      'timeline-sum',
    ],
    ['tax', 'template: story\n', 'template: story\ndisable: [threshold-unit]\n', 'disable:'],
    [
      'archive',
      '## Rollback Procedure\n',
      '<!-- deployment-plan-disable rollback-window -->\n\n## Rollback Procedure\n',
      'deployment-plan-disable rollback-window',
    ],
    [
      'scores',
      '    - Late page turns > 1%',
      '    # deployment-plan-disable-next-line rollback-trigger-measurable\n    - Late page turns > 1%',
      '# deployment-plan-disable',
    ],
  ),
];
