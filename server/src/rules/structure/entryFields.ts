/** Fields of the entries of a YAML list. */
import type { Field } from '../../plan/blocks.ts';
import { lineStartOf } from '../../text/lines.ts';

/** Whether a key stands in an entry of a list, or below one. */
export function isInEntry(body: string, { label }: Field): boolean {
  const indent = label.start - lineStartOf(body, label.start);
  const lines = body.slice(0, lineStartOf(body, label.start)).split('\n');
  const own = body.slice(lineStartOf(body, label.start), label.start);
  if (own.includes('-')) return true;
  let depth = indent;
  for (const line of lines.reverse()) {
    const at = line.search(/\S/);
    if (at < 0 || line[at] === '#') continue;
    if (line[at] === '-' && at < depth) return true;
    if (at < depth) depth = at;
    if (depth === 0) return false;
  }
  return false;
}
