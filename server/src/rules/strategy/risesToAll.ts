/** Whether the shares of one ramp rise, and reach all. */
import type { Ramp } from '../../plan/facts/strategy/ramps.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../rule.ts';
import { isCalledAll, notAll, reachesAll, stopsShort } from './rampEnds.ts';

export function* risesToAll(plan: Plan, ramp: Ramp): Generator<Finding> {
  let highest = -1;
  for (const { value, span } of ramp.points) {
    if (value > 100) {
      yield {
        message: `${String(value)} % is more than there is. Correct the share: whoever turns the dial will follow it to the letter.`,
        span,
      };
      continue;
    }
    if (value < highest || (value === highest && ramp.form === 'line')) {
      yield {
        message: `The ramp does not rise here: ${String(value)} % comes after ${String(highest)} %. Put the shares in rising order, or traffic will swing back mid-release.`,
        span,
      };
    }
    highest = Math.max(highest, value);
  }
  const last = ramp.points.at(-1);
  if (
    last &&
    last.value < 100 &&
    last.value === highest &&
    ramp.points.length > 1 &&
    isCalledAll(plan, last.span)
  ) {
    yield {
      message: notAll(last.value),
      span: last.span,
    };
    return;
  }
  if (
    last &&
    highest < 100 &&
    last.value <= 100 &&
    ramp.points.length > 2 &&
    (ramp.form !== 'table' || ramp.whole) &&
    (!reachesAll(plan, ramp) || stopsShort(plan, ramp, highest))
  ) {
    yield {
      message: `The ramp stops at ${String(highest)} %, so the release is never finished. Add the last step to 100 %, or say that it stays there.`,
      span: last.span,
    };
  }
}
