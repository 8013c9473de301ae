import { rampsIn, type Ramp } from '../plan/facts/ramps.ts';
import { defineRule, type Finding } from './rule.ts';

export const rolloutPercentages = defineRule({
  name: 'rollout-percentages',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A ramp that does not rise, passes 100 % or stops short of it.',
  rationale: `A ramp brings a change to more and more users. A share that falls back, passes 100 % or a ramp that never gets
there is nearly always a slip, and whoever turns the dial at night will follow it to the letter.

Put the shares in rising order and end at 100 %, or say in the plan that it stays below on purpose. Turning traffic down in
a rollback is no ramp.`,
  valid: [
    'Shift traffic gradually (10% → 50% → 100%).\n',
    '1. Enable for internal users (0.1%)\n2. Increase to 1% of users\n3. Monitor for 1 hour\n4. Increase to 10%\n5. Full rollout (100%)\n',
    '```bash\nmake route CANARY=5\nmake route CANARY=25\nmake route CANARY=100\n```\n',
    '| Phase | Traffic | Hold |\n|---|---|---|\n| 1 | 5% | 1 h |\n| 2 | 5% | 2 h |\n| 3 | 100% | - |\n',
    '## Rollback\n\nTurn traffic down 100% → 50% → 0%.\n',
    'Error rate went 4% → 1% after the fix.\n',
    'The pilot ramps 5% -> 20% of users; the remaining users follow with full rollout next week.\n',
    '- CPU stays below 80%\n- Error rate below 1%\n- Increase in latency under 5%\n',
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  ramp: [5, 25, 100]\n' },
  ],
  invalid: [
    'Shift traffic gradually (10% → 50% → ⟦25%⟧ → 100%).\n',
    '1. Increase to 1% of users\n2. Increase to 50%\n3. Increase to ⟦10%⟧\n4. Full rollout (100%)\n',
    '```bash\nmake route CANARY=5\nmake route CANARY=50\nmake route CANARY=⟦25⟧\nmake route CANARY=100\n```\n',
    '| Phase | Traffic |\n|---|---|\n| 1 | 5% |\n| 2 | ⟦120%⟧ |\n',
    'Ramp the canary up: 5% -> 25% -> ⟦50%⟧.\n',
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  ramp: [5, 50, ⟦25⟧, 100]\n' },
  ],
  *check(plan) {
    const reaches =
      /100\s*%|\b(?:full|complete) (?:rollout|traffic|release)|\b(?:all|remaining|every) (?:the )?(?:users?|traffic|customers?|tenants?|hosts?|pods?)\b|\bstays? (?:at|below)\b/i.test(
        plan.text,
      );
    for (const ramp of plan.facts(rampsIn)) yield* findings(ramp, reaches);
  },
});

function* findings(ramp: Ramp, reaches: boolean): Generator<Finding> {
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
  if (last && highest < 100 && ramp.points.length > 2 && !reaches && ramp.form !== 'table') {
    yield {
      message: `The ramp stops at ${String(highest)} %, so the release is never finished. Add the last step to 100 %, or say that it stays there.`,
      span: last.span,
    };
  }
}
