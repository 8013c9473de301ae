import { lineEndOf, lineStartOf } from '../../text/lines.ts';
import { fieldGuidance, wantedFor } from '../templateMatch.ts';
import type { Completion, CompletionSource } from './completion.ts';

/** Labelled values that the template has in this section and the plan lacks, each as the template writes it. */
export const fieldLabels: CompletionSource = ({ analysis, before, after, offset, lineStart, lineEnd }) => {
  const { plan, template } = analysis;
  const typed = plan.format === 'markdown' ? /^(?:[-*+]\s+)?(?:\*\*?)?[\p{L} ]*$/u : /^\s*[a-z_]*$/i;
  if (!template || !typed.test(before) || after.trim() !== '') return undefined;
  const section = plan.sectionAt(offset);
  const wanted = section && wantedFor(analysis, section);
  if (!section || !wanted) return undefined;
  const model = template.template.plan;
  const indent = plan.format === 'yaml' ? (/^\s*/.exec(before)?.[0].length ?? 0) : 0;
  return wanted.fields
    .filter(({ name, form }) => form !== 'table' && !section.fields.some((field) => field.name === name))
    .map((field): Completion => {
      const { name, span, label } = field;
      const guidance = fieldGuidance(wanted, field);
      const start = lineStartOf(model.text, span.start);
      const line = model.text.slice(start, lineEndOf(model.text, label.end));
      return {
        label: model.text.slice(label.start, label.end).replace(/\s*:$/, ''),
        kind: 'field',
        range: { start: lineStart + indent, end: lineEnd },
        newText: line.trimStart().trimEnd(),
        filter: `${before.slice(indent)}${name}`,
        detail: `Missing from ${template.template.name}`,
        ...(guidance.length > 0 && { documentation: guidance.join('\n\n') }),
      };
    });
};
