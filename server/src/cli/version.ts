import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The package's version; a bundle lies in `dist/`, this source in `server/src/cli/`. */
export function version(): string {
  const here = import.meta.dirname;
  const root = path.basename(here) === 'dist' ? path.dirname(here) : path.join(here, '../../..');
  const { version: found } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return found;
}
