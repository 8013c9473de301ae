import type { Section } from '../plan/section.ts';

/** Names each section of a document by its titles, so that it keeps its name while others change. */
export class SectionKeys {
  readonly #keys = new Map<Section, string>();
  readonly #taken = new Map<string, number>();

  /** To be asked in document order: a section after those around it. */
  of(section: Section): string {
    const path = section.parent ? (this.#keys.get(section.parent) ?? '') : '';
    const wanted = `${path}/${section.title.toLowerCase().slice(0, 100)}`;
    const ordinal = (this.#taken.get(wanted) ?? 0) + 1;
    this.#taken.set(wanted, ordinal);
    const key = ordinal === 1 ? wanted : `${wanted} #${ordinal}`;
    this.#keys.set(section, key);
    return key;
  }
}
