/** What kind of value a blank waits for, as far as its words tell. */
import { normalizeName } from '../../../text/words.ts';
import { walkBlocks } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { textsIn } from '../texts.ts';
import { placeholdersIn, type Placeholder } from './placeholders.ts';

export type BlankType =
  'date' | 'time' | 'duration' | 'number' | 'percentage' | 'person' | 'version' | 'url' | 'text';

/** What to say of a kind of value, and what one looks like. */
export const blankMeanings: Readonly<Record<Exclude<BlankType, 'text'>, readonly [string, string]>> = {
  date: ['a date', '2030-05-14'],
  time: ['a time', '22:00'],
  duration: ['a duration', '15 minutes'],
  number: ['a number', '3'],
  percentage: ['a percentage', '5 %'],
  person: ['a person', 'Ann Lee'],
  version: ['a version', 'v2.4.0'],
  url: ['an address', 'https://status.example.com'],
};

/** A blank with the kind of value that it waits for. */
export interface TypedBlank {
  readonly placeholder: Placeholder;
  readonly type: BlankType;
}

/** The blanks of one section, in order of place. */
export function typedBlanksIn(section: Section): TypedBlank[] {
  return section.facts(readTypedBlanks);
}

function readTypedBlanks(section: Section): TypedBlank[] {
  return placeholdersIn(section).map((placeholder) => {
    const { start, end } = placeholder.span;
    const text = textsIn(section).find(({ span }) => span.start <= start && end <= span.end);
    const after = text?.raw.slice(end - text.span.start) ?? '';
    return { placeholder, type: blankType(placeholder, labelOf(section, placeholder), after) };
  });
}

/** The label or the head of the column that a blank stands under. */
function labelOf({ fields, blocks }: Section, { span }: Placeholder): string {
  const holds = (other: { start: number; end: number }): boolean =>
    other.start <= span.start && span.end <= other.end;
  const field = fields.find(({ value }) => value && holds(value.span));
  if (field) return field.raw;
  for (const block of walkBlocks(blocks)) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.rows) {
      const column = cells.findIndex((cell) => holds(cell.span));
      if (column >= 0) return block.header.cells[column]?.text ?? '';
    }
  }
  return '';
}

/** From the plainest words to the vaguest: the first that fits has the say. */
const words: readonly (readonly [BlankType, RegExp])[] = [
  ['date', /^(?:yyyy|dd|mm|yy)(?: (?:yyyy|yy|mm|dd))+$|\b(?:date|timestamp)\b/],
  ['time', /^hh mm(?: ss)?$/],
  [
    'duration',
    /\b(?:duration|timeout|rto|rpo|(?:rollback|recovery|response|restore|elapsed|estimated) time)\b/,
  ],
  [
    'duration',
    /^(?:[xn] |number of |how many )?(?:ms|milliseconds|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?)$/,
  ],
  ['time', /\b(?:time|clock)\b|^(?:start|end|from|to)$/],
  ['percentage', /\bper ?cent(?:age)?\b|^[xn] ?%|\b(?:ratio|share)\b/],
  ['url', /\b(?:url|uri|link|website|permalink|endpoint)\b|^method path$/],
  ['version', /^(?:\S+ ){0,2}(?:version|tag|commit|sha|build)$/],
  [
    'number',
    /^(?:[xn] \p{L}+|number|no|amount|count)$|\b(?:number|count|amount|score)$|^(?:number of|how many)\b/u,
  ],
  [
    'person',
    /^(?:full )?names?$|\b(?:owner|author|lead(?:er)?|person|contact|engineer|manager|approver|reviewer|maker|executor|observer|operator|responsible|assignee|who)(?: name)?$/,
  ],
];

/** Words that ask for nothing in particular: the label before them says more. */
const vague = /^(?:|fill in|value|text|todo|tbd|tbc|tba|fixme|to be \w+|description|xx+)$/;

/** The kind of a blank; `label` is what stands before it, `after` what follows it. */
export function blankType(
  { name, form }: Pick<Placeholder, 'name' | 'form'>,
  label = '',
  after = '',
): BlankType {
  if (form === 'underscore' && name.includes('/')) return 'number';
  if (/^\s?%/.test(after)) return 'percentage';
  const own = wordsOf(name);
  const said = form === 'underscore' || vague.test(own) ? wordsOf(label) : own;
  // `FEATURE_NAME` names a thing, and `NAME` in braces whatever the plan is about.
  if (form === 'mustache' && /^names?$/.test(said)) return 'text';
  return words.find(([, pattern]) => pattern.test(said))?.[0] ?? 'text';
}

function wordsOf(name: string): string {
  return normalizeName(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[-_:/.]+/g, ' '));
}

/** `a date, such as 2030-05-14`; undefined for what may be anything. */
export function describeBlank(type: BlankType): string | undefined {
  if (type === 'text') return undefined;
  const [what, example] = blankMeanings[type];
  return `${what}, such as ${example}`;
}
