/** What servers hold in memory, and how large they are on the disk. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { Client } from './client.ts';
import { prepare } from './edits.ts';
import { plan, yaml } from './plans.ts';
import type { Row } from './statistics.ts';

const open = 100;

export async function memory({ root, peers, folder }: Bench): Promise<Row[]> {
  if (process.platform !== 'linux') return [];
  const own = new Client('deployment-plan', [process.execPath, path.join(root, 'dist/server.js'), '--stdio']);
  const rows: Row[] = [];
  const row = (what: string, ours: number, peer?: string, theirs?: number): void =>
    void rows.push({
      what: `memory: ${what}`,
      ours,
      unit: 'MB',
      ...(peer !== undefined && theirs !== undefined && { peer, theirs, bar: 1 }),
    });
  try {
    await own.initialize(folder);
    const file = path.join(folder, 'memory.deployment-plan.md');
    const prepared = prepare(plan(0, 18_000));
    await writeFile(file, prepared.text);
    await own.open(file, prepared.text);
    row('one plan of 18 KB open', await residentOf(own));
    for (let n = 0; n < 200; n++) {
      const { change, text } = prepared.edit(n);
      await own.change(change, text);
    }
    row('after 200 changes', await residentOf(own));
    for (let n = 0; n < open; n++)
      await own.open(path.join(folder, `open-${n}.deployment-plan.md`), prepare(plan(n, 7000)).text);
    const ours = await residentOf(own);
    const others: [
      string,
      ReturnType<typeof peers.command>,
      (client: Client, n: number) => Promise<unknown>,
    ][] = [
      [
        'yaml-language-server',
        peers.command('yaml-language-server/bin/yaml-language-server', '--stdio'),
        (client, n) => client.open(path.join(folder, `open-${n}.yaml`), yaml(n, 7000), 'yaml'),
      ],
      [
        'actions-languageserver',
        peers.command('@actions/languageserver/bin/actions-languageserver', '--stdio'),
        (client, n) =>
          client.open(path.join(folder, `.github/workflows/open-${n}.yaml`), yaml(n, 7000), 'yaml'),
      ],
      [
        "VS Code's Markdown server",
        peers.command('vscode-markdown-languageserver/dist/node/workerMain.js', '--stdio'),
        (client, n) => client.openSilently(path.join(folder, `open-${n}.md`), plan(n, 7000)),
      ],
    ];
    row(`${open} plans of 7 KB open`, ours);
    for (const [name, command, openOne] of others) {
      if (!command) continue;
      const client = new Client(name, command);
      try {
        await client.initialize(folder);
        for (let n = 0; n < open; n++) await openOne(client, n);
        row(`${open} files of 7 KB open`, ours, name, await residentOf(client));
      } finally {
        client.kill();
      }
    }
  } finally {
    own.kill();
  }
  return rows;
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
