import { settingsFileName } from '../settings.ts';
import type { Host } from './host.ts';
import { joinUri, parentOf } from './uri.ts';

/** Where a folder's documents find their configuration and templates. */
export interface FolderContext {
  /** The nearest configuration. */
  readonly configUri: string | undefined;
  /** Nothing that the configuration names may lie outside. */
  readonly root: string;
  /** Folders of templates, nearest first. */
  readonly templateFolders: readonly string[];
}

export const ownFolderName = '.deployment-plan';

/** The folder of templates in a folder that has one. */
function templatesIn(folder: string): string {
  return joinUri(folder, `${ownFolderName}/templates`);
}

/**
 * Climbs from a folder to the one with `.git`, the workspace's root, or to the top. Without `.git` the root is the
 * nearest folder with a configuration or with templates, else the folder itself.
 */
export async function readFolderContext(folder: string, host: Host): Promise<FolderContext> {
  const withTemplates: string[] = [];
  let configured: string | undefined;
  let git: string | undefined;
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const entries = await host.readDirectory(at);
    const has = (name: string): boolean => entries.some((entry) => entry.name === name);
    if (configured === undefined && has(settingsFileName)) configured = at;
    if (has(ownFolderName)) withTemplates.push(at);
    if (has('.git')) {
      git = at;
      break;
    }
  }
  const root = git ?? configured ?? withTemplates[0] ?? folder;
  const inRoot = withTemplates.filter(
    (at) => at === root || at.startsWith(root.endsWith('/') ? root : `${root}/`),
  );
  return {
    configUri: configured === undefined ? undefined : joinUri(configured, settingsFileName),
    root,
    templateFolders: inRoot.map(templatesIn),
  };
}
