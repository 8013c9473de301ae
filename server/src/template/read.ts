import { isMap, parseDocument, type Document } from 'yaml';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import { readDocument, type Format } from '../syntax/read.ts';
import { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary/index.ts';
import { mayBeDocumentTemplate, readDocumentTemplate } from './documentTemplate.ts';
import { headingsAlone } from './headingsAlone.ts';
import type { Template } from './template.ts';

/** A template's file as its host found it. */
export interface TemplateFile {
  /** The file's name with its ending. */
  readonly fileName: string;
  readonly text: string;
  /** `built-in`, or the path relative to the workspace. */
  readonly source: string;
}

/**
 * Reads a template, when it is asked for: of many that a document is held against by their headings, few fit, and only those
 * are read whole. Reading never fails: what describes the template and cannot be read is left at its default.
 */
export function readTemplate(file: TemplateFile, vocabulary: Vocabulary): Template {
  const { text, source } = file;
  let about: Described | undefined;
  let plan: Plan | undefined;
  let outline: Plan | undefined;
  const described = (): Described => (about ??= describe(file));
  const isMarkdown = !isYaml(file);
  let format: Format | undefined;
  // Markdown is made of some templates in YAML.
  const formatOf = (): Format =>
    isMarkdown ? 'markdown' : mayBeDocumentTemplate(text) ? described().format : 'yaml';
  return {
    source,
    text,
    get name() {
      return described().name;
    },
    get description() {
      return described().description;
    },
    get file() {
      return described().file;
    },
    get ask() {
      return described().ask;
    },
    get body() {
      return described().body;
    },
    get format() {
      return (format ??= formatOf());
    },
    get plan() {
      const { body } = described();
      return (plan ??= new Plan(readDocument(body, this.format), vocabulary));
    },
    get outline() {
      if (outline) return outline;
      const written = isMarkdown ? text.slice(findFrontMatter(text)?.end ?? 0) : described().body;
      const headings = this.format === 'markdown' ? headingsAlone(written) : written;
      outline = headings === written ? this.plan : new Plan(readDocument(headings, 'markdown'), vocabulary);
      return outline;
    },
  };
}

type Described = Pick<Template, 'name' | 'description' | 'file' | 'ask' | 'body' | 'format'>;

function isYaml({ fileName }: Pick<TemplateFile, 'fileName'>): boolean {
  return /\.ya?ml$/i.test(fileName);
}

function describe({ fileName, text }: TemplateFile): Described {
  const stem = fileName.replace(/\.(?:md|markdown|ya?ml)$/i, '').replace(/\.deployment-plan$/, '');
  const format: Format = isYaml({ fileName }) ? 'yaml' : 'markdown';
  const written = format === 'yaml' ? readDocumentTemplate(text) : undefined;
  if (written) {
    const { name = stem, description = '', file = `${stem}.md`, ask, body } = written;
    return { name, description, file, ask, body, format: 'markdown' };
  }
  const { about, body } = format === 'yaml' ? splitYaml(text) : splitMarkdown(text);
  const said = (key: string): string | undefined => (typeof about[key] === 'string' ? about[key] : undefined);
  const ask = Array.isArray(about['ask'])
    ? about['ask'].filter((name): name is string => typeof name === 'string')
    : [];
  return {
    name: said('name') ?? stem,
    description: said('description') ?? '',
    file: said('file') ?? `${stem}${format === 'yaml' ? '.deployment-plan.yaml' : '.md'}`,
    ask,
    body,
    format,
  };
}

/** What plans made from a template start as, without what describes it. */
export function bodyOf(text: string, format: Format): string {
  if (format === 'markdown') return splitMarkdown(text).body;
  return readDocumentTemplate(text)?.body ?? splitYaml(text).body;
}

const aboutKeys = new Set(['name', 'description', 'file', 'ask']);

type About = Readonly<Record<string, unknown>>;

/** Front matter that only describes the template goes; what else it says belongs to the plan. */
function splitMarkdown(text: string): { about: About; body: string } {
  const front = findFrontMatter(text);
  if (!front) return { about: {}, body: text };
  const document = parseDocument(text.slice(front.start, front.stop), { logLevel: 'silent' });
  if (!isMap(document.contents) || document.errors.length > 0) return { about: {}, body: text };
  const about = plainOf(document);
  for (const key of aboutKeys) document.delete(key);
  const rest = document.contents.items.length > 0 ? `---\n${document.toString()}---\n` : '';
  return { about, body: rest + text.slice(front.end).replace(/^(?:[ \t]*\r?\n)+/, '') };
}

/** Aliases of aliases without end, and those to nowhere, leave nothing. */
function plainOf(document: Document): About {
  try {
    return document.toJS() as About;
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return {};
    throw error;
  }
}

/** The key `template:` describes the template; it goes, text and all, and the rest stays byte for byte. */
function splitYaml(text: string): { about: About; body: string } {
  const document = parseDocument(text, { logLevel: 'silent' });
  const about = isMap(document.contents) ? document.get('template') : undefined;
  if (!isMap(about)) return { about: {}, body: text };
  const lines = text.split(/(?<=\n)/);
  const start = lines.findIndex((line) => line.startsWith('template:'));
  let end = start + 1;
  while (end < lines.length && /^(?:\s|#|$)/.test(lines[end] ?? '')) end++;
  return { about: about.toJSON() as About, body: [...lines.slice(0, start), ...lines.slice(end)].join('') };
}
