/** Times, timelines and totals. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const first = part('meals', "  - time: '08:00'", "  - time: '08:45'");
const second = part('meals', "  - time: '08:45'", "  - time: '09:15'");

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['parcel', '2031-03-04 15:30 UTC', '2031-03-04 25:30 UTC'],
    ['grades', '| 09:15 | 45 min |', '| 09:75 | 45 min |'],
    ['grades', '| 06:00 | 45 min |', '| 06:00 | -45 min |'],
    ['permits', '18:00 to 21:00 UTC', '18:00 to 26:00 UTC'],
    ['keycloak', '02:00–05:00 UTC', '02:00–05:70 UTC'],
    ['meals', "time: '10:30'", "time: '10:60'"],
  ),
  ...defects(
    'timeline-order',
    ['parcel', '| Canary | 2031-03-04 08:00', '| Canary | 2031-03-04 10:00', ['| Canary |', '| Partial |']],
    [
      'grades',
      '| 06:45 | 60 min | Expand the schema | Viktor Lindqvist |\n| 07:45 | 90 min | Fill the new column | Viktor Lindqvist |',
      '| 07:45 | 90 min | Fill the new column | Viktor Lindqvist |\n| 06:45 | 60 min | Expand the schema | Viktor Lindqvist |',
    ],
    [
      'grades',
      '| 2031-03-12 09:00 UTC | faculties |',
      '| 2031-03-17 09:00 UTC | faculties |',
      ['| 2031-03-17', '| 2031-03-15 06:00'],
    ],
    [
      'keycloak',
      '| T+15 | T+35 | Install 26 and migrate | Leila Farouk |\n| T+35 | T+50 | Open sign-in again | Leila Farouk |',
      '| T+35 | T+50 | Open sign-in again | Leila Farouk |\n| T+15 | T+35 | Install 26 and migrate | Leila Farouk |',
    ],
    ['meals', first + second, second + first, ["time: '08:00'", "time: '08:45'"]],
  ),
  ...defects(
    'timeline-overlap',
    [
      'grades',
      '| 06:45 | 60 min | Expand',
      '| 06:30 | 60 min | Expand',
      { at: ['| 06:30 |', '| 06:00 |'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'grades',
      '| 07:45 | 90 min |',
      '| 07:45 | 120 min |',
      { at: ['| 07:45 |', '| 09:15 |'], also: ['timeline-total', 'timeline-stage-mismatch'] },
    ],
    [
      'keycloak',
      '| T+15 | T+35 | Install',
      '| T+10 | T+35 | Install',
      { at: ['| T+10 |', '| T+0 |'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'meals',
      "time: '09:15'",
      "time: '09:00'",
      { at: ["time: '09:00'", "time: '08:45'"], also: ['timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['grades', '**Total:** 5 hours', '**Total:** 4 hours'],
    ['grades', '**Total:** 5 hours', '**Total:** 330 minutes'],
    ['keycloak', 'end of watching: 140 minutes', 'end of watching: 120 minutes'],
    ['meals', 'total duration: 7 h 30 min', 'total duration: 6 h 30 min'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['grades', 'schema (06:45 – 07:45)', 'schema (07:00 – 07:45)', ['### Phase 2', '| 06:45 |']],
    ['grades', '9.4 (09:15 – 10:00)', '9.4 (09:30 – 10:00)', ['### Phase 4', '| 09:15 |']],
    ['keycloak', '### Step 3 (T+15 to T+35)', '### Step 3 (T+15 to T+30)', ['### Step 3', '| T+15 |']],
    [
      'meals',
      'time: 08:45 - 09:15',
      'time: 08:50 - 09:15',
      ['time: 08:50', "time: '08:45'", 'Database Migration'],
    ],
    [
      'meals',
      'time: 10:00 - 10:30',
      'time: 10:00 - 10:15',
      ['time: 10:00 -', "time: '10:00'", 'Smoke Tests'],
    ],
  ),
];
