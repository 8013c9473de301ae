/** Ramps: the shares of traffic or users that a change is brought to, one after the other. */
import { groupBy } from '../../../text/groupBy.ts';
import type { Span } from '../../../text/span.ts';
import type { Block, Inline, List } from '../../blocks.ts';
import { findPercentages, type Found } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { stage, tranche } from '../../vocabulary/stages.ts';
import { cellOf, tablesIn, type RoledTable } from '../tables.ts';
import { codesIn, textsIn } from '../texts.ts';
import { inCode, inListedCommands, inRemarks } from './rampCommands.ts';
import { inCounted, inEnumeration, inLine } from './rampLines.ts';
import { inLabels, inSentences } from './rampSentences.ts';

export interface Ramp {
  readonly span: Span;
  readonly points: readonly RampPoint[];
  /** How it is written. In a line with arrows each share must be larger than the last; in a list one may be named twice. */
  readonly form: 'line' | 'list' | 'table' | 'code';
  /** Every row of its table gives a share of the traffic. */
  readonly whole?: true;
}

export interface RampPoint {
  /** Percent. */
  readonly value: number;
  readonly span: Span;
}

/** The ramps of one section; what a rollback turns down is none. */
export function rampsIn(section: Section): Ramp[] {
  return section.facts(readRamps);
}

function readRamps(section: Section): Ramp[] {
  if (section.isRollback || section.within('triggers', 'metrics', 'alerts', 'success', 'risks', 'validation'))
    return [];
  const ramps: Ramp[] = [];
  for (const inline of textsIn(section))
    ramps.push(
      ...inLine(inline, section),
      ...inEnumeration(inline),
      ...inCounted(inline, isLed(section.title)),
    );
  ramps.push(...inLists(section.blocks, section.title), ...inLabels(section.blocks));
  ramps.push(...inTables(section));
  for (const code of codesIn(section)) ramps.push(...inCode(code), ...inRemarks(code, section));
  ramps.push(...inKeys(section), ...inEntries(section), ...inValues(section, ramps));
  for (const inline of textsIn(section)) {
    const { start, end } = inline.span;
    if (!ramps.some(({ span }) => span.start < end && start < span.end))
      ramps.push(...inSentences(inline, section));
  }
  // Parts that make up a whole are no ramp: 40 %, 35 % and 25 % of the shops.
  return ramps.filter(({ form, points }) => form !== 'list' || sumOf(points) !== 100);
}

function sumOf(points: readonly RampPoint[]): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}

const brings =
  /\b(?:increase|raise|widen|extend|grow|route|shift|send|roll ?out|rollout|enable|ramp|expand|deploy|promote|move|open|full|release|switch|scale|set|flag|canary|phase|stage|wave|ring|traffic|users|customers|tenants)\b/i;
const compared = /(?:[<>≤≥=±]|\b(?:below|under|above|over|than|exceeds?|least|most|within|by))\s*$/i;

/** `Put it back, so that 12 % of the mail goes through it`, in a numbered list of what is done. */
function partOfAll(text: string): Found<number> | undefined {
  if (!text.includes('%') || /→|->/.test(text) || judged.test(text)) return undefined;
  return findPercentages(text).find(({ start, end }) => {
    const behind = ofSomething.test(text.slice(end, end + 40));
    return behind && !compared.test(text.slice(0, start));
  });
}

const ofSomething =
  /^\s*of (?:the |all |our )?(?:\w+ )?(?:e-?mails?|mail|messages|calls|orders|sessions|jobs|queries|connections|devices|stores|branches|payments|uploads|searches|bookings|traffic|users|requests|customers|tenants)\b/i;
const judged =
  /\b(?:check|verif|fail|succeed|success|error|reject|lost|drop|respond|accept|expect|wait until|at least|make sure|confirm)/i;

/** `The flag is raised in steps:`, above a list whose items begin with a share. */
function isLed(lead: string): boolean {
  return (
    /\b(?:ramp\w*|roll(?:ed|s)?[ -]?out|rais(?:e[sd]?|ing)|widen\w*|increas\w+|gradual\w*|shares?|traffic|canary|exposure|(?:in|by) (?:\w+ )?(?:steps|stages|waves|phases|rings|batches))\b/i.test(
      lead,
    ) &&
    !/\b(?:error|fail|cpu|memory|latency|threshold|limit|target|alert|progress|coverage|split|if|when)/i.test(
      lead,
    )
  );
}

/** `10% of the bathers, held for an hour` */
const before = [
  String.raw`(?:${stage}|${tranche}|day|week) \d+`,
  String.raw`T\s?\+\s?\d[\w.:]*(?: ?[a-z]+)?`,
  String.raw`\d{1,2}:\d{2}(?:\s?(?:UTC|GMT|[A-Z]{2,4}T|am|pm))?`,
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
].join('|');
const beginsWithShare = new RegExp(
  String.raw`^\W*(?:(?:${before})\W+)?\d{1,3}(?:\.\d+)?\s*%(?=\s*(?:$|[,;:(–—-])|\s+(?:of|for|at|on|from|until|held|then)\b)`,
  'i',
);

/** Lists of shares, led by what stands right above them: a paragraph, the item that they lie in, the heading. */
function inLists(blocks: readonly Block[], title: string, around = ''): Ramp[] {
  let lead = around;
  return blocks.flatMap((block) => {
    const above = lead;
    lead = block.kind === 'paragraph' ? block.inline.text : '';
    if (block.kind === 'quote') return inLists(block.blocks, title);
    if (block.kind !== 'list') return [];
    const led = isLed(above) || isLed(title) || brings.test(above);
    return [
      ...inList(block, led),
      ...block.items.flatMap(({ inline, blocks: inner }) => inLists(inner, title, inline.text)),
    ];
  });
}

/** Items that bring the change to a share each: `Increase to 10%`; in a list that is led so, those that begin with one. */
function inList(list: List, led: boolean): Ramp[] {
  const points: RampPoint[] = [];
  for (const item of list.items) {
    const { text } = item.inline;
    if (!/%|cent/i.test(text)) continue;
    const ofAll = list.ordered ? partOfAll(text) : undefined;
    if (ofAll) points.push({ value: ofAll.value, span: item.inline.span.part(ofAll.start, ofAll.end) });
    if (ofAll || /→|->/.test(text)) continue;
    if (!brings.test(text) && !(led && beginsWithShare.test(text) && !judged.test(text))) continue;
    const share = findPercentages(text).find(
      ({ start, end }) =>
        !compared.test(text.slice(0, start)) &&
        !/^\s*(?:error|of (?:errors|requests fail)|cpu|memory|latency|faster|slower|increase|decrease|degradation|drop)/i.test(
          text.slice(end),
        ),
    );
    const said =
      share &&
      /\b(?:to|at|for|with|of)\s*\(?\s*$|[(:–—-]\s*$|^\s*$|=\s*$|\b(?:traffic|canary|rollout|users|full|route|send|enable|deploy|phase \d+|stage \d+|wave \d+)\b[^.]{0,24}$/i.test(
        text.slice(0, share.start),
      );
    if (share && said)
      points.push({ value: share.value, span: item.inline.span.part(share.start, share.end) });
  }
  if (points.length > 1) return [{ span: list.span, points, form: 'list' }];
  return list.ordered ? inListedCommands(list) : [];
}

function inTables(section: Section): Ramp[] {
  return tablesIn(section).flatMap((table) => {
    const column = table.roles.has('traffic')
      ? 'traffic'
      : table.roles.has('phase') && table.roles.has('time')
        ? 'phase'
        : undefined;
    if (table.roles.has('metric') || table.roles.has('threshold')) return [];
    if (!column) return bySharesAlone(table, section);
    const action = table.table.header.cells.findIndex((cell) =>
      /^\s*(?:action|description|what)\s*$/i.test(cell.text),
    );
    // `5 % to Northedge` in row after row tells what is brought there as well, and so does `Weight 5%`.
    const told = table.table.rows.map(
      ({ cells }) => (cells[action] ?? cells[table.roles.get('phase') ?? -1])?.text ?? '',
    );
    const sharesTold =
      column === 'phase' && (told.filter((text) => beginsWithTarget.test(text)).length > 2 || areAlike(told));
    const points = table.table.rows.flatMap((row) => {
      const cell =
        column === 'traffic'
          ? cellOf(table, row, 'traffic')
          : (row.cells[action] ?? cellOf(table, row, 'phase'));
      if (!cell) return [];
      const several = sharesAlone.test(cell.text) || inTurn.test(cell.text) ? findPercentages(cell.text) : [];
      if (column === 'phase' && several.length > 0)
        return several.map(({ value, start, end }) => ({ value, span: cell.span.part(start, end), of: '' }));
      if (column === 'phase' && !brings.test(cell.text) && !brought.test(cell.text) && !sharesTold) return [];
      const [share] = findPercentages(cell.text);
      if (share && !compared.test(cell.text.slice(0, share.start)))
        return [
          { value: share.value, span: cell.span.part(share.start, share.end), of: wholeOf(cell, share) },
        ];
      const bare = column === 'traffic' ? /^\s*(\d{1,3}(?:\.\d+)?)\s*$/.exec(cell.text) : null;
      return bare ? [{ value: Number(bare[1]), span: cell.span, of: '' }] : [];
    });
    const whole = column === 'traffic' && points.length === table.table.rows.length;
    // `100 % of the servers`, then `20 % of the apps`: one ramp each.
    const parted = points.every(({ of }) => of !== '');
    const ramps = [...groupBy(points, ({ of }) => (parted ? of : '')).values()]
      .filter(({ length }) => length > 1)
      .map((ramp) => ramp.map(({ value, span }) => ({ value, span })));
    if (ramps.length > 0)
      return ramps.map((some) => ({
        span: table.table.span,
        points: some,
        form: 'table' as const,
        ...(whole && { whole }),
      }));
    return column === 'phase' ? bySharesAlone(table, section) : [];
  });
}

/** `Share raised to 25 %`, in the row of a timeline. */
const brought =
  /^\W*(?:\w+ ){0,4}(?:rais|increas|widen|expand|open|mov|shift|rout|switch|promot|set)\w* (?:up )?to \d|^\W*(?:the )?(?:share|weight|exposure)\b(?: \w+){0,3} (?:to|at) \d/i;

/** What it is a share of, where the cell says so. */
function wholeOf({ text }: Inline, { end }: Found<number>): string {
  return (
    /^\s*of (?:the |all |our )?(\p{L}[\p{L} -]*)/u.exec(text.slice(end))?.[1]?.trim().toLowerCase() ?? ''
  );
}

/** Whether three texts differ in their share alone. */
function areAlike(texts: readonly string[]): boolean {
  const shares = texts.filter((text) => !judged.test(text) && /^[^%<>≤≥]*\d\s*%[^%]*$/.test(text));
  const words = groupBy(shares, (text) => text.replace(/[\d.]+\s*%/, '%').trim());
  return [...words.values()].some(({ length }) => length > 2);
}

/** `Open to 20 %, then 50 %` */
const inTurn = /\bto \d{1,3}\s*%(?:,? (?:and )?then|\s*(?:→|->)) (?:to )?\d{1,3}\s*%/i;

const beginsWithTarget = /^\s*\d{1,4}(?:\.\d+)?\s*%\s+(?:to|of|on|for|at|in)\s/;

/** `100 %`, and `25 %, then 50 %` in a row for both. */
const sharesAlone =
  /^\s*\d{1,4}(?:\.\d+)?\s*%(?:\s*(?:,|,?\s*then|and|→|->)\s*\d{1,4}(?:\.\d+)?\s*%)*(?:\s+of\s+(?:the\s+|all\s+)?(?:traffic|users|requests|customers))?\s*$/i;

/** A column of nothing but percentages, in a section that is about a ramp: `Shoppers with the flag`. */
function bySharesAlone({ table }: RoledTable, section: Section): Ramp[] {
  if (!/\b(?:ramp|rollout|roll-out|canary|traffic|stages|phases|waves|rings|schedule)\b/i.test(section.title))
    return [];
  if (table.rows.length < 3) return [];
  const columns = table.header.cells.flatMap(({ text }, index) => {
    if (
      /\b(?:errors?|rate|cpu|memory|conversion|coverage|confidence|progress|complete|done|limit|threshold|max|min|budget|discount)\b/i.test(
        text,
      )
    )
      return [];
    const points = table.rows.flatMap(({ cells }) => {
      const cell = cells[index];
      const share = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(cell?.text ?? '');
      return cell && share ? [{ value: Number(share[1]), span: shareSpan(cell) }] : [];
    });
    return points.length === table.rows.length ? [points] : [];
  });
  const [first, second] = columns;
  const versions = table.header.cells.some(({ text }) =>
    /\b(?:old|new|blue|green|stable|canary|current|next)\b/i.test(text),
  );
  const points = first && second ? (versions ? risingOf(first, second) : undefined) : first;
  if (!points || columns.length > 2) return [];
  return [{ span: table.span, points, form: 'table', ...(columns.length === 1 && { whole: true as const }) }];
}

/** Of what the old and the new version get, together all of it, the new one's. */
function risingOf(first: RampPoint[], second: RampPoint[]): RampPoint[] | undefined {
  if (!first.every(({ value }, index) => value + (second[index]?.value ?? 0) === 100)) return undefined;
  return [first, second].find((points) => (points.at(-1)?.value ?? 0) > (points[0]?.value ?? 0));
}

function shareSpan({ span, text }: Inline): Span {
  const start = text.search(/\S/);
  return span.part(start, text.trimEnd().length);
}

const rampNames =
  /^(?:ramp(?:[ -]?up)?|canary(?: steps| stages| ramp| weights| percentages?)?|rollout(?: percentages?| ramp| steps| stages| shares| plan)?|traffic(?: percentages?| ramp| steps| stages| shares)?|percentages?|increments)$/;

/** `Traffic steps: 5, 25, 100 %`, `ramp: 5% -> 50% -> 100%`: a value of nothing but shares. */
function inValues(section: Section, known: readonly Ramp[]): Ramp[] {
  return section.fields.flatMap(({ name, value }) => {
    if (!value || !rampNames.test(name) || !sharesInValue.test(value.text)) return [];
    if (known.some(({ span }) => span.start < value.span.end && value.span.start < span.end)) return [];
    const points = [...value.text.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: number, index }) => ({
      value: Number(number),
      span: value.span.part(index, index + number.length),
    }));
    return [{ span: value.span, points, form: 'line' as const }];
  });
}

const sharesInValue = /^\s*\d{1,3}(?:\.\d+)?\s*%?(?:\s*(?:,|\/|→|->|=>)\s*\d{1,3}(?:\.\d+)?\s*%?){2,}\s*$/;

/** YAML: `ramp: [5, 25, 100]`. */
function inKeys(section: Section): Ramp[] {
  const name = section.heading?.inline.text.trim().toLowerCase() ?? '';
  // `strategy: {type: canary, steps: [5, 25, 100]}`: bare numbers are no steps to carry out.
  const ofStrategy =
    /^(?:steps|stages|phases|weights|shares)$/.test(name) && section.parent?.within('strategy') === true;
  if (!rampNames.test(name) && !ofStrategy) return [];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    const points = block.items.flatMap(({ inline }) => {
      const share =
        /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:%?\s*$|%(?=\s*[,;:(–—-]|\s+(?:of|for|at|on|from|until)\b))/.exec(
          inline.text,
        );
      if (!share) return [];
      const bare = share[0].length === inline.text.length;
      return [
        {
          value: Number(share[1]),
          span: bare ? inline.span : inline.span.part(0, share[0].trimEnd().length),
        },
      ];
    });
    return points.length > 1 ? [{ span: block.span, points, form: 'line' as const }] : [];
  });
}

/** Keys that say how large a share is. */
export const shareNames =
  /^(?:set weight|traffic(?: share| percent(?:age)?| weight)?|percent(?:age)?|share(?: of (?:traffic|users))?|weight|users|exposure|rollout(?: percent(?:age)?)?|canary(?: weight| percent(?:age)?)?)$/;

/** YAML: the entries of a list with a share each. */
function inEntries(section: Section): Ramp[] {
  const points = section.children.flatMap(({ content }) => {
    const value = content.keys.find(({ name, form }) => form === 'yaml' && shareNames.test(name))?.value;
    const share = value && /^\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*$/.exec(value.text);
    return share ? [{ value: Number(share[1]), span: value.span }] : [];
  });
  return points.length > 1 ? [{ span: section.span, points, form: 'list' }] : [];
}
