import { rules as all } from '../rules/index.ts';
import type { Command } from './terminal.ts';
import { oneOf, outputFormats, readArguments, UsageError } from './usage.ts';

export const rules: Command = {
  usage: `deployment-plan rules

Lists the rules: the level at which each runs, its severity in a planned document, and what it reports.

  --format FORMAT  text, json (text)
`,
  run(args, terminal) {
    const { values, positionals } = readArguments(args, { format: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError('rules takes no path');
    const format = oneOf('format', values.format, outputFormats) ?? 'text';
    const listed = all.map(({ name, level, severity, nature, description }) => ({
      name,
      level,
      severity,
      nature,
      description,
    }));
    const wide = Math.max(0, ...listed.map(({ name }) => name.length));
    terminal.stdout(
      format === 'json'
        ? `${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`
        : listed
            .map(
              ({ name, level, severity, description }) =>
                `${name.padEnd(wide)}  ${level.padEnd(9)}  ${severity.padEnd(7)}  ${description}\n`,
            )
            .join(''),
    );
    return Promise.resolve(0);
  },
};
