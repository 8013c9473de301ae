/** A document of twice the size takes twice the work, everywhere in the engine: in counts and not in time. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Work } from './support/countWork.ts';

/** What runs less often is not worth its line. */
const often = 3000;

function work(format: string): Work[] {
  const script = fileURLToPath(new URL('support/countWork.ts', import.meta.url));
  const env = { ...process.env, NODE_V8_COVERAGE: undefined };
  const printed = execFileSync(process.execPath, [script, format, '60000'], { env, maxBuffer: 1 << 26 });
  return JSON.parse(printed.toString()) as Work[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, each) => before + each, 0);
}

describe('a document of twice the size', function () {
  this.timeout(120_000);

  for (const format of ['markdown', 'yaml'])
    it(`takes twice the work in ${format}`, () => {
      const found = work(format);
      // Code that V8 has optimised in one of the runs may be counted under another name; how often a reading that is
      // remembered comes again hangs on what came before.
      const known = found.filter(({ code, once }) => once > 0 && !code.startsWith('text/remembered.ts'));
      assert(sum(known.map(({ once }) => once)) > 500_000, 'the engine ran');
      const grown = known.filter(({ once, twice }) => twice > often && twice > 3 * once);
      assert.deepEqual(grown, []);
    });
});
