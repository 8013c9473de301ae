import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { combineRisk, riskLevels } from '../server/src/plan/vocabulary/riskLevels.ts';
import { readSettings } from '../server/src/readSettings.ts';

function read(text: string): { settings: object; problems: (readonly [string, string])[] } {
  const { settings, problems } = readSettings(text, ['text-mojibake']);
  return {
    settings,
    problems: problems.map(({ message, range }) => [text.slice(range.start, range.end), message] as const),
  };
}

describe('the configuration', () => {
  it('takes a matrix of risks, whole or in part', () => {
    const { settings, problems } = read('riskMatrix:\n  low: { high: high }\n  high:\n    high: high\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, { riskMatrix: { low: { high: 'high' }, high: { high: 'high' } } });
  });

  it('says what in a matrix of risks is no level, and keeps the rest', () => {
    const { settings, problems } = read(
      'riskMatrix:\n  low: { high: grave, hihg: low }\n  rare: { low: low }\n  medium: high\n  critical: { low: }\n',
    );
    assert.deepEqual(
      problems.map(([words]) => words),
      ['grave', 'hihg', 'rare', 'high', 'low'],
    );
    assert.deepEqual(settings, { riskMatrix: { low: {}, medium: {}, critical: {} } });
    assert.deepEqual(
      read('riskMatrix: high\n').problems.map(([words]) => words),
      ['high'],
    );
  });

  it('is documented with the matrix that holds without one', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../docs/configuration.md'), 'utf8');
    for (const probability of riskLevels) {
      const row = riskLevels.map((impact) => combineRisk(probability, impact, {}));
      assert(page.includes(`\n| ${[probability, ...row].join(' | ')} |\n`), probability);
    }
  });

  it('says which word of a vocabulary stands for nothing that we know', () => {
    const { settings, problems } = read(
      'vocabulary:\n  statuses: { frozen: planed, live: complete }\n  sections: { rolback: [undo], rollback: [way home] }\n',
    );
    assert.deepEqual(
      problems.map(([words, message]) => [words, message.split(';')[0]]),
      [
        ['planed', 'Unknown status `planed`'],
        ['rolback', 'Unknown kind of section `rolback`'],
      ],
    );
    assert.deepEqual(settings, {
      vocabulary: { statuses: { frozen: 'planed', live: 'complete' }, sections: { rollback: ['way home'] } },
    });
  });
});
