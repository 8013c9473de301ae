import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { readHeading } from '../plan/heading.ts';
import type { ReadDocument } from '../plan/plan.ts';
import type { SectionContent } from '../plan/section.ts';
import type { Change } from '../text/edit.ts';
import { Anchor } from '../text/span.ts';
import { findFrontMatter, readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { spanOf, type Source } from './inline.ts';
import { readBlocks, readHeadingInline } from './markdownBlocks.ts';

const markdown = parser.configure(GFM);

/** A read Markdown document, with what reading its next version can reuse. */
export interface MarkdownReading extends ReadDocument {
  readonly format: 'markdown';
  readonly tree: Tree;
  /** Where the tree starts: behind the front matter. */
  readonly bodyStart: number;
  readonly fragments: readonly TreeFragment[];
}

/**
 * Reads a Markdown document. With the reading of its last version and the changes since, applied one after the other,
 * only what changed is parsed, and the other sections are the same objects as before: their spans move along, so the
 * last reading must not be used any more.
 */
export function readMarkdown(text: string, previous?: MarkdownReading, changes: readonly Change[] = []): MarkdownReading {
  const front = findFrontMatter(text);
  const bodyStart = front?.end ?? 0;
  const kept = previous?.bodyStart === bodyStart && changes.every(({ start }) => start >= bodyStart) ? previous : undefined;
  const fragments = kept ? fragmentsAfter(kept, changes) : [];
  const tree = markdown.parse(forParser(text.slice(bodyStart)), fragments);
  const wanted = extents(tree, bodyStart, text.length);
  const reused = kept ? unchangedContents(kept, text, changes, wanted) : [];
  const contents = wanted.map((extent, index) => reused[index] ?? readContent(text, tree, extent, bodyStart, front));
  return { format: 'markdown', text, contents, tree, bodyStart, fragments: TreeFragment.addTree(tree, fragments) };
}

/**
 * The text as the parser can take it, length for length. It knows line feeds alone, and would take a carriage return for
 * a table's last cell; and it takes no space behind a table's delimiter row, so the closing pipe is moved to the end.
 */
function forParser(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ').replace(/\r/g, '\n') : text;
  return lines.replace(delimiterRow, (_, row: string, space: string) => `${row}${'-'.repeat(space.length)}|`);
}

const delimiterRow = /^([ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+)\|([ \t]+)$/gm;

function fragmentsAfter(kept: MarkdownReading, changes: readonly Change[]): readonly TreeFragment[] {
  return changes.reduce<readonly TreeFragment[]>((fragments, { start, end, newText }) => {
    const fromA = start - kept.bodyStart;
    return TreeFragment.applyChanges(fragments, [{ fromA, toA: end - kept.bodyStart, fromB: fromA, toB: fromA + newText.length }]);
  }, kept.fragments);
}

/** A heading with what follows it up to the next, or what stands before the first. */
interface Extent {
  start: number;
  end: number;
  heading?: SyntaxNode;
}

function extents(tree: Tree, bodyStart: number, length: number): Extent[] {
  const found: Extent[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (levelOf(node) > 0) found.push({ start: node.from + bodyStart, end: length, heading: node });
  }
  const first = found[0]?.start ?? length;
  if (first > 0 || found.length === 0) found.unshift({ start: 0, end: first });
  found.forEach((extent, index) => (extent.end = found[index + 1]?.start ?? length));
  return found;
}

function levelOf(node: SyntaxNode): number {
  const match = /^(?:ATX|Setext)Heading(\d)$/.exec(node.type.name);
  return match ? Number(match[1]) : 0;
}

/**
 * The contents of the last reading that stand for a wanted extent still: the same text between the same headings
 * parses alike, wherever it has moved.
 */
function unchangedContents(kept: MarkdownReading, text: string, changes: readonly Change[], wanted: readonly Extent[]): (SectionContent | undefined)[] {
  const { contents } = kept;
  let prefix = kept.text.length;
  let suffix = kept.text.length;
  let length = kept.text.length;
  for (const { start, end, newText } of changes) {
    prefix = Math.min(prefix, start);
    suffix = Math.min(suffix, length - end);
    length += newText.length - (end - start);
  }
  const reused: (SectionContent | undefined)[] = [];
  let first = 0;
  for (; first < contents.length && first < wanted.length; first++) {
    const { span } = contents[first]!;
    const { start, end } = wanted[first]!;
    if (span.start !== start || span.end !== end || end > prefix) break;
    reused[first] = contents[first];
  }
  const moved = text.length - kept.text.length;
  for (let back = 1; contents.length - back >= first && wanted.length - back >= first; back++) {
    const content = contents[contents.length - back]!;
    const { start, end } = wanted[wanted.length - back]!;
    if (content.span.start + moved !== start || content.span.end + moved !== end || kept.text.length - content.span.start > suffix) break;
    content.anchor.offset += moved;
    reused[wanted.length - back] = content;
  }
  return reused;
}

function readContent(text: string, tree: Tree, { start, end, heading }: Extent, bodyStart: number, front: FrontMatter | undefined): SectionContent {
  const anchor = new Anchor(start);
  const source: Source = { text, anchor, shift: bodyStart };
  const first = heading ? heading.nextSibling : tree.topNode.firstChild;
  const { keys, problems } = front && start === 0 ? readFrontMatter(source, front) : { keys: [], problems: [] };
  return {
    anchor,
    span: spanOf(source, start, end),
    ...(heading && { heading: readHeading(spanOf(source, heading.from + bodyStart, heading.to + bodyStart), levelOf(heading), readHeadingInline(source, heading)) }),
    blocks: readBlocks(source, first, end),
    keys,
    problems,
  };
}
