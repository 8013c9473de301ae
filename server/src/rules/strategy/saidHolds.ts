/** What a plan says of the holds of its ramp: between the shares, or of each of them. */
import { rampsIn, type Ramp } from '../../plan/facts/strategy/ramps.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { hold, holdsLong, noise, waits } from './holdWords.ts';
import type { Setting } from './rampSettings.ts';

/** What stands from the first share to the last: of a table all, of a list no expected output and no options of commands. */
export function between(plan: Plan, { form, span, points }: Ramp): string {
  if (form === 'table') return plan.text.slice(span.start, span.end).replace(noise, ' ');
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const start = plan.text.lastIndexOf('\n', first.span.start) + 1;
  const stop = plan.text.lastIndexOf('\n', last.span.start);
  const text = plan.text.slice(start, stop).replace(noise, ' ');
  return plan.format === 'yaml' ? text.replace(ofSteps, ' ') : text;
}

/** Keys that every step has, and whom it is for: `Open it to every quay`. */
const ofSteps = /^[ \t-]*(?:verif\w+|check|validat\w+):|\bevery (?!\d|minute|hour|day|share|step|stage)/gm;

/** Whether the lines that name shares, if they have times of day, leave one of them for a while; two at least. */
export function leavesTime(text: string, least = 2): boolean {
  const lines = text.split('\n').filter((line) => /\d\s*%/.test(line));
  const times = lines.flatMap((line) => {
    const [, hours, minutes] = /(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])/.exec(line) ?? [];
    return hours && minutes ? [[line, Number(hours) * 60 + Number(minutes)] as const] : [];
  });
  const day = (line: string): string | undefined => /\d{4}-\d{2}-\d{2}/.exec(line)?.[0];
  const hurried =
    times.length > 1 &&
    times.every(([line, at], index) => {
      const [before, then] = times[index - 1] ?? [line, at];
      return day(line) === day(before) && at - then >= 0 && at - then < soon;
    });
  return lines.length >= least && !hurried;
}

/** Minutes in which nobody can see what a share did. */
const soon = 10;

/** Running text that speaks of every share: in the section, or anywhere on the way forward. */
export function saysEach(plan: Plan, ramped: Section | undefined): boolean {
  return plan.sections.some(
    (section) =>
      !section.isRollback &&
      section
        .facts(textsIn)
        .some(
          ({ prose }) =>
            waits.test(prose) &&
            (ofShares.test(prose) ||
              (ramped !== undefined &&
                section === ramped &&
                section.blocks.some((block) => block.kind === 'paragraph' && block.inline.prose === prose))),
        ),
  );
}

/** `Every 15 minutes` is of the watch that follows the ramp. */
export const ofShares = new RegExp(
  [
    String.raw`\b(?:each|every|per|between)(?: (?:two|the|of the|of these|new|further|single))? (?:shares?|steps?|stages?|raises?|increases?|weights?|levels?|waves?|phases?|percent\w*|rows?|ones?|changes?|two|them)\b`,
    String.raw`\b(?:after|before|between|at) each\b|\beach (?:is|for|time|with)\b`,
    String.raw`\bbefore (?:the next|raising|increasing|continuing|moving on|going on)\b`,
  ].join('|'),
  'i',
);

/** A list or a table of the same shares that holds them between, or the row of the only one that nothing else holds. */
export function isHeldInList(plan: Plan, shares: readonly Setting[], only: Setting | undefined): boolean {
  return plan.facts(rampsIn).some((ramp) => {
    const { form, points } = ramp;
    if (
      (form !== 'list' && form !== 'table') ||
      !shares.every(({ value }) => points.some((point) => point.value === value))
    )
      return false;
    const text = between(plan, ramp);
    if (!only) return form === 'table' && !leavesTime(text, 1) ? holdsLong.test(text) : hold.test(text);
    // Its times alone hold nothing beside shares that are held.
    const row = points.find(({ value }) => value === only.value)?.span.start ?? 0;
    const start = plan.text.lastIndexOf('\n', row) + 1;
    return form === 'table' && holdsLong.test(plan.text.slice(start, plan.text.indexOf('\n', row)));
  });
}
