/** Finds the labelled values in blocks: the same for every format. */
import { normalizeName, squeeze } from '../text/words.ts';
import type { Span } from '../text/span.ts';
import type { Block, Field, Inline, ListItem, Table } from './blocks.ts';
import { labels } from './vocabulary/labels.ts';

const itemLabel = /^\s*([\p{L}][^:：\n|]{0,60}?)\s*[:：](?=\s|$)/u;

export function fieldsOf(blocks: readonly Block[]): Field[] {
  const fields: Field[] = [];
  collect(blocks, fields);
  return fields;
}

function collect(blocks: readonly Block[], fields: Field[]): void {
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      const bold = labelled(block.inline, blocks.slice(index + 1));
      const parts = bold.length > 0 ? bold : [...strongLine(block.inline), ...plainParts(block.inline)];
      const lines = parts.length > 0 ? parts : plainLines(block.inline, blocks.slice(index + 1));
      fields.push(
        ...(lines.length > 0 ? lines : labelledSentences(block.inline, 0, block.inline.text.length)),
      );
    } else if (block.kind === 'quote') collect(block.blocks, fields);
    else if (block.kind === 'table') fields.push(...fieldTable(block));
    else if (block.kind === 'list') {
      for (const item of block.items) {
        const field = ofItem(item);
        if (field) fields.push(field);
        collect(item.blocks, fields);
      }
    }
  });
}

/** A line of a block of facts that is written without marks; `status: planned` too, where no line begins otherwise. */
const plainLine =
  /^[ \t]*(?:\p{Extended_Pictographic}\uFE0F?[ \t]+)?(\p{L}[^:：\n|.,;!?<>()`*_]{0,40}?)[ \t]*[:：](?=[ \t\r]|\\?$)/u;

/** `Status: Draft` over `Owner: Ann Lee`: a paragraph of nothing but such lines, at least two. */
function plainLines(inline: Inline, following: readonly Block[]): Field[] {
  if (!inline.text.includes('\n') || !plainLine.test(inline.text)) return [];
  const lines: { at: number; line: string; name: string }[] = [];
  let at = 0;
  for (const line of inline.text.split('\n')) {
    const name = plainLine.exec(line)?.[1];
    if (name === undefined || name.split(/\s+/).length > (/^\p{Lu}/u.test(name) ? 4 : 2)) return [];
    lines.push({ at, line, name });
    at += line.length + 1;
  }
  if (!lines.some(({ line }) => /[:：][ \t]+[^\s\\]/.test(line))) return [];
  return lines.flatMap(({ at: start, line, name }, index) => {
    const several = labelledSentences(inline, start, start + line.replace(/\\?\s*$/, '').length);
    if (several.length > 0) return several;
    const from = start + line.indexOf(name);
    const label = inline.span.part(from, from + name.length);
    const behind = start + (plainLine.exec(line)?.[0].length ?? 0);
    const value = valueIn(inline, behind, start + line.replace(/\\?\s*$/, '').length);
    return {
      span: value ? label.through(value.span) : label,
      label,
      ...labelName(name),
      ...(value && { value }),
      form: 'plain' as const,
      introduces: !value && index === lines.length - 1 ? introduced(following) : [],
    };
  });
}

const sentenceLabel = /(?:^[ \t]*|[.;!][ \t]+|[.;!]?\n[ \t]*)(\p{Lu}[\p{L}’' /-]{1,30})[:：](?=[ \t\n])/gu;

/** `Decision: Ann Lee. Latest start: 04:30. Takes: 25 minutes.`: one sentence after the other that opens with a label. */
function labelledSentences(inline: Inline, from: number, to: number): Field[] {
  const text = inline.prose.slice(from, to);
  if (!/[.;!]\s+\p{Lu}[^:：.;!]{1,30}[:：]\s/u.test(text)) return [];
  const labels = [...text.matchAll(sentenceLabel)].filter(
    ({ 1: name = '' }) => name.trim().split(/\s+/).length <= 4,
  );
  if (labels.length < 2 || labels[0]?.index !== 0) return [];
  return labels.flatMap((match, index): Field[] => {
    const name = (match[1] ?? '').trim();
    const start = from + match.index + match[0].indexOf(name);
    const behind = from + match.index + match[0].length;
    const stop = labels[index + 1]?.index;
    const said = inline.text.slice(behind, stop === undefined ? to : from + stop);
    const value = valueIn(inline, behind, behind + said.replace(/[\s.;]+$/, '').length);
    const label = inline.span.part(start, start + name.length);
    return value
      ? [{ span: label.through(value.span), label, ...labelName(name), value, form: 'plain', introduces: [] }]
      : [];
  });
}

/** `Status: Planned · Owner: Ann Lee · Date: 2031-05-20`: lines of nothing but such parts, at least two to each. */
function plainParts(inline: Inline): Field[] {
  if (!/[:：][^\n]*\s[·•|]\s/.test(inline.text)) return [];
  const lines = [...inline.text.trimEnd().matchAll(/[^\n]+/g)].map((line) => partsOf(inline, line));
  return lines.every((fields) => fields.length > 1) ? lines.flat() : [];
}

/** `**Status: Planned**`: a line that is strong as a whole; `**Step 2: Copy**` is a title. */
function strongLine(inline: Inline): Field[] {
  const [only] = inline.strong;
  if (!only || inline.strong.length > 1) return [];
  const start = only.start - inline.span.start;
  const end = only.end - inline.span.start;
  const match = strongField.exec(inline.text.slice(start, end));
  if (!match || /[\p{L}\p{N}]/u.test(inline.text.slice(0, start) + inline.text.slice(end))) return [];
  const name = match[1] ?? '';
  const from = start + match[0].indexOf(name);
  const label = inline.span.part(from, from + name.length);
  const value = valueIn(inline, start + match[0].length, end);
  return value
    ? [{ span: label.through(value.span), label, ...labelName(name), value, form: 'bold', introduces: [] }]
    : [];
}

const strongField = /^[^\p{L}\p{N}\n]*(\p{L}[\p{L} /-]{1,30}?)\s*[:：]\s(?=[^\n:：]{1,60}$)/u;

/** `Release 4.2 | Status: Planned | Owner: Ann Lee`: all parts but one have a label, and all labels but one a value. */
function partsOf(inline: Inline, { 0: line, index: at }: RegExpExecArray): Field[] {
  const parts = [...line.matchAll(/[^·•|]+/g)];
  const fields = parts.flatMap((part): Field[] => {
    const match = plainPart.exec(part[0]);
    if (!match) return [];
    const name = match[1] ?? '';
    const start = at + part.index;
    const from = start + part[0].indexOf(name);
    const label = inline.span.part(from, from + name.length);
    const value = valueIn(inline, start + match[0].length, start + part[0].length);
    const span = value ? label.through(value.span) : label;
    return [
      { span, label, ...labelName(name), ...(value && { value }), form: 'plain' as const, introduces: [] },
    ];
  });
  const valued = fields.filter(({ value }) => value).length;
  return valued > 1 && valued >= fields.length - 1 && fields.length >= parts.length - 1 ? fields : [];
}

const plainPart = /^\s*(\p{Lu}[\p{L} /-]{1,30}?)\s*[:：](?=\s|$)/u;

/** `**Label:** value`, `**Label**: value` and `*Label:* value`, one or more to a paragraph, each up to the next label. */
function labelled(inline: Inline, following: readonly Block[]): Field[] {
  const strong = inline.strong.filter((each) => isLabel(inline, each));
  const labels = strong.length > 0 ? strong : emphasised(inline);
  return labels.map((strong, index) => {
    const next = labels[index + 1];
    const stop = next ? next.start - inline.span.start : inline.text.length;
    const end = strong.end - inline.span.start;
    const colon = /^(?:[\s*_]*[:：]| +[–—-] )/.exec(inline.text.slice(end))?.[0].length ?? 0;
    const behind = next ? (/\s*[|·•]\s*$/.exec(inline.text.slice(end + colon, stop))?.[0].length ?? 0) : 0;
    const value = valueIn(inline, end + colon, stop - behind);
    const last = index === labels.length - 1;
    return {
      span: value ? strong.through(value.span) : strong,
      label: strong,
      ...labelName(inline.text.slice(strong.start - inline.span.start, end)),
      ...(value && { value }),
      form: 'bold' as const,
      introduces: !value && last ? introduced(following) : [],
    };
  });
}

const emphasis =
  /(?<=^[^\p{L}\p{N}\n*_]{0,8})([*_])(?![*_\s])([^*_\n:：]{1,40})(?:[:：]\1(?![*_])|\1[:：])(?=\s|$)/gmu;

/** `*When:* two brokers are down`, at the start of a line. */
function emphasised({ raw, text, span }: Inline): Span[] {
  if (!/[*_]/.test(raw)) return [];
  return [...raw.matchAll(emphasis)].flatMap(({ index, 2: name = '' }) =>
    // What is no mark of emphasis is still there in the text.
    text[index] === ' ' ? [span.part(index + 1, index + 1 + name.length)] : [],
  );
}

/** Strong text that opens its line and ends with a colon, within or right behind; a label that is known with a dash too. */
function isLabel(inline: Inline, strong: Span): boolean {
  const start = strong.start - inline.span.start;
  const end = strong.end - inline.span.start;
  const before = inline.text.slice(0, start);
  const name = inline.text.slice(start, end);
  const behind = inline.text.slice(end, end + 8);
  const opensLine = /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(before) || /[|·•;]\s*$/.test(before);
  return (
    opensLine &&
    (/[:：]\s*$/.test(name) ||
      /^[\s*_]{0,4}[:：]/.test(behind) ||
      (/^ +[–—-] /.test(behind) && labels.exact(normalizeName(name)) !== undefined))
  );
}

/** The next block, when it is one that a label can head. */
function introduced(following: readonly Block[]): Block[] {
  const next = following[0];
  if (!next) return [];
  if (next.kind === 'html') return introduced(following.slice(1));
  // A paragraph that opens with a label of its own is no value.
  if (next.kind === 'paragraph' && labelled(next.inline, []).length > 0) return [];
  return [next];
}

/** `- Label: value`, `- **Label**: value`; a checklist item is none. */
function ofItem(item: ListItem): Field | undefined {
  if (item.task) return undefined;
  const { inline } = item;
  const strong = labelled(inline, item.blocks)[0];
  if (strong) return { ...strong, form: 'item' };
  const match = itemLabel.exec(inline.prose);
  if (!match) return undefined;
  const name = match[1] ?? '';
  if (name.split(/\s+/).length > 6) return undefined;
  const at = match[0].indexOf(name);
  const label = inline.span.part(at, at + name.length);
  const value = valueIn(inline, match[0].length, inline.text.length);
  return {
    span: value ? label.through(value.span) : label,
    label,
    ...labelName(name),
    ...(value && { value }),
    form: 'item',
    introduces: value ? [] : item.blocks,
  };
}

/** A table of two columns whose header says `Field | Value` or the like, or nothing, or that has facts of a plan in its rows. */
function fieldTable(table: Table): Field[] {
  const [first, second] = table.header.cells;
  if (table.header.cells.length !== 2 || !first || !second) return [];
  if (
    !(normalizeName(second.text) === 'value' && facts(table) > 2) &&
    !/^(?:|field|item|key|property|attribute|parameter|detail|details|information|question|point|aspect|topic|subject|facts?|entry|metadata|meta data|characteristic|campo|feld|champ)$/.test(
      normalizeName(first.text),
    )
  )
    return [];
  return table.rows.flatMap((row) => {
    const [label, cell] = row.cells;
    if (!label || !squeeze(label.text)) return [];
    const value = cell && valueIn(cell, 0, cell.text.length);
    return [
      {
        span: value ? label.span.through(value.span) : label.span,
        label: label.span,
        ...labelName(label.text),
        ...(value && { value }),
        form: 'table' as const,
        introduces: [],
      },
    ];
  });
}

/** How many rows begin with the label of a fact. */
function facts({ rows }: Table): number {
  return rows.filter(({ cells }) => labels.exact(normalizeName(cells[0]?.text ?? '')) !== undefined).length;
}

function labelName(label: string): { raw: string; name: string } {
  return { raw: squeeze(label).replace(/\s*[:：]$/, ''), name: normalizeName(label) };
}

/** The trimmed part of a run of text, as a run of its own; undefined where it is blank. */
export function valueIn(inline: Inline, from: number, to: number): Inline | undefined {
  const text = inline.text.slice(from, to);
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  const start = from + text.indexOf(trimmed);
  return partOf(inline, start, start + trimmed.length);
}

export function partOf(inline: Inline, from: number, to: number): Inline {
  const span = inline.span.part(from, to);
  return {
    span,
    raw: inline.raw.slice(from, to),
    text: inline.text.slice(from, to),
    prose: inline.prose.slice(from, to),
    // Its brackets are no text, so the link may reach further than its words.
    links: inline.links.filter((link) => link.span.start < span.end && link.span.end > span.start),
    strong: inline.strong.filter((strong) => strong.start >= span.start && strong.end <= span.end),
  };
}
