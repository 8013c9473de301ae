/** Rows of tables, mappings of YAML and list items with labelled lines: one thing told in named cells. */
import type { Field, Inline, List, Row, Table } from '../blocks.ts';
import { walkBlocks, walkItems } from '../blocks.ts';
import { fieldsOf } from '../fieldsOf.ts';
import { recordsIn } from './records.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';

export interface Cell {
  /** The column's head, the key or the label, to compare by. */
  readonly head: string;
  /** The same as written. */
  readonly label: string;
  /** Blank cells of a table are there; keys and labels without a value are not. */
  readonly inline: Inline;
}

export interface Entry {
  readonly span: Span;
  /** What it is about, where that is said outside the cells: a YAML key, the item's own line. */
  readonly title?: Inline;
  readonly cells: readonly Cell[];
  /** The table that it is a row of, and the list that is written for one. */
  readonly table?: Table;
  readonly block?: Table | List;
}

export function entriesIn(section: Section): Entry[] {
  return section.facts(readEntries);
}

function readEntries(section: Section): Entry[] {
  const entries: Entry[] = [];
  for (const block of walkBlocks(section.blocks)) if (block.kind === 'table') entries.push(...rowsOf(block));
  const records = section.facts(recordsIn);
  entries.push(...records.flatMap((table) => rowsOf(table, table.list)));
  const told = new Set(records.flatMap(({ rows }) => rows.map(({ span }) => span)));
  for (const { item } of walkItems(section.blocks)) {
    if (told.has(item.span)) continue;
    const cells = cellsOf(fieldsOf(item.blocks));
    if (cells.length > 0) entries.push({ span: item.inline.span, title: item.inline, cells });
  }
  const { labelled, level } = section;
  const keys = section.content.keys.length > 0 || (level > 1 && labelled.length > 1) ? cellsOf(labelled) : [];
  if (section.heading && keys.length > 0)
    entries.push({ span: section.heading.span, title: section.heading.inline, cells: keys });
  return entries;
}

function rowsOf(table: Table, block: Table | List = table): Entry[] {
  const heads = table.header.cells.map(({ text }) => normalizeName(text));
  return table.rows.map((row: Row) => ({
    span: row.span,
    cells: row.cells.map((inline, index) => ({
      head: heads[index] ?? '',
      label: table.header.cells[index]?.text ?? '',
      inline,
    })),
    table,
    block,
  }));
}

function cellsOf(fields: readonly Field[]): Cell[] {
  return fields.flatMap(({ name, raw, value }) => (value ? [{ head: name, label: raw, inline: value }] : []));
}

/** The first cell under such a head that says something. */
export function cellUnder({ cells }: Entry, head: RegExp): Inline | undefined {
  return cells.find((cell) => head.test(cell.head) && squeeze(cell.inline.text) !== '')?.inline;
}
