/** Other ways to write the same plan in Markdown, done by a program to all of its text; no line is added or taken away. */
import { Page } from './systematic/page.ts';

export interface Rewriting {
  readonly name: string;
  readonly write: (text: string) => string;
  /** The name of a file that is written so, where that differs. */
  readonly fileName?: (name: string) => string;
}

/** What is no prose within a line: code, addresses, targets of links, comments. */
const apart = /(`[^`]*`|\]\([^)]*\)|\[\[.*?\]\]|<!--.*?-->|https?:\S+)/;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function monthOf(number: string): string {
  return months[Number(number) - 1] ?? number;
}

/** Each line of text, or each fence of a block of code, with another one for what it matches. */
function inLines(
  name: string,
  pattern: RegExp,
  replace: string | ((...found: string[]) => string),
  place: 'text' | 'fence' = 'text',
): Rewriting {
  return {
    name,
    write: (text) =>
      new Page(text).lines
        .map((line) => (line.place === place ? replaced(line.text, pattern, replace) : line.text))
        .join('\n'),
  };
}

/** The same in prose alone. */
function inProse(
  name: string,
  ...pairs: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[]
): Rewriting {
  const change = (text: string): string =>
    pairs.reduce((changed, [pattern, replace]) => replaced(changed, pattern, replace), text);
  return {
    name,
    write: (text) =>
      new Page(text).lines
        .map((line) =>
          line.place === 'text'
            ? line.text
                .split(apart)
                .map((part, index) => (index % 2 === 0 ? change(part) : part))
                .join('')
            : line.text,
        )
        .join('\n'),
  };
}

function replaced(text: string, pattern: RegExp, by: string | ((...found: string[]) => string)): string {
  return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
}

const label = /^(\s*)(- |\* )?\*\*([^*:]+):\*\* (?=\S)/;
/** With a dash only names that are known are labels. */
const knownLabel =
  /^(\s*)(- |\* )?\*\*((?:Deployment |Target |Expected )?(?:Status|Strategy|Date|Window|Environment|Downtime|Owner)|Risk Level|Version):\*\* (?=\S)/;
const labelInParagraph = /^\*\*([^*:]+):\*\* (?=\S)/;
const heading = /^(##+) (.*)$/;
const date = /\b(20\d\d)-(\d\d)-(\d\d)\b/g;

const withoutNumbers = inLines('without numbers', /^(##+) \d+(?:\.\d+)*[.)]? /, '$1 ');

export const rewritings: readonly Rewriting[] = [
  inLines('the colon of a label behind its stars', /\*\*([^*:]+):\*\*/g, '**$1**:'),
  inLines('labels without stars', label, '$1$2$3: '),
  inLines('labels in a list', labelInParagraph, '- **$1:** '),
  inLines('labels in a list, without stars', labelInParagraph, '- $1: '),
  inLines('labels with underscores', label, '$1$2__$3__: '),
  inLines('labels in italics', label, '$1$2_$3_: '),
  inLines('labels with a dash', knownLabel, '$1$2**$3** – '),
  inLines('stars for bullets', /^(\s*)- /, '$1* '),
  inLines('plus signs for bullets', /^(\s*)- /, '$1+ '),
  inLines('numbers with a bracket', /^(\s*\d+)\. /, '$1) '),
  inLines('boxes ticked with a capital', /\[x\]/, '[X]'),
  inLines('headings that are closed', /^(#+) (.*)$/, '$1 $2 $1'),
  inLines('bold headings', heading, '$1 **$2**'),
  inLines(
    'headings in capitals',
    /^(##) (.*)$/,
    (_, marks = '', said = '') => `${marks} ${said.toUpperCase()}`,
  ),
  inLines(
    'headings with every word capitalised',
    heading,
    (_, marks = '', said = '') =>
      `${marks} ${said.replace(/(?<![\w.`/-])[a-z]/g, (letter) => letter.toUpperCase())}`,
  ),
  inLines(
    'headings with no word capitalised',
    heading,
    (_, marks = '', said = '') =>
      `${marks} ${said.replace(/(?<=^| )[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())}`,
  ),
  {
    name: 'headings without their numbers',
    // A link to a heading hangs on its number.
    write: (text) => (text.includes('](#') ? text : withoutNumbers.write(text)),
  },
  inLines('headings with a picture', /^(##) (?=[A-Za-z])/, '$1 🚀 '),
  inLines('headings without their pictures', /^(##+) \p{Extended_Pictographic}\uFE0F? /u, '$1 '),
  inLines('headings with a colon', /^(##+ .*[\w)])$/, '$1:'),
  inLines('headings a level deeper', /^(##+) /, '$1# '),
  inLines('tables with bold first cells', /^\| ([^|*`[\]-][^|]*?) \|/, '| **$1** |'),
  inLines('tables without blanks', /(?<=^\|.*) *(?<!\\)\| *| *(?<!\\)\| *(?=.*\|$)/g, '|'),
  inLines('no text in bold but labels', /\*\*([^*:]+)\*\*(?!:)/g, '$1'),
  inLines('blanks at the ends of lines', /(?<=\S)$/, '  '),
  inLines('fences of tildes', /```/, '~~~', 'fence'),
  inLines('another name for the shell', /```bash/, '```sh', 'fence'),
  inProse(
    'units cut short',
    [/(\d) minutes\b/g, '$1 min'],
    [/(\d) hours\b/g, '$1 h'],
    [/(\d) seconds\b/g, '$1 s'],
  ),
  inProse('units in full', [/(\d) ?min\b/g, '$1 minutes'], [/(\d) ?s\b/g, '$1 seconds']),
  inProse('units of one letter', [/(\d) (?:minutes?|min)\b/g, '$1m']),
  inProse('blanks that do not break', [/(\d) (?=[a-z%])/g, '$1\u00a0']),
  inProse('percent signs close by', [/(\d) %/g, '$1%']),
  inProse('percent signs apart', [/(\d)%/g, '$1 %']),
  inProse('percent in letters', [/(\d) ?%/g, '$1 percent']),
  inProse('limits with above and below', [/(\w) > (?=\d)/g, '$1 above '], [/(\w) < (?=\d)/g, '$1 below ']),
  inProse(
    'limits with greater and less than',
    [/(\w) > (?=\d)/g, '$1 greater than '],
    [/(\w) < (?=\d)/g, '$1 less than '],
  ),
  inProse('limits that are exceeded', [/(\w) (?:>|above) (?=\d)/g, '$1 exceeds ']),
  inProse(
    'limits with signs',
    [/(\w) (?:above|over|more than) (?=\d)/g, '$1 > '],
    [/(\w) (?:below|under|less than) (?=\d)/g, '$1 < '],
  ),
  inProse('dates in letters', [
    date,
    (_, year = '', month = '', day = '') => `${Number(day)} ${monthOf(month)} ${year}`,
  ]),
  inProse('dates as in America', [
    date,
    (_, year = '', month = '', day = '') => `${monthOf(month).slice(0, 3)} ${Number(day)}, ${year}`,
  ]),
  inProse('clocks of twelve hours', [
    /\b([01]\d|2[0-3]):(\d\d)(?!:|\d)/g,
    (_, hour = '', minute = '') => `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`,
  ]),
  inProse('time zones in brackets', [/(\d\d:\d\d) UTC/g, '$1 (UTC)']),
  inProse('Z for UTC', [/(\d\d:\d\d) UTC/g, '$1Z']),
  inProse('hyphens for dashes', [/ [–—] /g, ' - '], [/(\d)–(\d)/g, '$1-$2']),
  inProse('long dashes', [/ – /g, ' — ']),
  inProse('arrows of two signs', [/→/g, '->']),
  inProse('quotes as printed', [/(?<=^|[\s(])"/g, '“'], [/"/g, '”'], [/'/g, '’']),
  inProse('the sign for and', [/ and /g, ' & ']),
  { name: 'line ends of Windows', write: (text) => text.replaceAll('\n', '\r\n') },
];
