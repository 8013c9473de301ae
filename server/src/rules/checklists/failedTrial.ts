/** What was tried before a decision and has failed. */
import { resultsIn } from '../../plan/facts/checklists/decisions.ts';
import { verdictHead } from '../../plan/facts/checklists/verdicts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { verdictRowsIn } from './verdictRows.ts';

/** What speaks against a GO. */
export interface Objection {
  readonly reason: string;
  readonly span: Range;
}

const trial =
  /valid|test|smoke|verif|check|accept|dry run|rehears|scan|audit|trial|uat|review|gate|readiness/i;

export function failedTrial(plan: Plan, decision: Range): Objection | undefined {
  return failedResult(plan, decision) ?? failedRow(plan, decision);
}

/** A row of a table of checks, unless a later one may be about the same trial. */
function failedRow(plan: Plan, decision: Range): Objection | undefined {
  for (const section of plan.sections) {
    if (section.isRollback || section.span.start > decision.start || !isOfTrials(section)) continue;
    const rows = section.facts(verdictRowsIn).filter(({ verdict }) => verdict.span.start < decision.start);
    for (const [index, { name, verdict, failed, waived }] of rows.entries()) {
      if (!failed || waived || isOpen(plan, verdict.span)) continue;
      const [word = ''] = normalizeName(name.text).split(' ');
      const isRepeated = rows
        .slice(index + 1)
        .some((later) => later.passed && normalizeName(later.name.text).startsWith(word));
      if (isRepeated || again.test(name.text)) continue;
      return { reason: `“${squeeze(name.text)}” is ${squeeze(verdict.text)}`, span: verdict.span };
    }
  }
  return undefined;
}

/** One of several goes at the same thing. */
const again = /\b(?:first|second|third|\d(?:st|nd|rd|th)|run|attempt|round|try|rehearsal|\d{4})\b/i;

function isOfTrials({ heading, isOptional, name, parent }: Section): boolean {
  return heading !== undefined && !isOptional && (trial.test(name) || trial.test(parent?.name ?? ''));
}

/** The last result of each name before the decision. */
function failedResult(plan: Plan, decision: Range): Objection | undefined {
  const last = new Map<string, { text: string; label: string; span: Range }>();
  for (const section of plan.sections) {
    if (section.isRollback) continue;
    for (const { label, value, span } of section.facts(resultsIn)) {
      // `Result` says by its section what it is the result of.
      const bare = verdictHead.test(normalizeName(label));
      const about = bare ? section.title : label;
      if (span.start > decision.start || (bare && !section.heading?.sequence && !isOfTrials(section)))
        continue;
      if (!isOpen(plan, span)) last.set(normalizeName(about), { text: value.text, label: about, span });
    }
  }
  for (const { text, label, span } of last.values())
    if (/^\W*(?:fail|failed|failure|not passed)\W*(?:$|(?<=[.,;:(–—-]\s*)\S)/i.test(text))
      return { reason: `“${label}” is ${squeeze(text)}`, span };
  return undefined;
}
