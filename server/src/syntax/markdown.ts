import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import type { Block } from '../plan/blocks.ts';
import { readHeading } from '../plan/heading.ts';
import type { ReadDocument } from '../plan/plan.ts';
import type { SectionContent } from '../plan/section.ts';
import type { Change } from '../text/edit.ts';
import { Anchor } from '../text/span.ts';
import { findFrontMatter, readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { spanOf, type Source } from './inline.ts';
import { endOf, levelOf, readBlocks, readHeadingInline } from './markdownBlocks.ts';
import { forParser, markdown } from './parser.ts';

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
export function readMarkdown(
  text: string,
  previous?: MarkdownReading,
  changes: readonly Change[] = [],
): MarkdownReading {
  const front = findFrontMatter(text);
  const bodyStart = front?.end ?? 0;
  const kept =
    previous?.bodyStart === bodyStart && changes.every(({ start }) => start >= bodyStart)
      ? previous
      : undefined;
  const changed = kept && changedExtent(kept.text, text, changes);
  const fragments = changed ? fragmentsAfter(kept, changed) : [];
  const tree = markdown.parse(forParser(text.slice(bodyStart)), fragments);
  const wanted = extents(tree, bodyStart, text.length);
  const reused = changed ? unchangedContents(kept, text, changed, wanted) : [];
  const contents = wanted.map(
    (extent, index) => reused[index] ?? readContent(text, tree, extent, bodyStart, front),
  );
  return {
    format: 'markdown',
    text,
    contents,
    tree,
    bodyStart,
    fragments: TreeFragment.addTree(tree, fragments),
  };
}

/** The blocks of a piece of Markdown that is no document: headings in it are text. */
export function readFragment(text: string): Block[] {
  const source: Source = { text, anchor: new Anchor(0), shift: 0 };
  return readBlocks(source, markdown.parse(forParser(text)).topNode.firstChild, text.length);
}

/** All changes as one, in offsets of the old and the new text. */
interface ChangedExtent {
  readonly from: number;
  readonly toOld: number;
  readonly toNew: number;
}

function changedExtent(old: string, text: string, changes: readonly Change[]): ChangedExtent {
  let prefix = old.length;
  let suffix = old.length;
  let { length } = old;
  for (const { start, end, newText } of changes) {
    prefix = Math.min(prefix, start);
    suffix = Math.min(suffix, length - end);
    length += newText.length - (end - start);
  }
  // What one change brings in, a later one may have taken out again.
  suffix = Math.min(suffix, old.length - prefix, text.length - prefix);
  return { from: prefix, toOld: old.length - suffix, toNew: text.length - suffix };
}

/** The parser would keep a paragraph whose next line, blank until now, goes on with it: give up the line before as well. */
function fragmentsAfter(
  { text, bodyStart, fragments }: MarkdownReading,
  { from, toOld, toNew }: ChangedExtent,
): readonly TreeFragment[] {
  const before = text.slice(bodyStart, from).trimEnd();
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return TreeFragment.applyChanges(fragments, [
    { fromA: start, toA: toOld - bodyStart, fromB: start, toB: toNew - bodyStart },
  ]);
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

/**
 * The contents of the last reading that stand for a wanted extent still: the same text between the same headings
 * parses alike, wherever it has moved.
 */
function unchangedContents(
  kept: MarkdownReading,
  text: string,
  changed: ChangedExtent,
  wanted: readonly Extent[],
): (SectionContent | undefined)[] {
  const { contents } = kept;
  const reused: (SectionContent | undefined)[] = [];
  const moved = text.length - kept.text.length;
  const standsFor = (
    content: SectionContent | undefined,
    extent: Extent | undefined,
    by: number,
  ): content is SectionContent => {
    if (!content || !extent) return false;
    return content.span.start + by === extent.start && content.span.end + by === extent.end;
  };
  let first = 0;
  for (; standsFor(contents[first], wanted[first], 0); first++) {
    if ((wanted[first]?.end ?? 0) > changed.from) break;
    reused[first] = contents[first];
  }
  for (let old = contents.length - 1, now = wanted.length - 1; old >= first && now >= first; old--, now--) {
    const content = contents[old];
    if (!standsFor(content, wanted[now], moved) || content.span.start < changed.toOld) break;
    content.anchor.offset += moved;
    reused[now] = content;
  }
  return reused;
}

function readContent(
  text: string,
  tree: Tree,
  { start, end, heading }: Extent,
  bodyStart: number,
  front: FrontMatter | undefined,
): SectionContent {
  const anchor = new Anchor(start);
  const source: Source = { text, anchor, shift: bodyStart };
  const first = heading ? heading.nextSibling : tree.topNode.firstChild;
  const { keys, problems } =
    front && start === 0 ? readFrontMatter(source, front) : { keys: [], problems: [] };
  return {
    anchor,
    span: spanOf(source, start, end),
    ...(heading && {
      heading: readHeading(
        spanOf(source, heading.from + bodyStart, endOf(source, heading)),
        levelOf(heading),
        readHeadingInline(source, heading),
      ),
    }),
    blocks: readBlocks(source, first, end),
    keys,
    problems,
  };
}
