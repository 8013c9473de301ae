/** When a plan is carried out, as far as a chart needs it to show the present. */
import { findDates } from '../plan/dates.ts';
import { isOpen } from '../plan/isOpen.ts';
import type { Plan } from '../plan/plan.ts';
import { offsetOf, zonesNamed } from '../plan/zones.ts';

/** The day that the header gives for the release, counted from the epoch; undefined where it gives none or several. */
export function dayOf(plan: Plan): number | undefined {
  const value = (plan.headerField('date') ?? plan.headerField('window'))?.value;
  if (!value || isOpen(plan, value.span)) return undefined;
  const days = findDates(value.text).map((date) => date.value.day);
  return days.length === 1 ? days[0] : undefined;
}

/** Minutes from UTC; `unclear` where several are named, or one of many meanings. */
export type Zone = number | 'unclear' | undefined;

/** What words name as their time zone. */
export function zoneIn(text: string): Zone {
  const [zone, more] = zonesNamed(text);
  if (zone === undefined) return undefined;
  return more === undefined ? (offsetOf(zone) ?? 'unclear') : 'unclear';
}

/** The zone that the header's times are in. */
export function zoneOf(plan: Plan): Zone {
  const values = (['date', 'time', 'window'] as const).map(
    (kind) => plan.headerField(kind)?.value?.text ?? '',
  );
  return zoneIn(values.join(' '));
}
