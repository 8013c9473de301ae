/** What a team configures: `.deployment-plan.yaml`, and the editor's settings where the file says nothing. */
import type { Range } from './text/span.ts';
import type { VocabularySettings } from './plan/vocabulary/index.ts';
import type { RiskMatrix } from './plan/vocabulary/riskLevels.ts';

export type SettingsLevel = 'essential' | 'standard' | 'strict';
export type SeveritySetting = 'off' | 'hint' | 'info' | 'warning' | 'error';

export interface Settings {
  readonly level: SettingsLevel;
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  /** Globs of documents that are plans whatever they look like. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Globs to template names or paths (relative to the configuration file). */
  readonly templates: Readonly<Record<string, string>>;
  readonly vocabulary: VocabularySettings;
  /** Prefixes of ids to globs of the files that answer them. */
  readonly references: Readonly<Record<string, string>>;
  /** What a probability and an impact come to, where the team reckons otherwise than we do. */
  readonly riskMatrix: RiskMatrix;
}

export const defaultSettings: Settings = {
  level: 'standard',
  rules: {},
  include: [],
  exclude: [],
  templates: {},
  vocabulary: {},
  references: {},
  riskMatrix: {},
};

export const settingsFileName = '.deployment-plan.yaml';

/** What problems of a configuration file go by, where those of plans have the rule's name. */
export const configurationCode = 'configuration';

export interface SettingsProblem {
  readonly message: string;
  readonly range: Range;
}

export const levels: readonly SettingsLevel[] = ['essential', 'standard', 'strict'];
export const severities: readonly SeveritySetting[] = ['off', 'hint', 'info', 'warning', 'error'];
