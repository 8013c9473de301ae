import assert from 'node:assert/strict';
import { renderHtml } from '../../server/src/render/main.ts';
import { read } from './support.ts';

describe('a plan as one HTML file', () => {
  const html = renderHtml(
    read('# Deployment Plan: Tea & Toast\n\n**Status:** Planned\n\n## Checks\n\n- [x] one\n- [ ] two\n'),
  );

  it('has a title, the status and the progress', () => {
    assert.match(html, /<title>Deployment Plan: Tea &amp; Toast<\/title>/);
    assert.match(html, /<p class="status planned">Planned<\/p>/);
    assert.match(html, /<p>1 of 2 done<\/p>/);
    assert.equal(html.match(/<h1/g)?.length, 1);
  });

  it('holds its style, and no script', () => {
    assert.match(html, /<style>[^<]*prefers-color-scheme: dark[^<]*@media print[^<]*<\/style>/);
    assert(!/<script|<link|\bon\w+=|https?:/.test(html));
  });

  it('is for reading: boxes cannot be ticked, lines and keys are left out', () => {
    assert.equal(html.match(/<input type="checkbox"(?: checked)? disabled aria-label="\w+">/g)?.length, 2);
    assert(!/data-(?:line|item)/.test(html));
  });

  it('takes a heading from the file where the plan has none', () => {
    assert.match(renderHtml(read('text\n')), /<header>\n<h1>plan\.md<\/h1>\n<\/header>/);
  });
});
