/** The language server as a web worker: open documents and built-in templates; files that are not open are out of reach. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';
import type { TemplateFile } from './template/read.ts';

/** Put in by the build: a worker has no folder to read them from. */
declare const BUILT_IN_TEMPLATES: readonly TemplateFile[];
declare const self: DedicatedWorkerGlobalScope;

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  {
    files: { readFile: () => Promise.resolve(undefined), readDirectory: () => Promise.resolve([]) },
    builtInTemplates: () => Promise.resolve(BUILT_IN_TEMPLATES),
    tokenFinder: async () => (await import('./secrets/main.ts')).createTokenFinder(),
    renderer: async () => new (await import('./render/main.ts')).Renderer(),
    now: () => Date.now(),
  },
);
