/** Choices that a template offers and a person must make. */
import type { Span } from '../../../text/span.ts';
import { normalizeName } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';
import { Names } from '../../vocabulary/names.ts';
import { statusNames } from '../../vocabulary/statuses.ts';
import { strategyNames } from '../../vocabulary/strategies.ts';
import { textsIn } from '../texts.ts';

export interface Choice {
  /** All options, with the brackets around them. */
  readonly span: Span;
  /** At least two, as written. */
  readonly options: readonly { readonly text: string; readonly span: Span }[];
}

/** The open choices of one section, in order of place. */
export function choicesIn(section: Section): Choice[] {
  return section.facts(readChoices);
}

function readChoices(section: Section): Choice[] {
  const choices: Choice[] = [];
  const take = (choice: Choice | undefined): void => {
    if (choice && !choices.some(({ span }) => span.start < choice.span.end && choice.span.start < span.end))
      choices.push(choice);
  };
  for (const inline of textsIn(section))
    if (inline.prose.includes('['))
      for (const match of inline.prose.matchAll(bracketed)) take(inBrackets(inline, match));
  for (const inline of textsIn(section)) take(ofMarks(inline));
  for (const block of section.blocks)
    if (block.kind === 'paragraph') [...inLines(block.inline), ...inSentences(block.inline)].forEach(take);
  for (const field of section.fields) if (field.value) take(ofValue(field.value, field.name));
  for (const block of section.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      row.cells.forEach((cell, index) => {
        const column = normalizeName(block.header.cells[index]?.text ?? '');
        if (!meetings.test(column)) take(ofValue(cell, column));
      });
    }
  }
  return choices.sort((a, b) => a.span.start - b.span.start);
}

/** `Decision: GO / NO-GO`, a line of its own without marks. */
function inLines(inline: Inline): (Choice | undefined)[] {
  if (!/[:：][^\n]*[/|]/.test(inline.prose)) return [];
  return [...inline.prose.matchAll(/^[ \t]*(\p{L}[\p{L} ]{2,30}):[ \t]+(?=\S)(.*)$/gmu)].map((match) => {
    const [whole, label = '', rest = ''] = match;
    // `Status: Approved | Owner: Ann Lee`: what follows has labels of its own.
    const value = rest.replace(/\s[|·•]\s+\p{L}[\p{L} /-]{1,30}:(?:\s.*)?$/u, '');
    const start = match.index + whole.length - rest.length;
    const name = normalizeName(label);
    return exclusive.test(name) && /[/|]/.test(value)
      ? ofValue(partOf(inline, start, start + value.trimEnd().length), name)
      : undefined;
  });
}

/** `It runs on six pods. Strategy: rolling / canary, one after another.` */
function inSentences(inline: Inline): (Choice | undefined)[] {
  if (!/[.!?]\s[^:：]*:[^/|]*\s[/|]\s/.test(inline.prose)) return [];
  return [...inline.prose.matchAll(labelledSentence)].map((match) => {
    const [whole, label = '', value = ''] = match;
    const name = normalizeName(label);
    const end = match.index + whole.length;
    return exclusive.test(name) ? ofValue(partOf(inline, end - value.length, end), name) : undefined;
  });
}

const labelledSentence =
  /(?<=[.!?]\s+)(\p{L}[\p{L} ]{2,30}):[ \t]+(\p{L}[\p{L} -]*(?: [/|] \p{L}[\p{L} -]*)+)(?=[,.;(]|\s*$)/gmu;

/** `Go / No-Go` is what such a column's meeting is called. */
const meetings = /^(?:meetings?|events?|milestones?|gates?|checkpoints?|ceremony|session|agenda|activity)$/;

const marks = /[✅🟢✔]\uFE0F?\s*\p{L}+\s*[/|]\s*[❌🔴✖]\uFE0F?\s*\p{L}[\p{L}-]*\s*$/u;

/** `Load confirmed: ✅ PASS / ❌ FAIL` at the end of an item or line. */
function ofMarks(inline: Inline): Choice | undefined {
  const match = marks.exec(inline.prose);
  if (!match || !/(?:[:：–—-]|^)\s*$/.test(inline.prose.slice(0, match.index))) return undefined;
  const end = inline.prose.trimEnd().length;
  const options = split(inline, match.index, end, /[/|]/);
  return options && { span: inline.span.part(match.index, end), options };
}

const bracketed = /(?<![\p{L}\p{N}\])[])\[([^[\]\n]*[^[\]\n\s][ ]*[/|][ ]*[^[\]\n\s][^[\]\n]*)\](?![([])/gu;

/** `[Low/Medium/High]`, `[a | b]`, `[None / X minutes]`; not `[branch/tag]`, which asks for one thing under two names. */
function inBrackets(inline: Inline, match: RegExpExecArray): Choice | undefined {
  const inner = match[1] ?? '';
  const from = match.index + 1;
  const separator = inner.includes('|') ? /\|/ : /\//;
  const options = split(inline, from, from + inner.length, separator);
  if (!options || /https?:|^\/|\w\/\/|\d\/\d/.test(inner)) return undefined;
  const spaced = /\s[/|]\s/.test(inner) || inner.includes('|');
  const known = options.every(({ text }) => isKnown(text));
  if (!spaced && !known && (options.length < 3 || isPhrase(options))) return undefined;
  return { span: inline.span.part(match.index, match.index + match[0].length), options };
}

/** `[Sizes as in docs/sizing/sizes.md]`: the strokes stand within the words of one phrase. */
function isPhrase(options: Choice['options']): boolean {
  return options.some(({ text }) => /\S \S+ \S/.test(text) || /\w\.[a-z]{2,4}\b/.test(text));
}

/** Words that exclude one another: choosing is what they are there for. */
const alternatives = new Names({
  level: [
    'low',
    'medium',
    'high',
    'critical',
    'moderate',
    'very high',
    'very low',
    'minor',
    'major',
    'none',
    'niedrig',
    'mittel',
    'hoch',
    'bajo',
    'medio',
    'alto',
    'faible',
    'moyen',
    'élevé',
    '低',
    '中',
    '高',
  ],
  answer: ['yes', 'no', 'y', 'n', 'true', 'false', 'n/a', 'na', 'sí', 'ja', 'nein', 'oui', 'non'],
  decision: [
    'go',
    'no-go',
    'no go',
    'nogo',
    'defer',
    'approve',
    'approved',
    'reject',
    'rejected',
    'hold',
    'conditional go',
    'abort',
    'proceed',
    'continue',
    'rollback',
    'roll back',
  ],
  result: [
    'pass',
    'fail',
    'passed',
    'failed',
    'partial',
    'success',
    'failure',
    'skipped',
    'blocked',
    'conditional',
    'concerns',
    'waived',
    'met',
    'not met',
    'ok',
    'not ok',
    'degraded',
    'successful',
    'unsuccessful',
    'warn',
  ],
  environment: [
    'staging',
    'production',
    'development',
    'prod',
    'dev',
    'test',
    'qa',
    'uat',
    'stage',
    'preprod',
    'pre production',
    'sandbox',
  ],
  downtime: ['zero', 'scheduled', 'zero downtime', 'brief', 'minimal'],
  window: ['weekday', 'weekend', 'business hours', 'off hours'],
});
const statuses = new Names(statusNames);
const strategies = new Names(strategyNames);

function isKnown(option: string): boolean {
  const name = normalizeName(option);
  // A mark before the word may be damaged text rather than an emoji, and so look like a word.
  const [mark = '', ...rest] = name.split(' ');
  return isKnownName(name) || (rest.length > 0 && /[^ -~]/.test(mark) && isKnownName(rest.join(' ')));
}

function isKnownName(name: string): boolean {
  return (
    alternatives.exact(name) !== undefined ||
    statuses.exact(name) !== undefined ||
    strategies.exact(name) !== undefined
  );
}

/** Labels whose value can only be one thing. */
const exclusive =
  /(?:^|\s)(?:status|strategy|approach|risk(?: level)?|level|decision|result|outcome|verdict|downtime|downtime expected|expected downtime|confidence|severity|priority|probability|impact|type|estado|estrategia)$/;

/** Labels of which one thing holds, when several stand there with bars between them. */
const single =
  /(?:^|\s)(?:provider|mode|method|tier|kind|class|category|platform|region|zone|region\/zone|engine|format|environment|cluster|database|approved|required|confirmed)$/;

/** A value that is nothing but options: `Blue-Green / Canary / Rolling`, `draft | approved`. */
function ofValue(value: Inline, label: string): Choice | undefined {
  const listed = inWords(value, label) ?? decisionAhead(value, label);
  if (listed) return listed;
  const text = value.prose.trimEnd();
  const picked = /^\s*\[?PICK[_ ]ONE\]?\s*:?\s*/i.exec(text)?.[0].length ?? 0;
  if (!/[/|]/.test(text) || text.includes('\n') || /https?:|^\s*\[/.test(text.slice(picked)))
    return undefined;
  const piped = /\s\|\s/.test(text);
  const spaced = /\s\/\s/.test(text);
  const options = split(value, picked, text.length, piped ? /\s\|\s/ : spaced ? /\s\/\s/ : /\//);
  if (!options || options.some((option) => option.text.split(/\s+/).length > 5))
    return piped || spaced ? beforeReason(value, label) : undefined;
  // `Abort / rollback`: two words for one thing.
  if (options.every((option) => /^(?:abort|roll ?back|revert|back ?out)$/i.test(option.text)))
    return undefined;
  const known = options.filter((option) => isKnown(option.text)).length;
  const all = known === options.length;
  if (picked > 0) return { span: value.span, options };
  if (piped || spaced) {
    const bothMayHold =
      options.length === 2 &&
      options.every(({ text: option }) => alternatives.exact(normalizeName(option)) === 'environment');
    return (all && !bothMayHold) ||
      (exclusive.test(label) && (known > 0 || options.length > 2)) ||
      (piped && single.test(label) && options.length > 2 && value.links.length === 0)
      ? whole(value, options)
      : undefined;
  }
  const isVerdict = all && ofVerdict.test(label);
  const yesOrNo =
    all && options.every(({ text: option }) => alternatives.exact(normalizeName(option)) === 'answer');
  return yesOrNo || isVerdict || (all && options.length > 2) ? whole(value, options) : undefined;
}

/** `Recreate / Rolling – the sessions are moved`: the reason does not say which of them. */
function beforeReason(value: Inline, label: string): Choice | undefined {
  if (!/(?:^|\s)(?:strategy|approach)$/.test(label)) return undefined;
  const end = /\s[–—-]\s|[,;:(]|\.(?:\s|$)/.exec(value.prose)?.index ?? -1;
  const options = end < 0 ? undefined : split(value, 0, end, /\s[/|]\s/);
  return options?.every(({ text }) => strategies.exact(normalizeName(text)) !== undefined) === true
    ? whole(value, options)
    : undefined;
}

const ofVerdict = /(?:^|\s)(?:decision|verdict|result|outcome)$/;

/** `GO / NO-GO, by Ann Lee, 16:00`: the rest is filled in, the verdict is not. */
function decisionAhead(value: Inline, label: string): Choice | undefined {
  if (!ofVerdict.test(label)) return undefined;
  const end = /[,;(]|\.(?:\s|$)/.exec(value.prose)?.index ?? -1;
  const options = end < 0 ? undefined : split(value, 0, end, /\s[/|]\s/);
  return options?.every(({ text }) => isKnown(text)) === true ? whole(value, options) : undefined;
}

const pickOne = /\s*\(?(?:pick|choose|select) one\)?\s*$/i;

/** `Low, Medium or High`, `staging or production (pick one)`, `Select one: Blue-Green, Canary, Rolling`. */
function inWords(value: Inline, label: string): Choice | undefined {
  const told = pickOne.exec(value.prose);
  const asked = told !== null || /^(?:pick|choose|select) one$/.test(label);
  // `Canary or Rolling`: of two, only what never holds together.
  const pair =
    /(?:^|\s)(?:strategy|approach|status|decision)$/.test(label) && /^[^,]+\sor\s[^,]+$/.test(value.prose);
  if (!asked && !pair && !(exclusive.test(label) && /,[^,]*(?:,|\s)\s*or\s/.test(value.prose)))
    return undefined;
  if (value.prose.includes('\n') || /\s[/|]\s/.test(value.prose)) return undefined;
  const options = split(value, 0, told?.index ?? value.prose.trimEnd().length, /,\s*or\s|,|\sor\s/);
  if (!options || (!asked && !pair && options.length < 3)) return undefined;
  return options.every(({ text }) => isKnown(text)) ? whole(value, options) : undefined;
}

function whole(value: Inline, options: Choice['options']): Choice {
  const first = options[0]?.span.start ?? value.span.start;
  const last = options.at(-1)?.span.end ?? value.span.end;
  return { span: value.span.part(first - value.span.start, last - value.span.start), options };
}

/** The non-empty parts between separators; undefined where there are fewer than two or one is no words. */
function split(
  inline: Inline,
  from: number,
  to: number,
  separator: RegExp,
): { text: string; span: Span }[] | undefined {
  const options: { text: string; span: Span }[] = [];
  let at = from;
  for (const part of inline.prose.slice(from, to).split(new RegExp(`(${separator.source})`))) {
    const trimmed = part.trim();
    if (!separator.test(part) && trimmed !== '') {
      const start = at + part.indexOf(trimmed);
      options.push({ text: trimmed, span: inline.span.part(start, start + trimmed.length) });
    }
    at += part.length;
  }
  return options.length > 1 && options.every(({ text }) => /[\p{L}]/u.test(text)) ? options : undefined;
}
