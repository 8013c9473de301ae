/** Limits in running text: in the items of lists, and in sentences. */
import type { Span } from '../../../text/span.ts';
import { squeeze, unwrap } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { betterOf, identifyMetric, nameMetric, namesNoMetric } from '../../vocabulary/metrics.ts';
import {
  callsSomebody,
  isAim,
  isOrder,
  roleOfClause,
  roleOfName,
  roleOfSentence,
  roleOfWord,
  setsOff,
  type LimitRole,
} from './limitRoles.ts';
import { findThresholds, type Threshold } from './thresholds.ts';

export interface LimitContext {
  readonly role?: LimitRole | undefined;
  readonly action?: string;
  /** Words that tell how grave it is, or for which stage it holds, besides those of the headings. */
  readonly tier?: string;
  readonly about?: string;
  readonly entry?: Span;
}

/** Takes in a limit with what is known of it. */
export type AddLimit = (threshold: Threshold, text: string, context: LimitContext) => void;

/** The limits of a list item; its first words are the subject of what follows: `Error rate: target < 1%, page at > 2%`. */
export function inItem(inline: Inline): readonly Threshold[] {
  const found = findThresholds(inline);
  if (found.every(({ identity }) => identity)) return found;
  const lead =
    /^\s*(?:(?:if|when|the|a|an)\s+)*([^:：;,(<>≤≥=→–—]{2,60}?)\s*(?:[:：;,(<>≤≥→–—]|\s-\s)/i.exec(
      inline.text,
    )?.[1] ?? '';
  return found.map((threshold) => {
    if (threshold.identity || threshold.metric === 'for') return threshold;
    const { metric } = threshold;
    if (!namesNoMetric(metric) && !roleOfWord(metric) && !callsSomebody.test(metric)) {
      const whole = squeeze(inline.text).replace(/^(?:(?:if|when|the|a|an)\s+)+/i, '');
      const first = whole.startsWith(threshold.metric.replace(/^(?:(?:if|when|the|a|an)\s+)+/i, ''));
      const identity = first ? nameMetric(threshold.metric) : undefined;
      return identity ? { ...threshold, identity } : threshold;
    }
    const likely = threshold.dimension === 'time' ? 'latency' : undefined;
    const identity = identifyMetric(lead, likely) ?? nameMetric(lead);
    return identity ? { ...threshold, identity } : threshold;
  });
}

export function inListItem(inline: Inline, context: LimitContext, add: AddLimit): void {
  const thresholds = inItem(inline);
  if (thresholds.length === 0) return;
  const labelled = gateOf(inline.text);
  const action = labelled ? '' : actionIn(inline.text);
  const sentence = roleOfSentence(inline.text);
  const other = /\b(?:alert|page|roll ?back|rollback|abort|warn|revert)\w*\b/i.test(inline.text);
  for (const threshold of thresholds) {
    const at = threshold.span.start - inline.span.start;
    const clause = labelled ? undefined : roleOfClause(inline.text, at, at + threshold.span.length);
    const role =
      labelled?.role ??
      roleOfWord(threshold.metric) ??
      clause?.role ??
      (setsOff(action) ? 'rollback' : undefined) ??
      (isBehindIf(inline, threshold) ? sentence : undefined) ??
      (other && context.role === 'target' ? undefined : context.role);
    add(threshold, inline.text, {
      ...context,
      ...labelled,
      action: clause?.action ?? action,
      role: plain(role, threshold, { ...context, ...labelled }),
      entry: inline.span,
    });
  }
}

/** `Gate: mismatch rate below 0.3 %`. */
function gateOf(text: string): { role: LimitRole; tier: string } | undefined {
  const label = /^\W*((?:\p{L}+ ){0,2}(?:gate|criteri(?:on|a)|hold ?point))\s*:\s/iu.exec(text)?.[1];
  const named = label === undefined ? undefined : roleOfName(label.toLowerCase());
  return named?.tier === 'gate' ? named : undefined;
}

/** A list of targets may hold limits that are none: only what points the good way is one. */
export function plain(
  role: LimitRole | undefined,
  { identity, comparison, metric }: Threshold,
  { tier }: LimitContext,
): LimitRole | undefined {
  if (role !== 'target' || !identity || roleOfWord(metric)) return role;
  const better = betterOf(identity);
  if (better === undefined) return tier === 'check' ? undefined : role;
  // What a gate asks for is what lets it pass, even where its sign is turned.
  if (tier === 'gate') return role;
  return better === (comparison.startsWith('<') ? 'low' : 'high') ? role : undefined;
}

function isBehindIf(inline: Inline, { span }: Threshold): boolean {
  return /\b(?:if|when|whenever|once|as soon as|at)\b/i.test(
    inline.text.slice(0, span.start - inline.span.start),
  );
}

/** `Roll back if the error rate is above 2%.` in running text. */
export function inProse(inline: Inline, context: LimitContext, add: AddLimit): void {
  const thresholds = findThresholds(inline).map(named);
  if (thresholds.length === 0) return;
  const text = unwrap(inline.text);
  let from = 0;
  for (const sentence of text.split(/(?<=[.!?])(?=\s)/)) {
    const to = from + sentence.length;
    const role = roleOfSentence(sentence);
    for (const threshold of thresholds) {
      const at = threshold.span.start - inline.span.start;
      if (at < from || at >= to) continue;
      const behind =
        role !== undefined && /\b(?:if|when|whenever|once|as soon as|at)\b/i.test(text.slice(from, at));
      const clause = roleOfClause(sentence, at - from, at - from + threshold.span.length);
      const own =
        roleOfWord(threshold.metric) ??
        (clause?.role === 'target' ? undefined : clause?.role) ??
        (behind ? role : undefined);
      const told =
        own ??
        (role === undefined && !/\b(?:alert|page|roll|abort|warn|revert)\w*\b/i.test(sentence)
          ? (context.role ?? (isAim(sentence) ? 'target' : undefined))
          : undefined);
      const sure =
        own === 'rollback' || own === 'alert'
          ? isBad(threshold) || (own === 'rollback' && isOrder.test(text.slice(from, at)))
          : true;
      add(threshold, sentence, { ...context, role: sure ? plain(told, threshold, context) : undefined });
    }
    from = to;
  }
}

/** `if the bounce rate is`: a rate of the plan's own, named in a sentence. */
function named(threshold: Threshold): Threshold {
  if (threshold.identity) return threshold;
  const name = ownRate.exec(threshold.metric)?.[1];
  const identity = name === undefined ? undefined : nameMetric(name.toLowerCase());
  return identity ? { ...threshold, identity } : threshold;
}

const ownRate =
  /(?:^|\b(?:if|when|whenever|once|while|as soon as|that)\s+)(?:the |our |an? )?((?:[\p{L}-]+ )?[\p{L}-]+ (?:rate|ratio))(?: (?:is|are|stays?|remains?|must|has|should|will|rises?|goes|falls?|drops?|climbs?|gets)\b.*)?$/iu;

/** A sentence may speak of what must hold as well: only what points the bad way sets something off. */
function isBad({ identity, comparison }: Threshold): boolean {
  const better = identity && betterOf(identity);
  return better === undefined || better === (comparison.startsWith('>') ? 'low' : 'high');
}

/** `Error rate > 1% → investigate`: what follows the arrow. */
export function actionIn(text: string): string {
  return squeeze(/(?:→|->|=>|⇒|➜|[:：])\s+(.*)$/s.exec(text)?.[1] ?? '')
    .toLowerCase()
    .replace(/^.*[<>≤≥].*$/s, '');
}
