import {
  headedWindowIn,
  monitoringIn,
  type MonitoringWindow,
} from '../../plan/facts/monitoring/monitoring.ts';
import { hoursBetween } from '../../plan/dayTimes.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { groupBy } from '../../text/groupBy.ts';
import { defineRule, type Finding } from '../rule.ts';

export const monitoringGap = defineRule({
  name: 'monitoring-gap',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A monitoring schedule with hours that nobody watches, or that two rows claim.',
  rationale: `Trouble after a release comes when it wants to. Hours between two rows of the schedule are watched by nobody, and in
hours that two rows claim each owner leaves it to the other.

Let each window start where the last one ends. Windows that lie within a longer one are fine.`,
  valid: [
    '## Monitoring\n\n- **0-2 h**\n  - Every: 10 minutes\n- **2-8 h**\n  - Every: 1 hour\n- **after that**\n  - Every: 4 hours\n',
    '## Hypercare\n\n| Shift | Interval | Who |\n|---|---|---|\n| Sat 08:00 – 20:00 | every hour | Ann |\n| Sun 08:00 – 20:00 | every hour | Ben |\n| Mon 08:00 – 18:00 | every hour | Ann |\n',
    '## Watching\n\n| From | To | Every |\n|---|---|---|\n| Fri 21:00 | Sat 06:00 | 10 minutes |\n| Sat 06:00 | Sun 22:00 | hour |\n| Sun 22:00 | Wed 09:00 | 6 hours |\n',
    '## Watching\n\nT+160 to T+280: every 10 minutes, Bo. T+280 to T+640: every hour, the on-call engineer.\n',
    '## Monitoring\n\nWatch: 02:15 to 05:00 without a break (Ann Lee); 05:00 to 12:00 every 15 minutes (Bo Cole); 12:00 to 24:00 every hour.\n',
    '## What we watch\n\nFrom 03:00 to 07:00 Ann Lee looks every 15 minutes; from 07:00 to 12:00 Ben Roe looks every 30 minutes. On weekdays somebody looks from 14:00 to 16:00, every hour.\n',
    '## Monitoring\n\n- [ ] 0-1 h: error rate\n- [ ] 0-24 h: no new ticket\n- [ ] 1-4 h: latency\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Copy\n    time: 06:00-06:20\n    run: make copy\n    check: make list\n  - name: Switch\n    time: 06:30-07:00\n    run: make switch\n    check: make show\n',
    },
    '## Monitoring\n\nFor the first two hours the team looks every ten minutes, from two to twelve hours every hour, and from twelve to forty-eight hours every six hours.\n',
    '## Monitoring\n\nIn the first two hours we look every 10 minutes, from hour 2 to hour 8 every 30 minutes.\n',
    '## Monitoring\n\n### First hour\n\nWatch.\n\n### Hours 1-24\n\nEvery 10 minutes.\n\n### Day 2\n\nOnce.\n',
    '## Monitoring\n\n- Day 1: continuous\n- Day 2: hourly\n- Day 3-7: daily\n',
    '| Time Window | Check Frequency | Owner |\n|---|---|---|\n| 0-1 hour | Every 15 min | Ann |\n| 1-4 hours | Every 30 min | Ann |\n| 4-24 hours | Every hour | Ops |\n| 24-48 hours | Every 4 hours | Ops |\n| 48+ hours | As usual | Ops |\n',
    '| Window | Frequency |\n|---|---|\n| 0-30 min | Continuous |\n| 30-60 min | Every 5 min |\n| 1-24 hours | Hourly |\n| 1-7 days | Daily |\n| Week 2 | Weekly |\n',
    '| Window | Frequency |\n|---|---|\n| 0-24 hours | Hourly |\n| 2-7 days | Daily |\n',
    '| Window | Frequency | Owner |\n|---|---|---|\n| 0-4 hours | Every 5 min | Ann |\n| 0-24 hours | Hourly | Ops |\n| First week | Daily | Ops |\n',
    '| Window | Frequency |\n|---|---|\n| 0-1 hours | Often |\n| 2-4 hours | Hourly |\n| 5-24 hours | Rarely |\n',
    '| Window | Frequency |\n|---|---|\n| 0-[X] hours | Every 5 min |\n| 6-24 hours | Hourly |\n',
    '## Monitoring\n\nWatch closely for 24 hours:\n\n- 0-2 hours: every 10 minutes\n- 2-8 hours: every 30 minutes\n- after 8 hours: hourly\n',
    '## Watching\n\nEvery 5 minutes in the first hour, every 15 minutes from 1 to 4 hours, hourly from 4 h to 24 h.\n\nThe load test took 2 to 3 hours and ran every day.\n',
    '## Monitoring\n\n- **0–1 h:** Ann watches the dashboard\n- **1–4 h:** Ben looks in\n- **after 4 h:** the engineer on call is paged\n',
    '## Timeline\n\n| Time | Activity |\n|---|---|\n| 14:00-15:00 | Check every 5 min |\n| 15:30-18:00 | Check every hour |\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  schedule:\n    - time: T+0 - T+30 min\n      interval: every 5 minutes\n    - time: 30 min - 4 h\n      interval: every 15 minutes\n    - time: from 4 h\n      interval: hourly\n',
    },
  ],
  invalid: [
    '## Monitoring\n\n- **0-2 h**\n  - Every: 10 minutes\n- ⟦**3-8 h**⟧\n  - Every: 1 hour\n- **after that**\n  - Every: 4 hours\n',
    '## Watching\n\n| From | To | Every |\n|---|---|---|\n| Fri 21:00 | Sat 06:00 | 10 minutes |\n| ⟦Sat 10:00⟧ | Sun 22:00 | hour |\n| Sun 22:00 | Wed 09:00 | 6 hours |\n',
    '## Watching\n\n- Saturday 21:00 – Sunday 03:00: every 10 minutes\n- Sunday 03:00 – Monday 08:00: every hour\n- ⟦Monday 06:00 – Tuesday 08:00⟧: twice a day\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  schedule:\n    - from: 2031-05-10 21:00\n      to: 2031-05-11 03:00\n      every: 10 minutes\n    - from: ⟦2031-05-11 04:00⟧\n      to: 2031-05-12 08:00\n      every: hour\n    - from: 2031-05-12 08:00\n      to: 2031-05-14 08:00\n      every: day\n',
    },
    '## Watching\n\nT+160 to T+280: every 10 minutes, Bo. ⟦T+340 to T+640⟧: every hour, the on-call engineer.\n',
    '## Monitoring\n\nWatch: 02:15 to 05:00 without a break (Ann Lee); ⟦07:00 to 12:00⟧ every 15 minutes (Bo Cole); 12:00 to 24:00 every hour.\n',
    '## What we watch\n\nFrom 03:00 to 07:00 Ann Lee looks every 15 minutes; from ⟦08:00 to 12:00⟧, the early hours, Ben Roe looks every 30 minutes.\n',
    '## Stage 5: Watch\n\n- [ ] 0-20 minutes: Ines reads every panel\n- [ ] ⟦40-90 minutes⟧: every ten minutes\n- [ ] 90-240 minutes: on call\n',
    '## Hypercare\n\n- **0–1 h** Ann looks every minute\n- **1–4 h** Ben\n- **⟦3–24 h⟧** on call\n',
    '## Monitoring\n\n1. 0-2 h — Ann, every 5 minutes\n2. ⟦3-8 h⟧ — Ben, hourly\n3. 8-48 h — on call\n',
    '## Monitoring\n\n| Period since the switch | How often | By whom |\n|---|---|---|\n| 0-2 h | every 10 minutes | Ann |\n| 2-8 h | every hour | Ben |\n| ⟦10-24 h⟧ | every 4 hours | on-call |\n',
    '## Watching\n\nTom watches the dashboard for the first hour, every 5 minutes. From ⟦2 to 6 hours⟧ the hotline looks every 30 minutes; from 6 to 24 hours the team looks every 2 hours.\n',
    '## Monitoring after the switch\n\n| Period | What is watched | By |\n|---|---|---|\n| 0–2 h | Booking errors | Ann |\n| 2–8 h | Queue of scans | Ben |\n| ⟦6–48 h⟧ | Stock | Ben |\n',
    '## Monitoring\n\nFor the first two hours the team looks every ten minutes, from ⟦four to twelve hours⟧ every hour, and from twelve to forty-eight hours every six hours.\n',
    '## Watch\n\nFrom zero to six hours we look every hour.\n\nFor the first six hours we look every hour, from ⟦ten to twenty-four hours⟧ every three hours.\n',
    '## Monitoring\n\nIn the first two hours we look every 10 minutes, from ⟦hour 4 to hour 8⟧ every 30 minutes.\n',
    '## Watch rota\n\n| From | To | Every |\n|---|---|---|\n| 0 h | 2 h | 5 min |\n| ⟦3 h⟧ | 8 h | 15 min |\n',
    '## Monitoring\n\n### First 30 minutes\n\nWatch.\n\n### 30 minutes – 2 hours\n\nEvery 10 minutes.\n\n### ⟦4 – 24 hours⟧\n\nHourly.\n',
    '## Monitoring\n\n- Day 1: continuous\n- Day 2-3: twice a day\n- ⟦Day 5-7⟧: daily\n',
    '| Time Window | Check Frequency | Owner |\n|---|---|---|\n| 0-1 hour | Every 15 min | Ann |\n| 1-4 hours | Every 30 min | Ann |\n| ⟦6-24 hours⟧ | Every hour | Ops |\n',
    '| Window | Interval |\n|---|---|\n| 0 - 2 h | 5 min |\n| ⟦1 - 8 h⟧ | 30 min |\n| 8+ h | hourly |\n',
    '| Period | Owner |\n|---|---|\n| 0-60 min | Ann |\n| ⟦2-24 hours⟧ | Ops |\n| ⟦48+ hours⟧ | Ops |\n',
    {
      format: 'yaml',
      text: 'monitoring schedule:\n  - window: 0-1 hours\n    frequency: 5 min\n  - window: ⟦3-24 hours⟧\n    frequency: 1 hour\n',
    },
    '## Monitoring\n\n- First hour: every 5 minutes\n- ⟦Hours 2-8⟧: every 30 minutes\n- ⟦6-24 hours⟧: every 2 hours\n',
    '## Monitoring\n\nWe look every 10 minutes from 0 to 2 hours, then every hour from ⟦4 to 12 hours⟧.\n',
    '## After the switch\n\n| After 100 % | How often |\n|---|---|\n| 0–1 h | 5 min |\n| ⟦2–6 h⟧ | 30 min |\n| 6–24 h | 2 h |\n',
    '## Monitoring\n\n- **0–1 h:** Ann watches the dashboard\n- **⟦2–4 h⟧:** Ben looks in\n- **4–24 h:** the engineer on call is paged\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  windows:\n    - when: 0-60 min\n      check every: 5 min\n    - when: ⟦90-240 min⟧\n      check every: 15 min\n',
    },
    {
      format: 'yaml',
      text: 'monitoring:\n  schedule:\n    - time: 0-1 h\n      interval: every 5 minutes\n    - time: ⟦2-4 h⟧\n      interval: every 15 minutes\n    - time: 4-24 h\n      interval: every 2 hours\n',
    },
  ],
  *check(plan) {
    for (const schedule of schedulesOf(plan)) {
      const windows = throughDays(schedule);
      if (windows.length < 2 || countsInclusively(windows)) continue;
      for (const [index, window] of windows.entries()) {
        const before = windows[index - 1];
        const found = before && compare(before, window);
        if (found) yield found;
      }
    }
  },
});

/** `Sun 12:00 – Mon 08:00` behind `Sun 05:00 – Sun 12:00`: counted on from the first where most of them go on so, unlike days of work. */
function throughDays(windows: MonitoringWindow[]): MonitoringWindow[] {
  const [first] = windows;
  const start = first?.days?.from;
  if (!start || windows.length < 3) return windows;
  let end = 0;
  let goingOn = 0;
  const placed: MonitoringWindow[] = [];
  for (const window of windows) {
    const { days } = window;
    const from = days && hoursBetween(start, days.from);
    const length = days && hoursBetween(days.from, days.to);
    if (from === undefined || length === undefined) return windows;
    if (isClose(from, end)) goingOn++;
    end = from + length;
    placed.push({ ...window, from, to: end });
  }
  return goingOn * 2 >= windows.length ? placed : windows;
}

/** A table or list is a schedule; so are the entries of one list in YAML, each a section of its own. */
function schedulesOf(plan: Plan): MonitoringWindow[][] {
  const headed = groupBy(plan.sectionsWith(headedWindowIn), ({ parent }) => parent);
  const schedules = [...headed.values()].map((sections) =>
    sections.flatMap((section) => section.facts(headedWindowIn)),
  );
  const entries = new Map<Section, MonitoringWindow[]>();
  for (const section of plan.sectionsWith(monitoringIn)) {
    for (const schedule of section.facts(monitoringIn)) {
      const [only] = schedule;
      if (plan.format === 'yaml' && schedule.length === 1 && only && section.parent) {
        const known = entries.get(section.parent);
        if (known) known.push(only);
        else {
          const own = [only];
          entries.set(section.parent, own);
          schedules.push(own);
        }
      } else schedules.push(schedule);
    }
  }
  return schedules;
}

function compare(before: MonitoringWindow, window: MonitoringWindow): Finding | undefined {
  if (before.to === undefined || before.from === undefined || window.from === undefined) return undefined;
  const related = [{ message: 'The window before', span: before.cell }];
  if (isClose(window.from, before.to)) return undefined;
  if (window.from > before.to) {
    // `2-7 days` means from the second day on, which starts after 24 hours.
    const scale = window.scale ?? 1;
    if (scale >= 24 && isClose(window.from - scale, before.to)) return undefined;
    if (scale < 1 && window.from - before.to <= scale * 1.001) return undefined;
    return {
      message: `Nobody watches between “${before.window}” and “${window.window}”. Let this window start where the last one ends.`,
      span: window.cell,
      related,
    };
  }
  const nested = window.from <= before.from || (window.to !== undefined && window.to <= before.to);
  // Days are named by their number: `1-7 days` goes on from `0-48 hours`.
  if (nested || (window.scale ?? 1) >= 24) return undefined;
  return {
    message: `“${window.window}” and “${before.window}” overlap, so each will leave that time to the other. Let this window start where the last one ends.`,
    span: window.cell,
    related,
  };
}

/** `0-1, 2-4, 5-24`: the hours are numbered, and each row names the first and the last. */
function countsInclusively(windows: readonly MonitoringWindow[]): boolean {
  const steps = windows.slice(1).map(({ from, scale }, index) => {
    const end = windows[index]?.to;
    return from !== undefined && end !== undefined && scale !== undefined && isClose(from - scale, end);
  });
  return steps.length > 1 && steps.every(Boolean);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
