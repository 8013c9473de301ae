/** The extension as it is installed: one file, that has what runs and nothing else. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildServer } from './server/languageServer.ts';

const run = promisify(execFile);
const root = path.dirname(import.meta.dirname);
const vsce = path.join(root, 'node_modules/.bin/vsce');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly scripts: { readonly package: string };
}

describe('the package', function () {
  this.timeout(180_000);

  let folder = '';
  let manifest: Manifest;
  before(async () => {
    await buildServer();
    manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
    folder = await mkdtemp(path.join(tmpdir(), 'package-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is made by its script, once what it holds is built', async () => {
    const [, command = ''] = manifest.scripts.package.split(' && ');
    const [, ...args] = command.replace('dist/', `${folder}/`).split(' ');
    await run(vsce, args, { cwd: root });
    const { size } = await stat(path.join(folder, `${manifest.name}-${manifest.version}.vsix`));
    assert(size > 500_000);
  });

  it('activates without the library of the protocol', async () => {
    const speaks = async (name: string): Promise<boolean> =>
      (await readFile(path.join(root, 'dist', name), 'utf8')).includes('Content-Length');
    assert.equal(await speaks('serverLibrary.js'), true);
    assert.equal(await speaks('extension.js'), false);
  });

  it('has what is run, asked for and shown, and no source', async () => {
    const { stdout } = await run(vsce, ['ls', '--no-dependencies'], { cwd: root });
    const files = stdout.trim().split('\n');
    const wanted = [
      manifest.main,
      manifest.browser,
      './dist/serverLibrary.js',
      './dist/server.js',
      './dist/server.mjs',
      './dist/cli.mjs',
    ];
    for (const file of [...wanted, './dist/render.mjs', './dist/secrets.mjs', './templates/release.md'])
      assert(files.includes(file.slice(2)), file);
    assert.deepEqual(
      files.filter((file) => /\.(?:ts|map|vsix)$|^(?:test|node_modules|scripts|out)\//.test(file)),
      [],
    );
  });
});
