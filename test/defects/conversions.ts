/** The same plan in another form: tables as lists, lists as tables, labels as headings, Markdown as YAML. */
import { analyze, createEnvironment } from '../../server/src/analyze.ts';
import { convert } from '../../server/src/convert/convert.ts';
import type { Format } from '../../server/src/plan/plan.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { plansIn } from '../support/plans.ts';
import type { Rewriting } from './rewritings.ts';
import { Page, type Line } from './systematic/page.ts';
import { cellsOfRow, endsPart, inRuns, rowOf, type Run } from './conversions/runs.ts';

export interface Form extends Rewriting {
  /** The plans that can be written so. */
  readonly from: Format;
  /** Each nth defect is written so; 1 is for forms that change some lines, and all that is harmed in these. */
  readonly every: number;
  /** The share of the defects that must be found in it. */
  readonly found: number;
  /** Findings that good plans may get in it, for what it loses by nature. */
  readonly wrong: number;
  /** Rules that it leaves nothing to, besides those left out of all forms. */
  readonly leftOut?: readonly string[];
}

type Held = Pick<Form, 'found' | 'wrong' | 'leftOut'>;

function inMarkdown(name: string, write: (text: string) => string, held: Held, every = 1): Form {
  return { name, write, from: 'markdown', every, ...held };
}

// A plan written anew names its template, which is found without any rule.
const environment = createEnvironment(
  defaultSettings,
  plansIn('templates').map(({ name, text }) => ({ fileName: name, text, source: 'built-in' })),
  { rules: [] },
);

function inOther(
  from: Format,
  to: Format,
  endings: readonly [RegExp, string],
  every: number,
  held: Held,
): Form {
  return {
    name: `as ${to === 'yaml' ? 'YAML' : 'Markdown'}`,
    from,
    every,
    fileName: (name) => name.replace(...endings),
    write: (text) => {
      const { plan, template } = analyze(
        { text, format: from, fileName: `plan.${from === 'yaml' ? 'yaml' : 'md'}`, forced: true },
        environment,
      );
      return convert(plan, to, { template: template?.template.name });
    },
    ...held,
  };
}

const isRow = ({ text, place }: Line): boolean => place === 'text' && /^\|.*\|\s*$/.test(text);

interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** `Field | Value`, or nothing, over what stands for labelled lines. */
const labelHeads = /^(?:|field|item|key|property|attribute|detail|information|aspect|entry)$/i;

function isOfLabels({ heads }: Table): boolean {
  return heads.length === 2 && labelHeads.test(heads[0] ?? '');
}

/** Each table in another form. */
function inTables(
  write: (table: Table, run: Run) => readonly string[] | undefined,
): (text: string) => string {
  return (text) =>
    inRuns(text, isRow, (run) => {
      const [head = '', marks = '', ...rows] = run.lines;
      if (!/^\|[\s:|-]+\|\s*$/.test(marks) || rows.length === 0) return undefined;
      const table = { heads: cellsOfRow(head), rows: rows.map(cellsOfRow) };
      // What has a cell too many has no other form.
      return rows.every((row) => cellsOfRow(row).length <= table.heads.length)
        ? write(table, run)
        : undefined;
    });
}

interface Thing {
  readonly number: string;
  readonly title: string;
  readonly said: readonly (readonly [label: string, value: string])[];
}

/** What each row is about, its number if it has one, and what else it says. */
function thingsIn({ heads, rows }: Table): Thing[] {
  const isCounted = rows.every(([first = '']) => /^\d+$/.test(first)) && heads.length > 2;
  const about = isCounted ? 1 : 0;
  return rows.map((row) => ({
    number: isCounted ? (row[0] ?? '') : '',
    title: (row[about] ?? '').replaceAll('**', ''),
    said: heads
      .map((head, index) => [head, row[index] ?? ''] as const)
      .filter(([head, value], index) => index > about && head !== '' && value !== ''),
  }));
}

/** A list right before or behind another would be one with it. */
const listed = /^(?:[-*+] |\d+[.)] |\||\s+\S)/;

const asLists = inTables((table, run) => {
  const things = thingsIn(table);
  if (listed.test(run.last) || listed.test(run.next)) return undefined;
  if (isOfLabels(table) || things.some(({ title, said }) => title === '' || said.length === 0))
    return undefined;
  return things.flatMap(({ number, title, said }) => {
    const mark = number === '' ? '-' : `${number}.`;
    const indent = ' '.repeat(mark.length + 1);
    return [`${mark} **${title}**`, ...said.map(([label, value]) => `${indent}- ${label}: ${value}`)];
  });
});

const asHeadings = inTables((table, run) => {
  const things = thingsIn(table);
  if (isOfLabels(table) || !endsPart(run) || run.level < 1 || run.level > 5) return undefined;
  if (things.some(({ title, said }) => title === '' || said.length === 0)) return undefined;
  return things.flatMap(({ number, title, said }, index) => [
    ...(index === 0 ? [] : ['']),
    `${'#'.repeat(run.level + 1)} ${number === '' ? '' : `${number}. `}${title}`,
    '',
    ...said.map(([label, value]) => `**${label}:** ${value}  `),
  ]);
});

function bare(label: string): string {
  return label.replaceAll('**', '').replace(/:$/, '');
}

const fieldsAsLines = inTables((table) =>
  isOfLabels(table)
    ? table.rows.map(([label = '', value = '']) => `**${bare(label)}:** ${value}`.trimEnd() + '  ')
    : undefined,
);

const boldLine = /^(?:- )?\*\*([^*:]{1,50}):\*\*(?: +(\S.*?))? *$/;
const listedLabel = /^- (?:\*\*([^*:]{1,50}):\*\*|(\p{Lu}[^:*`|.,;<>%]{0,40}):)(?: +(\S.*?))? *$/u;

/** Labels with their values, where each line of the run has both and holds nothing more. */
function labelsIn(run: Run, pattern: RegExp): [label: string, value: string][] | undefined {
  const { lines, adjacent, last } = run;
  const found = lines.map((line) => pattern.exec(line));
  const isWhole = !/^\s+\S/.test(adjacent) && !/^(?:[-*+]|\d+[.)]) /.test(adjacent) && !/^[-*+] /.test(last);
  const pairs = found.flatMap((match): [string, string][] =>
    match ? [[match[1] ?? match[2] ?? '', match.at(-1) ?? '']] : [],
  );
  // The last one may introduce what follows it.
  return isWhole && pairs.length > 1 && (pairs.at(-1)?.[1] !== '' || endsPart(run)) ? pairs : undefined;
}

function inLabels(
  pattern: RegExp,
  write: (pairs: readonly [label: string, value: string][], run: Run) => readonly string[] | undefined,
): (text: string) => string {
  return (text) =>
    inRuns(
      text,
      ({ text: line, place }) => place === 'text' && pattern.test(line),
      (run) => {
        const pairs = labelsIn(run, pattern);
        return pairs && write(pairs, run);
      },
    );
}

const labelsAsTables = (pattern: RegExp): ((text: string) => string) =>
  inLabels(pattern, (pairs, { last }) => [
    ...(last === '' || last.startsWith('#') ? [] : ['']),
    '| Field | Value |',
    '| --- | --- |',
    ...pairs.map(rowOf),
    '',
  ]);

const labelsAsLines = inLabels(listedLabel, (pairs) => pairs.map(([label, value]) => `${label}: ${value}  `));

const labelsAsHeadings = inLabels(listedLabel, (pairs, run) =>
  // What a label introduces is no part of its own.
  endsPart(run) && run.level > 0 && run.level < 6 && !/:(?:\*\*)?\s*$/.test(run.last)
    ? pairs.flatMap(([label, value], index) => [
        ...(index === 0 ? [] : ['']),
        `${'#'.repeat(run.level + 1)} ${label}`,
        '',
        value,
      ])
    : undefined,
);

/** What the plan says in labels above its first part, as keys of front matter. */
function asFrontMatter(text: string): string {
  const start = /^## /m.exec(text)?.index ?? text.length;
  const keys: string[] = [];
  const take = (pairs: readonly (readonly string[])[]): string[] => {
    for (const [label = '', value = ''] of pairs)
      keys.push(`${bare(label).toLowerCase().replaceAll(/\W+/g, '-')}: ${JSON.stringify(value)}`);
    return [];
  };
  const front = /^---\n[^]*?^---\n/m.exec(text)?.[0] ?? '';
  const body = text.slice(front.length, start);
  const taken = inLabels(boldLine, (pairs) => take(pairs))(
    inTables((table) => (isOfLabels(table) ? take(table.rows) : undefined))(body),
  );
  if (keys.length === 0) return text;
  return `${front.replace(/---\n$/, '') || '---\n'}${keys.join('\n')}\n---\n${front ? '' : '\n'}${taken}${text.slice(start)}`;
}

/** `- [ ]` as `1. [ ]`, where the whole list is of boxes; what an item holds moves with its mark. */
function numbered(text: string): string {
  return inRuns(
    text,
    ({ text: line, place }) => place !== 'front' && /^(?:- \[[ xX]\] |\s+\S|\s*$)/.test(line),
    ({ lines, last, next }) => {
      if (!lines.some((line) => line.startsWith('- [')) || /^(?:[-*+]|\d+[.)]) /.test(next)) return undefined;
      if (/^(?:[-*+]|\d+[.)]) /.test(last) || /^\s+\S/.test(lines[0] ?? '')) return undefined;
      let number = 0;
      return lines.map((line) => {
        if (line.startsWith('- ')) {
          number++;
          return line.replace('-', `${number}.`);
        }
        return number > 0 && line.trim() !== '' ? ' '.repeat(`${number}.`.length - 1) + line : line;
      });
    },
  );
}

/** All parts below one of their own, each a level deeper. */
function underOne(text: string): string {
  const { lines } = new Page(text);
  const isHeading = ({ text: line, place }: Line): boolean => place === 'text' && /^#{2,} /.test(line);
  const first = lines.findIndex(isHeading);
  const isTitled = lines
    .slice(0, first)
    .some(({ text: line, place }) => place === 'text' && line.startsWith('# '));
  if (!isTitled || lines.some((line) => isHeading(line) && line.text.startsWith('###### '))) return text;
  const deeper = lines.map((line) => (isHeading(line) ? `#${line.text}` : line.text));
  deeper.splice(first, 0, '## The plan', '');
  return deeper.join('\n');
}

/** A title that opens with a number would be an item of a list. */
function underlined(text: string): string {
  return new Page(text).lines
    .map(({ text: line, place }) => {
      const [, marks, title = ''] =
        (place === 'text' ? /^(##?) (?!\d+[.)] )(.*\S)\s*$/.exec(line) : undefined) ?? [];
      return marks ? `${title}\n${(marks === '#' ? '=' : '-').repeat(Math.max(3, title.length))}` : line;
    })
    .join('\n');
}

/** `### Check` as `**Check**`, in parts that have no deeper headings; links may name what is a heading. */
function asBoldLines(text: string): string {
  if (text.includes('](#')) return text;
  const page = new Page(text);
  const written = page.lines.map((line) => line.text);
  for (const part of page.lines) {
    if (part.place !== 'text' || !part.text.startsWith('## ')) continue;
    const heads = page.lines
      .slice(part.index + 1, page.endOfPart(part.index))
      .filter(({ text: line, place }) => place === 'text' && /^#{3,} /.test(line));
    if (heads.some(({ text: line }) => !line.startsWith('### '))) continue;
    for (const { index, text: line } of heads) written[index] = `**${line.slice(4).trim()}**`;
  }
  return written.join('\n');
}

/** Rules that no form says anything of. */
export const leftOutOfAll: Readonly<Record<string, string>> = {
  'text-conflict-marker': 'a conflict is in lines, and what it splits has no form',
  'table-columns': 'a row with a cell too many is in a table alone',
  'yaml-syntax': 'what cannot be read cannot be written anew',
  'yaml-schema': 'keys are known in YAML alone',
  'template-invalid': 'the keys that make a document a template are no part of a plan',
  'markdown-drift': 'the file that it was made from has the form that it had',
};

/** Rules about marks that the other format does not have, or that a plan written anew has set right. */
const ofMarkdown = [
  'text-mojibake',
  'suppression-unused',
  'checkbox-malformed',
  'step-numbering',
  'section-empty',
  'section-duplicate',
];

/** What a heading has that a bold line has not: a place in the order of the template, and times to hold against a timeline. */
const ofHeadings = ['section-required', 'section-order', 'section-duplicate', 'timeline-stage-mismatch'];

export const forms: readonly Form[] = [
  inOther('markdown', 'yaml', [/\.md$/, '.deployment-plan.yaml'], 10, {
    found: 0.969,
    wrong: 0,
    leftOut: ofMarkdown,
  }),
  inOther('yaml', 'markdown', [/(?:\.deployment-plan)?\.ya?ml$/, '.md'], 3, {
    found: 0.964,
    wrong: 7,
    leftOut: ofMarkdown,
  }),
  inMarkdown('tables as lists of labelled lines', asLists, { found: 0.965, wrong: 0 }),
  inMarkdown('rows of tables as headings over labelled lines', asHeadings, { found: 0.713, wrong: 11 }),
  inMarkdown('tables of fields as bold labels', fieldsAsLines, { found: 0.992, wrong: 1 }),
  inMarkdown('the fields of the header as front matter', asFrontMatter, { found: 0.996, wrong: 1 }),
  inMarkdown('bold labels as tables', labelsAsTables(boldLine), { found: 0.966, wrong: 1 }),
  inMarkdown('lists of labels as tables', labelsAsTables(listedLabel), { found: 0.916, wrong: 2 }),
  inMarkdown('lists of labels as lines', labelsAsLines, { found: 0.826, wrong: 3 }),
  inMarkdown('lists of labels as headings', labelsAsHeadings, { found: 0.687, wrong: 2 }),
  inMarkdown('checklists with numbers', numbered, { found: 1, wrong: 0 }),
  inMarkdown('headings a level deeper below one', underOne, { found: 0.941, wrong: 5 }, 20),
  inMarkdown('headings underlined', underlined, { found: 1, wrong: 0 }, 20),
  inMarkdown('headings of the third level as bold lines', asBoldLines, {
    found: 0.926,
    wrong: 8,
    leftOut: ofHeadings,
  }),
];
