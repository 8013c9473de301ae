import { groupBy } from '../../text/groupBy.ts';
import { remembered } from '../../text/remembered.ts';
import { normalizeName } from '../../text/words.ts';

interface Entry<Kind extends string> {
  readonly name: string;
  readonly kind: Kind;
  readonly words: readonly string[];
  /** Longer names come first, then those that were given first. */
  rank: number;
}

/** Scripts that put no spaces between words. */
export const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Finds which of a vocabulary's entries a phrase names: the entry whose longest name stands in the phrase as whole
 * words. Chinese, Japanese and Korean write no spaces, so their names match anywhere.
 */
export class Names<Kind extends string> {
  /** By their longest word: a phrase with the name has that word. */
  readonly #byWord: ReadonlyMap<string, readonly Entry<Kind>[]>;
  /** Names in writing without spaces: they stand anywhere. */
  readonly #unspaced: readonly Entry<Kind>[];
  readonly #exact = new Map<string, Kind>();

  constructor(vocabulary: Readonly<Record<Kind, readonly string[]>>) {
    const entries: Entry<Kind>[] = [];
    for (const kind of Object.keys(vocabulary) as Kind[]) {
      for (const spelled of vocabulary[kind]) {
        const name = normalizeName(spelled);
        entries.push({ name, kind, words: wordsOf(name), rank: 0 });
        if (!this.#exact.has(name)) this.#exact.set(name, kind);
      }
    }
    entries.sort((a, b) => b.name.length - a.name.length);
    entries.forEach((entry, rank) => (entry.rank = rank));
    this.#unspaced = entries.filter(({ name }) => unspacedScript.test(name));
    this.#byWord = groupBy(
      entries.filter(({ name, words }) => words.length > 0 && !unspacedScript.test(name)),
      ({ words }) => [...words].sort((a, b) => b.length - a.length)[0] ?? '',
    );
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
    let best = ascii.test(phrase) ? undefined : this.#unspaced.find(({ name }) => phrase.includes(name));
    for (const word of wordsOf(phrase)) {
      const found = this.#byWord.get(word)?.find(({ name }) => padded.includes(` ${name} `));
      if (found && (!best || found.rank < best.rank)) best = found;
    }
    return best?.kind;
  }

  /** The kinds that `find` could give for what is left of a phrase when parts are taken out; it is in lower case. */
  readonly possible = remembered((phrase): ReadonlySet<Kind> => {
    const words = new Set(wordsOf(phrase));
    const kinds = new Set<Kind>();
    for (const word of words)
      for (const entry of this.#byWord.get(word) ?? [])
        if (entry.words.every((each) => words.has(each))) kinds.add(entry.kind);
    if (!ascii.test(phrase))
      for (const { name, kind } of this.#unspaced) if (phrase.includes(name)) kinds.add(kind);
    return kinds;
  });
}

const ascii = /^[\0-\x7f]*$/;

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
