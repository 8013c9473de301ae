import { inLineBreaks } from '../fixAll.ts';
import { guidanceOf, missingSections } from '../templateMatch.ts';
import type { Completion, CompletionSource } from './completion.ts';
import { lineBreakOf } from '../../text/lines.ts';

/** Sections that the template has and the plan lacks, with all that is in them. */
export const sections: CompletionSource = ({ analysis, before, offset, lineStart, lineEnd }) => {
  const { plan, template } = analysis;
  const typed = plan.format === 'markdown' ? /^#{1,6}\s*(.*)$/.exec(before) : /^([a-z]\w*)?$/i.exec(before);
  if (!template || !typed || offset === lineStart) return undefined;
  const model = template.template.plan;
  const missing = missingSections(analysis).filter(
    ({ section }) => plan.format === 'markdown' || section.parent === undefined,
  );
  if (missing.length === 0) return undefined;
  return missing.map(({ section, optional }): Completion => {
    const body = model.text
      .slice(section.span.start, section.end)
      .replace(/\n-{3,}\s*$/, '')
      .trimEnd();
    const range = { start: lineStart, end: lineEnd };
    const { newText } = inLineBreaks({ range, newText: body }, lineBreakOf(plan.text));
    const heading = section.heading
      ? model.text.slice(section.heading.span.start, section.heading.span.end)
      : section.title;
    return {
      label: section.title,
      kind: 'section',
      range,
      newText,
      filter: plan.format === 'markdown' ? `${/^#+\s*/.exec(before)?.[0] ?? ''}${section.title}` : heading,
      detail: optional ? `Optional in ${template.template.name}` : `Missing from ${template.template.name}`,
      documentation: [
        ...guidanceOf(section, model),
        `\`\`\`\`${plan.format}\n${body.slice(0, 2000)}\n\`\`\`\``,
      ].join('\n\n'),
    };
  });
};
