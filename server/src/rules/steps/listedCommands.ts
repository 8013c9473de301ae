import { walkInlines, type Inline, type List, type ListItem } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import {
  codeOfItem,
  commandBlocks,
  deploymentSteps,
  hasCommandKey,
  isInOrder,
  othersHave,
  outcomeLabel,
} from '../../plan/facts/steps/deploymentSteps.ts';
import { isOpen } from '../../plan/isOpen.ts';

/** The items of a list, and the steps, with commands in their lines that do not tell the outcome where nearly all others do. */
export function listedWithout(plan: Plan): Inline[] {
  const silent = new Set([...plan.facts(silentItemsIn), ...silentSteps(plan), ...silentParts(plan)]);
  return [...silent].filter(({ span }) => !isOpen(plan, span));
}

/** Steps under headings or strong text of their own whose commands stand in a line. */
function silentSteps(plan: Plan): Inline[] {
  if (plan.format === 'yaml') return [];
  const steps = deploymentSteps(plan).flatMap((step) => {
    // The items of lists are compared with one another.
    if ((step.item?.marker.length ?? 0) > 0 || commandBlocks(step).length > 0 || hasCommandKey(step))
      return [];
    const lines = step.item
      ? linesOf(step.item)
      : step.sections.flatMap(({ blocks }) => [...walkInlines(blocks)]);
    const labelled = lines.some(({ text }) => outcomeLabel.test(text));
    return lines.some(runsIn) ? [{ inline: step.inline, told: lines.some(tells), labelled }] : [];
  });
  const told = steps.map((step) => step.told);
  const labelled = steps.map((step) => step.labelled);
  return steps
    .filter(
      (step, at) =>
        (!step.told && othersHave(told, at)) ||
        // What its check prints is not what the command prints, where all others have a line for each.
        (!step.labelled && steps.length > 3 && othersHave(labelled, at, 1)),
    )
    .map(({ inline }) => inline);
}

/** Items that each begin with their command: where all others of the plan have a line below for the outcome, in whatever list. */
function silentParts(plan: Plan): Inline[] {
  const parts = plan.facts(partsIn);
  const told = parts.map((part) => part.told);
  return parts.filter((part, at) => !part.told && othersHave(told, at, 1)).map(({ inline }) => inline);
}

function partsIn(section: Section): { inline: Inline; told: boolean }[] {
  if (section.isRollback) return [];
  return listsOfSteps(section).flatMap(({ items }) =>
    items.flatMap(({ inline, blocks }) =>
      runsIn(inline) && blocks.length > 0
        ? [{ inline, told: [inline, ...walkInlines(blocks)].some(({ text }) => outcomeLabel.test(text)) }]
        : [],
    ),
  );
}

/** The items of a list without numbers that have no command where nearly all others have one. */
export function itemsWithoutCommand(section: Section): ListItem[] {
  return listsOfSteps(section).flatMap((block) => {
    if (isInOrder(block)) return [];
    const had = block.items.map((item) => codeOfItem(item).length > 0 || linesOf(item).some(runsIn));
    return block.items.filter((_, at) => !had[at] && othersHave(had, at));
  });
}

function silentItemsIn(section: Section): Inline[] {
  return listsOfSteps(section).flatMap((block) => {
    // `Run: …`, `Expect: …`: all of the list is one step.
    if (block.items.some(({ inline }) => outcomeLabel.test(inline.text))) return [];
    const items = block.items.filter((item) => codeOfItem(item).length > 0 || linesOf(item).some(runsIn));
    const told = items.map(
      (item) =>
        linesOf(item).some(tells) ||
        codeOfItem(item).some(({ masked }) => /^.*#.*(?:expect|=>|->|→)/im.test(masked)),
    );
    return items.filter((_, at) => !told[at] && othersHave(told, at)).map(({ inline }) => inline);
  });
}

function listsOfSteps(section: Section): List[] {
  if (
    !section.within('steps', 'database', 'traffic', 'staging', 'rollback', 'rollbackSteps') ||
    section.within('smokeTests', 'triggers', 'communication') ||
    section.isConditional
  )
    return [];
  return section.blocks.filter((block) => block.kind === 'list');
}

export function linesOf({ inline, blocks }: ListItem): Inline[] {
  return [inline, ...walkInlines(blocks)];
}

/** A line of code, not a name in code. */
export function runsIn({ raw }: Inline): boolean {
  return /`[^`\n]*[^\s`][ /][^\s`][^`\n]*`/.test(raw);
}

function tells({ text, raw }: Inline): boolean {
  return (
    outcomeLabel.test(text) ||
    /`\s*(?:→|⇒|->|=>)\s/.test(raw) ||
    /\b(?:expect\w*|should|prints?|returns?|shows?|reports?|answers?|until|outputs?)\b/i.test(text)
  );
}
