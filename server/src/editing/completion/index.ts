import type { Analysis, Environment } from '../../analyze.ts';
import { codesIn } from '../../plan/facts/texts.ts';
import { lineEndOf, lineStartOf } from '../../text/lines.ts';
import type { Completion, CompletionSource, Place } from './completion.ts';
import { choiceValues } from './choiceValues.ts';
import { fieldLabels } from './fieldLabels.ts';
import { fieldValues } from './fieldValues.ts';
import { ruleNames } from './ruleNames.ts';
import { sections } from './sections.ts';
import { templateNames } from './templateNames.ts';
import { yamlKeyNames } from './yamlKeyNames.ts';

export type { Completion };

const everywhere: readonly CompletionSource[] = [templateNames, ruleNames];
const inPlans: readonly CompletionSource[] = [choiceValues, fieldValues, sections, fieldLabels, yamlKeyNames];

/** What may stand at an offset. A document that is no plan yet is only offered what would make it one. */
export function completionsAt(analysis: Analysis, offset: number, environment: Environment): Completion[] {
  const { plan, detection } = analysis;
  const lineStart = lineStartOf(plan.text, offset);
  const lineEnd = lineEndOf(plan.text, offset);
  const before = plan.text.slice(lineStart, offset);
  const after = plan.text.slice(offset, lineEnd);
  const place: Place = { analysis, environment, offset, lineStart, lineEnd, before, after };
  const inCode = (): boolean =>
    plan.format === 'markdown' &&
    plan.facts(codesIn).some(({ span }) => span.start < offset && offset <= span.end);
  const sources = detection.detected && !inCode() ? [...everywhere, ...inPlans] : everywhere;
  for (const source of sources) {
    const completions = source(place);
    if (completions) return completions;
  }
  return [];
}
