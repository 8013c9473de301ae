// The settings of a VS Code that is started for one purpose and thrown away.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** No telemetry, no look-ups on the net, and nothing on the screen that is not asked for. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
};

/** Writes a user's settings where a VS Code with this user-data-dir reads them. */
export async function writeSettings(userDataDir: string, settings: object): Promise<void> {
  const user = path.join(userDataDir, 'User');
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify(settings));
}
