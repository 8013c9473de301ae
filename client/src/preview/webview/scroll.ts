import { between, firstIndex } from './search.ts';
import type { Sections } from './sections.ts';

/** After the page was scrolled by the script, scroll events within this time are its own echo. */
const ECHO_MS = 150;

/** Ties the page's scroll place to lines of the document. */
export class Scroll {
  readonly #sections: Sections;
  readonly #summary: HTMLElement;
  #lines: { element: Element; line: number }[] | undefined;
  #echoUntil = 0;

  constructor(sections: Sections, summary: HTMLElement) {
    this.#sections = sections;
    this.#summary = summary;
  }

  /** Whether scroll events now come from the script. */
  get echoing(): boolean {
    return performance.now() < this.#echoUntil;
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

  /** Runs a change of the page and leaves what is at the top where it is. */
  holding(change: () => void): void {
    const lines = this.#known();
    const index = Math.min(
      firstIndex(lines.length, (at) => this.#top(at) >= 0),
      Math.max(0, lines.length - 1),
    );
    const anchor = lines[index]?.element;
    const before = anchor ? this.#top(index) : 0;
    const line = window.scrollY > 0 ? this.topLine() : 0;
    change();
    this.#lines = undefined;
    if (window.scrollY === 0) return;
    if (anchor?.isConnected)
      this.#by(anchor.getBoundingClientRect().top - this.#summary.offsetHeight - before);
    else this.toLine(line);
  }

  /** How far below the visible top an element begins. */
  #top(index: number): number {
    const element = this.#known()[index]?.element;
    return element ? element.getBoundingClientRect().top - this.#summary.offsetHeight : 0;
  }

  #by(pixels: number): void {
    if (Math.abs(pixels) < 1) return;
    this.#echoUntil = performance.now() + ECHO_MS;
    window.scrollBy({ top: pixels, behavior: 'instant' });
  }

  #known(): { element: Element; line: number }[] {
    this.#lines ??= this.#sections.lines();
    return this.#lines;
  }
}
