import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import type { Block } from '../plan/blocks.ts';
import { readHeading } from '../plan/heading.ts';
import type { ReadDocument } from '../plan/plan.ts';
import type { SectionContent } from '../plan/section.ts';
import type { Change } from '../text/edit.ts';
import { indexAfter } from '../text/search.ts';
import { Anchor } from '../text/span.ts';
import { changedExtent, type ChangedExtent } from './changedExtent.ts';
import { forParser, forParserAfter } from './forParser.ts';
import { findFrontMatter, readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { spanOf, type Source } from './inline.ts';
import { endOf, levelOf, readBlocks, readHeadingInline } from './markdownBlocks.ts';
import { markdown } from './parser.ts';

/** A read Markdown document, with what reading its next version can reuse. */
export interface MarkdownReading extends ReadDocument {
  readonly format: 'markdown';
  readonly tree: Tree;
  /** Where the tree starts: behind the front matter. */
  readonly bodyStart: number;
  readonly fragments: readonly TreeFragment[];
  /** The text as the parser can take it. */
  readonly prepared: string;
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
  const after = kept && forParserAfter(text, kept, changedExtent(kept.text, text, changes));
  const prepared = after ? after.prepared : forParser(text);
  const fragments = after ? fragmentsAfter(kept, after.changed) : [];
  const tree = markdown.parse(prepared.slice(bodyStart), fragments);
  const read = (extent: Extent): SectionContent => readContent(text, tree, extent, bodyStart, front);
  const contents =
    (after && readChanged(kept, tree, after.changed, bodyStart, read)) ??
    extents(tree, bodyStart, 0, text.length).map(read);
  return {
    format: 'markdown',
    text,
    contents,
    tree,
    bodyStart,
    fragments: TreeFragment.addTree(tree, fragments),
    prepared,
  };
}

/** The blocks of a piece of Markdown that is no document: headings in it are text. */
export function readFragment(text: string): Block[] {
  const source: Source = { text, anchor: new Anchor(0), shift: 0 };
  return readBlocks(source, markdown.parse(forParser(text)).topNode.firstChild, text.length);
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

/** Those between two places where a heading, or the document, starts. */
function extents(tree: Tree, bodyStart: number, from: number, to: number): Extent[] {
  const found: Extent[] = [];
  let node = from > bodyStart ? tree.topNode.childAfter(from - bodyStart) : tree.topNode.firstChild;
  for (; node && node.from + bodyStart < to; node = node.nextSibling) {
    if (levelOf(node) > 0) found.push({ start: node.from + bodyStart, end: to, heading: node });
  }
  const first = found[0]?.start ?? to;
  if (from === 0 && (first > 0 || found.length === 0)) found.unshift({ start: 0, end: first });
  found.forEach((extent, index) => (extent.end = found[index + 1]?.start ?? to));
  return found;
}

/** After an edit that closes or opens a fence many headings come or go; then all are looked for. */
const tries = 8;

/**
 * The contents after a change. What stands before the section in front of it parses as before, and so does all from a heading
 * behind it that is still one: only what lies between is looked at. Undefined where no such heading is near.
 */
function readChanged(
  { contents, text: { length } }: MarkdownReading,
  tree: Tree,
  changed: ChangedExtent,
  bodyStart: number,
  read: (extent: Extent) => SectionContent,
): SectionContent[] | undefined {
  const moved = changed.toNew - changed.toOld;
  const touched = indexAfter(contents, ({ span }) => span.end <= changed.from);
  const first = Math.max(0, touched - 1);
  let behind = indexAfter(contents, ({ span }) => span.start < changed.toOld);
  const startOf = (index: number): number => (contents[index]?.span.start ?? length) + moved;
  const isHeading = (start: number): boolean => {
    const node = tree.topNode.childAfter(start - bodyStart);
    return node !== null && node.from + bodyStart === start && levelOf(node) > 0;
  };
  const last = Math.min(contents.length, behind + tries);
  while (behind < last && !isHeading(startOf(behind))) behind++;
  if (behind === last && last < contents.length) return undefined;
  const start = contents[first]?.span.start ?? 0;
  const between = extents(tree, bodyStart, start, startOf(behind));
  if (between[0]?.start !== start) return undefined;
  const known = contents[first];
  const isKnown = first < touched && known?.span.end === between[0].end;
  const anew = (isKnown ? between.slice(1) : between).map(read);
  const after = contents.slice(behind);
  for (const { anchor } of after) anchor.offset += moved;
  return [...contents.slice(0, first), ...(isKnown ? [known] : []), ...anew, ...after];
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
    text: text.slice(start, end),
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
