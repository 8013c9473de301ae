import { normalizeName, squeeze } from '../../text/words.ts';

/** Whether a result says PASS and holds nothing back; who found it and when may stand in brackets. */
export function passes(text: string): boolean {
  if (
    /\([^)]*\b(?:known|except|condition\w*|partial\w*|waive\w*|later|follow\w*|accept\w*|minor|with|but|open|skipped)\b/i.test(
      text,
    )
  )
    return false;
  const said =
    normalizeName(
      text
        .replace(whoAndWhen, ' ')
        .replace(
          /\(?(\d+) (?:of|out of|\/) \1\b[ \p{L}]*\)?|\([^()\d]*(?:\d{4}-\d{2}-\d{2})?\)\s*$|[.!]/gu,
          ' ',
        ),
    ) || squeeze(text);
  return inAWord.test(said) || allIsWell.test(said);
}

const inAWord =
  /^(?:pass|passed|success|successful|ok|green|all (?!but|except|other|critical|required|blocking|mandatory|remaining)(?:\p{L}+ ){0,2}(?:passed|pass|green|ok)|complete|completed|✅)$/u;

/** `Everything went well`, `nothing to complain about`, `no errors found` */
const allIsWell =
  /^(?:(?:all|everything|it all|every \w+|all of it) (?:went|goes|is|was|looks?|looked|ran|runs|works|worked)(?: (?:well|fine|good|ok|green|in order|smoothly|as (?:expected|planned|hoped)|without (?:errors|problems|issues)))?|(?:nothing|no (?:errors?|problems?|issues?|complaints?|findings?|failures?|deviations?))(?: (?:found|seen|wrong|unusual|reported|noticed|to (?:complain about|report|object to)))?|as (?:expected|planned))$/;

/** `PASS, Lucia Ferrante, 12:00` */
const whoAndWhen =
  /[,;–—-]\s*(?:(?:(?:\p{Ll}{2,12} ){0,2}by |signed )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}|(?:at |on )?\d[\d:. /-]{3,16}(?: ?[A-Z]{3,4})?)(?=\s*(?:[,;–—]|$))/gu;
