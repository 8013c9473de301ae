import type { SectionUpdate } from '../messages.ts';
import { labelBoxes } from './boxes.ts';

/** A section on the page. Its lines move with edits above it, though its HTML stays. */
interface Section {
  element: HTMLElement;
  hash: string;
  /** Where the section began when its HTML was made, which is what `data-line` inside it counts from. */
  madeAt: number;
  startLine: number;
}

/** The sections on the page: replaces those that changed and leaves the others, and their state, alone. */
export class Sections {
  readonly #root: HTMLElement;
  readonly #sections = new Map<string, Section>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Brings the page up to date. */
  apply(updates: readonly SectionUpdate[]): void {
    const keep = new Set(updates.map(({ key }) => key));
    for (const [key, { element }] of this.#sections) {
      if (keep.has(key)) continue;
      element.remove();
      this.#sections.delete(key);
    }
    let next = this.#root.firstElementChild;
    for (const update of updates) {
      const section = this.#bring(update);
      // Moving an element takes its focus and its selection away, so move only what is out of place.
      if (section.element === next) next = next.nextElementSibling;
      else this.#root.insertBefore(section.element, next);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#root.replaceChildren();
    this.#sections.clear();
  }

  /** The source line that an element was made from, as the document stands now. */
  lineOf(element: Element): number | undefined {
    const line = element.closest<HTMLElement>('[data-line]')?.dataset['line'];
    const holder = element.closest<HTMLElement>('section[data-key]');
    const section = holder && this.#sections.get(holder.dataset['key'] ?? '');
    if (!section) return undefined;
    return line === undefined ? section.startLine : Number(line) + section.startLine - section.madeAt;
  }

  /** The elements that know their line, in the order of the page; one a line. */
  lines(): { element: Element; line: number }[] {
    const found: { element: Element; line: number }[] = [];
    for (const element of this.#root.querySelectorAll('[data-line]')) {
      const line = this.lineOf(element);
      if (line !== undefined && line > (found.at(-1)?.line ?? -1)) found.push({ element, line });
    }
    return found;
  }

  #bring({ key, hash, startLine, html }: SectionUpdate): Section {
    const known = this.#sections.get(key);
    if (known) {
      known.startLine = startLine;
      if (html === undefined) return known;
      known.element.innerHTML = html;
      Object.assign(known, { hash, madeAt: startLine });
      labelBoxes(known.element);
      return known;
    }
    const element = document.createElement('section');
    element.dataset['key'] = key;
    element.innerHTML = html ?? '';
    labelBoxes(element);
    const section = { element, hash, madeAt: startLine, startLine };
    this.#sections.set(key, section);
    return section;
  }
}
