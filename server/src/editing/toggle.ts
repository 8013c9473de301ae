import type { Plan } from '../plan/plan.ts';
import type { Edit } from '../text/edit.ts';
import { checklistOf, walkChecklist, type ItemNode } from './checklist.ts';

/** The item with a key, or the one whose first line holds the offset. */
export function findItem(plan: Plan, target: { key?: string; offset?: number }): ItemNode | undefined {
  const { key, offset } = target;
  const items = [...walkChecklist(checklistOf(plan))];
  if (key !== undefined) return items.find((item) => item.key === key);
  if (offset === undefined) return undefined;
  const lineStart =
    Math.max(plan.text.lastIndexOf('\n', offset - 1), plan.text.lastIndexOf('\r', offset - 1)) + 1;
  const lineEnd = /[\r\n]|$/.exec(plan.text.slice(offset))?.index ?? 0;
  const inLine = ({ range }: ItemNode): boolean =>
    range.start >= lineStart && range.start <= offset + lineEnd;
  return items.find(inLine) ?? (plan.format === 'yaml' ? around(items, offset) : undefined);
}

/** In YAML an item may take several lines, and its box be on another than its text. */
function around(items: readonly ItemNode[], offset: number): ItemNode | undefined {
  return items.findLast(({ range }) => range.start <= offset && offset <= range.end);
}

/** The edit that sets an item's box, or turns it where `done` is left out; undefined where it is so already. */
export function toggleEdit(plan: Plan, item: ItemNode, done = !item.done): Edit | undefined {
  if (done === item.done) return undefined;
  const { start, end } = item.box;
  const written = plan.text.slice(start, end);
  return { range: { start, end }, newText: markOf(written, done) };
}

/** A box in brackets holds one character; a YAML boolean keeps its spelling. */
function markOf(written: string, done: boolean): string {
  if (written.length === 1) return done ? 'x' : ' ';
  const word = String(done);
  if (written === written.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
