import type { Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import { findDurations } from '../quantities.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { textsIn } from './texts.ts';

/** `Error rate > 5% for 2 minutes`, `p95 latency > 3x baseline`, `success rate < 95%`. */
export interface Threshold {
  readonly span: Span;
  /** In words; empty where only the limit is given. */
  readonly metric: string;
  readonly comparison: '>' | '>=' | '<' | '<=';
  readonly value: number;
  /** `%`, `ms`, `s`, `x`, a word, or empty. */
  readonly unit: string;
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
  /(>=|=>|≥|<=|=<|≤|>|<|\b(?:at least|no less than|at most|no more than|above|over|exceeds?|exceeding|more than|greater than|higher than|below|under|less than|lower than|fewer than|drops below|falls below)\b)\s*(\d[\d,]*(?:\.\d+)?)\s*(%|ms|s|sec|seconds?|min(?:utes?)?|h(?:ours?)?|x|×|times|rps|qps|req\/s|gb|mb|kb)?(?![\p{L}\p{N}])(\s*(?:the\s+)?(?:of\s+|vs\.?\s+|over\s+|above\s+|than\s+)?(?:the\s+)?(?:pre-\w+\s+)?(?:baseline|normal|current|previous|before))?/giu;

/** Every limit that a section states; whether it is a target or a trigger is for the section to say. */
export function thresholdsIn(section: Section): Threshold[] {
  return section.facts(readThresholds);
}

function readThresholds(section: Section): Threshold[] {
  return textsIn(section).flatMap(findThresholds);
}

/** Every limit in a run of text, with the words before it as its metric. */
export function findThresholds(inline: Inline): Threshold[] {
  const text = inline.text;
  const found: Threshold[] = [];
  let from = 0;
  for (const match of text.matchAll(limit)) {
    const [whole, sign = '', number = '', unit = '', baseline] = match;
    const rest = text.slice(match.index + whole.length);
    const hold = /^\s*(?:for|over|during|within|in)\s*(?:the\s+(?:last|first)\s+)?[><≥]?\s*/i.exec(rest);
    const duration = hold
      ? findDurations(rest.slice(0, hold[0].length + 24)).find(({ start }) => start <= hold[0].length + 2)
      : undefined;
    const metric = squeeze(
      text
        .slice(from, match.index)
        .split(/[,;•|]|\bor\b|\band\b/)
        .at(-1) ?? '',
    ).replace(/[:\s(*–—-]+$/, '');
    const end = match.index + whole.length + (duration?.end ?? 0);
    found.push({
      span: inline.span.part(match.index, end),
      metric,
      comparison: comparisons.find(([pattern]) => pattern.test(sign))?.[1] ?? '>',
      value: Number(number.replaceAll(',', '')),
      unit: unit.toLowerCase().replace('×', 'x').replace('times', 'x'),
      relative: baseline !== undefined || /^(?:x|×|times)$/i.test(unit),
      ...(duration && { duration: duration.value }),
    });
    from = end;
  }
  return found;
}
