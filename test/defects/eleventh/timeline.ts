/** The timeline. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['claims', '| 19:10 | 19:50 |', '| 19:10 | 19:70 |', { also: ['timeline-stage-mismatch'] }],
    ['dose', "    end: '11:00'", "    end: '11:65'"],
    ['heat', '| 5 | 02:45 | 03:15 |', '| 5 | 02:45 | 27:15 |', { also: ['timeline-total'] }],
    ['lots', '| 2031-03-05 | 03:00 | 45 min |', '| 2031-03-05 | 03:60 | 45 min |'],
    ['wind', '| Half | 2031-03-05 12:30 |', '| Half | 2031-03-05 25:30 |'],
    ['claims', '18:30–22:30 GMT', '18:30–22:75 GMT'],
  ),
  ...defects(
    'timeline-order',
    [
      'claims',
      '| 19:10 | 19:50 | Install 9.4 on green | Dariusz Nowak |\n| 19:50 | 20:20 | Test green | Callum Reid |\n',
      '| 19:50 | 20:20 | Test green | Callum Reid |\n| 19:10 | 19:50 | Install 9.4 on green | Dariusz Nowak |\n',
    ],
    [
      'dose',
      "  - start: '10:30'\n    end: '11:00'\n    activity: Installation with the flag off\n    owner: Elif Kaya\n  - start: '11:00'\n    end: '14:00'\n    activity: Flag for the wards\n    owner: Gwen Morris\n",
      "  - start: '11:00'\n    end: '14:00'\n    activity: Flag for the wards\n    owner: Gwen Morris\n  - start: '10:30'\n    end: '11:00'\n    activity: Installation with the flag off\n    owner: Elif Kaya\n",
    ],
    [
      'heat',
      '| 7 | 03:30 | 04:00 | 30 | Turn the meters round | Ylva Berg |\n| 8 | 04:00 | 04:30 | 30 | Smoke tests and opening | Amina Yusuf |\n',
      '| 7 | 04:00 | 04:30 | 30 | Smoke tests and opening | Amina Yusuf |\n| 8 | 03:30 | 04:00 | 30 | Turn the meters round | Ylva Berg |\n',
    ],
    ['wind', '| More turbines | 2031-03-05 10:30 |', '| More turbines | 2031-03-05 08:30 |'],
    [
      'lots',
      '| Phase 3: Read from the new tables | 2031-03-05 |',
      '| Phase 3: Read from the new tables | 2031-02-25 |',
      { also: ['timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'claims',
      '| 18:50 | 19:10 | Run the scripts |',
      '| 18:40 | 19:10 | Run the scripts |',
      {
        at: ['| 18:40 |', '| 18:30 | 18:50 |'],
        also: ['timeline-stage-mismatch', 'timeline-total'],
      },
    ],
    [
      'heat',
      '| 4 | 01:15 | 02:45 | 90 |',
      '| 4 | 01:00 | 02:45 | 105 |',
      { at: ['| 4 | 01:00', '| 3 | 00:30'], also: ['timeline-total', 'timeline-stage-mismatch'] },
    ],
    [
      'dose',
      "  - start: '10:30'",
      "  - start: '10:15'",
      { at: ["'10:15'", "'10:30'", "'10:00'"], also: ['timeline-total'] },
    ],
    [
      'heat',
      '| 2 | 00:15 | 00:30 | 15 |',
      '| 2 | 00:15 | 00:50 | 35 |',
      { at: ['| 2 | 00:15', '| 3 | 00:30'], also: ['timeline-total'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['claims', 'Total duration: 3 hours 30 minutes.', 'Total duration: 4 hours 30 minutes.'],
    ['dose', 'total_duration: 4 hours 30 minutes', 'total_duration: 3 hours'],
    ['lots', 'Working time in all: 5 hours.', 'Working time in all: 7 hours.'],
    ['heat', 'Sum: 270 minutes', 'Sum: 240 minutes'],
    ['heat', '4 hours 15 minutes (00:15 – 04:30)', '3 hours 15 minutes (00:15 – 04:30)'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'claims',
      '### Step 3: Install 9.4 on green (19:10–19:50)',
      '### Step 3: Install 9.4 on green (19:20–19:50)',
      ['### Step 3', '| 19:10 |'],
    ],
    [
      'heat',
      'Transfer and reconcile (01:15 – 03:15)',
      'Transfer and reconcile (01:30 – 03:15)',
      ['## E.', '| 4 | 01:15'],
    ],
    [
      'lots',
      '**When:** 2031-03-05, 03:00 – 03:45 UTC',
      '**When:** 2031-03-06, 03:00 – 03:45 UTC',
      ['2031-03-06', 'Phase 3: Read'],
    ],
    ['heat', '## F. Go/no-go (03:15 – 03:30)', '## F. Go/no-go (03:20 – 03:30)', ['## F.', '| 6 | 03:15']],
    [
      'lots',
      '| 2031-03-12 | 03:00 | 45 min |',
      '| 2031-03-12 | 04:00 | 45 min |',
      ['| 2031-03-12 |', '**When:** 2031-03-12', 'Phase 4: Write'],
    ],
  ),
];
