import type { Field } from './blocks.ts';
import { datesIn, type DateFact } from './facts/dates.ts';
import { toldWindowsIn } from './facts/timeline/toldWindows.ts';
import type { Plan } from './plan.ts';
import type { Section } from './section.ts';

export interface PlannedDate {
  readonly field: Field;
  readonly date: DateFact;
  /** Days since the epoch. */
  readonly day: number;
}

/** The last day that the header gives for the deployment; undefined where it gives none that is certain. */
export function plannedDate(plan: Plan): PlannedDate | undefined {
  const field =
    plan.headerField('date') ??
    plan.headerField('window') ??
    plan.facts(endsIn).at(-1) ??
    plan.facts(toldWindowsIn)[0];
  return field && dayOf(plan, field);
}

/** The last day of the window in the header, where it gives a date as well. */
export function windowDate(plan: Plan): PlannedDate | undefined {
  const field = plan.headerField('window');
  return field && dayOf(plan, field);
}

/** The day on which the header lets the deployment start: `Start: 2031-02-22 22:00`. */
export function startDate(plan: Plan): PlannedDate | undefined {
  const field = plan.facts(endsIn).find(({ name }) => /(?:^| )(?:starts?|from)$/.test(name));
  return field && dayOf(plan, field);
}

function dayOf(plan: Plan, field: Field): PlannedDate | undefined {
  const { value } = field;
  if (!value) return undefined;
  const dates = plan
    .facts(datesIn)
    .filter(({ span }) => span.start >= value.span.start && span.end <= value.span.end);
  if (dates.some(({ day }) => day === undefined)) return undefined;
  const last = dates.reduce<DateFact | undefined>(
    (latest, date) => (latest && (latest.day ?? 0) >= (date.day ?? 0) ? latest : date),
    undefined,
  );
  return last?.day === undefined ? undefined : { field, date: last, day: last.day };
}

/** `Start:` and `End:` in the header, or `window: {start: …, end: …}`. */
function endsIn(section: Section): Field[] {
  const { level, name, heading, fields } = section;
  const ofWindow = /^(?:(?:deployment|maintenance|change|release) )?window$/.test(name);
  if (!ofWindow && heading && level > 1) return [];
  const own = ofWindow
    ? /^(?:starts?|ends?|from|to|until)$/
    : /^(?:(?:planned|scheduled|deployment|window) )?(?:start|end)$/;
  return fields.filter((field) => field.value && own.test(field.name) && /\d{4}/.test(field.value.text));
}

/** `Date:` alone may be the day of writing, `When:` may not. */
export function isPlain({ name, form }: Field): boolean {
  return form !== 'yaml' && !name.includes(' ') && !/^(?:when|cutover|scheduled)$/.test(name);
}
