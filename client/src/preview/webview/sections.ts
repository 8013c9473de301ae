import type { SectionUpdate } from '../messages.ts';
import { labelBoxes } from './boxes.ts';
import { addCopyButtons } from './code.ts';
import { withoutOurs } from './ours.ts';
import { patch } from './patch.ts';

/** A section on the page. Its lines move with edits above it, though its HTML stays. */
interface Section {
  element: HTMLElement;
  hash: string;
  /** Where the section began when its HTML was made, which is what `data-line` inside it counts from. */
  madeAt: number;
  startLine: number;
}

/** The sections on the page: replaces what changed in them and leaves the rest, and its state, alone. */
export class Sections {
  readonly #root: HTMLElement;
  readonly #made: (element: HTMLElement) => void;
  readonly #sections = new Map<string, Section>();
  /** Those that stand for a part of the document, in its order. */
  #placed: Section[] = [];

  /** `made` is called for each new section. */
  constructor(root: HTMLElement, made: (element: HTMLElement) => void) {
    this.#root = root;
    this.#made = made;
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
    this.#placed = [];
    for (const update of updates) {
      const section = this.#bring(update);
      // What is drawn from the whole plan stands for no line of it.
      if (update.key.startsWith('/')) this.#placed.push(section);
      // Moving an element takes its focus and its selection away, so move only what is out of place.
      if (section.element === next) next = next.nextElementSibling;
      else this.#root.insertBefore(section.element, next);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#root.replaceChildren();
    this.#sections.clear();
    this.#placed = [];
  }

  elements(): readonly HTMLElement[] {
    return this.#placed.map(({ element }) => element);
  }

  /** The section that a line of the document lies in, with that line as its HTML counts it. */
  at(line: number): { element: HTMLElement; line: number } | undefined {
    const section = this.#placed.findLast(({ startLine }) => startLine <= line) ?? this.#placed[0];
    return section && { element: section.element, line: line - section.startLine + section.madeAt };
  }

  /** The line of the document that an element was made from, as the document stands now. */
  lineOf(element: Element): number | undefined {
    const line = element.closest<HTMLElement>('[data-line]')?.dataset['line'];
    return this.documentLine(element, line === undefined ? undefined : Number(line));
  }

  /** A line as the HTML around an element counts it, in the document as it stands now; the section's first for none. */
  documentLine(element: Element, line: number | undefined): number | undefined {
    const holder = element.closest<HTMLElement>('section[data-key^="/"]');
    const section = holder && this.#sections.get(holder.dataset['key'] ?? '');
    if (!section) return undefined;
    return line === undefined ? section.startLine : line + section.startLine - section.madeAt;
  }

  /** The elements that know their line, in the order of the page; one a line. */
  lines(): { element: Element; line: number }[] {
    const found: { element: Element; line: number }[] = [];
    let last = -1;
    for (const { element: section, startLine, madeAt } of this.#placed) {
      for (const element of section.querySelectorAll<HTMLElement>('[data-line]')) {
        const line = Number(element.dataset['line']) + startLine - madeAt;
        if (line <= last) continue;
        found.push({ element, line });
        last = line;
      }
    }
    return found;
  }

  #bring({ key, hash, startLine, html }: SectionUpdate): Section {
    const known = this.#sections.get(key);
    if (known) {
      known.startLine = startLine;
      if (html === undefined) return known;
      withoutOurs(known.element);
      delete known.element.dataset['findings'];
      patch(known.element, html);
      Object.assign(known, { hash, madeAt: startLine });
      this.#complete(known.element);
      return known;
    }
    const element = document.createElement('section');
    element.dataset['key'] = key;
    element.innerHTML = html ?? '';
    this.#complete(element);
    this.#made(element);
    const section = { element, hash, madeAt: startLine, startLine };
    this.#sections.set(key, section);
    return section;
  }

  #complete(element: HTMLElement): void {
    labelBoxes(element);
    addCopyButtons(element);
  }
}
