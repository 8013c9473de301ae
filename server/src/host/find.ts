import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isDocument, isSearched } from '../workspace/walk.ts';

/** The documents in a folder that could be plans, by path; links to folders are not followed, for they may lead round. */
export async function findDocuments(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isSearched(entry.name)) found.push(...(await findDocuments(file)));
    } else if (isDocument(entry.name)) found.push(file);
  }
  return found;
}
