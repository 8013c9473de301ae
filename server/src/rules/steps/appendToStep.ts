import type { DeploymentStep } from '../../plan/facts/steps/deploymentSteps.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Edit } from '../../text/edit.ts';
import { lineBreakOf, lineStartOf } from '../../text/lines.ts';

/** Adds lines at the end of a step's own text: Markdown as a paragraph, YAML as a key. */
export function appendToStep(
  plan: Plan,
  { section, item }: DeploymentStep,
  markdown: readonly string[],
  yaml?: string,
): Edit | undefined {
  const eol = lineBreakOf(plan.text);
  if (plan.format === 'yaml') {
    const [key] = section.content.keys;
    if (yaml === undefined || !key) return undefined;
    const end = plan.text.slice(0, section.end).trimEnd().length;
    const column = key.label.start - lineStartOf(plan.text, key.label.start);
    if (plan.text.slice(section.span.start, end).includes('{')) return undefined;
    return { range: { start: end, end }, newText: `${eol}${' '.repeat(column)}${yaml}` };
  }
  const stop = item ? item.span.end : section.span.end;
  const start = item ? item.span.start : section.span.start;
  const own = plan.text
    .slice(start, stop)
    .replace(/\n[ \t]*(?:-{3,}|\*{3,}|_{3,})\s*$/, '')
    .trimEnd();
  const indent = item ? ' '.repeat(item.marker.end - item.marker.start + 1) : '';
  const end = start + own.length;
  return { range: { start: end, end }, newText: eol + eol + markdown.map((line) => indent + line).join(eol) };
}
