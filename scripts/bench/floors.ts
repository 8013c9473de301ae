/**
 * What the least would take that reads Markdown as we do: a server, and a program, that parse and do nothing else. Where
 * they miss an aim, no server and no command line on that parser meets it.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { bareCommand, bareServer } from './bareServer.ts';
import { inTurns } from './checking.ts';
import { Client } from './client.ts';
import { plan, writeAll } from './plans.ts';
import { fromSpawn, opening, startRows, yamlServer } from './start.ts';
import type { Row } from './statistics.ts';

export async function floors(bench: Bench): Promise<Row[]> {
  const { peers, folder } = bench;
  const parsing = await bareServer(bench, { parse: true });
  const open = await opening(folder, 'floor.md', plan(0, 18_000));
  const [first = NaN, empty = NaN, yamlFirst] = await fromSpawn(folder, [
    { command: parsing, open },
    { command: await bareServer(bench), open },
    ...(await yamlServer(bench)),
  ]);
  const rows = startRows(
    'floor: a server that only parses: spawning to its answer, 18 KB',
    first,
    empty,
    yamlFirst,
  );

  const rumdl = peers.command('@rumdl/cli-linux-x64/rumdl', 'server');
  if (rumdl) {
    const large = await opening(folder, 'large.md', plan(0, 1_000_000));
    const times: number[] = [];
    for (const command of [parsing, rumdl]) {
      const client = new Client('floor', command);
      try {
        await client.initialize(folder);
        const started = performance.now();
        await large(client);
        times.push(performance.now() - started);
      } finally {
        client.kill();
      }
    }
    rows.push(beside('floor: that server: opening 1 MB', times));
  }

  const check = peers.command('@rumdl/cli-linux-x64/rumdl', 'check', '.', '--no-cache');
  if (check) {
    const plans = path.join(folder, 'plans');
    await writeAll(plans, 1000, (n) => [`plan-${n}.md`, plan(n, 7000)]);
    const times = await inTurns(plans, [await bareCommand(bench, availableParallelism()), check]);
    rows.push(beside('floor: a program that only parses: 1,000 plans, 7 MB', times));
  }
  // What the checklist of a workspace of two hundred plans is read from.
  const workspace = path.join(folder, 'workspace');
  await writeAll(workspace, 200, (n) => [`plan-${n}.md`, plan(n, 18_000)]);
  const [ours = NaN] = await inTurns(workspace, [await bareCommand(bench, 1)]);
  const what = 'floor: that program with one thread: 200 plans of 18 KB';
  rows.push({ what, ours, unit: 'ms', bar: 1000 });
  return rows;
}

function beside(what: string, [ours = NaN, theirs = NaN]: readonly number[]): Row {
  return { what, ours, unit: 'ms', peer: 'rumdl', theirs, bar: 1 };
}
