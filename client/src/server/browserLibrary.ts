/** The server as a web worker, and what it is spoken to with. */
import type { Uri } from 'vscode';
import * as client from 'vscode-languageclient/browser';
import * as protocol from '../../../server/src/lsp/protocol.ts';
import type { ServerLibrary } from './serverLibrary.ts';
import { startWorker } from './worker.ts';

/** `script` is the server's file. */
export function browserLibrary(script: Uri): ServerLibrary {
  // A function, so that a restart gets a worker of its own. It makes the transports itself: VS Code replaces the
  // class of workers by a function, so the library does not recognise one.
  let stopLast = (): void => undefined;
  const start = async (): Promise<client.MessageTransports> => {
    stopLast();
    const { port, stop } = await startWorker(script);
    stopLast = stop;
    return { reader: new client.BrowserMessageReader(port), writer: new client.BrowserMessageWriter(port) };
  };
  return {
    client,
    protocol,
    createClient: (options) => new client.LanguageClient('deploymentPlan', 'Deployment Plan', start, options),
  };
}
