/** The text of a YAML scalar as HTML: backticks mark code there too, and addresses can be followed. */
import type { ElementContent } from 'hast';
import type { Inline } from '../plan/blocks.ts';
import { cut, type MarkReader } from './marks.ts';
import { hastOf } from './markOpen.ts';
import { clip } from './plain.ts';

const special = /`([^`\n]+)`|https?:\/\/[^\s<>"'`)\]]*[^\s<>"'`)\].,;:!?]/g;

export function scalarNodes({ span, raw }: Inline, source: string, marks: MarkReader): ElementContent[] {
  const shown = clip(raw);
  const quote = source.charAt(span.start - 1);
  const plain = unquoted(shown, quote);
  // With escapes in it there is no telling where the characters stand.
  if (plain !== undefined) return lineNodes(plain, undefined, marks);
  const literal = /\|[-+\d]*[ \t]*(?:#.*)?(?:\r\n|\n|\r)\s*$/.test(
    source.slice(Math.max(0, span.start - 200), span.start),
  );
  const nodes: ElementContent[] = [];
  let blank = false;
  for (const { 0: line, index } of shown.matchAll(/[^\r\n]+|\r\n|\n|\r/g)) {
    const words = line.trim();
    if (words === '') {
      if (/[\r\n]/.test(line) && blank) nodes.push(lineEnd());
      blank = true;
      continue;
    }
    if (nodes.length > 0) nodes.push(literal ? lineEnd() : { type: 'text', value: ' ' });
    blank = false;
    nodes.push(...lineNodes(words, span.start + index + line.indexOf(words), marks));
  }
  return nodes;
}

function lineEnd(): ElementContent {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

/** The text of a quoted scalar that has escapes; undefined for every other. */
function unquoted(text: string, quote: string): string | undefined {
  if (quote === "'" && text.includes("''")) return text.replaceAll("''", "'");
  if (quote !== '"' || !text.includes('\\')) return undefined;
  return text.replace(
    /\\(?:\r\n|\n|\r)[ \t]*|\\n|\\t|\\(["\\/ ])/g,
    (escape, character: string | undefined) => character ?? (/^\\[nt]/.test(escape) ? ' ' : ''),
  );
}

function lineNodes(line: string, start: number | undefined, marks: MarkReader): ElementContent[] {
  const nodes: ElementContent[] = [];
  const pieces = (from: number, to: number): ElementContent[] => {
    const text = line.slice(from, to);
    if (start === undefined) return [{ type: 'text', value: text }];
    const offsets = Array.from({ length: text.length }, (_, index) => start + from + index);
    return cut(text, offsets, marks.within(start + from, start + to)).map(hastOf);
  };
  let at = 0;
  for (const { 0: found, 1: code, index } of line.matchAll(special)) {
    if (index > at) nodes.push(...pieces(at, index));
    const end = index + found.length;
    if (code === undefined)
      nodes.push({
        type: 'element',
        tagName: 'a',
        properties: { href: found },
        children: [{ type: 'text', value: found }],
      });
    else
      nodes.push({ type: 'element', tagName: 'code', properties: {}, children: pieces(index + 1, end - 1) });
    at = end;
  }
  if (at < line.length) nodes.push(...pieces(at, line.length));
  return nodes;
}
