import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { rules } from '../rules/index.ts';
import { readSettings } from '../settings.ts';
import { toLspRange } from './convert.ts';
import type { OpenDocument } from './openDocument.ts';

/** What is wrong in an open configuration file. */
export function settingsDiagnostics(document: OpenDocument): Diagnostic[] {
  const { problems } = readSettings(
    document.text,
    rules.map(({ name }) => name),
  );
  return problems.map(({ message, range }) => ({
    range: toLspRange(range, document),
    severity: DiagnosticSeverity.Warning,
    code: 'configuration',
    source: 'deployment-plan',
    message,
  }));
}
