import type { PlanSummary } from '../plan/neighbours.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import { PlanTable } from '../workspace/planTable.ts';
import { isDocument, isWalked } from '../workspace/walk.ts';
import { Outlook } from './outlook.ts';
import { uriKey } from './uris.ts';
import { pathUnder, WorkspaceFiles } from './workspaceFiles.ts';

/** What plans may know of one another and of the files around them, whether they are open or not. */
export class Vicinity {
  readonly files = new WorkspaceFiles(() => this.#version++);
  readonly #summaries = new Map<string, PlanSummary>();
  /** By root, as long as no summary changes. */
  readonly #tables = new Map<string, PlanTable>();
  #version = 0;

  /** Another one as soon as anything is not as it was. */
  get version(): number {
    return this.#version;
  }

  /** What the last reading of a document gave; undefined where it is no plan. */
  set(uri: string, summary: PlanSummary | undefined): void {
    const key = uriKey(uri);
    const known = this.#summaries.get(key);
    if (known === summary || (known && summary && JSON.stringify(known) === JSON.stringify(summary))) return;
    if (summary) this.#summaries.set(key, summary);
    else this.#summaries.delete(key);
    this.#tables.clear();
    this.#version++;
  }

  /** The document's neighbours, for one analysis; none where it lies nowhere. */
  outlook(uri: string, { root, environment }: DocumentEnvironment): Outlook | undefined {
    const rootKey = uriKey(root);
    const path = pathUnder(rootKey, uriKey(uri));
    return path === undefined ? undefined : new Outlook(this, rootKey, path, environment.settings.references);
  }

  /** The plans that a walk through a root (its key) comes to, as far as they have been read. */
  plansIn(root: string): PlanTable {
    const known = this.#tables.get(root);
    if (known) return known;
    const plans: PlanSummary[] = [];
    for (const [key, summary] of this.#summaries) {
      const path = pathUnder(root, key);
      if (path !== undefined && isWalked(path) && isDocument(path.split('/').at(-1) ?? ''))
        plans.push({ ...summary, path });
    }
    const table = new PlanTable(plans);
    this.#tables.set(root, table);
    return table;
  }
}
