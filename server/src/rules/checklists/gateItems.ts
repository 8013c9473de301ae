/** What is ticked, and whether it may be before what it waits for. */
import type { Inline } from '../../plan/blocks.ts';
import { checklistIn, type ChecklistItem } from '../../plan/facts/checklists/checklists.ts';
import { leftOut } from '../../plan/facts/checklists/verdicts.ts';
import { recordIn, recordInComment } from '../../plan/record.ts';
import type { Section } from '../../plan/section.ts';
import type { Finding } from '../rule.ts';
import { trimmed } from '../../text/span.ts';

/** What goes on beside the rest, or may be left out. */
export const aside =
  /\b(?:parallel|meanwhile|optional|waived|skipped|n\/a|if|monitor\w*|watch\w*|communicat\w*|prepar\w+|rehears\w*|staging|dry[- ]run|any time)\b/i;

export function finding({ item }: ChecklistItem, done: ChecklistItem): Finding {
  return findingAt(item.inline, done.text, done.item.inline);
}

export function findingAt(inline: Inline, text: string, done: Inline): Finding {
  return {
    message: `A later stage is ticked (“${text}”) while this gate is open. Tick it if it was checked; if not, stop and check it now.`,
    span: trimmed({ text: inline.raw, span: inline.span }),
    related: [{ message: 'Ticked already', span: done.span }],
  };
}

/** `Review is scheduled` can be ticked before anything has begun. */
export function isPrepared({ text }: ChecklistItem): boolean {
  return /\b(?:prepared?|ready|scheduled|booked|planned|drafted|agreed|assigned|named|created?|written|set up|configured|defined|documented|reserved|invited)\b/i.test(
    text,
  );
}

const forLater = new RegExp(
  String.raw`\b(?:${leftOut}|if|not (?:needed|required)|none|later|afterwards|next (?:week|month|sprint|release)|after (?:the )?(?:release|deployment|go-live)|docs?|documentation)\b`,
  'i',
);

/** Open, and neither left out nor for later. */
export function isLeftOpen({ checked, text, items }: ChecklistItem): boolean {
  return !checked && items.length === 0 && !forLater.test(text);
}

/** What may be ticked before all that a deployment needs is there. */
export const preparing = /\bprepar\w+|\bpre-|\bstaging\b|\brehears\w*|\bdry[- ]run\b/i;

/** Whether it says why it was ticked behind an open gate. */
export function isUnlocked({ text, item }: ChecklistItem): boolean {
  return (recordIn(text).unlocked ?? recordInComment(item.task?.comment).unlocked) !== undefined;
}

export function tasksOf(section: Section, deploying = false): ChecklistItem[] {
  const flat = (items: readonly ChecklistItem[]): ChecklistItem[] =>
    items.flatMap((item) => [item, ...flat(item.items)]);
  return [section, ...section.descendants()].flatMap((each) =>
    deploying && preparing.test(each.title) ? [] : flat(each.facts(checklistIn)),
  );
}
