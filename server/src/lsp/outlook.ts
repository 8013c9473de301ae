import type { Environment } from '../analyze.ts';
import type { Neighbours, PlanSummary } from '../plan/neighbours.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanWindow } from '../plan/window.ts';
import type { Vocabulary } from '../plan/vocabulary/index.ts';
import type { PlanTable } from '../workspace/planTable.ts';
import type { Vicinity } from './vicinity.ts';

/**
 * The neighbours that one analysis of a document sees. It remembers what was asked, so that the document is analysed
 * again only when that would be answered otherwise.
 */
export class Outlook implements Neighbours {
  readonly path: string;
  readonly references: Readonly<Record<string, string>>;
  readonly #vicinity: Vicinity;
  readonly #root: string;
  readonly #vocabulary: Vocabulary;
  /** What was asked after, with whether it is missing: what is there and what is not known are alike to rules. */
  readonly #paths = new Map<string, boolean>();
  readonly #names = new Map<string, boolean>();
  readonly #sources = new Map<string, Plan | undefined>();
  readonly #anchors = new Map<string, readonly string[] | undefined>();
  #table: PlanTable | undefined;
  #own: PlanSummary | undefined;
  #version: number;

  constructor(vicinity: Vicinity, root: string, path: string, { settings, vocabulary }: Environment) {
    this.#vicinity = vicinity;
    this.#root = root;
    this.#vocabulary = vocabulary;
    this.path = path;
    this.references = settings.references;
    this.#version = vicinity.version;
  }

  withId(id: string): readonly PlanSummary[] {
    return this.#plans.withId(id, this.path);
  }

  hasPrefix(prefix: string): boolean {
    return this.#plans.hasPrefix(prefix, this.path);
  }

  anchorsAt(path: string): readonly string[] | undefined {
    const ofPlan = this.#plans.anchorsAt(path);
    if (ofPlan) return ofPlan;
    const found = this.#vicinity.anchorsAt(this.#root, path);
    this.#anchors.set(path, found);
    return found;
  }

  during(window: PlanWindow): readonly PlanSummary[] {
    return this.#plans.during(window, this.path);
  }

  get #plans(): PlanTable {
    return (this.#table ??= this.#vicinity.plansIn(this.#root));
  }

  exists(path: string): boolean | undefined {
    const found = this.#vicinity.files.exists(this.#root, path);
    this.#paths.set(path, found === false);
    return found;
  }

  named(name: string): boolean | undefined {
    const found = this.#vicinity.files.named(this.#root, name);
    this.#names.set(name, found === false);
    return found;
  }

  planAt(path: string): Plan | undefined {
    const found = this.#vicinity.planAt(this.#root, path, this.#vocabulary);
    this.#sources.set(path, found);
    return found;
  }

  /** What the document itself turned out to say; undefined where it is no plan. */
  settle(own: PlanSummary | undefined): void {
    this.#own = own && { ...own, path: this.path };
  }

  /** Whether something that was asked would be answered otherwise now. */
  get isStale(): boolean {
    const { version } = this.#vicinity;
    if (version === this.#version) return false;
    if (this.#filesDiffer() || this.#documentsDiffer() || this.#plansDiffer()) return true;
    this.#version = version;
    return false;
  }

  #filesDiffer(): boolean {
    const { files } = this.#vicinity;
    for (const [path, missing] of this.#paths)
      if ((files.exists(this.#root, path) === false) !== missing) return true;
    for (const [name, missing] of this.#names)
      if ((files.named(this.#root, name) === false) !== missing) return true;
    return false;
  }

  #documentsDiffer(): boolean {
    for (const [path, plan] of this.#sources)
      if (this.#vicinity.planAt(this.#root, path, this.#vocabulary) !== plan) return true;
    for (const [path, anchors] of this.#anchors)
      if (this.#vicinity.anchorsAt(this.#root, path) !== anchors) return true;
    return false;
  }

  #plansDiffer(): boolean {
    const then = this.#table;
    const own = this.#own;
    if (!then || !own) return false;
    const now = this.#vicinity.plansIn(this.#root);
    if (now !== then && JSON.stringify(now.bearingOn(own)) !== JSON.stringify(then.bearingOn(own)))
      return true;
    this.#table = now;
    return false;
  }
}
