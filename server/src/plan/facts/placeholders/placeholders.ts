/** Blanks: what a template left for a person to fill. */
import { lineBefore } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import { walkItems, type Code, type Inline } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { codeKind } from '../steps/codeKinds.ts';
import { codesIn, commandLine, inlineCommandsIn, textsIn } from '../texts.ts';
import { isBracketBlank, remarks } from './bracketBlanks.ts';
import { choicesIn } from './choices.ts';
import { asked, dots, follows, lowerWord, todo, unsaid, word } from './openWords.ts';

export interface Placeholder {
  readonly span: Span;
  /** What it asks for, in the template's words, without the marks around it. */
  readonly name: string;
  readonly form: 'mustache' | 'bracket' | 'angle' | 'underscore' | 'format' | 'word' | 'id';
  /** Where it stands: in a command it would be run as it is. */
  readonly place: 'text' | 'code' | 'command';
  /** Whether every occurrence of it means the same thing: `{{VERSION}}` does, `[Name]` does not. */
  readonly shared: boolean;
}

type Found = Pick<Placeholder, 'name' | 'form'> & { start: number; end: number };

/** The blanks of one section, in order of place, none inside another. */
export function placeholdersIn(section: Section): Placeholder[] {
  return section.facts(readPlaceholders);
}

function readPlaceholders(section: Section): Placeholder[] {
  const found: Placeholder[] = [];
  const commands = section.content.keys.flatMap(({ name, value }) =>
    value && commandKeys.test(name) ? [value] : [],
  );
  for (const inline of textsIn(section)) {
    const isRun = commands.includes(inline) && isCommand(inline);
    const blanks = findInText(inline);
    if (isRun) collect(blanks, inline.text, codeWord, 'word', (match) => match[0]);
    found.push(...placed(inline.span, blanks, isRun ? 'command' : 'text'));
  }
  for (const code of codesIn(section)) found.push(...inCode(code, section));
  if (section.within('steps', 'database', 'traffic', 'timeline', 'rollback', 'rollbackSteps'))
    for (const { masked, span } of [...inlineCommandsIn(section), ...toldCommands(section)])
      found.push(...inLine(masked, span));
  for (const { item } of walkItems(section.blocks))
    if (/^\s*(?:\.{3}|…)\s*$/.test(item.inline.text) && item.blocks.length === 0)
      found.push({ span: item.inline.span, name: '…', form: 'word', place: 'text', shared: false });
  const choices = choicesIn(section);
  return found
    .filter(
      ({ form, span }) =>
        form === 'underscore' ||
        !choices.some((choice) => choice.span.start <= span.start && span.end <= choice.span.end),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** Commands with a blank in the sentences of a step. */
function toldCommands({ blocks }: Section): { masked: string; span: Span }[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' &&
    /`[^`\n]+ [^`\n]*[<{[]/.test(block.inline.raw) &&
    !commandLine.test(block.inline.text)
      ? [...block.inline.raw.matchAll(/`([^`\n]+ [^`\n]+)`/g)].map(({ index, 1: code = '' }) => ({
          masked: code,
          span: block.inline.span.part(index + 1, index + 1 + code.length),
        }))
      : [],
  );
}

/** A command in running text, from its program on. */
function inLine(text: string, span: Span): Placeholder[] {
  if (!/^\s*(?:\$ )?(?:[a-z][\w.-]*|\.{0,2}\/\S+)\s/.test(text)) return [];
  const found: Found[] = [];
  collect(found, text, codeMustache, 'mustache', (match) => match[1]);
  collect(found, text, codeWord, 'word', (match) => match[0]);
  collect(found, text, codeAngle, 'angle', (match) =>
    named(match, (name) => isAngleName(name) && !elements.test(name)),
  );
  collect(found, text, codeDates, 'format', (match) => match[0]);
  collect(found, text, lineBracket, 'bracket', (match) =>
    named(match, (name) => !keywords.test(name) && !remarks.test(name) && !lookedUp.test(name)),
  );
  return placed(span, found, 'command');
}

/** What a command before it prints: it is not known when the plan is written. */
const lookedUp = /(?:^|[-_ ])(?:id|ids|hash|sha|timestamp|pod|number)$/;
const lineBracket = /(?<=[ =:/])\[([A-Z][A-Z0-9_]*|[a-z]{3,}(?:[_ -][a-z0-9]+)*)\](?=[\s/]|$)/g;

const commandKeys = /^(?:commands?|run|execute|cmd|verify|verification|rollback)$/;

/** The value of a key in YAML that is run: it opens with a program, not with a sentence. */
function isCommand({ text }: Inline): boolean {
  return /^\s*(?:[a-z][\w.-]*|\.{0,2}\/\S+)(?:\s|$)/.test(text);
}

function placed(span: Span, found: readonly Found[], place: Placeholder['place']): Placeholder[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const placeholders: Placeholder[] = [];
  let at = 0;
  for (const { start, end, name, form } of sorted) {
    if (start < at) continue;
    at = end;
    placeholders.push({ span: span.part(start, end), name, form, place, shared: isShared(name, form) });
  }
  return placeholders;
}

function isShared(name: string, form: Placeholder['form']): boolean {
  return (
    form === 'mustache' ||
    form === 'id' ||
    ((form === 'bracket' || form === 'angle') && /[\s_-]/.test(name) && !/\d/.test(name))
  );
}

const ids =
  /(?<![\p{L}\p{N}_-])(?:[A-Z][A-Z0-9]{1,9}-(?:X{2,}|#{2,}|N{3,})(?![\p{L}\p{N}])(?:-\[[^\]\n]+\]|-[a-z][\w-]*)*|(?!X|TE?MP)[A-Z]{2,6}(?:#{3,}|X{4,})(?![\p{L}\p{N}])|(?<![\w#&])#{3,}-(?:\[[^\]\n]+\]|[a-z][\w-]*))/gu;
const mustache = /\{\{\s*([\p{L}_][\p{L}\p{N}_ .:/-]*?)\s*\}\}/gu;
const bracket = /\[([^[\]\n]{1,80})\]/g;
const angle = /<([\p{L}][^<>\n]{1,60})>/gu;
/** `<X> minutes` */
const amount =
  /(?<![\p{L}\p{N}])<[XNxn]>(?=\s*(?:min(?:ute)?s?|hours?|hrs?|h|sec(?:ond)?s?|ms|s|days?|weeks?|%)(?!\p{L}))/gu;
const underscore = /(?<![\p{L}\p{N}_*`])_{2,}(?:\s?\/\s?\d+)?(?![\p{L}\p{N}_*`])/gu;
const format =
  /(?<![\p{L}\p{N}%+.-])(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY|mm-dd-yyyy|dd-mm-yyyy|yyyy-mm-dd|\d{4}-(?:\d{2}|XX)-XX|HH:MM(?::SS)?|XX:XX|hh:mm(?::ss)?|v?X\.Y(?:\.Z)?|(?:\+\d{1,3}[-. ]X{3,5}|X{3}(?=[-. ]X{3}))(?:[-. ]X{3,5}){0,2}|\+\d{1,3}(?:[-. ]\d+)*(?:[-. ](?:x{2,5}|X{2,5})){2,4})(?![\p{L}\p{N}]|\.[\p{L}\p{N}])/gu;
function findInText(inline: Inline): Found[] {
  const { prose } = inline;
  const found: Found[] = [];
  if (/X{2}|#{2}|N{3}/.test(prose)) collect(found, prose, ids, 'id', (match) => match[0]);
  if (prose.includes('{{'))
    collect(found, prose, mustache, 'mustache', (match) => named(match, isMustacheName));
  if (prose.includes('['))
    collect(found, prose, bracket, 'bracket', (match) =>
      isBracketBlank(prose, match) ? squeeze(match[1] ?? '') : undefined,
    );
  angles(inline, found);
  if (prose.includes('__')) collect(found, prose, underscore, 'underscore', (match) => match[0]);
  if (/(?:YYYY|MM|yyyy|mm|X\.Y|XX[X: ]|-XX|xx[-. ]xx)/.test(prose))
    collect(found, prose, format, 'format', (match) =>
      explainsFormat(prose, match.index) || /^\s+of\s+the\b/i.test(prose.slice(match.index + match[0].length))
        ? undefined
        : match[0],
    );
  if (/TB[ACD]|FIXME|FILL|CHANGE|REPLACE|[Tt]o be /.test(prose))
    collect(found, prose, word, 'word', (match) =>
      isSubject(prose, match.index, match[0]) ? undefined : match[0],
    );
  if (/[àÀ] (?:com|dé|con|pr)|(?:por|a) (?:def|con|com|pre)|zu [kbe]|待|要確|未定/.test(prose))
    collect(found, prose, unsaid, 'word', (match) => match[0]);
  if (prose.includes('follow')) collect(found, prose, follows, 'word', (match) => match[0]);
  if (/tb[acd]/.test(prose)) collect(found, prose, lowerWord, 'word', (match) => match[0]);
  if (prose.includes('TODO')) {
    for (const match of prose.matchAll(todo)) {
      const start = match.index + match[0].indexOf('TODO');
      found.push({ start, end: start + 4, name: 'TODO', form: 'word' });
    }
  }
  if (/[:：]\s*(?:\.{3}|…)/.test(prose)) collect(found, prose, dots, 'word', (match) => match[0]);
  if (prose.includes('??') || /X[ %]/.test(prose)) collect(found, prose, asked, 'word', (match) => match[0]);
  wholeCode(inline, found);
  return found;
}

function collect(
  found: Found[],
  text: string,
  pattern: RegExp,
  form: Placeholder['form'],
  name: (match: RegExpExecArray) => string | undefined,
): void {
  for (const match of text.matchAll(pattern)) {
    const says = name(match);
    if (says !== undefined)
      found.push({ start: match.index, end: match.index + match[0].length, name: says, form });
  }
}

function named(match: RegExpExecArray, accept: (name: string) => boolean): string | undefined {
  const name = squeeze(match[1] ?? '');
  return accept(name) ? name : undefined;
}

/** `{{ .Values.image }}`, `{{ $labels.pod }}` and `{{ include "x" . }}` belong to other tools. */
function isMustacheName(name: string): boolean {
  return !/[.:/]/.test(name) && name.length <= 60;
}

const elementNames = [
  'a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|col|colgroup',
  'dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr',
  'html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|option|p|path|picture',
  'pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup',
  'svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video|wbr',
].join('|');
/** Elements of HTML that people use in Markdown; `<name>` is none. */
const elements = new RegExp(
  String.raw`^\/?(?:${elementNames})(?:\s+(?:open|disabled|checked|async|defer|controls|hidden|required|readonly|autoplay|muted|loop|selected|multiple|reversed))*\s*\/?$`,
  'i',
);

/** `<service name>` parses as an HTML tag, so the reader has blanked it: look at the source, but not into code. */
function angles(inline: Inline, found: Found[]): void {
  const { raw, text, prose } = inline;
  if (!raw.includes('<')) return;
  for (const match of raw.matchAll(angle)) {
    const name = match[1] ?? '';
    const { index } = match;
    const visible = prose.charAt(index) === '<' || text.charAt(index) === ' ';
    // `below <number> per second`
    const counts =
      name === 'number' && /^\s+(?:per|of|%|seconds?|minutes?|hours?)/.test(raw.slice(index + 8));
    if (
      !visible ||
      !(isAngleName(name) || counts) ||
      elements.test(name) ||
      /[\p{L}\p{N}<]/u.test(raw.charAt(index - 1))
    )
      continue;
    if (raw.includes(`</${name.split(/\s/)[0] ?? ''}`)) continue;
    found.push({ start: index, end: index + match[0].length, name: squeeze(name), form: 'angle' });
  }
  for (const { index } of raw.matchAll(amount))
    if (prose.charAt(index) === '<' || text.charAt(index) === ' ')
      found.push({ start: index, end: index + 3, name: raw.charAt(index + 1), form: 'angle' });
}

function isAngleName(name: string): boolean {
  return (
    name.length > 1 &&
    !/[@=;{}()"'`]|:\/\/|^mailto:|\/$|^(?:string|number|boolean|void|any|unknown|T|K|V|int|bool)$/.test(
      name,
    ) &&
    /^[\p{L}][\p{L}\p{N}_ .,/|:+-]*$/u.test(name)
  );
}

/** A value or cell that is one piece of code, `<v2.4.0>` or `[name]` in backticks: a blank with a sample in it. */
function wholeCode(inline: Inline, found: Found[]): void {
  const match = /^\s*([<[{]{1,2})([\p{L}][^<>[\]{}\n]*?)([>\]}]{1,2})\s*$/u.exec(inline.text);
  if (!match || inline.prose.trim() !== '' || !inline.raw.startsWith('`')) return;
  const [, open = '', name = ''] = match;
  const start = inline.text.indexOf(open);
  const form = open === '{{' ? 'mustache' : open === '[' ? 'bracket' : 'angle';
  if (open === '{' || /^(?:id|\d+)$/.test(name)) return;
  found.push({ start, end: inline.text.trimEnd().length, name, form });
}

/** `dates are YYYY-MM-DD`: words about a format, not a blank. */
function explainsFormat(prose: string, index: number): boolean {
  return /(?:format|formatted|pattern|iso(?: 8601)?|written as|as in|e\.g\.)[^\n.]{0,20}$/i.test(
    prose.slice(Math.max(0, index - 40), index),
  );
}

/** `No TBD items remain`: the word is what is spoken of. */
function isSubject(prose: string, index: number, text: string): boolean {
  const before = prose.slice(Math.max(0, index - 24), index);
  if (
    /\b(?:no|any|all|every|zero|without|remaining|open|contains?|of)\s+["“'‘]?(?:(?:TODO|TBD|FIXME|XXX|HACK)s?(?:\s*[,/]\s*|\s+(?:or|and)\s+))*$/i.test(
      before,
    )
  )
    return true;
  if (
    /^\s+(?:items?|entries|points|markers?|comments?|placeholders?)\b/i.test(prose.slice(index + text.length))
  )
    return true;
  if (/^to be /i.test(text)) {
    const rest = prose.slice(index + text.length);
    // `To be agreed with the lead on the night.`, and nothing else.
    const whole =
      /^\W*(?:(?:is|are|has|still|yet)\s+)*$|\b(?:still|yet)\s+$/i.test(before) &&
      !/confirmed|announced|advised|scheduled/.test(text);
    return !(whole ? stillOpen : /^[^\p{L}\p{N}]*(?:$|\n|\|)/u).test(rest);
  }
  return false;
}

const stillOpen =
  /^(?:\s(?:with|by|on|before|at|in|after|once|when|later|closer|nearer|during)\b[^.;:,\n]{0,50})?[^\p{L}\p{N}]*$/u;

/** Ranges, options and keywords in brackets that commands are full of. */
const codeBracket =
  /(?<![\p{L}\p{N}_$.\])\\-])\[((?:[A-Z][A-Z0-9_]{2,}|[a-z]{3,}(?:[_ -][a-z0-9]+)*|[A-Z][a-z]+(?: [A-Za-z][a-z]*)*))\](?![[(\w*+?]|\.(?![a-z]{2,5}(?:[\s'"]|$)))/gu;
const codeDates =
  /(?<![\p{L}\p{N}%+])(?:YYYY-?MM-?DD|YYYYMMDD|\d{4}-(?:\d{2}|XX)-XX)(?![\p{L}\p{N}])|(?<=[/=_. -])X{3,}(?=[_.][a-z])|(?<=[:/=@v -])(?:X\.Y\.Z|\d+\.x\.[xyz])\b/gu;
/** `dump-DATE.sql` and `--hours N`, which no shell fills in. */
const codeNames =
  /(?<=[a-z\d][-_])(?:DATE|TODAY|TIMESTAMP|VERSION|HOSTNAME|NAME|REGION)(?=\.[a-z]{2,5}(?![\w.])|[-_][a-z]|[\s'"]|$)|(?<=\s--[a-z][a-z-]*[ =])[NX](?=\s|$)/gm;
const codeWord =
  /(?<![\p{L}\p{N}_$-])(?:YOUR_[A-Z0-9_]+|[A-Z]+_HERE|your-[a-z]+(?:-[a-z]+)*-here|TBD|TBC|TBA|CHANGE_?ME|REPLACE_?ME|REPLACE_WITH_[A-Z0-9_]+|replace-with(?:-[a-z]+)+)(?![\p{L}\p{N}_-])/gu;
/** Not the pattern of `grep '<loc>'`. */
const codeAngle =
  /(?<![<\p{L}\p{N}])(?<!(?:grep|sed|awk|rg)\b[^\n|'"]{0,40}['"])<([\p{L}][\p{L}\p{N}_ .-]{1,50})>/gu;
const codeMustache = /\{\{\s*([A-Z][A-Z0-9_]*)\s*\}\}/g;
const keywords =
  /^(?:flags|options|args|optional|command|true|false|null|info|warn|warning|error|debug|fatal|ok|fail|pass|done|notice|critical|alnum|alpha|digit|space|upper|lower)$/i;
/** The heads of parts of a configuration, each on a line of its own. */
const parts = /^(?:global|default|main|client|server|mysqld|unit|service|install)$/i;

function inCode(code: Code, section: Section): Placeholder[] {
  const kind = codeKind(code, section);
  if (kind === 'other') return [];
  const text = code.masked;
  const found: Found[] = [];
  collect(found, text, ids, 'id', (match) => match[0]);
  collect(found, text, codeMustache, 'mustache', (match) => match[1]);
  if (kind === 'command' || kind === 'data') collect(found, text, codeWord, 'word', (match) => match[0]);
  collect(found, text, codeAngle, 'angle', (match) =>
    named(match, (name) => isAngleName(name) && !elements.test(name)),
  );
  // `date +YYYY…` and what a comment explains are none.
  if (kind === 'command')
    for (const pattern of [codeDates, codeNames])
      collect(found, text, pattern, 'format', (match) => match[0]);
  const messages = kind === 'text' && section.within('communication');
  collect(found, text, messages ? bracket : codeBracket, 'bracket', (match) => {
    const name = squeeze(match[1] ?? '');
    if (messages) return isBracketBlank(text, match) ? name : undefined;
    const lineStart = lineBefore(text, match.index);
    const first = lineStart.trim() === '';
    // `[worker] 12 rows moved`: who prints the line.
    const printed =
      kind === 'text' &&
      /^(?:\[[^\]\n]*\]|\s)*$/.test(lineStart) &&
      /^[a-z]/.test(name) &&
      /^[ \t]+\S/.test(text.slice(match.index + match[0].length));
    if (printed) return undefined;
    const heads = first || /["'/]$/.test(lineStart);
    if ((kind === 'data' && first) || (heads && parts.test(name))) return undefined;
    return keywords.test(name) || remarks.test(name) ? undefined : name;
  });
  const run = kind === 'command' ? found.filter(({ start }) => !isComment(text, start)) : found;
  return placed(code.span, run, kind === 'command' ? 'command' : 'code');
}

/** What a command's comment says is not run. */
function isComment(code: string, at: number): boolean {
  const before = lineBefore(code, at);
  return /^\s*(?:#|--\s|\/\/)/.test(before) || /^(?:[^'"\n]|'[^'\n]*'|"[^"\n]*")*?\s#\s/.test(before);
}
