/**
 * A document template in YAML: it lists the sections of the document that is to be written, each with its kind, its
 * choices and what its author has to say. What a new document starts as is written in Markdown.
 */
import { isMap, parseDocument } from 'yaml';
import { draft } from './draft.ts';

/** A section as the template describes it. */
export interface DraftSection {
  /** Empty where the section only adds to the one around it. */
  readonly title: string;
  readonly type: string;
  /** For whoever fills it in; empty where there is nothing to say. */
  readonly guidance: string;
  readonly optional: boolean;
  /** Whether to ask for it when a plan is made. */
  readonly elicit: boolean;
  readonly choices: readonly string[];
  readonly items: readonly string[];
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  readonly language: string;
  /** Its text, with blanks; empty where there is none. */
  readonly text: string;
  readonly sections: readonly DraftSection[];
}

export interface DocumentTemplate {
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly file: string | undefined;
  readonly ask: readonly string[];
  /** Markdown. */
  readonly body: string;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Whether a text in YAML is worth parsing for one. */
export function mayBeDocumentTemplate(text: string): boolean {
  return /\bsections\b/.test(text);
}

/** Undefined for any other YAML, and for what cannot be read. */
export function readDocumentTemplate(text: string): DocumentTemplate | undefined {
  if (!mayBeDocumentTemplate(text)) return undefined;
  const root = readRoot(text);
  const about = root && mapping(root['template']);
  const listed = about && (about['sections'] ?? root['sections']);
  if (!about || !Array.isArray(listed) || !listed.some((entry) => mapping(entry))) return undefined;
  const output = mapping(about['output']) ?? {};
  const said = (from: Mapping, key: string): string | undefined => line(from[key]) || undefined;
  const title =
    said(output, 'title') ?? said(about, 'title') ?? said(about, 'name') ?? said(about, 'id') ?? '';
  const file = said(about, 'file') ?? said(output, 'filename');
  const { body, asked } = draft(title, listed.flatMap(readSection));
  const named = [...`${file ?? ''} ${title}`.matchAll(/\{\{\s*([^{}\n]+?)\s*\}\}/g)].map(
    ([, name]) => name ?? '',
  );
  const ask = Array.isArray(about['ask']) ? texts(about['ask']) : [...new Set([...named, ...asked])];
  return {
    name: said(about, 'id') ?? said(about, 'name'),
    description: said(about, 'description') ?? said(about, 'name'),
    file,
    ask,
    body,
  };
}

function readRoot(text: string): Mapping | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (!isMap(document.contents)) return undefined;
  try {
    return document.toJS() as Mapping;
  } catch (error) {
    // Aliases of aliases without end, or one to nowhere.
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function readSection(entry: unknown): DraftSection[] {
  const given = mapping(entry);
  if (!given) return [];
  const first = (...keys: string[]): unknown =>
    keys.map((key) => given[key]).find((value) => value !== undefined && value !== null);
  return [
    {
      title: line(first('title', 'heading', 'name')),
      type: line(given['type']) || 'text',
      guidance: guidanceIn(given),
      optional: given['optional'] === true || given['required'] === false || line(given['condition']) !== '',
      elicit: Boolean(given['elicit']),
      choices: texts(first('choices', 'options')),
      items: texts(first('items', 'steps')),
      columns: texts(given['columns']),
      fields: texts(given['fields']),
      language: line(given['language']),
      text: block(first('template', 'content', 'placeholder', 'default')),
      sections: [given['sections'], given['subsections']].flatMap((nested) =>
        Array.isArray(nested) ? nested.flatMap(readSection) : [],
      ),
    },
  ];
}

/** What the author says to whoever writes the section, and who that is. */
function guidanceIn(given: Mapping): string {
  const who = (label: string, value: unknown): string => {
    const names = typeof value === 'string' ? [value] : texts(value);
    return names.length > 0 ? `${label}: ${names.join(', ')}.` : '';
  };
  const condition = line(given['condition']);
  return [
    block(given['instruction']) || texts(given['instructions']).join('\n') || block(given['instructions']),
    block(given['description']),
    condition && `Only if: ${condition}.`,
    who('Owner', given['owner']),
    who('Editors', given['editors']),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function mapping(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Mapping)
    : undefined;
}

/** One line of text; empty where there is none. */
function line(value: unknown): string {
  return block(value).replace(/\s*\n\s*/g, ' ');
}

function block(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

/** The entries of a list as text; of a mapping what it is called. */
function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .map((entry) => {
      const called = mapping(entry);
      return called ? line(called['title'] ?? called['name'] ?? called['text'] ?? called['id']) : line(entry);
    })
    .filter((text) => text !== '');
}
