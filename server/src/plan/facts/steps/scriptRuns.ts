/** Numbered scripts, and the order in which they are run. */
import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import { groupBy } from '../../../text/groupBy.ts';
import { walkBlocks } from '../../blocks.ts';
import type { Plan } from '../../plan.ts';
import type { Section } from '../../section.ts';
import { scriptsIn, textsIn } from '../texts.ts';
import { isForward } from './forward.ts';
import { isUnrun } from './remarks.ts';

const script =
  /(?<![\w.-])(?:(V)(\d+(?:[._]\d+)*)__\w[\w.-]*|(?:(?:[a-z][a-z.]*[_-]){1,3}(?=[\w-]+\.(?:sql|xml)\b))?(\d{4}[._-]\d\d[._-]\d\d(?:[._-]\d{1,6})?|\d{3,14}|\d\d(?=[_-][a-z][\w.-]*\.sql\b))[_-][a-z][\w.-]*)(?:\.(?:sql|py|rb|js|ts|php|xml|ya?ml))(?![\w])/gi;

/** `V12__add_card.sql`, `0007_add_column.py`, `orders-041-add-ref.xml`, `2031_05_01_fill.sql`, with their numbers. */
export function scriptNamesIn(text: string): RegExpExecArray[] {
  // Most runs of text name none, and the expression is slow to find that out.
  return /\d/.test(text) && text.includes('.') ? [...text.matchAll(script)] : [];
}

/** `041_create.sql – table, index (down: 041_down.sql)` */
const undoneBy =
  /\b(?:down|undo|undone|roll(?:ed)?[ -]?back|revert(?:ed)?|back)\b[^()\n]{0,20}?[\s`][\w./-]+\.(?:sql|py|rb|js|ts|php|xml|ya?ml)\b/gi;
const backwards = /\b(?:down(?:grade)?|undo|rollback|revert)\b/i;

/** Whether a script's name or line says that it takes something back. */
export function isBackwards(text: string): boolean {
  return backwards.test(text.replace(/_/g, ' '));
}

/** Numbered scripts in the order in which a list, a table or a block of commands runs them. */
export interface ScriptRun {
  /** Down scripts, which run from the last to the first. */
  readonly isBack: boolean;
  readonly scripts: readonly {
    readonly name: string;
    /** What else its line or entry says; two with the same may be exchanged by their names. */
    readonly rest: string;
    readonly number: readonly number[];
    readonly span: Span;
  }[];
}

export function scriptRunsIn(section: Section): ScriptRun[] {
  return section.facts(readScriptRuns);
}

const numbered =
  /^(\s*(?=\S*\s?\S*(?:migrat|alembic|schema|\bdb\b|dbmate|goose))\S+(?:\s+\S+){0,4}?\s+(up|upgrade|apply|run|down|downgrade|undo|revert|rollback)\s+(?:--?[\w-]+[= ]\S+\s+){0,3}(?:--?\w+[= ])?)(\d{3,14}(?:[ ,]+\d{3,14})*)\s*$/i;

/** `./manage migrate 0043_add_card`, `./manage migrate orders 0043` */
const migrated = /^([^\n]*\s(migrate)\s+(?:[a-z]\w*\s+)?)(\d{3,14})\w*\s*$/i;

/** `./migrate.sh up 0007` over `./migrate.sh up 0008`, lines that differ in their number alone; and `up 0007 0008`. */
function numberedLines(lines: readonly { text: string; span: Span }[], isBack: boolean): ScriptRun[] {
  const runs = new Map<string, ScriptRun['scripts'][number][]>();
  for (const { text, span } of lines) {
    const [whole, command = '', way = '', said = ''] = numbered.exec(text) ?? migrated.exec(text) ?? [];
    if (whole === undefined || backwards.test(way) !== isBack) continue;
    const name = squeeze(whole);
    const all = [...said.matchAll(/\d+/g)];
    const isOne = all.length === 1;
    const key = isOne ? squeeze(command) : name;
    const scripts = runs.get(key) ?? [];
    for (const { 0: number, index } of all) {
      const start = isOne ? text.indexOf(name) : command.length + index;
      const length = isOne ? name.length : number.length;
      const place = span.part(start, start + length);
      scripts.push({ name: isOne ? name : number, rest: '', number: [Number(number)], span: place });
    }
    runs.set(key, scripts);
  }
  return [...runs.values()].filter(({ length }) => length > 1).map((scripts) => ({ scripts, isBack }));
}

/** `Apply revision 0191, then revision 0192`, `Run V118 and V119`: their numbers alone. */
function numberedWords(whole: string, span: Span): { text: string; span: Span }[] {
  const said = told.exec(whole);
  const listed = said && !backwards.test(whole) ? numbers.exec(said[0]) : null;
  if (!said || !listed) return [];
  const from = said.index + listed.index;
  return [...listed[0].matchAll(/\d{2,14}/g)].map((match) => ({
    text: match[0],
    span: span.part(from + match.index, from + match.index + match[0].length),
  }));
}

const told =
  /\b(?:appl(?:y|ies)|runs?|executes?)\b[^.\n\d]{0,30}(?:\b(?:revision|migration|script|change-?set)s?\s[\s`]*V?|\bV)\d{2,14}\b[^.\n]{0,80}/i;
const numbers =
  /(?:\b(?:revision|migration|script|change-?set)s?\s[\s`]*V?|\bV)\d{2,14}\b`?(?:(?:\s*(?:,|→|\band\b|\bthen\b))+\s*(?:(?:revision|migration|script|change-?set)s?\s+)?`?V?\d{2,14}\b`?)+/i;

const loop = /^\s*for\s+\w+\s+in\s+/;

/** `for script in 041 042 043; do` around the scripts that are called so. */
function loopOfNumbers(lines: readonly { text: string; span: Span }[], isBack: boolean): ScriptRun[] {
  return lines.flatMap(({ text, span }, index) => {
    const [head] = loop.exec(text) ?? [];
    const said = head === undefined ? null : /^[V\d\s'"]+(?=;|$)/.exec(text.slice(head.length));
    if (head === undefined || !said) return [];
    const rest = lines.slice(index).map((line) => line.text);
    const stop = rest.findIndex((line) => /\bdone\b/.test(line));
    const body = rest.slice(0, stop + 1).join('\n');
    if (!/migrat|\.sql\b|alembic|flyway|schema/i.test(body) || isBackwards(body) !== isBack) return [];
    const scripts = [...said[0].matchAll(/\d{2,14}/g)].map(({ 0: number, index: at }) => ({
      name: number,
      rest: '',
      number: [Number(number)],
      span: span.part(head.length + at, head.length + at + number.length),
    }));
    return scripts.length > 1 ? [{ scripts, isBack }] : [];
  });
}

/** A line of commands, or each script of a loop: `for f in 001_a.sql 002_b.sql; do`. */
function runOnOneLine(text: string, span: Span): { text: string; span: Span; around?: string }[] {
  if (!loop.test(text)) return [{ text, span }];
  return scriptNamesIn(text).map((match) => ({
    text: match[0],
    span: span.part(match.index, match.index + match[0].length),
  }));
}

/** `Run 001_a.sql, then 002_b.sql`, in one sentence: nothing but names between the first and the last. */
function enumerated(whole: string, place: Span): { text: string; span: Span }[] {
  const names = scriptNamesIn(whole);
  const [first] = names;
  if (!first || names.length < 2) return [];
  const start = Math.max(
    0,
    ...[...whole.slice(0, first.index).matchAll(/[.!?]\s/g)].map(({ index }) => index),
  );
  const stop = whole.slice(first.index).search(/[.!?]\s/);
  const text = whole.slice(start, stop < 0 ? whole.length : first.index + stop);
  const span = place.part(start, start + text.length);
  const matches = scriptNamesIn(text);
  if (matches.length < 2 || !/\b(?:run|appl|execut|order|scripts?\b|undo|revert|migrat)/i.test(text))
    return [];
  const apart = matches.some((match, index) => {
    const last = matches[index - 1];
    return (
      last &&
      !/^[\s`,;→>-]*(?:(?:and|then|finally)\s+)*`?$|,\s+(?:and\s+)?(?:then|finally|after that)\s+`?$/i.test(
        text.slice(last.index + last[0].length, match.index),
      )
    );
  });
  if (apart || conditional.test(text)) return [];
  return matches.map((match) => ({
    text: match[0],
    span: span.part(match.index, match.index + match[0].length),
  }));
}

const conditional = /\b(?:after|before|must|depends|needs|either|or)\b/i;

/** `Migration 0043_a.sql creates the table. Migration 0044_b.sql adds a column.`: sentences that each begin with a script. */
function opened(text: string, span: Span): { text: string; span: Span; around: string }[] {
  const names = scriptNamesIn(text);
  if (names.length < 2 || conditional.test(text)) return [];
  const heads = names.filter(({ index }) =>
    /(?:^|[.!?;]\s)\s*(?:(?:the|first|then|next|finally)\b,? ?)*(?:(?:migration|script|change-?set|file)\s+)?[\s`]*$/i.test(
      text.slice(Math.max(0, index - 40), index),
    ),
  );
  return heads.length === names.length
    ? heads.map(({ 0: name, index }) => ({
        text: name,
        span: span.part(index, index + name.length),
        around: String(index),
      }))
    : [];
}

/** `-- 041_add_column.sql`, above the statements of that script. */
const titled =
  /^\s*(?:#|--|\/\/)+\s*(?:(?:file|migration|script)\s*:?\s*)?[\w./-]+\.(?:sql|py|rb|js|ts|php|xml)\s*$/i;

/** A script's ending, or what `numbered` begins with. */
const hint =
  /\.(?:sql|py|rb|js|ts|php|xml|ya?ml)|migrat|alembic|schema|\bdb\b|dbmate|goose|revision|script|change-?set|\bV\d/i;

function readScriptRuns(section: Section): ScriptRun[] {
  if (!section.mayHold(hint)) return [];
  return [
    ...(isForward(section) ? readRuns(section, false) : []),
    ...(section.isRollback ? readRuns(section, true) : []),
  ];
}

function readRuns(section: Section, isBack: boolean): ScriptRun[] {
  const runs: ScriptRun[] = [];
  const collect = (places: readonly Place[]): void => {
    runs.push(...runOf(places, isBack));
  };
  for (const block of walkBlocks([
    ...section.blocks,
    ...section.content.keys.flatMap((key) => key.introduces),
  ])) {
    if (block.kind === 'list')
      collect(
        block.items.map(({ inline, blocks }) => ({
          text: inline.text,
          span: inline.span,
          ...(blocks.length > 0 && { around: String(inline.span.from) }),
        })),
      );
    if (block.kind === 'table')
      collect(
        block.rows.flatMap((row) =>
          row.cells
            .filter(({ text }) => scriptNamesIn(text).length > 0)
            .slice(0, 1)
            .map(({ text, span }) => ({
              text,
              span,
              around: squeeze(
                row.cells
                  .filter((cell) => cell.text !== text)
                  .map((cell) => cell.text)
                  .join(' '),
              ),
            })),
        ),
      );
  }
  for (const { masked, span } of scriptsIn(section)) {
    const lines: { text: string; span: Span; around?: string }[] = [];
    let at = 0;
    for (const text of masked.split('\n')) {
      const line = span.part(at, at + text.length);
      if (titled.test(text)) lines.push({ text, span: line, around: String(line.from) });
      else if (!isUnrun(text) && !/^\s*(?:ls|cat)\b/.test(text)) lines.push({ text, span: line });
      at += text.length + 1;
    }
    const single = lines.flatMap((line) =>
      line.around === undefined ? runOnOneLine(line.text, line.span) : [line],
    );
    collect(single);
    runs.push(...numberedLines(single, isBack), ...loopOfNumbers(lines, isBack));
  }
  for (const { text, span } of textsIn(section))
    if (isBack || section.within('steps', 'database') || /\bin (?:this|the following) order\b/i.test(text)) {
      collect(enumerated(text, span));
      collect(opened(text, span));
      if (!isBack) {
        const scripts = numberedWords(text, span).map((each) => ({
          name: each.text,
          rest: '',
          number: [Number(each.text)],
          span: each.span,
        }));
        if (scripts.length > 1) runs.push({ scripts, isBack });
      }
    }
  return runs;
}

/** Where a script may be named. */
interface Place {
  readonly text: string;
  readonly span: Span;
  readonly around?: string;
}

function runOf(places: readonly Place[], isBack: boolean): ScriptRun[] {
  const scripts = places.flatMap(({ text: whole, span, around }) => {
    const text = isBack ? whole : whole.replace(undoneBy, (words) => ' '.repeat(words.length));
    const matches = scriptNamesIn(text);
    const [match] = matches;
    if (!match || matches.length > 1 || isBackwards(text) !== isBack) return [];
    return [
      {
        name: match[0],
        rest: around ?? squeeze(text.replace(match[0], ' ')),
        number: (match[2] ?? match[3] ?? '').split(/[._-]/).map(Number),
        span: span.part(match.index, match.index + match[0].length),
      },
    ];
  });
  return scripts.length > 1 ? [{ scripts, isBack }] : [];
}

/** The scripts that sections name beside one another, in their headings or in the entries of a list in YAML. */
export function headedScriptRuns(plan: Plan): ScriptRun[] {
  return [inHeading, inKeys].flatMap((read) =>
    [...groupBy(plan.sectionsWith(read), ({ parent }) => parent)].flatMap(([parent, sections]) => {
      const places = sections.flatMap((section) => section.facts(read));
      if (!parent) return [];
      return [
        ...(isForward(parent) ? runOf(places, false) : []),
        ...(parent.isRollback ? runOf(places, true) : []),
      ];
    }),
  );
}

/** `### Migration 003_add_col.sql` */
function inHeading({ heading }: Section): Place[] {
  if (!heading || scriptNamesIn(heading.inline.text).length === 0) return [];
  const { text, span } = heading.inline;
  return span.length > 0 ? [{ text, span, around: text }] : [];
}

function inKeys({ content: { keys } }: Section): Place[] {
  return keys.flatMap(({ name: key, value }) =>
    value && /^(?:script|file|migration|name)$/.test(key)
      ? [{ text: value.text, span: value.span, around: keys.length > 1 ? String(value.span.from) : '' }]
      : [],
  );
}
