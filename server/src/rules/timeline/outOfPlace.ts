/** Which of several things that should follow one another stand at the wrong place. */

export interface OutOfPlace<T> {
  readonly time: T;
  /** The one that shows it: above it, or below where it is too late. */
  readonly other: T;
  readonly late: boolean;
}

/** Each that comes before the one above it; or that one, where the next two go on from those above it. */
export function outOfPlace<T>(times: readonly T[], isBefore: (a: T, b: T) => boolean): OutOfPlace<T>[] {
  const found: OutOfPlace<T>[] = [];
  const kept: T[] = [];
  for (const [index, time] of times.entries()) {
    const last = kept.at(-1);
    if (last === undefined || !isBefore(time, last)) {
      kept.push(time);
      continue;
    }
    const [before, next] = [kept.at(-2), times[index + 1]];
    const late =
      next !== undefined &&
      isBefore(next, last) &&
      !isBefore(next, time) &&
      (before === undefined || !isBefore(time, before));
    found.push(late ? { time: last, other: time, late } : { time, other: last, late });
    if (late) kept.splice(-1, 1, time);
  }
  return found;
}
