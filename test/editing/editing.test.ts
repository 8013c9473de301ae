import assert from 'node:assert/strict';
import { foldsOf } from '../../server/src/editing/folding.ts';
import { hoverAt } from '../../server/src/editing/hover.ts';
import { nextBlank } from '../../server/src/editing/nextBlank.ts';
import { fillEdits, placeholderAt } from '../../server/src/editing/rename.ts';
import { outlineOf, type OutlineNode } from '../../server/src/editing/symbols.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { analysisOf, environment, readCursor } from './support.ts';

describe('outline', () => {
  const show = ({ name, kind, detail, children }: OutlineNode): unknown[] => [
    `${kind}: ${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...(children.length > 0 ? [children.map(show)] : []),
  ];
  const within = (node: OutlineNode): void => {
    assert(node.range.start <= node.selection.start && node.selection.end <= node.range.end, node.name);
    for (const child of node.children) {
      assert(node.range.start <= child.range.start && child.range.end <= node.range.end, child.name);
      within(child);
    }
  };

  it('nests sections, steps and items', () => {
    const { plan } = analysisOf(
      '# Plan\n\n- [x] First\n\n## Deployment Steps\n\n### Step 1: Build\n\n1. Compile\n2. Upload\n\n## Checks\n\n- [ ] a\n  - [x] b\n',
    );
    const outline = outlineOf(plan);
    assert.deepEqual(outline.map(show), [
      [
        'title: Plan (2/3)',
        [
          ['done: First'],
          [
            'section: Deployment Steps',
            [['step: Step 1: Build', [['step: 1. Compile'], ['step: 2. Upload']]]],
          ],
          ['section: Checks (1/2)', [['item: a', [['done: b']]]]],
        ],
      ],
    ]);
    outline.forEach(within);
  });

  it('has a name for everything', () => {
    const { plan } = analysisOf('#\n\n- [ ]  \n\n##\n');
    const names = (nodes: readonly OutlineNode[]): string[] =>
      nodes.flatMap(({ name, children }) => [name, ...names(children)]);
    assert(names(outlineOf(plan)).every((name) => name !== ''));
  });

  it('covers YAML', () => {
    const { plan } = analysisOf(
      'title: Plan\nphases:\n  - name: One\n    steps:\n      - name: Build\n        command: make\n',
      'yaml',
    );
    const outline = outlineOf(plan);
    assert.deepEqual(
      outline.map(({ name }) => name),
      ['phases'],
    );
    outline.forEach(within);
  });
});

describe('folding', () => {
  it('folds sections, code, tables, comments and front matter', () => {
    const text =
      '---\ntitle: x\n---\n\n# Plan\n\n<!-- one\ntwo -->\n\n```bash\nls\n```\n\n## Table\n\n| a |\n| - |\n| b |\n\n- one\n  more\n- two\n';
    const { plan } = analysisOf(text);
    const lines = new Lines(text);
    const folds = foldsOf(plan).map(({ start, end, kind }) => [lines.lineAt(start), lines.lineAt(end), kind]);
    assert.deepEqual(folds, [
      [0, 2, 'region'],
      [4, 21, 'region'],
      [6, 7, 'comment'],
      [9, 11, 'region'],
      [13, 21, 'region'],
      [15, 17, 'region'],
      [19, 20, 'region'],
    ]);
  });
});

describe('hover', () => {
  const hover = (marked: string, format: 'markdown' | 'yaml' = 'markdown'): string | undefined => {
    const { text, offset } = readCursor(marked);
    return hoverAt(analysisOf(text, format), offset, environment)?.text;
  };

  it('says what each option of a choice means', () => {
    const text = hover('# Plan\n\n**Strategy:** Blue-Green / Ca│nary / Rolling\n');
    assert.match(text ?? '', /\*\*Canary\*\*: a few users first/);
    assert.match(text ?? '', /\*\*Rolling\*\*: /);
  });

  it('says what a chosen strategy means', () =>
    assert.match(hover('# Plan\n\n**Strategy:** Re│create\n') ?? '', /downtime/));

  it('counts a placeholder', () => {
    assert.match(hover('# Plan\n\n{{VER│SION}} and {{VERSION}} and {{OTHER}}\n') ?? '', /2 times/);
  });

  it('describes a silenced rule', () => {
    const rule = rules.find(({ name }) => name === 'choice-unresolved')!;
    assert(
      hover('# Plan\n\n<!-- deployment-plan-disable choice-│unresolved -->\n')?.includes(rule.description),
    );
  });

  it('says what the template wants of a section and a field', () => {
    const text = `<!-- deployment-plan: feature -->\n\n# Deployment Plan\n\n## 2. Deployment Stra│tegy\n\n**Strategy:** Canary\n`;
    assert.match(hover(text) ?? '', /Required in the template `feature`/);
    assert.match(hover(text.replace('│', '').replace('**Stra', '**St│ra')) ?? '', /Blue-Green/);
  });

  it('tells a title its template and progress', () => {
    const text = hover('<!-- deployment-plan: feature -->\n\n# Deploy│ment Plan\n\n- [x] a\n- [ ] b\n') ?? '';
    assert.match(text, /`feature` \(named in the document\)/);
    assert.match(text, /1 of 2 items/);
  });

  it('tells a title how near the templates come', () => {
    const text = hover('# Deploy│ment Plan\n\n## 1. Pre-Deployment Checklist\n\n- [ ] a\n') ?? '';
    assert.match(text, /Bound to no template\./);
    assert.match(text, /`feature` \d+ %: .*missing: .*too little to be bound to it/);
  });

  it('says what kind of value a blank waits for', () => {
    assert.match(hover('# Plan\n\n**Date:** {{RELEASE_DA│TE}}\n') ?? '', /with a date, such as 2030-05-14/);
    assert.match(hover('# Plan\n\n| Owner | At |\n| --- | --- |\n| TB│D | x |\n') ?? '', /with a person/);
    assert.match(hover('# Plan\n\nError rate below _│_ %\n') ?? '', /with a percentage/);
    assert.doesNotMatch(hover('# Plan\n\n[What cha│nges]\n') ?? '', /with/);
  });

  it('explains the keys of a document template', () => {
    const text = 'template:\n  id: plan\n  sections:\n    - id: gate\n      el│icit: true\n';
    assert.match(hover(text, 'yaml') ?? '', /^\*\*elicit\*\*: Whether to ask/);
    assert.equal(hover('template:\n  id: plan\n  sections:\n    - own│_key: x\n', 'yaml'), undefined);
  });

  it('says nothing of other words', () => assert.equal(hover('# Plan\n\nWor│ds.\n'), undefined));
});

describe('blanks', () => {
  const text =
    '# Plan\n\n**Strategy:** Canary / Rolling\n**Version:** {{VERSION}}\n\nInstall {{VERSION}} of [Service Name].\n';

  it('are visited in order, and round', () => {
    const { plan } = analysisOf(text);
    const seen: string[] = [];
    let offset = 0;
    for (let count = 0; count < 5; count++) {
      const blank = nextBlank(plan, offset)!;
      seen.push(text.slice(blank.range.start, blank.range.end));
      offset = blank.range.end;
    }
    assert.deepEqual(seen, [
      'Canary / Rolling',
      '{{VERSION}}',
      '{{VERSION}}',
      '[Service Name]',
      'Canary / Rolling',
    ]);
    assert.deepEqual(nextBlank(plan, 0)?.options, ['Canary', 'Rolling']);
  });

  it('are none where all is filled in', () =>
    assert.equal(nextBlank(analysisOf('# Plan\n').plan, 0), undefined));

  it('are filled in everywhere at once', () => {
    const { plan } = analysisOf(text);
    const placeholder = placeholderAt(plan, text.lastIndexOf('{{VERSION}}') + 3)!;
    assert.equal(
      applyEdits(text, fillEdits(plan, placeholder, '2.1')),
      text.replaceAll('{{VERSION}}', '2.1'),
    );
    assert.equal(placeholderAt(plan, 3), undefined);
  });
});
