/** Which files of the workspace could be plans: nothing of packages or build output, nothing hidden but our own folder. */
import { ownFolderName } from '../workspace/folder.ts';
import type { Host } from '../workspace/host.ts';
import { joinUri, relativeTo } from '../workspace/uri.ts';

const skipped = new Set(['node_modules', 'dist', 'out']);
const documentEnding = /\.(?:md|markdown|ya?ml)$/i;

function isSearched(folder: string): boolean {
  return !skipped.has(folder) && (!folder.startsWith('.') || folder === ownFolderName);
}

function isDocument(name: string): boolean {
  return documentEnding.test(name) && !name.startsWith('.');
}

/** Whether a walk through the folders would find a file. */
export function isFound(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const path = relativeTo(folder, uri)?.split('/');
    const name = path?.pop();
    return path !== undefined && name !== undefined && isDocument(name) && path.every(isSearched);
  });
}

export async function* findDocuments(folders: readonly string[], files: Host): AsyncGenerator<string> {
  const waiting = [...folders].reverse();
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const inside: string[] = [];
    for (const { name, directory } of await files.readDirectory(folder)) {
      if (directory && isSearched(name)) inside.push(joinUri(folder, name));
      else if (!directory && isDocument(name)) yield joinUri(folder, name);
    }
    waiting.push(...inside.reverse());
  }
}
