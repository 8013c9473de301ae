/** Durations, clock times and percentages in plain text, as values with units. */

import { findDates } from './dates.ts';

/** A value with its place in the text that it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** One to twelve, as English spells them; the first is `one`. */
export const spelledNumbers: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const unitSeconds: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msec|msecs|millis|milliseconds?)$/, 0.001],
  [/^(?:s|sec|secs|seconds?|segundos?|sekunden?|secondes?)$/, 1],
  [/^(?:m|min|mins|minutes?|minutos?|minuten?)$/, 60],
  [/^(?:h|hr|hrs|hours?|horas?|stunden?|heures?)$/, 3600],
  [/^(?:d|days?|días?|dias?|tage?n?|jours?)$/, 86_400],
  [/^(?:w|wk|wks|weeks?|semanas?|wochen?|semaines?)$/, 604_800],
];

const duration =
  /(?<![\p{L}\p{N}.:])(\d+(?:\.\d+)?)\s*-?\s*(ms|msecs?|millis|milliseconds?|s|secs?|seconds?|segundos?|sekunden?|secondes?|m|mins?|minutes?|minutos?|minuten?|h|hrs?|hours?|horas?|stunden?|heures?|d|days?|días?|dias?|tage?n?|jours?|w|wks?|weeks?|semanas?|wochen?|semaines?)(?:(?<=h|hrs?|hours?|horas?|stunden?|heures?)\s*(?:and\s+)?(\d{1,2})(?:\s*(?:m|mins?|minutes?))?)?(?![\p{L}\p{N}%])/giu;

/** What stands before the minutes of `one hour 30 minutes`, `an hour and 15 min`. */
const spelledHours = /(?<![\p{L}\p{N}-])(\p{L}{1,6}) hours?,? (?:and )?$/iu;

/** Every duration in a text, in seconds: `5 minutes`, `300s`, `1h30`, `1 hour 30 min`, `one hour 30 minutes`. */
export function findDurations(text: string): Found<number>[] {
  return [...text.matchAll(duration)].map((match) => {
    const [whole, number = '', unit = '', more] = match;
    const seconds = Number(number) * secondsPer(unit) + Number(more ?? 0) * 60;
    const end = match.index + whole.length;
    const before =
      /^m/i.test(unit) && spelledHours.exec(text.slice(Math.max(0, match.index - 20), match.index));
    const hours = before ? hoursOf(before[1] ?? '') : 0;
    return before && hours > 0
      ? { value: hours * 3600 + seconds, start: match.index - before[0].length, end }
      : { value: seconds, start: match.index, end };
  });
}

function hoursOf(word: string): number {
  return /^an?$/i.test(word) ? 1 : spelledNumbers.indexOf(word.toLowerCase()) + 1;
}

function secondsPer(unit: string): number {
  return unitSeconds.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1] ?? 1;
}

/** The first duration of a text in seconds. */
export function durationOf(text: string): number | undefined {
  return findDurations(text)[0]?.value;
}

/** Seconds as a person writes them: `6 hours`, `1 hour 30 minutes`, `45 minutes`. */
export function spellDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const spelled = (count: number, unit: string): string =>
    `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  if (seconds < 60) return spelled(Math.round(seconds), 'second');
  if (hours === 0) return spelled(rest, 'minute');
  return rest === 0 ? spelled(hours, 'hour') : `${spelled(hours, 'hour')} ${spelled(rest, 'minute')}`;
}

const clock =
  /(?<![\d:.]|\p{L}(?<!\dT)|\dT\d\d:\d\d(?::\d\d)?[+-])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])(?:\s*(am|pm|a\.m\.|p\.m\.)(?![\p{L}]))?/giu;

/** Every clock time in a text, in minutes from midnight; impossible ones (`25:10`) are left out. */
export function findClocks(text: string): Found<number>[] {
  const matches = [...text.matchAll(clock)];
  return matches.flatMap((match, index) => {
    const [whole, hours = '', minutes = ''] = match;
    const half = match[4] ?? halfBehind(match, matches[index + 1]);
    let hour = Number(hours);
    if (hour * 60 + Number(minutes) > 24 * 60 || Number(minutes) > 59) return [];
    if (/^p/i.test(half) && hour < 12) hour += 12;
    if (/^a/i.test(half) && hour === 12) hour = 0;
    return [{ value: hour * 60 + Number(minutes), start: match.index, end: match.index + whole.length }];
  });
}

/** `1:00 – 1:30 PM` says it once for both, `11:30 – 1:00 PM` leaves the morning to the first. */
function halfBehind(match: RegExpExecArray, next: RegExpExecArray | undefined): string {
  const half = next?.[4];
  const between = next && match.input.slice(match.index + match[0].length, next.index);
  if (half === undefined || between === undefined || !/^\s*(?:-|–|—|to|until)\s*$/i.test(between)) return '';
  const [from, to] = [match, next].map((each) => (Number(each?.[1]) % 12) * 60 + Number(each?.[2]));
  if (Number(match[1]) > 12 || from === undefined || to === undefined) return '';
  return from <= to ? half : /^p/i.test(half) ? 'am' : 'pm';
}

/** A clock time or date with what is known of it. */
export interface Moment {
  /** Days since the epoch, where a full date is given. */
  readonly day?: number;
  /** Minutes from midnight. */
  readonly minute?: number;
  /** `T+30`, `T-2h`: minutes from the start. */
  readonly relative?: number;
}

const isoDate = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const relative =
  /(?<![\p{L}\p{N}])T\s*([+−–-])\s*(\d+(?:\.\d+)?)\s*(min(?:ute)?s?|m|h(?:ours?|rs?)?|d(?:ays?)?)?(?![\p{L}\p{N}:])/iu;
const relativeClock = /(?<![\p{L}\p{N}])T\s*([+−–-])\s*(\d{1,2}):(\d{2})/iu;

/** When a cell or line says that something happens; undefined where it says no time. */
export function momentOf(text: string): Moment | undefined {
  const clockRelative = relativeClock.exec(text);
  if (clockRelative)
    return {
      relative: signOf(clockRelative[1]) * (Number(clockRelative[2]) * 60 + Number(clockRelative[3])),
    };
  const offset = relative.exec(text);
  if (offset)
    return { relative: signOf(offset[1]) * Number(offset[2]) * (secondsPer(offset[3] ?? 'm') / 60) };
  if (/^\s*T\s*(?:0|zero)?\s*$/i.test(text)) return { relative: 0 };
  const date = isoDate.exec(text);
  const day = date ? dayOf(Number(date[1]), Number(date[2]), Number(date[3])) : writtenDay(text);
  // No day of the calendar is before or after another.
  if (day === undefined) return undefined;
  const time = findClocks(text)[0];
  if (day === null && !time) return undefined;
  return { ...(day !== null && { day }), ...(time && { minute: time.value }) };
}

/** `March 6, 2031`; null where there is no date, or one that can be read in two ways. */
function writtenDay(text: string): number | null | undefined {
  const [date] = findDates(text);
  return date?.value.fault === 'impossible' ? undefined : (date?.value.day ?? null);
}

/** Days since the epoch; undefined for the 31st of February. */
function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.getTime() / 86_400_000
    : undefined;
}

function signOf(sign: string | undefined): number {
  return sign === '+' ? 1 : -1;
}

const percentage = /(?<![\p{L}\p{N}.])(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent\b)/giu;

/** Every percentage in a text. */
export function findPercentages(text: string): Found<number>[] {
  return [...text.matchAll(percentage)].map((match) => ({
    value: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const outOf =
  /^\s*(?:in|of|out of|per)\s+(?:every\s+)?\d[\d,. ]*(?![\d,. ]*\s?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b|[\d:,. -]*(?:minute|second|hour|day))/i;

/** Behind a number: `in 1,000`, `of 100`, and not `in 15 minutes`. */
export function isOutOf(rest: string): boolean {
  return outOf.test(rest);
}
