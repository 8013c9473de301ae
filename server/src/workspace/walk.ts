/** Which files of the workspace could be plans: nothing of packages or build output, nothing hidden but our own folder. */
import { ownFolderName } from './folder.ts';
import type { Host } from './host.ts';
import { childOf, nameOf, relativeTo } from './uri.ts';

const skipped = new Set(['node_modules', 'dist', 'out']);
const documentEnding = /\.(?:md|markdown|ya?ml)$/i;

/** Whether a folder of this name may hold plans. */
export function isSearched(folder: string): boolean {
  return !skipped.has(folder) && (!folder.startsWith('.') || folder === ownFolderName);
}

/** Whether a file's name is that of a document that could be a plan. */
export function isDocument(name: string): boolean {
  return documentEnding.test(name) && !name.startsWith('.');
}

/** Whether a walk through the folders would find a document. */
export function isFound(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const path = relativeTo(folder, uri);
    return path !== undefined && isDocument(nameOf(path)) && isWalked(path);
  });
}

/** Whether a walk comes to what lies at a path from where it starts. */
export function isWalked(path: string): boolean {
  return path.split('/').slice(0, -1).every(isSearched);
}

/** A workspace with more files than this is not looked through: what it holds counts as unknown. */
export const mostFiles = 50_000;

/** Every file, by path; links to folders are not followed, for they may lead round. */
export async function* findFiles(folders: readonly string[], files: Host): AsyncGenerator<string> {
  const waiting = folders.map((uri) => ({ uri, directory: true })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { uri, directory } = next;
    if (!directory) {
      yield uri;
      continue;
    }
    const inside = [...(await files.readDirectory(uri))].sort((a, b) => (a.name > b.name ? -1 : 1));
    for (const { name, directory } of inside)
      if (!directory || isSearched(name)) waiting.push({ uri: childOf(uri, name), directory });
  }
}
