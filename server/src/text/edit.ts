import type { Range } from './span.ts';

/** Replaces `range` by `newText`. */
export interface Edit {
  range: Range;
  newText: string;
}

/** A change as an editor reports it: offsets into the text before the change. */
export interface Change {
  start: number;
  end: number;
  newText: string;
}

export function applyChange(text: string, change: Change): string {
  return text.slice(0, change.start) + change.newText + text.slice(change.end);
}

/** Applies edits that do not overlap, in any order; an edit that overlaps an earlier one (by place) is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  for (const { range, newText } of sorted) {
    if (range.start < at) continue;
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
