/** Timelines that are lists, or lines, whose items open with a time. */
import { squeeze } from '../../../text/words.ts';
import type { Inline, List, ListItem } from '../../blocks.ts';
import { minutesBetween } from '../../dayTimes.ts';
import { partOf, valueIn } from '../../fieldsOf.ts';
import { durationOf, findClocks, momentOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { messagesIn } from '../people/communication.ts';
import { isPerson } from '../people/names.ts';
import type { Timeline, TimelineRow } from './timelines.ts';
import { totalIn, totalValueOf } from './totals.ts';

export function listedTimelinesIn(section: Section): Timeline[] {
  const lists = section.blocks.filter((block) => block.kind === 'list');
  if (section.within('timeline', 'schedule')) return [...lists.flatMap(ofList), ...ofLines(section)];
  if (!goesByTheClock(section)) return [];
  return [
    ...lists.filter(({ items }) => items.length > 2 && items.every(isClocked)).flatMap(ofList),
    ...clockedLinesIn(section).flatMap(ofEach),
  ];
}

/** Paragraphs of three lines at least that all open with a time, line by line. */
export function clockedLinesIn(section: Section): readonly (readonly Inline[])[] {
  return section.facts(readClockedLines);
}

function readClockedLines(section: Section): (readonly Inline[])[] {
  if (!section.mayHold(clockedLine)) return [];
  return section.blocks.flatMap((block) => {
    const lines = block.kind === 'paragraph' ? linesOf(block.inline) : [];
    return lines.length > 2 && lines.every((inline) => isClocked({ inline })) ? [lines] : [];
  });
}

const clockedLine = /\n[\s*_]*(?:\p{L}+,? )?(?:\d{4}-\d{2}-\d{2}[ ,T]+)?(?:\d{1,2}:\d|T\s*[+−–-])/u;

/** Elsewhere a list may go by the clock as well, but messages and watches stand in an order of their own. */
export function goesByTheClock(section: Section): boolean {
  return (
    !section.isRollback &&
    !section.within(
      'communication',
      'monitoring',
      'monitoringSchedule',
      'smokeTests',
      'lessons',
      'contacts',
    ) &&
    !elsewhere.test(section.name) &&
    messagesIn(section).length === 0
  );
}

/** Days alone may be those of a list of changes, the last one first. */
function isClocked({ inline }: Pick<ListItem, 'inline'>): boolean {
  return /^[\s*_]*(?:\p{L}+,? )?(?:\d{4}-\d{2}-\d{2}[ ,T]+)?(?:\d{1,2}:\d|T\s*[+−–-])/u.test(inline.text);
}

const elsewhere =
  /\b(?:history|changelog|log|incidents?|revisions?|messages?|announcements?|support|on[- ]?call|shifts?|hours)\b/;

/** `- 22:00 – 22:30: Freeze (Ann Lee)`: at least three items that open with a time (two with its end), and none that does not. */
function ofList(list: List): Timeline[] {
  const last = list.items.at(-1);
  const sum = last && totalValueOf(last.inline);
  const items = sum ? list.items.slice(0, -1) : list.items;
  const rows = items.flatMap((item) => readItem(item) ?? []);
  const spanned = rows.every(({ time }) => findClocks(time?.inline.text ?? '').length === 2);
  if (rows.length < (spanned ? 2 : 3) || rows.length < items.length) return [];
  const total = sum && totalIn(sum);
  const header = { span: list.span.part(0, 0), cells: [] };
  const table = { kind: 'table' as const, span: list.span, header, rows: [] };
  return [{ table: { table, roles: new Map() }, rows, ...(total && { total }) }];
}

/** `**22:00** – Freeze`: paragraphs, or the lines of one, that each open with a time. */
function ofLines(section: Section): Timeline[] {
  const { blocks } = section;
  // Beside a paragraph of nothing else other sentences may stand.
  const alone = blocks.flatMap((block) => {
    const lines = block.kind === 'paragraph' ? linesOf(block.inline) : [];
    return lines.length > 2 && lines.every((line) => itemTime.test(line.text)) ? [ofEach(lines)] : [];
  });
  return alone.length > 0
    ? alone.flat()
    : ofEach(blocks.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block.inline) : [])));
}

function ofEach(lines: readonly Inline[]): Timeline[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || lines.length < 3) return [];
  const items = lines.map((inline) => ({
    span: inline.span,
    marker: inline.span.part(0, 0),
    inline,
    blocks: [],
  }));
  return ofList({ kind: 'list', span: first.span.through(last.span), ordered: false, items });
}

function linesOf(inline: Inline): Inline[] {
  return [...inline.text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) =>
    partOf(inline, index, index + line.length),
  );
}

const itemTime =
  /^[\s*_]*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?((?:\d{4}-\d{2}-\d{2}[ ,T]*)?\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b))(?:\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b)))?|\d{4}-\d{2}-\d{2}|T\s*[+−–-]\s*\d+(?::\d{2}|\s*(?:minutes?|mins?|m|hours?|hrs?|h|days?|d)\b)?)(?:\s*(?:UTC|GMT|[A-Z]{2,4}T))?[\s*_]*(?:[:;,–—-]+|(?=[(\p{L}]))/u;

function readItem(item: ListItem): TimelineRow | undefined {
  const { inline } = item;
  const match = itemTime.exec(inline.text);
  const from = match ? match[0].indexOf(match[1] ?? '') : 0;
  const time = match && valueIn(inline, from, from + (match[1] ?? '').length);
  const moment = time && momentOf(time.text);
  if (!match || !moment) return undefined;
  const rest = (inline.text.slice(match[0].length).split('\n')[0] ?? '').trim();
  const { phase, remark } = remarkBehind(rest);
  const stated = durationOf(remark);
  const owner = remark.split(/\s*[,;]\s*/).find((part) => person.test(part)) ?? subjectIn(rest)?.name;
  const start = moment.relative ?? moment.minute;
  const end = findClocks(time.text)[1]?.value;
  const duration =
    stated ?? (start === undefined || end === undefined ? undefined : minutesBetween(start, end) * 60);
  return {
    row: { span: item.inline.span, cells: [] },
    time: { inline: time, moment },
    ...(duration !== undefined && { duration }),
    ...(duration !== undefined && start !== undefined && { until: start + duration / 60 }),
    phase: squeeze(phase),
    ...(owner !== undefined && { owner }),
  };
}

/** `Ann Lee switches the traffic`: who a sentence says does it. */
export function subjectIn(text: string): { readonly name: string; readonly start: number } | undefined {
  const match = subject.exec(text);
  const name = match?.[1] ?? '';
  return match && isPerson(name) ? { name, start: match[0].length - name.length } : undefined;
}

const subject =
  /^[\s*_:–—-]*(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?(\p{Lu}[\p{L}'’-]+(?: (?:(?:de|da|di|van|von|der|del) ){0,2}\p{Lu}[\p{L}'’-]+){1,3})(?= \p{Ll}{2,}s )/u;

/** A name of two or three words. */
export const person = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}$/u;
const lasting = /^~?\d+(?:\.\d+)?\s*(?:m|mins?|minutes?|h|hrs?|hours?)$/i;

/** `Freeze (Ann Lee, 30 min)`, `Freeze (30 min) – Ann Lee` and `Freeze, Ann Lee, 30 min`: the phase, and what is said of it. */
function remarkBehind(text: string): { phase: string; remark: string } {
  const [whole, inside = '', who = ''] =
    /\(([^()]*)\)\s*(?:[–—-]\s*(\p{Lu}[\p{L}'’ -]{1,30})|\.)?$/u.exec(text) ?? [];
  if (whole !== undefined)
    return { phase: text.slice(0, -whole.length), remark: who === '' ? inside : `${inside}, ${who}` };
  const parts = text.replace(/\.$/, '').split(/\s*[,;]\s+/);
  const first = parts.findIndex((part, index) => index > 0 && (person.test(part) || lasting.test(part)));
  const behind = parts.slice(first);
  if (first < 0 || !behind.every((part) => person.test(part) || lasting.test(part)))
    return { phase: text, remark: '' };
  return { phase: parts.slice(0, first).join(', '), remark: behind.join(', ') };
}
