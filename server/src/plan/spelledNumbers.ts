/** Numbers in words. */
import { spelledNumbers } from './quantities.ts';

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** `three`, `forty`, `forty-eight` */
const numbers = `(?:${spelledNumbers.join('|')}|fifteen|(?:${tens.join('|')})(?:-(?:${spelledNumbers.slice(0, 9).join('|')}))?)`;
const spelled = new RegExp(`\\b${numbers} (?:hours?|minutes?|days?)\\b`, 'i');
const spelledBefore = new RegExp(
  `\\b${numbers}(?= (?:(?:to|until) |${numbers}|(?:hours?|minutes?|days?)\\b))`,
  'gi',
);
const partsOfHour = /\b(?:half an|(a|three) quarters? of an) hour\b|\b(an) hour and a half\b/gi;

/** The numbers of durations and of their ranges in digits; the text stays as long as it was. */
export function withDigits(text: string): string {
  return spelled.test(text) ? text.replace(spelledBefore, digitsOf) : text;
}

/** The same with the parts of an hour in minutes. */
export function withMinutes(text: string): string {
  return withDigits(
    text.replace(partsOfHour, (words, quarters?: string, whole?: string) => {
      const minutes = whole ? '90' : quarters === undefined ? '30' : /a/i.test(quarters) ? '15' : '45';
      return `${minutes} min`.padEnd(words.length);
    }),
  );
}

/** `forty-eight` in digits, as long as it was. */
function digitsOf(words: string): string {
  const [first = '', second = ''] = words.toLowerCase().split('-');
  const one = first === 'fifteen' ? 15 : spelledNumbers.indexOf(second || first) + 1;
  const ten = tens.indexOf(first);
  return String(ten < 0 ? one : (ten + 2) * 10 + (second ? one : 0)).padEnd(words.length);
}
