/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}

/** Offsets to positions and back; a line ends at CR LF, LF or CR. */
export class Lines {
  readonly text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The offset at which a line starts; lines past the end start at the end. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** The offset at which a line's text ends, its line break left out. */
  end(line: number): number {
    let end = this.start(line + 1);
    const start = this.start(line);
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(within);
    return { line, character: within - this.start(line) };
  }

  /** Positions past a line's end are taken back to it, as the protocol demands. */
  offsetAt(position: Position): number {
    if (position.line >= this.count) return this.text.length;
    return Math.min(this.start(position.line) + position.character, this.end(position.line));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

/** Where the line begins that an offset lies in; of a break, the line before it. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r') at--;
  return at;
}

/** Where it ends, its break left out. */
export function lineEndOf(text: string, offset: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = offset;
  return rest.exec(text)?.index ?? text.length;
}

/** What stands on the line of an offset, up to it. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(lineStartOf(text, offset), offset);
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0) return '\n';
  return text.startsWith('\r\n', at) ? '\r\n' : (text[at] ?? '\n');
}
