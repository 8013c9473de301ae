import { isSearched } from './walk.ts';

/** The files under a root, by their paths from it and by name, while they come and go. */
export class FileNames {
  readonly #files = new Set<string>();
  /** The folders around them, with how many files each holds, however deep. */
  readonly #folders = new Map<string, number>();
  /** What the files answer to, with how many do; gathered when it is first asked for. */
  #names: Map<string, number> | undefined;

  constructor(files: Iterable<string> = []) {
    for (const file of files) this.add(file);
  }

  add(file: string): void {
    if (this.#files.has(file)) return;
    this.#files.add(file);
    for (const folder of foldersOf(file)) count(this.#folders, folder, 1);
    if (this.#names) for (const name of namesOf(file)) count(this.#names, name, 1);
  }

  delete(file: string): void {
    if (!this.#files.delete(file)) return;
    for (const folder of foldersOf(file)) count(this.#folders, folder, -1);
    if (this.#names) for (const name of namesOf(file)) count(this.#names, name, -1);
  }

  /** Whether there is a file or folder; undefined where nobody looked. */
  exists(wanted: string): boolean | undefined {
    const path = wanted.replace(/\/$/, '');
    if (path === '' || this.#files.has(path) || this.#folders.has(path)) return true;
    // What is taken for a file, and has something in it all the same, is a link to a folder.
    const unseen =
      !path.split('/').every(isSearched) || foldersOf(path).some((each) => this.#files.has(each));
    return unseen ? undefined : false;
  }

  /** Whether a file's name without its ending is, or starts with, this. */
  named(wanted: string): boolean {
    if (!this.#names) {
      this.#names = new Map();
      for (const file of this.#files) for (const name of namesOf(file)) count(this.#names, name, 1);
    }
    return this.#names.has((wanted.split('/').at(-1) ?? '').toLowerCase());
  }
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

function foldersOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}

/** `US-12-checkout.md` answers to `us-12-checkout`, `us-12` and `us`. */
function namesOf(file: string): Set<string> {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
  return new Set([stem, ...[...stem.matchAll(/[^\p{L}\p{N}]/gu)].map(({ index }) => stem.slice(0, index))]);
}
