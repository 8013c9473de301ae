import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ownFolderName } from '../workspace/folder.ts';

const skipped = new Set(['node_modules', 'dist', 'out']);
const documentEnding = /\.(?:md|markdown|ya?ml)$/i;

/** Whether a folder found on the way may hold plans: no packages, no build output, nothing hidden but our own folder. */
function isSearched(name: string): boolean {
  return !skipped.has(name) && (!name.startsWith('.') || name === ownFolderName);
}

/** The documents in a folder that could be plans, by path; links to folders are not followed, for they may lead round. */
export async function findDocuments(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isSearched(entry.name)) found.push(...(await findDocuments(file)));
    } else if (documentEnding.test(entry.name) && !entry.name.startsWith('.')) found.push(file);
  }
  return found;
}
