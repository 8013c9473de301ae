/** The header: status, dates, risk. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['tariff', '**Status:** Planned', '**Status:** Planed'],
    ['claims', '| **Status** | Approved |', '| **Status** | Aproved |'],
    ['boarding', '**Status:** Planned', '**Status:** Nearly'],
    ['lab', '- **Status:** Planned', '- **Status:** Schedueled'],
    ['parcel', 'status: approved', 'status: apprvoed'],
  ),
  ...defects(
    'status-contradiction',
    ['tariff', '**Status:** Planned', '**Status:** Complete', { now: '2031-02-19T08:00:00Z' }],
    ['claims', '| **Status** | Approved |', '| **Status** | In progress |'],
    [
      'claims',
      '- [ ] Create the partitioned schema',
      '- [x] Create the partitioned schema',
      { at: ['**Status**', 'Create the partitioned schema'], also: ['checklist-gate'] },
    ],
    ['boarding', '**Status:** Planned', '**Status:** Complete', { now: '2031-03-12T08:00:00Z' }],
    ['lab', '- **Status:** Planned', '- **Status:** In progress'],
    ['parcel', 'status: approved', 'status: complete', { now: '2031-03-06T08:00:00Z' }],
  ),
  ...defects(
    'date-invalid',
    ['tariff', '**Planned Date:** 2031-02-18', '**Planned Date:** 2031-02-31'],
    ['tariff', '2031-02-20, in the weekly meeting', '2031-13-20, in the weekly meeting'],
    ['claims', 'Sunday, 2 March 2031', 'Monday, 2 March 2031'],
    ['claims', '27 February 2031, 10:00', '29 February 2031, 10:00'],
    ['boarding', '**Date:** Tuesday, 11 March 2031', '**Date:** 03/11/2031'],
    ['lab', 'Saturday 1 March 2031', 'Friday 1 March 2031'],
    ['parcel', 'date: 2031-03-05', 'date: 2031-03-35'],
  ),
  ...defects(
    'date-past',
    ['tariff', '**Planned Date:** 2031-02-18', '**Planned Date:** 2031-01-14'],
    ['claims', 'Sunday, 2 March 2031', 'Sunday, 2 February 2031'],
    ['boarding', 'Tuesday, 11 March 2031', 'Tuesday, 7 January 2031'],
    ['lab', 'Saturday 1 March 2031', 'Saturday 1 February 2031'],
    ['parcel', 'date: 2031-03-05', 'date: 2030-03-05'],
  ),
  ...defects(
    'risk-level-unknown',
    ['tariff', '**Risk Level:** Medium', '**Risk Level:** Meduim'],
    [
      'claims',
      '| A report reads the old primary | Medium | Medium |',
      '| A report reads the old primary | Medium | Sizeable |',
    ],
    ['boarding', '(probability: Low, impact: High)', '(probability: Low, impact: Hihg)'],
    ['lab', '- **Risk:** Medium', '- **Risk:** Yellowish'],
    ['parcel', 'probability: Low', 'probability: Lwo'],
  ),
];
