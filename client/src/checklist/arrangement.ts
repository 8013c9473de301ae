/** Which nodes of the checklist are shown, and in which order: pure, for one look at the tree. */
import { names } from '../people/names.ts';
import type { ChecklistNode, ChecklistTree, ItemNode, PlanNode, SectionNode } from './treeModel.ts';

export type Order = 'document' | 'time' | 'owner';

/** What a person wants to see. */
export interface Wishes {
  /** Only what is still open. */
  open: boolean;
  /** Only what this person does. */
  mine: string | undefined;
  /** Only the plan at this address. */
  plan: string | undefined;
  order: Order;
}

export const everything: Wishes = { open: false, mine: undefined, plan: undefined, order: 'document' };

/** Whether anything is left out. */
export function isFiltered({ open, mine, plan }: Wishes): boolean {
  return open || mine !== undefined || plan !== undefined;
}

/** The plans that are shown. */
export function shownPlans(tree: ChecklistTree, wishes: Wishes): PlanNode[] {
  return tree.roots().filter((plan) => isShown(plan, wishes));
}

/** What is shown below a node. Ordered by time or owner, a plan's items stand side by side, whatever their section. */
export function shownChildren(node: ChecklistNode, wishes: Wishes): (SectionNode | ItemNode)[] {
  if (node.kind !== 'plan' || wishes.order === 'document')
    return node.children.filter((child) => isShown(child, wishes));
  const items: ItemNode[] = [];
  const gather = (children: readonly (SectionNode | ItemNode)[]): void => {
    for (const child of children) {
      if (child.kind === 'section') gather(child.children);
      else if (isShown(child, wishes)) items.push(child);
    }
  };
  gather(node.children);
  const ranks = wishes.order === 'time' ? timeRanks(items) : items.map(ownerRank);
  return items
    .map((item, index) => ({ item, index, rank: ranks[index] }))
    .sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    .map(({ item }) => item);
}

/** The node above a shown one. */
export function shownParent(node: ChecklistNode, { order }: Wishes): ChecklistNode | undefined {
  let { parent } = node;
  if (order !== 'document') while (parent?.kind === 'section') ({ parent } = parent);
  return parent;
}

/** Whether a node is shown; a section never is where the order leaves sections out. */
export function isVisible(node: ChecklistNode, wishes: Wishes): boolean {
  return (node.kind !== 'section' || wishes.order === 'document') && isShown(node, wishes);
}

function isShown(node: ChecklistNode, wishes: Wishes): boolean {
  if (wishes.plan !== undefined && node.uri !== wishes.plan) return false;
  if (!wishes.open && wishes.mine === undefined) return true;
  if (node.kind === 'plan' && wishes.mine === undefined) {
    const { done, total } = node.value.progress;
    return done < total;
  }
  if (node.kind === 'item' && fits(node, wishes)) return true;
  return node.children.some((child) => isShown(child, wishes));
}

function fits(node: ItemNode, { open, mine }: Wishes): boolean {
  if (open && node.value.done) return false;
  const owner = mine === undefined ? undefined : ownerOf(node);
  return mine === undefined || (owner !== undefined && names(owner, mine));
}

/** Who does an item: its own owner, else that of what is around it. */
export function ownerOf(node: ChecklistNode): string | undefined {
  if (node.kind === 'plan') return undefined;
  return node.value.owner ?? (node.parent && ownerOf(node.parent));
}

/** When an item is due: its own time, else that of what is around it. */
export function timeOf(node: ChecklistNode): string | undefined {
  if (node.kind === 'plan') return undefined;
  return node.value.time ?? (node.parent && timeOf(node.parent));
}

/** The first item that is still to do, and whose gate is open where there is such a one; the innermost one. */
export function nextItem(plan: PlanNode): ItemNode | undefined {
  return (
    firstOpen(plan.children, (item) => item.value.gate === undefined) ?? firstOpen(plan.children, () => true)
  );
}

function firstOpen(
  nodes: readonly (SectionNode | ItemNode)[],
  admit: (item: ItemNode) => boolean,
): ItemNode | undefined {
  for (const node of nodes) {
    const inner = firstOpen(node.children, admit);
    if (inner) return inner;
    if (node.kind === 'item' && !node.value.done && admit(node)) return node;
  }
  return undefined;
}

/** Every item below a node, outer before inner. */
export function* itemsBelow(node: ChecklistNode): Generator<ItemNode> {
  for (const child of node.children) {
    if (child.kind === 'item') yield child;
    yield* itemsBelow(child);
  }
}

type Rank = number | string | undefined;

/** A clock that falls back by more than half a day has passed midnight; one that leaps ahead by as much is before it again. */
function timeRanks(items: readonly ItemNode[]): Rank[] {
  let last = 0;
  let days = 0;
  return items.map((item) => {
    const rank = timeRank(item);
    if (rank === undefined || !/^\d/.test(timeOf(item) ?? '')) return rank;
    if (last - rank > 12 * 60) days++;
    else if (rank - last > 12 * 60 && days > 0) days--;
    last = rank;
    return rank + days * 24 * 60;
  });
}

/** Minutes: those before and after `T` first to last, then the clock. */
function timeRank(item: ItemNode): number | undefined {
  const time = timeOf(item) ?? '';
  const clock = /^(\d{1,2}):(\d{2})/.exec(time);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const relative = /^T\s?([+−–-])\s?(\d+)(?::(\d{2}))?\s?([mhd]?)/.exec(time);
  if (!relative) return undefined;
  const [, sign, count, minutes, unit = ''] = relative;
  const size = unit === 'd' ? 24 * 60 : unit === 'h' || minutes !== undefined ? 60 : 1;
  return (sign === '+' ? 1 : -1) * (Number(count) * size + Number(minutes ?? 0));
}

function ownerRank(item: ItemNode): Rank {
  return ownerOf(item)?.replace(/^@/, '').toLowerCase();
}

/** What is not known comes last. */
function compare(a: Rank, b: Rank): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : Number(a > b);
}
