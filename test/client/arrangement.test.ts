import assert from 'node:assert/strict';
import {
  everything,
  isVisible,
  nextItem,
  shownChildren,
  shownParent,
  shownPlans,
} from '../../client/src/checklist/arrangement.ts';
import type { Wishes } from '../../client/src/checklist/arrangement.ts';
import { findingsByNode } from '../../client/src/checklist/findings.ts';
import { progressRing } from '../../client/src/checklist/ring.ts';
import { ChecklistTree } from '../../client/src/checklist/treeModel.ts';
import type { ChecklistNode, PlanNode } from '../../client/src/checklist/treeModel.ts';
import { lensesOf } from '../../client/src/edit/lenses.ts';
import { stampAt } from '../../client/src/edit/stamp.ts';
import { handleOf, names } from '../../client/src/people/names.ts';
import type { PlanChecklist } from '../../server/src/lsp/protocol.ts';
import { planChecklist } from '../../server/src/lsp/checklists.ts';
import { analysisOf } from '../editing/support.ts';

/** A plan's checklist as the server tells it. */
function told(uri: string, text: string): PlanChecklist {
  const analysis = analysisOf(text);
  const lines = text.split('\n');
  const positionAt = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  const offsetAt = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return planChecklist(uri, analysis, { positionAt, offsetAt });
}

const night = `# Plan

**Status:** In Progress

## Prepare

- [x] 22:00 Freeze (Ada Byron)
- [ ] Back up
  - [x] files
  - [ ] database @joe

## Stage 1: Canary (23:30)

**Owner:** Ann Lee

- [ ] Deployed
- [ ] 00:15 Watched (Ada Byron)

**Gate:**

- [ ] Errors are level

## Stage 2: Everyone

- [ ] 23:00 Announced
`;
const a = 'file:///a.md';
const b = 'file:///b.md';

function tree(): ChecklistTree {
  const made = new ChecklistTree();
  made.update(told(a, night));
  made.update(told(b, '# Done plan\n\n## Steps\n\n- [x] All\n'));
  return made;
}

const label = (node: ChecklistNode): string => (node.kind === 'item' ? node.value.text : node.value.title);
function shape(nodes: readonly ChecklistNode[], wishes: Wishes, depth = 0): string[] {
  return nodes.flatMap((node) => [
    ' '.repeat(depth) + label(node),
    ...shape(shownChildren(node, wishes), wishes, depth + 1),
  ]);
}
const shown = (wish: Partial<Wishes>): string[] => {
  const wishes = { ...everything, ...wish };
  return shape(shownPlans(tree(), wishes), wishes);
};

describe('what the checklist shows', () => {
  it('is everything at first', () => {
    assert.equal(shown({}).length, 15);
    assert(shown({}).includes('Done plan'));
  });

  it('is what is open, with what is around it', () => {
    assert.deepEqual(shown({ open: true }), [
      'Plan',
      ' Prepare',
      '  Back up',
      '   database @joe',
      ' Stage 1: Canary (23:30)',
      '  Deployed',
      '  00:15 Watched (Ada Byron)',
      '  Errors are level',
      ' Stage 2: Everyone',
      '  23:00 Announced',
    ]);
  });

  it('is what one person does, be it that the section says so', () => {
    assert.deepEqual(shown({ mine: 'Ann Lee' }), [
      'Plan',
      ' Stage 1: Canary (23:30)',
      '  Deployed',
      '  Errors are level',
    ]);
    assert.deepEqual(shown({ mine: 'Ada Byron', open: true }), [
      'Plan',
      ' Stage 1: Canary (23:30)',
      '  00:15 Watched (Ada Byron)',
    ]);
    assert.deepEqual(shown({ mine: 'Nobody Known' }), []);
  });

  it('is one plan', () => assert.deepEqual(shown({ plan: b }), ['Done plan', ' Steps', '  All']));

  it('is in the order of the clock, past midnight too', () => {
    assert.deepEqual(shown({ order: 'time', plan: a, open: true }), [
      'Plan',
      ' 23:00 Announced',
      ' Deployed',
      ' Errors are level',
      ' 00:15 Watched (Ada Byron)',
      ' Back up',
      '  database @joe',
    ]);
  });

  it('is in the order of the owners, those without one last', () => {
    const wishes: Wishes = { ...everything, order: 'owner', plan: a };
    const made = tree();
    const items = shownChildren(made.plan(a)!, wishes);
    assert.deepEqual(items.map(label), [
      '22:00 Freeze (Ada Byron)',
      '00:15 Watched (Ada Byron)',
      'Deployed',
      'Errors are level',
      'Back up',
      '23:00 Announced',
    ]);
    // The view finds its way up from each of them.
    for (const item of items) assert.equal(shownParent(item, wishes), made.plan(a));
    const [section] = made.plan(a)!.children;
    assert.equal(isVisible(section!, wishes), false);
    assert.equal(isVisible(section!, everything), true);
  });

  it('marks the next thing to do, the innermost one, and none behind a gate', () => {
    const next = (text: string): string | undefined => {
      const made = new ChecklistTree();
      const item = nextItem(made.update(told(a, text)).node);
      return item && label(item);
    };
    assert.equal(next(night), 'database @joe');
    const gated = '# P\n\n## Stage 2: B\n\n- [ ] Late\n\n## Stage 1: A\n\n**Gate:**\n\n- [ ] Level\n';
    assert.equal(next(gated), 'Level');
    assert.equal(next('# P\n\n- [x] All\n'), undefined);
  });
});

describe('above a checklist in the editor', () => {
  it('stand the progress of its section and the innermost item to do next', () => {
    const lenses = lensesOf(told(a, night)).map(({ line, progress, next }) => [
      night.split('\n')[line],
      `${progress.done}/${progress.total}`,
      next?.text,
    ]);
    assert.deepEqual(lenses, [
      ['## Prepare', '2/4', 'database @joe'],
      ['## Stage 1: Canary (23:30)', '0/3', 'Deployed'],
      ['## Stage 2: Everyone', '0/1', '23:00 Announced'],
    ]);
    assert.deepEqual(
      lensesOf(told(b, '# P\n\n## S\n\n- [x] All\n')).map(({ next }) => next),
      [undefined],
    );
  });
});

describe('findings in the checklist', () => {
  it('stand at the innermost thing they are in, and at its plan', () => {
    const made = tree();
    const line = night.split('\n').findIndex((each) => each.includes('database'));
    const found = findingsByNode(made, a, [
      { severity: 1, place: { line, character: 8 } },
      { severity: 0, place: { line, character: 9 } },
      { severity: 1, place: { line: 0, character: 0 } },
    ]);
    const nodes = [...found].map(([id, { severity, count }]) => [
      id.split('\n')[1] ?? 'plan',
      severity,
      count,
    ]);
    assert.deepEqual(nodes, [
      ['plan', 0, 3],
      ['item', 0, 2],
    ]);
    assert.equal(findingsByNode(made, 'file:///c.md', []).size, 0);
  });
});

describe('a ring', () => {
  const svg = (done: number, total: number): string =>
    Buffer.from(progressRing({ done, total }, 'dark').split(',')[1]!, 'base64').toString();
  const length = (done: number, total: number): number =>
    Number(/stroke-dasharray="([\d.]+)/.exec(svg(done, total))?.[1] ?? 0);

  it('is filled as far as the work has come, visibly begun and visibly not done', () => {
    assert.equal(length(0, 9), 0);
    assert.equal(length(0, 0), 0);
    assert(length(1, 1000) > 0);
    assert(Math.abs(length(1, 2) - Math.PI * 5.5) < 0.1);
    assert(length(999, 1000) < length(1, 1));
  });
});

describe('people', () => {
  it('are the same however a plan writes them', () => {
    for (const written of [
      'Ada Byron',
      'ada',
      '@ada',
      '@abyron',
      '@ada.byron',
      'Byron, Ada',
      'Joe / Ada Byron',
      'Adá Byron',
    ])
      assert(names(written, 'Ada Byron'), written);
    for (const written of ['Ada Smith', 'Byron', '@byroni', 'Release Lead', ''])
      assert(!names(written, 'Ada Byron'), written);
    assert(names('DBA', 'dba'));
    assert(names('Ada Byron', 'Ada'));
    assert(!names('Byron Ada', 'Ada'));
  });

  it('are stamped as one word, with the time in UTC', () => {
    assert.equal(handleOf('Ada  Byron'), 'ada-byron');
    assert.equal(handleOf('@ada'), 'ada');
    const at = new Date('2031-05-06T14:05:59Z');
    assert.equal(stampAt(at, 'ada'), '✓ 14:05 UTC @ada');
    assert.equal(stampAt(at, undefined), '✓ 14:05 UTC');
  });
});

describe('a large workspace', () => {
  it('is arranged and followed without a pause', () => {
    const checklist = (uri: string): PlanChecklist => {
      const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
      return {
        uri,
        title: uri,
        progress: { done: 0, total: 100 },
        items: [],
        sections: Array.from({ length: 10 }, (_, section) => ({
          key: `s${section}`,
          title: `S${section}`,
          range: { start: range(section * 20).start, end: range(section * 20 + 19).end },
          progress: { done: 0, total: 10 },
          sections: [],
          items: Array.from({ length: 10 }, (__, item) => ({
            key: `s${section}i${item}`,
            text: `${10 + section}:${10 + item} do (Ada Byron)`,
            owner: item % 2 === 0 ? 'Ada Byron' : 'Ann Lee',
            time: `${10 + section}:${10 + item}`,
            done: false,
            range: range(section * 20 + item + 1),
            items: [],
          })),
        })),
      };
    };
    const started = performance.now();
    const made = new ChecklistTree();
    for (let index = 0; index < 200; index++) made.update(checklist(`file:///${index}.md`));
    let count = 0;
    for (const wish of [{}, { open: true, mine: 'Ada Byron' }, { order: 'time' }] as Partial<Wishes>[]) {
      const wishes = { ...everything, ...wish };
      const walk = (nodes: readonly ChecklistNode[]): void => {
        for (const node of nodes) {
          count++;
          walk(shownChildren(node, wishes));
        }
      };
      const plans: PlanNode[] = shownPlans(made, wishes);
      walk(plans);
    }
    made.update(checklist('file:///7.md'));
    assert.equal(count, 200 * (1 + 10 + 100) + 200 * (1 + 10 + 50) + 200 * (1 + 100));
    assert(performance.now() - started < 2000);
  });
});
