import { isMap, parseDocument } from 'yaml';
import { convert } from '../convert/convert.ts';
import { Plan, type Format } from '../plan/plan.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import { readDocument } from '../syntax/read.ts';
import { applyEdits } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';
import { bindingEdit } from './bind.ts';
import { fillMarkdown, fillText, fillYaml, lookupIn, markChoices, type Lookup, type Values } from './fill.ts';
import type { Template } from './template.ts';

/** The text of a new plan: the template with its blanks filled as far as there are values, bound to the template by name. */
export function instantiate({ name, plan }: Template, values: Values): string {
  const filled = fill(plan, lookupIn(values));
  return applyEdits(filled, [bindingEdit(filled, plan.format, name)]);
}

function fill(plan: Plan, lookup: Lookup): string {
  const body = markChoices(plan, lookup);
  if (plan.format === 'yaml') return fillYaml(body, lookup);
  const front = findFrontMatter(body);
  const keys = front ? body.slice(front.start, front.stop) : '';
  // A thematic break on the first line only looks like front matter.
  if (!front || !isMap(parseDocument(keys, { logLevel: 'silent' }).contents))
    return fillMarkdown(body, lookup);
  const rest = fillMarkdown(body.slice(front.end).replace(/^(?:\r\n|\n|\r)+/, ''), lookup);
  return ['---', fillYaml(keys, lookup).trimEnd(), '---', '', rest].join(lineBreakOf(body));
}

/** The same in a format of choice. */
export function instantiateAs(format: Format, template: Template, values: Values): string {
  const text = instantiate(template, values);
  const { plan } = template;
  return format === plan.format
    ? text
    : convert(new Plan(readDocument(text, plan.format), plan.vocabulary), format);
}

/**
 * The name for a new plan's file, with the template's folders before it: never one that leads out of where it is put.
 * Values are made fit for a file's name, and so are the names of blanks without one.
 */
export function fileNameFor({ file }: Pick<Template, 'file'>, values: Values): string {
  const lookup = lookupIn(values);
  return fillText(file, (name) => slugify(lookup(name) ?? '') || slugify(name))
    .split(/[/\\]+/)
    .filter((segment) => !/^\.*$|^[a-z]:$/i.test(segment))
    .join('/');
}

/** Lower case, no accents, hyphens for all that a file's name should not hold. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
