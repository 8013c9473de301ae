/** What is said of a plan that a merge has left in two versions. */
import assert from 'node:assert/strict';
import { analyze, createEnvironment } from '../server/src/analyze.ts';
import { defaultSettings } from '../server/src/settings.ts';
import type { Format } from '../server/src/plan/plan.ts';

const environment = createEnvironment({ ...defaultSettings, level: 'strict' }, []);

function found(text: string, format: Format): [rule: string, line: number][] {
  const { problems } = analyze({ text, format, fileName: 'a', forced: true }, environment);
  return problems.map(({ rule, span }) => [rule, text.slice(0, span.start).split('\n').length]);
}

describe('merge conflicts', () => {
  const marked = '<<<<<<< HEAD\n**Status:** Plannd\n=======\n**Status:** Draftt\n>>>>>>> main\n';

  it('hide what else is wrong between the marks', () => {
    const rules = found(`# Plan\n\n${marked}\n**Date:** 2031-02-30\n`, 'markdown');
    assert.deepEqual(
      rules.filter(([, line]) => line >= 3 && line <= 7),
      [['text-conflict-marker', 3]],
    );
    assert(
      rules.some(([rule, line]) => rule === 'date-invalid' && line === 9),
      'below them everything is told',
    );
  });

  it('hide the YAML key that they cut in two, and no other', () => {
    const text =
      'title: Plan\ndate: 2031-02-30\nrollback:\n  owner: Ann\n<<<<<<< HEAD\n  time: 8 minutes\n=======\n  time: 5 minutes\n>>>>>>> main\n  steps:\n    - Go back\n';
    const rules = found(text, 'yaml');
    assert(rules.some(([rule, line]) => rule === 'date-invalid' && line === 2));
    assert.deepEqual(
      rules.filter(([, line]) => line >= 3 && line <= 9),
      [['text-conflict-marker', 5]],
    );
  });

  it('do not hide secrets', () => {
    const text =
      '# Plan\n\n```bash\n<<<<<<< HEAD\nexport DB_PASSWORD=hunter2hunter\n=======\n>>>>>>> main\n```\n';
    assert(found(text, 'markdown').some(([rule, line]) => rule === 'secret-plaintext' && line === 5));
  });
});
