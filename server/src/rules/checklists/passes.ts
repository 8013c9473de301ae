import { spelledNumbers } from '../../plan/quantities.ts';
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

/** `PASS (3 of 212 tests failed)` */
const refuted =
  /^[^\p{L}\p{N}]*(?:pass|passed|all passed|success|successful|green|all tests pass(?:ed|ing)?)\b(?![^\n]*\b(?:known|except|accept\w*|waive\w*|flaky|unrelated|retr\w+|after|then|earlier|before|first|fixed|resolved|condition\w*|but)\b)[^\n]*(?<![\d.,])[1-9]\d*(?: (?:of|out of|\/) ?\d+)?(?: \p{L}+)? (?:failed|failing|failures?)\b(?!\s*(?:before|earlier))/iu;

/** `PASS (2 of 3)`, `PASS (2031-05-15, 1,140 of 1,200 labels printed)` */
const counted =
  /^[^\p{L}\p{N}]*pass(?:ed)?[^\p{L}\p{N}]*(?:\d{4}-\d{2}-\d{2}[^\p{L}\p{N}]*)?(\d[\d,]*) (?:of|out of) (\d[\d,]*)(?! (?:points?|score))(?: (?!needed|required|enough)\p{L}+){0,2}[^\p{L}\p{N}]*$/iu;

/** Whether a result says that all is well and, in the same breath, that something is not. */
export function refutes(text: string): boolean {
  const [passed = 0, all = 0] = (counted.exec(text) ?? [])
    .slice(1)
    .map((number) => Number(number.replaceAll(',', '')));
  const [tried = 0, well = 0] = (wellOf.exec(text) ?? []).slice(1).map(Number);
  return refuted.test(text) || untried.test(text) || passed < all || well < tried;
}

/** `PASS, 60 scenarios, 58 passed` */
const wellOf =
  /^[^\p{L}\p{N}]*pass(?:ed)?\b[^\p{L}\p{N}]+(\d+) (?:tests?|checks?|cases|scenarios|journeys|steps)\b[^\p{L}\p{N}]+(\d+) (?:passed|green|ok|successful|succeeded)[^\p{L}\p{N}]*$/iu;

/** `PASS with the restore still to be tried`: what is checked, and not what is written about it. */
const untried =
  /^[^\p{L}\p{N}]*pass(?:ed)?\b[^\n]*\b(?:still|yet) to be (?:tried|tested|checked|run|verified|repeated|measured|compared|restored|confirmed|read back)\b/iu;

/** Whether a count that opens a sentence is short of what there is: `37 of 40 tills restarted`, `Two of four printers answered`. */
export function fallsShort(text: string): boolean {
  const [, done = '', all = '', rest = ''] = shortOf.exec(text) ?? [];
  return countOf(done) > 0 && countOf(done) < countOf(all) && !enough.test(rest);
}

const shortOf =
  /^\W*(?:only )?(\p{L}{3,6}|\d[\d,]*) (?:of|out of) (?:the )?(\p{L}{3,6}|\d[\d,]*) \p{L}+ (?!at\b)(\p{L}+ed\b.*)$/iu;
const enough =
  /\b(?:enough|needed|required|suffic\w*|planned|at a time|each|first|then|later|by design|keep\w*|stay\w*|follow\w*)\b/i;

function countOf(word: string): number {
  return /^\d/.test(word) ? Number(word.replaceAll(',', '')) : spelledNumbers.indexOf(word.toLowerCase()) + 1;
}
