/** The first index for which a condition does not hold that holds up to there. */
export function indexAfter<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const entry = list[middle];
    if (entry !== undefined && holds(entry)) from = middle + 1;
    else to = middle;
  }
  return from;
}
