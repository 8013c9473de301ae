import { EventEmitter, Uri, workspace } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import { Coalesced } from '../coalesce.ts';
import type { KnownPlans, PlanServer } from '../server/planServer.ts';
import type { PlanMemory } from './planMemory.ts';

/** Which plans changed; `gone` are those that are none any more. */
export interface PlansChange {
  changed: PlanChecklist[];
  gone: string[];
}

/** Plans are remembered once nothing has changed for so long. */
const REST_MS = 5000;

/**
 * The checklists as the server last told them. Follows the server's notifications and fetches only what changed; the
 * tree, the status bar and the badge all read from here. Addresses are in the spelling of `Uri.toString()`.
 *
 * What is known stays known until the server says otherwise, also from an earlier server or an earlier window: an empty
 * list would claim that there are no plans.
 */
export class PlanStore implements KnownPlans, Disposable {
  readonly #server: PlanServer;
  readonly #memory: PlanMemory | undefined;
  readonly #log: LogOutputChannel;
  readonly #plans = new Map<string, PlanChecklist>();
  readonly #didChange = new EventEmitter<PlansChange>();
  readonly #subscriptions: Disposing[];
  readonly #fetching = new Coalesced(() => this.#fetch());
  readonly #stale = new Set<string>();
  #recalled: Promise<void> | undefined;
  #remembering: ReturnType<typeof setTimeout> | undefined;

  /** Fires after the store has changed. */
  readonly onDidChange = this.#didChange.event;

  constructor(server: PlanServer, memory: PlanMemory | undefined, log: LogOutputChannel) {
    this.#server = server;
    this.#memory = memory;
    this.#log = log;
    this.#subscriptions = [
      server.onPlansChanged((uris) => {
        for (const uri of uris) this.#stale.add(canonical(uri));
        void this.#fetching.run();
      }),
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

  /** Starts the server where it is not running yet; settles when it runs, or plans are known without it. */
  async load(): Promise<void> {
    const starting = this.#server.start();
    // With plans to show, one that does not start has told of that itself, and who asks it for something is told again.
    starting.catch(() => undefined);
    await this.recall();
    if (this.#plans.size === 0) await starting;
  }

  dispose(): void {
    clearTimeout(this.#remembering);
    disposeAll(this.#subscriptions);
    this.#didChange.dispose();
  }

  async #recall(): Promise<void> {
    if (this.#memory) this.#apply(await this.#memory.recall(), []);
  }

  #rememberLater(): void {
    clearTimeout(this.#remembering);
    this.#remembering = setTimeout(() => {
      this.#memory
        ?.keep(this.all())
        .catch((error: unknown) => this.#log.warn('The plans could not be remembered.', error));
    }, REST_MS);
  }

  async #fetch(): Promise<void> {
    const stale = [...this.#stale];
    this.#stale.clear();
    if (stale.length === 0) return;
    try {
      const plans = await this.#server.checklists(stale);
      const found = new Set(plans.map((plan) => canonical(plan.uri)));
      this.#apply(
        plans,
        stale.filter((uri) => !found.has(uri)),
      );
    } catch (error) {
      // The server went away under the request; the next one tells of all plans again.
      this.#log.warn('The checklists could not be fetched.', error);
    }
  }

  #apply(plans: readonly PlanChecklist[], gone: readonly string[]): void {
    const changed = plans.map((plan) => ({ ...plan, uri: canonical(plan.uri) }));
    for (const plan of changed) this.#plans.set(plan.uri, plan);
    const removed = gone.filter((uri) => this.#plans.delete(uri));
    if (changed.length > 0 || removed.length > 0) this.#didChange.fire({ changed, gone: removed });
  }
}

/** One spelling for an address, whoever wrote it. */
function canonical(uri: string): string {
  return Uri.parse(uri).toString();
}
