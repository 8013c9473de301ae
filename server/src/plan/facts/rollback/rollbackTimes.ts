/** How long a way back takes, and how long it may take. */
import type { Span } from '../../../text/span.ts';
import type { Inline } from '../../blocks.ts';
import { findClocks, findDurations, type Found } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { withMinutes } from '../../spelledNumbers.ts';
import { fieldNames } from '../../vocabulary/fields.ts';
import { textsIn } from '../texts.ts';
import { rollbackLinesIn } from './rollbacks.ts';

export interface Stated {
  readonly seconds: number;
  readonly span: Span;
}

const backOut =
  /\b(?:back(?:ing)?[ -]?out|fall[ -]?back|way back|(?:go|roll|switch)(?:ing)? back|revert(?:ing)?)\b/;
const objective = /^(?:(?:target|maximum|agreed) )?(?:rto|recovery time objective)(?: rto)?$/;
const timeNames = new Set<string>(fieldNames.rollbackTime.filter((name) => !objective.test(name)));
/** `Time to roll back`, `Duration of the back-out`, `rollback_minutes`, with `rollback` for its other words. */
const ofRollback =
  /^(?:(?:estimated|expected|approximate|measured|planned|total|full|typical) )*(?:(?:time|duration|minutes) (?:(?:needed|required) )?(?:to|for|of) (?:a |the |full )*roll ?back|(?:time to )?roll ?back (?:estimate|takes|lasts|time needed|(?:(?:estimated )?(?:duration|time) )?(?:minutes|seconds|hours)|estimated (?:duration|time)))$/;
/** `Rollback deadline`, `Window for the rollback`, `Rollback possible for`. */
const ofRollbackWindow = new RegExp(
  [
    String.raw`^(?:(?:max\w*|allowed|longest|available) )*(?:roll ?back (?:window|time limit|deadline|limit|budget|allowance|(?:is )?possible (?:for|within)|must (?:be )?(?:done|finished|completed?|over|end) (?:with)?in)(?: (?:seconds|minutes|hours))?|(?:window|time (?:allowed|available|limit)) (?:to|for|of) (?:a |the )?roll ?back)$`,
    String.raw`^(?:max\w*|(?:max\w* )?allowed|longest) roll ?back (?:time|duration)(?: (?:seconds|minutes|hours))?$`,
  ].join('|'),
);
const ofTime =
  /^(?:(?:estimated|expected|total|max\w*|planned) )?(?:time|duration)(?: (?:estimate|needed|required|taken|seconds|minutes|hours))?$|^estimated (?:seconds|minutes|hours)$|^(?:it )?(?:takes|needs|lasts)$|^how long(?: it takes)?$/;
const timeLabel =
  /\b(?:(?:roll[ -]?back|back[ -]?out|recovery) (?:time(?! objective)|duration)|time (?:to|for(?: the| a)?) (?:roll[ -]?back|back[ -]?out|revert|recover))\b[^\d.:\n]{0,20}[:=]?\s*(?:is\s+|of\s+)?(?:about |around |roughly |approx\w*\.? |~\s*|up to |max\w*\.? )?(?=\d)/gi;
const wayBackTakes = [
  String.raw`(?:roll(?:ing)?[ -]?back|back(?:ing)?[ -]?out|rollback|(?:going|way|switch(?:ing)?) back|reverting|undoing(?: it)?|restor(?:e|ing)[^.\n]{0,20}) (?:\w+ ){0,2}?(?:takes?|needs?|lasts?)`,
  String.raw`(?:undone|rolled back|reverted|restored)(?: \w+)? in`,
  String.raw`(?:takes?|needs?)(?=[^.;\n]{1,30} to (?:go|roll|switch|come|bring (?:it|them)) back\b)`,
].join('|');
/** `The rollback takes 30 minutes`, `can be undone completely in 30 minutes`. */
const takes = new RegExp(
  String.raw`\b(?:${wayBackTakes})\s+(?:about |around |roughly |approx\w*\.? |~ ?|up to |at most |less than |under )?(?=\d)`,
  'gi',
);
/** In a rollback: `It takes 20 minutes.` */
const itTakes =
  /(?:^|[.;!]\s+)(?:(?:(?:up to|before|until|after|from) [^.,;:\n]{1,20},? )?(?:it|this|that|all (?:of )?(?:it|this)) (?:all )?(?:takes|needs|lasts)|(?:takes|lasts|time needed|(?:estimated |expected )?duration|(?:estimated|expected) time)\s*:)\s{1,5}(?:about |around |roughly |up to |at most )?(?=\d)/gim;
/** In a rollback: `Procedure (about 40 minutes)` */
const inBrackets =
  /\b(?:procedure|steps|sequence|way back|roll ?back)\s\((?:(?:it )?takes |duration:? |about |around |approx\w*\.? |~\s?)?(?=\d{1,3} ?\p{L})/giu;
const windowLabel = new RegExp(
  [
    String.raw`\b(?:roll[ -]?back|back[ -]?out)[ -]window\b[^\d.:\n]{0,20}[:=]?\s*(?:is\s+|of\s+)?(?:about |max\w*\.? )?(?=\d)`,
    String.raw`\broll[ -]?back (?:must|has to) (?:be (?:done|complete[d]?|over|finished)|complete|finish|end) (?:with)?in (?=\d)`,
    String.raw`\b(?:roll(?:ing)?[ -]?back|going back|back[ -]?out) (?:is|stays|remains) (?:only )?(?:possible|open) (?:(?:with)?in|for|up to) (?=\d)`,
    String.raw`\b(?:we|you) can (?:still |only )?(?:roll|go|switch) back (?:only )?(?:for|up to) (?:the first )?(?=\d)`,
    String.raw`\bcan (?:still |only )?be (?:rolled back|undone|reverted) (?:only )?(?:for|up to) (?:the first )?(?=\d)`,
  ].join('|'),
  'gi',
);

/** In a rollback: `Going back takes 10 minutes and is possible for one hour` */
const openFor =
  /\b(?:and|it|which|that|this) (?:is|stays|remains) (?:only )?(?:possible|open)\s+(?:(?:with)?in|for|up to)\s+(?:the first )?(?=\d)/gi;

/** In a rollback: `the window for it is 45 minutes`, `it must be over within 30 minutes`. */
const ownWindow = new RegExp(
  [
    String.raw`\b(?:the|its|our) window(?: (?:for|of) (?:it|this|that|all|(?:the )?(?:roll ?back|going back|way back)))?\s*(?:is|:|of)\s*(?:about |at most )?(?=\d)`,
    String.raw`\b(?:we|the plan|the window) (?:allows?|gives?|leaves?|reserves?|plans?|grants?) (?:it |us )?(?:at most |no more than |up to |only )?(?=\d+ \w+ for (?:it|this|that|going back|the (?:roll ?back|way back)))`,
    String.raw`\b(?:there (?:are|is)|we have) (?:only |at most )?(?=\d+ \w+ (?:for (?:it|this|that|the (?:roll ?back|back-?out|way back))|(?:left )?(?:with)?in the window))`,
    String.raw`\bway back (?:exists|is (?:open|possible|kept)|stays open|remains(?: open)?)(?: only)? (?:for|during)(?: the first)? (?=\d)`,
    String.raw`\b(?:old|previous|blue|former) (?:version|release|stack|fleet|environment|cluster|side|servers?|nodes?|system|instances?|pods?|deployment)(?: itself)? (?:is|are|stays?|remains?) (?:kept|running|up|warm|available|there|in place)(?: running| up| warm| available| in place)? (?:only )?for (?:the first |another )?(?=\d)`,
    String.raw`\b(?:must|has to|have to) be (?:done|complete[d]?|over|finished) (?:with)?in (?=\d)`,
  ].join('|'),
  'gi',
);

/** How long a rollback takes, as fields, lines of stages and sentences say. */
export function rollbackTimesIn(section: Section): Stated[] {
  const fields = section.fields.flatMap(({ name, value }) =>
    value &&
    (timeNames.has(name.replace(backOut, 'rollback')) ||
      ofRollback.test(name.replace(backOut, 'rollback')) ||
      /^estimated (?:time to )?roll ?back(?: duration)?$/.test(name) ||
      ((section.kind === 'rollback' || section.kind === 'rollbackSteps') && ofTime.test(name)))
      ? readDuration(value, name)
      : [],
  );
  const stages = section.isRollback
    ? []
    : section.facts(rollbackLinesIn).flatMap(({ value }) => (value ? inParentheses(value) : []));
  const own = section.isRollback ? [timeLabel, takes, itTakes, inBrackets] : [timeLabel, takes];
  return [...fields, ...labelled(section, own, fields), ...stages, ...headed(section)];
}

/** `Rollback (takes 30 minutes)`; `(0-15 minutes)` and `(within 30 minutes)` are when to take it. */
function headed({ kind, heading }: Section): Stated[] {
  const inline = kind === 'rollback' ? heading?.inline : undefined;
  if (!inline || !/\d[^()]*\)\s*$/.test(inline.text)) return [];
  const at =
    /\((?:(?:it )?takes |duration:? |est(?:\.|imated):? |about |approx\.? |~\s?)*(?=\d{1,3}(?:\.\d)?\s?\p{L}{1,7}\)\s*$)/u.exec(
      inline.text,
    );
  const found = at && findDurations(inline.text).find(({ start }) => start === at.index + at[0].length);
  return found ? [{ seconds: found.value, span: inline.span.part(found.start, found.end) }] : [];
}

/** How long it may take, or is possible. */
export function rollbackWindowsIn(section: Section): Stated[] {
  const fields = section.fields.flatMap(({ name, value }) =>
    value &&
    (ofRollbackWindow.test(name.replace(backOut, 'rollback')) ||
      (section.kind === 'rollback' &&
        /^(?:window|must be (?:done|finished|completed?|over) (?:with)?in|deadline|time limit)$/.test(
          name,
        ))) &&
    (!deciding.test(value.text) || fromSign.test(value.text))
      ? readDuration(value, name)
      : [],
  );
  const own = section.isRollback ? [windowLabel, ownWindow, openFor] : [windowLabel];
  return [...fields, ...labelled(section, own, fields)];
}

/** `Rollback window: until 15:00`: the time of day at which it closes. */
export function rollbackWindowEndsIn(section: Section): { minute: number; span: Span }[] {
  const fields = section.fields.flatMap(({ name, value }) => {
    const isWindow =
      ofRollbackWindow.test(name.replace(backOut, 'rollback')) ||
      (section.kind === 'rollback' && name === 'window');
    return value && isWindow ? clockBehind(value, ofUntil) : [];
  });
  const told = section.isRollback ? section.facts(textsIn) : [];
  return [...fields, ...told.flatMap((inline) => clockBehind(inline, windowUntil))];
}

const ofUntil = /^\W*(?:open |possible |ends |closes )?(?:until|till|up to|at|by) (?=\d{1,2}:\d{2}(?!\d))/i;
const windowUntil =
  /\b(?:roll[ -]?back|back[ -]?out)[ -]window\W{1,6}(?:is )?(?:open |possible |ends |closes )?(?:until|till|up to|at|by) (?=\d{1,2}:\d{2}(?!\d))/i;

function clockBehind({ text, span }: Inline, words: RegExp): { minute: number; span: Span }[] {
  const match = words.exec(text);
  const from = match ? match.index + match[0].length : 0;
  const clock = match && findClocks(text).find(({ start }) => start === from);
  return clock ? [{ minute: clock.value, span: span.part(clock.start, clock.end) }] : [];
}

/** The recovery time objective, in a field or a sentence: how soon all must be well again. */
export function recoveryObjectivesIn(section: Section): Stated[] {
  if (!section.mayHold(/\brto\b|recovery time objective/i)) return [];
  const fields = section.fields.flatMap(({ name, value }) =>
    value && objective.test(name) ? readDuration(value) : [],
  );
  return [...fields, ...labelled(section, [objectiveLabel], fields)];
}

const objectiveLabel =
  /\b(?:recovery time objective(?: \(RTO\))?|RTO)\s*(?:[:=]|is|of)?\s*(?:about |at most )?(?=\d)/gi;

/** The limit of a decision is no window of the rollback itself. */
const deciding = /\b(?:deci\w+|detect\w*|sign|notice\w*)\b/i;

/** `30 minutes from the first sign`, as the value of a window: it begins there. */
const fromSign = /^\W*(?:about )?\d+ \p{L}+ (?:from|after|since|of)\b/iu;

/** `within 30 minutes of the decision`, `60 minutes from the first sign`: how long it may take, and from when on. */
const fromThen =
  /^\s+(?:of|from|after|since) (?:the |that |an? |its |our )?(?:(?:decision|go-ahead|order)\b(?! to start)|(?:first |earliest )?(?:sign|detection|notice)\b)/i;

/** A range counts by its first end. */
function readDuration(value: Inline, name = ''): Stated[] {
  const [unit] = /\b(?:seconds|minutes|hours)$/.exec(name) ?? [];
  const bare = unit === undefined ? null : /^\s*(\d+(?:\.\d+)?)\s*$/.exec(value.text);
  const [counted] = bare ? findDurations(`${bare[1] ?? ''} ${unit ?? ''}`) : [];
  if (counted) return [{ seconds: counted.value, span: value.span }];
  const text = withMinutes(value.text);
  const [first] = findDurations(text);
  if (!first || /[<>≤]|\bper\b/.test(value.text.slice(0, first.start))) return [];
  return casesFrom(text, first, value.span);
}

/** `2 minutes without data, 25 minutes with the snapshot`: the time that is found, and one more of its sentence. */
function casesFrom(text: string, first: Found<number>, span: Span): Stated[] {
  const [line = ''] = /^(?:[^.\n]|\.(?!\s))*/.exec(text.slice(first.end)) ?? [];
  const [second, more] = findDurations(line);
  const told =
    second &&
    !more &&
    !/\b(?:if|when|worst|only)\b/i.test(sentenceAround(text, first.start)) &&
    ofAnotherCase.test(line.slice(0, second.start) + line.slice(second.end))
      ? [{ ...second, start: first.end + second.start, end: first.end + second.end }]
      : [];
  return [first, ...told].map(({ value, start, end }) => ({ seconds: value, span: span.part(start, end) }));
}

function sentenceAround(text: string, at: number): string {
  const [rest = ''] = /^(?:[^.\n]|\.(?!\s))*/.exec(text.slice(at)) ?? [];
  return text.slice(Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1, at) + rest;
}

/** What stands from the first of two times on, without the second: what each is of. */
const ofAnotherCase = new RegExp(
  [
    String.raw`^(?:\s(?:per|a|each|for each) \p{L}+)?[,;] (?:afterwards|after that|later|thereafter|from (?:then|there) on)\b`,
    String.raw`^\s(?:for|without|with|to|by|if|when|app\w*|code|traffic|flag|image|service)\b[^.]{0,60}(?:[,;(/]|\band\b|\bor\b)[^.]{0,40}\b(?:with(?! \d)|including|incl|for|database|data|db|restore|snapshot|backup|schema)\b`,
    String.raw`^\s?[,;(/]\s*(?:and |or )?\s*(?:together )?(?:with(?! \d)|including|incl)\b(?![^,;]*\b(?:reserve|buffer|notice|margin)\b)`,
  ].join('|'),
  'iu',
);

/** The last words of a line: `make thaw, then as in stage 1 (20 minutes)`. */
function inParentheses(value: Inline): Stated[] {
  const at = /\((?:about |~)?(?=\d[^()]{0,20}\)[\s.]*$)/.exec(value.text);
  // `If the table was harmed, restore it (3 hours).`: the way back of one case.
  if (at && /(?:^|[.;!?]\s+)(?:only )?if\b(?:[^.;!?]|[.;!?](?!\s))*$/i.test(value.text.slice(0, at.index)))
    return [];
  const found = at && findDurations(value.text).find(({ start }) => start === at.index + at[0].length);
  return found ? [{ seconds: found.value, span: value.span.part(found.start, found.end) }] : [];
}

/** What running text says, where no field has said it. */
function labelled(section: Section, patterns: readonly RegExp[], known: readonly Stated[]): Stated[] {
  // Most lines give no time, and the patterns are slow to find that out.
  const timed = section
    .facts(textsIn)
    .filter(({ text }) => section.isRollback || /back|recover|revert|undo|restor|\brto\b/i.test(text))
    // A sentence goes on where a line is broken for its length.
    .map(({ text, span }) => ({
      text: withMinutes(text.replace(/[\r\n]+(?=[\p{Ll}\d])/gu, (at) => ' '.repeat(at.length))),
      span,
    }))
    .filter(({ text }) => /\d/.test(text));
  return timed.flatMap(({ text, span }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const from = match.index + match[0].length;
        const found = findDurations(text).find(({ start }) => start === from);
        const sentence = text.slice(
          Math.max(text.lastIndexOf('.', match.index), text.lastIndexOf('\n', match.index)) + 1,
          from,
        );
        if (
          !found ||
          /\b(?:if|when|unless)\b|[<>]/i.test(sentence) ||
          deciding.test((/^[^.;\n]{0,40}/.exec(text.slice(found.end))?.[0] ?? '').replace(fromThen, ''))
        )
          return [];
        const at = span.part(found.start, found.end);
        return known.some((other) => other.span.start === at.start) ? [] : casesFrom(text, found, span);
      }),
    ),
  );
}
