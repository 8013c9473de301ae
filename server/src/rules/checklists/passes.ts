import { normalizeName, squeeze } from '../../text/words.ts';

/** Whether a result says PASS and holds nothing back; who found it and when may stand in brackets. */
export function passes(text: string): boolean {
  if (
    /\([^)]*\b(?:known|except|condition\w*|partial\w*|waive\w*|later|follow\w*|accept\w*|minor|with|but|open|skipped)\b/i.test(
      text,
    )
  )
    return false;
  return /^(?:pass|passed|success|successful|ok|green|all passed|all pass|all green|complete|completed|all tests passed|✅)$/u.test(
    normalizeName(
      text
        .replace(whoAndWhen, ' ')
        .replace(
          /\(?(\d+) (?:of|out of|\/) \1\b[ \p{L}]*\)?|\([^()\d]*(?:\d{4}-\d{2}-\d{2})?\)\s*$|[.!]/gu,
          ' ',
        ),
    ) || squeeze(text),
  );
}

/** `PASS, Lucia Ferrante, 12:00` */
const whoAndWhen =
  /[,;–—-]\s*(?:(?:by |found by |signed )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}|(?:at |on )?\d[\d:. /-]{3,16}(?: ?[A-Z]{3,4})?)(?=\s*(?:[,;–—]|$))/gu;
