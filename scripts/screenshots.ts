// Takes a picture of every view in every theme, with room and without, in the server VS Code, whose window can be
// photographed. All are in out/screenshots/pictures, to be looked at; the documentation keeps those that it shows.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const taken = path.join(root, 'out/screenshots/pictures');
const kept = path.join(root, 'docs/images');

/** Shown by README.md and docs/vscode.md. */
const shown = [
  'overview',
  ...['checklist-light-800', 'fixes-light-800', 'fixes-dark-800'],
  ...['preview-dark-800', 'charts-light-1400', 'charts-highContrast-800'],
  ...['new-light-800', 'walkthrough-light-1400'],
];

await rm(taken, { recursive: true, force: true });
const run = ['test/e2e/run.ts', '--server', '--host', 'node', '--grep', 'pictures'];
const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

await mkdir(kept, { recursive: true });
for (const name of await readdir(kept)) await rm(path.join(kept, name));
for (const name of shown) await copyFile(path.join(taken, `${name}.png`), path.join(kept, `${name}.png`));
console.log(
  `${(await readdir(taken)).length} pictures in ${path.relative(root, taken)}, of which docs/images keeps ${shown.length}`,
);
