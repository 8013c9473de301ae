/** What the tests of rendering share. */
import assert from 'node:assert/strict';
import { analyze, createEnvironment, type Analysis } from '../../server/src/analyze.ts';
import { Renderer, type RenderedSection } from '../../server/src/render/main.ts';
import { MarkdownRenderer, type MarkdownPart } from '../../server/src/render/markdown.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import type { Format } from '../../server/src/syntax/read.ts';
import { applyChange, type Change } from '../../server/src/text/edit.ts';

const environment = createEnvironment(defaultSettings, []);

export function read(text: string, format: Format = 'markdown'): Analysis {
  const fileName = format === 'yaml' ? 'plan.yaml' : 'plan.md';
  return analyze({ text, format, fileName, forced: true }, environment);
}

/** The analysis after an edit, made from the one before it. */
export function edit(analysis: Analysis, change: Change): Analysis {
  const text = applyChange(analysis.document.text, change);
  return analyze({ ...analysis.document, text }, environment, analysis, [change]);
}

/** The edit that puts one text for another, which must be there. */
export function replacing(text: string, old: string, newText: string): Change {
  const start = text.indexOf(old);
  assert(start >= 0, `no ${JSON.stringify(old)} in the text`);
  return { start, end: start + old.length, newText };
}

const markdown = new MarkdownRenderer();

export function sectionsOf(text: string, format: Format = 'markdown'): readonly RenderedSection[] {
  return new Renderer(undefined, markdown).render(read(text, format)).sections;
}

/** All the HTML of a plan. */
export function htmlOf(text: string, format: Format = 'markdown'): string {
  return sectionsOf(text, format)
    .map(({ html }) => html)
    .join('\n');
}

/** The same without lines, for tests of something else. */
export function bareHtml(text: string, format: Format = 'markdown'): string {
  return htmlOf(text, format).replace(/ data-line="\d+"/g, '');
}

/** Each element that has a line: the line, and the start of what it says. */
export function linesIn(html: string): string[] {
  return [...html.matchAll(/<(\w+) data-line="(\d+)"[^>]*>(?:\s|<[^>]*>)*([^<]*)/g)].map(
    ([, tag = '', line = '', words = '']) => `${line} ${tag} ${words.trim()}`,
  );
}

export function keysIn(html: string): string[] {
  return [...html.matchAll(/data-item="([^"]*)"/g)].map(([, key = '']) =>
    key
      .replace(/&#x22;/g, '"')
      .replace(/&#x26;/g, '&')
      .replace(/&#x3C;/g, '<'),
  );
}

/** Remembers what it was asked to render. */
export class CountingRenderer extends MarkdownRenderer {
  readonly sources: string[] = [];

  override render(...args: Parameters<MarkdownRenderer['render']>): string | undefined {
    const part: MarkdownPart = args[0];
    this.sources.push(part.source);
    return super.render(...args);
  }
}
