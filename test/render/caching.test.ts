import assert from 'node:assert/strict';
import { Renderer, renderPlan } from '../../server/src/render/main.ts';
import { CountingRenderer, edit, read, replacing, sectionsOf } from './support.ts';

const plan = `# Plan

[guide] and [Name]

## One

- [ ] same

## Two

- [ ] other

## Three

Text with a [guide].

[guide]: guide.md
`;

/** Renders, edits and renders again; which sections were rendered, and what came of it. */
function after(old: string, newText: string, text = plan) {
  const markdown = new CountingRenderer();
  const renderer = new Renderer(undefined, markdown);
  const analysis = read(text);
  const before = renderPlan(analysis, renderer).sections;
  markdown.sources.length = 0;
  const edited = edit(analysis, replacing(text, old, newText));
  const { sections } = renderPlan(edited, renderer);
  // Whatever was kept, it must be what rendering afresh gives.
  assert.deepEqual(sections, sectionsOf(edited.document.text));
  return { before, sections, rendered: markdown.sources.map((source) => /^#+ (.*)/.exec(source)?.[1]) };
}

describe('rendering again', () => {
  it('renders what changed, and gives the same objects for what did not', () => {
    const { before, sections, rendered } = after('other', 'changed');
    assert.deepEqual(rendered, ['Two']);
    assert.deepEqual(
      sections.map((section, index) => section === before[index]),
      [true, true, false, true],
    );
    assert.notEqual(sections[2]?.hash, before[2]?.hash);
  });

  it('renders nothing anew where sections only move, and keeps their hashes', () => {
    const { before, sections, rendered } = after('- [ ] same\n', '- [ ] same\n- [ ] more\n');
    assert.deepEqual(rendered, ['One']);
    assert.equal(sections[3]?.hash, before[3]?.hash);
    const [moved, still] = [sections[3]!, before[3]!];
    assert.equal(moved.startLine, still.startLine + 1);
    assert.match(moved.html, new RegExp(`^<h2 data-line="${moved.startLine}"`));
  });

  it('renders nothing where nothing changed', () => {
    const markdown = new CountingRenderer();
    const renderer = new Renderer(undefined, markdown);
    const analysis = read(plan);
    const { sections } = renderer.render(analysis);
    assert.equal(markdown.sources.length, 4);
    assert.deepEqual(renderer.render(analysis).sections, sections);
    assert(renderer.render(analysis).sections.every((section, index) => section === sections[index]));
    assert.equal(markdown.sources.length, 4);
  });

  it('renders what refers to a definition that changed', () => {
    const { rendered } = after('guide.md\n', 'manual.md\n');
    assert.deepEqual(rendered, ['Plan', 'Three']);
  });

  it('renders boxes whose keys changed', () => {
    const { rendered } = after('## One', '## Two');
    assert.deepEqual(rendered, ['Two', 'Two']);
  });

  it('renders blanks anew that another heading made something else', () => {
    after('## One', '# One');
    after('# Plan', 'Plan\n====');
    after('# Plan\n', '---\nowner: Ann\n---\n\n# Plan\n');
  });

  it('never gives anything but what rendering afresh gives', () => {
    let analysis = read(plan);
    const renderer = new Renderer(undefined, new CountingRenderer());
    renderer.render(analysis);
    const edits: [string, string][] = [
      ['[Name]', '[Owner]'],
      ['## Two', 'Two'],
      ['Two', '## One'],
      ['guide.md', 'x.md'],
      ['[guide] and', '[guide][^1] and'],
      ['x.md\n', 'x.md\n\n[^1]: Note\n'],
      ['# Plan\n\n', ''],
      ['other', 'oth\r\ner'],
    ];
    for (const [old, newText] of edits) {
      analysis = edit(analysis, replacing(analysis.document.text, old, newText));
      assert.deepEqual(
        renderer.render(analysis).sections,
        sectionsOf(analysis.document.text),
        `${old} to ${newText}`,
      );
    }
  });
});
