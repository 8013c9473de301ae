import type { SyntaxNode } from '@lezer/common';
import type { Block, Code, Inline, List, ListItem, Row, Table } from '../plan/blocks.ts';
import { squeeze } from '../text/words.ts';
import { blank, plainInline, readInline, spanOf, type Source } from './inline.ts';
import { withoutPrompts } from './prompts.ts';

/** Quotes and lists nested deeper than anybody writes them are left unread, before they exhaust the stack. */
const deepest = 100;

/** The blocks among a node's children from `first` on, up to the offset `end`. */
export function readBlocks(source: Source, first: SyntaxNode | null, end: number, depth = 0): Block[] {
  const blocks: Block[] = [];
  if (depth > deepest) return blocks;
  for (let node = first; node && node.from + source.shift < end; node = node.nextSibling) {
    const block = readBlock(source, node, depth);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** 1 to 6 for a heading, 0 for anything else. */
export function levelOf(node: SyntaxNode): number {
  const match = /^(?:ATX|Setext)Heading(\d)$/.exec(node.type.name);
  return match ? Number(match[1]) : 0;
}

/** Where a node's text ends: space behind it, a carriage return among it, belongs to nothing. */
export function endOf(source: Source, node: SyntaxNode): number {
  let end = node.to + source.shift;
  while (end > node.from + source.shift && /\s/.test(source.text.charAt(end - 1))) end--;
  return end;
}

function readBlock(source: Source, node: SyntaxNode, depth: number): Block | undefined {
  const from = node.from + source.shift;
  const to = endOf(source, node);
  const span = spanOf(source, from, to);
  switch (node.type.name) {
    case 'Paragraph':
    case 'Task':
      return { kind: 'paragraph', span, inline: readInline(source, node, from, to) };
    // A heading inside a list or quote heads nothing: it is text there.
    case 'ATXHeading1':
    case 'ATXHeading2':
    case 'ATXHeading3':
    case 'ATXHeading4':
    case 'ATXHeading5':
    case 'ATXHeading6':
    case 'SetextHeading1':
    case 'SetextHeading2':
      return { kind: 'paragraph', span, inline: readHeadingInline(source, node) };
    case 'BulletList':
    case 'OrderedList':
      return readList(source, node, depth);
    case 'Table':
      return readTable(source, node);
    case 'FencedCode':
    case 'CodeBlock':
      return readCode(source, node);
    case 'Blockquote':
      return { kind: 'quote', span, blocks: readBlocks(source, node.firstChild, to, depth + 1) };
    case 'CommentBlock':
      return {
        kind: 'html',
        span,
        comment: squeeze(source.text.slice(from, to).replace(/^<!--|-->\s*$/g, '')),
        ...(!source.text.slice(from, to).includes('-->') && { open: true as const }),
      };
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return { kind: 'html', span };
    case 'LinkReference': {
      const label = node.getChild('LinkLabel');
      const url = node.getChild('URL');
      const start = url ? url.from + source.shift : to;
      const end = url ? url.to + source.shift : to;
      return {
        kind: 'definition',
        span,
        label: label ? source.text.slice(label.from + source.shift + 1, label.to + source.shift - 1) : '',
        target: source.text.slice(start, end),
        targetSpan: span.part(start - from, end - from),
      };
    }
    default:
      return undefined;
  }
}

/** A heading's text without its marks. */
export function readHeadingInline(source: Source, node: SyntaxNode): Inline {
  let from = node.from + source.shift;
  let to = node.to + source.shift;
  for (const mark of node.getChildren('HeaderMark')) {
    if (mark.from === node.from) from = mark.to + source.shift;
    else to = mark.from + source.shift;
  }
  const text = source.text.slice(from, to);
  const trimmed = text.trim();
  const start = from + (trimmed ? text.indexOf(trimmed) : 0);
  return readInline(source, node, start, start + trimmed.length);
}

function readList(source: Source, node: SyntaxNode, depth: number): List {
  const items: ListItem[] = [];
  for (const item of node.getChildren('ListItem')) items.push(readItem(source, item, depth));
  return {
    kind: 'list',
    span: spanOf(source, node.from + source.shift, endOf(source, node)),
    ordered: node.type.name === 'OrderedList',
    items,
  };
}

function readItem(source: Source, node: SyntaxNode, depth: number): ListItem {
  const mark = node.firstChild;
  const from = node.from + source.shift;
  const to = endOf(source, node);
  const markEnd = mark?.type.name === 'ListMark' ? mark.to + source.shift : from;
  const marker = spanOf(source, from, markEnd);
  const number = Number.parseInt(source.text.slice(from, markEnd), 10);
  let first = mark?.nextSibling ?? null;
  let inline: Inline | undefined;
  let task: ListItem['task'];
  if (first?.type.name === 'Task') {
    const box = first.getChild('TaskMarker');
    const after = (box?.to ?? first.from) + source.shift;
    if (box) {
      const at = box.from + source.shift + 1;
      task = { box: spanOf(source, at, at + 1), checked: /x/i.test(source.text.charAt(at)) };
    }
    const start = after + (/^[ \t]*/.exec(source.text.slice(after, to))?.[0].length ?? 0);
    inline = readInline(source, first, start, endOf(source, first));
    first = first.nextSibling;
  } else if (first?.type.name === 'Paragraph') {
    inline = readInline(source, first, first.from + source.shift, endOf(source, first));
    first = first.nextSibling;
  }
  return {
    span: spanOf(source, from, to),
    marker,
    ...(Number.isNaN(number) ? {} : { number }),
    ...(task && { task }),
    inline: inline ?? plainInline(source, markEnd, markEnd),
    blocks: readBlocks(source, first, to, depth + 1),
  };
}

function readTable(source: Source, node: SyntaxNode): Table {
  const header = node.getChild('TableHeader');
  const rows = node.getChildren('TableRow').map((row) => readRow(source, row));
  const span = spanOf(source, node.from + source.shift, endOf(source, node));
  return { kind: 'table', span, header: header ? readRow(source, header) : { span, cells: [] }, rows };
}

/** Cells are what lies between the pipes: an empty cell has no node of its own. */
function readRow(source: Source, node: SyntaxNode): Row {
  const from = node.from + source.shift;
  const to = endOf(source, node);
  const cells: Inline[] = [];
  let start = from;
  let content: SyntaxNode | null = null;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.type.name === 'TableCell') content = child;
    if (child.type.name !== 'TableDelimiter') continue;
    const pipe = child.from + source.shift;
    if (pipe > from) cells.push(readCell(source, content, start, pipe));
    start = child.to + source.shift;
    content = null;
  }
  if (content ?? source.text.slice(start, to).trim()) cells.push(readCell(source, content, start, to));
  return { span: spanOf(source, from, to), cells };
}

function readCell(source: Source, node: SyntaxNode | null, from: number, to: number): Inline {
  const text = source.text.slice(from, to);
  const trimmed = text.trim();
  // The caret of an empty cell stands where a person would type.
  const start = trimmed ? from + text.indexOf(trimmed) : from + Math.min(1, text.length);
  const end = start + trimmed.length;
  return node ? readInline(source, node, start, end) : plainInline(source, start, end);
}

function readCode(source: Source, node: SyntaxNode): Code {
  const from = node.from + source.shift;
  const to = endOf(source, node);
  const content = node.getChildren('CodeText');
  const info = node.getChild('CodeInfo');
  const hidden: number[] = [];
  let at = from;
  for (const part of content) {
    hidden.push(at, part.from + source.shift);
    at = part.to + source.shift;
  }
  hidden.push(at, to);
  const opening = info ?? node.getChild('CodeMark') ?? node;
  const first = content[0];
  const last = content.at(-1);
  const empty = opening.to + source.shift;
  const named = info ? source.text.slice(info.from + source.shift, info.to + source.shift) : '';
  const language = (/^\{?\.?([\w+#.-]+)/.exec(named)?.[1] ?? '').toLowerCase();
  const masked = blank(source.text.slice(from, to), from, hidden);
  const prompted = withoutPrompts(masked, language);
  return {
    kind: 'code',
    span: spanOf(source, from, to),
    language,
    fenced: node.type.name === 'FencedCode',
    masked: prompted ?? masked,
    ...(prompted !== undefined && { prompted: true as const }),
    content:
      first && last
        ? spanOf(source, first.from + source.shift, last.to + source.shift)
        : spanOf(source, empty, empty),
  };
}
