/**
 * Run on its own, before anything of the engine is loaded: prints how often each stretch of the engine's code ran for a
 * document of so many characters, and for one of twice as many, as V8 counts it.
 */
import { Session } from 'node:inspector/promises';
import { plan as planText } from '../../scripts/bench/plans.ts';

/** How often a stretch of code ran for the document, and for one of twice its size. */
export interface Work {
  readonly code: string;
  readonly once: number;
  readonly twice: number;
}

const engine = new URL('../../server/src/', import.meta.url).href;
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { analyze } = await import('../../server/src/analyze.ts');
const { convert } = await import('../../server/src/convert/convert.ts');
const { builtInEnvironment } = await import('./plans.ts');

const environment = builtInEnvironment();

function document(text: string, format: 'markdown' | 'yaml'): Parameters<typeof analyze>[0] {
  return { text, format, fileName: '', forced: true, now: 0 };
}

function textOf(seed: number, size: number, format: string): string {
  const text = planText(seed, size);
  return format === 'markdown'
    ? text
    : convert(analyze(document(text, 'markdown'), environment).plan, 'yaml');
}

async function count(text: string, format: 'markdown' | 'yaml'): Promise<Map<string, number>> {
  await session.post('Profiler.takePreciseCoverage');
  analyze(document(text, format), environment);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return new Map(
    result
      .filter(({ url }) => url.startsWith(engine))
      .flatMap(({ url, functions }) =>
        functions.flatMap(({ functionName, ranges }) =>
          ranges.map(({ startOffset, endOffset, count: times }): [string, number] => [
            `${url.slice(engine.length)} ${functionName} ${String(startOffset)}-${String(endOffset)}`,
            times,
          ]),
        ),
      ),
  );
}

const [format, size] = [process.argv[2] === 'yaml' ? 'yaml' : 'markdown', Number(process.argv[3])] as const;
const texts = [0, 1, 2].map((seed) => textOf(seed, seed === 1 ? size : 2 * size, format));
const [warm = '', one = '', two = ''] = texts;
// What is remembered of any text is remembered before counting.
await count(warm, format);
const [once, twice] = [await count(one, format), await count(two, format)];
const work = [...twice].map(([code, times]): Work => ({ code, once: once.get(code) ?? 0, twice: times }));
process.stdout.write(JSON.stringify(work));
