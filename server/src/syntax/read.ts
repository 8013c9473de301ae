import type { Format } from '../plan/plan.ts';
import type { Change } from '../text/edit.ts';
import { readMarkdown, type MarkdownReading } from './markdown.ts';
import { readYaml, type YamlReading } from './yaml.ts';

export type { Format };
export type Reading = MarkdownReading | YamlReading;

/** Reads a document in its format; see `readMarkdown` for what becomes of the reading before. */
export function readDocument(
  text: string,
  format: Format,
  previous?: Reading,
  changes: readonly Change[] = [],
): Reading {
  if (format === 'yaml') return readYaml(text);
  return readMarkdown(text, previous?.format === 'markdown' ? previous : undefined, changes);
}
