/** `DP-014`; the numbers of change systems have no hyphen: `CHG0058213`. */
const pattern =
  /(?<![\p{L}\p{N}-])(?:[A-Z][A-Z0-9]{1,9}-\d+|(?:CHG|CHANGE|CRQ|RFC|RLSE|INC|PRB|RITM)\d{4,})(?![\p{L}\p{N}])/gu;

/** The ids in a text, with their places. */
export function findIds(text: string): { readonly id: string; readonly start: number }[] {
  return [...text.matchAll(pattern)].map(({ 0: id, index }) => ({ id, start: index }));
}

/** The ids in a text: `DP-014`, `PAY-7`. */
export function idsIn(text: string): string[] {
  return findIds(text).map(({ id }) => id);
}

/** What ids of one kind have in common: `DP-` of `DP-014`. */
export function idPrefix(id: string): string {
  return id.replace(/\d+$/, '');
}
