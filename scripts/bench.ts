// Times a keystroke: npm run bench [-- FILE]
//
// From a change of one character sent to its diagnostics received, over standard input and output, beside a Markdown
// linter's server on the same text. FILE is a plan of your own; without it, the longest example.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { version } from '../server/src/cli/version.ts';
import { Client } from './bench/client.ts';
import { prepare } from './bench/edits.ts';
import { installPeer, peerVersion } from './bench/peer.ts';

const warmUp = 20;
const measured = 200;

const root = path.dirname(import.meta.dirname);
const server = path.join(root, 'dist/server.js');
if (!existsSync(server)) {
  console.error('bench: there is no dist/server.js; npm run build makes it');
  process.exit(2);
}
const given = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const source = given ?? path.join(root, 'examples/plans/payments-cutover.md');
const prepared = prepare(await readFile(source, 'utf8'));
const peer = await installPeer(path.join(root, '.cache/peers'));

const folder = await mkdtemp(path.join(os.tmpdir(), 'deployment-plan-bench-'));
const file = path.join(folder, 'bench.deployment-plan.md');
await writeFile(file, prepared.text);
const clients = [
  new Client(`deployment-plan ${version()}`, [process.execPath, server, '--stdio'], file),
  ...(peer === undefined ? [] : [new Client(`rumdl ${peerVersion}`, [peer, 'server'], file)]),
];
try {
  const times = new Map<Client, number[]>();
  console.log(
    `${path.basename(source)}: ${(Buffer.byteLength(prepared.text) / 1000).toFixed(1)} KB, Node.js ${process.version}`,
  );
  for (const client of clients) {
    const started = performance.now();
    const count = await client.open(prepared.text, folder);
    console.log(
      `${client.name}: ${count} diagnostics ${Math.round(performance.now() - started)} ms after its start`,
    );
    times.set(client, []);
  }
  for (let n = 0; n < warmUp + measured; n++) {
    const { change, text } = prepared.edit(n);
    // In turns, so that what else the machine does falls on both alike.
    for (const client of clients) {
      const time = await client.change(change, text);
      if (n >= warmUp) times.get(client)?.push(time);
      await pause(5);
    }
  }
  console.log(`\n${measured} changes of one character, after ${warmUp} to warm up:`);
  const medians = clients.map((client) => {
    const sorted = (times.get(client) ?? []).sort((a, b) => a - b);
    console.log(`  ${client.name.padEnd(24)} median ${at(sorted, 0.5)} ms   p95 ${at(sorted, 0.95)} ms`);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  });
  const [ours, theirs] = medians;
  if (ours !== undefined && theirs !== undefined)
    console.log(`  ratio of the medians     ${(ours / theirs).toFixed(2)}`);
  for (const client of clients) await client.close();
} finally {
  for (const client of clients) client.kill();
  await rm(folder, { recursive: true, force: true });
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}
