import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { openDiagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';

export function registerPullDiagnostics(connection: Connection, session: Session): void {
  const { documents, index, resultIds } = session;

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const items = documents.get(uri) ? await openDiagnostics(session, uri) : await index.diagnosticsOf(uri);
    const resultId = resultIds.idOf(uri, items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  // Clients ask again as soon as they are answered, so the answer waits until there is something new to say.
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token = CancellationToken.None) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const changed = index.onceChanged(token);
      const items = reports(session, known);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await changed;
    }
  });
}

/** What is new since the client's last results; open documents are asked for on their own. */
function reports({ documents, index, resultIds }: Session, known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const report = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    if (documents.get(uri)) return;
    const resultId = resultIds.idOf(uri, diagnostics);
    if (known.get(uri) === resultId || (diagnostics.length === 0 && !known.has(uri))) return;
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] });
  };
  const plans = index.diagnostics();
  for (const { uri, diagnostics } of plans) report(uri, diagnostics);
  for (const uri of known.keys()) if (!plans.some((plan) => plan.uri === uri)) report(uri, []);
  return items;
}
