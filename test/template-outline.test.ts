import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { Plan } from '../server/src/plan/plan.ts';
import { Vocabulary } from '../server/src/plan/vocabulary/index.ts';
import { readDocument } from '../server/src/syntax/read.ts';
import { headingsAlone } from '../server/src/template/headingsAlone.ts';
import { readTemplate } from '../server/src/template/read.ts';

const vocabulary = new Vocabulary({});

function headingsOf(plan: Plan): unknown[] {
  return plan.sections
    .filter(({ heading }) => heading)
    .map(({ level, title, name, kind, parent, heading }) => [
      level,
      title,
      name,
      kind,
      parent?.title,
      heading?.optional,
      heading?.sequence?.number,
    ]);
}

function read(text: string): Plan {
  return new Plan(readDocument(text, 'markdown'), vocabulary);
}

describe('the headings of a text, alone', () => {
  const examples = new URL('../examples/plans/', import.meta.url);
  for (const name of readdirSync(examples).filter((each) => each.endsWith('.md'))) {
    it(`are those of the whole: ${name}`, () => {
      const text = readFileSync(new URL(name, examples), 'utf8');
      assert.deepEqual(headingsOf(read(headingsAlone(text))), headingsOf(read(text)));
    });
  }

  it('are those of the whole for each built-in template, which is read in part alone', async () => {
    for (const file of await readBuiltInTemplates()) {
      const template = readTemplate(file, vocabulary);
      assert.deepEqual(headingsOf(template.outline), headingsOf(template.plan), file.fileName);
      if (template.format === 'markdown')
        assert.ok(template.outline.text.length < template.plan.text.length / 4, file.fileName);
    }
  });

  const traps: Readonly<Record<string, string>> = {
    'a comment of a shell': '# A\n\n```bash\n# not one\n```\n\n## B\n',
    'a longer fence': '# A\n\n````\n```\n# not one\n````\n\n## B\n',
    'a comment over lines': '# A\n\n<!--\n# not one\n-->\n\n## B\n',
    'a comment in a line': '# A\n\n<!-- why --> and so on\n\n## B\n',
    'an underlined heading': 'A\n===\n\nB\n---\n',
    'a break': '# A\n\n---\n\n## B\n',
    'an indented heading': '# A\n\n  ## B\n',
    'a heading in a list': '- x\n\n  # A\n\n## B\n',
    'a heading in a quotation': '> # A\n\n## B\n',
    HTML: '<details>\n# not one\n\n## B\n</details>\n',
    'line breaks of others': '# A\r\n\r\ntext\r\n\r\n## B\r\n',
    'no space behind the sign': '#A\n\n# B #\n',
  };
  for (const [name, text] of Object.entries(traps)) {
    it(`are those of the whole with ${name}`, () => {
      assert.deepEqual(headingsOf(read(headingsAlone(text))), headingsOf(read(text)));
    });
  }
});
