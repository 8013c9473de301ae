import { normalizeName } from '../text/words.ts';
import type { Inline } from './blocks.ts';
import { findDates } from './dates.ts';
import { minutesOfDay } from './dayTimes.ts';
import { choicesIn } from './facts/placeholders/choices.ts';
import { placeholdersIn } from './facts/placeholders/placeholders.ts';
import { timelinesIn } from './facts/timeline/timelines.ts';
import { toldWindowsIn } from './facts/timeline/toldWindows.ts';
import type { Plan } from './plan.ts';
import { durationOf, findClocks } from './quantities.ts';
import type { Section } from './section.ts';
import type { FieldKind } from './vocabulary/index.ts';
import { offsetOf, zonesNamed } from './zones.ts';

/** When a plan changes which environment. */
export interface PlanWindow {
  /** Normalised, with a comma before a part of it: `production, leeds`. */
  readonly environment: string;
  /** Minutes since the epoch, in UTC where the plan's zone says how far away it is, else in its own zone. */
  readonly start: number;
  readonly end: number;
  /** The zone that these are in, lower case; empty where the plan names none. */
  readonly zone: string;
  /** Minutes by which the clocks that are written are ahead of these. */
  readonly ahead: number;
}

/** `(5 brokers, KRaft)` says how large it is, `(eu-west-1)` which one. */
const counted = /\(\d+ \p{Ll}+[^()]*\)/gu;

/** The environment, date and times that the header or the timeline give; undefined where one is missing or still open. */
export function windowOf(plan: Plan): PlanWindow | undefined {
  return plan.value(readWindow);
}

function readWindow(plan: Plan): PlanWindow | undefined {
  const environment = settled(plan, headerValue(plan, 'environment') ?? plan.facts(placesIn)[0]);
  if (!environment) return undefined;
  const date = settled(
    plan,
    plan.headerField('date')?.value ??
      plan.headerField('window')?.value ??
      plan.facts(limitsOfWindowIn)[0]?.from ??
      plan.facts(toldWindowsIn)[0]?.value,
  );
  const [written] = date ? findDates(date.text) : [];
  if (written?.value.day === undefined) return undefined;
  const times = timesOf(plan);
  if (!times) return undefined;
  const midnight = written.value.day * minutesOfDay;
  const end = times.end > times.start ? times.end : times.end + minutesOfDay;
  const ahead = offsetOf(times.zone);
  return {
    environment: environmentIn(environment.text),
    start: midnight + times.start - (ahead ?? 0),
    end: midnight + end - (ahead ?? 0),
    zone: ahead === undefined ? times.zone.toLowerCase() : 'utc',
    ahead: ahead ?? 0,
  };
}

/** `Kubernetes cluster shop-prod` is called `shop-prod` in another plan. */
const kindOfPlace = /\b(?:kubernetes|k8s|eks|gke|aks|openshift|clusters?|namespace|environment|account)\b/gi;

/** `tgw (terminals), production` is a part of production, as `Production, Leeds` is. */
function environmentIn(text: string): string {
  const parts = text
    .replace(counted, ' ')
    .split(/[,()]/)
    .map((part) => normalizeName(part.replace(kindOfPlace, ' ')) || normalizeName(part))
    .filter((part) => part !== '');
  const named = parts.filter((part) => stage.test(part));
  const [only] = named;
  return (
    only !== undefined && named.length === 1 ? [only, ...parts.filter((part) => part !== only)] : parts
  ).join(', ');
}

const stage = /^(?:production|staging|uat|pre-?production)$/;

/** `Where: AWS account 7710 (production)`, `Affected service: tgw, production`: in the header, and in so many words. */
function placesIn({ fields, level }: Section): Inline[] {
  if (level > 1) return [];
  return fields.flatMap(({ name, value }) =>
    value && placeName.test(name) && value.text.split(/[,()]/).some((part) => stage.test(normalizeName(part)))
      ? [value]
      : [],
  );
}

const placeName =
  /^(?:where|place|platform|cluster|system|scope|(?:affected|target) (?:services?|systems?|platforms?|clusters?|sites?|accounts?)|services? affected|deploy(?:ed)? to)$/;

/** The first value of a kind in the header: `Target environment:` may head a list that has it. */
function headerValue(plan: Plan, kind: FieldKind): Inline | undefined {
  const first = plan.headerField(kind);
  if (!first || first.value) return first?.value;
  return plan.fieldsOf(kind).find(({ value, span }) => value && span.start > first.span.start)?.value;
}

/** A value that is neither a blank nor a choice. */
export function settled(plan: Plan, value: Inline | undefined): Inline | undefined {
  if (!value) return undefined;
  // In the rest of the plan nobody need look for blanks.
  const section = plan.sectionOf(value.span);
  const open = section ? [...section.facts(placeholdersIn), ...section.facts(choicesIn)] : [];
  return open.some(({ span }) => span.start < value.span.end && value.span.start < span.end)
    ? undefined
    : value;
}

/** Start and end in minutes from midnight: `10:00 - 12:00` of the window or time, else the timeline's first and last row. */
function timesOf(plan: Plan): { start: number; end: number; zone: string } | undefined {
  for (const kind of ['window', 'time', 'date'] as const) {
    const value = plan.headerField(kind)?.value;
    const [start, end] = value ? findClocks(value.text) : [];
    if (value && start && end) return { start: start.value, end: end.value, zone: zoneOf(value.text) };
  }
  const [limits] = plan.facts(limitsOfWindowIn);
  if (limits) {
    const [start] = findClocks(limits.from.text);
    const [end] = findClocks(limits.until.text);
    if (start && end) return { start: start.value, end: end.value, zone: zoneOf(limits.from.text) };
  }
  const told = plan.facts(toldWindowsIn)[0]?.value;
  const [from, until, more] = told ? findClocks(told.text) : [];
  if (told && from && until && !more) return { start: from.value, end: until.value, zone: zoneOf(told.text) };
  const rows = plan
    .facts(timelinesIn)[0]
    ?.rows.flatMap(({ time, duration }) =>
      time?.moment.minute === undefined ? [] : [{ minute: time.moment.minute, duration }],
    );
  const [first] = rows ?? [];
  const last = rows?.at(-1);
  if (first && last && rows && rows.length > 1)
    return { start: first.minute, end: last.minute + Math.round((last.duration ?? 0) / 60), zone: '' };
  const value = plan.headerField('time')?.value;
  const [start] = value ? findClocks(value.text) : [];
  const duration = plan.headerField('duration')?.value;
  const seconds = duration && durationOf(duration.text);
  return value && start && seconds !== undefined
    ? { start: start.value, end: start.value + seconds / 60, zone: zoneOf(value.text) }
    : undefined;
}

interface LimitsOfWindow {
  readonly from: Inline;
  readonly until: Inline;
}

/** `Start: 2026-11-12 22:00` and `End: 23:30`, in the header or as keys of a `window`. */
export function limitsOfWindowIn(section: Section): readonly LimitsOfWindow[] {
  return section.facts(readLimitsOfWindow);
}

function readLimitsOfWindow({ fields, level, name, parent }: Section): LimitsOfWindow[] {
  const isWindow = parent !== undefined && parent.level <= 1 && windowName.test(name);
  if (level > 1 && !isWindow) return [];
  const valueOf = (names: RegExp): Inline | undefined =>
    fields.find((field) => field.value && names.test(field.name))?.value;
  const [from, until] = [valueOf(startName), valueOf(endName)];
  if (!from || !until) return [];
  if (findClocks(from.text).length !== 1 || findClocks(until.text).length !== 1) return [];
  const [first] = findDates(from.text);
  const [last] = findDates(until.text);
  // What lasts for days is more than one night's window.
  const days = last ? (last.value.day ?? 0) - (first?.value.day ?? 0) : 0;
  const [[start], [end]] = [findClocks(from.text), findClocks(until.text)];
  const nightly = days === 1 && start && end && end.value < start.value;
  return days === 0 || nightly ? [{ from, until }] : [];
}

const windowName = /^(?:(?:deployment|maintenance|change) )?window$/;
const startName = /^(?:(?:planned|scheduled|window|deployment) )?(?:start|from|begins?)(?:s| time)?$/;
const endName = /^(?:(?:planned|scheduled|window|deployment) )?(?:end|until|finish|to)(?:s| time)?$/;

function zoneOf(text: string): string {
  const [zone] = zonesNamed(text);
  return zone ?? (/\dT\d\d:\d\d(?::\d\d)?Z\b/.test(text) ? 'UTC' : '');
}
