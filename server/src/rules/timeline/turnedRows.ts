/** Rows of a timeline that stand at the wrong place, or end before they start. */
import type { Inline } from '../../plan/blocks.ts';
import { findDates } from '../../plan/dates.ts';
import { cellOf, type RoledTable } from '../../plan/facts/tables.ts';
import { timelinesIn, type TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import { findClocks } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import type { Finding } from '../rule.ts';
import { finding, isBefore } from './chronology.ts';
import { outOfPlace } from './outOfPlace.ts';

type Timed = NonNullable<TimelineRow['time']>;

export function turnedRowsIn(section: Section): Finding[] {
  if (/\b(?:history|changelog|change log|revisions?|versions?|log|incidents?)\b/.test(section.name))
    return [];
  const found: Finding[] = [];
  for (const { rows, table } of section.facts(timelinesIn)) {
    const days: Timed[][] = [[]];
    for (const row of rows) {
      const { time } = row;
      // `| **Sunday 19 April** |` parts one day from the next.
      if (!time && dayRow.test(row.row.cells.map(({ text }) => text).join(' '))) days.push([]);
      if (!time) continue;
      const end = turnedEnd(row, table);
      if (end) found.push(ending(end, time.inline));
      days.at(-1)?.push(time);
    }
    for (const { time, other, late } of days.flatMap((day) => outOfPlace(day, isTurned))) {
      const [own, beside] =
        daysBetween(time, other) === 0 ? [time.inline, other.inline] : [time.date, other.date];
      // Rows below a date that give none are of its day.
      if (own && beside && found.at(-1)?.span !== own.span)
        found.push(late ? tooLate(own, beside) : finding(own, beside));
    }
  }
  return found;
}

/** By the dates where these stand apart from the times. */
function daysBetween(a: Timed, b: Timed): number {
  return a.date && b.date ? (a.moment.day ?? 0) - (b.moment.day ?? 0) : 0;
}

function isTurned(time: Timed, above: Timed): boolean {
  const days = daysBetween(time, above);
  return days < 0 || (days === 0 && isBefore(time.inline.text, above.inline.text));
}

function tooLate(inline: Inline, next: Inline): Finding {
  return {
    message: `\`${squeeze(inline.text)}\` stands above \`${squeeze(next.text)}\` but comes after it. Move the row or correct its time: people start the next row when the last one ends.`,
    span: inline.span,
    related: [{ message: 'The row below', span: next.span }],
  };
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*';
const dayRow = new RegExp(
  `^\\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|day \\w+|d[+-]?\\d|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.? ${month}|${month} \\d{1,2})[\\s\\p{L}\\d.,:()+-]{0,30}\\W*$`,
  'iu',
);

/** What a night passes midnight by at most. */
const slip = 3 * 60;

/** The cell for the end of a row that ends shortly before it starts. */
function turnedEnd({ row, time }: TimelineRow, table: RoledTable): Inline | undefined {
  const end = cellOf(table, row, 'end');
  const [until, more] = findClocks(end?.text ?? '');
  const [from] = findDates(time?.inline.text ?? '');
  const [to] = findDates(end?.text ?? '');
  const days = (to?.value.day ?? NaN) - (from?.value.day ?? NaN);
  if (end && days < 0) return end;
  const start = time?.moment.minute;
  if (!end || !until || more || start === undefined || findClocks(time?.inline.text ?? '').length > 1)
    return undefined;
  return until.value < start && (days === 0 || (!(days > 0) && start - until.value <= slip))
    ? end
    : undefined;
}

function ending(end: Inline, start: Inline): Finding {
  return {
    message: `This ends at \`${squeeze(end.text)}\`, before it starts (\`${squeeze(start.text)}\`). Correct one of the two: people start the next row when this one ends.`,
    span: end.span,
    related: [{ message: 'The start', span: start.span }],
  };
}
