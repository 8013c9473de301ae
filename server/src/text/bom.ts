/** A byte-order mark at the start of a file is kept out of every offset; `withBom` puts it back before writing. */
export function stripBom(text: string): { text: string; bom: string } {
  return text.startsWith('\uFEFF') ? { text: text.slice(1), bom: '\uFEFF' } : { text, bom: '' };
}
