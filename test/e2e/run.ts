// Runs the suite in a real VS Code: the downloaded desktop one where it can be had and shown, else the server one
// behind a headless browser. DEPLOYMENT_PLAN_E2E=desktop|server decides beforehand.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SilentReporter, TestRunFailedError, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';

const root = path.resolve(import.meta.dirname, '../..');
const launcher = path.join(root, 'scripts/vscode/launcher.mjs');

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
};

function canShowWindows(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function findVSCode(): Promise<string> {
  const wanted = process.env['DEPLOYMENT_PLAN_E2E'];
  if (wanted === 'server' || (!wanted && !canShowWindows())) {
    console.log('e2e: the server VS Code in a headless browser');
    return launcher;
  }
  try {
    const cachePath = path.join(root, '.cache/vscode-test');
    return await downloadAndUnzipVSCode({ cachePath, reporter: new SilentReporter(), timeout: 10_000 });
  } catch (error) {
    if (wanted === 'desktop') throw error;
    console.log(`e2e: no desktop VS Code (${(error as Error).message}); the server one in a headless browser instead`);
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
