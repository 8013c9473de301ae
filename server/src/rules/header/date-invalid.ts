import { isoDate, spellWeekday, weekdayOf } from '../../plan/dates.ts';
import { datesIn, type DateFact } from '../../plan/facts/dates.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import { plannedDate } from '../../plan/plannedDate.ts';
import type { Section } from '../../plan/section.ts';
import { findDaysOfNoYear, findShortDates, nearestDay, type ShortDate } from '../../plan/shortDates.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export const dateInvalid = defineRule({
  name: 'date-invalid',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A date that does not exist, that can be read in two ways, or whose weekday is another.',
  rationale: `People book their evening by the date in the plan. \`03/04\` is the third of April to one half of the team and
the fourth of March to the other; with \`Friday, 12 November\` some come on the Friday and some on the 12th.

Write dates as \`2026-11-12\`. A slashed date is fine where another one in the plan shows which number is the month.`,
  valid: [
    '# Release\n\nOn 31 March and 30 April, from Feb 29 on, we may 31 times ask; the 31 april kits and build 31 Feb-2 stay. Between Feb 30% of the users came.\n',
    '# Broker\n\nStatus: ready\nWindow: 2031-02-22, 21:00–00:30 CET (Saturday)\n',
    '# Broker\n\nStatus: ready\nWindow: 2031-02-22, 21:00–02:30 (Saturday and Sunday)\n',
    '**Date:** 2031-01-09\n\nThe freeze began on Mon 30 Dec. The rehearsal was on Fri 4 Jul, and on Sat 1 March we are done.\n',
    '# Release plan\n\n**Deployment date:** Saturday, May 2, 2026\n\nApproved on 5/1/2026 by the lead of the team.\n',
    '# Release plan\n\nThe team starts on Thu 4/30 and the decision is written down on 05/01/2026.\n',
    '**Deployment Date:** 2026-11-12\n**Review:** Thursday, 12 November 2026, 10:00\n',
    '| Phase | Date |\n|---|---|\n| Canary | Nov 12, 2026 |\n| Full | 11/13/2026 |\n| Close | 11/12/2026 |\n',
    '- Freigabe am Donnerstag, 12.11.2026\n- Umschalten am 1. Dezember 2026\n',
    '**Fecha:** 03/04/2026\n\n## Despliegue\n\nEl equipo de la tienda sube la versión para todos los clientes.\n',
    'Use the build 2026-13-45-rc1, `2026-02-30` in the sample, the image v31.02.2026.4 and 10.0.2026.1.\n',
    'Logs lie under archive/2026/13/45/ and https://example.org/2026-02-31.\n',
    '**Date:** YYYY-MM-DD\n**Window:** [Date] 14:00\n',
    'The freeze ends 2026-11-12; on Friday 13 November 2026 we deploy. See CVE-2026-99-99.\n',
    '**Date:** 05/05/2026\n',
    '**Date:** 25/02/31\n\nThe share rises by 05/10/25 % and the disks are 08/09/30-Z; the team of the shop agreed on 06/06/31.\n',
    { format: 'yaml', text: 'title: Release\ndate: 2028-02-29\n' },
  ],
  invalid: [
    '# Plan\n\n| Field | Value |\n|---|---|\n| Date | 2031-03-08 (⟦Sunday⟧, closed from 18:00) |\n',
    '# Release\n\n**Report:** ⟦31 February⟧, in the review\n\n- [ ] Blue is switched off on ⟦31 April⟧\n- Decided on ⟦Sep 31⟧, and told on Mon ⟦Feb 30⟧\n',
    '# Broker\n\nStatus: ready\nWindow: 2031-02-22, 21:00–00:30 CET (⟦Friday⟧)\n',
    '## Messages\n\n| When | To |\n|---|---|\n| 2031-02-20 10:00 (⟦Wed⟧) | Desk |\n',
    '**Date:** 2031-09-09\n\n| Wave | Day |\n|---|---|\n| Pilot | ⟦Mon⟧ 9 Sep |\n| All | Tue 23 Sep |\n\nThe report is due on ⟦Sunday⟧, October 6th.\n',
    '# Release plan\n\n**Date:** ⟦03/12/2026⟧\n\nAll teams know since Thursday, 3 December 2026 was agreed.\n',
    '| When | Message |\n|---|---|\n| ⟦14.15.2031⟧ | We begin |\n',
    '**Deployment Date:** ⟦2026-11-31⟧\n',
    '| Field | Value |\n|---|---|\n| Date of the release | ⟦04/09/31⟧ |\n\nThe team of the shop rehearsed it on ⟦01/12/30⟧.\n',
    '- Go live on ⟦31 November 2026⟧ with the shop team\n- Rehearse on ⟦32 March 2026⟧\n- Close on ⟦Feb 30th, 2027⟧\n',
    {
      text: '# Release plan\n\n**Date:** ⟦03/04/2026⟧\n\nDeploy with the shop team.\n',
      chosen: {
        title: 'Use 2026-04-03 (day first)',
        text: '# Release plan\n\n**Date:** 2026-04-03\n\nDeploy with the shop team.\n',
      },
    },
    {
      text: '| Phase | Date |\n|---|---|\n| Canary | ⟦Friday⟧, 12 November 2026 |\n',
      chosen: {
        title: 'Use Thursday',
        text: '| Phase | Date |\n|---|---|\n| Canary | Thursday, 12 November 2026 |\n',
      },
    },
    '## Cutover 2026-11-12 (⟦Mon⟧)\n\nSwitch the traffic.\n',
    {
      text: 'Wir schalten am ⟦Montag⟧, 12.11.2026 um.\n',
      chosen: { title: 'Use Donnerstag', text: 'Wir schalten am Donnerstag, 12.11.2026 um.\n' },
    },
    {
      format: 'yaml',
      text: 'title: Release\ndate: ⟦2026-02-29⟧\nsteps:\n  - name: Deploy on ⟦2026-13-01⟧\n',
    },
  ],
  *check(plan) {
    const dates = plan.facts(datesIn);
    const orders = new Set([...dates.flatMap(({ order }) => order ?? []), ...plan.facts(spelledOrdersIn)]);
    let readable: boolean | undefined;
    for (const date of dates) {
      if (date.fault === 'impossible') yield impossible(plan, date.span);
      else if (date.fault === 'ambiguous') {
        // Another date shows which number is the month; elsewhere than in English the day comes first.
        if (orders.size === 1 || agrees(date)) continue;
        readable ??= isEnglish(plan);
        if (readable) yield ambiguous(plan, date);
      } else yield* otherWeekday(plan, date);
    }
    for (const span of plan.facts(daysOfNoYearIn)) yield impossible(plan, span);
    const planned = plannedDate(plan);
    if (planned) for (const date of plan.facts(shortDatesIn)) yield* otherDay(plan, date, planned.day);
  },
});

interface PlacedDate {
  readonly date: ShortDate;
  readonly span: Span;
}

function shortDatesIn(section: Section): PlacedDate[] {
  return section
    .facts(textsIn)
    .flatMap(({ prose, span }) =>
      findShortDates(prose).map(({ value, start, end }) => ({ date: value, span: span.part(start, end) })),
    );
}

function daysOfNoYearIn(section: Section): Span[] {
  return section
    .facts(textsIn)
    .flatMap(({ prose, span }) => findDaysOfNoYear(prose).map(({ start, end }) => span.part(start, end)));
}

/** `Mon 9 Sep`, which is a Tuesday in the year of the plan. */
function* otherDay(plan: Plan, { date, span }: PlacedDate, planned: number): Generator<Finding> {
  const day = nearestDay(date, planned);
  // Far from the plan's own day it may be of another year.
  if (day === undefined || Math.abs(day - planned) > 150 || weekdayOf(day) === date.weekday.index) return;
  const said = plan.textOf(span).slice(0, date.length);
  const right = spellWeekday(weekdayOf(day), date.weekday, said);
  yield {
    message: `${isoDate(day)} is a ${right}, not a ${said}: some will come on the weekday and some on the date. Correct the one that is wrong.`,
    span: span.part(0, date.length),
    fixes: [
      { title: `Use ${right}`, edits: [{ range: span.part(0, date.length), newText: right }], safe: false },
    ],
  };
}

/** `May 2, 2026` is how those write who put the month first, while `2 May 2026` is everybody's; a short `4/30` is as plain. */
function spelledOrdersIn(section: Section): ('day-month' | 'month-day')[] {
  return section.facts(textsIn).flatMap(({ text }) => {
    if (!/\d/.test(text)) return [];
    return [
      ...(monthFirst.test(text) ? (['month-day'] as const) : []),
      ...(dayFirst.test(text) ? (['day-month'] as const) : []),
    ];
  });
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const monthFirst = new RegExp(
  `\\b${months}\\.? \\d{1,2}(?:st|nd|rd|th)?, \\d{4}\\b|\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01])(?![\\d/])`,
  'i',
);
const dayFirst =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/i;

function impossible(plan: Plan, span: Span): Finding {
  return {
    message: `There is no day \`${plan.textOf(span)}\`, so people will come on different days or not at all. Correct the date.`,
    span,
  };
}

/** The weekday beside an ambiguous date fits one of its readings only. */
function agrees({ weekday, readings }: DateFact): boolean {
  return (
    weekday !== undefined && readings.filter((day) => weekdayOf(day) === weekday.value.index).length === 1
  );
}

function ambiguous(plan: Plan, date: DateFact): Finding {
  return {
    message: `\`${plan.textOf(date.span)}\` is ${date.readings.map(isoDate).join(' to some readers and ')} to others. Write it with the year first, so that everyone comes on the same day.`,
    span: date.span,
    fixes: date.readings.map((day, index) => ({
      title: `Use ${isoDate(day)} (${index === 0 ? 'day' : 'month'} first)`,
      edits: [{ range: date.span, newText: isoDate(day) }],
      safe: false,
    })),
  };
}

function* otherWeekday(plan: Plan, date: DateFact): Generator<Finding> {
  const { day, weekday, weekdaySpan } = date;
  if (day === undefined || !weekday || !weekdaySpan || weekdayOf(day) === weekday.value.index) return;
  const said = plan.text.slice(weekdaySpan.start, weekdaySpan.end);
  const right = spellWeekday(weekdayOf(day), weekday.value, said);
  yield {
    message: `${plan.textOf(date.span)} is a ${right}, not a ${said}: some will come on the weekday and some on the date. Correct the one that is wrong.`,
    span: weekdaySpan,
    related: [{ message: 'The date beside it', span: date.span }],
    fixes: [{ title: `Use ${right}`, edits: [{ range: weekdaySpan, newText: right }], safe: false }],
  };
}
