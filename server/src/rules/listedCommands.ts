import { walkInlines, type Inline, type ListItem } from '../plan/blocks.ts';
import { isConditional } from '../plan/facts/forward.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { codeOfItem, othersHave, outcomeLabel } from './deploymentSteps.ts';
import { isOpen } from './isOpen.ts';

/** The items of a list with commands in their lines that do not tell the outcome where nearly all others do. */
export function listedWithout(plan: Plan): Inline[] {
  return plan.facts(silentItemsIn).filter(({ span }) => !isOpen(plan, span));
}

function silentItemsIn(section: Section): Inline[] {
  if (
    !section.within('steps', 'database', 'traffic', 'staging', 'rollback', 'rollbackSteps') ||
    section.within('smokeTests', 'triggers', 'communication') ||
    isConditional(section)
  )
    return [];
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'list' || block.items.some(({ task }) => task)) return [];
    const items = block.items.filter((item) => codeOfItem(item).length === 0 && linesOf(item).some(runs));
    const told = items.map((item) => linesOf(item).some(tells));
    return items.filter((_, at) => !told[at] && othersHave(told, at)).map(({ inline }) => inline);
  });
}

function linesOf({ inline, blocks }: ListItem): Inline[] {
  return [inline, ...walkInlines(blocks)];
}

/** A line of code, not a name in code. */
function runs({ raw }: Inline): boolean {
  return /`[^`\n]*[^\s`][ /][^\s`][^`\n]*`/.test(raw);
}

function tells({ text, raw }: Inline): boolean {
  return (
    outcomeLabel.test(text) ||
    /`\s*(?:→|⇒|->|=>)\s/.test(raw) ||
    /\b(?:expect\w*|should|prints?|returns?|shows?|reports?|answers?|until|outputs?)\b/i.test(text)
  );
}
