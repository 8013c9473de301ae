/** YAML, templates, generated documents and suppressions. */
import type { Case } from '../defects.ts';
import { defects, inYaml } from './plans.ts';

const ofTemplate = ['section-required', 'field-required', 'yaml-schema', 'placeholder-unfilled'];
const generated = 'generated-from: geocoder.deployment-plan.yaml';

export const formats: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    [
      'gates',
      "title: 'Deployment Plan: DP-745 Offline pass check at the lift gates'",
      'title: Deployment Plan: DP-745 Offline pass check at the lift gates',
    ],
    ['gates', 'status: planned\n', 'status: planned\nstatus: approved\n', 'status: '],
    [
      'gates',
      '    environment: gates-test\n',
      '   environment: gates-test\n',
      ['   environment: gates-test', 'value: 60', '- name: OFFLINE_LIST_TTL'],
    ],
    ['bidding', 'owner: bidding-team', 'owner: team: bidding'],
    ['canary', 'deployment-plan: story\n', 'deployment-plan: story\nowner: "maps\n', ['owner: "maps', '---']],
  ),
  ...defects(
    'yaml-schema',
    ['gates', 'status: planned', 'staus: planned', { also: ['field-required'] }],
    [
      'gates',
      '  - text: Firmware 6.1 runs on all gates\n    done: true',
      '  - text: Firmware 6.1 runs on all gates\n    done: mostly',
    ],
    ['gates', '  risk: Medium\n  downtime', '  rsik: Medium\n  downtime', { also: ['field-required'] }],
    ['gates', 'prerequisites:\n', 'prerequisits:\n'],
  ),
  ...defects(
    'template-invalid',
    [
      'gates',
      'deployment-plan: runbook\n',
      'template:\n  id: gates\n  name: Gates\nsections:\n  - id: steps\n    title: Steps\n    type: numbered-list\n  - id: steps\n    title: More steps\n    type: numbered-list\n',
      { at: ['id: steps', 'title: More steps'], also: ofTemplate },
    ],
    [
      'gates',
      'deployment-plan: runbook\n',
      'template:\n  id: gates\n  name: Gates\nsections:\n  - id: strategy\n    title: Strategy\n    type: choice\n',
      { at: ['id: strategy', 'title: Strategy', 'type: choice'], also: ofTemplate },
    ],
    [
      'gates',
      'deployment-plan: runbook\n',
      "template:\n  id: gates\n  name: Gates\n  file: '{{RELEASE.deployment-plan.yaml'\n",
      { at: 'file:', also: ofTemplate },
    ],
  ),
  ...defects(
    'markdown-drift',
    [
      'canary',
      'Cache hit ratio: > 70%',
      'Cache hit ratio: > 60%',
      {
        and: [['deployment-plan: story\n', `deployment-plan: story\n${generated}\n`]],
        files: { 'plans/geocoder.deployment-plan.yaml': inYaml('canary') },
        at: ['Cache hit ratio', 'generated-from', 'Key Metrics', 'Monitoring Plan', 'Application Metrics'],
      },
    ],
    [
      'migration',
      '# DP-718 Object locations in a table of their own\n',
      '---\ngenerated-from: locations.deployment-plan.yaml\n---\n\n# DP-718 Object locations in a table of their own\n',
      {
        and: [['- [ ] Loans desk knows that imports pause from 18:00 to 20:30\n', '']],
        files: { 'plans/locations.deployment-plan.yaml': inYaml('migration') },
        at: ['generated-from', '## 3. Before the window'],
      },
    ],
    [
      'gitlab',
      '# 🚀 DP-731: GitLab',
      '---\ngenerated-from: gitlab.deployment-plan.yaml\n---\n\n# 🚀 DP-731: GitLab',
      {
        and: [
          [
            'sudo apt-get install --yes gitlab-ee=18.5.4-ee.0',
            'sudo apt-get install --yes gitlab-ee=18.5.5-ee.0',
          ],
        ],
        files: { 'plans/gitlab.deployment-plan.yaml': inYaml('gitlab') },
        at: ['generated-from', '18.5.5-ee.0', '### Stage 2', '```bash'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'canary',
      '## Configuration\n',
      '<!-- deployment-plan-disable-next-line date-past -->\n## Configuration\n',
    ],
    ['gitlab', '## 👥 Team\n', '<!-- deployment-plan-disable-next-line contact-invald -->\n## 👥 Team\n'],
    [
      'gates',
      '    - Two gates offline at the same time',
      '    # deployment-plan-disable-next-line threshold-unit\n    - Two gates offline at the same time',
    ],
    ['bidding', 'owner: bidding-team', 'owner: bidding-team\ndisable: [text-mojibake]', 'disable:'],
  ),
];
