/** Rows of a timeline that no stage has by its name or start. */
import type { TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import { findClocks } from '../../plan/quantities.ts';
import { staying } from '../../plan/vocabulary/holds.ts';
import { only, type NamedRow } from './namedRows.ts';
import type { Stage } from './timeline-stage-mismatch.ts';

/** Where every other stage has its row, the one that is left over, if the stage lies in its time. */
export function leftOver(
  index: number,
  stages: readonly Stage[],
  rows: readonly NamedRow[],
  matches: readonly (TimelineRow | undefined)[],
): TimelineRow | undefined {
  const between = rowBetween(index, rows, matches);
  if (between) {
    const [own] = findClocks(stages[index]?.time.text ?? '');
    return own && own.value > (between.time?.moment.minute ?? Infinity) ? between : undefined;
  }
  const shifted = shiftedRow(index, stages, rows, matches);
  if (shifted) return shifted;
  const row = rows[index]?.row;
  if (stages.length !== rows.length || !matches.every((match, at) => at === index || match === rows[at]?.row))
    return undefined;
  const start = row?.time?.moment.minute;
  const [own] = findClocks(stages[index]?.time.text ?? '');
  const covers =
    start !== undefined && row?.until !== undefined && own && own.value > start && own.value < row.until;
  return covers ? row : undefined;
}

/** The one row without a stage that takes as long and begins a little sooner or later, where the other stages have theirs. */
function shiftedRow(
  index: number,
  stages: readonly Stage[],
  rows: readonly NamedRow[],
  matches: readonly (TimelineRow | undefined)[],
): TimelineRow | undefined {
  const starts = new Set(rows.map(({ row }) => row.time?.moment.minute));
  const others = stages.filter((_, at) => at !== index && !matches[at]);
  if (stages.length < 3 || others.some(({ time }) => !starts.has(findClocks(time.text)[0]?.value)))
    return undefined;
  const [begin, end] = findClocks(stages[index]?.time.text ?? '');
  if (!begin || !end) return undefined;
  const length = end.value - begin.value;
  const alike = only(rows, ({ row: { time, until, phase }, row }) => {
    const start = time?.moment.minute;
    if (start === undefined || until === undefined || matches.includes(row) || idle.test(phase)) return false;
    return until - start === length && Math.abs(begin.value - start) < length;
  });
  return alike?.row;
}

/** The one row between those of the stages before and after, where no other stage has it and work is done in it. */
function rowBetween(
  index: number,
  rows: readonly NamedRow[],
  matches: readonly (TimelineRow | undefined)[],
): TimelineRow | undefined {
  const [before, after] = [matches[index - 1], matches[index + 1]];
  const at = before ? rows.findIndex(({ row }) => row === before) : -1;
  const row = rows[at + 1]?.row;
  if (at < 0 || !after || rows[at + 2]?.row !== after || !row || matches.includes(row)) return undefined;
  return idle.test(row.phase) ? undefined : row;
}

/** What is no stage of its own. */
const idle = new RegExp(
  String.raw`\b(?:${staying}|go\/no-?go|decision|decide|break|buffer|call|check\w*|gate|meeting)\b`,
  'i',
);
