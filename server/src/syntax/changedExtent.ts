import type { Change } from '../text/edit.ts';

/** All changes as one, in offsets of the old and the new text. */
export interface ChangedExtent {
  readonly from: number;
  readonly toOld: number;
  readonly toNew: number;
}

export function changedExtent(old: string, text: string, changes: readonly Change[]): ChangedExtent {
  let prefix = old.length;
  let suffix = old.length;
  let { length } = old;
  for (const { start, end, newText } of changes) {
    prefix = Math.min(prefix, start);
    suffix = Math.min(suffix, length - end);
    length += newText.length - (end - start);
  }
  // What one change brings in, a later one may have taken out again.
  suffix = Math.min(suffix, old.length - prefix, text.length - prefix);
  return { from: prefix, toOld: old.length - suffix, toNew: text.length - suffix };
}
