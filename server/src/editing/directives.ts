/** The comments that silence rules, as they are being written. */
import { lineEndOf, lineStartOf } from '../text/lines.ts';
import type { Range } from '../text/span.ts';

export interface DirectiveName {
  /** As far as it is written. */
  readonly name: string;
  readonly range: Range;
}

const directive = /(?:<!--|#)[ \t]*deployment-plan-(?:disable-next-line|disable-line|disable|enable)\b/g;

/** The rule's name that an offset touches within a directive; an empty one where the next name is to be written. */
export function directiveNameAt(text: string, offset: number): DirectiveName | undefined {
  const lineStart = lineStartOf(text, offset);
  const lineEnd = lineEndOf(text, offset);
  for (const match of text.slice(lineStart, lineEnd).matchAll(directive)) {
    const from = lineStart + match.index + match[0].length;
    const closing = text.slice(from, lineEnd).indexOf('-->');
    const to = closing < 0 ? lineEnd : from + closing;
    if (offset <= from || offset > to) continue;
    const start = offset - (/[\w-]*$/.exec(text.slice(from, offset))?.[0].length ?? 0);
    const end = offset + (/^(?!-->)[\w-]*/.exec(text.slice(offset, to))?.[0].length ?? 0);
    return { name: text.slice(start, end), range: { start, end } };
  }
  return undefined;
}

/** The line break is left out. */
