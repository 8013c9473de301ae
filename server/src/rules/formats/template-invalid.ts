import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { documentTemplate } from '../../plan/documentTemplate.ts';
import { choicesIn } from '../../plan/facts/placeholders/choices.ts';
import type { Plan } from '../../plan/plan.ts';
import { findFrontMatter } from '../../syntax/frontMatter.ts';
import { blanksIn, choiceName, comparable } from '../../template/fill.ts';
import { bodyOf } from '../../template/read.ts';
import { nearest } from '../../text/distance.ts';
import type { Range } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export const templateInvalid = defineRule({
  name: 'template-invalid',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  forTemplates: true,
  description: 'A template that cannot serve as it stands.',
  rationale:
    'What is wrong in a template is wrong in every plan made from it. A section id that stands twice names two sections, so that nobody can tell which one is meant; a choice without choices cannot be made; a blank that is not closed is never asked for and never filled; a question about a blank that is not there is answered for nothing. Only templates are looked at: files in the workspace’s folder of templates, those whose front matter or key `template:` says what to ask for, and document templates with a list of sections.',
  valid: [
    {
      text: 'template:\n  id: plan\n  name: Plan\n  sections:\n    - id: verdict\n      title: Verdict\n      type: choice\n      choices: [GO, NO-GO]\n    - id: scope\n      title: "Scope of {{NAME}}"\n      template: |\n        {{NAME}} goes to ${{ github.ref }} and {{ .Values.host | default "{a" }}.\n      subsections:\n        - id: limits\n          title: Limits\n          type: choice\n          template: "[None | Some]"\n',
      format: 'yaml',
    },
    {
      text: 'template:\n  id: plan\n  ask: [NAME, go / no-go]\n  output:\n    filename: "{{NAME}}.md"\nsections:\n  - id: verdict\n    type: choice\n    options:\n      - GO\n      - NO-GO\n  - id: later\n    title: Later\n',
      format: 'yaml',
    },
    '---\nname: house\nfile: "{{SERVICE}}-{{NUMBER}}.md"\nask: [SERVICE, Version, NUMBER]\n---\n\n# Plan for {{SERVICE}}\n\nVersion [Version]\n\n```bash\ndocker inspect --format \'{{ json .State }}\' api\n```\n',
    '# Plan for {{SERVICE}\n\n**Owner:** [Name\n',
    {
      text: 'template:\n  name: runbook\n  ask: [RELEASE]\ntitle: "Release {{RELEASE}}"\nsteps:\n  - id: a\n  - id: a\n',
      format: 'yaml',
    },
    { text: 'sections:\n  - id: a\n  - id: a\n    type: choice\n', format: 'yaml' },
  ],
  invalid: [
    {
      text: 'template:\n  name: night\n  ask: [LEAD]\nsections:\n  - id: back\n    title: Way back\n    template: Tell ⟦{{LEAD⟧\n',
      format: 'yaml',
    },
    {
      text: 'template:\n  id: plan\n  sections:\n    - id: scope\n      title: Scope\n    - id: steps\n      title: Steps\n      sections:\n        - id: ⟦scope⟧\n          title: Scope of the steps\n    - id: "⟦steps⟧"\n      title: More\n',
      format: 'yaml',
    },
    {
      text: 'template:\n  id: plan\nsections:\n  - id: verdict\n    title: Verdict\n    type: ⟦choice⟧\n  - id: window\n    title: Window\n    type: choice\n    ⟦choices⟧: []\n',
      format: 'yaml',
    },
    {
      text: 'template:\n  id: plan\n  output:\n    filename: "plans/⟦{{NAME⟧.md"\n    title: "Plan for ⟦{{NAME}⟧"\n  sections:\n    - id: scope\n      title: Scope\n      template: |\n        ⟦{{SERVICE⟧ {{VERSION}} goes to ⟦{REGION}}⟧\n',
      format: 'yaml',
      fixed:
        'template:\n  id: plan\n  output:\n    filename: "plans/{{NAME}}.md"\n    title: "Plan for {{NAME}}"\n  sections:\n    - id: scope\n      title: Scope\n      template: |\n        {{SERVICE}} {{VERSION}} goes to {{REGION}}\n',
    },
    {
      text: '---\nname: house\nfile: "{{SERVICE}}.md"\nask: [SERVICE, ⟦VERSON⟧]\n---\n\n# Plan for {{SERVICE}}\n\n**Version:** {{VERSION}}\n',
      fixed:
        '---\nname: house\nfile: "{{SERVICE}}.md"\nask: [SERVICE, VERSION]\n---\n\n# Plan for {{SERVICE}}\n\n**Version:** {{VERSION}}\n',
    },
    {
      text: '---\nask:\n  - SERVICE\nfile: "{{⟦SERVCE⟧}}.md"\n---\n\n# Plan for ⟦{{SERVICE}⟧\n\n| Role | Name |\n| --- | --- |\n| Lead | {{SERVICE}} ⟦{{LEAD⟧ |\n',
    },
    {
      text: '---\nname: house\nask: [Name, ⟦Colour⟧]\n---\n\n# Plan\n\n- Lead: [Name]\n- Window: ⟦[X minutes⟧\n\n**Region:** ⟦[Region⟧\n',
    },
    {
      text: 'template:\n  name: runbook\n  ask: [⟦RELEASE⟧]\ntitle: Release\nsteps:\n  - name: Build ⟦{{VERSION}⟧\n',
      format: 'yaml',
    },
  ],
  *check(plan, { isTemplate }) {
    if (!isTemplate) return;
    yield* openBlanks(plan);
    const about = aboutIn(plan);
    if (!about) return;
    yield* unknownQuestions(plan, about);
    if (documentTemplate(plan)) yield* brokenSections(about);
  },
});

/** What describes the template, as YAML in its place. */
interface About {
  readonly map: YAMLMap;
  /** All of the YAML that it stands in. */
  readonly root: YAMLMap;
  /** Where that YAML starts in the document. */
  readonly shift: number;
}

function aboutIn({ text, format }: Plan): About | undefined {
  const front = format === 'markdown' ? findFrontMatter(text) : undefined;
  if (format === 'markdown' && !front) return undefined;
  const shift = front?.start ?? 0;
  const root = parseDocument(text.slice(shift, front?.stop), {
    prettyErrors: false,
    logLevel: 'silent',
  }).contents;
  if (!isMap(root)) return undefined;
  const map = format === 'yaml' ? root.get('template', true) : root;
  return isMap(map) ? { map, root, shift } : undefined;
}

const opened = /\{\{[ \t]*([\p{L}_][\p{L}\p{N}_-]*)/gu;
const closedOnly = /(?<![{$#%\p{L}\p{N}])\{([A-Z][A-Z0-9_]*)\}\}(?!\})/gu;

/** Blanks with one of their ends missing. */
function* openBlanks(plan: Plan): Generator<Finding> {
  const { text } = plan;
  const open = (name: string, start: number, end: number, newText: string): Finding => ({
    message: `The blank \`${name}\` is not closed, so it is neither asked for nor filled. Write it \`${newText}\`.`,
    span: { start, end },
    // Where a name of small letters ends is a guess.
    fixes: [
      { title: 'Close the blank', edits: [{ range: { start, end }, newText }], safe: !/\p{Ll}/u.test(name) },
    ],
  });
  if (text.includes('{{')) {
    for (const { 0: found, 1: name = '', index } of text.matchAll(opened)) {
      const end = index + found.length;
      const rest = /^[^{}\r\n]*/.exec(text.slice(end, end + 200))?.[0] ?? '';
      // Expressions of other tools go on over several lines.
      if (/^\s+[.$"'(]/.test(rest)) continue;
      const next = text.slice(end + rest.length, end + rest.length + 2);
      if (next === '}}' || (next.startsWith('{') && next !== '{{') || rest.length === 200) continue;
      const half = rest === '' && next.startsWith('}') ? 1 : 0;
      yield open(name, index, end + half, `{{${name}}}`);
    }
  }
  for (const { 0: found, 1: name = '', index } of text.matchAll(closedOnly))
    yield open(name, index, index + found.length, `{{${name}}}`);
  for (const { value } of plan.fields) {
    const [, name] = /^\[(\p{L}[^[\]\n]{0,60})$/u.exec(value?.raw ?? '') ?? [];
    if (value && name !== undefined) yield open(name, value.span.start, value.span.end, `[${name}]`);
  }
}

/** Questions about blanks that the template does not have, and file names with such blanks in them. */
function* unknownQuestions(plan: Plan, about: About): Generator<Finding> {
  const { text, format } = plan;
  const ask = about.map.get('ask', true);
  const questions = isSeq(ask) ? ask.items.filter((item) => isScalar(item)) : [];
  const output = about.map.get('output', true);
  const file = about.map.get('file', true) ?? (isMap(output) ? output.get('filename', true) : undefined);
  const inFile = isScalar(file) ? blanksIn(String(file.value)) : [];
  const names = [
    ...blanksIn(bodyOf(text, format)),
    ...plan.facts(choicesIn).map(({ options }) => choiceName(options)),
  ];
  const known = new Set(names.map(comparable));
  const asked = new Set(questions.map(({ value }) => comparable(String(value))));
  for (const question of questions) {
    const name = String(question.value);
    if (known.has(comparable(name)) || inFile.some((other) => comparable(other) === comparable(name)))
      continue;
    // A blank that is not closed is told as such.
    if (text.includes(`{{${name}`) || text.includes(`${name}}}`)) continue;
    const span = rangeOf(question, plan, about);
    const meant = nearest(
      name,
      names.filter((other) => !asked.has(comparable(other))),
    );
    yield {
      message: `The template has no blank \`${name}\`${meant === undefined ? '.' : `; did you mean \`${meant}\`?`} Whoever makes a plan is asked for it in vain.`,
      span,
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change to \`${meant}\``, edits: [{ range: span, newText: meant }], safe: true }],
    };
  }
  if (!isScalar(file) || questions.length === 0) return;
  for (const name of inFile) {
    if (known.has(comparable(name)) || asked.has(comparable(name))) continue;
    const { start, end } = rangeOf(file, plan, about);
    const at = text.slice(start, end).indexOf(name);
    if (at < 0) continue;
    yield {
      message: `The template has no blank \`${name}\`, so every file made from it gets the same name here. Name a blank that is asked for.`,
      span: { start: start + at, end: start + at + name.length },
    };
  }
}

/** The sections of a document template. */
function emptyChoices(section: YAMLMap): Scalar | undefined {
  const pair = section.items.find(
    ({ key }) => isScalar(key) && /^(?:choices|options)$/.test(String(key.value)),
  );
  return isScalar(pair?.key) ? pair.key : undefined;
}

function* brokenSections({ map, root, shift }: About): Generator<Finding> {
  const first = new Map<string, Range>();
  for (const section of sectionsIn(map.get('sections', true) ?? root.get('sections', true), 0)) {
    const id = section.get('id', true);
    const name = isScalar(id) && id.range ? id.source : undefined;
    if (isScalar(id) && name) {
      const span = unquoted(id, shift);
      const other = first.get(name);
      if (other) {
        yield {
          message: `The section id \`${name}\` stands twice, so that it names neither section. Give this one another id.`,
          span,
          related: [{ message: 'The section that has it first', span: other }],
        };
      } else first.set(name, span);
    }
    const type = section.get('type', true);
    if (isScalar(type) && type.value === 'choice' && !isChoosable(section)) {
      yield {
        message:
          'This choice has no choices, so there is nothing to decide between. List them under `choices:`.',
        // Where the list stands and is empty, it is the list that has to be filled.
        span: unquoted(emptyChoices(section) ?? type, shift),
      };
    }
  }
}

/** Deeper ones nobody writes; aliases may lead round in circles. */
const deepest = 12;

function* sectionsIn(list: unknown, depth: number): Generator<YAMLMap> {
  if (!isSeq(list) || depth > deepest) return;
  for (const section of list.items) {
    if (!isMap(section)) continue;
    yield section;
    for (const key of ['sections', 'subsections']) yield* sectionsIn(section.get(key, true), depth + 1);
  }
}

/** Whether a choice says what there is to choose from, be it in its text. */
function isChoosable(section: YAMLMap): boolean {
  return ['choices', 'options', 'items', 'template', 'content', 'default'].some((key) => {
    const value = section.get(key, true);
    if (isSeq(value) || isMap(value)) return value.items.length > 0;
    return isAlias(value) || (isScalar(value) && value.value !== null && value.value !== '');
  });
}

function rangeOf(node: Scalar, { text }: Plan, { shift }: About): Range {
  const { start, end } = unquoted(node, shift);
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function unquoted({ range, type }: Scalar, shift: number): Range {
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: (range?.[0] ?? 0) + shift + quotes, end: (range?.[1] ?? 0) + shift - quotes };
}
