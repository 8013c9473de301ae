/** Times, rows and stages. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['radar', '| 2031-02-18 09:00 |', '| 2031-02-18 25:00 |'],
    ['loans', '| 20:45 | 90 min', '| 20:75 | 90 min'],
    ['loans', '**Decision Time:** 2031-01-31 15:00', '**Decision Time:** 2031-01-31 15:60'],
    ['fleet', '| 05:20 | 25 min', '| 29:20 | 25 min'],
    ['ocpp', "  - start: '07:50'", "  - start: '07:95'"],
  ),
  ...defects(
    'timeline-order',
    ['radar', '| Wider | 2031-02-18 10:30', '| Wider | 2031-02-18 08:30', ['| Wider', '| Canary']],
    ['radar', '| Full | 2031-02-19', '| Full | 2031-02-16', ['| Full', '| Half']],
    [
      'fleet',
      '| 05:45 | 30 min | Deploy green | Kofi Mensah |\n| 06:15 | 30 min | Switch traffic | Nadia Rahmani |',
      '| 06:15 | 30 min | Switch traffic | Nadia Rahmani |\n| 05:45 | 30 min | Deploy green | Kofi Mensah |',
    ],
    [
      'rabbit',
      '| 09:30 | 45 min | Node mq-2 | Deniz Aydin | ⏳ |\n| 10:15 | 45 min | Node mq-1 | Deniz Aydin | ⏳ |',
      '| 10:15 | 45 min | Node mq-1 | Deniz Aydin | ⏳ |\n| 09:30 | 45 min | Node mq-2 | Deniz Aydin | ⏳ |',
    ],
    [
      'ocpp',
      "  - start: '07:30'",
      "  - start: '06:30'",
      { at: ["start: '07:00'", "start: '06:30'"], also: ['timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'loans',
      '| 20:30 | 15 min | Schema',
      '| 20:30 | 25 min | Schema',
      { at: ['| Schema', '| Copy'], also: ['timeline-total', 'timeline-stage-mismatch'] },
    ],
    [
      'fleet',
      '| 05:20 | 25 min |',
      '| 05:20 | 40 min |',
      { at: ['| 05:20', '| 05:45'], also: ['timeline-total'] },
    ],
    [
      'rabbit',
      '| 08:45 | 45 min |',
      '| 08:45 | 60 min |',
      { at: ['| 08:45', '| 09:30'], also: ['timeline-total', 'timeline-stage-mismatch'] },
    ],
    [
      'ocpp',
      '    duration: 20 min',
      '    duration: 35 min',
      { at: ['duration: 35', "'07:30'", "'07:50'"], also: ['timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['loans', '**Total duration:** 3 h 30 min', '**Total duration:** 3 h'],
    ['fleet', '**Total:** 150 minutes', '**Total:** 180 minutes'],
    ['rabbit', '**Total time:** 4 hours', '**Total time:** 5 hours'],
    ['ocpp', 'total_duration: 2 h 30 min', 'total_duration: 2 h'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['loans', '### Phase 3: Copy (20:45', '### Phase 3: Copy (21:00', ['### Phase 3', '| Copy']],
    ['loans', '(22:45 – 23:30)', '(22:45 – 23:15)', ['### Phase 5', '| Checks']],
    [
      'rabbit',
      'mq-2 (09:30 – 10:15)',
      'mq-2 (09:45 – 10:30)',
      { at: ['### Stage 4', '| Node mq-2'], also: ['timeline-overlap'] },
    ],
    ['rabbit', 'backup (08:00 – 08:30)', 'backup (08:00 – 08:15)', ['### Stage 1', '| Pre-checks']],
  ),
];
