/** Runs the examples that a rule brings along. */
import assert from 'node:assert/strict';
import { neighboursOf } from '../../scripts/generate/neighbours.ts';
import { analyze, createEnvironment, type Document, type Environment } from '../../server/src/analyze.ts';
import { fixAll, inLineBreaks } from '../../server/src/editing/fixAll.ts';
import type { Example, Rule } from '../../server/src/rules/rule.ts';
import { rules as allRules } from '../../server/src/rules/index.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { createTokenFinder } from '../../server/src/secrets/main.ts';
import type { TemplateFile } from '../../server/src/template/read.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Range } from '../../server/src/text/span.ts';

/** The text without its `⟦…⟧` and where they were; they may be nested. */
export function readMarks(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  const open: number[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') open.push(text.length);
    else if (part === '⟧') {
      const start = open.pop();
      assert(start !== undefined, 'a ⟧ without its ⟦');
      ranges.push({ start, end: text.length });
    } else text += part;
  }
  assert.equal(open.length, 0, 'a ⟦ without its ⟧');
  return { text, ranges };
}

export function exampleOf(example: string | Example): Example {
  return typeof example === 'string' ? { text: example } : example;
}

/** A line that tells examples apart in a list of tests. */
export function titleOf(example: string | Example): string {
  const { text, template } = exampleOf(example);
  const line =
    text.split('\n').find((each) => each.includes('⟦')) ?? text.split('\n').find((each) => each.trim()) ?? '';
  return `${line.trim().slice(0, 70)}${template === undefined ? '' : ` (${isText(template) ? 'a template of its own' : template})`}`;
}

export type LineBreak = '\n' | '\r\n';

/** Tries rules on their examples, against the built-in templates. */
export class ExampleRunner {
  readonly #templates: readonly TemplateFile[];
  /** Reading the templates costs more than most examples. */
  readonly #environments = new WeakMap<Rule, Map<string, Environment>>();

  constructor(templates: readonly TemplateFile[]) {
    this.#templates = templates;
  }

  runValid(rule: Rule, given: string | Example, lineBreak: LineBreak = '\n'): void {
    const example = exampleOf(given);
    const text = withLineBreaks(example.text, lineBreak);
    assert(!/[⟦⟧]/.test(text), 'a valid example marks nothing');
    assert.deepEqual(this.#found(rule, example, text), []);
  }

  runInvalid(rule: Rule, given: string | Example, lineBreak: LineBreak = '\n'): void {
    const example = exampleOf(given);
    const { text, ranges } = readMarks(withLineBreaks(example.text, lineBreak));
    assert(ranges.length > 0, 'an invalid example marks what is reported');
    const marked = [...ranges]
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((range) => show(text, range));
    assert.deepEqual([...new Set(this.#found(rule, example, text))], [...new Set(marked)]);
    this.#runFixes(rule, example, text, lineBreak);
  }

  #runFixes(rule: Rule, example: Example, text: string, lineBreak: LineBreak): void {
    const environment = this.#environment(rule, example);
    const document = documentOf(example, text);
    const problems = analyze(document, environment).problems.filter((problem) => problem.rule === rule.name);
    for (const { edits, title } of problems.flatMap(({ fixes }) => fixes)) {
      const sorted = edits.map(({ range }) => range).sort((a, b) => a.start - b.start);
      sorted.forEach(({ start, end }, index) => {
        assert(
          start <= end && end <= (sorted[index + 1]?.start ?? text.length),
          `"${title}" has edits that overlap`,
        );
      });
    }
    const safe = problems.some(({ fixes }) => fixes.some((fix) => fix.safe));
    const fixed = fixAll(document, environment);
    assert(fixed.settled, 'the safe fixes come to rest');
    if (example.fixed !== undefined) {
      assert.equal(fixed.text, withLineBreaks(example.fixed, lineBreak));
      assert.deepEqual(
        this.#found(rule, example, fixed.text),
        [],
        'nothing is left to report after the safe fixes',
      );
    } else if (!safe) assert.equal(fixed.text, text, 'without a safe fix nothing changes');
    if (example.chosen) {
      const { title, text: wanted } = example.chosen;
      const offered = problems.flatMap(({ fixes }) => fixes);
      const fix = offered.find((each) => each.title === title);
      assert(fix, `no fix "${title}" among ${offered.map((each) => `"${each.title}"`).join(', ') || 'none'}`);
      const edits = fix.edits.map((edit) => inLineBreaks(edit, lineBreak));
      assert.equal(applyEdits(text, edits), withLineBreaks(wanted, lineBreak));
    }
  }

  /** What the rule reports, shown so that a difference can be read. */
  #found(rule: Rule, example: Example, text: string): string[] {
    return analyze(documentOf(example, text), this.#environment(rule, example))
      .problems.filter((problem) => problem.rule === rule.name)
      .map(({ span }) => show(text, span));
  }

  /** Only the rule itself runs, but for the one that watches the others. */
  #environment(rule: Rule, { settings, template, format }: Example): Environment {
    const known = this.#environments.get(rule) ?? new Map<string, Environment>();
    this.#environments.set(rule, known);
    const own = isText(template) ? template : undefined;
    const key = JSON.stringify([settings ?? {}, own]);
    const active = rule.name === 'suppression-unused' ? allRules : [rule];
    const environment =
      known.get(key) ??
      createEnvironment(
        { ...defaultSettings, level: 'strict', ...settings },
        own === undefined
          ? this.#templates
          : [{ fileName: format === 'yaml' ? `${house}.yaml` : `${house}.md`, text: own, source: house }],
        { rules: active, findTokens },
      );
    known.set(key, environment);
    return environment;
  }
}

const findTokens = createTokenFinder();

/** What a template that an example writes out is called. */
const house = 'house';

/** A template of several lines is one written out for the example; else it is a built-in one's name. */
function isText(template: string | undefined): template is string {
  return template?.includes('\n') === true;
}

function documentOf(example: Example, text: string): Document {
  const { format = 'markdown', template, now, files } = example;
  const fileName = example.fileName ?? (format === 'yaml' ? 'plan.yaml' : 'plan.md');
  return {
    text,
    format,
    fileName,
    ...(files && { neighbours: neighboursOf(fileName, text, files) }),
    forced: true,
    ...(template !== undefined && { configuredTemplate: isText(template) ? house : template }),
    ...(now !== undefined && { now: Date.parse(now) }),
  };
}

function withLineBreaks(text: string, lineBreak: LineBreak): string {
  return lineBreak === '\n' ? text : text.replace(/\r?\n/g, lineBreak);
}

function show(text: string, { start, end }: Range): string {
  const line = text.slice(0, start).split('\n').length;
  return `line ${line}, ${start}-${end}: ${JSON.stringify(text.slice(start, end))}`;
}
