import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders/placeholders.ts';
import type { Plan } from '../plan/plan.ts';
import type { Range } from '../text/span.ts';

/** Something left to fill in: a placeholder, or a choice with its options. */
export interface Blank {
  readonly range: Range;
  readonly options?: readonly string[];
}

/** All blanks, in order of place. */
function blanksOf(plan: Plan): Blank[] {
  const choices = plan
    .facts(choicesIn)
    .map(({ span, options }) => ({ range: span, options: options.map(({ text }) => text) }));
  const placeholders = plan
    .facts(placeholdersIn)
    .filter(({ span }) => !choices.some(({ range }) => range.start <= span.start && span.end <= range.end))
    .map(({ span }) => ({ range: span }));
  return [...choices, ...placeholders].sort((a, b) => a.range.start - b.range.start);
}

/** The first blank that starts at or after an offset, from the beginning again after the last. */
export function nextBlank(plan: Plan, offset: number): Blank | undefined {
  const blanks = blanksOf(plan);
  return blanks.find(({ range }) => range.start >= offset) ?? blanks[0];
}
