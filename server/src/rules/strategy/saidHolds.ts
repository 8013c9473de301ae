/** What a plan says of the holds of its ramp: between the shares, or of each of them. */
import type { Ramp } from '../../plan/facts/strategy/ramps.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { noise, waits } from './holdWords.ts';

/** What stands from the first share to the last: of a table all, of a list no expected output and no options of commands. */
export function between(plan: Plan, { form, span, points }: Ramp): string {
  if (form === 'table') return plan.text.slice(span.start, span.end);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const start = plan.text.lastIndexOf('\n', first.span.start) + 1;
  const stop = plan.text.lastIndexOf('\n', last.span.start);
  return plan.text.slice(start, stop).replace(noise, ' ');
}

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
export const ofShares =
  /\b(?:each|every|per|between)(?: (?:two|the|of the|of these|new|further|single))? (?:shares?|steps?|stages?|raises?|increases?|weights?|levels?|waves?|phases?|percent\w*|rows?|ones?|changes?|two|them)\b|\b(?:after|before|between|at) each\b|\beach (?:is|for|time|with)\b|\bbefore (?:the next|raising|increasing|continuing|moving on|going on)\b/i;
