/** Lists that say the same of each item in labelled lines below it: tables that are written without one. */
import type { Span } from '../../text/span.ts';
import type { Field, Inline, List, Table } from '../blocks.ts';
import { fieldsOf, partOf } from '../fieldsOf.ts';
import type { Section } from '../section.ts';
import { roleOf } from './columns.ts';
import type { SectionKind } from '../vocabulary/index.ts';

/** A thing and what is said of it. */
interface Thing {
  readonly title: Inline;
  readonly span: Span;
  readonly lines: readonly Field[];
}

/** What the first column would be called, where its cells do not tell. */
const heads: Partial<Record<SectionKind, string>> = {
  timeline: 'phase',
  schedule: 'phase',
  steps: 'phase',
  risks: 'risk',
  roles: 'role',
  contacts: 'role',
};

/** The table that a list stands for. */
export interface Listed extends Table {
  readonly list: List;
}

/** Whether a table is written as a list. */
export function isListed(table: Table): table is Listed {
  return 'list' in table;
}

/** The records of a section as tables: a row for each thing, a column for each label that half of them have. */
export function recordsIn(section: Section): Listed[] {
  return section.blocks.flatMap((block) => (block.kind === 'list' ? tableOf(section, block) : []));
}

function tableOf({ kind }: Section, list: List): Listed[] {
  const things = list.items.map((item): Thing => ({
    title: item.inline,
    span: item.span,
    lines: fieldsOf(item.blocks),
  }));
  const columns = columnsOf(things);
  const [first, last] = [things[0], things.at(-1)];
  const isMost = ([, form]: (typeof titles)[number]): boolean =>
    things.filter(({ title }) => form.test(title.text)).length * 3 >= things.length * 2;
  const told = titles.find(isMost)?.[0];
  if (!first || !last || things.length < 2 || columns.length < (told ? 1 : 2)) return [];
  const head = told ?? (kind && heads[kind]) ?? '';
  return [
    {
      kind: 'table',
      list,
      span: first.span.through(last.span),
      header: {
        span: first.title.span,
        cells: [
          inlineOf(first.title.span.part(0, 0), head),
          ...columns.map(({ label, raw }) => inlineOf(label, raw)),
        ],
      },
      rows: things.map((thing) => ({
        span: thing.span,
        cells: [thing.title, ...columns.map((column) => cellUnder(thing, column, columns))],
      })),
    },
  ];
}

/** The labels that half of the things have; none where no label is that of most. */
function columnsOf(things: readonly Thing[]): Field[] {
  const counts = new Map<string, { readonly line: Field; count: number }>();
  for (const { lines } of things)
    for (const line of new Map(lines.map((each) => [each.name, each])).values()) {
      const known = counts.get(line.name) ?? { line, count: 0 };
      known.count++;
      counts.set(line.name, known);
    }
  const common = [...counts.values()].filter(({ count }) => count * 2 >= things.length);
  // What half of them have alone may be said of those only.
  if (!common.some(({ count }) => count * 3 >= things.length * 2)) return [];
  // Two names of one thing are one column: `Mitigation` of one, `Countermeasure` of another.
  const labels = common.map(({ line }) => line);
  return labels.filter((label, index) => {
    const before = labels.slice(0, index).find((other) => isSame(other, label));
    return !before || things.some(({ lines }) => has(lines, before) && has(lines, label));
  });
}

/** What a thing says under a label, or by another name of the same that is no column; blank where it says nothing. */
function cellUnder({ title, lines }: Thing, column: Field, columns: readonly Field[]): Inline {
  const line =
    lines.find(({ name }) => name === column.name) ??
    lines.find((each) => isSame(each, column) && !has(columns, each));
  if (!line) return partOf(title, 0, 0);
  return line.value ?? inlineOf(line.label.part(line.label.length, line.label.length), '');
}

function isSame(one: Field, other: Field): boolean {
  const role = roleOf(one.name);
  return role !== undefined && role === roleOf(other.name);
}

function has(lines: readonly Field[], { name }: Field): boolean {
  return lines.some((line) => line.name === name);
}

/** What the first column would be called by what stands in it; `later` and `48 h and more` may end what has times. */
const titles: readonly (readonly [head: string, form: RegExp])[] = [
  [
    'time',
    /^\W*(?:(?:\p{L}{2,9}\.? |\d{4}-\d{2}-\d{2} )?\d{1,2}:\d{2}\b|T\s?[-+–]\s?\d|\d{1,3}\s?[-–]\s?\d{1,3}(?:\s?(?:h|hours?|min\w*|days?))?\W*$)/u,
  ],
  ['variable', /^\W*[A-Z][A-Z0-9]*_[A-Z0-9_]+\W*$/],
  ['endpoint', /^\W*(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S+\W*$/],
];

function inlineOf(span: Span, text: string): Inline {
  return { span, raw: text, text, prose: text, links: [], strong: [] };
}
