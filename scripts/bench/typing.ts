/** From one typed character to the published diagnostics, in a plan as people write it and in one fifty times as long. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { Client } from './client.ts';
import { prepare } from './edits.ts';
import { plan } from './plans.ts';
import { at, median, type Row } from './statistics.ts';

interface Typed {
  readonly opening: number;
  readonly changes: readonly number[];
}

export async function typing(bench: Bench): Promise<Row[]> {
  const small = await type(bench, 18_000, 20, 200);
  const large = await type(bench, 1_000_000, 3, 20);
  const rows: Row[] = [];
  const row = (what: string, ours: number, theirs: number | undefined, bar: number): void => {
    const peer = theirs === undefined ? {} : { peer: 'rumdl', theirs, bar };
    rows.push({ what, ours, unit: 'ms', ...peer });
  };
  const [mine, other] = small;
  const [mineLarge, otherLarge] = large;
  if (!mine || !mineLarge) return rows;
  row('18 KB: a keystroke, median', median(mine.changes), other && median(other.changes), 0.5);
  row('18 KB: a keystroke, 95 of 100', at(mine.changes, 0.95), other && at(other.changes, 0.95), 1);
  row('1 MB: a keystroke, median', median(mineLarge.changes), otherLarge && median(otherLarge.changes), 0.1);
  row('1 MB: opening it', mineLarge.opening, otherLarge?.opening, 1);
  rows.push({
    what: 'a keystroke in 1 MB, against one in 18 KB',
    ours: median(mineLarge.changes),
    unit: 'ms',
    peer: 'itself in 18 KB',
    theirs: median(mine.changes),
    bar: 4,
  });
  return rows;
}

async function type(
  { root, peers, folder }: Bench,
  bytes: number,
  warmUp: number,
  measured: number,
): Promise<Typed[]> {
  const prepared = prepare(plan(0, bytes));
  const file = path.join(folder, 'typing.deployment-plan.md');
  await writeFile(file, prepared.text);
  const rumdl = peers.command('@rumdl/cli-linux-x64/rumdl', 'server');
  const clients = [
    new Client('deployment-plan', [process.execPath, path.join(root, 'dist/server.js'), '--stdio']),
    ...(rumdl ? [new Client('rumdl', rumdl)] : []),
  ];
  try {
    const typed: { opening: number; changes: number[] }[] = [];
    for (const client of clients) {
      await client.initialize(folder);
      const started = performance.now();
      await client.open(file, prepared.text);
      typed.push({ opening: performance.now() - started, changes: [] });
    }
    for (let n = 0; n < warmUp + measured; n++) {
      const { change, text } = prepared.edit(n);
      // In turns, so that what else the machine does falls on both alike.
      for (const [which, client] of clients.entries()) {
        const time = await client.change(change, text);
        if (n >= warmUp) typed[which]?.changes.push(time);
      }
    }
    for (const client of clients) await client.close();
    return typed;
  } finally {
    for (const client of clients) client.kill();
  }
}
