/** Text that is made to take long: twice as much of it may take twice as long, and a little. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { inTurns } from './checking.ts';
import type { Row } from './statistics.ts';

const head = '# Deployment plan\n\n**Status:** Draft\n\n## Steps\n\n';

/** By what they are, and so much of it that it takes a while. */
const texts: Readonly<Record<string, readonly [count: number, make: (count: number) => string]>> = {
  'quotes within quotes': [5_000, (count) => '>'.repeat(count)],
  'lists within lists': [
    200,
    (count) => Array.from({ length: count }, (_, n) => `${'  '.repeat(n)}- x\n`).join(''),
  ],
  'opening brackets': [50_000, (count) => '['.repeat(count)],
  'marks of emphasis': [20_000, (count) => 'a**b'.repeat(count)],
  'backticks of many lengths': [
    10_000,
    (count) => Array.from({ length: count }, (_, n) => '`'.repeat(1 + (n % 40))).join(' '),
  ],
  'pipes in a table': [20_000, (count) => `| a |\n|---|\n|${' x |'.repeat(count)}\n`],
  'blanks that never close': [50_000, (count) => '{{'.repeat(count)],
  'a single line': [2_500_000, (count) => 'word '.repeat(count / 5)],
  'YAML within YAML': [200, (count) => `---\na: ${'['.repeat(count)}${']'.repeat(count)}\n---\n`],
};

export async function hostile({ root, folder }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, [count, make]] of Object.entries(texts)) {
    const commands = [];
    for (const times of [1, 2]) {
      const file = path.join(folder, `${times}.md`);
      const text = make(count * times);
      await writeFile(file, text.startsWith('---') ? text + head : head + text);
      commands.push([process.execPath, path.join(root, 'dist/cli.js'), 'check', file] as const);
    }
    const [once = NaN, twice = NaN] = await inTurns(folder, commands, 3);
    rows.push({
      what: `hostile: ${what}`,
      ours: twice,
      unit: 'ms',
      peer: 'half as much of it',
      theirs: once,
      bar: 2.5,
    });
  }
  return rows;
}
