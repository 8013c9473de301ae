/** When it is carried out, where a sentence says so: `The change window is on 2031-03-19, from 18:00 to 21:00 UTC.` */
import type { Field, Inline } from '../../blocks.ts';
import { walkInlines } from '../../blocks.ts';
import { valueIn } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';

const day = String.raw`(?!\s+(?:after|before|once|until|when)\b)(?=[^.\n]{0,24}(?:\d{4}-\d{2}-\d{2}|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,9},? \d{4}|\b\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4}))`;
const told = new RegExp(
  String.raw`\b((?:(?:change|deployment|maintenance|release|cutover|migration) )?window)\b(?: for (?:this|the) \w+)? (?:is|opens|starts|begins|runs|lies|has been (?:agreed|booked|set) (?:for|on))(?: (?:on|from|for))?\b${day}` +
    String.raw`|\b(?:the|this) (release|deployment|cutover|migration|change|rollout) (?:takes place|is carried out|happens|is planned|is scheduled|goes out)(?: (?:on|for))?\b${day}` +
    String.raw`|\bwe (deploy|release|migrate|cut over|go live)(?: on)?\b${day}`,
  'iu',
);
const year = /\b20\d{2}\b/;
const elsewhere =
  /\b(?:staging|stage|test|uat|rehears\w*|last|previous|next|former|first tried|was|were|if|unless|not)\b/i;

/** The windows that sentences of the plan's head, or of its first sections, tell of; as fields. */
export function toldWindowsIn(section: Section): Field[] {
  return section.facts(readToldWindows);
}

function readToldWindows(section: Section): Field[] {
  if (section.isRollback || section.level > 2 || !section.mayHold(year)) return [];
  if (section.within('communication', 'risks', 'lessons', 'staging', 'prerequisites', 'triggers')) return [];
  return [...walkInlines(section.blocks)].flatMap((inline) => {
    if (!year.test(inline.text)) return [];
    const match = told.exec(inline.text);
    if (!match) return [];
    const start = match.index + match[0].length;
    const stop = /[.;](?=\s|$)|\n\s*\n/.exec(inline.text.slice(start));
    const end = stop ? start + stop.index : inline.text.length;
    const from = inline.text.lastIndexOf('. ', match.index) + 1;
    if (elsewhere.test(inline.text.slice(from, end))) return [];
    const value = valueIn(inline, start, end);
    if (!value) return [];
    const label = inline.span.part(match.index, start);
    return [
      {
        span: label.through(value.span),
        label,
        raw: match[0],
        name: 'deployment window',
        value,
        form: 'plain' as const,
        introduces: [],
      },
    ];
  });
}

/** `The window is open from 22:00 to 23:00 UTC.`: the hours alone, in the plan's head or its first sections. */
export function clocksToldIn(section: Section): Inline[] {
  return section.facts(readClocksTold);
}

const hours =
  /\b(?:(?:change|deployment|maintenance|release|cutover|migration) window|^(?:the|our) window|[.;] (?:the|our) window)(?: for (?:this|the) \w+)? (?:is|opens|starts|begins|runs|lies|lasts|has been (?:agreed|booked|set))\b[^.;\n]{0,40}?\b(?=\d{1,2}:\d{2})([^.;\n]{5,24}\d:\d{2}(?!\d))/im;

function readClocksTold(section: Section): Inline[] {
  if (section.isRollback || section.level > 2 || !section.mayHold(/\d:\d/)) return [];
  if (section.within('communication', 'risks', 'lessons', 'staging', 'prerequisites', 'triggers')) return [];
  return [...walkInlines(section.blocks)].flatMap((inline) => {
    const match = /\d:\d/.test(inline.text) ? hours.exec(inline.text) : null;
    if (!match || elsewhere.test(match[0])) return [];
    const end = match.index + match[0].length;
    const value = valueIn(inline, end - (match[1] ?? '').length, end);
    return value ? [value] : [];
  });
}
