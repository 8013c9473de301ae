import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { rules } from '../rules/index.ts';
import { readSettings } from '../readSettings.ts';
import { configurationCode } from '../settings.ts';
import type { DocumentEnvironment } from '../workspace/environments.ts';
import { toLspRange } from './convert.ts';
import type { OpenDocument } from './openDocument.ts';

/** What is wrong in an open configuration file; as long as it is saved, in the templates that it names too. */
export function settingsDiagnostics(
  document: OpenDocument,
  { configText, configProblems }: DocumentEnvironment,
): Diagnostic[] {
  const problems =
    configText === document.text
      ? configProblems
      : readSettings(
          document.text,
          rules.map(({ name }) => name),
        ).problems;
  return problems.map(({ message, range }) => ({
    range: toLspRange(range, document),
    severity: DiagnosticSeverity.Error,
    code: configurationCode,
    source: 'deployment-plan',
    message,
  }));
}
