// Bundles what ships into dist/. Options: --dev (source maps, not minified), --watch.
import { chmod, readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { lean } from './lean/plugin.mjs';

const root = path.dirname(import.meta.dirname);
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/**
 * Rendering costs more to load than everything the first diagnostics need, and the rules for tokens are many: the server
 * and the command line load each from a file of its own.
 * @type {import('esbuild').Plugin}
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /(^|\/)(?:render|secrets)\/main\.ts$/ }, ({ kind, path: wanted }) =>
      kind === 'dynamic-import'
        ? { path: `./${path.basename(path.dirname(wanted))}.js`, external: true }
        : undefined,
    );
  },
};

/**
 * One rule for tokens would read key files, given a file's name, which it never is. Without the means it cannot, and a
 * web worker can load it.
 * @type {import('esbuild').Plugin}
 */
const withoutFiles = {
  name: 'without-files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(?:fs|path)$/ }, ({ path: wanted, importer }) =>
      importer.includes('secretlint') ? { path: wanted, namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  platform: 'node',
  format: 'cjs',
  // The Node.js of the oldest VS Code that package.json admits.
  target: 'node20',
  // `import()` becomes `require()`: what is loaded late is a CommonJS bundle beside its caller.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
};

/** @type {import('esbuild').BuildOptions} */
const browser = { platform: 'browser', format: 'iife', target: 'es2022', define: { global: 'globalThis' } };

const templates = path.join(root, 'templates');
/** A web worker has no folder to read the built-in templates from. */
const builtInTemplates = await Promise.all(
  (await readdir(templates)).sort().map(async (fileName) => ({
    fileName,
    text: await readFile(path.join(templates, fileName), 'utf8'),
    source: 'built-in',
  })),
);

/** @type {Record<string, import('esbuild').BuildOptions & { from: string }>} */
const outputs = {
  'extension.js': { ...node, from: 'client/src/node.ts', external: ['vscode'] },
  'web/extension.js': { ...browser, format: 'cjs', from: 'client/src/browser.ts', external: ['vscode'] },
  'server.js': { ...node, from: 'server/src/node.ts', plugins: [apart, lean] },
  'web/server.js': {
    ...browser,
    from: 'server/src/browser.ts',
    // A worker has no document: libraries with a build of their own for it must be taken at their word.
    conditions: ['worker'],
    plugins: [withoutFiles, lean],
    define: { ...browser.define, BUILT_IN_TEMPLATES: JSON.stringify(builtInTemplates) },
  },
  'cli.js': {
    ...node,
    from: 'server/src/cli/main.ts',
    plugins: [apart, lean],
    banner: { js: '#!/usr/bin/env node' },
  },
  'render.js': { ...node, from: 'server/src/render/main.ts', plugins: [lean] },
  'secrets.js': { ...node, from: 'server/src/secrets/main.ts', plugins: [withoutFiles] },
  'preview.js': { ...browser, from: 'client/src/preview/webview/main.ts', loader: { '.svg': 'text' } },
};

/** @param {string} name @param {import('esbuild').BuildOptions & { from: string }} output */
function options(name, { from, ...rest }) {
  return {
    absWorkingDir: root,
    entryPoints: [from],
    outfile: path.join('dist', name),
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: /** @type {const} */ ('none'),
    logLevel: /** @type {const} */ ('warning'),
    tsconfigRaw: { compilerOptions: { target: 'ES2023', verbatimModuleSyntax: true } },
    // ESM first: `main` of some packages is UMD, whose requires esbuild cannot follow.
    mainFields: rest.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    ...rest,
  };
}

if (watch) {
  for (const [name, output] of Object.entries(outputs)) {
    await (await context({ ...options(name, output), logLevel: 'info' })).watch();
  }
} else {
  const started = performance.now();
  await Promise.all(Object.entries(outputs).map(([name, output]) => build(options(name, output)))).catch(() =>
    process.exit(1),
  );
  if (existsSync(path.join(root, 'dist/cli.js'))) await chmod(path.join(root, 'dist/cli.js'), 0o755);
  console.log(
    `build: ${Object.keys(outputs).length} files in dist/, ${Math.round(performance.now() - started)} ms`,
  );
}
