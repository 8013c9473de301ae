import type { Disposable, LogOutputChannel } from 'vscode';
import { Coalesced } from '../coalesce.ts';
import type { PlanServer } from '../server/planServer.ts';
import { canonical } from './planStore.ts';
import type { PlanStore } from './planStore.ts';

/** Keeps the store at what the server says: fetches the plans that it tells have changed, and only those. */
export class PlanFeed implements Disposable {
  readonly #server: PlanServer;
  readonly #store: PlanStore;
  readonly #log: LogOutputChannel;
  readonly #subscription: Disposable;
  readonly #fetching = new Coalesced(() => this.#fetch());
  readonly #stale = new Set<string>();

  constructor(server: PlanServer, store: PlanStore, log: LogOutputChannel) {
    this.#server = server;
    this.#store = store;
    this.#log = log;
    this.#subscription = server.onPlansChanged((uris) => {
      for (const uri of uris) this.#stale.add(canonical(uri));
      void this.#fetching.run();
    });
  }

  /** Starts the server where it is not running yet; settles when it runs, or plans are known without it. */
  async start(): Promise<void> {
    const starting = this.#server.start();
    // With plans to show, one that does not start has told of that itself, and who asks it for something is told again.
    starting.catch(() => undefined);
    await this.#store.recall();
    if (this.#store.uris().length === 0) await starting;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #fetch(): Promise<void> {
    const stale = [...this.#stale];
    this.#stale.clear();
    if (stale.length === 0) return;
    try {
      const plans = await this.#server.checklists(stale);
      const found = new Set(plans.map((plan) => canonical(plan.uri)));
      this.#store.update(
        plans,
        stale.filter((uri) => !found.has(uri)),
      );
    } catch (error) {
      // The server went away under the request; the next one tells of all plans again.
      this.#log.warn('The checklists could not be fetched.', error);
    }
  }
}
