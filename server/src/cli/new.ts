import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { uriOf } from '../host/node.ts';
import { formatOf } from '../syntax/format.ts';
import { instantiate, instantiateAs } from '../template/instantiate.ts';
import { readTemplate } from '../template/read.ts';
import type { Template } from '../template/template.ts';
import { InputError, readInput, reasonOf } from './input.ts';
import type { Command, Terminal } from './terminal.ts';
import { didYouMean, readArguments, UsageError } from './usage.ts';
import { openWorkspace } from './workspace.ts';

export const newPlan: Command = {
  usage: `deployment-plan new TEMPLATE

Writes a new plan from a template, which is named or given as a path (deployment-plan templates lists the names).

  --out FILE        write to this file, which must not exist, in Markdown or YAML as its ending says; without it, to
                    standard output
  --set NAME=VALUE  fill a blank; may be given often
  --force           write over an existing file
  --config FILE     this configuration instead of the nearest .deployment-plan.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      set: { type: 'string', multiple: true },
      force: { type: 'boolean' },
      config: { type: 'string' },
    });
    const [wanted, ...more] = positionals;
    if (wanted === undefined || more.length > 0)
      throw new UsageError('new takes one template; see deployment-plan templates');
    const blanks = Object.fromEntries((values.set ?? []).map(readSetting));
    const template = await findTemplate(wanted, values.config, terminal);
    const { out } = values;
    if (out === undefined) {
      terminal.stdout(instantiate(template, blanks));
      return 0;
    }
    const file = path.resolve(terminal.cwd, out);
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, instantiateAs(formatOf(out), template, blanks), {
        flag: values.force ? 'w' : 'wx',
      });
    } catch (error) {
      throw new UsageError(`${out} ${reasonOf(error)}${isExisting(error) ? '; --force writes over it' : ''}`);
    }
    return 0;
  },
};

async function findTemplate(
  wanted: string,
  config: string | undefined,
  terminal: Terminal,
): Promise<Template> {
  const environments = await openWorkspace(terminal, config);
  const { environment } = await environments.forDocument(uriOf(path.join(terminal.cwd, 'plan.md')));
  const named = environment.templates.find(({ name, source }) => name === wanted || source === wanted);
  if (named) return named;
  if (!/[/\\]|\.(?:md|markdown|ya?ml)$/i.test(wanted)) {
    const names = environment.templates.map(({ name }) => name);
    throw new UsageError(`unknown template ${wanted}${didYouMean(wanted, names)}`);
  }
  try {
    const { text } = await readInput(path.resolve(terminal.cwd, wanted));
    return readTemplate({ fileName: path.basename(wanted), text, source: wanted }, environment.vocabulary);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(`the template ${wanted} ${error.message}`);
  }
}

function readSetting(setting: string): [string, string] {
  const at = setting.indexOf('=');
  if (at <= 0) throw new UsageError(`--set takes NAME=VALUE, not ${JSON.stringify(setting)}`);
  return [setting.slice(0, at), setting.slice(at + 1)];
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
