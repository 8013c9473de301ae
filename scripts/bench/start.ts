/** From spawning a server to the first diagnostics of a document. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { bareServer } from './bareServer.ts';
import { Client } from './client.ts';
import { prepare } from './edits.ts';
import { plan, yaml } from './plans.ts';
import { median, type Row } from './statistics.ts';

const tries = 15;

/** A server, and what is waited for. */
interface Started {
  readonly command: readonly [string, ...string[]];
  readonly open: (client: Client) => Promise<unknown>;
}

export async function start(bench: Bench): Promise<Row[]> {
  const { root, folder } = bench;
  // With something to find: an empty list need not be published.
  const { text } = prepare(plan(0, 18_000));
  const open = await opening(folder, 'start.deployment-plan.md', text);
  const [ours = NaN, bare = NaN, theirs] = await fromSpawn(folder, [
    { command: [process.execPath, path.join(root, 'dist/server.js'), '--stdio'], open },
    { command: await bareServer(bench), open },
    ...(await yamlServer(bench)),
  ]);
  return startRows('start: spawning to first diagnostics, 18 KB', ours, bare, theirs);
}

/** Beside an empty server and, where it is there, yaml-language-server. */
export function startRows(what: string, ours: number, bare: number, theirs: number | undefined): Row[] {
  return [
    { what, ours, unit: 'ms', peer: 'an empty server', theirs: bare, bar: 1.3 },
    ...(theirs === undefined
      ? []
      : [{ what, ours, unit: 'ms', peer: 'yaml-language-server', theirs, bar: 0.25 }]),
  ];
}

/** Writes a file, and waits for the diagnostics of a document that it is opened as. */
export async function opening(folder: string, name: string, text: string): Promise<Started['open']> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return (client) => client.open(file, text, name.endsWith('.yaml') ? 'yaml' : 'markdown');
}

export async function yamlServer({ peers, folder }: Bench): Promise<Started[]> {
  const command = peers.command('yaml-language-server/bin/yaml-language-server', '--stdio');
  return command ? [{ command, open: await opening(folder, 'start.yaml', yaml(0, 18_000)) }] : [];
}

/** Medians of milliseconds from spawning to what `open` waits for, in turns. */
export async function fromSpawn(folder: string, servers: readonly Started[]): Promise<number[]> {
  const times = servers.map((): number[] => []);
  for (let n = 0; n < tries; n++) {
    for (const [which, { command, open }] of servers.entries()) {
      const client = new Client('start', command);
      try {
        await client.initialize(folder);
        await open(client);
        times[which]?.push(client.age);
      } finally {
        client.kill();
      }
    }
  }
  return times.map(median);
}
