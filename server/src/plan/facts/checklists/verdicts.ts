/** Columns and keys that say what came of a check, and words for what need not hold; names are normalised. */

export const verdictHead =
  /^(?:(?:overall |actual )?(?:results?|status|state|outcome|verdict)|overall|pass|passed|pass\/fail|(?:is )?met(?: ?\?)?|ok|okay|ready|fulfilled|satisfied)$/;

export const foundHead =
  /^(?:actual|actually|measured|observed|current|reading|status|result|value|now|latest|found|achieved|seen|reached|is|got)(?: (?:value|result|reading|score))?$/;

/** The last column with a verdict; where none has one, what was found may be it: `| Load test | passed | failed |`. */
export function verdictColumn(heads: readonly string[]): number {
  const last = (head: RegExp): number => heads.findLastIndex((name, at) => at > 0 && head.test(name));
  const column = last(verdictHead);
  return column > 0 ? column : last(foundHead);
}

/** What may be left out. */
export const leftOut = String.raw`optional|if (?:needed|applicable|using|required|necessary|any|performed|used)|n\/a|not applicable|waived|skipped|deferred|nice to have`;

export const optional = new RegExp(String.raw`\b(?:${leftOut})\b|~~`, 'i');

/** What does not hold and was let pass; a form that was accepted is none. */
export const waived = new RegExp(
  [
    optional.source,
    String.raw`\b(?:known issue|follow-?up)\b`,
    String.raw`\b(?:risks?|deviations?|failures?|gaps?|findings?|limits?|defects?|bugs?) (?:\w+ )?accepted\b`,
    String.raw`\baccepted (?:risk|issue|deviation|exception|by|as|until|for)\b|^\W*accepted\W*$|,\s*accepted\b`,
  ].join('|'),
  'i',
);
