import type { Inline } from './blocks.ts';
import { pathFrom } from './paths.ts';
import type { Plan } from './plan.ts';

/** The YAML that a Markdown plan says it was made from (`generated-from: PATH` in front matter). */
export function generatedFrom(plan: Plan): Inline | undefined {
  if (plan.format !== 'markdown') return undefined;
  return plan.sections[0]?.content.keys.find(({ name }) => name === 'generated from')?.value;
}

/** Where that YAML lies, seen from the plan; undefined for what is no path in a workspace, and for a blank. */
export function sourceOf(plan: Plan): string | undefined {
  const from = generatedFrom(plan);
  const named = from && (from.decoded ?? from.raw);
  return named === undefined || /[[\]{}<>]|__|^[a-z][a-z0-9+.-]*:|^\//i.test(named) ? undefined : named;
}

/** The same from the root, for a plan at a path; undefined for a place outside as well. */
export function sourcePathOf(plan: Plan, path: string): string | undefined {
  const source = sourceOf(plan);
  return source === undefined ? undefined : pathFrom(path, source);
}
