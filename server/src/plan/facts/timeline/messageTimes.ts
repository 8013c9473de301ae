/** When the messages of a plan go out, where each of them says it. */
import type { Inline } from '../../blocks.ts';
import { partOf } from '../../fieldsOf.ts';
import { momentOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { messagesIn } from '../people/communication.ts';
import { cellOf, tablesIn } from '../tables.ts';

/** The dates of each table and list of messages, in the order in which they stand. */
export function messageTimesIn(section: Section): Inline[][] {
  return section.facts(readMessageTimes);
}

function readMessageTimes(section: Section): Inline[][] {
  if (messagesIn(section).length === 0) return [];
  const tables = tablesIn(section).map((table) =>
    table.table.rows.map((row) => dated(cellOf(table, row, 'time'))),
  );
  const lists = section.blocks.flatMap((block) =>
    block.kind === 'list' ? [block.items.map(({ inline }) => dated(openingOf(inline)))] : [],
  );
  return [...tables, ...lists].flatMap((times) => {
    const known = times.filter((time) => time !== undefined);
    if (known.length < times.length || known.length < 3) return [];
    const days = known.map(({ text }) => momentOf(text)?.day !== undefined);
    // `2 May, 10:00`, and below it the hours of the night itself.
    const alike = new Set(days).size === 1 || !days.slice(1).includes(true);
    return alike ? [known] : [];
  });
}

/** When the one message of a section goes out, which says so behind a label or by a key. */
export function messageTimeIn(section: Section): Inline[] {
  return section.facts(readMessageTime);
}

function readMessageTime(section: Section): Inline[] {
  const [message, more] = messagesIn(section);
  if (message?.form !== 'fields' || more || section.parent?.within('communication') !== true) return [];
  const time = dated(
    section.fields.find(({ name, value }) => value && /^(?:when|at|time|date|send at|sent at)$/.test(name))
      ?.value,
  );
  return time ? [time] : [];
}

function dated(time: Inline | undefined): Inline | undefined {
  const moment = time && momentOf(time.text);
  return moment && moment.relative === undefined ? time : undefined;
}

/** `2031-04-02 08:00`, `March 6, 2031, 08:00` or `08:00` at the head of an item. */
function openingOf(inline: Inline): Inline | undefined {
  const match = opening.exec(inline.text);
  return match ? partOf(inline, match[0].length - (match[1] ?? '').length, match[0].length) : undefined;
}

const clock = String.raw`\d{1,2}:\d{2}(?!\d)(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b))`;
const opening = new RegExp(
  String.raw`^[\s*_]*(?:\p{L}{2,10}\.?,? )?((?:\d{4}-\d{2}-\d{2}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? ?\p{L}{3,9}\.?,? \d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?:(?:[ ,T]| at )+${clock})?|${clock})`,
  'u',
);
