/** Lists and tables of alerts that no heading calls so. */
import { normalizeName } from '../../../text/words.ts';
import type { List, Table } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { conditionHead, tells } from './alertWords.ts';

/** `- **Errors > 2 % for 5 minutes:** page Ann`: two such items, and no more of another kind, are a list of alerts. */
export function isListOfAlerts({ items }: List): boolean {
  const told = items.filter(({ inline, task }) => {
    // The colon of `07:00` parts nothing.
    const text = inline.text.replace(/(?<=\d):(?=\d)/g, ' ');
    const at = text.search(/[:：→—]|->/);
    const [limit, after] = at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at)];
    return !task && limited.test(limit) && tells.test(after) && !back.test(after);
  });
  return told.length > 1 && told.length * 2 >= items.length;
}

const limited = /[<>≤≥]=?\s*\d|\b(?:above|below|over|under|exceeds?|(?:more|less|fewer) than)\s+\d/i;

/** What sets off the way back is a trigger. */
const back = /\broll(?:s|ed)?[ -]?back\b|\babort|\brevert/i;

/** `| Alert | Condition |`, wherever it stands: there is no column for anything else. */
export function isOfAlertsAlone({ isRollback }: Section, { header: { cells } }: Table): boolean {
  const [first, second, more] = cells.map(({ text }) => normalizeName(text));
  return (
    !isRollback &&
    more === undefined &&
    /^(?:alert|alarm)s?(?: name)?$/.test(first ?? '') &&
    conditionHead.test(second ?? '')
  );
}
