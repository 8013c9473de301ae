import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import type { Inline, List } from '../../blocks.ts';
import { walkBlocks } from '../../blocks.ts';
import { durationOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { cellOf, tablesIn, type RoledTable } from '../tables.ts';
import { timelinesIn } from '../timeline/timelines.ts';
import { isTotalRow, statedTotalIn, totalIn, totalValueOf, type TimelineTotal } from '../timeline/totals.ts';

/** Durations one below the other with what they come to. */
export interface Sum {
  /** Absent where it may stand elsewhere. */
  readonly total?: TimelineTotal;
  /** Seconds. */
  readonly sum: number;
  /** What is added up. */
  readonly span: Span;
}

/** Tables of durations without times, and lists of steps with a duration each, where a total stands. */
export function sumsIn(section: Section): Sum[] {
  return section.facts(readSums);
}

function readSums(section: Section): Sum[] {
  const tables = tablesIn(section).flatMap((table) => inTable(section, table));
  const timed = section.facts(timelinesIn).map(({ table }) => table.table.span.start);
  const lists = [...walkBlocks(section.blocks)].flatMap((block) =>
    block.kind === 'list' && !timed.includes(block.span.start) ? inList(section, block) : [],
  );
  const planned = section.within('timeline', 'schedule', 'steps');
  return [...tables, ...lists].filter(({ total }) => total !== undefined || planned);
}

const amount = String.raw`(?:\d+(?:\.\d+)?\s*(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?)\b\s*){1,2}`;
/** Neither a range nor a guess. */
const exact = new RegExp(`^\\W*${amount}\\W*$`, 'i');
/** `Migrate (30 minutes)`, `Verify – 10 min`, `Switch: 5 min` */
const ending = new RegExp(`(?:\\(|[–—:,-]\\s+)(${amount})\\)?[.;]?\\s*$`, 'i');
/** What goes on beside the rest, or is not counted, makes the total another one. */
const beside =
  /\b(?:parallel|concurrent\w*|simultaneous\w*|meanwhile|at the same time|overlap\w*|buffer|alongside|optional|if needed|background|each|per)\b/i;

function inTable(section: Section, roled: RoledTable): Sum[] {
  const { table, roles } = roled;
  const column = roles.get('duration');
  if (column === undefined) return [];
  const last = table.rows.at(-1);
  const own = last && isTotalRow(last) ? cellOf(roled, last, 'duration') : undefined;
  const rows = own ? table.rows.slice(0, -1) : table.rows;
  // Times beside the durations tell as well how long it all takes.
  if (roles.has('time') && !own) return [];
  const head = table.header.cells[column]?.text ?? '';
  if (rows.some(({ cells }) => cells.some(({ text }) => beside.test(text)))) return [];
  return sumOf(
    rows.map((row) => withUnit(cellOf(roled, row, 'duration')?.text ?? '', head)),
    own ? totalOf(own, head) : statedTotalIn(section),
    table.span,
  );
}

/** `45` below `Minutes`. */
function withUnit(text: string, head: string): string {
  const unit = /\b(?:minutes?|mins?|hours?|hrs?|h|days?)\b/i.exec(head)?.[0];
  return /^\W*\d+(?:\.\d+)?\W*$/.test(text) && unit !== undefined ? `${squeeze(text)} ${unit}` : text;
}

function totalOf(cell: Inline, head: string): TimelineTotal | undefined {
  const seconds = durationOf(withUnit(cell.text, head));
  const start = cell.text.search(/\d/);
  const bare = /^\W*\d+(?:\.\d+)?\W*$/.test(cell.text);
  if (!bare || seconds === undefined) return totalIn(cell);
  const end = start + (/^[\d.]*\d/.exec(cell.text.slice(start))?.[0] ?? '').length;
  return { seconds, span: cell.span.part(start, end) };
}

function inList(section: Section, list: List): Sum[] {
  const inlines = list.items.map(({ inline }) => inline);
  const last = inlines.at(-1);
  const own = last && totalValueOf(last);
  const items = own ? inlines.slice(0, -1) : inlines;
  const amounts = items.map(({ text }) => ending.exec(text.split('\n')[0] ?? '')?.[1] ?? '');
  if (amounts.includes('') || items.some(({ text }) => beside.test(text))) return [];
  return sumOf(amounts, own ? totalIn(own) : statedTotalIn(section), list.span);
}

function sumOf(texts: readonly string[], total: TimelineTotal | undefined, span: Span): Sum[] {
  const seconds = texts.map((text) => (exact.test(text) ? durationOf(text) : undefined));
  if (total?.range || seconds.length < 2) return [];
  if (seconds.some((each) => each === undefined)) return [];
  const sum = seconds.reduce<number>((all, each) => all + (each ?? 0), 0);
  return [{ ...(total && { total }), sum, span }];
}
