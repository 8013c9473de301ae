/** What we write into a picture ourselves, in the reader's language. */
import { isoDate } from '../plan/dates.ts';
import { spellDuration } from '../plan/quantities.ts';
import { german } from './german.ts';

export interface Wording {
  /** A text of our own, with what belongs into its `{0}` and `{1}`. */
  readonly say: (english: string, ...values: readonly (string | number)[]) => string;
  readonly duration: (seconds: number) => string;
  /** A day counted from the epoch, without its year. */
  readonly day: (day: number) => string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const english: Wording = {
  say: fill,
  duration: spellDuration,
  day: (day) => {
    const [, month, number] = isoDate(day).split('-');
    return `${Number(number)} ${months[Number(month) - 1] ?? ''}`;
  },
};

const inGerman: Wording = {
  say: (text, ...values) => fill(german[text] ?? text, ...values),
  duration: (seconds) => {
    const minutes = Math.round(seconds / 60);
    const spelled = (unit: string, count: number): string =>
      new Intl.NumberFormat('de', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
    if (seconds < 60) return spelled('second', Math.round(seconds));
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [
      ...(hours > 0 ? [spelled('hour', hours)] : []),
      ...(rest > 0 ? [spelled('minute', rest)] : []),
    ].join(' ');
  },
  day: (day) =>
    new Intl.DateTimeFormat('de', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      day * 86_400_000,
    ),
};

/** The wording for a locale such as `de-CH`; English where there is none. */
export function wordingIn(locale: string | undefined): Wording {
  return locale !== undefined && /^de\b/i.test(locale) ? inGerman : english;
}

function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (blank, index: string) => String(values[Number(index)] ?? blank));
}
