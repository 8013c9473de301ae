/** Decisions to come of which the plan tells one half: by what, and not by whom or when. */
import type { Field } from '../../plan/blocks.ts';
import {
  type Decision,
  decisionHead,
  decisionsIn,
  isDecision,
} from '../../plan/facts/checklists/decisions.ts';
import { personsIn } from '../../plan/facts/people/names.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { leadsIn } from '../../plan/facts/timeline/leads.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { isWithin } from '../../text/span.ts';
import { normalizeName } from '../../text/words.ts';
import type { Finding } from '../rule.ts';
import { clock } from './decisionParts.ts';

export function* halfPrepared(plan: Plan): Generator<Finding> {
  for (const section of plan.sectionsWith(preparedIn)) {
    for (const { span, lacks, mayBeElsewhere } of section.facts(preparedIn)) {
      if (isOpen(plan, section.span)) continue;
      if (mayBeElsewhere && plan.facts(decidersIn).length > 0) continue;
      if (lacks === 'why' && plan.sections.some((other) => other !== section && isGround(other))) continue;
      yield {
        message: missing[lacks],
        span,
      };
    }
  }
}

const missing = {
  who: 'Nothing says who decides, so everybody will wait for somebody else. Write it down here.',
  when: 'Nothing says when this is decided, so some go on while others still wait. Write it down here.',
  why: 'Nothing says by what this is decided, so on the night it is decided by who speaks loudest. Write down what must hold.',
};

interface Prepared {
  readonly span: Field['label'];
  readonly lacks: keyof typeof missing;
  /** A section that has the other two parts has room for this one. */
  readonly mayBeElsewhere?: true;
}

function preparedIn(section: Section): Prepared[] {
  if (!section.mayHold(/decid|decision|go[ _/-]*no/i) || section.isRollback) return [];
  return [...withGrounds(section), ...passive(section), ...inRows(section)];
}

/** A section that has two of who, when and why. */
function withGrounds(section: Section): Prepared[] {
  const { heading, fields } = section;
  if (!heading || !isDecision(section) || section.facts(decisionsIn).some(isTaken)) return [];
  const told = (pattern: RegExp): boolean =>
    fields.some(({ name, value }) => value && /\p{L}|\d/u.test(value.text) && pattern.test(name));
  const isGrounded = told(/^(?:rationale|reasons?|why|grounds|justification)$/);
  const texts = section.facts(textsIn);
  const isTimed =
    told(/\b(?:time|date|at|when|by when|deadline)\b/) || texts.some(({ text }) => clock.test(text));
  const isOwned =
    told(/\b(?:maker|owner|approver|by|authority|who|lead|decides)\b/) ||
    texts.some(
      ({ text }) =>
        someone.test(text) || personsIn(text.replace(labels, ' ')).some(({ name }) => name.includes(' ')),
    );
  const span = heading.inline.span;
  if (!isGrounded) return isTimed && isOwned && isBare(section) ? [{ span, lacks: 'why' }] : [];
  if (isTimed === isOwned) return [];
  return [{ span, lacks: isOwned ? 'when' : 'who' }];
}

function isGround(section: Section): boolean {
  return !section.isRollback && (isDecision(section) || /\bcriteri/.test(section.name));
}

/** Who and when in labels, and nothing that could be the ground: no list, no table, no sentence. */
function isBare(section: Section): boolean {
  const { fields, blocks, children } = section;
  return (
    children.length === 0 &&
    fields.some(
      ({ name, value }) => value && /^(?:decision (?:maker|owner)|decided by|decides)$/.test(name),
    ) &&
    fields.some(({ name, value }) => value && /^(?:decision time|decided at)$/.test(name)) &&
    blocks.every(({ kind }) => kind === 'paragraph') &&
    section
      .facts(textsIn)
      .every(
        ({ span, text }) =>
          span === section.heading?.inline.span ||
          fields.some((field) => isWithin(field.label, span)) ||
          !/\p{L}/u.test(text),
      )
  );
}

/** `Decision: Pending` is still to come. */
function isTaken({ value }: Decision): boolean {
  return !/^\W*(?:pending|open|to be \w+|not yet|outstanding)\b/i.test(value.text);
}

/** `Go/No-Go: decided by these points:` above the points, and nobody who decides. */
function passive(section: Section): Prepared[] {
  return section.fields.flatMap(({ name, value, label }) =>
    /^(?:go\/no go|go or no go|decision)$/.test(name) &&
    value &&
    /\bdecided\b|\bdecision (?:falls|is taken|is made)\b/i.test(value.text) &&
    !someone.test(value.text) &&
    personsIn(value.text.replace(/^\s*\S+/, '')).length === 0 &&
    leadsIn(section).some(({ inline, block }) => block.kind === 'list' && isWithin(value.span, inline.span))
      ? [{ span: label, lacks: 'who' as const, mayBeElsewhere: true as const }]
      : [],
  );
}

/** `| 2 Switch | Sat 02:00 | | error rate < 1% |`, where the other gates have somebody who decides. */
function inRows(section: Section): Prepared[] {
  if (!isDecision(section)) return [];
  return section.facts(tablesIn).flatMap(({ table: { header, rows } }) => {
    const names = header.cells.map(({ text }) => normalizeName(text));
    if (rows.length < 2 || names.some((name) => decisionHead.test(name))) return [];
    return (['who', 'when'] as const).flatMap((lacks) => {
      const column = names.findIndex((name) => columns[lacks].test(name));
      const empty = rows.filter(({ cells }) => !/[\p{L}\p{N}]/u.test(cells[column]?.text ?? ''));
      const named = empty.length === 1 && empty[0]?.cells.find(({ text }) => /\p{L}/u.test(text));
      return column >= 0 && named ? [{ span: named.span, lacks }] : [];
    });
  });
}

const columns = {
  who: /^(?:who(?: decides)?|decision (?:maker|owner)|decided by|decides|decider|maker|approver|by)$/,
  when: /^(?:when|time|decision time|decided at|at)(?: \(?[a-z]{3,4}\)?)?$/,
};

/** `Decision Time:` is no person. */
const labels = /^[^:\n\d]{1,40}:/gm;
const someone = /@\w|\b(?:lead|manager|owner|director|board|committee|team|head|commander|engineer|shift)\b/i;

/** Who decides on the release, wherever it is told. */
export function decidersIn(section: Section): true[] {
  if (section.isRollback || !section.mayHold(decides)) return [];
  return section
    .facts(textsIn)
    .some(
      ({ text }) =>
        decides.test(text) &&
        !/\broll[ -]?back\b/i.test(text) &&
        (someone.test(text) || personsIn(text).some(({ name }) => name.includes(' '))),
    ) ||
    section.fields.some(
      ({ name, value }) => value && /^(?:decision (?:maker|owner)|decided by|decides|approver)$/.test(name),
    )
    ? [true]
    : [];
}

const decides = /\bdecid|\bdecision|\bgo ?\/ ?no[ -]?go\b|\bsays go\b/i;
