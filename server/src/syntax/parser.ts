import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';

export const markdown = parser.configure(GFM);

/**
 * The text as the parser can take it, length for length. It knows line feeds alone, and would take a carriage return for
 * a table's last cell; and it takes no space behind a table's delimiter row, so the closing pipe is moved to the end.
 */
export function forParser(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ').replace(/\r/g, '\n') : text;
  const parts: string[] = [];
  let from = 0;
  for (const at of spacedDelimiterRows(lines)) {
    const stop = lines.indexOf('\n', at);
    const end = stop < 0 ? lines.length : stop;
    parts.push(lines.slice(from, at), lines.slice(at + 1, end), '|');
    from = end;
  }
  return calm(from === 0 ? lines : parts.join('') + lines.slice(from));
}

/** More marks of emphasis than anybody writes into one paragraph; the parser's time grows with their square. */
const tooMany = 3000;

/** Takes the marks out of paragraphs that have too many of them: lines that begin no item, heading, row or quote. */
function calm(text: string): string {
  if (countMarks(text) < tooMany) return text;
  return text.replace(/(?:^(?![ \t>]*(?:[-+*#|]|\d+[.)]|$)).*(?:\n|$))+/gm, (paragraph) =>
    countMarks(paragraph) < tooMany ? paragraph : paragraph.replace(/[*_~]/g, 'x'),
  );
}

function countMarks(text: string): number {
  let count = 0;
  for (const mark of '*_')
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (++count === tooMany) return count;
  return count;
}

/** The places of closing pipes that space follows. Few lines end in space: looking for those is fast in a long text. */
function spacedDelimiterRows(text: string): number[] {
  const found: number[] = [];
  for (const space of [' ', '\t']) {
    const ending = `${space}\n`;
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 2)) note(at);
    if (text.endsWith(space)) note(text.length - 1);
  }
  return found.sort((a, b) => a - b);

  function note(end: number): void {
    let at = end;
    while (at > 0 && /[ \t]/.test(text.charAt(at))) at--;
    if (text.charAt(at) !== '|') return;
    const row = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (row.includes('-') && /^[-:|> \t]+$/.test(row)) found.push(at);
  }
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
