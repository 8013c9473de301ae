/** Links, ids, dependencies and windows. */
import { short, type Case } from '../defects.ts';
import { defects } from './plans.ts';

const inProgress = ['**Status:** Planned', '**Status:** In Progress'] as const;

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['issue', '(../docs/libvips.md)', '(../docs/lib-vips.md)'],
    ['issue', '- DP-904 (object store of the newsroom)', '- DP-940 (object store of the newsroom)'],
    ['lottery', '(docs/notes-for-shops.md)', '(../docs/notes-for-shops.md)'],
    ['lottery', 'API, DP-923, waits', 'API, DP-932, waits'],
    ['exams', 'centre-help.md#on-the-day', 'centre-help.md#on-exam-day'],
    ['exams', 'DP-906 (computers', 'DP-960 (computers'],
    ['interest', '(../reports/interest-acceptance.md)', '(../reports/acceptance.md)'],
    ['donors', '    - DP-911', '    - DP-991'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['issue', '# Deployment: DP-910 Picture', '# Deployment: DP-901 Picture'],
    ['interest', '# Deployment Plan: DP-914 Cutover', '# Deployment Plan: DP-941 Cutover'],
    ['donors', "'Deployment Plan: DP-925 Donor", "'Deployment Plan: DP-952 Donor"],
    ['donors', 'id: DP-925', 'id: DP-926'],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'issue',
      '**Design:** [Why libvips]',
      '**Design:** [Reasons for libvips]',
      {
        at: '# Deployment: DP-910',
        files: { 'plans/DP-910-photo-agency.md': short('DP-910 Photo agency', '**Status:** Draft') },
      },
    ],
    [
      'interest',
      'and took 7 hours',
      'and needed 7 hours',
      {
        at: '# Deployment Plan: DP-914',
        files: { 'plans/DP-914-standing-orders.md': short('DP-914 Standing orders', '**Status:** Planned') },
      },
    ],
    [
      'donors',
      'message: Release 5 is in production and stable.',
      'message: Release 5 runs in production.',
      {
        at: ['id: DP-925', 'title:'],
        files: { 'plans/DP-925-blood-bags.md': short('DP-925 Labels of blood bags', '**Status:** Draft') },
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    [
      'issue',
      '- DP-904 (object store of the newsroom)',
      '- DP-904 (object store of the newsroom)\n- DP-917 (picture archive)',
      ['- DP-917', '- DP-904'],
    ],
    [
      'exams',
      '**Blocked By:** DP-906 (computers of the centres)',
      '**Blocked By:** DP-906, DP-921',
      ['**Blocked By:**', '**Blocks:**'],
    ],
    [
      'interest',
      '| Blocked by | DP-908 |',
      '| Blocked by | DP-908, DP-919 |',
      ['| Blocked by |', '| Blocks |'],
    ],
    ['donors', '    - DP-911', '    - DP-911\n    - DP-930', ['- DP-930', 'blockedBy:', '- DP-911']],
  ),
  ...defects(
    'dependency-asymmetric',
    [
      'issue',
      '- DP-917 (picture archive)',
      '- DP-917 (picture archive)\n- DP-930 (letters with pictures)',
      { at: '- DP-930', level: 'strict' },
    ],
    ['exams', '**Blocks:** DP-921 (oral exams online)', '**Blocks:** DP-921, DP-919', { level: 'strict' }],
    ['interest', '| Blocks | DP-919 |', '| Blocks | DP-919, DP-930 |', { level: 'strict' }],
    ['donors', '    - DP-930', '    - DP-930\n    - DP-921', { at: '- DP-921', level: 'strict' }],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'issue',
      ...inProgress,
      {
        now: '2032-02-17T08:30:00Z',
        at: ['- DP-904', '**Status:**', '**Blocked By:**'],
        files: {
          'plans/DP-904-object-store.md': short(
            'DP-904 Object store of the newsroom',
            '**Status:** Planned\n\n**Blocks:** DP-910',
          ),
        },
      },
    ],
    [
      'exams',
      ...inProgress,
      {
        now: '2032-09-07T08:30:00Z',
        at: ['**Blocked By:**', '**Status:**'],
        files: {
          'plans/DP-906-computers-of-centres.md': short(
            'DP-906 Computers of the centres',
            '**Status:** In Progress\n\n**Blocks:** [Online exams](deployment-plan-online-exams.md)',
          ),
        },
      },
    ],
    [
      'interest',
      '| Status | Planned |',
      '| Status | In progress |',
      {
        now: '2032-10-16T22:30:00Z',
        at: ['| Blocked by |', '| Status |'],
        files: {
          'plans/DP-908-batch-partition.md': short(
            'DP-908 Batch partition',
            '**Status:** Approved\n\n**Blocks:** DP-914',
          ),
        },
      },
    ],
    [
      'donors',
      'status: planned',
      'status: in progress',
      {
        now: '2032-11-09T18:30:00Z',
        at: ['- DP-911', 'status:', 'blockedBy:'],
        files: {
          'plans/DP-911-donor-hosts.md': short(
            'DP-911 Hosts of the donor service',
            '**Status:** Planned\n\n**Blocks:** DP-925',
          ),
        },
      },
    ],
  ),
  ...defects(
    'window-collision',
    ['issue', '**Window:** 2032-02-17 07:00', '**Window:** 2032-02-24 07:00'],
    [
      'lottery',
      '06:00 to 12:00 UTC\n',
      '06:00 to 15:00 UTC\n',
      { at: '06:00 to 15:00', also: ['timeline-total'] },
    ],
    ['interest', '2032-10-17 06:00 UTC |', '2032-10-17 09:00 UTC |'],
    [
      'donors',
      'date: 2032-11-09\nwindow: 2032-11-09',
      'date: 2032-11-10\nwindow: 2032-11-10',
      { at: ['window:', 'date: 2032-11-10'] },
    ],
  ),
];
