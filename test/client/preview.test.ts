import assert from 'node:assert/strict';
import { sectionUpdates } from '../../client/src/preview/sectionDiff.ts';
import { between, firstIndex } from '../../client/src/preview/webview/search.ts';

const rendered = (key: string, hash: string, startLine = 0) => ({
  ...{ key, hash, startLine, endLine: startLine + 1, html: `<p>${hash}</p>` },
});

describe('what a preview is sent', () => {
  it('is everything at first, then what changed', () => {
    const first = sectionUpdates(new Map(), [rendered('a', '1'), rendered('b', '1', 5)]);
    assert.deepEqual(
      first.updates.map(({ html }) => html),
      ['<p>1</p>', '<p>1</p>'],
    );
    const second = sectionUpdates(first.shown, [
      rendered('a', '2'),
      rendered('b', '1', 6),
      rendered('c', '1', 9),
    ]);
    assert.deepEqual(second.updates, [
      { key: 'a', hash: '2', startLine: 0, html: '<p>2</p>' },
      { key: 'b', hash: '1', startLine: 6 },
      { key: 'c', hash: '1', startLine: 9, html: '<p>1</p>' },
    ]);
  });

  it('is the whole of a section that went and came back', () => {
    const { shown } = sectionUpdates(new Map(), [rendered('a', '1')]);
    const gone = sectionUpdates(shown, []);
    assert.deepEqual(gone.updates, []);
    assert.equal(sectionUpdates(gone.shown, [rendered('a', '1')]).updates[0]?.html, '<p>1</p>');
  });
});

describe('scroll places', () => {
  it('finds the first of what is after', () => {
    const numbers = [1, 3, 3, 8];
    const after = (limit: number) => firstIndex(numbers.length, (index) => numbers[index]! > limit);
    assert.deepEqual([0, 1, 3, 7, 8].map(after), [0, 1, 3, 3, 4]);
    assert.equal(
      firstIndex(0, () => true),
      0,
    );
  });

  it('goes a share of the way', () => {
    assert.equal(between(5, [0, 10], [100, 200]), 150);
    assert.equal(between(-5, [0, 10], [100, 200]), 100);
    assert.equal(between(99, [0, 10], [100, 200]), 200);
    assert.equal(between(5, [5, 5], [100, 200]), 100);
  });
});
