/** Where new text goes in a document, and how it must look there. */
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf, lineStartOf } from '../text/lines.ts';

/** Where a section goes: behind one that is there, before one, or last in one (or in the document). */
export type SectionPlace =
  { readonly after: Section } | { readonly before: Section } | { readonly lastIn: Section | undefined };

/** Markdown sections may be parted by rules; each carries the one behind it. */
const rule = /(?:^|\n)[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*\s*$/;

/**
 * Inserts a Markdown section, heading and all, with a blank line on either side and the document's line breaks and
 * rules. `level` is what its heading shall have; headings within it move along.
 */
export function insertSection(plan: Plan, place: SectionPlace, section: string, level: number): Edit {
  const { text } = plan;
  const eol = lineBreakOf(text);
  const isRuled = (end: number): boolean => rule.test(text.slice(0, end)) && text.slice(0, end).trim() !== '';
  let body = relevel(section.replace(/\r\n?/g, '\n').trim(), level).replace(rule, '').trimEnd();
  let at: number;
  if ('before' in place) {
    at = place.before.span.start;
    if (isRuled(place.before.end)) body += '\n\n---';
  } else if ('after' in place) {
    at = place.after.end;
    if (isRuled(at)) body += '\n\n---';
    // The last section has no rule behind it.
    else if (isRuled(place.after.span.start)) body = `---\n\n${body}`;
  } else {
    const end = place.lastIn?.end ?? text.length;
    const stop = isRuled(end) ? text.slice(0, end).replace(rule, '').length : end;
    at = stop < end ? stop + (/^\s*/.exec(text.slice(stop))?.[0].length ?? 0) : end;
  }
  const before = text.slice(0, at);
  const blank = before.trim() === '' || /(?:\n|\r(?!\n))[ \t]*(?:\r\n?|\n)[ \t]*$/.test(before);
  const opening = blank ? '' : /[\r\n][ \t]*$/.test(before) ? eol : eol + eol;
  const closing = at < text.length ? eol + eol : eol;
  return { range: { start: at, end: at }, newText: opening + body.split('\n').join(eol) + closing };
}

/** Moves the headings of a section so that the first has the level; headings in fences are none. */
function relevel(section: string, level: number): string {
  const own = /^#+/.exec(section)?.[0].length ?? level;
  if (own === level) return section;
  let fence = '';
  return section
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
      if (fence !== '' || mark !== '') return line;
      return line.replace(/^#{1,6}(?=\s)/, (marks) =>
        '#'.repeat(Math.max(1, Math.min(6, marks.length + level - own))),
      );
    })
    .join('\n');
}

/** Inserts a root key with its block into YAML, before or after the block of a root key that is there. */
export function insertRootKey(
  plan: Plan,
  place: { after: Section } | { before: Section },
  block: string,
): Edit {
  const eol = lineBreakOf(plan.text);
  const at =
    'before' in place
      ? lineStartOf(plan.text, place.before.span.start)
      : rootBlockEnd(plan.text, place.after.span.start);
  const before = plan.text.slice(0, at);
  const after = plan.text.slice(at);
  const parted = /\n[ \t]*\r?\n\S/.test(plan.text);
  const ended = before === '' || /[\r\n]$/.test(before);
  const lines = block.replace(/\r\n?/g, '\n').trimEnd().split('\n').join(eol);
  const opening =
    (ended ? '' : eol) + (parted && !/\n\s*\n$/.test(before) && before.trim() !== '' ? eol : '');
  return {
    range: { start: at, end: at },
    newText: opening + lines + eol + (parted && after.trim() !== '' && !/^\s*\n/.test(after) ? eol : ''),
  };
}

/**
 * Inserts a key with its block into a mapping within YAML: behind or before one that is there, or last under the key
 * around it. Undefined where that is no place for a line of its own: in a list, in braces, beside a dash.
 */
export function insertKey({ text }: Plan, place: SectionPlace, block: string): Edit | undefined {
  const eol = lineBreakOf(text);
  const anchor = 'after' in place ? place.after : 'before' in place ? place.before : place.lastIn;
  if (!anchor) return undefined;
  const start = lineStartOf(text, anchor.span.start);
  const own = text.slice(start, anchor.span.start);
  if (own.trim() !== '' || !/^[^\r\n:]*:[ \t]*(?:#|[\r\n]|$)/.test(text.slice(anchor.span.start)))
    return undefined;
  const end = 'before' in place ? start : blockEnd(text, start, own.length);
  let indent = own;
  if ('lastIn' in place) {
    const inside = text.slice(lineEnd(text, start), end);
    const first = /^([ \t]*)(?:[^\s#-]|-(?=\S))/m.exec(inside);
    if (
      !first ||
      /^[ \t]*-(?=\s)/m.exec(inside.slice(0, first.index)) ||
      (first[1] ?? '').length <= own.length
    )
      return undefined;
    indent = first[1] ?? '';
  }
  const lines = block.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const margin = /^[ \t]*/.exec(lines[0] ?? '')?.[0].length ?? 0;
  const moved = lines.map((line) => (line.trim() === '' ? '' : indent + line.slice(margin)));
  const before = end > 0 && !/[\r\n]$/.test(text.slice(0, end)) ? eol : '';
  return { range: { start: end, end }, newText: before + moved.join(eol) + eol };
}

/** The text of a key within YAML with all that is under it, indented as it is. */
export function keyBlock(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, blockEnd(text, start, offset - start)).trimEnd();
}

/** Where the block of the key in a line ends: before the next line that is indented no deeper. */
function blockEnd(text: string, start: number, indent: number): number {
  let end = lineEnd(text, start);
  let kept = end;
  while (end < text.length) {
    const line = text.slice(end, lineEnd(text, end));
    const depth = line.search(/\S/);
    // Lists may stand as far left as their key.
    if (depth >= 0 && line[depth] !== '#' && depth <= indent && !(depth === indent && /^\s*-\s/.test(line)))
      break;
    end += line.length;
    if (depth >= 0 && line[depth] !== '#') kept = end;
  }
  return kept;
}

/** The text of a root key: from its line to the next line that is not indented, blank or a comment. */
export function rootBlock(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, rootBlockEnd(text, start)).trimEnd();
}

function rootBlockEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  let kept = end;
  while (end < text.length) {
    const line = text.slice(end, lineEnd(text, end));
    // Lists may stand as far left as their key.
    if (!/^(?:[ \t#-]|\r?\n|$)/.test(line) || /^(?:---|\.\.\.)/.test(line)) break;
    end += line.length;
    // Comments and blank lines at the end belong to what follows.
    if (/^(?:[ \t]+[^\s#]|-)/.test(line)) kept = end;
  }
  return kept;
}

/** Inserts a line of text below the line that an offset is in, indented alike; `apart` leaves a blank line between. */
export function insertLineAfter(text: string, offset: number, line: string, apart = false): Edit {
  const eol = lineBreakOf(text);
  const stop = lineEnd(text, offset);
  const open = stop === text.length && !/[\r\n]$/.test(text);
  const indent = /^[ \t]*/.exec(text.slice(lineStartOf(text, offset)))?.[0] ?? '';
  const before = (open ? eol : '') + (apart ? eol : '');
  return { range: { start: stop, end: stop }, newText: before + indent + line + (open ? '' : eol) };
}

/** Inserts a line of text above the line that an offset is in, indented alike. */
export function insertLineBefore(text: string, offset: number, line: string): Edit {
  const start = lineStartOf(text, offset);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  return { range: { start, end: start }, newText: indent + line + lineBreakOf(text) };
}

/** Behind the line break of the line that an offset is in. */
function lineEnd(text: string, offset: number): number {
  const match = /\r\n?|\n/g;
  match.lastIndex = offset;
  const found = match.exec(text);
  return found ? found.index + found[0].length : text.length;
}
