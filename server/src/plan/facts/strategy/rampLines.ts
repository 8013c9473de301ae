/** Ramps in running text: arrows, enumerations and counted shares. */
import type { Inline } from '../../blocks.ts';
import { findPercentages } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { stage, tranche } from '../../vocabulary/stages.ts';
import type { Ramp, RampPoint } from './ramps.ts';

const chain = /\d{1,4}(?:\.\d+)?\s*%?(?:\s*(?:→|->|=>|⟶|➜|➔|>>)\s*\d{1,4}(?:\.\d+)?\s*%?){1,}/gu;
const wholeBehind = /^\s*(?:→|->|=>|⟶|➜|➔|>>)\s*(?:all|every(?:one|body)|full|the rest|everything|GA)\b/i;
const about =
  /traffic|roll ?-?out|ramp|canary|users|visitors|customers|guests|members|tenants|opened to|\bflag\b|shift|weight|percent|gradual|increase|\bin (?:\w+ )?(?:waves|rings|steps|stages|batches)\s*[:(]|expose|exposure|tráfico|verkehr|trafic|流量|灰度/i;

/** `10% → 50% → 100%`: shares of traffic unless the words around speak of something else. */
export function inLine(inline: Pick<Inline, 'raw' | 'text' | 'span'>, section: Section): Ramp[] {
  const ramps: Ramp[] = [];
  if (!/→|->|=>|⟶|➜|➔|>>/.test(inline.text)) return ramps;
  for (const match of inline.text.matchAll(chain)) {
    const spelt = /^\s*(?:percent|per cent)\b/i.test(inline.text.slice(match.index + match[0].length));
    if (!match[0].includes('%') && !spelt) continue;
    const numbers = [...match[0].matchAll(/\d{1,4}(?:\.\d+)?\s*%?/g)];
    const points = numbers.map((number) => {
      const start = match.index + number.index;
      return {
        value: Number.parseFloat(number[0]),
        span: inline.span.part(start, start + number[0].trimEnd().length),
      };
    });
    // `5% → 50% → all`
    const behind = match.index + match[0].length;
    const all = wholeBehind.exec(inline.text.slice(behind));
    if (all) points.push({ value: 100, span: inline.span.part(behind, behind + all[0].length) });
    // `./traffic.sh 10` → `10 %`: a command and what it prints.
    const [first, second, ...more] = points;
    if (first && first.value === second?.value && more.length === 0 && inline.raw.includes('`')) continue;
    // What is drained down to nothing is the other side of a ramp.
    if (
      points.at(-1)?.value === 0 &&
      points.every(({ value }, index) => index === 0 || value < (points[index - 1]?.value ?? 0))
    )
      continue;
    const rising = points.at(-1)?.value === 100 || points.at(-1)?.value === 1000;
    if (!rising && !about.test(inline.text) && !about.test(section.title)) continue;
    // `error rate 4% -> 1%` says what was measured.
    if (
      /\b(?:rate|errors?|cpu|memory|usage|latency|coverage|conversion)\b[^.\n]{0,20}$/i.test(
        inline.text.slice(Math.max(0, match.index - 40), match.index),
      ) &&
      !rising
    )
      continue;
    ramps.push({
      span: inline.span.part(match.index, match.index + match[0].trimEnd().length),
      points,
      form: 'line',
    });
  }
  return ramps;
}

/** `5 % of users at 09:30`, `20 % on Tuesday` */
const dated =
  '(?:\\s+(?:at|from|on|by|after)\\s+(?:\\d[\\d:.-]*|\\p{Lu}\\p{L}+(?:\\s+\\d[\\d:.-]*)?)(?:\\s+(?:UTC|GMT|[A-Z]{2,4}T|am|pm))?)?';
const enumeration = new RegExp(
  `\\d{1,3}(?:\\.\\d+)?\\s*(?:%|percent\\b)(?:\\s+of\\s+(?:the\\s+|all\\s+|our\\s+)?\\p{L}+(?:\\s+get\\s+it)?)?${dated}` +
    `(?:\\s*(?:,\\s*(?:(?:and\\s+)?(?:then|finally|at last)\\s+|and\\s+)?|(?:and\\s+)?then\\s+|and\\s+(?:at last\\s+|finally\\s+)?|to\\s+)(?:to\\s+)?\\d{1,4}(?:\\.\\d+)?\\s*(?:%|percent\\b)${dated}){2,}`,
  'gu',
);
const sharesOf =
  /\b(?:traffic|ramp\w*|roll(?:ed|s)? ?-?out|rollout|canary|users|share|flags?|(?:update|upgrade|replace|install|deploy|reache?)s?\b[^\n%]*\d\s*%\s+of)\b/i;

const raises = /\b(?:widen|raise|increase|expand|grow)(?:s|d|ed)?\b/i;
const pair =
  /(?<=\b(?:widen|raise|increase|ramp(?: up)?|expand|grow|go)\b[^.\d\n]{0,40}\bto\s+)\d{1,3}(?:\.\d+)?\s*%\s*(?:,\s*then|,|and then|then|and)\s+(?:to\s+)?\d{1,3}(?:\.\d+)?\s*%/giu;

/** 70 % and 30 % are two parts of one whole, and so are 20 %, 30 % and 50 % with no `then` between them. */
function isNoSplit([text = '']: readonly string[]): boolean {
  const shares = findPercentages(text);
  // What only falls is turned down.
  if (shares.length > 2 && shares.every(({ value }, index) => value < (shares[index - 1]?.value ?? 101)))
    return false;
  if (shares.length > 2 && /\bthen\b/i.test(text)) return true;
  return shares.reduce((sum, { value }) => sum + value, 0) !== 100;
}

/** `Traffic goes 5%, then 25%, and at last 100%`, `Widen to 25 % and 50 %`: three shares and more. */
export function inEnumeration(inline: Inline): Ramp[] {
  if (
    !/%|percent/i.test(inline.text) ||
    !(sharesOf.test(inline.text) || raises.test(inline.text)) ||
    /\b(?:rate|errors?|cpu|memory|latency|alerts?|thresholds?)\b/i.test(inline.text)
  )
    return [];
  const three = [...inline.text.matchAll(enumeration)];
  const found = (three.length > 0 ? three : [...inline.text.matchAll(pair)]).filter(isNoSplit);
  return found.map((match) => ({
    span: inline.span.part(match.index, match.index + match[0].length),
    points: [...match[0].matchAll(/\d{1,4}(?:\.\d+)?\s*(?:%|percent)/gi)].map((number) => ({
      value: Number.parseFloat(number[0]),
      span: inline.span.part(match.index + number.index, match.index + number.index + number[0].length),
    })),
    form: 'line' as const,
  }));
}

const counted = new RegExp(
  String.raw`\b(day|week|hour|${stage}|${tranche}) (\d{1,2})\b[^.;,\n%\d]{0,24}(\d{1,3})\s*%(?!\s*(?:more|further|less)\b)`,
  'gi',
);

/** `Day 1: 5 % of customers. Day 2: 25 %. Day 3: 100 %.`, where what is around tells of a ramp. */
export function inCounted(inline: Inline, led: boolean): Ramp[] {
  if (!inline.text.includes('%') || !(led || sharesOf.test(inline.text))) return [];
  const matches = [...inline.text.matchAll(counted)];
  const [first] = matches;
  if (!first || matches.length < 3) return [];
  const follows = matches.every(
    ([, unit, number], index) =>
      unit?.toLowerCase() === first[1]?.toLowerCase() && Number(number) === Number(first[2]) + index,
  );
  if (!follows || measured.test(inline.text)) return [];
  const points: RampPoint[] = matches.map(({ index, 0: whole, 3: share = '' }) => {
    const start = index + whole.lastIndexOf(share);
    return { value: Number(share), span: inline.span.part(start, index + whole.length) };
  });
  return [{ span: inline.span, points, form: 'list' }];
}

const measured =
  /\b(?:rate|errors?|cpu|memory|disk|latency|alerts?|thresholds?|progress|coverage|complete|done)\b/i;
