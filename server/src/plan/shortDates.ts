/** Dates without a year, in English. */
import { anyOf, dayNumber, monthNumbers, months, weekdayNames, type Weekday } from './dates.ts';
import type { Found } from './quantities.ts';

/** A weekday with a day of a month, and no year: `Mon 9 Sep`. */
export interface ShortDate {
  readonly month: number;
  readonly day: number;
  readonly weekday: Weekday;
  /** The weekday's length: the date begins with it. */
  readonly length: number;
}

const english = `(?:${anyOf([...weekdayNames].flatMap(([name, { language }]) => (language === 'en' ? [name] : [])))})`;
const englishMonth = `(?:${anyOf(months.flatMap((names) => names.slice(0, 2)))})`;
/** `9 Sep`, `9th of September` or `September 9`, in four groups. */
function dayAndMonth(day: string, month: string): string {
  const nth = `(${day})(?:st|nd|rd|th)?`;
  return `(?:${nth}\\s+(?:of\\s+)?(${month})|(${month})\\.?\\s+${nth})`;
}

const shortDate = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${english})\\.?,?\\s+(?:the\\s+)?${dayAndMonth('\\d{1,2}', englishMonth)}(?![\\p{L}\\p{N}]|\\.?,?\\s+\\d{4})`,
  'giu',
);

/** English dates without a year that a weekday stands before, in order of place. */
export function findShortDates(text: string): Found<ShortDate>[] {
  if (!/\d/.test(text) || !/(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return [];
  return [...text.matchAll(shortDate)].flatMap((match) => {
    const [whole, name = '', day = match[5] ?? '', own = match[4] ?? ''] = match;
    const weekday = weekdayNames.get(name.toLowerCase());
    const month = monthNumbers.get(own.toLowerCase());
    const value = weekday && month !== undefined && { month, day: Number(day), weekday, length: name.length };
    return value ? [{ value, start: match.index, end: match.index + whole.length }] : [];
  });
}

/** The day of that date which is nearest to another day; undefined where there is none in any year. */
export function nearestDay({ month, day }: ShortDate, other: number): number | undefined {
  const year = new Date(other * 86_400_000).getUTCFullYear();
  return [year - 1, year, year + 1]
    .flatMap((each) => dayNumber(each, month, day) ?? [])
    .sort((a, b) => Math.abs(a - other) - Math.abs(b - other))[0];
}

const named = `(?:${anyOf(months.flatMap((names) => names.slice(0, 2)).map((name) => `[${name.charAt(0).toUpperCase()}]${name.slice(1).toLowerCase()}`))})`;
const yearless = new RegExp(
  `(?<![\\p{L}\\p{N}.:/-])${dayAndMonth('[1-3]\\d', named)}(?![\\p{L}\\p{N}:%-]|\\.\\p{N}|\\.?,?\\s+\\d{4})`,
  'gu',
);

/** `31 February`: days that no year has. */
export function findDaysOfNoYear(text: string): Found<undefined>[] {
  if (!/3\d/.test(text)) return [];
  return [...text.matchAll(yearless)].flatMap((match) => {
    const number = monthNumbers.get((match[2] ?? match[3] ?? '').toLowerCase());
    const day = Number(match[1] ?? match[4]);
    const leapYear = 2028;
    return number === undefined || dayNumber(leapYear, number, day) !== undefined
      ? []
      : [{ value: undefined, start: match.index, end: match.index + match[0].length }];
  });
}
