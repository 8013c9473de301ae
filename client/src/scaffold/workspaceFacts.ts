import { Uri, workspace } from 'vscode';
import { gitRepositoryName, gitTag } from '../people/git.ts';
import { whoAmI } from '../people/me.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { mostNamed } from './defaults.ts';
import type { Known } from './defaults.ts';
import type { Home } from './destination.ts';

/** What the workspace says that a plan would say too. */
export async function workspaceFacts(home: Home | undefined, plans: PlanStore): Promise<Known> {
  const root = home?.folder.uri;
  const [manifest, remote, tag, user] = await Promise.all([
    readManifest(root),
    gitRepositoryName(root),
    gitTag(root),
    whoAmI(false),
  ]);
  const repository = remote ?? manifest.name ?? home?.folder.name;
  const version = manifest.version ?? tag;
  const near = plans.all().filter(({ uri }) => workspace.getWorkspaceFolder(Uri.parse(uri)) === home?.folder);
  const environment = mostNamed(near.map(({ environments = [] }) => environments));
  return {
    now: new Date(),
    ...(repository !== undefined && { repository }),
    ...(version !== undefined && { version }),
    ...(user !== undefined && { user }),
    ...(environment !== undefined && { environment }),
  };
}

/** Name and version out of package.json. */
async function readManifest(root: Uri | undefined): Promise<{ name?: string; version?: string }> {
  if (!root) return {};
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(root, 'package.json'));
    const { name, version } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return { ...(typeof name === 'string' && { name }), ...(typeof version === 'string' && { version }) };
  } catch {
    // Not there, or somebody is just writing it.
    return {};
  }
}
