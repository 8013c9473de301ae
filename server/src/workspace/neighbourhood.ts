import type { Neighbours, PlanSummary } from '../plan/neighbours.ts';
import type { Plan } from '../plan/plan.ts';
import { FileNames } from './fileNames.ts';

export interface NeighbourhoodInput {
  /** The document's own path from the root. */
  readonly path: string;
  /** The plans of the workspace; the document's own is left out. */
  readonly plans: Iterable<PlanSummary>;
  readonly references: Readonly<Record<string, string>>;
  /** Paths from the root of all files; undefined while they are not known. */
  readonly files: readonly string[] | FileNames | undefined;
  /** The YAML plan at a path from the root. */
  readonly planAt?: (path: string) => Plan | undefined;
}

/** What a document may know of the workspace around it. */
export function neighbourhood({ path, plans, references, files, planAt }: NeighbourhoodInput): Neighbours {
  const names = files && (files instanceof FileNames ? files : new FileNames(files));
  return {
    path,
    plans: [...plans].filter((plan) => plan.path !== path),
    references,
    exists: (wanted) => names?.exists(wanted),
    named: (name) => names?.named(name),
    planAt: (wanted) => planAt?.(wanted),
  };
}
