/** How long a stage takes by its heading or a label, held against its row of the timeline. */
import type { Plan } from '../../plan/plan.ts';
import { durationOf, findPercentages, spellDuration } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../rule.ts';
import { isSameSet, only, wordsOf, type NamedRow } from './namedRows.ts';

/** `### Step 2: Migration (45 minutes)`, or `**Duration:** 45 minutes` below it, where its row has another duration. */
export function* otherDurations(plan: Plan, rows: readonly NamedRow[]): Generator<Finding> {
  for (const { section, seconds, span, words, share } of plan.facts(statedDurationsIn)) {
    const same = only(rows, ({ words: others }) => isSameSet(words, others));
    const alike = share === undefined ? null : only(rows, ({ row: { phase } }) => shareOf(phase) === share);
    const row = (same ?? (alike && isAlone(section, share) ? alike : undefined))?.row;
    if (row?.duration === undefined || row.duration === seconds) continue;
    yield {
      message: `The timeline gives ${spellDuration(row.duration)} for this stage (“${row.phase}”). Correct one of the two, or what follows starts at the wrong time.`,
      span,
      related: [{ message: 'The row of the timeline', span: row.row.span }],
    };
  }
}

interface StatedDuration {
  readonly section: Section;
  readonly seconds: number;
  readonly span: Span;
  /** What the stage is called. */
  readonly words: ReadonlySet<string>;
  /** The share of the traffic that it is about: `Raise to 50%`. */
  readonly share?: number;
}

/** The only share that a text names. */
function shareOf(text: string): number | undefined {
  const [share, more] = findPercentages(text);
  return share && !more ? share.value : undefined;
}

/** Whether no stage beside it is about the same share. */
function isAlone(section: Section, share: number | undefined): boolean {
  const beside = section.parent?.children ?? [];
  return beside.every(
    (other) => other === section || !findPercentages(other.title).some(({ value }) => value === share),
  );
}

function statedDurationsIn(section: Section): StatedDuration[] {
  const { heading, fields } = section;
  if (!heading || heading.time || section.isRollback) return [];
  if (!heading.sequence && section.parent?.within('steps') !== true) return [];
  const { text, span } = heading.inline;
  const bracket = /\(\s*((?:\d+\s*(?:h|hrs?|hours?|m|mins?|minutes?)\s*)+)\)\s*$/i.exec(text);
  const field = fields.find(({ name, value }) => value && durationName.test(name))?.value;
  const said = bracket
    ? {
        text: bracket[1] ?? '',
        span: span.part(bracket.index + 1, bracket.index + 1 + (bracket[1] ?? '').length),
      }
    : field && oneDuration.test(field.text)
      ? field
      : undefined;
  const seconds = said && durationOf(said.text);
  if (!said || seconds === undefined) return [];
  const share = shareOf(text);
  return [
    {
      section,
      seconds,
      span: said.span,
      words: wordsOf(bracket ? text.slice(0, bracket.index) : text),
      ...(share !== undefined && { share }),
    },
  ];
}

export const durationName = /^(?:(?:estimated|expected|planned) )?(?:duration|time)$|^time needed$/;
/** Neither a range nor a guess. */
export const oneDuration =
  /^\s*\d+(?:\.\d+)?\s*(?:h|hrs?|hours?|m|mins?|minutes?)(?:\s*\d+\s*(?:m|mins?|minutes?))?\s*$/i;
