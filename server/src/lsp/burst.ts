import { RAL, type Disposable } from 'vscode-languageserver';

/**
 * Gathers what changes while messages keep coming in, and hands it over once when there is nothing left to read. The
 * connection reads one message a turn of the event loop, so two turns without one mean that the burst is over.
 */
export class Burst {
  readonly #over: (keys: string[]) => void;
  readonly #keys = new Set<string>();
  #pending: Disposable | undefined;
  #turns = 0;

  constructor(over: (keys: string[]) => void) {
    this.#over = over;
  }

  add(key: string): void {
    this.#keys.add(key);
    // A burst that does not end is answered on the way.
    if (++this.#turns > 200) this.#end();
    else this.#wait(() => this.#wait(() => this.#end()));
  }

  #wait(then: () => void): void {
    this.#pending?.dispose();
    this.#pending = RAL().timer.setImmediate(then);
  }

  #end(): void {
    this.#pending?.dispose();
    this.#pending = undefined;
    this.#turns = 0;
    const keys = [...this.#keys];
    this.#keys.clear();
    this.#over(keys);
  }
}
