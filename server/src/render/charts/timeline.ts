/** What happens when, to scale. */
import { minutesOfDay } from '../../plan/dayTimes.ts';
import { cellOf } from '../../plan/facts/tables.ts';
import type { Timeline, TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import { el, shorten, type Markup } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { figure, note } from './figure.ts';
import { along, em, percent, timeTicks, type Domain } from './scale.ts';

/** What the rest of the plan knows of a timeline. */
export interface TimelineContext {
  /** The day of clock times without a date, counted from the epoch. */
  readonly day?: number | undefined;
  /** Minutes from UTC; undefined where the plan names no zone, and so means the reader's own; `unclear` where nobody can tell. */
  readonly zone?: number | 'unclear' | undefined;
  /** For rows that start too early, the row that is not over by then. */
  readonly overlaps: ReadonlyMap<TimelineRow, TimelineRow>;
  readonly wording: Wording;
}

interface Bar {
  readonly row: TimelineRow;
  /** Minutes on the chart's own scale. */
  readonly start: number;
  /** Undefined where the plan does not say how long it takes. */
  readonly end: number | undefined;
  readonly done: boolean;
}

const mostRows = 60;
const rowHeight = 2.3;
const axisHeight = 1.7;
const lettersAcross = 60;

/** A bar a row on one scale; undefined where fewer than two rows say when. */
export function timelineChart(timeline: Timeline, context: TimelineContext): Markup | undefined {
  const scale = scaleOf(timeline.rows);
  const all = barsOf(timeline, scale);
  if (all.length < 2) return undefined;
  const bars = all.slice(0, mostRows);
  const domain = domainOf(bars);
  if (!domain) return undefined;
  const height = axisHeight + bars.length * rowHeight + 0.3;
  const { zone, wording } = context;
  const base =
    zone === 'unclear' ? undefined : scale === 'day' ? 0 : scale === 'clock' ? context.day : undefined;
  const overlapping = bars.filter(({ row }) => context.overlaps.has(row)).length;
  const first = spellMoment(bars[0]?.start ?? 0, scale, wording);
  const last = spellMoment(Math.max(...all.map(({ start, end }) => end ?? start)), scale, wording);
  const label =
    overlapping > 0
      ? wording.say(
          'Timeline of {0} rows from {1} to {2}, {3} of them before another is over; the table below has the same.',
          ...[all.length, first, last, overlapping],
        )
      : wording.say(
          'Timeline of {0} rows from {1} to {2}; the table below has the same.',
          ...[all.length, first, last],
        );
  return figure(
    'timeline',
    el(
      'svg',
      {
        role: 'img',
        'aria-label': label,
        width: '100%',
        height: em(height),
        // For the page's script, which has a clock: minutes since the epoch, in the zone that is named.
        ...(base !== undefined && {
          'data-from': base * minutesOfDay + domain.from,
          'data-to': base * minutesOfDay + domain.to,
          'data-zone': zone,
        }),
      },
      ...axis(domain, scale, height, wording),
      ...bars.flatMap((bar, index) => drawBar(bar, index, domain, scale, bars, context)),
    ),
    all.length > bars.length ? note(wording.say('and {0} more rows', all.length - bars.length)) : undefined,
  );
}

type Scale = 'relative' | 'day' | 'clock';

/** Rows with dates, with clock times and with offsets cannot share an axis: most decide. */
function scaleOf(rows: readonly TimelineRow[]): Scale {
  const count = { relative: 0, day: 0, clock: 0 };
  for (const { time } of rows) if (time) count[kindOf(time.moment)]++;
  if (count.relative > count.day && count.relative > count.clock) return 'relative';
  return count.day > 0 && count.day >= count.clock ? 'day' : 'clock';
}

function kindOf({ relative, day: date }: NonNullable<TimelineRow['time']>['moment']): Scale {
  return relative !== undefined ? 'relative' : date !== undefined ? 'day' : 'clock';
}

function barsOf({ rows, table }: Timeline, scale: Scale): Bar[] {
  const bars: Bar[] = [];
  let nights = 0;
  let last: number | undefined;
  for (const row of rows) {
    const { time, duration, until } = row;
    if (!time || kindOf(time.moment) !== scale) continue;
    const { minute, relative, day: date } = time.moment;
    const own = relative ?? minute ?? 0;
    // Clock times that fall back by half a day have passed midnight.
    if (scale === 'clock' && last !== undefined && last - own > minutesOfDay / 2) nights++;
    last = own;
    const start =
      own + (scale === 'day' ? (date ?? 0) * minutesOfDay : scale === 'clock' ? nights * minutesOfDay : 0);
    const length =
      duration !== undefined ? duration / 60 : until !== undefined ? Math.max(0, until - own) : undefined;
    const status = cellOf(table, row.row, 'status')?.text ?? '';
    bars.push({
      row,
      start,
      end: length === undefined ? undefined : start + length,
      done: /✅|✔|☑|\b(?:done|completed?|finished)\b/iu.test(status),
    });
  }
  return bars;
}

/** From the first start to the last end, with room behind what begins last; undefined where all is at one moment. */
function domainOf(bars: readonly Bar[]): Domain | undefined {
  const from = Math.min(...bars.map(({ start }) => start));
  const ends = Math.max(...bars.map(({ start, end }) => end ?? start));
  const starts = Math.max(...bars.map(({ start }) => start));
  if (ends === from) return undefined;
  // An open end needs something to be drawn on.
  const open = bars.some(({ start, end }) => end === undefined && start === starts && ends === starts);
  return { from, to: open ? ends + (ends - from) * 0.12 : ends };
}

function axis(domain: Domain, scale: Scale, height: number, wording: Wording): Markup[] {
  const { step, ticks } = timeTicks(domain);
  return ticks.flatMap((tick) => {
    const share = along(domain, tick);
    const anchor = share < 0.04 ? 'start' : share > 0.94 ? 'end' : 'middle';
    return [
      el('line', { class: 'grid', x1: percent(share), x2: percent(share), y1: em(1.4), y2: em(height) }),
      el(
        'text',
        { class: 'tick', x: percent(share), y: em(1), 'text-anchor': anchor },
        spellTick(tick, scale, step, wording),
      ),
    ];
  });
}

function drawBar(
  { row, start, end, done: isDone }: Bar,
  index: number,
  domain: Domain,
  scale: Scale,
  bars: readonly Bar[],
  { overlaps, wording }: TimelineContext,
): Markup[] {
  const top = axisHeight + index * rowHeight;
  const from = along(domain, start);
  const to = along(domain, end ?? start);
  const prior = overlaps.get(row);
  const over = prior && bars.find((bar) => bar.row === prior);
  const owner = row.owner === undefined ? '' : shorten(row.owner, 24);
  const phase = shorten(row.phase === '' ? spellMoment(start, scale, wording) : row.phase, 50 - owner.length);
  // From the bar's start where there is room for it on a narrow page, else up to the bar's end.
  const width = (phase.length + owner.length) / lettersAcross;
  const left = from + width <= 1 || to - width < 0;
  const words = el(
    'text',
    {
      class: 'label',
      x: percent(left ? from : Math.max(to, from)),
      y: em(top + 0.95),
      'text-anchor': left ? 'start' : 'end',
    },
    phase,
    owner === '' ? undefined : el('tspan', { class: 'owner', dx: em(0.6) }, owner),
  );
  const span = [start, ...(end === undefined ? [] : [end])].map((at) => spellMoment(at, scale, wording));
  const length = end === undefined ? '' : ` (${wording.duration((end - start) * 60)})`;
  const said = `${span.join(' – ')}${length} ${row.phase}`;
  const tip = el('title', {}, over ? wording.say('{0}, before “{1}” is over', said, over.row.phase) : said);
  const y = em(top + 1.3);
  const done = isDone ? ' done' : '';
  if (end === undefined || end <= start) {
    const last = index === bars.length - 1;
    return [
      words,
      ...(last && from < 1
        ? [
            el('line', {
              class: `open${done}`,
              x1: percent(from),
              x2: '100%',
              y1: em(top + 1.6),
              y2: em(top + 1.6),
            }),
          ]
        : []),
      el('circle', { class: `moment${done}`, cx: percent(from), cy: em(top + 1.6), r: em(0.32) }, tip),
    ];
  }
  const parts = [
    words,
    el(
      'rect',
      { class: `bar${done}`, x: percent(from), y, width: percent(to - from), height: em(0.6), rx: 2 },
      tip,
    ),
  ];
  if (over?.end !== undefined && over.end > start) {
    const until = along(domain, Math.min(over.end, end));
    parts.push(
      el(
        'rect',
        { class: 'overlap', x: percent(from), y, width: percent(until - from), height: em(0.6) },
        el('title', {}, wording.say('“{0}” is not over by then', over.row.phase)),
      ),
    );
  }
  return parts;
}

function spellTick(minute: number, scale: Scale, step: number, wording: Wording): string {
  if (scale === 'relative') return spellMoment(minute, scale, wording);
  if (scale === 'day' && (step >= minutesOfDay || minute % minutesOfDay === 0))
    return wording.day(Math.floor(minute / minutesOfDay));
  return spellClock(minute);
}

function spellMoment(minute: number, scale: Scale, wording: Wording): string {
  if (scale === 'relative') {
    const size = Math.abs(minute);
    const words = size % 60 === 0 && size > 0 ? `${size / 60} h` : `${size} min`;
    return minute === 0 ? 'T' : `T${minute < 0 ? '−' : '+'}${words}`;
  }
  if (scale === 'clock') return spellClock(minute);
  const date = wording.day(Math.floor(minute / minutesOfDay));
  return minute % minutesOfDay === 0 ? date : `${date} ${spellClock(minute)}`;
}

function spellClock(minute: number): string {
  const within = ((Math.round(minute) % minutesOfDay) + minutesOfDay) % minutesOfDay;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
