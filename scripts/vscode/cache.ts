// Folders under .cache/ that are costly to make. One is there whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

const cache = path.resolve(import.meta.dirname, '../../.cache');

/** The folder `.cache/NAME/VERSION`, filled by `make` at the first call. */
export async function cached(
  name: string,
  version: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const home = path.join(cache, name, version);
  if (existsSync(home)) return home;
  await mkdir(path.dirname(home), { recursive: true });
  const making = await mkdtemp(path.join(cache, name, 'making-'));
  try {
    await make(making);
    await rename(making, home).catch((error: unknown) => {
      // Another run was faster; its copy is as good.
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return home;
}
