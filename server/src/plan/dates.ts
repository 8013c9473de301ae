/** Calendar dates in plain text, as people write them in English and the main European languages. */
import type { Found } from './quantities.ts';

export interface WrittenDate {
  /** Days since the epoch; absent where there is no such day or the order of day and month is open. */
  readonly day?: number;
  /** `31 November` is impossible, `03/04/2026` ambiguous. */
  readonly fault?: 'impossible' | 'ambiguous';
  /** What an ambiguous date may mean, day before month first, in days since the epoch. */
  readonly readings: readonly number[];
  /** For slashed dates that can be read in one way only: which comes first. */
  readonly order?: 'day-month' | 'month-day';
  /** The weekday beside the date; its place counts from the same text as the date's. */
  readonly weekday?: Found<Weekday>;
}

/** Counted from Monday, with its language and length, so that another can be written alike. */
export interface Weekday {
  readonly index: number;
  readonly language: string;
  readonly form: 'long' | 'short';
}

export const months: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
    'января',
    'stycznia',
    'január',
  ],
  [
    'february',
    'feb',
    'februar',
    'février',
    'févr',
    'fév',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
    'февраля',
    'lutego',
    'február',
  ],
  ['march', 'mar', 'märz', 'mrz', 'mars', 'marzo', 'março', 'maart', 'mrt', 'марта', 'marca', 'március'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile', 'апреля', 'kwietnia', 'április'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei', 'мая', 'maja', 'május'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'июня', 'czerwca', 'június'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho', 'июля', 'lipca', 'július'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus', 'августа', 'sierpnia', 'augusztus'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'setembro',
    'settembre',
    'set',
    'сентября',
    'września',
    'szeptember',
  ],
  [
    'october',
    'oct',
    'oktober',
    'okt',
    'octobre',
    'octubre',
    'ottobre',
    'ott',
    'outubro',
    'out',
    'октября',
    'października',
    'október',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'ноября', 'listopada'],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'декабря',
    'grudnia',
  ],
];

/** From Monday to Sunday; the short forms follow the long ones. */
const weekdays: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    ['mon', 'tues', 'weds', 'thurs', 'fri', 'sat', 'sun'],
    ['mon', 'tue', 'wed', 'thur', 'fri', 'sat', 'sun'],
  ],
  de: [['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']],
  fr: [
    ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  ],
  es: [
    ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  ],
  it: [
    ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
  ],
  pt: [['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo']],
  nl: [['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']],
  ru: [['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']],
};

export const monthNumbers = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
export const weekdayNames = new Map<string, Weekday>();
for (const [language, forms] of Object.entries(weekdays)) {
  forms.forEach((names, form) => {
    names.forEach((name, index) => {
      if (!weekdayNames.has(name))
        weekdayNames.set(name, { index, language, form: form === 0 ? 'long' : 'short' });
    });
  });
}

export const anyOf = (names: Iterable<string>): string =>
  [...names].sort((a, b) => b.length - a.length).join('|');
const month = `(?:${anyOf(monthNumbers.keys())})`;
const edge = '(?<![\\p{L}\\p{N}_/.:+-])';
/** A month's name may carry a dot, an ordinal its ending. */
const ordinal = '(?:st|nd|rd|th|er|º|ª|\\.)?';

const forms: readonly { readonly pattern: RegExp; readonly order: readonly ('year' | 'month' | 'day')[] }[] =
  [
    {
      pattern: new RegExp(
        `${edge}(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\p{N}_/-]|\\.\\p{N}|(?!T\\d)\\p{L})`,
        'giu',
      ),
      order: ['year', 'month', 'day'],
    },
    {
      pattern: new RegExp(`${edge}(\\d{4})/(\\d{2})/(\\d{2})(?![\\p{L}\\p{N}_/-]|\\.\\p{N})`, 'giu'),
      order: ['year', 'month', 'day'],
    },
    {
      pattern: new RegExp(`${edge}(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, 'giu'),
      order: ['year', 'month', 'day'],
    },
    {
      pattern: new RegExp(`${edge}(\\d{4})\\.\\s+(${month})\\s+(\\d{1,2})\\.?(?![\\p{L}\\p{N}])`, 'giu'),
      order: ['year', 'month', 'day'],
    },
    {
      pattern: new RegExp(
        `${edge}(\\d{1,2})${ordinal}\\s+(?:of\\s+|de\\s+)?(${month})\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?![\\p{L}\\p{N}]|[.-]\\p{N})`,
        'giu',
      ),
      order: ['day', 'month', 'year'],
    },
    {
      pattern: new RegExp(`${edge}(\\d{1,2})-(${month})-(\\d{4})(?![\\p{L}\\p{N}_/-])`, 'giu'),
      order: ['day', 'month', 'year'],
    },
    {
      pattern: new RegExp(
        `${edge}(${month})\\.?\\s+(\\d{1,2})${ordinal},?\\s+(\\d{4})(?![\\p{L}\\p{N}]|[.-]\\p{N})`,
        'giu',
      ),
      order: ['month', 'day', 'year'],
    },
    {
      pattern: new RegExp(
        `${edge}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?![\\p{L}\\p{N}_/-]|\\.\\p{N})`,
        'giu',
      ),
      order: ['day', 'month', 'year'],
    },
  ];
const slashed = new RegExp(`${edge}(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\p{L}\\p{N}_/-]|\\.\\p{N})`, 'giu');
/** `02/07/32`: with a year of two digits only what is ambiguous for certain is taken for a date. */
const shortYear = new RegExp(
  `${edge}(\\d{2})/(\\d{2})/([2-4]\\d)(?![\\p{L}\\p{N}_/-]|\\.\\p{N}|\\s?%)`,
  'giu',
);
const dashed = new RegExp(`${edge}(\\d{1,2})-(\\d{1,2})-(\\d{4})(?![\\p{L}\\p{N}_/-]|\\.\\p{N})`, 'giu');

const weekday = `(?:${anyOf(weekdayNames.keys())})`;
const weekdayBefore = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${weekday})\\.?,?\\s+(?:the\\s+|den\\s+|dem\\s+|le\\s+|el\\s+|día\\s+)?$`,
  'iu',
);
/** Behind the date, or behind the hours that follow it: `2031-02-22, 21:00–00:30 CET (Saturday)` */
const weekdayAfter = new RegExp(
  `^(?:,?\\s+(?:at |from )?\\d{1,2}:\\d{2}(?:\\s*[-–—]\\s*\\d{1,2}:\\d{2})?(?:\\s[A-Z]{2,4})?(?=\\s*\\())?\\s*(?:\\(|,\\s*\\(?)?(${weekday})\\.?(?=\\s*(?:\\)|$|\\||(?<=\\([^()\\s]{2,12})[,;]|[,;]?\\s+\\d{1,2}:\\d{2}))`,
  'iu',
);

/** The weekday that a text ends with, counted from Monday: that of the clock behind it in `Sat 20:00`, `Sunday at 05:00`. */
export function weekdayAtEnd(text: string): number | undefined {
  const name = weekdayBefore.exec(text.replace(/\b(?:at|um|à|às)\s+$/, ''))?.[1];
  return name === undefined ? undefined : weekdayNames.get(name.toLowerCase())?.index;
}

/** Every date with a year of four digits, or in doubt of two, in order of place; what may as well be a version or a path is left out. */
export function findDates(text: string): Found<WrittenDate>[] {
  if (!/\d{4}|\d\/\d\d\/\d/.test(text)) return [];
  const found: Found<WrittenDate>[] = [];
  for (const { pattern, order } of forms) {
    for (const match of text.matchAll(pattern)) {
      const part = (name: 'year' | 'month' | 'day'): string => match[order.indexOf(name) + 1] ?? '';
      const named = monthNumbers.get(part('month').toLowerCase());
      const number = {
        year: Number(part('year')),
        month: named ?? Number(part('month')),
        day: Number(part('day')),
      };
      if (number.year < 1990 || number.year > 2099) continue;
      const day = dayNumber(number.year, number.month, number.day);
      // Three numbers with dots may be a version: only what nearly is a date counts, in whatever order.
      const dotted = order[0] === 'day' && named === undefined;
      const near = number.month > 12 ? number.day > 12 && number.month <= 31 : number.day >= 1;
      if (day === undefined && dotted && !(near && number.day <= 31)) continue;
      found.push(
        withWeekday(
          text,
          match.index,
          match[0].trimEnd().length,
          day === undefined ? { fault: 'impossible', readings: [] } : { day, readings: [day] },
        ),
      );
    }
  }
  for (const pattern of [slashed, dashed])
    for (const match of text.matchAll(pattern))
      found.push(withWeekday(text, match.index, match[0].length, eitherWay(match)));
  for (const match of text.matchAll(shortYear)) {
    const value = eitherWay(match, 2000);
    if (value.fault === 'ambiguous') found.push(withWeekday(text, match.index, match[0].length, value));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    ({ value, start }, index) =>
      (value.readings.length > 0 || value.fault !== undefined) &&
      !found.slice(Math.max(0, index - 3), index).some((other) => start < other.end),
  );
}

/** Day and month in either order: only what fits one of them alone is certain. */
function eitherWay(match: RegExpExecArray, century = 0): WrittenDate {
  const [first, second, year] = [Number(match[1]), Number(match[2]), century + Number(match[3])];
  if (year < 1990 || year > 2099) return { readings: [] };
  const dayFirst = dayNumber(year, second, first);
  const monthFirst = dayNumber(year, first, second);
  if (dayFirst === undefined && monthFirst === undefined) return { fault: 'impossible', readings: [] };
  if (dayFirst !== undefined && monthFirst !== undefined) {
    if (dayFirst === monthFirst) return { day: dayFirst, readings: [dayFirst] };
    return { fault: 'ambiguous', readings: [dayFirst, monthFirst] };
  }
  const day = dayFirst ?? monthFirst ?? 0;
  return { day, readings: [day], order: dayFirst === undefined ? 'month-day' : 'day-month' };
}

function withWeekday(text: string, start: number, length: number, value: WrittenDate): Found<WrittenDate> {
  const end = start + length;
  const found = (match: RegExpExecArray | null, offset: number): Found<Weekday> | undefined => {
    const name = match?.[1];
    const known = name === undefined ? undefined : weekdayNames.get(name.toLowerCase());
    if (!match || name === undefined || !known) return undefined;
    const at = offset + match.index + match[0].lastIndexOf(name);
    return { value: known, start: at, end: at + name.length };
  };
  const from = Math.max(0, start - 24);
  const beside =
    found(weekdayBefore.exec(text.slice(from, start)), from) ??
    found(weekdayAfter.exec(text.slice(end, end + 48)), end);
  return { value: beside ? { ...value, weekday: beside } : value, start, end };
}

export function dayNumber(year: number, monthNumber: number, day: number): number | undefined {
  if (monthNumber < 1 || monthNumber > 12 || day < 1) return undefined;
  const time = Date.UTC(year, monthNumber - 1, day);
  return new Date(time).getUTCDate() === day ? time / 86_400_000 : undefined;
}

/** Counted from Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The weekday of an index in the words of another: same language, length and capitals. */
export function spellWeekday(index: number, { language, form }: Weekday, like: string): string {
  const name = (weekdays[language]?.[form === 'long' ? 0 : 1] ?? weekdays[language]?.[0])?.[index] ?? '';
  if (like === like.toUpperCase()) return name.toUpperCase();
  return /^\p{Lu}/u.test(like) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** `2026-11-12`. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
