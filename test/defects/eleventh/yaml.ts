/** YAML and comments that suppress. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const yaml: readonly Case[] = [
  ...defects(
    'yaml-syntax',
    ['dose', "    - 'error rate: target < 0.2%'", "    - 'error rate: target < 0.2%", { at: '' }],
    [
      'dose',
      '  approach: Feature Flag\n',
      '    approach: Feature Flag\n',
      { at: ['approach:', 'rationale:', 'strategy:'] },
    ],
    ['wind', 'owner: Signals crew', "owner: 'Signals crew", { at: ['owner:', '---'] }],
    ['dose', '  blocks: [DP-1058]', '  blocks: [DP-1058', { at: ['blocks:', 'prerequisites:'] }],
    ['dose', 'rationale: Each ward can', 'rationale: Safety: each ward can', { at: ['rationale:'] }],
  ),
  ...defects(
    'yaml-schema',
    ['dose', 'prerequisites:', 'prerequisits:', { also: ['section-required'] }],
    ['dose', '    done: true\n  - text: 3.1.0', '    done: finished\n  - text: 3.1.0'],
    ['dose', '    mitigation: Without', '    mitigaton: Without', { also: ['risk-mitigation-required'] }],
    ['dose', '    audience: wards 3, 5 and 9\n', '    audiance: wards 3, 5 and 9\n'],
    [
      'dose',
      '  owner: Gwen Morris\n  time: 8',
      '  onwer: Gwen Morris\n  time: 8',
      { also: ['field-required'] },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'heat',
      '## I. Watching\n',
      '<!-- deployment-plan-disable-next-line monitoring-gap -->\n\n## I. Watching\n',
      'deployment-plan-disable',
    ],
    [
      'claims',
      '## 11. Risks\n',
      '<!-- deployment-plan-disable risk-overal-mismatch -->\n\n## 11. Risks\n',
      'deployment-plan-disable',
    ],
    [
      'dose',
      'total_duration: 4',
      '# deployment-plan-disable-next-line time-invalid\ntotal_duration: 4',
      'deployment-plan-disable',
    ],
    ['wind', 'owner: Signals crew\n', 'owner: Signals crew\ndisable: [command-destructive]\n', 'disable:'],
  ),
];
