import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../analyze.ts';
import { convert } from '../convert/convert.ts';
import { formatOf } from '../syntax/format.ts';
import type { Format } from '../syntax/read.ts';
import { squeeze } from '../text/words.ts';
import { analyzeFile } from './analysing.ts';
import { InputError, reasonOf } from './input.ts';
import type { Command } from './terminal.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';
import { openWorkspace } from './workspace.ts';

export const render: Command = {
  usage: `deployment-plan render FILE --to html|markdown|yaml

Writes a plan in another form: as one HTML file to read or print, a YAML plan as Markdown, or a Markdown plan as YAML.
Markdown names the YAML that it is made from; a finding tells when the two say different things.

  --to FORM      what to make of it: html, markdown or yaml
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
    const form = oneOf('to', values.to, ['html', 'markdown', 'yaml']);
    if (form === undefined) throw new UsageError('say what to make of it: --to html, markdown or yaml');
    const source = path.resolve(terminal.cwd, file);
    if (form === formatOf(file)) throw new UsageError(`${file} is written in ${form} already`);
    const environments = await openWorkspace(terminal, values.config);
    try {
      const analysis = await analyzeFile(source, environments, true);
      const out = values.out === undefined ? undefined : path.resolve(terminal.cwd, values.out);
      const text = form === 'html' ? await html(analysis) : converted(analysis, form, source, out);
      if (out === undefined) terminal.stdout(text);
      else await writeFile(out, text);
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

/** The renderer costs more to load than everything else here, so only those wait who asked for it. */
async function html(analysis: Analysis): Promise<string> {
  const { renderHtml } = await import('../render/main.ts');
  return renderHtml(analysis);
}

function converted({ plan, template }: Analysis, form: Format, source: string, out = source): string {
  const problem = plan.problems[0];
  if (problem)
    throw new InputError(`is damaged, and would lose what cannot be read: ${squeeze(problem.message)}`);
  const way = path.relative(path.dirname(out), source).split(path.sep).join('/');
  return convert(plan, form, { template: template?.template.name, generatedFrom: way });
}
