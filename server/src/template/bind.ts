import { isMap, isScalar, parseDocument } from 'yaml';
import type { Format } from '../plan/plan.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';

const key = 'deployment-plan';

/** The edit that binds a document to a template by its name, in its front matter or at its root. */
export function bindingEdit(text: string, format: Format, name: string): Edit {
  const eol = lineBreakOf(text);
  const entry = `${key}: ${written(name)}`;
  if (format === 'yaml') return inMapping(text, 0, entry, name, eol);
  const front = findFrontMatter(text);
  if (front) {
    const keys = text.slice(front.start, front.stop);
    if (keys.trim() === '' || isMap(parseDocument(keys, { logLevel: 'silent' }).contents))
      return inMapping(keys, front.start, entry, name, eol);
  }
  const comment = /^<!--[ \t]*deployment-plan:[ \t]*(\S+)[ \t]*-->/m.exec(text);
  if (comment && /^\S+$/.test(name)) {
    const start = comment.index + comment[0].lastIndexOf(comment[1] ?? '');
    return { range: { start, end: start + (comment[1] ?? '').length }, newText: name };
  }
  // A thematic break on the first line only looks like front matter.
  return { range: { start: 0, end: 0 }, newText: ['---', entry, '---', '', ''].join(eol) };
}

function inMapping(yaml: string, shift: number, entry: string, name: string, eol: string): Edit {
  const { contents } = parseDocument(yaml, { logLevel: 'silent' });
  const at = (start: number, end: number, newText: string): Edit => ({
    range: { start: start + shift, end: end + shift },
    newText,
  });
  if (!isMap(contents)) return at(0, 0, entry + eol);
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (isScalar(pair?.value) && pair.value.value !== null && pair.value.value !== '')
    return at(pair.value.range[0], pair.value.range[1], written(name));
  if (pair) {
    const [start, end] = pair.key.range;
    const colon = /^\s*:/.exec(yaml.slice(end))?.[0].length ?? 0;
    return at(start, end + colon, entry);
  }
  const [start] = contents.range;
  if (contents.flow === true) return at(start + 1, start + 1, `${entry}, `);
  return at(start, start, entry + eol);
}

function written(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) ? name : JSON.stringify(name);
}
