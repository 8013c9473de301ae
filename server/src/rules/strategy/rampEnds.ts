/** Ramps that end early in one place of the plan and go on to all in another. */
import type { Ramp } from '../../plan/facts/strategy/ramps.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import { findPercentages } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { stage, tranche } from '../../plan/vocabulary/stages.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Range } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { settings } from './rampSettings.ts';

type Points = Pick<Ramp, 'points'>;

/** The shares that steps or commands set one after the other, each ramp for itself. */
export function setRamps(plan: Plan): Points[] {
  return [...groupBy(settings(plan), ({ words }) => words).values()]
    .filter(([first, , third]) => !first?.lone || third)
    .map((points) => ({ points }));
}

/** The same shares as elsewhere, all but the last, which is not all. */
export function isCutShort({ points }: Points, { points: others }: Points): boolean {
  const last = points.length - 1;
  const [end, before] = [points[last]?.value ?? 100, others.at(-2)?.value ?? 100];
  // `90` where another place of the plan, which leaves out a share, has 100.
  if (end >= 80 && end < 100 && end > before && others.at(-1)?.value === 100) {
    const values = points.slice(0, last).map(({ value }) => value);
    if (others.slice(0, -1).every(({ value }) => value === 0 || values.includes(value))) return true;
  }
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
    (isOfKeys(plan, last.span) ||
      /^["']?\s*%?["']?\s*\]/.test(plan.text.slice(last.span.end, last.span.end + 8))) &&
    points.every(({ value }, index) => value < 100 && value === others[index]?.value)
  );
}

/** `- percentage: 60`, an entry of a list of YAML. */
function isOfKeys({ format, text }: Plan, { start }: Range): boolean {
  return (
    format === 'yaml' &&
    /-\s+(?:percentage|percent|share|weight|traffic):\s*["']?$/.test(
      text.slice(Math.max(0, start - 24), start),
    )
  );
}

export function cutShort(ramp: Points, other: Points): Finding[] {
  const [last, whole] = [ramp.points.at(-1), other.points.at(-1)];
  if (!last) return [];
  const finding = {
    message: `The ramp stops at ${String(last.value)} % here and goes to 100 % elsewhere, so by this part some users never get the release. Correct the one that is wrong.`,
    span: last.span,
    related: whole ? [{ message: 'The same ramp to its end', span: whole.span }] : [],
  };
  return [finding];
}

/** Whether the plan says that a ramp goes on to all of them. */
export function reachesAll(plan: Plan, ramp: Ramp): boolean {
  return plan.sections.some(
    (section) =>
      mayFinish(section, ramp) && wholeTraffic.test(plan.text.slice(section.span.start, section.span.end)),
  );
}

/** Words that bring the change to everybody, or say that it stays where it is. */
const wholeTraffic = new RegExp(
  [
    String.raw`100\s*(?:%|per ?cent\b)|\b(?:full|complete) (?:rollout|traffic|release)|\bpromot`,
    String.raw`\b(?:all|remaining|every|rest) (?:of )?(?:the |our )?(?:\d[\d,. ]* )?(?:users?|traffic|customers?|tenants?|devices?|stores?|shops?|sites?|regions?|clusters?|branch(?:es)?|accounts?|members?|visitors?)\b`,
    String.raw`\b(?:remaining|rest of the|(?:to|on|for|across|reach\w*) (?:all|every)(?: the)?) (?:\d[\d,. ]* )?(?:hosts?|pods?|nodes?|servers?|machines?|instances?|offices?|\w+s)\b`,
    String.raw`\b(?:whole|entire) (?:fleet|estate|country|user base)\b|\bstays? (?:at|below)\b`,
    String.raw`\b(?:finally|then|to) (?:everyone|everybody)\b`,
    String.raw`\bthe (?:rest|others) (?:follows?|comes?|joins?|gets?)\b`,
  ].join('|'),
  'i',
);

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

const beginning = String.raw`^\W*(?:name:\W*)?(?:\[[ x]\]\W*)?(?:\d+[.)]\s*)?\W*(?:(?:${stage}|${tranche}) \d+\W+)?`;
const verb =
  '(?:(?:go|move|roll out|release|open|raise|increase|switch|enable(?: it)?|route|send)\\s+(?:it\\s+)?(?:to|for)\\s+)?';
const whole =
  '(?:(?:full|complete|everyone|everybody|all|ga)(?= *\\|)|(?:full|complete) (?:roll-?out|release|traffic|launch|production)|all (?:the )?(?:users|traffic|customers|members|tenants|requests)|all (?:the |our )?[a-z]+s(?= *[,:(])|every(?:one|body)|general availability)\\b';
const calledAll = new RegExp(
  `${beginning}${verb}(?:the\\s+)?${whole}(?! (?:but|except|other|in|of|who|from))`,
  'i',
);

/** `Full rollout (90%)`, `All users: 95 %`: the line begins with it, and names no other share. */
export function isCalledAll(plan: Plan, { start, end }: Range): boolean {
  const from = plan.text.lastIndexOf('\n', start - 1) + 1;
  const stop = plan.text.indexOf('\n', end);
  const line = plan.text.slice(from, stop < 0 ? plan.text.length : stop);
  return findPercentages(line).length === 1 && calledAll.test(line);
}

export function notAll(share: number): string {
  return `This share is called all, yet it is ${String(share)} %, so some users never get the release. Correct the share, or what it is called.`;
}

/** What brings the rest of them the change, or says that they do without. */
const goesOn =
  /100\s*(?:%|per ?cent\b)|\b(?:rest|remain\w*|full(?:y| (?:rollout|traffic|release))|whole|entire|everyone|everybody|all (?:the |our )?(?:users|traffic|customers|tenants|requests|pods|instances)|stays?|last ones?|baseline|hold ?back|control group)\b/i;

/** A chain of shares that ends right before all, in a sentence that says no more: it is a slip, whatever the steps do. */
export function stopsShort(plan: Plan, { form, span, whole }: Ramp, highest: number): boolean {
  if (highest < 80) return false;
  if (form === 'table') {
    // Each row has its share, so that the last is where it ends, whatever is promoted on the way.
    const text = plan.textOf(plan.sectionAt(span.start)?.span ?? span);
    if (whole && !goesOn.test(text)) return true;
  }
  // Shares that are values of YAML leave no room for words.
  if (form !== 'line')
    return plan.format === 'yaml' && !/100\s*%|\bstays?\b|\bremain(?:s|ing)?\b|\blater\b/i.test(plan.text);
  const around = plan
    .sectionAt(span.start)
    ?.facts(textsIn)
    .find((inline) => inline.span.start <= span.start && span.end <= inline.span.end);
  if (!around) return false;
  const [start, end] = [span.start - around.span.start, span.end - around.span.start];
  return !/100\s*(?:%|per ?cent\b)|\b(?:all|everyone|everybody|rest|remain\w*|full\w*|whole|complete\w*|later|next|stays?|until|then)\b/i.test(
    around.text.slice(0, start) + around.text.slice(end),
  );
}
