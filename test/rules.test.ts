import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { rules } from '../server/src/rules/index.ts';
import { ExampleRunner, readMarks, titleOf } from './support/examples.ts';

const root = path.dirname(import.meta.dirname);
const rulesFolder = path.join(root, 'server/src/rules');
const runner = new ExampleRunner(await readBuiltInTemplates());

describe('rules', () => {
  it('each have a name of their own', () => {
    const names = rules.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('are all in the index', () => {
    const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const defined = files
      .filter((file) => readFileSync(path.join(rulesFolder, file), 'utf8').includes('= defineRule('))
      .map((file) => path.basename(file, '.ts'));
    assert.deepEqual(rules.map(({ name }) => name).sort(), defined.sort());
  });

  for (const rule of rules) {
    describe(rule.name, () => {
      it('has examples, a description and a page', () => {
        assert(rule.valid.length > 0, 'an example that is fine');
        assert(rule.invalid.length > 0, 'an example that is not');
        assert.match(rule.name, /^[a-z]+(-[a-z]+)*$/);
        assert(rule.description.trim() !== '' && !rule.description.includes('\n'), 'one line of description');
        assert(rule.rationale.trim() !== '', 'why it matters');
        assert(existsSync(path.join(root, `docs/rules/${rule.name}.md`)), 'a page: run npm run generate');
      });

      // Only the analysis knows what suppressions did, so that rule's own check is empty.
      if (rule.name !== 'suppression-unused') {
        it('would not pass its examples if it reported nothing', () => {
          const mute = { ...rule, check: () => [] };
          for (const example of rule.invalid) assert.throws(() => runner.runInvalid(mute, example));
        });
      }

      for (const example of rule.valid) {
        it(`accepts ${titleOf(example)}`, () => {
          runner.runValid(rule, example);
          runner.runValid(rule, example, '\r\n');
        });
      }

      for (const example of rule.invalid) {
        it(`reports ${titleOf(example)}`, () => {
          runner.runInvalid(rule, example);
        });
        it(`reports ${titleOf(example)} with CR LF`, () => {
          runner.runInvalid(rule, example, '\r\n');
        });
      }
    });
  }
});

describe('the marks of an example', () => {
  it('are taken out, and may be nested', () => {
    assert.deepEqual(readMarks('a⟦b⟦c⟧⟧d⟦⟧'), {
      text: 'abcd',
      ranges: [
        { start: 2, end: 3 },
        { start: 1, end: 3 },
        { start: 4, end: 4 },
      ],
    });
  });

  it('come in pairs', () => {
    assert.throws(() => readMarks('a⟦b'), /without its ⟧/);
    assert.throws(() => readMarks('a⟧b'), /without its ⟦/);
  });
});
