import { lineBefore } from '../text/lines.ts';
import type { ChangedExtent } from './changedExtent.ts';

/**
 * The text as the parser can take it, length for length. It knows line feeds alone, and would take a carriage return for
 * a table's last cell; and it takes no space behind a table's delimiter row, so the closing pipe is moved to the end.
 */
export function forParser(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ').replace(/\r/g, '\n') : text;
  const parts: string[] = [];
  let from = 0;
  for (const at of spacedDelimiterRows(lines)) {
    const stop = lines.indexOf('\n', at);
    const end = stop < 0 ? lines.length : stop;
    parts.push(lines.slice(from, at), lines.slice(at + 1, end), '|');
    from = end;
  }
  return from === 0 ? lines : parts.join('') + lines.slice(from);
}

/** The places of closing pipes that space follows. Few lines end in space: looking for those is fast in a long text. */
function spacedDelimiterRows(text: string): number[] {
  const found: number[] = [];
  for (const space of [' ', '\t']) {
    const ending = `${space}\n`;
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 2)) note(at);
    if (text.endsWith(space)) note(text.length - 1);
  }
  return found.sort((a, b) => a - b);

  function note(end: number): void {
    let at = end;
    while (at > 0 && /[ \t]/.test(text.charAt(at))) at--;
    if (text.charAt(at) !== '|') return;
    const row = lineBefore(text, at);
    if (row.includes('-') && /^[-:|> \t]+$/.test(row)) found.push(at);
  }
}

/** A text, and how it was prepared. */
interface Former {
  readonly text: string;
  readonly prepared: string;
}

interface PreparedAfter {
  readonly prepared: string;
  /** Larger than the change where other characters of its line are prepared otherwise than before. */
  readonly changed: ChangedExtent;
}

/** The text after a change as the parser can take it: only the lines around the change are prepared anew. */
export function forParserAfter(text: string, former: Former, changed: ChangedExtent): PreparedAfter {
  const moved = changed.toNew - changed.toOld;
  const start = changed.from === 0 ? 0 : text.lastIndexOf('\n', changed.from - 1) + 1;
  const stop = text.indexOf('\n', changed.toNew);
  const end = stop < 0 ? text.length : stop + 1;
  const piece = text.slice(start, end);
  const [before, after] = [former.prepared.slice(start, end - moved), forParser(piece)];
  const head = after.slice(0, changed.from - start);
  const tail = after.slice(changed.toNew - start);
  const isPlain = former.prepared === former.text && after === piece;
  return {
    prepared: isPlain ? text : former.prepared.slice(0, start) + after + former.prepared.slice(end - moved),
    changed:
      before.startsWith(head) && before.endsWith(tail)
        ? changed
        : { from: start, toOld: end - moved, toNew: end },
  };
}
