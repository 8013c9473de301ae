/** Which time comes before which, and the words for one that stands at the wrong place. */
import type { Inline } from '../../plan/blocks.ts';
import { momentOf } from '../../plan/quantities.ts';
import { squeeze } from '../../text/words.ts';
import type { Finding } from '../rule.ts';

export function finding(inline: Inline, last: Inline): Finding {
  return {
    message: `\`${squeeze(inline.text)}\` comes after \`${squeeze(last.text)}\` but lies before it. Move the row or correct its time: people start the next row when the last one ends.`,
    span: inline.span,
    related: [{ message: 'The row before', span: last.span }],
  };
}

/** Whether `text` tells an earlier moment than `earlier` does; false where the two cannot be compared. */
export function isBefore(text: string, earlier: string): boolean {
  const now = momentOf(text);
  const then = momentOf(earlier);
  if (!now || !then) return false;
  if (now.relative !== undefined && then.relative !== undefined) return now.relative < then.relative;
  if (now.day !== undefined && then.day !== undefined) {
    if (now.day !== then.day) return now.day < then.day;
    return now.minute !== undefined && then.minute !== undefined && now.minute < then.minute;
  }
  const [day, lastDay] = [dayNumber(text), dayNumber(earlier)];
  if (day !== undefined && lastDay !== undefined && day !== lastDay) return day < lastDay;
  if (now.minute === undefined || then.minute === undefined || around(text) !== around(earlier)) return false;
  return now.minute < then.minute && !passesMidnight(then.minute, now.minute);
}

function dayNumber(text: string): number | undefined {
  const match = /\b(?:day|tag|día|jour|d)\s*[+]?\s*(\d{1,3})\b/i.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** What stands around the clock times: only equal words make two clock times comparable. */
function around(text: string): string {
  return squeeze(
    text
      .replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ' ')
      .replace(/[-–—~≈]|\b(?:am|pm|utc|approx\.?|ca\.?|about|to|until|till|and)\b/gi, ' '),
  ).toLowerCase();
}

export function passesMidnight(before: number, after: number): boolean {
  return before - after > 12 * 60;
}
