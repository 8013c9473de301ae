// Bundles what ships into dist/. Options: --dev (source maps, not minified), --watch, --tight (as small as it ships).
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';
import { minify } from 'terser';
import { inAscii } from './lean/ascii.mjs';
import { lean } from './lean/plugin.mjs';

const root = path.dirname(import.meta.dirname);
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const tight = process.argv.includes('--tight');

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
  // The Node.js of the oldest VS Code that package.json admits.
  target: 'node20',
};

/**
 * The library of the protocol is four fifths of the extension, and not needed to activate it. VS Code wants CommonJS, which
 * esbuild does not split: this leaves the import to a file of its own.
 * @type {import('esbuild').Plugin}
 */
const withoutLibrary = {
  name: 'without-library',
  setup({ onResolve }) {
    onResolve({ filter: /\/nodeLibrary\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './serverLibrary.js', external: true } : undefined,
    );
  },
};

/**
 * What VS Code loads. It answers who asks for `vscode`, if by `require`.
 * @type {import('esbuild').BuildOptions}
 */
const inEditor = { ...node, format: 'cjs', external: ['vscode'], supported: { 'dynamic-import': false } };

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
  'extension.js': { ...inEditor, from: 'client/src/node.ts', plugins: [withoutLibrary] },
  'serverLibrary.js': { ...inEditor, from: 'client/src/server/nodeLibrary.ts' },
  'web/extension.js': { ...browser, format: 'cjs', from: 'client/src/browser.ts', external: ['vscode'] },
  'web/server.js': {
    ...browser,
    from: 'server/src/browser.ts',
    // A worker has no document: libraries with a build of their own for it must be taken at their word.
    conditions: ['worker'],
    plugins: [withoutFiles, lean],
    define: { ...browser.define, BUILT_IN_TEMPLATES: JSON.stringify(builtInTemplates) },
  },
  'preview.js': { ...browser, from: 'client/src/preview/webview/main.ts', loader: { '.svg': 'text' } },
};

/**
 * The server and the command line share the engine, and load rendering and the rules for tokens when they need them: modules
 * that import each other. VS Code wants its own as CommonJS.
 * @type {import('esbuild').BuildOptions}
 */
const modules = {
  ...node,
  format: 'esm',
  splitting: true,
  entryPoints: {
    server: 'server/src/node.ts',
    cli: 'server/src/cli/main.ts',
    render: 'server/src/render/main.ts',
    secrets: 'server/src/secrets/main.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'shared-[hash]',
  plugins: [withoutFiles, lean],
  // Libraries that are CommonJS ask for the modules of Node.js by `require`.
  banner: { js: `import{createRequire}from"node:module";const require=createRequire(import.meta.url);` },
};

/**
 * V8 keeps what it compiled for the next start where the runtime can (Node.js 22.1). It compiles an expression once: it
 * would interpret it the first time and compile it the second, and a first plan has hundreds of them.
 */
const runtime = `require('node:v8').setFlagsFromString('--no-regexp-tier-up');
require('node:module').enableCompileCache?.();
`;

/**
 * What is started.
 * @type {Record<string, string>}
 */
const launchers = {
  'server.js': `${runtime}import('./server.mjs');\n`,
  'cli.js': `#!/usr/bin/env node\n${runtime}import('./cli.mjs');\n`,
};

/** @param {import('esbuild').BuildOptions} output @returns {import('esbuild').BuildOptions} */
function options(output) {
  return {
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    logLevel: watch ? 'info' : 'warning',
    tsconfigRaw: { compilerOptions: { target: 'ES2023', verbatimModuleSyntax: true } },
    // ESM first: `main` of some packages is UMD, whose requires esbuild cannot follow.
    mainFields: output.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    ...output,
  };
}

/**
 * What a slower look at the whole file takes off esbuild's output: four parts in a hundred, for most of a minute.
 * @param {string} text @param {boolean} module
 */
async function smaller(text, module) {
  const { code } = await minify(text, { module, ecma: 2020, compress: { passes: 2 } });
  if (code === undefined) throw new Error('terser returned nothing');
  return code;
}

const bundles = [
  modules,
  ...Object.entries(outputs).map(([name, { from, ...rest }]) => ({
    ...rest,
    entryPoints: [from],
    outfile: path.join('dist', name),
  })),
];

const dist = path.join(root, 'dist');
await mkdir(dist, { recursive: true });
for (const [name, text] of Object.entries(launchers)) await writeFile(path.join(dist, name), text);
await chmod(path.join(dist, 'cli.js'), 0o755);

if (watch) {
  for (const bundle of bundles) await (await context(options(bundle))).watch();
} else {
  const started = performance.now();
  const results = await Promise.all(bundles.map((bundle) => build(options(bundle)))).catch(() =>
    process.exit(1),
  );
  // Shared modules are called by what is in them: those of earlier builds would stay.
  const made = new Set(results.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {})));
  for (const name of await readdir(dist))
    if (/\.(?:mjs|js)(?:\.map)?$/.test(name) && !made.has(`dist/${name}`) && !(name in launchers))
      await rm(path.join(dist, name), { force: true });
  if (!dev) {
    for (const name of made) {
      const file = path.join(root, name);
      const text = await readFile(file, 'utf8');
      await writeFile(file, inAscii(tight ? await smaller(text, name.endsWith('.mjs')) : text));
    }
  }
  console.log(`build: dist/ in ${Math.round(performance.now() - started)} ms`);
}
