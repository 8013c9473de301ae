// Measures everything in one run, with other linters and servers beside: npm run bench [-- --only typing,start]
//
// A whole run writes docs/performance.md; a part of it is only shown.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Group } from './bench/bench.ts';
import { checking } from './bench/checking.ts';
import { floors } from './bench/floors.ts';
import { hostile } from './bench/hostile.ts';
import { memory, sizes } from './bench/memory.ts';
import { installPeers } from './bench/peers.ts';
import { profile } from './bench/profile.ts';
import { start } from './bench/start.ts';
import { rowText, type Row } from './bench/statistics.ts';
import { typing } from './bench/typing.ts';

const groups: Readonly<Record<string, Group>> = {
  typing,
  start,
  checking,
  hostile,
  memory,
  sizes,
  floors,
  profile,
};

const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(groups);
const unknown = wanted.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0 || !existsSync(path.join(root, 'dist/server.js'))) {
  console.error(
    unknown.length > 0
      ? `bench: there is no ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`
      : 'bench: there is no dist/server.js; npm run build makes it',
  );
  process.exit(2);
}

const peers = await installPeers(path.join(root, '.cache/peers/bench'));
const rows: Row[] = [];
for (const name of wanted) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'deployment-plan-bench-'));
  try {
    for (const row of (await groups[name]?.({ peers, root, folder })) ?? []) {
      rows.push(row);
      console.log(rowText(row));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
if (values.only === undefined) {
  const page = path.join(root, 'docs/performance.md');
  const text = await readFile(page, 'utf8');
  const cpus = os.cpus();
  const names = [
    '@rumdl/cli-linux-x64',
    'markdownlint-cli2',
    'remark-cli',
    'yaml-language-server',
    '@actions/languageserver',
    'vscode-markdown-languageserver',
  ] as const;
  const machine = `Node.js ${process.version}, ${os.type()}, ${cpus.length} × ${cpus[0]?.model.trim() ?? ''}, ${Math.round(os.totalmem() / 2 ** 30)} GB. ${names.map((name) => `${name} ${peers.version(name)}`).join(', ')}.`;
  const table = [
    '| what | deployment-plan | beside | takes | ratio | aim |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(rowText),
  ];
  const measured = `<!-- measured -->\n\n${machine}\n\n${table.join('\n')}\n\n<!-- /measured -->`;
  await writeFile(
    page,
    text.replace(/<!-- measured -->[^]*<!-- \/measured -->/, () => measured),
  );
  console.log('written to docs/performance.md; npm run format aligns it');
}
