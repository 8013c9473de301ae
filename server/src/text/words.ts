import { remembered } from './remembered.ts';

/** One line of text with single spaces, as a person would read it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * A name to compare by: lower case, no leading numbering, no emoji, no parenthesised remark, single spaces.
 * `## 4. Rollback Procedure (if needed) 🚨` and `rollback_procedure` both give `rollback procedure`.
 */
export function normalizeName(text: string): string {
  return text.length > longest ? normalized(text) : shortNames(text);
}

/** Longer text is no name that comes again. */
const longest = 60;
const shortNames = remembered(normalized);

function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}/&+.%]+/gu, ' ')
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]?|[ivx]+\.)\s+/, ' ')
    .replace(/[.]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Running text whose lines were wrapped, as one line; as long as before. Short lines, labelled ones and those that open with a time are lines of their own. */
export function unwrap(text: string): string {
  return text.includes('\n') ? text.replace(wrapped, ' ') : text;
}

const wrapped =
  /(?<=[^\n]{50})(?<! {2}|\\)\n(?=[ \t]*(?:\p{Ll}|(?<=[\p{L}\p{N},)][ \t]*\n[ \t]*)[\p{L}\p{N}])(?![\p{L} ]{0,24}(?::| {2}[–—-] )|\d{1,2}:\d{2}\s*(?:[–—-]\s*\d{1,2}:\d{2}\s*[:,–—-]|[:–—-])\s+\p{L}|T\s?[+−–-]\s?\d[^\n:]{0,12}:\s))/gu;

/** Whether two names have the same words in whatever order: `secrets required`, `required secrets`. */
export function sameWords(some: string, others: string): boolean {
  const sorted = (name: string): string => name.split(' ').sort().join(' ');
  return some.length === others.length && sorted(some) === sorted(others);
}
