/** Renders one section of a Markdown plan: Markdown to its tree, to HTML's tree, to sanitised HTML. */
import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isExcessive } from './cost.ts';
import { hasLine, setLine } from './lines.ts';
import { safeLink } from './links.ts';
import { markOpen } from './markOpen.ts';
import type { Mark } from './marks.ts';
import { schema } from './schema.ts';
import { idPrefix } from './slug.ts';
import type { RenderStyle } from './style.ts';
import { replaceBox, type Item } from './tasks.ts';

/** A section as Markdown; offsets count from the start of `source`. */
export interface MarkdownPart {
  readonly source: string;
  /** Definitions from elsewhere that it refers to. */
  readonly definitions: string;
  readonly marks: readonly Mark[];
  /** Names the section among the ids of the document. */
  readonly id: string;
  readonly itemAt: (offset: number) => Item | undefined;
}

/** Turns Markdown into HTML. Making one is costly, so it is made once and used for all sections. */
export class MarkdownRenderer {
  readonly #parser = unified().use(remarkParse).use(remarkGfm).freeze();
  readonly #toHtml = unified()
    // Raw HTML is dropped: that is what is done unless one asks for it.
    .use(remarkRehype, { clobberPrefix: '' })
    .freeze();
  readonly #writer = unified().use(rehypeSanitize, schema).use(rehypeStringify).freeze();

  /** Sanitised HTML with lines counted from the section's start; undefined where there would be far too much of it. */
  render(part: MarkdownPart, style: RenderStyle): string | undefined {
    try {
      return this.#render(part, style);
    } catch (error) {
      // Nested more deeply than the stack is.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** Sanitises and writes a tree. */
  write(tree: HastRoot): string {
    // HTML has no NUL; the Markdown parser puts the same in its place.
    return this.#writer.stringify(this.#writer.runSync(tree)).replaceAll('\0', '\uFFFD');
  }

  #render({ source, definitions, marks, id, itemAt }: MarkdownPart, style: RenderStyle): string | undefined {
    // Before the section, because there is no telling what is open at its end. The comment closes the last footnote.
    const before = definitions === '' ? '' : `${definitions}\n\n<!-- -->\n\n`;
    // A byte-order mark at the very start would be dropped, and all offsets fall one short.
    const text = before + source.replace(/^\uFEFF/, ' ');
    const tree: Root = this.#parser.parse(text);
    if (isExcessive(tree)) return undefined;
    const shift = before.length;
    markOpen(
      tree,
      text,
      marks.map(({ start, end, kind }) => ({ start: start + shift, end: end + shift, kind })),
    );
    const html = this.#toHtml.runSync(tree);
    const lines = before.split(/\r\n|\n|\r/).length - 1;
    new Decorator({ text, shift, lines, id, itemAt: (offset) => itemAt(offset - shift), style }).root(html);
    return this.write(html).trim();
  }
}

interface Context {
  readonly text: string;
  /** Where the section starts in the text, and on which line. */
  readonly shift: number;
  readonly lines: number;
  readonly id: string;
  readonly itemAt: (offset: number) => Item | undefined;
  readonly style: RenderStyle;
}

/** Adds to HTML's tree what ties it to the plan: lines, keys of items, ids. */
class Decorator {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  root(root: HastRoot): void {
    const heading = root.children.find((child) => child.type === 'element' && /^h[1-6]$/.test(child.tagName));
    if (heading?.type === 'element') heading.properties = { id: `${idPrefix}${this.#context.id}` };
    root.children = root.children.flatMap((child): RootContent[] =>
      child.type === 'element' ? this.#element(child) : [child],
    );
  }

  #element(element: Element): ElementContent[] {
    element.children = element.children.flatMap((child) =>
      child.type === 'element' ? this.#element(child) : [child],
    );
    if (element.properties['dataFootnotes'] !== undefined) nameFootnotes(element);
    if (element.tagName === 'li' && element.properties['className']) this.#task(element);
    const ours = this.#ids(element);
    this.#line(element);
    return !ours && (element.tagName === 'a' || element.tagName === 'img')
      ? safeLink(element, this.#context.style)
      : [element];
  }

  /** Footnotes are numbered section by section, so that their ids need the section's. */
  #ids({ properties }: Element): boolean {
    const prefix = `${idPrefix}${this.#context.id}-`;
    const { id, href } = properties;
    delete properties['ariaDescribedBy'];
    if (typeof id === 'string' && /^fn(?:ref)?-/.test(id)) properties['id'] = prefix + id;
    if (properties['dataFootnoteRef'] === undefined && properties['dataFootnoteBackref'] === undefined)
      return false;
    properties['href'] = `#${prefix}${String(href).slice(1)}`;
    return true;
  }

  #line(element: Element): void {
    const { shift, lines } = this.#context;
    const start = element.position?.start;
    if (start?.offset === undefined || start.offset < shift || !hasLine(element)) return;
    setLine(element, start.line - 1 - lines);
  }

  /** The box stands behind the item's mark. */
  #task(listItem: Element): void {
    const { text, itemAt, style } = this.#context;
    const start = listItem.position?.start.offset ?? 0;
    const box = text.indexOf('[', start);
    replaceBox(listItem, itemAt(box + 1), style);
  }
}

/** The heading that is meant for screen readers alone becomes the section's name. */
function nameFootnotes(section: Element): void {
  section.children = section.children.filter(
    (child) => !(child.type === 'element' && child.tagName === 'h2'),
  );
  section.properties['ariaLabel'] = 'Footnotes';
}
