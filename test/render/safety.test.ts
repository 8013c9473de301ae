import assert from 'node:assert/strict';
import { renderHtml } from '../../server/src/render/main.ts';
import { bareHtml, htmlOf, read } from './support.ts';

/** Every way to say `javascript:` that browsers are known to have fallen for, and other unwanted guests. */
const attempts = [
  '<script>alert(1)</script>',
  'text <script>alert(1)</script> text',
  '<img src=x onerror=alert(1)>',
  'a <img src=x onerror=alert(1)> b',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<base href="https://evil.example/">',
  '<style>body { display: none }</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<form action=https://evil.example><button formaction=javascript:alert(1)>x</button></form>',
  '<details open ontoggle=alert(1)>x</details>',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](vbscript:msgbox)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](command:workbench.action.quit)',
  '[x](vscode://evil)',
  '[x](//evil.example/x)',
  '[x](\\\\evil.example/x)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x](https://evil.example/pixel.png)',
  '![x](//evil.example/pixel.png)',
  '[x](http://example.org "onmouseover=alert(1) x=\\"y")',
  '```"><script>alert(1)</script>\ncode\n```',
  '- [ ] "><img src=x onerror=alert(1)>',
  '# "><script>alert(1)</script>',
  '[^"><script>]\n\n[^"><script>]: x',
];

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
