import { walkBlocks, type Inline, type Paragraph, type Row, type Table } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import { roleOf } from '../../plan/facts/columns.ts';
import type { Section } from '../../plan/section.ts';
import type { Edit } from '../../text/edit.ts';
import { lineBreakOf, lineStartOf } from '../../text/lines.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { defineRule, type Finding, type RuleContext } from '../rule.ts';

export const tableColumns = defineRule({
  name: 'table-columns',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  forTemplates: true,
  description:
    'A table row with more or fewer cells than its header, or a table without a column of its template.',
  rationale:
    'What stands in a cell too many is not shown at all, and a row with a cell too few shows its values under the wrong heads: an owner who reads as a status is nobody’s phone call. A `|` inside a cell is written `\\|`, in code too.',
  valid: [
    '# Timeline\n\n| Time | Owner |\n| --- | --- |\n| 09:00 | Ann |\n| 09:30 | |\n| 10:00 | Ann | |\n| | |\n',
    '# Timeline\n\nTime | Command\n--- | ---\n09:00 | `ps \\| grep api`\n09:30 | Ann \\| Bo\n',
    '# Timeline\n\n```text\n| Time | Owner |\n| --- | --- |\n| 09:00 |\n```\n\nEither a | b or c.\n',
    {
      text: '# Plan\n\n## Timeline\n\n| Start | Who | What |\n| --- | --- | --- |\n| 09:00 | Ann | Deploy |\n',
      template:
        '# Plan\n\n## Timeline\n\n| Time | Owner | Phase |\n| --- | --- | --- |\n| [Time] | [Name] | [Phase] |\n',
    },
    {
      text: '# Plan\n\n## Timeline\n\n| Time | Phase |\n| --- | --- |\n| 09:00 | Deploy |\n',
      template:
        '# Plan\n\n## Timeline\n\n| Time | Phase | Owner |\n| --- | --- | --- |\n| [Time] | [Phase] | [Name] |\n',
      settings: { level: 'essential' },
    },
    { text: 'timeline:\n  - time: 09:00\n    owner: Ann\n  - time: 09:30\n', format: 'yaml' },
  ],
  invalid: [
    '# Timeline\n\n⟦| Time | Phase |⟧\n| --- | --- |\n| 09:00 | Deploy | Ann |\n| 10:00 | Test | Ben |\n| 11:00 | Watch | Eve |\n',
    {
      text: '# Timeline\n\n| Time | Owner | Status |\n| --- | --- | --- |\n⟦| 09:00 | Ann |⟧\n⟦| 09:30 |⟧\n',
      fixed:
        '# Timeline\n\n| Time | Owner | Status |\n| --- | --- | --- |\n| 09:00 | Ann | |\n| 09:30 | | |\n',
    },
    '# Timeline\n\n| Time | Owner |\n| --- | --- |\n| 09:00 | Ann | ⟦done | late⟧ |\n',
    {
      text: '# Checks\n\n| Check | Command |\n| --- | --- |\n| Running | ⟦`ps aux | grep api`⟧ |\n',
      fixed: '# Checks\n\n| Check | Command |\n| --- | --- |\n| Running | `ps aux \\| grep api` |\n',
    },
    {
      text: '# Checks\n\n- Hosts\n\n  Host | Zone | State\n  --- | --- | ---\n  ⟦a | west⟧\n',
      fixed: '# Checks\n\n- Hosts\n\n  Host | Zone | State\n  --- | --- | ---\n  a | west | |\n',
    },
    {
      text: '# Checks\n\n| Host | Zone |\n| --- | --- |\n| a | west |\n⟦**Note:** all in one region⟧\n',
      fixed: '# Checks\n\n| Host | Zone |\n| --- | --- |\n| a | west |\n\n**Note:** all in one region\n',
    },
    {
      text: '# Checks\n\n| Host | Zone | State |\n⟦| --- | --- |⟧\n| a | west | up |\n',
      fixed: '# Checks\n\n| Host | Zone | State |\n| --- | --- | --- |\n| a | west | up |\n',
    },
    {
      text: '# Plan\n\n## Timeline\n\n⟦| Time | Phase |⟧\n| --- | --- |\n| 09:00 | Deploy |\n',
      template:
        '# Plan\n\n## Timeline\n\n| Time | Phase | Owner |\n| --- | --- | --- |\n| [Time] | [Phase] | [Name] |\n',
      chosen: {
        title: 'Add the column “Owner”',
        text: '# Plan\n\n## Timeline\n\n| Time | Phase | Owner |\n| --- | --- | --- |\n| 09:00 | Deploy | |\n',
      },
    },
  ],
  *check(plan, context) {
    if (plan.format === 'yaml') return;
    yield* plan.facts(unruledIn);
    yield* plan.facts(headsMissingIn);
    for (const { table, row } of plan.facts(unevenRowsIn)) {
      const found = compareRow(plan, table, row);
      if (found) yield found;
    }
    yield* missingColumns(plan, context);
  },
});

function unruledIn({ blocks }: Section): Finding[] {
  return [...walkBlocks(blocks)].flatMap((block) =>
    block.kind === 'paragraph' ? [...unruledTable(block)] : [],
  );
}

function unevenRowsIn({ blocks }: Section): { table: Table; row: Row }[] {
  return [...walkBlocks(blocks)].flatMap((table) =>
    table.kind === 'table'
      ? (lacksHead(table) ? [] : table.rows).flatMap((row) =>
          row.cells.length === table.header.cells.length ? [] : [{ table, row }],
        )
      : [],
  );
}

/** Every row has one more cell than the header: it is a head that is missing. */
function lacksHead({ header, rows }: Table): boolean {
  const wanted = header.cells.length + 1;
  return (
    rows.length > 2 &&
    rows.every(({ cells }) => cells.length === wanted) &&
    rows.some(({ cells }) => squeeze(cells.at(-1)?.text ?? '') !== '')
  );
}

function headsMissingIn({ blocks }: Section): Finding[] {
  return [...walkBlocks(blocks)].flatMap((block) =>
    block.kind === 'table' && lacksHead(block)
      ? [
          {
            message:
              'Every row has a cell more than this header, so the values may stand under the wrong heads and the last is not shown. Add the head that is missing.',
            span: block.header.span,
          },
        ]
      : [],
  );
}

function compareRow(plan: Plan, table: Table, row: Row): Finding | undefined {
  const wanted = table.header.cells.length;
  const extra = row.cells.slice(wanted);
  if (extra.some(({ text }) => squeeze(text) !== '')) return tooMany(plan, row, wanted, extra);
  if (row.cells.length >= wanted) return undefined;
  const source = plan.text.slice(row.span.start, row.span.end);
  const end = row.span.start + source.trimEnd().length;
  const missing = wanted - row.cells.length;
  if (!/(?<!\\)\|/.test(source)) return swallowed(plan, row, end);
  const closed = /(?<!\\)\|\s*$/.test(source);
  const cells = missing === 1 ? 'a cell' : `${missing} cells`;
  return {
    message: `This row has ${cells} fewer than the header, so its last values may stand under the wrong heads. Add what is missing, or leave the cell empty.`,
    span: { start: row.span.start, end },
    fixes: [
      {
        title: 'Add the missing cells',
        edits: [{ range: { start: end, end }, newText: ' |'.repeat(closed ? missing : missing + 1) }],
        safe: true,
      },
    ],
  };
}

/** Text right below a table is its last row to every renderer. */
function swallowed(plan: Plan, row: Row, end: number): Finding {
  return {
    message:
      'This line stands right below the table, so it is shown as a row of it. Leave a blank line before it.',
    span: { start: row.span.start, end },
    fixes: [
      {
        title: 'Insert a blank line',
        edits: [
          {
            range: {
              start: lineStartOf(plan.text, row.span.start),
              end: lineStartOf(plan.text, row.span.start),
            },
            newText: lineBreakOf(plan.text),
          },
        ],
        safe: true,
      },
    ],
  };
}

function tooMany(plan: Plan, row: Row, wanted: number, extra: readonly Inline[]): Finding {
  const source = plan.text.slice(row.span.start, row.span.end);
  const codes = [...source.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)].map(({ index, 0: code }) => ({
    start: row.span.start + index,
    end: row.span.start + index + code.length,
    pipes: [...code.matchAll(/(?<!\\)\|/g)].map((pipe) => row.span.start + index + pipe.index),
  }));
  const split = codes.filter(({ pipes }) => pipes.length > 0);
  const pipes = split.flatMap((code) => code.pipes);
  const [first] = split;
  const last = split.at(-1);
  if (first && last && row.cells.length - pipes.length === wanted) {
    return {
      message:
        'The `|` in this code ends the cell, so part of the command is cut off where the plan is read. Write it `\\|`.',
      span: { start: first.start, end: last.end },
      fixes: [
        {
          title: 'Write `\\|`',
          edits: pipes.map((at) => ({ range: { start: at, end: at }, newText: '\\' })),
          safe: true,
        },
      ],
    };
  }
  const filled = extra.filter(({ text }) => squeeze(text) !== '');
  const start = filled[0]?.span.start ?? row.span.start;
  const end = filled.at(-1)?.span.end ?? row.span.end;
  return {
    message:
      'This stands beyond the last column of the header, where no reader of the plan will see it. Give it a column, or write a `|` inside a cell as `\\|`.',
    span: { start, end },
  };
}

const ruler = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Rows with a ruler of another length are no table at all: they show as one run of text. */
function* unruledTable({ inline }: Paragraph): Generator<Finding> {
  // A carriage return counts as a blank at a line's end, so that offsets hold.
  const lines = inline.text.replace(/\r/g, ' ').split('\n');
  const [first = '', second = '', third = ''] = lines;
  if (!second.includes('-') || !ruler.test(second) || !/^[^|]*\|/.test(third)) return;
  const wanted = cellCount(first);
  if (!/^\s*\|.*\|\s*$/.test(first) || wanted < 2 || !second.includes('|') || cellCount(second) === wanted)
    return;
  const start = first.length + 1 + second.search(/\S/);
  const range = inline.span.part(start, first.length + 1 + second.trimEnd().length);
  yield {
    message:
      'The line of dashes has not as many cells as the header, so this is shown as running text and no table. Give each column its dashes.',
    span: range,
    fixes: [
      {
        title: 'Make the line fit the header',
        edits: [{ range, newText: `|${' --- |'.repeat(wanted)}` }],
        safe: true,
      },
    ],
  };
}

function cellCount(line: string): number {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
}

/** Columns of the template's tables that the plan has under no other name either. */
function* missingColumns(plan: Plan, { template, settings }: RuleContext): Generator<Finding> {
  // What only the template asks for is no part of the level `essential`.
  if (!template || settings.level === 'essential') return;
  for (const { wanted, found } of template.matches) {
    const model = wanted.blocks.find((block) => block.kind === 'table');
    const table = found?.blocks.find((block) => block.kind === 'table');
    if (!model || !table) continue;
    const asked = model.header.cells.map(({ text }) => normalizeName(text));
    const has = table.header.cells.map(({ text }) => normalizeName(text));
    const own = has.filter((name) => !asked.includes(name));
    const missing = model.header.cells.filter(({ text }) => {
      const name = normalizeName(text);
      return name !== '' && !has.includes(name) && !own.some((other) => isLike(name, other));
    });
    const shared = asked.filter((name) => has.includes(name)).length;
    if (shared < 2 || shared < missing.length) continue;
    for (const cell of missing) {
      const name = squeeze(cell.text);
      const end =
        table.header.span.start +
        plan.text.slice(table.header.span.start, table.header.span.end).trimEnd().length;
      yield {
        message: `The template has a column “${name}” here. Add it, so that nobody has to ask for it on the night.`,
        span: { start: table.header.span.start, end },
        fixes: [{ title: `Add the column “${name}”`, edits: columnEdits(plan, table, name), safe: false }],
      };
    }
  }
}

function isLike(wanted: string, own: string): boolean {
  const role = roleOf(wanted);
  return (role !== undefined && role === roleOf(own)) || wanted.split(' ').some((word) => own.includes(word));
}

function columnEdits(plan: Plan, table: Table, name: string): Edit[] {
  const { text } = plan;
  const edits: Edit[] = [];
  const stop = table.rows[0]?.span.start ?? table.span.end;
  const rulerStart =
    table.header.span.end + (/^\s*/.exec(text.slice(table.header.span.end, stop))?.[0].length ?? 0);
  const rows = [
    table.header.span,
    {
      start: rulerStart,
      end:
        rulerStart + (/^[^\r\n]*/.exec(text.slice(rulerStart, Math.max(stop, rulerStart)))?.[0].length ?? 0),
    },
    ...table.rows.map(({ span }) => span),
  ];
  rows.forEach((range, index) => {
    const source = text.slice(range.start, range.end).trimEnd();
    const end = range.start + source.length;
    const cell = index === 0 ? name : index === 1 ? '---' : '';
    const closed = /(?<!\\)\|$/.test(source);
    edits.push({
      range: { start: end, end },
      newText: closed ? ` ${cell}${cell === '' ? '' : ' '}|` : ` | ${cell}`,
    });
  });
  return edits;
}
