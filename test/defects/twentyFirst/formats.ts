/** YAML, templates, generated plans and suppressions. */
import type { Case } from '../defects.ts';
import { defects, inYaml } from './plans.ts';

const disable = '<!-- deployment-plan-disable-next-line';

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    [
      'glass',
      "title: 'Deployment Plan: DP-955 Climate gateways 4.0'",
      "title: 'Deployment Plan: DP-955 Climate gateways 4.0",
      { at: ['title:', 'id: DP-955', '- script: 0311', "'Canary 1"] },
    ],
    [
      'glass',
      '    - name: slow answers\n      condition: p95',
      '    - name: slow answers\n     condition: p95',
      { at: ['condition: p95', '- name: slow', 'action: write'] },
    ],
    ['glass', '  owner: Hendrik Maas\n', '  owner: Hendrik Maas\n  owner: Ines Carvalho\n', ['owner:']],
    ['points', 'id: DP-935\n', 'id: "DP-935\n', { at: ['id: "DP-935', 'status:', 'date:', '---'] }],
    ['tickets', 'template: story\n', 'template: [story\n', { at: ['template: [story', '---'] }],
    ['glass', 'environment: glass-prod\n', 'environment: glass-prod: all sites\n'],
  ),
  ...defects(
    'yaml-schema',
    [
      'glass',
      '  approach: Canary',
      '  aproach: Canary',
      { at: ['aproach', 'strategy:'], also: ['strategy-required', 'field-required'] },
    ],
    [
      'glass',
      '  triggers:\n',
      '  trigers:\n',
      { at: ['trigers:'], also: ['rollback-triggers-required', 'section-required', 'field-required'] },
    ],
    [
      'glass',
      'phases:\n  - name: Pre-Deployment\n    steps:',
      'phases:\n  - name: Pre-Deployment\n    stpes:',
      {
        at: ['stpes:', '- name: Pre-Deployment'],
        also: ['section-empty', 'section-required', 'migration-backup-required'],
      },
    ],
    [
      'glass',
      '      command: |\n        ./gw.sh install --firmware 3.6.2 --share 100\n      expected: Every',
      '      comand: |\n        ./gw.sh install --firmware 3.6.2 --share 100\n      expected: Every',
      { at: 'comand:', also: ['step-command-required'] },
    ],
    [
      'glass',
      '  - role: Technical Executor\n    name: Ines',
      '  - role: Technical Executor\n    nmae: Ines',
      { at: ['nmae', '- role: Technical'] },
    ],
  ),
  ...defects(
    'template-invalid',
    [
      'glass',
      'template: runbook\n',
      "template:\n  name: gateways\n  description: Gateways of the greenhouses, house by house.\n  file: '{{RELEASE.deployment-plan.yaml'\n  ask: [RELEASE]\n",
      { at: ['{{RELEASE'] },
    ],
    [
      'glass',
      'template: runbook\n',
      "template:\n  name: gateways\n  description: Gateways of the greenhouses, house by house.\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE, DATE]\n",
      { and: [['date: 2032-09-08\n', "date: '{{DATE}'\n"]], at: ["{{DATE}'"] },
    ],
    [
      'glass',
      'template: runbook\n',
      "template:\n  name: gateways\n  description: Gateways of the greenhouses, house by house.\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE]\n",
      {
        and: [
          ["title: 'Deployment Plan: DP-955 Climate gateways 4.0'", "title: 'Deployment Plan: {{RELEASE'"],
        ],
        at: ['title:'],
      },
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'tickets',
      '- Error rate > 2.5% for 5 minutes',
      '- Error rate > 3.5% for 5 minutes',
      {
        and: [
          ['template: story\n', 'template: story\ngenerated-from: DP-923-tap-tickets.deployment-plan.yaml\n'],
        ],
        files: { 'plans/DP-923-tap-tickets.deployment-plan.yaml': inYaml('tickets') },
        at: ['- Error rate > 3.5%', 'generated-from', 'template:'],
      },
    ],
    [
      'points',
      '**Estimated Rollback Time:** 25 minutes',
      '**Estimated Rollback Time:** 35 minutes',
      {
        and: [
          [
            'template: work-item\n',
            'template: work-item\ngenerated-from: points-ledger.deployment-plan.yaml\n',
          ],
        ],
        files: { 'plans/points-ledger.deployment-plan.yaml': inYaml('points') },
        at: ['**Estimated Rollback', 'generated-from', 'template:'],
      },
    ],
    [
      'hospital',
      '- [ ] PanGuard has confirmed an engineer on standby for the night\n',
      '',
      {
        and: [
          [
            '# Change Record: DP-911',
            '---\ngenerated-from: DP-911-perimeter-firewall.deployment-plan.yaml\n---\n\n# Change Record: DP-911',
          ],
        ],
        files: { 'plans/DP-911-perimeter-firewall.deployment-plan.yaml': inYaml('hospital') },
        at: [
          '- [x] The [rule audit]',
          '- [ ] Head nurses',
          'generated-from',
          '# Change Record',
          '## Preconditions',
        ],
      },
    ],
    [
      'dispatch',
      '- no major incident is open.',
      '- no fire is reported.',
      {
        and: [
          [
            '# DP-947 Deployment plan',
            '---\ngenerated-from: DP-947-dispatch-blue-green.deployment-plan.yaml\n---\n\n# DP-947 Deployment plan',
          ],
        ],
        files: { 'plans/DP-947-dispatch-blue-green.deployment-plan.yaml': inYaml('dispatch') },
        at: ['- no fire', 'generated-from', '# DP-947'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'hospital',
      '**Overall risk:** Medium',
      `${disable} risk-overall-mismatch -->\n**Overall risk:** Medium`,
      'disable-next-line',
    ],
    [
      'tickets',
      '**Rollback Owner:** Jonas',
      `${disable} rolback-owner-required -->\n**Rollback Owner:** Jonas`,
      'disable-next-line',
    ],
    [
      'dispatch',
      '## 8. Risks\n',
      '<!-- deployment-plan-disable risk-overall-mismatch -->\n\n## 8. Risks\n',
      'deployment-plan-disable',
    ],
    [
      'glass',
      '  risk: Medium\n',
      '  # deployment-plan-disable-next-line risk-level-unknown\n  risk: Medium\n',
      'disable-next-line',
    ],
    ['points', 'template: work-item\n', 'template: work-item\ndisable: [date-invalid]\n', 'disable:'],
  ),
];
