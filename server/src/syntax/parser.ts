import type { Tree } from '@lezer/common';
import { GFM, parser, type MarkdownParser } from '@lezer/markdown';
import { forParser } from './forParser.ts';

const full = parser.configure(GFM);

/** Parses blocks alone: what stands in a run of text is parsed by `parseInline`, once somebody asks for it. */
export const markdown = withoutInlines(parser.configure(GFM));

function withoutInlines(blocks: MarkdownParser): MarkdownParser {
  blocks.parseInline = () => [];
  return blocks;
}

/** What any inline markup has: one of its marks, an address, or the spaces of a hard break. */
const markup = /[\\`*_[\]<&~@]|www\.|:\/\/| {2}\n/i;

/** Most cells and many lines hold no markup at all; the library would ask each of its readers at each letter. */
export function mayHoldMarkup(text: string): boolean {
  return markup.test(text);
}

/** A node within a run of text, by offsets into it. */
export interface InlineNode {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly children: readonly InlineNode[];
}

/** The markup in a run of text whose quote marks are blank. */
export function parseInline(text: string): readonly InlineNode[] {
  // The library hides the children of its elements, though its own blocks are made of them.
  return mayHoldMarkup(text) ? (full.parseInline(calm(text), 0) as unknown as InlineNode[]) : [];
}

export function nameOf({ type }: InlineNode): string {
  return full.nodeSet.types[type]?.name ?? '';
}

/** More marks of emphasis than anybody writes into one paragraph; the parser's time grows with their square. */
const tooMany = 3000;

/** A text without those marks where it has too many of them. */
function calm(text: string): string {
  let count = 0;
  for (const mark of '*_')
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (++count === tooMany) return text.replace(/[*_~]/g, 'x');
  return text;
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
