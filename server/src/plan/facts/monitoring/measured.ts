/** What was asked for beside what was found: the rows and entries of criteria with both. */
import { normalizeName } from '../../../text/words.ts';
import type { Inline } from '../../blocks.ts';
import { durationOf } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { foundHead, verdictHead } from '../checklists/verdicts.ts';
import { tablesIn } from '../tables.ts';
import { bareThreshold, findThresholds } from './thresholds.ts';

export interface Measured {
  readonly name: Inline;
  readonly asked: Inline;
  readonly found: Inline;
  /** What the row says came of it, where it does. */
  readonly verdict?: Inline;
  /** Whether it has to be at least as much, or at most, by the head of its column. */
  readonly bound?: 'least' | 'most';
  /** All that the row says. */
  readonly texts: readonly Inline[];
}

const askedHead =
  /^(?:thresholds?|targets?|limits?|required|requires|requirement|needed|needs|minimum|min|maximum|max|at least|at most|must be|goal|bar|criterion|criteria|asked|wanted|expected|must|should be)(?: (?:value|score|result))?$/;
/** Of a criterion's own words nothing is asked where a key says what has to come out. */
const askedValue = new RegExp(`^(?!criteri)${askedHead.source.slice(1)}`);

/** In tables and, in YAML, among the keys of an entry. */
export function measuredIn(section: Section): Measured[] {
  const inTables = section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const heads = header.cells.map(({ text }) => normalizeName(text));
    // `Criterion | Threshold | Measured`: what is asked for stands nearest to what was found.
    const asked = heads.findLastIndex((head, index) => index > 0 && askedHead.test(head));
    const found = heads.findIndex((head) => foundHead.test(head));
    const verdict = heads.findLastIndex((head) => verdictHead.test(head));
    if (asked < 0 || found < 0) return [];
    return rows.flatMap(({ cells }) =>
      entry(
        cells,
        // `| G1 | Rehearsal duration | … |`
        /^\W*[A-Z]{0,4}-?\d{0,4}\W*$/.test(cells[0]?.text ?? '') && asked !== 1 && found !== 1
          ? cells[1]
          : cells[0],
        cells[asked],
        cells[found],
        verdict === found ? undefined : cells[verdict],
        boundOf(heads[asked]),
      ),
    );
  });
  return [...inTables, ...inKeys(section)];
}

function inKeys({ heading, content: { keys } }: Section): Measured[] {
  const valueOf = (pattern: RegExp): Inline | undefined =>
    keys.find(({ name, value }) => value && pattern.test(name))?.value;
  const found = valueOf(foundHead);
  if (!heading || !found) return [];
  const verdict = valueOf(verdictHead);
  const texts = keys.flatMap(({ value }) => value ?? []);
  const asked = valueOf(askedValue) ?? valueOf(askedHead);
  return entry(texts, heading.inline, asked, found, verdict === found ? undefined : verdict);
}

function entry(
  texts: readonly Inline[],
  name: Inline | undefined,
  asked: Inline | undefined,
  found: Inline | undefined,
  verdict: Inline | undefined,
  bound?: Measured['bound'],
): Measured[] {
  return name && asked && found
    ? [{ name, asked, found, texts, ...(verdict && { verdict }), ...(bound && { bound }) }]
    : [];
}

function boundOf(head = ''): Measured['bound'] {
  if (/^(?:minimum|min|at least)\b/.test(head)) return 'least';
  return /^(?:maximum|max|at most)\b/.test(head) ? 'most' : undefined;
}

/** `80%` under `Minimum` beside `77%`. */
function isOutOfBound({ asked, found, bound }: Measured): boolean {
  const [aim, own] = [plainNumber.exec(asked.text), plainNumber.exec(found.text)];
  if (!bound || !aim || !own || aim[2]?.toLowerCase() !== own[2]?.toLowerCase()) return false;
  return bound === 'least' ? Number(own[1]) < Number(aim[1]) : Number(own[1]) > Number(aim[1]);
}

const plainNumber = /^\s*(\d+(?:\.\d+)?)\s*(%|\p{L}*)\s*$/u;

/** `18 of 18`, `85/100`. */
const part = /^\D{0,3}(\d+(?:\.\d+)?)\s*(?:\/|of|out of)\s*(\d+)\b/i;
/** `all green`, `every step`: of a part nothing may be left. */
const allOf = /^\W*(?:all|every|each)\b/i;
const share = /^\s*(\d+(?:\.\d+)?)\s?%\s*$/;
/** `2, fixed next week`, `3 (see the list)`; `2, both closed` are none any more. */
const counted =
  /^\s*(\d+)(?=\s*[,;(])(?![^]*\b(?:closed|fixed|resolved|solved|accepted|waived|known|minor|low|allowed)\b(?! (?:next|tomorrow|later|soon|in|by|after)\b))/i;
const wholeNumber = /^\s*(\d+)(?:\s+\p{L}+)?\s*$/u;
const lessIsBetter =
  /\b(?:fail\w*|errors?|defects?|bugs?|issues?|incidents?|findings?|blockers?|open|vulnerab\w+|alerts?|downtime|lost|missing)\b/i;
const without = /\b(?:without|free of) (?:an? |any |new )?\w+/gi;
/** What there is to be enough of. */
const enough =
  /\bwithout (?:an? |any )?(?:errors?|faults?|failures?)\b|\b(?:passed|successful\w*|rehears\w+|signed[ -]off|covered|migrated)\b/i;
/** What there is to be all of, unless it is said not to be. */
const settled =
  /\b(?:equal|identical|match(?:es|ed|ing)?|agree(?:d|ing)?|reconciled|copied|ready|trained|approvals?|signatures?|votes?)\b/i;
const unsettled = /\b(?:not?|never|dis\p{L}+|un\p{L}+|waiting|missing|pending)\b/iu;
/** What is to last. */
const lasts =
  /\b(?:soak\w*|bake\w*|burn-?in|stag\w+|ran|run\w*|hold|observ\w+|watch\w*|rehears\w+|stable|pilot)\b/i;

/** Whether what was found is plainly not what was asked for. */
export function fallsShort(row: Measured): boolean {
  if (isOutOfBound(row)) return true;
  const { name, asked, found } = row;
  const [wanted, more] = findThresholds(asked, name.text);
  if (wanted) {
    const own = /^\W*\d[\d.,]*\s*[%\p{L}]*\W*$/u.test(found.text)
      ? bareThreshold(found, name.text, '<')
      : undefined;
    if (more || wanted.relative || own?.dimension !== wanted.dimension) return false;
    const [is, bound] = [own.amount, wanted.amount];
    return !{ '<': is < bound, '<=': is <= bound, '>': is > bound, '>=': is >= bound }[wanted.comparison];
  }
  const turned = lessIsBetter.test(`${name.text} ${asked.text} ${found.text}`.replace(without, ' '));
  const [all, of] = [part.exec(asked.text), part.exec(found.text)];
  if (all && of) return !turned && all[2] === of[2] && Number(of[1]) < Number(all[1]);
  if (of && allOf.test(asked.text)) return !turned && Number(of[1]) < Number(of[2]);
  const [least, reached] = [share.exec(asked.text), share.exec(found.text)];
  if (least && reached && !turned && enough.test(name.text)) return Number(reached[1]) < Number(least[1]);
  if (!turned && /^\s*100\s?%\s*$/.test(asked.text)) return /^\s*\d{1,2}(?:\.\d+)?\s?%\s*$/.test(found.text);
  const [aim, own] = [
    wholeNumber.exec(asked.text),
    wholeNumber.exec(found.text) ?? (turned ? counted.exec(found.text) : null),
  ];
  if (turned) return aim?.[1] === '0' && own !== null && Number(own[1]) > 0;
  if (aim && own && (enough.test(name.text) || (settled.test(name.text) && !unsettled.test(name.text))))
    return Number(own[1]) < Number(aim[1]);
  const [long, short] = [durationOf(asked.text), durationOf(found.text)];
  return (
    aim !== null &&
    own !== null &&
    long !== undefined &&
    short !== undefined &&
    lasts.test(name.text) &&
    short < long
  );
}
