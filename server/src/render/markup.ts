/** HTML and SVG of our own making: every text in it is escaped, because there is no other way to put one in. */

/** What may stand in a page as it is. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string | undefined;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(['br', 'circle', 'line', 'polygon', 'rect']);

/** An element; attributes that are `undefined` or `false` are left out, and so is content that is `undefined`. */
export function el(tag: string, attributes: Attributes, ...children: readonly Content[]): Markup {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    open += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  if (empty.has(tag) && children.length === 0) return { markup: tag === 'br' ? `${open}>` : `${open}/>` };
  return { markup: `${open}>${write(children)}</${tag}>` };
}

export function write(children: readonly Content[]): string {
  return children
    .map((child) => (child === undefined ? '' : typeof child === 'string' ? escape(child) : child.markup))
    .join('');
}

export function escape(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** The beginning of a text that is too long for its place. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
