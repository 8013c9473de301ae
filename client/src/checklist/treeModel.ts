/**
 * The checklist tree without the editor: nodes that live as long as the thing they stand for, so that an edit elsewhere
 * neither closes a branch nor loses the selection.
 */
import type { ChecklistItem, ChecklistSection, PlanChecklist } from '../../../server/src/lsp/protocol.ts';

interface NodeOf<Kind extends string, Value> {
  readonly kind: Kind;
  /** Names the node among all nodes, from its plan's address and its key. */
  readonly id: string;
  readonly uri: string;
  readonly parent: ChecklistNode | undefined;
  /** As last told by the server. */
  value: Value;
  /** In the order of the document. */
  children: (SectionNode | ItemNode)[];
}

export type PlanNode = NodeOf<'plan', PlanChecklist>;
export type SectionNode = NodeOf<'section', ChecklistSection>;
export type ItemNode = NodeOf<'item', ChecklistItem>;
export type ChecklistNode = PlanNode | SectionNode | ItemNode;

/** A place in a document, zero-based. */
export interface Place {
  line: number;
  character: number;
}

/** The nodes of every plan. */
export class ChecklistTree {
  readonly #plans = new Map<string, PlanNode>();
  readonly #nodes = new Map<string, Map<string, SectionNode | ItemNode>>();

  /** The plans: those in progress first, then by address. */
  roots(): PlanNode[] {
    return [...this.#plans.values()].sort(
      (a, b) =>
        Number(b.value.inProgress ?? false) - Number(a.value.inProgress ?? false) ||
        (a.uri < b.uri ? -1 : Number(a.uri > b.uri)),
    );
  }

  /** The node of the plan at an address. */
  plan(uri: string): PlanNode | undefined {
    return this.#plans.get(uri);
  }

  /**
   * Takes a plan in or brings its nodes up to date; returns its node, the items that were ticked or cleared, and whether the
   * list of plans looks different.
   */
  update(plan: PlanChecklist): { node: PlanNode; ticked: ItemNode[]; moved: boolean } {
    const known = this.#plans.get(plan.uri);
    const node: PlanNode = known ?? {
      kind: 'plan',
      id: plan.uri,
      uri: plan.uri,
      parent: undefined,
      value: plan,
      children: [],
    };
    const moved = !known || known.value.inProgress !== plan.inProgress;
    const old = this.#nodes.get(plan.uri) ?? new Map<string, SectionNode | ItemNode>();
    const fresh = new Map<string, SectionNode | ItemNode>();
    const done = new Map<SectionNode | ItemNode, boolean>();
    for (const each of old.values()) if (each.kind === 'item') done.set(each, each.value.done);
    node.value = plan;
    node.children = childrenOf(node, plan.items, plan.sections, old, fresh);
    this.#plans.set(plan.uri, node);
    this.#nodes.set(plan.uri, fresh);
    const items = [...fresh.values()].filter((each) => each.kind === 'item');
    const ticked = items.filter((item) => done.has(item) && done.get(item) !== item.value.done);
    return { node, ticked, moved };
  }

  /** Forgets a plan; says whether it was known. */
  remove(uri: string): boolean {
    this.#nodes.delete(uri);
    return this.#plans.delete(uri);
  }

  /** The innermost item or section at a place of a plan. */
  at(uri: string, place: Place): ChecklistNode | undefined {
    let found: ChecklistNode | undefined;
    let inner: ChecklistNode | undefined = this.#plans.get(uri);
    while (inner) {
      found = inner;
      inner = inner.children.find((child) => spans(child, place));
    }
    return found;
  }
}

function childrenOf(
  parent: ChecklistNode,
  items: readonly ChecklistItem[],
  sections: readonly ChecklistSection[],
  old: ReadonlyMap<string, SectionNode | ItemNode>,
  fresh: Map<string, SectionNode | ItemNode>,
): (SectionNode | ItemNode)[] {
  const children: (SectionNode | ItemNode)[] = [
    ...items.map((item) => {
      const node = reuse<'item', ChecklistItem>('item', item, parent, old, fresh);
      node.children = childrenOf(node, item.items, [], old, fresh);
      return node;
    }),
    ...sections.map((section) => {
      const node = reuse<'section', ChecklistSection>('section', section, parent, old, fresh);
      node.children = childrenOf(node, section.items, section.sections, old, fresh);
      return node;
    }),
  ];
  return children.sort((a, b) => before(a.value.range.start, b.value.range.start));
}

/** The old node under this key and parent, or a new one. */
function reuse<Kind extends 'item' | 'section', Value extends { key: string }>(
  kind: Kind,
  value: Value,
  parent: ChecklistNode,
  old: ReadonlyMap<string, SectionNode | ItemNode>,
  fresh: Map<string, SectionNode | ItemNode>,
): NodeOf<Kind, Value> {
  let id = `${parent.uri}\n${kind}\n${value.key}`;
  // Two alike keys would make the view refuse the whole tree; tell them apart by their order.
  while (fresh.has(id)) id += '+';
  const known = old.get(id) as NodeOf<Kind, Value> | undefined;
  const node: NodeOf<Kind, Value> =
    known?.parent === parent ? known : { kind, id, uri: parent.uri, parent, value, children: [] };
  node.value = value;
  fresh.set(id, node as unknown as SectionNode | ItemNode);
  return node;
}

/** Whether a node or one of its descendants covers a place; an item's own range leaves its nested items out. */
function spans(node: SectionNode | ItemNode, place: Place): boolean {
  const { start, end } = node.value.range;
  const covers = start.line <= place.line && place.line <= end.line;
  return covers || node.children.some((child) => spans(child, place));
}

function before(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
