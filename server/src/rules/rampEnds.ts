/** Ramps that end early in one place of the plan and go on to all in another. */
import type { Ramp } from '../plan/facts/ramps.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { groupBy } from '../text/groupBy.ts';
import { settings } from './rampSettings.ts';
import type { Finding } from './rule.ts';

type Points = Pick<Ramp, 'points'>;

/** The shares that steps or commands set one after the other, each ramp for itself. */
export function setRamps(plan: Plan): Points[] {
  return [...groupBy(settings(plan), ({ words }) => words).values()].map((points) => ({ points }));
}

/** The same shares as elsewhere, all but the last, which is not all. */
export function isCutShort({ points }: Points, { points: others }: Points): boolean {
  const last = points.length - 1;
  return (
    last > 0 &&
    others.length === points.length &&
    others[last]?.value === 100 &&
    (points[last]?.value ?? 100) < 100 &&
    (points[last]?.value ?? 0) > (points[last - 1]?.value ?? 0) &&
    points.every(({ value }, index) => index === last || value === others[index]?.value)
  );
}

/** `[5, 25]` where elsewhere 100 follows: a list in brackets leaves no room for words that say so. */
export function lacksEnd(plan: Plan, { points }: Points, { points: others }: Points): boolean {
  const last = points.at(-1);
  return (
    last !== undefined &&
    points.length > 1 &&
    others.length === points.length + 1 &&
    others.at(-1)?.value === 100 &&
    /^["']?\s*%?["']?\s*\]/.test(plan.text.slice(last.span.end, last.span.end + 8)) &&
    points.every(({ value }, index) => value < 100 && value === others[index]?.value)
  );
}

export function cutShort(ramp: Ramp, other: Points): Finding {
  const [last, whole] = [ramp.points.at(-1), other.points.at(-1)];
  return {
    message: `The ramp stops at ${String(last?.value)} % here and goes to 100 % elsewhere, so by this part some users never get the release. Correct the one that is wrong.`,
    span: last?.span ?? ramp.span,
    related: whole ? [{ message: 'The same ramp to its end', span: whole.span }] : [],
  };
}

/** Whether the plan says that a ramp goes on to all of them. */
export function reachesAll(plan: Plan, ramp: Ramp): boolean {
  return plan.sections.some(
    (section) =>
      mayFinish(section, ramp) && wholeTraffic.test(plan.text.slice(section.span.start, section.span.end)),
  );
}

/** Words that bring the change to everybody, or say that it stays where it is. */
const wholeTraffic =
  /100\s*%|\b(?:full|complete) (?:rollout|traffic|release)|\bpromot|\b(?:all|remaining|every|rest) (?:of )?(?:the |our )?(?:\d[\d,. ]* )?(?:users?|traffic|customers?|tenants?|devices?|stores?|shops?|sites?|regions?|clusters?|branch(?:es)?|accounts?|members?|visitors?)\b|\b(?:remaining|rest of the|(?:to|on|for|across|reach\w*) (?:all|every)(?: the)?) (?:\d[\d,. ]* )?(?:hosts?|pods?|nodes?|servers?|machines?|instances?|offices?|\w+s)\b|\b(?:whole|entire) (?:fleet|estate|country|user base)\b|\bstays? (?:at|below)\b|\b(?:finally|then|to) (?:everyone|everybody)\b/i;

/** Commands and rows leave out no share that is told elsewhere; a line may name the first ones alone. */
function mayFinish(section: Section, { form, span }: Ramp): boolean {
  if (section.isRollback || section.within('success', 'metrics', 'alerts', 'triggers', 'risks', 'validation'))
    return false;
  return (
    form === 'line' ||
    section.within('steps', 'traffic', 'featureFlags', 'strategy') ||
    section.level <= 1 ||
    (section.span.start <= span.start && span.end <= section.span.end)
  );
}
