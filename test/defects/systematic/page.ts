/** A plan by its lines, with what stands around each; read plainly, and not by what is tested. */

export type Place = 'text' | 'code' | 'fence' | 'front';

export interface Line {
  readonly index: number;
  readonly text: string;
  readonly place: Place;
  /** The nearest heading of the second level above it. */
  readonly section: string;
  /** The cells of the first row of the table that it is a later row of. */
  readonly columns: readonly string[] | undefined;
}

export class Page {
  readonly lines: readonly Line[];
  /** It says by itself which template it follows. */
  readonly namesTemplate: boolean;

  constructor(text: string) {
    this.namesTemplate = /^deployment-plan: /m.test(text);
    let place: Place = 'text';
    let section = '';
    let columns: readonly string[] | undefined;
    let rows = 0;
    this.lines = text.split('\n').map((line, index): Line => {
      const isFence = /^\s*(?:```|~~~)/.test(line);
      if (index === 0 && line === '---') place = 'front';
      const here = isFence ? 'fence' : place;
      if (isFence) place = place === 'code' ? 'text' : 'code';
      else if (place === 'front' && index > 0 && line === '---') place = 'text';
      if (here === 'text' && line.startsWith('## ')) section = line.slice(3);
      if (here === 'text' && /^\|.*\|\s*$/.test(line)) {
        rows++;
        if (rows === 1) columns = cellsOf(line);
      } else {
        rows = 0;
        columns = undefined;
      }
      return { index, text: line, place: here, section, columns: rows > 2 ? columns : undefined };
    });
  }

  /** The plan with other lines from `from` up to `to`. */
  with(from: number, to: number, ...lines: readonly string[]): string {
    const texts = this.lines.map(({ text }) => text);
    texts.splice(from, to - from, ...lines);
    return texts.join('\n');
  }

  /** Where the part ends that begins with the heading in line `index`. */
  endOfPart(index: number): number {
    const depth = depthOf(this.lines[index]?.text ?? '');
    const next = this.lines.find(
      (line) =>
        line.index > index &&
        line.place === 'text' &&
        line.text.startsWith('#') &&
        depthOf(line.text) <= depth,
    );
    return next?.index ?? this.lines.length;
  }
}

export function cellsOf(row: string): string[] {
  return row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function depthOf(heading: string): number {
  return /^#*/.exec(heading)?.[0].length ?? 0;
}
