/** Places on charts: across in percent, so that a chart fills the width that there is; down in the height of letters. */
import { minutesOfDay } from '../../plan/dayTimes.ts';

/** A place across the chart, as SVG writes it. */
export function percent(share: number): string {
  return `${round(Math.min(1, Math.max(0, share)) * 100)}%`;
}

/** A length in letters, which grows with the size of the text. */
export function em(length: number): string {
  return `${round(length)}em`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** From one end of a scale to the other, both included. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** How far along the scale a value lies, from 0 to 1. */
export function along({ from, to }: Domain, value: number): number {
  return to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0;
}

/** Minutes that people divide time by. */
const steps = [
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  240,
  360,
  720,
  minutesOfDay,
  2 * minutesOfDay,
  7 * minutesOfDay,
  14 * minutesOfDay,
  28 * minutesOfDay,
];

/** The marks of an axis in minutes: at most eight, at times that people name. */
export function timeTicks({ from, to }: Domain): {
  readonly step: number;
  readonly ticks: readonly number[];
} {
  const span = to - from;
  const fitting = steps.find((candidate) => span / candidate <= 7);
  const step = fitting ?? Math.ceil(span / 7 / (28 * minutesOfDay)) * 28 * minutesOfDay;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return { step, ticks };
}
