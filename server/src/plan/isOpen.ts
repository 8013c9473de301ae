import { findMojibake } from '../text/mojibake.ts';
import { Span, type Range } from '../text/span.ts';
import { choicesIn } from './facts/placeholders/choices.ts';
import { placeholdersIn } from './facts/placeholders/placeholders.ts';
import type { Plan } from './plan.ts';

/** Whether what stands there is not known yet: a blank, an open choice or damaged text, which have rules of their own. */
export function isOpen(plan: Plan, range: Range): boolean {
  const { start, end } = range;
  const overlaps = ({ span }: { readonly span: Range }): boolean => span.start < end && start < span.end;
  const open = plan.recorder.aside(
    () =>
      plan.facts(placeholdersIn).some(overlaps) ||
      plan.facts(choicesIn).some(overlaps) ||
      findMojibake(plan.textOf(range)).length > 0,
  );
  // Blanks elsewhere come and go: only those here count.
  if (range instanceof Span) plan.recorder.note({}, (other) => isOpen(other, range) === open);
  else plan.recorder.noteAll();
  return open;
}
