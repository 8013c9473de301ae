/** What is wrong with the times and durations in a text. */
import type { Inline } from '../../plan/blocks.ts';
import { findDayTimes } from '../../plan/dayTimes.ts';
import { findClocks } from '../../plan/quantities.ts';
import { squeeze } from '../../text/words.ts';
import type { Finding } from '../rule.ts';

const clock =
  /(?<![\d:.+/\p{L}]|T\s?[+-]\s?|(?<!\d:\d{2})[-−])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])(?:\s*([ap])\.?m\b)?/giu;

/** Times of day that no clock shows, or whose end comes before their start. */
export function* clocksOf(inline: Inline): Generator<Finding> {
  let wrong = false;
  for (const match of inline.prose.matchAll(clock)) {
    const [whole, hours = '', minutes = '', half = ''] = match;
    const [hour, minute] = [Number(hours), Number(minutes)];
    // `14:30 PM` is clear to everybody, `14:30 AM` to nobody.
    if (hour < 24 && minute < 60 && !(hour > 12 && /^a/i.test(half))) continue;
    if (hour === 24 && minute === 0) continue;
    wrong = true;
    yield {
      message: `There is no ${squeeze(whole)} on any clock, so everybody will turn up at a time of their own. Correct it.`,
      span: inline.span.part(match.index, match.index + whole.trimEnd().length),
    };
  }
  for (const match of inline.prose.matchAll(/\b\d{4}-\d{2}-\d{2}T((\d{2}):(\d{2}))/g)) {
    if ((Number(match[2]) < 24 && Number(match[3]) < 60) || match[1] === '24:00') continue;
    wrong = true;
    const start = match.index + match[0].length - 5;
    yield {
      message: `There is no ${match[1] ?? ''} on any clock, so everybody will turn up at a time of their own. Correct it.`,
      span: inline.span.part(start, start + 5),
    };
  }
  // `09:0O`: a letter for a digit.
  for (const match of inline.prose.matchAll(
    /(?<![\p{L}\d:.])(?=[\dOol]{1,2}:[\dOol]{2}(?![\p{L}\d:]))(?=\S*\d)[\dOol:]*[Ool][\dOol:]*/gu,
  )) {
    wrong = true;
    yield {
      message: `There is a letter in \`${match[0]}\` where a digit belongs, so no clock and no search will find that time. Correct it.`,
      span: inline.span.part(match.index, match.index + match[0].length),
    };
  }
  // `21:15 - 23:0`: the end has lost a digit.
  for (const match of inline.prose.matchAll(/(?<=\d:\d{2} ?(?:-|–|—|to) ?)\d{1,2}:\d(?![\d:])/g)) {
    wrong = true;
    yield {
      message: `There is a digit missing in \`${match[0]}\`, so nobody knows when it ends. Correct it.`,
      span: inline.span.part(match.index, match.index + match[0].length),
    };
  }
  if (!wrong) yield* rangeOf(inline);
}

const range =
  /^(?:[^\d]|\d{4}-\d{2}-\d{2})*?(\d{1,2}:\d{2})\s*(?:-|–|—|to|until)\s*(\d{1,2}:\d{2})(?![\d:])/i;

/** `11:30 - 11:00` would last 23 and a half hours. */
function* rangeOf(inline: Inline): Generator<Finding> {
  const match = range.exec(inline.prose.replace(/^.*\(/s, (head) => ' '.repeat(head.length)));
  // A day before the first time holds for both; one more is that of the second.
  const dates = inline.prose.match(/\d{4}-\d{2}/g)?.length ?? 0;
  if (!match || dates > 1 || /\b(?:day|next|\+1|am|pm)\b/i.test(inline.prose)) return;
  if (ofTwoDays(inline.prose)) return;
  const [from, to] = findClocks(match[0]);
  if (!from || !to || from.value <= to.value || from.value - to.value > 5 * 60) return;
  yield {
    message: `This ends (${match[2] ?? ''}) before it starts (${match[1] ?? ''}), so nobody knows how long there is. Correct one of the two.`,
    span: inline.span.part(from.start, to.end),
  };
}

/** `Sun 12:00` and `Mon 08:00`: each of its day. */
function ofTwoDays(text: string): boolean {
  const [first, last] = findDayTimes(text) ?? [];
  return (
    first !== undefined &&
    last !== undefined &&
    Math.floor(first.value.hours / 24) !== Math.floor(last.value.hours / 24)
  );
}

/** A row whose column for the end lies a little before that for the start; a long way before is the next day. */
export function* endsEarly(start: Inline | undefined, end: Inline | undefined): Generator<Finding> {
  if (!start || !end || /\d{4}-\d{2}|\b(?:day|next|\+1|am|pm)\b/i.test(`${start.prose} ${end.prose}`)) return;
  if (ofTwoDays(`${start.prose} ${end.prose}`)) return;
  const [[from, more], [to, rest]] = [findClocks(start.prose), findClocks(end.prose)];
  if (!from || !to || more || rest || from.value <= to.value || from.value - to.value > 12 * 60) return;
  yield {
    message: `This ends (${squeeze(end.prose)}) before it starts (${squeeze(start.prose)}), so nobody knows how long there is. Correct one of the two.`,
    span: end.span.part(to.start, to.end),
    related: [{ message: 'The start', span: start.span }],
  };
}

const lessThanNone = String.raw`([-−]\s?\d+(?:\.\d+)?\s*(?:m|mins?|minutes?|h|hrs?|hours?|s|secs?|seconds?))(?![\p{L}\d])`;
const negativeValue = new RegExp(`^\\s*${lessThanNone}\\s*(?:$|[,;(])`, 'iu');
/** `for -5 minutes`, `takes -25 minutes`; `at -30 minutes` is before something else. */
const negativeTold = new RegExp(`\\b(?:for|within|every|takes?|lasts?)\\s+${lessThanNone}`, 'iu');

/** A sentence's first duration below none. */
export function negativeIn(inline: Inline): Finding[] {
  const match = /[-−]\d/.test(inline.prose) ? negativeTold.exec(inline.prose) : null;
  return match ? [negative(inline, match)] : [];
}

function negative({ span }: Inline, match: RegExpExecArray): Finding {
  const said = match[1] ?? '';
  const start = match.index + match[0].indexOf(said);
  return {
    message:
      'Nothing takes less than no time. Write how long it takes, so that the rows after it can be planned.',
    span: span.part(start, start + said.length),
  };
}

/** Durations below none, and minutes that make an hour. */
export function* durationsOf(inline: Inline): Generator<Finding> {
  const less = negativeValue.exec(inline.prose);
  if (less) {
    yield negative(inline, less);
    return;
  }
  for (const match of inline.prose.matchAll(
    /(?<![\p{L}\d.])\d+\s*(?:h|hrs?|hours?)\s*(\d{2,3})\s*(?:m|mins?|minutes?)(?!\p{L})/giu,
  )) {
    if (Number(match[1]) < 60) continue;
    yield {
      message: `An hour has 60 minutes, so \`${match[0]}\` may be a slip for something shorter. Write it out.`,
      span: inline.span.part(match.index, match.index + match[0].length),
    };
  }
}
