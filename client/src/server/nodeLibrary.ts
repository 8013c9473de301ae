/** The server as a process of its own, and what it is spoken to with; `scripts/build.mjs` makes a file of its own of it. */
import * as client from 'vscode-languageclient/node';
import * as protocol from '../../../server/src/lsp/protocol.ts';
import type { ServerLibrary } from './serverLibrary.ts';

/** `module` is the server's file. */
export function nodeLibrary(module: string): ServerLibrary {
  const server = { module, transport: client.TransportKind.ipc };
  // What is only needed for a moment is collected sooner: with a hundred plans open the server takes a third less memory.
  const memory = '--max-semi-space-size=16';
  const run = { ...server, options: { execArgv: [memory] } };
  const debug = { ...server, options: { execArgv: [memory, '--nolazy', '--inspect=6019'] } };
  return {
    client,
    protocol,
    createClient: (options) =>
      new client.LanguageClient('deploymentPlan', 'Deployment Plan', { run, debug }, options),
  };
}
