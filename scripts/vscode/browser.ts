// A headless Chromium: the one that an npm package carries, else one of the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { cached } from './cache.ts';

const packageFolder = path.resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium');

/** The package's Chromium, fonts and libraries, unpacked once. */
async function unpacked(): Promise<string> {
  const manifest = readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return cached('chromium', version, async (folder) => {
    const { inflate } = await import('@sparticuz/chromium');
    const temporary = process.env['TMPDIR'];
    try {
      // The package unpacks into the system's temporary folder, wherever that is.
      process.env['TMPDIR'] = folder;
      for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
        await inflate(path.join(packageFolder, 'bin', archive));
      }
    } finally {
      if (temporary === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = temporary;
    }
  });
}

/** What the packaged Chromium needs on a machine that lacks libraries or fonts. */
async function environment(home: string): Promise<NodeJS.ProcessEnv> {
  const env = { ...process.env };
  const libraries = spawnSync('ldd', [path.join(home, 'chromium')], { encoding: 'utf8' });
  if (libraries.status !== 0 || libraries.stdout.includes('not found')) {
    const own = path.join(home, 'al2023/lib');
    env['LD_LIBRARY_PATH'] = env['LD_LIBRARY_PATH'] ? `${own}:${env['LD_LIBRARY_PATH']}` : own;
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const config = path.join(home, 'fonts.conf');
    const folders = [path.join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`);
    await writeFile(
      config,
      `<fontconfig>${folders.join('')}<cachedir>${path.join(home, 'font-cache')}</cachedir></fontconfig>\n`,
    );
    env['FONTCONFIG_FILE'] = config;
  }
  return env;
}

const onMachine: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

async function executable(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  // The package carries this one build.
  if (process.platform === 'linux' && process.arch === 'x64') {
    const home = await unpacked();
    return { executablePath: path.join(home, 'chromium'), env: await environment(home) };
  }
  const executablePath = onMachine[process.platform]?.find((file) => existsSync(file));
  if (!executablePath) throw new Error('There is no Chromium for this platform: install Chrome or Chromium.');
  return { executablePath, env: process.env };
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await executable();
  return chromium.launch({
    executablePath,
    env: env,
    // Chromium's sandbox does not run as root, which is what continuous integration often is.
    chromiumSandbox: false,
    args: [
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
}
