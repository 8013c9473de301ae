/** Links, ids and what waits for what. */
import type { Case } from '../defects.ts';
import { short } from '../defects.ts';
import { defects } from './plans.ts';

const strict = { level: 'strict' } as const;

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['release', '(../reports/spring-release-test.md)', '(../reports/spring-release-tests.md)'],
    ['release', '**Blocked By:** DP-811', '**Blocked By:** DP-881'],
    ['freeze', '[[IP-826-card-freeze]]', '[[IP-826-card-freezing]]'],
    ['freeze', '(DP-818-card-events.md)', '(DP-818-card-event-log.md)'],
    ['radio', '(#-4-rollback-procedure)', '(#-4-how-to-roll-back)'],
    ['radio', 'listening-guide.md#loudness', 'listening-guide.md#targets'],
    [
      'archive',
      'The [rehearsal](../reports/archive-rehearsal.md)',
      'The [rehearsal](../report/archive-rehearsal.md)',
    ],
    ['archive', '[DP-838](DP-838-mountain-hosts-off.md)', '[DP-839](DP-839-mountain-hosts-off.md)'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['release', 'Deployment Plan: DP-820 Spring', 'Deployment Plan: DP-802 Spring', '# Phase 8'],
    ['freeze', '# Deployment Plan: DP-826-card-freeze', '# Deployment Plan: DP-862-card-freeze'],
    ['archive', 'Deployment Plan: DP-834 Plate', 'Deployment Plan: DP-843 Plate'],
    [
      'laundry',
      "title: 'Deployment Plan: DP-841 Wash",
      "title: 'Deployment Plan: DP-814 Wash",
      ['title:', 'id:'],
    ],
    ['laundry', 'id: DP-841', 'id: DP-840', ['id:', 'title:']],
  ),
  ...defects(
    'plan-id-duplicate',
    [
      'release',
      '# Phase 8: Deployment Plan: DP-820 Spring Release',
      '# Phase 8: Deployment Plan: DP-820 Spring release',
      { files: { 'plans/DP-820-summer-release.md': short('DP-820 Summer release', '**Status:** Draft') } },
    ],
    [
      'freeze',
      '# Deployment Plan: DP-826-card-freeze',
      '# Deployment Plan: DP-826 Card freeze',
      { files: { 'plans/DP-826-card-limits.md': short('DP-826 Card limits', '**Status:** Draft') } },
    ],
    [
      'archive',
      'Deployment Plan: DP-834 Plate archive',
      'Deployment Plan: DP-834 Plates archive',
      { files: { 'plans/DP-834-dome-motors.md': short('DP-834 Dome motors', '**Status:** Planned') } },
    ],
    [
      'laundry',
      'id: DP-841',
      "id: 'DP-841'",
      {
        files: { 'plans/DP-841-dryer-fans.md': short('DP-841 Dryer fans', '**Status:** Draft') },
        at: ['id:', 'title:'],
      },
    ],
  ),
  ...defects(
    'dependency-cycle',
    ['release', '**Blocked By:** DP-811', '**Blocked By:** DP-811, DP-829'],
    [
      'freeze',
      '**Blocked By:** [DP-818](DP-818-card-events.md)',
      '**Blocked By:** [DP-818 Card events](DP-818-card-events.md)',
      {
        files: {
          'plans/DP-818-card-events.md': short(
            'DP-818 Card events',
            '**Status:** Planned\n\n**Blocks:** DP-826\n\n**Blocked By:** DP-826',
          ),
        },
      },
    ],
    [
      'radio',
      '**Blocks:** [DP-833](DP-833-replay-archive.md)',
      '**Blocks:** [DP-833](DP-833-replay-archive.md)  \n**Blocked By:** [DP-833](DP-833-replay-archive.md)',
      ['**Blocks:**', '**Blocked By:**'],
    ],
    [
      'archive',
      '| Blocked by | [DP-822](DP-822-data-centre-racks.md) |',
      '| Blocked by | [DP-838](DP-838-mountain-hosts-off.md) |',
      ['| Blocked by', '| Blocks |'],
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    ['release', '**Blocks:** DP-829', '**Blocks:** DP-829, DP-815', strict],
    ['release', '**Blocked By:** DP-811', '**Blocked By:** DP-811, DP-815', strict],
    [
      'archive',
      '| Blocks | [DP-838](DP-838-mountain-hosts-off.md) |',
      '| Blocks | [DP-836](DP-836-plate-scanner.md) |',
      strict,
    ],
    [
      'radio',
      '**Blocks:** [DP-833](DP-833-replay-archive.md)',
      '**Blocks:** [DP-833 Replay archive](DP-833-replay-archive.md)',
      {
        files: { 'plans/DP-833-replay-archive.md': short('DP-833 Replay archive', '**Status:** Draft') },
        ...strict,
      },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'release',
      '**Status:** 🟡 PLANNED',
      '**Status:** 🔵 IN PROGRESS',
      {
        files: {
          'plans/DP-811-hotel-load-balancer.md': short(
            'DP-811 Load balancer of the hotels',
            '**Status:** Planned\n\n**Blocks:** DP-820',
          ),
        },
        now: '2031-03-08',
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'freeze',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        files: {
          'plans/DP-818-card-events.md': short(
            'DP-818 Card events',
            '**Status:** In Progress\n\n**Blocks:** DP-826',
          ),
        },
        now: '2031-03-17',
        at: ['**Status:**', '**Blocked By:**'],
      },
    ],
    [
      'archive',
      '| Status | Planned |',
      '| Status | In progress |',
      {
        files: {
          'plans/DP-822-data-centre-racks.md': short(
            'DP-822 Racks in the data centre',
            '**Status:** Rolled Back\n\n**Blocks:** DP-834',
          ),
        },
        now: '2031-04-24',
        at: ['| Status |', '| Blocked by |'],
      },
    ],
  ),
  ...defects(
    'window-collision',
    [
      'release',
      '**Deployment Window:** 2031-03-08 22:00',
      '**Deployment Window:** 2031-03-08 21:30',
      {
        files: {
          'plans/DP-815-night-audit.md': short(
            'DP-815 Night audit',
            '**Status:** Planned\n\n**Environment:** hotel-prod\n\n**Deployment Window:** 2031-03-09 01:00 - 04:00 UTC',
          ),
        },
        at: ['**Deployment Window', '**Environment', '# Phase 8', '**Deployment Date'],
      },
    ],
    [
      'archive',
      '| Window | 2031-04-24 10:00 - 15:00 UTC |',
      '| Window | 2031-04-24, 10:00 - 15:00 UTC |',
      {
        files: {
          'plans/DP-836-plate-scanner.md': short(
            'DP-836 Plate scanner',
            '**Status:** Planned\n\n**Environment:** archive-prod\n\n**Deployment Window:** 2031-04-24 14:00 - 16:00 UTC',
          ),
        },
        at: ['| Window |', '| Environment |', 'Deployment Plan: DP-834', '| Date |'],
      },
    ],
    [
      'radio',
      '| Window | 2031-04-02 09:00 - 13:00 UTC |',
      '| Window | 2031-04-02 09:00-13:00 UTC |',
      {
        files: {
          'plans/DP-835-stream-proxies.md': short(
            'DP-835 Stream proxies',
            '**Status:** Planned\n\n**Environment:** audio-prod\n\n**Deployment Window:** 2031-04-02 12:00 - 14:00 UTC',
          ),
        },
        at: ['| Window |', '**Target Environment', '# 🚀', '**Date:**'],
      },
    ],
  ),
];
