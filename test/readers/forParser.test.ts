/** Preparing only what changed gives what preparing the whole text gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedExtent } from '../../server/src/syntax/changedExtent.ts';
import { forParser, forParserAfter } from '../../server/src/syntax/forParser.ts';
import { applyChange, type Change } from '../../server/src/text/edit.ts';

const line = fc.constantFrom(
  '',
  ' ',
  'word',
  '| a | b |',
  '| --- | --- | ',
  '| --- |\t',
  '- item',
  '# Title ',
  '*a* _b_',
);
const texts = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, lineBreak]) => lines.join(lineBreak));
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(30)),
    piece: fc.constantFrom('', '*', '**', '\n', '\n\n', '\r', '\r\n', ' ', '|', '- ', 'x'),
  }),
  { minLength: 1, maxLength: 3 },
);

describe('preparing a text for the parser again', () => {
  it('equals preparing it afresh', () => {
    fc.assert(
      fc.property(texts, fc.array(changes, { minLength: 1, maxLength: 4 }), (start, batches) => {
        let former = { text: start, prepared: forParser(start) };
        for (const batch of batches) {
          const { text, made } = edit(former.text, batch);
          const { prepared, changed } = forParserAfter(text, former, changedExtent(former.text, text, made));
          assert.equal(prepared, forParser(text));
          assert.equal(prepared.slice(0, changed.from), former.prepared.slice(0, changed.from));
          assert.equal(prepared.slice(changed.toNew), former.prepared.slice(changed.toOld));
          former = { text, prepared };
        }
      }),
      { numRuns: 300 },
    );
  });
});

function edit(
  start: string,
  batch: readonly { readonly at: number; readonly length: number; readonly piece: string }[],
): { text: string; made: Change[] } {
  let text = start;
  const made: Change[] = [];
  for (const { at, length, piece } of batch) {
    const from = at % (text.length + 1);
    const change = { start: from, end: Math.min(text.length, from + length), newText: piece };
    text = applyChange(text, change);
    made.push(change);
  }
  return { text, made };
}
