/** Two limits of one metric, set against one another. */
import type { Limit } from '../../plan/facts/monitoring/limits.ts';
import type { Threshold } from '../../plan/facts/monitoring/thresholds.ts';
import { betterOf, isSameMetric } from '../../plan/vocabulary/metrics.ts';

/** The same numbers, in one environment, counted alike. */
export function isComparable(a: Limit, b: Limit): boolean {
  return (
    isSameMetric(a.identity, b.identity) &&
    a.environment === b.environment &&
    a.threshold.dimension === b.threshold.dimension &&
    a.threshold.relative === b.threshold.relative &&
    (a.stage === b.stage || a.stage === '' || b.stage === '')
  );
}

/** `< 92% or > 99%`: outside of both lies what is not meant to be. */
export function isOfBand(limit: Limit, limits: readonly Limit[]): boolean {
  const { threshold, text, identity } = limit;
  return limits.some((other) => {
    if (other === limit || !isSameMetric(identity, other.identity)) return false;
    if (!text.endsWith(other.text) && !other.text.endsWith(text)) return false;
    const [low, high] = isCeiling(threshold) ? [threshold, other.threshold] : [other.threshold, threshold];
    return isCeiling(low) && !isCeiling(high) && low.amount < high.amount;
  });
}

/**
 * `Error rate > 6%: page Ann` where all else is said of the error rate of the shop: the same in fewer words, unless it
 * has a limit of its own of that role.
 */
export function withoutShortNames(limits: readonly Limit[]): readonly Limit[] {
  const isShort = ({ identity: { qualifiers } }: Limit): boolean => qualifiers.length === 0;
  const [full, ...others] = limits.filter((limit) => !isShort(limit));
  const roles = (of: readonly Limit[]): Set<string | undefined> => new Set(of.map(({ role }) => role));
  if (!full || !others.every(({ identity }) => isSameMetric(identity, full.identity))) return limits;
  const [known, short] = [roles([full, ...others]), roles(limits.filter(isShort))];
  if (known.size < 2 || [...known].some((role) => short.has(role))) return limits;
  return limits.map((limit) =>
    isShort(limit) && limit.identity.statistic === full.identity.statistic
      ? { ...limit, identity: full.identity }
      : limit,
  );
}

/** How bad two limits are, so that a larger number is worse; where the metric has no good side, what sets off says which. */
export function badness(limit: Limit, setter: Limit): number | undefined {
  const { identity, threshold } = limit;
  const better = threshold.relative ? undefined : betterOf(identity);
  const low = better === undefined ? !isCeiling(setter.threshold) : better === 'low';
  return low ? threshold.amount : -threshold.amount;
}

/** One metric, one action, two values, and nothing that tells when the one holds and when the other. */
export function isSecondValue(limit: Limit, other: Limit): boolean {
  const [a, b] = [limit.threshold, other.threshold];
  // One limit with the sign turned round.
  if (limit.role === 'rollback' && other.role === 'rollback' && a.amount === b.amount)
    return (
      limit.stage === other.stage &&
      (isCeiling(a) !== isCeiling(b) || (limit.tier === other.tier && isOtherWait(limit, other)))
    );
  if (
    limit.role !== other.role ||
    a.amount === b.amount ||
    limit.stage !== other.stage ||
    !isSameTier(limit, other) ||
    isCeiling(a) !== isCeiling(b)
  )
    return false;
  if (limit.role === 'rollback')
    return a.duration === b.duration || outdoes(limit, other) || outdoes(other, limit);
  // `for an hour` says how long a target is watched before all is well.
  const watched = limit.role === 'target' && (a.duration === undefined || b.duration === undefined);
  if (a.duration !== b.duration && !watched) return false;
  if (limit.role === 'alert') return limit.action === other.action && limit.action !== '';
  return limit.action === other.action;
}

/** What sets off a rollback without saying who decides is not set apart from what is automatic. */
function isSameTier({ role, tier }: Limit, other: Limit): boolean {
  if (tier === other.tier) return true;
  return (
    role === 'rollback' &&
    [tier, other.tier].every((each) => each === '' || /^automat(?:ic\w*|ed)$/.test(each))
  );
}

/** `> 1% for 5 minutes` in the table, `> 1% for 15 minutes` in the list. */
function isOtherWait(limit: Limit, other: Limit): boolean {
  const [hold, wait] = [limit.threshold.duration, other.threshold.duration];
  return hold !== undefined && wait !== undefined && hold !== wait && limit.action === other.action;
}

/** `> 2%` leaves nothing to do for `> 5% for 5 minutes`. */
function outdoes(limit: Limit, other: Limit): boolean {
  const [low, high] = [badness(limit, limit), badness(other, limit)];
  const [hold, wait] = [limit.threshold.duration ?? 0, other.threshold.duration ?? 0];
  return low !== undefined && high !== undefined && low < high && hold < wait;
}

export function isCeiling({ comparison }: Threshold): boolean {
  return comparison.startsWith('<');
}

/** `CPU below 50 %` with an alarm below 80 %, which goes off whenever the target is met. */
export function holdsAll(alarm: Threshold, target: Threshold): boolean {
  return (
    alarm.dimension === target.dimension &&
    alarm.relative === target.relative &&
    (isCeiling(alarm) ? alarm.amount > target.amount : alarm.amount < target.amount)
  );
}
