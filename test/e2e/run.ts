// Runs the suites in a real VS Code: the downloaded desktop one where it can be had and shown, else the server one
// behind a headless browser. --desktop or --server decides beforehand; --grep TEXT runs the tests whose names hold it.
// --locale LANGUAGE has the window in that language, for pictures: the tests wait for English.
// --bench measures instead, in a workspace of two hundred plans.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SilentReporter, TestRunFailedError, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { plan, writeAll } from '../../scripts/bench/plans.ts';
import { quietSettings, writeSettings } from '../../scripts/vscode/settings.ts';
import { bundleSuite } from './bundle.ts';
import type { ExtensionHost } from './bundle.ts';

const root = path.resolve(import.meta.dirname, '../..');
const launcher = path.join(root, 'scripts/vscode/launcher.ts');

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean' },
    server: { type: 'boolean' },
    host: { type: 'string', multiple: true, default: ['node', 'web'] },
    grep: { type: 'string', default: '' },
    locale: { type: 'string' },
    bench: { type: 'boolean' },
  },
});

/** The tests' own: nothing of the machine, no news and no guesses. */
const settings = {
  ...quietSettings,
  'workbench.colorTheme': 'Default Light Modern',
  'files.simpleDialog.enable': true,
  'files.exclude': { '.vscode': true },
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
  // In a browser VS Code saves by itself otherwise.
  'files.autoSave': 'off',
};

const hostSettings: Record<ExtensionHost, object> = {
  node: {},
  // The desktop has a flag for this; in the server VS Code only the setting tells.
  web: { 'remote.extensionKind': { 'deployment-plan.deployment-plan': ['web'] } },
};

function canShowWindows(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function findVSCode(): Promise<string> {
  if (options.server || (!options.desktop && !canShowWindows())) {
    console.log('e2e: the server VS Code in a headless browser');
    return launcher;
  }
  try {
    const cachePath = path.join(root, '.cache/vscode-test');
    return await downloadAndUnzipVSCode({ cachePath, reporter: new SilentReporter(), timeout: 10_000 });
  } catch (error) {
    if (options.desktop ?? process.platform === 'win32') throw error;
    console.log(
      `e2e: no desktop VS Code (${(error as Error).message}); the server one in a headless browser instead`,
    );
    return launcher;
  }
}

async function runSuite(vscodeExecutablePath: string, host: ExtensionHost): Promise<void> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'e2e-'));
  try {
    const workspace = path.join(temporary, 'workspace');
    if (options.bench) await writeAll(workspace, 200, (n) => [`plan-${n}.md`, plan(n, 18_000)]);
    else await cp(path.join(root, 'test/fixtures/workspace'), workspace, { recursive: true });
    await writeSettings(path.join(temporary, 'data'), { ...settings, ...hostSettings[host] });

    const run = async (env: Record<string, string>): Promise<unknown> =>
      runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: await bundleSuite(options.bench ? 'bench' : host),
        extensionTestsEnv: env,
        launchArgs: [
          workspace,
          `--user-data-dir=${path.join(temporary, 'data')}`,
          `--extensions-dir=${path.join(temporary, 'extensions')}`,
          ...(options.locale === undefined ? [] : [`--locale=${options.locale}`]),
          ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        ],
      });
    await run({ E2E_GREP: options.grep }).finally(() => !options.bench && keepTotals(workspace, host));
    // The second window knows the workspace.
    if (options.bench) await run({ E2E_GREP: 'has the tree complete', E2E_AGAIN: 'yes' });
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where a run has broken off, there are no totals: it counts as one failure. */
async function keepTotals(workspace: string, host: ExtensionHost): Promise<void> {
  const totals = await readFile(path.join(workspace, '.vscode/results.json'), 'utf8').catch(
    () => '{ "passes": 0, "failures": 1 }',
  );
  const results = path.join(root, 'out/test-results');
  await mkdir(results, { recursive: true });
  await writeFile(path.join(results, `e2e-${host}.json`), totals);
}

const vscodeExecutablePath = await findVSCode();
for (const host of (options.bench ? ['node'] : options.host) as ExtensionHost[]) {
  console.log(`\ne2e: the extension host of ${host === 'node' ? 'the desktop' : 'a browser'}`);
  try {
    await runSuite(vscodeExecutablePath, host);
  } catch (error) {
    // The suite has said which tests failed.
    if (!(error instanceof TestRunFailedError)) console.error(error);
    process.exitCode = 1;
  }
}
