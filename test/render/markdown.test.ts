import assert from 'node:assert/strict';
import { bareHtml, htmlOf, linesIn, sectionsOf } from './support.ts';

describe('Markdown as HTML', () => {
  it('has headings, fields, lists, tables and code', () => {
    const text = `# Plan

**Owner:** Ann

## Steps

1. Build
2. Ship

| When | What |
| --- | --- |
| 10:00 | Go |

\`\`\`bash
ls -l
\`\`\`
`;
    assert.equal(
      htmlOf(text),
      `<h1 data-line="0" id="plan-plan">Plan</h1>
<p data-line="2"><strong>Owner:</strong> Ann</p>
<h2 data-line="4" id="plan-steps">Steps</h2>
<ol data-line="6">
<li data-line="6">Build</li>
<li data-line="7">Ship</li>
</ol>
<table data-line="9">
<thead>
<tr data-line="9">
<th>When</th>
<th>What</th>
</tr>
</thead>
<tbody>
<tr data-line="11">
<td>10:00</td>
<td>Go</td>
</tr>
</tbody>
</table>
<pre data-line="13"><code class="language-bash">ls -l
</code></pre>`,
    );
  });

  it('has a part for each section, with the lines that it takes', () => {
    const sections = sectionsOf('Before.\n\n# Plan\n\n## Steps\n\n### One\n\n## Steps\n');
    assert.deepEqual(
      sections.map(({ key, startLine, endLine }) => [key, startLine, endLine]),
      [
        ['/', 0, 1],
        ['/plan', 2, 3],
        ['/plan/steps', 4, 5],
        ['/plan/steps/one', 6, 7],
        ['/plan/steps #2', 8, 8],
      ],
    );
  });

  it('leaves out parts with nothing to show', () => {
    assert.deepEqual(sectionsOf('<!-- only this -->\n'), []);
    assert.deepEqual(sectionsOf(''), []);
  });

  it('names headings so that links within the document arrive', () => {
    const html = bareHtml(
      '# Plan\n\nSee [there](#roll-back) and [twice](#steps-1).\n\n## Steps\n\n## Roll back!\n\n## Steps\n',
    );
    assert.match(html, /href="#plan-roll-back"/);
    assert.match(html, /href="#plan-steps-1"/);
    assert.deepEqual(
      [...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id),
      ['plan-plan', 'plan-steps', 'plan-roll-back', 'plan-steps-1'],
    );
  });

  it('leaves mistakes of encoding as they are', () => {
    assert.match(bareHtml('# Plan\n\nâœ… caf\u00c3\u00a9\n'), /<p>âœ… caf\u00c3\u00a9<\/p>/);
  });

  it('breaks lines where tables do', () => {
    assert.match(bareHtml('| a |\n| --- |\n| x<br>y<br/>z |\n'), /<td>x<br>\s*y<br>\s*z<\/td>/);
  });

  it('does not mind what is open at the end of a section', () => {
    const html = bareHtml(
      '# Plan\n\n- a\n  - b\n    > c\n## Next\n\n```\n[x]\n\n[x]: http://example.org/x\n',
    );
    assert.match(html, /<blockquote>\s*<p>c<\/p>/);
    assert.match(html, /<h2 id="plan-next">Next<\/h2>\n<pre><code>\[x\]/);
  });
});

describe('source lines', () => {
  const text = '---\nowner: Ann\n---\n\nBefore.\n\n# Plan\n\ntwo\nlines\n\n> quoted\n\n- a\n\n  b\n';
  const wanted = [
    '4 p Before.',
    '6 h1 Plan',
    '8 p two\nlines',
    '11 blockquote quoted',
    '11 p quoted',
    '13 ul a',
    '13 li a',
    '13 p a',
    '15 p b',
  ];
  // The pattern takes the first words behind a tag, so that what nests is found under its outermost element.
  const tagged = (html: string): string[] =>
    [...html.matchAll(/<(\w+) data-line="(\d+)"/g)].map(([, tag, line]) => `${line} ${tag}`);

  for (const [name, lineBreak] of [
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ] as const) {
    it(`count from the start of the document, front matter included, with ${name}`, () => {
      const html = htmlOf(text.replaceAll('\n', lineBreak));
      assert.deepEqual(
        tagged(html),
        wanted.map((each) => each.split(' ').slice(0, 2).join(' ')),
      );
      assert(!html.includes('owner'));
    });
  }

  it('are not shaken by definitions that are taken from elsewhere', () => {
    const html = htmlOf(
      '# Plan\n\n[a] and[^n]\n\n## Later\n\n[a]: http://example.org\n\n[^n]: Note\n    of two lines\n',
    );
    assert.deepEqual(linesIn(html).slice(0, 2), ['0 h1 Plan', '2 p a']);
  });

  it('are nowhere but in tags', () => {
    const html = htmlOf('Word.\n\n# Plan\n\n`<p data-line="1">` and [x](http://e.org "<p data-line=")\n');
    assert.match(html, /&#x3C;p data-line="1">/);
    assert.match(html, /title="<p data-line="/);
  });
});

describe('definitions from elsewhere in the document', () => {
  it('serve reference links, whatever their case', () => {
    const html = bareHtml(
      '# Plan\n\n[Runbook][RB] and [rb]\n\n## Links\n\n[rb]: ./runbook.md "The runbook"\n',
    );
    assert.match(
      html,
      /<a href="\.\/runbook\.md" title="The runbook">Runbook<\/a> and <a href="\.\/runbook\.md"/,
    );
    assert(!html.includes('[rb]:'));
  });

  it('count once: the first of a name', () => {
    assert.match(
      bareHtml('# Plan\n\n[a]: one\n\n## Two\n\n[a]\n\n## Three\n\n[a]: two\n'),
      /<a href="one">a<\/a>/,
    );
  });

  it('serve footnotes, which stand at the end of each section that refers to them', () => {
    const html = bareHtml(
      '# Plan\n\nOne[^1] two[^1].\n\n## Two\n\nThree[^1].\n\n## Notes\n\n[^1]: The [note]\n    goes on.\n\n    And on.\n\nAfter.\n\n[note]: n.md\n',
    );
    assert.equal(html.match(/<section data-footnotes class="footnotes" aria-label="Footnotes">/g)?.length, 2);
    assert.match(html, /id="plan-plan-fnref-1-2"/);
    assert.match(html, /href="#plan-two-fn-1"/);
    assert.match(html, /<li id="plan-two-fn-1">/);
    assert.equal(html.match(/The <a href="n\.md">note<\/a>\s+goes on/g)?.length, 2);
    assert.equal(html.match(/And on/g)?.length, 2);
    assert.match(html, /<h2 id="plan-notes">Notes<\/h2>\n<p>After\.<\/p>/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('are not taken out of code', () => {
    const html = bareHtml('# Plan\n\n[a] and[^1]\n\n## Code\n\n```\n[a]: x\n[^1]: y\n```\n');
    assert.match(html, /<p>\[a\] and\[\^1\]<\/p>/);
  });
});

describe('what is open', () => {
  const marks = (text: string, format: 'markdown' | 'yaml' = 'markdown'): string[] =>
    [...bareHtml(text, format).matchAll(/<mark class="(\w+)">(.*?)<\/mark>/g)].map(
      ([, kind, words]) => `${kind}: ${words}`,
    );

  it('is marked in text, tables, headings and code', () => {
    assert.deepEqual(
      marks(
        '# Deployment Plan: [Name]\n\n**Approach:** [Canary / Rolling]  \n**Owner:** {{OWNER}}\n\n| a | b |\n| --- | --- |\n| [Name] | x |\n\n```bash\ndeploy {{VERSION}}\n```\n',
      ),
      [
        'blank: [Name]',
        'choice: [Canary / Rolling]',
        'blank: {{OWNER}}',
        'blank: [Name]',
        'blank: {{VERSION}}',
      ],
    );
  });

  it('is marked where lines are nested and wrapped', () => {
    const text =
      '# Plan\n\n> - Owner of\n>   the thing: [Name]\n>\n>   ```bash\n>   deploy {{VERSION}}\n>   ```\n';
    assert.deepEqual(marks(text), ['blank: [Name]', 'blank: {{VERSION}}']);
    assert.deepEqual(marks(text.replaceAll('\n', '\r\n')), ['blank: [Name]', 'blank: {{VERSION}}']);
  });

  it('is shown where it looks like HTML', () => {
    assert.deepEqual(marks('# Plan\n\nDeploy <service name> first\n'), ['blank: &#x3C;service name>']);
  });

  it('is marked behind escapes, and left alone where its place is uncertain', () => {
    assert.deepEqual(marks('# Plan\n\nA \\* and owner: [Name]\n'), ['blank: [Name]']);
    const uncertain = '# Plan\n\nA &amp; and owner: [Name]\n';
    assert.deepEqual(marks(uncertain), []);
    assert.match(bareHtml(uncertain), /A &#x26; and owner: \[Name\]/);
  });

  it('is marked in YAML', () => {
    assert.deepEqual(
      marks(
        'title: Plan\ncommand: |\n  a\n    deploy {{VERSION}}\nowner: "[Name]"\napproach: "[Canary / Rolling]"\n',
        'yaml',
      ),
      ['blank: {{VERSION}}', 'blank: [Name]', 'choice: [Canary / Rolling]'],
    );
  });
});
