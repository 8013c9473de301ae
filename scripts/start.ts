// Builds, then opens a VS Code with the extension on examples/ until Ctrl-C: the desktop one where there is one, else
// the server one in a browser page.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { quietSettings, writeSettings } from './vscode/settings.ts';
import { pageAddress, startServer } from './vscode/server.ts';

const root = path.dirname(import.meta.dirname);
const examples = path.join(root, 'examples');
const firstPlan = path.join(examples, 'plans/DP-014-loyalty-points.md');

function inDesktop(): boolean {
  const shows = (process.platform !== 'linux' || process.env['DISPLAY']) ?? process.env['WAYLAND_DISPLAY'];
  // On Windows `code` is a batch file, which only a shell starts.
  const shell = process.platform === 'win32';
  if (!shows || spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status !== 0) return false;
  const flags = [`--extensionDevelopmentPath=${root}`, '--new-window', '--wait', examples, firstPlan];
  console.log('Opening VS Code on examples/; this ends when its window closes.');
  const { status } = spawnSync('code', shell ? flags.map((flag) => `"${flag}"`) : flags, {
    stdio: 'inherit',
    shell,
  });
  return status === 0;
}

async function inBrowser(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'vscode-'));
  const asked = new AbortController();
  try {
    // The server keeps under data/ what the desktop keeps in its user-data-dir.
    await writeSettings(path.join(dataDir, 'data'), quietSettings);
    const { port, closed, stop } = await startServer(dataDir);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        asked.abort();
        void stop();
      });
    }
    const address = pageAddress(port, { folder: examples, extensions: [root], file: firstPlan });
    console.log(`\nVS Code with the extension on examples/: ${address}`);
    console.log('Open that address in a browser of this machine. Ctrl-C ends it.');
    await closed;
    if (!asked.signal.aborted) throw new Error('The VS Code server ended of itself.');
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (!inDesktop()) await inBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
