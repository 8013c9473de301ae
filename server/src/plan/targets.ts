/** The environments that a plan changes, as it words them. */
import type { Inline } from './blocks.ts';
import { tablesIn } from './facts/tables.ts';
import type { Plan } from './plan.ts';
import { settled } from './window.ts';
import { normalizeName, squeeze } from '../text/words.ts';

/** Longer than any name of one. */
const longest = 40;

/** The header's environment; without one, those that have a row each in a table. Blanks and open choices are none. */
export function targetsOf(plan: Plan): string[] {
  const field = plan.headerField('environment');
  // A `Target:` may be anything.
  const value = field?.name === 'target' ? undefined : field?.value;
  const written = value ? [value] : tableCells(plan);
  const names = written.flatMap((cell) => (settled(plan, cell) ? squeeze(cell.decoded ?? cell.text) : []));
  return [...new Set(names.filter((name) => name !== '' && name.length <= longest))];
}

function tableCells(plan: Plan): Inline[] {
  for (const section of plan.sections)
    for (const { table } of tablesIn(section)) {
      const [head] = table.header.cells;
      if (head && plan.vocabulary.fields.exact(normalizeName(head.text)) === 'environment')
        return table.rows.flatMap(({ cells }) => cells.slice(0, 1));
    }
  return [];
}
