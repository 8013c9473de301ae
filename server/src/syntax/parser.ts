import type { Tree } from '@lezer/common';
import { GFM, parser, type MarkdownParser } from '@lezer/markdown';
import { forParser } from './forParser.ts';

export const markdown = passingPlainText(parser.configure(GFM));

/** What any inline markup has: one of its marks, an address, or the spaces of a hard break. */
const markup = /[\\`*_[\]<&~@]|www\.|:\/\/| {2}\n/i;

/** Most cells and many lines hold no markup at all; the library would ask each of its readers at each letter. */
function passingPlainText(full: MarkdownParser): MarkdownParser {
  const parseInline = full.parseInline.bind(full);
  full.parseInline = (text, offset) => (markup.test(text) ? parseInline(text, offset) : []);
  return full;
}

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
