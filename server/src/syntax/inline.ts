import type { SyntaxNode } from '@lezer/common';
import type { Inline, Link } from '../plan/blocks.ts';
import type { Anchor } from '../text/span.ts';
import { Span } from '../text/span.ts';
import { unwrap } from '../text/words.ts';

/** Where a tree's nodes stand in the text: the tree may start behind front matter. */
export interface Source {
  readonly text: string;
  readonly anchor: Anchor;
  /** What to add to a node's position for an offset into the text. */
  readonly shift: number;
}

export function spanOf(source: Source, start: number, end: number): Span {
  return new Span(source.anchor, start - source.anchor.offset, end - source.anchor.offset);
}

const marks = new Set([
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'HTMLTag',
  'Comment',
  'QuoteMark',
  'ProcessingInstruction',
]);
const wikiLink = /\[\[((?:[^[\]\n]|\[[^[\]\n]*\])+)\]\]/g;

/** Reads the inline nodes under `node` between two offsets into the text. */
export function readInline(source: Source, node: SyntaxNode | null, start: number, end: number): Inline {
  const found: Found = { text: [], prose: [], links: [], strong: [] };
  if (node?.firstChild) visit(source, node, start, end, found);
  const raw = source.text.slice(start, end);
  // A phrase is the same phrase where its line was wrapped.
  const text = unwrap(found.text.length > 0 ? blank(raw, start, found.text) : raw);
  const prose = found.prose.length > 0 ? blank(text, start, found.prose) : text;
  const links = prose.includes('[[') ? [...found.links, ...wikiLinks(source, prose, start)] : found.links;
  return { span: spanOf(source, start, end), raw, text, prose, links, strong: found.strong };
}

interface Found {
  /** Pairs of offsets to blank in `text` and `prose`. */
  text: number[];
  /** Pairs of offsets to blank in `prose` alone. */
  prose: number[];
  links: Link[];
  strong: Span[];
}

function visit(source: Source, parent: SyntaxNode, start: number, end: number, found: Found): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const from = node.from + source.shift;
    const to = node.to + source.shift;
    if (to <= start || from >= end) continue;
    const { name } = node.type;
    if (marks.has(name)) found.text.push(from, to);
    else if (name === 'Escape') found.text.push(from, from + 1);
    else if (name === 'InlineCode') {
      found.prose.push(from, to);
      visit(source, node, start, end, found);
    } else if (name === 'URL') {
      found.prose.push(from, to);
      found.links.push({
        span: spanOf(source, from, to),
        form: 'autolink',
        target: source.text.slice(from, to),
        targetSpan: spanOf(source, from, to),
      });
    } else if (name === 'Autolink') {
      const url = node.getChild('URL');
      found.text.push(from, from + 1, to - 1, to);
      found.prose.push(from, to);
      if (url) link(source, 'autolink', from, to, url, found);
    } else if (name === 'Link' || name === 'Image') readLink(source, node, start, end, found);
    else {
      if (name === 'StrongEmphasis') {
        const inner = node.getChildren('EmphasisMark');
        const opens = (inner[0]?.to ?? node.from) + source.shift;
        const closes = (inner.at(-1)?.from ?? node.to) + source.shift;
        if (closes > opens) found.strong.push(spanOf(source, opens, closes));
      }
      visit(source, node, start, end, found);
    }
  }
}

function readLink(source: Source, node: SyntaxNode, start: number, end: number, found: Found): void {
  const from = node.from + source.shift;
  const to = node.to + source.shift;
  const target = node.getChild('URL') ?? node.getChild('LinkLabel');
  const linkMarks = node.getChildren('LinkMark');
  const closing = linkMarks[1];
  // `[text]` alone is prose in brackets: a blank, as often as not.
  if (!closing || (!target && closing.to === node.to)) {
    visit(source, node, start, end, found);
    return;
  }
  const image = node.type.name === 'Image';
  if (target)
    link(
      source,
      image ? 'image' : target.type.name === 'URL' ? 'inline' : 'reference',
      from,
      to,
      target,
      found,
    );
  found.text.push(from, (linkMarks[0]?.to ?? node.from) + source.shift, closing.from + source.shift, to);
  const inner: Found = { text: found.text, prose: found.prose, links: [], strong: found.strong };
  visit(source, node, start, closing.from + source.shift, inner);
}

function link(
  source: Source,
  form: Link['form'],
  from: number,
  to: number,
  target: SyntaxNode,
  found: Found,
): void {
  const targetFrom = target.from + source.shift;
  const targetTo = target.to + source.shift;
  found.links.push({
    span: spanOf(source, from, to),
    form,
    target: source.text.slice(targetFrom, targetTo),
    targetSpan: spanOf(source, targetFrom, targetTo),
  });
}

function wikiLinks(source: Source, prose: string, start: number): Link[] {
  return [...prose.matchAll(wikiLink)].map((match) => {
    const from = start + match.index;
    const target = match[1] ?? '';
    return {
      span: spanOf(source, from, from + match[0].length),
      form: 'wiki' as const,
      target,
      targetSpan: spanOf(source, from + 2, from + 2 + target.length),
    };
  });
}

/** Replaces ranges (pairs of offsets, counted as `start` is) by spaces; line breaks stay. */
export function blank(text: string, start: number, ranges: readonly number[]): string {
  let result = '';
  let at = 0;
  for (let index = 0; index < ranges.length; index += 2) {
    const from = Math.max(at, (ranges[index] ?? 0) - start);
    const to = Math.min(text.length, (ranges[index + 1] ?? 0) - start);
    if (to <= from) continue;
    result += text.slice(at, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
    at = to;
  }
  return result + text.slice(at);
}
