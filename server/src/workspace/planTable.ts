import { minutesOfDay } from '../plan/dayTimes.ts';
import { idPrefix } from '../plan/ids.ts';
import type { PlanSummary } from '../plan/neighbours.ts';
import { pathFrom } from '../plan/paths.ts';
import type { PlanWindow } from '../plan/window.ts';
import { groupBy } from '../text/groupBy.ts';

/** What the other plans mean for one. */
export interface Bearing {
  /** Those that a rule may say something of. */
  readonly plans: readonly PlanSummary[];
  /** Of the ids that it waits for or holds up, the beginnings that ids of others have. */
  readonly prefixes: readonly string[];
  /** The anchors of those that it points into. */
  readonly anchors: readonly (readonly string[] | undefined)[];
}

/**
 * The plans of a root, as they are at one moment. What is asked for one plan leaves that one out, and what it was made from
 * or others have made of it: a plan in YAML and its Markdown are one plan.
 */
export class PlanTable {
  /** By path. */
  readonly plans: readonly PlanSummary[];
  readonly #byPath: ReadonlyMap<string, PlanSummary>;
  readonly #byId: ReadonlyMap<string | undefined, readonly PlanSummary[]>;
  readonly #byPrefix: ReadonlyMap<string | undefined, readonly PlanSummary[]>;
  /** By the days since the epoch that their windows touch. */
  readonly #byDay: ReadonlyMap<number, readonly { readonly plan: PlanSummary }[]>;

  /** By path, where the YAML lies that a plan was made from. */
  readonly #sources: ReadonlyMap<string, string | undefined>;

  constructor(plans: readonly PlanSummary[]) {
    this.plans = [...plans].sort(byPath);
    this.#byPath = new Map(this.plans.map((plan) => [plan.path, plan]));
    this.#sources = new Map(
      this.plans.flatMap(({ path, source }) =>
        source === undefined ? [] : [[path, pathFrom(path, source)]],
      ),
    );
    this.#byId = groupBy(this.plans, ({ id }) => id);
    this.#byPrefix = groupBy(this.plans, ({ id }) => (id === undefined ? undefined : idPrefix(id)));
    const days = this.plans.flatMap((plan) =>
      plan.window ? daysOf(plan.window).map((day) => ({ day, plan })) : [],
    );
    this.#byDay = groupBy(days, ({ day }) => day);
  }

  withId(id: string, path: string): readonly PlanSummary[] {
    return this.#byId.get(id)?.filter((plan) => this.#isOther(plan, path)) ?? [];
  }

  hasPrefix(prefix: string, path: string): boolean {
    return this.#byPrefix.get(prefix)?.some((plan) => this.#isOther(plan, path)) ?? false;
  }

  anchorsAt(path: string): readonly string[] | undefined {
    return this.#byPath.get(path)?.anchors;
  }

  during(window: Pick<PlanWindow, 'start' | 'end'>, path: string): readonly PlanSummary[] {
    const found = new Set<PlanSummary>();
    for (const day of daysOf(window))
      for (const { plan } of this.#byDay.get(day) ?? [])
        if (
          this.#isOther(plan, path) &&
          plan.window &&
          plan.window.start < window.end &&
          window.start < plan.window.end
        )
          found.add(plan);
    return [...found].sort(byPath);
  }

  #isOther(plan: PlanSummary, path: string): boolean {
    return (
      plan.path !== path && this.#sources.get(plan.path) !== path && this.#sources.get(path) !== plan.path
    );
  }

  /**
   * What a rule may look at of the others for a plan: those of its id, tied to it by dependencies however far, or in its
   * window, and the anchors of those that it points into. As long as this is the same, so are the plan's problems.
   */
  bearingOn({ path, id, blockedBy, blocks, window, pointsInto }: PlanSummary): Bearing {
    const ids = new Set([...(id === undefined ? [] : [id]), ...blockedBy, ...blocks]);
    const tied = new Set<PlanSummary>();
    // A set that grows while it is gone through is gone through to its end.
    for (const each of ids) {
      for (const plan of this.withId(each, path)) {
        tied.add(plan);
        for (const next of plan.blockedBy) ids.add(next);
      }
    }
    if (window) for (const plan of this.during(window, path)) tied.add(plan);
    const prefixes = new Set([...blockedBy, ...blocks].map(idPrefix));
    return {
      plans: [...tied],
      prefixes: [...prefixes].filter((prefix) => this.hasPrefix(prefix, path)),
      anchors: pointsInto.map((target) => this.anchorsAt(pathFrom(path, target) ?? '')),
    };
  }
}

function daysOf({ start, end }: Pick<PlanWindow, 'start' | 'end'>): number[] {
  const first = Math.floor(start / minutesOfDay);
  const last = Math.floor(end / minutesOfDay);
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
