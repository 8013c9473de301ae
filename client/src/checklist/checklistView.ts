import { TreeItemCheckboxState, window, workspace } from 'vscode';
import type { Disposable, TextEditor, TreeView } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { ItemToggler } from '../edit/itemToggler.ts';
import type { ActivePlan } from '../plans/activePlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { ChecklistProvider } from './checklistProvider.ts';
import { openItems } from './openItems.ts';
import type { ChecklistNode } from './treeModel.ts';

/** The checklist view: its boxes write the documents, its badge counts what is open, its selection follows the cursor. */
export class ChecklistView implements Disposable {
  readonly #store: PlanStore;
  readonly #active: ActivePlan;
  readonly #toggler: ItemToggler;
  readonly #report: (error: unknown) => void;
  readonly #subscriptions: Disposing[];

  readonly provider: ChecklistProvider;
  readonly view: TreeView<ChecklistNode>;

  constructor(store: PlanStore, active: ActivePlan, toggler: ItemToggler, report: (error: unknown) => void) {
    this.#report = report;
    this.#store = store;
    this.#active = active;
    this.#toggler = toggler;
    this.provider = new ChecklistProvider(store, report);
    this.view = window.createTreeView('deploymentPlan.checklist', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      // The document decides what is ticked: a box shows what the document says, never more.
      manageCheckboxStateManually: true,
    });
    this.#subscriptions = [
      this.provider,
      this.view,
      this.view.onDidChangeCheckboxState(({ items }) => this.#tick(items)),
      this.view.onDidChangeVisibility(() => this.#follow(window.activeTextEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      store.onDidChange(() => this.#count()),
      active.onDidChange(() => this.#count()),
    ];
  }

  dispose(): void {
    disposeAll(this.#subscriptions);
  }

  async #tick(items: readonly [ChecklistNode, TreeItemCheckboxState][]): Promise<void> {
    for (const [node, state] of items) {
      if (node.kind !== 'item') continue;
      const done = state === TreeItemCheckboxState.Checked;
      try {
        // On success the box already shows what the document is about to say; drawing the old state would flicker.
        if (await this.#toggler.toggle({ uri: node.uri, key: node.value.key, done })) continue;
      } catch (error) {
        this.#report(error);
      }
      this.provider.redraw(node);
    }
  }

  #count(): void {
    const open = openItems(this.#store.all(), this.#active.current);
    this.view.badge = open && { value: open.count, tooltip: open.meaning };
  }

  #follow(editor: TextEditor | undefined): void {
    if (!editor || editor !== window.activeTextEditor || !this.view.visible) return;
    if (!workspace.getConfiguration('deploymentPlan').get<boolean>('checklist.followCursor', true)) return;
    const node = this.provider.tree.at(editor.document.uri.toString(), editor.selection.active);
    if (!node || this.view.selection[0] === node) return;
    // A node that an edit is just removing cannot be revealed, and nobody misses it.
    this.view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
