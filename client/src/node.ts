import type { ExtensionContext } from 'vscode';
import { activatePlans } from './activate.ts';
import type { PlansApi } from './activate.ts';

/** Desktop entry: the server is a process of its own. */
export function activate(context: ExtensionContext): PlansApi {
  return activatePlans(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient(
      'deploymentPlan',
      'Deployment Plan',
      { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
      options,
    );
  });
}
