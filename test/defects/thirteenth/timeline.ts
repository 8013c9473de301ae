/** Times, and the order of what happens. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const rowTwo = '| 22:30 | 23:30 | Phase 2: Backup and schema | Lukas Brandt |\n';
const rowThree = '| 23:30 | 01:30 | Phase 3: Copy and catch-up | Lukas Brandt |\n';
const general = '| 07:20 | 09:20 | 3 Pool general | Anouk de Wit |\n';
const analysers = '| 09:20 | 10:50 | 4 Pool analysers | Anouk de Wit |\n';
const turn = '| T+0 | 20 min | Step 4: Switch Traffic | Hollis Trent |\n';
const verify = '| T+20 min | 40 min | Step 5: Verify | Carla Nunes |\n';
const install = part('parcel', "  - start: '19:40'", "  - start: '20:40'");
const smoke = part('parcel', "  - start: '20:40'", "  - start: '21:00'");

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['tariff', '2031-02-18 11:00', '2031-02-18 25:00'],
    ['claims', '| 22:30 | 23:30 |', '| 22:30 | 23:75 |', { also: ['timeline-stage-mismatch'] }],
    ['boarding', '**Window:** 01:00–03:30 UTC', '**Window:** 01:00–27:30 UTC'],
    ['lab', '| 09:20 | 10:50 |', '| 09:20 | 10:70 |'],
    ['parcel', "end: '20:40'", "end: '20:60'"],
  ),
  ...defects(
    'timeline-order',
    ['tariff', '2031-02-18 11:45', '2031-02-18 10:15', ['2031-02-18 10:15', '2031-02-18 11:00']],
    ['claims', rowTwo + rowThree, rowThree + rowTwo],
    ['boarding', turn + verify, verify + turn],
    ['lab', general + analysers, analysers + general],
    ['parcel', install + smoke, smoke + install],
  ),
  ...defects(
    'timeline-overlap',
    [
      'claims',
      '| 23:30 | 01:30 | Phase 3',
      '| 23:00 | 01:30 | Phase 3',
      { at: ['| 23:00 | 01:30 |', '| 22:30 | 23:30 |'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'boarding',
      '| T-20 min | 10 min |',
      '| T-20 min | 15 min |',
      { at: ['| T-20 min |', '| T-10 min |'], also: ['timeline-total'] },
    ],
    ['lab', '| 07:20 | 09:20 |', '| 07:00 | 09:20 |', ['| 07:00 |', '| 06:20 |']],
    ['parcel', "start: '19:40'", "start: '19:30'", ["start: '19:30'", "end: '19:40'"]],
  ),
  ...defects(
    'timeline-total',
    ['claims', '**Total duration:** 5 hours', '**Total duration:** 6 hours'],
    ['boarding', '**Total:** 90 minutes.', '**Total:** 80 minutes.'],
    ['boarding', '| T+20 min | 40 min |', '| T+20 min | 60 min |', ['**Total:**', '| T+20 min |']],
    ['lab', 'Total: 5 hours 30 minutes', 'Total: 5 hours'],
    ['parcel', 'phases:\n', 'total-duration: 4 hours\n\nphases:\n', 'total-duration:'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'claims',
      '## Phase 1: Readiness (22:00 - 22:30)',
      '## Phase 1: Readiness (21:30 - 22:00)',
      ['## Phase 1', '| 22:00 | 22:30 |'],
    ],
    [
      'claims',
      '## Phase 3: Copy and catch-up (23:30 - 01:30)',
      '## Phase 3: Copy and catch-up (23:30 - 02:00)',
      { at: ['## Phase 3', '| 23:30 | 01:30 |'], also: ['timeline-overlap'] },
    ],
    [
      'lab',
      '### Step 3: Pool general',
      '### Step 3: Pool general (07:20 - 09:40)',
      ['### Step 3', '| 07:20 |'],
    ],
    [
      'boarding',
      '### Step 3: Deploy green',
      '### Step 3: Deploy green (T-5 min)',
      ['### Step 3', '| T-10 min |'],
    ],
  ),
];
