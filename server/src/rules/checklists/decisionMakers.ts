/** Decisions to come that nobody is named for. */
import { decisionsIn } from '../../plan/facts/checklists/decisions.ts';
import { isPerson, personsIn } from '../../plan/facts/people/names.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Finding } from '../rule.ts';
import { decidersIn } from './halfPrepared.ts';

/** `isAsked`: the plan's template names somebody at its decision. */
export function* withoutMaker(plan: Plan, isAsked: boolean): Generator<Finding> {
  const sections = plan.sections.filter(({ kind, heading }) => kind === 'decision' && heading);
  const [first] = sections;
  const one = sections.length === 1 && isAsked && first && !tellsWho(plan, first) ? [first] : [];
  for (const { heading } of sections.length > 1 ? unlikeOthers(plan, sections) : one) {
    if (!heading) continue;
    yield {
      message:
        'Nobody is named who decides here, so everybody will wait for somebody else when it is time. Name the person who says GO or NO-GO.',
      span: heading.inline.span,
    };
  }
}

/** Of several decisions those that do not say who makes them, while others do. */
function unlikeOthers(plan: Plan, sections: readonly Section[]): Section[] {
  const gates = sections.filter(
    (section) =>
      // A gate may be a list of what must hold.
      deciding.test(section.title) && ![...section.descendants()].some((inner) => sections.includes(inner)),
  );
  const unnamed = gates.filter((gate) => !tellsWho(plan, gate));
  if (unnamed.length === gates.length) return [];
  const told = plan.sections.some(
    (section) =>
      !gates.some((gate) => gate === section || [...gate.descendants()].includes(section)) &&
      (section.facts(decidersIn).length > 0 || section.facts(decidingRowsIn).length > 0),
  );
  return told ? [] : unnamed;
}

function tellsWho(plan: Plan, section: Section): boolean {
  return [section, ...section.descendants()].some(
    (each) =>
      each.facts(decisionsIn).some(({ value }) => /^\W*(?:go|no|defer)(?!\s*\/)/i.test(value.text)) ||
      each.fields.some(
        (field) =>
          plan.fieldKind(field) === 'decisionMaker' ||
          /\b(?:maker|owner|approver|by|who|lead)\b/.test(field.name),
      ) ||
      each
        .facts(textsIn)
        .some(
          (inline) =>
            inline !== each.heading?.inline &&
            /\b(?:decid|decision|approv|call)\w*\b/i.test(inline.text) &&
            (/@\w|\b(?:lead|manager|owner|team|board|committee)\b/i.test(inline.text) ||
              personsIn(inline.text.replace(/^[^:\n\d]{1,40}:/gm, '')).length > 0),
        ),
  );
}

/** `| 10:15 | Go/No-Go decision | Ann Lee |` in a timeline, or a role that decides. */
function decidingRowsIn(section: Section): true[] {
  if (section.isRollback || !section.mayHold(deciding)) return [];
  return section
    .facts(tablesIn)
    .flatMap(({ table }) =>
      table.rows.flatMap(({ cells }) =>
        cells.some(({ text }) => deciding.test(text)) && cells.some(({ text }) => isPerson(text.trim()))
          ? [true as const]
          : [],
      ),
    );
}

const deciding = /\bgo ?\/ ?no[ -]?go\b|\bdecision|\bdecides\b/i;
