import { normalizeName } from '../../text/words.ts';

/**
 * Finds which of a vocabulary's entries a phrase names: the entry whose longest name stands in the phrase as whole
 * words. Chinese, Japanese and Korean write no spaces, so their names match anywhere.
 */
export class Names<Kind extends string> {
  readonly #entries: { name: string; kind: Kind; unspaced: boolean }[];
  readonly #exact = new Map<string, Kind>();

  constructor(vocabulary: Readonly<Record<Kind, readonly string[]>>) {
    const entries: { name: string; kind: Kind; unspaced: boolean }[] = [];
    for (const kind of Object.keys(vocabulary) as Kind[]) {
      for (const spelled of vocabulary[kind]) {
        const name = normalizeName(spelled);
        entries.push({
          name,
          kind,
          unspaced: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name),
        });
        if (!this.#exact.has(name)) this.#exact.set(name, kind);
      }
    }
    this.#entries = entries.sort((a, b) => b.name.length - a.name.length);
  }

  /** The kind whose name is the whole phrase; `phrase` is normalised. */
  exact(phrase: string): Kind | undefined {
    return this.#exact.get(phrase);
  }

  /** The kind with the longest name in the phrase; `phrase` is normalised. */
  find(phrase: string): Kind | undefined {
    const exact = this.#exact.get(phrase);
    if (exact) return exact;
    const padded = ` ${phrase} `;
    return this.#entries.find(({ name, unspaced }) =>
      unspaced ? phrase.includes(name) : padded.includes(` ${name} `),
    )?.kind;
  }
}
