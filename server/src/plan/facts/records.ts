/** Lists that say the same of each item in labelled lines below it: tables that are written without one. */
import type { Span } from '../../text/span.ts';
import type { Field, Inline, Table } from '../blocks.ts';
import { fieldsOf, partOf } from '../fieldsOf.ts';
import type { Section } from '../section.ts';
import type { SectionKind } from '../vocabulary/index.ts';

/** A thing and what is said of it. */
interface Thing {
  readonly title: Inline;
  readonly span: Span;
  readonly lines: readonly Field[];
}

/** What the first column would be called, where its cells are no times. */
const heads: Partial<Record<SectionKind, string>> = {
  timeline: 'phase',
  schedule: 'phase',
  steps: 'phase',
  environment: 'variable',
  risks: 'risk',
  roles: 'role',
  contacts: 'role',
};

/** The records of a section as tables: a row for each thing, a column for each label that most of them have. */
export function recordsIn(section: Section): Table[] {
  return section.blocks.flatMap((block) =>
    block.kind === 'list'
      ? tableOf(
          section,
          block.items.map((item) => ({ title: item.inline, span: item.span, lines: fieldsOf(item.blocks) })),
        )
      : [],
  );
}

function tableOf({ kind }: Section, things: readonly Thing[]): Table[] {
  const named = new Map<string, Field>();
  for (const { lines } of things)
    for (const line of lines) if (!named.has(line.name)) named.set(line.name, line);
  const shared = [...named.values()].filter(
    ({ name }) =>
      things.filter(({ lines }) => lines.some((line) => line.name === name)).length * 3 >= things.length * 2,
  );
  const [first, last] = [things[0], things.at(-1)];
  if (!first || !last || things.length < 2 || shared.length < 2) return [];
  return [
    {
      kind: 'table',
      span: first.span.through(last.span),
      header: {
        span: first.title.span,
        cells: [
          inlineOf(
            first.title.span.part(0, 0),
            things.every(isTimed) ? 'time' : ((kind && heads[kind]) ?? ''),
          ),
          ...shared.map(({ label, raw }) => inlineOf(label, raw)),
        ],
      },
      rows: things.map(({ title, span, lines }) => ({
        span,
        cells: [
          title,
          ...shared.map(({ name }) => {
            const line = lines.find((each) => each.name === name);
            return (
              line?.value ??
              (line
                ? inlineOf(line.label.part(line.label.length, line.label.length), '')
                : partOf(title, 0, 0))
            );
          }),
        ],
      })),
    },
  ];
}

/** `- **22:20**`, `- **0-2 h**` over what is done then. */
function isTimed({ title }: Thing): boolean {
  return /^\W*(?:(?:\p{L}{2,9}\.? |\d{4}-\d{2}-\d{2} )?\d{1,2}:\d{2}\b|\d{1,3}\s?[-–]\s?\d{1,3}(?:\s?(?:h|hours?|min\w*|days?))?\W*$)/u.test(
    title.text,
  );
}

function inlineOf(span: Span, text: string): Inline {
  return { span, raw: text, text, prose: text, links: [], strong: [] };
}
