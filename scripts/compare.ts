/** What a change adds to the findings and takes from them: this build beside that of another checkout, plan by plan. */
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const [other, ...more] = process.argv.slice(2);
if (other === undefined) throw new Error('Say where the other checkout is: npm run compare -- DIR [FILES]');

const plans = globSync(['examples/plans/*', 'templates/*', 'test/defects/**/plans/*.{md,yaml}']).concat(more);

/** Findings at the level that reports most, as `path:line rule message`. */
async function findingsOf(checkout: string): Promise<string[]> {
  const cli = path.resolve(checkout, 'dist/cli.js');
  const given = ['check', '--level', 'strict', '--format', 'json', '--now', '2031-02-03T08:00:00Z', ...plans];
  // Findings make it end with 1.
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...given], {
    maxBuffer: 2 ** 28,
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error)
      return { stdout: String(error.stdout) };
    throw error;
  });
  const { files } = JSON.parse(stdout) as Report;
  return files.flatMap(({ path: file, problems }) =>
    problems.map(
      ({ rule, message, range }) =>
        `${file}:${String(range.start.line + 1)} ${rule} ${message.slice(0, 120)}`,
    ),
  );
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly {
      readonly rule: string;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  }[];
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((finding) => !known.has(finding)).sort();
}

const [before, now] = await Promise.all([findingsOf(other), findingsOf('.')]);
const added = without(now, before);
const gone = without(before, now);
console.log(
  [
    ...added.map((finding) => `+ ${finding}`),
    ...gone.map((finding) => `- ${finding}`),
    `${String(added.length)} more and ${String(gone.length)} less in ${String(plans.length)} files`,
  ].join('\n'),
);
