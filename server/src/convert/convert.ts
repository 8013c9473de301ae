import type { Format, Plan } from '../plan/plan.ts';
import { outlineOf } from './outline.ts';
import { toMarkdown } from './toMarkdown.ts';
import { toYaml } from './toYaml.ts';

export interface ConvertOptions {
  /** The template that the result shall name, where the plan itself names none. */
  readonly template?: string | undefined;
  /** For Markdown: the file that it is made from, seen from where it will lie. */
  readonly generatedFrom?: string | undefined;
}

/** A plan in the other format, or in its own, written anew. */
export function convert(plan: Plan, to: Format, { template, generatedFrom }: ConvertOptions = {}): string {
  const outline = outlineOf(plan);
  const named = {
    ...outline,
    settings: { ...(template !== undefined && { 'deployment-plan': template }), ...outline.settings },
  };
  return to === 'yaml' ? toYaml(named) : toMarkdown(named, generatedFrom);
}
