import type { Words } from '../messages.ts';

/** What the page says, in the editor's language. */
export const words = JSON.parse(document.body.dataset['words'] ?? '{}') as Words;

/** A text with its `{0}` filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (blank, index: string) => String(values[Number(index)] ?? blank));
}
