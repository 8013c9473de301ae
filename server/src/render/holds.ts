/** How long each share of a ramp is held before the next. */
import type { Ramp } from '../plan/facts/strategy/ramps.ts';
import { tablesIn } from '../plan/facts/tables.ts';
import { durationOf, findDurations, momentOf } from '../plan/quantities.ts';
import type { Section } from '../plan/section.ts';
import { holdNames, staying } from '../plan/vocabulary/holds.ts';
import { normalizeName } from '../text/words.ts';

/** Seconds for each point but the last; undefined where the section does not say. `text` is that of the document. */
export function holdsOf(ramp: Ramp, section: Section, text: string): (number | undefined)[] {
  const { points, form } = ramp;
  const own = form === 'table' ? inTable(ramp, section) : between(ramp, text);
  if (own.some((hold) => hold !== undefined)) return own;
  const alike = form === 'code' ? undefined : behind(ramp, section, text);
  return points.slice(1).map(() => alike);
}

/** Beside a share, `For` says how long. */
function saysHold(name: string): boolean {
  return name === 'for' || holdNames.test(name);
}

function inTable({ points }: Ramp, section: Section): (number | undefined)[] {
  const found = tablesIn(section).find(({ table }) => contains(table.span, points[0]?.span));
  if (!found) return [];
  const { table, roles } = found;
  const column = table.header.cells.findIndex(({ text }) => saysHold(normalizeName(text)));
  const time = roles.get('time');
  const rows = points.map(({ span }) => table.rows.find((row) => contains(row.span, span)));
  return rows.slice(0, -1).map((row, index) => {
    const stated = column < 0 ? undefined : durationOf(row?.cells[column]?.text ?? '');
    if (stated !== undefined || time === undefined) return stated;
    const [now, then] = [row, rows[index + 1]].map((each) => momentOf(each?.cells[time]?.text ?? ''));
    const minutes = (moment: typeof now): number | undefined =>
      moment?.relative ??
      (moment?.day === undefined ? undefined : moment.day * 24 * 60 + (moment.minute ?? 0));
    const [from, to] = [minutes(now), minutes(then)];
    return from !== undefined && to !== undefined && to > from ? (to - from) * 60 : undefined;
  });
}

const waits = new RegExp(String.raw`\b(?:${staying}|stay|keep|sleep|for|after)\b[^.\d]{0,30}$`, 'i');

/** What is said between one share and the next: `Hold for 1 hour`. */
function between({ points }: Ramp, text: string): (number | undefined)[] {
  return points.slice(1).map((next, index) => {
    const from = points[index]?.span.end ?? 0;
    return heldIn(text.slice(from, Math.min(next.span.start, from + 600)));
  });
}

/** `5% → 25% → 100%, with a hold of 30 minutes after each stage`; `hold: 30 minutes` beside a ramp in YAML. */
function behind({ span, points }: Ramp, section: Section, text: string): number | undefined {
  const keys = [...section.content.keys, ...(section.parent?.content.keys ?? [])];
  const field = [...section.fields, ...keys].find(({ name, value }) => value && saysHold(name));
  if (field?.value) return durationOf(field.value.text);
  const end = Math.max(span.end, points.at(-1)?.span.end ?? 0);
  const rest = text.slice(end, Math.min(section.span.end, end + 300));
  const sentence = /^[^\n]*/.exec(rest)?.[0] ?? '';
  return /\b(?:each|every|between|per)\b/i.test(sentence) ? heldIn(sentence) : undefined;
}

function heldIn(text: string): number | undefined {
  for (const line of text.split(/[\r\n]+/)) {
    const found = findDurations(line).find(({ start }) =>
      waits.test(line.slice(Math.max(0, start - 60), start)),
    );
    if (found) return found.value;
  }
  return undefined;
}

function contains(
  outer: { start: number; end: number },
  inner: { start: number; end: number } | undefined,
): boolean {
  return inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
