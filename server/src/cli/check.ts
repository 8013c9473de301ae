import { statSync } from 'node:fs';
import path from 'node:path';
import { levels } from '../settings.ts';
import { Cache, cacheName, cacheStrategies } from './checking/cache.ts';
import { Checker } from './checking/checker.ts';
import { ProgressLine } from './checking/progressLine.ts';
import { gitHubWriter } from './format/github.ts';
import { jsonWriter } from './format/json.ts';
import { textWriter } from './format/text.ts';
import type { InputError } from './input.ts';
import { Tally, type ReportWriter, type Summary } from './report.ts';
import type { Command, ExitStatus } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';
import { version } from './version.ts';
import { findInputs, openWorkspace } from './workspace.ts';

const formats = ['text', 'json', 'sarif', 'github'] as const;

const usage = `deployment-plan check [PATH…|-]

Checks plans. Folders are searched for plans (*.md, *.markdown, *.yaml, *.yml); a file that is named is checked
whatever it looks like. Without a path: the working folder. With -: standard input.

  --format FORMAT        ${formats.join(', ')} (text)
  --level LEVEL          ${levels.join(', ')}: wins over the configuration
  --fix                  put right what can be put right safely, in the files
  --max-warnings N       more warnings than N count as findings
  --config FILE          this configuration instead of the nearest .deployment-plan.yaml
  --now TIME             take this ISO time for the present
  --stdin-filename NAME  the name of standard input: its ending tells the format, its folder the configuration
  --cache                keep what is found, and check only what has changed since
  --cache-location PATH  the file to keep it in, or its folder (${cacheName})
  --cache-strategy HOW   how to tell whether a file has changed: ${cacheStrategies.join(', ')} (metadata)

What is wrong in a configuration is reported as an error of that file, once; the rest of it holds.

Status: 0 no error, 1 findings, 2 wrong use or an unreadable input, 130 interrupted.
`;

export const check: Command = {
  usage,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      level: { type: 'string' },
      fix: { type: 'boolean' },
      'max-warnings': { type: 'string' },
      config: { type: 'string' },
      now: { type: 'string' },
      'stdin-filename': { type: 'string' },
      cache: { type: 'boolean' },
      'cache-location': { type: 'string' },
      'cache-strategy': { type: 'string' },
    });
    const format = oneOf('format', values.format, formats) ?? 'text';
    const level = oneOf('level', values.level, levels);
    const strategy = oneOf('cache-strategy', values['cache-strategy'], cacheStrategies);
    const maxWarnings = readCount('max-warnings', values['max-warnings']);
    const now = readTime(values.now) ?? terminal.now();
    if (values.fix && positionals.includes('-'))
      throw new UsageError('--fix writes files; it cannot fix standard input');

    const overrides = { ...(level && { level }) };
    const environments = await openWorkspace(terminal, values.config, overrides);
    const signal = terminal.interruption();
    const progress = new ProgressLine(terminal.live ? terminal.stderr : undefined);
    const writer = await writerOf(format, terminal.colours);
    const tally = new Tally();
    let failed = false;
    const fail = (name: string, error: InputError): void => {
      failed = true;
      progress.clear();
      terminal.stderr(`deployment-plan: ${name} ${error.message}\n`);
    };
    const paths = positionals.length > 0 ? positionals.filter((each) => each !== '-') : ['.'];
    const inputs = await findInputs(paths, terminal, fail);
    const cached = values.cache === true || values['cache-location'] !== undefined;
    const checker = new Checker({
      environments,
      terminal,
      outlook: { configFile: values.config && path.resolve(terminal.cwd, values.config), overrides, now },
      fix: values.fix === true,
      cache: cached
        ? await Cache.open(cacheFile(values['cache-location'], terminal.cwd), strategy ?? 'metadata')
        : undefined,
      progress,
      signal,
      report(report) {
        tally.add(report);
        progress.clear();
        const text = writer.file(report);
        if (text !== '') terminal.stdout(text);
      },
      fail,
    });
    const name = values['stdin-filename'] ?? 'stdin.md';
    await checker.check(
      inputs,
      positionals.includes('-') ? { name, file: path.resolve(terminal.cwd, name) } : undefined,
    );
    progress.clear();
    if (signal.aborted) {
      terminal.stderr(
        `deployment-plan: interrupted; ${tally.summary.files} of ${inputs.length} files reported\n`,
      );
      return 130;
    }
    terminal.stdout(writer.end(tally.summary));
    return worst(failed, tally.summary, maxWarnings);
  },
};

async function writerOf(format: (typeof formats)[number], colours: boolean): Promise<ReportWriter> {
  switch (format) {
    case 'json':
      return jsonWriter();
    case 'sarif':
      return (await import('./format/sarif.ts')).sarifWriter(version());
    case 'github':
      return gitHubWriter();
    case 'text':
      return textWriter(colours);
  }
}

function worst(failed: boolean, summary: Summary, maxWarnings: number | undefined): ExitStatus {
  if (failed) return 2;
  if (summary.errors > 0) return 1;
  return maxWarnings !== undefined && summary.warnings > maxWarnings ? 1 : 0;
}

/** The cache's file: the named one, or the usual name in a named folder or in the working folder. */
function cacheFile(location: string | undefined, cwd: string): string {
  if (location === undefined) return path.join(cwd, cacheName);
  const file = path.resolve(cwd, location);
  const folder = /[/\\]$/.test(location) || statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  return folder ? path.join(file, cacheName) : file;
}

function readCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${option} takes a number, not ${JSON.stringify(value)}`);
  return Number(value);
}

/** An ISO date or time; without a zone it is meant in the local one. */
function readTime(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time))
    throw new UsageError(`--now takes an ISO time like 2026-03-01T20:00Z, not ${JSON.stringify(value)}`);
  return time;
}
