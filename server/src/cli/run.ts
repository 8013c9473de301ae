import type { Command, ExitStatus, Terminal } from './terminal.ts';
import { didYouMean, UsageError } from './usage.ts';
import { version } from './version.ts';

/** Each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  new: async () => (await import('./new.ts')).newPlan,
  render: async () => (await import('./render.ts')).render,
  inspect: async () => (await import('./inspect.ts')).inspect,
  progress: async () => (await import('./progress.ts')).progress,
  templates: async () => (await import('./templates.ts')).templates,
  rules: async () => (await import('./rules.ts')).rules,
  lsp: async () => (await import('./lsp.ts')).lsp,
};

const help = `deployment-plan COMMAND

Checks deployment plans, runbooks and cutover plans written in Markdown or YAML.

  check [PATH…|-]     check plans; folders are searched for them
  new TEMPLATE        write a new plan from a template
  render FILE         write a plan as HTML
  inspect FILE        show a plan as it is read, as JSON
  progress [PATH…]    count what is done, by section
  templates           list the templates
  rules               list the rules
  lsp --stdio         start the language server

deployment-plan COMMAND --help says more about a command; --version tells the version.
`;

/** Carries out a command line; wrong use is said in one line. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr(`deployment-plan: ${error.message}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (name === undefined) throw new UsageError('say what to do; deployment-plan --help lists the commands');
  if (name === '--version') {
    terminal.stdout(`${version()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout(help);
    return 0;
  }
  if (name.startsWith('-'))
    throw new UsageError(`unknown option ${name}${didYouMean(name, ['--help', '--version'])}`);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`unknown command ${name}${didYouMean(name, Object.keys(commands))}`);
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.stdout(command.usage);
    return 0;
  }
  return command.run(rest, terminal);
}
