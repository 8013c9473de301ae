/** What is still open in a text: blanks to fill and choices to make, shown where they stand. */
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders/placeholders.ts';
import type { Section } from '../plan/section.ts';

/** A range of the text that is to be marked. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'blank' | 'choice';
}

/** A run of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly kind?: Mark['kind'];
}

/** The marks of a section in order of place, none over another, counted from `origin`. */
export function marksIn(section: Section, origin: number): Mark[] {
  const choices = choicesIn(section).map(({ span }) => ({
    start: span.start,
    end: span.end,
    kind: 'choice' as const,
  }));
  const blanks = placeholdersIn(section).map(({ span }) => ({
    start: span.start,
    end: span.end,
    kind: 'blank' as const,
  }));
  const marks: Mark[] = [];
  for (const { start, end, kind } of [...choices, ...blanks].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start - origin >= (marks.at(-1)?.end ?? -Infinity))
      marks.push({ start: start - origin, end: end - origin, kind });
  }
  return marks;
}

/** Hands out marks in order of place to whoever walks a text from its start to its end. */
export class MarkReader {
  readonly #marks: readonly Mark[];
  #next = 0;

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /** The marks that lie within a range; one that reaches out of it cannot be shown there. */
  within(start: number, end: number): Mark[] {
    while ((this.#marks[this.#next]?.start ?? Infinity) < start) this.#next++;
    const found: Mark[] = [];
    for (let index = this.#next; index < this.#marks.length; index++) {
      const mark = this.#marks[index];
      if (!mark || mark.start >= end) break;
      if (mark.end <= end) found.push(mark);
    }
    return found;
  }
}

/** Cuts a text at its marks. `offsets` tells where each character stands in the source. */
export function cut(text: string, offsets: ArrayLike<number>, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let index = 0;
  for (const { start, end, kind } of marks) {
    while (index < text.length && (offsets[index] ?? 0) < start) index++;
    const from = index;
    while (index < text.length && (offsets[index] ?? 0) < end) index++;
    if (offsets[from] !== start || offsets[index - 1] !== end - 1) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, index), kind });
    at = index;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
