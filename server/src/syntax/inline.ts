import type { SyntaxNode } from '@lezer/common';
import type { Inline, Link } from '../plan/blocks.ts';
import { remembered } from '../text/remembered.ts';
import type { Anchor } from '../text/span.ts';
import { Span } from '../text/span.ts';
import { unwrap } from '../text/words.ts';
import { mayHoldMarkup, nameOf, parseInline, type InlineNode } from './parser.ts';

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

/** The run of text between two offsets, which lies in `node`. */
export function readInline(source: Source, node: SyntaxNode, start: number, end: number): Inline {
  const raw = source.text.slice(start, end);
  return new MarkdownInline(spanOf(source, start, end), raw, withoutQuoteMarks(source, node, start, raw));
}

/** A run of text without markup. */
export function plainInline(source: Source, start: number, end: number): Inline {
  const raw = source.text.slice(start, end);
  const text = unwrap(raw);
  return { span: spanOf(source, start, end), raw, text, prose: text, links: [], strong: [] };
}

/** The marks of the quotes that a paragraph of several lines stands in. */
function withoutQuoteMarks(source: Source, node: SyntaxNode, start: number, raw: string): string {
  if (!raw.includes('\n') || !node.firstChild) return raw;
  const marks = node.getChildren('QuoteMark');
  return blank(
    raw,
    start,
    marks.flatMap(({ from, to }) => [from + source.shift, to + source.shift]),
  );
}

/** Many runs are never asked for more than their words, and many not even for those: markup is parsed at the first question. */
class MarkdownInline implements Inline {
  readonly span: Span;
  readonly raw: string;
  /** `raw` without quote marks. */
  readonly #content: string;
  #markup: Markup | undefined;

  constructor(span: Span, raw: string, content: string) {
    this.span = span;
    this.raw = raw;
    this.#content = content;
  }

  get text(): string {
    return (this.#markup ??= markupIn(this.#content)).text;
  }

  get prose(): string {
    return (this.#markup ??= markupIn(this.#content)).prose;
  }

  get links(): readonly Link[] {
    const { links } = (this.#markup ??= markupIn(this.#content));
    return links.map(({ form, target, whole, at }) => ({
      span: this.span.part(...whole),
      form,
      target,
      targetSpan: this.span.part(...at),
    }));
  }

  get strong(): readonly Span[] {
    const { strong } = (this.#markup ??= markupIn(this.#content));
    return strong.map((part) => this.span.part(...part));
  }
}

/** From, to: offsets into a run of text. */
type Part = readonly [number, number];

interface LinkPart {
  readonly form: Link['form'];
  readonly target: string;
  readonly whole: Part;
  /** Where the target stands. */
  readonly at: Part;
}

interface Markup {
  readonly text: string;
  readonly prose: string;
  readonly links: readonly LinkPart[];
  readonly strong: readonly Part[];
}

function markupIn(content: string): Markup {
  return mayHoldMarkup(content) ? readMarkup(content) : withoutMarkup(content);
}

const none: readonly never[] = [];

function withoutMarkup(content: string): Markup {
  const text = unwrap(content);
  return { text, prose: text, links: none, strong: none };
}

const wikiLink = /\[\[((?:[^[\]\n]|\[[^[\]\n]*\])+)\]\]/g;

const readMarkup = remembered((content: string): Markup => {
  const found: Found = { content, text: [], prose: [], links: [], strong: [] };
  visit(parseInline(content), content.length, found);
  // A phrase is the same phrase where its line was wrapped.
  const text = unwrap(found.text.length > 0 ? blank(content, 0, found.text) : content);
  const prose = found.prose.length > 0 ? blank(text, 0, found.prose) : text;
  const links = prose.includes('[[') ? [...found.links, ...wikiLinks(prose)] : found.links;
  return { text, prose, links, strong: found.strong };
});

interface Found {
  readonly content: string;
  /** Pairs of offsets to blank in `text` and `prose`. */
  readonly text: number[];
  /** Pairs of offsets to blank in `prose` alone. */
  readonly prose: number[];
  readonly links: LinkPart[];
  readonly strong: Part[];
}

const marks = new Set([
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
]);

function visit(nodes: readonly InlineNode[], end: number, found: Found): void {
  for (const node of nodes) {
    const { from, to, children } = node;
    if (from >= end) continue;
    const name = nameOf(node);
    if (marks.has(name)) found.text.push(from, to);
    else if (name === 'Escape') found.text.push(from, from + 1);
    else if (name === 'InlineCode') {
      found.prose.push(from, to);
      visit(children, end, found);
    } else if (name === 'URL') {
      found.prose.push(from, to);
      note('autolink', node, node, found);
    } else if (name === 'Autolink') {
      const url = child(node, 'URL');
      found.text.push(from, from + 1, to - 1, to);
      found.prose.push(from, to);
      if (url) note('autolink', node, url, found);
    } else if (name === 'Link' || name === 'Image') readLink(node, end, found);
    else {
      if (name === 'StrongEmphasis') {
        const opens = children[0]?.to ?? from;
        const closes = children.at(-1)?.from ?? to;
        if (closes > opens) found.strong.push([opens, closes]);
      }
      visit(children, end, found);
    }
  }
}

function child({ children }: InlineNode, name: string): InlineNode | undefined {
  return children.find((each) => nameOf(each) === name);
}

function readLink(node: InlineNode, end: number, found: Found): void {
  const target = child(node, 'URL') ?? child(node, 'LinkLabel');
  const [opening, closing] = node.children.filter((each) => nameOf(each) === 'LinkMark');
  // `[text]` alone is prose in brackets: a blank, as often as not.
  if (!closing || (!target && closing.to === node.to)) {
    visit(node.children, end, found);
    return;
  }
  const form =
    nameOf(node) === 'Image' ? 'image' : target && nameOf(target) === 'URL' ? 'inline' : 'reference';
  if (target) note(form, node, target, found);
  found.text.push(node.from, opening?.to ?? node.from);
  visit(node.children, closing.from, { ...found, links: [] });
  found.text.push(closing.from, node.to);
}

function note(form: Link['form'], { from, to }: InlineNode, target: InlineNode, found: Found): void {
  const at: Part = [target.from, target.to];
  found.links.push({ form, target: found.content.slice(...at), whole: [from, to], at });
}

function wikiLinks(prose: string): LinkPart[] {
  return [...prose.matchAll(wikiLink)].map(({ 0: whole, 1: target = '', index }) => ({
    form: 'wiki',
    target,
    whole: [index, index + whole.length],
    at: [index + 2, index + 2 + target.length],
  }));
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
