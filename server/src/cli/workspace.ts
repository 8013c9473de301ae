/** What every command that reads plans shares: the environments, and which documents are meant. */
import { access, constants, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { uriOf } from '../host/node.ts';
import type { Settings } from '../settings.ts';
import type { Environments } from '../workspace/environments.ts';
import { nameOf, relativeTo } from '../workspace/uri.ts';
import { findFiles, isDocument } from '../workspace/walk.ts';
import { openEnvironments } from './environments.ts';
import { InputError, reasonOf } from './input.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export async function openWorkspace(
  { cwd, files }: Terminal,
  config?: string,
  overrides: Partial<Settings> = {},
): Promise<Environments> {
  const configFile = config === undefined ? undefined : path.resolve(cwd, config);
  if (configFile !== undefined) {
    await readFile(configFile).catch((error: unknown) => {
      throw new UsageError(`the configuration ${config ?? ''} ${reasonOf(error)}`);
    });
  }
  return openEnvironments(files, configFile, overrides);
}

/** A document on the disk. */
export interface Input {
  readonly file: string;
  readonly uri: string;
  /** As people and CI services name it: from the working folder, with slashes. */
  readonly path: string;
  /** Named itself, not found in a folder. */
  readonly named: boolean;
}

/** The documents that paths mean, each once. What cannot be read is told to `fail`; the others count all the same. */
export async function findInputs(
  paths: readonly string[],
  { cwd, files }: Terminal,
  fail: (path: string, error: InputError) => void,
): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const wanted of paths) {
    const file = path.resolve(cwd, wanted);
    const uri = uriOf(file);
    try {
      if (!(await stat(file)).isDirectory()) {
        inputs.set(file, { file, uri, path: displayPath(file, cwd), named: true });
        continue;
      }
      await access(file, constants.R_OK);
    } catch (error) {
      fail(wanted, new InputError(reasonOf(error)));
      continue;
    }
    for await (const uriFound of findFiles([uri], files)) {
      if (!isDocument(nameOf(uriFound))) continue;
      const found = path.join(file, relativeTo(uri, uriFound) ?? '');
      if (!inputs.has(found))
        inputs.set(found, { file: found, uri: uriFound, path: displayPath(found, cwd), named: false });
    }
  }
  return [...inputs.values()];
}

/** From the working folder, with slashes. */
export function displayPath(file: string, cwd: string): string {
  if (path.sep === '/' && file.startsWith(`${cwd}/`)) return file.slice(cwd.length + 1);
  const relative = path.relative(cwd, file);
  const shown = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  return shown.split(path.sep).join('/');
}
