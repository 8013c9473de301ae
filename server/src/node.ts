/** The language server as a process: `--stdio`, `--node-ipc`, `--socket=PORT`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost, readBuiltInTemplates } from './host/node.ts';
import { createStdioConnection } from './host/stdio.ts';
import { startServer } from './lsp/server.ts';

const connection = process.argv.includes('--stdio')
  ? createStdioConnection()
  : createConnection(ProposedFeatures.all);

startServer(connection, {
  files: nodeHost,
  builtInTemplates: () => readBuiltInTemplates(),
  tokenFinder: async () => (await import('./secrets/main.ts')).createTokenFinder(),
  renderer: async () => new (await import('./render/main.ts')).Renderer(),
  now: () => Date.now(),
});
