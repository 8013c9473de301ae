/** Problems as diagnostics: pulled by clients that can, pushed to the others. */
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Analysis, Problem } from '../analyze.ts';
import type { Severity } from '../rules/rule.ts';
import { toLspRange, type Positions } from './convert.ts';
import type { Session } from './session.ts';
import { settingsDiagnostics } from './settingsFile.ts';

const diagnosticSource = 'deployment-plan';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function diagnosticsOf(uri: string, { problems }: Analysis, positions: Positions): Diagnostic[] {
  return problems.map((problem) => diagnosticOf(uri, problem, positions));
}

export function diagnosticOf(
  uri: string,
  { rule, severity, message, span, related }: Problem,
  positions: Positions,
): Diagnostic {
  return {
    range: toLspRange(span, positions),
    severity: severities[severity],
    code: rule,
    source: diagnosticSource,
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri, range: toLspRange(other.span, positions) },
        message: other.message,
      })),
    }),
  };
}

/** The diagnostics of an open document; none where it is no plan. */
export async function openDiagnostics(session: Session, uri: string): Promise<Diagnostic[]> {
  const settings = session.documents.get(uri);
  if (settings?.isSettings) return settingsDiagnostics(settings, await session.environmentOf(uri));
  const current = await session.documents.current(uri);
  return current ? diagnosticsOf(uri, current.analysis, current.document) : [];
}

/** Sends an open document's diagnostics to a client that does not ask for them; nothing where nothing changed. */
export async function pushDiagnostics(connection: Connection, session: Session, uri: string): Promise<void> {
  const { documents, resultIds } = session;
  const diagnostics = await openDiagnostics(session, uri);
  const document = documents.get(uri);
  if (!document) return;
  const last = resultIds.lastOf(uri);
  const id = resultIds.idOf(uri, diagnostics);
  if (id === last || (last === undefined && diagnostics.length === 0)) return;
  await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
}

/** A closed document has no diagnostics with a client that does not ask for them. */
export async function clearDiagnostics(
  connection: Connection,
  { resultIds }: Session,
  uri: string,
): Promise<void> {
  const last = resultIds.lastOf(uri);
  if (last === undefined || resultIds.idOf(uri, []) === last) return;
  await connection.sendDiagnostics({ uri, diagnostics: [] });
}
