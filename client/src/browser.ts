import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activatePlans } from './activate.ts';
import type { PlansApi } from './activate.ts';

/** Browser entry: the server is a web worker. */
export function activate(context: ExtensionContext): PlansApi {
  return activatePlans(context, async () => {
    const { browserLibrary } = await import('./server/browserLibrary.ts');
    return browserLibrary(Uri.joinPath(context.extensionUri, 'dist/web/server.js'));
  });
}
