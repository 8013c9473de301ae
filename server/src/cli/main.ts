/** The command line's entry: hands the process over to `run`. */
import { writeFile } from 'node:fs/promises';
import { hostForOneRun } from '../host/node.ts';
import { joinCrew } from './checking/crew.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

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
  live: process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb',
  now: () => Date.now(),
  files: hostForOneRun(),
  writeFile: (file, text) => writeFile(file, text),
  interruption,
};

/** Interrupted once, a command that has asked ends in good order; twice, it just ends. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

if (!joinCrew()) {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  run(process.argv.slice(2), terminal).then(
    (status) => (process.exitCode = status),
    (error: unknown) => {
      terminal.stderr(
        `deployment-plan: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );
}
