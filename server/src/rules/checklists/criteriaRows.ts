/** Criteria of a decision that are rows of a table or keys of YAML, and are not met. */
import type { Inline, Table } from '../../plan/blocks.ts';
import { isDecision } from '../../plan/facts/checklists/decisions.ts';
import { verdictColumn, verdictHead, waived } from '../../plan/facts/checklists/verdicts.ts';
import { fallsShort, measuredIn } from '../../plan/facts/monitoring/measured.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import type { Objection } from './failedTrial.ts';

/** What it names its criteria a decision rests on, whether it stands above or below. */
function isOfCriteria({ header }: Table): boolean {
  return /^(?:(?:go\/no go |go |entry |exit |decision )?(?:criterion|criteria|conditions?|requirements?)|gate|must hold)$/.test(
    normalizeName(header.cells[0]?.text ?? ''),
  );
}

/** `| Load test | No |` above the decision; what a section of another name holds only where it is called a criterion. */
export function unmetRow(section: Section, decision: Range): Inline | undefined {
  const decides = isDecision(section);
  for (const { table: block } of tablesIn(section)) {
    // A table of decisions says of each in its row by what it was made.
    if (block.span.start <= decision.start && decision.start < block.span.end) {
      const own = unmetInRow(block, decision);
      if (own) return own;
      continue;
    }
    if (!((decides && block.span.start <= decision.start) || isOfCriteria(block))) continue;
    const heads = block.header.cells.map(({ text }) => normalizeName(text));
    const column = Math.max(
      heads.findIndex((head, index) => index > 0 && agreedHead.test(head)),
      verdictColumn(heads),
    );
    for (const { cells } of column < 0 ? [] : block.rows) {
      const said = cells[column]?.text ?? '';
      const name = cells.find(({ text }) => /\p{L}/u.test(text));
      // `Are there open defects? No`
      if (name && name.text.includes('?') && negative.test(name.text)) continue;
      // `Open defects: none asked for, none found`
      if (cells.some(({ text }, index) => index !== column && normalizeName(text) === normalizeName(said)))
        continue;
      if (name && notMet.test(said) && !cells.some(({ text }) => waived.test(text))) return name;
    }
  }
  return undefined;
}

/** `| Switch | criteria met: no | GO |` */
function unmetInRow({ header, rows }: Table, decision: Range): Inline | undefined {
  const row = rows.find(({ span }) => span.start <= decision.start && decision.start < span.end);
  const said = row?.cells.some(
    ({ text, span }, index) =>
      (decision.start < span.start || span.end <= decision.start) &&
      /\b(?:met|checks?|criteria|conditions?|ready|tests?|passed)\b/.test(
        normalizeName(header.cells[index]?.text ?? ''),
      ) &&
      notMet.test(text),
  );
  return said ? row?.cells.find(({ text }) => /\p{L}/u.test(text)) : undefined;
}

/** `| Error rate | < 1 % | 2.4 % |` above the decision, or among its criteria in YAML. */
export function missedValue(section: Section, decision: Range): Objection | undefined {
  const below = section.content.keys.length > 0 ? [...section.descendants()] : [];
  for (const each of [section, ...below]) {
    if (each.isRollback || each.isOptional) continue;
    const criteria = each.facts(tablesIn).find(({ table }) => isOfCriteria(table))?.table;
    for (const row of each.facts(measuredIn)) {
      const named =
        criteria && row.found.span.start >= criteria.span.start && row.found.span.end <= criteria.span.end;
      if (each === section && row.found.span.start > decision.start && !named) continue;
      if (row.texts.some(({ text }) => waived.test(text)) || !fallsShort(row)) continue;
      return {
        reason: `“${squeeze(row.name.text)}” is ${squeeze(row.found.text)}, and ${squeeze(row.asked.text)} is asked for`,
        span: row.found.span,
      };
    }
  }
  return undefined;
}

/** `met: false`, or `result: FAIL`, beside a criterion's name. */
export function unmetKey(section: Section): Inline | undefined {
  return [...section.descendants()].find(
    ({ heading, title, content }) =>
      heading &&
      !waived.test(title) &&
      content.keys.some(({ name, value }) => verdictHead.test(name) && notMet.test(value?.text ?? '')),
  )?.heading?.inline;
}

const negative =
  /\b(?:any|open|known|outstanding|remaining|blocking|defects?|bugs?|issues?|incidents?|errors?|conflicts?|risks?|freeze)\b/i;
/** Beside the heads of verdicts. */
const agreedHead = /^(?:done|yes\/no|go|go\/no go|vote|check|answer|evidence)$/;
/** In full, so that `No errors` is none. */
const notMet =
  /^[^\p{L}\p{N}]*(?:no|false|not met|not ok|failed|fail|failing|red|not ready|not passed|unmet|no[ -]?go|missed|open|blocked)[^\p{L}\p{N}]*$|^\s*❌/iu;
