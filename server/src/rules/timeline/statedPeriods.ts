import type { Inline } from '../../plan/blocks.ts';
import { findDates } from '../../plan/dates.ts';
import { minutesBetween } from '../../plan/dayTimes.ts';
import { totalIn, type TimelineTotal } from '../../plan/facts/timeline/totals.ts';
import { findClocks } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';

/** A duration beside a start and an end, with the seconds between these. */
export interface StatedPeriod {
  readonly total: TimelineTotal;
  readonly seconds: number;
  readonly end: Span;
}

const starts =
  /^(?:(?:planned|scheduled|change|window|deployment) )?(?:start|begins?|from)(?:s| time| date(?: time)?)?$/;
const ends =
  /^(?:(?:planned|scheduled|change|window|deployment) )?(?:end|finish|until|to)(?:s| time| date(?: time)?)?$/;
const durations = /^(?:(?:planned|scheduled|change|window|deployment) )?(?:duration|length)$/;
/** The work may be shorter than its window. */
const estimates = /^(?:estimated|expected|total) duration$/;

/** `Planned start: …`, `Planned end: …` and `Duration: 4 hours`, where they disagree. */
export function wrongPeriodsIn({ fields }: Section): StatedPeriod[] {
  const of = (names: RegExp): Inline | undefined =>
    fields.find(({ name, value }) => value && names.test(name))?.value;
  const last = of(ends);
  if (!last) return [];
  const exact = of(durations);
  const [first, stated] = [of(starts), exact ?? of(estimates)];
  const [from, to] = [minutesOf(first), minutesOf(last)];
  const total = stated && totalIn(stated);
  if (!total || !from || to?.dated !== from.dated) return [];
  const minutes = to.dated ? to.value - from.value : minutesBetween(from.value, to.value);
  if (minutes <= 0 || (exact ? minutes * 60 === total.seconds : minutes * 60 >= total.seconds)) return [];
  return [{ total, seconds: minutes * 60, end: last.span }];
}

/** Minutes, since the epoch where there is a date; undefined without exactly one clock time. */
function minutesOf(value: Inline | undefined): { value: number; dated: boolean } | undefined {
  const [clock, more] = findClocks(value?.text ?? '');
  const [date, other] = findDates(value?.text ?? '');
  if (!clock || more || other || clock.value >= 24 * 60) return undefined;
  const { day } = date?.value ?? {};
  return { value: (day ?? 0) * 24 * 60 + clock.value, dated: day !== undefined };
}
