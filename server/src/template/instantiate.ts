import { isMap, parseDocument } from 'yaml';
import { convert } from '../convert/convert.ts';
import { Plan, type Format } from '../plan/plan.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import { readDocument } from '../syntax/read.ts';
import { lineBreakOf } from '../text/lines.ts';
import { fillMarkdown, fillText, fillYaml, lookupIn, markChoices, type Values } from './fill.ts';
import type { Template } from './template.ts';

/** The text of a new plan: the template with its blanks filled as far as there are values, bound to the template by name. */
export function instantiate({ name, plan }: Template, values: Values): string {
  const lookup = lookupIn(values);
  const body = markChoices(plan, lookup);
  if (plan.format === 'yaml') return bindYaml(fillYaml(body, lookup), name);
  const front = findFrontMatter(body);
  const keys = front ? body.slice(front.start, front.stop) : '';
  const lineBreak = lineBreakOf(body);
  // A thematic break on the first line only looks like front matter.
  if (!front || !isMap(parseDocument(keys, { logLevel: 'silent' }).contents)) {
    return ['---', entry(name), '---', '', fillMarkdown(body, lookup)].join(lineBreak);
  }
  const rest = fillMarkdown(body.slice(front.end).replace(/^(?:\r\n|\n|\r)+/, ''), lookup);
  return ['---', bindYaml(fillYaml(keys, lookup), name).trimEnd(), '---', '', rest].join(lineBreak);
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

function bindYaml(text: string, name: string): string {
  const { contents } = parseDocument(text, { logLevel: 'silent' });
  const lineBreak = lineBreakOf(text);
  if (!isMap(contents)) return `${entry(name)}${lineBreak}${text}`;
  if (contents.has('deployment-plan'))
    return text.replace(/^(['"]?)deployment-plan\1:.*$/m, () => entry(name));
  const start = contents.range[0];
  if (contents.flow === true) return `${text.slice(0, start + 1)}${entry(name)}, ${text.slice(start + 1)}`;
  return `${text.slice(0, start)}${entry(name)}${lineBreak}${text.slice(start)}`;
}

function entry(name: string): string {
  return `deployment-plan: ${/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) ? name : JSON.stringify(name)}`;
}
