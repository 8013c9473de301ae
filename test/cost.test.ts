/**
 * What a keystroke costs, in work and not in time: how many characters and sections are read anew, and how many rules run
 * again. `UPDATE_COST=1` writes the table anew; a figure that grows wants a reason.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { analyze, type Analysis } from '../server/src/analyze.ts';
import { plan } from '../scripts/bench/plans.ts';
import { applyChange, type Change } from '../server/src/text/edit.ts';
import { builtInEnvironment, plansIn } from './support/plans.ts';

interface Cost {
  readonly sections: number;
  readonly characters: number;
  readonly rules: number;
}

type Table = Record<string, Record<string, Cost>>;

const file = new URL('cost.json', import.meta.url);
const environment = builtInEnvironment();

const edits: readonly { readonly name: string; readonly at: RegExp; readonly insert: string }[] = [
  { name: 'a letter in a sentence', at: /\n\n(?=[A-Z][a-z]+ [a-z])/g, insert: 'x' },
  { name: 'a letter in a heading', at: /\n## (?=\w)/g, insert: 'x' },
  { name: 'a letter in an item', at: /\n- \[[ x]\] (?=\w)/g, insert: 'x' },
  { name: 'a digit in a table', at: /\| (?=\d)/g, insert: '1' },
  { name: 'a new section', at: /\n(?=## \w)/g, insert: '\n## News\n\nNothing.\n' },
];

const documents = new Map([
  ...plansIn('examples/plans').flatMap(({ name, format, text }) =>
    format === 'markdown' ? [[name, text] as const] : [],
  ),
  ['a plan of 20 KB', plan(0, 20_000)],
  ['a plan of 200 KB', plan(0, 200_000)],
]);

/** The place in the middle of those that the pattern finds. */
function placeOf(text: string, at: RegExp): number | undefined {
  const places = [...text.matchAll(at)].map((match) => match.index + match[0].length);
  return places[Math.floor(places.length / 2)];
}

function costOf(text: string, changes: readonly Change[]): Cost {
  const document = (of: string): Analysis['document'] => ({
    text: of,
    format: 'markdown',
    fileName: 'plan.md',
    forced: true,
    now: 0,
  });
  let changed = text;
  let before = analyze(document(text), environment);
  // The second of two strokes: after the first, what is kept is kept.
  for (const change of changes.slice(0, -1)) {
    changed = applyChange(changed, change);
    before = analyze(document(changed), environment, before, [change]);
  }
  const last = changes.at(-1);
  assert(last);
  const kept = new Set(before.plan.sections.map(({ content }) => content));
  const after = analyze(document(applyChange(changed, last)), environment, before, [last]);
  const anew = after.plan.sections.filter(({ content }) => !kept.has(content));
  return {
    sections: anew.length,
    characters: anew.reduce((sum, { span }) => sum + span.length, 0),
    rules: after.runs.count,
  };
}

describe('the cost of a keystroke', function () {
  this.timeout(180_000);

  const costs: Table = {};
  before(() => {
    for (const [name, text] of documents)
      for (const edit of edits) {
        const start = placeOf(text, edit.at);
        if (start === undefined) continue;
        const change = { start, end: start, newText: edit.insert };
        (costs[name] ??= {})[edit.name] = costOf(text, [change, change]);
      }
    if (process.env['UPDATE_COST'] !== undefined) writeFileSync(file, `${JSON.stringify(costs, null, 2)}\n`);
  });

  it('is what the table says', () => {
    assert.deepEqual(costs, JSON.parse(readFileSync(file, 'utf8')) as Table);
  });

  it('does not grow with the plan', () => {
    const [small, large] = [costs['a plan of 20 KB'], costs['a plan of 200 KB']];
    assert(small && large);
    for (const { name } of edits) {
      const [of, inLarge] = [small[name], large[name]];
      if (!of || !inLarge) continue;
      assert(inLarge.characters <= of.characters * 1.5 + 100, `${name}: ${inLarge.characters} characters`);
      assert(inLarge.rules <= of.rules + 2, `${name}: ${inLarge.rules} rules`);
    }
  });
});
