import type { SyntaxNode, Tree } from '@lezer/common';
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
  /** Behind the front matter. */
  readonly bodyStart: number;
  /** The text as the parser can take it. */
  readonly prepared: string;
}

/**
 * Reads a Markdown document. With the reading of its last version and the changes since, applied one after the other,
 * only the sections around what changed are parsed, and the others are the same objects as before: their spans move
 * along, so the last reading must not be used any more.
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
  const document = { text, prepared, bodyStart, front };
  const contents = (after && readChanged(document, kept, after.changed)) ?? readAll(document);
  return { format: 'markdown', text, contents, bodyStart, prepared };
}

/** The blocks of a piece of Markdown that is no document: headings in it are text. */
export function readFragment(text: string): Block[] {
  const source: Source = { text, anchor: new Anchor(0), shift: 0 };
  return readBlocks(source, markdown.parse(forParser(text)).topNode.firstChild, text.length);
}

interface Body {
  readonly text: string;
  readonly prepared: string;
  readonly bodyStart: number;
  readonly front: FrontMatter | undefined;
}

/** A part of a document that starts where a section does, parsed. */
interface Part extends Body {
  readonly tree: Tree;
  /** What to add to the tree's positions. */
  readonly shift: number;
  readonly extents: readonly Extent[];
}

/** A heading with what follows it up to the next, or what stands before the first. */
interface Extent {
  readonly start: number;
  readonly end: number;
  readonly heading?: SyntaxNode;
}

function parsePart(body: Body, start: number, end: number): Part {
  const shift = Math.max(start, body.bodyStart);
  const tree = markdown.parse(body.prepared.slice(shift, end));
  const headings: SyntaxNode[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling)
    if (levelOf(node) > 0) headings.push(node);
  const startOf = (index: number): number => (headings[index] ? headings[index].from + shift : end);
  const extents: Extent[] = headings.map((heading, index) => ({
    start: startOf(index),
    end: startOf(index + 1),
    heading,
  }));
  if (start === 0 && (startOf(0) > 0 || headings.length === 0))
    extents.unshift({ start: 0, end: startOf(0) });
  return { ...body, tree, shift, extents };
}

function readAll(body: Body): SectionContent[] {
  const part = parsePart(body, 0, body.text.length);
  return part.extents.map((extent) => readContent(part, extent));
}

/**
 * The contents after a change. What stands before the section in front of it parses as before, and so does all from a heading
 * behind it that is still one, for nothing reaches over a heading: only what lies between is parsed. Undefined where what
 * lies before does not parse as before either.
 */
function readChanged(
  body: Body,
  { contents }: MarkdownReading,
  changed: ChangedExtent,
): SectionContent[] | undefined {
  const moved = changed.toNew - changed.toOld;
  const touched = indexAfter(contents, ({ span }) => span.end <= changed.from);
  const first = Math.max(0, touched - 1);
  const start = contents[first]?.span.start ?? 0;
  let behind = indexAfter(contents, ({ span }) => span.start < changed.toOld);
  // An edit that opens a fence may swallow many headings: each time twice as many are tried.
  for (let more = 1; ; behind += more, more *= 2) {
    const next = contents[behind];
    const part = parsePart(body, start, next?.heading ? next.heading.span.end + moved : body.text.length);
    const last = part.extents.at(-1);
    if (part.extents[0]?.start !== start) return undefined;
    if (next && last?.start !== next.span.start + moved) continue;
    const between = next ? part.extents.slice(0, -1) : part.extents;
    const isKnown = first < touched && contents[first]?.span.end === between[0]?.end;
    const before = contents.slice(0, isKnown ? first + 1 : first);
    const anew = (isKnown ? between.slice(1) : between).map((extent) => readContent(part, extent));
    const after = contents.slice(behind);
    for (const { anchor } of after) anchor.offset += moved;
    return [...before, ...anew, ...after];
  }
}

function readContent({ text, tree, shift, front }: Part, { start, end, heading }: Extent): SectionContent {
  const anchor = new Anchor(start);
  const source: Source = { text, anchor, shift };
  const first = heading ? heading.nextSibling : tree.topNode.firstChild;
  const { keys, problems } =
    front && start === 0 ? readFrontMatter(source, front) : { keys: [], problems: [] };
  return {
    anchor,
    span: spanOf(source, start, end),
    text: text.slice(start, end),
    ...(heading && {
      heading: readHeading(
        spanOf(source, heading.from + shift, endOf(source, heading)),
        levelOf(heading),
        readHeadingInline(source, heading),
      ),
    }),
    blocks: readBlocks(source, first, end),
    keys,
    problems,
  };
}
