import { squeeze } from '../../../text/words.ts';
import type { Inline, Row } from '../../blocks.ts';
import { findDates } from '../../dates.ts';
import { minutesBetween } from '../../dayTimes.ts';
import { partOf } from '../../fieldsOf.ts';
import type { Heading } from '../../heading.ts';
import { durationOf, findClocks, momentOf, type Moment } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { cellOf, tablesIn, type RoledTable } from '../tables.ts';
import { listedTimelinesIn } from './listedTimelines.ts';
import { toldTimelinesIn } from './toldTimes.ts';
import { isTotalRow, statedTotalIn, totalIn, type TimelineTotal } from './totals.ts';
import { trailingTimelinesIn } from './trailingTimes.ts';

/** A table of what happens when, or a list that is read as one without columns. */
export interface Timeline {
  readonly table: RoledTable;
  readonly rows: readonly TimelineRow[];
  /** `Total Estimated Duration: 6 hours (10:00 - 16:00 UTC)` in the same section. */
  readonly total?: TimelineTotal;
}

export interface TimelineRow {
  readonly row: Row;
  readonly time?: { readonly inline: Inline; readonly moment: Moment; readonly date?: Inline };
  /** Seconds. */
  readonly duration?: number;
  /** Minutes, counted as the start is: from midnight (on and past 1440 on the next day) or from `T`. */
  readonly until?: number;
  /** Its first sentence says from when to when it is so, and not how long it is worked on. */
  readonly holds?: true;
  readonly phase: string;
  readonly owner?: string;
}

/** Tables with times and at least one of phase, duration or owner, and lists whose items open with a time. */
export function timelinesIn(section: Section): Timeline[] {
  return section.facts(readTimelines);
}

function readTimelines(section: Section): Timeline[] {
  const found = [...ofTables(section), ...listedTimelinesIn(section), ...toldTimelinesIn(section)];
  const total = found.length > 0 ? statedTotalIn(section) : undefined;
  // Steps in bold are seldom all of what a total is about.
  return [
    ...found.map((timeline) => ({ ...(total && { total }), ...timeline })),
    ...trailingTimelinesIn(section),
  ];
}

function ofTables(section: Section): Timeline[] {
  return tablesIn(section).flatMap((table) => {
    const { roles } = table;
    const spans = roles.has('end') && section.within('timeline', 'schedule', 'steps');
    if (!roles.has('time') || !(roles.has('phase') || roles.has('duration') || roles.has('owner') || spans))
      return [];
    // A log of what was done, a table of alerts or of releases is no timeline.
    if (roles.has('metric') || roles.has('threshold') || roles.has('risk')) return [];
    const last = table.table.rows.at(-1);
    const sum = last && isTotalRow(last) ? last : undefined;
    const rows = table.table.rows.flatMap((row, index) => (row === sum ? [] : [readRow(table, row, index)]));
    if (rows.filter(({ time }) => time).length < 2) return [];
    // A total below a column of durations is read with these.
    const own = roles.has('duration') ? undefined : sum;
    const [total] = own?.cells.flatMap((cell) => totalIn(cell) ?? []) ?? [];
    return [{ table, rows, ...(total && { total }) }];
  });
}

/** A stage that says itself when it is carried out, in its heading or under the key `time`; at most one. */
export function timedStageIn(section: Section): TimelineRow[] {
  return section.facts(readTimedStage);
}

function readTimedStage(section: Section): TimelineRow[] {
  const { heading, fields } = section;
  if (!heading || section.isRollback || section.level < 2) return [];
  // `Phase 5: Monitoring` is a stage as the others are.
  const around = heading.sequence || section.parent?.within('steps') === true ? section.parent : section;
  if (around?.within('communication', 'monitoring', 'monitoringSchedule')) return [];
  // A timeline has its rows; headings in it are stages where each has its times.
  if (around?.within('timeline', 'schedule') && !isRanged(section)) return [];
  const valueOf = (names: RegExp): Inline | undefined =>
    fields.find(({ name, value }) => value && names.test(name))?.value;
  const key = valueOf(/^(?:time|window|scheduled?|when)$/);
  const counts = isCounted(section);
  const counted = counts ? countedFrom(heading.inline) : undefined;
  if (counted) return [counted];
  const isStage = counts || section.parent?.within('steps') === true;
  const headed = counts || isRanged(section);
  const from = headed && heading.time ? heading.time.span.start - heading.inline.span.start : 0;
  const opening = openingTime(section);
  const inline =
    headed && heading.time
      ? partOf(heading.inline, from, from + heading.time.text.length)
      : key && findClocks(key.text).length === 2
        ? key
        : (startingAt(section) ?? (key && isStage && clockAlone.test(key.text) ? key : opening));
  const moment = inline && momentOf(inline.text);
  const [start, second] = inline ? findClocks(inline.text) : [];
  if (!inline || !moment || !start) return [];
  const lasts = durationOf(squeeze(valueOf(/^(?:duration|estimated duration|takes)$/)?.text ?? ''));
  const end =
    second ??
    findClocks(valueOf(ends)?.text ?? '')[0] ??
    (lasts === undefined ? undefined : { value: start.value + lasts / 60 });
  const owner = fields.find(
    ({ name, value }) => value && /^(?:(?:stage |phase )?owner|who|responsible|lead)$/.test(name),
  );
  return [
    {
      row: { span: inline.span, cells: [] },
      time: { inline, moment },
      ...(inline === opening && { holds: true as const }),
      ...(end && { until: start.value + minutesBetween(start.value, end.value) }),
      phase: heading.title.replace(/\s*\([^()]*\d:\d{2}[^()]*\)\s*$/, ''),
      ...(owner?.value && { owner: squeeze(owner.value.text) }),
    },
  ];
}

/** `Phase 2: Copy (T+20 to T+95, Ann Lee)`: minutes counted from the start, and who it is that does it. */
function countedFrom(inline: Inline): TimelineRow | undefined {
  if (!/T\s?[+−–-]\s?\d/.test(inline.text)) return undefined;
  const match = offsets.exec(inline.text);
  const [whole = '', times = '', from = '', to] = match ?? [];
  const moment = match && momentOf(from);
  if (!match || moment?.relative === undefined) return undefined;
  const end = to === undefined ? undefined : momentOf(to)?.relative;
  const start = match.index + whole.indexOf(times);
  const name = /^\s*[,;·]\s*(\p{Lu}\p{L}[\p{L} '’-]{1,40})\)/u.exec(
    inline.text.slice(match.index + whole.length),
  )?.[1];
  return {
    row: { span: inline.span.part(start, start + times.length), cells: [] },
    time: { inline: partOf(inline, start, start + times.length), moment },
    ...(end !== undefined && { until: end }),
    phase: squeeze(inline.text.replace(/\s*\([^()]*\)\s*$/, '')),
    ...(name !== undefined && { owner: squeeze(name) }),
  };
}

const offset = '[Tt]\\s?[+−–-]\\s?\\d{1,4}(?::\\d{2}|\\s?(?:minutes|mins?|m|hours?|hrs?|h)\\b)?';
const offsets = new RegExp(
  `[(:,—–]\\s*((${offset})(?:\\s*(?:to|until|till|-|–|—|\\.\\.|→)\\s*(${offset}))?)(?![\\d:])`,
);

/** `**Time:** 22:10 UTC` */
const clockAlone = /^\W*\d{1,2}:\d{2}(?:\s*[A-Z]{3,4})?\W*$/;
const starts = /^(?:start|start time|starts|starts at|begin|begins|from|planned start)$/;
const ends = /^(?:end|end time|ends|ends at|until|to|planned end)$/;

/** `Stage 2: …`, or `2. …` among the steps or with its times. */
export function isCounted(section: Section): boolean {
  const { heading, parent } = section;
  if (!heading) return false;
  if (heading.sequence || isLettered(heading)) return true;
  const numbered = /^\s*(?:(?:\d{1,2}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)\s/.test(heading.inline.text);
  return numbered && (parent?.within('steps') === true || isRanged(section));
}

/** `Phase B – Stop and promote` */
export function isLettered(heading: Heading | undefined): boolean {
  return (
    heading !== undefined && /^\W*(?:Phase|Stage|Step|Part|Wave|Block) [A-Z]\b/.test(heading.inline.text)
  );
}

/** `Drain and install (03:15-03:45)` and `03:15 Drain`: work, and no hours that somebody can be reached at. */
function isRanged({ heading, name }: Section): boolean {
  if (!heading?.time || apart.test(name)) return false;
  return findClocks(heading.time.text).length === 2 || /^\W*\d{1,2}:\d{2}\b/.test(heading.inline.text);
}

const apart =
  /\b(?:window|history|log|incidents?|support|on[- ]?call|shifts?|hours|freeze|contacts?|communication|monitoring|meetings?|calls?)\b/;

/** `From 11:00 to 13:00 half of the traffic goes there.` as the first words of a stage. */
function openingTime(section: Section): Inline | undefined {
  const [first] = section.blocks;
  if (!section.heading?.sequence) return undefined;
  // `- [ ] 08:00 Set the weight`
  const item = first?.kind === 'list' ? first.items[0]?.inline : undefined;
  const opening =
    item &&
    /^\s*(\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b)))(?=\s+\p{L})/u.exec(item.prose);
  if (item && opening) return partOf(item, opening[0].length - (opening[1] ?? '').length, opening[0].length);
  if (first?.kind !== 'paragraph') return undefined;
  const match =
    /^\s*(?:(?:from|between)\s+)?(\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b))(?:\s+[A-Z]{3,4})?\s*(?:-|–|—|to|until|till|and)\s*\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b)))(?![\d:])/i.exec(
      first.inline.prose,
    );
  return match ? partOf(first.inline, match[0].length - (match[1] ?? '').length, match[0].length) : undefined;
}

/** `start: '21:00'` among the keys of a step. */
function startingAt({ content, parent }: Section): Inline | undefined {
  if (parent?.within('steps') !== true) return undefined;
  const value = content.keys.find(({ name, value }) => value && starts.test(name))?.value;
  return value && findClocks(value.text).length === 1 && !/\d{4}-\d{2}-\d{2}/.test(value.text)
    ? value
    : undefined;
}

function readRow(table: RoledTable, row: Row, index: number): TimelineRow {
  const when = cellOf(table, row, 'time');
  const date = dateAt(table, index);
  const moment = when && onDay(momentOf(when.text), date);
  const stated = durationIn(table, row);
  const phase = cellOf(table, row, 'phase');
  const owner = cellOf(table, row, 'owner');
  const start = moment?.relative ?? moment?.minute;
  const end = start === undefined ? undefined : endOf(when, cellOf(table, row, 'end'), start, moment);
  // Without a column for the duration, start and end say how long it takes.
  const duration =
    stated ??
    (!table.roles.has('duration') && start !== undefined && end !== undefined
      ? (end - start) * 60
      : undefined);
  const until = end ?? (start === undefined || duration === undefined ? undefined : start + duration / 60);
  return {
    row,
    ...(when && moment && { time: { inline: when, moment, ...(date && { date }) } }),
    ...(duration !== undefined && { duration }),
    ...(until !== undefined && { until }),
    phase: squeeze(phase?.text ?? ''),
    ...(owner && { owner: squeeze(owner.text) }),
  };
}

/** The date beside the time, or that of the last row which gives one. */
function dateAt(table: RoledTable, index: number): Inline | undefined {
  if (!table.roles.has('day')) return undefined;
  const cells = table.table.rows.slice(0, index + 1).map((row) => cellOf(table, row, 'day'));
  return cells.findLast((cell) => cell !== undefined);
}

/** Times of days that nobody can tell apart are none. */
function onDay(moment: Moment | undefined, date: Inline | undefined): Moment | undefined {
  if (!date || moment?.day !== undefined || moment?.relative !== undefined) return moment;
  const day = findDates(date.text)[0]?.value.day;
  return day === undefined || moment?.minute === undefined ? undefined : { ...moment, day };
}

/** `45 min`, or `45` below `Duration (min)`. */
export function durationIn(table: RoledTable, row: Row): number | undefined {
  const text = squeeze(cellOf(table, row, 'duration')?.text ?? '');
  const head = table.table.header.cells[table.roles.get('duration') ?? -1]?.text ?? '';
  const unit = /\b(?:minutes?|mins?|hours?|hrs?|h)\b/i.exec(head)?.[0];
  return durationOf(/^\d+(?:\.\d+)?$/.test(text) && unit !== undefined ? `${text} ${unit}` : text);
}

/** The second time of `10:00 - 10:30` or `T+0 to T+30`, or that of the column for the end; a clock goes on past midnight. */
function endOf(
  when: Inline | undefined,
  end: Inline | undefined,
  start: number,
  { relative, day }: Moment = {},
): number | undefined {
  if (relative !== undefined) {
    const until = offsetEnd(when?.text ?? '') ?? momentOf(end?.text ?? '')?.relative;
    return until !== undefined && until >= start ? until : undefined;
  }
  const [, second, third] = findClocks(when?.text ?? '');
  const found = second && !third ? second : end && findClocks(end.text)[0];
  const lasts = found && minutesTo(start, day, found.value, second ? undefined : end);
  return lasts === undefined || lasts < 0 ? undefined : start + lasts;
}

/** From a start to a clock time on the day that the cell for the end gives; without days it may lie past midnight. */
export function minutesTo(
  start: number,
  day: number | undefined,
  clock: number,
  end: Inline | undefined,
): number {
  const last = end && momentOf(end.text)?.day;
  return day === undefined || last === undefined
    ? minutesBetween(start, clock)
    : (last - day) * 24 * 60 + clock - start;
}

/** The second of two times that are counted from the start: `T+0 to T+30`. */
export function offsetEnd(text: string): number | undefined {
  const [, second] = text.split(/(?<=\d\p{L}*\s*)(?:to|until|till|-|–|—|→|\.\.)(?=\s*T\s?[+−–-])/iu);
  return second === undefined ? undefined : momentOf(second)?.relative;
}
