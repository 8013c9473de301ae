#!/usr/bin/env node
// Takes the flags of the desktop VS Code that a test run needs, and runs the tests in the server one behind a headless
// browser. Exits with the tests' status.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startControl } from './control.mjs';
import { pageAddress, startServer } from './server.mjs';

const longest = 10 * 60_000;

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true, default: [] },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
  // The desktop's other switches mean nothing here.
  strict: false,
  allowPositionals: true,
});

/** The page's console, from the extension host, as the tests wrote it. */
function relay(/** @type {string} */ type, /** @type {unknown[]} */ args) {
  const write = type === 'error' || type === 'warn' ? console.error : console.log;
  write(...args);
}

async function run() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'vscode-'));
  const stops = [() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 })];
  try {
    if (values['user-data-dir']) {
      // The server keeps under data/ what the desktop keeps in its user-data-dir.
      await mkdir(path.join(dataDir, 'data'), { recursive: true });
      await cp(path.join(String(values['user-data-dir']), 'User'), path.join(dataDir, 'data/User'), { recursive: true }).catch(() => {});
    }
    const server = await startServer({ dataDir });
    stops.unshift(server.stop);
    const browser = await launchBrowser();
    stops.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const control = await startControl(page);
    stops.unshift(control.stop);

    const folder = positionals.at(-1) ?? process.cwd();
    await mkdir(path.join(folder, '.vscode'), { recursive: true });
    await writeFile(
      path.join(folder, '.vscode/window.json'),
      JSON.stringify({ address: control.address, token: control.token }),
    );

    await page.exposeFunction('codeAutomationLog', relay);
    const ended = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.on('crash', () => reject(new Error('The page crashed.')));
      const timer = setTimeout(() => reject(new Error(`No result after ${longest / 60_000} minutes.`)), longest);
      timer.unref();
    });
    await page.goto(
      pageAddress(server.port, {
        folder,
        extensions: /** @type {string[]} */ (values.extensionDevelopmentPath),
        tests: /** @type {string} */ (values.extensionTestsPath),
        kind: /** @type {string | undefined} */ (values.extensionDevelopmentKind),
      }),
    );
    return Number(await ended);
  } finally {
    for (const stop of stops) await stop();
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
process.exit(
  await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }),
);
