/** Many files: shared among threads, reported in their order, and left in good order when interrupted. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { buildServer } from '../server/languageServer.ts';
import { cli, Folder } from './run.ts';

const bundle = path.join(import.meta.dirname, '../../dist/cli.js');

/** So much text that threads pay. */
function many(count: number): Folder {
  const filler = 'Nothing to see here, but it has to be read all the same.\n\n'.repeat(1000);
  return new Folder(
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `plan-${String(n).padStart(3, '0')}.md`,
        `# DP-${n} deployment plan\n\n**Status:** Planned\n**Blocked by:** DP-${n + 1}\n\n${filler}\n## Rollback\n\nâœ…\n`,
      ]),
    ),
  );
}

describe('deployment-plan check, on many files', () => {
  before(buildServer);

  it('finds the same in threads as one by one, in the order of the files', async () => {
    using folder = many(28);
    const all = await cli(folder.path, ['check', '.', '--format', 'json']);
    const { files } = JSON.parse(all.stdout) as CheckReport;
    assert.deepEqual(
      files.map(({ path: file }) => file),
      Array.from({ length: 28 }, (_, n) => `plan-${String(n).padStart(3, '0')}.md`),
    );
    for (const n of [0, 27]) {
      const one = await cli(folder.path, ['check', files[n]!.path, '--format', 'json']);
      assert.deepEqual((JSON.parse(one.stdout) as CheckReport).files, [files[n]]);
    }
    assert(files.every(({ problems }) => problems.some(({ rule }) => rule === 'text-mojibake')));
    const bundled = await new Promise<string>((resolve) =>
      execFile(
        process.execPath,
        [bundle, 'check', '--format', 'json', '--now', '2026-03-01T12:00Z'],
        { cwd: folder.path },
        (_, stdout) => resolve(stdout),
      ),
    );
    assert.equal(bundled, all.stdout);
  }).timeout(60_000);

  it('ends in good order when interrupted', async () => {
    using folder = many(40);
    const child = spawn(process.execPath, [bundle, 'check'], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    // The first report tells that it is in the middle of its work.
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [status] = (await once(child, 'close')) as [number];
    assert.equal(status, 130);
    assert.match(stderr, /^deployment-plan: interrupted; \d+ of 40 files reported\n$/);
  }).timeout(60_000);
});
