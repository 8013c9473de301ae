/** Blocks and what is in their lines, each parsed alone, are what the library sees in one go. */
import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { walkInlines } from '../../server/src/plan/blocks.ts';
import { readMarkdown } from '../../server/src/syntax/markdown.ts';
import { markdown, nameOf, parseInline, type InlineNode } from '../../server/src/syntax/parser.ts';
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
const texts = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

/** What blocks are made of; all else stands in their lines. */
const blocks =
  /Heading|Paragraph|List|Table|Block|Fenced|Task|Code(?:Text|Info)|HeaderMark|QuoteMark|LinkReference|HorizontalRule|Document/;

describe('the parser', () => {
  it('sees the blocks that the library sees', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(namesIn(markdown.parse(text)), namesIn(library.parse(text)));
      }),
      { numRuns: 3000, examples: [['> *a\n> b*'], ['word  \nword']] },
    );
  });

  it('sees the markup that the library sees, also where it passes plain text over', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(nodes(parseInline(text)), nodes(library.parseInline(text, 0) as InlineNode[]));
      }),
      { numRuns: 5000, examples: [['word  \nword']] },
    );
  });

  it('reads a run of text as the library does in its document', () => {
    for (const { name, text } of ['test/readers/documents', 'examples/plans', 'templates'].flatMap(plansIn)) {
      const { contents, bodyStart } = readMarkdown(text);
      const ours = contents.flatMap(({ heading, blocks: inside }) =>
        [...(heading ? [heading.inline] : []), ...walkInlines(inside)].flatMap(({ links }) =>
          links
            .filter(({ form }) => form !== 'wiki')
            .map(({ targetSpan: { start, end } }) => `${start}-${end}`),
        ),
      );
      const tree = library.parse(text.slice(bodyStart));
      const theirs: string[] = [];
      tree.iterate({
        enter: ({ name: type, from, to, node }) => {
          const isTarget = type === 'URL' || (type === 'LinkLabel' && !node.parent?.getChild('URL'));
          const isOwn = node.parent?.name === 'LinkReference' || node.parent?.parent?.name === 'Link';
          if (isTarget && !isOwn) theirs.push(`${from + bodyStart}-${to + bodyStart}`);
        },
      });
      assert.deepEqual(ours, theirs, name);
    }
  });

  it('passes over marks that a quote, or a flood of them, makes of no use', () => {
    const [quoted] = readMarkdown('> Wait **until\n> noon** for [the\n> bells](b.md).\n').contents;
    const [inline] = [...walkInlines(quoted?.blocks ?? [])];
    assert.equal(inline?.text, 'Wait   until\n  noon   for  the\n  bells       .');
    assert.deepEqual(parseInline('a*b '.repeat(1600)).length > 0, true);
    assert.deepEqual(parseInline('a*b '.repeat(3001)), []);
  });
});

/** Code inside lines has marks of the same name as code in blocks. */
function namesIn(tree: Tree): string[] {
  const found: string[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (blocks.test(name) && name !== 'CommentBlock') found.push(`${name} ${from}-${to}`);
    },
  });
  return found;
}

function nodes(inlines: readonly InlineNode[]): string[] {
  return inlines.flatMap((node) => [`${nameOf(node)} ${node.from}-${node.to}`, ...nodes(node.children)]);
}
