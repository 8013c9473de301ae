import type { Flaw } from './flaw.ts';

/**
 * Finds a quotation mark that is never closed, or a here-document without its end. Anything that is not plainly a
 * script (a transcript, sample output, text with apostrophes) is let be.
 */
export function checkShell(code: string, indent: number): Flaw | undefined {
  if (/^[ \t]*(?:[$>%❯➜] |PS [A-Z]:|[\w.-]+@[\w.-]+[:~ ].*[$#] )/m.test(code)) return undefined;
  return new Scanner(code, indent).scan();
}

interface Heredoc {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly tabs: boolean;
}

const heredoc = /<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][\w.-]*))/y;

/** What stops a scan before its end. */
class Stop extends Error {
  readonly flaw: Flaw | undefined;

  constructor(flaw?: Flaw) {
    super();
    this.flaw = flaw;
  }
}

class Scanner {
  readonly #code: string;
  /** How far the block is indented in its document: its lines start there. */
  readonly #indent: number;
  #at = 0;
  #pending: Heredoc[] = [];

  constructor(code: string, indent: number) {
    this.#code = code;
    this.#indent = indent;
  }

  scan(): Flaw | undefined {
    try {
      this.#commands('');
      return undefined;
    } catch (stop) {
      if (stop instanceof Stop) return stop.flaw;
      throw stop;
    }
  }

  #is(text: string): boolean {
    return this.#code.startsWith(text, this.#at);
  }

  /** Commands up to the character that ends them, or to the end of the code. */
  #commands(end: ')' | '`' | ''): void {
    let depth = 0;
    while (this.#at < this.#code.length) {
      const character = this.#code.charAt(this.#at);
      if (character === '\\') this.#at += 2;
      else if (character === end && depth === 0) {
        this.#at++;
        return;
      } else if (character === '\n') {
        this.#at++;
        this.#heredocs();
      } else if (character === '#' && this.#opensWord()) this.#comment(end);
      else if (character === '(') {
        if (this.#is('((')) this.#arithmetic();
        else {
          depth++;
          this.#at++;
        }
      } else if (character === ')') {
        depth--;
        this.#at++;
      } else if (character === '<' && this.#is('<<') && !this.#is('<<<')) this.#heredoc();
      else if (
        end !== '' &&
        this.#is('case') &&
        this.#opensWord() &&
        /^case\s/.test(this.#code.slice(this.#at, this.#at + 5))
      )
        throw new Stop();
      else if (this.#is('<<<')) this.#at += 3;
      else if (end === '`' || character !== '`') this.#part(false);
      else {
        this.#at++;
        this.#commands('`');
      }
    }
    // Whatever is open still is open because of something that cannot be told from here.
    if (end !== '') throw new Stop();
    const [first] = this.#pending;
    if (first) throw new Stop(unended(first));
  }

  /** One character of a command, or what a quotation mark or a dollar sign opens. */
  #part(quoted: boolean): void {
    const start = this.#at;
    const character = this.#code.charAt(start);
    if (character === '$') {
      if (this.#is('$((')) {
        this.#at++;
        this.#arithmetic();
      } else if (this.#is('$(')) {
        this.#at += 2;
        this.#commands(')');
      } else if (this.#is('${')) {
        this.#at += 2;
        this.#expansion(quoted);
      } else if (!quoted && this.#is("$'")) {
        this.#at += 2;
        this.#escaped(start);
      } else this.#at++;
    } else if (character === '"' && !quoted) {
      this.#at++;
      this.#double(start);
    } else if (character === "'" && !quoted) {
      this.#at++;
      this.#single(start);
    } else this.#at++;
  }

  #double(start: number): void {
    while (this.#at < this.#code.length) {
      const character = this.#code.charAt(this.#at);
      if (character === '\\') this.#at += 2;
      else if (character === '"') {
        this.#at++;
        return;
      } else if (character === '`') {
        this.#at++;
        this.#commands('`');
      } else this.#part(true);
    }
    throw new Stop(this.#unclosed(start));
  }

  #single(start: number): void {
    const close = this.#code.indexOf("'", this.#at);
    if (close < 0) throw new Stop(this.#unclosed(start));
    // An apostrophe that closes lines further down opened none: this is prose.
    const inside = this.#code.slice(this.#at, close);
    if (this.#isApostrophe(start) && (inside.includes('\n') || this.#isApostrophe(close))) throw new Stop();
    this.#at = close + 1;
  }

  #escaped(start: number): void {
    while (this.#at < this.#code.length) {
      const character = this.#code.charAt(this.#at++);
      if (character === '\\') this.#at++;
      else if (character === "'") return;
    }
    throw new Stop(this.#unclosed(start));
  }

  /** `${name:-value}`: quotation marks count in it, but for single ones inside double ones. */
  #expansion(quoted: boolean): void {
    while (this.#at < this.#code.length) {
      const character = this.#code.charAt(this.#at);
      if (character === '\\') this.#at += 2;
      else if (character === '}') {
        this.#at++;
        return;
      } else if (character === '"') {
        const start = this.#at++;
        this.#double(start);
      } else this.#part(quoted);
    }
    throw new Stop();
  }

  #arithmetic(): void {
    let depth = 0;
    while (this.#at < this.#code.length) {
      const character = this.#code.charAt(this.#at++);
      if (character === '(') depth++;
      else if (character === ')' && --depth === 0) return;
    }
    throw new Stop();
  }

  #heredoc(): void {
    heredoc.lastIndex = this.#at;
    const match = heredoc.exec(this.#code);
    if (!match) {
      this.#at += 2;
      return;
    }
    const [whole, dash = '', single, double, bare] = match;
    this.#pending.push({
      start: this.#at,
      end: this.#at + whole.length,
      word: single ?? double ?? bare ?? '',
      tabs: dash !== '',
    });
    this.#at += whole.length;
  }

  /** The here-documents that the line just ended has announced. */
  #heredocs(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const document of pending) {
      let ended = false;
      while (!ended && this.#at < this.#code.length) {
        const stop = this.#code.indexOf('\n', this.#at);
        const end = stop < 0 ? this.#code.length : stop;
        const line = this.#code.slice(this.#at, end).replace(/\r$/, '');
        const own = line.slice(Math.min(this.#indent, /^ */.exec(line)?.[0].length ?? 0));
        ended = (document.tabs ? own.replace(/^\t+/, '') : own) === document.word;
        this.#at = Math.min(this.#code.length, end + 1);
      }
      if (!ended) throw new Stop(unended(document));
    }
  }

  #comment(end: string): void {
    while (this.#at < this.#code.length && this.#code[this.#at] !== '\n') {
      if (end === '`' && this.#code[this.#at] === '`') return;
      this.#at++;
    }
  }

  #opensWord(): boolean {
    return this.#at === 0 || /[\s;&|()`]/.test(this.#code.charAt(this.#at - 1));
  }

  #isApostrophe(index: number): boolean {
    return (
      /\p{L}/u.test(this.#code.charAt(index - 1)) &&
      /[\p{L}\s.,;:!?]/u.test(this.#code.charAt(index + 1) || ' ')
    );
  }

  #unclosed(start: number): Flaw | undefined {
    const odd = this.#oddLine(this.#code.charAt(start));
    // What looks like an apostrophe may end a text whose partner is gone further up: `--command='RELOAD`.
    const isText = this.#code[start] !== "'" || !this.#isApostrophe(start);
    if (!isText && (odd === undefined || !/[\s=(]/.test(this.#code.charAt(odd - 1)))) return undefined;
    const at = odd ?? start;
    return {
      reason: 'a quotation mark is never closed, so the shell waits for more instead of running it',
      range: { start: at, end: at + 1 },
    };
  }

  /** Where all lines but one have their quotation marks in pairs, the last one of that line: those below only pair up wrongly. */
  #oddLine(mark: string): number | undefined {
    let at = 0;
    let odd: number | undefined;
    for (const line of this.#code.split('\n')) {
      if ((line.split(mark).length - 1) % 2 === 1) {
        if (odd !== undefined) return undefined;
        odd = at + line.lastIndexOf(mark);
      }
      at += line.length + 1;
    }
    return odd;
  }
}

function unended({ start, end, word }: Heredoc): Flaw {
  return {
    reason: `no line is just \`${word}\`, so the here-document takes in all that follows`,
    range: { start, end },
  };
}
