/**
 * A place in the text that its nodes are counted from. When text before it grows or shrinks, only `offset` moves:
 * every span that hangs on it, and every problem that holds such a span, moves with it.
 */
export class Anchor {
  offset: number;
  constructor(offset: number) {
    this.offset = offset;
  }
}

/** A range of the text, as UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that hangs on an anchor: `start` and `end` are always offsets into the text as it is now. */
export class Span implements Range {
  readonly anchor: Anchor;
  /** Counted from the anchor. */
  readonly from: number;
  readonly to: number;

  constructor(anchor: Anchor, from: number, to: number) {
    this.anchor = anchor;
    this.from = from;
    this.to = to;
  }

  get start(): number {
    return this.anchor.offset + this.from;
  }

  get end(): number {
    return this.anchor.offset + this.to;
  }

  get length(): number {
    return this.to - this.from;
  }

  /** The part from `from` to `to`, both counted from this span's own start. */
  part(from: number, to: number): Span {
    return new Span(this.anchor, this.from + from, this.from + to);
  }

  /** From this span's start to the other's end; both hang on one anchor. */
  through(last: Span): Span {
    return new Span(this.anchor, this.from, last.to);
  }

  contains(offset: number): boolean {
    return offset >= this.start && offset <= this.end;
  }

  toJSON(): Range {
    return { start: this.start, end: this.end };
  }
}

/** Whether a range lies in another one, or is the same. */
export function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Where the words of a text stand, without the blanks around them. */
export function trimmed({ text, span }: { readonly text: string; readonly span: Span }): Span {
  const start = text.length - text.trimStart().length;
  return span.part(start, Math.max(start, text.trimEnd().length));
}
