import { check } from './check.ts';
import type { Command, ExitStatus, Terminal } from './terminal.ts';
import { didYouMean, UsageError } from './usage.ts';
import { version } from './version.ts';

const commands: Readonly<Record<string, Command>> = { check };

function help(): string {
  return 'help';
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError('say what to do; deployment-plan --help lists the commands');
  if (name === '--version') {
    terminal.stdout(`${version()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`unknown command ${name}${didYouMean(name, Object.keys(commands))}`);
  if (rest.includes('--help')) {
    terminal.stdout(command.usage);
    return 0;
  }
  return command.run(rest, terminal);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const terminal: Terminal = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdin: readStdin,
  cwd: process.cwd(),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  now: () => Date.now(),
};

run(process.argv.slice(2), terminal).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    terminal.stderr(
      error instanceof UsageError
        ? `deployment-plan: ${error.message}\n`
        : `deployment-plan: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
