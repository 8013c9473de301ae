/** A duration beside the times that it is said to come to. */
import { totalIn, type TimelineTotal } from '../../plan/facts/timeline/totals.ts';
import { partOf } from '../../plan/fieldsOf.ts';
import type { Section } from '../../plan/section.ts';
import { labelled } from './totalOfStages.ts';

/** A duration and nothing more: `20 min of slack` and `6 x 30 min` are no length of the whole. */
const length = String.raw`\d(?:[\d.,\s]|and|hours?|hrs?|h|min(?:ute)?s?|m|days?|d|(?:in )?total|in all|altogether)*`;
const times = String.raw`\d{1,2}:\d{2}\s*(?:-|–|—|to|until|till|and)\s*\d{1,2}:\d{2}(?:\s*[A-Z]{2,4})?`;
/** `13:00 - 16:30 UTC (3 h 30 min)` and `4 hours (07:00 – 11:00)`. */
const spelledOut = new RegExp(
  String.raw`^\s*${times}\s*[(,=]\s*${length}\)?\s*$|^\s*${length}[(,]?\s*(?:(?:from|between)\s+)?${times}\s*\)?\s*$`,
);
/** What lasts as long as it says; a step of half an hour may lie anywhere in its window. */
const lasts = /(?:^| )(?:window|downtime|outage|duration|total|time|period|freeze|maintenance)$/;

const whole = String.raw`(?:downtime|outage|interruption|closure|pause|freeze|cutover|migration|release|deployment|rollout|upgrade|maintenance|window|work|night|day|ramp(?:-up)?|canary|switch|change|run|whole|all of it|everything)`;
const taking = String.raw`(?:is(?: planned (?:for|with|at))?|are planned|of|lasts|takes|needs|runs for|planned for)`;
/** `Planned downtime: 2 hours 30 minutes, from 05:00 to 07:30, announced on Monday`, `The cutover takes 2 h (05:00 - 07:00)` */
const inSentence = new RegExp(
  String.raw`\b${whole}(?: itself)?(?:\s*[:=]|\s+${taking})\s+(${length}[(,]?\s*(?:(?:from|between)\s+)?${times})`,
  'i',
);

/** Totals with the times that they come to. */
export function spelledOutIn({ blocks, fields, heading }: Section): TimelineTotal[] {
  const [whole = '', bracket = ''] = /\(([^()]*\d:\d\d[^()]*)\)\s*$/.exec(heading?.inline.text ?? '') ?? [];
  const from = (heading?.inline.text.length ?? 0) - whole.length + 1;
  const headed =
    heading && spelledOut.test(bracket) && totalIn(partOf(heading.inline, from, from + bracket.length));
  const told = fields.flatMap(({ name, value }) =>
    value && spelledOut.test(value.prose) && lasts.test(name) ? (totalIn(value) ?? []) : [],
  );
  const lines = blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const { inline } = block;
    const match = inSentence.exec(inline.prose);
    const rest = match?.[1] ?? '';
    const end = match ? match.index + match[0].length : 0;
    if (match) return totalIn(partOf(inline, end - rest.length, end)) ?? [];
    if (!labelled.test(inline.prose)) return [];
    const value = partOf(inline, inline.text.search(/[:=]/) + 1, inline.text.length);
    return spelledOut.test(value.prose) ? (totalIn(value) ?? []) : [];
  });
  return [...(headed ? [headed] : []), ...told, ...lines];
}
