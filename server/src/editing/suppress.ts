/** Silencing a rule at one place, with a comment that does not change what the document says. */
import type { Problem } from '../analyze.ts';
import type { Plan } from '../plan/plan.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf, lineEndOf, lineStartOf } from '../text/lines.ts';
import { codesIn } from '../plan/facts/texts.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';

/**
 * A comment on the line above where a block starts, else at the end of the line: above, it would tear lists, tables and
 * paragraphs apart. Undefined where no comment can stand, as in code.
 */
export function suppressEdit(plan: Plan, { rule, span }: Problem): Edit | undefined {
  const { text } = plan;
  const lineStart = lineStartOf(text, span.start);
  const lineEnd = lineEndOf(text, span.start);
  const inCode = plan
    .facts(codesIn)
    .some(({ content }) => content.start <= span.start && span.start < content.end);
  if (inCode || rule === 'suppression-unused') return undefined;
  if (plan.format === 'yaml' || span.start < (findFrontMatter(text)?.end ?? 0))
    return above(text, lineStart, `# deployment-plan-disable-next-line ${rule}`);
  if (startsBlock(plan, lineStart, lineEnd))
    return above(text, lineStart, `<!-- deployment-plan-disable-next-line ${rule} -->`);
  const line = text.slice(lineStart, lineEnd);
  const behind = lineStart + (/\s*\|\s*$/.exec(line)?.index ?? line.trimEnd().length);
  return { range: { start: behind, end: behind }, newText: ` <!-- deployment-plan-disable-line ${rule} -->` };
}

/** A comment line of the same indentation. */
function above(text: string, lineStart: number, comment: string): Edit {
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? '';
  return { range: { start: lineStart, end: lineStart }, newText: `${indent}${comment}${lineBreakOf(text)}` };
}

/** Whether the line is a heading or the first of a block that stands by itself. */
function startsBlock(plan: Plan, lineStart: number, lineEnd: number): boolean {
  const starts = (offset: number): boolean => offset >= lineStart && offset <= lineEnd;
  return plan.sections.some(
    ({ heading, blocks }) =>
      (heading && starts(heading.span.start)) === true || blocks.some(({ span }) => starts(span.start)),
  );
}
