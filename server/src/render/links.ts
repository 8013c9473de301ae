/** Links and images: what may be followed, and to where. */
import type { Element, ElementContent } from 'hast';
import { idPrefix } from './slug.ts';
import type { RenderStyle } from './style.ts';

/** What stands in the place of a link or an image. */
export function safeLink(element: Element, style: RenderStyle): ElementContent[] {
  return element.tagName === 'img' ? safeImage(element, style) : safeAnchor(element);
}

function safeAnchor(element: Element): ElementContent[] {
  const href = text(element.properties['href']);
  if (!mayFollow(href)) return element.children;
  // Headings have their ids prefixed.
  if (href.startsWith('#') && href.length > 1) element.properties['href'] = `#${idPrefix}${href.slice(1)}`;
  return [element];
}

function safeImage(element: Element, { images }: RenderStyle): ElementContent[] {
  const source = text(element.properties['src']);
  const shown = text(element.properties['alt']) || source;
  if (!mayFollow(source)) return [{ type: 'text', value: text(element.properties['alt']) }];
  if (images === 'show' && !hasScheme(source)) return [element];
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: source },
      children: [{ type: 'text', value: shown }],
    },
  ];
}

/** Web pages, mail, and places that are given relative to the plan. */
function mayFollow(address: string): boolean {
  // A browser drops control characters and blanks before it looks at the scheme, so look at it the same way.
  // eslint-disable-next-line no-control-regex
  const clean = address.replace(/[\u0000-\u0020\u007f]/g, '');
  if (clean === '' || /^[/\\]{2}/.test(clean)) return false;
  return /^(?:https?|mailto):/i.test(clean) || !hasScheme(clean);
}

function hasScheme(address: string): boolean {
  return /^[^/?#]*:/.test(address);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
