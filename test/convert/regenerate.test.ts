/** Generated Markdown that was changed by hand says again what its YAML says. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convert } from '../../server/src/convert/convert.ts';
import { outlineOf } from '../../server/src/convert/outline.ts';
import { regenerate } from '../../server/src/convert/regenerate.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { plansIn } from '../support/plans.ts';
import { readOutline, readPlan, shownDifferences } from '../support/outlines.ts';

const sources = ['examples/plans', 'test/defects/plans', 'test/defects/second/plans', 'templates']
  .flatMap(plansIn)
  .filter(({ format }) => format === 'yaml');

const change = fc.record({
  at: fc.nat(),
  count: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  lines: fc.array(
    fc.constantFrom(
      'Words of mine.',
      '',
      '- a point',
      '- [x] done',
      '1. first',
      '## Notes',
      '### Steps',
      '#### Deeper',
      '# Another title',
      'Setext',
      '---',
      '===',
      '```',
      '```bash',
      '~~~',
      '> quoted',
      '| a | b |',
      '| --- | --- |',
      '**Owner:** Somebody',
      '**Command:**',
      '    indented',
      '<!-- a comment -->',
      '<!--',
      '-->',
      '<details>',
      '\\# no heading',
    ),
    { maxLength: 4 },
  ),
});

describe('generated Markdown', () => {
  for (const { name, text } of sources) {
    const source = readPlan(text, 'yaml');
    const markdown = convert(source, 'markdown', { generatedFrom: name });

    it(`is left as it is while it says the same: ${name}`, () => {
      const spelt = markdown
        .replaceAll('\n- ', '\n* ')
        .replace('\n\n## ', '\n\n<!-- A comment. -->\n\n---\n\n## ');
      assert.deepEqual(regenerate(readPlan(spelt, 'markdown'), source), []);
    });

    it(`says again what it said, whatever was changed: ${name}`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(
          fc.array(change, { minLength: 1, maxLength: 4 }),
          fc.constantFrom('\n', '\r\n'),
          (all, eol) => {
            const lines = markdown.split('\n');
            for (const { at, count, lines: added } of all)
              // The head of the file, which says what it is generated from, stays.
              lines.splice(4 + (at % (lines.length - 4)), count, ...added);
            const changed = lines.join(eol);
            const fixed = applyEdits(changed, regenerate(readPlan(changed, 'markdown'), source));
            assert.deepEqual(
              shownDifferences(readOutline(fixed, 'markdown'), outlineOf(source)),
              [],
              `${changed}\n-----\n${fixed}`,
            );
          },
        ),
        { numRuns: 150, seed: 305 },
      );
    });
  }
});
