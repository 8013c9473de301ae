import assert from 'node:assert/strict';
import { ChecklistTree } from '../../client/src/checklist/treeModel.ts';
import type { ChecklistNode } from '../../client/src/checklist/treeModel.ts';
import type { ChecklistItem, ChecklistSection, PlanChecklist } from '../../server/src/lsp/protocol.ts';
import './vscode.ts';

const { openItems } = await import('../../client/src/checklist/openItems.ts');

const lines = (from: number, to = from) => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 99 },
});

const item = (key: string, line: number, items: ChecklistItem[] = []): ChecklistItem => ({
  ...{ key, text: `do ${key}`, done: false, items },
  range: lines(line),
});

const section = (
  key: string,
  [from, to]: [number, number],
  items: ChecklistItem[],
  sections: ChecklistSection[] = [],
): ChecklistSection => ({
  ...{ key, title: key, items, sections },
  range: lines(from, to),
  progress: { done: 0, total: items.length },
});

const plan = (uri: string, parts: Partial<PlanChecklist> = {}): PlanChecklist => ({
  ...{ uri, title: uri, items: [], sections: [], progress: { done: 0, total: 0 } },
  ...parts,
});

/** The tree as indented names. */
function shape(nodes: readonly ChecklistNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${' '.repeat(depth)}${node.kind === 'plan' ? node.uri : node.value.key}`,
    ...shape(node.children, depth + 1),
  ]);
}

describe('checklist tree', () => {
  const nested = plan('file:///a.md', {
    items: [item('loose', 1)],
    sections: [
      section(
        'steps',
        [10, 30],
        [item('last', 25)],
        [section('first', [11, 20], [item('one', 12, [item('two', 13)])])],
      ),
      section('before', [3, 8], [item('zero', 4)]),
    ],
  });

  it('holds plans, sections and items in the order of the document', () => {
    const tree = new ChecklistTree();
    tree.update(nested);
    assert.deepEqual(shape(tree.roots()), [
      'file:///a.md',
      ' loose',
      ' before',
      '  zero',
      ' steps',
      '  first',
      '   one',
      '    two',
      '  last',
    ]);
  });

  it('keeps the node of what stays, and takes the new state of it', () => {
    const tree = new ChecklistTree();
    const { node } = tree.update(nested);
    const before = node.children.find(({ value }) => value.key === 'steps');
    const changed = structuredClone(nested);
    changed.items = [];
    changed.sections[0]!.title = 'Steps, renamed';
    const again = tree.update(changed);
    assert.equal(again.node, node);
    assert.equal(again.moved, false);
    const after = node.children.find(({ value }) => value.key === 'steps');
    assert.equal(after, before);
    assert.equal(after?.kind === 'section' && after.value.title, 'Steps, renamed');
    assert.deepEqual(shape(tree.roots()).slice(0, 2), ['file:///a.md', ' before']);
  });

  it('tells which items were ticked or cleared', () => {
    const tree = new ChecklistTree();
    const [one, two] = [item('one', 2), item('two', 3)];
    const { ticked } = tree.update(plan('file:///a.md', { sections: [section('s', [1, 9], [one, two])] }));
    assert.deepEqual(ticked, []);
    const after = [one, { ...two, done: true }, item('three', 4)];
    const update = tree.update(plan('file:///a.md', { sections: [section('s', [1, 9], after)] }));
    assert.deepEqual(
      update.ticked.map(({ value }) => value.key),
      ['two'],
    );
  });

  it('gives an item that moved to another section a node under its new parent', () => {
    const tree = new ChecklistTree();
    tree.update(
      plan('file:///a.md', { sections: [section('a', [0, 4], [item('x', 1)]), section('b', [5, 9], [])] }),
    );
    const { node } = tree.update(
      plan('file:///a.md', { sections: [section('a', [0, 4], []), section('b', [5, 9], [item('x', 6)])] }),
    );
    const b = node.children[1];
    assert.equal(b?.children[0]?.parent, b);
  });

  it('tells nodes apart even where keys are not', () => {
    const tree = new ChecklistTree();
    const { node } = tree.update(plan('file:///a.md', { items: [item('same', 1), item('same', 2)] }));
    assert.equal(new Set(node.children.map(({ id }) => id)).size, 2);
  });

  it('lists plans in progress first, and says when the list changes', () => {
    const tree = new ChecklistTree();
    assert.equal(tree.update(plan('file:///a.md')).moved, true);
    assert.equal(tree.update(plan('file:///b.md')).moved, true);
    assert.equal(tree.update(plan('file:///b.md')).moved, false);
    assert.equal(tree.update(plan('file:///b.md', { inProgress: true })).moved, true);
    assert.deepEqual(shape(tree.roots()), ['file:///b.md', 'file:///a.md']);
    assert.equal(tree.remove('file:///b.md'), true);
    assert.equal(tree.remove('file:///b.md'), false);
    assert.equal(tree.plan('file:///b.md'), undefined);
  });

  it('finds the innermost thing at a place', () => {
    const tree = new ChecklistTree();
    tree.update(nested);
    const at = (line: number) => {
      const node = tree.at('file:///a.md', { line, character: 5 });
      return node && node.kind !== 'plan' ? node.value.key : node?.uri;
    };
    assert.deepEqual([0, 1, 3, 13, 16, 25, 40].map(at), [
      'file:///a.md',
      'loose',
      'before',
      'two',
      'first',
      'last',
      'file:///a.md',
    ]);
    assert.equal(tree.at('file:///other.md', { line: 0, character: 0 }), undefined);
  });
});

describe('badge', () => {
  const open = (title: string, total: number, inProgress: boolean) =>
    plan(`file:///${title}.md`, { title, inProgress, progress: { done: 1, total } });

  it('counts what is open in plans in progress', () => {
    assert.deepEqual(openItems([open('A', 3, true), open('B', 5, false)], undefined), {
      count: 2,
      meaning: '2 open items in A',
    });
    assert.deepEqual(openItems([open('A', 3, true), open('B', 5, true)], undefined), {
      count: 6,
      meaning: '6 open items in 2 plans in progress',
    });
  });

  it('counts the active plan where none is in progress, and nothing else', () => {
    const idle = open('B', 2, false);
    assert.deepEqual(openItems([idle], idle), { count: 1, meaning: '1 open item in B' });
    assert.equal(openItems([idle], undefined), undefined);
    assert.equal(openItems([], open('C', 1, false)), undefined);
  });
});
