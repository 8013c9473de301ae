/** Filling a blank: the new name of a placeholder is its value, in every place that asks for the same. */
import { placeholdersIn, type Placeholder } from '../plan/facts/placeholders/placeholders.ts';
import type { Plan } from '../plan/plan.ts';
import type { Edit } from '../text/edit.ts';

export function placeholderAt(plan: Plan, offset: number): Placeholder | undefined {
  const found = plan.facts(placeholdersIn).filter(({ span }) => span.contains(offset));
  return found.find(({ span }) => offset < span.end) ?? found[0];
}

/** All placeholders that mean the same thing as this one, itself among them. */
export function occurrencesOf(plan: Plan, placeholder: Placeholder): Placeholder[] {
  if (!placeholder.shared) return [placeholder];
  const { name, form } = placeholder;
  return plan
    .facts(placeholdersIn)
    .filter((other) => other.shared && other.form === form && other.name === name);
}

export function fillEdits(plan: Plan, placeholder: Placeholder, value: string): Edit[] {
  return occurrencesOf(plan, placeholder).map(({ span }) => ({
    range: { start: span.start, end: span.end },
    newText: value,
  }));
}
