import { remembered } from '../../../text/remembered.ts';
import type { Span } from '../../../text/span.ts';
import { squeeze, unwrap } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { durationOf, findDurations, isOutOf, type Found } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { identifyMetric, type Dimension, type MetricIdentity } from '../../vocabulary/metrics.ts';
import { textsIn } from '../texts.ts';
import { measuredWords, wordsBehind } from './measuredWords.ts';

/** `Error rate > 5% for 2 minutes`, `p95 latency > 3x baseline`, `success rate < 95%`. */
export interface Threshold {
  readonly span: Span;
  /** The sign and the value alone. */
  readonly limit: Span;
  /** In words; empty where only the limit is given. */
  readonly metric: string;
  /** The metric that the words around the limit name, where they name exactly one. */
  readonly identity?: MetricIdentity;
  readonly comparison: '>' | '>=' | '<' | '<=';
  readonly value: number;
  /** `%`, `ms`, `s`, `x`, a word, or empty. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** The value in percent, seconds, bytes, times, or a count (per second where it is a rate). */
  readonly amount: number;
  /** Against what it was before, not an absolute value. */
  readonly relative: boolean;
  /** Seconds that it must hold for. */
  readonly duration?: number;
}

type Comparison = Threshold['comparison'];

/** Words for the signs, those that begin with another one before it. */
const signs: readonly (readonly [string, Comparison])[] = [
  [
    '&gt;=|>=|=>|≥|at or above|at least|no(?:t)? less than|greater than or equal to|minimum(?: of)?|reach(?:es)?|hits',
    '>=',
  ],
  [
    '&lt;=|<=|=<|≤|at or below|at most|no(?:t)? (?:more|higher|greater|longer|slower) than|not? above|less than or equal to|(?:not|never|cannot) exceed|maximum(?: of)?|max\\.?|up to',
    '<=',
  ],
  [
    '&gt;|>|above|over|exceed(?:s|ed|ing)?|(?:more|greater|higher|larger|longer|slower|worse) than|beyond|(?<!the )past|pass(?:es|ed)|tops',
    '>',
  ],
  ['&lt;|<|below|under|(?:less|lower|fewer|smaller|shorter|faster) than', '<'],
];
const unitPattern =
  '%|per ?cent|pct|µs|ms|msecs?|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|hrs?|h|hours?|d|days?|x|×|times|rps|qps|tps|req\\/s|requests?\\/s|tb|gb|mb|kb|tib|gib|mib|kib|percentage points|pp';
const valuePattern = `(\\d{1,3}(?:[\\u0020\\u00a0\\u202f]\\d{3})+(?!\\d)|\\d[\\d,]*(?:\\.\\d+)?)\\s*(${unitPattern})?(?![\\p{L}\\p{N}_]|[:/.-]\\d)`;

const signed = signs.map(([words]) => words.replace(/(^|\|)(?=\w|\(\?:)/g, '$1\\b')).join('|');
const more = 'more|higher|above|over|greater|longer|worse';
const less = 'less|lower|below|under|fewer|faster|better';
const numberStart = /(?<!\d)\d/g;
const signBefore = new RegExp(`(${signed})\\s*(?:about |around |~ ?)?$`, 'iu');
/** Characters that the longest sign takes, with what may stand between it and its number. */
const signReach = 48;
/** `5% or more`: a number that needs no sign. */
const orMore = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(?=\\d[\\d.,]*\\s*(?:${unitPattern})? (?:or|and) (?:${more}|${less})\\b(?! than\\b))`,
  'iuy',
);
const limitValue = new RegExp(
  `${valuePattern}(\\s*(?:the\\s+)?(?:of\\s+|vs\\.?\\s+|over\\s+|above\\s+|than\\s+)?(?:the\\s+)?(?:pre-\\w+\\s+)?(?:baseline|normal|usual|current|previous|before|(?<=of\\s+(?:the\\s+)?)(?:monolith|control|blue|stable|old|legacy|last|same|yesterday|today)))?`,
  'iuy',
);

interface SignedNumber {
  /** Where its sign begins, or the number that has none. */
  readonly start: number;
  readonly end: number;
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
  /** `than the baseline`; empty where it is not told against anything. */
  readonly baseline: string;
}

/** Every number with a sign before it; numbers are sought first, for most runs of text have none. */
function* signedNumbers(text: string): Generator<SignedNumber> {
  let read = 0;
  for (const { index } of text.matchAll(numberStart)) {
    if (index < read) continue;
    const before = text.slice(Math.max(read, index - signReach), index);
    const found = signBefore.exec(before);
    orMore.lastIndex = index;
    if (!found && !orMore.test(text)) continue;
    limitValue.lastIndex = index;
    const match = limitValue.exec(text);
    if (!match) continue;
    const [whole, number = '', unit = '', baseline = ''] = match;
    const start = found ? index - before.length + found.index : index;
    read = index + whole.length;
    yield { start, end: read, sign: found?.[1] ?? '', number, unit, baseline };
  }
}

/** `5% or more`, behind the value. */
const suffixes: readonly (readonly [RegExp, Comparison])[] = [
  [new RegExp(`^\\s*(?:or|and) (?:${more})\\b(?! than\\b)`, 'i'), '>='],
  [new RegExp(`^\\s*(?:or|and) (?:${less})\\b(?! than\\b)`, 'i'), '<='],
];
const bare = new RegExp(`^(\\s*(?:~\\s*)?)${valuePattern}`, 'iu');

function comparisonOf(sign: string): Comparison {
  return signPatterns.find(([pattern]) => pattern.test(sign))?.[1] ?? '>';
}

const signPatterns = signs.map(
  ([words, comparison]) => [new RegExp(`^(?:${words})$`, 'i'), comparison] as const,
);

/** Every limit that a section states; whether it is a target or a trigger is for the section to say. */
export function thresholdsIn(section: Section): Threshold[] {
  return section.facts(readThresholds);
}

function readThresholds(section: Section): Threshold[] {
  return textsIn(section).flatMap((inline) => findThresholds(inline));
}

/** What `> 5 minutes` behind it says: how long a state lasts, not how large something is. */
const holds =
  /\b(?:for|lasting|lasts?|sustained|within|after|every|takes?|during|past|last|in)\s*(?:(?:a|the) (?:period|window) of\s*)?$/i;
/** What stands between a value and how long it must hold. */
const holding =
  /^[\s,(]*(?:(?:sustained|lasting|lasts|continuously|averaged|measured|persists|persisting)\s*)?(?:for|over|during|within|in|across)?\s*(?:(?:the|a|an|any)\s+)?(?:(?:last|past|first|rolling|period of|window of)\s+)*(?:[><≥]=?|more than|over|at least|longer than)?\s*/i;

/**
 * Every limit in a run of text, with the words before it as its metric. `subject` is the metric where the text is the
 * cell of a table or the value of a key and names none itself.
 */
export function findThresholds(inline: Inline, subject = ''): readonly Threshold[] {
  if (!/\d/.test(inline.text) || limitless.has(inline)) return [];
  const known = readings.get(inline);
  const found = known?.get(subject);
  if (found) return found;
  const read = limitsIn(subject === '' ? inline.text : `${inline.text}${separator}${subject}`).map(
    ({ start, end, limitEnd, ...rest }): Threshold => ({
      span: inline.span.part(start, end),
      limit: inline.span.part(start, limitEnd),
      ...rest,
    }),
  );
  // The subject names the metric of a limit; it makes none.
  if (read.length === 0) limitless.add(inline);
  else if (known) known.set(subject, read);
  else readings.set(inline, new Map([[subject, read]]));
  return read;
}

/** By run of text and subject: several facts ask for the same, and a run of text never changes. */
const readings = new WeakMap<Inline, Map<string, readonly Threshold[]>>();
const limitless = new WeakSet<Inline>();

/** A limit by its places in a text. */
interface Limit extends Omit<Threshold, 'span' | 'limit'> {
  readonly start: number;
  readonly end: number;
  readonly limitEnd: number;
}

/** Between a text and its subject. */
const separator = '\0';
const limitsIn = remembered(readLimits);

function readLimits(textAndSubject: string): Limit[] {
  const [text = '', subject = ''] = unwrap(textAndSubject).split(separator);
  const found: Limit[] = [];
  let from = 0;
  for (const { start, end: valueEnd, sign, number, unit, baseline } of signedNumbers(text)) {
    if (start < from) continue;
    const rest = text.slice(valueEnd);
    // `<1 %>` in a template is a blank with a sample in it.
    if ((sign === '<' && /^\s*>/.test(rest)) || isOutOf(rest)) continue;
    if (unit.toLowerCase() === 'm' && unit !== 'm') continue;
    const duration = durationBehind(rest);
    const clauses = text.slice(from, start).split(/[,;•|\n]|[.!?](?=\s)|\bor\b|\band\b/);
    const before = clauses.at(-1) ?? '';
    const metric = squeeze(before).replace(/[:\s(*–—-]+$/, '');
    const behind = duration ? `${rest.slice(0, duration.start)} ${rest.slice(duration.end)}` : rest;
    const after = wordsBehind(behind);
    const end = valueEnd + (duration?.end ?? 0);
    const isTime =
      durationUnit.test(unit) ||
      /^(?:slower|faster)/i.test(sign) ||
      percentile.test(metric) ||
      percentile.test(subject);
    const likely = isTime ? 'latency' : undefined;
    // `takes longer than 20%` is of a time whatever stands before it.
    const lasting = /^(?:slower|faster)/i.test(sign) || (unit === '%' && /^longer/i.test(sign));
    const known =
      !lasting && holds.test(before)
        ? undefined
        : identityOf(
            measuredWords(metric, clauses.at(-2)),
            `${after} ${lasting ? 'latency' : ''}`,
            subject,
            likely,
          );
    const value = numberOf(number);
    found.push({
      start,
      end,
      limitEnd: valueEnd - baseline.length,
      metric,
      ...(known && { identity: known }),
      comparison: suffixes.find(([pattern]) => pattern.test(rest))?.[1] ?? comparisonOf(sign),
      value,
      unit: spellUnit(unit),
      ...measure(value, unit, after),
      relative:
        baseline !== '' ||
        relatively.test(unit) ||
        // `110 % of model 13`
        (known?.kind === 'latency' && unit === '%' && /^\s*of\b/.test(after)) ||
        isChange(metric, sign, after, subject),
      ...(duration && { duration: duration.value }),
    });
    from = end;
  }
  return found;
}

const relatively = /^(?:x|×|times|pp|percentage points)$/i;

/** A value without a sign, as in a column of limits: `5%`, `800 ms for 5 minutes`; the sign is for its role to say. */
export function bareThreshold(
  inline: Inline,
  subject: string,
  comparison: Comparison,
): Threshold | undefined {
  const text = inline.text;
  const match = bare.exec(text);
  if (!match) return undefined;
  const [whole, lead = '', number = '', unit = ''] = match;
  const rest = text.slice(whole.length);
  const duration = durationBehind(rest);
  const after = rest.slice(duration?.end ?? 0);
  const known = identityOf('', after, subject, durationUnit.test(unit) ? 'latency' : undefined);
  if (/^\s*(?:[-–—/:+(]|(?:to|of|out|with)\b)/.test(after) || isOutOf(rest)) return undefined;
  const value = numberOf(number);
  const start = lead.length;
  return {
    span: inline.span.part(start, whole.length + (duration?.end ?? 0)),
    limit: inline.span.part(start, whole.length),
    metric: '',
    ...(known && { identity: known }),
    comparison: suffixes.find(([pattern]) => pattern.test(rest))?.[1] ?? comparison,
    value,
    unit: spellUnit(unit),
    ...measure(value, unit, after),
    relative: relatively.test(unit) || isChange('', '', after, subject),
    ...(duration && { duration: duration.value }),
  };
}

const durationUnit = /^(?:µs|m?s|msecs?|milliseconds?|secs?|seconds?|m|mins?|minutes?)$/i;

/** `p99` alone stands for a latency, whatever its unit. */
const percentile = /^p\d{2}(?:\.\d+)?(?:\s+(?:of|for)\s|$)/i;

/** `for 5 minutes`, `(5 min)`, `over any 10-minute window`, right behind a value. */
function durationBehind(rest: string): Found<number> | undefined {
  const hold = holding.exec(rest)?.[0] ?? '';
  const near = /[\w><≥(]/.test(hold)
    ? findDurations(rest.slice(0, hold.length + 24)).find(({ start }) => start <= hold.length + 2)
    : undefined;
  // `< 700 ms (0.7 s)` says the same twice.
  if (near && !(/^[\s,]*\(\s*$/.test(hold) && near.value < 30)) return near;
  // `> 2% of requests fail for 5 minutes`
  const clause = wordsBehind(rest).slice(0, 60);
  const later = /\bfor\s+(?:(?:more than|at least|longer than|over|[>≥]=?)\s*)?(?=\d)/i.exec(clause);
  const from = later && later.index + later[0].length;
  return from === null ? undefined : findDurations(clause).find(({ start }) => start === from);
}

function spellUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace('×', 'x')
    .replace('times', 'x')
    .replace(/^(?:per ?cent|pct)$/, '%');
}

function identityOf(
  before: string,
  after: string,
  subject: string,
  likely: 'latency' | undefined,
): MetricIdentity | undefined {
  const around = `${before} ${after}`;
  const said = identifyMetric(around, likely);
  if (said || subject === '') return said;
  // A cell that names another metric, or two, is not about the row's.
  return identifyMetric(`${subject} ${around}`, likely);
}

/** `1,000`, `10 000` and `0,5` are all written. */
function numberOf(number: string): number {
  const digits = number.replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?,*$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return Number(digits.replace(/,+$/, '').replace(',', '.').replaceAll(',', ''));
}

const sizes: readonly (readonly [RegExp, number])[] = [
  [/^ki?b$/, 1024],
  [/^mi?b$/, 1024 ** 2],
  [/^gi?b$/, 1024 ** 3],
  [/^ti?b$/, 1024 ** 4],
];

function measure(value: number, unit: string, after: string): { dimension: Dimension; amount: number } {
  const name = spellUnit(unit);
  if (/^(?:%|pp|percentage points)$/.test(name)) return { dimension: 'share', amount: value };
  if (name === 'x') return { dimension: 'ratio', amount: value };
  if (/^(?:rps|qps|tps|req\/s|requests?\/s)$/.test(name)) return { dimension: 'rate', amount: value };
  const size = sizes.find(([pattern]) => pattern.test(name));
  if (size) return { dimension: 'size', amount: value * size[1] };
  if (name === 'µs') return { dimension: 'time', amount: value / 1_000_000 };
  if (name !== '')
    return { dimension: 'time', amount: rounded(durationOf(`${String(value)} ${name}`) ?? value) };
  const per = /^\s*[\w ]{0,20}?(?:\/|\bper)\s*(s|sec|second|m|min|minute|h|hour|day)\b/i.exec(after)?.[1];
  if (per !== undefined) return { dimension: 'rate', amount: value / (durationOf(`1 ${per}`) ?? 1) };
  return { dimension: 'count', amount: value };
}

/** `700 ms` and `0.7 s` are equal. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

const change =
  /\b(?:degrad\w+|regress\w*|increas\w+|decreas\w+|drops?|reduc\w+|declin(?:es?|ing)|(?<=\w )(?:dropped|declined)|deviat\w+|delta|change[ds]?|overhead|growth|grows?|rises?|spikes?|jumps?|slowdown|slower|faster|worse|baseline|compared|versus|vs|impact|drift|falls?|up|increment|relative|difference)\b/i;

/** `latency increase > 20%` tells a change; `latency rises above 2 s` tells a value. */
function isChange(before: string, sign: string, after: string, subject: string): boolean {
  if (
    /\b(?:baseline|normal|usual|before|above|those|noted|previous|worse|slower|higher|lower|increase|decrease|degradation|regression|change)\b/i.test(
      after,
    )
  )
    return true;
  const words = `${subject} ${before}`;
  if (!change.test(words)) return false;
  const placed = /^(?:above|at or above|below|under|beyond|past)$/i.test(sign);
  return !(placed && /\w+$/.test(before)) && !/\bto\s*(?:be\s*)?$/i.test(before);
}
