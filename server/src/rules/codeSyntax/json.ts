import { parse, ParseErrorCode, type ParseError } from 'jsonc-parser';
import { hasBlank, isSketch, type Flaw } from './flaw.ts';

/** One object or array is checked; fragments, several values in a row and comments are how people show JSON. */
export function checkJson(code: string): Flaw | undefined {
  if (!/^\s*[[{]/.test(code) || isSketch(code) || /\.\.\.|…/.test(code)) return undefined;
  const errors: ParseError[] = [];
  const commented = /(?:^|[\s,{[])(?:\/\/|\/\*|#)/.test(code);
  parse(code, errors, { allowTrailingComma: commented });
  const error = errors[0];
  if (!error || error.error === ParseErrorCode.EndOfFileExpected) return undefined;
  if (/^[ \t]*#/m.test(code) || hasBlank(code, error.offset)) return undefined;
  const last = code.trimEnd().length;
  const start = Math.max(0, Math.min(error.offset, last - 1));
  return {
    reason: reasonOf(error.error),
    range: { start, end: Math.max(start + 1, Math.min(start + error.length, last)) },
  };
}

function reasonOf(error: ParseErrorCode): string {
  switch (error) {
    case ParseErrorCode.CommaExpected:
      return 'a comma is missing';
    case ParseErrorCode.ColonExpected:
      return 'a colon is missing';
    case ParseErrorCode.PropertyNameExpected:
      return 'a comma too many, or a name that is not in double quotation marks';
    case ParseErrorCode.ValueExpected:
      return 'a value is missing, or a comma is too many';
    case ParseErrorCode.CloseBraceExpected:
      return 'a `}` is missing';
    case ParseErrorCode.CloseBracketExpected:
      return 'a `]` is missing';
    case ParseErrorCode.UnexpectedEndOfString:
      return 'a quotation mark is never closed';
    case ParseErrorCode.InvalidSymbol:
      return 'a word stands here that is no JSON value; text goes in double quotation marks';
    default:
      return 'this is no JSON';
  }
}
