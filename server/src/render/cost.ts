/**
 * What rendering a part of a document may cost. The Markdown parser takes time with the square of the marks in one run
 * of text and of the depth of nesting, and a few characters can ask for very much HTML; parts that would take seconds
 * are shown as they are written.
 */
import type { Nodes, Root } from 'mdast';
import { walkInlines } from '../plan/blocks.ts';
import type { Section } from '../plan/section.ts';

/** The cost of a part that takes one to three seconds; characters cost one each, and marks more the more there are. */
export const mostForSection = 150_000;
/** What all sections of a document may cost together: the ones after that are shown as they are written. */
export const mostForDocument = 300_000;

const perSection = 50;
const deepest = 50;
/** How much HTML a document may become, in characters. */
export const mostOutput = 2_000_000;

/** The cost of rendering a section, infinite where it is nested too deeply. */
export function costOf(section: Section, source: string): number {
  if (source.length > mostForSection) return Infinity;
  if (isDeep(source)) return Infinity;
  let cost = source.length + perSection;
  const add = (text: string): void => {
    const marks = text.match(/[[\]*_~<`&]/g)?.length ?? 0;
    cost += (marks * marks) / 30;
  };
  if (section.heading) add(section.heading.inline.raw);
  for (const inline of walkInlines(section.blocks)) add(inline.raw);
  return cost;
}

/** Whether a line opens more lists and quotes than anybody would read. */
function isDeep(source: string): boolean {
  for (const [line] of source.matchAll(/^[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t>*+\-\d.)]*/gm)) {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (indent > 2 * deepest || (line.match(/>|[*+-][ \t]|[.)][ \t]/g)?.length ?? 0) > deepest) return true;
  }
  return false;
}

/** Whether a parsed section would become more HTML than its size lets one expect. */
export function isExcessive(tree: Root): boolean {
  const addresses = new Map<string, number>();
  let output = 0;
  const visit = (node: Nodes): void => {
    // Every row is filled up to the columns of the header.
    if (node.type === 'table') output += node.children.length * (node.align?.length ?? 0) * 10;
    if (node.type === 'definition')
      addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const count = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      output += addresses.get(node.identifier) ?? 0;
    if ('children' in node) for (const child of node.children) count(child);
  };
  visit(tree);
  if (addresses.size > 0) count(tree);
  return output > mostOutput;
}
