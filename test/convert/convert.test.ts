/** A plan says the same in either format. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { analyze, type Analysis } from '../../server/src/analyze.ts';
import { plainText } from '../../server/src/convert/compare.ts';
import { convert } from '../../server/src/convert/convert.ts';
import { toMarkdown } from '../../server/src/convert/toMarkdown.ts';
import { toYaml } from '../../server/src/convert/toYaml.ts';
import type { Format } from '../../server/src/plan/plan.ts';
import { keyWords } from '../../server/src/syntax/yamlNodes.ts';
import { builtInEnvironment, plansIn } from '../support/plans.ts';
import { readOutline, readPlan, shownDifferences } from '../support/outlines.ts';

function converted(text: string, format: Format): { text: string; format: Format } {
  const outline = readOutline(text, format);
  return format === 'yaml'
    ? { text: toMarkdown(outline), format: 'markdown' }
    : { text: toYaml(outline), format: 'yaml' };
}

function assertSame(text: string, format: Format): void {
  const there = converted(text, format);
  assert.deepEqual(readPlan(there.text, there.format).problems, [], there.text);
  const back = converted(there.text, there.format);
  const outline = readOutline(text, format);
  const explain = `${text}\n-----\n${there.text}\n-----\n${back.text}`;
  assert.deepEqual(
    shownDifferences(readOutline(there.text, there.format), outline),
    [],
    `there differs:\n${explain}`,
  );
  assert.deepEqual(
    shownDifferences(readOutline(back.text, format), outline),
    [],
    `there and back differs:\n${explain}`,
  );
}

const folders = [
  'examples/plans',
  'templates',
  'test/defects/plans',
  'test/defects/second/plans',
  'test/fixtures/workspace/plans',
  'test/readers/documents',
];

describe('converting a plan', function () {
  this.timeout(60_000);

  it('keeps why and when an item was ticked, and no other comment', () => {
    const text =
      'title: Plan\nchecks:\n  - text: Deployed\n    done: true # unlocked: Ann looked ✓ 14:05 UTC @ann\n  - text: Announced\n    done: true # at last\n';
    const { text: markdown } = converted(text, 'yaml');
    assert.match(markdown, /^- \[x\] Deployed — unlocked: Ann looked ✓ 14:05 UTC @ann$/m);
    assert.match(markdown, /^- \[x\] Announced$/m);
    assertSame(text, 'yaml');
  });

  for (const folder of folders) {
    for (const { name, format, text } of plansIn(folder)) {
      it(`there and back says the same: ${folder}/${name}`, () => {
        assertSame(text, format);
        assertSame(text.replace(/\r?\n/g, '\r\n'), format);
      });
    }
  }
});

const environment = builtInEnvironment();

describe('steps with a box', () => {
  const yaml = (done: string): string =>
    `title: Release 4

steps:
  - name: Build
    command: |
      make
    done: ${done}
  - name: Ship it
    command: make ship
    expected: one line
    done: false
`;

  it('keep their commands, as sections with an item of their name', () => {
    const { text } = converted(yaml('true'), 'yaml');
    assert.match(text, /### Build\n\n\*\*Command:\*\*\n\n```bash\nmake\n```\n\n- \[x\] Build\n/);
    assert.match(text, /\*\*Command:\*\* make ship {2}\n\*\*Expected:\*\* one line\n\n- \[ \] Ship it\n/);
  });

  it('keep what a mere item says besides', () => {
    const { text } = converted('checklist:\n  - text: Back up\n    owner: Ann\n    done: false\n', 'yaml');
    assert.match(text, /- \[ \] Back up\n {2}- owner: Ann\n/);
  });

  it('come back as they were', () => {
    assert.equal(converted(converted(yaml('true'), 'yaml').text, 'markdown').text, yaml('true'));
  });
});

describe('a converted plan', function () {
  this.timeout(60_000);

  for (const folder of ['examples/plans', 'test/defects/plans', 'test/defects/second/plans']) {
    for (const { name, format, text: original } of plansIn(folder)) {
      it(`is found fault with as the original is: ${folder}/${name}`, () => {
        const analysis = analyze({ text: original, format, fileName: name }, environment);
        const other = format === 'yaml' ? 'markdown' : 'yaml';
        const text = convert(analysis.plan, other, { template: analysis.template?.template.name });
        const fileName = other === 'yaml' ? 'plan.yaml' : 'plan.md';
        const converted = analyze({ text, format: other, fileName }, environment);
        assert(converted.detection.detected, 'it is taken for a plan');
        assert.equal(converted.plan.status, analysis.plan.status);
        assert.equal(converted.plan.titleText, analysis.plan.titleText);
        assert.deepEqual(reported(converted), reported(analysis), text);
      });
    }
  }
});

/** The rules that report anything, with the words reported. */
function reported({ problems, plan: { text: source } }: Analysis): string[] {
  return problems.map(({ rule, span }) => `${rule} ${source.slice(span.start, span.end)}`).sort();
}

/** Words, and whatever opens a block or an inline of Markdown or YAML. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom('error', 'rate', 'Ann', 'prod', 'ändern', '确认', '🚀', '22:00'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...'# - + > 1. 2) * ** _ __ ` ``` ~~~ | || \\ \\| [x] [ ] [Name] {{NAME}} <host> <1% === --- # ##'.split(
            ' ',
          ),
          'a: b',
          'x #y',
          "it's",
          '"so"',
          'snake_case',
          '`code | x`',
          '[a](b.md)',
          '**bold**',
          'https://example.org/a_b_c',
          '&amp;',
          '%',
          '!',
          '@x',
          '~',
          'null',
          'true',
          '1e3',
        ),
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));
/** A text that is no label of its own, and no box. */
const text = words.filter((each) => !/^\[[ xX]\]/.test(each));
const paragraphs = fc
  .array(
    fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((each) => each.join('\n\n'));
const code = fc
  .array(
    fc.constantFrom('make a', '  indented', '# a comment', '', '```', 'x="y"', '\techo 1', '- name: x'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((lines) => `start\n${lines.join('\n')}\nend\n`);
const scalar = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: paragraphs },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)) },
);
const tasks = fc.array(
  fc.record(
    {
      text,
      done: fc.boolean(),
      items: fc.array(fc.record({ text, done: fc.boolean() }), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['text', 'done'] },
  ),
  { minLength: 1, maxLength: 3 },
);
const list = fc.array(text, { minLength: 1, maxLength: 4 });
const rows = fc
  .uniqueArray(fc.constantFrom('time', 'duration', 'phase', 'owner', 'notes'), { minLength: 1, maxLength: 4 })
  .chain((columns) =>
    fc.array(
      fc.record(Object.fromEntries(columns.map((column) => [column, fc.oneof(text, fc.constant(''))]))),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  );
const markdown = (...more: string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        text.map((each) => `So ${each}`),
        list.map((items) => items.map((item, index) => `${index + 1}. so ${item}`).join('\n')),
        tasks.map((items) =>
          items.map(({ text: item, done }) => `- [${done ? 'x' : ' '}] so ${item}`).join('\n'),
        ),
        fc.constant('```bash\nmake\n\n  deeper\n```'),
        fc.constant('> quoted\n> lines\n\n<!-- a comment -->'),
        fc.constant('| a | b |\n| --- | --- |\n| 1 | `x \\| y` |'),
        fc.constant('**Owner:** Ann  \n**Command:**\n\n```sh\nmake\n```'),
        fc.constantFrom('So', ...more),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((blocks) => `${blocks.join('\n\n')}\n`);
const labels = fc.constantFrom(
  'owner',
  'expected',
  'time',
  'rollback_time',
  'Target Environment',
  'p95 (ms)',
  'notes',
  'Ziel: Umgebung',
);
const fields = fc.dictionary(labels, scalar, { maxKeys: 4 });
const commands = fc.dictionary(fc.constantFrom('command', 'verify', 'sql'), code, { maxKeys: 2 });

/** A section as an object: what it says, then what is in it; never deeper than headings go. */
function section(depth: number): fc.Arbitrary<object> {
  // Headings go no deeper than six levels.
  const content = depth > 0 ? markdown('### Inner\n\nMore\n\n#### Deeper\n\n- x') : markdown();
  const leaf = fc.oneof(list, tasks, fc.record({ content }));
  const shapes: fc.Arbitrary<object>[] = [
    leaf,
    fc.tuple(commands, fields, fc.option(content, { nil: undefined })).map(([first, second, last]) => ({
      note: 'x',
      ...first,
      ...second,
      ...(last !== undefined && { content: last }),
    })),
  ];
  if (depth > 0) {
    const inner = section(depth - 1);
    const entry = fc
      .tuple(text, commands, fields, fc.dictionary(titles, inner, { maxKeys: 1 }))
      .map(([name, first, second, more]) => ({ name, ...first, ...second, ...more }));
    shapes.push(
      fc
        .tuple(fields, fc.dictionary(titles, inner, { minKeys: 1, maxKeys: 2 }))
        .map(([a, b]) => ({ ...a, ...b })),
      fc.array(entry, { minLength: 1, maxLength: 3 }),
      fc.record({ sections: fc.array(entry, { minLength: 1, maxLength: 2 }) }),
    );
  }
  return fc.oneof(...shapes);
}

const titles = fc.constantFrom(
  'steps',
  'phases',
  'rollback',
  'triggers',
  'pre_deployment',
  'Stage 1: Prepare (10:00 - 10:30)',
  '2. Database Migration',
  'Was zu tun ist',
);
const plan = fc
  .tuple(
    fc.option(text, { nil: undefined }),
    fields,
    fc.option(rows, { nil: undefined }),
    fc.dictionary(titles, section(2), { minKeys: 1, maxKeys: 4 }),
  )
  .map(([title, header, timeline, sections]) => ({
    ...(title !== undefined && { title }),
    ...header,
    ...sections,
    ...(timeline && { timeline }),
  }));
/** However the texts are spelt. */
const spelling = fc.record({
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_SINGLE',
    'QUOTE_DOUBLE',
    'BLOCK_FOLDED',
    'BLOCK_LITERAL',
  ),
  lineWidth: fc.constantFrom(0, 40, 80),
  indent: fc.constantFrom(2, 4),
} as const);

describe('any plan in YAML', () => {
  it('says the same as Markdown and as YAML again', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(plan, spelling, (content, { defaultStringType, ...options }) => {
        assertSame(stringify(content, { defaultStringType, defaultKeyType: 'PLAIN', ...options }), 'yaml');
      }),
      { numRuns: 1000, seed: 305 },
    );
  });

  it('has each of its texts in the Markdown, and again in the YAML made from that', function () {
    this.timeout(120_000);
    const quietTexts = ['error rate', 'Ann', '22:00', '> 5%', '- dashed', '# not a heading', 'a | b'];
    const quiet = fc.constantFrom(...quietTexts);
    const shape = fc.dictionary(
      titles,
      fc.oneof(
        fc.array(quiet, { minLength: 1 }),
        fc.dictionary(labels, quiet, { minKeys: 1 }),
        fc.array(fc.record({ name: quiet, owner: quiet }), { minLength: 1 }),
        fc.array(fc.record({ name: quiet, command: quiet, done: fc.boolean() }), { minLength: 1 }),
        fc.dictionary(titles, fc.dictionary(labels, quiet, { minKeys: 1 }), { minKeys: 1 }),
      ),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(shape, (content) => {
        const there = converted(stringify(content), 'yaml');
        const back = converted(there.text, 'markdown');
        const left = textsIn(parse(back.text));
        for (const each of textsIn(content)) {
          if (!quietTexts.includes(each)) continue;
          assert(plainText(there.text).includes(each), `${each}\n${there.text}`);
          const at = left.indexOf(each);
          assert(at >= 0, `${each}\n${back.text}`);
          left.splice(at, 1);
        }
      }),
      { numRuns: 300, seed: 305 },
    );
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value).map(keyWords);
  return [...keys, ...Object.values(value).flatMap(textsIn)];
}
