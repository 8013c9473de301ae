/** The workspace's host on Node.js: files of this machine. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TemplateFile } from '../template/read.ts';
import { stripBom } from '../text/bom.ts';
import type { Host } from '../workspace/host.ts';

export const nodeHost: Host = {
  async readFile(uri) {
    try {
      return stripBom(await readFile(fileOf(uri), 'utf8')).text;
    } catch {
      return undefined;
    }
  },
  async readDirectory(uri) {
    try {
      const entries = await readdir(fileOf(uri), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, directory: entry.isDirectory() }));
    } catch {
      return [];
    }
  },
};

/** The same for one run of a command, in which no folder is read twice. */
export function hostForOneRun(): Host {
  const folders = new Map<string, ReturnType<Host['readDirectory']>>();
  return {
    ...nodeHost,
    readDirectory(uri) {
      const known = folders.get(uri);
      if (known) return known;
      const entries = nodeHost.readDirectory(uri);
      folders.set(uri, entries);
      return entries;
    },
  };
}

export function fileOf(uri: string): string {
  return fileURLToPath(uri);
}

export function uriOf(file: string): string {
  return pathToFileURL(path.resolve(file)).href;
}

/** `templates/` of the package: a bundle lies in `dist/`, this source in `server/src/host/`. */
function builtInFolder(): string {
  const here = import.meta.dirname;
  return path.basename(here) === 'dist'
    ? path.join(here, '../templates')
    : path.join(here, '../../../templates');
}

/** The templates that come with the product, by name. */
export async function readBuiltInTemplates(folder = builtInFolder()): Promise<TemplateFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:md|ya?ml)$/.test(name)).sort();
  return Promise.all(
    names.map(async (fileName) => ({
      fileName,
      text: await readFile(path.join(folder, fileName), 'utf8'),
      source: 'built-in',
    })),
  );
}
