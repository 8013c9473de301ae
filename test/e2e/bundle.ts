// VS Code loads its tests as CommonJS, so they are bundled: in a browser into one file, else each test file on its own.
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

const here = import.meta.dirname;
const out = path.resolve(here, '../../out/e2e');

export type ExtensionHost = 'node' | 'web';

const node: BuildOptions = { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] };

const bundles: Record<ExtensionHost | 'bench', BuildOptions> = {
  node: {
    ...node,
    entryPoints: [path.join(here, 'suite/index.ts'), ...globSync(path.join(here, 'suite/*.test.ts'))],
  },
  bench: {
    ...node,
    entryPoints: {
      index: path.join(here, 'suite/index.ts'),
      'window.test': path.join(here, 'bench/window.test.ts'),
    },
  },
  web: {
    entryPoints: [path.join(here, 'web/index.ts')],
    platform: 'browser',
    target: 'es2022',
    // Mocha's bundle for browsers would else take the whole bundle's exports for its own.
    define: { exports: 'undefined' },
    external: ['vscode'],
  },
};

/** The path to give as `extensionTestsPath`. */
export async function bundleSuite(host: keyof typeof bundles): Promise<string> {
  const outdir = path.join(out, host);
  await rm(outdir, { recursive: true, force: true });
  await build({
    ...bundles[host],
    outdir,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // A browser's extension host adds the ending itself.
  return path.join(outdir, host === 'web' ? 'index' : 'index.js');
}
