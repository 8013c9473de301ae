/** Shares that a list gives, and what stands between them. */
import { rampsIn, type Ramp, type RampPoint } from '../../plan/facts/strategy/ramps.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { heldByKey, hold, noise, pauses } from './holdWords.ts';
import { between, saysEach } from './saidHolds.ts';

/** The first share of a list with nothing between its shares, which no other ramp holds: none tells when each of them begins. */
export function listOfShares(plan: Plan, ramped: readonly Section[]): RampPoint | undefined {
  if (plan.format === 'yaml') return undefined;
  for (const section of ramped) {
    for (const ramp of section.facts(rampsIn).filter(isRamp)) {
      const shares = ramp.points.filter(({ value }) => value > 0 && value < 100);
      const [first] = shares;
      if (ramp.form !== 'list' || !first || shares.length < 2) continue;
      if (hold.test(between(plan, ramp)) || saysEach(plan, section)) continue;
      const others = ramped.flatMap((other) => other.facts(rampsIn).filter((each) => each !== ramp));
      const told = others.some(({ points }) =>
        shares.every(({ value }) => points.some((point) => point.value === value)),
      );
      if (!told && others.every(({ form }) => form === 'table' || form === 'list')) return first;
    }
  }
  return undefined;
}

/** The first share of a list that nothing holds where the others are held; a handful of testers may be passed by. */
export function unheldInList(plan: Plan, ramped: readonly Section[]): RampPoint | undefined {
  // In YAML a key of its own says it.
  const isHeld = plan.format === 'yaml' ? (words: string) => heldByKey.test(words) : pauses;
  for (const section of ramped) {
    for (const { form, points } of section.facts(rampsIn)) {
      if (form !== 'list' || points.length < 3 || saysEach(plan, section)) continue;
      const gaps = points.slice(0, -1).map((point, index) => ({
        point,
        held: isHeld(plan.text.slice(point.span.end, points[index + 1]?.span.start).replace(noise, ' ')),
      }));
      const bare = gaps.find(({ point, held }) => !held && point.value >= 1 && !isOfStaff(plan, point));
      if (bare && gaps.some(({ held }) => held)) return bare.point;
    }
  }
  return undefined;
}

/** `Enable for the staff (1%)` */
function isOfStaff({ text }: Plan, { span }: RampPoint): boolean {
  return /\b(?:staff|employees|testers|internal|our own)\b/i.test(
    text.slice(text.lastIndexOf('\n', span.start), span.end),
  );
}

export function isRamp({ points }: Ramp): boolean {
  return points.filter(({ value }) => value > 0).length > 1;
}
