/** A template out of a plan: what was true of that one night becomes a blank, what was done is open again. */
import { isMap, parseAllDocuments, visit } from 'yaml';
import type { Field, Inline } from '../plan/blocks.ts';
import { checklistIn, type ChecklistItem } from '../plan/facts/checklists/checklists.ts';
import { contactsIn } from '../plan/facts/people/people.ts';
import { blankType } from '../plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../plan/facts/placeholders/placeholders.ts';
import { codesIn, textsIn } from '../plan/facts/texts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { readStatus } from '../plan/status.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { squeeze } from '../text/words.ts';
import { quoteAsNeeded } from './fill.ts';

/** What the plan says throughout, with the blank that takes its place. */
export interface SharedValue {
  readonly value: string;
  readonly blank: string;
  readonly at: Range;
  /** Whether to look for it in the rest of the plan: words that mean something else there stay. */
  readonly everywhere: boolean;
}

/** The text of a template with that name, in the plan's format. */
export function extractTemplate(plan: Plan, name: string): string {
  const edits = new Edits();
  for (const section of plan.sections) {
    for (const { span } of [...choicesIn(section), ...placeholdersIn(section)]) edits.keep(span);
  }
  const { statusField } = plan;
  if (statusField?.value && readStatus(statusField.value.text, plan.vocabulary))
    edits.add(statusField.value.span, plan.format === 'yaml' ? 'draft' : 'Draft');
  const shared = sharedValues(plan);
  for (const { at, blank } of shared) edits.add(at, `{{${blank}}}`);
  for (const section of plan.sections) {
    for (const field of section.fields) blankField(plan, field, edits);
    blankPeople(section, edits);
    for (const item of checklistIn(section)) untick(item, plan, edits);
  }
  for (const { value, blank, everywhere } of shared) {
    if (!everywhere) continue;
    for (const at of occurrences(plan.text, value)) edits.add(at, `{{${blank}}}`);
  }
  for (const section of plan.sections) {
    for (const inline of textsIn(section)) blankTimes(inline, edits);
    for (const code of codesIn(section)) edits.keep(code.span);
  }
  const made = applyEdits(plan.text, plan.format === 'yaml' ? inScalars(plan.text, edits.all) : edits.all);
  const asked = shared.flatMap(({ blank }) => (made.includes(`{{${blank}}}`) ? blank : []));
  return describe(plan, made, name, asked);
}

/** Edits of which none overlaps an earlier one. */
export class Edits {
  readonly all: Edit[] = [];
  readonly #taken: Range[] = [];

  keep({ start, end }: Range): void {
    this.#taken.push({ start, end });
  }

  add({ start, end }: Range, newText: string): void {
    if (start >= end || this.#taken.some((taken) => taken.start < end && start < taken.end)) return;
    this.keep({ start, end });
    this.all.push({ range: { start, end }, newText });
  }
}

/** The plan's id, its subject, and the values of its header: version, date, people, and what they are called. */
export function sharedValues(plan: Plan): SharedValue[] {
  const found = new Map<string, SharedValue>();
  const take = (value: string, blank: string, at: Range, everywhere: boolean): void => {
    const taken = [...found.values()].some((other) => other.value === value || other.blank === blank);
    if (value.length >= 2 && !taken) found.set(value, { value, blank, at, everywhere });
  };
  if (plan.id) take(plan.id.text, 'PLAN_ID', plan.id.span, true);
  const subject = plan.title && subjectIn(plan.title, plan.id?.text);
  if (plan.title && subject)
    take(subject.text, 'SUBJECT', plan.title.span.part(subject.start, subject.end), isTelling(subject.text));
  for (const section of headSections(plan)) {
    const [, label = '', named = ''] = namedHeading.exec(section.heading?.inline.text.trimEnd() ?? '') ?? [];
    if (section.heading && named !== '') {
      const { span } = section.heading.inline;
      take(named, blankName(label), span.part(label.length, label.length + named.length), isTelling(named));
    }
    for (const { value, raw, introduces } of section.fields) {
      if (!value || introduces.length > 0) continue;
      const kind = plan.vocabulary.fields.exact(raw.toLowerCase());
      if (kind !== undefined && /^(?:status|strategy|risk|downtime|decision|result|title|window)$/.test(kind))
        continue;
      const text = value.raw.trim();
      const blank = blankName(raw);
      if (
        blank === '' ||
        text.length > 60 ||
        /[\n[\]{}<>|*`]|https?:/.test(text) ||
        /^(?:none|n\/a|-|draft)$/i.test(text)
      )
        continue;
      if (/^(?:deployment[ _-]plan|disable|generated[ _-]from)$/i.test(raw)) continue;
      const type = blankType({ name: raw, form: 'bracket' });
      const known =
        /^(?:date|version|person)$/.test(type) ||
        /\b(?:feature|service|application|system|story|component|product|repository|environment|time|branch|tag)\b/i.test(
          raw,
        );
      if (known) take(text, blank, value.span, type === 'version' || type === 'person' || isTelling(text));
    }
  }
  return [...found.values()];
}

/** Where the plan says what it is about: above its first section, and in those that follow until there is something to do. */
function headSections({ sections, format }: Plan): Section[] {
  if (format === 'yaml') return sections.slice(0, 1);
  const doing = sections.findIndex((section) =>
    section.within('prerequisites', 'steps', 'strategy', 'rollback', 'communication', 'timeline'),
  );
  return sections.slice(0, Math.min(4, doing < 0 ? sections.length : doing));
}

/** `Checkout redesign` in the heading `Feature: Checkout redesign`. */
const namedHeading =
  /^((?:feature|service|story|release|project|change|application|system|component)\s*:\s+)(.+)$/i;

/** `Search index 12` in `Deployment Plan: DP-305 Search index 12`. */
function subjectIn({ text }: Inline, id = ''): { text: string; start: number; end: number } | undefined {
  const match =
    /^(.*?(?:plan|runbook|checklist|deployment|release|cutover|rollout)[^:–—]{0,20}?\s*(?::|–|—|\s-\s)\s*)(.+)$/iu.exec(
      text,
    );
  if (!match) return undefined;
  let start = (match[1] ?? '').length;
  const own = text.slice(start);
  if (id !== '' && own.startsWith(id))
    start += id.length + (/^[\s:–—-]*/.exec(own.slice(id.length))?.[0].length ?? 0);
  const subject = text.slice(start).trim();
  return /\p{L}{2}/u.test(subject) ? { text: subject, start, end: start + subject.length } : undefined;
}

/** Whether a value means the same wherever it stands: several words, a number or a part in it. */
function isTelling(text: string): boolean {
  return text.length >= 4 && /[\s\d_-]/.test(text);
}

function blankName(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}

export function* occurrences(text: string, value: string): Generator<Range> {
  const edge = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    const within =
      edge.test(text.charAt(at - 1)) || edge.test(text.charAt(end)) || /^\.\d/.test(text.slice(end, end + 2));
    if (!within) yield { start: at, end };
  }
}

/** A value that was true of that night only becomes a blank of its kind. */
function blankField(plan: Plan, { raw, value }: Field, edits: Edits): void {
  // What an entry of a list is called is no person's name.
  if (!value || /^names?$/i.test(raw)) return;
  const text = squeeze(value.text);
  const label = squeeze(raw).replace(/[[\]{}:]/g, '');
  const whole = (newText: string): void => edits.add(value.span, newText);
  if (blankVerdict(plan, { raw, value }, edits)) return;
  if (/^v?\d+\.\d+(?:\.\d+)?[\w.+-]*$/i.test(text) && blankType({ name: raw, form: 'bracket' }) === 'version')
    whole('[Version]');
  else if (/^[^\s@]+@[^\s@]+\.\w+$/.test(text)) whole('[Email]');
  else if (
    /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(text) &&
    blankType({ name: raw, form: 'bracket' }) === 'person'
  )
    whole(`[${label}]`);
}

/** What was decided or found that night; says whether the field holds such a thing. */
export function blankVerdict(
  plan: Plan,
  { raw, value }: Pick<Field, 'raw' | 'value'>,
  edits: Edits,
): boolean {
  if (!value) return false;
  const kind = plan.vocabulary.fields.exact(raw.toLowerCase());
  const blank =
    kind === 'decision'
      ? '[GO / NO-GO / DEFER]'
      : kind === 'result'
        ? '[PASS / FAIL]'
        : /^\d{1,3}\s*\/\s*100$/.test(squeeze(value.text))
          ? '__/100'
          : undefined;
  if (blank !== undefined) edits.add(value.span, blank);
  return blank !== undefined;
}

/** Names, addresses and numbers of people in lists of contacts and roles. */
function blankPeople(section: Section, edits: Edits): void {
  for (const { name, email, phone } of contactsIn(section)) {
    for (const [cell, blank] of [
      [name, '[Name]'],
      [email, '[Email]'],
      [phone, '[Phone]'],
    ] as const) {
      if (cell && /[\p{L}\p{N}]/u.test(cell.raw)) edits.add(trimmed(cell), blank);
    }
  }
  for (const block of section.blocks) {
    if (block.kind !== 'table') continue;
    block.header.cells.forEach((head, column) => {
      const words = squeeze(head.text);
      if (/^names?$/i.test(words) || blankType({ name: words, form: 'bracket' }) !== 'person') return;
      for (const { cells } of block.rows) {
        const cell = cells[column];
        if (cell && /^\p{Lu}/u.test(squeeze(cell.prose)))
          edits.add(trimmed(cell), `[${words.replace(/[[\]]/g, '')}]`);
      }
    });
  }
}

function trimmed({ span, raw }: Inline): Range {
  const start = span.start + (/^\s*/.exec(raw)?.[0].length ?? 0);
  return { start, end: span.start + raw.trimEnd().length };
}

/** Days and times, wherever they stand in the text. */
function blankTimes(inline: Inline, edits: Edits): void {
  blankDays(inline, edits);
  put(inline, /(?<![\p{L}\p{N}:.+-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\p{L}\p{N}:])/gu, 'HH:MM', edits);
}

export function blankDays(inline: Inline, edits: Edits): void {
  put(
    inline,
    /(?<![\p{L}\p{N}-])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?20\d\d-\d\d-\d\d(?![\p{L}\p{N}-])/giu,
    'YYYY-MM-DD',
    edits,
  );
  put(
    inline,
    /(?<![\p{L}\p{N}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* 20\d\d(?!\d)/giu,
    'YYYY-MM-DD',
    edits,
  );
}

function put({ span, prose }: Inline, pattern: RegExp, blank: string, edits: Edits): void {
  for (const { index, 0: found } of prose.matchAll(pattern))
    edits.add({ start: span.start + index, end: span.start + index + found.length }, blank);
}

export function untick({ item, items }: ChecklistItem, plan: Plan, edits: Edits): void {
  const { task } = item;
  if (task?.checked === true) edits.add(task.box, task.box.length === 1 ? ' ' : 'false');
  for (const inside of items) untick(inside, plan, edits);
}

/** In YAML a blank may need quotes around the whole of what it stands in. */
export function inScalars(text: string, edits: readonly Edit[]): Edit[] {
  const rest = new Set(edits);
  const whole: Edit[] = [];
  const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  for (const document of Array.isArray(parsed) ? parsed : []) {
    visit(document, {
      Scalar(_key, node) {
        const [start, end] = node.range ?? [0, 0];
        const own = [...rest].filter(({ range }) => start <= range.start && range.end <= end);
        if (own.length === 0) return;
        for (const edit of own) rest.delete(edit);
        const moved = own.map(({ range, newText }) => ({
          range: { start: range.start - start, end: range.end - start },
          newText,
        }));
        whole.push({
          range: { start, end },
          newText: quoteAsNeeded(node, applyEdits(text.slice(start, end), moved)),
        });
      },
    });
  }
  return [...whole, ...rest];
}

/** Writes what describes the template, and takes out what bound the plan to another. */
function describe(plan: Plan, text: string, name: string, asked: readonly string[]): string {
  const eol = lineBreakOf(text);
  const title = squeeze(plan.titleText);
  const yaml = plan.format === 'yaml';
  const first =
    asked.find((blank) => blank === 'PLAN_ID') ?? asked.find((blank) => blank === 'SUBJECT') ?? asked[0];
  const file = first === undefined ? name : first === 'PLAN_ID' ? `{{${first}}}` : `${name}-{{${first}}}`;
  const about = [
    `name: ${JSON.stringify(name)}`,
    `description: ${JSON.stringify(title === '' ? 'Made from a plan.' : `Made from “${title}”.`)}`,
    `file: ${JSON.stringify(`${file}${yaml ? '.deployment-plan.yaml' : '.md'}`)}`,
    `ask: [${asked.join(', ')}]`,
  ];
  const bound = /^(['"]?)(?:deployment-plan|generated-from)\1:.*(?:\r\n|\n|\r|$)/gm;
  if (yaml) {
    const rest = text.replace(bound, '');
    const start = rootStart(rest);
    const block = ['template:', ...about.map((line) => `  ${line}`), '', ''].join(eol);
    return rest.slice(0, start) + block + rest.slice(start);
  }
  const comment = /^<!--[ \t]*deployment-plan:[ \t]*\S+[ \t]*-->(?:\r\n|\n|\r)*/m;
  const front = findFrontMatter(text);
  const keys = front ? text.slice(front.start, front.stop) : '';
  if (!front || !isMap(parseAllDocuments(keys, { logLevel: 'silent' })[0]?.contents))
    return ['---', ...about, '---', '', text.replace(comment, '')].join(eol);
  const kept = keys.replace(bound, '').replace(/^(?:name|description|file|ask):.*(?:\r\n|\n|\r|$)/gm, '');
  return ['---', ...about, kept + text.slice(front.stop).replace(comment, '')].join(eol);
}

/** Behind the comments and the mark that open a YAML document. */
function rootStart(text: string): number {
  const [document] = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  return isMap(document?.contents) ? document.contents.range[0] : 0;
}
