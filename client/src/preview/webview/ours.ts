/** What the page's script adds to the HTML of a plan; it is taken away before that HTML is compared with what comes next. */

export function ours<T extends Element>(element: T): T {
  element.setAttribute('data-ours', '');
  return element;
}

export function withoutOurs(root: Element): void {
  for (const element of root.querySelectorAll('[data-ours]')) element.remove();
}
