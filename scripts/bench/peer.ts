import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../npm.mjs';

/** A Markdown linter with a language server, written for speed: a bar to measure against. */
export const peerVersion = '0.2.77';

/** Installs the peer where it is missing; its program, or undefined on a machine that it is not made for. */
export async function installPeer(cache: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.join(cache, `rumdl-${peerVersion}`);
  const program = path.join(folder, 'node_modules/@rumdl/cli-linux-x64/rumdl');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', `@rumdl/cli-linux-x64@${peerVersion}`];
  const { code, output } = await npm(args, { cwd: folder, quiet: true });
  if (code !== 0) console.error(`bench: the peer cannot be installed; measuring alone\n${output}`);
  return existsSync(program) ? program : undefined;
}
