import { EventEmitter, Uri, workspace } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import type { KnownPlans } from '../server/planServer.ts';
import type { PlanMemory } from './planMemory.ts';

/** Which plans changed; `gone` are those that are none any more. */
export interface PlansChange {
  changed: PlanChecklist[];
  gone: string[];
}

/** Plans are remembered once nothing has changed for so long. */
const REST_MS = 5000;

/**
 * The checklists as they were last told of; the tree, the status bar and the badge all read from here. Addresses are in the
 * spelling of `Uri.toString()`.
 *
 * What is known stays known until the server says otherwise, also from an earlier server or an earlier window: an empty
 * list would claim that there are no plans.
 */
export class PlanStore implements KnownPlans, Disposable {
  readonly #memory: PlanMemory | undefined;
  readonly #log: LogOutputChannel;
  readonly #plans = new Map<string, PlanChecklist>();
  readonly #didChange = new EventEmitter<PlansChange>();
  readonly #subscriptions: Disposing[];
  #recalled: Promise<void> | undefined;
  #remembering: ReturnType<typeof setTimeout> | undefined;

  /** Fires after the store has changed. */
  readonly onDidChange = this.#didChange.event;

  constructor(memory: PlanMemory | undefined, log: LogOutputChannel) {
    this.#memory = memory;
    this.#log = log;
    this.#subscriptions = [
      this.onDidChange(() => this.#rememberLater()),
      // Saved or reverted: it was left out until now.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.isDirty && this.get(document.uri)) this.#rememberLater();
      }),
    ];
  }

  /** Takes up, once, what is remembered from an earlier window. */
  recall(): Promise<void> {
    return (this.#recalled ??= this.#recall());
  }

  /** Where the plans known are. */
  uris(): string[] {
    return [...this.#plans.keys()];
  }

  /** The plans known, in no order. */
  all(): PlanChecklist[] {
    return [...this.#plans.values()];
  }

  /** The plan at an address. */
  get(uri: Uri): PlanChecklist | undefined {
    return this.#plans.get(uri.toString());
  }

  /** Takes in plans as they are now; what is at the addresses of `gone` is none any more. */
  update(plans: readonly PlanChecklist[], gone: readonly string[]): void {
    const changed = plans.map((plan) => ({ ...plan, uri: canonical(plan.uri) }));
    for (const plan of changed) this.#plans.set(plan.uri, plan);
    const removed = gone.filter((uri) => this.#plans.delete(uri));
    if (changed.length > 0 || removed.length > 0) this.#didChange.fire({ changed, gone: removed });
  }

  dispose(): void {
    clearTimeout(this.#remembering);
    disposeAll(this.#subscriptions);
    this.#didChange.dispose();
  }

  async #recall(): Promise<void> {
    if (this.#memory) this.update(await this.#memory.recall(), []);
  }

  #rememberLater(): void {
    clearTimeout(this.#remembering);
    this.#remembering = setTimeout(() => {
      this.#memory
        ?.keep(this.all())
        .catch((error: unknown) => this.#log.warn('The plans could not be remembered.', error));
    }, REST_MS);
  }
}

/** One spelling for an address, whoever wrote it. */
export function canonical(uri: string): string {
  return Uri.parse(uri).toString();
}
