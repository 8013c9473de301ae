import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { analyzeFile } from './analysing.ts';
import { InputError, reasonOf } from './input.ts';
import type { Command } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';
import { openWorkspace } from './workspace.ts';

export const render: Command = {
  usage: `deployment-plan render FILE --to html

Writes a plan as one HTML file to read or print.

  --to html      what to make of it
  --out FILE     write to this file, over what it holds; without it, to standard output
  --config FILE  this configuration instead of the nearest .deployment-plan.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      to: { type: 'string' },
      out: { type: 'string' },
      config: { type: 'string' },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('render takes one file');
    if (oneOf('to', values.to, ['html']) === undefined)
      throw new UsageError('say what to make of it: --to html');
    const environments = await openWorkspace(terminal, values.config);
    try {
      const analysis = await analyzeFile(path.resolve(terminal.cwd, file), environments, true);
      // Costs more to load than everything else here, so only those wait who asked for it.
      const { renderHtml } = await import('../render/main.ts');
      const html = renderHtml(analysis);
      if (values.out === undefined) terminal.stdout(html);
      else await writeFile(path.resolve(terminal.cwd, values.out), html);
      return 0;
    } catch (error) {
      if (error instanceof InputError) terminal.stderr(`deployment-plan: ${file} ${error.message}\n`);
      else if (error instanceof Error && 'syscall' in error)
        throw new UsageError(`${values.out ?? file} ${reasonOf(error)}`);
      else throw error;
      return 2;
    }
  },
};
