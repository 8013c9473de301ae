/** Runs the defects of a set of plans: how much is reported, on which line, and what else. */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import { edited, titleOf, type Case, type PlanSet } from './defects.ts';
import { judge, Laboratory, show } from './laboratory.ts';
import { rewritings } from './rewritings.ts';

const known = new Set(rules.map(({ name }) => name));

interface Tally {
  all: number;
  found: number;
  readonly missed: string[];
  readonly further: string[];
}

/** What is asked of the rules; each as a share of the defects whose rule exists. */
export interface Bounds {
  readonly found: number;
  /** Findings besides the one that a defect stands for. */
  readonly further: number;
  /** How many look-alikes may be reported in a set that nobody mends for; none where left out. */
  readonly lookAlikes?: number;
}

/** Tests that the plans get no findings, that the defects are found, and that the look-alikes are not. */
export function testDefects(
  plans: PlanSet,
  catalogue: readonly Case[],
  lookAlikes: readonly Case[],
  bounds: Bounds,
): void {
  const laboratory = new Laboratory(plans);

  for (const level of ['essential', 'standard'] as const) {
    for (const plan of plans.names) {
      it(`are none in the plan ${plan} at level ${level}`, () => {
        const text = plans.textOf(plan);
        const { detection, problems } = laboratory.analyze(plan, text, { level });
        assert(detection.detected, 'it is taken for a plan');
        assert.deepEqual(
          problems.map((problem) => show(problem, text)),
          [],
        );
      });
    }
  }

  it('are each different', () => {
    const seen = new Map<string, Case>();
    for (const one of [...catalogue, ...lookAlikes]) {
      const text = `${one.rule ?? ''} ${one.plan} ${edited(one).text}`;
      const same = seen.get(text);
      assert(!same, `twice: ${titleOf(one)}`);
      assert.notEqual(edited(one).text, plans.textOf(one.plan), `changes nothing: ${titleOf(one)}`);
      seen.set(text, one);
    }
  });

  it('are found on their line, with little else', () => {
    const tallies = new Map<string, Tally>();
    const later = new Map<string, number>();
    for (const one of catalogue) {
      const rule = one.rule ?? '';
      if (!known.has(rule)) {
        later.set(rule, (later.get(rule) ?? 0) + 1);
        continue;
      }
      const tally = tallies.get(rule) ?? { all: 0, found: 0, missed: [], further: [] };
      tallies.set(rule, tally);
      const { text } = edited(one);
      const { found, further } = judge(one, laboratory.added(one));
      tally.all++;
      if (found) tally.found++;
      else tally.missed.push(titleOf(one));
      for (const problem of further) tally.further.push(`${titleOf(one)}\n      ${show(problem, text)}`);
    }
    const sum = (of: (tally: Tally) => number): number =>
      [...tallies.values()].reduce((total, tally) => total + of(tally), 0);
    const all = sum((tally) => tally.all);
    const found = sum((tally) => tally.found);
    const further = sum((tally) => tally.further.length);
    const lines = [
      `${found} of ${all} defects found (${percent(found / all)}), ${further} further findings (${percent(further / all)})`,
      ...table(tallies),
      ...[...later].map(([rule, count]) => `  ${rule}: rule not there yet (${count})`),
    ];
    console.log(lines.join('\n'));
    assert(found >= bounds.found * all, lines.join('\n'));
    assert(further <= bounds.further * all, lines.join('\n'));
  });

  it('are found however the plan is written', () => {
    const wrong: string[] = [];
    const lost: string[] = [];
    let all = 0;
    const isMarkdown = (plan: string): boolean => formatOf(plans.files[plan] ?? '') === 'markdown';
    for (const [nth, rewriting] of rewritings.entries()) {
      for (const plan of plans.names.filter(isMarkdown)) {
        const text = rewriting.write(plans.textOf(plan));
        for (const problem of laboratory.analyze(plan, text).problems)
          wrong.push(`${plan}, ${rewriting.name}\n    ${show(problem, text)}`);
      }
      // Each defect in one other way, the same in every run.
      for (const [index, one] of catalogue.entries()) {
        if ((index + nth) % rewritings.length !== 0 || !isMarkdown(one.plan)) continue;
        if (!judge(one, laboratory.added(one)).found) continue;
        all++;
        if (!laboratory.added(one, rewriting).some(({ rule }) => rule === one.rule))
          lost.push(`${one.rule ?? ''}, ${rewriting.name}: ${titleOf(one)}`);
      }
    }
    const said = [`${all - lost.length} of ${all} found, written another way`, ...lost, ...wrong].join(
      '\n  ',
    );
    console.log(said);
    assert(all === 0 || lost.length <= 0.02 * all, said);
    assert.deepEqual(wrong, []);
  });

  it('are not seen in look-alikes', () => {
    const reported = lookAlikes.flatMap((one) =>
      laboratory.added(one).map((problem) => `${titleOf(one)}\n  ${show(problem, edited(one).text)}`),
    );
    const said = `${reported.length} of ${lookAlikes.length} reported:\n${reported.join('\n')}`;
    if (reported.length > 0) console.log(said);
    assert(reported.length <= (bounds.lookAlikes ?? 0), said);
  });
}

/** By rule: how many were found, which were missed, and what was reported besides. */
function table(tallies: ReadonlyMap<string, Tally>): string[] {
  const lines: string[] = [];
  for (const [rule, { all, found, missed, further }] of tallies) {
    lines.push(`  ${rule}: ${found} of ${all}`);
    for (const title of missed) lines.push(`    missed ${title}`);
    for (const title of further) lines.push(`    further ${title}`);
  }
  return lines;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
