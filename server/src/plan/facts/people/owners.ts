/** Who carries out what, as timelines and schedules say. */
import { walkItems, type Inline } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { entriesIn } from '../entries.ts';
import { roleOf } from '../columns.ts';
import { clockedLinesIn, subjectIn } from '../timeline/listedTimelines.ts';
import { timedStageIn, timelinesIn } from '../timeline/timelines.ts';
import { personsIn } from './names.ts';

/** What an owner's column is called in a table of times; in others it may be another person's. */
const ownerHead =
  /^(?:(?:task |step |phase |stage |activity )?owners?|responsible party|who (?:watches|observes|monitors|looks|runs|does|leads|carries|executes|performs|drives)(?: (?:it|out|after it))?|by|observers?|watcher|watched by|executor|operator|driver|in charge|on[ -]duty|on[ -]call|person|name|verantwortlicher?|zuständig|encargado|responsável)$/;
const times = [
  String.raw`(?:start|end|finish|planned|scheduled|local)?\s*(?:(?:date|day)\s*(?:[/&+,]|and|or)?\s*)?(?:time|date|day)s?(?: (?:utc|cest?|gmt|est|pst|local))?`,
  String.raw`start|end|at|when|from|until|hours?`,
  String.raw`(?:minutes?|hours?|days?|weeks?|time) (?:after|since|from) .+|window|time window|period`,
  String.raw`duration|clock(?: time)?(?: (?:utc|cest?|gmt|est|pst|local))?|(?:t[ -]?)?offset|minutes`,
  String.raw`est\.? (?:time|duration)|estimated duration|frequency|interval|check (?:frequency|every)`,
  String.raw`every|(?:look|checks?|checked|watch|watched|inspect|review|read|seen) every|how often`,
  String.raw`cadence|after .+|t|t\+|zeit|uhrzeit|beginn|dauer|hora|heure|durée|duración|datum|fecha`,
].join('|');
const timeHead = new RegExp(`^(?:${times})$`);
/** Of a step they may be anything's. */
const vague = /^(?:name|person|by|driver|lead)$/;
/** A table of steps is a timeline without its times. */
const stepHead = /^(?:step|action|activity|task|what)$/;
const otherHead =
  /^(?:risk|threat|probability|likelihood|impact|mitigation|severity|alert|threshold|trigger)$/;

/** The cells and remarks that name an owner. */
export function ownersIn(section: Section): Inline[] {
  return section.facts(readOwners);
}

function readOwners(section: Section): Inline[] {
  if (section.within('roles', 'contacts', 'risks', 'signOff', 'communication', 'lessons')) return [];
  const owners: Inline[] = [];
  for (const { cells, table } of entriesIn(section)) {
    const inTime = cells.some(({ head }) => timeHead.test(head));
    const isStep =
      section.kind === 'steps' && table !== undefined && cells.some(({ head }) => stepHead.test(head));
    if (!(inTime || isStep) || cells.some(({ head }) => otherHead.test(head))) continue;
    const named = inTime ? cells : cells.filter(({ head }) => !vague.test(head));
    const owner = ownerAmong(named.map(({ head, inline }) => ({ name: head, value: inline })));
    if (owner) owners.push(owner);
  }
  if (
    section.within('timeline', 'schedule') ||
    section.facts(timelinesIn).length > 0 ||
    /(?:time ?line|schedule|agenda|run ?sheet|zeitplan)/.test(section.name)
  ) {
    for (const { item } of walkItems(section.blocks)) {
      const remark = remarkOf(item.inline);
      if (remark) owners.push(remark);
    }
    owners.push(...clockedLinesIn(section).flatMap((lines) => lines.flatMap((line) => remarkOf(line) ?? [])));
  }
  // `Hours 1–6: every 30 minutes (Ann Lee)`
  if (section.within('monitoring', 'monitoringSchedule'))
    for (const { item } of walkItems(section.blocks)) {
      const [line = ''] = item.inline.text.split('\n');
      const name = watched.test(line) ? /\((\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2})\)[\s.]*$/u.exec(line) : null;
      if (name) owners.push(partOf(item.inline, name.index + 1, name.index + 1 + (name[1]?.length ?? 0)));
    }
  for (const { item } of walkItems(section.blocks)) {
    const match = ownedBy.exec(item.inline.text);
    const name = match?.[1];
    if (!match || name === undefined) continue;
    const start = match.index + match[0].indexOf(name);
    if (!owners.some(({ span }) => span.start === item.inline.span.part(start, start).start))
      owners.push(partOf(item.inline, start, start + name.length));
  }
  if (timedStageIn(section).length > 0) {
    const named = ownerAmong(section.fields) ?? ownerLine(section);
    if (named && !owners.some(({ span }) => span.start === named.span.start)) owners.push(named);
  }
  return owners;
}

/**
 * Names where an owner may stand but something else as well: the subject of a timed item, what ends an item or a stage's
 * heading in brackets.
 */
export function likelyOwnersIn(section: Section): Inline[] {
  return section.facts(readLikelyOwners);
}

function readLikelyOwners(section: Section): Inline[] {
  if (section.within('roles', 'contacts', 'signOff', 'lessons')) return [];
  const owners: Inline[] = [];
  const { heading } = section;
  if (heading && section.level > 1) owners.push(...inBrackets(heading.inline, heading.inline.text));
  // `**Step 2: Copy** (22:30, Ann Lee)`
  for (const block of section.blocks)
    if (block.kind === 'paragraph' && block.inline.strong.length > 0)
      owners.push(...inBrackets(block.inline, block.inline.text.split('\n')[0] ?? ''));
  const items = [...walkItems(section.blocks)].map(({ item }) => item.inline);
  for (const inline of [...items, ...clockedLinesIn(section).flat()]) {
    const [line = ''] = inline.text.split('\n');
    owners.push(...inBrackets(inline, line), ...atTheEnd(inline, line));
    const time = timeAhead.exec(line)?.[0].length ?? 0;
    const subject = time > 0 ? subjectIn(line.slice(time)) : undefined;
    if (subject)
      owners.push(partOf(inline, time + subject.start, time + subject.start + subject.name.length));
  }
  return owners;
}

/** `22:10 CET – `, `T+20: ` */
const timeAhead =
  /^[\s*_]*(?:\d{1,2}:\d{2}|T\s?[+−–-]\s?\d+)(?:\s*(?:-|–|—|to)\s*(?:\d{1,2}:\d{2}|T\s?[+−–-]\s?\d+))?(?:\s*(?:UTC|GMT|[A-Z]{2,4}T))?/;

/** `First hour: every 5 minutes, Ann Lee` */
function atTheEnd(inline: Inline, line: string): Inline[] {
  const match = /[,;–—-]\s+(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+){1,2})[\s.]*$/u.exec(line);
  const name = match?.[1] ?? '';
  const start = match ? match.index + match[0].indexOf(name) : 0;
  return name === '' ? [] : [partOf(inline, start, start + name.length)];
}

/** `… (Ann Lee)`, `… (T+20 to T+95, Ann Lee and Ben Roe)` */
function inBrackets(inline: Inline, line: string): Inline[] {
  if (!/\)[\s.*_:]*$/.test(line)) return [];
  const start = line.lastIndexOf('(') + 1;
  return personsIn(line.slice(start, line.lastIndexOf(')')))
    .filter(({ name }) => name.includes(' '))
    .map((found) => partOf(inline, start + found.start, start + found.start + found.name.length));
}

/** `Who: Ann Lee`, a line of its own below the heading. */
function ownerLine({ blocks }: Section): Inline | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const line =
      /^(?:who|owner|lead|responsible|by|done by|executor)\s*:\s*(\p{Lu}[\p{L}'’. -]{1,60})$/imu.exec(
        block.inline.text,
      );
    const name = line?.[1];
    if (!line || name === undefined) continue;
    const start = line.index + line[0].length - name.length;
    return partOf(block.inline, start, start + name.trimEnd().length);
  }
  return undefined;
}

const watched =
  /^\W*(?:(?:first|next|last|hours?|days?)\b|\d+\s*(?:-|–|to)\s*\d+)[^:\n]{0,20}:.*\b(?:every|hourly|daily)\b/i;

function isOwnerHead(name: string): boolean {
  return roleOf(name) === 'owner' || ownerHead.test(name);
}

/** A step's own name is its owner's only where nothing else says who. */
function ownerAmong(
  fields: readonly { readonly name: string; readonly value?: Inline }[],
): Inline | undefined {
  const told = fields.filter(({ name, value }) => value && isOwnerHead(name));
  return (told.find(({ name }) => name !== 'name') ?? told[0])?.value;
}

/** `Compare the totals (Owner: Ann Lee)` in any list. */
const ownedBy =
  /\((?:[Oo]wner|[Ww]ho|[Rr]esponsible|[Aa]ssignee|[Ll]ead|DRI)\s*:\s*(\p{Lu}\p{L}+(?:[ '’-]\p{Lu}\p{L}+){1,2})\s*\)/u;

const opensWithTime =
  /^[\s*_]*(?:\d{1,2}[:.h]\d{2}|T\s*[+−–-]|\d{4}-\d{2}-\d{2}|day\s+\d|\d{1,2}\s*(?:am|pm)\b)/i;
/** `… (Ann Lee)`, `… — Ann Lee`, `… Owner: Ann Lee` at the end of the first line. */
const ending =
  /(?:\(\s*|[—–-]\s+|\b(?:[Oo]wner|[Bb]y|[Ll]ead|[Ww]ho|[Rr]esponsible)\s*:\s*)([\p{Lu}@][^()—–:;|]{2,60}?)\s*\)?[\s.*_]*$/u;

/** `06:40 Pilot, Ann Lee, 80 min`. */
const between =
  /,\s+(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2})\s*(?:,\s+~?\d+(?:\.\d+)?\s*(?:m|mins?|minutes?|h|hrs?|hours?)\s*)?$/u;

function remarkOf(inline: Inline): Inline | undefined {
  const [line = ''] = inline.text.split('\n');
  if (!opensWithTime.test(line)) return undefined;
  const match = ending.exec(line) ?? between.exec(line);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  const start = match.index + match[0].indexOf(name);
  return partOf(inline, start, start + name.length);
}
