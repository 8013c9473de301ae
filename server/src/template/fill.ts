/** Puts values into the blanks of a template's text, each as the place demands it. */
import { isScalar, parseAllDocuments, visit, type Scalar } from 'yaml';
import { choicesIn } from '../plan/facts/placeholders/choices.ts';
import type { Plan } from '../plan/plan.ts';
import { applyEdits, type Edit } from '../text/edit.ts';

/** Values by the name of their blank; case, underscores and hyphens make no difference. */
export type Values = Readonly<Record<string, string>>;

/** `{{NAME}}`, `[Name]` that is neither a box, nor a link, nor a wiki link, or a choice that was marked. */
const blank = /\{\{\s*([^{}\n]+?)\s*\}\}|(?<![[\]\\])\[([^[\]\n]+)\](?![([\]])|\uE000([^\uE001\n]*)\uE001/g;

/** The value of a blank; undefined leaves it as it stands. */
export type Lookup = (name: string) => string | undefined;

export function lookupIn(values: Values): Lookup {
  const byName = new Map(Object.entries(values).map(([name, value]) => [comparable(name), oneLine(value)]));
  return (name) => byName.get(comparable(name));
}

/** Names that ask for the same: `PLAN_NUMBER` and `plan number`, `A / B` and `A | B`. */
export function comparable(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s*[/|]\s*/g, '/')
    .replace(/[\s_-]+/g, ' ');
}

/** What a choice is called where its value is given: its options. */
export function choiceName(options: readonly { readonly text: string }[]): string {
  return options.map(({ text }) => text).join(' / ');
}

/** A plan's text with the choices that have a value marked as blanks. */
export function markChoices({ text, sections }: Plan, lookup: Lookup): string {
  const edits = sections.flatMap((section) =>
    choicesIn(section).flatMap(({ span, options }) => {
      const name = choiceName(options);
      const { start, end } = span;
      return lookup(name) === undefined ? [] : [{ range: { start, end }, newText: `\uE000${name}\uE001` }];
    }),
  );
  return applyEdits(text, edits);
}

/** A blank stands within a line; what it is filled with must not end it. */
function oneLine(value: string): string {
  return value.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** Fills prose; in the row of a table a bar would end the cell. */
export function fillMarkdown(text: string, lookup: Lookup): string {
  return text.replace(/^.*$/gm, (line) => {
    const inTable = /^\s*\|/.test(line);
    return fillText(line, (name) => {
      const value = lookup(name);
      return inTable ? value?.replace(/(?<!\\)\|/g, '\\|') : value;
    });
  });
}

/** Fills YAML so that it stays the YAML it was: values are escaped as their quotes ask, and quoted where they must be. */
export function fillYaml(text: string, lookup: Lookup): string {
  const edits: Edit[] = [];
  const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  for (const document of Array.isArray(parsed) ? parsed : []) {
    visit(document, {
      Scalar(_key, node) {
        const edit = fillScalar(text, node, lookup);
        if (edit) edits.push(edit);
      },
    });
  }
  // What stands in no scalar: comments, and blanks without quotes, which YAML takes for mappings.
  for (const match of text.matchAll(blank)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (edits.some((edit) => edit.range.start <= range.start && range.end <= edit.range.end)) continue;
    const newText = fillText(match[0], lookup);
    if (newText !== match[0]) edits.push({ range, newText });
  }
  return applyEdits(text, edits);
}

function fillScalar(text: string, node: Scalar, lookup: Lookup): Edit | undefined {
  const [start, end] = node.range ?? [0, 0];
  const source = text.slice(start, end);
  const filled = fillText(source, (name) => {
    const value = lookup(name);
    if (node.type === 'QUOTE_SINGLE') return value?.replace(/'/g, "''");
    return node.type === 'QUOTE_DOUBLE' ? value?.replace(/["\\]/g, '\\$&') : value;
  });
  if (filled === source) return undefined;
  return { range: { start, end }, newText: quoteAsNeeded(node, filled) };
}

/** The new text of a scalar, in quotes where it would be read otherwise without. */
export function quoteAsNeeded({ type }: Scalar, text: string): string {
  return type === 'PLAIN' && !isPlain(text) ? `'${text.replace(/'/g, "''")}'` : text;
}

/** Whether a text without quotes is read as that text. */
function isPlain(text: string): boolean {
  const [document] = parseAllDocuments(`a: ${text}`, { prettyErrors: false, logLevel: 'silent' });
  const node = document?.errors.length === 0 ? document.get('a', true) : undefined;
  return (
    isScalar(node) && node.type === 'PLAIN' && node.source === text && !document?.comment && !node.comment
  );
}

/** The names of the blanks in a text, in order. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(blank)].map(([, braced, bracketed]) => braced ?? bracketed ?? '');
}

export function fillText(text: string, lookup: Lookup): string {
  return text.replace(
    blank,
    (whole, braced?: string, bracketed?: string, choice?: string) =>
      lookup(braced ?? bracketed ?? choice ?? '') ?? whole,
  );
}
