import { extensions } from 'vscode';
import type { Uri } from 'vscode';

/** What is used of the built-in Git extension's API. */
interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  getRefs?(query: { pattern?: string; count?: number; sort?: string }): Promise<{ name?: string }[]>;
  readonly state: { readonly remotes: readonly { readonly fetchUrl?: string }[] };
}
interface Git {
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
}

/** The repository that holds a file, else the first one; none in a browser, without Git, or where it is switched off. */
async function repositoryOf(uri: Uri | undefined): Promise<Repository | undefined> {
  try {
    const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    const git = (await extension?.activate())?.getAPI(1);
    return (uri && git?.getRepository(uri)) ?? git?.repositories[0];
  } catch {
    // Its API throws while Git is switched off.
    return undefined;
  }
}

/** The name that commits carry. */
export async function gitUser(uri?: Uri): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  for (const read of ['getConfig', 'getGlobalConfig'] as const) {
    const name = await repository?.[read]('user.name').catch(() => '');
    if (name !== undefined && name.trim() !== '') return name.trim();
  }
  return undefined;
}

/** What the repository is called where it came from. */
export async function gitRepositoryName(uri?: Uri): Promise<string | undefined> {
  const url = (await repositoryOf(uri))?.state.remotes[0]?.fetchUrl;
  return url === undefined ? undefined : /([^/:]+?)(?:\.git)?\/?$/.exec(url)?.[1];
}

/** The latest tag. */
export async function gitTag(uri?: Uri): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  const refs = await repository
    ?.getRefs?.({ pattern: 'refs/tags', count: 1, sort: 'committerdate' })
    .catch(() => []);
  return refs?.[0]?.name;
}
