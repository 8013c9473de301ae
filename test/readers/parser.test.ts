/** Passing runs of text without markup over gives what reading them gives. */
import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { markdown } from '../../server/src/syntax/parser.ts';
import { plansIn } from '../support/plans.ts';

const library = parser.configure(GFM);
const piece = fc.constantFrom(
  'word',
  ' ',
  '  ',
  '\n',
  '| a |',
  '|---|',
  '# ',
  '- [ ] ',
  '22:00',
  'www.',
  'WWW.example.org',
  'https://',
  'HTTP://example.org',
  'mailto:kim@example.org',
  'xmpp:kim',
  'kim@',
  'example.org',
  '&amp;',
  '&',
  '!',
  '<b>',
  '\\',
  '`',
  '*',
  '_',
  '~~',
  '[',
  ']',
  '(a)',
);

describe('the parser', () => {
  it('sees what the library sees where it passes plain text over', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(nodesOf(markdown.parse(text)), nodesOf(library.parse(text)));
      }),
      { numRuns: 5000, examples: [[['word', '  ', '\n', 'word']]] },
    );
  });

  it('sees what the library sees in whole plans', () => {
    for (const { name, text } of ['test/readers/documents', 'examples/plans', 'templates'].flatMap(plansIn))
      assert.deepEqual(nodesOf(markdown.parse(text)), nodesOf(library.parse(text)), name);
  });
});

function nodesOf(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return nodes;
}
