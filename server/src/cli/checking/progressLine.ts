/** One line on a terminal that says how far the work is; it makes way for everything else that is written. */
export class ProgressLine {
  readonly #write: ((text: string) => void) | undefined;
  #shown = false;
  #last = 0;

  /** Without somewhere to write nothing is shown. */
  constructor(write: ((text: string) => void) | undefined) {
    this.#write = write;
  }

  show(done: number, all: number, what: string): void {
    const now = performance.now();
    if (!this.#write || now - this.#last < 100) return;
    this.#last = now;
    this.#shown = true;
    this.#write(`\r\x1b[K${what} ${done}/${all}`);
  }

  clear(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#write?.('\r\x1b[K');
  }
}
