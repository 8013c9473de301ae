import { parse, TomlError } from 'smol-toml';
import { hasBlank, isSketch, type Flaw } from './flaw.ts';

export function checkToml(code: string): Flaw | undefined {
  if (isSketch(code)) return undefined;
  try {
    parse(code);
    return undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const offset = offsetOf(code, error.line, error.column);
    if (hasBlank(code, offset)) return undefined;
    const last = code.trimEnd().length;
    const start = Math.max(0, Math.min(offset, last - 1));
    const rest = /^[^\r\n]*/.exec(code.slice(start))?.[0].trimEnd().length ?? 0;
    const plain = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document:\s*/i, '');
    return { reason: plain, range: { start, end: start + Math.max(1, rest) } };
  }
}

function offsetOf(code: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = code.indexOf('\n', start) + 1;
  return start + column - 1;
}
