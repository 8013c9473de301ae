// Takes the pictures of the documentation anew, in the server VS Code, whose window can be photographed.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const taken = path.join(root, 'out/screenshots/pictures');
const kept = path.join(root, 'docs/images');

await rm(taken, { recursive: true, force: true });
const run = ['test/e2e/run.ts', '--server', '--host', 'node', '--grep', 'pictures'];
const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

await mkdir(kept, { recursive: true });
for (const name of await readdir(taken)) {
  await copyFile(path.join(taken, name), path.join(kept, name));
  console.log(path.relative(root, path.join(kept, name)));
}
