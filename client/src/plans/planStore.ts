import { EventEmitter, Uri } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import { Coalesced } from '../coalesce.ts';
import type { PlanServer } from '../server/planServer.ts';

/** Which plans changed; `gone` are those that are none any more. */
export interface PlansChange {
  changed: PlanChecklist[];
  gone: string[];
}

/**
 * The checklists as the server last told them. Follows the server's notifications and fetches only what changed; the
 * tree, the status bar and the badge all read from here. Addresses are in the spelling of `Uri.toString()`.
 */
export class PlanStore implements Disposable {
  readonly #server: PlanServer;
  readonly #log: LogOutputChannel;
  readonly #plans = new Map<string, PlanChecklist>();
  readonly #didChange = new EventEmitter<PlansChange>();
  readonly #subscriptions: Disposing[];
  readonly #fetching = new Coalesced(() => this.#fetch());
  readonly #stale = new Set<string>();
  #allStale = false;
  #loaded = false;

  /** Fires after the store has changed. */
  readonly onDidChange = this.#didChange.event;

  constructor(server: PlanServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#subscriptions = [
      server.onPlansChanged((uris) => {
        for (const uri of uris) this.#stale.add(canonical(uri));
        void this.#fetching.run();
      }),
      // What an earlier server said stays until then: an empty list would claim that there are no plans.
      server.onDidStart(() => {
        this.#allStale = true;
        void this.#fetching.run();
      }),
    ];
  }

  /** The plans known, in no order. */
  all(): PlanChecklist[] {
    return [...this.#plans.values()];
  }

  /** The plan at an address. */
  get(uri: Uri): PlanChecklist | undefined {
    return this.#plans.get(uri.toString());
  }

  /** Starts the server where it is not running yet, and settles when the plans are known. */
  async load(): Promise<void> {
    await this.#server.start();
    if (this.#loaded) return;
    this.#allStale = true;
    await this.#fetching.run();
  }

  dispose(): void {
    disposeAll(this.#subscriptions);
    this.#didChange.dispose();
  }

  async #fetch(): Promise<void> {
    const all = this.#allStale;
    const stale = [...this.#stale];
    this.#allStale = false;
    this.#stale.clear();
    try {
      if (all) {
        this.#replaceAll(await this.#server.checklists());
        this.#loaded = true;
      } else if (stale.length > 0) {
        const plans = await this.#server.checklists(stale);
        const found = new Set(plans.map((plan) => canonical(plan.uri)));
        this.#apply(
          plans,
          stale.filter((uri) => !found.has(uri)),
        );
      }
    } catch (error) {
      // The server went away under the request; when it comes back, everything is fetched again.
      this.#log.warn('The checklists could not be fetched.', error);
    }
  }

  #replaceAll(plans: PlanChecklist[]): void {
    const kept = new Set(plans.map((plan) => canonical(plan.uri)));
    this.#apply(
      plans,
      [...this.#plans.keys()].filter((uri) => !kept.has(uri)),
    );
  }

  #apply(plans: PlanChecklist[], gone: string[]): void {
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
