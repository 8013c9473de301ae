/** A plan's checklists as a tree: what the checklist view shows and what progress is counted from. */
import type { ListItem } from '../plan/blocks.ts';
import { checklistIn, type ChecklistItem } from '../plan/facts/checklists/checklists.ts';
import { assignmentIn, sectionAssignment, type Assignment } from '../plan/facts/people/assignments.ts';
import { stagesBehindGates } from '../plan/gates.ts';
import type { Plan } from '../plan/plan.ts';
import { recordIn } from '../plan/record.ts';
import type { Section } from '../plan/section.ts';
import type { Range } from '../text/span.ts';

/** Items done out of all items. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ItemNode extends Assignment {
  /** Names the item in its plan: its sections, its text, and which of several equal ones it is. */
  readonly key: string;
  /** Its own words, without what ticking it has left behind them. */
  readonly text: string;
  readonly done: boolean;
  /** The whole item, the items inside it left out. */
  readonly range: Range;
  /** What is replaced to tick it. */
  readonly box: Range;
  readonly source: ListItem;
  /** What is open in the gate that it waits for. */
  readonly gate?: string;
  readonly items: readonly ItemNode[];
}

/** What holds items: a section, or the plan itself for those above its first section. */
export interface ItemGroup {
  readonly items: readonly ItemNode[];
  readonly sections: readonly SectionNode[];
  readonly progress: Progress;
}

export interface SectionNode extends ItemGroup, Assignment {
  readonly section: Section;
  readonly key: string;
  readonly title: string;
  /** What is open in the gate that it waits for. */
  readonly gate?: string;
  /** Subsections included. */
  readonly range: Range;
}

export interface Checklist extends ItemGroup {
  readonly title: string;
  /** As the plan words it. */
  readonly status: string | undefined;
  readonly inProgress: boolean;
}

/** The checklist of a plan; sections that hold no items are left out. */
export function checklistOf(plan: Plan): Checklist {
  const keys = new Keys();
  const gates = stagesBehindGates(plan);
  const title = titleSection(plan);
  const items: ItemNode[] = [];
  const sections: SectionNode[] = [];
  for (const root of plan.roots) {
    if (root.heading && root !== title) {
      sections.push(...nodeOf(root, '', keys, gates));
    } else {
      items.push(...itemsOf(root, '', keys));
      sections.push(...root.children.flatMap((child) => nodeOf(child, '', keys, gates)));
    }
  }
  return {
    title: plan.titleText,
    status: plan.statusText,
    inProgress: plan.status === 'in-progress',
    progress: count(items, sections),
    items,
    sections,
  };
}

/** Every item, outer before inner, in the order of the tree. */
export function* walkChecklist(group: Pick<ItemGroup, 'items' | 'sections'>): Generator<ItemNode> {
  yield* walkNodes(group.items);
  for (const section of group.sections) yield* walkChecklist(section);
}

function* walkNodes(items: readonly ItemNode[]): Generator<ItemNode> {
  for (const item of items) {
    yield item;
    yield* walkNodes(item.items);
  }
}

/** The heading that names the whole document heads no section of the checklist. */
export function titleSection(plan: Plan): Section | undefined {
  if (plan.format !== 'markdown') return undefined;
  const first = plan.sections.find(({ heading }) => heading);
  return first?.level === 1 ? first : undefined;
}

/** Numbers names that come more than once, so that each is its own. */
class Keys {
  readonly #seen = new Map<string, number>();

  next(name: string): string {
    const ordinal = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, ordinal);
    return ordinal === 1 ? name : `${name} #${ordinal}`;
  }
}

function nodeOf(
  section: Section,
  path: string,
  keys: Keys,
  gates: ReadonlyMap<Section, { readonly text: string }>,
  outer?: string,
): SectionNode[] {
  const key = keys.next(`${path}/${section.title.toLowerCase()}`);
  const gate = gates.get(section)?.text ?? outer;
  const inside = section.children.flatMap((child) => nodeOf(child, key, keys, gates, gate));
  const items = [...itemsOf(section, key, keys, gate), ...inside.flatMap(boxOf)];
  const sections = inside.filter((child) => boxOf(child).length === 0);
  if (items.length === 0 && sections.length === 0) return [];
  const { title } = section;
  const range = { start: section.span.start, end: section.end };
  const waits = gate !== undefined && { gate };
  const progress = count(items, sections);
  return [{ section, key, title, range, ...sectionAssignment(section), ...waits, progress, items, sections }];
}

/** A step of YAML with a box is an item with more to say: it is shown as one. */
function boxOf({ section, title, items, sections }: SectionNode): ItemNode[] {
  const [item, ...more] = items;
  const isBox = item?.text === title && item.items.length === 0 && more.length + sections.length === 0;
  return isBox ? [{ ...sectionAssignment(section), ...item }] : [];
}

function itemsOf(section: Section, path: string, keys: Keys, gate?: string): ItemNode[] {
  const read = (items: readonly ChecklistItem[]): ItemNode[] =>
    items.flatMap(({ item, text: line, checked, items: inside }) => {
      if (!item.task) return [];
      const { text } = recordIn(line);
      const key = keys.next(`${path}: ${text}`);
      const nested = item.blocks.find(({ kind }) => kind === 'list');
      const range = {
        start: item.span.start,
        end: nested ? Math.max(item.inline.span.end, item.task.box.end) : item.span.end,
      };
      const node = { key, text, done: checked, range, box: item.task.box, source: item };
      const waits = gate !== undefined && !checked && { gate };
      return [{ ...node, ...assignmentIn(text), ...waits, items: read(inside) }];
    });
  return read(checklistIn(section));
}

function count(items: readonly ItemNode[], sections: readonly SectionNode[]): Progress {
  let done = 0;
  let total = 0;
  for (const item of walkNodes(items)) {
    total++;
    if (item.done) done++;
  }
  for (const { progress } of sections) {
    done += progress.done;
    total += progress.total;
  }
  return { done, total };
}
