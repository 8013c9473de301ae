import { isoDate } from '../../plan/dates.ts';
import { datesIn, type DateFact } from '../../plan/facts/dates.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Plan } from '../../plan/plan.ts';
import { isPlain, plannedDate, windowDate, type PlannedDate } from '../../plan/plannedDate.ts';
import type { Section } from '../../plan/section.ts';
import { isWithin } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

const now = '2026-11-21T09:00:00Z';

export const datePast = defineRule({
  name: 'date-past',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A deployment that is still planned although its date has passed.',
  rationale: `When the date is over and the plan still says “planned”, either the release has moved and people have the wrong
evening in mind, or it happened and nobody wrote down how it went. Set the new date or the right status.

In a draft a plain \`Date:\` is taken for the date of writing; \`Deployment Date:\` and the like are not.`,
  valid: [
    {
      now,
      text: '# Release\n\n**Status:** Planned\n**Date:** 2026-10-27\n**Window:** 2026-11-28 20:00 to 22:00 UTC\n',
    },
    { now, text: '**Status:** Planned\n**Cutover rehearsal weekend:** 3 January 2026\n' },
    {
      text: '# Release of the shop\n\n**Status:** Planned\n\nThe release takes place after the freeze of 12 January 2026.\n\n## Timeline\n\n| Date | Step |\n|---|---|\n| 2026-01-05 | Freeze |\n| next week | Deploy |\n',
      now: '2026-11-21T09:00:00Z',
    },
    {
      text: '# Release of the shop\n\n**Status:** Planned\n\n## Schedule\n\n| Phase | Date |\n|---|---|\n| Staging | 2026-01-05 |\n| Production | 2026-12-12 |\n',
      now: '2026-11-21T09:00:00Z',
    },
    { now, text: '**Status:** Planned\n**Go-live:** 24 November 2026\n**Rehearsed:** 2026-10-01\n' },
    {
      now: '2026-11-05',
      text: '**Status:** Approved\n\n## Go/No-Go\n\n- **Verdict:** GO\n- **When:** 2026-11-01 09:30 UTC\n\n## Steps\n\n1. Deploy\n',
    },
    {
      now,
      text: '# Move of the mill\n\n**Target go-live: 1 April 2027, the first day of the year**\n**Owner:** Ann · **Status:** Approved · **Date:** 26 Aug 2026\n\n## Steps\n\n1. Move\n',
    },
    { now, text: '**Status:** Planned\n**Deployment Date:** 2026-11-21\n' },
    { now, text: '**Status:** Planned\n**Deployment Date:** 2026-11-10 to 2026-11-25\n' },
    { now, text: '**Status:** Complete\n**Deployment Date:** 2025-11-10\n' },
    { now, text: '**Date:** 2025-11-10\n**Author:** Ann\n**Status:** Draft\n' },
    { now, text: '**Deployment Date:** 2025-11-10\n' },
    { now, text: '**Status:** Planned / In Progress / Complete\n**Deployment Date:** 2025-11-11\n' },
    { now, text: '**Status:** Planned\n**Deployment Date:** 03/04/2026\n' },
    { now, text: '**Status:** Planned\n**Deployment Date:** [Date]\n**Created:** 2025-01-01\n' },
    { text: '**Status:** Planned\n**Deployment Date:** 2025-11-10\n' },
    { now, format: 'yaml', text: 'title: Release\nstatus: planned\ndate: 2026-12-01\ncreated: 2026-01-01\n' },
    {
      now,
      format: 'yaml',
      text: 'status: planned\nwindow:\n  start: 2026-11-18T22:00:00Z\n  end: 2026-12-18T23:00:00Z\n',
    },
  ],
  invalid: [
    {
      now,
      text: '# Release\n\n**Status:** Planned\n**Date:** ⟦2026-10-28⟧\n**Window:** 2026-11-28 20:00 to 22:00 UTC\n',
    },
    {
      now,
      text: '# Release\n\n**Status:** Planned\n**Date:** ⟦2025-11-28⟧\n**Window:** 2026-11-28 20:00 to 22:00 UTC\n',
    },
    {
      now,
      text: '# Release\n\n| Field | Value |\n|---|---|\n| Status | Approved |\n| Date | ⟦07.11.2026⟧ (Saturday) |\n| Window | 07.11.2026 20:00 – 08.11.2026 02:00 |\n',
    },
    {
      now,
      text: '# Release\n\n**Status:** Planned\n**Release date:** 2026-11-28\n**Window:** ⟦2025-11-28⟧ 20:00 to 22:00 UTC\n',
    },
    {
      now,
      text: '# Move\n\n**Current status:** Approved\n**Cutover weekend:** Saturday 3 January 2026, 20:00 to Sunday ⟦4 January 2026⟧, 08:00\n',
    },
    {
      now,
      text: '# Upgrade\n\n- **Status:** Approved\n- **When:** ⟦10 November 2026⟧, T = 20:00 UTC\n\nThe follow-up comes on 27 December 2026.\n',
    },
    {
      text: '# Release of the shop\n\n**Status:** Planned\n\n## Schedule\n\n| Phase | Date |\n|---|---|\n| Staging | 2026-01-05 |\n| Production | ⟦2026-01-12⟧ |\n',
      now: '2026-11-21T09:00:00Z',
    },
    {
      text: '# Release of the shop\n\n**Status:** Planned\n\nThe release takes place on ⟦12 January 2026⟧ between 01:00 and 03:00 UTC.\n',
      now: '2026-11-21T09:00:00Z',
    },
    { now, text: '**Status:** Planned\n**Dates:** 2026-10-24 to ⟦2026-11-12⟧\n' },
    { now, text: '> **Status:** Approved\n> **Cutover:** Sunday, ⟦8 November 2026⟧, 00:00 – 06:00 CET\n' },
    {
      now,
      text: '# Release plan\n\n**Status:** Planned\n\n## What and why\n\nThe change window is on ⟦2025-03-19⟧, from 18:00 to 21:00 UTC.\n',
    },
    {
      now,
      text: '# Move of the mill\n\n**Approved on 20 August 2026**\n**Owner:** Ann · **Status:** Approved · **Date:** ⟦26 Aug 2026⟧\n\n## Steps\n\n1. Move\n',
    },
    { now, text: '**Status:** 🟡 PLANNED\n**Deployment Date:** ⟦2026-11-11⟧\n' },
    {
      now,
      text: '| Field | Value |\n|---|---|\n| Status | Approved |\n| Release Date | ⟦12 November 2026⟧ |\n',
    },
    { now, text: '---\nstatus: scheduled\ndate: ⟦2026-11-10⟧\n---\n\n# Cutover plan\n\nx\n' },
    { now, text: '# Release\n\nStatus: Approved\nRelease date: ⟦2026-11-10⟧\nManager: Ann Lee\n' },
    { now, text: '**Status:** Draft\n- Maintenance window: 2026-11-10 22:00 - ⟦2026-11-11⟧ 02:00\n' },
    { now, format: 'yaml', text: 'title: Release\nstatus: approved\ndate: ⟦2026-06-04⟧\n' },
    {
      now,
      format: 'yaml',
      text: 'status: planned\nwindow:\n  start: 2026-11-02T22:00:00Z\n  end: ⟦2026-11-02⟧T23:00:00Z\n',
    },
    {
      now,
      text: '# Release\n\n**Status:** Planned\n**Start:** 2026-11-05 21:00 UTC\n**End:** ⟦2026-11-05⟧ 23:00 UTC\n',
    },
  ],
  *check(plan, { now: clock }) {
    const { status } = plan;
    if (clock === undefined || (status !== 'planned' && status !== 'draft')) return;
    if (!plannedDate(plan)) {
      yield* allOver(plan, clock);
      return;
    }
    const planned = [plannedDate(plan), windowDate(plan)].find(
      (each) =>
        each && isOver(each.day, clock) && !(isPlain(each.field) && mayBeOfWriting(plan, each, clock)),
    );
    if (!planned || (status === 'draft' && isPlain(planned.field))) return;
    const { date, day } = planned;
    const since = Math.floor(clock / 86_400_000) - day;
    const { statusField } = plan;
    yield {
      message: `${isoDate(day)} was ${since === 1 ? 'yesterday' : `${String(since)} days ago`}, and the plan still says “${plan.statusText ?? status}”. Set the new date, or the status if it has happened, so that nobody waits for the wrong evening.`,
      span: date.span,
      related: statusField ? [{ message: 'The status', span: statusField.span }] : [],
    };
  },
});

/** The day is over everywhere on earth. */
function isOver(day: number, clock: number): boolean {
  return clock > ((day + 1) * 24 + 12) * 3_600_000;
}

/**
 * `Date:` may be the day of writing where the head tells of a later day, within the year and still to come; not where
 * the two differ in the month alone, for then it is the same day, moved in one place.
 */
function mayBeOfWriting(plan: Plan, { date, day }: PlannedDate, clock: number): boolean {
  return (
    date.weekday === undefined &&
    plan
      .facts(headDatesIn)
      .some(
        (told) =>
          told.day !== undefined &&
          told.day > day &&
          told.day < day + 300 &&
          !isOver(told.day, clock) &&
          isoDate(told.day).slice(-2) !== isoDate(day).slice(-2),
      )
  );
}

/** A schedule whose days are all over, in a plan whose head gives no date. */
function* allOver(plan: Plan, clock: number): Generator<Finding> {
  if (plan.headerField('date') ?? plan.headerField('window')) return;
  const dates = plan.facts(scheduledIn);
  const last = dates.toSorted((a, b) => (b.day ?? Infinity) - (a.day ?? Infinity))[0];
  if (last?.day === undefined || !isOver(last.day, clock)) return;
  yield {
    message: `${isoDate(last.day)} is over, the last day of the schedule, and the plan still says “${plan.statusText ?? ''}”. Set the new dates, or the status if it has happened.`,
    span: last.span,
    related: plan.statusField ? [{ message: 'The status', span: plan.statusField.span }] : [],
  };
}

function scheduledIn(section: Section): readonly DateFact[] {
  if (!section.within('schedule', 'timeline') || section.isRollback) return [];
  const dates = section.facts(datesIn);
  const rows = section.facts(tablesIn).flatMap(({ table }) => table.rows);
  // A row without a day may be still to come.
  return rows.every(({ span }) => dates.some((date) => isWithin(date.span, span))) ? dates : [];
}

function headDatesIn(section: Section): readonly DateFact[] {
  return section.level <= 1 ? section.facts(datesIn) : [];
}
