/** Steps that neither a heading nor a list tells apart, but strong text. */
import type { Block, Inline, ListItem } from '../../blocks.ts';
import { partOf, valueIn } from '../../fieldsOf.ts';
import type { Section } from '../../section.ts';

/** `**2. Flag to 20 %** (14:00)`: a paragraph that heads a step, with what follows it up to the next, as an item would hold it. */
export function boldSteps(section: Section): ListItem[] {
  return section.facts(readBoldSteps);
}

function readBoldSteps({ blocks }: Section): ListItem[] {
  const heads = blocks.flatMap((block, index): StepHead[] => {
    if (block.kind !== 'paragraph') return [];
    const [strong] = block.inline.strong;
    const number = /^\s*(?:(?:step|stage|phase)\s+)?(\d{1,2})(\.\d{1,2})?[.):]?\s/i.exec(block.inline.text);
    return strong && number && strong.start - block.span.start < 4
      ? [{ inline: block.inline, index, ...(number[2] === undefined && { number: Number(number[1]) }) }]
      : [];
  });
  const named = heads.length > 0 ? heads : namedSteps(blocks);
  if (named.length === 0) return runInSteps(blocks);
  return named.map(({ inline, index, number }, at) => {
    const inner = blocks.slice(index + 1, named[at + 1]?.index ?? blocks.length);
    return {
      span: inline.span.through(inner.at(-1)?.span ?? inline.span),
      marker: inline.span.part(0, 0),
      ...(number !== undefined && { number }),
      inline,
      blocks: inner,
    };
  });
}

interface StepHead {
  readonly inline: Inline;
  readonly index: number;
  readonly number?: number;
}

/** `**Copy the tables**`, without a number: three lines of strong text at least, each with something to run below. */
function namedSteps(blocks: readonly Block[]): StepHead[] {
  const heads = blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph') return [];
    const { inline } = block;
    const [strong, more] = inline.strong;
    const name = inline.text.trim();
    const whole = strong && !more && strong.end - strong.start === name.length;
    return whole && /^\p{Lu}\S* [^:]*[^:.]$/u.test(name) && !label.test(name) ? [{ inline, index }] : [];
  });
  const follows = heads.map(({ index }, at) =>
    blocks.slice(index + 1, heads[at + 1]?.index ?? blocks.length),
  );
  return heads.length > 2 && follows.every((inner) => inner.some(({ kind }) => kind === 'code')) ? heads : [];
}

/** `**Drain node A.** Run `…`. Expect …`: three paragraphs at least that open with their name, nearly all with code. */
function runInSteps(blocks: readonly Block[]): ListItem[] {
  const items = blocks.flatMap((block, index): ListItem[] => {
    if (block.kind !== 'paragraph') return [];
    const { inline } = block;
    const [strong] = inline.strong;
    const from = strong ? strong.start - inline.span.start : 0;
    const to = strong ? strong.end - inline.span.start : 0;
    const name = inline.text.slice(from, to);
    if (!strong || from > 4 || !/^\p{Lu}\S* \S/u.test(name) || label.test(name)) return [];
    // The last sign closes the strong text.
    if (!/[.:]\s*$/.test(name) && !/^[\s*_]*[.:–—-]/.test(inline.text.slice(to))) return [];
    const rest = valueIn(inline, to, inline.text.length);
    if (!rest) return [];
    const next = blocks[index + 1];
    const code = next?.kind === 'code' ? [next] : [];
    return [
      {
        span: inline.span.through(code.at(-1)?.span ?? inline.span),
        marker: inline.span.part(0, 0),
        inline: partOf(inline, from, to),
        blocks: [{ kind: 'paragraph', span: rest.span, inline: rest }, ...code],
      },
    ];
  });
  const told = items.filter(
    ({ blocks: [first, code] }) =>
      code ?? (first && 'inline' in first && first.inline.text !== first.inline.prose),
  );
  return items.length > 2 && told.length >= 0.7 * items.length ? items : [];
}

const label =
  /\b(?:expected|verif\w*|checks?|outputs?|results?|roll ?back|examples?|options?|commands?|notes?|if|config\w*)\b/i;
