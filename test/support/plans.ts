import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEnvironment, type Environment } from '../../server/src/analyze.ts';
import { createTokenFinder } from '../../server/src/secrets/main.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { formatOf } from '../../server/src/syntax/format.ts';
import type { Format } from '../../server/src/syntax/read.ts';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface PlanFile {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
}

/** The documents of a folder of the repository. */
export function plansIn(folder: string): PlanFile[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => /\.(?:md|ya?ml)$/.test(name))
    .sort()
    .map((name) => ({
      name,
      format: formatOf(name),
      text: readFileSync(path.join(root, folder, name), 'utf8'),
    }));
}

/** The default environment with the built-in templates. */
export function builtInEnvironment(level = defaultSettings.level): Environment {
  const templates = plansIn('templates').map(({ name, text }) => ({
    fileName: name,
    text,
    source: 'built-in',
  }));
  return createEnvironment({ ...defaultSettings, level }, templates, { findTokens: createTokenFinder() });
}
