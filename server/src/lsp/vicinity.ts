import type { PlanSummary } from '../plan/neighbours.ts';
import { anchorsInText, hasAnchors } from '../plan/anchors.ts';
import { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary/index.ts';
import { formatOf } from '../syntax/format.ts';
import { readDocument } from '../syntax/read.ts';
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
  /** The YAML plans, which others may have been generated from: as text, and as read once someone asked. */
  readonly #sources = new Map<string, { readonly text: string; plan?: Plan }>();
  /** The anchors of the Markdown that is no plan. */
  readonly #anchors = new Map<string, readonly string[]>();
  /** Of which of them somebody asked, be they known or not. */
  readonly #asked = new Set<string>();
  /** By root, as long as no summary changes. */
  readonly #tables = new Map<string, PlanTable>();
  #version = 0;

  /** Another one as soon as anything is not as it was. */
  get version(): number {
    return this.#version;
  }

  /** What the last reading of a document gave: undefined where it is no plan, no text where it is none of ours. */
  set(uri: string, summary: PlanSummary | undefined, text = ''): void {
    const key = uriKey(uri);
    this.#setSource(key, summary && formatOf(key) === 'yaml' ? text : undefined);
    this.#setAnchors(key, summary || !hasAnchors(key) ? [] : [...anchorsInText(text)]);
    const known = this.#summaries.get(key);
    if (known === summary || (known && summary && JSON.stringify(known) === JSON.stringify(summary))) return;
    if (summary) this.#summaries.set(key, summary);
    else this.#summaries.delete(key);
    this.#tables.clear();
    this.#version++;
  }

  #setSource(key: string, text: string | undefined): void {
    const known = this.#sources.get(key);
    if (known?.text === text) return;
    if (text === undefined) this.#sources.delete(key);
    else this.#sources.set(key, { text });
    // What nobody has asked for was not known to be otherwise.
    if (!known || known.plan) this.#version++;
  }

  #setAnchors(key: string, anchors: readonly string[]): void {
    const known = this.#anchors.get(key);
    if ((known ?? []).join('\n') === anchors.join('\n')) return;
    if (anchors.length > 0) this.#anchors.set(key, anchors);
    else this.#anchors.delete(key);
    if (this.#asked.has(key)) this.#version++;
  }

  /** The anchors of the Markdown at a path from a root (its key) that is no plan; undefined where none are known. */
  anchorsAt(root: string, path: string): readonly string[] | undefined {
    const key = `${root}/${path}`;
    this.#asked.add(key);
    return this.#anchors.get(key);
  }

  /** The YAML plan at a path from a root (its key). */
  planAt(root: string, path: string, vocabulary: Vocabulary): Plan | undefined {
    const source = this.#sources.get(`${root}/${path}`);
    return source && (source.plan ??= new Plan(readDocument(source.text, 'yaml'), vocabulary));
  }

  /** The document's neighbours, for one analysis; none where it lies nowhere. */
  outlook(uri: string, { root, environment }: DocumentEnvironment): Outlook | undefined {
    const rootKey = uriKey(root);
    const path = pathUnder(rootKey, uriKey(uri));
    return path === undefined ? undefined : new Outlook(this, rootKey, path, environment);
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
