/** Harm to a plan in YAML: its syntax, keys, values and blanks. */
import { inLines, type Kind } from './harm.ts';

const pair = /^( *(?:- )?[a-z_]+:) (?![|>&[{])\S.*$/;
const command = /^ +(?:kubectl|helm|psql|curl|aws) /;

/** Another value for each key like this. */
function inKeys(key: RegExp, value: string): Kind['harms'] {
  return inLines('text', (text) => {
    const found = pair.exec(text)?.[1];
    return found !== undefined && key.test(found) ? `${found} ${value}`.trimEnd() : undefined;
  });
}

const any = /./;

export const yaml: readonly Kind[] = [
  {
    name: 'a key without its value',
    rules: ['field-empty', 'yaml-schema'],
    found: 0.95,
    harms: inKeys(any, ''),
  },
  {
    name: 'TBD for a value',
    rules: ['placeholder-unfilled', 'command-placeholder', 'status-unknown', 'yaml-schema'],
    found: 1,
    harms: inKeys(any, 'TBD'),
  },
  {
    name: 'a name to be filled in',
    rules: ['placeholder-unfilled', 'command-placeholder', 'yaml-schema'],
    found: 0.95,
    harms: inKeys(any, '"[Name]"'),
  },
  {
    name: 'two letters of a key swapped',
    rules: ['yaml-schema'],
    found: 0.93,
    harms: inLines('text', (text) =>
      text.replace(/^( *(?:- )?[a-z_]{2})(?!(.)\2)([a-z])([a-z])(?=[a-z_]+:)/, '$1$4$3'),
    ),
  },
  {
    name: 'a line one blank too far in',
    rules: ['yaml-syntax', 'yaml-schema'],
    found: 1,
    // The parser reports the value that the line then belongs to.
    above: 1,
    harms: inLines('text', (text) => (/^ {2,}[a-z_]+: \S/.test(text) ? ` ${text}` : undefined)),
  },
  {
    name: 'a tab for blanks',
    rules: ['yaml-syntax'],
    found: 1,
    harms: inLines('text', (text) =>
      /^ {2,}[a-z_]+: \S/.test(text) ? text.replace(/^ {2}/, '\t') : undefined,
    ),
  },
  {
    name: 'a quote that never closes',
    rules: ['yaml-syntax'],
    found: 1,
    harms: inLines('text', (text) => text.replace(/^( *(?:- )?[a-z_]+:) ([A-Za-z][^"]*)$/, '$1 "$2')),
  },
  {
    name: 'a key twice',
    rules: ['yaml-syntax', 'yaml-schema'],
    found: 1,
    harms: inLines('text', (text) => (/^ *[a-z_]+: [^|>\s]/.test(text) ? `${text}\n${text}` : undefined)),
  },
  {
    name: 'a day that its month has not',
    rules: ['date-invalid'],
    found: 1,
    harms: inLines('text', (text) => text.replace(/\b(20\d\d)-\d\d-\d\d\b/, '$1-02-30')),
  },
  {
    name: 'an hour that no day has',
    rules: ['time-invalid'],
    found: 1,
    harms: inLines('text', (text) => text.replace(/(?<!:)\b\d\d:(\d\d)\b(?!:)/, '25:$1')),
  },
  {
    name: 'a status that nobody knows',
    rules: ['status-unknown', 'yaml-schema'],
    found: 1,
    harms: inKeys(/^status:/, 'Nearly'),
  },
  {
    name: 'a strategy that nobody knows',
    rules: ['strategy-unknown', 'yaml-schema'],
    found: 1,
    harms: inKeys(/^ *(?:strategy|approach):/, 'Sunflower'),
  },
  {
    name: 'a blank in a command',
    rules: ['command-placeholder'],
    found: 0.9,
    harms: inLines('text', (text) =>
      command.test(text) && !text.endsWith('\\') ? `${text} --tag <TAG>` : undefined,
    ),
  },
  {
    name: 'a password before a command',
    rules: ['secret-plaintext'],
    found: 1,
    harms: inLines('text', (text) =>
      command.test(text) ? text.replace(/^( +)/, '$1export DB_PASSWORD=hunter2S3cret\n$1') : undefined,
    ),
  },
  {
    name: 'an address with two at signs',
    rules: ['contact-invalid'],
    found: 1,
    harms: inLines('text', (text) => text.replace(/(?<=\w)@([\w-]+\.\w+)/, '@@$1')),
  },
  {
    name: 'letters read in the wrong encoding',
    rules: ['text-mojibake'],
    found: 1,
    harms: inLines('text', (text) =>
      pair.test(text) ? text.replace(/([a-z]) ([a-z])/, '$1 \u00e2\u20ac\u201d $2') : undefined,
    ),
  },
];
