import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyze, type Document } from '../../server/src/analyze.ts';
import { actionsIn, fixAllAction } from '../../server/src/editing/actions.ts';
import { suppressEdit } from '../../server/src/editing/suppress.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { analysisOf, environment } from './support.ts';

const examples = path.join(import.meta.dirname, '../../examples/plans');

describe('actions', () => {
  const text = '# Plan\n\n**Strategy:** Canary / Rolling\n\n- [] one\n';

  it('offer each way to put a problem right, then to silence it', () => {
    const analysis = analysisOf(text);
    const at = text.indexOf('Canary');
    const titles = actionsIn(analysis, { start: at, end: at }).map(({ title }) => title);
    assert.equal(titles.filter((title) => /Canary|Rolling/.test(title)).length, 2);
    assert.equal(titles.at(-1), 'Silence choice-unresolved here');
  });

  it('keep to the range', () => {
    const actions = actionsIn(analysisOf(text), { start: 0, end: 3 });
    assert(actions.every(({ problems }) => problems.every(({ span }) => span.start <= 3)));
  });

  it('write the line breaks of the document', () => {
    const windows = text.replaceAll('\n', '\r\n');
    for (const { edits } of actionsIn(analysisOf(windows), { start: 0, end: windows.length })) {
      assert(!/(?<!\r)\n/.test(applyEdits(windows, edits)));
    }
  });

  it('fix all that is safe, and only that', () => {
    const action = fixAllAction(analysisOf(text));
    assert(action);
    const fixed = applyEdits(text, action.edits);
    assert(fixed.includes('- [ ] one') && fixed.includes('Canary / Rolling'));
    assert.equal(fixAllAction(analysisOf('# Plan\n\nWords.\n')), undefined);
  });
});

describe('silencing', () => {
  it('takes away the problem and changes no other, wherever it stands', async () => {
    for (const name of (await readdir(examples)).filter((file) => /\.(?:md|yaml)$/.test(file))) {
      const source = await readFile(path.join(examples, name), 'utf8');
      const document: Document = {
        text: source,
        format: formatOf(name),
        fileName: name,
        forced: true,
        now: 0,
      };
      const { plan, problems } = analyze(document, environment);
      const show = (list: typeof problems): string[] =>
        list.map(({ rule, message }) => `${rule}: ${message}`);
      for (const problem of problems) {
        const edit = suppressEdit(plan, problem);
        if (!edit) continue;
        const after = analyze({ ...document, text: applyEdits(source, [edit]) }, environment).problems;
        const line = source.slice(0, problem.span.start).split('\n').length;
        const others = problems.filter(
          (other) =>
            other.rule !== problem.rule || source.slice(0, other.span.start).split('\n').length !== line,
        );
        assert.deepEqual(show(after), show(others), `${name}:${line} ${problem.rule}`);
      }
    }
  }).timeout(60_000);
});
