// VS Code loads its tests as CommonJS, so the suite is bundled: the entry and every test file, each on its own.
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const suite = path.join(import.meta.dirname, 'suite');
const outdir = path.resolve(import.meta.dirname, '../../out/e2e');

/** The path to give as `extensionTestsPath`. */
export async function bundleSuite(): Promise<string> {
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(suite, 'index.ts'), ...globSync(path.join(suite, '*.test.ts'))],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}
