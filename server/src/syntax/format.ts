import type { Format } from '../plan/plan.ts';

/** The format that a file's name tells; text of any other kind is read as Markdown. */
export function formatOf(fileName: string): Format {
  return /\.ya?ml$/i.test(fileName) ? 'yaml' : 'markdown';
}
