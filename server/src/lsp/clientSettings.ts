import { defaultSettings, type Settings, type SettingsLevel, type SeveritySetting } from '../settings.ts';
import { globMatcher } from '../workspace/globs.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import { relativeTo } from '../workspace/uri.ts';

/** The section of the editor's settings that is ours. */
export const settingsSection = 'deploymentPlan';

/** What an editor may set. A configuration file above the document wins. */
export type ClientSettings = Pick<Settings, 'level' | 'rules' | 'include' | 'exclude'>;

const levels: readonly SettingsLevel[] = ['essential', 'standard', 'strict'];
const severities: readonly SeveritySetting[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Reads settings of unknown origin; what is not as it should be counts as not set. */
export function readClientSettings(value: unknown): ClientSettings {
  const { level, rules, include, exclude } = record(value);
  return {
    level: levels.find((known) => known === level) ?? defaultSettings.level,
    rules: Object.fromEntries(
      Object.entries(record(rules)).flatMap(([name, setting]) => {
        const severity = severities.find((known) => known === setting);
        return severity ? [[name, severity]] : [];
      }),
    ),
    include: strings(include),
    exclude: strings(exclude),
  };
}

/** The addresses of plans that a client knows from before the server started. */
export function knownPlans(initializationOptions: unknown): string[] {
  return strings(record(initializationOptions)['knownPlans']);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The editor's globs count from its workspace folders, and only where the configuration file says nothing of the document. */
export function withClientGlobs(
  found: DocumentEnvironment,
  uri: string,
  { include, exclude }: ClientSettings,
  folders: readonly string[],
): DocumentEnvironment {
  if (found.included || found.excluded || include.length + exclude.length === 0) return found;
  const paths = folders.flatMap((folder) => relativeTo(folder, uri) ?? []);
  const excluded = paths.some(globMatcher(exclude));
  return { ...found, excluded, included: !excluded && paths.some(globMatcher(include)) };
}
