/** References, other plans, suppressions, YAML. */
import { short, type Case } from '../defects.ts';
import { defects, inYaml } from './plans.ts';

/** Another plan of the workspace. */
function beside(
  file: string,
  title: string,
  fields: string,
): { readonly files: Readonly<Record<string, string>> } {
  return { files: { [`plans/${file}.md`]: short(title, fields) } };
}

const asTemplate = ['deployment-plan: runbook\n', 'template:\n  name: routing\n'] as const;

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['tariff', '[[IP-2104-tariff-preview]]', '[[IP-2140-tariff-preview]]'],
    ['tariff', '**Blocked By:** DP-2098', '**Blocked By:** DP-2089'],
    ['claims', '../docs/claims-partitioning.md#retention', '../docs/claims-partitioning.md#retention-period'],
    ['claims', '(DP-2115-old-claims-primary.md)', '(DP-2151-old-claims-primary.md)'],
    ['boarding', '../changes/network-0311.md', '../changes/network-0310.md'],
    ['lab', '[Rollback](#rollback)', '[Rollback](#roll-back)'],
    ['parcel', 'blocked-by: [DP-2125]', 'blocked-by: [DP-2152]'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['tariff', '# Deployment Plan: DP-2104-tariff-preview', '# Deployment Plan: DP-2105-tariff-preview'],
    ['claims', '# Deployment Plan: DP-2111 Claims', '# Deployment Plan: DP-2112 Claims'],
    ['parcel', "'Deployment Plan: DP-2130 Parcel", "'Deployment Plan: DP-2131 Parcel"],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'tariff',
      '*Customers see what',
      '*Customers can see what',
      {
        ...beside('DP-2104-tariff-mail', 'DP-2104 Tariff mail', '**Status:** Draft'),
        at: ['# Deployment Plan: DP-2104', 'id: DP-2104'],
      },
    ],
    [
      'claims',
      '2.1 billion rows',
      '2.2 billion rows',
      {
        ...beside('DP-2111-claims-archive', 'DP-2111 Claims archive', '**Status:** Planned'),
        at: '# Deployment Plan: DP-2111',
      },
    ],
    [
      'parcel',
      '# Routing engine with time slots',
      '# Routing engine with delivery slots',
      {
        ...beside('DP-2130-depot-printers', 'DP-2130 Depot printers', '**Status:** Planned'),
        at: ['DP-2130 Parcel', 'id: DP-2130'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'tariff',
      '**Blocked By:** DP-2098',
      '**Blocked By:** DP-2098, DP-2120',
      ['**Blocked By:**', '**Blocks:**'],
    ],
    [
      'claims',
      '| **Depends on** | DP-2107 |',
      '| **Depends on** | DP-2107, DP-2115 |',
      beside(
        'DP-2115-old-claims-primary',
        'DP-2115 Old claims primary',
        '**Status:** Draft\n\n**Blocked By:** DP-2111',
      ),
    ],
    ['parcel', 'blocked-by: [DP-2125]', 'blocked-by: [DP-2125, DP-2140]', ['blocked-by:', 'blocks:']],
  ),
  ...defects(
    'dependency-asymmetric',
    ['tariff', '**Blocks:** DP-2120', '**Blocks:** DP-2120, DP-2115'],
    ['claims', '| **Depends on** | DP-2107 |', '| **Depends on** | DP-2107, DP-2098 |'],
    ['parcel', 'blocks: [DP-2140]', 'blocks: [DP-2140, DP-2120]'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'tariff',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        ...beside(
          'DP-2098-rating-engine',
          'DP-2098 Rating engine',
          '**Status:** Planned\n\n**Blocks:** DP-2104',
        ),
        now: '2031-02-18T09:00:00Z',
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'claims',
      '| **Status** | Approved |',
      '| **Status** | In progress |',
      {
        ...beside(
          'DP-2107-claims-pg16-hosts',
          'DP-2107 Hosts for PostgreSQL 16',
          '**Status:** In Progress\n\n**Blocks:** DP-2111',
        ),
        now: '2031-03-02T22:10:00Z',
        at: ['**Status**', '**Depends on**'],
      },
    ],
    [
      'parcel',
      'status: approved',
      'status: in progress',
      {
        ...beside('DP-2125-tour-model', 'DP-2125 Tour model', '**Status:** Draft\n\n**Blocks:** DP-2130'),
        now: '2031-03-05T18:10:00Z',
        at: ['status:', 'blocked-by:'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'claims',
      '| **Window** | 22:00 - 04:00 UTC |',
      '| **Window** | 21:30 - 04:00 UTC |',
      {
        ...beside(
          'DP-2160-claims-fonts',
          'DP-2160 Claims certificates',
          '**Status:** Planned\n\n**Date:** 2031-03-02\n\n**Window:** 21:00 - 22:30 UTC\n\n**Environment:** production (`claims-prod-pg`)',
        ),
        at: ['**Window**', '**Deployment date**', '**Environment**', '# Deployment Plan'],
      },
    ],
    [
      'boarding',
      '**Window:** 01:00–03:30 UTC',
      '**Window:** 01:00–04:30 UTC',
      {
        ...beside(
          'DP-2161-gate-firmware',
          'DP-2161 Gate firmware',
          '**Status:** Approved\n\n**Date:** 2031-03-11\n\n**Window:** 02:00 - 05:00 UTC\n\n**Environment:** production, region eu-north-1 (terminals 1 and 2)',
        ),
        at: ['**Window:**', '**Date:**', '**Target Environment:**', '# Deployment Plan', '## Feature'],
      },
    ],
    [
      'parcel',
      'date: 2031-03-05',
      'date: 2031-03-06',
      {
        ...beside(
          'DP-2162-handheld-login',
          'DP-2162 Handheld login',
          '**Status:** Planned\n\n**Date:** 2031-03-06\n\n**Time:** 20:00 - 21:00 CET\n\n**Environment:** production',
        ),
        at: ['date:', 'time:', 'environment:', 'title:'],
      },
    ],
  ),
  ...defects(
    'suppression-unused',
    [
      'tariff',
      '## Contacts\n',
      '<!-- deployment-plan-disable-next-line contact-invalid -->\n\n## Contacts\n',
      'deployment-plan-disable',
    ],
    [
      'tariff',
      'owner: Billing Platform\n',
      'owner: Billing Platform\ndisable: [table-columns]\n',
      'disable:',
    ],
    [
      'claims',
      '**Overall risk:** Medium',
      '<!-- deployment-plan-disable-next-line risk-overal-mismatch -->\n**Overall risk:** Medium',
      'deployment-plan-disable',
    ],
    [
      'lab',
      '## Steps\n',
      '<!-- deployment-plan-disable step-numbering -->\n\n## Steps\n',
      'deployment-plan-disable',
    ],
    [
      'parcel',
      '      - name: Back up the database',
      '      # deployment-plan-disable-next-line secret-plaintext\n      - name: Back up the database',
      'deployment-plan-disable',
    ],
  ),
  ...defects(
    'yaml-syntax',
    [
      'parcel',
      "title: 'Deployment Plan: DP-2130 Parcel Routing 4'",
      'title: Deployment Plan: DP-2130 Parcel Routing 4',
    ],
    ['parcel', 'blocked-by: [DP-2125]', 'blocked-by: [DP-2125', ['blocked-by:', 'blocks:']],
    ['tariff', 'id: DP-2104\n', 'id: "DP-2104\n', ['id: "DP-2104', 'owner: Billing', '---']],
    ['boarding', 'template: feature', 'template: feature: strict'],
  ),
  ...defects(
    'yaml-schema',
    [
      'parcel',
      '        expected: Helm reports STATUS deployed',
      '        expectd: Helm reports STATUS deployed',
      { also: ['field-required'] },
    ],
    ['parcel', 'status: approved', 'statuss: approved', { also: ['field-required'] }],
    [
      'parcel',
      '  - text: Tours of the first morning left on time\n    done: false',
      '  - text: Tours of the first morning left on time\n    done: maybe',
      'done: maybe',
    ],
    [
      'parcel',
      '    mitigation: Test driver at depot 17',
      '    mitigaton: Test driver at depot 17',
      { also: ['risk-mitigation-required'] },
    ],
  ),
  ...defects(
    'template-invalid',
    [
      'parcel',
      "title: 'Deployment Plan: DP-2130 Parcel Routing 4'",
      "title: 'Deployment Plan: {{RELEASE'",
      { and: [asTemplate] },
    ],
    [
      'parcel',
      '  owner: Oluwaseun Ade\n  time: 15',
      "  owner: '{{OWNER}'\n  time: 15",
      { and: [asTemplate], at: '{{OWNER}' },
    ],
    [
      'parcel',
      'after:\n',
      'sections:\n  - id: news\n    title: News\n    type: text\n  - id: news\n    title: More news\n    type: text\n\nafter:\n',
      { and: [asTemplate], at: 'id: news' },
    ],
    [
      'parcel',
      'after:\n',
      'sections:\n  - id: approach\n    title: Approach\n    type: choice\n\nafter:\n',
      { and: [asTemplate], at: ['id: approach', 'title: Approach', 'type: choice'] },
    ],
  ),
  ...defects(
    'markdown-drift',
    ...(
      [
        ['| 07:20 | 09:20 |', '| 07:20 | 09:10 |'],
        [
          '- An analyser has sent no result for 10 minutes',
          '- An analyser has sent no result for 15 minutes',
        ],
        ['| Started | technician on duty | phone | 1 March 2031, 06:00 |\n', ''],
      ] as const
    ).map(
      ([find, replace]) =>
        [
          'lab',
          find,
          replace,
          {
            and: [
              [
                '# Runbook: Kubernetes',
                '---\ngenerated-from: lab.deployment-plan.yaml\n---\n\n# Runbook: Kubernetes',
              ],
            ],
            files: { 'plans/lab.deployment-plan.yaml': inYaml('lab') },
            at: find.startsWith('| Started')
              ? ['## Who hears what', '| Message |', '| Upgrade tomorrow', '| Finished']
              : [replace, 'generated-from'],
          },
        ] as const,
    ),
  ),
];
