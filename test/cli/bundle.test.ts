/** The command line as it ships: what it loads late lies beside it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { buildServer } from '../server/languageServer.ts';
import { Folder } from './run.ts';

const bundle = path.join(import.meta.dirname, '../../dist/cli.js');

/** Runs the bundle, and tells which files of it were loaded, as V8 counts them for coverage. */
async function loadedBy(folder: Folder, ...args: string[]): Promise<string[]> {
  const env = { ...process.env, NODE_V8_COVERAGE: path.join(folder.path, '.coverage') };
  await new Promise((resolve) =>
    execFile(process.execPath, [bundle, ...args], { cwd: folder.path, env }, resolve),
  );
  const [last = ''] = readdirSync(env.NODE_V8_COVERAGE).sort(
    (a, b) => Number(b.split('-')[2]) - Number(a.split('-')[2]),
  );
  const { result } = JSON.parse(readFileSync(path.join(env.NODE_V8_COVERAGE, last), 'utf8')) as {
    result: { url: string }[];
  };
  return result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
}

describe('deployment-plan, bundled', () => {
  before(buildServer);

  it('loads what reads and checks plans only where the cache does not have all', async () => {
    using folder = new Folder({ 'a.md': '# Deployment plan\n\n**Status:** Drafty\n\n## Rollback\n' });
    const withRules = (files: readonly string[]): boolean =>
      files.some((file) => readFileSync(file, 'utf8').includes('rollback-trigger-measurable'));
    const first = await loadedBy(folder, 'check', '--cache');
    assert(first.includes(path.join(path.dirname(bundle), 'cli.mjs')));
    assert.equal(withRules(first), true);
    assert.equal(withRules(await loadedBy(folder, 'check', '--cache')), false);
  });

  it('is ASCII, which V8 keeps in half of the memory', () => {
    const dist = path.dirname(bundle);
    const modules = readdirSync(dist).filter((name) => name.endsWith('.mjs'));
    assert(modules.includes('server.mjs'));
    const others = modules.filter((name) => /[^\0-\x7f]/.test(readFileSync(path.join(dist, name), 'utf8')));
    assert.deepEqual(others, []);
  });

  it('finds tokens, and puts none of them into its report', async () => {
    const token = 'ghp_9fK2mXw4Qz7LrT1vB8nYc3HdJ6sPaE0uRiGo';
    const text = `# Deployment plan\n\n**Status:** Draft\n\n## Steps\n\n- Clone with ${token}\n`;
    using folder = new Folder({ 'plan.md': text });
    const { status, stdout } = await new Promise<{ status: unknown; stdout: string }>((resolve) =>
      execFile(
        process.execPath,
        [bundle, 'check', 'plan.md', '--format', 'json'],
        { cwd: folder.path },
        (error, out) => resolve({ status: error?.code ?? 0, stdout: out }),
      ),
    );
    const { files } = JSON.parse(stdout) as CheckReport;
    const found = files.flatMap(({ problems }) => problems).filter(({ rule }) => rule === 'secret-plaintext');
    assert.deepEqual(
      found.map(({ severity, range }) => [severity, range.start, range.end]),
      [['error', { line: 6, character: 13 }, { line: 6, character: 53 }]],
    );
    assert.equal(status, 1);
    assert(!stdout.includes(token));
  });
});
