/** The boxes of items: real check boxes, which the keyboard reaches and a screen reader names. */

/** The box that an event came from, if it is one of an item. */
export function itemBox(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement &&
    target.type === 'checkbox' &&
    target.dataset['item'] !== undefined
    ? target
    : undefined;
}

/** Makes the boxes inside an element usable and gives those without a label their item's text. */
export function labelBoxes(root: HTMLElement): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    // A box that names no item cannot be written back, so it stays for reading.
    box.disabled = box.dataset['item'] === undefined;
    if (box.labels?.length || box.hasAttribute('aria-label')) continue;
    const item = box.closest('li, td, p') ?? box.parentElement;
    const own = item?.cloneNode(true);
    if (!(own instanceof Element)) continue;
    for (const nested of own.querySelectorAll('ul, ol, pre')) nested.remove();
    box.setAttribute('aria-label', own.textContent.replace(/\s+/g, ' ').trim());
  }
}

/** Remembers which box, button or link has the focus, and gives it back to the one that took its place. */
export function keepFocus(root: HTMLElement): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) return () => undefined;
  const { item, mark, finding, fix } = focused.dataset;
  const href = focused.getAttribute('href');
  return () => {
    if (focused.isConnected) return;
    const selector =
      item !== undefined
        ? `[data-item="${CSS.escape(item)}"]`
        : mark !== undefined
          ? `[data-mark="${CSS.escape(mark)}"]`
          : finding !== undefined
            ? `[data-finding="${CSS.escape(finding)}"][data-fix="${CSS.escape(fix ?? '')}"]`
            : href
              ? `a[href="${CSS.escape(href)}"]`
              : '';
    const heir = selector === '' ? undefined : root.querySelector<HTMLElement>(selector);
    (heir ?? root).focus({ preventScroll: true });
  };
}
