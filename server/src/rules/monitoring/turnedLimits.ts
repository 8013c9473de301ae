/** Limits whose sign is turned round: what they ask for is bad, or what sets them off is good. */
import { limitsIn, type Limit } from '../../plan/facts/monitoring/limits.ts';
import type { Threshold } from '../../plan/facts/monitoring/thresholds.ts';
import type { Section } from '../../plan/section.ts';
import { betterOf, isSameMetric } from '../../plan/vocabulary/metrics.ts';
import { holdsAll, isCeiling, isOfBand } from './limitPairs.ts';

/** Of these nobody doubts which way is good. */
const plainKinds: readonly string[] = [
  'errorRate',
  'serverErrorRate',
  'failureRate',
  'successRate',
  'deliveryRate',
  'approvalRate',
  'crashFree',
  'availability',
  'latency',
  'lag',
];

export interface TurnedLimit {
  readonly limit: Limit;
  /** What it is for. */
  readonly of: 'gate' | 'target' | 'trigger';
  /** The target in a trigger's row, which points the same way. */
  readonly target?: Limit;
}

/** What stands beside a limit decides, and that is in its section. */
export function turnedIn(section: Section): TurnedLimit[] {
  const limits = limitsIn(section);
  return limits.flatMap((limit): TurnedLimit[] => {
    if (isTurnedGate(limit)) return [{ limit, of: 'gate' }];
    if (isTurnedTarget(section, limits, limit)) return [{ limit, of: 'target' }];
    const target = targetBeside(limits, limit);
    if ((!isTurnedRound(limit) && !target) || isOfBand(limit, limits)) return [];
    return [{ limit, of: 'trigger', ...(target && { target }) }];
  });
}

/** Only where the plan leaves no doubt that the value is what sets it off. */
function isTurnedRound({ role, identity, threshold, text: whole, action }: Limit): boolean {
  if ((role !== 'rollback' && role !== 'alert') || threshold.relative) return false;
  if (!plainKinds.includes(identity.kind) && !/\brates?$/i.test(identity.name ?? '')) return false;
  if (identity.qualifiers.length > 2) return false;
  const text = clauseOf(whole, threshold);
  if (
    /\b(?:not?|never|unless|until|while|keep\w*|maintain\w*|proceed\w*|continue\w*|only|must|should|recover\w*|restor\w*|resume\w*|verif\w*|expect\w*|target\w*|normal|cannot|fails? to|after|back to|clear\w*|resolve[sd]?|return\w*|otherwise|else|met|rolled|see (?=.*\b(?:fall|drop|sink|go|come|settle)))\b|^\W*(?:see|watch|wait|check|confirm|ensure|make sure|look)\b/i.test(
      `${text} ${action}`,
    )
  )
    return false;
  // In a list of what takes the release back, what stays there is bad.
  if (/\bstays?\b/i.test(text) && role !== 'rollback') return false;
  return isTurned(identity, threshold);
}

/** `…, or when a customer is charged who should not be` says nothing of the limit before it. */
function clauseOf(text: string, { value }: Threshold): string {
  const clauses = text.split(/,\s+(?=(?:or |and )?(?:when|if|once|as soon as)\b)/i);
  return clauses.find((clause) => clause.includes(String(value))) ?? text;
}

/** A gate's own line (`- [ ] Error rate above 0.4%`), with nothing that says when it does not hold. */
function isTurnedGate({ role, tier, identity, threshold, text, action }: Limit): boolean {
  return (
    role === 'target' &&
    tier === 'gate' &&
    action === '' &&
    !threshold.relative &&
    (plainKinds.includes(identity.kind) || /\brates?$/i.test(identity.name ?? '')) &&
    identity.qualifiers.length <= 2 &&
    !/\b(?:not?|none|never|nothing|any|if|when|unless|until|stop|hold|wait|pause|alerts?|page[ds]?|fails?|else|without|before|was|were)\b/i.test(
      text.replace(/\b(?:during|over|in|of|for|through) (?:the|this|that|its) (?:\w+ )?hold\b/gi, ' '),
    ) &&
    betterOf(identity) !== undefined &&
    !isTurned(identity, threshold)
  );
}

/** `Error rate: target > 0.5%`, or a success rate below so many percent in a list of targets. */
function isTurnedTarget(section: Section, limits: readonly Limit[], limit: Limit): boolean {
  const { role, tier, identity, threshold, text, action } = limit;
  if (
    (role !== 'target' && role !== undefined) ||
    action !== '' ||
    threshold.relative ||
    identity.qualifiers.length > 2
  )
    return false;
  const better = betterOf(identity);
  if (better === undefined || isTurned(identity, threshold)) return false;
  // In its row the alarm points the same way.
  const alarmed =
    limit.entry !== undefined &&
    limits.some(
      (other) =>
        other.entry === limit.entry &&
        (other.role === 'alert' || other.role === 'rollback') &&
        isSameMetric(other.identity, identity) &&
        isCeiling(other.threshold) === isCeiling(threshold) &&
        !isTurned(other.identity, other.threshold),
    );
  if (role === 'target' && alarmed) return true;
  if (role === 'target') return tier !== 'gate' && /\b(?:target|goal|slo|objective)\b/i.test(text);
  if (better === 'low' ? !isOfSuccess(section, text) : threshold.amount < 90) return false;
  const beside = limits.filter((other) => other !== limit);
  return beside.length > 1 && beside.every((other) => other.role === 'target');
}

/** `p99 latency over 300 ms` as a criterion of success or a metric to watch, and nothing that makes it anything else. */
function isOfSuccess(section: Section, text: string): boolean {
  return (
    (section.kind === 'success' || (section.kind === 'metrics' && labelled.test(text))) &&
    !section.isRollback &&
    !/\b(?:if|when|no|not|never|none|nothing|until|unless|before|was|were|alert\w*|page\w*|roll\w*|revert\w*|abort\w*|stop\w*|investigat\w*|fail\w*|improve\w*|test\w*)\b/i.test(
      text,
    )
  );
}

/** `Error rate: > 0.3%`, in full. */
const labelled = /^[^:]+:\s*(?:target\s*)?(?:>=?|≥|over|above)\s*\d[\d.,]*\s?(?:%|ms|s|seconds?)?\W*$/i;

function isTurned(identity: Limit['identity'], threshold: Threshold): boolean {
  return betterOf(identity) === (threshold.comparison.startsWith('<') ? 'low' : 'high');
}

/** The target that stands in the row of an alarm, and points the same way. */
function targetBeside(
  limits: readonly Limit[],
  { role, entry, identity, threshold }: Limit,
): Limit | undefined {
  if ((role !== 'alert' && role !== 'rollback') || !entry) return undefined;
  const turned = isTurned(identity, threshold);
  return limits.find(
    (other) =>
      other.entry === entry &&
      other.role === 'target' &&
      isSameMetric(other.identity, identity) &&
      isCeiling(other.threshold) === isCeiling(threshold) &&
      (turned || holdsAll(threshold, other.threshold)),
  );
}
