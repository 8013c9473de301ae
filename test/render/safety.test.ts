import assert from 'node:assert/strict';
import { renderHtml } from '../../server/src/render/main.ts';
import { attempts } from './attempts.ts';
import { bareHtml, htmlOf, read } from './support.ts';

const allowedTags = new Set([
  'h1',
  'p',
  'a',
  'em',
  'strong',
  'code',
  'pre',
  'ul',
  'li',
  'input',
  'section',
  'ol',
  'sup',
  'mark',
  'br',
]);

describe('what a plan may not do', () => {
  for (const attempt of attempts) {
    it(JSON.stringify(attempt), () => {
      for (const text of [attempt, `# Plan\n\n${attempt}\n`, `# Plan\n\n- ${attempt}\n`]) check(htmlOf(text));
      check(
        htmlOf(
          `title: Plan\nsteps:\n  - name: ${JSON.stringify(attempt)}\n    run: ${JSON.stringify(attempt)}\n`,
          'yaml',
        ),
        true,
      );
    });
  }

  function check(html: string, yaml = false): void {
    for (const [, tag = '', attributes = ''] of html.matchAll(
      /<([a-z][a-z0-9]*)((?:\s+[^\s"=>]+(?:="[^"]*")?)*)\s*>/gi,
    )) {
      assert(allowedTags.has(tag) || (yaml && /^h[1-6]$/.test(tag)), `<${tag}>`);
      for (const [, name = '', value = ''] of attributes.matchAll(/\s([^\s"=>]+)(?:="([^"]*)")?/g)) {
        assert.match(
          name,
          /^(?:data-line|data-item|data-footnote-ref|data-footnote-backref|data-footnotes|id|class|href|title|type|checked|aria-label)$/,
        );
        if (name === 'href') assert.match(value, /^(?:https?:\/\/|#|%5C)/);
      }
    }
    // What is left of tags that the pattern above does not know would be a tag that it should.
    assert(!/<(?![a-z][a-z0-9]*[\s>]|\/[a-z0-9]+>)/i.test(html), html);
  }

  it('holds for the page, its title and its status too', () => {
    const html = renderHtml(
      read(
        '---\ntitle: </title><script>alert(1)</script>\n---\n\n**Status:** Planned <script>alert(2)</script>\n\n## </title><script>alert(3)</script>\n',
      ),
    );
    assert(!html.includes('<script'));
    assert.equal(html.match(/<\/title>/g)?.length, 1);
  });
});

describe('links and images', () => {
  it('may lead to web pages, mail and files beside the plan', () => {
    const html = bareHtml(
      '# Plan\n\n[a](https://example.org/?a=1&b=2) [b](mailto:a@example.org) [c](../docs/x.md#l3) [d](/y.md) <https://example.org> www.example.org\n',
    );
    assert.deepEqual(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      [
        'https://example.org/?a=1&#x26;b=2',
        'mailto:a@example.org',
        '../docs/x.md#l3',
        '/y.md',
        'https://example.org',
        'http://www.example.org',
      ],
    );
  });

  it('leave their words where they may not be followed', () => {
    assert.match(bareHtml('# Plan\n\n[a *b*](javascript:x) ![c](data:x)\n'), /<p>a <em>b<\/em> c<\/p>/);
  });

  it('are links where images could not be loaded', () => {
    const text = '# Plan\n\n![Diagram](flow.png) ![Badge](https://example.org/b.svg)\n';
    assert.match(
      bareHtml(text),
      /<a href="flow\.png">Diagram<\/a> <a href="https:\/\/example\.org\/b\.svg">Badge<\/a>/,
    );
    assert.match(renderHtml(read(text)), /<img src="flow\.png" alt="Diagram"> <a href="https:/);
  });
});
