import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activatePlans } from './activate.ts';
import type { PlansApi } from './activate.ts';
import { startWorker } from './server/worker.ts';

/** Browser entry: the server is a web worker. */
export function activate(context: ExtensionContext): PlansApi {
  return activatePlans(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    // A function, so that a restart gets a worker of its own.
    return new LanguageClient('deploymentPlan', 'Deployment Plan', () => startWorker(script), options);
  });
}
