/** Timelines whose steps say behind their title when they are carried out: `**Step 2: Copy** (22:30, 15 minutes, Ann Lee)`. */
import { squeeze } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { minutesBetween } from '../../dayTimes.ts';
import { partOf } from '../../fieldsOf.ts';
import { durationOf, findClocks, momentOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { person } from './listedTimelines.ts';
import type { Timeline, TimelineRow } from './timelines.ts';

/** The numbered paragraphs in bold of a section, and its numbered lists of which each item has a time. */
export function trailingTimelinesIn(section: Section): Timeline[] {
  const titles: Inline[] = [];
  const groups: Inline[][] = [];
  for (const block of section.blocks) {
    if (block.kind === 'paragraph' && numbered.test(block.inline.text) && block.inline.strong.length > 0)
      titles.push(block.inline);
    if (block.kind === 'list' && block.ordered && block.items.every(({ inline }) => timed.test(inline.text)))
      groups.push(block.items.map(({ inline }) => inline));
  }
  return [titles, ...groups].flatMap((inlines) => {
    const rows = inlines.flatMap((inline) => readTitle(inline) ?? []);
    const [first] = inlines;
    const last = inlines.at(-1);
    if (!first || !last || rows.length < 2) return [];
    const span = first.span.through(last.span);
    const header = { span: span.part(0, 0), cells: [] };
    return [{ table: { table: { kind: 'table', span, header, rows: [] }, roles: new Map() }, rows }];
  });
}

const numbered = /^[\s*_]*(?:(?:step|stage|phase|part|task|wave)\s+\d{1,2}\b|\d{1,2}[.)]\s)/i;
/** The parentheses behind a title, on its line: a time of day, or from when to when, and what else is said. */
const timed =
  /^[^\n(]*\(\s*(?:(?:from|at|starts?(?: at)?)\s+)?(\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b))(?:\s*(?:-|–|—|to|until)\s*\d{1,2}:\d{2}(?:\s*[AaPp]\.?[Mm]\b\.?|(?!\s*[AaPp]\.?[Mm]\b)))?)(?:\s*(?:UTC|GMT|[A-Z]{2,4}T))?\s*(?:[,;·]\s*([^()\n]*))?\)/i;

function readTitle(inline: Inline): TimelineRow | undefined {
  const match = timed.exec(inline.text);
  const [whole = '', time = '', remark = ''] = match ?? [];
  const moment = match && momentOf(time);
  const [start, end] = findClocks(time);
  if (!match || !moment || !start) return undefined;
  const from = whole.indexOf(time, whole.indexOf('('));
  const parts = remark.split(/[,;·]/).map(squeeze);
  const owner = parts.find((part) => person.test(part));
  const span = end && minutesBetween(start.value, end.value) * 60;
  const duration =
    parts.map((part) => durationOf(part)).find((seconds) => seconds !== undefined) ?? span ?? undefined;
  return {
    row: { span: inline.span, cells: [] },
    time: { inline: partOf(inline, from, from + time.length), moment },
    ...(duration !== undefined && { duration, until: start.value + duration / 60 }),
    phase: squeeze(whole.slice(0, whole.indexOf('(')).replace(/[*_]+/g, ' ')),
    ...(owner !== undefined && { owner }),
  };
}
