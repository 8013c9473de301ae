import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import './vscode.ts';

const { showProgress } = await import('../../client/src/markdown/progressMarks.ts');

const running = { status: 'In <Progress>', inProgress: true };
const text = `# Night shift

- [x] Announced

## Stage 1

- [x] Deployed
- [ ] Watched
  - [X] Errors

### Gate

1. [x] Level

## Stage 2

- [x] Everyone

## Notes

Type \`- [ ]\` for a box.

- [link](https://example.org)

\`\`\`
- [ ] code
\`\`\`
`;

function renderer(): ReturnType<typeof markdownIt> {
  const md = markdownIt({ html: true });
  showProgress(md, (env) => env?.['plan'] as typeof running | undefined);
  return md;
}

const counts = (html: string): string[] =>
  [...html.matchAll(/<h\d>(.*?)<\/h\d>/g)].map(([, heading = '']) => heading.replace(/<[^>]*>/g, ''));

describe("in the editor's own Markdown preview", () => {
  it('a plan shows its status and progress below its title, and what is done behind each heading', () => {
    const html = renderer().render(text, { plan: running });
    assert.deepEqual(counts(html), ['Night shift', 'Stage 1 3/4', 'Gate 1/1', 'Stage 2 1/1', 'Notes']);
    assert.match(
      html,
      /<h1>Night shift<\/h1>\n<p class="deployment-plan-summary"><span class="deployment-plan-status running">In &lt;Progress&gt;<\/span> <progress max="6" value="5" aria-hidden="true"><\/progress> <span>5 of 6 done<\/span><\/p>/,
    );
    assert.match(html, /<span class="deployment-plan-count complete" role="img" aria-label="1 of 1 done">/);
  });

  it('a plan without title, status or boxes shows what it has', () => {
    const md = renderer();
    assert.match(
      md.render('- [ ] One', { plan: {} }),
      /^<p class="deployment-plan-summary"><progress max="1"/,
    );
    assert.match(md.render('Text', { plan: running }), /^<p class="deployment-plan-summary"><span[^>]*>In /);
    assert.equal(md.render('Text', { plan: {} }), '<p>Text</p>\n');
    assert.equal(md.render('', { plan: running }), '');
  });

  it('another document stays as it is', () => {
    assert.equal(renderer().render(text), markdownIt({ html: true }).render(text));
  });

  it('tokens that are kept are drawn alike each time, and stay as they are', () => {
    const md = renderer();
    const tokens = md.parse(text, {});
    const length = tokens.length;
    const draw = (env: object): string => md.renderer.render(tokens, md.options, { ...env });
    const [first, plain, second] = [draw({ plan: running }), draw({}), draw({ plan: running })];
    assert.equal(first, second);
    assert.equal(plain, markdownIt({ html: true }).render(text));
    assert.equal(tokens.length, length);
  });

  it('boxes count where another extension draws them', () => {
    const md = renderer();
    md.core.ruler.after('inline', 'boxes', ({ tokens }) => {
      for (const token of tokens) token.content = token.content.replace(/^\[.\] /, '');
    });
    assert.match(md.render(text, { plan: running }), /5 of 6 done/);
  });
});
