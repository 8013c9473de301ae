import type { Plan } from '../plan/plan.ts';
import { recordIn, recordText } from '../plan/record.ts';
import type { Edit } from '../text/edit.ts';
import { lineEndOf, lineStartOf } from '../text/lines.ts';
import { checklistOf, walkChecklist, type ItemNode } from './checklist.ts';

/** The items with these keys, or the one whose first line holds the offset. */
export function findItems(plan: Plan, target: { keys?: readonly string[]; offset?: number }): ItemNode[] {
  const { keys, offset } = target;
  const items = [...walkChecklist(checklistOf(plan))];
  if (keys) {
    const wanted = new Set(keys);
    return items.filter(({ key }) => wanted.has(key));
  }
  if (offset === undefined) return [];
  const lineStart = lineStartOf(plan.text, offset);
  const end = lineEndOf(plan.text, offset);
  const inLine = ({ range }: ItemNode): boolean => range.start >= lineStart && range.start <= end;
  const found = items.find(inLine) ?? (plan.format === 'yaml' ? around(items, offset) : undefined);
  return found ? [found] : [];
}

/** In YAML an item may take several lines, and its box be on another than its text. */
function around(items: readonly ItemNode[], offset: number): ItemNode | undefined {
  return items.findLast(({ range }) => range.start <= offset && offset <= range.end);
}

/** What is written beside a box. */
export interface ToggleNotes {
  /** Why a gate is passed by. */
  readonly reason?: string;
  readonly stamp?: string;
}

/** The edits that set an item's box, or turn it where `done` is left out; none where it is so already. */
export function toggleEdits(
  plan: Plan,
  item: ItemNode,
  done = !item.done,
  { reason, stamp }: ToggleNotes = {},
): Edit[] {
  if (done === item.done) return [];
  const { start, end } = item.box;
  const written = plan.text.slice(start, end);
  const box = { range: { start, end }, newText: markOf(written, done) };
  const unlocked = item.gate === undefined ? undefined : reason;
  const note = done
    ? noteEdit(
        plan,
        item,
        recordText({ ...(unlocked !== undefined && { unlocked }), ...(stamp !== undefined && { stamp }) }),
      )
    : forgotten(plan, item);
  return note ? [box, note] : [box];
}

/** A box in brackets holds one character; a YAML boolean keeps its spelling. */
function markOf(written: string, done: boolean): string {
  if (written.length === 1) return done ? 'x' : ' ';
  const word = String(done);
  if (written === written.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Puts a note behind an item's text; in YAML, where it might not be text any more, as a comment. */
function noteEdit(plan: Plan, item: ItemNode, note: string): Edit | undefined {
  if (note === '') return undefined;
  if (plan.format === 'yaml') {
    const at = lineEndOf(plan.text, commentedAt(item));
    return { range: { start: at, end: at }, newText: ` #${note.replace(' — ', ' ')}` };
  }
  const at = textEnd(item);
  return { range: { start: at, end: at }, newText: note };
}

/** Takes out what ticking has written. */
function forgotten(plan: Plan, item: ItemNode): Edit | undefined {
  if (plan.format === 'yaml') {
    const end = lineEndOf(plan.text, commentedAt(item));
    const line = plan.text.slice(item.range.start, end);
    const at = Math.max(line.lastIndexOf(' # ✓ '), line.lastIndexOf(' # unlocked: '));
    return at < 0 || line.slice(at).includes('\n')
      ? undefined
      : { range: { start: item.range.start + at, end }, newText: '' };
  }
  const { raw, span } = item.source.inline;
  const { text, unlocked, stamp } = recordIn(raw);
  if (unlocked === undefined && stamp === undefined) return undefined;
  return { range: { start: span.start + text.length, end: textEnd(item) }, newText: '' };
}

/** Behind the last word, before spaces that break a line. */
function textEnd({ source: { inline }, box }: ItemNode): number {
  return Math.max(inline.span.start + inline.raw.trimEnd().length, box.end + 1);
}

/** The line that a comment about an item can stand at the end of: its boolean's, or the last one of its text. */
function commentedAt({ source: { inline }, box }: ItemNode): number {
  return box.end - box.start > 1 ? box.end : inline.span.end;
}
