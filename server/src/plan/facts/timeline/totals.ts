/** What all of it is said to take: `Total Estimated Duration: 6 hours (10:00 - 16:00 UTC)`. */
import type { Span } from '../../../text/span.ts';
import { normalizeName } from '../../../text/words.ts';
import type { Inline, Row } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import { findClocks, findDurations, spelledNumbers, type Found } from '../../quantities.ts';
import type { Section } from '../../section.ts';

export interface TimelineTotal {
  /** Seconds. */
  readonly seconds: number;
  /** The duration's words. */
  readonly span: Span;
  /** What the text gives as start and end, minutes from midnight. */
  readonly range?: { readonly start: number; readonly end: number };
}

const totalNames =
  /^(?:(?:in )?total|(?:total|overall|whole) (?:estimated |planned |expected )?(?:duration|time|length)|(?:estimated|planned|expected) (?:total(?: duration| time)?|duration)|duration (?:of|for) (?:the|this) (?:whole|entire|full|complete) \w+|sum|altogether|all in all|gesamtdauer|duración total|durée totale)$/;

/** What a plan may be parted into. */
const parts =
  '(?:(?:the|all|these) )*(?:\\w+ )?(?:stages|phases|steps|parts|rows|rings|waves|blocks|tasks|activities)';

const totalIs = [
  String.raw`(?:the )?(?:planned|estimated|expected) duration(?: (?:of|for) (?:the |this )?(?:(?:whole|entire|full|complete) )?\w+)?\s*(?:[:=]|is\b)`,
  String.raw`(?:\w+ )?(?:time|work) in (?:all|total)\s*[:=]`,
  String.raw`(?:in )?(?:total|overall|sum)(?: (?:estimated |planned |expected )?(?:duration|time|length|run ?time))?(?: (?:from|since|after|counted from) (?:T|the start|\d{1,2}:\d{2}))?\s*(?:[:=]|is\b)`,
  String.raw`(?:total|sum) (?:from|of|for|with|between)\b[^:.\n]{1,60}:`,
  String.raw`(?:the )?(?:whole|entire|complete|total|full)\s+(?:\w+\s+){0,2}(?:takes|lasts|is|needs|should take|will take)\b`,
  String.raw`in (?:all|sum),?(?= (?:about |some )?\d+(?:[.:]\d+)?\s?(?:h|hrs?|hours?|min\w*)\b)`,
  String.raw`(?:in total|altogether|all in all|all of it|everything|together|it all)\b[^.]{0,40}\b(?:takes?|lasts?|is|are|needs?|hours?|minutes?|h|min)\b`,
  String.raw`(?:this|that|it) (?:adds up|comes) to\b`,
  String.raw`${parts} (?:add up|come) to\b`,
  String.raw`${parts}\b[^.\n]*\b(?:in total|in all|altogether|together)\b`,
  String.raw`we (?:need|plan for|reckon with) (?=[^.\n]*\b(?:in all|in total|altogether|for (?:all of it|everything)|from [^.\n]{1,40} to the (?:last|end|final)\b))`,
].join('|');
const sentence = new RegExp(`^(?:${totalIs})`, 'i');

/** Behind other sentences: `All times are UTC. Total duration: 4 hours.` */
const laterSentence = new RegExp(
  [
    String.raw`(?<=[.!?;]\s+)(?:(?:the )?(?:(?:planned|estimated|expected) duration(?: (?:of|for) (?:the |this )?(?:(?:whole|entire|full|complete) )?\w+)?|duration (?:of|for) (?:the|this) (?:whole|entire|full|complete) \w+)\s*(?:[:=]|is\b)|(?:in )?(?:total|overall)(?: (?:estimated |planned |expected )?(?:duration|time|length|run ?time))?\s*(?:[:=]|is\b|of\b)|(?:the )?(?:whole|entire|complete|full) (?:\w+ ){1,2}(?:takes|lasts|should take|will take|needs)\b|(?:altogether|all in all|all of it|all told|taken together|everything(?! else)|it all)\b[^.!?\n]{0,40}\b(?:takes?|lasts?|needs?)\b)[^.!?\n]*(?:\.\d[^.!?\n]*)*`,
    String.raw`(?<=[,;(–—] ?)(?:in )?total(?: of)? (?=\d)[^.!?,;()\n]*(?:\.\d[^.!?,;()\n]*)?`,
  ].join('|'),
  'i',
);

/** `Total: 2.5 hours` and `The whole cutover takes 8 hours.` in a paragraph, or a sentence, of its own. */
function totalSentence(section: Section): Inline | undefined {
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    const { inline } = block;
    // A mark may stand before it: `⏱️ **Total:** 3 hours`.
    if (sentence.test(inline.prose.replace(/^[^\p{L}\p{N}]+/u, ''))) return inline;
    const later = laterSentence.exec(inline.prose);
    if (later) return partOf(inline, later.index, later.index + later[0].length);
  }
  return undefined;
}

/** `Timeline (total: 45 minutes)` */
function totalInHeading({ heading }: Section): Inline | undefined {
  const match =
    heading &&
    /\((?:in )?total(?: duration| time)?\s*[:=]?\s+(?=[~≈]?\s*\d)([^()]+)\)/i.exec(heading.inline.text);
  if (!match) return undefined;
  const end = match.index + match[0].length - 1;
  return partOf(heading.inline, end - (match[1] ?? '').length, end);
}

/** Whether a normalised name stands for all of it. */
export function isTotal(name: string): boolean {
  return totalNames.test(name);
}

/** What a section says that all of it takes. */
export function statedTotalIn(section: Section): TimelineTotal | undefined {
  const stated = [...section.fields, ...(section.parent?.content.keys ?? [])];
  const field = stated.find(({ name, value }) => value && totalNames.test(name));
  const value = field?.value ?? totalSentence(section) ?? totalInHeading(section);
  return value && totalIn(value);
}

/** `three hours`, `two and a half hours`; what is half of anything else is not tried. */
function spelledDuration(text: string): Found<number> | undefined {
  const match =
    /(?<![\p{L}-])(\p{L}{3,6})( and a half)? (hours?|minutes?)(?![\p{L}])(?!,? (?:and|\p{L}+ minutes?)\b)/iu.exec(
      text,
    );
  const count = spelledNumbers.indexOf((match?.[1] ?? '').toLowerCase()) + 1;
  if (!match || count === 0) return undefined;
  const value = (count + (match[2] ? 0.5 : 0)) * (/^h/i.test(match[3] ?? '') ? 3600 : 60);
  return { value, start: match.index, end: match.index + match[0].length };
}

const besideIt = /^\s*\([^()]*\d:\d{2}[^()]*\d:\d{2}[^()]*\)/;

/** The first duration of a value, with the times beside it. */
export function totalIn(value: Inline): TimelineTotal | undefined {
  const spelled = spelledDuration(value.text);
  const inDigits = findDurations(value.text);
  const isFirst = spelled !== undefined && spelled.start < (inDigits[0]?.start ?? Infinity);
  const [first, second] = isFirst ? [spelled] : inDigits;
  if (!first || /[¼½¾]|\d\/\d/.test(value.text)) return undefined;
  // `4 hours thirty minutes`
  if (/^,? (?:and )?\p{L}+ minutes?\b/iu.test(value.text.slice(first.end))) return undefined;
  // `1 day and 2 hours`
  const joined =
    second &&
    second.value < first.value &&
    !/^\s*(?:(?:of|in|as) )?(?:a )?(?:buffer|reserve|slack|margin)\b/i.test(value.text.slice(second.end)) &&
    /^(?:,|\s|and|&)*$/.test(value.text.slice(first.end, second.start));
  const last = joined === true ? second.end : first.end;
  // `4 hours (08:00 - 12:00); until 13:00 somebody watches`
  const beside = besideIt.exec(value.text.slice(last))?.[0];
  const [start, end, more] = findClocks(beside ?? value.text);
  return {
    seconds: first.value + (joined === true ? second.value : 0),
    span: value.span.part(first.start, last),
    ...(start && end && !more && { range: { start: start.value, end: end.value } }),
  };
}

/** Whether the first words of a row, its lengths left out, are those for all of it: `Total`, `Total: 3 hours`. */
export function isTotalRow({ cells }: Row): boolean {
  const first = cells.find(({ text }) => /\p{L}/u.test(text.replace(/\d[\d.,]*\s?\p{L}+/gu, '')));
  return first !== undefined && isTotal(normalizeName(first.text.split(':')[0] ?? ''));
}

/** `- Total time: 3.5 hours`, where the item begins with such a name; its value. */
export function totalValueOf(item: Inline): Inline | undefined {
  const label = /^\W*(\p{L}[\p{L} ]*?)\W*[:–—-]/u.exec(item.text);
  return label && isTotal(normalizeName(label[1] ?? ''))
    ? partOf(item, label[0].length, item.text.length)
    : undefined;
}
