import type { ExtensionContext } from 'vscode';
import { activatePlans } from './activate.ts';
import type { PlansApi } from './activate.ts';

/** Desktop entry: the server is a process of its own. */
export function activate(context: ExtensionContext): PlansApi {
  return activatePlans(context, async () => {
    const { nodeLibrary } = await import('./server/nodeLibrary.ts');
    return nodeLibrary(context.asAbsolutePath('dist/server.js'));
  });
}
