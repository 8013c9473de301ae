/**
 * Golden Plans: what the readers make of whole documents. After an intended change, `UPDATE_GOLDEN=1 npm run test:unit`
 * writes them anew; read the difference.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../server/src/analyze.ts';
import { describePlan } from '../../server/src/cli/inspect.ts';
import { builtInEnvironment, plansIn, root } from '../support/plans.ts';

describe('golden plans', () => {
  const environment = builtInEnvironment();
  const documents = ['test/readers/documents', 'examples/plans'].flatMap(plansIn);
  for (const { name, format, text } of documents) {
    it(`reads ${name}`, () => {
      const analysis = analyze({ text, format, fileName: name, forced: true }, environment);
      const read = `${JSON.stringify(describePlan(analysis), null, 1)}\n`;
      const file = path.join(root, 'test/readers/golden', `${name}.json`);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, read);
      assert.ok(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`);
      assert.equal(read, readFileSync(file, 'utf8'));
    });
  }
});
