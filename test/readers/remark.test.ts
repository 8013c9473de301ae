/** remark-parse as the oracle: both see the same headings, items, tasks, tables and fences at the same places. */
import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walkBlocks, walkItems } from '../../server/src/plan/blocks.ts';
import { Plan } from '../../server/src/plan/plan.ts';
import { Vocabulary } from '../../server/src/plan/vocabulary/index.ts';
import { readMarkdown } from '../../server/src/syntax/markdown.ts';
import { plansIn } from '../support/plans.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

describe('the Markdown reader against remark', () => {
  const documents = ['test/readers/documents', 'examples/plans', 'templates'].flatMap(plansIn);
  for (const { name, text } of documents.filter(({ format }) => format === 'markdown')) {
    it(`sees the same blocks in ${name}`, () => {
      assert.deepEqual(ours(text), theirs(text));
    });
    it(`sees the same blocks in ${name} with CR LF`, () => {
      const windows = text.replaceAll(/\r?\n/g, '\r\n');
      assert.deepEqual(ours(windows), theirs(windows));
    });
  }
});

function ours(text: string): string[] {
  const plan = new Plan(readMarkdown(text), new Vocabulary());
  const seen: [number, string][] = [];
  for (const section of plan.sections) {
    if (section.heading) seen.push([section.heading.span.start, `heading ${String(section.level)}`]);
    for (const { item } of walkItems(section.blocks))
      seen.push([item.span.start, item.task ? `task ${String(item.task.checked)}` : 'item']);
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind === 'code') seen.push([block.span.start, `code ${block.language}`]);
      if (block.kind === 'table') seen.push([block.span.start, `table ${String(block.rows.length + 1)}`]);
    }
  }
  return seen.sort(([a], [b]) => a - b).map(([start, what]) => `${String(start)} ${what}`);
}

function theirs(text: string): string[] {
  const seen: [number, string][] = [];
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'heading') seen.push([start, `heading ${String(node.depth)}`]);
    if (node.type === 'listItem')
      seen.push([start, typeof node.checked === 'boolean' ? `task ${String(node.checked)}` : 'item']);
    // remark counts the indentation of indented code to it.
    if (node.type === 'code')
      seen.push([start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0), `code ${node.lang ?? ''}`]);
    if (node.type === 'table') seen.push([start, `table ${String(node.children.length)}`]);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(remark.parse(text));
  return seen.sort(([a], [b]) => a - b).map(([start, what]) => `${String(start)} ${what}`);
}
