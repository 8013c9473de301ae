/** One kind of harm after the other in every good plan, done by a program, so that no author chooses the place. */
import assert from 'node:assert/strict';
import { formatOf } from '../../server/src/syntax/format.ts';
import type { Case, PlanSet } from './defects.ts';
import { Laboratory, lineAt, show } from './laboratory.ts';
import { sets } from './sets.ts';
import { content } from './systematic/content.ts';
import { form } from './systematic/form.ts';
import type { Harm, Kind } from './systematic/harm.ts';
import { Page } from './systematic/page.ts';
import { yaml } from './systematic/yaml.ts';

/** How many lines below the first harmed one a finding may stand; a conflict has five. */
const near = 4;

describe('harm done by a program', function () {
  this.timeout(600_000);

  const laboratories = new Map(sets.map((plans) => [plans, new Laboratory(plans)]));
  for (const [format, kinds] of [
    ['markdown', [...form, ...content]],
    ['yaml', yaml],
  ] as const) {
    const good = sets.flatMap((plans) =>
      plans.names
        .filter((plan) => formatOf(plans.files[plan] ?? '') === format)
        .map((plan) => ({ plans, plan, page: new Page(plans.textOf(plan)) })),
    );
    for (const kind of kinds) {
      it(`is found in ${format}: ${kind.name}`, () => {
        let all = 0;
        const missed: string[] = [];
        for (const [nth, { plans, plan, page }] of good.entries()) {
          const harms = kind.ofTemplates === true && !page.namesTemplate ? [] : kind.harms(page);
          // Another place in each plan and for each kind, the same in every run.
          const harm = harms[(7 * nth + kind.name.length) % harms.length];
          if (!harm) continue;
          all++;
          const miss = missedIn(kind, harm, plans, plan, laboratories.get(plans));
          if (miss !== undefined) missed.push(miss);
        }
        const said = `${all - missed.length} of ${all} found: ${kind.name}`;
        console.log([said, ...missed.map((miss) => `  missed ${miss}`)].join('\n'));
        assert(all > 0, said);
        assert(all - missed.length >= kind.found * all, said);
      });
    }
  }
});

/** Where the harm was done that none of its rules reports. */
function missedIn(
  kind: Kind,
  harm: Harm,
  plans: PlanSet,
  plan: string,
  laboratory: Laboratory | undefined,
): string | undefined {
  const text = plans.textOf(plan);
  const options = kind.level === undefined ? {} : { level: kind.level };
  const one: Case = { rule: kind.rules[0], plans, plan, find: text, replace: harm.text, options };
  const added = laboratory?.added(one) ?? [];
  const isFound = added.some(({ rule, span }) => {
    const away = lineAt(harm.text, span.start) - 1 - harm.line;
    return (
      kind.rules.includes(rule) && (kind.elsewhere === true || (away >= -(kind.above ?? 0) && away <= near))
    );
  });
  if (isFound) return undefined;
  const line = (harm.text.split('\n')[harm.line] ?? '').slice(0, 100);
  return [
    `${plan}, line ${harm.line + 1}: ${line}`,
    ...added.map((other) => `  ${show(other, harm.text)}`),
  ].join('\n');
}
