import { commands, EventEmitter, window } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import type { PlanStore } from './planStore.ts';

/** The plan that the active editor shows, or the preview that has the focus; feeds the context key for menus. */
export class ActivePlan implements Disposable {
  readonly #store: PlanStore;
  readonly #didChange = new EventEmitter<PlanChecklist | undefined>();
  readonly #subscriptions: Disposing[];
  #previewed: Uri | undefined;
  #current: PlanChecklist | undefined;
  #inEditor: boolean | undefined;

  /** Fires when another plan becomes the active one and when the active one changes. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore) {
    this.#store = store;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#update()),
      store.onDidChange(() => this.#update()),
    ];
    this.#update();
  }

  /** The active plan. */
  get current(): PlanChecklist | undefined {
    return this.#current;
  }

  /** Tells which preview has the focus, if any. */
  setPreviewed(uri: Uri | undefined): void {
    this.#previewed = uri;
    this.#update();
  }

  dispose(): void {
    disposeAll(this.#subscriptions);
    this.#didChange.dispose();
  }

  #update(): void {
    const edited = window.activeTextEditor?.document.uri;
    const plan = edited ? this.#store.get(edited) : this.#previewed && this.#store.get(this.#previewed);
    const inEditor = edited !== undefined && plan !== undefined;
    if (inEditor !== this.#inEditor) {
      this.#inEditor = inEditor;
      void commands.executeCommand('setContext', 'deploymentPlan.isPlan', inEditor);
    }
    if (plan === this.#current) return;
    this.#current = plan;
    this.#didChange.fire(plan);
  }
}
