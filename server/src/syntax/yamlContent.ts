/** Markdown in a scalar of YAML, each node at its place in the source. */
import type { SyntaxNode } from '@lezer/common';
import { Scalar } from 'yaml';
import type { Block, Inline } from '../plan/blocks.ts';
import { lineStartOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { spanOf, type Source } from './inline.ts';
import { endOf, levelOf, readBlocks, readHeadingInline } from './markdownBlocks.ts';
import { parseIndented } from './parser.ts';
import { scalarInline } from './yamlNodes.ts';

/** What stands before the first heading, or a heading with what follows it. */
export interface ContentPart {
  /** 1 for the heading that stands highest; 0 before the first. */
  readonly level: number;
  readonly span: Span;
  readonly heading?: { readonly span: Span; readonly inline: Inline };
  readonly blocks: readonly Block[];
}

export function readContent(source: Source, node: Scalar): ContentPart[] {
  const inline = scalarInline(source, node);
  if (!inline) return [];
  const literal = node.type === Scalar.BLOCK_LITERAL;
  // Folded lines and escapes leave nothing that has its place in the source.
  if (!literal && inline.decoded !== undefined) {
    const paragraph = { kind: 'paragraph' as const, span: inline.span, inline };
    return [{ level: 0, span: inline.span, blocks: [paragraph] }];
  }
  const { text } = source;
  const from = literal ? lineStartOf(text, inline.span.start) : inline.span.start;
  const parsed = parseIndented(text, from, inline.span.end, literal ? indentOf(node, source, from) : 0);
  return parsed
    ? partsOf({ ...source, shift: parsed.start }, parsed.tree.topNode.firstChild, inline.span.end)
    : [];
}

function partsOf(source: Source, first: SyntaxNode | null, end: number): ContentPart[] {
  const headings: SyntaxNode[] = [];
  for (let node = first; node; node = node.nextSibling) if (levelOf(node) > 0) headings.push(node);
  const stop = headings[0] ? headings[0].from + source.shift : end;
  const parts: ContentPart[] = [];
  if (first && stop > first.from + source.shift) {
    const span = spanOf(source, first.from + source.shift, stop);
    parts.push({ level: 0, span, blocks: readBlocks(source, first, stop) });
  }
  const highest = Math.min(...headings.map(levelOf));
  headings.forEach((node, index) => {
    const next = headings[index + 1];
    const from = node.from + source.shift;
    const to = next ? next.from + source.shift : end;
    parts.push({
      level: levelOf(node) - highest + 1,
      span: spanOf(source, from, to),
      heading: { span: spanOf(source, from, endOf(source, node)), inline: readHeadingInline(source, node) },
      blocks: readBlocks(source, node.nextSibling, to),
    });
  });
  return parts;
}

/** How far a literal's lines are indented; its first line may begin with spaces of its own. */
function indentOf(node: Scalar, { text }: Source, from: number): number {
  const written = /^ */.exec(text.slice(from))?.[0].length ?? 0;
  const line = String(node.value)
    .split('\n')
    .find((each) => each.trim() !== '');
  return written - (/^ */.exec(line ?? '')?.[0].length ?? 0);
}
