// A built VS Code server from the npm registry, for machines without a desktop or without VS Code's download site.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../npm.mjs';
import { cached } from './cache.ts';

const version = '4.139.1';
const inside = 'node_modules/code-server/lib/vscode';

async function install(args: string[], cwd: string): Promise<void> {
  // Its install scripts compile what the server runs well without; they would need system headers.
  const common = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cwd];
  const { code, output } = await npm(['install', ...args, ...common], { cwd, quiet: true });
  if (code !== 0)
    throw new Error(`Installing the VS Code server failed (npm status ${code}):\n${output.trim()}`);
}

/** The folder of the server, installed at the first call. */
export async function vscodeServer(): Promise<string> {
  const home = await cached('vscode-server', version, async (folder) => {
    console.log(`Installing a VS Code server (code-server ${version}, about 600 MB, once) …`);
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
    await install([`code-server@${version}`], folder);
    for (const part of [inside, `${inside}/extensions`])
      await install(['--omit=dev'], path.join(folder, part));
  });
  return path.join(home, inside);
}
