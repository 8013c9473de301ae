/** Stages that take several rows of the timeline. */
import { findClocks } from '../plan/quantities.ts';
import type { NamedRow } from './namedRows.ts';
import type { Finding } from './rule.ts';
import { clockOf, type Stage } from './timeline-stage-mismatch.ts';

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Whether a stage starts with one row and ends with a later one, and no other stage starts between. */
export function spansRows(written: string, stages: readonly Stage[], rows: readonly NamedRow[]): boolean {
  const own = extentOf(written);
  if (!own) return false;
  const first = rows.findIndex(({ row }) => onClock(row.time?.moment.minute) === own.from);
  const last = rows.findIndex(({ row }) => onClock(row.until) === own.to);
  if (first < 0 || last <= first) return false;
  const within = (minute: number): boolean =>
    rows.slice(first + 1, last + 1).some(({ row }) => onClock(row.time?.moment.minute) === minute);
  return !stages.some(({ time }) => {
    const from = extentOf(time.text)?.from ?? own.to;
    return from !== own.to && within(from);
  });
}

/** The one stage that starts or ends in the middle of a row, where all the others start and end with rows. */
export function* amidRows(
  index: number,
  stages: readonly Stage[],
  rows: readonly NamedRow[],
): Generator<Finding> {
  const stage = stages[index];
  const own = extentOf(stage?.time.text ?? '');
  if (!stage || !own || stages.length < 3) return;
  const starts = new Map(rows.map((each) => [onClock(each.row.time?.moment.minute), each.row]));
  const ends = new Set(rows.map(({ row }) => onClock(row.until)));
  const others = stages.filter((each) => each !== stage).map(({ time }) => extentOf(time.text));
  if (!others.every((each) => each && starts.has(each.from) && ends.has(each.to))) return;
  const before = others[index - 1];
  if (!before || starts.has(own.from) || !ends.has(own.to) || own.to <= before.to) return;
  const row = starts.get(before.to);
  if (!row || (own.from > before.to && onClock(row.until) !== own.to)) return;
  yield {
    message: `In the timeline this stage starts at ${clockOf(before.to)} (“${row.phase}”), when the stage before it is over. Correct one of the two, or half of the people will come at the other time.`,
    span: stage.time.span,
    related: [{ message: 'The row of the timeline', span: row.row.span }],
  };
}

function extentOf(text: string): Extent | undefined {
  const [from, to, more] = findClocks(text);
  return from && to && !more ? { from: onClock(from.value), to: onClock(to.value) } : undefined;
}

/** Midnight ends one day and starts another. */
function onClock(minute: number | undefined): number {
  return minute === undefined ? -1 : minute % (24 * 60);
}
