/** What configurations are read with and documents analysed against; large, so that not every run loads it. */
import { createEnvironment } from './analyze.ts';
import type { TokenFinder } from './plan/facts/tokens.ts';
import { readSettings } from './readSettings.ts';
import { rules } from './rules/index.ts';
import type { Engine } from './workspace/environments.ts';

export function createEngine(findTokens: TokenFinder | undefined): Engine {
  const names = rules.map(({ name }) => name);
  return {
    readSettings: (text) => readSettings(text, names),
    createEnvironment: (settings, templates) => createEnvironment(settings, templates, { findTokens }),
  };
}
