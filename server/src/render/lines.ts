/**
 * Source lines on elements. A section's HTML is kept with lines counted from its own start, so that it can stay as it is
 * when it moves; what is handed out has the lines of the document.
 */
import type { Element } from 'hast';

const blocks = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'pre',
  'table',
  'tr',
  'blockquote',
  'hr',
]);

/** Whether elements of this kind say which line they were made from. */
export function hasLine(element: Element): boolean {
  return blocks.has(element.tagName);
}

/** Sets the line, as the first of the attributes: `shiftLines` looks for it there. */
export function setLine(element: Element, line: number): void {
  element.properties = { dataLine: line, ...element.properties };
}

// In text `<` is escaped, in an attribute `"` is: this cannot be found anywhere but in a tag.
const lineInTag = /<([a-z][a-z0-9]*) data-line="(\d+)"/g;

/** The HTML with its lines counted from the document's start. */
export function shiftLines(html: string, by: number): string {
  if (by === 0) return html;
  return html.replace(
    lineInTag,
    (_, tag: string, line: string) => `<${tag} data-line="${Number(line) + by}"`,
  );
}
