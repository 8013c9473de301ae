import type { Connection } from 'vscode-languageserver';
import type { Session } from './session.ts';

export function registerEditing(connection: Connection, { documents }: Session): void {
  connection.onHover(async ({ textDocument }) => ((await documents.plan(textDocument.uri)), null));
}
