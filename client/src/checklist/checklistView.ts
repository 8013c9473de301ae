import { commands, l10n, TreeItemCheckboxState, window, workspace } from 'vscode';
import type { Disposable, Memento, TextEditor, TreeView } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { ItemToggler } from '../edit/itemToggler.ts';
import type { ActivePlan } from '../plans/activePlan.ts';
import type { PlanFeed } from '../plans/planFeed.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { ChecklistProvider } from './checklistProvider.ts';
import { keysByPlan } from '../edit/toggleItemCommand.ts';
import { everything, isFiltered } from './arrangement.ts';
import type { Wishes } from './arrangement.ts';
import { registerFindingDecorations } from './findingDecorations.ts';
import { openItems } from './openItems.ts';
import { askItem } from './searchCommand.ts';
import type { ChecklistNode } from './treeModel.ts';
import { askFilter, askOrder, rememberedWishes, rememberWishes, wishesInWords } from './wishesCommands.ts';

/** What the view works with. */
export interface ChecklistTools {
  store: PlanStore;
  feed: PlanFeed;
  active: ActivePlan;
  toggler: ItemToggler;
  memory: Memento;
  report: (error: unknown) => void;
}

/** The checklist view: its boxes write the documents, its badge counts what is open, its selection follows the cursor. */
export class ChecklistView implements Disposable {
  readonly #tools: ChecklistTools;
  readonly #subscriptions: Disposing[];
  #hasPlans = false;

  readonly provider: ChecklistProvider;
  readonly view: TreeView<ChecklistNode>;

  constructor(tools: ChecklistTools) {
    const { store, feed, active, memory, report } = tools;
    this.#tools = tools;
    this.provider = new ChecklistProvider(store, feed, report);
    this.provider.wishes = rememberedWishes(memory);
    this.view = window.createTreeView('deploymentPlan.checklist', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      canSelectMany: true,
      // The document decides what is ticked: a box shows what the document says, never more.
      manageCheckboxStateManually: true,
    });
    this.#describe();
    this.#subscriptions = [
      this.provider,
      registerFindingDecorations(),
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

  /** Asks what is shown. */
  async filter(): Promise<void> {
    this.#apply(await askFilter(this.provider.wishes, this.#tools.active));
  }

  /** Asks for the order. */
  async sort(): Promise<void> {
    this.#apply(await askOrder(this.provider.wishes));
  }

  /** Shows everything again, in the order chosen. */
  clearFilter(): void {
    this.#apply({ ...everything, order: this.provider.wishes.order });
  }

  /** Asks for an item, and shows it here and in the editor. */
  async search(): Promise<void> {
    await this.provider.getChildren();
    const node = await askItem(this.provider.tree, this.provider.onDidChangeTreeData);
    if (!node) return;
    if (!this.provider.shows(node)) this.clearFilter();
    // The view may take its time, or be drawn anew just now: what was looked for is in the document.
    this.view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    const { command } = this.provider.getTreeItem(node);
    if (command) await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }

  #apply(wishes: Wishes | undefined): void {
    if (!wishes) return;
    this.provider.wishes = wishes;
    this.#describe();
  }

  #describe(): void {
    const { wishes } = this.provider;
    rememberWishes(this.#tools.memory, wishes);
    // Under a filter an empty tree says nothing about plans, so that the welcome text would be wrong.
    this.view.description = wishesInWords(wishes) ?? '';
    this.#explain();
  }

  #explain(): void {
    const { wishes, tree } = this.provider;
    const empty =
      isFiltered(wishes) &&
      tree.roots().length > 0 &&
      !tree.roots().some((plan) => this.provider.shows(plan));
    const message = empty ? l10n.t('Nothing matches the filter.') : '';
    // Setting it counts as a change of the tree, and the next one is drawn 200 ms later.
    if ((this.view.message ?? '') !== message) this.view.message = message;
  }

  async #tick(items: readonly [ChecklistNode, TreeItemCheckboxState][]): Promise<void> {
    for (const done of [true, false]) {
      const nodes = items
        .filter(([, state]) => (state === TreeItemCheckboxState.Checked) === done)
        .map(([node]) => node);
      for (const [uri, keys] of keysByPlan(nodes)) {
        try {
          // On success the box already shows what the document is about to say; drawing the old state would flicker.
          if (await this.#tools.toggler.toggle({ uri, keys, done })) continue;
        } catch (error) {
          this.#tools.report(error);
        }
        for (const node of nodes) if (node.uri === uri) this.provider.redraw(node);
      }
    }
  }

  #tellMenus(): void {
    const hasPlans = this.#tools.store.all().length > 0;
    if (hasPlans === this.#hasPlans) return;
    this.#hasPlans = hasPlans;
    void commands.executeCommand('setContext', 'deploymentPlan.hasPlans', hasPlans);
  }

  #count(): void {
    this.#tellMenus();
    const open = openItems(this.#tools.store.all(), this.#tools.active.current);
    this.view.badge = open && { value: open.count, tooltip: open.meaning };
    this.#explain();
  }

  #follow(editor: TextEditor | undefined): void {
    if (!editor || editor !== window.activeTextEditor || !this.view.visible) return;
    if (!workspace.getConfiguration('deploymentPlan').get<boolean>('checklist.followCursor', true)) return;
    const node = this.provider.tree.at(editor.document.uri.toString(), editor.selection.active);
    if (!node || this.view.selection.includes(node) || !this.provider.shows(node)) return;
    // A node that an edit is just removing cannot be revealed, and nobody misses it.
    this.view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
