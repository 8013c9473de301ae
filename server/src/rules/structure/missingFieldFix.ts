/** Puts a field that a template asks for where the template has it. */
import type { Field } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { insertLineAfter, insertLineBefore } from '../../syntax/insert.ts';
import type { Template } from '../../template/template.ts';
import { lineBreakOf, lineStartOf } from '../../text/lines.ts';
import type { Fix } from '../rule.ts';

/** Below the nearest field before it in the template, else above the nearest behind it, else right under the heading. */
export function missingFieldFix(
  plan: Plan,
  { plan: model, body }: Template,
  wanted: Section,
  found: Section | undefined,
  field: Field,
  label: string,
): Fix | undefined {
  if (!found || plan.format !== model.format) return undefined;
  const source = body.slice(field.span.start, field.span.end);
  if (/[\r\n]/.test(source)) return undefined;
  const line = (/^[^\r\n]*/.exec(body.slice(lineStartOf(body, field.span.start)))?.[0] ?? '').trim();
  // One of several labels in a line, or a row of a table, is no line of its own.
  if (
    field.form === 'table' ||
    wanted.fields.some(
      (other) =>
        other !== field && lineStartOf(body, other.span.start) === lineStartOf(body, field.span.start),
    )
  )
    return undefined;
  const title = `Add the field “${label}”`;
  const index = wanted.fields.indexOf(field);
  const counterpart = (other: Field): Field | undefined => {
    const kind = model.fieldKind(other);
    return (
      found.fields.find(({ name, form }) => name === other.name && form !== 'table') ??
      found.fields.find(
        (candidate) => kind !== undefined && candidate.form !== 'table' && plan.fieldKind(candidate) === kind,
      )
    );
  };
  const before = wanted.fields
    .slice(0, index)
    .map(counterpart)
    .findLast((sibling) => sibling !== undefined);
  const eol = lineBreakOf(plan.text);
  // A field that is a paragraph of its own in the template is one here, unless it joins a list.
  const apart = (sibling: Field, beside: string): boolean =>
    plan.format === 'markdown' &&
    beside.trim() === '' &&
    !/^[ \t]*[-*+][ \t]/.test(lineAt(plan.text, sibling.span.start));
  const start = lineStartOf(body, field.span.start);
  if (before) {
    const blank = apart(before, lineAt(body, lineStartOf(body, Math.max(0, start - 1))));
    const own = likeSibling(plan, before, line);
    return {
      title,
      edits: [insertLineAfter(plan.text, lastOf(before), blank ? own.trimEnd() : own, blank)],
      safe: false,
    };
  }
  const behind = wanted.fields
    .slice(index + 1)
    .map(counterpart)
    .find((sibling) => sibling !== undefined);
  if (behind) {
    const stop = start + lineAt(body, start).length;
    const blank = apart(behind, lineAt(body, stop + 1));
    const own = likeSibling(plan, behind, line) + (blank ? eol : '');
    return { title, edits: [insertLineBefore(plan.text, behind.span.start, own)], safe: false };
  }
  if (plan.format === 'yaml' || !found.heading) return undefined;
  // A heading's span holds the carriage return, and the rule of a heading that is underlined.
  const { span } = found.heading;
  const at = span.start + plan.text.slice(span.start, span.end).trimEnd().length;
  return {
    title,
    edits: [{ range: { start: at, end: at }, newText: `${eol}${eol}${line.replace(/^[-*+]\s+/, '')}` }],
    safe: false,
  };
}

function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(lineStartOf(text, start)))?.[0] ?? '';
}

function lastOf({ span }: Field): number {
  return Math.max(span.start, span.end - 1);
}

/** The template's line in the form of the line that it stands beside: its list marker, its hard break. */
function likeSibling(plan: Plan, sibling: Field, line: string): string {
  if (plan.format === 'yaml') return line;
  const start = lineStartOf(plan.text, sibling.span.start);
  const own = /^[^\r\n]*/.exec(plan.text.slice(start))?.[0] ?? '';
  const marker = /^[ \t]*([-*+][ \t]+)/.exec(own)?.[1] ?? '';
  const hardBreak = / {2,}$|\\$/.exec(own)?.[0] ?? '';
  return marker + line.replace(/^[-*+]\s+/, '').replace(/\\$/, '') + hardBreak;
}
