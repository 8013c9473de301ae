#!/usr/bin/env node
// Takes the flags of the desktop VS Code that a test run needs, and runs the tests in the server one behind a headless
// browser. Exits with the tests' status.
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.ts';
import { startControl } from './control.ts';
import { pageAddress, startServer } from './server.ts';

const longestMinutes = 10;
/** What the suite prints begins with this; the rest of the window's console is VS Code's own and goes to the log. */
const mark = '│ ';

const words = process.argv.slice(2);
/** The values of `--name=value`. The desktop's other switches mean nothing here. */
const flags = (name: string): string[] =>
  words.filter((word) => word.startsWith(`--${name}=`)).map((word) => word.slice(name.length + 3));
const folder = words.find((word) => !word.startsWith('-')) ?? process.cwd();

const kind = flags('extensionDevelopmentKind')[0];
const logFile = path.resolve(import.meta.dirname, `../../out/vscode-${kind ?? 'node'}.log`);
mkdirSync(path.dirname(logFile), { recursive: true });
const log = createWriteStream(logFile);

function relay(type: string, args: unknown[]): void {
  const line = format(...args);
  if (line.startsWith(mark)) console.log(line.slice(mark.length));
  else log.write(`${type}: ${line}\n`);
}

async function run(): Promise<number> {
  const endings: (() => unknown)[] = [];
  try {
    const [profile] = flags('user-data-dir');
    const dataDir = profile ? path.join(profile, 'server') : await mkdtemp(path.join(os.tmpdir(), 'vscode-'));
    if (!profile) endings.push(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    const user = profile && path.join(profile, 'User');
    // The server keeps under data/ what the desktop keeps in its user-data-dir.
    if (user && existsSync(user)) await cp(user, path.join(dataDir, 'data/User'), { recursive: true });
    // The address is part of what a workspace's state is kept under: a second window of a profile takes the same port.
    const portFile = path.join(dataDir, 'port');
    const server = await startServer(dataDir, existsSync(portFile) ? await readFile(portFile, 'utf8') : '0');
    await writeFile(portFile, String(server.port));
    endings.unshift(server.stop);
    const browser = await launchBrowser();
    endings.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    // Shorter than the tests' own limit, so that a failure names what was waited for.
    page.setDefaultTimeout(10_000);
    const [locale] = flags('locale');
    // Without a language pack the window itself stays English; extensions are told this language.
    if (locale !== undefined)
      await page.addInitScript(
        `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: '${locale}' })`,
      );
    const control = await startControl(page);

    // A file, since an extension host in the browser has no environment variables.
    await mkdir(path.join(folder, '.vscode'), { recursive: true });
    const { stop, ...access } = control;
    endings.unshift(stop);
    await writeFile(path.join(folder, '.vscode/window.json'), JSON.stringify(access));

    const { promise: ended, resolve, reject } = Promise.withResolvers<number>();
    await page.exposeFunction('codeAutomationLog', relay);
    await page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => {
      reject(new Error('The page crashed.'));
    });
    const timer = setTimeout(() => {
      reject(new Error(`The tests have not ended after ${longestMinutes} minutes.`));
    }, longestMinutes * 60_000);
    void server.closed.then(() => {
      reject(new Error('The VS Code server ended.'));
    });
    const address = pageAddress(server.port, {
      folder,
      extensions: flags('extensionDevelopmentPath'),
      tests: flags('extensionTestsPath')[0],
      kind,
    });
    await page.goto(address, { timeout: 60_000 });
    try {
      return await ended;
    } finally {
      clearTimeout(timer);
    }
  } finally {
    for (const end of endings) await end();
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const code = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
if (code !== 0) console.error(`VS Code's own log of this run: ${logFile}`);
process.exit(code);
