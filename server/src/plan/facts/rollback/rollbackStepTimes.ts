/** How long the steps of a rollback take, each by itself. */
import type { Inline } from '../../blocks.ts';
import { findDurations } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { cellOf, tablesIn } from '../tables.ts';
import { isTotalRow } from '../timeline/totals.ts';
import type { Stated } from './rollbackTimes.ts';

export interface StepTime extends Stated {
  /** A section of its own, whose times go with those of the sections beside it. */
  readonly alone: boolean;
}

/** `Switch back (5 min)`, `Restore the dump: 20 minutes` */
const ending = /(?:\(|[–—:,-]\s+)(?:about |approx\.? |~\s?)?(?=\d+(?:\.\d+)?\s?\p{L}{1,7}\)?[.;]?\s*$)/u;
/** What is done in one case only, or beside the rest. */
const aside =
  /\b(?:if|when|only|unless|in case|where|optional\w*|parallel|meanwhile|at the same time|background|alternative\w*|or|total|altogether|in all|within|after|wait\w* (?:up )?to)\b/i;

/** The times of steps that are carried out one after the other. */
export function rollbackStepTimesIn(section: Section): StepTime[] {
  if (!section.isRollback || section.kind === 'triggers' || section.kind === 'rollbackDecision') return [];
  const own = timeOfStep(section);
  if (own) return [own];
  for (const block of section.blocks) {
    if (block.kind !== 'list' || !block.ordered) continue;
    const times = block.items.flatMap(({ inline }) => atEnd(inline));
    if (times.length > 1) return times;
  }
  for (const roled of section.facts(tablesIn)) {
    if (!roled.roles.has('duration')) continue;
    return roled.table.rows.flatMap((row) => {
      const cell = cellOf(roled, row, 'duration');
      if (!cell || isTotalRow(row) || row.cells.some(({ text }) => aside.test(text))) return [];
      return whole(cell);
    });
  }
  return [];
}

/** `### Step 2: Switch back (5 min)`, and an entry of YAML with its `duration`. */
function timeOfStep({ heading, parent, content: { keys }, fields }: Section): StepTime | undefined {
  if (!heading || parent?.isRollback !== true || aside.test(heading.inline.text)) return undefined;
  const named =
    keys[0]?.form === 'yaml' && keys.some(({ name }) => /^(?:name|step|title|action)$/.test(name));
  if (!named && heading.sequence === undefined) return undefined;
  const field = fields.find(
    ({ name, value }) => value && /^(?:(?:estimated )?(?:duration|time)|takes)$/.test(name),
  );
  const [time] = field?.value ? whole(field.value) : atEnd(heading.inline);
  return time && { ...time, alone: true };
}

function atEnd(inline: Inline): StepTime[] {
  const line = inline.text.split('\n')[0] ?? '';
  const match = /\d/.test(line) && !aside.test(line) ? ending.exec(line) : null;
  const from = match ? match.index + match[0].length : 0;
  return match ? timeFrom(inline, line, from) : [];
}

function whole(inline: Inline): StepTime[] {
  return /^\W*\d+(?:\.\d+)?\s?\p{L}{1,7}\W*$/u.test(inline.text)
    ? timeFrom(inline, inline.text, inline.text.search(/\d/))
    : [];
}

function timeFrom({ span }: Inline, text: string, from: number): StepTime[] {
  const found = findDurations(text).find(({ start }) => start === from);
  return found ? [{ seconds: found.value, span: span.part(found.start, found.end), alone: false }] : [];
}
