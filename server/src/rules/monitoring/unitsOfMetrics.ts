/** What a metric can be measured in, by its kind and by its own name. */
import type { Threshold } from '../../plan/facts/monitoring/thresholds.ts';
import { metricNatures, spellMetric, type Dimension } from '../../plan/vocabulary/metrics.ts';

export const units: Readonly<Record<Dimension, string>> = {
  share: 'per cent',
  time: 'time',
  ratio: 'multiples',
  rate: 'events per second',
  size: 'bytes',
  count: 'a number',
};

/** `Failed logins`, `Share of refunds`: metrics of the plan's own that are parts of a whole. */
const shareOfAll = new RegExp(
  [
    String.raw`^(?:failed|failing|successful|rejected|refused|declined|bounced|unanswered|dropped|lost|share|portion|proportion)\b`,
    String.raw`\b(?:success|failure|error|rejection|hit|loss|bounce|delivery|acceptance|decline|approval) (?:rate|ratio)$`,
    String.raw`\b(?:coverage|completeness|completions?|conversions?|uptime|occupancy|adoption|participation)$`,
  ].join('|'),
  'i',
);

/** What is counted in parts of all, by its name. */
const countedRate =
  /\b(?:mismatch|miss|loss|drop|reject\w*|decline|bounce|duplicate|refund|cancel\w*|abandon\w*|timeout|crash|churn|fallback|retry|conflict|fraud) (?:rate|ratio|share|percentage)$/i;

/** `Picks per hour` */
const ofTime = /\bper (?:second|minute|hour|day)$/i;

/** `Failed visits` */
const failing =
  /^(?:failed|rejected|declined|dropped|lost|refused|bounced|abandoned|aborted|cancelled|missed|expired|unanswered|undelivered|duplicated?|corrupt(?:ed)?) (?!minutes|seconds|hours)\p{L}{2,}s$/iu;

/** How many wait, and not how long. */
const countedQueue = /\bqueue[ _](?:depth|length|size)\W*$/i;
/** `Playback start time`, `Duration of a booking` */
const lastingTime =
  /\b(?:time|duration|delay)$|^(?:time|duration|length|delay) (?:of|for|to|until|between)\b/i;
/** `Free space on the volume`: how much there is of it. */
const spacious = /\b(?:space|headroom)\b/i;
/** Says what it is counted in, whatever it is of. */
const plainly = /^(?:share|percentage|proportion) of\b|^(?:free|available|remaining|used) (?:disk )?space\b/i;
/** What a disk is waited for. */
const ofAccess =
  /^(?:reads?|writes?|io|iops|i|o|waits?|sync|fsync|flush|seek|access|await|full|left|until|exhausted)$/;

/** Words that make the limit one of something other than the metric. */
const otherwise =
  /\b(?:detect\w*|recover\w*|check(?!-?out)\w*|quer\w+|retr\w+|wait\w*|refresh\w*|resolve\w*|time to|budget|alert\w*|share|portion|of requests?|of users?|of calls?|of traffic|requests?|users?|samples?|windows?|slo|deploy\w*|restart\w*|timeout\w*|respond\w*|acknowledg\w*|last|yesterday|week|old|previous|earlier|same)\b/i;

/** `POST /v1/bookings` is one thing in three words. */
const ofEndpoint = /^(?:get|post|put|patch|delete|v\d+|api)$/;

/** Why a limit cannot be one of its metric, if so. */
export function misfit(threshold: Threshold): string | undefined {
  const { identity, dimension, amount, relative, unit, metric } = threshold;
  if (!identity || relative || dimension === 'ratio') return undefined;
  const nature = metricNatures[identity.kind];
  const name = spellMetric({ ...identity, qualifiers: [] });
  const own = identity.name?.replaceAll('_', ' ') ?? '';
  if (
    !plainly.test(own) &&
    (identity.qualifiers.filter((word) => !ofEndpoint.test(word)).length > (nature.better ? 4 : 2) ||
      otherwise.test(
        `${metric} ${identity.qualifiers.join(' ')}`.replace(
          /\bhealth[ -]?checks?\b|(?<=\b(?:error|failure|success) rate of (?:\w+ ){0,2})requests?\b|\brequests?(?= (?:error|failure|success|latency|duration))/gi,
          ' ',
        ),
      ))
  )
    return undefined;
  const counted =
    dimension === 'time' &&
    (identity.kind === 'other'
      ? [countedRate, failing, ofTime, spacious].some((one) => one.test(own))
      : identity.kind === 'disk'
        ? !identity.qualifiers.some((word) => ofAccess.test(word))
        : countedQueue.test(metric.replace(/\W*\b(?:target|alert|limit|goal)\W*$/i, '')));
  const lasting = identity.kind === 'other' && dimension === 'share' && lastingTime.test(own);
  if (counted || lasting || !nature.dimensions.includes(dimension)) {
    // `Error rate > 5 minutes` tells how long, in words that were left out.
    if (dimension === 'time' && !/^(?:ms|s|sec|seconds?)$/.test(unit)) return undefined;
    const baseline =
      lasting || identity.kind === 'latency' || identity.kind === 'loadTime'
        ? ' Write a time, or say against which baseline the share is.'
        : ' Correct the unit or the metric.';
    return `The ${name} is not measured in ${units[dimension]}, so nobody can decide by this limit.${baseline}`;
  }
  const whole =
    nature.whole ??
    (identity.kind === 'other' && [shareOfAll, countedRate, failing].some((part) => part.test(own)));
  if (dimension === 'share' && whole && amount > 100)
    return `The ${name} cannot pass 100%, so this limit can never be judged by. Correct the number, or say what it is compared with.`;
  return undefined;
}
