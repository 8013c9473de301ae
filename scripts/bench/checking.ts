/** The command line on folders full of files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { otherDocument, plan, writeAll } from './plans.ts';
import { median, type Row } from './statistics.ts';

const tries = 2;

type Command = readonly [string, ...string[]];

export async function checking({ root, peers, folder }: Bench): Promise<Row[]> {
  const own: Command = [process.execPath, path.join(root, 'dist/cli.js'), 'check', '.'];
  const rumdl = peers.command('@rumdl/cli-linux-x64/rumdl', 'check', '.');
  const uncached = rumdl && ([...rumdl, '--no-cache'] as const);
  const rows: Row[] = [];
  /** Ours beside each of the others, all in turns. */
  const compare = async (
    what: string,
    where: string,
    ours: Command,
    others: readonly (readonly [peer: string, command: Command | undefined, bar: number])[],
  ): Promise<void> => {
    const there = others.flatMap(([peer, command, bar]) => (command ? [{ peer, command, bar }] : []));
    const commands = [ours, ...there.map(({ command }) => command)];
    const [mine = NaN, ...theirs] = await inTurns(where, commands);
    if (there.length === 0) rows.push({ what, ours: mine, unit: 'ms' });
    for (const [index, { peer, bar }] of there.entries())
      rows.push({ what, ours: mine, unit: 'ms', peer, theirs: theirs[index] ?? NaN, bar });
  };

  const plans = path.join(folder, 'plans');
  await writeAll(plans, 1000, (n) => [`plan-${n}.md`, plan(n, 7000)]);
  const markdownlint = peers.command('markdownlint-cli2/markdownlint-cli2-bin.mjs', '**/*.md');
  const remark = peers.command(
    'remark-cli/cli.js',
    '.',
    '--frail',
    '--no-stdout',
    '--use',
    path.join(peers.folder, 'node_modules/remark-preset-lint-recommended/index.js'),
  );
  await compare('1,000 plans, 7 MB', plans, own, [
    ['rumdl', uncached, 1],
    ['markdownlint-cli2', markdownlint, 0.1],
    ['remark-cli', remark, 0.1],
  ]);

  const mixed = path.join(folder, 'mixed');
  await writeAll(mixed, 2000, (n) =>
    n % 40 === 0 ? [`plan-${n}.md`, plan(n, 7000)] : [`page-${n}.md`, otherDocument(n)],
  );
  await compare('2,000 files, 50 of them plans', mixed, own, [['rumdl', uncached, 0.5]]);
  const cached: Command = [...own, '--cache'];
  await compare('the same again, unchanged, with a cache', mixed, cached, [
    ['rumdl, with its cache', rumdl, 1],
  ]);

  for (const count of [1, 10, 100, 1000, 5000]) {
    const where = path.join(folder, `files-${count}`);
    await writeAll(where, count, (n) => [`plan-${n}.md`, plan(n, 3000)]);
    const [ours = NaN] = await inTurns(where, [own], 1);
    rows.push({ what: `growth: ${count} ${count === 1 ? 'plan' : 'plans'} of 3 KB`, ours, unit: 'ms' });
  }
  for (const kilobytes of [1, 10, 100, 1000, 9900]) {
    // Alone, for a plan is judged among those around it.
    const where = path.join(folder, `size-${kilobytes}`);
    await writeAll(where, 1, (n) => ['plan.md', plan(n, kilobytes * 1000)]);
    const [ours = NaN] = await inTurns(where, [own], 1);
    rows.push({ what: `growth: one plan of ${kilobytes} KB`, ours, unit: 'ms' });
  }
  return rows;
}

/** Medians of what commands take, run in turns; the first turn only warms up: the disk, and caches. */
export async function inTurns(cwd: string, commands: readonly Command[], turns = tries): Promise<number[]> {
  const times = commands.map((): number[] => []);
  for (let n = 0; n <= turns; n++) {
    for (const [which, [program, ...args]] of commands.entries()) {
      const started = performance.now();
      const child = spawn(program, args, { cwd, stdio: 'ignore' });
      const [status] = (await once(child, 'exit')) as [number | null];
      // Findings are no failure; 2 is, for all of them.
      if (status === null || status > 1) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
      if (n > 0) times[which]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}
