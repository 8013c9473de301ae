/** What an analysis asked of the files and plans around it: as long as the answers are the same, so are its problems. */
import type { Neighbours, PlanSummary } from '../../plan/neighbours.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanWindow } from '../../plan/window.ts';

export interface Asked {
  /** Paths and names with whether they are missing: what is there and what is not known are alike to rules. */
  readonly paths: readonly (readonly [string, boolean])[];
  readonly names: readonly (readonly [string, boolean])[];
  /** What was read: the YAML that the plan says it was made from, and documents that it has links into. */
  readonly documents: readonly string[];
}

/** Passes questions on and remembers them. */
export class Asking implements Neighbours {
  readonly path: string;
  readonly references: Readonly<Record<string, string>>;
  readonly #inner: Neighbours;
  readonly #paths = new Map<string, boolean>();
  readonly #names = new Map<string, boolean>();
  readonly #documents = new Set<string>();

  constructor(inner: Neighbours) {
    this.path = inner.path;
    this.references = inner.references;
    this.#inner = inner;
  }

  withId(id: string): readonly PlanSummary[] {
    return this.#inner.withId(id);
  }

  hasPrefix(prefix: string): boolean {
    return this.#inner.hasPrefix(prefix);
  }

  anchorsAt(path: string): readonly string[] | undefined {
    this.#documents.add(path);
    return this.#inner.anchorsAt(path);
  }

  during(window: PlanWindow): readonly PlanSummary[] {
    return this.#inner.during(window);
  }

  exists(path: string): boolean | undefined {
    const found = this.#inner.exists(path);
    this.#paths.set(path, found === false);
    return found;
  }

  named(name: string): boolean | undefined {
    const found = this.#inner.named(name);
    this.#names.set(name, found === false);
    return found;
  }

  planAt(path: string): Plan | undefined {
    this.#documents.add(path);
    return this.#inner.planAt(path);
  }

  get asked(): Asked {
    return { paths: [...this.#paths], names: [...this.#names], documents: [...this.#documents] };
  }
}
