/** Shares that nothing is told to hold, where others of their table or list are held. */
import type { Row } from '../../plan/blocks.ts';
import { shareNames } from '../../plan/facts/strategy/ramps.ts';
import { cellOf, tablesIn, type RoledTable } from '../../plan/facts/tables.ts';
import { findPercentages } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { holdNames } from '../../plan/vocabulary/holds.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName } from '../../text/words.ts';

/** Rows of a ramp whose cell for the hold is blank, where others have one. */
export function emptyHolds(section: Section): Span[] {
  if (section.isRollback) return [];
  return [...entriesWithout(section), ...section.facts(tablesIn).flatMap(rowsWithout)];
}

/** Entries of a ramp in YAML with no key for the hold, where others have one. */
function entriesWithout({ children }: Section): Span[] {
  const shares = children.flatMap(({ content: { keys } }) => {
    const value = keys.find(({ name }) => shareNames.test(name))?.value;
    const share = value && /^\s*(\d{1,3})\s*%?\s*$/.exec(value.text);
    const held = keys.some(
      (key) => holdNames.test(key.name) && (key.value ? !none.test(key.value.text) : key.introduces[0]),
    );
    return value && share ? [{ percent: Number(share[1]), span: value.span, held }] : [];
  });
  if (shares.length < 2 || !shares.some(({ held }) => held)) return [];
  return shares.flatMap(({ percent, span, held }) => (held || percent === 0 || percent >= 100 ? [] : [span]));
}

/** A hold that is none: `as short as possible`. */
const none =
  /^\W*(?:none|no(?: hold)?|0\s*(?:s|m|min|minutes|h|hours)?|(?:as )?(?:short|brief|little|quick)\w*(?: as possible)?)?\W*$/i;

function rowsWithout(each: RoledTable): Span[] {
  const column = each.table.header.cells.findIndex(({ text }) => holdNames.test(normalizeName(text)));
  if (column < 0 || !each.roles.has('traffic')) return [];
  const rows = each.table.rows.slice(0, -1);
  const blank = ({ cells }: Row): boolean => none.test(cells[column]?.text ?? '');
  const missing = rows.filter(blank);
  if (missing.length === rows.length) return [];
  return missing.flatMap((row) => {
    const share = cellOf(each, row, 'traffic');
    const [percent] = share ? findPercentages(share.text) : [];
    return share && percent && percent.value > 0 && percent.value < 100
      ? [share.span.part(percent.start, percent.end)]
      : [];
  });
}
