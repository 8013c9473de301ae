/** Totals that a plan states, how exactly they are meant, and what is said where one is wrong. */
import { isTotal, totalIn, type TimelineTotal } from '../../plan/facts/timeline/totals.ts';
import type { Plan } from '../../plan/plan.ts';
import { findDurations, spellDuration } from '../../plan/quantities.ts';
import type { Finding } from '../rule.ts';

/** A total that the plan states outside of the section of its only timeline. */
export function statedElsewhere(plan: Plan): TimelineTotal | undefined {
  const field = plan.fields.find(
    ({ name, value, form, span }) =>
      value &&
      (explicit.test(name) ||
        (form === 'yaml' && isTotal(name) && (plan.sectionAt(span.start)?.level ?? 0) < 2)),
  );
  // Below a table of its own it is the total of that, whether its times can be read or not.
  const section = field && plan.sectionAt(field.span.start);
  if (field && section?.fields.includes(field) && section.blocks.some(({ kind }) => kind === 'table'))
    return undefined;
  return field?.value && totalIn(field.value);
}

const explicit = /^total (?:estimated |planned |expected )?duration$/;

const keptBack =
  /(\d[\d.]*\s?[a-z]+)(?: (?:of|in|as)(?: a)?)? (?:buffer|reserve|slack|margin|contingency|headroom)\b/i;

/** Whether as many seconds are what the total says; after `about` a fifth more or less. */
export function tolerant(plan: Plan, total: TimelineTotal): (seconds: number) => boolean {
  const before = plan.textOf(total.span.part(-Math.min(24, total.span.start), 0));
  const rough =
    /[~≈]\s*$|\b(?:about|approx\.?|approximately|around|roughly|nearly|almost|some|ca\.?|circa|(?<!\b(?:adds?|sums?|amounts?) )up to|at most)\s*$/i;
  const tolerance = rough.test(before) ? 0.2 : 0.001;
  const { length } = total.span;
  const [after = ''] = /^[^\n]*/.exec(plan.textOf(total.span.part(length, length + 80))) ?? [];
  // Nobody writes a row for the buffer.
  const [left] = findDurations(leftOver.exec(after)?.[0] ?? keptBack.exec(after)?.[1] ?? '');
  const [own = ''] = ownSentence.exec(after) ?? [];
  if (!left && /\b(?:buffer|plus|reserve|slack|margin|contingency|headroom)\b/i.test(own))
    return (seconds) => seconds <= total.seconds;
  // `4.2 hours` are rounded to a tenth.
  const decimal = /^\d+\.(\d) ?h/i.exec(plan.textOf(total.span)) ? 180 : 0;
  return (seconds) =>
    [total.seconds, total.seconds - (left?.value ?? 0)].some(
      (stated) => Math.abs(seconds - stated) <= Math.max(decimal, seconds * tolerance),
    );
}

/** Up to its end, with the next sentence where that tells of the total: `4 hours. This includes a buffer.` */
const ownSentence = /^(?:[^.]|\.(?!\s)|\.(?=\s+(?:this|that|it|includ|of (?:it|this|these|which))))*/i;

/** `Total: 4 hours. The remaining 30 minutes are a buffer.`: of the window, or of the total itself. */
const leftOver = /[.,;(–—]\s*(?:\w+ )?(?:leav(?:es|ing)|remaining|remainder of|other)\s+(?=\d)[^\r\n]*/i;

export function finding(
  plan: Plan,
  { span }: TimelineTotal,
  right: readonly number[],
  why: string,
  related: NonNullable<Finding['related']>,
): Finding {
  return {
    message: `The total says ${plan.text.slice(span.start, span.end)}, but ${why} ${right.map(spellDuration).join(' or ')}. Correct it: the window is booked by this figure.`,
    span,
    related,
    fixes: right.map((seconds) => ({
      title: `Set the total to ${spellDuration(seconds)}`,
      edits: [{ range: span, newText: spellDuration(seconds) }],
      safe: right.length === 1,
    })),
  };
}
