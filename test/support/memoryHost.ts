import type { Host } from '../../server/src/workspace/host.ts';

/** A workspace that lies in memory: files by URI. Counts how often each is read. */
export class MemoryHost implements Host {
  readonly files: Map<string, string>;
  readonly reads = new Map<string, number>();

  constructor(files: Record<string, string>) {
    this.files = new Map(Object.entries(files));
  }

  readFile(uri: string): Promise<string | undefined> {
    this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
    return Promise.resolve(this.files.get(uri));
  }

  readDirectory(uri: string): Promise<{ name: string; directory: boolean }[]> {
    const prefix = uri.endsWith('/') ? uri : `${uri}/`;
    const entries = new Map<string, boolean>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name = '', ...deeper] = file.slice(prefix.length).split('/');
      entries.set(decodeURIComponent(name), deeper.length > 0);
    }
    return Promise.resolve([...entries].map(([name, directory]) => ({ name, directory })));
  }
}
