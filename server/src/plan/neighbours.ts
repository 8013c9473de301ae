/** What a plan's rules may know of the plans and files around it. */
import { squeeze } from '../text/words.ts';
import type { Plan } from './plan.ts';
import { anchorsOf } from './anchors.ts';
import { sourceOf } from './generatedFrom.ts';
import { dependenciesIn, referencesIn } from './facts/references.ts';
import { decodePath, pathFrom } from './paths.ts';
import type { Status } from './vocabulary/index.ts';
import { windowOf, type PlanWindow } from './window.ts';

/** A plan as others need to know it. */
export interface PlanSummary {
  /** The file's path from the workspace's root, with slashes. */
  readonly path: string;
  readonly title: string;
  readonly id: string | undefined;
  readonly status: Status | undefined;
  /** Ids that this plan says it waits for, and those that it says wait for it. */
  readonly blockedBy: readonly string[];
  readonly blocks: readonly string[];
  /** The same for files, by their path from the root: not every plan has an id. */
  readonly filesBlockedBy: readonly string[];
  readonly filesBlocked: readonly string[];
  /** Whether it also names plans that we cannot tell by an id or a link. */
  readonly namesMore: boolean;
  /** When it changes what; undefined where it does not say both. */
  readonly window: PlanWindow | undefined;
  /** Where the YAML lies that it was made from, seen from the plan itself. */
  readonly source: string | undefined;
  /** Where links into it can lead; none in YAML. */
  readonly anchors: readonly string[];
  /** Its links to a place in another document, seen from the plan itself, without that place. */
  readonly pointsInto: readonly string[];
}

export interface Neighbours {
  /** The document's own path from the root. */
  readonly path: string;
  /** The other plans of the workspace that have an id, by path. */
  withId(id: string): readonly PlanSummary[];
  /** Whether the id of another plan begins so: `DP-`. */
  hasPrefix(prefix: string): boolean;
  /** The other plans with a window that has minutes in common with this one, by path. */
  during(window: Pick<PlanWindow, 'start' | 'end'>): readonly PlanSummary[];
  /** Globs of the files that answer ids of a prefix, from the configuration. */
  readonly references: Readonly<Record<string, string>>;
  /** Whether there is a file or folder at this path from the root; undefined while that is not known yet. */
  exists(path: string): boolean | undefined;
  /** Whether a file's name without its ending is, or starts with, this; undefined while that is not known yet. */
  named(name: string): boolean | undefined;
  /** The anchors of the Markdown at this path from the root; undefined where there is none, and while it is not known yet. */
  anchorsAt(path: string): readonly string[] | undefined;
  /** The YAML plan at this path from the root; undefined where there is none, and while it is not known yet. */
  planAt(path: string): Plan | undefined;
}

export function summarize(plan: Plan, path: string): PlanSummary {
  const dependencies = plan.facts(dependenciesIn);
  const waiting = (wanted: 'blocked-by' | 'blocks'): string[] =>
    dependencies.filter(({ direction }) => direction === wanted).flatMap(({ ids }) => ids);
  const linked = (wanted: 'blocked-by' | 'blocks'): string[] =>
    dependencies
      .filter(({ direction }) => direction === wanted)
      .flatMap(({ files }) => files.flatMap((file) => pathFrom(path, file) ?? []));
  return {
    path,
    title: squeeze(plan.titleText),
    id: plan.id?.text,
    status: plan.status,
    blockedBy: waiting('blocked-by'),
    blocks: waiting('blocks'),
    filesBlockedBy: linked('blocked-by'),
    filesBlocked: linked('blocks'),
    namesMore: dependencies.some(({ ids, files }) => ids.length + files.length === 0),
    window: windowOf(plan),
    source: sourceOf(plan),
    anchors: plan.format === 'markdown' ? [...anchorsOf(plan)] : [],
    pointsInto: pointsInto(plan),
  };
}

/** The documents that a plan has links to a place in, seen from the plan itself. */
export function pointsInto(plan: Plan): string[] {
  return [...new Set(plan.facts(referencesIn).flatMap(({ target }) => documentOf(target)))];
}

/** Of a link to a place in another document, that document. */
function documentOf(target: string): string[] {
  const at = target.indexOf('#');
  return at > 0 ? [decodePath(target.slice(0, at))] : [];
}
