import { between, firstIndex } from './search.ts';
import type { Sections } from './sections.ts';

/** How many elements on each side are remembered while the page changes. */
const NEAR = 12;

/** Ties the page's scroll place to lines of the document. */
export class Scroll {
  readonly #sections: Sections;
  readonly #summary: HTMLElement;
  #lines: { element: Element; line: number }[] | undefined;
  /** Where the script last put the page, until a person takes it elsewhere. */
  #put: number | undefined;

  constructor(sections: Sections, summary: HTMLElement) {
    this.#sections = sections;
    this.#summary = summary;
  }

  /** Whether a scroll event is the echo of the script's own scrolling; to be asked once an event. */
  isEcho(): boolean {
    if (this.#put !== undefined && Math.abs(window.scrollY - this.#put) < 1) return true;
    this.#put = undefined;
    return false;
  }

  /** The line at the top, with a fraction for the way to the next known one. */
  topLine(): number {
    const lines = this.#known();
    const after = firstIndex(lines.length, (index) => this.#top(index) > 1);
    const here = lines[after - 1];
    const next = lines[after];
    if (!here) return 0;
    if (!next) return here.line;
    return between(0, [this.#top(after - 1), this.#top(after)], [here.line, next.line]);
  }

  /** Scrolls so that a line is at the top. */
  toLine(line: number): void {
    const lines = this.#known();
    const after = firstIndex(lines.length, (index) => (lines[index]?.line ?? 0) > line);
    const here = lines[after - 1];
    const next = lines[after];
    // The first line of all means the very top, the space above it included.
    if (!here || line <= (lines[0]?.line ?? 0)) this.#by(-window.scrollY);
    else if (!next) this.#by(this.#top(after - 1));
    else this.#by(between(line, [here.line, next.line], [this.#top(after - 1), this.#top(after)]));
  }

  /** Runs a change of the page and leaves what is being read where it is. */
  holding(change: () => void): void {
    const lines = this.#known();
    const first = firstIndex(lines.length, (at) => this.#top(at) >= 0);
    // What stands at the top may be what changes: then its neighbours hold the page, those below it first.
    const anchors = [
      ...lines.slice(first, first + NEAR),
      ...lines.slice(Math.max(0, first - NEAR), first).reverse(),
    ].map(({ element }) => ({ element, before: element.getBoundingClientRect().top }));
    const line = window.scrollY > 0 ? this.topLine() : 0;
    change();
    this.#lines = undefined;
    if (window.scrollY === 0) return;
    const anchor = anchors.find(({ element }) => element.isConnected);
    if (anchor) this.#by(anchor.element.getBoundingClientRect().top - anchor.before);
    else this.toLine(line);
  }

  /** How far below the visible top an element begins. */
  #top(index: number): number {
    const element = this.#known()[index]?.element;
    return element ? element.getBoundingClientRect().top - this.#summary.offsetHeight : 0;
  }

  #by(pixels: number): void {
    if (Math.abs(pixels) < 1) return;
    window.scrollBy({ top: pixels, behavior: 'instant' });
    this.#put = window.scrollY;
  }

  #known(): { element: Element; line: number }[] {
    this.#lines ??= this.#sections.lines();
    return this.#lines;
  }
}
