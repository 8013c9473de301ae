import { lineStartOf } from '../../../text/lines.ts';
import type { Range } from '../../../text/span.ts';

/** What a checker says of code: one flaw is enough, for what follows it is guesswork. */
export interface Flaw {
  /** A clause: `a quotation mark is never closed`. */
  readonly reason: string;
  /** Offsets into the code. */
  readonly range: Range;
}

/** Code with blanks of a template language, or with parts left out, is not meant to parse. */
export function isSketch(code: string): boolean {
  return /\{\{|\{%|<%|^[ \t]*(?:#|\/\/)?[ \t]*(?:\.\.\.|…)[ \t,]*$|\[\.\.\.\]|\{\s*(?:\.\.\.|…)\s*\}|^(?:<{7}|={7}|>{7})/m.test(
    code,
  );
}

/** Whether a line has a blank in it (`<name>`, `[name]`, `…`) that a person fills in before it is used. */
export function hasBlank(code: string, offset: number): boolean {
  const start = lineStartOf(code, offset);
  const line = /^[^\n]*/.exec(code.slice(start))?.[0] ?? '';
  return /<[\p{L}_][^<>\n]*>|\[[\p{L}_][^\]\n]*\]|\.\.\.|…|\$\{|__+|%[A-Z_]+%|@[A-Z_]+@/u.test(line);
}
