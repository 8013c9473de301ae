/** Milliseconds, or whatever was counted, of many tries. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return at(values, 0.5);
}

/** One line of the report: what we took, what the other took, and the most that the ratio may be. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly peer?: string;
  readonly theirs?: number;
  /** Of `ours / theirs`, or of `ours` where there is no peer. */
  readonly bar?: number;
}

export function rowText({ what, ours, unit, peer = '', theirs, bar }: Row): string {
  const shown = (value: number): string =>
    `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))} ${unit}`;
  const value = theirs === undefined ? ours : ours / theirs;
  const ratio = theirs === undefined ? '' : value.toFixed(2);
  const verdict = bar === undefined ? '' : `at most ${bar}${value <= bar ? '' : ' ✗'}`;
  return `| ${[what, shown(ours), peer, theirs === undefined ? '' : shown(theirs), ratio, verdict].join(' | ')} |`;
}
