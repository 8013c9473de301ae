import { EventEmitter } from 'vscode';
import type { Disposable, TreeDataProvider, TreeItem } from 'vscode';
import type { PlansChange, PlanStore } from '../plans/planStore.ts';
import { treeItemFor } from './treeItem.ts';
import { ChecklistTree } from './treeModel.ts';
import type { ChecklistNode } from './treeModel.ts';

/** Feeds the checklist view from the plans known. The first look at it starts the server. */
export class ChecklistProvider implements TreeDataProvider<ChecklistNode>, Disposable {
  readonly #store: PlanStore;
  readonly #report: (error: unknown) => void;
  readonly #didChange = new EventEmitter<ChecklistNode | undefined>();
  readonly #subscription: Disposable;

  /** The nodes themselves, for finding the one at the cursor. */
  readonly tree = new ChecklistTree();
  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(store: PlanStore, report: (error: unknown) => void) {
    this.#store = store;
    this.#report = report;
    for (const plan of store.all()) this.tree.update(plan);
    this.#subscription = store.onDidChange((change) => this.#follow(change));
  }

  getTreeItem(node: ChecklistNode): TreeItem {
    return treeItemFor(node);
  }

  async getChildren(node?: ChecklistNode): Promise<ChecklistNode[]> {
    if (node) return node.children;
    try {
      await this.#store.load();
    } catch (error) {
      this.#report(error);
    }
    return this.tree.roots();
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    return node.parent;
  }

  /** Draws a node as it stands in the document, for instance where a tick could not be written. */
  redraw(node: ChecklistNode): void {
    this.#didChange.fire(node);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  #follow({ changed, gone }: PlansChange): void {
    const updates = changed.map((plan) => this.tree.update(plan));
    const removed = gone.filter((uri) => this.tree.remove(uri));
    if (removed.length > 0 || updates.some(({ moved }) => moved)) {
      this.#didChange.fire(undefined);
      return;
    }
    for (const { node } of updates) this.#didChange.fire(node);
  }
}
