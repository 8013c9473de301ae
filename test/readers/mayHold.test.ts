/** Readers of facts look at a section's whole text first: what that look turns away must hold nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, createEnvironment, type Problem } from '../../server/src/analyze.ts';
import { Section } from '../../server/src/plan/section.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createTokenFinder } from '../../server/src/secrets/main.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { exampleOf, readMarks } from '../support/examples.ts';

const root = path.resolve(import.meta.dirname, '../..');

function* documents(): Generator<string> {
  for (const rule of rules)
    for (const example of [...rule.valid, ...rule.invalid]) {
      const { text, format = 'markdown' } = exampleOf(example);
      if (format === 'markdown') yield readMarks(text).text;
    }
  for (const folder of ['examples', 'templates', 'test/defects', 'test/languages'])
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (entry.endsWith('.md')) yield readFileSync(path.join(root, folder, entry), 'utf8');
}

const environment = createEnvironment({ ...defaultSettings, level: 'strict' }, [], {
  findTokens: createTokenFinder(),
});

function problemsOf(text: string): readonly Problem[] {
  const now = Date.UTC(2031, 0, 1);
  return analyze({ text, format: 'markdown', fileName: 'plan.md', forced: true, now }, environment).problems;
}

describe('a first look at a section', () => {
  it('turns away nothing that a closer one would find', () => {
    const mayHold = Object.getOwnPropertyDescriptor(Section.prototype, 'mayHold');
    assert(mayHold);
    try {
      for (const text of documents()) {
        Object.defineProperty(Section.prototype, 'mayHold', mayHold);
        const found = JSON.stringify(problemsOf(text));
        Section.prototype.mayHold = () => true;
        assert.equal(found, JSON.stringify(problemsOf(text)), text);
      }
    } finally {
      Object.defineProperty(Section.prototype, 'mayHold', mayHold);
    }
  }).timeout(300_000);
});
