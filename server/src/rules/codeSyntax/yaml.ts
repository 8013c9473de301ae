import { parseAllDocuments } from 'yaml';
import { hasBlank, isSketch, type Flaw } from './flaw.ts';

export function checkYaml(code: string): Flaw | undefined {
  // Changed lines of a diff are no YAML.
  if (isSketch(code) || /^[ \t]*\+[ \t]/m.test(code)) return undefined;
  const documents = parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return undefined;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (!error || hasBlank(code, error.pos[0])) return undefined;
  return { reason: readableYamlError(error.message), range: rangeOf(code, error.pos[0]) };
}

/** From an error to the end of its line, never empty. */
function rangeOf(code: string, offset: number): Flaw['range'] {
  const start = Math.max(0, Math.min(offset, code.trimEnd().length - 1));
  const rest = /^[^\r\n]*/.exec(code.slice(start))?.[0].trimEnd().length ?? 0;
  return { start, end: start + Math.max(1, rest) };
}

const readings: readonly (readonly [RegExp, string])[] = [
  [/tabs? /i, 'a tab indents a line; YAML takes spaces only'],
  [/keys must be unique/i, 'a key is there twice, and only one of the two counts'],
  [
    /nested mappings are not allowed|all mapping items must start at the same column|bad indentation|not allowed in this context|implicit keys? need/i,
    'the indentation or a second `:` does not fit; text that holds `: ` needs quotation marks',
  ],
  [/implicit map keys? need/i, 'a line has neither `:` nor the indentation of what is above it'],
  [
    /missing closing|unterminated|unexpected end|must end with/i,
    'a quotation mark or bracket is never closed',
  ],
  [/unexpected (?:scalar|flow|token|block)/i, 'text stands where a key or the end of the line belongs'],
  [/aliased anchor|unresolved alias/i, 'an alias has no anchor'],
  [
    /plain value cannot start with/i,
    'a value starts with a character that YAML keeps for itself; put it in quotation marks',
  ],
];

/** What the parser says, as a person would say it. */
export function readableYamlError(message: string): string {
  const known = readings.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  const plain = message.replace(/\s+at line .*$/s, '').trim();
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
