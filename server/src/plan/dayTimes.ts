/** Clock times with the day that they are of. */
import { findDates, weekdayAtEnd } from './dates.ts';
import { findClocks, type Found } from './quantities.ts';

export const minutesOfDay = 24 * 60;

/** Forward from one clock time to the next, past midnight where it must be. */
export function minutesBetween(start: number, end: number): number {
  return end >= start ? end - start : end + minutesOfDay - start;
}

/** A clock of a day: `Sun 05:00`, `2031-03-09 05:00`. */
export interface DayTime {
  /** From Monday, 0:00, or from the epoch where the day has a date. */
  readonly hours: number;
  readonly isDate: boolean;
}

/** The farthest that a weekday stands before its clock. */
const reach = 20;

/** More than from when to when, and once more, is no window. */
const most = 4;

/** The clocks of a text where each has its day, and all have one in the same way; one behind another is of the same day. */
export function findDayTimes(text: string): Found<DayTime>[] | undefined {
  const clocks = findClocks(text);
  if (clocks.length === 0 || clocks.length > most) return undefined;
  const dates = findDates(text);
  const times: Found<DayTime>[] = [];
  for (const { value, start, end } of clocks) {
    const before = times.at(-1);
    const date = dates.findLast((each) => each.end <= start && each.start >= (before?.end ?? 0))?.value.day;
    const weekday =
      date === undefined ? weekdayAtEnd(text.slice(Math.max(0, start - reach), start)) : undefined;
    const isDate = date !== undefined || (weekday === undefined && before?.value.isDate === true);
    if (before && before.value.isDate !== isDate) return undefined;
    const day = date ?? weekday ?? (before && Math.floor(before.value.hours / 24));
    if (day === undefined) return undefined;
    times.push({ value: { hours: day * 24 + value / 60, isDate }, start, end });
  }
  return times;
}

/** How long it is from one to another in hours; of two weekdays, the next that comes. Nothing where one has a date alone. */
export function hoursBetween(from: DayTime, to: DayTime): number | undefined {
  if (from.isDate !== to.isDate) return undefined;
  const hours = to.hours - from.hours;
  return hours < 0 && !from.isDate ? hours + 168 : hours;
}
