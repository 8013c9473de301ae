import type { Change } from './client.ts';

export interface Prepared {
  readonly text: string;
  /** The place of the `n`th edit, and the text after it: a character comes, a character goes. */
  edit(n: number): { change: Change; text: string };
}

/**
 * Puts a line into the middle of a plan that both kinds of checker have something to say about: a blank to fill in, and
 * a space at its end. Each edit moves these findings, so that each has to be answered.
 */
export function prepare(text: string): Prepared {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const at = middleHeading(lines);
  lines.splice(at, 0, 'Note {{NAME}} here. ', '');
  const character = 'Note'.length;
  const row = lines[at] ?? '';
  const longer = [...lines];
  longer[at] = `${row.slice(0, character)}s${row.slice(character)}`;
  const [without, withIt] = [lines.join('\n'), longer.join('\n')];
  return {
    text: without,
    edit: (n) =>
      n % 2 === 0
        ? { change: { line: at, character, removed: 0, text: 's' }, text: withIt }
        : { change: { line: at, character, removed: 1, text: '' }, text: without },
  };
}

/** The heading nearest the middle, code left out: a line before it is a paragraph of its own. */
function middleHeading(lines: readonly string[]): number {
  let fenced = false;
  const headings = lines.flatMap((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && line.startsWith('#') ? [index] : [];
  });
  const middle = lines.length / 2;
  return headings.reduce(
    (best, index) => (Math.abs(index - middle) < Math.abs(best - middle) ? index : best),
    headings[0] ?? 0,
  );
}
