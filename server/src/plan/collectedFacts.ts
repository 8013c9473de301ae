import type { Section } from './section.ts';

type Read = (section: Section) => readonly unknown[];

interface Collected {
  /** Section by section. */
  readonly parts: readonly (readonly unknown[])[];
  readonly all: readonly unknown[];
  /** The indices of the sections that have any; found when asked for. */
  holders?: readonly number[];
}

/** The facts of all sections of a plan; what no section says otherwise is kept from the plan's last version. */
export class CollectedFacts {
  readonly #sections: readonly Section[];
  readonly #collected = new Map<Read, Collected>();
  readonly #generations: readonly number[];
  readonly #former: ReadonlyMap<Read, Collected>;
  /** Which sections are not those of the last version; undefined where sections came or went. */
  readonly #changed: readonly number[] | undefined;

  constructor(sections: readonly Section[], former?: CollectedFacts) {
    this.#sections = sections;
    this.#generations = sections.map(({ generation }) => generation);
    this.#former = former ? former.#collected : new Map<Read, Collected>();
    this.#changed = former && this.#changedSince(former);
  }

  /** The same array as in the last version where every section gives what it gave then. */
  all<T>(read: (section: Section) => readonly T[]): readonly T[] {
    let collected = this.#collected.get(read);
    if (!collected) {
      const former = this.#former.get(read);
      collected =
        (former && this.#changed && this.#update(read, former, this.#changed)) ?? this.#collect(read);
      this.#collected.set(read, collected);
    }
    return collected.all as readonly T[];
  }

  /** The sections that `read` finds something in. */
  holders(read: Read): Section[] {
    this.all(read);
    const collected = this.#collected.get(read);
    if (!collected) return [];
    collected.holders ??= collected.parts.flatMap((part, index) => (part.length > 0 ? [index] : []));
    return collected.holders.flatMap((index) => this.#sections[index] ?? []);
  }

  #changedSince(former: CollectedFacts): number[] | undefined {
    if (former.#sections.length !== this.#sections.length) return undefined;
    return [...this.#sections.keys()].filter(
      (index) =>
        this.#sections[index] !== former.#sections[index] ||
        this.#generations[index] !== former.#generations[index],
    );
  }

  #collect(read: Read): Collected {
    const parts = this.#sections.map((section) => section.facts(read));
    return { parts, all: parts.flat() };
  }

  #update(read: Read, former: Collected, changed: readonly number[]): Collected {
    let parts: (readonly unknown[])[] | undefined;
    let { holders } = former;
    for (const index of changed) {
      const now = this.#sections[index]?.facts(read) ?? [];
      const before = former.parts[index] ?? [];
      if (now === before || (now.length === 0 && before.length === 0)) continue;
      (parts ??= [...former.parts])[index] = now;
      if (now.length === 0 || before.length === 0) holders = undefined;
    }
    return parts ? { parts, all: parts.flat(), ...(holders && { holders }) } : former;
  }
}
