/** Who said NO-GO before a decision, in a table of votes or signatures. */
import { isDecision } from '../../plan/facts/checklists/decisions.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Inline } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import type { Objection } from './failedTrial.ts';

export function refusal(plan: Plan, decision: Range): Objection | undefined {
  for (const section of plan.sectionsWith(refusalsIn)) {
    const [first] = section.facts(refusalsIn).filter(({ vote }) => vote.span.start < decision.start);
    if (first)
      return {
        reason: `“${squeeze(first.who.text)}” says ${squeeze(first.vote.text)}`,
        span: first.vote.span,
      };
  }
  return undefined;
}

interface Refusal {
  readonly who: Inline;
  readonly vote: Inline;
}

/** Those in the decision's own section are criteria that are not met. */
function refusalsIn(section: Section): Refusal[] {
  if (section.isRollback || isDecision(section)) return [];
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const column = header.cells.findIndex(({ text }) => votes.test(normalizeName(text)));
    return rows.flatMap(({ cells }) => {
      const vote = cells[column];
      const who = cells.find(({ text }) => /\p{L}/u.test(text));
      return vote && who && who !== vote && refused.test(vote.text) ? [{ who, vote }] : [];
    });
  });
}

const votes =
  /^(?:(?:their |own )?vote|decision|verdict|go\/no[ -]?go|sign ?-?off|approval|approved|answer)$/;
const refused = /^[^\p{L}\p{N}]*(?:no[ -]?go|rejected|refused|declined|denied|not approved)[^\p{L}\p{N}]*$/iu;
