/** The header: status, dates, risk. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['points', '**Status:** Planned', '**Status:** Plannend'],
    ['pension', '| **Status** | Approved |', '| **Status** | Approvd |'],
    ['tickets', '**Status:** Planned', '**Status:** Half baked'],
    ['kafka', '- **Status:** Approved', '- **Status:** Almost there'],
    ['video', 'status: planned', 'status: scheduld'],
  ),
  ...defects(
    'status-contradiction',
    ['points', '**Status:** Planned', '**Status:** Complete', { now: '2031-02-25T18:00:00Z' }],
    [
      'pension',
      '- [ ] Backup complete',
      '- [x] Backup complete',
      { at: ['**Status**', 'Backup complete'], also: ['checklist-gate'] },
    ],
    ['tickets', '**Status:** Planned', '**Status:** Complete', { now: '2031-03-13T08:00:00Z' }],
    ['kafka', '- **Status:** Approved', '- **Status:** In progress'],
    [
      'kafka',
      '- [ ] All brokers run 3.9.0',
      '- [x] All brokers run 3.9.0',
      { at: ['**Status:**', 'All brokers run'], also: ['checklist-gate'] },
    ],
    ['video', 'status: planned', 'status: in progress'],
  ),
  ...defects(
    'date-invalid',
    ['points', '**Deployment Date:** 2031-02-24', '**Deployment Date:** 2031-02-30'],
    ['points', 'Friday 21 February 2031', 'Thursday 21 February 2031'],
    ['pension', 'Sunday, 23 March 2031', 'Saturday, 23 March 2031'],
    ['pension', '2031-03-19 09:00 UTC', '2031-13-19 09:00 UTC'],
    ['tickets', '**Date:** Wednesday, 12 March 2031', '**Date:** 03/12/2031'],
    ['tickets', 'Rehearsed on 30 January 2031', 'Rehearsed on 31 November 2030'],
    ['kafka', 'Tuesday 18 March 2031', 'Wednesday 18 March 2031'],
    ['video', '2031-03-05 13:00 UTC', '2031-03-32 13:00 UTC'],
  ),
  ...defects(
    'date-past',
    [
      'points',
      '**Deployment Date:** 2031-02-24\n**Deployment Window:** 2031-02-24',
      '**Deployment Date:** 2031-01-20\n**Deployment Window:** 2031-01-20',
    ],
    ['pension', 'Sunday, 23 March 2031', 'Sunday, 26 January 2031'],
    ['tickets', 'Wednesday, 12 March 2031', 'Wednesday, 13 March 2030'],
    ['kafka', 'Tuesday 18 March 2031', 'Tuesday 14 January 2031'],
    ['video', 'date: 2031-03-06', 'date: 2031-01-06'],
  ),
  ...defects(
    'risk-level-unknown',
    ['points', '**Risk Level:** Medium', '**Risk Level:** Midium'],
    ['pension', 'between the columns | Low | High |', 'between the columns | Low | Hgih |'],
    ['tickets', '(Probability: Medium, Impact: Medium)', '(Probability: Medium, Impact: Purple)'],
    ['kafka', 'while a broker is away | Low |', 'while a broker is away | Lw |'],
    ['video', 'impact: High', 'impact: Hgh'],
  ),
];
