/** What two rules see is told once, by the one that says what the night lacks. */
import assert from 'node:assert/strict';
import { analyze, createEnvironment } from '../server/src/analyze.ts';
import { readBuiltInTemplates } from '../server/src/host/node.ts';
import { defaultSettings, type Settings } from '../server/src/settings.ts';

const templates = await readBuiltInTemplates();
const [story] = templates.filter(({ fileName }) => fileName === 'story.md');
assert(story);
const whole = story.text.replace(/^---\n[^]*?\n---\n/, '<!-- deployment-plan: story -->\n');
const withoutRollback = whole.replace(/\n## Rollback Plan\n[^]*?(?=\n## |$)/, '\n');

function rulesOn(text: string, rules: Settings['rules'] = {}): Set<string> {
  const environment = createEnvironment({ ...defaultSettings, rules }, templates);
  const document = { text, format: 'markdown', fileName: 'plan.md', forced: true } as const;
  return new Set(analyze(document, environment).problems.map(({ rule }) => rule));
}

describe('what two rules see', () => {
  it('is told by the one that says more', () => {
    assert.notEqual(withoutRollback, whole);
    const told = rulesOn(withoutRollback);
    assert(told.has('rollback-required'));
    assert(!told.has('section-required'));
    assert(!told.has('migration-rollback-required'));
  });

  it('is told by the other where that one is off', () => {
    const told = rulesOn(withoutRollback, { 'rollback-required': 'off' });
    assert(!told.has('rollback-required'));
    assert(told.has('section-required'));
  });
});
