/** Stages that were gone by: something of them is open, and something of a later one is. */
import { checklistIn, type ChecklistItem } from '../../plan/facts/checklists/checklists.ts';
import { rowsIn, stateIn, stateName } from '../../plan/facts/checklists/requiredItems.ts';
import { timelinesIn } from '../../plan/facts/timeline/timelines.ts';
import { laterStages } from '../../plan/gates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Finding } from '../rule.ts';
import { aside, finding, isLeftOpen, isPrepared, isUnlocked, tasksOf } from './gateItems.ts';

/** While it is carried out: a stage that something is left open of, with a tick in one that follows it. */
export function* passedStages(plan: Plan): Generator<Finding> {
  if (plan.status !== 'in-progress' && plan.status !== 'planned') return;
  yield* passedRows(plan);
  // Before it begins nothing is ticked, and nobody has to go through the stages.
  if (plan.facts(ticksIn).length === 0) return;
  for (const stage of plan.sectionsWith(keptIn)) {
    const items = keptOf(stage);
    const first = items.find(isLeftOpen);
    if (!first || isBegun(stage)) continue;
    const siblings = stage.parent ? stage.parent.children : plan.roots;
    const after = siblings.slice(siblings.indexOf(stage) + 1);
    const later = stage.heading?.sequence
      ? laterStages(plan, stage).filter(isKept)
      : stage.kind === 'steps' && stage.parent?.kind !== 'steps'
        ? after.filter(({ kind }) => kind === 'postDeployment')
        : after.filter(isKept);
    const ticked = later
      .flatMap(keptOf)
      .find((each) => each.checked && !isUnlocked(each) && !isPrepared(each) && !aside.test(each.text));
    if (!ticked) continue;
    yield finding(first, ticked);
    // Whoever ticks in another order does so in more than one place.
    return;
  }
}

/** What is ticked of the deployment and of what comes after it. */
export function ticksIn(section: Section): ChecklistItem[] {
  const counts = !section.isRollback && !section.within('prerequisites', 'decision');
  return counts ? [...section.facts(stateIn), ...section.facts(checklistIn)].filter(isTicked) : [];
}

function isTicked({ checked, items }: ChecklistItem): boolean {
  return checked || items.some(isTicked);
}

/** Its boxes, and what it says of its state. */
function keptOf(section: Section): ChecklistItem[] {
  return [...section.facts(stateIn), ...tasksOf(section)];
}

/** `**Status:** In progress` */
function isBegun({ fields }: Section): boolean {
  return fields.some(
    ({ name, value }) =>
      stateName.test(name) &&
      value &&
      /progress|running|started/i.test(value.text.replace(/not (?:yet )?started/i, '')),
  );
}

/** A row of a timeline that is open, with one further down that is done. */
function* passedRows(plan: Plan): Generator<Finding> {
  if (plan.status !== 'in-progress') return;
  for (const section of plan.sectionsWith(timelinesIn)) {
    const rows = section.facts(rowsIn).filter(({ text }) => !aside.test(text));
    const first = rows.findIndex(isLeftOpen);
    const open = rows[first];
    const done = rows.slice(first + 1).find(({ checked }) => checked);
    if (open && done && !section.isRollback) yield finding(open, done);
  }
}

function keptIn(section: Section): Section[] {
  return isKept(section) ? [section] : [];
}

/** A numbered stage, one among the steps, or the steps as a whole, that has to be gone through. */
function isKept({ heading, isOptional, kind, isRollback, title, parent }: Section): boolean {
  const sequence = heading?.sequence;
  const counts = sequence
    ? sequence.word !== 'option'
    : kind === 'steps' || (parent?.kind === 'steps' && heading !== undefined);
  return counts && !isRollback && !isOptional && !aside.test(title);
}
