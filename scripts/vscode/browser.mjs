// A headless Chromium: the one that an npm package carries, else one of the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const cache = path.join(path.dirname(path.dirname(import.meta.dirname)), '.cache/chromium');
const packageFolder = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

/** Unpacks the package's Chromium, fonts and libraries once; they are a folder each. */
async function unpacked() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const home = path.join(cache, version);
  if (existsSync(home)) return home;

  const { inflate } = await import('@sparticuz/chromium');
  await mkdir(cache, { recursive: true });
  const building = await mkdtemp(path.join(cache, 'unpacking-'));
  const temporary = process.env.TMPDIR;
  try {
    // The package unpacks into the system's temporary folder, wherever that is.
    process.env.TMPDIR = building;
    for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await inflate(path.join(packageFolder, 'bin', archive));
    }
    await rename(building, home).catch((error) => {
      if (!existsSync(home)) throw error;
    });
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    await rm(building, { recursive: true, force: true });
  }
  return home;
}

/** What the packaged Chromium needs from a machine that lacks libraries or fonts. @param {string} home */
async function environment(home) {
  const env = { ...process.env };
  const libraries = spawnSync('ldd', [path.join(home, 'chromium')], { encoding: 'utf8' });
  if (libraries.status !== 0 || libraries.stdout.includes('not found')) {
    env.LD_LIBRARY_PATH = [path.join(home, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const config = path.join(home, 'fonts.conf');
    const folders = [path.join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
    await writeFile(config, `<fontconfig>${folders}<cachedir>${path.join(home, 'font-cache')}</cachedir></fontconfig>\n`);
    env.FONTCONFIG_FILE = config;
  }
  return env;
}

const onMachine = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

async function executable() {
  if (process.platform === 'linux' && os.arch() === 'x64') {
    const home = await unpacked();
    return { executablePath: path.join(home, 'chromium'), env: await environment(home) };
  }
  const executablePath = onMachine[process.platform]?.find((file) => existsSync(file));
  if (!executablePath) throw new Error('There is no Chromium for this platform: install Chrome or Chromium.');
  return { executablePath, env: process.env };
}

export async function launchBrowser() {
  return chromium.launch({
    ...(await executable()),
    headless: true,
    // Chromium's sandbox does not run as root, which is what continuous integration often is.
    chromiumSandbox: false,
    args: [
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
}
