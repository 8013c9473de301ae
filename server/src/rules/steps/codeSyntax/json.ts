import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { hasBlank, isSketch, type Flaw } from './flaw.ts';

/** One object or array is checked; fragments, several values in a row and comments are how people show JSON. */
export function checkJson(code: string): Flaw | undefined {
  const mistaken = asYaml(code);
  if (mistaken) return mistaken;
  if (!/^\s*[[{]/.test(code) || isSketch(code) || /\.\.\.|…/.test(code)) return undefined;
  const errors: ParseError[] = [];
  const commented = /(?:^|[\s,{[])(?:\/\/|\/\*|#)/.test(code);
  parse(code, errors, { allowTrailingComma: commented });
  const error = errors[0];
  if (!error || printParseErrorCode(error.error) === 'EndOfFileExpected') return undefined;
  if (/^[ \t]*#/m.test(code) || hasBlank(code, error.offset)) return undefined;
  const last = code.trimEnd().length;
  const start = Math.max(0, Math.min(error.offset, last - 1));
  return {
    reason: reasons[printParseErrorCode(error.error)] ?? 'this is no JSON',
    range: { start, end: Math.max(start + 1, Math.min(start + error.length, last)) },
  };
}

/** A mapping of YAML, every line of it, in a block that says that it is JSON. */
function asYaml(code: string): Flaw | undefined {
  const lines = code.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (
    lines.length < 2 ||
    !lines.every((line) => /^\s*(?:- +)?[\p{L}_$][\w.$-]*:(?:\s[^,]*)?$|^\s*- |^\s*#/u.test(line))
  )
    return undefined;
  const start = code.search(/\S/);
  const end = start + (/^[^:\n]*/.exec(code.slice(start))?.[0].length ?? 1);
  return { reason: 'this is YAML, not JSON', range: { start, end } };
}

/** By the names that the parser gives its errors. */
const reasons: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  PropertyNameExpected: 'a comma too many, or a name that is not in double quotation marks',
  ValueExpected: 'a value is missing, or a comma is too many',
  CloseBraceExpected: 'a `}` is missing',
  CloseBracketExpected: 'a `]` is missing',
  UnexpectedEndOfString: 'a quotation mark is never closed',
  InvalidSymbol: 'a word stands here that is no JSON value; text goes in double quotation marks',
};
