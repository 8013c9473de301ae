/** Stages with a day of their own, against the rows of a timeline that takes several days. */
import { isoDate } from '../../plan/dates.ts';
import { cellOf } from '../../plan/facts/tables.ts';
import { timedStageIn, timelinesIn, type TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Finding } from '../rule.ts';
import { isSameSet, named, only, wordsOf, type NamedRow } from './namedRows.ts';
import { clockOf, zoneOf } from './timeline-stage-mismatch.ts';

/** `When: 2031-03-06, 03:00 – 03:45` where the row of that name has another day or another hour. */
export function* otherDays(plan: Plan): Generator<Finding> {
  const rows = plan.facts(datedRowsIn);
  if (new Set(rows.map(({ row }) => row.time?.moment.day)).size < 2) return;
  const stages = plan.facts(timedStageIn).flatMap((stage) => {
    const words = wordsOf(stage.phase);
    const row = only(rows, (each) => isSameSet(words, each.words))?.row;
    return row && stage.time?.moment.day !== undefined ? [{ stage, row }] : [];
  });
  // Where no stage agrees with its row, the two are told in clocks, or of days, of their own.
  if (!stages.some(({ stage, row }) => difference(stage, row) === undefined)) return;
  for (const { stage, row } of stages) {
    const wanted = difference(stage, row);
    if (wanted === undefined || !stage.time) continue;
    yield {
      message: `The timeline gives ${wanted} for this stage (“${row.phase}”). Correct one of the two, or half of the people will come at the other time.`,
      span: stage.time.inline.span,
      related: [{ message: 'The row of the timeline', span: row.row.span }],
    };
  }
}

/** Rows with a day and a time, of a table that names no zone but that of the stages. */
function datedRowsIn(section: Section): NamedRow[] {
  return section.facts(timelinesIn).flatMap(({ table, rows }) => {
    const head = table.table.header.cells[table.roles.get('time') ?? -1]?.text ?? '';
    if (zoneOf(head) !== undefined || rows.some(({ time }) => time?.moment.minute === undefined)) return [];
    return rows.flatMap((row) =>
      row.time?.moment.day === undefined || !cellOf(table, row.row, 'phase') ? [] : [named(row)],
    );
  });
}

/** What the row says where the stage says something else. */
function difference(stage: TimelineRow, row: TimelineRow): string | undefined {
  const [own, other] = [stage.time?.moment, row.time?.moment];
  if (own?.minute === undefined || other?.day === undefined || other.minute === undefined) return undefined;
  if (own.day !== other.day) return isoDate(other.day);
  if (own.minute !== other.minute) return clockOf(other.minute);
  const ends = stage.until !== undefined && row.until !== undefined && stage.until !== row.until;
  return ends ? `${clockOf(other.minute)} – ${clockOf(row.until ?? 0)}` : undefined;
}
