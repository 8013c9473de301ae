import type { Plan } from './plan.ts';

/**
 * Whether something that was looked at is still the same in a later version of the plan, or in what that version is looked
 * at with: `given` is whatever the one who asks hands over.
 */
type Check = (plan: Plan, given: unknown) => boolean;

/** What a computation looked at. */
export type Reads = ReadonlyMap<unknown, Check>;

const changing: Check = () => false;

/** Notes what is looked at in a plan, so that what follows from it is worked out again only when that is another. */
export class Recorder {
  /** Outer before inner; nothing where nobody asks. */
  readonly #open: (Map<unknown, Check> | undefined)[] = [];

  /** Runs `compute` and gives what it looked at along with what it gave. */
  watch<T>(compute: () => T): { readonly result: T; readonly reads: Reads } {
    const reads = new Map<unknown, Check>();
    this.#open.push(reads);
    try {
      return { result: compute(), reads };
    } finally {
      this.#open.pop();
    }
  }

  /** The computation that runs now looked at what `key` names. */
  note(key: unknown, check: Check): void {
    this.#open.at(-1)?.set(key, check);
  }

  /** The computation that runs now looked at something that any edit may change. */
  noteAll(): void {
    this.note(changing, changing);
  }

  /** Looks at a plan for a reason that is noted otherwise. */
  aside<T>(compute: () => T): T {
    if (this.#open.at(-1) === undefined) return compute();
    this.#open.push(undefined);
    try {
      return compute();
    } finally {
      this.#open.pop();
    }
  }
}

export function hold(reads: Reads, plan: Plan, given?: unknown): boolean {
  for (const check of reads.values()) if (!check(plan, given)) return false;
  return true;
}
