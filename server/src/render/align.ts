/**
 * Finds out where in the source each character of a parsed text stands. The parser takes away what nests a line, what
 * escapes a character and the space at the ends of lines; anything else that differs, such as `&amp;`, makes the place
 * uncertain, and then there is no answer.
 */

/** For text in paragraphs; `start` is the source offset of the first character. */
export function alignText(value: string, source: string, start: number, end: number): number[] | undefined {
  const offsets: number[] = [];
  let at = start;
  let lineStart = false;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    const isBreak = character === '\n' || character === '\r';
    while (at < end && source[at] !== character) {
      const skipped = source.charAt(at);
      const nests = lineStart && /[ \t>]/.test(skipped);
      const trails = isBreak && /[ \t]/.test(skipped);
      const escapes = skipped === '\\' && source[at + 1] === character && /[!-/:-@[-`{-~]/.test(character);
      if (!nests && !trails && !escapes) return undefined;
      at++;
    }
    if (at >= end) return undefined;
    offsets.push(at++);
    lineStart = isBreak;
  }
  return offsets;
}

/** For code: each line of it ends a line of the source, the first of them being the line that `start` lies in. */
export function alignCode(value: string, source: string, start: number, end: number): number[] | undefined {
  const offsets: number[] = [];
  let from = start;
  for (const line of value.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const length = /[\r\n]/.exec(source.slice(from, end))?.index ?? end - from;
    const words = line.replace(/[\r\n]+$/, '');
    const at = from + length - words.length;
    if (at < from || !source.startsWith(words, at)) return undefined;
    for (let index = 0; index < line.length; index++) offsets.push(at + index);
    from += length + (source.startsWith('\r\n', from + length) ? 2 : 1);
  }
  return offsets;
}
