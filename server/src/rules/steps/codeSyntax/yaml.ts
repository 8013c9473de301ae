import { parseAllDocuments } from 'yaml';
import { hasBlank, isSketch, type Flaw } from './flaw.ts';

export function checkYaml(code: string): Flaw | undefined {
  // Changed lines of a diff are no YAML.
  const plain = withoutTemplates(code);
  if (isSketch(plain) || /^[ \t]*\+[ \t]/m.test(plain)) return undefined;
  const documents = parseAllDocuments(plain, { prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return undefined;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (!error) return undefined;
  const range = yamlErrorRange(code, error.message, error.pos[0]);
  return hasBlank(code, range.start) ? undefined : { reason: readableYamlError(error.message), range };
}

/** Values that a template language puts in, as words of the same length; its statements have lines of their own. */
function withoutTemplates(code: string): string {
  if (/^[ \t]*(?:-[ \t]+)?\{\{/m.test(code)) return code;
  return code
    .replace(/\{\{[^{}\n'"]*\}\}/g, (value) => 'x'.repeat(value.length))
    .replace(quoted, (_, before: string, value: string) => before + 'x'.repeat(value.length));
}

/** `password: "{{ lookup('vault', 'db') }}"`: within quotation marks, with the other kind in it. */
const quoted = /([:-][ \t]+"[^"\n{]*)(\{\{[^{}"\n]*\}\})/g;

/** From a mistake to the end of its line; never empty, never a line break alone. */
export function yamlErrorRange(text: string, message: string, offset: number): Flaw['range'] {
  const quote = /missing closing (["'])/i.exec(message)?.[1];
  // What is never closed goes on to the end: it is its opening that a person looks for.
  const flow = /^flow (sequence|map)\b.*\bend with\b/i.exec(message)?.[1];
  const mark = quote ?? (flow && (flow === 'sequence' ? '[' : '{'));
  const opening = mark === undefined ? -1 : text.lastIndexOf(mark, offset);
  let start = Math.max(0, Math.min(opening < 0 ? offset : opening, text.trimEnd().length - 1));
  while (start > 0 && /[\r\n]/.test(text.charAt(start))) start--;
  const rest = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
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
