import type { RenderedSection } from '../../../server/src/lsp/protocol.ts';
import type { SectionUpdate } from './messages.ts';

/** What the page has: the hash of each section, by key. */
export type Shown = ReadonlyMap<string, string>;

/** The update that brings a page from `shown` to `sections`, with the HTML of what changed alone. */
export function sectionUpdates(
  shown: Shown,
  sections: readonly RenderedSection[],
): { updates: SectionUpdate[]; shown: Shown } {
  const updates = sections.map(({ key, hash, startLine, html }): SectionUpdate => {
    const known = shown.get(key) === hash || html === undefined;
    return known ? { key, hash, startLine } : { key, hash, startLine, html };
  });
  return { updates, shown: new Map(sections.map(({ key, hash }) => [key, hash])) };
}
