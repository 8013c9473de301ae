import { parseArgs, type ParseArgsConfig } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';

/** The command line was not used as it should be: said in one line, status 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

/** Reads a command's arguments; what it does not know is a `UsageError` with a hint. */
export function readArguments<const Known extends Options>(
  args: readonly string[],
  options: Known,
): Parsed<Known> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const unknown = /Unknown option '(-[^']*)'/.exec(error.message)?.[1];
    if (unknown === undefined)
      throw new UsageError(error.message.split('\n')[0]?.replace(/\. .*$/, '') ?? '');
    const names = [...Object.keys(options), 'help', 'version'].map((name) => `--${name}`);
    throw new UsageError(`unknown option ${unknown}${didYouMean(unknown, names)}`);
  }
}

/** `; did you mean …?` where one of the known words is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = known.length > 0 ? closest(word, [...known]) : undefined;
  return nearest !== undefined && distance(word, nearest) <= Math.max(2, word.length / 3)
    ? `; did you mean ${nearest}?`
    : '';
}

/** The value of an option that takes one of a few words. */
export function oneOf<Word extends string>(
  option: string,
  value: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes ${words.join(', ')}, not ${JSON.stringify(value)}`);
  return found;
}

export const outputFormats = ['text', 'json'] as const;
