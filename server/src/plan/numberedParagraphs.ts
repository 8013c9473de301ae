/** Paragraphs that count: `**4. Switch the flag**`, `**2.3 Compare**`, `Step 2: Open the flag.` */
import { groupBy } from '../text/groupBy.ts';
import { normalizeName } from '../text/words.ts';
import type { Block } from './blocks.ts';
import type { Numbered, NumberedRun } from './numberedRuns.ts';

export const alternative =
  /\b(?:option|alternative|variant|either|or|if|only|path|instead)\b|\(\s*(?:[a-d]|blue|green|parallel)\b/i;

/** `**4. Switch the flag** (15:00)`: paragraphs that open with a numbered title in bold. */
export function boldNumbers(blocks: readonly Block[]): Numbered[] {
  let counted: string | undefined;
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const { inline } = block;
    const [strong] = inline.strong;
    const match =
      /^([\s*_]*(?:(?:step|stage|phase|wave|schritt|paso|étape)\s+(?=\d+\s*[:.–—-]))?)(\d{1,2})[.):]?\s*[–—-]?\s+\S/i.exec(
        inline.text,
      );
    const at = match?.[1]?.length ?? 0;
    const digits = match?.[2] ?? '';
    const opening = /^[\s*_]*/.exec(inline.text)?.[0].length ?? 0;
    // Without a full stop a number is one only behind its word.
    if (!match || strong?.start !== inline.span.start + opening) return [];
    if (opening === at && !/^[.)]/.test(inline.text.slice(at + digits.length))) return [];
    // Steps within a phase are counted for themselves.
    const word = normalizeName(match[1] ?? '');
    counted ??= word;
    if (word !== counted) return [];
    const number = Number(digits);
    return [
      {
        span: inline.span.part(at, at + digits.length),
        number,
        last: number,
        alternative: alternative.test(inline.text),
        indents: false,
      },
    ];
  });
}

/** `**2.3 Compare**`: titles in bold that count behind the number of their part. */
export function dottedSteps(blocks: readonly Block[]): NumberedRun[] {
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const match = /^(\*\*(?:step )?)(\d{1,2}\.)(\d{1,2})(?=[.:)]? \p{L})/iu.exec(block.inline.raw);
    if (!match) return [];
    const [whole, , part = '', digits = ''] = match;
    const span = block.inline.span.part(whole.length - digits.length, whole.length);
    const number = Number(digits);
    const entry = {
      span,
      number,
      last: number,
      alternative: alternative.test(block.inline.text),
      indents: false,
    };
    return [{ part, entry }];
  });
  return [...groupBy(found, ({ part }) => part).values()].map((entries) => ({
    word: '',
    entries: entries.map(({ entry }) => entry),
    reversible: true,
  }));
}

/** `Step 2: Open the flag.`, three and more paragraphs without marks that begin to count at one. */
export function plainSteps(blocks: readonly Block[]): Numbered[] {
  const entries = blocks.flatMap((block) => {
    const match = block.kind === 'paragraph' ? /^(step )(\d{1,2})(?=[:.] )/i.exec(block.inline.raw) : null;
    if (!match || block.kind !== 'paragraph') return [];
    const [whole, word = '', digits = ''] = match;
    const span = block.inline.span.part(word.length, whole.length);
    const number = Number(digits);
    return [{ span, number, last: number, alternative: alternative.test(block.inline.text), indents: false }];
  });
  return entries.length > 2 && entries[0]?.number === 1 ? entries : [];
}
