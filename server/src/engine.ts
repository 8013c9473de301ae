/** What configurations are read with and documents analysed against; large, so that not every run loads it. */
import { createEnvironment, type Environment } from './analyze.ts';
import type { TokenFinder } from './plan/facts/secrets/tokens.ts';
import { readSettings } from './readSettings.ts';
import { rules } from './rules/index.ts';
import type { Settings, SettingsProblem } from './settings.ts';
import type { TemplateFile } from './template/read.ts';

export interface Engine {
  /** What is wrong in a configuration is left out; the rest holds. */
  readonly readSettings: (text: string) => { settings: Partial<Settings>; problems: SettingsProblem[] };
  readonly createEnvironment: (settings: Settings, templates: readonly TemplateFile[]) => Environment;
}

export function createEngine(findTokens: TokenFinder | undefined): Engine {
  const names = rules.map(({ name }) => name);
  return {
    readSettings: (text) => readSettings(text, names),
    createEnvironment: (settings, templates) => createEnvironment(settings, templates, { findTokens }),
  };
}
