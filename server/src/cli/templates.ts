import path from 'node:path';
import { uriOf } from '../host/node.ts';
import type { Command } from './terminal.ts';
import { oneOf, outputFormats, readArguments, UsageError } from './usage.ts';
import { openWorkspace } from './workspace.ts';

export const templates: Command = {
  usage: `deployment-plan templates

Lists the templates that new plans can be made from: the built-in ones and those of the workspace.

  --format FORMAT  text, json (text)
  --config FILE    this configuration instead of the nearest .deployment-plan.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      config: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('templates takes no path');
    const format = oneOf('format', values.format, outputFormats) ?? 'text';
    const environments = await openWorkspace(terminal, values.config);
    const { environment } = await environments.forDocument(uriOf(path.join(terminal.cwd, 'plan.md')));
    const listed = environment.templates.map(({ name, description, source, file, ask, plan }) => ({
      name,
      description,
      format: plan.format,
      source,
      file,
      ask,
    }));
    const wide = Math.max(0, ...listed.map(({ name }) => name.length));
    terminal.stdout(
      format === 'json'
        ? `${JSON.stringify({ version: 1, templates: listed }, null, 2)}\n`
        : listed
            .map(({ name, description, source }) => `${name.padEnd(wide)}  ${description || source}\n`)
            .join(''),
    );
    return 0;
  },
};
