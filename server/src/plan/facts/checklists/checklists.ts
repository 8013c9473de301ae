import { squeeze } from '../../../text/words.ts';
import type { ListItem } from '../../blocks.ts';
import type { Section } from '../../section.ts';

/** A checklist item with the items inside it. */
export interface ChecklistItem {
  readonly item: ListItem;
  /** In words. */
  readonly text: string;
  readonly checked: boolean;
  readonly items: readonly ChecklistItem[];
}

/** The checklist items of one section, nested as they are written; plain items between them are passed through. */
export function checklistIn(section: Section): ChecklistItem[] {
  return section.facts(readChecklist);
}

function readChecklist(section: Section): ChecklistItem[] {
  return section.blocks.flatMap((block) => itemsOf(block));
}

function itemsOf(block: Section['blocks'][number]): ChecklistItem[] {
  if (block.kind === 'quote') return block.blocks.flatMap(itemsOf);
  if (block.kind !== 'list') return [];
  return block.items.flatMap((item) => {
    const inside = item.blocks.flatMap(itemsOf);
    if (!item.task) return inside;
    return [{ item, text: squeeze(item.inline.text), checked: item.task.checked, items: inside }];
  });
}

/** Items done and items in all, nested ones counted. */
export function countItems(items: readonly ChecklistItem[]): { done: number; total: number } {
  let done = 0;
  let total = 0;
  for (const { checked, items: inside } of items) {
    const nested = countItems(inside);
    done += nested.done + (checked ? 1 : 0);
    total += nested.total + 1;
  }
  return { done, total };
}
