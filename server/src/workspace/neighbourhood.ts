import type { Neighbours } from '../plan/neighbours.ts';
import type { Plan } from '../plan/plan.ts';
import { FileNames } from './fileNames.ts';
import type { PlanTable } from './planTable.ts';

export interface NeighbourhoodInput {
  /** The document's own path from the root. */
  readonly path: string;
  /** The plans of the workspace; the document's own is left out. */
  readonly table: PlanTable;
  readonly references: Readonly<Record<string, string>>;
  /** Paths from the root of all files; undefined while they are not known. */
  readonly files: readonly string[] | FileNames | undefined;
  /** The anchors of the Markdown at a path from the root that is no plan. */
  readonly anchorsAt?: (path: string) => readonly string[] | undefined;
  /** The YAML plan at a path from the root. */
  readonly planAt?: (path: string) => Plan | undefined;
}

/** What a document may know of the workspace around it. */
export function neighbourhood({
  path,
  table,
  references,
  files,
  anchorsAt,
  planAt,
}: NeighbourhoodInput): Neighbours {
  const names = files && (files instanceof FileNames ? files : new FileNames(files));
  return {
    path,
    withId: (id) => table.withId(id, path),
    hasPrefix: (prefix) => table.hasPrefix(prefix, path),
    anchorsAt: (wanted) => table.anchorsAt(wanted) ?? anchorsAt?.(wanted),
    during: (window) => table.during(window, path),
    references,
    exists: (wanted) => names?.exists(wanted),
    named: (name) => names?.named(name),
    planAt: (wanted) => planAt?.(wanted),
  };
}
