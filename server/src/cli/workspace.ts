/** What every command that reads plans shares: the environments, and which documents are meant. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { findDocuments } from '../host/find.ts';
import type { Settings } from '../settings.ts';
import type { Environments } from '../workspace/environments.ts';
import { openEnvironments } from './environments.ts';
import { InputError, reasonOf } from './input.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

export async function openWorkspace(
  { cwd }: Terminal,
  config?: string,
  overrides: Partial<Settings> = {},
): Promise<Environments> {
  const configFile = config === undefined ? undefined : path.resolve(cwd, config);
  if (configFile !== undefined) {
    await readFile(configFile).catch((error: unknown) => {
      throw new UsageError(`the configuration ${config ?? ''} ${reasonOf(error)}`);
    });
  }
  return openEnvironments(configFile, overrides);
}

/** A document on the disk. */
export interface Input {
  readonly file: string;
  /** As people and CI services name it: from the working folder, with slashes. */
  readonly path: string;
  /** Named itself, not found in a folder. */
  readonly named: boolean;
}

/** The documents that paths mean, each once. What cannot be read is told to `fail`; the others count all the same. */
export async function findInputs(
  paths: readonly string[],
  { cwd }: Terminal,
  fail: (path: string, error: InputError) => void,
): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const wanted of paths) {
    const file = path.resolve(cwd, wanted);
    try {
      if (!(await stat(file)).isDirectory()) {
        inputs.set(file, { file, path: displayPath(file, cwd), named: true });
        continue;
      }
      for (const found of await findDocuments(file)) {
        if (!inputs.has(found))
          inputs.set(found, { file: found, path: displayPath(found, cwd), named: false });
      }
    } catch (error) {
      fail(wanted, error instanceof InputError ? error : new InputError(reasonOf(error)));
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
