/** What can be copied, and what is wider than the page. */
import { icon, iconButton } from './icons.ts';
import { ours } from './ours.ts';
import { words } from './words.ts';

/** Gives every code block a button that copies it. */
export function addCopyButtons(root: Element): void {
  for (const block of root.querySelectorAll('pre')) {
    const code = block.querySelector('code');
    if (!code?.textContent.trim()) continue;
    block.append(ours(iconButton('copy', words.copy, 'copy')));
  }
}

/** The code that a button copies, if it is such a button. */
export function codeOf(button: Element): string | undefined {
  if (!button.matches('button.copy')) return undefined;
  return button.parentElement?.querySelector('code')?.textContent.replace(/\n$/, '');
}

/** Says for a moment that it was copied. */
export function showCopied(button: HTMLElement): void {
  button.replaceChildren(icon('check'));
  button.ariaLabel = button.title = words.copied;
  setTimeout(() => {
    button.replaceChildren(icon('copy'));
    button.ariaLabel = button.title = words.copy;
  }, 1500);
}

/** Lets the keyboard reach what scrolls sideways. */
export function reachWide(root: Element): void {
  const elements = [...root.querySelectorAll<HTMLElement>('pre > code, table')];
  // All are measured before any is changed, or the browser would lay the page out for each of them.
  const wide = elements.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  elements.forEach((element, index) => {
    if (wide[index] === element.hasAttribute('tabindex')) return;
    if (wide[index] === true) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
}
