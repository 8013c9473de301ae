import type { Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import { durationOf, findDurations } from '../quantities.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { identifyMetric, type Dimension, type MetricIdentity } from '../vocabulary/metrics.ts';
import { textsIn } from './texts.ts';

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

const comparisons: readonly (readonly [RegExp, Threshold['comparison']])[] = [
  [/^(?:>=|=>|≥|at least|no less than|min(?:imum)?)$/i, '>='],
  [/^(?:<=|=<|≤|at most|no more than|up to|max(?:imum)?)$/i, '<='],
  [/^(?:>|above|over|exceeds?|exceeding|more than|greater than|higher than|beyond)$/i, '>'],
  [/^(?:<|below|under|less than|lower than|fewer than|drops below|falls below)$/i, '<'],
];

const limit =
  /(>=|=>|≥|<=|=<|≤|>|<|\b(?:at least|no less than|at most|no more than|above|over|exceeds?|exceeding|more than|greater than|higher than|below|under|less than|lower than|fewer than|drops below|falls below)\b)\s*(\d[\d,]*(?:\.\d+)?)\s*(%|ms|s|sec|seconds?|min(?:utes?)?|h(?:ours?)?|x|×|times|rps|qps|req\/s|gb|mb|kb)?(?![\p{L}\p{N}])(\s*(?:the\s+)?(?:of\s+|vs\.?\s+|over\s+|above\s+|than\s+)?(?:the\s+)?(?:pre-\w+\s+)?(?:baseline|normal|usual|current|previous|before))?/giu;

/** Every limit that a section states; whether it is a target or a trigger is for the section to say. */
export function thresholdsIn(section: Section): Threshold[] {
  return section.facts(readThresholds);
}

function readThresholds(section: Section): Threshold[] {
  return textsIn(section).flatMap((inline) => findThresholds(inline));
}

const clauseEnd = /[,;•|\n]|\s(?:or|and|but|then)\s|[:→]|->|=>|\s[-–—]\s/;
/** What `> 5 minutes` behind it says: how long a state lasts, not how large something is. */
const holds = /\b(?:for|lasting|lasts?|sustained|within|after|every|takes?|during|past|last|in)\s*$/i;

/**
 * Every limit in a run of text, with the words before it as its metric. `subject` is the metric where the text is the
 * cell of a table or the value of a key and names none itself.
 */
export function findThresholds(inline: Inline, subject = ''): Threshold[] {
  const text = inline.text;
  const found: Threshold[] = [];
  let from = 0;
  for (const match of text.matchAll(limit)) {
    if (match.index < from) continue;
    const [whole, sign = '', number = '', unit = '', baseline] = match;
    const rest = text.slice(match.index + whole.length);
    // `<1 %>` in a template is a blank with a sample in it.
    if (sign === '<' && /^\s*>/.test(rest)) continue;
    const hold =
      /^\s*(?:(?:sustained|lasting|continuously)\s*)?(?:for|over|during|within|in)?\s*(?:the\s+(?:last|first)\s+)?(?:[><≥]=?|more than|over|at least|longer than)?\s*/i.exec(
        rest,
      )?.[0];
    const duration =
      hold !== undefined && /\w|[><≥]/.test(hold)
        ? findDurations(rest.slice(0, hold.length + 24)).find(({ start }) => start <= hold.length + 2)
        : undefined;
    const before =
      text
        .slice(from, match.index)
        .split(/[,;•|\n]|\bor\b|\band\b/)
        .at(-1) ?? '';
    const metric = squeeze(before).replace(/[:\s(*–—-]+$/, '');
    const behind = rest.slice(duration?.end ?? 0);
    const after = behind.slice(0, clauseEnd.exec(behind)?.index ?? behind.length);
    const end = match.index + whole.length + (duration?.end ?? 0);
    const known = holds.test(before) ? undefined : identityOf(metric, after, subject);
    const value = numberOf(number);
    found.push({
      span: inline.span.part(match.index, end),
      limit: inline.span.part(match.index, match.index + whole.length - (baseline?.length ?? 0)),
      metric,
      ...(known && { identity: known }),
      comparison: comparisons.find(([pattern]) => pattern.test(sign))?.[1] ?? '>',
      value,
      unit: unit.toLowerCase().replace('×', 'x').replace('times', 'x'),
      ...measure(value, unit, after),
      relative:
        baseline !== undefined || /^(?:x|×|times)$/i.test(unit) || isChange(metric, sign, after, subject),
      ...(duration && { duration: duration.value }),
    });
    from = end;
  }
  return found;
}

function identityOf(before: string, after: string, subject: string): MetricIdentity | undefined {
  const around = `${before} ${after}`;
  const said = identifyMetric(around);
  if (said || subject === '') return said;
  // A cell that names another metric, or two, is not about the row's.
  return identifyMetric(`${subject} ${around}`);
}

/** `1,000` and `0,5` are both written. */
function numberOf(number: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?,*$/.test(number)) return Number(number.replaceAll(',', ''));
  return Number(number.replace(/,+$/, '').replace(',', '.').replaceAll(',', ''));
}

const sizes: Readonly<Record<string, number>> = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

function measure(value: number, unit: string, after: string): { dimension: Dimension; amount: number } {
  const name = unit.toLowerCase();
  if (name === '%') return { dimension: 'share', amount: value };
  if (/^(?:x|×|times)$/.test(name)) return { dimension: 'ratio', amount: value };
  if (/^(?:rps|qps|req\/s)$/.test(name)) return { dimension: 'rate', amount: value };
  if (sizes[name] !== undefined) return { dimension: 'size', amount: value * sizes[name] };
  if (name !== '') return { dimension: 'time', amount: durationOf(`${String(value)} ${name}`) ?? value };
  const per = /^\s*[\w ]{0,20}?(?:\/|\bper)\s*(s|sec|second|m|min|minute|h|hour|day)\b/i.exec(after)?.[1];
  if (per !== undefined) return { dimension: 'rate', amount: value / (durationOf(`1 ${per}`) ?? 1) };
  return { dimension: 'count', amount: value };
}

const change =
  /\b(?:degrad\w+|regress\w*|increas\w+|decreas\w+|drop(?:s|ped)?|reduc\w+|declin\w+|deviat\w+|delta|change[ds]?|overhead|growth|grows?|rises?|spikes?|jumps?|slowdown|slower|faster|worse|baseline|compared|versus|vs|impact|drift|falls?|up|increment|relative|difference)\b/i;

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
  const placed = /^(?:above|below|under|beyond|drops below|falls below)$/i.test(sign);
  return !(placed && /\w+$/.test(before)) && !/\bto\s*(?:be\s*)?$/i.test(before);
}
