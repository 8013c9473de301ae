/** The same plans in another form: what is found in one must be found in the other, and good plans stay good. */
import assert from 'node:assert/strict';
import { formatOf } from '../../server/src/syntax/format.ts';
import { catalogueOf } from './catalogueIn.ts';
import { forms, leftOutOfAll, type Form } from './conversions.ts';
import { titleOf, type Case, type PlanSet } from './defects.ts';
import { judge, Laboratory, lineAt, show } from './laboratory.ts';
import { sets } from './sets.ts';

const written = new Map<string, ReadonlySet<string>>();

/** The lines of a good plan in a form. */
function linesIn(form: Form, plans: PlanSet, plan: string): ReadonlySet<string> {
  const key = `${form.name} ${plans.folder} ${plan}`;
  const lines = written.get(key) ?? new Set(form.write(plans.textOf(plan)).split('\n'));
  written.set(key, lines);
  return lines;
}

describe('defects in another form', function () {
  this.timeout(600_000);

  const laboratories = sets.map((plans) => ({ plans, laboratory: new Laboratory(plans) }));
  const inForms = new Map(forms.map((form): [Form, [Case, Laboratory][]] => [form, []]));

  before('each is given its forms', () => {
    for (const { plans, laboratory } of laboratories) {
      for (const [index, one] of catalogueOf(plans).entries()) {
        // One of those that change what it harms, and now and then one that changes all: the same in every run.
        const own = forms.filter((form) => form.every === 1 && says(form, one));
        const whole = forms.filter((form, nth) => form.every > 1 && (index + nth) % form.every === 0);
        const given = [own[index % own.length], ...whole.filter((form) => says(form, one))];
        for (const form of given) if (form) inForms.get(form)?.push([one, laboratory]);
      }
    }
  });

  for (const form of forms) {
    it(`are found: ${form.name}`, () => {
      const cases = inForms.get(form) ?? [];
      const lost: string[] = [];
      let all = cases.length;
      for (const [one, laboratory] of cases) {
        if (laboratory.added(one, form).some(({ rule }) => rule === one.rule)) continue;
        // What is missed as it stands is no fault of the form.
        if (judge(one, laboratory.added(one)).found) lost.push(`${one.rule ?? ''} ${titleOf(one)}`);
        else all--;
      }
      const wrong = laboratories.flatMap(({ plans, laboratory }) =>
        plans.names.flatMap((plan) => {
          if (formatOf(plans.files[plan] ?? '') !== form.from) return [];
          const text = form.write(plans.textOf(plan));
          const { problems } = laboratory.analyze(plan, text, {}, form);
          return problems.map((problem) => `${plan}: ${show(problem, text)}`);
        }),
      );
      const said = [
        `${all - lost.length} of ${all} found, ${wrong.length} wrong: ${form.name}`,
        ...lost.map((each) => `  missed ${each}`),
        ...wrong.map((each) => `  wrong ${each}`),
      ].join('\n');
      console.log(said);
      assert(all > 0, said);
      assert(all - lost.length >= form.found * all, said);
      assert(wrong.length <= form.wrong, said);
    });
  }
});

/** Whether the form says anything of a defect: its rule has something in it, and the lines that are harmed are others. */
function says(form: Form, { rule = '', plans, plan, find }: Case): boolean {
  if (rule in leftOutOfAll || form.leftOut?.includes(rule) === true) return false;
  if (formatOf(plans.files[plan] ?? '') !== form.from) return false;
  if (form.every > 1) return true;
  const text = plans.textOf(plan);
  const start = text.indexOf(find);
  if (start < 0) return false;
  const harmed = text.split('\n').slice(lineAt(text, start) - 1, lineAt(text, start + find.length));
  return harmed.some((line) => !linesIn(form, plans, plan).has(line));
}
