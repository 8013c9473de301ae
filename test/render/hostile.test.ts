import assert from 'node:assert/strict';
import { renderHtml } from '../../server/src/render/main.ts';
import { htmlOf, read } from './support.ts';

const documents: Record<string, string> = {
  'quotes in quotes': `${'>'.repeat(500)} a\n`,
  'lists in lists on a line': `${'- '.repeat(500)}a\n`,
  'lists in lists': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  'closing brackets': ']'.repeat(150_000),
  'emphasis without end': 'a**b'.repeat(40_000),
  'footnotes that are none': '[^a]'.repeat(40_000),
  'a long line': 'word '.repeat(1_000_000),
  'a wide table': `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${'|b|\n'.repeat(5000)}`,
  'a long address, often used': `[a]: http://e.org/${'x'.repeat(50_000)}\n\n${'[a] '.repeat(20_000)}`,
  NUL: `a\0b\n\n\`\0\`\n\n- [ ] \0\n`,
  'many sections': '## A\n\ntext *text*\n\n'.repeat(4000),
};

describe('documents that mean harm', () => {
  for (const [name, text] of Object.entries(documents)) {
    it(`are shown in bounded time and space: ${name}`, function () {
      // Some seconds at most; what grows with the square of its length would take minutes.
      this.timeout(180_000);
      const html = renderHtml(read(text.startsWith('#') ? text : `# Plan\n\n${text}`));
      assert(html.length < 5_000_000, `${html.length} characters`);
      assert(!html.includes('\0'));
    });
  }

  it('say that they are not laid out', () => {
    const html = htmlOf(`# Plan\n\n${'>'.repeat(500)} <b>\n`);
    assert.match(html, /<p data-line="0" class="note">This part is too large/);
    assert.match(html, /<pre data-line="0"># Plan\n\n&?/);
    assert.match(html, />> &#x3C;b>/);
  });

  it('may be YAML', () => {
    for (const text of [
      `a: ${'x'.repeat(3_000_000)}\n`,
      `a: ${'['.repeat(3000)}${']'.repeat(3000)}\n`,
      `a:\n  - "b\\0\0"\n`,
      'k: v\n'.repeat(100).replace(/k/g, () => `k${Math.trunc(1e6)}`),
    ]) {
      const html = htmlOf(text, 'yaml');
      assert(html.length < 200_000, `${html.length} characters`);
      assert(!html.includes('\0'));
    }
  });
});
