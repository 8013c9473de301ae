// A built VS Code server from the npm registry, for machines without a desktop or without VS Code's download site.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../npm.mjs';

const version = '4.139.1';
const cache = path.join(path.dirname(path.dirname(import.meta.dirname)), '.cache/vscode-server');
const inside = 'node_modules/code-server/lib/vscode';

/** @param {string[]} args @param {string} cwd */
async function install(args, cwd) {
  // Its install scripts compile what the server runs well without; they would need system headers.
  const common = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cwd];
  const { code, output } = await npm(['install', ...args, ...common], { cwd, quiet: true });
  if (code !== 0) throw new Error(`Installing the VS Code server failed (npm status ${code}):\n${output.trim()}`);
}

/** The folder of the server, installed at the first call. */
export async function vscodeServer() {
  const home = path.join(cache, version);
  const server = path.join(home, inside);
  if (existsSync(home)) return server;

  console.log(`Installing a VS Code server (code-server ${version}, about 600 MB, once) …`);
  await mkdir(cache, { recursive: true });
  const building = await mkdtemp(path.join(cache, 'installing-'));
  try {
    await writeFile(path.join(building, 'package.json'), '{ "private": true }\n');
    await install([`code-server@${version}`], building);
    for (const folder of [inside, `${inside}/extensions`]) {
      await install(['--omit=dev'], path.join(building, folder));
    }
    await rename(building, home).catch((error) => {
      // Another run was faster; its copy is as good.
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return server;
}
