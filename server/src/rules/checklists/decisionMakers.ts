/** Decisions to come that nobody is named for, or no time. */
import { walkItems } from '../../plan/blocks.ts';
import { decisionsIn } from '../../plan/facts/checklists/decisions.ts';
import { isPerson, personsIn } from '../../plan/facts/people/names.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isSomebody } from '../../plan/nonAnswers.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Finding } from '../rule.ts';
import { clock } from './decisionParts.ts';
import { decidersIn } from './halfPrepared.ts';

/** `isAsked`: the plan's template names somebody at its decision. */
export function* withoutMaker(plan: Plan, isAsked: boolean): Generator<Finding> {
  const sections = plan.sections.filter(({ kind, heading }) => kind === 'decision' && heading);
  // A gate may be a list of what must hold.
  const decisions = sections.length > 1 ? sections.filter(({ title }) => deciding.test(title)) : sections;
  const gates = decisions.filter(
    (section) => ![...section.descendants()].some((inner) => decisions.includes(inner)),
  );
  yield* untimed(plan, gates);
  const unnamed = gates.filter((gate) => !tellsWho(plan, gate));
  if (gates.length === 1 ? !isAsked : unnamed.length === gates.length || isToldElsewhere(plan, gates)) return;
  for (const { heading } of unnamed) {
    if (!heading) continue;
    yield {
      message:
        'Nobody is named who decides here, so everybody will wait for somebody else when it is time. Name the person who says GO or NO-GO.',
      span: heading.inline.span,
    };
  }
}

/** The one of several decisions that has no time, where each of the others has a field for it. */
function* untimed(plan: Plan, gates: readonly Section[]): Generator<Finding> {
  const timed = gates.filter(({ fields }) =>
    fields.some((field) => field.value && plan.fieldKind(field) === 'decisionTime'),
  );
  const [left, ...more] = gates.filter((gate) => !timed.includes(gate));
  if (!left?.heading || more.length > 0 || timed.length === 0) return;
  if (left.facts(decisionsIn).length > 0 || left.facts(textsIn).some(({ text }) => clock.test(text))) return;
  yield {
    message:
      'The other decisions say when they are made, this one does not, so some go on while others still wait. Write it down here.',
    span: left.heading.inline.span,
  };
}

/** Whether a sentence or a row away from the decisions says who makes them. */
function isToldElsewhere(plan: Plan, gates: readonly Section[]): boolean {
  const within = new Set(gates.flatMap((gate) => [gate, ...gate.descendants()]));
  return plan.sections.some(
    (section) =>
      !within.has(section) &&
      (section.facts(decidersIn).length > 0 || section.facts(decidingRowsIn).length > 0),
  );
}

function tellsWho(plan: Plan, section: Section): boolean {
  // What must hold, or is done afterwards, is ticked.
  const tasks = new Set(
    [section, ...section.descendants()]
      .flatMap(({ blocks }) => [...walkItems(blocks)])
      .filter(({ item }) => item.task)
      .map(({ item }) => item.inline.span),
  );
  return [section, ...section.descendants()].some(
    (each) =>
      each.facts(decisionsIn).some(({ value }) => /^\W*(?:go|no|defer)(?!\s*\/)/i.test(value.text)) ||
      each.fields.some(
        (field) =>
          (plan.fieldKind(field) === 'decisionMaker' ||
            /\b(?:maker|owner|approver|by|who|lead)\b/.test(field.name)) &&
          (!field.value || isSomebody(field.value.text)),
      ) ||
      each
        .facts(textsIn)
        .some(
          (inline) =>
            inline !== each.heading?.inline &&
            !tasks.has(inline.span) &&
            /\b(?:decid|decision|approv)\w*\b|\b(?:makes?|has|have) the (?:last |final )?call\b|\bcalls it\b/i.test(
              inline.text,
            ) &&
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
