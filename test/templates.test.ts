/** What must hold for every template, be it built in or a team's own. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze, createEnvironment, type Analysis, type Environment } from '../server/src/analyze.ts';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { bindingOf } from '../server/src/plan/binding.ts';
import { typedBlanksIn, type BlankType } from '../server/src/plan/facts/placeholders/blankTypes.ts';
import { choicesIn } from '../server/src/plan/facts/placeholders/choices.ts';
import { Plan } from '../server/src/plan/plan.ts';
import { defaultSettings } from '../server/src/settings.ts';
import { formatOf } from '../server/src/syntax/format.ts';
import { readDocument } from '../server/src/syntax/read.ts';
import { instantiate } from '../server/src/template/instantiate.ts';
import type { TemplateFile } from '../server/src/template/read.ts';
import { applyEdits } from '../server/src/text/edit.ts';

const folder = new URL('fixtures/templates/', import.meta.url);
const builtIn = await readBuiltInTemplates();
const own = readdirSync(folder).map((fileName): TemplateFile => {
  const source = `.deployment-plan/templates/${fileName}`;
  return { fileName, text: readFileSync(new URL(fileName, folder), 'utf8'), source };
});
const environment = createEnvironment(defaultSettings, [...own, ...builtIn]);

const blankRules = new Set(['placeholder-unfilled', 'choice-unresolved', 'command-placeholder']);

/** What somebody might write, by the kind of the blank. */
const answers: Readonly<Record<BlankType, string>> = {
  date: '2031-05-14',
  time: '22:00',
  duration: '4 minutes',
  number: '90',
  percentage: '2 %',
  person: 'Ann Lee',
  version: 'v2.4.0',
  url: 'https://example.org/report',
  text: 'as agreed',
};

function read(text: string, format: 'markdown' | 'yaml', within: Environment = environment): Analysis {
  return analyze({ text, format, fileName: format === 'yaml' ? 'a.yaml' : 'a.md', forced: true }, within);
}

const shown = ({ problems, plan }: Analysis): string[] =>
  problems.map(({ rule, message, span }) => `${rule}: ${plan.text.slice(span.start, span.end)}: ${message}`);

describe('every template', () => {
  for (const [index, { fileName, text, source }] of [...own, ...builtIn].entries()) {
    const template = environment.templates[index]!;
    const { format } = template.plan;

    describe(`${fileName} (${template.name})`, () => {
      it('is a valid template', () => {
        const document = { text, format: formatOf(fileName), fileName, isTemplate: true, included: true };
        assert.deepEqual(shown(analyze(document, environment)), []);
        assert.notEqual(template.description, '');
        assert(template.source === source && template.ask.length > 0);
      });

      it('asks for blanks that it has', () => {
        const values = Object.fromEntries(template.ask.map((name) => [name, `<${name}>`]));
        const made = instantiate(template, values) + template.file;
        for (const name of template.ask)
          assert(made.includes(`<${name}>`) || template.file.includes(name), name);
      });

      it('without values gives a plan whose blanks and choices are all there is to report', () => {
        const analysis = read(instantiate(template, {}), format);
        const { plan, problems } = analysis;
        assert.deepEqual(
          shown(analysis).filter((each) => !blankRules.has(each.split(':')[0]!)),
          [],
        );
        const blanks = [
          ...plan.facts(typedBlanksIn).map(({ placeholder }) => placeholder.span),
          ...plan.facts(choicesIn).map(({ span }) => span),
        ];
        const places = (spans: readonly { start: number; end: number }[]): string[] =>
          spans.map(({ start, end }) => `${start}-${end} ${plan.text.slice(start, end)}`).sort();
        assert.deepEqual(places(problems.map(({ span }) => span)), places(blanks));
        assert(blanks.length >= template.ask.length);
      });

      it('with values for all gives a plan with nothing to report', () => {
        let made = instantiate(template, {});
        // A value may hold what reads as a blank within another one, so there is more than one round.
        for (let round = 0; round < 3; round++) made = fillIn(made, format);
        assert.deepEqual(shown(read(made, format)), []);
      });

      it('is what its plans are bound to, and no other is', () => {
        const bound = read(instantiate(template, {}), format);
        const { value } = bindingOf(bound.plan)!;
        assert(value);
        const text = applyEdits(bound.plan.text, [
          {
            range: { start: value.span.start - 'deployment-plan: '.length, end: value.span.end },
            newText: 'x: y',
          },
        ]);
        const { template: found, matching } = read(text, format);
        assert.equal(found?.template.name, template.name);
        assert.equal(found.bound, 'match');
        assert(found.score > 0.9, String(found.score));
        const others = matching.candidates(environment.templates).slice(1);
        for (const { template: other, score } of others) assert(score < found.score - 0.05, other.name);
      });
    });
  }
});

const laterDay = /^Date \+ 1 day$/;

/** The template lists a high risk among its own; and nothing has passed as long as nothing is ticked. */
function answerTo(options: readonly string[]): string {
  return options.find((option) => option === 'High' || /\b(?:FAIL|NO[- ]GO)\b/.test(option)) ?? options[0]!;
}

function fillIn(text: string, format: 'markdown' | 'yaml'): string {
  const plan = new Plan(readDocument(text, format), environment.vocabulary);
  const choices = plan
    .facts(choicesIn)
    .map(({ span, options }) => ({ span, newText: answerTo(options.map(({ text }) => text)) }));
  const blanks = plan.facts(typedBlanksIn).map(({ placeholder: { span, name }, type }) => {
    return {
      span,
      newText: laterDay.exec(name) ? '2031-05-15' : name.includes('/100') ? '90/100' : answers[type],
    };
  });
  const edits = [
    ...choices,
    ...blanks.filter(({ span }) => !choices.some((choice) => choice.span.contains(span.start))),
  ];
  return applyEdits(
    text,
    edits.map(({ span: { start, end }, newText }) => ({ range: { start, end }, newText })),
  );
}
