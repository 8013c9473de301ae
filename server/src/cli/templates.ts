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
    const listed = environment.templates.map(({ name, description, source, file, ask, format: written }) => ({
      name,
      description,
      format: written,
      source,
      file,
      ask,
    }));
    const width = (of: 'name' | 'source'): number => Math.max(0, ...listed.map((each) => each[of].length));
    const [names, sources] = [width('name'), width('source')];
    terminal.stdout(
      format === 'json'
        ? `${JSON.stringify({ version: 1, templates: listed }, null, 2)}\n`
        : listed
            .map(({ name, source, description }) =>
              `${name.padEnd(names)}  ${source.padEnd(sources)}  ${description}`.trimEnd().concat('\n'),
            )
            .join(''),
    );
    return 0;
  },
};
