/** Where the engine's time goes: shares of a CPU profile by the part of the code that it is spent in. */
import { execFile } from 'node:child_process';
import { Session, type Profiler } from 'node:inspector/promises';
import { promisify } from 'node:util';
import { analyze, createEnvironment, type Environment } from '../../server/src/analyze.ts';
import { readBuiltInTemplates } from '../../server/src/host/node.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { prepare } from './edits.ts';
import { plan } from './plans.ts';
import type { Row } from './statistics.ts';

/** What is looked at, as a preparation that gives the work. Each has a process of its own, which has compiled nothing yet. */
const scenes: Readonly<Record<string, (environment: Environment) => () => void>> = {
  'the first plan of 18 KB': (environment) => () => void read(plan(0, 18_000), environment),
  'plans of 7 KB, one after the other': (environment) => () => {
    for (let n = 0; n < 300; n++) read(plan(n, 7000), environment);
  },
  'keystrokes in 18 KB': (environment) => typist(18_000, 1000, environment),
  'keystrokes in 1 MB': (environment) => typist(1_000_000, 150, environment),
};

/** By the first pattern that the address of a file matches. */
const parts: readonly (readonly [part: string, pattern: RegExp])[] = [
  ['the Markdown parser', /@lezer/],
  ['text, blocks and sections', /server\/src\/(?:syntax|text)\//],
  ['vocabulary and facts', /server\/src\/plan\/(?:vocabulary|facts)\//],
  ['the plan around them', /server\/src\/plan\//],
  ['rules', /server\/src\/rules\//],
  ['templates', /server\/src\/template\//],
];

export async function profile(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const scene of Object.keys(scenes)) {
    const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, scene]);
    for (const [part, share] of Object.entries(JSON.parse(stdout) as Record<string, number>))
      rows.push({ what: `profile: ${scene}: ${part}`, ours: share * 100, unit: '%' });
  }
  return rows;
}

function read(text: string, environment: Environment): ReturnType<typeof analyze> {
  return analyze({ text, format: 'markdown', fileName: 'plan.md', now: 0, forced: true }, environment);
}

function typist(bytes: number, keystrokes: number, environment: Environment): () => void {
  const prepared = prepare(plan(0, bytes));
  let analysis = read(prepared.text, environment);
  return () => {
    for (let n = 0; n < keystrokes; n++) {
      const { change, text } = prepared.edit(n);
      const start = new Lines(analysis.document.text).offsetAt(change);
      const changes = [{ start, end: start + change.removed, newText: change.text }];
      analysis = analyze({ ...analysis.document, text }, environment, analysis, changes);
    }
  };
}

/** Shares of the time, by part; what the runtime does for a file counts for the file. */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Record<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const partOf = (id: number | undefined): string => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { functionName = '', url = '' } = byId.get(at)?.callFrame ?? {};
      if (functionName === '(garbage collector)') return 'collecting garbage';
      if (url !== '' && !url.startsWith('node:'))
        return parts.find(([, pattern]) => pattern.test(url))?.[0] ?? 'other';
    }
    return 'other';
  };
  const times = new Map<string, number>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    if (byId.get(id)?.callFrame.functionName === '(idle)') continue;
    const time = timeDeltas[index] ?? 0;
    const part = partOf(id);
    total += time;
    times.set(part, (times.get(part) ?? 0) + time);
  }
  return Object.fromEntries(
    [...times].sort(([, a], [, b]) => b - a).map(([part, time]) => [part, time / total]),
  );
}

const [, script, wanted = ''] = process.argv;
const scene = script === import.meta.filename ? scenes[wanted] : undefined;
if (scene) {
  const work = scene(createEnvironment(defaultSettings, await readBuiltInTemplates()));
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile: taken } = await session.post('Profiler.stop');
  console.log(JSON.stringify(sharesOf(taken)));
}
