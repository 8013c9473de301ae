/** A plan without its places: what it says, whatever it is written in. */
import type { Block, Code, Field, Inline, ListItem, Paragraph } from '../plan/blocks.ts';
import { fieldsOf } from '../plan/fieldsOf.ts';
import type { Plan } from '../plan/plan.ts';
import { recordInComment, recordText } from '../plan/record.ts';
import type { Section } from '../plan/section.ts';
import { readFragment } from '../syntax/markdown.ts';
import { keyWords } from '../syntax/yamlNodes.ts';
import { lineStartOf } from '../text/lines.ts';
import type { Range } from '../text/span.ts';
import { squeeze } from '../text/words.ts';
import { fieldText, withoutHeadings } from './inMarkdown.ts';

export interface Outline {
  /** Empty where there is none. */
  readonly title: string;
  /** What the document says about itself: the template that it follows, the rules that it switches off. */
  readonly settings: Readonly<Partial<Record<SettingName, string>>>;
  readonly body: Part;
}

export type SettingName = 'deployment-plan' | 'disable';

/** A section: what it says itself, then what is in it. */
export interface Part {
  readonly title: string;
  readonly items: readonly Item[];
  readonly parts: readonly Part[];
}

/**
 * Texts are Markdown, each on one line. `source` is the Markdown that a person wrote; what was written as keys and lists of
 * YAML has none.
 */
export type Item =
  | { readonly kind: 'field'; readonly label: string; readonly value: string; readonly source?: string }
  | Content;

export type Content =
  | { readonly kind: 'paragraph'; readonly text: string; readonly source?: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly ContentItem[];
      readonly source?: string;
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly source?: string;
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string; readonly source?: string }
  | { readonly kind: 'quote'; readonly content: readonly Content[]; readonly source?: string }
  /** Comments and tags; `open` is a comment that is never closed. */
  | { readonly kind: 'html'; readonly open: boolean; readonly source?: string }
  | { readonly kind: 'definition'; readonly text: string; readonly source?: string };

export interface ContentItem {
  /** Absent where there is no box. */
  readonly done?: boolean;
  readonly text: string;
  readonly content: readonly Content[];
}

/** The section that each part was read from. */
export type Places = Map<Part, Section>;

/** `read` may keep what it reads of a section; `places` is told where each part stands. */
export function outlineOf(
  plan: Plan,
  read = (section: Section): readonly Item[] => itemsOf(section, plan.text),
  places?: Places,
): Outline {
  const [first] = plan.sections;
  const heading = plan.format === 'markdown' ? plan.sections.find((section) => section.heading) : undefined;
  const titled = heading?.level === 1 ? heading : undefined;
  const partOf = (section: Section): Part => {
    const part = {
      title: titleOf(section),
      items: read(section),
      parts: section.children.map(partOf),
    };
    places?.set(part, section);
    return part;
  };
  const title = titled ? titleOf(titled) : said(keyOf(first, 'title')?.value);
  const body: Part = {
    title: '',
    // What stands before the title comes behind the fields below it.
    items:
      titled && first !== titled
        ? [
            ...keysOf(first),
            ...read(titled),
            ...(first?.blocks ?? []).flatMap((block) => contentOf(block, plan.text)),
          ]
        : first && (titled ?? !first.heading)
          ? read(first)
          : [],
    parts: plan.roots
      .filter((section) => section.heading)
      .flatMap((section) => (section === titled ? section.children : [section]))
      .map(partOf),
  };
  const place = titled ?? first;
  if (place) places?.set(body, place);
  return { title, settings: settingsOf(first), body };
}

/** What a section says itself; without the document's text there is no `source`. */
export function itemsOf(section: Section, text?: string): Item[] {
  return [...keysOf(section), ...section.blocks.flatMap((block) => itemsOfBlock(block, text))];
}

/** Keys of the document's head that are no part of what the plan says. */
const silent = new Set(['title', 'deployment plan', 'disable', 'generated from']);

function keysOf(section: Section | undefined): Item[] {
  return (section?.content.keys ?? []).flatMap((field) => {
    if (section?.heading ? isItsName(field, section) : silent.has(field.name)) return [];
    return itemsOfKey(field);
  });
}

/** Whether a key of an entry gives its section the name that stands in the heading. */
function isItsName({ value }: Field, { heading }: Section): boolean {
  return value !== undefined && value.span.start === heading?.inline.span.start;
}

function itemsOfKey({ raw, value, introduces }: Field): Item[] {
  const label = keyWords(raw);
  if (!value) {
    const code = introduces[0]?.kind === 'code' ? introduces[0] : undefined;
    return [{ kind: 'field', label, value: '' }, ...(code ? [codeOf(code)] : [])];
  }
  const text = value.decoded ?? value.raw;
  // Several lines may be several paragraphs, a list, a table.
  if (/[\n\r]|\*\*/.test(text)) return fragmentItems(fieldText(label, text));
  return [{ kind: 'field', label, value: squeeze(text) }];
}

function fragmentItems(markdown: string): Item[] {
  return readFragment(markdown).flatMap((block) => itemsOfBlock(block, markdown));
}

function itemsOfBlock(block: Block, text?: string): Item[] {
  if (block.kind !== 'paragraph') return contentOf(block, text);
  // Markdown with escapes or folded lines, which had no places for its blocks.
  const { decoded } = block.inline;
  return decoded === undefined ? paragraphItems(block, text) : fragmentItems(withoutHeadings(decoded));
}

/** A paragraph of nothing but labels with their values is that many fields. */
function paragraphItems(block: Paragraph, text?: string): Item[] {
  const { inline } = block;
  const fields = fieldsOf([block]);
  const labels = fields.map(({ label }) => label);
  const first = labels[0];
  const at = (offset: number): number => offset - inline.span.start;
  if (!first || !/^[*_]*$/.test(inline.raw.slice(0, at(first.start)).trim())) return contentOf(block, text);
  return labels.map((label, index) => {
    const next = labels[index + 1];
    const rest = inline.raw.slice(at(label.end), next ? at(next.start) : undefined);
    const value = rest.replace(fields[index]?.form === 'plain' ? /^[ \t]*[:：]/ : /^[*_]+[ \t]*[:：]?/, '');
    const name = squeeze(inline.raw.slice(at(label.start), at(label.end))).replace(/\s*[:：]$/, '');
    // The marks of the next label, and what parts two labels on one line.
    const own = next ? value.replace(/[*_]+$/, '') : value;
    const isAlone = !next || /[\r\n]/.test(own);
    return { kind: 'field', label: name, value: onOneLine(isAlone ? own : own.replace(/[\s|·•;]+$/, '')) };
  });
}

function contentOf(block: Block, text?: string): Content[] {
  const written = text === undefined || isWrittenAnew(block) ? undefined : sourceOf(text, block.span);
  const source = written === undefined || isOpen(block, written) ? {} : { source: written };
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: said(block.inline), ...source }];
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map(contentItem), ...source }];
    case 'table':
      return [
        {
          kind: 'table',
          header: block.header.cells.map(said),
          rows: block.rows.map(({ cells }) => cells.map(said)),
          ...source,
        },
      ];
    case 'code':
      return [{ ...codeOf(block), ...source }];
    case 'quote':
      return [{ kind: 'quote', content: block.blocks.flatMap((inner) => contentOf(inner)), ...source }];
    case 'html':
      return [{ kind: 'html', open: block.open === true, ...source }];
    case 'definition':
      return [{ kind: 'definition', text: block.label, ...source }];
  }
}

/** Lists and tables that are sequences of YAML have no marks of their own; code by indentation alone would not stay code elsewhere. */
function isWrittenAnew(block: Block): boolean {
  if (block.kind === 'list') return block.items[0]?.marker.length === 0;
  if (block.kind === 'code') return !block.fenced;
  return block.kind === 'table' && block.header.span === block.span;
}

/** A fence or a comment without an end would take in what comes behind it. */
function isOpen(block: Block, source: string): boolean {
  if (block.kind === 'html') return block.open === true;
  if (block.kind !== 'code') return false;
  const opening = /^(?:`{3,}|~{3,})/.exec(source)?.[0] ?? '';
  const last = source.slice(source.lastIndexOf('\n') + 1).trim();
  return !source.includes('\n') || !last.startsWith(opening) || /[^`~]/.test(last);
}

function contentItem({ task, inline, blocks }: ListItem): ContentItem {
  return {
    ...(task && { done: task.checked }),
    text: said(inline) + recordText(recordInComment(task?.comment)),
    content: blocks.flatMap((block) => contentOf(block)),
  };
}

function codeOf({ language, masked, span, content }: Code): Content & { kind: 'code' } {
  const lines = masked.slice(content.start - span.start, content.end - span.start).split(/\r\n|\n|\r/);
  // The first line stands where the fence of its block does.
  const before = masked.slice(0, content.start - span.start);
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1;
  if (content.start > span.start && column > 0 && /[\r\n]/.test(before))
    lines[0] = ' '.repeat(column) + (lines[0] ?? '');
  return { kind: 'code', language, text: withoutIndent(lines.map((line) => line.trimEnd())) };
}

/** Without blank lines around it, and without the indentation that all its lines have. */
function withoutIndent(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== '');
  const indents = filled.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const first = indents[0] ?? '';
  const indent = Math.min(first.length, ...indents.map((each) => sharedLength(first, each)));
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

/** A block as it is written, its own indentation left out. */
function sourceOf(text: string, { start, end }: Range): string {
  const column = start - lineStartOf(text, start);
  const [first = '', ...rest] = text.slice(start, end).split(/\r\n|\n|\r/);
  const indent = new RegExp(`^[ \\t]{0,${column}}`);
  return [first, ...rest.map((line) => line.replace(indent, ''))].join('\n');
}

function titleOf({ heading }: Section): string {
  return said(heading?.inline);
}

/** A run of text on one line, as Markdown. */
function said(inline: Inline | undefined): string {
  if (!inline) return '';
  return inline.decoded === undefined ? onOneLine(inline.raw) : squeeze(inline.decoded);
}

/** The marks of quotes and hard breaks at the ends of lines go. */
function onOneLine(raw: string): string {
  if (!/[\r\n]/.test(raw)) return squeeze(raw);
  return squeeze(
    raw
      .split(/\r\n|\n|\r/)
      .map((line, index) => (index === 0 ? line : line.replace(/^[\s>]+/, '')).replace(/\\$/, ''))
      .join(' '),
  );
}

function keyOf(section: Section | undefined, name: string): Field | undefined {
  return section?.content.keys.find((field) => field.name === name);
}

function settingsOf(section: Section | undefined): Outline['settings'] {
  const setting = (name: SettingName): Partial<Record<SettingName, string>> => {
    const value = said(keyOf(section, name.replace('-', ' '))?.value);
    return value === '' ? {} : { [name]: value };
  };
  return { ...setting('deployment-plan'), ...setting('disable') };
}
