import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { openDiagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';
import { uriKey } from './uris.ts';

/** Pulled documents that were answered for from their files. */
export interface EarlyPulls {
  /** Whether an answer was given before the document was opened; asked once, as it opens. */
  take: (uri: string) => boolean;
}

export function registerPullDiagnostics(connection: Connection, session: Session): EarlyPulls {
  const { documents, index, resultIds } = session;
  const early = new Set<string>();

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    if (!documents.get(uri)) early.add(uriKey(uri));
    const items = documents.get(uri) ? await openDiagnostics(session, uri) : await index.diagnosticsOf(uri);
    const resultId = resultIds.idOf(uri, items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  // Clients ask again as soon as they are answered, so the answer waits until there is something new to say.
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const changed = index.onceChanged(token);
      const items = reports(session, known);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await changed;
    }
  });

  return { take: (uri) => early.delete(uriKey(uri)) };
}

/** What is new since the client's last results; open documents are asked for on their own. */
function reports(
  { documents, index, resultIds }: Session,
  known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const said = new Map([...known].map(([uri, resultId]) => [uriKey(uri), { uri, resultId }]));
  const report = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const last = said.get(uriKey(uri));
    said.delete(uriKey(uri));
    if (documents.get(uri) || (!last && diagnostics.length === 0)) return;
    const resultId = resultIds.idOf(uri, diagnostics);
    if (last?.resultId === resultId) return;
    items.push({
      kind: DocumentDiagnosticReportKind.Full,
      uri: last?.uri ?? uri,
      version: null,
      resultId,
      items: [...diagnostics],
    });
  };
  for (const { uri, diagnostics } of index.diagnostics()) report(uri, diagnostics);
  // What is left is known to the client but no plan any more.
  for (const { uri } of [...said.values()]) report(uri, []);
  return items;
}
