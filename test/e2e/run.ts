// Runs the suite in a real VS Code: the downloaded desktop one where it can be had and shown, else the server one
// behind a headless browser. --desktop or --server decides beforehand; --grep TEXT runs the tests whose names hold it.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SilentReporter, TestRunFailedError, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';

const root = path.resolve(import.meta.dirname, '../..');
const launcher = path.join(root, 'scripts/vscode/launcher.ts');

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean' },
    server: { type: 'boolean' },
    grep: { type: 'string', default: '' },
  },
});

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'files.exclude': { '.vscode': true },
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
    if (options.desktop) throw error;
    console.log(
      `e2e: no desktop VS Code (${(error as Error).message}); the server one in a headless browser instead`,
    );
    return launcher;
  }
}

const vscodeExecutablePath = await findVSCode();
const extensionTestsPath = await bundleSuite();
const temporary = await mkdtemp(path.join(os.tmpdir(), 'e2e-'));
try {
  const workspace = path.join(temporary, 'workspace');
  await cp(path.join(root, 'test/fixtures/workspace'), workspace, { recursive: true });
  const user = path.join(temporary, 'data/User');
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify(settings));

  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    extensionTestsEnv: { E2E_GREP: options.grep },
    launchArgs: [
      workspace,
      `--user-data-dir=${path.join(temporary, 'data')}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ],
  });
} catch (error) {
  // The suite has said which tests failed.
  if (!(error instanceof TestRunFailedError)) console.error(error);
  process.exitCode = 1;
} finally {
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
}
