import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command, ExitStatus } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

export const lsp: Command = {
  usage: `deployment-plan lsp --stdio

Starts the language server, for editors other than VS Code. It speaks over standard input and output.
`,
  async run(args) {
    const { values } = readArguments(args, { stdio: { type: 'boolean' } });
    if (!values.stdio) throw new UsageError('lsp takes --stdio, which is how it speaks');
    const server = serverFile();
    if (!existsSync(server)) throw new UsageError(`there is no ${server}; npm run build makes it`);
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return new Promise<ExitStatus>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code === 0 ? 0 : 1));
    });
  },
};

/** The built server: beside the built command line, or where a build of this source puts it. */
function serverFile(): string {
  const here = import.meta.dirname;
  return path.basename(here) === 'dist'
    ? path.join(here, 'server.js')
    : path.join(here, '../../../dist/server.js');
}
