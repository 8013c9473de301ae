/** Harm to the form of a plan in Markdown: its text, blanks, boxes, tables, numbers, dates and times. */
import { field, inCells, inFields, inLines, withoutPart, type Kind } from './harm.ts';

const words = /^[A-Z][a-z]+ .*[a-z] /;
const row = /^\|.*\|\s*$/;
const box = /^\s*[-*] \[ \] /;
const clock = /(?<!:)\b(\d\d):(\d\d)\b(?!:)/;
const date = /\b(20\d\d)-(\d\d)-(\d\d)\b/;

const blanks = ['TBD', '[to be filled in]', '<owner>', '{{VALUE}}', '???', '...', 'TODO: ask Ann', '____'];

export const form: readonly Kind[] = [
  {
    name: 'letters read in the wrong encoding',
    rules: ['text-mojibake'],
    found: 1,
    harms: inLines('text', (text) =>
      words.test(text) ? text.replace(/([a-z]) /, '$1 \u00e2\u20ac\u201d ') : undefined,
    ),
  },
  {
    name: 'two versions of a line, as a merge leaves them',
    rules: ['text-conflict-marker'],
    found: 1,
    harms: inLines('text', (text) =>
      words.test(text)
        ? ['<'.repeat(7) + ' HEAD', text, '='.repeat(7), `${text}!`, '>'.repeat(7) + ' main'].join('\n')
        : undefined,
    ),
  },
  ...blanks.map((blank): Kind => ({
    name: `${blank} for the value of a field`,
    rules: ['placeholder-unfilled', 'choice-unresolved', 'status-unknown', 'date-invalid'],
    found: 1,
    harms: inFields(/./, blank),
  })),
  {
    name: 'a field without its value',
    rules: ['field-empty', 'rollback-triggers-required', 'decision-incomplete'],
    found: 0.9,
    harms: inLines('text', (text, { index }, page) =>
      field.test(page.lines[index + 1]?.text ?? '') ? field.exec(text)?.[0].trimEnd() : undefined,
    ),
  },
  {
    name: 'TBD in the last cell of a row',
    rules: ['placeholder-unfilled'],
    found: 1,
    harms: inLines('text', (text, { columns }) =>
      columns ? text.replace(/\|[^|]*\|\s*$/, '| TBD |') : undefined,
    ),
  },
  {
    name: 'a row with a cell less',
    rules: ['table-columns'],
    found: 1,
    harms: inLines('text', (text, { columns }) =>
      columns && columns.length > 1 ? text.replace(/\|[^|]*\|\s*$/, '|') : undefined,
    ),
  },
  {
    name: 'a row with a cell more',
    rules: ['table-columns'],
    found: 1,
    harms: inLines('text', (text, { columns }) => (columns ? `${text.trimEnd()} more |` : undefined)),
  },
  ...(
    [
      ['without its blank', '[]'],
      ['with a blank too many', '[ x]'],
    ] as const
  ).map(([name, mark]): Kind => ({
    name: `a box ${name}`,
    rules: ['checkbox-malformed'],
    found: 1,
    harms: inLines('text', (text) => (box.test(text) ? text.replace('[ ]', mark) : undefined)),
  })),
  {
    name: 'a box that touches its words',
    rules: ['checkbox-malformed'],
    found: 1,
    harms: inLines('text', (text) => (box.test(text) ? text.replace('[ ] ', '[ ]') : undefined)),
  },
  {
    name: 'an item twice',
    rules: ['checklist-duplicate'],
    found: 0.96,
    harms: inLines('text', (text) =>
      /^\s*[-*] \[[ x]\] \S{2,} \S+ \S/.test(text) ? `${text}\n${text}` : undefined,
    ),
  },
  {
    name: 'a number left out in a list',
    rules: ['step-numbering'],
    found: 1,
    harms: inLines('text', (text, { index }, page) => {
      const number = Number(/^(\d+)\. /.exec(text)?.[1]);
      const before = page.lines.slice(0, index).findLast(({ text: line }) => /^\S/.test(line));
      return number > 1 && before?.text.startsWith(`${number - 1}. `)
        ? text.replace(/^\d+/, `${number + 2}`)
        : undefined;
    }),
  },
  {
    name: 'a number given twice in headings',
    rules: ['step-numbering'],
    found: 0.95,
    harms: inLines('text', (text) => {
      const number = Number(/^#+ .*?\b(?:Step|Stage|Phase) (\d+)/.exec(text)?.[1]);
      return number > 1 ? text.replace(/\b(Step|Stage|Phase) \d+/, `$1 ${number - 1}`) : undefined;
    }),
  },
  {
    name: 'a day that its month has not',
    rules: ['date-invalid'],
    found: 1,
    harms: inLines('text', (text) => (date.test(text) ? text.replace(date, '$1-02-30') : undefined)),
  },
  {
    name: 'a month that no year has',
    rules: ['date-invalid'],
    found: 0.96,
    harms: inLines('text', (text) => (date.test(text) ? text.replace(date, '$1-13-$3') : undefined)),
  },
  {
    name: 'an hour that no day has',
    rules: ['time-invalid'],
    found: 0.98,
    harms: inLines('text', (text) => (clock.test(text) ? text.replace(clock, '25:$2') : undefined)),
  },
  {
    name: 'minutes that no hour has',
    rules: ['time-invalid'],
    found: 1,
    harms: inLines('text', (text) => (clock.test(text) ? text.replace(clock, '$1:72') : undefined)),
  },
  {
    name: 'a section twice',
    rules: ['section-duplicate'],
    found: 1,
    ofTemplates: true,
    elsewhere: true,
    harms: (page) =>
      page.lines
        .filter(({ place, text }) => place === 'text' && text.startsWith('## '))
        .map(({ index }) => {
          const again = page.lines.slice(index, page.endOfPart(index)).map(({ text }) => text);
          return { line: index, text: page.with(page.lines.length, page.lines.length, '', ...again) };
        }),
  },
  {
    name: 'a link to a plan that is not there',
    rules: ['reference-unresolved'],
    found: 1,
    harms: inLines('text', (text) =>
      row.test(text) ? undefined : text.replace(/(\]\((?!https?:)[\w./-]+)\.md\)/, '$1-2.md)'),
    ),
  },
  {
    name: 'an address with two at signs',
    rules: ['contact-invalid'],
    found: 1,
    harms: inLines('text', (text, { columns }) =>
      columns ? text.replace(/([\w.]+)@([\w-]+\.[\w.]+)/, '$1@@$2') : undefined,
    ),
  },
  {
    name: 'a telephone number cut short',
    rules: ['contact-invalid'],
    found: 1,
    harms: inLines('text', (text, { columns }) =>
      columns ? text.replace(/\+\d[\d ]{7,}\d/, '+44 12') : undefined,
    ),
  },
  {
    name: 'a risk without what is done about it',
    rules: ['risk-mitigation-required'],
    found: 0.96,
    harms: inCells(/^mitigation/i, ''),
  },
  {
    name: 'a risk as likely as no scale has it',
    rules: ['risk-level-unknown'],
    found: 1,
    harms: inCells(/^(?:probability|likelihood)$/i, 'purple'),
  },
  {
    name: 'no way back',
    rules: ['rollback-required', 'rollback-steps-required', 'rollback-triggers-required', 'section-required'],
    found: 0.8,
    elsewhere: true,
    harms: withoutPart(/^## .*(?:roll ?back|way back|back ?out)/i),
  },
];
