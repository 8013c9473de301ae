import { idPrefix, type PlanSummary } from '../plan/neighbours.ts';

/** What the other plans mean for one. */
export interface Bearing {
  /** Those that a rule may say something of. */
  readonly plans: readonly PlanSummary[];
  /** Of the ids that it waits for or holds up, the beginnings that ids of others have. */
  readonly prefixes: readonly string[];
}

/** The plans of a root, as they are at one moment. */
export class PlanTable {
  /** By path. */
  readonly plans: readonly PlanSummary[];
  readonly #byId = new Map<string, PlanSummary[]>();
  /** By the beginning of their ids, the paths of plans. */
  readonly #byPrefix = new Map<string, string[]>();
  readonly #others = new Map<string, readonly PlanSummary[]>();

  constructor(plans: readonly PlanSummary[]) {
    this.plans = [...plans].sort(byPath);
    for (const plan of this.plans) {
      if (plan.id === undefined) continue;
      const same = this.#byId.get(plan.id);
      if (same) same.push(plan);
      else this.#byId.set(plan.id, [plan]);
      const prefix = idPrefix(plan.id);
      const alike = this.#byPrefix.get(prefix);
      if (alike) alike.push(plan.path);
      else this.#byPrefix.set(prefix, [plan.path]);
    }
  }

  /** All but the plan at a path. */
  besides(path: string): readonly PlanSummary[] {
    const known = this.#others.get(path);
    if (known) return known;
    const others = this.plans.filter((plan) => plan.path !== path);
    this.#others.set(path, others);
    return others;
  }

  /**
   * What a rule may look at of the others for a plan: those of its id, tied to it by dependencies however far, or in its
   * window. As long as this is the same, so are the plan's problems.
   */
  bearingOn({ path, id, blockedBy, blocks, window }: PlanSummary): Bearing {
    const ids = new Set([...(id === undefined ? [] : [id]), ...blockedBy, ...blocks]);
    const tied = new Set<PlanSummary>();
    // A set that grows while it is gone through is gone through to its end.
    for (const each of ids) {
      for (const plan of this.#byId.get(each) ?? []) {
        if (plan.path === path) continue;
        tied.add(plan);
        for (const next of plan.blockedBy) ids.add(next);
      }
    }
    if (window)
      for (const plan of this.besides(path)) {
        if (plan.window && plan.window.start < window.end && window.start < plan.window.end) tied.add(plan);
      }
    const prefixes = new Set([...blockedBy, ...blocks].map(idPrefix));
    return {
      plans: [...tied],
      prefixes: [...prefixes].filter((prefix) => this.#byPrefix.get(prefix)?.some((other) => other !== path)),
    };
  }
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
