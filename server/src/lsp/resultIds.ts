import type { Diagnostic } from 'vscode-languageserver';
import { uriKey } from './uris.ts';

/** Names what was last said of each document, so that it is not said twice. */
export class ResultIds {
  readonly #last = new Map<string, { said: string; id: string }>();
  readonly #session: string;
  #count = 0;

  /** `session` tells this server's results from those of one before it, which a client may remember. */
  constructor(session: string) {
    this.#session = session;
  }

  /** The same for the same diagnostics, as long as nothing else was said between. */
  idOf(uri: string, diagnostics: readonly Diagnostic[]): string {
    const key = uriKey(uri);
    const said = JSON.stringify(diagnostics);
    const last = this.#last.get(key);
    if (last?.said === said) return last.id;
    const id = `${this.#session}-${++this.#count}`;
    this.#last.set(key, { said, id });
    return id;
  }

  /** What was last said; undefined where nothing was. */
  lastOf(uri: string): string | undefined {
    return this.#last.get(uriKey(uri))?.id;
  }
}
