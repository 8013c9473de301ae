/** What servers hold in memory, and how large they are on the disk. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { Client } from './client.ts';
import { prepare } from './edits.ts';
import { plan, yaml } from './plans.ts';
import type { Row } from './statistics.ts';

const open = 100;
const changes = 200;

interface Server {
  readonly name: string;
  readonly command: readonly [string, ...string[]] | undefined;
  /** A file as this server knows it. */
  readonly file: (n: number, bytes: number) => { name: string; text: string; language?: string };
  /** It waits to be asked for what it finds. */
  readonly silent?: boolean;
}

/** Each server begins anew for each row, so that no row holds what another one left. */
export async function memory({ root, peers, folder }: Bench): Promise<Row[]> {
  if (process.platform !== 'linux') return [];
  const own: Server = {
    name: 'deployment-plan',
    // As the extension starts it.
    command: [process.execPath, '--max-semi-space-size=16', path.join(root, 'dist/server.js'), '--stdio'],
    // With something to find: of a plan that is as it should be nothing is published.
    file: (n, bytes) => ({ name: `open-${n}.deployment-plan.md`, text: prepare(plan(n, bytes)).text }),
  };
  const markdown: Server = {
    name: "VS Code's Markdown server",
    command: peers.command('vscode-markdown-languageserver/dist/node/workerMain.js', '--stdio'),
    file: (n, bytes) => ({ name: `open-${n}.md`, text: plan(n, bytes) }),
    silent: true,
  };
  const others: Server[] = [
    {
      name: 'yaml-language-server',
      command: peers.command('yaml-language-server/bin/yaml-language-server', '--stdio'),
      file: (n, bytes) => ({ name: `open-${n}.yaml`, text: yaml(n, bytes), language: 'yaml' }),
    },
    {
      name: 'actions-languageserver',
      command: peers.command('@actions/languageserver/bin/actions-languageserver', '--stdio'),
      file: (n, bytes) => ({
        name: `.github/workflows/open-${n}.yaml`,
        text: yaml(n, bytes),
        language: 'yaml',
      }),
    },
  ];
  const rows: Row[] = [];
  const compare = async (
    what: string,
    servers: readonly Server[],
    bar: number | undefined,
    work: (client: Client, server: Server) => Promise<void>,
  ): Promise<void> => {
    const ours = await residentAfter(own, folder, work);
    for (const server of servers) {
      const theirs = await residentAfter(server, folder, work);
      const beside = { peer: server.name, theirs, ...(bar !== undefined && { bar }) };
      rows.push({ what: `memory: ${what}`, ours, unit: 'MB', ...(!Number.isNaN(theirs) && beside) });
    }
  };
  await compare('before any file is open', [markdown], 1, () => Promise.resolve());
  await compare(`one file of 18 KB, after ${changes} changes`, [markdown], 1, async (client, server) => {
    const { name, text, language } = server.file(0, 18_000);
    const prepared = prepare(text);
    const file = path.join(folder, name);
    await writeFile(file, prepared.text);
    if (server.silent) await client.openSilently(file, prepared.text);
    else await client.open(file, prepared.text, language);
    for (let n = 0; n < changes; n++) {
      const { change, text: next } = prepared.edit(n);
      if (server.silent) await client.changeSilently(change, next);
      else await client.change(change, next);
    }
  });
  const openAll = async (client: Client, server: Server): Promise<void> => {
    for (let n = 0; n < open; n++) {
      const { name, text, language } = server.file(n, 7000);
      if (server.silent) await client.openSilently(path.join(folder, name), text);
      else await client.open(path.join(folder, name), text, language);
    }
  };
  await compare(`${open} files of 7 KB open`, others, 1, openAll);
  return rows;
}

/** Megabytes that a server holds after some work; not a number where it is not installed. */
async function residentAfter(
  server: Server,
  folder: string,
  work: (client: Client, server: Server) => Promise<void>,
): Promise<number> {
  if (!server.command) return NaN;
  const client = new Client(server.name, server.command);
  try {
    await client.initialize(folder);
    await work(client, server);
    return await residentOf(client);
  } finally {
    client.kill();
  }
}

/** Megabytes of memory that a server's process holds. */
async function residentOf({ processId }: Client): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? NaN) / 1024;
}

export async function sizes({ root }: Bench): Promise<Row[]> {
  const dist = path.join(root, 'dist');
  const packed = (await readdir(dist)).find((name) => name.endsWith('.vsix'));
  const rows: Row[] = [
    {
      what: 'size: dist/server.js, with what it loads at once',
      ours: (await weigh(dist, 'server.mjs')) / 1000,
      unit: 'KB',
      bar: 700,
    },
  ];
  if (packed !== undefined) {
    const ours = (await stat(path.join(dist, packed))).size / 1000;
    rows.push({ what: `size: dist/${packed}`, ours, unit: 'KB', bar: 1500 });
  }
  return rows;
}

/** Bytes of a module and of those that it imports, and they in turn; what it loads later does not count. */
async function weigh(folder: string, entry: string): Promise<number> {
  const names = new Set([entry]);
  let bytes = 0;
  // What is added while walking is walked too.
  for (const name of names) {
    const source = await readFile(path.join(folder, name), 'utf8');
    bytes += Buffer.byteLength(source);
    for (const [, other = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w-]+\.mjs)"/g))
      names.add(other);
  }
  return bytes;
}
