/**
 * What a plan is written in, whatever its format: prose, lists, tables, code. Both readers produce these; everything
 * above sees nothing else.
 */
import type { Span } from '../text/span.ts';

/**
 * A run of text with its markup blanked out: `raw`, `text` and `prose` are exactly as long as the span, so an index into
 * them is a place in the source.
 */
export interface Inline {
  readonly span: Span;
  /** As in the source. */
  readonly raw: string;
  /** What it says where the source spells it otherwise: YAML's quotes, escapes and folded lines, and keys that stand for words. */
  readonly decoded?: string;
  /** Marks (`**`, backticks, link targets, comments, tags, quote marks) are spaces. */
  readonly text: string;
  /** As `text`, with code and addresses blank too. */
  readonly prose: string;
  /** Links, in order; empty for most runs. */
  readonly links: readonly Link[];
  /** Runs of strong text, marks left out. */
  readonly strong: readonly Span[];
}

export interface Link {
  readonly span: Span;
  readonly form: 'inline' | 'reference' | 'autolink' | 'wiki' | 'image';
  /** The destination as written: an address, a path, a label or a page name. */
  readonly target: string;
  readonly targetSpan: Span;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly inline: Inline;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly span: Span;
  /** `-`, `*`, `1.`; zero length in YAML flow lists. */
  readonly marker: Span;
  /** The number of an ordered item. */
  readonly number?: number;
  readonly task?: Task;
  /** The item's first line or paragraph, the box left out. */
  readonly inline: Inline;
  /** What follows the first paragraph. */
  readonly blocks: readonly Block[];
}

export interface Task {
  /** The one character between the brackets; in YAML the boolean. */
  readonly box: Span;
  readonly checked: boolean;
  /** What a comment on the same line says, in YAML. */
  readonly comment?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Inline[];
}

export interface Code {
  readonly kind: 'code';
  readonly span: Span;
  /** Lower case; empty where none is named. */
  readonly language: string;
  readonly fenced: boolean;
  /** As long as the span, all but the content blank (line breaks kept), so that parsers report exact offsets. */
  readonly masked: string;
  /** Whether commands in it stood behind prompts (`# `, `root@web1:~# `), which are blank too. */
  readonly prompted?: true;
  /** From the first to the last character of content; empty at the end of the opening fence where there is none. */
  readonly content: Span;
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** An HTML comment or block, kept for guidance and suppressions. */
export interface Html {
  readonly kind: 'html';
  readonly span: Span;
  /** The text of a comment, its marks left out; absent for other HTML. */
  readonly comment?: string;
  /** A comment that is never closed: all that follows is in it. */
  readonly open?: true;
}

/** `[label]: address`. */
export interface Definition {
  readonly kind: 'definition';
  readonly span: Span;
  readonly label: string;
  readonly target: string;
  readonly targetSpan: Span;
}

export type Block = Paragraph | List | Table | Code | Quote | Html | Definition;

/** A label with its value: `**Status:** Draft`, `- Owner: Ann`, a line of a block of such lines, a row of a field table, a front-matter or YAML key. */
export interface Field {
  readonly span: Span;
  readonly label: Span;
  /** The label as written, marks left out. */
  readonly raw: string;
  /** The label as a name to compare by. */
  readonly name: string;
  /** Absent where nothing follows the label. */
  readonly value?: Inline;
  readonly form: 'bold' | 'plain' | 'item' | 'table' | 'front-matter' | 'yaml';
  /** What a label without a value introduces: the list, table or code right below it. */
  readonly introduces: readonly Block[];
}

/** All blocks, outer before inner, in document order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* walkBlocks(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* walkBlocks(item.blocks);
  }
}

/** All list items, outer before inner, with the depth counted from the outermost list. */
export function* walkItems(
  blocks: readonly Block[],
  depth = 0,
): Generator<{ item: ListItem; list: List; depth: number }> {
  for (const block of blocks) {
    if (block.kind === 'quote') yield* walkItems(block.blocks, depth);
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      yield { item, list: block, depth };
      yield* walkItems(item.blocks, depth + 1);
    }
  }
}

/** Every run of text, in document order: headings are not among them. */
export function* walkInlines(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block.inline;
    if (block.kind === 'quote') yield* walkInlines(block.blocks);
    if (block.kind === 'table') {
      yield* block.header.cells;
      for (const row of block.rows) yield* row.cells;
    }
    if (block.kind === 'list') {
      for (const item of block.items) {
        yield item.inline;
        yield* walkInlines(item.blocks);
      }
    }
  }
}
