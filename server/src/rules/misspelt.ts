import { distance } from 'fastest-levenshtein';
import type { Plan } from '../plan/plan.ts';

/** Whether a key of a YAML plan is a slip of the pen for this name: `yaml-schema` reports it, and nothing else is missing. */
export function isMisspelt(plan: Plan, name: string): boolean {
  if (plan.format !== 'yaml' || name.length < 4) return false;
  const { fields, sections } = plan.vocabulary;
  const keys = [...plan.fields, ...plan.sections].map((each) => each.name);
  return keys.some(
    (key) =>
      key !== name &&
      key.startsWith(name.charAt(0)) &&
      distance(key, name) <= (name.length >= 6 ? 2 : 1) &&
      !fields.exact(key) &&
      !sections.exact(key),
  );
}
