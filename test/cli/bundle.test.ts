/** The command line as it ships: what it loads late lies beside it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { buildServer } from '../server/languageServer.ts';
import { Folder } from './run.ts';

const bundle = path.join(import.meta.dirname, '../../dist/cli.js');

describe('deployment-plan, bundled', () => {
  before(buildServer);

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
