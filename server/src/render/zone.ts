/** When a plan is carried out, as far as a chart needs it to show the present. */
import { findDates } from '../plan/dates.ts';
import { isOpen } from '../plan/isOpen.ts';
import type { Plan } from '../plan/plan.ts';

/** The day that the header gives for the release, counted from the epoch; undefined where it gives none or several. */
export function dayOf(plan: Plan): number | undefined {
  const value = (plan.headerField('date') ?? plan.headerField('window'))?.value;
  if (!value || isOpen(plan, value.span)) return undefined;
  const days = findDates(value.text).map((date) => date.value.day);
  return days.length === 1 ? days[0] : undefined;
}

/** Zones with one meaning, in minutes from UTC. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  CET: 60,
  CEST: 120,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  JST: 540,
};

/** Minutes from UTC; `unclear` where several are named, or one of many meanings. */
export type Zone = number | 'unclear' | undefined;

/** What words name as their time zone. */
export function zoneIn(text: string): Zone {
  const named = new Set(
    text.match(/\b(?:UTC|GMT|CES?T|BST|IST|JST|E[SD]T|P[SD]T|C[SD]T|M[SD]T|AES?T|AEDT)\b/g),
  );
  if (named.size === 0) return undefined;
  const [only = ''] = named;
  return named.size === 1 ? (zones[only] ?? 'unclear') : 'unclear';
}

/** The zone that the header's times are in. */
export function zoneOf(plan: Plan): Zone {
  const values = (['date', 'time', 'window'] as const).map(
    (kind) => plan.headerField(kind)?.value?.text ?? '',
  );
  return zoneIn(values.join(' '));
}
