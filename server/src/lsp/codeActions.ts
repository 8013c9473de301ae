import { CodeActionKind, type CodeAction, type Connection } from 'vscode-languageserver';
import { actionsIn, bindActions, fixAllAction, type Action } from '../editing/actions.ts';
import { fixAllKind } from './capabilities.ts';
import { toOffsets, toTextEdit } from './convert.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { OpenDocument } from './openDocument.ts';
import type { Session } from './session.ts';

export function registerCodeActions(connection: Connection, { documents }: Session): void {
  connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only } }) => {
    const plan = await documents.plan(uri);
    if (!plan) return [];
    const { analysis, document, environment } = plan;
    const wants = (kind: string): boolean =>
      !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      for (const action of actionsIn(analysis, toOffsets(range, document))) {
        actions.push(codeAction(action, CodeActionKind.QuickFix, document));
      }
    }
    if (wants(CodeActionKind.RefactorRewrite)) {
      for (const action of bindActions(analysis, environment.templates, toOffsets(range, document)))
        actions.push(codeAction(action, CodeActionKind.RefactorRewrite, document));
    }
    // Only on demand, as when saving: beside every quick fix it would be noise.
    const all = only && wants(fixAllKind) ? fixAllAction(analysis) : undefined;
    if (all) actions.push(codeAction(all, fixAllKind, document));
    return actions;
  });
}

function codeAction(
  { title, edits, problems, preferred }: Action,
  kind: string,
  document: OpenDocument,
): CodeAction {
  return {
    title,
    kind,
    diagnostics: problems.map((problem) => diagnosticOf(document.uri, problem, document)),
    ...(preferred && { isPreferred: true }),
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: document.version },
          edits: edits.map((edit) => toTextEdit(edit, document)),
        },
      ],
    },
  };
}
