import { isMap, parseDocument } from 'yaml';
import type { Field } from '../plan/blocks.ts';
import type { SyntaxProblem } from '../plan/section.ts';
import { spanOf, type Source } from './inline.ts';
import { keyField, pairsOf } from './yamlNodes.ts';

/** YAML between `---` lines at the very start of a Markdown document. */
export interface FrontMatter {
  /** The YAML itself. */
  readonly start: number;
  readonly stop: number;
  /** Where the Markdown behind it starts. */
  readonly end: number;
}

export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m;
  const rest = text.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return undefined;
  const stop = opening[0].length + match.index;
  return { start: opening[0].length, stop, end: stop + match[0].length };
}

/** The keys of front matter; text that is no YAML mapping (a thematic break on the first line) gives none. */
export function readFrontMatter(
  source: Source,
  front: FrontMatter,
): { keys: Field[]; problems: SyntaxProblem[] } {
  const yaml: Source = { ...source, shift: front.start };
  const document = parseDocument(source.text.slice(front.start, front.stop), {
    prettyErrors: false,
    logLevel: 'silent',
  });
  const problems = document.errors.map(({ message, pos }) => ({
    message: message.replace(/\s+at line .*$/s, ''),
    span: spanOf(source, pos[0] + front.start, Math.max(pos[1], pos[0] + 1) + front.start),
  }));
  const keys = isMap(document.contents)
    ? pairsOf(document.contents).map(({ key, value }) => keyField(yaml, key, value))
    : [];
  return { keys, problems };
}
