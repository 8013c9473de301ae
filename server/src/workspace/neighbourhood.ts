import type { Neighbours, PlanSummary } from '../plan/neighbours.ts';

export interface NeighbourhoodInput {
  /** The document's own path from the root. */
  readonly path: string;
  /** The plans of the workspace; the document's own is left out. */
  readonly plans: Iterable<PlanSummary>;
  readonly references: Readonly<Record<string, string>>;
  /** Paths from the root of all files; undefined while they are not known. */
  readonly files: readonly string[] | undefined;
}

/** What a document may know of the workspace around it. */
export function neighbourhood({ path, plans, references, files }: NeighbourhoodInput): Neighbours {
  const others = [...plans].filter((plan) => plan.path !== path);
  let paths: Set<string> | undefined;
  let stems: string[] | undefined;
  return {
    path,
    plans: others,
    references,
    exists(wanted) {
      if (!files) return undefined;
      paths ??= new Set(files.flatMap(withFolders));
      return wanted === '' || paths.has(wanted.replace(/\/$/, ''));
    },
    named(name) {
      if (!files) return undefined;
      stems ??= files.map((file) => (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase());
      const wanted = (name.split('/').at(-1) ?? '').toLowerCase();
      return stems.some(
        (stem) =>
          stem === wanted || (stem.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(stem.slice(wanted.length))),
      );
    },
  };
}

/** A file's path and those of the folders around it. */
function withFolders(file: string): string[] {
  const segments = file.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
