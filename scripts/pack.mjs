/** Packs the extension as tightly as its format allows: vsce leaves that at a middle level, which is three parts in a hundred more. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { path7za } from '7zip-bin';

const run = promisify(execFile);
const folder = path.join(import.meta.dirname, '../dist');
// It comes without the leave to be run.
await chmod(path7za, 0o755);
for (const name of await readdir(folder)) {
  if (!name.endsWith('.vsix')) continue;
  const file = path.join(folder, name);
  const loose = await mkdtemp(path.join(tmpdir(), 'vsix-'));
  try {
    await run(path7za, ['x', `-o${loose}`, file]);
    await rm(file);
    await run(path7za, ['a', '-tzip', '-mx=9', '-mfb=258', '-mpass=15', file, '.'], { cwd: loose });
  } finally {
    await rm(loose, { recursive: true });
  }
}
