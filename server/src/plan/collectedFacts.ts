import type { Section } from './section.ts';

type Read = (section: Section) => readonly unknown[];

interface Collected {
  /** Section by section. */
  readonly parts: readonly (readonly unknown[])[];
  readonly all: readonly unknown[];
}

/** The facts of all sections of a plan; what no section says otherwise is kept from the plan's last version. */
export class CollectedFacts {
  readonly #sections: readonly Section[];
  readonly #collected = new Map<Read, Collected>();
  readonly #former: ReadonlyMap<Read, Collected>;

  constructor(sections: readonly Section[], former?: CollectedFacts) {
    this.#sections = sections;
    this.#former = former ? former.#collected : new Map<Read, Collected>();
  }

  /** The same array as in the last version where every section gives what it gave then. */
  all<T>(read: (section: Section) => readonly T[]): readonly T[] {
    let collected = this.#collected.get(read);
    if (!collected) {
      const parts = this.#sections.map((section) => section.facts(read));
      const former = this.#former.get(read);
      collected = former && sayTheSame(former.parts, parts) ? former : { parts, all: parts.flat() };
      this.#collected.set(read, collected);
    }
    return collected.all as readonly T[];
  }
}

function sayTheSame(before: Collected['parts'], now: Collected['parts']): boolean {
  return (
    before.length === now.length &&
    now.every((part, index) => part === before[index] || (part.length === 0 && before[index]?.length === 0))
  );
}
