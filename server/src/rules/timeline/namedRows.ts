/** Rows of a timeline by the words of their names. */
import type { TimelineRow } from '../../plan/facts/timeline/timelines.ts';
import { normalizeName } from '../../text/words.ts';

export interface NamedRow {
  readonly row: TimelineRow;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

export function named(row: TimelineRow): NamedRow {
  return { row, name: normalizeName(row.phase), words: wordsOf(row.phase) };
}

/** The only row of which something holds; null where there are several, as in a plan that was put together from many. */
export function only(
  rows: readonly NamedRow[],
  holds: (row: NamedRow) => boolean,
): NamedRow | null | undefined {
  let found: NamedRow | undefined;
  for (const row of rows) {
    if (!holds(row)) continue;
    if (found) return null;
    found = row;
  }
  return found;
}

export function isSameSet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((word) => others.has(word));
}

export function wordsOf(text: string): Set<string> {
  const words = normalizeName(text.replace(/^\s*(?:stage|step|phase)\s+\d+\s*[:.–—-]?/i, '')).split(' ');
  return new Set(
    words.filter((word) => word !== '' && !/^(?:the|to|of|and|a|for|in|begins?|starts?)$/.test(word)),
  );
}
