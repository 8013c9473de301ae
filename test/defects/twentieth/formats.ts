/** YAML, templates, generated plans and suppressions. */
import type { Case } from '../defects.ts';
import { defects, inYaml } from './plans.ts';

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    [
      'laundry',
      "title: 'Deployment Plan: DP-841 Wash cycles 3.2'",
      "title: 'Deployment Plan: DP-841 Wash cycles 3.2",
      ['title:', 'id:'],
    ],
    ['laundry', 'forward: Fills rinse_minutes from', 'forward: Fills: rinse_minutes from'],
    [
      'laundry',
      '    name: Mei Castellano',
      '\tname: Mei Castellano',
      ['Mei Castellano', 'Technical Executor', 'contact: +39'],
    ],
    [
      'laundry',
      '  risk: Medium',
      '   risk: Medium',
      ['risk: Medium', 'rationale', 'ring a bad cycle', 'Old and new'],
    ],
    ['radio', 'template: feature', 'template: [feature', ['template:', '---']],
    ['release', 'template: release', 'template: release\nowner: "Marta Lindqvist', ['owner:', '---']],
  ),
  ...defects(
    'yaml-schema',
    [
      'laundry',
      '  approach: Rolling',
      '  aproach: Rolling',
      { also: ['strategy-required', 'field-required'] },
    ],
    [
      'laundry',
      '    audience: team and shops\n',
      '    audiance: team and shops\n',
      { also: ['field-required'] },
    ],
    ['laundry', 'environment: laundry-prod\n', 'enviroment: laundry-prod\n', { also: ['field-required'] }],
    ['laundry', 'status: planned', 'status: [planned]', { also: ['status-unknown'] }],
    [
      'laundry',
      '      condition: p95 response time > 600ms for 5 minutes',
      '      conditon: p95 response time > 600ms for 5 minutes',
      { also: ['field-required'] },
    ],
    ['laundry', '  risk: Medium', '  risk: 3', { also: ['risk-level-unknown'] }],
  ),
  ...defects(
    'template-invalid',
    [
      'laundry',
      'template: runbook\n',
      '',
      {
        and: [
          [
            "title: 'Deployment Plan: DP-841 Wash cycles 3.2'",
            "template:\n  name: laundry\n  description: Rings of a rolling update\n  file: '{{RELEASE}}.deployment-plan.yaml'\n  ask: [RELEASE]\n\ntitle: 'Deployment Plan: {{RELEASE'",
          ],
        ],
        at: ["title: 'Deployment Plan: {{RELEASE'"],
      },
    ],
    [
      'freeze',
      '# Deployment Plan: DP-826-card-freeze\n',
      "---\nname: card-button\ndescription: A button of the banking app behind a flag.\nfile: 'DP-{{NUMBER}}.md'\nask: [NUMBER]\n---\n\n# Deployment Plan: DP-{{NUMBER\n",
      ['# Deployment Plan: DP-{{NUMBER'],
    ],
    [
      'radio',
      'template: feature',
      "name: audio-service\ndescription: A canary of an audio service.\nfile: 'deployment-plan-{{SERVICE}}.md'\nask: [SERVICE]",
      {
        and: [['## 🎙️ Feature: Transcoder 6', '## 🎙️ Feature: {{SERVICE']],
        at: ['## 🎙️'],
      },
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'freeze',
      '# Deployment Plan: DP-826-card-freeze\n',
      '---\ngenerated-from: card-freeze.deployment-plan.yaml\n---\n\n# Deployment Plan: DP-826-card-freeze\n',
      {
        files: { 'plans/card-freeze.deployment-plan.yaml': inYaml('freeze') },
        and: [['- Error rate > 2% for 5 minutes', '- Error rate > 4% for 5 minutes']],
        at: ['generated-from', '- Error rate >', '---', '# Deployment Plan'],
      },
    ],
    [
      'radio',
      'template: feature\n',
      'template: feature\ngenerated-from: transcoder-6.deployment-plan.yaml\n',
      {
        files: { 'plans/transcoder-6.deployment-plan.yaml': inYaml('radio') },
        and: [['**Author:** Ida Kowalczyk', '**Author:** Mateo Ruiz']],
        at: ['generated-from', '**Author:**', '---', '# 🚀'],
      },
    ],
    [
      'release',
      'template: release\n',
      'template: release\ngenerated-from: spring-release.deployment-plan.yaml\n',
      {
        files: { 'plans/spring-release.deployment-plan.yaml': inYaml('release') },
        and: [['**Rollback Window:** 120 minutes', '**Rollback Window:** 90 minutes']],
        at: ['generated-from', '**Rollback Window', '---', '# Phase 8'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'release',
      '## Risk Assessment\n',
      '<!-- deployment-plan-disable-next-line section-empty -->\n## Risk Assessment\n',
      'deployment-plan-disable',
    ],
    [
      'freeze',
      '## Rollback Plan\n',
      '<!-- deployment-plan-disable-next-line rollback-trigers -->\n## Rollback Plan\n',
      'deployment-plan-disable',
    ],
    [
      'archive',
      '## The clock\n',
      '<!-- deployment-plan-disable timeline-total -->\n## The clock\n',
      'deployment-plan-disable',
    ],
    ['radio', 'template: feature', 'template: feature\ndisable: [text-mojibake]', 'disable:'],
    [
      'laundry',
      '  risk: Medium',
      '  # deployment-plan-disable-next-line strategy-unknown\n  risk: Medium',
      'deployment-plan-disable',
    ],
  ),
];
