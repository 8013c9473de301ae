import { ownFolderName } from '../workspace/folder.ts';
import type { Host } from '../workspace/host.ts';
import { joinUri } from '../workspace/uri.ts';

const skipped = new Set(['node_modules', 'dist', 'out']);
const documentEnding = /\.(?:md|markdown|ya?ml)$/i;

/** The files in folders that could be plans: nothing of packages or build output, nothing hidden but our own folder. */
export async function* findDocuments(folders: readonly string[], files: Host): AsyncGenerator<string> {
  const waiting = [...folders].reverse();
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const inside: string[] = [];
    for (const { name, directory } of await files.readDirectory(folder)) {
      const uri = joinUri(folder, name);
      if (directory && !skipped.has(name) && (!name.startsWith('.') || name === ownFolderName))
        inside.push(uri);
      else if (!directory && documentEnding.test(name) && !name.startsWith('.')) yield uri;
    }
    waiting.push(...inside.reverse());
  }
}
