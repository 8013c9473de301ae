import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { forParser } from './forParser.ts';

export const markdown = parser.configure(GFM);

/** Parses a part of a text whose lines are indented by so much; `start` is where the tree's positions count from. */
export function parseIndented(
  text: string,
  from: number,
  to: number,
  indent: number,
): { readonly tree: Tree; readonly start: number } | undefined {
  const part = forParser(text.slice(from, to));
  const ranges: { from: number; to: number }[] = [];
  for (let at = 0; at < part.length;) {
    const lineBreak = part.indexOf('\n', at);
    const end = lineBreak < 0 ? part.length : lineBreak + 1;
    let begin = at;
    while (begin < at + indent && part.charAt(begin) === ' ') begin++;
    if (end > begin) ranges.push({ from: begin, to: end });
    at = end;
  }
  const first = ranges[0];
  return first && { tree: markdown.parse(part, [], ranges), start: from + first.from };
}
