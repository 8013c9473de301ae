import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type * as Client from 'vscode-languageclient';
import type * as Protocol from '../../../server/src/lsp/protocol.ts';

/**
 * What a server is spoken to with: four fifths of the extension, and loaded when a server is first needed. It differs
 * between the desktop and the browser.
 */
export interface ServerLibrary {
  readonly client: Pick<typeof Client, 'CloseAction' | 'ErrorAction' | 'RevealOutputChannelOn' | 'State'>;
  readonly protocol: typeof Protocol;
  /** Makes a client for a server that is not started yet. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
}
