/** Ramps that a sentence tells: `We start with 5% of the shops, go to 25% on Tuesday and to 100% a week later.` */
import type { Block, Inline } from '../../blocks.ts';
import { findPercentages, type Found } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { stage, tranche } from '../../vocabulary/stages.ts';
import type { Ramp } from './ramps.ts';

const about =
  /\b(?:traffic|ramp\w*|roll(?:s|ed|ing)?[ -]?out|rollout|canary|users|shares?|flags?|weights?|requests|customers|tenants|merchants|shops|stores|devices|orders|sessions|visitors|in (?:\w+ )?(?:stages|waves|rings))\b|\d ?% of (?:the |our |all )?[a-z]+s\b/i;
const titled =
  /\b(?:ramp\w*|roll-?out|rollout|canary|traffic|waves?|stages?|strategy|approach|exposure|release)\b/i;
/** What is brought about one after the other. */
const inTurn =
  /\b(?:then|finally|at last|afterwards|followed by|first|start\w*|begin\w*|moving|in (?:\w+ )?(?:steps|stages|waves|phases|rings)|on day|days?|weeks?|hours?|minutes|overnight)\b|\bT\s?\+\s?\d|\bat \d{1,2}:\d{2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;
/** Percentages of something else, and of a ramp that goes down. */
const ofElse =
  /\b(?:rate|errors?|fail\w*|cpu|memory|disk|latency|coverage|conversion|discount|uptime|availability|capacity|complete|progress|threshold|alerts?|back|down|drain\w*|off(?! (?:when|until|at first|by default)\b)|likely|increase of|confidence|budget|warm\w*|load)\b|[<>≤≥±]/i;
const partly =
  /^\s*(?:more|further|less|increase|decrease|drop|faster|slower|above|below|higher|lower|of the (?:remaining|rest))\b/i;

/** `5 / 25 / 50 / 100 percent`, `5, 25 and 100 %`, `(20, then 50, then 100)`. */
const bare =
  /(?<![\d.:%/-])\d{1,3}(?:(?:\s*\/\s*|,\s+(?:and |then |and then )?|\s+and (?:then )?)\d{1,4}){2,6}(?![\d.:/-])(?=\s*(?:%|percent\b|per cent\b|\)))/gi;
const bareAbout = /\b(?:weights?|percent(?:age)?s?|shares?|canary|traffic)\b|%/i;

/** Three signs of percent, or three numbers with nothing but a word between them. */
const threeShares =
  /(?:(?:%|percent|per cent)[^]*?){3}|\d(?:(?:\s*[,/]\s*|,?\s+(?:and|then|and then)\s+)\d+){2}/i;

export function inSentences(inline: Inline, section: Section): Ramp[] {
  const { text } = inline;
  if (!threeShares.test(text)) return [];
  const led =
    titled.test(section.title) || section.within('strategy', 'traffic', 'featureFlags') || section.level <= 1;
  const ramps: Ramp[] = [];
  for (const { 0: sentence, index: at } of text.matchAll(/(?:[^.!?;\n]|[.!?](?=\S))+/g)) {
    if (!(led || about.test(sentence)) || ofElse.test(sentence)) continue;
    const shares = findPercentages(sentence);
    const told = shares.length > 2 ? shares : bareIn(sentence);
    const numbers = [...told, ...allBehind(sentence, told.at(-1)?.end)];
    if (!isRamp(numbers, sentence)) continue;
    const points = numbers.map(({ value, start, end }) => ({
      value,
      span: inline.span.part(at + start, at + end),
    }));
    const [first, last] = [numbers[0]?.start ?? 0, numbers.at(-1)?.end ?? 0];
    ramps.push({ span: inline.span.part(at + first, at + last), points, form: 'line' });
  }
  return ramps.length > 0 ? ramps : overSentences(inline);
}

/** `the flag goes to 5 %`, `it is opened to 100 % of the shops`; no limit stands in such a clause. */
const broughtTo =
  /\b(?:go(?:es)?|rais\w+|open\w*|mov\w+|increas\w+|shift\w*|switch\w*|widen\w*|ramp\w*|grow\w*|expand\w*|step\w*|turn\w*|set|gets?|takes?|sends?|receives?|serves?)\b(?: [\w'’`-]+){0,4}? (?:to )?(?=\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)(?! (?:more|less|of the (?:rest|remaining))))/gi;

/** A ramp that several sentences of a paragraph tell: `At 08:00 the flag goes to 5 %. At 09:00 it goes to 25 %.` */
function overSentences(inline: Inline): Ramp[] {
  const { text } = inline;
  if (!about.test(text)) return [];
  const starts = new Set([...text.matchAll(broughtTo)].map(({ 0: { length }, index }) => index + length));
  const points = findPercentages(text)
    .filter(({ start }) => starts.has(start) && !ofElse.test(clauseBefore(text, start)))
    .map(({ value, start, end }) => ({ value, span: inline.span.part(start, end) }));
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || !first || !last || first.value > 50) return [];
  if (points.filter(({ value }, index) => value < (points[index - 1]?.value ?? 0)).length > 1) return [];
  return [{ span: first.span.through(last.span), points, form: 'list' }];
}

function clauseBefore(text: string, end: number): string {
  return /[^.,;:!?]*$/.exec(text.slice(0, end))?.[0] ?? '';
}

/** `to 40 % at noon and to all at five` */
function allBehind(sentence: string, from: number | undefined): Found<number>[] {
  const match =
    from === undefined ? null : /\b(?:to|for) ((?:all|every(?:one|body))\b)/i.exec(sentence.slice(from));
  if (from === undefined || !match) return [];
  const end = from + match.index + match[0].length;
  return [{ value: 100, start: end - (match[1]?.length ?? 0), end }];
}

function bareIn(sentence: string): Found<number>[] {
  const [match] = bareAbout.test(sentence) ? sentence.matchAll(bare) : [];
  // Numbers with `and` or commas alone may count anything, unless a sign of percent ends them.
  if (!match || (/^\s*\)/.test(sentence.slice(match.index + match[0].length)) && !match[0].includes('then')))
    return [];
  return [...match[0].matchAll(/\d+/g)].map((number) => {
    const start = match.index + number.index;
    return { value: Number(number[0]), start, end: start + number[0].length };
  });
}

/** Three shares or more that rise but for one slip, told one after the other, and no parts of a whole. */
function isRamp(shares: readonly Found<number>[], sentence: string): boolean {
  const values = shares.map(({ value }) => value);
  if (values.length < 3 || (values[0] ?? 100) > 50) return false;
  if (values.reduce((sum, value) => sum + value, 0) === 100) return false;
  if (shares.some(({ end }) => partly.test(sentence.slice(end)))) return false;
  const falls = values.filter((value, index) => value < (values[index - 1] ?? 0)).length;
  const same = values.some((value, index) => value === values[index - 1]);
  const ends = values.at(-1) ?? 0;
  return !same && falls < 2 && ends >= 60 && (inTurn.test(sentence) || ends >= 100);
}

const numbered = new RegExp(String.raw`^\W*(?:${stage}|${tranche}|day|week)\s+\d{1,2}\b`, 'i');

/** `**Wave 2 (25%)** – Norway`: paragraphs that each begin with a share of their own. */
export function inLabels(blocks: readonly Block[]): Ramp[] {
  const points = blocks.flatMap((block) => {
    const [strong] = block.kind === 'paragraph' ? block.inline.strong : [];
    if (block.kind !== 'paragraph' || !strong || !numbered.test(block.inline.text)) return [];
    const { span, text } = block.inline;
    const head = text.slice(0, strong.end - span.start);
    const [share, more] = findPercentages(head);
    return share && !more && !ofElse.test(head)
      ? [{ value: share.value, span: span.part(share.start, share.end) }]
      : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  return points.length > 2 && first && last
    ? [{ span: first.span.through(last.span), points, form: 'list' }]
    : [];
}
