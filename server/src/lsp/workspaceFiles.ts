import { FileNames } from '../workspace/fileNames.ts';
import { isWalked, mostFiles } from '../workspace/walk.ts';
import { uriKey } from './uris.ts';

/** Every file of the workspace's folders, once they have been walked through. */
export class WorkspaceFiles {
  readonly #files = new Set<string>();
  readonly #roots = new Map<string, FileNames>();
  readonly #changed: () => void;
  #folders: readonly string[] = [];
  /** Those folders in which there was anything: a host without files finds nothing, which says nothing. */
  #known: readonly string[] = [];
  #tooMany = false;

  /** `changed` is told when a file comes or goes, or is known of at last. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What a walk found. */
  replace(folders: readonly string[], uris: readonly string[]): void {
    const files = new Set(uris.map(uriKey));
    this.#folders = folders.map(uriKey);
    const tooMany = files.size > mostFiles;
    if (tooMany) files.clear();
    const known = this.#folders.filter((folder) =>
      some(files, (file) => pathUnder(folder, file) !== undefined),
    );
    const same =
      known.join('\n') === this.#known.join('\n') &&
      files.size === this.#files.size &&
      !some(files, (file) => !this.#files.has(file));
    this.#tooMany = tooMany;
    if (same) return;
    this.#forget();
    this.#known = known;
    for (const file of files) this.#files.add(file);
    this.#changed();
  }

  /** The folder around a file whose first file this would be. */
  unknownFolderOf(uri: string): string | undefined {
    const folder = this.#tooMany ? undefined : this.#folders.find((each) => isIn(each, uriKey(uri)));
    return folder === undefined || this.#known.includes(folder) ? undefined : folder;
  }

  add(uri: string): void {
    const file = uriKey(uri);
    if (this.#files.has(file) || !this.#known.some((folder) => isIn(folder, file))) return;
    if (this.#files.size === mostFiles) {
      this.#forget();
      this.#known = [];
      this.#tooMany = true;
    } else {
      this.#files.add(file);
      for (const [root, names] of this.#roots) {
        const path = pathUnder(root, file);
        if (path !== undefined) names.add(path);
      }
    }
    this.#changed();
  }

  /** Files that are gone, and folders with all that was in them. */
  delete(uris: readonly string[]): void {
    const gone = new Set(uris.map(uriKey));
    const folders = new Set([...gone].filter((each) => !this.#files.has(each)));
    const deleted = [...gone].filter((each) => this.#files.has(each));
    if (folders.size > 0) for (const file of this.#files) if (isUnder(file, folders)) deleted.push(file);
    for (const file of deleted) {
      this.#files.delete(file);
      for (const [root, names] of this.#roots) {
        const path = pathUnder(root, file);
        if (path !== undefined) names.delete(path);
      }
    }
    if (deleted.length > 0) this.#changed();
  }

  /** Whether there is a file or folder at a path from a root (its key); undefined where that is not known. */
  exists(root: string, path: string): boolean | undefined {
    const found = this.#namesIn(root).exists(path);
    return found !== false || this.#covers(`${root}/${path}`) ? found : undefined;
  }

  /** Whether a file under a root (its key) goes by a name; undefined where that is not known. */
  named(root: string, name: string): boolean | undefined {
    return this.#namesIn(root).named(name) || (this.#covers(root) ? false : undefined);
  }

  #covers(place: string): boolean {
    return this.#known.some((folder) => folder === place || pathUnder(folder, place) !== undefined);
  }

  #namesIn(root: string): FileNames {
    const known = this.#roots.get(root);
    if (known) return known;
    const names = new FileNames();
    for (const file of this.#files) {
      const path = pathUnder(root, file);
      if (path !== undefined) names.add(path);
    }
    this.#roots.set(root, names);
    return names;
  }

  #forget(): void {
    this.#files.clear();
    this.#roots.clear();
  }
}

/** Whether a file, or a folder around it, is among these; all of them as keys. */
export function isUnder(file: string, places: ReadonlySet<string>): boolean {
  for (let at = file; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (places.has(at)) return true;
  }
  return false;
}

/** The path of a file from a folder around it, both as keys. */
export function pathUnder(folder: string, file: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return file.startsWith(start) ? file.slice(start.length) : undefined;
}

/** Whether a walk through the folder comes to the file. */
function isIn(folder: string, file: string): boolean {
  const path = pathUnder(folder, file);
  return path !== undefined && isWalked(path);
}

function some<T>(values: Iterable<T>, is: (value: T) => boolean): boolean {
  for (const value of values) if (is(value)) return true;
  return false;
}
