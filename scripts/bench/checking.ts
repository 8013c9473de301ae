/** The command line on folders full of files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { otherDocument, plan, writeAll } from './plans.ts';
import { median, type Row } from './statistics.ts';

const tries = 5;

type Command = readonly [string, ...string[]];

export async function checking({ root, peers, folder }: Bench): Promise<Row[]> {
  const own: Command = [process.execPath, path.join(root, 'dist/cli.js'), 'check', '.'];
  const rumdl = peers.command('@rumdl/cli-linux-x64/rumdl', 'check', '.');
  const uncached = rumdl && ([...rumdl, '--no-cache'] as const);
  const rows: Row[] = [];
  const row = async (
    what: string,
    where: string,
    ours: Command,
    peer: string,
    theirs: Command | undefined,
    bar: number,
  ) => {
    const [mine = NaN, other] = await inTurns(where, theirs ? [ours, theirs] : [ours]);
    rows.push({ what, ours: mine, unit: 'ms', ...(other !== undefined && { peer, theirs: other, bar }) });
  };

  const plans = path.join(folder, 'plans');
  await writeAll(plans, 1000, (n) => [`plan-${n}.md`, plan(n, 7000)]);
  const all = '1,000 plans, 7 MB';
  await row(all, plans, own, 'rumdl', uncached, 1);
  await row(
    all,
    plans,
    own,
    'markdownlint-cli2',
    peers.command('markdownlint-cli2/markdownlint-cli2-bin.mjs', '**/*.md'),
    0.1,
  );
  const remark = peers.command(
    'remark-cli/cli.js',
    '.',
    '--frail',
    '--no-stdout',
    '--use',
    path.join(peers.folder, 'node_modules/remark-preset-lint-recommended/index.js'),
  );
  await row(all, plans, own, 'remark-cli', remark, 0.1);

  const mixed = path.join(folder, 'mixed');
  await writeAll(mixed, 2000, (n) =>
    n % 40 === 0 ? [`plan-${n}.md`, plan(n, 7000)] : [`page-${n}.md`, otherDocument(n)],
  );
  await row('2,000 files, 50 of them plans', mixed, own, 'rumdl', uncached, 0.5);
  await row(
    'the same again, unchanged, with a cache',
    mixed,
    [...own, '--cache'],
    'rumdl, with its cache',
    rumdl,
    1,
  );

  for (const count of [1, 10, 100, 1000, 5000]) {
    const where = path.join(folder, `files-${count}`);
    await writeAll(where, count, (n) => [`plan-${n}.md`, plan(n, 3000)]);
    const [ours = NaN] = await inTurns(where, [own], 3);
    rows.push({ what: `growth: ${count} ${count === 1 ? 'plan' : 'plans'} of 3 KB`, ours, unit: 'ms' });
  }
  for (const kilobytes of [1, 10, 100, 1000, 9900]) {
    const file = path.join(folder, `size-${kilobytes}.md`);
    await writeFile(file, plan(1, kilobytes * 1000));
    const [ours = NaN] = await inTurns(folder, [[...own.slice(0, -1), file] as unknown as Command], 3);
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
