/** The times. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['press', '| 14:40 | 15:10 | Phase 5: Watch |', '| 14:40 | 15:70 | Phase 5: Watch |'],
    ['scanner', '| Time | 17:10 UTC |', '| Time | 27:10 UTC |'],
    ['scanner', '| Latest moment of decision | 19:15 UTC |', '| Latest moment of decision | 19:65 UTC |'],
    ['tax', '- **Start:** Friday, 2032-08-20 10:00', '- **Start:** Friday, 2032-08-20 24:30'],
    ['archive', '**Decision Time:** 06:45', '**Decision Time:** 6:75'],
    ['scores', '    time: 2032-11-01 13:00', '    time: 2032-11-01 13:60'],
  ),
  ...defects(
    'timeline-order',
    [
      'press',
      '| 13:00 | 13:30 | Phase 1: Prepare | Pavel Horák |\n| 13:30 | 13:50 | Phase 2: Migrate | Pavel Horák |',
      '| 13:30 | 13:50 | Phase 2: Migrate | Pavel Horák |\n| 13:00 | 13:30 | Phase 1: Prepare | Pavel Horák |',
      { also: ['step-numbering'] },
    ],
    [
      'scanner',
      '| 8 | 18:40 | 19:10 | Watch',
      '| 8 | 17:40 | 17:55 | Watch',
      { also: ['timeline-total', 'timeline-overlap'] },
    ],
    [
      'tax',
      '| Ring 2 | 2032-08-19 09:00 |',
      '| Ring 2 | 2032-08-16 09:00 |',
      { at: ['| Ring 2', '| Ring 1'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'tax',
      '- **Start:** Monday, 2032-08-23 11:00',
      '- **Start:** Monday, 2032-08-16 11:00',
      { at: ['- **Start:** Monday, 2032-08-16 11:00', '#### Ring 4'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'archive',
      '| T+50 | 06:50 - 07:00 | Change-over |',
      '| T+50 | 05:50 - 06:00 | Change-over |',
      { at: ['| T+50', '| T+60'], also: ['timeline-stage-mismatch', 'timeline-overlap'] },
    ],
    ['scores', '    time: 2032-11-08 10:00', '    time: 2032-10-28 10:00'],
    [
      'scanner',
      '| Planned end | 2032-05-22 20:00 UTC |',
      '| Planned end | 2032-05-21 20:00 UTC |',
      { at: ['| Planned end', '| Planned start'], also: ['time-invalid'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'press',
      '| 13:30 | 13:50 | Phase 2: Migrate |',
      '| 13:20 | 13:50 | Phase 2: Migrate |',
      { also: ['timeline-stage-mismatch'] },
    ],
    [
      'scanner',
      '| 5 | 17:20 | 17:35 | Apply',
      '| 5 | 17:20 | 17:45 | Apply',
      { at: ['| 5 | 17:20', '| 6 | 17:35'] },
    ],
    [
      'scanner',
      '| 8 | 18:40 | 19:10 | Watch',
      '| 8 | 18:20 | 19:10 | Watch',
      { at: ['| 8 | 18:20', '| 7 | 18:00'] },
    ],
    [
      'archive',
      '| T+0 | 06:00 - 06:20 | Close',
      '| T+0 | 06:00 - 06:30 | Close',
      { at: ['| T+0', '| T+20'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'press',
      '| 13:50 | 14:20 | Phase 3: Start green |',
      '| 13:40 | 14:20 | Phase 3: Start green |',
      { at: ['| 13:40', '| 13:30 | 13:50'], also: ['timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['press', '**Total:** 2 hours 10 minutes', '**Total:** 1 hour 50 minutes'],
    [
      'scanner',
      'Total duration: 3 hours 10 minutes, 16:00 to 19:10 UTC.',
      'Total duration: 2 hours 40 minutes, 16:00 to 19:10 UTC.',
    ],
    ['archive', '**Total:** 3 hours, from T-60 to T+120', '**Total:** 4 hours, from T-60 to T+120'],
    ['tax', '| Total | 1,600,000 | 240 hours |', '| Total | 1,600,000 | 216 hours |'],
    [
      'archive',
      '**Announced downtime:** 75 minutes, 06:00 to 07:15 UTC',
      '**Announced downtime:** 55 minutes, 06:00 to 07:15 UTC',
    ],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'press',
      '### Phase 3: Start green (13:50 - 14:20)',
      '### Phase 3: Start green (13:50 - 14:40)',
      { at: ['### Phase 3', '| 13:50'] },
    ],
    [
      'press',
      '### Phase 5: Watch (14:40 - 15:10)',
      '### Phase 5: Watch (15:40 - 16:10)',
      { at: ['### Phase 5', '| 14:40'] },
    ],
    [
      'archive',
      '#### Stage 2: Backup (05:15 - 05:45)',
      '#### Stage 2: Backup (05:00 - 05:45)',
      { at: ['#### Stage 2', '| T-45'] },
    ],
    [
      'archive',
      '#### Stage 6: Decision (06:40 - 06:50)',
      '#### Stage 6: Decision (06:30 - 06:40)',
      { at: ['#### Stage 6', '| T+40'] },
    ],
    [
      'tax',
      '- **Start:** Thursday, 2032-08-19 09:00',
      '- **Start:** Thursday, 2032-08-19 13:00',
      { at: ['- **Start:** Thursday, 2032-08-19 13', '| Ring 2', '#### Ring 2'] },
    ],
    [
      'archive',
      '#### Stage 9: Watch (07:15 - 08:00)',
      '#### Stage 9: Watch (07:15 - 08:30)',
      { at: ['#### Stage 9', '| T+75'] },
    ],
  ),
];
