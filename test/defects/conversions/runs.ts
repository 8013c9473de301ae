/** Runs of lines that belong together, to be written in another form. */
import { Page, type Line } from '../systematic/page.ts';

export interface Run {
  readonly lines: readonly string[];
  /** The level of the heading that it stands under; 0 above the first. */
  readonly level: number;
  /** The line right behind it, and the next one that is not blank. */
  readonly adjacent: string;
  readonly next: string;
  /** The last line before it that is not blank. */
  readonly last: string;
}

/** Each run of such lines in another form; undefined leaves it as it is. */
export function inRuns(
  text: string,
  belongs: (line: Line) => boolean,
  write: (run: Run) => readonly string[] | undefined,
): string {
  const { lines } = new Page(text);
  const written: string[] = [];
  let level = 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    if (line.place === 'text') level = /^#{1,6}(?= )/.exec(line.text)?.[0].length ?? level;
    let stop = at;
    for (let one = line; belongs(one);) {
      stop++;
      const following = lines[stop];
      if (!following) break;
      one = following;
    }
    if (stop === at) {
      written.push(line.text);
      at++;
      continue;
    }
    const own = lines.slice(at, stop).map((each) => each.text);
    const run = {
      lines: own,
      level,
      adjacent: lines[stop]?.text ?? '',
      next: lines.slice(stop).find(isSaid)?.text ?? '',
      last: lines.slice(0, at).findLast(isSaid)?.text ?? '',
    };
    written.push(...(write(run) ?? own));
    at = stop;
  }
  return written.join('\n');
}

function isSaid({ text }: Line): boolean {
  return text.trim() !== '';
}

/** Whether nothing but another heading follows, so that headings put here take in nothing else. */
export function endsPart({ next }: Run): boolean {
  return next === '' || /^#{1,6} /.test(next);
}

/** The cells of a row as they would be written outside of a table. */
export function cellsOfRow(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

export function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
