import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { activatePlans } from './activate.ts';
import type { PlansApi } from './activate.ts';
import { startWorker } from './server/worker.ts';

/** Browser entry: the server is a web worker. */
export function activate(context: ExtensionContext): PlansApi {
  return activatePlans(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } =
      await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
    // A function, so that a restart gets a worker of its own. It makes the transports itself: VS Code replaces the
    // class of workers by a function, so the library does not recognise one.
    let stopLast = (): void => undefined;
    const start = async (): Promise<MessageTransports> => {
      stopLast();
      const { port, stop } = await startWorker(script);
      stopLast = stop;
      return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
    };
    return new LanguageClient('deploymentPlan', 'Deployment Plan', start, options);
  });
}
