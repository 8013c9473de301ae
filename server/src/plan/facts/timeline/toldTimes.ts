/** Timelines that are told in sentences: `At 06:00 Ann Lee takes the backup. From 06:30 to 07:15 Ben Roe upgrades node A.` */
import { squeeze } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { minutesBetween } from '../../dayTimes.ts';
import { partOf } from '../../fieldsOf.ts';
import { findClocks, momentOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { goesByTheClock, subjectIn } from './listedTimelines.ts';
import type { Timeline, TimelineRow } from './timelines.ts';

/** The paragraphs of which at least three sentences, or their parts, open with a time. */
export function toldTimelinesIn(section: Section): Timeline[] {
  const told = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' && /\b(?:at|from|between) \d{1,2}:\d/i.test(block.inline.prose)
      ? [block.inline]
      : [],
  );
  if (told.length === 0 || !goesByTheClock(section)) return [];
  return told.flatMap((inline) => {
    const rows = rowsOf(inline);
    if (rows.length < 3) return [];
    const header = { span: inline.span.part(0, 0), cells: [] };
    return [
      { table: { table: { kind: 'table', span: inline.span, header, rows: [] }, roles: new Map() }, rows },
    ];
  });
}

const clock = String.raw`\d{1,2}:\d{2}(?:\s*[ap]\.?m\b\.?)?`;
const opening = new RegExp(
  String.raw`(?<=^\s*|[.!?;,]\s+)(?:(?:and|then|next|finally|afterwards)\b,?\s+){0,2}(?:(?:from|between)\s+(${clock}\s*(?:to|until|till|and|-|–|—)\s*${clock})|at\s+(${clock}))(?=[\s,])`,
  'gi',
);

function rowsOf(inline: Inline): TimelineRow[] {
  const found = [...inline.prose.matchAll(opening)];
  let owner: string | undefined;
  return found.flatMap(({ 0: whole, 1: range, 2: point = '', index }, nth) => {
    const end = index + whole.length;
    const time = partOf(inline, end - (range ?? point).length, end);
    const moment = momentOf(time.text);
    if (moment?.minute === undefined) return [];
    const text = inline.text.slice(end, found[nth + 1]?.index);
    const last = findClocks(time.text)[1]?.value;
    const until = last === undefined ? undefined : moment.minute + minutesBetween(moment.minute, last);
    if (!/^,? (?:s?he|they) /i.test(text)) owner = subjectIn(text.replace(/^,/, ''))?.name;
    return [
      {
        row: { span: inline.span.part(index, end), cells: [] },
        time: { inline: time, moment },
        ...(until !== undefined && { until, duration: (until - moment.minute) * 60 }),
        phase: squeeze(text.split(/[.;,](?=\s|$)/)[0] ?? ''),
        ...(owner !== undefined && { owner }),
      },
    ];
  });
}
