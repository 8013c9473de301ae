/** Puts marks around blanks and choices in a parsed section. */
import type { Element, Text as HastText } from 'hast';
import type {
  Code,
  Emphasis,
  Html,
  InlineCode,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { alignCode, alignText } from './align.ts';
import { cut, MarkReader, type Mark, type Piece } from './marks.ts';

/** Marks what is open in a tree whose positions count from the same place as the marks. */
export function markOpen(tree: Root, source: string, marks: readonly Mark[]): void {
  new Marker(source, marks).children(tree);
}

class Marker {
  readonly #source: string;
  readonly #marks: MarkReader;

  constructor(source: string, marks: readonly Mark[]) {
    this.#source = source;
    this.#marks = new MarkReader(marks);
  }

  children(parent: Parents): void {
    const children: RootContent[] = [];
    for (const child of parent.children) {
      if (child.type === 'text') children.push(...this.#text(child));
      else if (child.type === 'html') children.push(this.#html(child));
      else children.push(child);
      if (child.type === 'code' || child.type === 'inlineCode') this.#code(child);
      if ('children' in child) this.children(child);
    }
    // Only text was replaced, by what may stand wherever text may.
    parent.children = children;
  }

  #text(node: Text): PhrasingContent[] {
    const [start, end] = placeOf(node);
    const marks = this.#marks.within(start, end);
    const offsets = marks.length > 0 ? alignText(node.value, this.#source, start, end) : undefined;
    if (!offsets) return [node];
    return cut(node.value, offsets, marks).map((piece) =>
      piece.kind ? marked(piece) : { type: 'text', value: piece.text },
    );
  }

  /** HTML is not shown, but `<service name>` is none, and `<br>` is how tables break their lines. */
  #html(node: Html): PhrasingContent {
    const [start, end] = placeOf(node);
    const [mark] = this.#marks.within(start, end);
    if (mark?.start === start && mark.end === end) return marked({ text: node.value, kind: mark.kind });
    return /^<br\s*\/?>$/i.test(node.value) ? { type: 'break' } : node;
  }

  #code(node: Code | InlineCode): void {
    const [start, end] = placeOf(node);
    const marks = this.#marks.within(start, end);
    if (marks.length === 0) return;
    const offsets = node.type === 'code' ? this.#ofBlock(node, start, end) : this.#ofSpan(node, start, end);
    if (!offsets) return;
    const pieces = cut(node.value, offsets, marks);
    const newLine: HastText[] = node.type === 'code' ? [{ type: 'text', value: '\n' }] : [];
    node.data = { hChildren: [...pieces.map(hastOf), ...newLine] };
  }

  #ofBlock(node: Code, start: number, end: number): number[] | undefined {
    const fenced = /^[`~]/.test(this.#source.slice(start, start + 1));
    const firstBreak = /\r\n|\n|\r/.exec(this.#source.slice(start, end));
    const from = fenced
      ? start + (firstBreak ? firstBreak.index + firstBreak[0].length : end - start)
      : start;
    return alignCode(node.value, this.#source, from, end);
  }

  #ofSpan(node: InlineCode, start: number, end: number): number[] | undefined {
    const at = this.#source.indexOf(node.value, start);
    if (at < 0 || at + node.value.length > end) return undefined;
    return Array.from(node.value, (_, index) => at + index);
  }
}

function placeOf(node: Text | Html | Code | InlineCode): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Emphasis in the tree, because Markdown has no marks; `mark` in HTML. */
function marked({ text, kind = 'blank' }: Piece): Emphasis {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: text }],
    data: { hName: 'mark', hProperties: { className: [kind] } },
  };
}

/** The same in HTML's own tree. */
export function hastOf({ text, kind }: Piece): Element | HastText {
  if (!kind) return { type: 'text', value: text };
  return {
    type: 'element',
    tagName: 'mark',
    properties: { className: [kind] },
    children: [{ type: 'text', value: text }],
  };
}
