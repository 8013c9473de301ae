import { check } from './check.ts';
import { inspect } from './inspect.ts';
import { lsp } from './lsp.ts';
import { newPlan } from './new.ts';
import { progress } from './progress.ts';
import { render } from './render.ts';
import { rules } from './rules.ts';
import { templates } from './templates.ts';
import type { Command, ExitStatus, Terminal } from './terminal.ts';
import { didYouMean, UsageError } from './usage.ts';
import { version } from './version.ts';

const commands: Readonly<Record<string, Command>> = {
  check,
  new: newPlan,
  render,
  inspect,
  progress,
  templates,
  rules,
  lsp,
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
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`unknown command ${name}${didYouMean(name, Object.keys(commands))}`);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.stdout(command.usage);
    return 0;
  }
  return command.run(rest, terminal);
}
