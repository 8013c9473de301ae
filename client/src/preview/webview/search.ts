/** The first index from 0 to `length` for which `holds` is true, where it is true for all after the first. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A point between two: `at` stands to `from` as the result stands to `to`. */
export function between(at: number, from: readonly [number, number], to: readonly [number, number]): number {
  const width = from[1] - from[0];
  const share = width <= 0 ? 0 : Math.min(1, Math.max(0, (at - from[0]) / width));
  return to[0] + share * (to[1] - to[0]);
}
