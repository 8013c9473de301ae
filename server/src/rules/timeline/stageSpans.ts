/** Stages that take several rows of the timeline. */
import type { TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import { findClocks } from '../../plan/quantities.ts';
import type { Finding } from '../rule.ts';
import { only, type NamedRow } from './namedRows.ts';
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

/** The only row that no other stage takes, where all of those start and end with rows and this one reaches beyond it. */
export function rowLeftFor(
  index: number,
  stages: readonly Stage[],
  rows: readonly NamedRow[],
): TimelineRow | undefined {
  const own = extentOf(stages[index]?.time.text ?? '');
  const others = stages.flatMap((stage, at) => (at === index ? [] : [extentOf(stage.time.text)]));
  if (!own || others.length < 2) return undefined;
  const starts = new Set(rows.map(({ row }) => onClock(row.time?.moment.minute)));
  const ends = new Set(rows.map(({ row }) => onClock(row.until)));
  if (starts.has(own.from) || !others.every((each) => each && starts.has(each.from) && ends.has(each.to)))
    return undefined;
  const left = only(rows, ({ row }) => {
    const [from, to] = [onClock(row.time?.moment.minute), onClock(row.until)];
    return !others.some((each) => each && each.from <= from && to <= each.to);
  })?.row;
  const [from, to] = [onClock(left?.time?.moment.minute), onClock(left?.until)];
  const shifted = own.from < to && from < own.to && (own.from < from || to < own.to);
  return left && shifted ? left : undefined;
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
  const starts = new Set(rows.map(({ row }) => onClock(row.time?.moment.minute)));
  const ends = new Set(rows.map(({ row }) => onClock(row.until)));
  const others = stages.filter((each) => each !== stage).map(({ time }) => extentOf(time.text));
  if (!others.every((each) => each && starts.has(each.from) && ends.has(each.to))) return;
  if (starts.has(own.from) || !ends.has(own.to)) return;
  const row = rows
    .map((each) => each.row)
    .find(({ time, until = 0 }) => {
      const start = time?.moment.minute ?? Infinity;
      return start < own.from && own.from < until;
    });
  const start = row?.time?.moment.minute;
  const before = others[index - 1];
  if (!row || start === undefined || (before && start < before.from)) return;
  yield {
    message: `In the timeline “${row.phase}” starts at ${clockOf(start)}, and this stage in the middle of it. Correct one of the two, or half of the people will come at the other time.`,
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
