import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { withoutExamples } from './examples.mjs';
import { joinedPatterns } from './joined.mjs';
import { coarsePatterns } from './patterns.mjs';

/**
 * Bundles the server's code without what only its tests and pages need, and with patterns that compile fast.
 * @type {import('esbuild').Plugin}
 */
export const lean = {
  name: 'lean',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].+\.ts$/ }, async ({ path }) => ({
      contents: leaner(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** @param {string} source */
export function leaner(source) {
  const isRule = source.includes('defineRule(');
  if (!isRule && !['p{L', 'p{N', 'String.raw`'].some((part) => source.includes(part))) return source;
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023, true);
  const left = isRule ? withoutExamples(file) : [];
  const edits = [...coarsePatterns(file), ...joinedPatterns(file)].filter(
    ({ start }) => !left.some((gap) => gap.start <= start && start < gap.end),
  );
  return [...left, ...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}
