import { trimmed, type Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import { walkItems, type Inline, type List } from '../../blocks.ts';
import { findDayTimes, type DayTime } from '../../dayTimes.ts';
import { findClocks, spelledNumbers } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { withDigits } from '../../spelledNumbers.ts';
import { entriesIn, type Cell, type Entry } from '../entries.ts';
import { leadsIn } from '../timeline/leads.ts';

/** A line of a monitoring schedule: `1-4 hours`, `Every 30 min`, who. */
export interface MonitoringWindow {
  readonly span: Span;
  /** The window's own words. */
  readonly cell: Span;
  readonly window: string;
  /** Hours from the start; without `to` where it is open. */
  readonly from?: number;
  readonly to?: number;
  /** Hours in the unit that it begins in. */
  readonly scale?: number;
  /** Where both of its ends have a day. */
  readonly days?: { readonly from: DayTime; readonly to: DayTime };
  readonly frequency?: string;
  readonly owner?: string;
}

/** The schedules of one section, each a table, a list or a sentence; in YAML each entry of a list is its own. */
export function monitoringIn(section: Section): MonitoringWindow[][] {
  return section.facts(readMonitoring);
}

function readMonitoring(section: Section): MonitoringWindow[][] {
  const watching = isWatching(section);
  if (section.isRollback || section.within('risks', 'communication')) return [];
  if (!watching && section.within('timeline', 'schedule', 'traffic')) return [];
  const schedules = new Map<unknown, MonitoringWindow[]>();
  const add = (key: unknown, window: MonitoringWindow): void => {
    schedules.set(key, [...(schedules.get(key) ?? []), window]);
  };
  const leads = new Map(leadsIn(section).map(({ block, name }) => [block, name]));
  for (const entry of entriesIn(section)) {
    // `time: 06:00-06:30` with the command that checks a step is no watch.
    if (!entry.table && !watching && section.within('steps')) continue;
    const about = watching || (entry.block !== undefined && watchWords.test(leads.get(entry.block) ?? ''));
    const window = inEntry(entry, about);
    if (window) add(entry.table ?? entry.span, window);
  }
  for (const { item, list } of walkItems(section.blocks)) {
    const about = watching || watchWords.test(leads.get(list) ?? '');
    if (!about) continue;
    const opening = isSchedule(list) ? openingOf(item.inline) : undefined;
    // A box among others may be ticked at any time.
    if (item.task && !opening) continue;
    if (opening) add(list, opening);
    else for (const window of inText(item.inline)) add(list, window);
  }
  for (const block of section.blocks)
    if (watching && block.kind === 'paragraph') for (const window of inText(block.inline)) add(block, window);
  return [...schedules.values()];
}

const watchWords = /\b(?:watch\w*|monitor\w*|observ\w*|check\w*|look\w*|dashboards?|hypercare)\b/;

function isWatching(section: Section): boolean {
  if (section.within('monitoring', 'monitoringSchedule', 'metrics', 'alerts')) return true;
  for (let outer: Section | undefined = section; outer; outer = outer.parent)
    if (outer.level > 1 && watchWords.test(outer.name)) return true;
  return false;
}

const windowHead =
  /^(?:time windows?|time range|range|(?:windows?|periods?)(?: (?:after|since|from|following) .*)?)$/;
const timeHead =
  /^(?:time|when|hours?(?: after .*)?|minutes?|days?|phase|stage|after\b.*|since\b.*|from|start|starts|begin|how long|elapsed|time after .*|span|interval after .*)$/;
const startHead = /^(?:from|start|starts|begin)$/;
const frequencyHead =
  /^(?:(?:check )?(?:frequency|interval|cadence|every)|(?:check|checks|look|watch|looked at|checked|watched) (?:every|how often|interval)|how often|checks?|rhythm|often)$/;
const ownerHead =
  /^(?:owners?|who|by|by whom|observers?|responsible|watcher|watched by|person|on duty|on call)$/;
const often =
  /\b(?:every|each|hourly|daily|weekly|twice|once|continuous\w*|constant\w*|always|permanent\w*|live)\b/i;

function inEntry(entry: Entry, watching: boolean): MonitoringWindow | undefined {
  const { cells, span } = entry;
  const said = (head: RegExp): Inline | undefined =>
    cells.find((cell) => head.test(cell.head) && squeeze(cell.inline.text) !== '')?.inline;
  const frequency = said(frequencyHead) ?? cells.find(({ inline }) => often.test(inline.text))?.inline;
  const owner = said(ownerHead);
  const headed = cells.some(({ head }) => frequencyHead.test(head));
  const windows = cells.find(({ head }) => windowHead.test(head));
  // A column each for where it begins and where it ends.
  const end = said(/^(?:to|until|till|end|ends)$/);
  const isTime = (each: Cell): boolean =>
    timeHead.test(each.head) &&
    (isRange(each) ||
      (end !== undefined && startHead.test(each.head) && findDayTimes(each.inline.text) !== undefined));
  const cell = windows ?? (watching || headed ? cells.find(isTime) : undefined);
  if (!cell || cell.inline === frequency || squeeze(cell.inline.text) === '') return undefined;
  if (!(windows ? headed || owner || frequency : headed || frequency)) return undefined;
  const until = startHead.test(cell.head) ? end : undefined;
  const window = until ? `${squeeze(cell.inline.text)} - ${squeeze(until.text)}` : squeeze(cell.inline.text);
  return {
    span,
    cell: cell.inline.span,
    window,
    ...hoursOf(window, unitOfHead(cell.head)),
    ...(frequency && { frequency: squeeze(frequency.text) }),
    ...(owner && { owner: squeeze(owner.text) }),
  };
}

function isRange({ head, inline }: Cell): boolean {
  return hoursOf(squeeze(inline.text), unitOfHead(head)).from !== undefined;
}

function unitOfHead(head: string): string | undefined {
  return /^(?:hours?|minutes?|days?)/.exec(head)?.[0];
}

/** `0-2 hours: every 10 minutes`, `every 30 minutes from hour 2 to 8`, one after the other. */
function* inText(inline: Inline): Generator<MonitoringWindow> {
  if (/\d:\d/.test(inline.text)) yield* byTheClock(inline);
  let from = 0;
  const text = withDigits(inline.text);
  for (const clause of clausesOf(text)) {
    const at = from;
    from += clause.length;
    if (!often.test(clause)) continue;
    const match = between.exec(clause) ?? first.exec(clause) ?? open.exec(clause);
    if (!match || !(units.test(match[0]) || first.test(match[0]) || offsets.test(match[0]))) continue;
    const start = at + match.index + match[0].length - match[0].trimStart().length;
    const cell = inline.span.part(start, at + match.index + match[0].trimEnd().length);
    const window = squeeze(inline.text.slice(start, cell.end - inline.span.start));
    yield { span: inline.span, cell, window, ...hoursOf(squeeze(match[0])), frequency: squeeze(clause) };
  }
}

/** `From 03:00 to 07:00 Ann Lee looks every 15 minutes; from 07:00 to 12:00 …`; of several days nobody can tell. */
function* byTheClock(inline: Inline): Generator<MonitoringWindow> {
  if (ofDays.test(inline.text)) return;
  const clauses = [...inline.text.matchAll(/[^;.]+/g)];
  // `02:15 to 05:00 without a break; 05:00 to 12:00 every 15 minutes; 12:00 to 24:00 every hour`
  const several = clauses.filter(({ 0: clause }) => often.test(clause) && clocks.test(clause)).length > 1;
  for (const { 0: clause, index } of clauses) {
    const match = several || often.test(clause) ? clocks.exec(clause) : null;
    if (!match) continue;
    const start = index + match.index;
    const cell = inline.span.part(start, start + match[0].length);
    yield {
      span: inline.span,
      cell,
      window: squeeze(match[0]),
      ...hoursOf(match[0]),
      frequency: squeeze(clause),
    };
  }
}

const clocks = /(?<![\d:])\d{1,2}:\d{2}\s*(?:-|–|—|to|until|till|and)\s*\d{1,2}:\d{2}(?![\d:])/i;
const ofDays =
  /\b(?:days?|daily|week\w*|night\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|business|office|\d{4}-\d{2}-\d{2})\b/i;

/** Its clauses; `for the first hour, every 5 minutes` is one. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/(?<=[;.])(?=\s)|(?<=,)(?=\s)/);
  return clauses.reduce<string[]>((joined, clause) => {
    const last = joined.at(-1);
    const belongs =
      last?.endsWith(',') === true &&
      !often.test(last) &&
      (first.test(last) || units.test(last)) &&
      /^\s*(?:every|hourly|continuous\w*|constantly|once|twice)\b/i.test(clause);
    return belongs ? [...joined.slice(0, -1), `${last}${clause}`] : [...joined, clause];
  }, []);
}

/** A list of which every item opens with its hours: `**0–1 h:** Ann watches the dashboard`. */
function isSchedule({ items }: List): boolean {
  return items.length > 1 && items.every(({ inline }) => openingOf(inline) !== undefined);
}

function openingOf(inline: Inline): MonitoringWindow | undefined {
  for (const pattern of openings) {
    const [opening = ''] = pattern.exec(inline.raw) ?? [];
    const start = /^[\s*_]*/.exec(opening)?.[0].length ?? 0;
    const window = squeeze(inline.text.slice(0, opening.length));
    if (!units.test(window) && !first.test(window) && !findDayTimes(window)) continue;
    const hours = hoursOf(window);
    if (hours.from === undefined) continue;
    const end = inline.text.slice(0, opening.length).trimEnd().length;
    return { span: inline.span, cell: inline.span.part(start, end), window, ...hours };
  }
  return undefined;
}

/** `0–1 h: …`, `**0–1 h** …`, `0–1 h — …` */
const openings = [
  /^[^:：\n]{1,30}(?=[:：])/,
  /^\s*(?:\*\*|__)[^*_:：\n]{1,30}(?=\*\*|__)/,
  /^[^:：\n]{1,30}?\p{L}(?=,? [—–-] )/u,
  /^[\s*_]*\p{L}[^:：\n]{1,15}\d:\d{2}[^:：\n]{1,20}\d:\d{2}(?=[\s*_]*(?:[:：—–,]|- ))/u,
];

const unit = '(m(?:in(?:ute)?s?)?|h(?:ou)?rs?|h|d(?:ays?)?|w(?:eeks?)?)';
const units = new RegExp(`\\d\\s*${unit}\\b|\\b(?:hours?|days?|minutes?)\\s+\\d`, 'i');
/** `T+160 to T+280`, whatever is counted. */
const offsets = /T\s*\+\s*\d+\s*\D{1,7}\s*T\s*\+\s*\d/;
const number = '(?:T\\s*\\+\\s*)?(\\d+(?:\\.\\d+)?)';
const between = new RegExp(
  `(?<![\\w.:+])(?:(hours?|h|days?|minutes?)\\s+)?${number}\\s*${unit}?\\s*(?:-|–|—|to|until|till)\\s*(?:(?:hours?|days?|minutes?)\\s+)?${number}\\s*${unit}?(?!\\w|:\\d)`,
  'i',
);
/** `24+ hours`, `from 24 h`, `after 24 hours`. */
const open = new RegExp(
  `(?:\\b(?:from|after|beyond)\\s+|>\\s*)${number}\\s*${unit}(?:\\s+onwards?)?(?!\\w)|(?<![\\w.:])${number}\\s*(?:${unit}\\s*)?\\+\\s*${unit}?`,
  'i',
);
const first = new RegExp(
  `\\b(?:the\\s+)?first\\s+(?:(?:${number}|(${spelledNumbers.join('|')})\\b)\\s*)?${unit}(?!\\w)`,
  'i',
);

/** Hours from the start; nothing where the words give no plain range. */
function hoursOf(window: string, head?: string): Pick<MonitoringWindow, 'from' | 'to' | 'scale' | 'days'> {
  const clocks = findClocks(window);
  if (clocks.length === 2) {
    const [from = 0, to = 0] = clocks.map(({ value }) => value / 60);
    const [first, last] = findDayTimes(window) ?? [];
    return {
      from,
      to: to < from ? to + 24 : to,
      scale: 1 / 60,
      ...(first && last && { days: { from: first.value, to: last.value } }),
    };
  }
  const started = first.exec(window);
  if (started?.index === 0) {
    const [, count, word = 'one', name] = started;
    const scale = scaleOf(name);
    return { from: 0, to: Number(count ?? spelledNumbers.indexOf(word.toLowerCase()) + 1) * scale, scale };
  }
  const range = between.exec(window);
  if (range && range.index < 3) {
    const [, word, low, lowUnit, high, highUnit] = range;
    const scale = scaleOf(lowUnit ?? highUnit ?? word ?? head);
    return {
      from: Number(low) * scale,
      to: Number(high) * scaleOf(highUnit ?? lowUnit ?? word ?? head),
      scale,
    };
  }
  const day = /^[\s*_]*day\s+(\d{1,2})[\s*_]*$/i.exec(window);
  if (day) return { from: (Number(day[1]) - 1) * 24, to: Number(day[1]) * 24, scale: 24 };
  const rest = open.exec(window);
  if (!rest || rest.index > 2) return single(window, head);
  const scale = scaleOf(rest[2] ?? rest[5] ?? rest[4] ?? head);
  return { from: Number(rest[1] ?? rest[3]) * scale, scale };
}

/** `First 30 minutes`, `4 – 24 hours`: a heading below one about watching. */
export function headedWindowIn(section: Section): MonitoringWindow[] {
  return section.facts(readHeaded);
}

function readHeaded({ heading, parent, level, isRollback }: Section): MonitoringWindow[] {
  if (!heading || isRollback || level < 3 || !parent || parent.level < 2 || !isWatching(parent)) return [];
  const { text, span } = heading.inline;
  if (!units.test(text) && !first.test(text)) return [];
  const window = squeeze(text);
  const hours = hoursOf(window);
  if (hours.from === undefined) return [];
  return [{ span, cell: trimmed({ text, span }), window, ...hours }];
}

/** `48 hours` alone heads what comes after. */
function single(window: string, head: string | undefined): Pick<MonitoringWindow, 'from' | 'scale'> {
  const match = new RegExp(`^${number}\\s*${unit}?\\s*$`, 'i').exec(window);
  if (!match) return {};
  const scale = scaleOf(match[2] ?? head);
  return { from: Number(match[1]) * scale, scale };
}

function scaleOf(name = 'h'): number {
  return /^m/i.test(name) ? 1 / 60 : /^d/i.test(name) ? 24 : /^w/i.test(name) ? 168 : 1;
}
