import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';

export const markdown = parser.configure(GFM);

/**
 * The text as the parser can take it, length for length. It knows line feeds alone, and would take a carriage return for
 * a table's last cell; and it takes no space behind a table's delimiter row, so the closing pipe is moved to the end.
 */
export function forParser(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ').replace(/\r/g, '\n') : text;
  return lines.replace(/\|([ \t]+)$/gm, (end: string, space: string, at: number) => {
    const row = lines.slice(lines.lastIndexOf('\n', at) + 1, at);
    return row.includes('-') && /^[-:|> \t]+$/.test(row) ? `${space}|` : end;
  });
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
